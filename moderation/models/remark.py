from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from stories.models import Story, Version
from stories.models.call import today
from stories.sealing import SealedField, seal, unseal


class Remark(models.Model):
    """A moderator's private note to colleagues about one story. Sealed; its author and readers never meet it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="+")
    moderator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    sealed_words = SealedField("remark.words")
    written_on = models.DateField(default=today)

    def __str__(self) -> str:
        return "a remark"

    @classmethod
    def leave(cls, story_id: UUID, moderator: User, words: str) -> "Remark":
        remark = cls(story_id=story_id, moderator=moderator)
        remark.sealed_words = seal(words, f"remark.words:{remark.pk}")
        remark.save(force_insert=True)
        return remark

    @property
    def words(self) -> str:
        return str(unseal(self.sealed_words, f"remark.words:{self.pk}"))


class CrisisStepQuerySet(models.QuerySet["CrisisStep"]):
    def about(self, version: Version) -> "CrisisStepQuerySet":
        """What was noted about these words; newer ones may say something else."""
        return self.filter(story=version.story_id, version_number=version.number)


class CrisisStep(models.Model):
    """What was done when somebody might be in danger: about which of their words, who was told, on which day. Codes
    only."""

    class Step(models.TextChoices):
        LOOKED = "looked", _("I read it: nobody is in danger now")
        ANSWERED = "answered", _("I answered its author through the list")
        LEAD = "lead", _("I told a lead")
        NAMED_PERSON = "named_person", _("I told the person here who is responsible for safety")
        OUTSIDE = "outside", _("Somebody outside was told, as our rules say")

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="+")
    version_number = models.PositiveSmallIntegerField(null=True)  # none where they are gone; an older release kept none
    moderator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    step = models.CharField(max_length=16, choices=Step)
    taken_on = models.DateField(default=today)

    objects = CrisisStepQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.get_step_display())


@receiver(post_delete, sender=Version)
def _stay_without_their_words(instance: Version, **kwargs: Any) -> None:
    """Newer words may get the number of those that are gone."""
    CrisisStep.objects.about(instance).update(version_number=None)
