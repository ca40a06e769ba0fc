"""One text of a story on its way through the review."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories import states
from stories.checks.findings import CheckResult
from stories.models.outbox import Errand, OutboxRow
from stories.receipts import lock, unlock
from stories.sealing import CannotOpen, SealedField, seal, unseal
from stories.softening import language_name
from stories.states import VersionState
from stories.telling import Appears, Telling, word_count

if TYPE_CHECKING:
    from stories.models.story import Story


def this_hour() -> datetime:
    """No time finer than the hour is kept of a story."""
    return timezone.now().replace(minute=0, second=0, microsecond=0)


class DeskLane(models.TextChoices):
    """Where a version waits at the desk."""

    URGENT = "urgent", _("may be urgent")
    NEW = "new", _("new")
    CHANGED = "changed", _("came back from its author")
    SECOND = "second", _("waits for a second reader")
    LEAD = "lead", _("two readers disagreed")


READ_BEFORE = (DeskLane.SECOND, DeskLane.LEAD)
"""Lanes of what somebody has read already, and said what they would do."""


# Hours by which something is read earlier within its lane than its wait alone says; later, where below nothing.
HEAD_START = {"danger_now": 48, "self_harm": 24, "minor": 12, "spam": -24}


class VersionQuerySet(models.QuerySet["Version"]):
    def awaiting_review(self) -> "VersionQuerySet":
        return self.filter(state=VersionState.WAITING)

    def waiting(self) -> "VersionQuerySet":
        """What everything that waits for the desk calls what still waits of it."""
        return self.awaiting_review()

    def in_lane(self, lane: DeskLane) -> "VersionQuerySet":
        """What waits in one lane of the desk, by wait and risk."""
        return self.awaiting_review().filter(lane=lane).order_by("sorted_at", "pk")

    def under_review(self) -> "VersionQuerySet":
        return self.filter(state__in=states.UNDER_REVIEW)

    def open(self) -> "VersionQuerySet":
        """At most one of a story: its text beside the standing one."""
        return self.filter(state__in=states.OPEN)


class Version(models.Model):
    """One text of a story on its way through the review, sealed; and what the desk must sort by, plain."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    story = models.ForeignKey("stories.Story", on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=16, choices=VersionState, default=VersionState.WAITING)
    sealed_telling = SealedField("version.telling")
    waiting_since = models.DateTimeField(null=True)  # the full hour; empty once decided
    # What the desk sorts by, written when it was checked: the lane, the wait with its head start (a full hour, empty
    # once decided), and the closest of the suggested notes, 0 to 3.
    lane = models.CharField(max_length=8, choices=DeskLane, default=DeskLane.NEW)
    sorted_at = models.DateTimeField(null=True)
    intensity = models.PositiveSmallIntegerField(default=0)
    length = models.PositiveSmallIntegerField(default=1)  # 1-8, a log scale of its words
    language = models.CharField(max_length=8, blank=True)
    # The release of the checks that read it; empty means "not checked yet". Parts that failed are named.
    checked_with = models.CharField(max_length=24, blank=True)
    unchecked_parts = models.JSONField(default=list)
    notes = models.JSONField(default=list)  # as a moderator settled them, in the form of Story.notes
    # What whoever decided it before had ticked by hand.
    risks = models.JSONField(default=list, db_default=models.Value([], models.JSONField()))
    veils = models.JSONField(default=list)  # [[start, end], …]: passages that a moderator took from view afterwards

    objects = VersionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["story", "number"], name="versions_are_numbered"),
            models.UniqueConstraint(
                fields=["story"],
                condition=models.Q(state__in=sorted(states.OPEN)),
                name="one_open_version",
            ),
            models.UniqueConstraint(
                fields=["story"], condition=models.Q(state=VersionState.STANDING), name="one_standing_version"
            ),
        ]
        indexes = [
            models.Index(fields=["lane", "sorted_at", "id"], condition=models.Q(state="waiting"), name="the_lanes"),
        ]

    def __str__(self) -> str:
        return f"version {self.number} of {self.story_id}"

    @classmethod
    def build(cls, story: "Story", telling: Telling, number: int = 1) -> "Version":
        """An unsaved version with its telling sealed."""
        version = cls(story=story, number=number, length=mark_length(telling.words), lane=first_lane(number))
        version.waiting_since = version.sorted_at = this_hour()
        version.seal(telling)
        return version

    @classmethod
    def keep(cls, story: "Story", telling: Telling, key: bytes, number: int = 1) -> "Version":
        """Save a version that nobody reads: locked with the list's key first, sealed with ours around it."""
        version = cls(story=story, number=number, state=VersionState.KEPT)
        version.seal(telling, key)
        version.save(force_insert=True)
        return version

    @classmethod
    def submit(cls, story: "Story", telling: Telling, number: int = 1) -> "Version":
        """Save a version that waits, and owe its check. Inside a transaction."""
        version = cls.build(story, telling, number)
        version.save(force_insert=True)
        OutboxRow.owe(Errand.CHECK, version.pk)
        return version

    @property
    def telling(self) -> Telling:
        """What its author sent. Raises CannotOpen when it is kept unread: see `telling_with`."""
        return self.telling_with(None)

    def telling_with(self, key: bytes | None) -> Telling:
        """What its author sent, with the key of her list where it takes one. Raises CannotOpen."""
        value = unseal(self.sealed_telling, self._place)
        if self.state == VersionState.KEPT:
            if key is None:
                raise CannotOpen
            value = json.loads(unlock(str(value), key, self._place))
        telling = Telling.from_json(value)
        is_unsigned = telling.appears_as == Appears.SIGNED and self.story.account_id is None  # the account has ended
        return replace(telling, appears_as=Appears.NOBODY) if is_unsigned else telling

    def seal(self, telling: Telling, key: bytes | None = None) -> None:
        """Put this telling in, unsaved."""
        value = telling.as_json()
        if self.state == VersionState.KEPT:
            assert key is not None  # nothing else may keep it
            value = lock(json.dumps(value, ensure_ascii=False), key, self._place)
        self.sealed_telling = seal(value, self._place)

    @property
    def _place(self) -> str:
        return f"version.telling:{self.pk}"

    def soften(self) -> None:
        """Make the changes that it was approved with, if there are any, on its way to the wall: until then its author's
        words are as she sent them. Inside a transaction that holds the story's row."""
        told = self.notices.filter(kind="published").order_by("-number").first()
        agreed = getattr(told, "suggestion", None)
        if agreed is None or agreed.before != self.telling.whole:  # an older release made them when it was decided
            return
        telling = self.telling.with_changes(agreed.changes)
        self.seal(telling)
        self.length = mark_length(telling.words)
        self.save(update_fields=["sealed_telling", "length"])
        # What is found in the words as they were would point at the wrong places.
        OutboxRow.objects.owed(Errand.CHECK, self.pk).delete()
        OutboxRow.owe(Errand.CHECK, self.pk)

    @property
    def told_state(self) -> VersionState:
        """The state as its author may know it: a decision that can still be undone is not told yet."""
        untold = self.notices.filter(is_delivered=False, kind__in=self.notices.model.DECISIONS)
        is_settling = self.state in states.DECIDED and untold.exists()
        return VersionState.WAITING if is_settling else VersionState(self.state)

    @property
    def is_checked(self) -> bool:
        return bool(self.checked_with)

    @property
    def unchecked_names(self) -> list[str]:
        """What was not checked, in the reader's language: "Hindi", "people"."""
        return [language_name(part) if len(part) == 2 else part for part in self.unchecked_parts]

    @property
    def hours_waiting(self) -> int:
        """Whole hours, which is as close as anybody knows."""
        return int((timezone.now() - self.waiting_since).total_seconds() // 3600) if self.waiting_since else 0

    def sort(self, result: CheckResult) -> None:
        """Put it where the desk finds it, by what the checks noticed. Inside a transaction, its findings recorded."""
        Version.objects.filter(pk=self.pk).update(intensity=max((note.intensity for note in result.notes), default=0))
        self.sort_again(keep=READ_BEFORE)

    def sort_again(self, lane: DeskLane | None = None, *, keep: Iterable[DeskLane] = ()) -> None:
        """Put it into `lane`, or into the urgent one where its findings say so, unless it waits in one of `keep`."""
        kinds = dict(self.findings.filter(kind__in=["urgent", "hostile"]).values_list("name", "kind"))
        hours = [HEAD_START.get(name, 0) for name in kinds]
        head_start = timedelta(hours=max(hours, default=0) or min(hours, default=0))
        lane = DeskLane.URGENT if "urgent" in kinds.values() else lane or first_lane(self.number)
        waits = Version.objects.awaiting_review().filter(pk=self.pk).exclude(lane__in=list(keep))
        waits.update(lane=lane, sorted_at=models.F("waiting_since") - head_start)

    def wait_again(self, since: datetime, *, keep: Iterable[DeskLane] = ()) -> bool:
        """Back to where it waited, as if nobody had decided. False when it cannot. `keep`: as for `sort_again`."""
        moved = self.move(VersionState.WAITING, waiting_since=since, notes=[])
        if moved:
            self.sort_again(keep=keep)
        return moved

    def come_back(self) -> None:
        """Its author answered: it waits to be read again."""
        if self.move(VersionState.WAITING, waiting_since=this_hour()):
            self.sort_again(DeskLane.CHANGED)

    def move(self, target: VersionState, **changes: Any) -> bool:
        """The one writer of the state: a guarded UPDATE. False when somebody else was faster. Whoever moves it out of
        waiting forgets how long it waited."""
        changes = {"waiting_since": None, "sorted_at": changes.get("waiting_since")} | changes
        allowed = states.version_sources(target)
        moved = Version.objects.filter(pk=self.pk, state__in=allowed).update(state=target, **changes)
        if moved:
            self.state = target
        return bool(moved)


def first_lane(number: int) -> DeskLane:
    """Where a version waits before it was checked."""
    return DeskLane.CHANGED if number > 1 else DeskLane.NEW


LONGEST_MARK = 8


def mark_length(words: str) -> int:
    """The length of a text's mark, 1 to 8: each step doubles the words, from two words to about a thousand."""
    return max(1, min(LONGEST_MARK, (word_count(words) // 4).bit_length() + 1))
