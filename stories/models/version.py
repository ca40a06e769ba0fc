"""One text of a story on its way through the review."""

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.db import models
from django.utils import timezone

from stories import states
from stories.models.outbox import Errand, OutboxRow
from stories.sealing import SealedField, seal, unseal
from stories.states import VersionState
from stories.telling import Telling

if TYPE_CHECKING:
    from stories.models.story import Story


def this_hour() -> datetime:
    """No time finer than the hour is kept of a story."""
    return timezone.now().replace(minute=0, second=0, microsecond=0)


class VersionQuerySet(models.QuerySet["Version"]):
    def awaiting_review(self) -> "VersionQuerySet":
        return self.filter(state=VersionState.WAITING)

    def longest_waiting_first(self) -> "VersionQuerySet":
        return self.order_by("waiting_since", "pk")

    def under_review(self) -> "VersionQuerySet":
        return self.filter(state__in=states.UNDER_REVIEW)


class Version(models.Model):
    """One text of a story on its way through the review, sealed; and what the desk must sort by, plain."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    story = models.ForeignKey("stories.Story", on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=16, choices=VersionState, default=VersionState.WAITING)
    sealed_telling = SealedField("version.telling")
    waiting_since = models.DateTimeField(null=True)  # the full hour; empty once decided
    length = models.PositiveSmallIntegerField(default=1)  # 1-8, a log scale of its words
    language = models.CharField(max_length=8, blank=True)
    # The release of the checks that read it; empty means "not checked yet". Parts that failed are named.
    checked_with = models.CharField(max_length=24, blank=True)
    unchecked_parts = models.JSONField(default=list)
    notes = models.JSONField(default=list)  # as a moderator settled them, in the form of Story.notes
    veils = models.JSONField(default=list)  # [[start, end], …]: passages that a moderator took from view afterwards

    objects = VersionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["story", "number"], name="versions_are_numbered"),
            models.UniqueConstraint(
                fields=["story"],
                condition=models.Q(state__in=sorted(states.UNDER_REVIEW)),
                name="one_version_under_review",
            ),
            models.UniqueConstraint(
                fields=["story"], condition=models.Q(state=VersionState.STANDING), name="one_standing_version"
            ),
        ]
        indexes = [
            models.Index(fields=["state", "waiting_since", "id"], name="the_queue"),
        ]

    def __str__(self) -> str:
        return f"version {self.number} of {self.story_id}"

    @classmethod
    def build(cls, story: "Story", telling: Telling, number: int = 1) -> "Version":
        """An unsaved version with its telling sealed."""
        version = cls(story=story, number=number, waiting_since=this_hour(), length=mark_length(telling.words))
        version.sealed_telling = seal(telling.as_json(), f"version.telling:{version.pk}")
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
        return Telling.from_json(unseal(self.sealed_telling, f"version.telling:{self.pk}"))

    @property
    def is_checked(self) -> bool:
        return bool(self.checked_with)

    @property
    def hours_waiting(self) -> int:
        """Whole hours, which is as close as anybody knows."""
        return int((timezone.now() - self.waiting_since).total_seconds() // 3600) if self.waiting_since else 0

    def move(self, target: VersionState, **changes: Any) -> bool:
        """The one writer of the state: a guarded UPDATE. False when somebody else was faster."""
        allowed = states.version_sources(target)
        moved = Version.objects.filter(pk=self.pk, state__in=allowed).update(state=target, **changes)
        if moved:
            self.state = target
        return bool(moved)


def mark_length(words: str) -> int:
    """The length of a text's mark, 1 to 8: each step doubles the words, from two words to about a thousand."""
    count = len(words.split())
    return max(1, min(8, (count // 4).bit_length() + 1))
