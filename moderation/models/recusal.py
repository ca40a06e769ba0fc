from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import models

from stories.models import Story


class RecusalQuerySet(models.QuerySet["Recusal"]):
    def of(self, moderator: AbstractBaseUser) -> "RecusalQuerySet":
        return self.filter(moderator_id=moderator.pk)

    def covers(self, story_id: UUID | None, moderator: AbstractBaseUser) -> bool:
        return story_id is not None and self.of(moderator).filter(story_id=story_id).exists()


class Recusal(models.Model):
    """“I know somebody in this.” Nothing of the story reaches that moderator again, and nobody counts or lists it."""

    moderator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="+")

    objects = RecusalQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["moderator", "story"], name="one_recusal_each")]

    def __str__(self) -> str:
        return "a recusal"
