"""What was asked or drawn, remembered by this process for a moment or for good.

blank: Remembered[str, str] = Remembered(most=100, seconds=10)
page = blank.get(way) or blank.keep(way, drawn(way))
"""

from collections.abc import Callable, Iterable
from math import inf
from time import monotonic
from typing import Generic, TypeVar

Name = TypeVar("Name")
Value = TypeVar("Value")


class Remembered(Generic[Name, Value]):
    """At most so many; with one more all are forgotten. With each what is over is."""

    def __init__(self, most: int, seconds: float = inf) -> None:
        self.most, self.seconds = most, seconds
        self.kept: dict[Name, tuple[Value, float]] = {}

    def get(self, name: Name) -> Value | None:
        kept = self.kept.get(name)
        return kept[0] if kept is not None and monotonic() - kept[1] < self.seconds else None

    def take(self, name: Name) -> Value | None:
        """The value, which is forgotten with that."""
        value = self.get(name)
        self.kept.pop(name, None)
        return value

    def keep(self, name: Name, value: Value, since: float | None = None) -> Value:
        """`since`: when it was asked for, where that took a while (`time.monotonic`). Gives the value."""
        self.kept.pop(name, None)
        while (first := next(iter(self.kept), None)) is not None and self.get(first) is None:
            self.kept.pop(first, None)
        if len(self.kept) >= self.most:
            self.kept.clear()
        self.kept[name] = value, monotonic() if since is None else since
        return value

    def of(self, names: set[Name], ask: Callable[[set[Name]], Iterable[tuple[Name, Value]]]) -> dict[Name, Value]:
        """Those of `names` that have a value; who is not remembered is asked for."""
        known = {name: value for name in names if (value := self.get(name)) is not None}
        if missing := names - known.keys():
            asked_at = monotonic()
            for name, value in ask(missing):
                known[name] = self.keep(name, value, asked_at)
        return known

    def clear(self) -> None:
        self.kept.clear()
