"""How many: counted as it happens, and always what the rows say.

Whoever adds or takes away a voice or a story writes, in the same transaction, one small row that says by how much; no
two of them ever meet on the same row. A worker folds those rows into the tallies. A number is the tallies and what is
not folded yet, read in one statement, so it is exact at every moment. `manage.py recount` compares it with the rows.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache as once
from typing import TYPE_CHECKING, Any

from django.db import connection, connections, models, transaction
from django.db.models.expressions import RawSQL

from stories.models.call import Call
from stories.models.course import Course
from stories.prepared import planned_rows

if TYPE_CHECKING:
    from datetime import datetime

FOLDED_AT_ONCE = 5000
BEFORE, SINCE = "before", "since"


class Measure(models.TextChoices):
    """What is counted, and what its key is. An empty key is one that its author did not give."""

    VOICES = "voices"  # the full hour, "2026-11-24T19"; after a month that of the month's beginning
    STORIES = "stories"  # the month of publication, "2026-11"
    COUNTRY = "country"
    SETTING = "setting"
    DECADE = "decade"
    LANGUAGE = "language"
    MARK = "mark"  # a published story's mark: its length and its thread, "4woad"


SAID = (Measure.VOICES, Measure.STORIES)  # together they are how often somebody has said me too

Points = dict[tuple[str, str], int]


class TallyQuerySet(models.QuerySet["Tally"]):
    def said(self, call: Call) -> int:
        """How often somebody has said me too in answer to a call: voices and published stories, to the last tap."""
        return sum(self.points(call, *SAID).values())

    def differences(self, call: Call) -> Points:
        """Where the tallies say something else than the rows: (measure, key) → what is missing. Empty is right.

        Inside a transaction that sees one moment (`one_moment`), or on a site where nobody taps meanwhile.
        """
        counted, rows = self.points(call, *Measure), rows_of(call)
        missing = {point: rows.get(point, 0) - counted.get(point, 0) for point in rows.keys() | counted.keys()}
        return {point: amount for point, amount in sorted(missing.items()) if amount}

    def points(self, call: Call, *measures: Measure, voices_split_at: str = "") -> Points:
        """(measure, key) → count. Folded and not yet folded, in one statement: neither is missed nor read twice.

        With an hour in `voices_split_at` voices come as two points, what was said before it (BEFORE) and since (SINCE).
        """
        sums = _sums("%s", len(measures), is_split=bool(voices_split_at))
        rows = planned_rows(connections[self.db], sums, _values(measures, voices_split_at, call.pk))
        return {(measure, key): count for measure, key, count in rows}


@once
def _sums(call: str, measures: int, *, is_split: bool) -> str:
    """The statement that adds up so many measures of a call."""
    key = "CASE WHEN measure <> %s THEN key WHEN key < %s THEN %s ELSE %s END" if is_split else "key"
    asked = f"call_id = {call} AND measure IN ({', '.join(['%s'] * measures)})"
    one = "SELECT measure, {key} AS key, {amount} AS amount FROM {table} WHERE {asked}"
    folded = one.format(key=key, amount="count", table=Tally._meta.db_table, asked=asked)
    fresh = one.format(key=key, amount="amount", table=Change._meta.db_table, asked=asked)
    return (
        f"SELECT measure, key, CAST(sum(amount) AS bigint) AS total FROM ({folded} UNION ALL {fresh}) AS points"  # noqa: S608 - our own names
        " GROUP BY measure, key HAVING sum(amount) <> 0"
    )


def _values(measures: Iterable[str], voices_split_at: Any, *call: Any) -> tuple[Any, ...]:
    """What `_sums` takes, twice: for what is folded and what is not. `call` where the statement does not name it."""
    split = (str(Measure.VOICES), voices_split_at, BEFORE, SINCE) if voices_split_at else ()
    return 2 * (*split, *call, *map(str, measures))


def points_beside(
    calls: models.QuerySet[Call], measures: Sequence[str], voices_split_at: Any, *, slug: Any = ""
) -> Any:
    """Calls, and with one of them (that with this address, else the standing one) its `points`, as text, in the same
    statement: `read_points` reads them."""
    sums = _sums(f"{Call._meta.db_table}.id", len(measures), is_split=True)
    join = "string_agg" if connection.vendor == "postgresql" else "group_concat"
    text = f"SELECT {join}(measure || ' ' || key || ' ' || total, ',') FROM ({sums}) AS sums"  # noqa: S608 - our own names
    is_asked, address = ("slug = %s", (slug,)) if slug else ("is_standing", ())
    values = *address, *_values(measures, voices_split_at)
    return calls.annotate(points=RawSQL(f"CASE WHEN {is_asked} THEN ({text}) END", values, models.TextField()))  # noqa: S611


def read_points(text: str | None) -> Points:
    points = (one.split(" ") for one in (text or "").split(",") if one)
    return {(measure, key): int(count) for measure, key, count in points}


class Tally(models.Model):
    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="tallies")
    measure = models.CharField(max_length=8, choices=Measure)
    key = models.CharField(max_length=16, blank=True)
    count = models.BigIntegerField(default=0)

    objects = TallyQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["call", "measure", "key"], name="one_tally_for_each_point")]

    def __str__(self) -> str:
        return f"{self.measure} {self.key}: {self.count}"


class Change(models.Model):
    """Something was added to a tally, or taken from it, and is not folded into it yet."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="+")
    measure = models.CharField(max_length=8, choices=Measure)
    key = models.CharField(max_length=16, blank=True)
    amount = models.IntegerField()

    def __str__(self) -> str:
        return f"{self.measure} {self.key}: {self.amount:+}"

    @classmethod
    def write(cls, call_id: Any, points: Iterable[tuple[str, str]], amount: int) -> None:
        """Inside the transaction that changes what is counted."""
        Change.objects.bulk_create(
            Change(call_id=call_id, measure=measure, key=key, amount=amount) for measure, key in points
        )

    @classmethod
    @transaction.atomic
    def fold(cls) -> int:
        """Add up to FOLDED_AT_ONCE rows to the tallies and to the picture of marks, and drop them. Returns how many.

        Two workers never fold the same row: they skip each other's, and where locks are not skipped (SQLite) a
        transaction that writes is alone.
        """
        rows = cls.objects.order_by("pk")
        if connection.features.has_select_for_update_skip_locked:
            rows = rows.select_for_update(skip_locked=True)
        taken = list(rows[:FOLDED_AT_ONCE])
        sums: Counter[tuple[int, str, str]] = Counter()
        for row in taken:
            sums[row.call_id, row.measure, row.key] += row.amount
        for (call_id, measure, key), amount in sorted(sums.items()):  # in one order, so that no two wait for each other
            while True:  # again, should an empty tally have been cleared away between the two
                tally, _new = Tally.objects.get_or_create(call_id=call_id, measure=measure, key=key)
                if Tally.objects.filter(pk=tally.pk).update(count=models.F("count") + amount):
                    break
        for call_id in sorted({row.call_id for row in taken}):
            Course.lay(call_id, _marks(sums, call_id))
        cls.objects.filter(pk__in=[row.pk for row in taken]).delete()
        return len(taken)


@contextmanager
def one_moment() -> Iterator[None]:
    """A transaction whose statements all see the database as it was at its first one."""
    with transaction.atomic():
        if connection.vendor == "postgresql" and not connection.savepoint_ids:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


def rows_of(call: Call) -> Points:
    """What the rows themselves say, counted one by one: as slow as they are many."""
    from stories.models.story import Story
    from stories.models.voice import Voice

    counts: Points = {}
    for said_at, count in Voice.objects.filter(call=call).values_list("said_at").annotate(models.Count("pk")):
        counts[Measure.VOICES, hour_of(said_at)] = count
    for story in Story.objects.public().filter(call=call).values(*STORY_FIELDS).iterator():
        for point in points_of(story):
            counts[point] = counts.get(point, 0) + 1
    return counts


def hour_of(said_at: "datetime") -> str:
    return f"{said_at:%Y-%m-%dT%H}"


def points_of(story: dict[str, Any]) -> list[tuple[str, str]]:
    """What a published story counts as; `story` holds the values of STORY_FIELDS."""
    return [
        (Measure.STORIES, f"{story['published_on']:%Y-%m}" if story["published_on"] else ""),
        (Measure.COUNTRY, story["country"]),
        (Measure.SETTING, story["setting"]),
        (Measure.DECADE, story["decade"]),
        (Measure.LANGUAGE, story["language"]),
        (Measure.MARK, f"{max(1, story['length'])}{story['thread']}"),
    ]


STORY_FIELDS = ("published_on", "country", "setting", "decade", "language", "length", "thread")


def _marks(sums: "Counter[tuple[int, str, str]]", call_id: int) -> "Counter[str]":
    """The marks that come or go with these sums: a voice's is the shortest, undyed."""
    marks: Counter[str] = Counter()
    for (call, measure, key), amount in sums.items():
        if call == call_id and measure == Measure.MARK:
            marks[key] += amount
        elif call == call_id and measure == Measure.VOICES:
            marks[Course.VOICE] += amount
    return marks
