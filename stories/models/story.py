"""A story and the versions of its text.

While it waits, a story's row says almost nothing: its call, its state, the month, a tag of the receipt. Everything its
author sent is sealed in a version. Publishing writes the words into the row, taking it from view empties it again, and
a database constraint holds the two together: there are plain words exactly while readers may see them.

Every verb that changes a story takes the lock on its row first, so verbs that race queue up behind each other.
"""

import secrets
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_countries import countries

from stories import states, veil
from stories.checks.findings import Span
from stories.models.call import Call
from stories.models.collection import Collection
from stories.models.erasure import REPLACED, SILENCED, Erasure
from stories.models.notes import Category
from stories.models.outbox import Errand, OutboxRow
from stories.models.tally import STORY_FIELDS, Change, points_of
from stories.models.version import Version, this_hour
from stories.states import StoryState, VersionState
from stories.telling import Appears, Decade, Setting, Telling, Thread

OPENING_WORDS = 60
OPENING_LETTERS = 480


class AlreadyWithdrawn(Exception):
    """The story was withdrawn; nothing but erasing it is left."""


class AlreadyTold(Exception):
    """A story with this id exists. It carries the story that stands."""

    def __init__(self, story: "Story") -> None:
        super().__init__()
        self.story = story


class AlreadyErased(Exception):
    """A story with this id was told and erased by its author."""


def new_public_id() -> str:
    return secrets.token_hex(16)


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

    def locked(self, pk: UUID) -> "Story":
        """The story, its row and those of its versions held until the transaction ends. Raises Story.DoesNotExist.

        The versions too, because a check or a claim that holds one would otherwise add rows to what is being deleted.
        """
        story = self.select_for_update().get(pk=pk)
        list(Version.objects.select_for_update().filter(story=pk).order_by("pk").values_list("pk"))
        return story

    def with_receipt(self, tag: bytes) -> "StoryQuerySet":
        return self.filter(receipt_tag=tag)


class Story(models.Model):
    class Kind(models.TextChoices):
        TOLD = "told", _("it happened to me")
        I_HAVE = "i_have", _("I caused harm")

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
    replies_open = models.BooleanField(default=False)
    # Brought in by an organisation; without a receipt its author cannot be asked or told anything.
    collection = models.ForeignKey(Collection, null=True, blank=True, on_delete=models.SET_NULL, related_name="stories")

    # What readers see. Drawn and written at publication; empty whenever they may not.
    public_id = models.CharField(max_length=32, unique=True, null=True, default=None)  # noqa: DJ001 - none is not ""
    place = models.PositiveBigIntegerField(null=True)
    published_on = models.DateField(null=True)  # the first of the month
    words = models.TextField(blank=True)
    name = models.CharField(max_length=60, blank=True)
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
                | ~models.Q(state=StoryState.PUBLISHED) & models.Q(words="", name=""),
                name="plain_words_exactly_while_published",
            ),
            models.UniqueConstraint(fields=["call", "place"], name="one_story_at_each_place"),
        ]
        indexes = [
            models.Index(fields=["call", "state", "-place"], name="the_wall"),
        ]

    def __str__(self) -> str:
        return f"story {self.desk_name}"

    def get_absolute_url(self) -> str:
        if self.kind == Story.Kind.I_HAVE:
            return f"{reverse('i_have_words')}#{self.public_id}"
        return reverse("story", args=[self.public_id])

    @property
    def is_public(self) -> bool:
        """Reads the same set as `public()`."""
        return self.is_shown and self.kind == Story.Kind.TOLD

    @property
    def is_shown(self) -> bool:
        """Reads the same set as `shown()`."""
        return self.state in states.PUBLIC

    @property
    def desk_name(self) -> str:
        """A short random name: a number would tell in which order stories came."""
        return self.pk.hex[:6].upper()

    # --- What readers see of it

    @property
    def note_labels(self) -> list[str]:
        """What its content notes name, the most intense first."""
        notes = sorted(self.notes, key=lambda note: -note["intensity"])
        return [str(Category(note["category"]).label) for note in notes]

    @property
    def country_name(self) -> str:
        return str(countries.name(self.country)) if self.country else ""

    @property
    def opening(self) -> str:
        """The beginning, for a card: about sixty words and never more than 480 letters."""
        start = " ".join(self.words.split(" ")[:OPENING_WORDS])[:OPENING_LETTERS]
        return start.rstrip()

    @property
    def has_reachable_author(self) -> bool:
        """Whether anybody can come back to it: with a list, or signed in."""
        return self.receipt_tag is not None or self.account_id is not None

    @property
    def is_longer_than_its_card(self) -> bool:
        return len(self.opening) < len(self.words.rstrip())

    @property
    def minutes_to_read(self) -> int:
        return max(1, round(len(self.words.split()) / 200))

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
        replies_open: bool = False,
        kind: str = Kind.TOLD,
    ) -> "Story":
        """Accept a story: its row, its first version and the errand to check it, in one transaction.

        `story_id` makes telling repeatable: the second time raises AlreadyTold, or AlreadyErased.
        """
        is_signed = telling.appears_as == Appears.SIGNED
        story_id = story_id or uuid4()
        if Erasure.covers(story_id):
            raise AlreadyErased
        story, is_new = cls.objects.get_or_create(
            pk=story_id,
            defaults={
                "call": call,
                "kind": kind,
                "told_on": this_hour().date().replace(day=1),
                "receipt_tag": receipt_tag,
                "is_signed": is_signed,
                "account": account if is_signed else None,
                "replies_open": replies_open,
            },
        )
        if not is_new:
            raise AlreadyTold(story)
        Version.submit(story, telling)
        return story

    @property
    def latest(self) -> "Version":
        """The newest version: the one under review, or the standing one."""
        version = self.versions.order_by("-number").first()
        assert version is not None  # tell() writes the first in the same transaction
        return version

    @property
    def standing(self) -> "Version | None":
        return self.versions.filter(state=VersionState.STANDING).first()

    # --- The author's verbs

    @transaction.atomic
    def edit(self, telling: Telling, *, hide_published: bool = True) -> "Version":
        """A new version, back to review. The open one it replaces goes; the published one stays or hides meanwhile.

        Raises AlreadyWithdrawn.
        """
        story = Story.objects.locked(self.pk)
        if story.state == StoryState.WITHDRAWN:
            raise AlreadyWithdrawn
        if story.state in (StoryState.PUBLISHED, StoryState.SUSPENDED) and hide_published:
            story._move(StoryState.HIDDEN, **_EMPTY)
        return story.replace_open(telling)

    def replace_open(self, telling: Telling) -> "Version":
        """A new version that waits, in place of the open one if there is one. Inside a transaction that holds the
        story's row."""
        number = self.latest.number + 1
        self._drop_open_version()
        return Version.submit(self, telling, number=number)

    @transaction.atomic
    def show_again(self) -> bool:
        """Put the standing version back on the wall after its author hid it; False when there is none or it is not
        hidden. A person once decided to publish these words, and an edit under review goes on."""
        story = Story.objects.locked(self.pk)
        standing = story.standing
        if story.state != StoryState.HIDDEN or standing is None:
            return False
        if story.suspended_until is not None and story.suspended_until > timezone.now():
            story._move(StoryState.SUSPENDED)  # the desk's day is not over; it comes back by itself when it is
            return False
        return story._show(standing)

    @transaction.atomic
    def withdraw(self) -> None:
        """Off the wall for good. What was about to be published, checked or told is not. Raises AlreadyWithdrawn."""
        story = Story.objects.locked(self.pk)
        if not story._move(StoryState.WITHDRAWN, **_EMPTY):
            raise AlreadyWithdrawn
        story._cancel_what_is_owed(list(story.versions.values_list("pk", flat=True)))
        story.versions.update(state=VersionState.WITHDRAWN, waiting_since=None, sorted_at=None)
        story.letters.all().overtake()
        story.forget_contact()

    @transaction.atomic
    def erase(self) -> None:
        """Gone: words, messages, address. A keyed tag of the id stays, so that nothing brings it back."""
        story = Story.objects.locked(self.pk)
        story._cancel_what_is_owed(list(story.versions.values_list("pk", flat=True)))
        Erasure.record(story.pk)
        story._count(-1)
        story.delete()

    def forget_contact(self) -> None:
        """Forget the mail address."""
        from stories.models.contact import Contact

        if Contact.objects.filter(story=self).delete()[0]:
            Erasure.record(self.pk, SILENCED)

    # --- After a restore

    @transaction.atomic
    def stay_out_of_view(self, state: StoryState) -> None:
        """As it was when the restored backup did not know it yet. What was about to go up is read once more."""
        story = Story.objects.locked(self.pk)
        story._cancel_what_is_owed(list(story.versions.values_list("pk", flat=True)))
        story.versions.filter(state=VersionState.APPROVED).update(state=VersionState.WAITING, waiting_since=this_hour())
        for version in story.versions.filter(state=VersionState.WAITING):
            OutboxRow.owe(Errand.CHECK, version.pk)
        Story.objects.filter(pk=story.pk).update(state=state, **_EMPTY)

    @transaction.atomic
    def keep_back(self, version: Version) -> bool:
        """Its author had replaced this text, and the restored backup does not know by what: nobody reads it until she
        says so. False when nobody would."""
        story = Story.objects.locked(self.pk)
        if version.state == VersionState.STANDING and story.is_public:
            story.stay_out_of_view(StoryState.HIDDEN)
            return True
        story._cancel_what_is_owed([version.pk])
        unread = story.versions.filter(pk=version.pk, state__in=(VersionState.WAITING, VersionState.APPROVED))
        return bool(unread.update(state=VersionState.CHANGES_ASKED, waiting_since=None))

    # --- The desk's verbs on what is published. Who may use them, and how many people it takes: moderation/removals.py

    def veil(self, spans: Iterable[Span]) -> bool:
        """Take these passages of the standing version from view; those taken before stay so. Inside a transaction that
        holds the story's row. False when nothing stands or nothing new is taken."""
        return self._veil(lambda veils: veil.joined([*veils, *spans]))

    def unveil(self) -> bool:
        """Show every passage of the standing version again."""
        return self._veil(lambda veils: [])

    def _veil(self, change: Callable[[list[Span]], list[Span]]) -> bool:
        standing = self.standing
        if standing is None:
            return False
        veils = change(standing.veils)
        if veils == veil.joined(standing.veils):
            return False
        standing.veils = [list(span) for span in veils]
        standing.save(update_fields=["veils"])
        # A restored backup must not show what was taken from view since.
        Erasure.record(standing.pk, REPLACED) if veils else Erasure.take_back(standing.pk, REPLACED)
        return self._show(standing) if self.is_shown else True

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
            return story.standing
        cls.objects.filter(pk=story_id).update(suspended_until=None)
        return None

    def take_down(self) -> bool:
        """Not shown any more, unless it is put back. The standing version stays what it is, so that it returns as it
        was. False when it was not taken from view before."""
        OutboxRow.objects.owed(Errand.LIFT, self.pk).delete()
        return self._move(StoryState.TAKEN_DOWN, suspended_until=None, **_EMPTY)

    def put_back(self) -> bool:
        """What the desk took from view is shown again, as it was."""
        standing = self.standing
        if standing is None or self.state not in states.TAKEN_BY_THE_DESK:
            return False
        OutboxRow.objects.owed(Errand.LIFT, self.pk).delete()
        return self._show(standing)

    # --- Publishing

    @classmethod
    @transaction.atomic
    def release(cls, version_id: UUID) -> bool:
        """Put an approved version on the wall. False when its author or an undoing was faster."""
        story_id = Version.objects.filter(pk=version_id).values_list("story_id", flat=True).first()
        if story_id is None:
            return False
        story = cls.objects.locked(story_id)
        version = story.versions.filter(pk=version_id).first()
        if version is None or version.state != VersionState.APPROVED:
            return False
        if replaced := story.standing:
            Erasure.record(replaced.pk, REPLACED)
            replaced.delete()
        version.move(VersionState.STANDING)
        OutboxRow.objects.owed(Errand.LIFT, story.pk).delete()
        return story._show(version)

    def _show(self, version: "Version") -> bool:
        telling = version.telling
        return self._move(
            StoryState.PUBLISHED,
            public_id=self.public_id or new_public_id(),
            place=self.place or (self.call.next_place() if self.kind == Story.Kind.TOLD else None),
            published_on=self.published_on or this_hour().date().replace(day=1),
            words=veil.veiled(telling.words, version.veils),
            name=self._public_name(telling),
            notes=veil.moved(version.notes, version.veils),
            is_veiled=bool(version.veils),
            suspended_until=None,
            country=telling.country,
            setting=telling.setting,
            decade=telling.decade,
            language=version.language,
            thread=telling.thread,
            length=version.length,
        )

    def _public_name(self, telling: Telling) -> str:
        if telling.appears_as == Appears.PEN_NAME:
            return telling.pen_name
        if self.is_signed and self.account is not None and telling.appears_as == Appears.SIGNED:
            return str(self.account.get_username())
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
        open_versions = list(self.versions.filter(state__in=states.UNDER_REVIEW))
        self._cancel_what_is_owed([version.pk for version in open_versions])
        for version in open_versions:
            version.letters.all().overtake()
            Erasure.record(version.pk, REPLACED)
            version.delete()

    def _cancel_what_is_owed(self, version_ids: list[UUID]) -> None:
        pending = self.notices.pending()
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
}
