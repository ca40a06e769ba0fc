from typing import Any

from django.db import models

from stories.models.call import Call, today


class FiguresQuerySet(models.QuerySet["Figures"]):
    def newest(self, call: Call) -> "Figures | None":
        return self.filter(call=call).order_by("-day").first()


class Figures(models.Model):
    """What the magnitude page says about one call for a day: rounded, with what is too small left out.

    Written once a day and not changed, so that two looks in one day tell nothing. The last ones of a call that has
    closed are its archive.
    """

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="figures")
    day = models.DateField()
    numbers = models.JSONField()  # the form of magnitude.figures_of()

    objects = FiguresQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["call", "day"], name="figures_once_a_day")]

    def __str__(self) -> str:
        return f"figures of {self.day}"

    @classmethod
    def write(cls, call: Call, numbers: dict[str, Any]) -> None:
        """The figures of today, unless somebody wrote them before. Older ones go: nobody reads them."""
        Figures.objects.bulk_create([Figures(call=call, day=today(), numbers=numbers)], ignore_conflicts=True)
        cls.objects.filter(call=call, day__lt=today()).delete()

    @property
    def is_of_today(self) -> bool:
        return self.day >= today()
