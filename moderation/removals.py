"""Taking from view what is published. Each verb is one transaction with its Decision row and its author's notice.

One person may take a passage from view that points at somebody: it does not lapse, and the rest stays. One person may
take a whole story from view for a day: it comes back by itself. Taking it down takes a second person, within that day;
the state table has no other way, and the database refuses the same person twice.
"""

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from moderation import decisions
from moderation.access import active_moderators
from moderation.decisions import Refused
from moderation.models import Case, Decision, Recusal, Removal
from moderation.models.case import Outcome
from stories import notices
from stories.checks.findings import Span
from stories.models import Letter, Notice, Story, Version
from stories.models.notice import Point, Reason
from stories.states import TAKEN_BY_THE_DESK, StoryState
from stories.veil import without

Verb = Decision.Verb

FOR_A_PASSAGE = (Reason.IDENTIFIES_OTHERS, Reason.CONTACT, Reason.IDENTIFIES_AUTHOR)
"""Why one person alone may take a passage from view: it points at somebody, or leads to them."""


class NotPublic(Refused):
    """Readers do not see it, or not any more."""

    code = "not_public"


class NothingTaken(Refused):
    """These passages were taken from view before, or stand nowhere."""

    code = "nothing_taken"


class OnceEach(Refused):
    """The same person has had their day for this text. A colleague may take it from view again."""

    code = "once_each"


class NeedsAnother(Refused):
    """It takes a second person, and this is the first one."""

    code = "needs_another"


@transaction.atomic
def veil(story_id: UUID, moderator: User, spans: Sequence[Span], *, reason: str, words: str) -> Decision:
    """Take passages of the published text from view, or of one that the desk has taken from view as a whole: then they
    are veiled when it is put back. `spans` are offsets into the standing version's words."""
    story, version = _held(story_id, moderator)
    if not story.is_shown and story.state not in TAKEN_BY_THE_DESK:
        raise NotPublic
    if reason not in FOR_A_PASSAGE or not story.veil(spans):
        raise NothingTaken
    said = version.telling.whole
    points = [Point(reason, start=start, end=end, quote=said[start:end]) for start, end in spans]
    return _decided(Verb.VEIL, moderator, story, version, Notice.Kind.VEILED, reason, words, points)


@transaction.atomic
def unveil(story_id: UUID, moderator: User, *, words: str) -> Decision:
    """Show every passage again."""
    story, version = _held(story_id, moderator)
    if not story.unveil():
        raise NothingTaken
    return _decided(Verb.UNVEIL, moderator, story, version, Notice.Kind.UNVEILED, "", words)


@transaction.atomic
def unveil_one(notice: Notice, moderator: User, *, words: str) -> Decision:
    """Show the passages again that this notice tells of; what else was taken from view stays so."""
    story, version = _held(notice.story_id, moderator)
    if notice.version_id != version.pk:
        raise decisions.Gone("changed")
    if not story.unveil(without(_spans(notice), _taken_beside(notice, version))):
        raise NothingTaken
    points = [Point(notice.reason, start=start, end=end) for start, end in _spans(notice)]
    return _decided(Verb.UNVEIL, moderator, story, version, Notice.Kind.UNVEILED, "", words, points)


@transaction.atomic
def suspend(story_id: UUID, moderator: User, *, reason: str, words: str) -> Decision:
    """All of it from view for a day. It comes back by itself unless a second person confirms, who is asked by its
    case: one that readers opened, or a new one."""
    story, version = _held(story_id, moderator)
    until = timezone.now() + settings.SUSPENDED_FOR
    if not story.suspend(until):
        raise NotPublic
    try:
        with transaction.atomic():
            Removal.objects.create(story=story, version_id=version.pk, begun_by=moderator, until=until)
    except IntegrityError as error:
        raise OnceEach from error
    Case.opened(version)
    return _decided(Verb.SUSPEND, moderator, story, version, Notice.Kind.SUSPENDED, reason, words, [Point(reason)])


@transaction.atomic
def take_down(story_id: UUID, moderator: User, *, reason: str, words: str) -> Decision:
    """Confirm what a colleague began: it does not come back by itself any more, and its case is over."""
    story, version = _held(story_id, moderator)
    removal = Removal.objects.running().filter(story=story, version_id=version.pk).first()
    if removal is None:
        raise NotPublic
    if removal.begun_by_id == moderator.pk or moderator not in active_moderators():
        raise NeedsAnother
    if not story.take_down():
        raise NotPublic
    Removal.objects.filter(pk=removal.pk).update(confirmed_by=moderator, is_confirmed=True)
    for case in Case.objects.about(version).open():  # when this was confirmed beside it
        case.close(Outcome.TAKEN_DOWN)
    return _decided(
        Verb.TAKE_DOWN,
        moderator,
        story,
        version,
        Notice.Kind.TAKEN_DOWN,
        reason,
        words,
        [Point(reason)],
        first_reader=removal.begun_by,
    )


@transaction.atomic
def put_back(story_id: UUID, moderator: User, *, words: str) -> Decision:
    """Show it again as it was, or leave it to its author where she holds it back. What two people took down is put back
    by a third: neither of them decides that alone."""
    story, version = _held(story_id, moderator)
    if story.state == StoryState.TAKEN_DOWN:
        taken = Removal.objects.filter(story=story, version_id=version.pk, is_confirmed=True)
        if any(moderator.pk in (removal.begun_by_id, removal.confirmed_by_id) for removal in taken):
            raise NeedsAnother
    if not story.put_back():
        raise NotPublic
    Removal.objects.filter(story=story, is_ended=False).update(is_ended=True)
    story.refresh_from_db()
    kind = Notice.Kind.RESTORED if story.is_shown else Notice.Kind.MESSAGE
    return _decided(Verb.RESTORE, moderator, story, version, kind, "", words)


def running(story: Story) -> Removal | None:
    """The day from view of the text that stands, or nothing: a day that began with an older text is none of it."""
    version = story.standing
    if version is None:
        return None
    return Removal.objects.running().filter(story=story, version_id=version.pk).select_related("begun_by").first()


def needs_somebody_else(moderator: User) -> bool:
    """Whether nobody is there who could confirm what this moderator begins."""
    return not active_moderators().exclude(pk=moderator.pk).exists()


def _held(story_id: UUID, moderator: User) -> tuple[Story, Version]:
    """The story, its row held, and the text that readers see or saw. Raises Refused."""
    if Recusal.objects.covers(story_id, moderator):
        raise decisions.Gone("deleted")
    try:
        story = Story.objects.locked(story_id)
    except Story.DoesNotExist as error:
        raise decisions.Gone("deleted") from error
    version = story.standing
    if version is None or story.state not in {StoryState.PUBLISHED, StoryState.HIDDEN, *TAKEN_BY_THE_DESK}:
        raise NotPublic
    return story, version


def _taken_beside(notice: Notice, version: Version) -> list[Span]:
    """What other notices of this version took from view and nobody put back since."""
    taken: list[Span] = []
    others = version.notices.filter(kind__in=[Notice.Kind.VEILED, Notice.Kind.UNVEILED]).exclude(pk=notice.pk)
    for other in others.exclude(letters__outcome=Letter.Outcome.OVERTURNED).order_by("number"):
        if other.kind == Notice.Kind.VEILED:
            taken += _spans(other)
        elif not other.points:  # every passage was shown again
            taken = []
    return taken


def _spans(notice: Notice) -> list[Span]:
    return [(point.start, point.end) for point in notice.points]


def _decided(
    verb: Verb,
    moderator: User,
    story: Story,
    version: Version,
    kind: Notice.Kind,
    reason: str,
    words: str,
    points: Sequence[Point] = (),
    first_reader: User | None = None,
) -> Decision:
    """Tell the author, and write it down."""
    notice = notices.owe(Notice.build(version, kind, words, reason, points=points), timezone.now())
    return decisions.write(
        verb,
        moderator,
        story_id=story.pk,
        row=version,
        version=version,
        reason=reason,
        notice=notice,
        first_reader=first_reader,
        agreed=True if first_reader else None,
    )
