"""How often something happened lately: counts in the cache; what many ask at the same time goes in one round trip."""

from collections import Counter
from dataclasses import dataclass
from functools import cache as once

import redis
from django.conf import settings
from django.core.cache import cache

from stories.together import Together


@dataclass(frozen=True, slots=True)
class Asked:
    names: tuple[tuple[str, int], ...]  # each is counted once more, and kept for so many seconds
    flag: str  # whether this is set is told besides


def _count_all(asked: list[Asked]) -> list[tuple[list[int], bool]]:
    times = Counter(named for one in asked for named in one.names)
    flags = {one.flag for one in asked}
    counts, are_set = (_in_redis if settings.CACHE_IS_REDIS else _anywhere)(times, flags)
    return [([counts[name] for name, _seconds in one.names], are_set[one.flag]) for one in asked]


def _in_redis(times: Counter[tuple[str, int]], flags: set[str]) -> tuple[dict[str, int], dict[str, bool]]:
    pipe = _client().pipeline(transaction=False)
    for (name, seconds), amount in times.items():
        pipe.incrby(name, amount)
        pipe.expire(name, seconds)
    for flag in flags:
        pipe.exists(cache.make_key(flag))
    answers = pipe.execute()
    counts = {name: int(answers[2 * at]) for at, (name, _seconds) in enumerate(times)}
    return counts, {flag: bool(answers[2 * len(times) + at]) for at, flag in enumerate(flags)}


def _anywhere(times: Counter[tuple[str, int]], flags: set[str]) -> tuple[dict[str, int], dict[str, bool]]:
    counts = {}
    for (name, seconds), amount in times.items():
        cache.add(name, 0, timeout=seconds)
        counts[name] = cache.incr(name, amount)
    return counts, {flag: bool(cache.get(flag)) for flag in flags}


@once
def _client() -> redis.Redis:
    cached = settings.CACHES["default"]
    return redis.Redis.from_url(cached["LOCATION"], **cached["OPTIONS"])


counted = Together(_count_all)
"""The counts of what was asked, this one included, and whether the flag is set. Raises whatever the cache raises."""
