"""The audit: what was done at the desk, one row after the other, each sealed to the one before it.

Ids and codes, no text. A changed, missing or inserted row breaks the chain, and `manage.py verify_audit` says where. On
PostgreSQL a trigger refuses to change or delete a row, whoever asks, and the role that runs the site may not empty the
table. What this cannot see: somebody who may write the
whole table, drop its trigger and compute every later row and the head again. Against that, keep the head that
`verify_audit` prints outside the database now and then, and give it back with --expect.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser
from django.db import connection, models, transaction

from stories.models.call import today

BEGINNING = bytes(32)
GIVE_UP = "REVOKE UPDATE, TRUNCATE ON moderation_audit FROM CURRENT_USER"


class AuditHead(models.Model):
    """The last row's number and seal. Locking it puts rows that are written at once into one order."""

    number = models.PositiveBigIntegerField(default=0)
    seal = models.BinaryField(default=BEGINNING)
    # What the oldest row that is still here stands on, once rows before it were forgotten.
    forgotten = models.PositiveBigIntegerField(default=0)
    forgotten_seal = models.BinaryField(default=BEGINNING)

    def __str__(self) -> str:
        return f"{self.number}:{bytes(self.seal).hex()}"


class Audit(models.Model):
    number = models.PositiveBigIntegerField(primary_key=True)
    done_on = models.DateField(default=today)
    actor = models.BigIntegerField(null=True)  # an account's number; not a key, so that nothing is lost with an account
    act = models.CharField(max_length=24)
    kind = models.CharField(max_length=12, blank=True)
    target = models.UUIDField(null=True)
    code = models.CharField(max_length=32, blank=True)
    seal = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.number}: {self.act}"

    @classmethod
    @transaction.atomic
    def append(
        cls, actor: AbstractBaseUser | None, act: str, *, kind: str = "", target: UUID | None = None, code: str = ""
    ) -> "Audit":
        """Write one row. Last in a transaction, because rows that are written at once queue up here."""
        AuditHead.objects.get_or_create(pk=1)
        head = AuditHead.objects.select_for_update().get(pk=1)
        row = cls(
            number=head.number + 1, actor=actor.pk if actor else None, act=act, kind=kind, target=target, code=code
        )
        row.seal = row.expected_after(bytes(head.seal))
        row.save(force_insert=True)
        AuditHead.objects.filter(pk=1).update(number=row.number, seal=row.seal)
        return row

    @classmethod
    @transaction.atomic
    def forget(cls, before: date) -> int:
        """Let the oldest rows go, up to a day; the chain stands on the last of them. Gives how many went."""
        head = AuditHead.objects.select_for_update().filter(pk=1).first()
        last = cls.objects.filter(done_on__lt=before).order_by("-number").first()
        if head is None or last is None:
            return 0
        AuditHead.objects.filter(pk=1).update(forgotten=last.number, forgotten_seal=last.seal)
        return cls.objects.filter(number__lte=last.number).delete()[0]

    @staticmethod
    def give_up_changing() -> None:
        """On PostgreSQL the role that runs the site may not change the audit any more, nor empty it in one go."""
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(GIVE_UP)

    def expected_after(self, before: bytes) -> bytes:
        """The seal this row must have behind that one."""
        content = [
            self.number,
            self.done_on.isoformat(),
            self.actor,
            self.act,
            self.kind,
            str(self.target or ""),
            self.code,
        ]
        return sha256(before + json.dumps(content, ensure_ascii=True).encode()).digest()

    @classmethod
    def faults(cls) -> Iterator["Fault"]:
        """Where the chain is broken, from the beginning; nothing when it is whole. Rows may be written meanwhile."""
        head = AuditHead.objects.filter(pk=1).first() or AuditHead()
        before, number, seen = bytes(head.forgotten_seal), head.forgotten, head.number == head.forgotten
        for row in cls.objects.order_by("number").iterator(2000):
            number += 1
            if row.number != number:
                yield Fault(number, "missing")
                number = row.number
            elif bytes(row.seal) != row.expected_after(before):
                yield Fault(number, "changed")
            before = bytes(row.seal)
            seen = seen or (number, before) == (head.number, bytes(head.seal))
        if not seen:
            yield Fault(head.number, "head")

    @classmethod
    def holds(cls, head: str) -> bool:
        """Whether the row of a head that was kept elsewhere, NUMBER:SEAL, is in the chain with that seal."""
        number, _colon, seal = head.partition(":")
        row = cls.objects.filter(number=int(number)).first() if number.isdigit() else None
        return row is not None and bytes(row.seal).hex() == seal


@dataclass(frozen=True)
class Fault:
    number: int
    what: str  # "missing", "changed", or "head": the last row is not the one that was written last
