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
from typing import NamedTuple

import numpy as np

from ..identifying.capitals import letters_say_little
from ..lexicons.english.common_words import COMMON_WORDS
from ..lexicons.english.identifying import BIG_PLACES, KIN, NO_PERSON, ORGANISATION_ENDS, PLACE_WORDS, TITLES
from ..lexicons.given_names import GIVEN_NAMES, NAMES_THAT_ARE_WORDS
from ..normalisation import LONGEST_WORD
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


class Word(NamedTuple):
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
        written = original[start : min(reading.ends[at], start + LONGEST_WORD)]
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


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What one word shows, in UTF-8: to the tagger by itself, to the views of its neighbours, and beside them."""

    own: tuple[bytes, ...]
    to_next: tuple[bytes, bytes]
    to_second_next: tuple[bytes, bytes]
    to_last: tuple[bytes, bytes]
    to_second_last: tuple[bytes, bytes]
    word: bytes
    kind: bytes
    look: bytes


@lru_cache(maxsize=32_768)
def seen(written: str, spelled: str, plain: bool) -> Seen:
    word = spelled.encode("utf-8", "replace")
    spelled = word.decode("utf-8")
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
    listed, kind = lists.encode(), (lists + shape).encode()
    return Seen(
        tuple(one.encode() for one in own),
        (b"-w=" + word, b"-l=" + kind),
        (b"--w=" + word, b"--l=" + listed),
        (b"+w=" + word, b"+l=" + kind),
        (b"++w=" + word, b"++l=" + listed),
        word,
        kind,
        shape.encode(),
    )


@lru_cache(maxsize=4_096)
def _signs(between: str) -> bytes:
    """The first two signs between two words."""
    return between.strip().translate(_SIGNS)[:2].encode("utf-8", "replace")


EDGE = Seen(
    (),
    (b"-w=<>", b"-l=<><>"),
    (b"--w=<>", b"--l=<>"),
    (b"+w=<>", b"+l=<><>"),
    (b"++w=<>", b"++l=<>"),
    b"<>",
    b"<><>",
    b"<>",
)


class View(NamedTuple):
    """A word and its neighbours, and the signs before and behind it."""

    second_last: Seen
    last: Seen
    this: Seen
    following: Seen
    second: Seen
    before: bytes
    behind: bytes

    def pairs(self) -> tuple[bytes, ...]:
        """What the word shows together with what stands beside it."""
        last, following, kind, look = self.last, self.following, self.this.kind, self.this.look
        return (
            b"-b=" + self.before + look,
            b"+b=" + self.behind + look,
            b"-wl=" + last.word + b"|" + kind,
            b"+wl=" + following.word + b"|" + kind,
            b"-ll=" + last.kind + b"|" + kind,
            b"+ll=" + following.kind + b"|" + kind,
            b"-ww=" + self.second_last.word + b"_" + last.word,
        )


def views(reading: Reading, words: Sequence[Word]) -> Iterator[View]:
    """The tagger's view of each word, in order."""
    plain = letters_say_little(reading)
    all_seen = [seen(word.written, word.spelled, plain) for word in words]
    original, starts, ends = reading.original, reading.starts, reading.ends
    between = [
        _signs(original[ends[here.at] : starts[following.at]][:LONGEST_WORD]) for here, following in pairwise(words)
    ]
    return map(
        View,
        [EDGE, EDGE, *all_seen],
        [EDGE, *all_seen],
        all_seen,
        [*all_seen[1:], EDGE],
        [*all_seen[2:], EDGE, EDGE],
        [b"<>", *between],
        [*between, b"<>"],
    )


def features(reading: Reading, words: Sequence[Word]) -> list[list[bytes]]:
    """What speaks for or against a name in each word, in order."""
    return [
        [
            *view.this.own,
            *view.last.to_next,
            *view.second_last.to_second_next,
            *view.following.to_last,
            *view.second.to_second_last,
            *view.pairs(),
        ]
        for view in views(reading, words)
    ]
