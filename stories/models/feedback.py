"""What moderators made of the checks' suggestions: counts, without any story."""

from collections.abc import Iterable
from datetime import date

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.models.notes import Finding
from stories.models.version import Version


class Feedback(models.Model):
    """How often, in one month and language, a content note was settled in one way. Nothing leads back to a story."""

    class Verdict(models.TextChoices):
        KEPT = "kept", _("kept as suggested")
        CHANGED = "changed", _("kept with another intensity")
        ADDED = "added", _("added by a moderator")
        REMOVED = "removed", _("removed by a moderator")

    id = models.BigAutoField(primary_key=True)
    month = models.DateField()  # its first day
    engine = models.CharField(max_length=24)
    language = models.CharField(max_length=8, blank=True)
    category = models.CharField(max_length=24)
    verdict = models.CharField(max_length=8, choices=Verdict)
    times = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["month", "engine", "language", "category", "verdict"], name="one_count_of_each_verdict"
            )
        ]

    def __str__(self) -> str:
        return f"{self.category} {self.verdict} {self.times} times"

    @classmethod
    def record(cls, version: Version, settled: Iterable[tuple[str, int]]) -> None:
        """Count what became of each suggested note; `settled` are the categories and intensities decided on.

        Inside the transaction of the decision. A decision that is undone and made again counts twice.
        """
        if not version.checked_with:
            return
        suggested = {
            finding.name: finding.intensity or 1 for finding in version.findings.filter(kind=Finding.Kind.NOTE)
        }
        decided = dict(settled)
        month = timezone.localdate().replace(day=1)
        for category in sorted(suggested.keys() | decided.keys()):
            cls._count(month, version, category, cls._verdict(suggested.get(category), decided.get(category)))

    @classmethod
    def _verdict(cls, suggested: int | None, decided: int | None) -> Verdict:
        if suggested is None:
            return cls.Verdict.ADDED
        if decided is None:
            return cls.Verdict.REMOVED
        return cls.Verdict.KEPT if suggested == decided else cls.Verdict.CHANGED

    @classmethod
    def _count(cls, month: date, version: Version, category: str, verdict: Verdict) -> None:
        row, _made = cls.objects.get_or_create(
            month=month, engine=version.checked_with, language=version.language, category=category, verdict=verdict
        )
        cls.objects.filter(pk=row.pk).update(times=F("times") + 1)
