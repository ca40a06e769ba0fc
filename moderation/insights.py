"""What leads and the public may know about the desk's work: about all of it together, never about one person.

Where too few people worked for a figure to be about "all of them", there is no figure.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import repeat
from statistics import median
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Min, QuerySet
from django.utils import timezone

from moderation import queue, wellbeing
from moderation.models import Case, Decision, Wait
from stories.models import Letter, Reply, Version
from stories.models.call import today

ENOUGH_PEOPLE = 3
"""With fewer, a figure about the desk would be a figure about somebody."""
SMALL = 10
"""Public counts below this are not published, and the others are rounded to it."""
DAYS = 30


@dataclass(frozen=True)
class Waiting:
    """Whole hours. None where nothing is known."""

    median: int | None
    percentile_95: int | None
    oldest: int | None  # of what waits now
    count: int  # of the decisions it is made from
    since: date  # the first of a month


def waiting(days: int = DAYS) -> Waiting:
    """How long what was decided lately had waited, and how long the oldest waits that waits now."""
    since = (today() - timedelta(days=days)).replace(day=1)
    hours = sorted(_hours_waited(since))
    oldest = Version.objects.awaiting_review().aggregate(oldest=Min("waiting_since"))["oldest"]
    return Waiting(
        median=round(median(hours)) if hours else None,
        percentile_95=hours[min(len(hours) - 1, -(-len(hours) * 95 // 100) - 1)] if hours else None,
        oldest=int((timezone.now() - oldest).total_seconds() // 3600) if oldest else None,
        count=len(hours),
        since=since,
    )


def _hours_waited(since: date = date.min) -> Iterator[int]:
    """Of everything decided since then: as it was counted, and as it stands with what can still be undone."""
    for hours, times in Wait.objects.filter(month__gte=since).values_list("hours", "times"):
        yield from repeat(hours, times)
    yield from (hours for hours in _decided(since).values_list("waited_hours", flat=True) if hours is not None)


def people_at_work(days: int = DAYS) -> int:
    """How many different people decided something lately."""
    return _decided(today() - timedelta(days=days)).values("moderator").distinct().count()


def agreement(days: int = 365) -> tuple[int, int] | None:
    """(agreed, of all) where two people read the same; None where too few people did for it to be about all of them."""
    both = _decided(today() - timedelta(days=days)).exclude(agreed=None)
    people = {*both.values_list("moderator", flat=True), *both.values_list("first_reader", flat=True)}
    if len(people) < ENOUGH_PEOPLE:
        return None
    return both.filter(agreed=True).count(), both.count()


def load(days: int = DAYS) -> list[tuple[date, int]] | None:
    """(day, decisions) for each day up to today; None where fewer than three people share the work."""
    if people_at_work(days) < ENOUGH_PEOPLE:
        return None
    since = today() - timedelta(days=days - 1)
    counted = dict(_decided(since).values_list("decided_on").annotate(Count("pk")))
    return [(day, counted.get(day, 0)) for day in (since + timedelta(days=n) for n in range(days))]


def waits_now() -> list[tuple[str, int]]:
    """(what, how many) of everything that waits for a person."""
    return [
        ("version", Version.objects.awaiting_review().count()),
        ("case", Case.objects.waiting().count()),
        ("letter", Letter.objects.filter(outcome="").count()),
        ("reply", Reply.objects.waiting().count()),
    ]


def passed_by_everybody(lead: User) -> list[tuple[Any, str]]:
    """(row, its lane) of what every active moderator passed on, without stories that hold somebody this lead knows."""
    found = []
    for lane in queue.LANES:
        rows = wellbeing.passed_by_everybody(lane.waiting(lead)).select_related("story")
        found += [(row, lane.name) for row in rows[:50] if queue.may_get(row, lead)]
    return found


def team() -> QuerySet[User]:
    from moderation.access import everybody

    return everybody().select_related("colleague").prefetch_related("groups").order_by("username")


# --- For everybody: the transparency report


@dataclass(frozen=True)
class Line:
    """One published count: rounded to tens, None below ten."""

    name: str
    count: int | None


@dataclass(frozen=True)
class Report:
    decisions: list[Line]
    reasons: list[Line]
    waits: list[Line]
    appeals: list[Line]
    cases: list[Line]


WAITS = [(0, "within_the_hour"), (24, "within_a_day"), (168, "within_a_week")]


def transparency() -> Report:
    """Everything decided here, counted. Undone decisions are not in it; no count leads to a person or one story."""
    standing = Decision.objects.standing()
    appeals = Letter.objects.appeals().exclude(outcome="").values_list("outcome", flat=True)
    cases = Case.objects.exclude(outcome="").values_list("outcome", flat=True)
    return Report(
        decisions=_lines(standing.values_list("verb", flat=True), Decision.Verb.values),
        reasons=_lines(standing.exclude(reason="").values_list("reason", flat=True)),
        waits=_lines((_wait(hour) for hour in _hours_waited()), [*(name for _limit, name in WAITS), "longer"]),
        appeals=_lines(appeals),
        cases=_lines(cases),
    )


def _wait(hours: int) -> str:
    return next((name for limit, name in WAITS if hours <= limit), "longer")


def _lines(values: Iterable[str], order: Sequence[str] = ()) -> list[Line]:
    """Counts by name, rounded so that no sum or difference of them tells a small one."""
    counted = Counter(values)
    names = [name for name in order if counted[name]] if order else sorted(counted)
    return [Line(name, published(counted[name])) for name in names]


def published(count: int) -> int | None:
    return (count + SMALL // 2) // SMALL * SMALL if count >= SMALL else None


def _decided(since: date) -> QuerySet[Decision]:
    return Decision.objects.standing().filter(decided_on__gte=since)
