from uuid import uuid4

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from stories.models.outbox import Errand, OutboxRow
from stories.sealing import SealedField, seal, unseal


class OwedMail(models.Model):
    """One mail to somebody who is no author: who left an address to hear how it ended, or who is called to the desk. It
    is gone once it is sent."""

    class Kind(models.TextChoices):
        STAYS = "stays", _("it stays as it is")
        VEILED = "veiled", _("a passage was taken from view")
        TAKEN_DOWN = "taken_down", _("it is not shown any more")
        CHANGED = "changed", _("it was changed or taken away meanwhile")
        ANSWER = "answer", _("an answer in words")
        DESK = "desk", _("something waits at the desk")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    kind = models.CharField(max_length=12, choices=Kind)
    sealed_address = SealedField("owedmail.address")
    sealed_words = SealedField("owedmail.words", default=bytes)

    def __str__(self) -> str:
        return f"a mail: {self.kind}"

    @classmethod
    @transaction.atomic
    def owe(cls, kind: str, address: str, words: str = "") -> None:
        """Write the mail and its errand."""
        mail = cls(kind=kind)
        mail.sealed_address = seal(address, f"owedmail.address:{mail.pk}")
        mail.sealed_words = seal(words, f"owedmail.words:{mail.pk}")
        mail.save(force_insert=True)
        OutboxRow.owe(Errand.MAIL, mail.pk)

    @property
    def address(self) -> str:
        return str(unseal(self.sealed_address, f"owedmail.address:{self.pk}"))

    @property
    def words(self) -> str:
        return str(unseal(self.sealed_words, f"owedmail.words:{self.pk}"))
