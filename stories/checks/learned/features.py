"""A text as numbers: which word and letter sequences it holds, each under a number of 32 bits.

A sequence's number is a hash of its letters: no vocabulary of words is kept, a model is two plain columns (numbers and
weights), and the time is linear in the text. Two sequences share a number about once in a hundred thousand. The last
two bits of a number say what part of a text it stands for: words and letters, stances towards groups, stances of
despair, or of what was done.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from ..normalisation import LONGEST_WORD
from .stances import ATTACK, DESPAIR, TOLD

MOST_LETTERS = 20_000
"""So many letters of a text are turned into numbers; the rest repeats what was said or is not meant to be read."""

SHORTEST, LONGEST = 2, 5
"""Letters in a sequence of letters. Sequences lie inside one word, its edges included."""

MIX = np.uint64(0x9E3779B97F4A7C15)
_SPREAD = np.uint64(0xBF58476D1CE4E5B9)
_SHIFT = np.uint64(32)
_SPACE = np.uint64(32)

Numbers = NDArray[np.uint32]
Counts = NDArray[np.int64]
Mixed = NDArray[np.uint64]
Rows = NDArray[np.intp]
Found = tuple[Mixed, Rows]
"""Sequences, and the row that each lies in."""

PARTS = 4
PART = np.uint32(PARTS - 1)

_PIECES = re.compile(r"[^\W_]+|[!?.\"]")


@lru_cache(maxsize=65_536)
def word_number(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def short(mixed: Mixed) -> Numbers:
    return (((mixed ^ (mixed >> np.uint64(29))) * _SPREAD) >> _SHIFT).astype(np.uint32)


def parts_of(numbers: Numbers) -> NDArray[np.intp]:
    """For each number the part of a text it stands for."""
    return (numbers & PART).astype(np.intp)


def _inside(mixed: Mixed, rows: Rows, apart: int) -> Found:
    """Those sequences over `apart` more words that lie inside one row."""
    if rows[0] == rows[-1]:
        return mixed, rows[apart:]
    whole = rows[:-apart] == rows[apart:]
    return mixed[whole], rows[apart:][whole]


def _word_sequences(words: Sequence[str], rows: Rows) -> list[Found]:
    """Single words, pairs and triples."""
    numbers = np.fromiter(map(word_number, words), np.uint64, len(words))
    one = numbers * MIX + np.uint64(1)
    two = (one[:-1] * MIX + numbers[1:]) * MIX + np.uint64(2)
    three = (two[:-1] * MIX + numbers[2:]) * MIX + np.uint64(3)
    return [(one, rows), _inside(two, rows, 1), _inside(three, rows, 2)]


def _letter_sequences(words: Sequence[str], rows: Rows) -> list[Found]:
    """Two to five letters inside a word, the space before and after it included."""
    line = " " + " ".join(words) + " "
    letters = np.frombuffer(line.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    space = letters == _SPACE
    # the row of each letter, a space being its next word's; no sequence begins with the last
    row = rows[np.minimum(np.cumsum(space) - 1, len(rows) - 1)]
    out = []
    mixed = letters * MIX + np.uint64(17)
    inner = np.zeros(len(letters), bool)  # whether a space lies inside the sequence, its edges apart
    for length in range(SHORTEST, LONGEST + 1):
        mixed = mixed[:-1] * MIX + letters[length - 1 :]
        inner = inner[:-1] | space[length - 2 : -1] if length > 2 else inner[:-1]
        whole = ~inner
        out.append((mixed[whole] * MIX + np.uint64(length), row[: 1 - length][whole]))
    return out


@lru_cache(maxsize=2_048)
def _held(stances: frozenset[str]) -> Mixed:
    """Which stances are there together."""
    kinds = sorted({kind for one in stances for kind in one.split("+")})
    numbers = np.fromiter(map(word_number, kinds), np.uint64, len(kinds))
    one, other = np.triu_indices(len(kinds), k=1)
    return (numbers[one] * MIX + numbers[other]) * MIX + np.uint64(9)


def _stance_sequences(stances: Sequence[list[str]]) -> list[Found]:
    """Single stances, neighbours up to three apart, triples, which stances a row holds together, first and last."""
    lengths = np.fromiter(map(len, stances), np.intp, len(stances))
    rows = np.repeat(np.arange(len(stances)), lengths)
    if not len(rows):
        return []
    numbers = np.fromiter(map(word_number, chain.from_iterable(stances)), np.uint64, len(rows))
    mixed = numbers * MIX
    one, two, three = ((mixed[:-apart] + numbers[apart:]) * MIX + np.uint64(4 + apart) for apart in (1, 2, 3))
    triples = ((mixed[:-2] + numbers[1:-1]) * MIX + numbers[2:]) * MIX + np.uint64(8)
    held = [_held(frozenset(row)) for row in stances]
    after = np.cumsum(lengths)[lengths > 0]
    first = after - lengths[lengths > 0]
    return [
        (mixed + np.uint64(4), rows),
        _inside(one, rows, 1),
        _inside(two, rows, 2),
        _inside(three, rows, 3),
        _inside(triples, rows, 2),
        (np.concatenate(held), np.repeat(np.arange(len(held)), [len(one) for one in held])),
        (mixed[first] + np.uint64(10), rows[first]),
        (mixed[after - 1] + np.uint64(11), rows[first]),
    ]


def pieces_of(folded: str) -> list[str]:
    """Words and the marks that change a sentence; elisions apart ("j'ai" as j, ai)."""
    return [piece for piece, _, _ in placed_pieces(folded)]


def placed_pieces(folded: str) -> list[tuple[str, int, int]]:
    """The same pieces, each with where it begins and ends."""
    return [
        (found.group()[:LONGEST_WORD], found.start(), found.end()) for found in _PIECES.finditer(folded[:MOST_LETTERS])
    ]


class Sketch(NamedTuple):
    """Texts as numbers: those that occur, in order, each once; and how often, a row a text and a column a number."""

    numbers: Numbers
    counts: Counts

    def only(self, row: int) -> "Sketch":
        """One text of them."""
        return Sketch(self.numbers, self.counts[row : row + 1])

    def together(self) -> "Sketch":
        """All texts as one."""
        return self if len(self.counts) == 1 else Sketch(self.numbers, self.counts.sum(axis=0, keepdims=True))


def sketch_of(*texts: Sequence[str]) -> Sketch:
    """The sequences of each text's words. No sequence reaches from one text into the next."""
    words = list(chain.from_iterable(texts))
    if not words:
        return Sketch(np.zeros(0, np.uint32), np.zeros((len(texts), 0), np.int64))
    rows = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    said = [*_word_sequences(words, rows), *_letter_sequences(words, rows)]
    done = _stance_sequences([look.row(text) for look in (ATTACK, DESPAIR, TOLD) for text in texts])
    found = short(np.concatenate([mixed for mixed, _ in (*said, *done)])) & ~PART
    where = np.concatenate([rows for _, rows in (*said, *done)])
    stances = slice(sum(len(mixed) for mixed, _ in said), None)
    found[stances] |= (1 + where[stances] // len(texts)).astype(np.uint32)
    if len(texts) == 1:
        numbers, counts = np.unique(found, return_counts=True)
        return Sketch(numbers, counts[None])
    where[stances] %= len(texts)
    numbers, column = np.unique(found, return_inverse=True)
    counts = np.bincount(where * len(numbers) + column, minlength=len(texts) * len(numbers))
    return Sketch(numbers, counts.reshape(len(texts), -1))
