"""What moderators made of what the checks noticed: counts, without any story."""

from collections.abc import Iterable
from datetime import date

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from stories.models.notes import Finding

Correction = tuple[str, str, str]
"""(kind of finding, its name, verdict)"""


class Feedback(models.Model):
    """How often, in one month and language, what was noticed was settled in one way. Nothing leads back to a story.

    What a decision says about the checks waits with its notice (`Notice.corrections`) and is counted when that is
    delivered: what was undone within its minute is not counted, and nothing twice.
    """

    class Verdict(models.TextChoices):
        KEPT = "kept", _("kept as suggested")
        CHANGED = "changed", _("kept with another intensity")
        ADDED = "added", _("added by its author or a moderator")
        REMOVED = "removed", _("removed by a moderator")

    id = models.BigAutoField(primary_key=True)
    month = models.DateField()  # its first day
    engine = models.CharField(max_length=24)
    language = models.CharField(max_length=8, blank=True)
    kind = models.CharField(max_length=12, choices=Finding.Kind, default=Finding.Kind.NOTE)
    category = models.CharField(max_length=24)  # the finding's name
    verdict = models.CharField(max_length=8, choices=Verdict)
    times = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["month", "engine", "language", "kind", "category", "verdict"], name="one_count_of_each_verdict"
            )
        ]

    def __str__(self) -> str:
        return f"{self.category} {self.verdict} {self.times} times"

    @classmethod
    def on_notes(cls, suggested: dict[str, int], settled: dict[str, int]) -> list[Correction]:
        """What became of each content note: categories and intensities as suggested, and as settled."""
        return [
            (Finding.Kind.NOTE.value, category, cls._verdict(suggested.get(category), settled.get(category)).value)
            for category in sorted(suggested.keys() | settled.keys())
        ]

    @classmethod
    def _verdict(cls, suggested: int | None, decided: int | None) -> Verdict:
        if suggested is None:
            return cls.Verdict.ADDED
        if decided is None:
            return cls.Verdict.REMOVED
        return cls.Verdict.KEPT if suggested == decided else cls.Verdict.CHANGED

    @classmethod
    def count(cls, month: date, engine: str, language: str, corrections: Iterable[Correction]) -> None:
        """Inside a transaction."""
        for kind, category, verdict in sorted(corrections):  # in one order, so that no two wait for each other
            row, _made = cls.objects.get_or_create(
                month=month, engine=engine, language=language, kind=kind, category=category, verdict=verdict
            )
            cls.objects.filter(pk=row.pk).update(times=F("times") + 1)
