"""Deciding many at once, where that is safe: advertising, and floods of near-identical texts. Only ever to decline.

Nothing is published in bulk: a told story is read by a person, each by itself. Whatever may be urgent, or asks for two
people, is left out and waits to be read. All of it can be undone in one go within the minute.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.contrib.auth.models import User
from django.db import transaction
from rapidfuzz import fuzz

from moderation import decisions, queue
from moderation.models import BulkItem, Claim, Decision
from stories.models import Finding, Version
from stories.models.notice import Reason
from stories.models.version import DeskLane

MOST = 500
COMPARED = 400  # texts at a time
LETTERS_COMPARED = 600
LONG_ENOUGH = 60  # letters
ALIKE = 92  # of 100
FLOOD = 3


@dataclass(frozen=True)
class Group:
    """Texts that can be declined together."""

    name: str  # what the form sends back
    title: str
    versions: list[Version]

    @property
    def count(self) -> int:
        return len(self.versions)


def spam(moderator: User) -> list[Version]:
    """What the checks take for advertising, without anything that may be urgent."""
    found = Finding.objects.filter(kind=Finding.Kind.HOSTILE, name="spam").values("version_id")
    return list(_safe(moderator).filter(pk__in=found)[:MOST])


def near_identical(moderator: User) -> list[list[Version]]:
    """Groups of what is nearly the same text, three or more, the largest first.

    Compared in memory when somebody looks, and kept nowhere. Short texts are in no group: “me too” is what many say.
    """
    groups: list[tuple[str, list[Version]]] = []
    for version in _safe(moderator)[:COMPARED]:
        words = " ".join(version.telling.words.casefold().split())
        if len(words) < LONG_ENOUGH:
            continue
        beginning = words[:LETTERS_COMPARED]
        like = (found for text, found in groups if fuzz.ratio(beginning, text, score_cutoff=ALIKE))
        group = next(like, None)
        if group is None:
            groups.append((beginning, [version]))
        else:
            group.append(version)
    floods = [found for _text, found in groups if len(found) >= FLOOD]
    return sorted(floods, key=len, reverse=True)


def _safe(moderator: User) -> queue.Rows:
    lanes = [DeskLane.NEW, DeskLane.CHANGED]
    rows = queue.fitting(Version.objects.awaiting_review().filter(lane__in=lanes), moderator)
    return rows.exclude(checked_with="").select_related("story").order_by("sorted_at", "pk")


def decline_all(versions: Iterable[Version], moderator: User, *, words: str) -> tuple[UUID, int, int]:
    """Decline each as advertising or the same many times. Gives the name of the bulk, how many were declined, and how
    many were left: a colleague reads them, they changed meanwhile, or they ask for two people."""
    bulk, declined, left = uuid4(), 0, 0
    for version in versions:
        try:
            with transaction.atomic():
                claim = None if decisions.asks_for_two(version) else Claim.take(version, moderator)
                if claim is None:
                    left += 1
                    continue
                decision = decisions.decline(
                    version.pk, moderator, claim.token, notes=[], reason=Reason.SPAM, words=words
                )
                assert isinstance(decision, Decision)  # nothing that asks for two came this far
                BulkItem.objects.create(bulk=bulk, decision=decision)
                declined += 1
        except decisions.Refused:
            left += 1
    return bulk, declined, left


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
