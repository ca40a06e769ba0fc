from datetime import date

from django.db import models
from django.db.models import F


class Wait(models.Model):
    """How much of what was decided in one month had waited how long. Nothing leads back to a decision.

    With the day of the decision, the hours that a story waited would tell when it was told. So they stand with the
    decision only as long as it can be undone, and are counted here then.
    """

    id = models.BigAutoField(primary_key=True)
    month = models.DateField()  # its first day
    hours = models.PositiveIntegerField()  # whole ones up to a day, then whole days
    times = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["month", "hours"], name="one_count_of_each_wait")]

    def __str__(self) -> str:
        return f"{self.hours} hours, {self.times} times"

    @classmethod
    def count(cls, day: date, hours: int) -> None:
        """Inside a transaction."""
        coarse = hours if hours <= 24 else -(-hours // 24) * 24
        row, _made = cls.objects.get_or_create(month=day.replace(day=1), hours=coarse)
        cls.objects.filter(pk=row.pk).update(times=F("times") + 1)
