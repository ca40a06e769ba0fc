"""What many want written at the same time is written in few goes, and each hears what became of its own."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from stories.together import Together


def test_many_at_once_are_written_in_few_goes_and_each_has_its_own_result() -> None:
    goes: list[list[int]] = []

    def write(items: list[int]) -> list[int]:
        goes.append(items)
        time.sleep(0.02)
        return [10 * item for item in items]

    together = Together(write)
    with ThreadPoolExecutor(16) as pool:
        assert list(pool.map(together, range(200))) == [10 * item for item in range(200)]
    assert sorted(item for items in goes for item in items) == list(range(200))
    assert len(goes) < 50


def test_an_error_reaches_only_its_own() -> None:
    is_full = threading.Event()

    def write(items: list[int]) -> list[int]:
        is_full.wait(5)
        if 3 in items:
            raise ValueError("not this one")
        return items

    together = Together(write)

    def ask(item: int) -> int | str:
        try:
            return together(item)
        except ValueError as error:
            return str(error)

    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(ask, item) for item in range(8)]
        while len(together.waiting) < 7:
            time.sleep(0.01)
        is_full.set()
        assert [one.result(10) for one in asked] == [0, 1, 2, "not this one", 4, 5, 6, 7]
    assert together(9) == 9  # and it goes on
