"""What ends by itself: each function ends what has lived long enough, and gives how much that was.

`stories/privacy.py` says which field each of them belongs to. All of them may run twice, at the same time or never
for a week: they look at what is there, a group at a time, so that no lock is held long.
"""

from collections import Counter
from contextlib import suppress
from datetime import timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Exists, OuterRef
from django.db.models.functions import TruncMonth
from django.utils import timezone

from stories import plain, states
from stories.models import (
    Change,
    Contact,
    Errand,
    Letter,
    Measure,
    Notice,
    OutboxRow,
    OwedMail,
    Story,
    Tally,
    Version,
    Voice,
)
from stories.models.call import today
from stories.models.tally import hour_of
from stories.states import VersionState

GROUP = 200
CONTACT_DAYS = 14  # after the last notice: time for a question about it
GIVEN_UP_DAYS = 14  # time for the operator to see it
HOURS_FOR = timedelta(days=31)


def declined_texts() -> int:
    """Declined texts whose time to appeal is over. A story that was never anything else goes as a whole."""
    told_until = today() - timedelta(days=settings.APPEAL_DAYS)
    told_later = Notice.objects.filter(version=OuterRef("pk"), written_on__gte=told_until)
    told = Notice.objects.filter(version=OuterRef("pk"), kind=Notice.Kind.DECLINED, is_delivered=True)
    appealed = Letter.objects.appeals().waiting().filter(version=OuterRef("pk"))
    over = Version.objects.filter(Exists(told), ~Exists(told_later), ~Exists(appealed), state=VersionState.DECLINED)
    ended = 0
    for version in over[:GROUP]:
        with suppress(Story.DoesNotExist), transaction.atomic():  # erased while we looked
            story = Story.objects.locked(version.story_id)
            if not over.filter(pk=version.pk).exists():  # appealed or rewritten while we looked
                continue
            if story.versions.exclude(pk=version.pk).exists():
                version.delete()
            else:
                story.erase()
            ended += 1
    return ended


def contacts() -> int:
    """Mail addresses that no notice is needed for any more: everything is decided, told, and two weeks old. One that
    was left afterwards waits for the first thing there is to tell."""
    undecided = Version.objects.filter(story=OuterRef("story"), state__in=states.UNDER_REVIEW)
    recent = Notice.objects.filter(story=OuterRef("story"), written_on__gte=today() - timedelta(days=CONTACT_DAYS))
    pending = Notice.objects.pending().filter(story=OuterRef("story"))
    asked = Letter.objects.waiting().filter(story=OuterRef("story"))
    needed = Exists(undecided) | Exists(recent) | Exists(pending) | Exists(asked)
    return Contact.objects.filter(~needed, was_needed=True).delete()[0]


def write_ahead_log() -> int:
    """SQLite's log beside the file: it would keep what was taken from view until it is written over."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return 0
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy, _pages, _written = cursor.fetchone()
    return int(not busy)


def plain_copies() -> int:
    """Copies of the database in plain, of a backup or a restore that was killed."""
    return plain.forget()


def hours() -> int:
    """The hour since which a version waits, wherever it does not wait any more. Deciding empties it already."""
    return (
        Version.objects.exclude(state=VersionState.WAITING)
        .exclude(waiting_since=None)
        .update(waiting_since=None, sorted_at=None)
    )


def stays() -> int:
    """Stories that have been on the wall as long as their authors wanted: they are withdrawn for them."""
    ended = 0
    for story_id in list(Story.objects.outstayed().order_by("pk").values_list("pk", flat=True)[:GROUP]):
        with suppress(Story.DoesNotExist), transaction.atomic():  # erased while we looked
            story = Story.objects.locked(story_id)
            if Story.objects.outstayed().filter(pk=story_id).exists():  # else she wants it to stay, or to go, since
                story.withdraw()
                ended += 1
    return ended


def kept_unread() -> int:
    """What was kept unread and not visited for as long as it is kept: erased."""
    ended = 0
    for story_id in list(Story.objects.unvisited().values_list("pk", flat=True)[:GROUP]):
        with transaction.atomic():
            story = Story.objects.unvisited().select_for_update().filter(pk=story_id).first()
            if story is not None:  # else its author came back in between
                story.erase()
                ended += 1
    return ended


def voice_hours() -> int:
    """The hour of a voice becomes its month, in its row and in the tallies."""
    old = Voice.objects.filter(said_at__lt=timezone.now() - HOURS_FOR).exclude(said_at=TruncMonth("said_at"))
    with transaction.atomic():
        voices = list(old.select_for_update().values_list("pk", "call_id", "said_at")[: GROUP * 100])
        for (call_id, said_at), count in Counter((call_id, said_at) for _pk, call_id, said_at in voices).items():
            Change.write(call_id, [(Measure.VOICES, hour_of(said_at))], -count)
            Change.write(call_id, [(Measure.VOICES, hour_of(said_at.replace(day=1, hour=0)))], count)
        ended = Voice.objects.filter(pk__in=[pk for pk, _call, _hour in voices]).update(said_at=TruncMonth("said_at"))
    before = hour_of(timezone.now() - HOURS_FOR)
    Tally.objects.filter(measure=Measure.VOICES, key__lt=before, count=0).delete()
    return ended


def errands_given_up() -> int:
    """Messages that were given up and that nobody took up again; with a mail goes the address it was for."""
    given_up = OutboxRow.objects.filter(is_dead=True, due_at__lt=timezone.now() - timedelta(days=GIVEN_UP_DAYS))
    ended = given_up.delete()[0]
    owed = OutboxRow.objects.filter(errand=Errand.MAIL, target=OuterRef("pk"))
    return ended + OwedMail.objects.filter(~Exists(owed)).delete()[0]
