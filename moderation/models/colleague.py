from datetime import date, timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.models import Category, OwedMail
from stories.sealing import SealedField, seal, unseal

CALLED_EVERY = timedelta(hours=2)


class Colleague(models.Model):
    """How somebody at the desk wants to work. What is their own is seen by them only; their role is in their groups."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True)
    # Content notes they would rather not read. No reason is asked, and nobody else sees it.
    not_for_me = models.JSONField(default=list)
    # Less than the site's, if they like. Empty: the site's.
    budget = models.PositiveSmallIntegerField(_("reading for one day"), null=True, blank=True)
    # For everybody at the desk to know.
    is_off_duty = models.BooleanField(_("is off duty"), default=False)
    is_on_call = models.BooleanField(
        _("is on call"), default=False
    )  # for leads: told when nobody can read what is urgent
    listens = models.BooleanField(_("is there to talk to"), default=False)
    # Where they want to be called to the desk, if they do. The mail says that something waits, and nothing else.
    sealed_address = SealedField("colleague.address", default=bytes)
    called_at = models.DateTimeField(null=True)
    seen_on = models.DateField(null=True)  # the last day they took something to read

    def __str__(self) -> str:
        return self.user.get_username()

    @classmethod
    def of(cls, user: User) -> "Colleague":
        """Their row, or what it would say: a GET writes nothing."""
        return cls.objects.filter(user=user).first() or cls(user=user)

    @property
    def not_for_me_labels(self) -> list[str]:
        return [str(Category(name).label) for name in self.not_for_me if name in Category.values]

    @property
    def address(self) -> str:
        return str(unseal(self.sealed_address, f"colleague.address:{self.pk}")) if self.sealed_address else ""

    def sealed(self, address: str) -> bytes:
        return seal(address, f"colleague.address:{self.pk}") if address else b""

    @transaction.atomic
    def call(self) -> bool:
        """Owe them a mail that something waits for them, at most one in CALLED_EVERY. False where none is owed."""
        quiet = models.Q(called_at=None) | models.Q(called_at__lt=timezone.now() - CALLED_EVERY)
        if not Colleague.objects.filter(quiet, pk=self.pk).exclude(sealed_address=b"").update(called_at=timezone.now()):
            return False
        OwedMail.owe(OwedMail.Kind.DESK, self.address)
        return True

    def was_here(self, on: date) -> None:
        Colleague.objects.update_or_create(user_id=self.user_id, defaults={"seen_on": on})


class Talk(models.Model):
    """“I want to talk.” Reaches one named person, who says when they have seen it. It holds no words."""

    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    listener = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="talks")
    asked_on = models.DateField()
    is_seen = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["asked_by", "listener"], condition=models.Q(is_seen=False), name="asked_once_until_seen"
            )
        ]

    def __str__(self) -> str:
        return "a wish to talk"
