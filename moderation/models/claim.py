from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from stories.models import Version


class ClaimQuerySet(models.QuerySet["Claim"]):
    def live(self) -> "ClaimQuerySet":
        return self.filter(expires_at__gt=timezone.now())

    def claimed_by(self, moderator: AbstractBaseUser) -> "ClaimQuerySet":
        return self.live().filter(moderator_id=moderator.pk)

    def held(self, version_id: UUID, moderator: AbstractBaseUser, token: UUID) -> "ClaimQuerySet":
        """The claim that this form was made under, if it is still that moderator's."""
        return self.claimed_by(moderator).filter(version_id=version_id, token=token)


class Claim(models.Model):
    """One moderator's exclusive, expiring hold on one version. A decision must carry its token."""

    version = models.OneToOneField(Version, on_delete=models.CASCADE, primary_key=True, related_name="claim")
    moderator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="claims")
    token = models.UUIDField(default=uuid4)
    expires_at = models.DateTimeField()

    objects = ClaimQuerySet.as_manager()

    def __str__(self) -> str:
        return f"claim on {self.version_id}"

    @classmethod
    def take(cls, version: Version, moderator: AbstractBaseUser) -> "Claim | None":
        """Hold a version, or hold it longer; None when somebody else holds it or it does not wait any more."""
        now = timezone.now()
        expires_at = now + settings.CLAIM_LASTS
        mine = cls.objects.filter(version=version, moderator_id=moderator.pk)
        if mine.live().update(expires_at=expires_at):
            return mine.first()
        with transaction.atomic():
            if not Version.objects.awaiting_review().filter(pk=version.pk).exists():
                return None
            expired = cls.objects.filter(version=version, expires_at__lte=now)
            if expired.update(moderator_id=moderator.pk, token=uuid4(), expires_at=expires_at):
                return mine.first()
            try:
                with transaction.atomic():
                    return cls.objects.create(version=version, moderator_id=moderator.pk, expires_at=expires_at)
            except IntegrityError:
                return None

    @property
    def seconds_left(self) -> int:
        return max(0, int((self.expires_at - timezone.now()).total_seconds()))

    @property
    def minutes_left(self) -> int:
        return -(-self.seconds_left // 60)
