"""A tap, written down: several at once in one transaction, and nobody is answered before it is on the disk.

One story that everybody taps on is no slower than a thousand that somebody taps on: no two taps meet on one row.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.db import IntegrityError

from stories.limits import Asked, Over, how_far_over
from stories.models import Belief, Call, MeToo, Voice
from stories.models.story import ids_of
from stories.prepared import Prepared
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


_CALL = Prepared(lambda *, slug: Call.objects.filter(slug=slug))


def _say_all(said: list[Tap]) -> list[Said]:
    """Each kind is written in one statement or transaction; what was written before another kind failed is said again,
    which changes nothing."""
    slugs = {tap.target for tap in said if tap.what is Voice}
    calls = {slug: call for slug in slugs for call in _CALL(slug=slug)}
    open_calls = {slug: call.pk for slug, call in calls.items() if call.is_open}
    stories = ids_of({tap.target for tap in said if tap.what is not Voice})
    became: dict[Tap, Said] = {tap: Said.CLOSED for tap in said if tap.what is Voice and tap.target in calls}
    kinds: list[tuple[Any, dict[str, Any]]] = [(Voice, open_calls), (MeToo, stories), (Belief, stories)]
    for kind, ids in kinds:
        rows = {tap: kind.of(ids[tap.target], tap.key) for tap in said if tap.what is kind and tap.target in ids}
        counted = kind.objects.say_all(rows.values())
        became |= {tap: Said.COUNTED for tap in rows if ids[tap.target] in counted}
    return [became.get(tap, Said.GONE) for tap in said]


def _say_or_look_again(said: list[Tap]) -> list[Said]:
    try:
        return _say_all(said)
    except IntegrityError:  # a story was erased after it was found; now it is not found
        return _say_all(said)


def _say_within_limits(said: list[Tap]) -> list[Said | Over]:
    over = iter(how_far_over([tap.asked for tap in said if tap.asked]))
    results: list[Said | Over | None] = [Over(far) if tap.asked and (far := next(over)) else None for tap in said]
    became = iter(_say_or_look_again([tap for tap, result in zip(said, results, strict=True) if result is None]))
    return [next(became) if result is None else result for result in results]


say = Together(_say_within_limits)
