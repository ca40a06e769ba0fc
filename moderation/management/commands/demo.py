import os
import secrets
from datetime import date, timedelta
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from moderation import access, decisions, demo, door, replies
from moderation.models import Claim
from stories import errands, magnitude, taps
from stories.models import (
    Action,
    Belief,
    Call,
    Change,
    Figures,
    Measure,
    MeToo,
    OutboxRow,
    Reply,
    Story,
    Version,
    Voice,
)
from stories.models.call import today
from stories.models.tally import hour_of
from stories.models.version import this_hour
from stories.states import VersionState
from stories.telling import Telling

ACCOUNTS = {access.MODERATOR: "mo", access.LEAD: "lee"}


class Command(BaseCommand):
    help = "Put a small invented demo in, once: stories, voices, a moderator and a lead. Prints how to sign in."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--few", action="store_true", help="leave out the crowd of short stories")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            raise CommandError("The demo has accounts that anybody may read about; production does not take it.")
        file = Path(settings.RUN_DIR) / "demo-accounts"
        if not file.exists():
            moderator = self._make_accounts(file)
            if not Story.objects.exists():
                self._fill(moderator, few=options["few"])
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

    def _fill(self, moderator: User, *, few: bool) -> None:
        call = Call.objects.standing()
        if not few:
            self._let_a_crowd_in(call, demo.crowd())
            past = Call.objects.create(**demo.PAST_CALL, opens_on=_month(15), closes_on=_month(1) - timedelta(days=1))
            self._let_a_crowd_in(past, demo.crowd()[: demo.PAST_STORIES], until=2)
            self._say(past, [24 * 70 + ago for ago in _hours_ago(demo.PAST_VOICES)])
            Action.objects.bulk_create(Action(title=title, words=words) for title, words in demo.ACTIONS)
        for telling, notes in demo.PUBLISHED:
            version = Story.tell(telling, call=call, replies_open=True).latest
            claim = Claim.take(version, moderator)
            assert claim is not None  # nobody else is here yet
            decisions.publish(version.pk, moderator, claim.token, notes=demo.settled(telling, notes))
        _carry_out_what_is_owed()
        self._say(call, _hours_ago(demo.VOICES))
        self._answer(moderator)
        while Change.fold():
            pass
        Figures.objects.all().delete()  # written before any of this was here
        magnitude.write_figures(Call.objects.all())
        for telling in demo.WAITING:
            Story.tell(telling, call=call)

    @transaction.atomic
    def _say(self, call: Call, hours_ago: list[int]) -> None:
        voices = [
            Voice(call=call, tag=taps.tag(taps.new_key(), call.pk), said_at=this_hour() - timedelta(hours=ago))
            for ago in hours_ago
        ]
        Voice.objects.bulk_create(voices)
        Change.write(call.pk, [(Measure.VOICES, hour_of(voice.said_at)) for voice in voices], 1)

    @transaction.atomic
    def _let_a_crowd_in(self, call: Call, crowd: list[tuple[str, Telling]], *, until: int = 0) -> None:
        """Many short stories of a year, put on the wall by the site's own verb; nobody read each at a desk."""
        for number, (language, telling) in enumerate(crowd):
            month = _month(until + int(12 * (1 - (number + 1) / len(crowd)) ** 2))
            story = Story.objects.create(call=call, told_on=month, published_on=month)
            version = Version.build(story, telling)
            version.state, version.waiting_since, version.language = VersionState.APPROVED, None, language
            version.save(force_insert=True)
            Story.release(version.pk)

    def _answer(self, moderator: User) -> None:
        """What readers did: words of support, and taps under a few stories."""
        stories = list(Story.objects.public().exclude(replies_open=False))
        for beginning, words in demo.REPLIES:
            story = next(story for story in stories if story.words.startswith(beginning))
            reply = Reply.write(story, words, reply_id=uuid4())
            claim = Claim.take(reply, moderator)
            assert claim is not None
            replies.show(reply.pk, moderator, claim.token)
        _carry_out_what_is_owed()
        for beginning, count in demo.ECHOES:
            story = next(story for story in stories if story.words.startswith(beginning))
            MeToo.objects.say_all([MeToo.of(story.pk, taps.new_key()) for _one in range(count)])
            Belief.objects.say_all([Belief.of(story.pk, taps.new_key()) for _one in range(count)])


def _carry_out_what_is_owed() -> None:
    """Now: the demo's decisions are not undone. A worker of the running site may have taken some of it already."""
    OutboxRow.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    until = monotonic() + 60
    while OutboxRow.objects.alive().filter(due_at__lte=timezone.now()).exists() and monotonic() < until:
        if not errands.sweep(30):
            sleep(0.1)


def _month(months_ago: int) -> date:
    months = today().year * 12 + today().month - 1 - months_ago
    return date(months // 12, months % 12 + 1, 1)


def _hours_ago(voices: int) -> list[int]:
    """Most of them lately, the first ones about a year ago; what is older than two days at the same hour of a day."""
    ago = [number**2 * 8900 // voices**2 for number in range(voices)]
    return [hours if hours < 48 else hours // 24 * 24 for hours in ago]
