"""Holding one item of the desk while one reads it.

A row can be claimed when its primary key is a UUID and its queryset says what still waits, `waiting()`: a
version, a letter from an author, a case, a reply.
"""

from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from stories.models import Version
from stories.telling import Ending


class ClaimQuerySet(models.QuerySet["Claim"]):
    def live(self) -> "ClaimQuerySet":
        return self.filter(expires_at__gt=timezone.now())

    def claimed_by(self, moderator: AbstractBaseUser) -> "ClaimQuerySet":
        return self.live().filter(moderator_id=moderator.pk)

    def hold_on(self, target: UUID, moderator: AbstractBaseUser) -> "Claim | None":
        """What this moderator holds it by, if they do."""
        return self.claimed_by(moderator).filter(target=target).first()

    def for_one_reader(self) -> "ClaimQuerySet":
        """On what was written for one person and nobody else."""
        versions = Version.objects.filter(pk__in=self.values("target"), story__ending=Ending.ONE_READER)
        return self.filter(target__in=versions.values("pk"))

    def of_somebody_else(self, moderator: AbstractBaseUser, readers: models.QuerySet[Any]) -> "ClaimQuerySet":
        """Of the others who read now; ended claims too. Whoever is off duty or has left keeps nothing for them."""
        return self.filter(moderator__in=readers).exclude(moderator_id=moderator.pk)

    def let_go(self) -> None:
        """What is handed back is free for everybody; what one person reads stays theirs."""
        kept = list(self.for_one_reader().values_list("pk", flat=True))
        self.filter(pk__in=kept).update(expires_at=timezone.now())
        self.exclude(pk__in=kept).delete()

    def held(self, target: UUID, moderator: AbstractBaseUser, token: UUID) -> "ClaimQuerySet":
        """The claim that this form was made under, if it is still that moderator's."""
        return self.claimed_by(moderator).filter(target=target, token=token)


class Claim(models.Model):
    """One moderator's exclusive, expiring hold on one item. A decision must carry its token."""

    target = models.UUIDField(primary_key=True)
    kind = models.CharField(max_length=12)  # the name of its model: version, letter, case, reply
    moderator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="claims")
    token = models.UUIDField(default=uuid4)
    expires_at = models.DateTimeField()
    # Who held it when it was taken over openly, so that their page can say so.
    taken_from = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = ClaimQuerySet.as_manager()

    def __str__(self) -> str:
        return f"claim on {self.kind} {self.target}"

    @classmethod
    def take(cls, row: Any, moderator: AbstractBaseUser, *, row_is_locked: bool = False) -> "Claim | None":
        """Hold an item, or hold it longer; None when somebody else holds it or it does not wait any more.
        `row_is_locked`: the caller's transaction holds its row, and it waits."""
        now = timezone.now()
        expires_at = now + settings.CLAIM_LASTS
        mine = cls.objects.filter(target=row.pk, moderator_id=moderator.pk)
        if mine.live().update(expires_at=expires_at):
            return mine.first()
        with transaction.atomic():
            if not row_is_locked and not cls._still_waits(row):
                return None
            ended = cls.objects.filter(target=row.pk, expires_at__lte=now)
            fresh = {"moderator_id": moderator.pk, "token": uuid4(), "expires_at": expires_at, "taken_from": None}
            if ended.update(**fresh):
                return mine.first()
            try:
                with transaction.atomic():
                    return cls.objects.create(target=row.pk, kind=row._meta.model_name, **fresh)
            except IntegrityError:
                return None

    @classmethod
    @transaction.atomic
    def take_over(cls, row: Any, moderator: AbstractBaseUser) -> "Claim | None":
        """Take from a colleague what they hold, openly: it is in the audit, and their page says who has it now."""
        from moderation.models.audit import Audit

        if not cls._still_waits(row):
            return None
        theirs = cls.objects.live().select_for_update().filter(target=row.pk).exclude(moderator_id=moderator.pk).first()
        if theirs is None:
            return cls.take(row, moderator)
        theirs.taken_from_id, theirs.moderator_id = theirs.moderator_id, moderator.pk
        theirs.token, theirs.expires_at = uuid4(), timezone.now() + settings.CLAIM_LASTS
        theirs.save()
        Audit.append(moderator, "take_over", kind=theirs.kind, target=theirs.target)
        return theirs

    @staticmethod
    def _still_waits(row: Any) -> bool:
        """Whether it waits, its row held until the transaction ends: whoever decides it holds it too. The row alone:
        a story is held before what belongs to it, or not at all."""
        waits = type(row).objects.waiting().select_for_update(of=("self",)).filter(pk=row.pk)
        return waits.values_list("pk", flat=True).first() is not None

    @property
    def seconds_left(self) -> int:
        return max(0, int((self.expires_at - timezone.now()).total_seconds()))

    @property
    def minutes_left(self) -> int:
        return -(-self.seconds_left // 60)
