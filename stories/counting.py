"""How often something happened lately: counts in the cache; what many ask at the same time goes in one round trip."""

from collections import Counter
from dataclasses import dataclass
from functools import cache as once

import redis
from django.conf import settings
from django.core.cache import cache


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time in which something is counted by name; forgotten `seconds` after it was last counted in."""

    name: str
    seconds: int


Counts = Counter[tuple[Stretch, str]]


def count(more: Counts, flags: set[str]) -> tuple[Counts, dict[str, bool]]:
    """Count each name so many times more. Gives the counts, these included, and which flags are set.

    Raises whatever the cache raises.
    """
    return (_in_redis if settings.CACHE_IS_REDIS else _anywhere)(more, flags)


def _in_redis(more: Counts, flags: set[str]) -> tuple[Counts, dict[str, bool]]:
    pipe = _client(settings.CACHES["default"]["LOCATION"]).pipeline(transaction=False)
    for (stretch, name), amount in more.items():
        pipe.hincrby(stretch.name, name, amount)
    for flag in flags:
        pipe.exists(cache.make_key(flag))
    for stretch in {stretch for stretch, _name in more}:
        pipe.expire(stretch.name, stretch.seconds)
    answers = iter(pipe.execute())
    counts = Counter({named: int(next(answers)) for named in more})
    return counts, {flag: bool(next(answers)) for flag in flags}


def _anywhere(more: Counts, flags: set[str]) -> tuple[Counts, dict[str, bool]]:
    counts: Counts = Counter()
    for (stretch, name), amount in more.items():
        key = f"{stretch.name}:{name}"
        cache.add(key, 0, timeout=stretch.seconds)
        counts[stretch, name] = cache.incr(key, amount)
    return counts, {flag: bool(cache.get(flag)) for flag in flags}


@once
def _client(location: str) -> redis.Redis:
    return redis.Redis.from_url(location, socket_connect_timeout=0.5, socket_timeout=0.5)
