"""Many ask, one goes: what several threads want written (or looked up) at the same time, one of them does in one go.

    say = Together(_say_all)   # _say_all takes a list of items and gives a list of results, in the same order
    say(item)                  # returns when the item is written

Whoever comes while nobody is writing writes at once, so alone nobody waits. Whoever comes meanwhile waits, and one of
those writes for all of them. When writing several fails, each is written alone, and an error reaches only its own.
Not for use inside a transaction: it may be another thread that writes.
"""

from collections import deque
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

MOST = 500  # items in one go


class Together(Generic[Item, Result]):
    def __init__(self, write: Callable[[list[Item]], list[Result]]) -> None:
        self.write = write
        self.lock = Lock()
        self.waiting: deque[_Place[Item, Result]] = deque()
        self.somebody_writes = False

    def __call__(self, item: Item) -> Result:
        place = _Place[Item, Result](item)
        with self.lock:
            self.waiting.append(place)
            has_to_wait = self.somebody_writes
            self.somebody_writes = True
        if has_to_wait:
            place.turn.acquire()  # let go of when this item is written, or when it is this thread's turn to write
        if not place.is_over:
            self._write_for_all()
        if place.error is not None:
            raise place.error
        return place.result

    def _write_for_all(self) -> None:
        with self.lock:
            places = [self.waiting.popleft() for _number in range(min(MOST, len(self.waiting)))]
        try:
            self._fill(places)
        finally:
            with self.lock:
                next_one = self.waiting[0] if self.waiting else None
                self.somebody_writes = next_one is not None
            for place in places:
                place.is_over = True
                place.turn.release()
            if next_one is not None:
                next_one.turn.release()

    def _fill(self, places: "list[_Place[Item, Result]]") -> None:
        try:
            results = self.write([place.item for place in places])
        except Exception as error:
            if len(places) == 1:
                places[0].error = error
                return
            for place in places:
                self._fill([place])
        else:
            for place, result in zip(places, results, strict=True):
                place.result = result


class _Place(Generic[Item, Result]):
    """Where one waits in the row, and finds what came of it."""

    __slots__ = ("error", "is_over", "item", "result", "turn")
    result: Result

    def __init__(self, item: Item) -> None:
        self.item = item
        self.is_over = False
        self.error: Exception | None = None
        self.turn = Lock()
        self.turn.acquire()
