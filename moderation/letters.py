"""Letters from authors. An answer is read; an appeal is decided by somebody who had no part in what it is against,
once, and answered in words. Each verb is one transaction with its Decision row."""

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from moderation import decisions, removals
from moderation.decisions import AlreadyDecided, Gone, NotYours, Refused, TooLate, Verb
from moderation.models import Claim, Decision
from stories import notices
from stories.models import Errand, Letter, Notice, OutboxRow, Story, Version
from stories.models.version import READ_BEFORE, this_hour
from stories.states import VersionState


@transaction.atomic
def answer(letter_id: UUID, moderator: User, token: UUID, *, words: str) -> Decision:
    """Read what an author answered, and write back if there is something to say."""
    letter, version = _held(letter_id, moderator, token)
    return _settled(letter, version, moderator, Verb.ANSWER, Letter.Outcome.READ, words)


@transaction.atomic
def uphold(letter_id: UUID, moderator: User, token: UUID, *, words: str) -> Decision:
    """It stays as it was decided; her author reads why."""
    letter, version = _held(letter_id, moderator, token)
    return _settled(letter, version, moderator, Verb.UPHOLD, Letter.Outcome.UPHELD, words)


@transaction.atomic
def overturn(letter_id: UUID, moderator: User, token: UUID, *, words: str) -> Decision:
    """Put a decision right: what was taken from view returns as it was, what was declined goes on the wall. Where a
    risk asks for two people, a declined text waits to be read by two instead."""
    letter, version = _held(letter_id, moderator, token)
    match letter.notice.kind:
        case Notice.Kind.VEILED:
            removals.unveil_one(letter.notice, moderator, words=words)
        case Notice.Kind.SUSPENDED | Notice.Kind.TAKEN_DOWN:
            removals.put_back(letter.story_id, moderator, words=words)
        case _:
            _publish_after_all(version)
            return _settled(letter, version, moderator, Verb.RESTORE, Letter.Outcome.OVERTURNED, words)
    return _settled(letter, version, moderator, Verb.RESTORE, Letter.Outcome.OVERTURNED, "")


@transaction.atomic
def undo(decision: Decision, moderator: User) -> Decision:
    """Take back, within its minute, what was written in answer to a letter: it waits again, and nobody was told. What
    an appeal put back into view is not taken back here. Raises TooLate."""
    letter = Letter.objects.filter(pk=decision.target or UUID(int=0)).first()
    if decision.kind != "letter" or letter is None or letter.version_id is None:
        raise TooLate
    version = decisions.locked_version(letter.version_id)
    owed = OutboxRow.objects.owed(Errand.NOTICE, decision.notice_id or UUID(int=0))
    if not owed.filter(due_at__gt=timezone.now(), attempts=0).cancel():
        raise TooLate
    if decision.verb == Verb.RESTORE:
        _decline_again(version)
    Notice.objects.filter(pk__in=[decision.notice_id]).delete()
    if not letter.wait_again(this_hour() - timedelta(hours=decision.waited_hours or 0)):
        raise TooLate
    return decisions.write(Verb.UNDO, moderator, story_id=letter.story_id, row=letter, version=version, undoes=decision)


def _decline_again(version: Version) -> None:
    if version.state == VersionState.APPROVED:
        if not OutboxRow.objects.owed(Errand.PUBLISH, version.pk).filter(attempts=0).cancel():
            raise TooLate
        version.move(VersionState.WAITING, waiting_since=this_hour())
    is_read = Claim.objects.live().filter(target=version.pk).exists() or version.lane in READ_BEFORE
    if is_read or not version.move(VersionState.DECLINED):
        raise TooLate


def had_part(letter: Letter, moderator: User) -> bool:
    """Whether this moderator made the decision, or was one of its two readers."""
    by = Q(moderator=moderator) | Q(first_reader=moderator)
    return Decision.objects.filter(by, notice_id=letter.notice_id).exists()


def over(letter: Letter) -> Refused | None:
    """Why nobody has to deal with this letter any more; None while it waits."""
    if letter.story.is_over:
        return Gone("withdrawn")
    if letter.outcome:
        return Gone("changed") if letter.outcome == Letter.Outcome.OVERTAKEN else AlreadyDecided()
    return None


def _held(letter_id: UUID, moderator: User, token: UUID) -> tuple[Letter, Version]:
    story_id = Letter.objects.filter(pk=letter_id).values_list("story_id", flat=True).first()
    if story_id is None:
        raise Gone("deleted")
    try:
        story = Story.objects.locked(story_id)
        # Held before the claim on it, as by whoever opens it.
        letter = Letter.objects.select_for_update(of=("self",)).select_related("notice", "story").get(pk=letter_id)
    except (Story.DoesNotExist, Letter.DoesNotExist) as error:
        raise Gone("deleted") from error
    if refusal := over(letter):
        raise refusal
    if letter.kind == Letter.Kind.APPEAL and had_part(letter, moderator):
        raise NotYours("appeal")
    decisions.consume(letter, moderator, token)
    return letter, letter.version or story.latest


def _publish_after_all(version: Version) -> None:
    if version.state != VersionState.DECLINED:
        raise Gone("changed")
    version.move(VersionState.WAITING, waiting_since=this_hour())
    version.sort_again()
    if decisions.asks_for_two(version):
        return
    version.move(VersionState.APPROVED)
    OutboxRow.objects.create(errand=Errand.PUBLISH, target=version.pk, due_at=decisions.next_batch())


def _settled(
    letter: Letter, version: Version, moderator: User, verb: Verb, outcome: Letter.Outcome, words: str
) -> Decision:
    waited = letter.hours_waiting
    if not letter.settle(outcome):
        raise AlreadyDecided
    notice = None
    if words.strip():
        due_at = timezone.now() + settings.UNDO_WINDOW
        notice = notices.owe(Notice.build(version, Notice.Kind.MESSAGE, words), due_at)
    return decisions.write(
        verb,
        moderator,
        story_id=letter.story_id,
        row=letter,
        version=version,
        notice=notice,
        waited_hours=waited,
    )
