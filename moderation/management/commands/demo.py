import os
import secrets
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from moderation import access, decisions, demo, door
from moderation.models import Claim
from stories import errands, magnitude, taps
from stories.models import Call, Change, Figures, Measure, OutboxRow, Story, Voice
from stories.models.tally import hour_of
from stories.models.version import this_hour

ACCOUNTS = {access.MODERATOR: "mo", access.LEAD: "lee"}


class Command(BaseCommand):
    help = "Put a small invented demo in, once: stories, voices, a moderator and a lead. Prints how to sign in."

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            raise CommandError("The demo has accounts that anybody may read about; production does not take it.")
        file = Path(settings.RUN_DIR) / "demo-accounts"
        if not file.exists():
            moderator = self._make_accounts(file)
            if not Story.objects.exists():
                self._fill(moderator)
        for user in User.objects.filter(username__in=ACCOUNTS.values()):
            access.join(user, door.DEMO)  # no second factor is asked of it, and production does not start with it
        self.stdout.write(file.read_text(), ending="")

    @transaction.atomic
    def _make_accounts(self, file: Path) -> User:
        """Random passwords, kept beside the site (mode 600) so that every start can print them."""
        lines = []
        for group, name in ACCOUNTS.items():
            password = secrets.token_urlsafe(9)
            user, _created = User.objects.get_or_create(username=name)
            user.set_password(password)
            user.save()
            access.join(user, group)
            lines.append(f"{group}: {name} {password}\n")
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as handle:
            handle.writelines(lines)
        return User.objects.get(username=ACCOUNTS[access.MODERATOR])

    def _fill(self, moderator: User) -> None:
        call = Call.objects.standing()
        for telling, notes in demo.PUBLISHED:
            version = Story.tell(telling, call=call).latest
            claim = Claim.take(version, moderator)
            assert claim is not None  # nobody else is here yet
            decisions.publish(version.pk, moderator, claim.token, notes=notes)
        OutboxRow.objects.update(due_at=timezone.now() - timedelta(seconds=1))  # the demo's decisions are not undone
        voices = [
            Voice(call=call, tag=taps.tag(taps.new_key(), call.pk), said_at=this_hour() - timedelta(hours=ago))
            for ago in _hours_ago(demo.VOICES)
        ]
        with transaction.atomic():
            Voice.objects.bulk_create(voices)
            Change.write(call.pk, [(Measure.VOICES, hour_of(voice.said_at)) for voice in voices], 1)
        errands.sweep(30)
        while Change.fold():
            pass
        Figures.objects.all().delete()  # written before any of this was here
        magnitude.write_figures(Call.objects.all())
        for telling in demo.WAITING:
            Story.tell(telling, call=call)


def _hours_ago(voices: int) -> list[int]:
    """Most of them lately, the first ones about a year ago; what is older than two days at the same hour of a day."""
    ago = [number * number // 160 for number in range(voices)]
    return [hours if hours < 48 else hours // 24 * 24 for hours in ago]
