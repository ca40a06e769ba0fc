"""How many. What is counted exactly (stories/models/tally.py) is said here in a form that points at nobody.

Up to LIVE_FROM the number on a wall is a floor in steps, a day late; from there on it is exact and live: one tap more
or less tells nothing among a thousand. Everything finer (by time, country, setting, decade, language) is written once a
day, rounded, and left out where it is small:

- A cell says a multiple of ten at or below the truth. Where exactly it steps is shifted for each cell by 0 to 9, drawn
  with a key of ours, so nobody can tell from yesterday's file and today's which tap moved it.
- A cell below ten is never shown, one below twenty sometimes. None and few look the same.
- Voices have no total of their own: beside both numbers it would give away what each was rounded by.
- How many did not say where or when is never shown. It stands between the total and the sum of what is shown, so no
  hidden cell can be worked out from the others, in one file or in two.
- The figures of all calls together are sums of what is shown for each, and so tell nothing new.
"""

import hmac
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from stories.models import Call, Figures, Measure, Tally
from stories.models.call import today
from stories.models.tally import BEFORE, SAID, Points, points_beside, read_points
from stories.prepared import Prepared

LIVE_FROM = 1000
SMALLEST = 10  # what is smaller is not shown
HOURS_SHOWN, DAYS_SHOWN = 48, 30  # the rows forget the hour after a month
PARTS = (Measure.COUNTRY, Measure.SETTING, Measure.DECADE, Measure.LANGUAGE)
PERIODS = {"hour": 13, "day": 10, "month": 7, "year": 4}  # and how much of an hour's key names it

Cells = dict[str, int]


@dataclass(frozen=True)
class Said:
    """How often somebody has said me too, as the site says it."""

    number: int  # 0 while it is too small to say
    is_live: bool  # exact, to the last tap; otherwise a floor, a day late


def said(call: Call) -> Said:
    """The number on a call's wall."""
    return said_by(Tally.objects.points(call, *SAID, voices_split_at=f"{today()}T00"))


def calls_at_a_glance(slug: str, measures: Iterable[Measure]) -> tuple[list[Call], Call | None, Points]:
    """All calls; the one with this address, without one the standing one; and what its wall says of it, voices until
    midnight and since, stories, and `measures`: asked in one go."""
    address = {"slug": slug} if slug else {}
    calls = _with_points(tuple(measures), midnight=f"{today()}T00", **address)
    call = next((call for call in calls if (call.slug == slug if slug else call.is_standing)), None)
    return calls, call, read_points(call.points) if call else {}


_with_points: Prepared[Any] = Prepared(
    lambda measures, /, *, midnight, slug="": points_beside(
        Call.objects.all(), (*SAID, *measures), midnight, slug=slug
    ),
    plans_once=True,
)


def said_by(points: Points) -> Said:
    exact = sum(count for (measure, _key), count in points.items() if measure in SAID)
    if exact >= LIVE_FROM:
        return Said(exact, is_live=True)
    return Said(_floor(points.get((Measure.VOICES, BEFORE), 0), _stories(points)), is_live=False)


def said_in_all(each: Sequence[Said]) -> Said:
    """All calls together: the sum of what is said of each, because an exact sum would give a small one away."""
    return Said(sum(one.number for one in each), is_live=all(one.is_live for one in each))


def _late_voices(points: Points) -> Cells:
    """Voices by hour, until midnight."""
    midnight = f"{today()}T00"
    return {key: count for (measure, key), count in points.items() if measure == Measure.VOICES and key < midnight}


def _stories(points: Points) -> Cells:
    """Stories by month, until now: the wall itself shows them."""
    return {key: count for (measure, key), count in points.items() if measure == Measure.STORIES}


def _floor(voices: int, stories: Cells) -> int:
    """Their number, or a step below it: tens below a hundred, fifties below a thousand, then tens again. At least the
    tens of stories, which anybody can count on the wall."""
    told = sum(stories.values())
    both = voices + told
    step = 50 if 100 <= both < LIVE_FROM else 10
    return max(both // step * step, told // 10 * 10)


@dataclass(frozen=True)
class Magnitude:
    """The figures of one call, or of all together. What is in no cell is nothing, or too small to show."""

    day: str  # counted until the end of this day, "2026-11-23"
    total: int = 0  # voices and stories
    stories: int = 0
    voices_over: Mapping[str, Cells] = field(default_factory=dict)  # by period
    stories_over: Mapping[str, Cells] = field(default_factory=dict)  # month and year
    parts: Mapping[str, Cells] = field(default_factory=dict)  # by what authors told: country, setting, decade, language

    def as_json(self) -> dict[str, Any]:
        return {
            "day": self.day,
            "total": self.total,
            "stories": self.stories,
            "voices_over": self.voices_over,
            "stories_over": self.stories_over,
            "parts": self.parts,
        }

    def __add__(self, other: "Magnitude") -> "Magnitude":
        return Magnitude(
            max(self.day, other.day),
            self.total + other.total,
            self.stories + other.stories,
            _sum_of(self.voices_over, other.voices_over),
            _sum_of(self.stories_over, other.stories_over),
            _sum_of(self.parts, other.parts),
        )


NOTHING = Magnitude("")


def of(call: Call) -> Magnitude:
    """The newest figures of a call that were written; before any were, what would be written now."""
    written = Figures.objects.newest(call)
    return Magnitude(**written.numbers) if written else figures_of(call)


def of_all(calls: Iterable[Call]) -> Magnitude:
    return sum((of(call) for call in calls), NOTHING)


def write_figures(calls: "QuerySet[Call]") -> None:
    """Write today's figures of the calls that have none yet."""
    for call in calls.exclude(figures__day=today()):
        Figures.write(call, figures_of(call).as_json())


def figures_of(call: Call) -> Magnitude:
    """What may be said about a call today, counted until midnight (stories: until now)."""
    points = Tally.objects.points(call, Measure.VOICES, Measure.STORIES, *PARTS)
    voices, stories = _late_voices(points), _stories(points)
    is_live = sum(voices.values()) + sum(stories.values()) >= LIVE_FROM
    return Magnitude(
        day=str(today() - timedelta(days=1)),
        total=_floor(sum(voices.values()), stories),
        stories=sum(stories.values()) // 10 * 10,
        voices_over={
            period: _shown(call, f"voices by {period}", _recent(period, _grouped(voices, PERIODS[period])))
            for period in PERIODS
            if period != "hour" or is_live
        },
        stories_over={
            period: _shown(call, f"stories by {period}", _grouped(stories, PERIODS[period]))
            for period in ("month", "year")
        },
        parts={
            str(part): _shown(
                call, part, {key: count for (measure, key), count in points.items() if measure == part and key}
            )
            for part in PARTS
        },
    )


def _grouped(counts: Cells, letters: int) -> Cells:
    """Hours gathered into longer periods: a period's key is the beginning of its hours' keys."""
    grouped: Cells = {}
    for key, count in counts.items():
        grouped[key[:letters]] = grouped.get(key[:letters], 0) + count
    return grouped


def _recent(period: str, counts: Cells) -> Cells:
    """The last two days of hours, the last month of days, and every month and year."""
    midnight = datetime.combine(today(), datetime.min.time(), UTC)
    since = {"hour": midnight - timedelta(hours=HOURS_SHOWN), "day": midnight - timedelta(days=DAYS_SHOWN)}.get(period)
    return counts if since is None else {key: count for key, count in counts.items() if key >= since.isoformat()[:13]}


def _shown(call: Call, name: str, counts: Cells) -> Cells:
    """The cells that may be shown, rounded down; see the top of this file."""
    shown = {}
    for key, count in counts.items():
        rounded = (count - _shift(call, name, key)) // 10 * 10
        if rounded >= SMALLEST:
            shown[key] = rounded
    return shown


def _shift(call: Call, name: str, key: str) -> int:
    """0 to 9: always the same for a cell, and known to nobody outside."""
    return hmac.digest(settings.TAP_KEY, f"figures:{call.pk}:{name}:{key}".encode(), sha256)[0] % 10


def _sum_of(some: Mapping[str, Cells], others: Mapping[str, Cells]) -> dict[str, Cells]:
    sums: dict[str, Cells] = {}
    for cells in (some, others):
        for name, counts in cells.items():
            part = sums.setdefault(name, {})
            for key, count in counts.items():
                part[key] = part.get(key, 0) + count
    return sums
