"""A story and the versions of its text.

While it waits, a story's row says almost nothing: its call, its state, the month, a tag of the receipt. Everything its
author sent is sealed in a version. Publishing writes the words into the row, taking it from view empties it again, and
a database constraint holds the two together: there are plain words exactly while readers may see them.

Every verb that changes a story takes the lock on its row first, so verbs that race queue up behind each other.
"""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache as once
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models, transaction
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories import states, veil
from stories.checks.findings import Span
from stories.models.call import Call, today
from stories.models.collection import Collection
from stories.models.erasure import CLOSED, REPLACED, SHOWN, STAYS, Erasure
from stories.models.notes import Category, labels_of
from stories.models.outbox import Errand, OutboxRow
from stories.models.tally import STORY_FIELDS, Change, points_of
from stories.models.version import LONGEST_MARK, READ_BEFORE, Version, this_hour
from stories.receipts import Opened
from stories.remembered import Remembered
from stories.sealing import CannotOpen
from stories.states import StoryState, VersionState
from stories.telling import (
    LONGEST_NAME,
    Appears,
    Decade,
    Ending,
    Setting,
    Stays,
    Telling,
    Thread,
    country_name,
    decade_name,
    setting_name,
    word_count,
)

NO_ID = "0" * 32
MOST_IDS = 50_000  # remembered
ON_A_CARD = (
    "public_id", "published_on", "words", "name", "notes", "country", "setting", "decade", "language", "thread",
    "length", "place", "gentle", "shuffle",
)  # fmt: skip
OPENING_WORDS = 60
OPENING_LETTERS = 480


class AlreadyWithdrawn(Exception):
    """The story was withdrawn; taking that back for some days, or erasing it, is all that is left."""


class AlreadyTold(Exception):
    """A story with this id exists. It carries the story that stands."""

    def __init__(self, story: "Story") -> None:
        super().__init__()
        self.story = story


class AlreadyErased(Exception):
    """A story with this id was told and erased by its author."""


KEPT_DAYS = 90


def kept_until() -> date:
    """When something kept unread is erased if nobody comes back from now on: the first of the month after KEPT_DAYS,
    so that it does not say on which day somebody was here."""
    last = today() + timedelta(days=KEPT_DAYS)
    return (last.replace(day=1) + timedelta(days=32)).replace(day=1) if last.day > 1 else last


def years_ago(years: int) -> date:
    """The first of the month that many years before this one."""
    month = today().replace(day=1)
    return month.replace(year=month.year - years)


def new_public_id() -> str:
    return secrets.token_hex(16)


def story_address(public_id: str, page: str = "story") -> str:
    """The address of a story's page, or of another page that belongs to it; empty where there is no such page."""
    return _any_address(page).replace(NO_ID, public_id)


@once
def _any_address(page: str) -> str:
    try:
        return reverse(page, args=[NO_ID])
    except NoReverseMatch:
        return ""


class StoryQuerySet(models.QuerySet["Story"]):
    def shown(self) -> "StoryQuerySet":
        """What readers can see somewhere, and so tell the desk about."""
        return self.filter(state__in=states.PUBLIC)

    def public(self) -> "StoryQuerySet":
        """What readers may meet: on walls, in searches, feeds and numbers."""
        return self.shown().filter(kind=Story.Kind.TOLD)

    def i_have(self) -> "StoryQuerySet":
        """Published words of people who caused harm: on their own page, and nowhere else."""
        return self.shown().filter(kind=Story.Kind.I_HAVE)

    def newest_first(self) -> "StoryQuerySet":
        return self.order_by("-place")

    def on_cards(self) -> "StoryQuerySet":
        """With what their cards show, and where they stand in each order. The rest of a row is half of the work."""
        return self.only(*ON_A_CARD)

    def mentioning_none_of(self, categories: Iterable[str]) -> "StoryQuerySet":
        """Without the stories that have a content note of one of these categories."""
        bits = Category.bits(categories)
        if not bits:
            return self
        if bits == Category.bits(Category.values):
            return self.filter(note_bits=0)
        return self.alias(refused=models.F("note_bits").bitand(bits)).filter(refused=0)

    def with_hope(self) -> "StoryQuerySet":
        """Those with a few lines for whoever reads this next."""
        return self.exclude(hope="")

    def travelling(self) -> "StoryQuerySet":
        """Those whose authors agreed that feeds and search engines have them."""
        return self.filter(may_travel=True)

    def locked(self, pk: UUID) -> "Story":
        """The story, its row and those of its versions held until the transaction ends. Raises Story.DoesNotExist.

        The versions too, because a check or a claim that holds one would otherwise add rows to what is being deleted.
        """
        story = self.select_for_update().get(pk=pk)
        list(Version.objects.select_for_update().filter(story=pk).order_by("pk").values_list("pk"))
        return story

    def with_receipt(self, tag: bytes) -> "StoryQuerySet":
        return self.filter(receipt_tag=tag)

    def unvisited(self) -> "StoryQuerySet":
        """Kept unread, and nobody has come back for as long as they are kept."""
        return self.filter(ending=Ending.UNREAD, kept_until__lte=today())

    def outstayed(self) -> "StoryQuerySet":
        """As long on the wall as their authors wanted."""
        over = models.Q()
        for years in filter(None, Stays.values):
            over |= models.Q(stays=years, published_on__lte=years_ago(years))
        return self.filter(over, ending=Ending.WALL).exclude(state__in=states.OVER)


remembered_ids: Remembered[str, UUID] = Remembered(MOST_IDS)


def ids_of(public_ids: set[str]) -> dict[str, UUID]:
    """The stories that were ever given these public ids, as far as there are any: no other one is given the same."""

    def ask(missing: set[str]) -> Iterable[tuple[str, UUID]]:
        rows = Story.objects.filter(public_id__in=missing).values_list("public_id", "pk")
        return ((str(public_id), pk) for public_id, pk in rows)

    return remembered_ids.of(public_ids, ask)


class Story(models.Model):
    class Kind(models.TextChoices):
        TOLD = "told", _("it happened to me")
        I_HAVE = "i_have", _("I caused harm")

    class HeldBack(models.TextChoices):
        """Until when its author wants the standing version from view, whatever the desk decides meanwhile."""

        UNTIL_READ = "until_read", _("until newer words of hers stand in its place, or she puts it back")
        UNTIL_SHOWN = "until_shown", _("until she puts it back")

    # Random, and never shown to readers: logs and messages may name it.
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="stories")
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.TOLD)
    state = models.CharField(max_length=12, choices=StoryState, default=StoryState.UNPUBLISHED)
    told_on = models.DateField()  # the first of the month
    receipt_tag = models.BinaryField(max_length=32, unique=True, null=True)
    is_signed = models.BooleanField(default=False)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="stories"
    )
    taps_open = models.BooleanField(default=True, db_default=True)
    replies_open = models.BooleanField(default=False)
    # Said to be under 18: two people read it, no replies, no mail, no name. The desk sorts by it.
    is_minor = models.BooleanField(default=False)
    ending = models.CharField(max_length=12, choices=Ending, default=Ending.WALL)
    stays = models.PositiveSmallIntegerField(choices=Stays, default=Stays.UNTIL_TAKEN_DOWN)
    kept_until = models.DateField(null=True)  # the first of a month; only of what is kept unread
    held_back = models.CharField(max_length=12, choices=HeldBack, blank=True, default="", db_default="")
    # Where a withdrawal started from, while it can be taken back.
    leaves_from = models.CharField(max_length=12, choices=StoryState, blank=True)
    # Brought in by an organisation; without a receipt its author cannot be asked or told anything.
    collection = models.ForeignKey(Collection, null=True, blank=True, on_delete=models.SET_NULL, related_name="stories")

    # What readers see. Drawn and written at publication; empty whenever they may not.
    public_id = models.CharField(max_length=32, unique=True, null=True, default=None)  # noqa: DJ001 - none is not ""
    place = models.PositiveBigIntegerField(null=True)
    published_on = models.DateField(null=True)  # the first of the month
    words = models.TextField(blank=True)
    name = models.CharField(max_length=LONGEST_NAME, blank=True)
    notes = models.JSONField(default=list)  # [{"category": …, "intensity": 1-3, "passages": [[start, end], …]}, …]
    country = models.CharField(max_length=2, blank=True)
    setting = models.CharField(max_length=12, blank=True, choices=Setting)
    decade = models.CharField(max_length=8, blank=True, choices=Decade)
    language = models.CharField(max_length=8, blank=True)
    thread = models.CharField(max_length=8, default=Thread.UNDYED, choices=Thread)
    length = models.PositiveSmallIntegerField(default=0)  # 1-8, the length of its mark
    is_veiled = models.BooleanField(default=False)  # a passage was taken from view; a mark stands in its place
    # Until when the desk has taken all of it from view; then it comes back by itself.
    suspended_until = models.DateTimeField(null=True)
    hope = models.TextField(blank=True)  # a few lines for whoever reads this next
    may_travel = models.BooleanField(default=False)  # into feeds and search engines
    # How many taps, as far as they are added up (echo.py).
    me_too_count = models.BigIntegerField(default=0, db_default=0)
    belief_count = models.BigIntegerField(default=0, db_default=0)
    # What its notes say, for the database to sort and to leave out by: `orders()` writes them.
    note_bits = models.PositiveIntegerField(default=0)
    gentle = models.BigIntegerField(default=0)  # ascending: the gentlest first, and of those the newest
    shuffle = models.BigIntegerField(default=0)  # random: its place in the order "at random"

    objects = StoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(is_signed=True) | models.Q(account=None),
                name="an_anonymous_story_has_no_account",
            ),
            models.CheckConstraint(
                condition=models.Q(state=StoryState.PUBLISHED) & ~models.Q(words="")
                | ~models.Q(state=StoryState.PUBLISHED) & models.Q(words="", name="", hope=""),
                name="plain_words_exactly_while_published",
            ),
            models.CheckConstraint(
                condition=models.Q(ending=Ending.WALL) | ~models.Q(state=StoryState.PUBLISHED),
                name="only_what_was_meant_for_the_wall_is_on_it",
            ),
            models.CheckConstraint(
                condition=models.Q(ending=Ending.UNREAD) | models.Q(kept_until=None),
                name="only_what_is_kept_unread_has_an_end",
            ),
            models.UniqueConstraint(fields=["call", "place"], name="one_story_at_each_place"),
        ]
        indexes = [
            models.Index(fields=["call", "state", "-place"], name="the_wall"),
            models.Index(fields=["call", "state", "country", "-place"], name="the_wall_by_country"),
            models.Index(fields=["call", "state", "setting", "-place"], name="the_wall_by_setting"),
            models.Index(fields=["call", "state", "decade", "-place"], name="the_wall_by_decade"),
            models.Index(fields=["call", "state", "language", "-place"], name="the_wall_by_language"),
            models.Index(fields=["call", "state", "gentle"], name="the_wall_gently"),
            models.Index(fields=["call", "state", "shuffle"], name="the_wall_at_random"),
            models.Index(fields=["call", "state", "may_travel", "-place"], name="the_feed"),
            models.Index(fields=["call", "state", "-place"], condition=~models.Q(hope=""), name="the_kind_words"),
        ]

    def __str__(self) -> str:
        return f"story {self.desk_name}"

    def get_absolute_url(self) -> str:
        if self.kind == Story.Kind.I_HAVE:
            return f"{reverse('i_have_words')}#{self.public_id}"
        return story_address(self.public_id or NO_ID)

    @property
    def is_public(self) -> bool:
        """Reads the same set as `public()`."""
        return self.is_shown and self.kind == Story.Kind.TOLD

    @property
    def is_shown(self) -> bool:
        """Reads the same set as `shown()`."""
        return self.state in states.PUBLIC

    @property
    def is_over(self) -> bool:
        """Withdrawn, whether or not that can still be taken back."""
        return self.state in states.OVER

    @property
    def desk_name(self) -> str:
        """A short random name: a number would tell in which order stories came."""
        return self.pk.hex[:6].upper()

    # --- What readers see of it

    @property
    def note_labels(self) -> tuple[str, ...]:
        """What its content notes name, the most intense first."""
        notes = sorted(self.notes, key=lambda note: -note["intensity"])
        return labels_of(tuple(note["category"] for note in notes))

    @property
    def country_name(self) -> str:
        return country_name(self.country)

    @property
    def setting_name(self) -> str:
        return setting_name(self.setting)

    @property
    def decade_name(self) -> str:
        return decade_name(self.decade)

    @property
    def opening(self) -> str:
        """The beginning, for a card: about sixty words and never more than 480 letters."""
        start = self.words[: OPENING_LETTERS + 1]
        if (beyond := start.count(" ") + 1 - OPENING_WORDS) > 0:
            start = start.rsplit(" ", beyond)[0]
        return start[:OPENING_LETTERS].rstrip()

    @property
    def has_reachable_author(self) -> bool:
        """Whether anybody can come back to it: with a list, or signed in."""
        return self.receipt_tag is not None or self.account_id is not None

    @property
    def is_two_words(self) -> bool:
        """Said in three words or fewer, with nothing to be warned of: it stands together with others like it."""
        return self.length == 1 and not self.notes

    @property
    def minutes_to_read(self) -> int:
        if 0 < self.length < LONGEST_MARK:  # fewer than 256 words
            return 1
        return max(1, round(word_count(self.words) / 200))

    def has_stayed(self, years: int) -> bool:
        """Whether it was published so many years ago; not for none."""
        return bool(years) and self.published_on is not None and self.published_on <= years_ago(years)

    # --- Telling

    @classmethod
    @transaction.atomic
    def tell(
        cls,
        telling: Telling,
        *,
        call: Call,
        story_id: UUID | None = None,
        receipt_tag: bytes | None = None,
        account: Any = None,
        taps_open: bool = True,
        replies_open: bool = False,
        kind: str = Kind.TOLD,
        is_minor: bool = False,
        ending: str = Ending.WALL,
        stays: int = Stays.UNTIL_TAKEN_DOWN,
        key: bytes | None = None,
    ) -> "Story":
        """Accept a story: its row, its first version and the errand to check it, in one transaction.

        `story_id` makes telling repeatable: the second time raises AlreadyTold, or AlreadyErased. `key` is the list's;
        what is kept unread needs it. An account that has ended meanwhile signs nothing.
        """
        accounts = get_user_model().objects.select_for_update(no_key=True).filter(is_active=True)
        account = accounts.filter(pk=account.pk).first() if account and telling.appears_as == Appears.SIGNED else None
        story_id = story_id or uuid4()
        story, is_new = cls.objects.get_or_create(
            pk=story_id,
            defaults={
                "call": call,
                "kind": kind,
                "told_on": this_hour().date().replace(day=1),
                "receipt_tag": receipt_tag,
                "is_signed": account is not None,
                "account": account,
                "taps_open": taps_open,
                "replies_open": replies_open and taps_open and not is_minor,
                "is_minor": is_minor,
                "ending": ending,
                "stays": stays,
                "kept_until": kept_until() if ending == Ending.UNREAD else None,
            },
        )
        if not is_new:
            if story.state == StoryState.WITHDRAWN:
                raise AlreadyErased
            raise AlreadyTold(story)
        if Erasure.covers(story_id):  # asked once the row is there: no erasing can come in between
            raise AlreadyErased
        story._write(telling, key)
        return story

    def _write(self, telling: Telling, key: bytes | None, number: int = 1) -> "Version":
        """A version that goes where the story's ending sends it: to the desk, or nowhere."""
        if self.ending != Ending.UNREAD:
            return Version.submit(self, telling, number)
        if key is None:
            raise CannotOpen
        return Version.keep(self, telling, key, number)

    @property
    def latest(self) -> "Version":
        """The newest version: the one under review, or the standing one. Raises Story.DoesNotExist."""
        version = self.versions.order_by("-number").first()
        if version is None:  # tell() writes the first in the same transaction: it was deleted a moment ago
            raise Story.DoesNotExist
        return version

    @property
    def standing(self) -> "Version | None":
        return self.versions.filter(state=VersionState.STANDING).first()

    # --- The author's verbs

    @transaction.atomic
    def edit(self, telling: Telling, *, hide_published: bool = True, key: bytes | None = None) -> "Version":
        """A new version, back to review. The open one it replaces goes; the published one stays or hides meanwhile.

        Raises AlreadyWithdrawn, and CannotOpen when it is kept unread and the list's key is not there.
        """
        story = Story.objects.locked(self.pk)
        if story.is_over:
            raise AlreadyWithdrawn
        if hide_published or story.held_back:
            story._hold_back(Story.HeldBack.UNTIL_READ)
        return story.replace_open(telling, key)

    def _hold_back(self, until: str) -> None:
        """Off the wall at once, where it is on it, and not back before that. The row is held."""
        if self.state in (StoryState.PUBLISHED, StoryState.SUSPENDED):
            self._move(StoryState.HIDDEN, held_back=until, **_EMPTY)
        elif self.state != StoryState.UNPUBLISHED:
            Story.objects.filter(pk=self.pk).update(held_back=until)

    def replace_open(self, telling: Telling, key: bytes | None = None) -> "Version":
        """A new version in place of the open one, if there is one. Inside a transaction that holds the story's row."""
        number = self.latest.number + 1
        self._drop_open_version()
        return self._write(telling, key, number)

    @transaction.atomic
    def end_as(self, ending: str, key: bytes | None = None) -> bool:
        """Let the newest words end otherwise: on the wall, with one reader, or kept unread. False when they do.

        What was on the wall leaves it at once, and what was decided before does not count for the new ending. Raises
        AlreadyWithdrawn, and CannotOpen without the list's key where it takes one.
        """
        story = Story.objects.locked(self.pk)
        if story.is_over:
            raise AlreadyWithdrawn
        if story.ending == ending:
            return False
        latest = story.latest
        telling, number = latest.telling_with(key), latest.number + 1
        story._hold_back("")
        story._drop_open_version()
        for version in story.versions.all():  # the standing one too: a person said yes to it for another ending
            Erasure.record(version.pk, REPLACED)
            version.delete()
        story.ending = ending
        story.kept_until = kept_until() if ending == Ending.UNREAD else None
        story.save(update_fields=["ending", "kept_until"])
        story.stay_for_good()
        story._write(telling, key, number)
        if ending == Ending.UNREAD:
            story.forget_contact()
        return True

    def stay_for_good(self) -> None:
        """Whoever brings back what had its time on the wall wants it to stay."""
        if Story.objects.filter(pk=self.pk).outstayed().exists():
            self.stay(Stays.UNTIL_TAKEN_DOWN)

    @transaction.atomic
    def stay(self, years: int) -> None:
        """For so long on the wall."""
        Story.objects.filter(pk=self.pk).update(stays=years)
        Erasure.take_back(self.pk, *(STAYS.format(years=other) for other in Stays.values if other != years))
        Erasure.record(self.pk, STAYS.format(years=years))

    def visit(self) -> None:
        """Its author is here: what is kept unread is kept longer."""
        Story.objects.filter(pk=self.pk, ending=Ending.UNREAD).update(kept_until=kept_until())

    @transaction.atomic
    def show_as(self, key: bytes | None = None, **choices: Any) -> None:
        """Change how it is shown, and none of its words: at once, also on the wall. Choices are fields of Telling.

        Raises AlreadyWithdrawn, and CannotOpen without the list's key where it takes one.
        """
        story = Story.objects.locked(self.pk)
        if story.is_over:
            raise AlreadyWithdrawn
        for version in story.versions.all():
            telling = replace(version.telling_with(key), **choices)
            version.seal(telling, key)
            version.save(update_fields=["sealed_telling"])
            Erasure.record_shown(version.pk)
        standing = story.standing
        if story.is_shown and standing is not None:
            story._count(-1)
            Story.objects.filter(pk=story.pk).update(**story._shown_as(standing.telling))
            story._count(1)

    @transaction.atomic
    def unsign(self) -> None:
        """The account that signed it ends: no name of it is shown or kept, from now on and on the wall too. Its list
        opens it as before, and what is sealed as signed is nobody's: `Version.telling`."""
        story = Story.objects.locked(self.pk)
        story.is_signed, story.account = False, None
        story.save(update_fields=["is_signed", "account"])
        for version in story.versions.all():
            if Erasure.covers(version.pk, SHOWN):
                Erasure.record_shown(version.pk)
        standing = story.standing
        if story.is_shown and standing is not None:
            Story.objects.filter(pk=story.pk).update(name=story._public_name(standing.telling))

    @transaction.atomic
    def let_readers_leave(self, *, taps_open: bool, replies_open: bool) -> None:
        """What readers may leave under it, and so what of that is shown."""
        story = Story.objects.select_for_update().get(pk=self.pk)
        chosen = {"taps_open": taps_open, "replies_open": replies_open}
        Story.objects.filter(pk=story.pk).update(**chosen)
        Erasure.take_back(story.pk, *(name for name in CLOSED if chosen[name]))
        for name in CLOSED:
            if getattr(story, name) and not chosen[name]:
                Erasure.record(story.pk, name)

    @transaction.atomic
    def renew_receipt(self, opened: Opened, key: bytes | None = None) -> None:
        """Another list in place of the one it had. Raises CannotOpen without the old list's key where it takes one."""
        story = Story.objects.locked(self.pk)
        for version in story.versions.filter(state=VersionState.KEPT):
            version.seal(version.telling_with(key), opened.key)
            version.save(update_fields=["sealed_telling"])
        if story.receipt_tag is not None:
            Erasure.record_list(story.pk, bytes(story.receipt_tag))
        Story.objects.filter(pk=story.pk).update(receipt_tag=opened.tag)

    @transaction.atomic
    def hide(self, until: str = HeldBack.UNTIL_SHOWN) -> bool:
        """Off the wall until she puts it back, or until newer words of hers are read, also where the desk would put it
        back meanwhile; False when it is not on it."""
        story = Story.objects.locked(self.pk)
        if not story.is_shown and story.state not in states.TAKEN_BY_THE_DESK:
            return False
        story._hold_back(until)
        return True

    @transaction.atomic
    def show_again(self) -> bool:
        """Put the standing version back on the wall after its author hid it; False when there is none or it is not
        hidden. A person once decided to publish these words, and an edit under review goes on."""
        story = Story.objects.locked(self.pk)
        standing = story.standing
        if story.state != StoryState.HIDDEN or standing is None:
            return False
        Story.objects.filter(pk=story.pk).update(held_back="")
        if story.suspended_until is not None and story.suspended_until > timezone.now():
            story._move(StoryState.SUSPENDED)  # the desk's day is not over; it comes back by itself when it is
            return False
        return story._show(standing)

    @transaction.atomic
    def withdraw(self) -> None:
        """Off the wall now, and for good unless it is taken back within WITHDRAWAL_GRACE. What was about to be read,
        published or told is not. Raises AlreadyWithdrawn."""
        story = Story.objects.locked(self.pk)
        if not story._move(StoryState.LEAVING, leaves_from=story.state, **_EMPTY):
            raise AlreadyWithdrawn
        decisions = story.notices.pending().filter(kind__in=story.notices.model.DECISIONS)
        untold = set(decisions.values_list("version_id", flat=True))
        for letter in story.letters.filter(read_with__in=decisions):
            letter.wait_again(this_hour())
        story._cancel_what_is_owed(list(story.versions.values_list("pk", flat=True)))
        for version in story.versions.open():
            if version.pk in untold:  # nobody will be told what was decided: it is decided anew, if ever
                version.wait_again(this_hour(), keep=READ_BEFORE)
            version.move(VersionState.ASIDE)
        story.forget_contact()
        due_at = this_hour() + timedelta(hours=1) + settings.WITHDRAWAL_GRACE
        OutboxRow.objects.create(errand=Errand.WITHDRAW, target=story.pk, due_at=due_at)

    @transaction.atomic
    def take_back(self) -> bool:
        """Undo a withdrawal: the story is where it was, and what waited to be read waits again. False when its time is
        over, or it was not withdrawn."""
        story = Story.objects.locked(self.pk)
        owed = OutboxRow.objects.owed(Errand.WITHDRAW, story.pk).filter(due_at__gt=timezone.now())
        if story.state != StoryState.LEAVING or not owed.cancel():
            return False
        was_shown = story.leaves_from in (StoryState.PUBLISHED, StoryState.SUSPENDED)
        back_to = StoryState.HIDDEN if was_shown else StoryState(story.leaves_from)
        story._move(back_to, leaves_from="")
        story.stay_for_good()
        for version in story.versions.filter(state=VersionState.ASIDE):
            if version.move(VersionState.WAITING, waiting_since=this_hour()):
                version.sort_again(keep=READ_BEFORE)
            if not version.is_checked:
                OutboxRow.owe(Errand.CHECK, version.pk)
        if was_shown:
            story.show_again()
        return True

    @property
    def leaves_at(self) -> datetime | None:
        """Until when a withdrawal can be taken back."""
        row = OutboxRow.objects.owed(Errand.WITHDRAW, self.pk).first()
        return row.due_at if row else None

    @classmethod
    @transaction.atomic
    def forget_withdrawn(cls, story_id: UUID) -> None:
        """The time for taking a withdrawal back is over: words, messages and list go. Where it was on the wall, an
        empty row stays, which says that it was taken down."""
        story = cls.objects.select_for_update().filter(pk=story_id, state=StoryState.LEAVING).first()
        if story is None:
            return
        if story.public_id is None:
            story.erase()
            return
        Erasure.record(story.pk)
        story.replies.all().delete()
        story.notices.all().delete()  # and letters with them
        story.versions.all().delete()
        story._move(
            StoryState.WITHDRAWN,
            receipt_tag=None,
            account=None,
            leaves_from="",
            replies_open=False,
            kept_until=None,
            held_back="",
        )

    @transaction.atomic
    def erase(self) -> None:
        """Gone: words, messages, address. A keyed tag of the id stays, so that nothing brings it back."""
        story = Story.objects.locked(self.pk)
        story._cancel_what_is_owed([story.pk, *story.versions.values_list("pk", flat=True)])
        Erasure.record(story.pk)
        story._count(-1)
        story.delete()

    @transaction.atomic
    def forget_contact(self) -> None:
        """Forget the mail address."""
        from stories.models.contact import Contact

        if contact := Contact.objects.select_for_update().filter(story=self).first():
            contact.take_out()

    # --- After a restore

    @transaction.atomic
    def stay_out_of_view(self, state: StoryState) -> None:
        """As it was when the restored backup did not know it yet. What was about to go up is read once more."""
        story = Story.objects.locked(self.pk)
        story.read_again()
        story._count(-1)
        if state == StoryState.HIDDEN:  # by its author: the desk's day goes on
            held_back = Story.HeldBack.UNTIL_SHOWN
            Story.objects.filter(pk=story.pk).update(state=state, held_back=held_back, **_EMPTY)
            return
        OutboxRow.objects.owed(Errand.LIFT, story.pk).delete()
        # How much of the desk's day is over, nobody knows any more: it begins again.
        until = timezone.now() + settings.SUSPENDED_FOR if state == StoryState.SUSPENDED else None
        Story.objects.filter(pk=story.pk).update(state=state, suspended_until=until, **_EMPTY)
        if until is not None:
            OutboxRow.objects.create(errand=Errand.LIFT, target=story.pk, due_at=until)

    @transaction.atomic
    def read_again(self) -> None:
        """What was about to go up waits to be read once more, and what was about to be told is not."""
        story = Story.objects.locked(self.pk)
        story._cancel_what_is_owed(list(story.versions.values_list("pk", flat=True)))
        for version in story.versions.filter(state=VersionState.APPROVED):
            version.wait_again(this_hour())
        for version in story.versions.filter(state=VersionState.WAITING):
            OutboxRow.owe(Errand.CHECK, version.pk)

    @transaction.atomic
    def wait_for_the_desk(self, *, hidden: bool) -> bool:
        """The desk veiled passages of its standing text that the restored backup does not know: nobody sees any of it
        until the desk has looked, nor then, if its author hid it (`hidden`: since the backup). False when it is so."""
        story = Story.objects.locked(self.pk)
        was = story.leaves_from or story.state
        held_back = Story.HeldBack.UNTIL_SHOWN if hidden or was == StoryState.HIDDEN else story.held_back
        if was == StoryState.TAKEN_DOWN and held_back == story.held_back:
            return False
        leaves_from = StoryState.TAKEN_DOWN if story.leaves_from else ""
        Story.objects.filter(pk=story.pk).update(held_back=held_back, leaves_from=leaves_from)
        if not leaves_from:
            story.stay_out_of_view(StoryState.TAKEN_DOWN)
        return True

    @transaction.atomic
    def come_back_hidden(self) -> None:
        """Its author had taken its withdrawal back, which the restored backup does not know, nor what she did then: it
        is hidden, or where it was, until she says otherwise."""
        story = Story.objects.locked(self.pk)
        OutboxRow.objects.owed(Errand.WITHDRAW, story.pk).delete()
        was_shown = story.leaves_from in (StoryState.PUBLISHED, StoryState.SUSPENDED)
        state = StoryState.HIDDEN if was_shown else story.leaves_from
        held_back = Story.HeldBack.UNTIL_SHOWN if state == StoryState.HIDDEN else story.held_back
        Story.objects.filter(pk=story.pk).update(state=state, leaves_from="", held_back=held_back)
        story.stay_for_good()  # as when she took it back
        for version in story.versions.filter(state=VersionState.ASIDE):
            version.move(VersionState.WAITING, waiting_since=this_hour())
            OutboxRow.owe(Errand.CHECK, version.pk)

    @transaction.atomic
    def keep_back(self, version: Version) -> bool:
        """Its author had replaced this text, or changed how it is shown, and the restored backup does not know by what:
        nobody reads it until she says so, nor when the desk puts it back. False when nobody would."""
        story = Story.objects.locked(self.pk)
        if version.state == VersionState.STANDING and story.is_shown:
            story.stay_out_of_view(StoryState.HIDDEN)
            return True
        if version.state == VersionState.STANDING and story.state in states.TAKEN_BY_THE_DESK:
            until = Story.HeldBack.UNTIL_SHOWN
            return bool(Story.objects.filter(pk=story.pk).exclude(held_back=until).update(held_back=until))
        story._cancel_what_is_owed([version.pk])
        unread = story.versions.filter(pk=version.pk, state__in=(VersionState.WAITING, VersionState.APPROVED))
        return bool(unread.update(state=VersionState.CHANGES_ASKED, waiting_since=None))

    # --- The desk's verbs on what is published. Who may use them, and how many people it takes: moderation/removals.py

    def veil(self, spans: Iterable[Span]) -> bool:
        """Take these passages of the standing version from view; those taken before stay so. Inside a transaction that
        holds the story's row. False when nothing stands or nothing new is taken."""
        return self._veil(lambda veils: veil.joined([*veils, *spans]))

    def unveil(self, spans: Iterable[Span] | None = None) -> bool:
        """Show these passages of the standing version again, or every one."""
        return self._veil(lambda veils: veil.without(veils, spans) if spans is not None else [])

    def _veil(self, change: Callable[[list[Span]], list[Span]]) -> bool:
        standing = self.standing
        if standing is None:
            return False
        veils = change(standing.veils)
        if veils == veil.joined(standing.veils):
            return False
        standing.veils = [list(span) for span in veils]
        standing.save(update_fields=["veils"])
        if self.is_shown:
            return self._show(standing)
        Erasure.record_veils(standing.pk, veils)
        return True

    def suspend(self, until: datetime) -> bool:
        """All of it from view until then, and the errand that puts it back. False when readers do not see it."""
        if not self._move(StoryState.SUSPENDED, suspended_until=until, **_EMPTY):
            return False
        OutboxRow.objects.create(errand=Errand.LIFT, target=self.pk, due_at=until)
        return True

    @classmethod
    @transaction.atomic
    def lift(cls, story_id: UUID) -> "Version | None":
        """Put a story back whose day is over. Gives the version that is shown again, or nothing: it was put back,
        taken down, hidden or withdrawn meanwhile."""
        story = cls.objects.select_for_update().filter(pk=story_id).first()
        if story is None or story.suspended_until is None or story.suspended_until > timezone.now():
            return None
        if story.state == StoryState.SUSPENDED and story.put_back():
            return None if story.held_back else story.standing
        cls.objects.filter(pk=story_id).update(suspended_until=None)
        return None

    def take_down(self) -> bool:
        """Not shown any more, unless it is put back. The standing version stays what it is, so that it returns as it
        was. False when it was not taken from view before."""
        OutboxRow.objects.owed(Errand.LIFT, self.pk).delete()
        return self._move(StoryState.TAKEN_DOWN, suspended_until=None, **_EMPTY)

    def put_back(self) -> bool:
        """What the desk took from view is shown again, as it was; or, where its author holds it back, could be."""
        standing = self.standing
        if standing is None or (self.state not in states.TAKEN_BY_THE_DESK and self.suspended_until is None):
            return False
        OutboxRow.objects.owed(Errand.LIFT, self.pk).delete()
        if self.held_back or self.state == StoryState.HIDDEN:  # in the desk's day, by its author
            return self._move(StoryState.HIDDEN, suspended_until=None, **_EMPTY)
        return self._show(standing)

    # --- Publishing

    @classmethod
    @transaction.atomic
    def release(cls, version_id: UUID) -> bool:
        """Put an approved version on the wall, or behind what its author holds back until she puts it back. False when
        she or an undoing was faster."""
        story_id = Version.objects.filter(pk=version_id).values_list("story_id", flat=True).first()
        if story_id is None:
            return False
        story = cls.objects.locked(story_id)
        version = story.versions.filter(pk=version_id).first()
        if version is None or version.state != VersionState.APPROVED or story.ending != Ending.WALL or story.is_over:
            return False
        if replaced := story.standing:
            Erasure.record(replaced.pk, REPLACED)
            replaced.delete()
        version.soften()
        version.move(VersionState.STANDING)
        OutboxRow.objects.owed(Errand.LIFT, story.pk).delete()
        if story.held_back == Story.HeldBack.UNTIL_SHOWN:
            return story._move(StoryState.HIDDEN, suspended_until=None, **_EMPTY)
        return story._show(version)

    def _show(self, version: "Version") -> bool:
        Erasure.record_veils(version.pk, version.veils)
        telling = version.telling
        if Erasure.covers(version.pk, SHOWN):
            Erasure.record_shown(version.pk)
        words, hope = telling.seen(version.veils)
        notes = veil.moved(version.notes, version.veils)
        place = self.place or (self.call.next_place() if self.kind == Story.Kind.TOLD else None)
        return self._move(
            StoryState.PUBLISHED,
            public_id=self.public_id or new_public_id(),
            place=place,
            published_on=self.published_on or this_hour().date().replace(day=1),
            words=words,
            notes=notes,
            is_veiled=bool(version.veils),
            suspended_until=None,
            held_back="",
            language=version.language,
            length=version.length,
            hope=hope,
            may_travel=telling.may_travel,
            shuffle=self.shuffle or secrets.randbits(62),
            **self.orders(notes, place or 0),
            **self._shown_as(telling),
        )

    def _shown_as(self, telling: Telling) -> dict[str, str]:
        return {
            "name": self._public_name(telling),
            "country": telling.country,
            "setting": telling.setting,
            "decade": telling.decade,
            "thread": telling.thread,
        }

    @staticmethod
    def orders(notes: list[dict[str, Any]], place: int) -> dict[str, int]:
        """The columns that follow from a story's notes and place."""
        heaviest = max((note["intensity"] for note in notes), default=0)
        return {"note_bits": Category.bits(note["category"] for note in notes), "gentle": (heaviest << 40) - place}

    def _public_name(self, telling: Telling) -> str:
        if telling.appears_as == Appears.PEN_NAME:
            return telling.pen_name
        if self.is_signed and self.account is not None and telling.appears_as == Appears.SIGNED:
            return str(self.account.get_username())[:LONGEST_NAME]
        return ""

    def _move(self, target: StoryState, **changes: Any) -> bool:
        """The one writer of the state: a guarded UPDATE, and what it does to the tallies. Inside a transaction that
        holds the row. False when the table does not allow it from where it is."""
        self._count(-1)
        moved = Story.objects.filter(pk=self.pk, state__in=states.story_sources(target)).update(state=target, **changes)
        self._count(1)
        if moved:
            Erasure.keep_in_step(self.pk, target)
        return bool(moved)

    def _count(self, amount: int) -> None:
        """Add to the tallies what this story counts as, as its row stands: nothing while readers may not see it."""
        seen = Story.objects.public().filter(pk=self.pk).values("call_id", *STORY_FIELDS).first()
        if seen is not None:
            Change.write(seen["call_id"], points_of(seen), amount)

    def _drop_open_version(self) -> None:
        open_versions = list(self.versions.open())
        self._cancel_what_is_owed([version.pk for version in open_versions])
        for version in open_versions:
            version.letters.all().overtake()
            Erasure.record(version.pk, REPLACED)
            version.delete()

    def _cancel_what_is_owed(self, version_ids: list[UUID]) -> None:
        """What was to become of these versions, and be told about them. What was decided about another one stands; a
        word to its author, who may be in danger, is on its way to her whatever she does meanwhile, but for one
        that can still be undone."""
        about = models.Q(version__in=version_ids) | models.Q(version=None)
        on_its_way = OutboxRow.objects.filter(errand=Errand.NOTICE, due_at__lte=timezone.now()).values("target")
        pending = self.notices.pending().filter(about)
        pending = pending.exclude(kind=self.notices.model.Kind.MESSAGE, pk__in=on_its_way)
        targets = [*version_ids, *pending.values_list("pk", flat=True)]
        OutboxRow.objects.filter(target__in=targets).delete()
        pending.delete()


# What a story's row says when readers may not see it. The address stays: it answers that the story was taken down.
_EMPTY: dict[str, Any] = {
    "words": "",
    "name": "",
    "notes": [],
    "country": "",
    "setting": "",
    "decade": "",
    "language": "",
    "thread": Thread.UNDYED,
    "length": 0,
    "is_veiled": False,
    "hope": "",
    "may_travel": False,
    "note_bits": 0,
    "gentle": 0,
}
