import hmac
import secrets
from datetime import timedelta
from hashlib import sha256
from uuid import uuid4

from django.conf import settings
from django.db import models

from stories.models.call import today

LASTS = timedelta(days=7)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def open(self) -> "InvitationQuerySet":
        return self.filter(expires_on__gte=today())

    def with_code(self, code: str) -> "InvitationQuerySet":
        return self.open().filter(tag=_tag(code))


class Invitation(models.Model):
    """A code that lets one person make an account at the desk. Only a keyed tag of it is kept; it is gone once used."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    tag = models.BinaryField(max_length=32, unique=True)
    group = models.CharField(max_length=12)  # moderator or lead
    expires_on = models.DateField()

    objects = InvitationQuerySet.as_manager()

    def __str__(self) -> str:
        return f"an invitation: {self.group}"

    @classmethod
    def make(cls, group: str) -> str:
        """Write an invitation and give its code: 80 bits, to be handed over in person."""
        drawn = secrets.token_hex(10)
        code = "-".join(drawn[at : at + 5] for at in range(0, 20, 5))
        cls.objects.create(tag=_tag(code), group=group, expires_on=today() + LASTS)
        return code


def _tag(code: str) -> bytes:
    plain = "".join(char for char in code.casefold() if char.isalnum())
    return hmac.digest(settings.TAP_KEY, b"invitation:" + plain.encode(), sha256)
