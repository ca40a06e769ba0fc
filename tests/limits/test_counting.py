"""Taps are counted against their limit in each web process, which tells the others ten times a second."""

from collections import Counter
from typing import Any

import pytest

from stories import counting
from stories.counting import Counts, Lately, Stretch

LATELY, NOW = Stretch("limit:tap:600:7", 1200), Stretch("limit:tap:60:70", 120)
FLOOD = "limit:tap:flood"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Any:
    times = [100.0]
    monkeypatch.setattr(counting, "monotonic", lambda: times[0])
    return times


def taps(network: str, number: int = 1) -> Counts:
    return Counter({(LATELY, network): number, (NOW, "all"): number})


@pytest.mark.redis
def test_processes_know_of_each_other_a_tenth_of_a_second_later(clock: list[float]) -> None:
    one, other = Lately(), Lately()
    assert one.count(taps("a"), {FLOOD}) == (taps("a"), {FLOOD: False})
    assert other.count(taps("b"), {FLOOD})[0] == {(LATELY, "b"): 1, (NOW, "all"): 2}  # it asks for the first time
    for _time in range(30):
        one.count(taps("a"), {FLOOD})
    counts, _flags = one.count(taps("a"), {FLOOD})
    assert counts == {(LATELY, "a"): 32, (NOW, "all"): 32}  # its own at once, the other's not yet
    counting.cache.set(FLOOD, True)
    clock[0] += 2 * counting.BEHIND
    counts, flags = one.count(taps("c"), {FLOOD})
    assert counts == {(LATELY, "c"): 1, (NOW, "all"): 34}
    assert flags == {FLOOD: True}
    clock[0] += 2 * counting.BEHIND
    assert one.count(taps("c"), {FLOOD})[0][LATELY, "c"] == 2
    assert one.count(taps("a"), {FLOOD})[0][LATELY, "a"] == 33  # who came often stays known while others come
    clock[0] += 2 * counting.BEHIND
    assert other.count(taps("a", 2), {FLOOD})[0] == {(LATELY, "a"): 34, (NOW, "all"): 37}


@pytest.mark.redis
def test_while_the_cache_is_away_it_is_asked_ten_times_a_second_and_nobody_waits_between(
    clock: list[float], settings: Any
) -> None:
    lately = Lately()
    nowhere = {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:1/0"}
    settings.CACHES = {"default": nowhere}
    for _time in range(3):
        with pytest.raises(counting.redis.ConnectionError):
            lately.count(taps("a"), {FLOOD})
        assert lately.count(taps("a", 2), {FLOOD})[0][LATELY, "a"] == 2
        clock[0] += 2 * counting.BEHIND
