from datetime import timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.db.models.functions import TruncDay
from django.utils import timezone

from stories.models.call import today

HEAVY = 3
"""The intensity from which two items do not follow each other."""


class ExposureQuerySet(models.QuerySet["Exposure"]):
    def of(self, moderator: AbstractBaseUser) -> "ExposureQuerySet":
        return self.filter(moderator_id=moderator.pk)

    def today(self) -> "ExposureQuerySet":
        return self.filter(opened_at__date=today())

    def weight(self) -> int:
        return int(self.aggregate(total=models.Sum("weight"))["total"] or 0)

    def forget_old(self) -> int:
        """After its day a row says the day and no longer what was opened; after EXPOSURE_DAYS it goes."""
        for row in self.filter(opened_at__date__lt=today()).exclude(opened_at=TruncDay("opened_at")):
            self.filter(pk=row.pk).update(target=uuid4(), opened_at=TruncDay("opened_at"))
        return self.filter(opened_at__lt=timezone.now() - timedelta(days=settings.EXPOSURE_DAYS)).delete()[0]


class Exposure(models.Model):
    """That a moderator opened something, and how heavy it was: so that the desk can say "enough for today".

    Only they see theirs, and only its days: the moment is kept while the day lasts, to count breaks with, and what
    it was for no longer. No page for anybody else reads this table, and it is gone after EXPOSURE_DAYS.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    moderator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    target = models.UUIDField()
    weight = models.PositiveSmallIntegerField()
    is_heavy = models.BooleanField(default=False)
    opened_at = models.DateTimeField(default=timezone.now)

    objects = ExposureQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["moderator", "target"], name="opened_once_each")]
        indexes = [models.Index(fields=["moderator", "opened_at"], name="what_one_opened")]

    def __str__(self) -> str:
        return "an exposure"

    @classmethod
    def was_as_heavy_as(cls, moderator: AbstractBaseUser, target: UUID, intensity: int) -> None:
        """Whoever read it knows better than the checks how close it was: it weighs at least that."""
        mine = cls.objects.of(moderator).filter(target=target)
        mine.filter(weight__lt=1 + intensity).update(weight=1 + intensity)
        if intensity >= HEAVY:
            mine.update(is_heavy=True)
