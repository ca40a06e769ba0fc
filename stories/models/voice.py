from datetime import datetime

from django.db import models, transaction

from stories import taps
from stories.models.call import Call
from stories.models.story import Story
from stories.models.tally import Change, Measure, hour_of
from stories.models.version import this_hour


class VoiceQuerySet(models.QuerySet["Voice"]):
    def say(self, call: Call, key: str, said_at: datetime | None = None) -> None:
        """Count this browser's voice, once: saying it again changes nothing. `said_at` is a full hour."""
        with transaction.atomic():
            first = {"call": call, "said_at": said_at or this_hour()}
            voice, is_new = self.get_or_create(tag=taps.tag(key, call.pk), defaults=first)
            if is_new:
                Change.write(call.pk, [(Measure.VOICES, hour_of(voice.said_at))], 1)

    def take_back(self, call: Call, key: str) -> None:
        with transaction.atomic():
            voice = self.said(call, key).select_for_update().first()
            if voice is not None and self.filter(pk=voice.pk).delete()[0]:
                Change.write(call.pk, [(Measure.VOICES, hour_of(voice.said_at))], -1)

    def said(self, call: Call, key: str) -> "VoiceQuerySet":
        """This browser's voice, or nothing."""
        return self.filter(tag=taps.tag(key, call.pk))


class Voice(models.Model):
    """One person's wordless "me too" in answer to a call, counted once for a browser session."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="voices")
    # HMAC of the browser's random session key and the call: it ties nothing to anybody, and not to another call.
    tag = models.BinaryField(max_length=16, unique=True)
    said_at = models.DateTimeField()  # the full hour

    objects = VoiceQuerySet.as_manager()

    def __str__(self) -> str:
        return "a voice"


class MeTooQuerySet(models.QuerySet["MeToo"]):
    def say(self, story: Story, key: str) -> None:
        """Count this browser's me too on this story, once."""
        self.bulk_create([MeToo(story=story, tag=taps.tag(key, story.pk))], ignore_conflicts=True)

    def take_back(self, story: Story, key: str) -> None:
        self.said(story, key).delete()

    def said(self, story: Story, key: str) -> "MeTooQuerySet":
        return self.filter(tag=taps.tag(key, story.pk))


class MeToo(models.Model):
    """One person's "me too, what you tell" on one story."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="me_toos")
    tag = models.BinaryField(max_length=16, unique=True)

    objects = MeTooQuerySet.as_manager()

    def __str__(self) -> str:
        return "a me too"


class BeliefQuerySet(models.QuerySet["Belief"]):
    def say(self, story: Story, key: str) -> None:
        """Count this browser's "I believe you" under this story, once."""
        self.bulk_create([Belief(story=story, tag=_belief_tag(key, story))], ignore_conflicts=True)

    def take_back(self, story: Story, key: str) -> None:
        self.said(story, key).delete()

    def said(self, story: Story, key: str) -> "BeliefQuerySet":
        return self.filter(tag=_belief_tag(key, story))


class Belief(models.Model):
    """One person's "I believe you" under one story. A table of its own, so that no count of me toos can include it."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="beliefs")
    tag = models.BinaryField(max_length=16, unique=True)

    objects = BeliefQuerySet.as_manager()

    def __str__(self) -> str:
        return "a belief"


def _belief_tag(key: str, story: Story) -> bytes:
    return taps.tag(key, f"belief:{story.pk}")
