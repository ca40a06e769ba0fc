import hmac
from collections.abc import Iterable, Sequence
from hashlib import sha256
from uuid import NAMESPACE_OID, UUID, uuid5

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models, transaction
from django.utils import timezone

from stories import ledger, states, veil
from stories.states import StoryState

ERASED = "erasure"
REPLACED = "replacement"  # of a version
SILENCED = "silence"  # the mail address was taken out
VEILED = "veil"  # passages of a version were taken from view
SHOWN = "shown"  # how a version is shown was changed
LISTED = "a list"  # a story has another list than at first
STAYS = "stays {years}"  # how long its author lets a story stay on the wall
ENDED = "the end of an account"
CLOSED = ("replies_open", "taps_open")  # what readers may not leave under a story any more


class Erasure(models.Model):
    """The ledger of what left: a keyed tag of an id and of what happened to it, and the month. Nothing leads back.

    It keeps a repeated form or import from bringing an erased story back; and because every line is in the key store
    as well (`stories/ledger.py`), it keeps a restored backup from bringing back what left since that backup.
    """

    tag = models.BinaryField(primary_key=True, max_length=32)
    erased_on = models.DateField()  # the first of the month

    def __str__(self) -> str:
        return "an erasure"

    @classmethod
    def record(cls, thing: UUID, fact: str = ERASED) -> None:
        """`fact` is one of those above, or the state in which a story or a reply is out of view."""
        month = timezone.now().date().replace(day=1)
        tag = cls.tag_of(thing, fact)
        _erasure, is_new = cls.objects.get_or_create(tag=tag, defaults={"erased_on": month})
        if is_new:
            # Only once committed, or a verb that failed would count as done after a restore. A crash in between is
            # made good within the hour: `ledger.complete`.
            transaction.on_commit(lambda: ledger.write([tag], "+"), robust=True)

    @classmethod
    def take_back(cls, thing: UUID, *facts: str) -> None:
        """It is so no longer: the story is on the wall again, the address was given again."""
        tags = [cls.tag_of(thing, fact) for fact in facts]
        if cls.objects.filter(tag__in=tags).delete()[0]:
            transaction.on_commit(lambda: ledger.write(tags, "-"), robust=True)

    @classmethod
    def keep_in_step(cls, story_id: UUID, state: StoryState) -> None:
        """A story has this state now: whether, and how, it is out of view."""
        cls.take_back(story_id, *(other for other in StoryState if other != state))
        if state not in states.PUBLIC:
            cls.record(story_id, state)

    @classmethod
    def covers(cls, thing: UUID, fact: str = ERASED) -> bool:
        return cls.objects.filter(tag=cls.tag_of(thing, fact)).exists()

    @classmethod
    def record_list(cls, story_id: UUID, before: bytes) -> None:
        """A story has another list: the one before opens it no more, in a restored backup neither; the new one does."""
        cls.record(story_id, f"list {before.hex()}")
        cls._record_value(story_id, LISTED)

    @classmethod
    def record_veils(cls, version_id: UUID, veils: Iterable[Sequence[int]]) -> None:
        """These passages of a version, and no others, are from view: a restored backup with other ones waits for the
        desk."""
        if not veil.joined(veils):
            cls.take_back(version_id, VEILED)
            return
        cls._record_value(version_id, VEILED)

    @classmethod
    def record_shown(cls, version_id: UUID) -> None:
        """A version is shown as it is now, and not as it was: a restored backup that does otherwise waits for its
        author."""
        cls._record_value(version_id, SHOWN)

    @staticmethod
    def account(user: AbstractBaseUser) -> UUID:
        """The id of an account here: a restored database gives its number anew, but hardly to the same name."""
        return uuid5(NAMESPACE_OID, f"{user.pk} {user.get_username()}")

    @classmethod
    def _record_value(cls, thing: UUID, fact: str) -> None:
        cls.record(thing, fact)
        transaction.on_commit(lambda: ledger.write_values(fact, [thing]), robust=True)

    @staticmethod
    def tag_of(thing: UUID, fact: str = ERASED) -> bytes:
        return hmac.digest(settings.TAP_KEY, f"{fact}:".encode() + thing.bytes, sha256)
