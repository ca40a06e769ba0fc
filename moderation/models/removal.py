from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils import timezone

from stories.models import Story


class RemovalQuerySet(models.QuerySet["Removal"]):
    def running(self) -> "RemovalQuerySet":
        """A day from view that is not over, and that nobody has confirmed or ended."""
        return self.filter(is_confirmed=False, is_ended=False, until__gt=timezone.now())


class Removal(models.Model):
    """A whole story taken from view: for a day by one person, down by a second one. The database insists on two."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="removals")
    version_id = models.UUIDField()
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    until = models.DateTimeField()
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    is_confirmed = models.BooleanField(default=False)
    is_ended = models.BooleanField(default=False)  # put back by somebody

    objects = RemovalQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(confirmed_by=None) | ~models.Q(confirmed_by=models.F("begun_by")),
                name="two_people_take_down",
            ),
            # One person alone cannot keep a text from view day after day.
            models.UniqueConstraint(fields=["version_id", "begun_by"], name="one_day_each_for_a_text"),
        ]

    def __str__(self) -> str:
        return f"removal of {self.story_id}"
