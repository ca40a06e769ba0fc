from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Exists, OuterRef, Q
from redis.exceptions import RedisError

from config import backups
from moderation import retention
from moderation.models import Audit, Claim, Invitation, Removal
from stories import epochs, ledger, rotation
from stories.closing import closed
from stories.models import Story, Version
from stories.sealing import STAYS, CannotOpen, unseal
from stories.states import TAKEN_BY_THE_DESK, StoryState


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
            beside: bool = options["beside"]
            if not beside:
                self._see_that_sessions_can_end()
            door = ledger.silent() if beside else closed(unless=backups.CannotRestore)
            with backups.opened(options["file"]) as plain, door:
                backups.still_opens(options["file"])
                backups.put_in_place(plain)
                call_command("migrate", verbosity=0)
                stories, waiting = Story.objects.count(), Version.objects.under_review().count()
                ended = retention.end_accounts_again()
                done = ledger.replay() + Counter({"accounts ended again": ended})  # a sum keeps no zeros
                Audit.give_up_changing()  # a backup holds no privileges
                self._end_what_was_going_on(beside=beside)
                self._say_what_was_done(stories, waiting, done)
        except (backups.CannotRestore, epochs.BrokenStore) as error:
            raise CommandError(str(error)) from error
        except BlockingIOError as error:
            raise CommandError("Another restore is at work; wait until it is done.") from error
        self._say_what_opens()
        self._say_what_the_desk_has_to_look_at()
        staff = User.objects.filter(Q(is_staff=True) | Q(groups__isnull=False), is_active=True).distinct()
        names = ", ".join(sorted(staff.values_list("username", flat=True)))
        self.stdout.write(f"Accounts of the desk as the backup has them; take out who left since: {names or 'none'}.")

    def _say_what_was_done(self, stories: int, waiting: int, done: Counter[str]) -> None:
        """And prove it, before anybody comes in: done once more there is nothing to do. Raises CommandError."""
        self.stdout.write(f"The backup held {stories} stories and {waiting} texts on their way through the review.")
        for what, count in sorted(done.items()):
            self.stdout.write(f"  {count} {what}")
        again = retention.end_accounts_again() + ledger.replay().total()
        self.stdout.write(f"What the ledger says and the database does not follow: {again}.")
        if again:
            raise CommandError("The ledger could not be replayed.")

    def _see_that_sessions_can_end(self) -> None:
        try:
            cache.get("restore")
        except RedisError as error:
            raise CommandError(
                "The Redis of CACHE_URL does not answer, and there are sessions in it that have to end. Start it, then "
                "restore; nothing was changed."
            ) from error

    def _end_what_was_going_on(self, *, beside: bool) -> None:
        Session.objects.all().delete()
        Claim.objects.all().delete()
        Invitation.objects.all().delete()  # which of them were used or revoked since, nobody knows
        if not beside:
            cache.clear()  # sessions live there where it is a Redis; so does what was remembered of the other database

    def _say_what_the_desk_has_to_look_at(self) -> None:
        """Stories that are from view, and the backup does not know by whom."""
        taken = Q(is_confirmed=True, is_ended=False) | Q(pk__in=Removal.objects.running().values("pk"))
        known = Removal.objects.filter(taken, story=OuterRef("pk"))
        from_view = Q(state__in=TAKEN_BY_THE_DESK) | Q(leaves_from=StoryState.TAKEN_DOWN)
        for story in Story.objects.filter(~Exists(known), from_view).order_by("pk"):
            until = " for a day" if story.state == StoryState.SUSPENDED else ""
            until = ", also if its withdrawal is taken back," if story.leaves_from else until
            self.stdout.write(f"  from view{until} until somebody at the desk looks at it: {story.get_absolute_url()}")

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
