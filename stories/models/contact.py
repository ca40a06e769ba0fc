from typing import Self

from django.db import models

from stories.models.erasure import SILENCED, Erasure
from stories.models.story import Story
from stories.sealing import SealedField, seal, unseal


class Contact(models.Model):
    """An author's mail address, sealed, for one purpose: telling her that there is something new.

    A table of its own, so that no list of stories can select it by accident.
    """

    story = models.OneToOneField(Story, on_delete=models.CASCADE, primary_key=True)
    sealed_address = SealedField("contact.address")
    was_needed = models.BooleanField(default=False, db_default=False)

    def __str__(self) -> str:
        return "a contact"

    @classmethod
    def leave(cls, story: Story, address: str) -> Self:
        contact, _created = cls.objects.update_or_create(
            story=story,
            defaults={"sealed_address": seal(address, f"contact.address:{story.pk}"), "was_needed": False},
        )
        Erasure.take_back(story.pk, SILENCED)
        return contact

    @property
    def address(self) -> str:
        return str(unseal(self.sealed_address, f"contact.address:{self.pk}"))
