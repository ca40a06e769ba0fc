from datetime import date
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from stories.models.call import today


class Pause(models.Model):
    """Telling rests while there is a row. "Me too" goes on: it needs nobody to read it."""

    class Why(models.TextChoices):
        CHOSEN = "chosen", _("a lead paused it")
        NOBODY = "nobody", _("nobody is reading at present")
        CLOSING = "closing", _("the site is ending")

    # One row at most: its key is always the same.
    number = models.PositiveSmallIntegerField(primary_key=True, default=1)
    why = models.CharField(max_length=8, choices=Why)
    back_on = models.DateField(null=True, blank=True)  # when somebody hopes to read again, if that is known
    since = models.DateField(default=today)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(number=1), name="one_pause")]

    def __str__(self) -> str:
        return f"paused: {self.why}"

    @classmethod
    def current(cls) -> "Pause | None":
        return cls.objects.first()

    @classmethod
    def begin(cls, why: str, back_on: date | None = None) -> None:
        """Pause telling, or change why it is paused. A pause that people chose is not overwritten by one by itself."""
        if why == cls.Why.NOBODY:
            cls.objects.get_or_create(number=1, defaults={"why": why})
            return
        values: dict[str, Any] = {"why": why, "back_on": back_on, "since": today()}
        cls.objects.update_or_create(number=1, defaults=values)

    @classmethod
    def end(cls, *why: str) -> None:
        """Telling is open again: whatever paused it, or only one of these reasons."""
        pauses = cls.objects.filter(why__in=why) if why else cls.objects.all()
        pauses.delete()
