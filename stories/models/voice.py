from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import Any, Self, TypeVar
from uuid import UUID

from django.db import connection, models, transaction

from stories import taps
from stories.models.call import Call
from stories.models.echo import Echo
from stories.models.story import Story
from stories.models.tally import Change, Measure, hour_of
from stories.models.version import this_hour
from stories.states import PUBLIC

Row = TypeVar("Row", bound=models.Model)


class TappedQuerySet(models.QuerySet[Row]):
    """Rows that are there once for each tag, and are counted."""

    def say_all(self, rows: list[Row]) -> None:
        """Count these, each once: saying it again changes nothing."""
        if connection.vendor == "postgresql":
            self.insert_new(rows, and_count=self.counting)
            return
        with transaction.atomic():
            new = self.insert_new(rows)
            self.count_new([row for row in {row.tag: row for row in rows}.values() if row.tag in new])  # type: ignore[attr-defined]

    @property
    def counting(self) -> str:
        """The statement that counts the rows of `new`, on PostgreSQL, where it is part of the one that writes them."""
        raise NotImplementedError

    def count_new(self, rows: list[Row]) -> None:
        """The same in statements of its own."""
        raise NotImplementedError

    def insert_new(self, rows: Iterable[Row], and_count: str = "") -> set[bytes]:
        """Write in one statement those rows whose tag is not there yet; gives the tags of these."""
        # In one order, so that two who write the same tags at the same time never wait for each other.
        by_tag = sorted({row.tag: row for row in rows}.items())  # type: ignore[attr-defined]
        if not by_tag:
            return set()
        meta, quote = self.model._meta, connection.ops.quote_name
        fields = [field for field in meta.concrete_fields if not field.primary_key]
        one = "({})".format(", ".join(["%s"] * len(fields)))
        values = [
            field.get_db_prep_save(field.pre_save(row, add=True), connection) for _t, row in by_tag for field in fields
        ]
        columns = ", ".join(quote(field.column) for field in fields)
        statement = (
            f"INSERT INTO {quote(meta.db_table)} ({columns}) VALUES {', '.join([one] * len(by_tag))}"  # noqa: S608 - our own names
            " ON CONFLICT (tag) DO NOTHING RETURNING "
        )
        if and_count:
            statement = f"WITH new AS ({statement} *), counted AS ({and_count}) SELECT tag FROM new"  # noqa: S608
        else:
            statement += "tag"
        with connection.cursor() as cursor:
            cursor.execute(statement, values)
            return {bytes(tag) for (tag,) in cursor.fetchall()}


class VoiceQuerySet(TappedQuerySet["Voice"]):
    def say(self, call: Call, key: str, said_at: datetime | None = None) -> None:
        """Count this browser's voice, once: saying it again changes nothing. `said_at` is a full hour."""
        self.say_all([Voice(call=call, tag=taps.tag(key, call.pk), said_at=said_at or this_hour())])

    @property
    def counting(self) -> str:
        hour = "to_char(said_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24')"
        return (
            f"INSERT INTO {Change._meta.db_table} (call_id, measure, key, amount)"  # noqa: S608 - our own names
            f" SELECT call_id, '{Measure.VOICES.value}', {hour} AS hour, count(*) FROM new GROUP BY call_id, hour"
        )

    def count_new(self, rows: list["Voice"]) -> None:
        for (call_id, hour), count in sorted(Counter((row.call_id, hour_of(row.said_at)) for row in rows).items()):
            Change.write(call_id, [(Measure.VOICES, hour)], count)

    def take_back(self, call: Call, key: str) -> None:
        with transaction.atomic():
            voice = self.said(call, key).select_for_update().first()
            if voice is not None and self.filter(pk=voice.pk).delete()[0]:
                Change.write(call.pk, [(Measure.VOICES, hour_of(voice.said_at))], -1)

    def said(self, call: Call, key: str) -> "VoiceQuerySet":
        """This browser's voice, or nothing."""
        return self.filter(tag=taps.tag(key, call.pk))


class Voice(models.Model):
    """One person's wordless "me too" in answer to a call, counted once for a browser session."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="voices")
    # HMAC of the browser's random session key and the call: it ties nothing to anybody, and not to another call.
    tag = models.BinaryField(max_length=16, unique=True)
    said_at = models.DateTimeField()  # the full hour

    objects = VoiceQuerySet.as_manager()

    def __str__(self) -> str:
        return "a voice"


class EchoingQuerySet(TappedQuerySet[Row]):
    """Taps on stories, counted in their stories (echo.py)."""

    kind: Echo.Kind

    @property
    def counting(self) -> str:
        return (
            f"INSERT INTO {Echo._meta.db_table} (story_id, kind, amount)"  # noqa: S608 - our own names
            f" SELECT story_id, '{self.kind.value}', count(*) FROM new GROUP BY story_id"
        )

    def count_new(self, rows: list[Row]) -> None:
        Echo.write(Counter((row.story_id, self.kind) for row in rows))  # type: ignore[attr-defined]

    def was_said(self, public_id: str, key: str) -> bool | None:
        """Whether this browser said it to the public story of this id; None where there is none that can be said it."""
        try:
            tag = self.model.of(_id_of(public_id), key).tag  # type: ignore[attr-defined]
        except Story.DoesNotExist:
            return None
        quote = connection.ops.quote_name
        mine = f"SELECT 1 FROM {quote(self.model._meta.db_table)} WHERE tag = %s"  # noqa: S608 - our own names
        states_in = ", ".join(["%s"] * len(PUBLIC))
        statement = (
            f"SELECT EXISTS ({mine}), taps_open FROM {quote(Story._meta.db_table)}"  # noqa: S608 - our own names
            f" WHERE public_id = %s AND kind = %s AND state IN ({states_in})"
        )
        with connection.cursor() as cursor:
            cursor.execute(statement, [tag, public_id, Story.Kind.TOLD.value, *map(str, PUBLIC)])
            row = cursor.fetchone()
        has_said, is_open = row or (False, False)
        return bool(has_said) if has_said or is_open else None

    @transaction.atomic
    def take_back(self, story: Story, key: str) -> None:
        gone, _rows = self.said(story, key).delete()
        Echo.write(Counter({(story.pk, self.kind): -gone}))

    def said(self, story: Story, key: str) -> Self:
        """This browser's, or nothing."""
        return self.filter(tag=self.model.of(story.pk, key).tag)  # type: ignore[attr-defined]


class MeTooQuerySet(EchoingQuerySet["MeToo"]):
    kind = Echo.Kind.ME_TOO


@lru_cache(maxsize=10_000)
def _id_of(public_id: str) -> UUID:
    """The story that was ever given this id, which no other one will be. Raises Story.DoesNotExist."""
    return Story.objects.values_list("pk", flat=True).get(public_id=public_id)


class MeToo(models.Model):
    """One person's "me too, what you tell" on one story."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="me_toos")
    tag = models.BinaryField(max_length=16, unique=True)

    objects = MeTooQuerySet.as_manager()

    def __str__(self) -> str:
        return "a me too"

    @classmethod
    def of(cls, story_id: Any, key: str) -> "MeToo":
        return cls(story_id=story_id, tag=taps.tag(key, story_id))


class BeliefQuerySet(EchoingQuerySet["Belief"]):
    kind = Echo.Kind.BELIEF


class Belief(models.Model):
    """One person's "I believe you" under one story. A table of its own, so that no count of me toos can include it."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="beliefs")
    tag = models.BinaryField(max_length=16, unique=True)

    objects = BeliefQuerySet.as_manager()

    def __str__(self) -> str:
        return "a belief"

    @classmethod
    def of(cls, story_id: Any, key: str) -> "Belief":
        return cls(story_id=story_id, tag=taps.tag(key, f"belief:{story_id}"))
