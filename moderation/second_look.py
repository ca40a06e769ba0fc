"""“Have it looked at again.” A moderator may doubt a decision of theirs; somebody else reads it, nobody asks why."""

from contextlib import suppress
from uuid import UUID

from django.contrib.auth.models import User
from django.db import transaction

from moderation import decisions
from moderation.access import active_moderators
from moderation.decisions import Gone, TooLate
from moderation.models import Aside, Audit, Case, Decision
from stories.models import Reply, Story, Suggestion
from stories.models.version import this_hour
from stories.states import ReplyState, VersionState


@transaction.atomic
def ask(decision: Decision, moderator: User) -> None:
    """What is not shown waits again; what is public becomes a case. It goes to somebody else, if there is
    somebody. Raises Refused where the text is gone or on its way to the wall."""
    target = _reply_again(decision) if decision.kind == "reply" else _version_again(decision, moderator)
    if active_moderators().exclude(pk=moderator.pk).exists():
        Aside.objects.get_or_create(moderator=moderator, target=target)
    Audit.append(moderator, "look_again", kind=decision.kind, target=decision.target)


def _reply_again(decision: Decision) -> UUID:
    try:
        Story.objects.locked(decision.story_id or UUID(int=0))  # before what stands under it
        reply = Reply.objects.select_for_update().get(pk=decision.target or UUID(int=0))
    except (Story.DoesNotExist, Reply.DoesNotExist) as error:
        raise Gone("deleted") from error
    if reply.is_settling:
        raise TooLate
    if reply.state == ReplyState.PUBLISHED and reply.story.standing is not None:
        return Case.opened(reply.story.standing).pk
    if not reply.move(ReplyState.WAITING, waiting_since=this_hour()):
        raise TooLate
    return reply.pk


def _version_again(decision: Decision, moderator: User) -> UUID:
    if decision.version_id is None:
        raise Gone("changed")
    version = decisions.locked_version(decision.version_id)
    if version.story.is_over:
        raise Gone("withdrawn")
    if version.state in (VersionState.DECLINED, VersionState.CHANGES_ASKED):
        with suppress(TooLate):
            decisions.undo(decision, moderator)  # within its minute: nor is its author told what it was
            return version.pk
        version.wait_again(this_hour())
        version.suggestions.open().update(state=Suggestion.State.OVERTAKEN)
        return version.pk
    if version.state == VersionState.STANDING:
        return Case.opened(version).pk
    raise TooLate
