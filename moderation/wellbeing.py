"""So that people who read here can go on: what reaches one moderator, how much of it, and when it is enough.

A moderator's opt-outs, what they passed on and what they opened are theirs. No page shows them to anybody else, and no
figure is made of one person.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum, TextField
from django.db.models.functions import Cast
from django.utils import timezone

from moderation.access import active_moderators, may_moderate
from moderation.models import Aside, Case, Claim, Colleague, Exposure, Talk
from moderation.models.exposure import HEAVY
from stories.models import Finding, Letter, Pause, Reply, Version
from stories.models.call import today
from stories.models.version import DeskLane

Rows = QuerySet[Any]
HERE = timedelta(minutes=15)
"""Whoever opened something this recently is at the desk now."""


class Stop(StrEnum):
    """Why the desk hands out nothing for now."""

    ENOUGH = "enough"  # for today
    BREAK = "break"  # ten minutes


@dataclass(frozen=True)
class Taste:
    """What reaches one moderator now: looked up once, for any number of lanes."""

    moderator: User
    not_for_me: Sequence[str]
    is_after_heavy: bool  # the last thing they opened was heavy, and no break lies between

    @classmethod
    def of(cls, moderator: User) -> "Taste":
        last = Exposure.objects.of(moderator).order_by("-opened_at").first()
        fresh = last is not None and last.is_heavy and last.opened_at > timezone.now() - settings.BREAK_LASTS
        return cls(moderator, Colleague.of(moderator).not_for_me, fresh)

    def narrowed(self, rows: Rows) -> Rows:
        """Rows of any lane without what this moderator passed on and without notes that are not for them, whether the
        checks suggested them or, of what is public, a colleague settled them."""
        rows = rows.exclude(Exists(Aside.objects.of(self.moderator).filter(target=OuterRef("pk"))))
        if not self.not_for_me or rows.model not in (Version, Case):
            return rows
        version = OuterRef("pk" if rows.model is Version else "version_id")
        noted = Finding.objects.filter(version_id=version, kind=Finding.Kind.NOTE, name__in=self.not_for_me)
        if rows.model is Version:  # what no check has read may hold anything
            return rows.exclude(checked_with="").exclude(Exists(noted))
        settled = Q()
        for name in self.not_for_me:
            settled |= Q(said__contains=f'"{name}"')
        by_desk = Version.objects.annotate(said=Cast("notes", TextField())).filter(settled, pk=version)
        return rows.exclude(Exists(noted)).exclude(Exists(by_desk))

    def spaced(self, rows: Rows) -> Rows:
        """Without heavy ones right after a heavy one, until something lighter or a break lies between. What is urgent,
        and whoever is in a story and wrote, is not held back: `may_have_urgent` looks after that lane."""
        if not self.is_after_heavy or rows.model is Reply:
            return rows
        if rows.model is Version:
            return rows.exclude(intensity__gte=HEAVY, lane__in=[DeskLane.NEW, DeskLane.CHANGED, DeskLane.SECOND])
        heavy = Exists(Version.objects.filter(pk=OuterRef("version_id"), intensity__gte=HEAVY))
        return rows.exclude(heavy, is_from_the_named=False) if rows.model is Case else rows.exclude(heavy)


def weight(version: Version) -> int:
    """How much opening it takes out of a day's reading: 1 to 6."""
    return 1 + version.intensity + (version.length >= 6) + (version.lane == DeskLane.URGENT)


def opened(moderator: User, claim: Claim) -> None:
    """Write into this moderator's own log that they opened what they hold; twice is once. And somebody reads again."""
    texts = [claim.target]  # a case and a letter open the text that they are about again
    texts += Case.objects.filter(pk=claim.target).values_list("version_id", flat=True)
    texts += Letter.objects.filter(pk=claim.target, version__isnull=False).values_list("version__pk", flat=True)
    version = Version.objects.filter(pk__in=texts).first()
    heavy = version is not None and (version.intensity >= HEAVY or version.lane == DeskLane.URGENT)
    weighs = weight(version) if version else 1
    defaults = {"weight": weighs, "is_heavy": heavy}
    Exposure.objects.get_or_create(moderator=moderator, target=claim.target, defaults=defaults)
    Colleague.of(moderator).was_here(today())
    Pause.end(Pause.Why.NOBODY)


def budget(moderator: User) -> int:
    """What this moderator reads in a day at most: the site's measure, or less if they said so."""
    return _enough(Colleague.of(moderator).budget)


def read_today(moderator: User) -> int:
    return Exposure.objects.of(moderator).today().weight()


@dataclass(frozen=True)
class Pace:
    """What one moderator opened since their last break, for their eyes alone."""

    opened: Sequence[Exposure]

    @property
    def heavy(self) -> int:
        return sum(exposure.is_heavy for exposure in self.opened)

    @property
    def minutes(self) -> int:
        return int((timezone.now() - self.opened[0].opened_at).total_seconds() // 60) if self.opened else 0


def pace(moderator: User) -> Pace:
    mine = Exposure.objects.of(moderator).today().order_by("opened_at")
    return Pace(_session(list(mine), timezone.now()))


def stop(moderator: User) -> Stop | None:
    """Why nothing more is handed out to this moderator now; None to go on."""
    if read_today(moderator) >= budget(moderator):
        return Stop.ENOUGH
    session = pace(moderator).opened
    if not session:
        return None
    heavy = sum(exposure.is_heavy for exposure in session)
    long = timezone.now() - session[0].opened_at >= settings.READING_BEFORE_BREAK
    return Stop.BREAK if heavy >= settings.HEAVY_BEFORE_BREAK or long else None


def _session(exposures: Sequence[Exposure], now: datetime) -> list[Exposure]:
    """What was opened since the last break, a quiet while of BREAK_LASTS or longer."""
    session: list[Exposure] = []
    for exposure in exposures:
        if session and exposure.opened_at - session[-1].opened_at >= settings.BREAK_LASTS:
            session = []
        session.append(exposure)
    return [] if session and now - session[-1].opened_at >= settings.BREAK_LASTS else session


def may_have_urgent(moderator: User) -> bool:
    """Urgent items go first to whoever of those who are here has read least today, and to nobody past their stop."""
    mine = read_today(moderator)
    if mine >= budget(moderator):
        return False
    here = Exposure.objects.filter(opened_at__gt=timezone.now() - HERE).exclude(moderator=moderator)
    others = _read_and_budget(active_moderators().filter(pk__in=here.values("moderator")))
    return not any(read < mine and read < enough for read, enough in others)


def nobody_for_urgent() -> bool:
    """Something urgent waits, and everybody who read today is past their stop: an on-call lead has to know."""
    replies = Reply.objects.waiting().filter(is_urgent=True)
    if not (Version.objects.in_lane(DeskLane.URGENT).exists() or replies.exists()):
        return False
    readers = _read_and_budget(active_moderators().filter(pk__in=Exposure.objects.today().values("moderator")))
    return bool(readers) and all(read >= enough for read, enough in readers)


def call_somebody() -> None:
    """Call the leads who are on call, by mail where they left an address, when nobody can read what is urgent."""
    if nobody_for_urgent():
        for colleague in Colleague.objects.filter(user__in=on_call()):
            colleague.call()


def _read_and_budget(people: QuerySet[User]) -> list[tuple[int, int]]:
    """(what they read today, what is enough for them) of each of these people."""
    read = dict(Exposure.objects.today().values_list("moderator").annotate(Sum("weight")))
    own = people.values_list("pk", "colleague__budget")
    return [(read.get(pk, 0), _enough(budget)) for pk, budget in own]


def _enough(own: int | None) -> int:
    return min(own, settings.READING_BUDGET) if own is not None else settings.READING_BUDGET


def on_call() -> QuerySet[User]:
    return active_moderators().filter(colleague__is_on_call=True)


def listeners() -> QuerySet[User]:
    """Who is there to talk to."""
    return active_moderators().filter(colleague__listens=True)


def bar(moderator: User) -> dict[str, object]:
    """What the desk's front page says to one moderator about themselves and their colleagues."""
    is_on_call = on_call().filter(pk=moderator.pk).exists()
    return {
        "talks": Talk.objects.filter(listener=moderator, is_seen=False).select_related("asked_by"),
        "nobody_for_urgent": is_on_call and nobody_for_urgent(),
        "stop": str(stop(moderator) or ""),
        "pace": pace(moderator),
    }


def log(moderator: User) -> list[tuple[Any, int, int]]:
    """(day, items, weight) of this moderator's own log, newest first."""
    days: dict[Any, list[int]] = {}
    for exposure in Exposure.objects.of(moderator).order_by("-opened_at"):
        days.setdefault(exposure.opened_at.date(), []).append(exposure.weight)
    return [(day, len(weights), sum(weights)) for day, weights in days.items()]


def somebody_was_here(days: int) -> bool:
    """Whether anybody signed in at the desk, took something to read or joined within so many days."""
    since = today() - timedelta(days=days)
    here = Q(colleague__seen_on__gt=since) | Q(date_joined__date__gt=since)
    return active_moderators().filter(here).exists()


def signed_in(sender: object, user: User, **kwargs: Any) -> None:
    """Somebody of the desk is here. (A receiver of Django's own signal: the sign-in is a library's.)"""
    if may_moderate(user):
        Colleague.of(user).was_here(today())


def passed_by_everybody(rows: Rows) -> Rows:
    """What every active moderator passed on: a lead has to know that nobody can read it."""
    people = active_moderators()
    count = people.count()
    if not count:
        return rows.none()
    passed = Aside.objects.filter(moderator__in=people.values("pk")).values("target")
    by_all = passed.annotate(times=Count("moderator", distinct=True)).filter(times__gte=count).values("target")
    return rows.filter(pk__in=by_all)
