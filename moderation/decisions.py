"""The desk's verbs. Each is one transaction: the version moves, its Decision row is written, its author's notice owed.

Neither the publication nor the notice is due before the decision cannot be undone any more, and undoing takes both
back. Whoever races loses here with a sentence to read: a version moves once, by a guarded UPDATE.

Where a risk asks for two people, the first decision is a vote: it stands in no history, nobody sees it, and a second
person decides without knowing it. The same again is the decision; anything else goes to a lead.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from moderation.access import is_lead
from moderation.models import Audit, Claim, CrisisStep, Decision, Exposure, Risk, TwoPeopleRule, Vote
from moderation.models.rule import NOTICED, risks_of
from stories import notices
from stories.models import Errand, Feedback, Finding, Letter, Notice, OutboxRow, Story, Suggestion, Version
from stories.models.feedback import Correction
from stories.models.notice import Point, Reason
from stories.models.version import READ_BEFORE, DeskLane, this_hour
from stories.softening import Change, moved
from stories.states import VersionState
from stories.telling import Ending

Notes = list[dict[str, Any]]
Verb = Decision.Verb
Outcome = Decision | Vote
_POINTS_AT = (Reason.IDENTIFIES_OTHERS, Reason.IDENTIFIES_AUTHOR, Reason.CONTACT)
UNDOABLE = (Verb.PUBLISH, Verb.ASK_FOR_CHANGES, Verb.DECLINE, Verb.ANSWER)
"""What is taken back here when it was decided on a version; what else is decided has its own way back."""


class Refused(Exception):
    """The decision could not be taken. `code` says why, `happened` what came in between, `who` which colleague."""

    code = ""

    def __init__(self, happened: str = "", who: str = "") -> None:
        super().__init__()
        self.happened, self.who = happened, who


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


class NotYours(Refused):
    """Somebody else has to decide this one."""

    code = "not_yours"


@dataclass(frozen=True)
class Settled:
    """What a moderator settled about one version."""

    notes: Notes
    words: str = ""
    reason: str = ""
    points: Sequence[Point] = ()  # reason codes with their severity, attached to passages
    risks: Collection[str] = ()  # what the checks did not notice and the moderator ticked
    changes: Sequence[Change] = ()  # what is softened before it goes up


def publish(
    version_id: UUID,
    moderator: User,
    token: UUID,
    *,
    notes: Notes,
    words: str = "",
    points: Sequence[Point] = (),
    risks: Collection[str] = (),
    changes: Sequence[Change] = (),
) -> Outcome:
    """Put it on the wall with the next ones, with these content notes. What its author wrote for one reader is
    answered instead: nothing else reaches the public. `changes` are made first, where its author agreed to that before
    anybody read it; raises NotAgreed or softening.BadChanges."""
    if Version.objects.filter(pk=version_id).exclude(story__ending=Ending.WALL).exists():
        return answer(version_id, moderator, token, words=words)

    def owe_publication(version: Version, notice: Notice, due_at: datetime) -> None:
        OutboxRow.objects.create(errand=Errand.PUBLISH, target=version.pk, due_at=due_at)

    return _decide(
        version_id,
        moderator,
        token,
        Settled(notes, words, points=points, risks=risks, changes=changes),
        verb=Verb.PUBLISH,
        target=VersionState.APPROVED,
        kind=Notice.Kind.PUBLISHED,
        due_at=next_batch(),
        also=owe_publication,
    )


def ask_for_changes(
    version_id: UUID,
    moderator: User,
    token: UUID,
    *,
    notes: Notes,
    reason: str,
    words: str,
    points: Sequence[Point] = (),
    risks: Collection[str] = (),
    changes: Sequence[Change] = (),
) -> Outcome:
    """Ask the author something first; it waits for her. One person is enough: nothing is decided yet. `changes` are
    passages proposed with the question; raises softening.BadChanges when they do not fit the words."""

    def propose(version: Version, notice: Notice, due_at: datetime) -> None:
        if changes:
            Suggestion.propose(notice, list(changes))

    return _decide(
        version_id,
        moderator,
        token,
        Settled(notes, words, reason, points, risks),
        verb=Verb.ASK_FOR_CHANGES,
        target=VersionState.CHANGES_ASKED,
        kind=Notice.Kind.CHANGES_ASKED,
        also=propose,
    )


def decline(
    version_id: UUID,
    moderator: User,
    token: UUID,
    *,
    notes: Notes,
    reason: str,
    words: str,
    points: Sequence[Point] = (),
    risks: Collection[str] = (),
) -> Outcome:
    """Not published here. Nothing else changes: a published version stays what it is, and the text goes back to its
    author."""
    return _decide(
        version_id,
        moderator,
        token,
        Settled(notes, words, reason, points, risks),
        verb=Verb.DECLINE,
        target=VersionState.DECLINED,
        kind=Notice.Kind.DECLINED,
    )


def answer(version_id: UUID, moderator: User, token: UUID, *, words: str) -> Outcome:
    """One person has read it and answers; nobody else reads it, and it is never published."""
    return _decide(
        version_id,
        moderator,
        token,
        Settled([], words),
        verb=Verb.ANSWER,
        target=VersionState.READ,
        kind=Notice.Kind.ANSWERED,
    )


@transaction.atomic
def undo(decision: Decision, moderator: User) -> Decision:
    """Take a decision back within its minute: the text waits as it was, with its author's answers and what a first
    reader would have done. Raises TooLate once any of what it owed is on its way."""
    if decision.version_id is None or decision.kind != "version" or decision.verb not in UNDOABLE:
        raise TooLate
    version = locked_version(decision.version_id)
    owed_by = [target for target in (decision.version_id, decision.notice_id) if target]
    owed = OutboxRow.objects.filter(target__in=owed_by, attempts=0)
    owed = owed.filter(due_at__gt=timezone.now()).exclude(errand=Errand.CHECK)
    expected = 2 if decision.verb == Verb.PUBLISH else 1
    if owed.count() != expected or owed.cancel() != expected:
        raise TooLate
    since = this_hour() - timedelta(hours=decision.waited_hours or 0)
    if not version.wait_again(since, keep=READ_BEFORE):
        raise TooLate
    if not all(letter.wait_again(since) for letter in Letter.objects.filter(read_with__in=owed_by)):
        raise TooLate
    Notice.objects.filter(pk__in=owed_by).delete()
    return write(Verb.UNDO, moderator, story_id=decision.story_id, row=version, version=version, undoes=decision)


@transaction.atomic
def take_back(vote: Vote, moderator: User) -> None:
    """Take one's own first vote back within its minute, unless somebody reads it already. Raises TooLate."""
    version = locked_version(vote.version_id)
    is_read = Claim.objects.live().filter(target=version.pk).exists()
    waits = version.state == VersionState.WAITING and version.lane == DeskLane.SECOND
    if is_read or not waits or vote.cast_at < timezone.now() - settings.UNDO_WINDOW:
        raise TooLate
    if not Vote.objects.filter(pk=vote.pk, moderator=moderator).delete()[0]:
        raise TooLate
    version.sort_again()
    Audit.append(moderator, "vote_taken_back", kind="version", target=version.pk)


def undoable(moderator: User) -> list[tuple[Decision, int]]:
    """This moderator's decisions on stories and letters that can still be undone, newest first, each with the seconds
    left for it. Those that were taken in one go are taken back in one go (`bulk.undoable`)."""
    now = timezone.now()
    owed = OutboxRow.objects.filter(errand=Errand.NOTICE, due_at__gt=now, attempts=0)
    recent = (
        Decision.objects.standing()
        .filter(moderator=moderator, notice_id__in=owed.values("target"), bulk_item=None)
        .filter(Q(kind="version", verb__in=UNDOABLE) | Q(kind="letter"))
        .order_by("-number")[:20]
    )
    due = dict(owed.filter(target__in=[decision.notice_id for decision in recent]).values_list("target", "due_at"))
    return [
        (decision, int((due[decision.notice_id] - now).total_seconds()))
        for decision in recent
        if decision.notice_id in due
    ]


def votes_to_take_back(moderator: User) -> list[tuple[Vote, int]]:
    """This moderator's votes that can still be taken back, each with the seconds left for it."""
    since = timezone.now() - settings.UNDO_WINDOW
    waiting = Version.objects.awaiting_review().filter(lane=DeskLane.SECOND)
    votes = Vote.objects.filter(moderator=moderator, version__in=waiting, cast_at__gt=since)
    return [(vote, int((vote.cast_at - since).total_seconds())) for vote in votes.select_related("version__story")]


def write(
    verb: Verb,
    moderator: User,
    *,
    story_id: UUID | None,
    row: Any,
    version: Version | None = None,
    reason: str = "",
    notice: Notice | None = None,
    waited_hours: int | None = None,
    first_reader: User | None = None,
    agreed: bool | None = None,
    undoes: Decision | None = None,
) -> Decision:
    """Write a Decision and its row of the audit, the last thing in the transaction of what it decides.

    `row` is what was decided on: a version, a letter, a case, a reply.
    """
    decision = Decision.objects.create(
        story_id=story_id,
        kind=row._meta.model_name,
        target=row.pk,
        version_id=version.pk if version else None,
        version_number=version.number if version else None,
        moderator=moderator,
        first_reader=first_reader,
        agreed=agreed,
        verb=verb,
        reason=reason,
        notice_id=notice.pk if notice else None,
        waited_hours=waited_hours,
        undoes=undoes,
    )
    Audit.append(moderator, verb, kind=decision.kind, target=row.pk, code=reason)
    return decision


def consume(row: Any, moderator: User, token: UUID) -> None:
    """End the hold that a decision is made under. Raises ClaimLost, which says what happened meanwhile."""
    if not Claim.objects.held(row.pk, moderator, token).delete()[0]:
        raise lost(row, moderator)


def lost(row: Any, moderator: User) -> ClaimLost:
    """What happened to a hold that this moderator has no more, or has anew."""
    now = Claim.objects.filter(target=row.pk).select_related("moderator").first()
    if now is None or now.expires_at <= timezone.now():
        return ClaimLost("ended")
    if now.moderator_id == moderator.pk:
        return ClaimLost("held_again")
    return ClaimLost("taken_over" if now.taken_from_id == moderator.pk else "held_by", now.moderator.get_username())


@transaction.atomic
def _decide(
    version_id: UUID,
    moderator: User,
    token: UUID,
    settled: Settled,
    *,
    verb: Verb,
    target: VersionState,
    kind: Notice.Kind,
    due_at: datetime | None = None,
    also: Callable[[Version, Notice, datetime], None] | None = None,
) -> Outcome:
    due_at = due_at or timezone.now() + settings.UNDO_WINDOW
    version = waiting_version(version_id, moderator)
    waited = version.hours_waiting
    consume(version, moderator, token)
    # The votes stay until this cannot be undone any more (`retention.votes`); in other lanes they are of a reading that
    # is over.
    is_read = version.lane in READ_BEFORE
    votes = list(version.votes.order_by("cast_at").select_related("moderator")) if is_read else []
    risks = sorted(ticked(version) | set(settled.risks))
    if vote := _vote(version, votes, moderator, verb, settled, risks):
        return vote
    notes = [note | {"passages": moved(note["passages"], settled.changes)} for note in settled.notes]
    found = corrections(version, verb, settled) if version.checked_with else []
    if not version.move(target, notes=notes, risks=risks):
        raise _decided(version, moderator)
    notice = Notice.build(version, kind, settled.words, settled.reason, points=settled.points)
    if found:
        notice.corrections = {"engine": version.checked_with, "language": version.language, "found": found}
    notices.owe(notice, due_at)
    if settled.changes:
        Suggestion.agree(notice, list(settled.changes))
    if also is not None:
        also(version, notice, due_at)
    Exposure.was_as_heavy_as(moderator, version.pk, max((note["intensity"] for note in settled.notes), default=0))
    for letter in version.letters.answers().waiting():  # read together with the words
        letter.settle(Letter.Outcome.READ, read_with=notice)
    return write(
        verb,
        moderator,
        story_id=version.story_id,
        row=version,
        version=version,
        reason=settled.reason,
        notice=notice,
        waited_hours=waited,
        first_reader=votes[0].moderator if votes else None,
        agreed=len(votes) == 1 if votes else None,
    )


def corrections(version: Version, verb: Verb, settled: Settled) -> list[Correction]:
    """What a decision says about what the checks noticed. Publishing confirms or takes away all of it; the others say
    only what a moderator touched."""
    kind, verdict = Finding.Kind, Feedback.Verdict
    by_kind: dict[str, list[Finding]] = {}
    for finding in version.findings.all():
        by_kind.setdefault(finding.kind, []).append(finding)
    publishes = verb == Verb.PUBLISH
    suggested = {finding.name: finding.intensity or 1 for finding in by_kind.get(kind.NOTE, [])}
    found = Feedback.on_notes(suggested, {note["category"]: note["intensity"] for note in settled.notes})
    found = [row for row in found if publishes or (verb != Verb.ANSWER and row[2] != verdict.KEPT)]

    touched = [(point.start, point.end) for point in settled.points if point.code in _POINTS_AT and point.end]
    touched += [(change.start, change.end) for change in settled.changes]
    noticed = [(finding, finding.spans) for finding in by_kind.get(kind.IDENTIFYING, [])]
    for finding, spans in noticed:
        if any(_meet(span, other) for span in spans for other in touched):
            found.append((kind.IDENTIFYING, finding.name, verdict.KEPT))
        elif publishes:
            found.append((kind.IDENTIFYING, finding.name, verdict.REMOVED))
    known = [span for _finding, spans in noticed for span in spans]
    missed = {
        (point.start, point.end): point.code for point in settled.points if point.code in _POINTS_AT and point.end
    }
    for span, code in missed.items():
        if not any(_meet(span, other) for other in known):
            found.append((kind.IDENTIFYING, code, verdict.ADDED))

    urgent = {finding.name for finding in by_kind.get(kind.URGENT, [])}
    steps = set(CrisisStep.objects.about(version).values_list("step", flat=True))
    was_none = steps == {CrisisStep.Step.LOOKED}
    found += [(kind.URGENT, name, verdict.REMOVED if was_none else verdict.KEPT) for name in sorted(urgent) if steps]
    found += [
        (kind.URGENT, risk, verdict.ADDED) for risk in (Risk.DANGER.value, Risk.MINOR.value)
        if risk in settled.risks and not any(NOTICED.get(name) == risk for name in urgent)
    ]  # fmt: skip
    hostile = sorted({finding.name for finding in by_kind.get(kind.HOSTILE, [])})
    is_attack = verb == Verb.DECLINE and settled.reason in (Reason.ATTACK, Reason.SPAM)
    if publishes or is_attack:
        found += [(kind.HOSTILE, name, verdict.KEPT if is_attack else verdict.REMOVED) for name in hostile]
    if is_attack and not hostile:
        found.append((kind.HOSTILE, settled.reason, verdict.ADDED))
    return [(str(what), str(name), str(how)) for what, name, how in found]


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _vote(
    version: Version, votes: list[Vote], moderator: User, verb: Verb, settled: Settled, risks: Collection[str]
) -> Vote | None:
    """The vote that this decision is, where it is none yet; None where it decides."""
    if version.lane == DeskLane.LEAD:
        if not is_lead(moderator):
            raise NotYours("lead")
        return None
    if votes and votes[0].moderator_id == moderator.pk:
        raise NotYours("voted")
    if votes and votes[0].verb == verb:
        return None
    if not votes and (verb == Verb.ASK_FOR_CHANGES or not asks_for_two(version, risks)):
        return None
    if not votes:
        version.votes.all().delete()
    vote = Vote.cast(version, moderator, verb, settled.reason, settled.words, risks)
    version.lane = DeskLane.LEAD if votes else DeskLane.SECOND
    Version.objects.filter(pk=version.pk).update(lane=version.lane)
    Audit.append(moderator, "vote", kind="version", target=version.pk)
    return vote


def ticked(version: Version) -> set[str]:
    """The risks that whoever read it ticked by hand: they stay known, whatever was decided, undone or appealed."""
    return {risk for risks in version.votes.values_list("risks", flat=True) for risk in risks} | set(version.risks)


def asks_for_two(version: Version, more: Collection[str] = ()) -> set[str]:
    """The risks of a version, and `more`, for which two people are asked: by this site's rules, and for every author
    under 18."""
    if version.story.ending == Ending.ONE_READER:
        return set()  # its author was promised one reader; nothing of it is published
    asked = TwoPeopleRule.objects.asked_by(risks_of(version) | ticked(version) | set(more))
    return asked | {"minor"} if version.story.is_minor else asked


def over(version: Version, moderator: User) -> Refused | None:
    """Why nobody has to read this version any more; None while it waits."""
    if version.state == VersionState.WAITING:
        return None
    return Gone("withdrawn") if version.state == VersionState.ASIDE else _decided(version, moderator)


def waiting_version(version_id: UUID, moderator: User) -> Version:
    """The version, held as by `locked_version`, while it waits to be read. Raises Gone and AlreadyDecided."""
    version = locked_version(version_id)
    if refusal := over(version, moderator):
        raise refusal
    return version


def _decided(version: Version, moderator: User) -> AlreadyDecided:
    last = Decision.objects.standing().filter(version_id=version.pk).order_by("-number").first()
    if last is None:
        return AlreadyDecided()
    return AlreadyDecided(last.verb, "" if last.moderator_id == moderator.pk else last.moderator.get_username())


def locked_version(version_id: UUID) -> Version:
    """The version, its story's row held and its own. Raises Gone."""
    story_id = Version.objects.filter(pk=version_id).values_list("story_id", flat=True).first()
    if story_id is None:
        raise Gone("changed")
    try:
        Story.objects.locked(story_id)
        return Version.objects.select_for_update().get(pk=version_id)
    except Story.DoesNotExist as error:
        raise Gone("deleted") from error
    except Version.DoesNotExist as error:
        raise Gone("changed") from error


def next_batch() -> datetime:
    """When what is approved now goes up: at the next multiple of PUBLISH_EVERY that leaves time for undoing."""
    earliest = timezone.now() + settings.UNDO_WINDOW
    if not settings.PUBLISH_EVERY:
        return earliest
    every = settings.PUBLISH_EVERY.total_seconds()
    return datetime.fromtimestamp(-(-earliest.timestamp() // every) * every, tz=earliest.tzinfo)
