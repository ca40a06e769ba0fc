from collections.abc import Iterable
from uuid import uuid4

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.utils import timezone

from moderation.models.decision import Decision
from stories.models import Version
from stories.models.notice import Reason
from stories.sealing import SealedField, seal, unseal


class Vote(models.Model):
    """What one of two readers would do with a version. The other does not see it; it goes once the decision
    cannot be undone any more."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="votes")
    moderator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="votes")
    verb = models.CharField(max_length=16, choices=Decision.Verb)
    reason = models.CharField(max_length=24, choices=Reason, blank=True)
    sealed_words = SealedField("vote.words")  # what its author would have read
    # What its reader ticked by hand. The second reader sees these: what a text holds is no opinion about it.
    # Once it is decided, the version keeps them.
    risks = models.JSONField(default=list)
    cast_at = models.DateTimeField(default=timezone.now)  # for its minute of undoing; goes with the vote

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "moderator"], name="one_vote_each")]

    def __str__(self) -> str:
        return f"a vote on {self.version_id}"

    @classmethod
    def cast(
        cls, version: Version, moderator: User, verb: str, reason: str, words: str, risks: Iterable[str] = ()
    ) -> "Vote":
        vote = cls(version=version, moderator=moderator, verb=verb, reason=reason, risks=sorted(risks))
        vote.sealed_words = seal(words, f"vote.words:{vote.pk}")
        vote.save(force_insert=True)
        return vote

    @property
    def words(self) -> str:
        return str(unseal(self.sealed_words, f"vote.words:{self.pk}"))
