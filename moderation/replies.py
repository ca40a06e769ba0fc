"""Deciding about words of support: shown under the story, or not and why. Undone within a minute like the rest."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from moderation import decisions
from moderation.decisions import AlreadyDecided, Gone, TooLate
from moderation.models import Decision
from stories.models import Errand, OutboxRow, Reply
from stories.models.version import this_hour
from stories.states import ReplyState

Verb = Decision.Verb


@transaction.atomic
def show(reply_id: UUID, moderator: User, token: UUID, *, words: str = "") -> Decision:
    """Under the story with it, when the minute is over. Its author may read something with the list."""
    return _decide(reply_id, moderator, token, Verb.SHOW_REPLY, ReplyState.APPROVED, words=words)


@transaction.atomic
def keep(reply_id: UUID, moderator: User, token: UUID, *, reason: str, words: str) -> Decision:
    """Not shown. Its author reads why with the list."""
    return _decide(reply_id, moderator, token, Verb.KEEP_REPLY, ReplyState.DECLINED, reason, words)


@transaction.atomic
def undo(decision: Decision, moderator: User) -> Decision:
    """Take it back within its minute. Raises TooLate."""
    reply = Reply.objects.select_for_update().filter(pk=decision.target or UUID(int=0)).first()
    if reply is None:
        raise TooLate
    owed = OutboxRow.objects.owed(Errand.SETTLE_REPLY, reply.pk).filter(due_at__gt=timezone.now(), attempts=0)
    if not owed.cancel() or not reply.move(ReplyState.WAITING, waiting_since=this_hour(), reason="", sealed_answer=b""):
        raise TooLate
    return decisions.write(Verb.UNDO, moderator, story_id=reply.story_id, row=reply, undoes=decision)


@transaction.atomic
def take_away(reply_id: UUID, moderator: User, *, reason: str, words: str) -> Decision:
    """From under the story: what was shown is not any more. Its author reads why with the list."""
    reply = _held(reply_id)
    if reply.state != ReplyState.PUBLISHED or not reply.move(
        ReplyState.DECLINED, reason=reason, sealed_answer=reply.answered(words)
    ):
        raise AlreadyDecided
    return decisions.write(Verb.KEEP_REPLY, moderator, story_id=reply.story_id, row=reply, reason=reason)


def undoable(moderator: User) -> list[tuple[Decision, int]]:
    """This moderator's decisions about replies that can still be undone, each with the seconds left."""
    now = timezone.now()
    recent = Decision.objects.standing().filter(moderator=moderator, kind="reply").order_by("-number")[:20]
    due = dict(
        OutboxRow.objects.filter(
            errand=Errand.SETTLE_REPLY, target__in=[decision.target for decision in recent], due_at__gt=now
        ).values_list("target", "due_at")
    )
    return [
        (decision, int((due[decision.target] - now).total_seconds())) for decision in recent if decision.target in due
    ]


def _decide(
    reply_id: UUID,
    moderator: User,
    token: UUID,
    verb: Verb,
    target: ReplyState,
    reason: str = "",
    words: str = "",
) -> Decision:
    reply = _held(reply_id)
    if reply.state != ReplyState.WAITING:
        raise AlreadyDecided
    decisions.consume(reply, moderator, token)
    if not reply.move(target, waiting_since=None, reason=reason, sealed_answer=reply.answered(words)):
        raise AlreadyDecided
    OutboxRow.objects.create(errand=Errand.SETTLE_REPLY, target=reply.pk, due_at=timezone.now() + settings.UNDO_WINDOW)
    return decisions.write(verb, moderator, story_id=reply.story_id, row=reply, reason=reason)


def _held(reply_id: UUID) -> Reply:
    reply = Reply.objects.select_for_update().filter(pk=reply_id).first()
    if reply is None:
        raise Gone("deleted")
    return reply
