from argparse import ArgumentParser
from collections import Counter
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q

from config import backups
from moderation.models import Claim
from stories import epochs, ledger, rotation
from stories.closing import closed
from stories.models import Story, Version
from stories.sealing import STAYS, CannotOpen, unseal


class Command(BaseCommand):
    help = (
        "Put a backup in the place of the database. The site answers 503 meanwhile; what was erased, withdrawn or "
        "taken from view since the backup is so again before it opens."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--beside", action="store_true", help="into another database: the site stays open")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            door = nullcontext() if options["beside"] else closed(unless=backups.CannotRestore)
            with backups.opened(options["file"]) as plain, door:
                backups.put_in_place(plain)
                call_command("migrate", verbosity=0)
                stories, waiting = Story.objects.count(), Version.objects.under_review().count()
                done = ledger.replay()
                self._end_what_was_going_on()
        except (backups.CannotRestore, epochs.BrokenStore) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"The backup held {stories} stories and {waiting} texts on their way through the review.")
        for what, count in sorted(done.items()):
            self.stdout.write(f"  {count} {what}")
        again = sum(ledger.replay().values())
        self.stdout.write(f"What the ledger says and the database does not follow: {again}.")
        self._say_what_opens()
        staff = User.objects.filter(Q(is_staff=True) | Q(groups__isnull=False), is_active=True).distinct()
        names = ", ".join(sorted(staff.values_list("username", flat=True)))
        self.stdout.write(f"Accounts of the desk as the backup has them; take out who left since: {names or 'none'}.")
        if again:
            raise CommandError("The ledger could not be replayed.")

    def _end_what_was_going_on(self) -> None:
        Session.objects.all().delete()
        Claim.objects.all().delete()

    def _say_what_opens(self) -> None:
        """Sealed values by the key that sealed them: how many open, and how long yet."""
        store = epochs.store()
        opens: Counter[bytes] = Counter()
        shut: Counter[bytes] = Counter()
        for column in rotation.columns():
            for pk, sealed in column.rows().values_list("pk", column.field.name).iterator():
                head = bytes(sealed)[:3]
                try:
                    unseal(sealed, column.field.place_of(pk))
                    opens[head] += 1
                except CannotOpen:
                    shut[head] += 1
        for head in sorted({*opens, *shut}):
            number = int.from_bytes(head[1:], "big")
            name = f"epoch {number}" if head[:1] == STAYS else f"sealing key {number}"
            day = store.destroyed_on(number) if head[:1] == STAYS else None
            until = f", until {day}" if day else ""
            gone = "" if not shut[head] else f"; {shut[head]} do not: their key is destroyed, or they were changed"
            self.stdout.write(f"  sealed with {name}: {opens[head]} values open{until}{gone}")
