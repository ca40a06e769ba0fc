from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cache
from typing import Any, Self, TypeVar

from django.db import connection, models, transaction

from stories import taps
from stories.models.call import Call
from stories.models.echo import Echo
from stories.models.story import Story
from stories.models.tally import Change, Measure, hour_of
from stories.models.version import this_hour
from stories.prepared import Prepared, planned_rows
from stories.states import PUBLIC

Row = TypeVar("Row", bound=models.Model)


class TappedQuerySet(models.QuerySet[Row]):
    """Rows that are there once for each tag, and are counted."""

    said_to: str  # the field of what is tapped on
    # Parts of PostgreSQL's statements:
    table: str  # of what is tapped on
    shown = "TRUE"  # whether readers see that
    is_open: str  # whether it can be said
    counts: str  # what counts the rows of `new`

    def say_all(self, rows: Iterable[Row]) -> None:
        """Count these, each once: saying it again changes nothing."""
        say_all(rows)

    def _say_one_by_one(self, rows: list[Row]) -> list[Row]:
        """On SQLite, where one writes at a time. Gives those that can be said."""
        were_said = self._were_said(rows)
        can_be = [row for row in rows if were_said.get(row.tag, (False, False))[1]]  # type: ignore[attr-defined]
        new = [row for row in can_be if not were_said[row.tag][0]]  # type: ignore[attr-defined]
        self.bulk_create(new)
        self._count(new)
        return can_be

    def _were_said(self, rows: list[Row]) -> dict[bytes, tuple[bool, bool]]:
        """Of what readers see: tag → whether it was said, and whether it can be."""
        said_to = {row.tag: getattr(row, self.said_to) for row in rows}  # type: ignore[attr-defined]
        seen = self._seen(set(said_to.values()))
        there = set(self.filter(tag__in=list(said_to)).values_list("tag", flat=True))
        return {tag: (tag in there, seen[to]) for tag, to in said_to.items() if to in seen}

    def _seen(self, ids: set[Any]) -> dict[Any, bool]:
        """What readers see of these → whether it is open."""
        raise NotImplementedError

    def _count(self, rows: list[Row]) -> None:
        raise NotImplementedError


class VoiceQuerySet(TappedQuerySet["Voice"]):
    said_to, table = "call_id", "stories_call"
    is_open = (
        "(now() AT TIME ZONE 'UTC')::date BETWEEN COALESCE(opens_on, '-infinity') AND COALESCE(closes_on, 'infinity')"
    )
    counts = (
        "INSERT INTO stories_change (call_id, measure, key, amount)"  # noqa: S608 - our own names
        f" SELECT call_id, '{Measure.VOICES.value}',"
        " to_char(said_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24') AS hour, count(*)"
        " FROM {new} GROUP BY call_id, hour"
    )

    def say(self, call: Call, key: str, said_at: datetime | None = None) -> None:
        """Count this browser's voice, once: saying it again changes nothing. `said_at` is a full hour."""
        self.say_all([Voice.of(call.pk, key, said_at)])

    def _seen(self, ids: set[Any]) -> dict[Any, bool]:
        return {call.pk: call.is_open for call in Call.objects.filter(pk__in=ids)}

    def _count(self, rows: list["Voice"]) -> None:
        for (call_id, hour), count in sorted(Counter((row.call_id, hour_of(row.said_at)) for row in rows).items()):
            Change.write(call_id, [(Measure.VOICES, hour)], count)

    def take_back(self, call: Call, key: str) -> None:
        with transaction.atomic():
            voice = self.said(call, key).select_for_update().first()
            if voice is not None and self.filter(pk=voice.pk).delete()[0]:
                Change.write(call.pk, [(Measure.VOICES, hour_of(voice.said_at))], -1)

    def said(self, call: Call, key: str) -> "VoiceQuerySet":
        """This browser's voice, or nothing."""
        return self.filter(tag=Voice.tag_of(call.pk, key))


class Voice(models.Model):
    """One person's wordless "me too" in answer to a call, counted once for a browser session."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="voices")
    # HMAC of the browser's random session key and the call: it ties nothing to anybody, and not to another call.
    tag = models.BinaryField(max_length=16, unique=True)
    said_at = models.DateTimeField()  # the full hour

    objects = VoiceQuerySet.as_manager()

    def __str__(self) -> str:
        return "a voice"

    @classmethod
    def of(cls, call_id: int, key: str, said_at: datetime | None = None) -> "Voice":
        return cls(call_id=call_id, tag=cls.tag_of(call_id, key), said_at=said_at or this_hour())

    @staticmethod
    def tag_of(call_id: Any, key: str) -> bytes:
        return taps.tag(key, call_id)


# What `Story.objects.public()` asks, in our own words: putting it together from expressions takes longer.
_IS_PUBLIC = "kind = '{}' AND state IN ({})".format(Story.Kind.TOLD, ", ".join(f"'{state}'" for state in PUBLIC))


_hold: Prepared[Any] = Prepared(
    lambda *, pk: Story.objects.select_for_update(no_key=True).filter(pk=pk).values_list("pk")
)


class EchoingQuerySet(TappedQuerySet[Row]):
    """Taps on stories, counted in their stories (echo.py)."""

    kind: Echo.Kind
    said_to, table = "story_id", "stories_story"
    shown, is_open = _IS_PUBLIC, "taps_open"

    @property
    def counts(self) -> str:  # type: ignore[override]
        return (
            "INSERT INTO stories_echo (story_id, kind, amount)"  # noqa: S608 - our own names
            f" SELECT story_id, '{self.kind.value}', count(*) FROM {{new}} GROUP BY story_id"
        )

    def _seen(self, ids: set[Any]) -> dict[Any, bool]:
        return dict(Story.objects.public().filter(pk__in=ids).values_list("pk", "taps_open"))

    def _count(self, rows: list[Row]) -> None:
        Echo.write(Counter((row.story_id, self.kind) for row in rows))  # type: ignore[attr-defined]

    @transaction.atomic
    def take_back(self, story: Story, key: str) -> None:
        _hold(pk=story.pk)  # before what goes with it, as by whoever erases it
        gone, _rows = self.said(story, key).delete()
        Echo.write(Counter({(story.pk, self.kind): -gone}))

    def said(self, story: Story, key: str) -> Self:
        """This browser's, or nothing."""
        return self.filter(tag=self.model.tag_of(story.pk, key))  # type: ignore[attr-defined]


class MeTooQuerySet(EchoingQuerySet["MeToo"]):
    kind = Echo.Kind.ME_TOO


class MeToo(models.Model):
    """One person's "me too, what you tell" on one story."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="me_toos")
    tag = models.BinaryField(max_length=16, unique=True)

    objects = MeTooQuerySet.as_manager()

    def __str__(self) -> str:
        return "a me too"

    @classmethod
    def of(cls, story_id: Any, key: str) -> "MeToo":
        return cls(story_id=story_id, tag=cls.tag_of(story_id, key))

    @staticmethod
    def tag_of(story_id: Any, key: str) -> bytes:
        return taps.tag(key, story_id)


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
        return cls(story_id=story_id, tag=cls.tag_of(story_id, key))

    @staticmethod
    def tag_of(story_id: Any, key: str) -> bytes:
        return taps.tag(key, f"belief:{story_id}")


Kinds = tuple[type[Voice] | type[MeToo] | type[Belief], ...]
KINDS: Kinds = (Voice, MeToo, Belief)
Statement = tuple[str, list[tuple[type, str]]]
"""With the fields of rows whose values it takes."""


def say_all(rows: Iterable[Any]) -> set[tuple[type, bytes]]:
    """Count these voices, me toos and beliefs, each once: saying it again changes nothing. Gives (kind, tag) of those
    that can be said."""
    # In one order, so that two who write the same tags at the same time never wait for each other.
    some = _of_kinds(row for _tag, row in sorted({row.tag: row for row in rows}.items()))
    if connection.vendor == "postgresql":
        return {(KINDS[number], bytes(tag)) for number, tag in _at_once(some, _say_at_once)}
    with transaction.atomic():
        return {(kind, row.tag) for kind, asked in some.items() for row in kind.objects.all()._say_one_by_one(asked)}


def were_said(rows: Iterable[Any]) -> dict[tuple[type, bytes], bool]:
    """(kind, tag) → whether it was said, of some browsers' voices, me toos and beliefs. Those are missing that were not
    and cannot be."""
    some = _of_kinds(rows)
    found: Iterable[tuple[type, bytes, bool, bool]]
    if connection.vendor == "postgresql":
        answers = _at_once(some, _look_at_once)
        found = ((KINDS[number], *seen) for number, *seen in answers if seen[-1] is not None)
    else:
        found = (
            (kind, tag, *seen)
            for kind, asked in some.items()
            for tag, seen in kind.objects.all()._were_said(asked).items()
        )
    return {(kind, bytes(tag)): is_said for kind, tag, is_said, is_open in found if is_said or is_open}


def _of_kinds(rows: Iterable[Any]) -> dict[Any, list[Any]]:
    some: dict[Any, list[Any]] = {}
    for row in rows:
        some.setdefault(type(row), []).append(row)
    return some


def _at_once(some: dict[Any, list[Any]], how: Callable[[Kinds], Statement]) -> list[tuple[Any, ...]]:
    """What the statement for these kinds answers about the rows of each."""
    if not some:
        return []
    statement, fields = how(tuple(kind for kind in KINDS if kind in some))
    return planned_rows(
        connection, statement, [_array(getattr(row, name) for row in some[kind]) for kind, name in fields]
    )


# The statements have the same text for any number of rows, and hide from the planner how many come: it makes one plan,
# good for any number.


@cache
def _say_at_once(kinds: Kinds = KINDS) -> Statement:
    """Rows and counts of these kinds, and the fields whose values it takes."""
    steps: list[str] = []
    answers: list[str] = []
    values: list[tuple[type, str]] = []
    for kind in kinds:
        number = KINDS.index(kind)
        fields = [field for field in kind._meta.concrete_fields if not field.primary_key]
        values += [(kind, field.attname) for field in fields]
        columns = ", ".join(field.column for field in fields)
        asked = kind.objects.all()
        steps += [
            f"said_{number} AS (SELECT * FROM {_given(fields)} WHERE {_is_open(asked)})",  # noqa: S608 - our own names
            f"new_{number} AS (INSERT INTO {kind._meta.db_table} ({columns}) SELECT {columns} FROM said_{number}"  # noqa: S608
            f" ORDER BY tag ON CONFLICT (tag) DO NOTHING RETURNING {columns})",
            f"counted_{number} AS ({asked.counts.format(new=f'new_{number}')})",
        ]
        answers.append(f"SELECT {number}, tag FROM said_{number}")  # noqa: S608 - our own names
    return f"WITH {', '.join(steps)} {' UNION ALL '.join(answers)}", values


@cache
def _look_at_once(kinds: Kinds = KINDS) -> Statement:
    """Which are there and which could be, of these kinds, and the fields whose values it takes."""
    answers: list[str] = []
    values: list[tuple[type, str]] = []
    for kind in kinds:
        number = KINDS.index(kind)
        asked = kind.objects.all()
        fields = [field for field in kind._meta.concrete_fields if field.attname in (asked.said_to, "tag")]
        values += [(kind, field.attname) for field in fields]
        is_said = f"(SELECT TRUE FROM {kind._meta.db_table} AS one WHERE one.tag = given.tag) IS TRUE"  # noqa: S608
        answers.append(f"SELECT {number}, tag, {is_said}, {_is_open(asked)} FROM {_given(fields)}")  # noqa: S608
    return " UNION ALL ".join(answers), values


def _is_open(asked: TappedQuerySet[Any]) -> str:
    """Whether what a given row is said to is open; null where readers do not see it. One is looked up for each."""
    return f"(SELECT {asked.is_open} FROM {asked.table} AS its WHERE its.id = given.{asked.said_to} AND {asked.shown})"  # noqa: S608


def _given(fields: Iterable[Any]) -> str:
    """The values of these fields as rows."""
    columns = ", ".join(field.column for field in fields)
    return (
        f"unnest({', '.join(f'(SELECT %s::{field.db_type(connection)}[])' for field in fields)}) AS given ({columns})"
    )


def _array(values: Iterable[Any]) -> str:
    """As PostgreSQL reads it: ids, tags and hours, which the driver takes longer to write than we."""
    written = (rf'"\\x{value.hex()}"' if isinstance(value, bytes) else f'"{value}"' for value in values)
    return f"{{{','.join(written)}}}"
