from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import Any, Self, TypeVar

from django.db import connection, models, transaction

from stories import taps
from stories.models.call import Call, call_ids
from stories.models.echo import Echo
from stories.models.story import Story, ids_of
from stories.models.tally import Change, Measure, hour_of
from stories.models.version import this_hour
from stories.prepared import rows_of
from stories.states import PUBLIC

Row = TypeVar("Row", bound=models.Model)


class TappedQuerySet(models.QuerySet[Row]):
    """Rows that are there once for each tag, and are counted."""

    said_to: str  # the field of what is tapped on
    sayable = ""  # which of the rows of `said` can be said, on PostgreSQL
    counts: str  # the statement that counts the rows of `new`, on PostgreSQL

    def say_all(self, rows: Iterable[Row]) -> set[Any]:
        """Count these, each once: saying it again changes nothing. Gives the ids of those that can be said it to."""
        return {said_to for _kind, said_to in say_all(rows)}

    def _say_one_by_one(self, rows: list[Row]) -> set[Any]:
        """On SQLite, where one writes at a time."""
        can_be = self._can_be_said_to({getattr(row, self.said_to) for row in rows})
        rows = [row for row in rows if getattr(row, self.said_to) in can_be]
        there = set(self.filter(tag__in=[row.tag for row in rows]).values_list("tag", flat=True))  # type: ignore[attr-defined]
        new = [row for row in rows if row.tag not in there]  # type: ignore[attr-defined]
        self.bulk_create(new)
        self._count(new)
        return can_be

    def _can_be_said_to(self, ids: set[Any]) -> set[Any]:
        raise NotImplementedError

    def _count(self, rows: list[Row]) -> None:
        raise NotImplementedError


class VoiceQuerySet(TappedQuerySet["Voice"]):
    said_to = "call_id"
    sayable = (
        "WHERE call_id IN (SELECT id FROM stories_call WHERE (now() AT TIME ZONE 'UTC')::date"
        " BETWEEN COALESCE(opens_on, '-infinity') AND COALESCE(closes_on, 'infinity'))"
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

    def was_said(self, slug: str, key: str) -> bool | None:
        """Whether this browser answered the call at this address; None where there is none."""
        if (call_id := call_ids({slug}).get(slug)) is None:
            return None
        statement = "SELECT EXISTS (SELECT 1 FROM stories_voice WHERE tag = %s)"
        [(was_said,)] = rows_of(connection, statement, [taps.tag(key, call_id)])
        return bool(was_said)

    def _can_be_said_to(self, ids: set[Any]) -> set[Any]:
        return set(Call.objects.open().filter(pk__in=ids).values_list("pk", flat=True))

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

    @classmethod
    def of(cls, call_id: int, key: str, said_at: datetime | None = None) -> "Voice":
        return cls(call_id=call_id, tag=taps.tag(key, call_id), said_at=said_at or this_hour())


# What `Story.objects.public()` asks, in our own words: putting it together from expressions takes longer.
_IS_PUBLIC = "kind = '{}' AND state IN ({})".format(Story.Kind.TOLD, ", ".join(f"'{state}'" for state in PUBLIC))


class EchoingQuerySet(TappedQuerySet[Row]):
    """Taps on stories, counted in their stories (echo.py)."""

    kind: Echo.Kind
    said_to = "story_id"
    sayable = f"WHERE story_id IN (SELECT id FROM stories_story WHERE {_IS_PUBLIC} AND taps_open)"  # noqa: S608 - our own names

    @property
    def counts(self) -> str:  # type: ignore[override]
        return (
            "INSERT INTO stories_echo (story_id, kind, amount)"  # noqa: S608 - our own names
            f" SELECT story_id, '{self.kind.value}', count(*) FROM {{new}} GROUP BY story_id"
        )

    def _can_be_said_to(self, ids: set[Any]) -> set[Any]:
        return set(Story.objects.public().filter(taps_open=True, pk__in=ids).values_list("pk", flat=True))

    def _count(self, rows: list[Row]) -> None:
        Echo.write(Counter((row.story_id, self.kind) for row in rows))  # type: ignore[attr-defined]

    def was_said(self, public_id: str, key: str) -> bool | None:
        """Whether this browser said it to the public story of this id; None where there is none that can be said it."""
        story_id = ids_of({public_id}).get(public_id)
        tag = self.model.of(story_id, key).tag  # type: ignore[attr-defined]
        statement = (
            f"SELECT EXISTS (SELECT 1 FROM {self.model._meta.db_table} WHERE tag = %s), taps_open"  # noqa: S608 - our own names
            f" FROM stories_story WHERE public_id = %s AND {_IS_PUBLIC}"
        )
        [(has_said, is_open)] = rows_of(connection, statement, [tag, public_id]) or [(False, False)]
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


KINDS: tuple[type[Voice] | type[MeToo] | type[Belief], ...] = (Voice, MeToo, Belief)


def say_all(rows: Iterable[Any]) -> set[tuple[type, Any]]:
    """Count these voices, me toos and beliefs, each once: saying it again changes nothing. Gives (kind, id) of what can
    be said it to."""
    # In one order, so that two who write the same tags at the same time never wait for each other.
    by_tag = [row for _tag, row in sorted({row.tag: row for row in rows}.items())]
    of_kind: dict[Any, list[Any]] = {kind: [row for row in by_tag if type(row) is kind] for kind in KINDS}
    if connection.vendor == "postgresql":
        statement, fields = _say_at_once()
        parameters = [[getattr(row, name) for row in of_kind[kind]] for kind, name in fields]
        said_to = rows_of(connection, statement, parameters) if by_tag else []
        return {(KINDS[number], call_id or story_id) for number, call_id, story_id in said_to}
    with transaction.atomic():
        # A write takes SQLite whole: nothing is asked for kinds that nobody says.
        return {
            (kind, said_to)
            for kind, some in of_kind.items()
            if some
            for said_to in kind.objects.all()._say_one_by_one(some)
        }


@cache
def _say_at_once() -> tuple[str, list[tuple[type, str]]]:
    """Rows and counts of every kind in one statement, whose text is the same for any number of rows, and the fields
    whose values it takes. How many come is hidden from the planner: its plan is good for any number."""
    steps: list[str] = []
    answers: list[str] = []
    parameters: list[tuple[type, str]] = []
    for number, kind in enumerate(KINDS):
        fields = [field for field in kind._meta.concrete_fields if not field.primary_key]
        parameters += [(kind, field.attname) for field in fields]
        columns = ", ".join(field.column for field in fields)
        arrays = ", ".join(f"(SELECT %s::{field.db_type(connection)}[])" for field in fields)
        asked = kind.objects.all()
        steps += [
            f"said_{number} AS (SELECT * FROM unnest({arrays}) AS said ({columns}) {asked.sayable})",  # noqa: S608 - our own names
            f"new_{number} AS (INSERT INTO {kind._meta.db_table} ({columns}) SELECT {columns} FROM said_{number}"  # noqa: S608
            f" ORDER BY tag ON CONFLICT (tag) DO NOTHING RETURNING {columns})",
            f"counted_{number} AS ({asked.counts.format(new=f'new_{number}')})",
        ]
        call, story = ("call_id", "NULL::uuid") if kind is Voice else ("NULL::bigint", "story_id")
        answers.append(f"SELECT {number}, {call}, {story} FROM said_{number}")  # noqa: S608 - our own names
    return f"WITH {', '.join(steps)} {' UNION '.join(answers)}", parameters
