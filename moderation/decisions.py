"""The desk's verbs. Each is one transaction: the version moves, its Decision row is written, its author's notice owed.

Neither the publication nor the notice is due before the decision cannot be undone any more, and undoing takes both
back. Whoever races loses here with a sentence to read: a version moves once, by a guarded UPDATE.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from moderation.models import Claim, Decision
from stories import notices
from stories.models import Errand, Notice, OutboxRow, Story, Version
from stories.models.version import this_hour
from stories.states import VersionState

Notes = list[dict[str, Any]]
Verb = Decision.Verb


class Refused(Exception):
    """The decision could not be taken. `code` says why, in words of the desk's pages."""

    code = ""


class ClaimLost(Refused):
    """The hold ended, by time or because somebody else took it over."""

    code = "claim_lost"


class Gone(Refused):
    """The author changed, withdrew or erased it meanwhile."""

    code = "gone"


class AlreadyDecided(Refused):
    code = "already_decided"


class TooLate(Refused):
    """It cannot be undone any more."""

    code = "too_late"


def publish(version_id: UUID, moderator: User, token: UUID, *, notes: Notes, words: str = "") -> Decision:
    """Put it on the wall with the next ones, with these content notes."""

    def owe_publication(version: Version, due_at: datetime) -> None:
        OutboxRow.objects.create(errand=Errand.PUBLISH, target=version.pk, due_at=due_at)

    return _decide(
        version_id,
        moderator,
        token,
        verb=Verb.PUBLISH,
        target=VersionState.APPROVED,
        kind=Notice.Kind.PUBLISHED,
        words=words,
        due_at=_next_batch(),
        also=owe_publication,
        notes=notes,
    )


def ask_for_changes(
    version_id: UUID, moderator: User, token: UUID, *, notes: Notes, reason: str, words: str
) -> Decision:
    """Ask the author something first; it waits for her."""
    return _decide(
        version_id,
        moderator,
        token,
        verb=Verb.ASK_FOR_CHANGES,
        target=VersionState.CHANGES_ASKED,
        kind=Notice.Kind.CHANGES_ASKED,
        reason=reason,
        words=words,
        notes=notes,
    )


def decline(version_id: UUID, moderator: User, token: UUID, *, notes: Notes, reason: str, words: str) -> Decision:
    """Not published here. Nothing else changes: a published version stays what it is, and the text goes back to its
    author."""
    return _decide(
        version_id,
        moderator,
        token,
        verb=Verb.DECLINE,
        target=VersionState.DECLINED,
        kind=Notice.Kind.DECLINED,
        reason=reason,
        words=words,
        notes=notes,
    )


@transaction.atomic
def undo(decision: Decision, moderator: User) -> Decision:
    """Take a decision back within its minute. Raises TooLate once any of what it owed is on its way."""
    version = _locked_version(decision.version_id)
    owed_by = [target for target in (decision.version_id, decision.notice_id) if target]
    owed = OutboxRow.objects.filter(target__in=owed_by, attempts=0)
    owed = owed.filter(due_at__gt=timezone.now()).exclude(errand=Errand.CHECK)
    expected = 2 if decision.verb == Verb.PUBLISH else 1
    if owed.count() != expected or owed.cancel() != expected:
        raise TooLate
    waited = timedelta(hours=decision.waited_hours or 0)
    if not version.move(VersionState.WAITING, waiting_since=this_hour() - waited, notes=[]):
        raise TooLate
    Notice.objects.filter(pk__in=owed_by).delete()
    return Decision.objects.create(
        story_id=decision.story_id,
        version_id=decision.version_id,
        version_number=decision.version_number,
        moderator=moderator,
        verb=Verb.UNDO,
        undoes=decision,
    )


def undoable(moderator: User) -> list[tuple[Decision, int]]:
    """This moderator's decisions that can still be undone, newest first, each with the seconds left for it."""
    now = timezone.now()
    recent = Decision.objects.filter(moderator=moderator, undone_by=None).exclude(verb=Verb.UNDO).order_by("-number")
    found = []
    for decision in recent[:50]:
        if decision.notice_id is None:
            continue
        due = OutboxRow.objects.owed(Errand.NOTICE, decision.notice_id).filter(due_at__gt=now).first()
        if due is not None:
            found.append((decision, int((due.due_at - now).total_seconds())))
    return found


@transaction.atomic
def _decide(
    version_id: UUID,
    moderator: User,
    token: UUID,
    *,
    verb: Verb,
    target: VersionState,
    kind: Notice.Kind,
    notes: Notes,
    words: str,
    reason: str = "",
    due_at: datetime | None = None,
    also: Callable[[Version, datetime], None] | None = None,
) -> Decision:
    due_at = due_at or timezone.now() + settings.UNDO_WINDOW
    version = _locked_version(version_id)
    waited = version.hours_waiting
    if version.state != VersionState.WAITING:
        raise Gone if version.state == VersionState.WITHDRAWN else AlreadyDecided
    if not Claim.objects.held(version_id, moderator, token).delete()[0]:
        raise ClaimLost
    if not version.move(target, waiting_since=None, notes=notes):
        raise AlreadyDecided
    notice = notices.owe(Notice.build(version, kind, words, reason), due_at)
    if also is not None:
        also(version, due_at)
    return Decision.objects.create(
        story_id=version.story_id,
        version_id=version.pk,
        version_number=version.number,
        moderator=moderator,
        verb=verb,
        reason=reason,
        notice_id=notice.pk,
        waited_hours=waited,
    )


def _locked_version(version_id: UUID) -> Version:
    """The version, its story's row held. Raises Gone."""
    story_id = Version.objects.filter(pk=version_id).values_list("story_id", flat=True).first()
    if story_id is None:
        raise Gone
    try:
        Story.objects.locked(story_id)
        return Version.objects.get(pk=version_id)
    except (Story.DoesNotExist, Version.DoesNotExist) as error:
        raise Gone from error


def _next_batch() -> datetime:
    """When what is approved now goes up: at the next multiple of PUBLISH_EVERY that leaves time for undoing."""
    earliest = timezone.now() + settings.UNDO_WINDOW
    if not settings.PUBLISH_EVERY:
        return earliest
    every = settings.PUBLISH_EVERY.total_seconds()
    return datetime.fromtimestamp(-(-earliest.timestamp() // every) * every, tz=earliest.tzinfo)
