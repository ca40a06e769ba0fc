"""What an organisation words for its own desk, in the admin: messages to start from, and what to do in danger."""

import re

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from moderation.first_words import as_read
from moderation.models.decision import Decision
from stories.models.notice import Reason
from stories.wording import spoken_to

PLACEHOLDER = re.compile(r"\[\[[^\]\n]*\]\]")
"""What a message may not be sent with: [[something to fill in]]."""


class MessageTemplate(models.Model):
    """A message to start from. What stands in [[double brackets]] has to be filled in before it can be sent."""

    title = models.CharField(_("title"), max_length=80)
    verb = models.CharField(_("for"), max_length=16, choices=Decision.Verb)
    reason = models.CharField(_("with the reason"), max_length=24, choices=Reason, blank=True)
    words = models.TextField(_("words"), help_text=_("What is to be filled in stands in [[double brackets]]."))
    place = models.PositiveSmallIntegerField(_("place in the list"), default=100)

    class Meta:
        verbose_name = _("message to start from")
        verbose_name_plural = _("messages to start from")

    def __str__(self) -> str:
        return self.title

    @property
    def shown_title(self) -> str:
        return as_read(self.title)

    def words_to(self, language: str) -> str:
        """What somebody reads who wrote in this language."""
        with override(spoken_to(language)):
            return as_read(self.words)


class CrisisGuide(models.Model):
    """What the desk shows when somebody may be in danger: this organisation's own steps, and whom to tell."""

    words = models.TextField(_("steps"))

    class Meta:
        verbose_name = _("steps when somebody is in danger")
        verbose_name_plural = _("steps when somebody is in danger")

    def __str__(self) -> str:
        return self.words[:40]

    @property
    def shown_words(self) -> str:
        return as_read(self.words)


class Preference(models.Model):
    """How one moderator wants to read. Seen by nobody else."""

    class Words(models.TextChoices):
        SHUT = "shut", _("Covered: I open one part after the other")
        BLURRED = "blurred", _("Blurred, but for the part I am at")
        DIMMED = "dimmed", _("Dimmed, but for the part I am at")
        OPEN = "open", _("Open at once")

    moderator = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="desk_preference"
    )
    words = models.CharField(max_length=8, choices=Words, default=Words.SHUT)
    is_low_stimulus = models.BooleanField(default=False)
    single_keys = models.BooleanField(default=True)

    def __str__(self) -> str:
        return "a preference"
