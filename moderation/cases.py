"""Ending a case about something public: it stays, a passage goes, or two people take it down. One transaction each."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib.auth.models import User
from django.db import transaction

from moderation import decisions, removals
from moderation.decisions import AlreadyDecided, Gone, Refused
from moderation.models import Audit, Case, Decision
from moderation.models.case import Outcome
from stories.checks.findings import Span
from stories.models import Story, Version

Verb = Decision.Verb


@transaction.atomic
def leave(case: Case, moderator: User, token: UUID, *, answer: str = "") -> Decision:
    """Read, and fine as it is: the same said again about this text is counted and no more."""
    _end(case, moderator, token, Outcome.FINE, answer)
    version = Version.objects.filter(pk=case.version_id).first()
    return decisions.write(
        Verb.LEAVE, moderator, story_id=case.story_id, row=case, version=version, waited_hours=case.hours_waiting
    )


@transaction.atomic
def veil(
    case: Case, moderator: User, token: UUID, spans: Sequence[Span], *, reason: str, words: str, answer: str = ""
) -> Decision:
    """Take passages from view; the rest stays."""
    _end(case, moderator, token, Outcome.VEILED, answer)
    return removals.veil(case.story_id, moderator, spans, reason=reason, words=words)


@transaction.atomic
def reply_taken(case: Case, moderator: User, token: UUID, *, answer: str = "") -> None:
    """It was about words of support that were taken from under the story. Each of them has its own decision."""
    _end(case, moderator, token, Outcome.REPLY_TAKEN, answer)
    Audit.append(moderator, "case_closed", kind="case", target=case.pk, code=Outcome.REPLY_TAKEN)


@transaction.atomic
def suspend(case: Case, moderator: User, token: UUID, *, reason: str, words: str) -> Decision:
    """All of it from view for a day. The case goes on waiting, for somebody else."""
    _hold(case)
    decisions.consume(case, moderator, token)
    return removals.suspend(case.story_id, moderator, reason=reason, words=words)


@transaction.atomic
def take_down(case: Case, moderator: User, token: UUID, *, reason: str, words: str, answer: str = "") -> Decision:
    """Confirm what a colleague began."""
    _end(case, moderator, token, Outcome.TAKEN_DOWN, answer)
    return removals.take_down(case.story_id, moderator, reason=reason, words=words)


@transaction.atomic
def put_back(case: Case, moderator: User, token: UUID, *, words: str, answer: str = "") -> Decision:
    """It is shown again as it was, and fine."""
    _end(case, moderator, token, Outcome.FINE, answer)
    return removals.put_back(case.story_id, moderator, words=words)


def over(case: Case) -> Refused | None:
    """Why nobody has to deal with this case any more; None while it waits."""
    if case.story.is_over:
        return Gone("withdrawn")
    if case.outcome:
        return Gone() if case.outcome == Outcome.MOOT else AlreadyDecided()
    return None


def _end(case: Case, moderator: User, token: UUID, outcome: Outcome, answer: str) -> None:
    _hold(case)
    decisions.consume(case, moderator, token)
    if not case.close(outcome, answer):
        raise AlreadyDecided


def _hold(case: Case) -> None:
    """Its row, and its story's before it. Whoever opens it holds its row before the claim on it."""
    Story.objects.select_for_update().filter(pk=case.story_id).first()
    if Case.objects.select_for_update().filter(pk=case.pk).first() is None:
        raise Gone("deleted")
