"""Deciding many at once, where that is safe: advertising, and floods of near-identical texts. Only ever to decline.

Nothing is published in bulk: a told story is read by a person, each by itself. Whatever may be urgent, or asks for two
people, is left out and waits to be read, and so does what was written for one person. What arrived after a group was
shown is not declined with it. All of it can be undone in one go within the minute.
"""

from base64 import b64decode, b64encode
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Count, Max
from django.utils import timezone

from moderation import decisions, queue
from moderation.models import BulkItem, Claim, Decision
from stories import floods
from stories.models import Errand, Finding, OutboxRow, Version
from stories.models.notice import Reason
from stories.models.version import DeskLane
from stories.sealing import CannotOpen, read_token, token
from stories.telling import Ending
from stories.wording import spoken_to

MOST = 500
HALF = 8  # bytes of a version's id, random like the rest of it: enough to know one by among millions
SHOWN_LASTS = 8 * 60 * 60


@dataclass(frozen=True)
class Group:
    """Texts that can be declined together."""

    title: str
    versions: list[Version]

    @property
    def count(self) -> int:
        return len(self.versions)

    @property
    def language(self) -> str:
        """In which whoever sent them is answered: that of all of them, or the site's own."""
        languages = {version.language for version in self.versions}
        return spoken_to(languages.pop() if len(languages) == 1 else "")


def spam(moderator: User) -> list[Version]:
    """What the checks take for advertising, without anything that may be urgent."""
    found = Finding.objects.filter(kind=Finding.Kind.HOSTILE, name="spam").values("version_id")
    return list(_safe(moderator).filter(pk__in=found)[:MOST])


def near_identical(moderator: User) -> list[list[Version]]:
    """Groups of what is nearly the same text, three or more, the largest first, of each `MOST` at a time.

    Found by their sketches (`stories/floods.py`). Short texts are in no group: “me too” is what many say.
    """
    safe = _safe(moderator)
    return [list(safe.filter(pk__in=group[:MOST])) for group in floods.groups(safe)]


def shown(group: Group, moderator: User) -> str:
    """Which texts this moderator was shown, for the form to send back: sealed, some kilobytes for `MOST` of them."""
    halves = b"".join(version.pk.bytes[:HALF] for version in group.versions)
    return token(b64encode(halves).decode(), _purpose(moderator), SHOWN_LASTS)


def of_shown(text: str, moderator: User) -> tuple[list[Version], int]:
    """Those of the texts that were shown which can still be declined together, and how many were shown. Raises
    CannotOpen, also when the page is older than `SHOWN_LASTS` seconds."""
    value = read_token(text, _purpose(moderator))
    if not isinstance(value, str):
        raise CannotOpen
    whole = b64decode(value)
    halves = {whole[at : at + HALF] for at in range(0, len(whole), HALF)}
    safe = _safe(moderator)
    still = [pk for pk in safe.values_list("pk", flat=True) if pk.bytes[:HALF] in halves]
    return list(safe.filter(pk__in=still)), len(halves)


def _purpose(moderator: User) -> str:
    return f"flood:{moderator.pk}"


def _safe(moderator: User) -> queue.Rows:
    lanes = [DeskLane.NEW, DeskLane.CHANGED]
    told = Version.objects.awaiting_review().filter(lane__in=lanes, story__ending=Ending.WALL)
    rows = queue.fitting(told, moderator)
    return rows.exclude(checked_with="").select_related("story").order_by("sorted_at", "pk")


def decline_all(versions: Iterable[Version], moderator: User, *, words: str) -> tuple[UUID, int]:
    """Decline each as advertising or the same many times. Gives the name of the bulk and how many were declined. The
    others are left: a colleague reads them, they changed meanwhile, or they ask for two people."""
    bulk, declined = uuid4(), 0
    for version in versions:
        with suppress(decisions.Refused), transaction.atomic():
            decisions.locked_version(version.pk)  # its story before it, as by everybody else
            claim = None if decisions.asks_for_two(version) else Claim.take(version, moderator)
            if claim is None:
                continue
            decision = decisions.decline(version.pk, moderator, claim.token, notes=[], reason=Reason.SPAM, words=words)
            assert isinstance(decision, Decision)  # nothing that asks for two came this far
            BulkItem.objects.create(bulk=bulk, decision=decision)
            declined += 1
    return bulk, declined


def undo_all(bulk: UUID, moderator: User) -> tuple[int, int]:
    """Take all of a bulk back. Gives how many wait again, and for how many it was too late."""
    undone = late = 0
    for item in BulkItem.objects.filter(bulk=bulk, decision__moderator=moderator).select_related("decision"):
        try:
            decisions.undo(item.decision, moderator)
            undone += 1
        except decisions.Refused:
            late += 1
    return undone, late


def undoable(moderator: User) -> list[tuple[UUID, int]]:
    """This moderator's bulks of which something can still be taken back, newest first, and of how many decisions."""
    owed = OutboxRow.objects.filter(errand=Errand.NOTICE, due_at__gt=timezone.now(), attempts=0)
    mine = BulkItem.objects.filter(decision__moderator=moderator, decision__undone_by=None)
    open_ones = mine.filter(decision__notice_id__in=owed.values("target"))
    counted = open_ones.values_list("bulk").annotate(times=Count("pk"), last=Max("decision__number")).order_by("-last")
    return [(bulk, times) for bulk, times, _last in counted]
