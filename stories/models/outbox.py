"""The outbox: what the site owes, written in the transaction that made it owe it.

A Celery message says "look now"; the row is the truth. Whoever carries an errand out takes a lease on its row first,
so two workers never do the same one, and a worker that dies loses only its lease.
"""

from datetime import timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, models, transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LONGEST_WAIT = 3600
GIVE_UP_AFTER = 83  # tries: three days
MOST_ATTEMPTS = 32_000  # that are counted: more than three years


class Errand(models.TextChoices):
    CHECK = "check", _("check a version")
    PUBLISH = "publish", _("publish an approved version")
    NOTICE = "notice", _("deliver a notice")
    LIFT = "lift", _("put a story back that the desk took from view for a day")
    CHECK_REPLY = "reply", _("check a reply")
    SETTLE_REPLY = "settle", _("show a reply that was read, or not")
    MAIL = "mail", _("send a mail to somebody who is no author")
    WITHDRAW = "withdraw", _("end a withdrawal")


# A message that is days late helps little, and its address is not kept for it. Everything else is tried for as long as
# it takes: given up, it would leave a text unchecked, or where it does not belong.
GIVEN_UP = (Errand.NOTICE, Errand.MAIL)


class OutboxQuerySet(models.QuerySet["OutboxRow"]):
    def alive(self) -> "OutboxQuerySet":
        return self.filter(is_dead=False)

    def failing(self) -> "OutboxQuerySet":
        """Was tried and failed, and is tried again."""
        return self.alive().filter(attempts__gt=0)

    def due(self) -> "OutboxQuerySet":
        """May be carried out now: its time has come and nobody holds it. By the database's clock."""
        free = models.Q(leased_until=None) | models.Q(leased_until__lt=Now())
        return self.alive().filter(free, due_at__lte=Now())

    def owed(self, errand: Errand, target: UUID) -> "OutboxQuerySet":
        return self.filter(errand=errand, target=target)

    def lease(self, limit: int = 1) -> list["OutboxRow"]:
        """Take up to `limit` rows of this set that are due, for OUTBOX_LEASE. Two callers never get the same row."""
        mark = uuid4()
        with transaction.atomic():
            chosen = self.due()
            if connection.features.has_select_for_update_skip_locked:
                chosen = chosen.select_for_update(skip_locked=True)
            ids = list(chosen.values_list("pk", flat=True)[:limit])
            if not ids:
                return []
            # The guard in the UPDATE is what decides where locks are not skipped (SQLite).
            OutboxRow.objects.filter(pk__in=ids).due().update(lease=mark, leased_until=Now() + settings.OUTBOX_LEASE)
        return list(OutboxRow.objects.filter(lease=mark))

    def cancel(self) -> int:
        """Take back what is owed, unless somebody is already carrying it out. Returns how many were taken back."""
        free = models.Q(leased_until=None) | models.Q(leased_until__lt=Now())
        return self.filter(free).delete()[0]


class OutboxRow(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    errand = models.CharField(max_length=8, choices=Errand)
    target = models.UUIDField()  # the version, notice, story, reply or mail that it is about
    due_at = models.DateTimeField(db_default=Now())
    attempts = models.PositiveSmallIntegerField(default=0)
    lease = models.UUIDField(null=True, db_index=True)
    leased_until = models.DateTimeField(null=True)
    is_dead = models.BooleanField(default=False)  # gave up: only a message does

    objects = OutboxQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["errand", "target"], name="one_row_for_each_errand")]
        indexes = [models.Index(fields=["errand", "due_at"], condition=models.Q(is_dead=False), name="outbox_due")]

    def __str__(self) -> str:
        return f"{self.errand} owed"

    @classmethod
    def owe(cls, errand: Errand, target: UUID) -> "OutboxRow":
        """Write the row and, once committed, tell a worker. Nothing fails when no worker can be told."""
        row = cls.objects.create(errand=errand, target=target)
        transaction.on_commit(lambda: cls.hint(row.pk), robust=True)
        return row

    @staticmethod
    def hint(row_id: UUID) -> None:
        from stories.tasks import carry_out

        carry_out.delay(row_id=str(row_id))

    def is_still_mine(self) -> bool:
        """Whether the lease holds. Ask inside the transaction that has the effect."""
        return OutboxRow.objects.filter(pk=self.pk, lease=self.lease, leased_until__gt=Now()).exists()

    def confirm(self) -> None:
        """Done. The row goes, and with it the time it held. This one keeps its number, should that be rolled back."""
        OutboxRow.objects.filter(pk=self.pk).delete()

    def postpone(self) -> None:
        """It failed: try again later (2, 4, 8 … seconds, at most an hour), or give a message up after three days."""
        attempts = min(self.attempts + 1, MOST_ATTEMPTS)
        OutboxRow.objects.filter(pk=self.pk, lease=self.lease).update(
            attempts=attempts,
            is_dead=self.errand in GIVEN_UP and attempts >= GIVE_UP_AFTER,
            due_at=timezone.now() + timedelta(seconds=wait_after(attempts)),
            lease=None,
            leased_until=None,
        )

    @property
    def failing_for(self) -> int:
        """For how many seconds it has been tried at least. No time of it is kept: its tries tell."""
        return sum(wait_after(attempts) for attempts in range(1, self.attempts))


def wait_after(attempts: int) -> int:
    """Seconds until the next try."""
    return min(LONGEST_WAIT, 1 << min(attempts, 12))
