from uuid import uuid4

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import models


class AsideQuerySet(models.QuerySet["Aside"]):
    def of(self, moderator: AbstractBaseUser) -> "AsideQuerySet":
        return self.filter(moderator_id=moderator.pk)


class Aside(models.Model):
    """“Not this one.” An item passed to somebody else, with no reason asked. Nobody is told or counted by it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    moderator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    target = models.UUIDField(db_index=True)

    objects = AsideQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["moderator", "target"], name="passed_once_each")]

    def __str__(self) -> str:
        return "an item passed on"
