from typing import Self

from django.db import models, transaction

from stories.models.erasure import SILENCED, Erasure
from stories.models.story import Story
from stories.sealing import CannotOpen, SealedField, seal, unseal


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
    @transaction.atomic
    def leave(cls, story: Story, address: str) -> Self:
        """Leave an address, in place of the one before."""
        if before := cls.objects.select_for_update().filter(story=story).first():
            before.take_out()
        contact = cls(story=story)
        contact.sealed_address = seal(address, f"contact.address:{story.pk}")
        contact.save(force_insert=True)
        Erasure.take_back(story.pk, SILENCED, contact.silenced)
        return contact

    def take_out(self) -> None:
        """Nothing is sent there any more, nor after a restore: also when another address was left meanwhile."""
        for fact in {SILENCED, self.silenced}:
            Erasure.record(self.story_id, fact)
        self.delete()

    @property
    def silenced(self) -> str:
        """That this address was taken out."""
        try:
            return f"{SILENCED} {self.address}"
        except CannotOpen:  # its key is destroyed: nothing can be sent there
            return SILENCED

    @property
    def address(self) -> str:
        return str(unseal(self.sealed_address, f"contact.address:{self.pk}"))
