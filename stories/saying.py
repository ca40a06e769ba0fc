"""A tap, written down: several at once in one transaction, and nobody is answered before it is on the disk.

One story that everybody taps on is no slower than a thousand that somebody taps on: no two taps meet on one row.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from django.db import IntegrityError

from stories.models import Belief, Call, MeToo, Story, Voice
from stories.models.version import this_hour
from stories.taps import tag
from stories.together import Together


class Said(Enum):
    COUNTED = "counted"  # now or before
    CLOSED = "closed"  # the call is not open
    GONE = "gone"  # there is no such call, or no such story that anybody can read


Kind = type[Voice] | type[MeToo] | type[Belief]


@dataclass(frozen=True, slots=True)
class Tap:
    what: Kind
    target: str  # a call's slug, or a story's public id
    key: str  # the browser's


def _say_all(said: list[Tap]) -> list[Said]:
    """Each kind is written in one statement or transaction; what was written before another kind failed is said again,
    which changes nothing."""
    slugs, ids = _targets(said, Voice), _targets(said, MeToo, Belief)
    calls = {call.slug: call for call in Call.objects.filter(slug__in=slugs)} if slugs else {}
    public = Story.objects.public().filter(taps_open=True, public_id__in=ids)
    stories = dict(public.values_list("public_id", "pk")) if ids else {}
    results, voices, me_toos, beliefs = [], [], [], []
    hour = this_hour()
    for tap in said:
        found = calls.get(tap.target) if tap.what is Voice else stories.get(tap.target)
        if found is None:
            results.append(Said.GONE)
        elif isinstance(found, Call) and not found.is_open:
            results.append(Said.CLOSED)
        else:
            results.append(Said.COUNTED)
            if isinstance(found, Call):
                voices.append(Voice(call=found, tag=tag(tap.key, found.pk), said_at=hour))
            elif tap.what is MeToo:
                me_toos.append(MeToo.of(found, tap.key))
            else:
                beliefs.append(Belief.of(found, tap.key))
    if voices:
        Voice.objects.say_all(voices)
    MeToo.objects.say_all(me_toos)
    Belief.objects.say_all(beliefs)
    return results


def _targets(said: Iterable[Tap], *kinds: type) -> set[str]:
    return {tap.target for tap in said if tap.what in kinds}


def _say_or_look_again(said: list[Tap]) -> list[Said]:
    try:
        return _say_all(said)
    except IntegrityError:  # a story was erased after it was found; now it is not found
        return _say_all(said)


say = Together(_say_or_look_again)
