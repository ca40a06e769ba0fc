"""A text as numbers: which word and letter sequences it holds, each under a number of 32 bits.

A sequence's number is a hash of its letters: no vocabulary of words is kept, a model is two plain columns (numbers and
weights), and the time is linear in the text. Two sequences share a number about once in a hundred thousand. The last
two bits of a number say what part of a text it stands for: words and letters, stances towards groups, stances of
despair, or of what was done.
"""

import re
from functools import lru_cache, partial
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from ..reading import Reading
from .stances import ATTACK, DESPAIR, TOLD

MOST_LETTERS = 20_000
"""So many letters of a text are turned into numbers; the rest repeats what was said or is not meant to be read."""

SHORTEST, LONGEST = 2, 5
"""Letters in a sequence of letters. Sequences lie inside one word, its edges included."""

_MIX = np.uint64(0x9E3779B97F4A7C15)
_SPREAD = np.uint64(0xBF58476D1CE4E5B9)
_SHIFT = np.uint64(32)
_SPACE = np.uint64(32)

Numbers = NDArray[np.uint32]
Counts = NDArray[np.int64]
Mixed = NDArray[np.uint64]

_PART = np.uint32(3)

_PIECES = re.compile(r"[^\W_]+|[!?.\"]")


@lru_cache(maxsize=65_536)
def _word_number(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def _short(mixed: Mixed) -> Numbers:
    return (((mixed ^ (mixed >> np.uint64(29))) * _SPREAD) >> _SHIFT).astype(np.uint32)


def parts_of(numbers: Numbers) -> NDArray[np.intp]:
    """For each number the part of a text it stands for."""
    return (numbers & _PART).astype(np.intp)


def _word_sequences(words: list[str]) -> list[Mixed]:
    """Single words, pairs and triples."""
    numbers = np.fromiter(map(_word_number, words), np.uint64, len(words))
    one = numbers * _MIX + np.uint64(1)
    two = (one[:-1] * _MIX + numbers[1:]) * _MIX + np.uint64(2)
    three = (two[:-1] * _MIX + numbers[2:]) * _MIX + np.uint64(3)
    return [one, two, three]


def _letter_sequences(words: list[str]) -> list[Mixed]:
    """Two to five letters inside a word, the space before and after it included."""
    line = " " + " ".join(words) + " "
    letters = np.frombuffer(line.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    space = letters == _SPACE
    out = []
    mixed = letters * _MIX + np.uint64(17)
    inner = np.zeros(len(letters), bool)  # whether a space lies inside the sequence, its edges apart
    for length in range(SHORTEST, LONGEST + 1):
        mixed = mixed[:-1] * _MIX + letters[length - 1 :]
        inner = inner[:-1] | space[length - 2 : -1] if length > 2 else inner[:-1]
        out.append(mixed[~inner] * _MIX + np.uint64(length))
    return out


_pairs = lru_cache(maxsize=64)(partial(np.triu_indices, k=1))


def _stance_sequences(row: list[str]) -> list[Mixed]:
    """Single stances, neighbours up to three apart, triples, which stances a text holds together, first and last."""
    if not row:
        return []
    numbers = np.fromiter(map(_word_number, row), np.uint64, len(row))
    kinds = sorted({kind for one in row for kind in one.split("+")})
    held = np.fromiter(map(_word_number, kinds), np.uint64, len(kinds))
    one, other = _pairs(len(kinds))
    mixed = numbers * _MIX
    return [
        mixed + np.uint64(4),
        *((mixed[:-apart] + numbers[apart:]) * _MIX + np.uint64(4 + apart) for apart in (1, 2, 3)),
        ((mixed[:-2] + numbers[1:-1]) * _MIX + numbers[2:]) * _MIX + np.uint64(8),
        (held[one] * _MIX + held[other]) * _MIX + np.uint64(9),
        mixed[:1] + np.uint64(10),
        mixed[-1:] + np.uint64(11),
    ]


def pieces_of(folded: str) -> list[str]:
    """Words and the marks that change a sentence; elisions apart ("j'ai" as j, ai)."""
    return _PIECES.findall(folded[:MOST_LETTERS])


def placed_pieces(folded: str) -> list[tuple[str, int, int]]:
    """The same pieces, each with where it begins and ends."""
    return [(found.group(), found.start(), found.end()) for found in _PIECES.finditer(folded[:MOST_LETTERS])]


def numbers_of(words: list[str]) -> tuple[Numbers, Counts]:
    """The sequences of a text's words: their numbers in order, each once, and how often each is there."""
    if not words:
        return np.zeros(0, np.uint32), np.zeros(0, np.int64)
    parts = [
        [*_word_sequences(words), *_letter_sequences(words)],
        *(_stance_sequences(look.row(words)) for look in (ATTACK, DESPAIR, TOLD)),
    ]
    found = _short(np.concatenate([one for part in parts for one in part]))
    held = [sum(map(len, part)) for part in parts]
    found = found & ~_PART | np.repeat(np.arange(len(parts), dtype=np.uint32), held)
    numbers, counts = np.unique(found, return_counts=True)
    return numbers, counts


def sketch(reading: Reading) -> tuple[Numbers, Counts]:
    """The sequences of a whole text; the models share them."""
    if not reading.sketched:
        reading.sketched.append(numbers_of(pieces_of(reading.folded.text)))
    made: tuple[Numbers, Counts] = reading.sketched[0]
    return made
