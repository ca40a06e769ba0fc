"""What a word looks like to the name tagger: itself, its ends, its capitals, the lists it stands on, its neighbours.

The same code runs while the tagger is trained and while a story is read. Where capitals say nothing (all small or all
capital) they are hidden from the tagger, so that it learns both ways of writing.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, pairwise
from pathlib import Path

import numpy as np

from ..identifying.capitals import letters_say_little
from ..lexicons.english.common_words import COMMON_WORDS
from ..lexicons.english.identifying import BIG_PLACES, KIN, NO_PERSON, ORGANISATION_ENDS, PLACE_WORDS, TITLES
from ..lexicons.given_names import GIVEN_NAMES, NAMES_THAT_ARE_WORDS
from ..reading import Reading

LISTS = Path(__file__).parent / "lists"


def listed(name: str) -> Iterator[str]:
    """The names of a list, one by one."""
    with (LISTS / f"{name}.txt").open(encoding="utf-8") as lines:
        for line in lines:
            yield from line.split()


class NameList:
    """A list of names of which only "is it there?" is asked, kept as numbers: a tenth of the memory of the words."""

    def __init__(self, names: Iterable[str]) -> None:
        numbers = np.unique(np.fromiter(map(self._number, names), np.uint64))
        self._numbers = array("Q", numbers.tobytes())

    @staticmethod
    def _number(name: str) -> int:
        return int.from_bytes(blake2b(name.encode("utf-8", "replace"), digest_size=8).digest())

    def __contains__(self, name: str) -> bool:
        number = self._number(name)
        at = bisect_left(self._numbers, number)
        return at < len(self._numbers) and self._numbers[at] == number


GIVEN = NameList(chain(listed("given_names"), GIVEN_NAMES))
SURNAMES = NameList(listed("surnames"))

_SIGNS = str.maketrans("\u2019", "'")


@dataclass(frozen=True, slots=True)
class Word:
    """One written word: where it stands, how it is written, and its number in the reading."""

    written: str
    spelled: str
    at: int
    after_at: int


def written_words(reading: Reading) -> list[Word]:
    """The words of a reading as they were written: a contraction is one word here."""
    out: list[Word] = []
    original, last = reading.original, -1
    for at, start in enumerate(reading.starts):
        if start == last:
            old = out[-1]
            out[-1] = Word(old.written, old.spelled, old.at, at + 1)
            continue
        last = start
        written = original[start : reading.ends[at]]
        out.append(Word(written, reading.words[at], at, at + 1))
    return out


def _shape(written: str) -> str:
    if written.isdigit():
        return "9"
    head = "A" if written[0].isupper() else "9" if written[0].isdigit() else "a"
    rest = written[1:]
    if not rest:
        return head
    if rest.isupper():
        return head + "A"
    return head + "a" if rest.islower() else head + "x"


@lru_cache(maxsize=32_768)
def _lists(spelled: str) -> str:
    """The lists a word stands on, one letter each."""
    return "".join(
        letter
        for letter, words in (
            ("g", GIVEN),
            ("s", SURNAMES),
            ("n", NAMES_THAT_ARE_WORDS),
            ("c", COMMON_WORDS),
            ("x", NO_PERSON),
            ("t", TITLES),
            ("k", KIN),
            ("p", PLACE_WORDS),
            ("b", BIG_PLACES),
            ("o", ORGANISATION_ENDS),
        )
        if spelled in words
    )


@lru_cache(maxsize=32_768)
def _own(written: str, spelled: str, plain: bool) -> tuple[tuple[str, ...], str, str, str]:
    """What a word says about itself; and its word, shape and lists for its neighbours."""
    spelled = spelled.encode("utf-8", "replace").decode("utf-8")
    shape = "-" if plain else _shape(written)
    lists = _lists(spelled)
    own = (
        "w=" + spelled,
        "e3=" + spelled[-3:],
        "e2=" + spelled[-2:],
        "b3=" + spelled[:3],
        "l=" + lists,
        "sh=" + shape,
        "shl=" + shape + lists,
        f"n={min(len(spelled), 9)}" + shape,
    )
    return own, spelled, shape, lists


_EDGE = ("<>", "<>", "<>")


def features(reading: Reading, words: Sequence[Word]) -> list[list[str]]:
    """The tagger's view of each word, in order."""
    plain = letters_say_little(reading)
    seen = [_own(word.written, word.spelled, plain) for word in words]
    original, starts, ends = reading.original, reading.starts, reading.ends
    between = [
        original[ends[here.at] : starts[following.at]].strip().translate(_SIGNS)[:2].encode("utf-8", "replace").decode()
        for here, following in pairwise(words)
    ]
    count = len(words)
    out: list[list[str]] = []
    for i in range(count):
        own, _, shape, lists = seen[i]
        w1, s1, l1 = seen[i - 1][1:] if i else _EDGE
        w2, _, l2 = seen[i - 2][1:] if i > 1 else _EDGE
        x1, t1, m1 = seen[i + 1][1:] if i + 1 < count else _EDGE
        x2, _, m2 = seen[i + 2][1:] if i + 2 < count else _EDGE
        before = between[i - 1] if i else "<>"
        behind = between[i] if i + 1 < count else "<>"
        out.append(
            [
                *own,
                "-w=" + w1,
                "-l=" + l1 + s1,
                "--w=" + w2,
                "--l=" + l2,
                "+w=" + x1,
                "+l=" + m1 + t1,
                "++w=" + x2,
                "++l=" + m2,
                "-b=" + before + shape,
                "+b=" + behind + shape,
                "-wl=" + w1 + "|" + lists + shape,
                "+wl=" + x1 + "|" + lists + shape,
                "-ll=" + l1 + s1 + "|" + lists + shape,
                "+ll=" + m1 + t1 + "|" + lists + shape,
                "-ww=" + w2 + "_" + w1,
            ]
        )
    return out
