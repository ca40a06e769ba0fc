import hmac
from hashlib import sha256
from uuid import UUID

from django.conf import settings
from django.db import models
from django.utils import timezone


class Erasure(models.Model):
    """The ledger of what was erased: a keyed tag of a story's id, and the month. Nothing leads back from it.

    It keeps a repeated form, a repeated import or a restored backup from bringing an erased story back.
    """

    tag = models.BinaryField(primary_key=True, max_length=32)
    erased_on = models.DateField()  # the first of the month

    def __str__(self) -> str:
        return "an erasure"

    @classmethod
    def record(cls, story_id: UUID) -> None:
        month = timezone.now().date().replace(day=1)
        cls.objects.get_or_create(tag=cls.tag_of(story_id), defaults={"erased_on": month})

    @classmethod
    def covers(cls, story_id: UUID) -> bool:
        return cls.objects.filter(tag=cls.tag_of(story_id)).exists()

    @staticmethod
    def tag_of(story_id: UUID) -> bytes:
        return hmac.digest(settings.TAP_KEY, b"erasure:" + story_id.bytes, sha256)
