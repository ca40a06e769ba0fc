"""How often something happened lately: counts in the cache; what many ask at the same time goes in one round trip."""

from collections import Counter
from dataclasses import dataclass
from functools import cache as once
from math import inf
from threading import Lock
from time import monotonic

import redis
from django.conf import settings
from django.core.cache import cache


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time in which something is counted by name; forgotten `seconds` after it was last counted in."""

    name: str
    seconds: int


Counts = Counter[tuple[Stretch, str]]
Flags = dict[str, bool]


def count(more: Counts, flags: set[str]) -> tuple[Counts, Flags]:
    """Count each name so many times more. Gives the counts, these included, and which flags are set.

    Raises whatever the cache raises.
    """
    return (_in_redis if settings.CACHE_IS_REDIS else _anywhere)(more, flags)


BEHIND = 0.1  # seconds
OFTEN = 10  # a count that stays known while its name does not come again
MOST_KNOWN = 20_000


class Lately:
    """The same for what comes too often to ask the cache each time: ten times a second it is told what came here, and
    says what came everywhere. What others counted since is not known, nor how often somebody came here before who comes
    seldom."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.clear()

    def clear(self) -> None:
        self.known: Counts = Counter()
        self.since: Counts = Counter()
        self.flags: Flags = {}
        self.asked_at = -inf

    def count(self, more: Counts, flags: set[str]) -> tuple[Counts, Flags]:
        if not settings.CACHE_IS_REDIS:
            return _anywhere(more, flags)
        with self.lock:
            self.since.update(more)
            if monotonic() - self.asked_at >= BEHIND:
                self._ask(flags)
            counts = Counter({named: self.known[named] + self.since[named] for named in more})
            return counts, {flag: self.flags.get(flag, False) for flag in flags}

    def _ask(self, flags: set[str]) -> None:
        self.asked_at = monotonic()
        told, self.since = self.since, Counter()
        now, self.flags = _in_redis(told, flags)
        stretches = {stretch for stretch, _name in now}
        often = {named: n for named, n in self.known.items() if n >= OFTEN and named[0] in stretches}
        self.known = Counter((often if len(often) < MOST_KNOWN else {}) | now)


def _in_redis(more: Counts, flags: set[str]) -> tuple[Counts, Flags]:
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


def _anywhere(more: Counts, flags: set[str]) -> tuple[Counts, Flags]:
    counts: Counts = Counter()
    for (stretch, name), amount in more.items():
        key = f"{stretch.name}:{name}"
        cache.add(key, 0, timeout=stretch.seconds)
        counts[stretch, name] = cache.incr(key, amount)
    return counts, {flag: bool(cache.get(flag)) for flag in flags}


@once
def _client(location: str) -> redis.Redis:
    return redis.Redis.from_url(location, socket_connect_timeout=0.5, socket_timeout=0.5)
