"""A tap, written down: several at once in one transaction, and nobody is answered before it is on the disk.

One story that everybody taps on is no slower than a thousand that somebody taps on: no two taps meet on one row.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.db import IntegrityError

from stories.counting import Lately
from stories.limits import Asked, Over, how_far_over
from stories.models import Belief, Call, MeToo, Story, Voice
from stories.models.call import call_ids
from stories.models.story import ids_of
from stories.models.voice import say_all, were_said
from stories.remembered import Remembered
from stories.together import Together

BECAME = "wall.became"  # in a request: what became of its tap before it came to its view


class Said(Enum):
    COUNTED = "counted"  # now or before
    ASKED_AGAIN = "asked again"  # nothing yet: the browser is given a key, and sends it once more
    CLOSED = "closed"  # the call is not open
    GONE = "gone"  # there is no such call, or no such story that anybody can read


Kind = type[Voice] | type[MeToo] | type[Belief]


@dataclass(frozen=True, slots=True)
class Tap:
    what: Kind
    target: str  # a call's slug, or a story's public id
    key: str  # the browser's
    asked: Asked | None = None  # what limits count besides


JUST_NOW = 1.0  # seconds
_just_said: Remembered[tuple[type, bytes], bool] = Remembered(2_000, JUST_NOW)
"""What was counted here a moment ago: the page that says so follows, and need not ask. For one look; for this second it
may say so of what was taken back in another process, or on a story that was withdrawn."""


def _ids(taps: list[Tap]) -> dict[Tap, Any]:
    """Of what these taps are on, as far as there is any."""
    calls = call_ids({tap.target for tap in taps if tap.what is Voice})
    stories = ids_of({tap.target for tap in taps if tap.what is not Voice})
    ids: dict[Tap, Any] = {tap: (calls if tap.what is Voice else stories).get(tap.target) for tap in taps}
    return {tap: to for tap, to in ids.items() if to is not None}


def _look_all(taps: list[Tap]) -> list[bool | None]:
    ids = _ids(taps)
    names = {tap: (tap.what, tap.what.tag_of(to, tap.key)) for tap, to in ids.items()}
    said = {name: True for name in names.values() if _just_said.take(name)}
    said |= were_said(tap.what.of(ids[tap], tap.key) for tap, name in names.items() if name not in said)
    return [said.get(names[tap]) if tap in names else None for tap in taps]


def _say_all(taps: list[Tap]) -> list[Said]:
    rows = {tap: tap.what.of(to, tap.key) for tap, to in _ids(taps).items()}
    counted = say_all(rows.values())
    for name in counted:
        _just_said.keep(name, True)
    is_counted = {tap for tap, row in rows.items() if (tap.what, row.tag) in counted}
    return [Said.COUNTED if tap in is_counted else _why_not(tap) for tap in taps]


def _why_not(tap: Tap) -> Said:
    is_there = tap.what is Voice and Call.objects.filter(slug=tap.target).exists()
    return Said.CLOSED if is_there else Said.GONE


def _say_or_look_again(said: list[Tap]) -> list[Said]:
    try:
        return _say_all(said)
    except IntegrityError:  # a story was erased after it was found; now it is not found
        return _say_all(said)


def _say_within_limits(said: list[Tap]) -> list[Said | Over]:
    over = iter(how_far_over([tap.asked for tap in said if tap.asked], lately.count))
    results: list[Said | Over | None] = [Over(far) if tap.asked and (far := next(over)) else None for tap in said]
    became = iter(_say_or_look_again([tap for tap, result in zip(said, results, strict=True) if result is None]))
    return [next(became) if result is None else result for result in results]


def take_back(what: Any, to: Call | Story, key: str) -> None:
    what.objects.take_back(to, key)
    _just_said.take((what, what.tag_of(to.pk, key)))


lately = Lately()
say = Together(_say_within_limits)
look: Together[Tap, bool | None] = Together(_look_all)
"""Whether it was said; None where it was not and cannot be."""
