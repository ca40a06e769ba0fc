from typing import Any, Self
from uuid import UUID, uuid4

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from stories import states
from stories.models.erasure import Erasure
from stories.models.notice import Reason
from stories.models.outbox import Errand, OutboxRow
from stories.models.story import Story
from stories.models.version import this_hour
from stories.sealing import SealedField, seal, unseal
from stories.states import ReplyState

MOST_LETTERS = 400


class RepliesClosed(Exception):
    """The story's author does not want replies, or the story is not to be read any more."""


class AlreadyWritten(Exception):
    """A reply with this id exists."""


class AlreadyTakenBack(Exception):
    """A reply with this id was written and taken back."""


class ReplyQuerySet(models.QuerySet["Reply"]):
    def waiting(self) -> "ReplyQuerySet":
        return self.filter(state=ReplyState.WAITING)

    def longest_waiting_first(self) -> "ReplyQuerySet":
        return self.order_by("-is_urgent", "waiting_since", "pk")

    def public(self) -> "ReplyQuerySet":
        """What readers may meet: read by a moderator, under a public story whose author wants replies now."""
        return self.filter(state=ReplyState.PUBLISHED, story__state__in=states.PUBLIC, story__replies_open=True)

    def in_no_order_of_time(self) -> "ReplyQuerySet":
        """For readers. When each was written is nobody's business, so the order is that of random ids."""
        return self.order_by("pk")

    def with_receipt(self, tag: bytes) -> "ReplyQuerySet":
        return self.filter(receipt_tag=tag)


class Reply(models.Model):
    """Words of support under a story, read by a moderator first. Its author keeps a list of her own, to take it back.

    The words stay sealed, also while readers see them: they are short, and opening them costs nothing.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="replies")
    state = models.CharField(max_length=12, choices=ReplyState, default=ReplyState.WAITING)
    receipt_tag = models.BinaryField(max_length=32, unique=True, null=True)
    sealed_words = SealedField("reply.words")
    waiting_since = models.DateTimeField(null=True)  # the full hour; empty once decided
    is_urgent = models.BooleanField(default=False)  # the checks noticed somebody in danger
    # What a moderator said to its author when it is not shown.
    reason = models.CharField(max_length=24, choices=Reason, blank=True)
    sealed_answer = SealedField("reply.answer", default=bytes)
    # Its author asked for somebody else to look, which can be done once.
    was_asked_about = models.BooleanField(default=False)

    objects = ReplyQuerySet.as_manager()

    class Meta:
        verbose_name = _("reply")
        verbose_name_plural = _("replies")
        indexes = [models.Index(fields=["state", "waiting_since", "id"], name="replies_that_wait")]

    def __str__(self) -> str:
        return f"reply {self.pk.hex[:6].upper()}"

    @classmethod
    @transaction.atomic
    def write(cls, story: Story, words: str, *, reply_id: UUID, receipt_tag: bytes | None = None) -> Self:
        """Take a reply to be read. Raises RepliesClosed, and for a repeated form AlreadyWritten or AlreadyTakenBack."""
        # Held, or it is erased before this is committed. Taps on it need not wait.
        open_ones = Story.objects.public().select_for_update(no_key=True).filter(replies_open=True)
        if open_ones.filter(pk=story.pk).first() is None:
            raise RepliesClosed
        reply, is_new = cls.objects.get_or_create(
            pk=reply_id,
            defaults={
                "story": story,
                "receipt_tag": receipt_tag,
                "waiting_since": this_hour(),
                "sealed_words": seal(words, f"reply.words:{reply_id}"),
            },
        )
        if not is_new:
            raise AlreadyWritten
        if Erasure.covers(reply_id):  # asked once the row is there: no taking back can come in between
            raise AlreadyTakenBack
        OutboxRow.owe(Errand.CHECK_REPLY, reply.pk)
        return reply

    @property
    def words(self) -> str:
        return str(unseal(self.sealed_words, f"reply.words:{self.pk}"))

    @property
    def answer(self) -> str:
        return str(unseal(self.sealed_answer, f"reply.answer:{self.pk}")) if self.sealed_answer else ""

    @property
    def is_settling(self) -> bool:
        """Decided, and the decision can still be undone: its author is told nothing yet."""
        return OutboxRow.objects.owed(Errand.SETTLE_REPLY, self.pk).exists()

    def answered(self, words: str) -> bytes:
        """What a moderator says to its author, sealed for this reply."""
        return seal(words, f"reply.answer:{self.pk}") if words else b""

    def move(self, target: ReplyState, **changes: Any) -> bool:
        """The one writer of the state: a guarded UPDATE. False when somebody else was faster."""
        allowed = states.reply_sources(target)
        moved = Reply.objects.filter(pk=self.pk, state__in=allowed).update(state=target, **changes)
        if moved:
            self.state = target
            if target == ReplyState.DECLINED:
                Erasure.record(self.pk, target)
            elif target == ReplyState.PUBLISHED:  # not while it only waits to be looked at again
                Erasure.take_back(self.pk, ReplyState.DECLINED)
        return bool(moved)

    def ask_again(self) -> bool:
        """Let somebody else look at what was not shown, once. False when there is nothing to look at."""
        if self.is_settling or self.was_asked_about or self.state != ReplyState.DECLINED:
            return False
        self.was_asked_about = True
        return self.move(ReplyState.WAITING, waiting_since=this_hour(), was_asked_about=True)

    def settle(self) -> None:
        """Its minute is over: what was approved stands under the story now."""
        if self.state == ReplyState.APPROVED:
            self.move(ReplyState.PUBLISHED)

    @transaction.atomic
    def take_back(self) -> None:
        """Gone, by its author. A keyed tag of the id stays, so that a repeated form does not bring it back."""
        # Held before what is owed, as by whoever shows it.
        Reply.objects.select_for_update().filter(pk=self.pk).values_list("pk").first()
        OutboxRow.objects.filter(target=self.pk).delete()
        Erasure.record(self.pk)
        self.delete()
