"""A text as numbers: which word and letter sequences it holds, each under a number of 32 bits.

A sequence's number is a hash of its letters: no vocabulary of words is kept, a model is two plain columns (numbers and
weights), and the time is linear in the text. Two sequences share a number about once in a hundred thousand. The last
two bits of a number say what it stands for: words and letters, stances towards groups, or stances of despair.
"""

import re
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from ..reading import Reading
from .stances import ATTACK, DESPAIR

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

SAID, ATTACKING, DESPAIRING = range(3)
"""The parts of a text that numbers stand for."""

_PART = np.uint32(3)

_PIECES = re.compile(r"[^\W_]+|[!?.\"]")


@lru_cache(maxsize=65_536)
def _word_number(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def _short(mixed: NDArray[np.uint64]) -> Numbers:
    return (((mixed ^ (mixed >> np.uint64(29))) * _SPREAD) >> _SHIFT).astype(np.uint32)


def _marked(numbers: Numbers, part: int) -> Numbers:
    return numbers & ~_PART | np.uint32(part)


def parts_of(numbers: Numbers) -> NDArray[np.intp]:
    """For each number the part of a text it stands for."""
    return (numbers & _PART).astype(np.intp)


def _word_sequences(words: list[str]) -> list[Numbers]:
    """Single words, pairs and triples."""
    numbers = np.fromiter((_word_number(word) for word in words), np.uint64, len(words))
    one = numbers * _MIX + np.uint64(1)
    out = [_short(one)]
    two = (one[:-1] * _MIX + numbers[1:]) * _MIX + np.uint64(2)
    three = (two[:-1] * _MIX + numbers[2:]) * _MIX + np.uint64(3)
    return [*out, _short(two), _short(three)]


def _letter_sequences(words: list[str]) -> list[Numbers]:
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
        out.append(_short(mixed[~inner] * _MIX + np.uint64(length)))
    return out


def _stance_sequences(row: list[str], look: int) -> list[Numbers]:
    """Single stances, neighbours up to three apart, triples, and which stances a text holds together."""
    if not row:
        return []
    said = [f"1 {one}" for one in row]
    for apart in (1, 2, 3):
        said += [f"2 {one} {other}" for one, other in zip(row, row[apart:], strict=False)]
    said += [f"3 {a} {b} {c}" for a, b, c in zip(row, row[1:], row[2:], strict=False)]
    kinds = sorted({kind for one in row for kind in one.split("+")})
    said += [f"with {one} {other}" for at, one in enumerate(kinds) for other in kinds[at + 1 :]]
    said += [f"first {row[0]}", f"last {row[-1]}"]
    numbers = np.fromiter((_word_number(one) for one in said), np.uint64, len(said))
    return [_short(numbers * _MIX + np.uint64(look))]


def pieces_of(folded: str) -> list[str]:
    """Words and the marks that change a sentence; elisions apart ("j'ai" as j, ai)."""
    return _PIECES.findall(folded[:MOST_LETTERS])


def numbers_of(words: list[str]) -> tuple[Numbers, Counts]:
    """The sequences of a text's words: their numbers in order, each once, and how often each is there."""
    if not words:
        return np.zeros(0, np.uint32), np.zeros(0, np.int64)
    found = np.concatenate(
        [
            *(_marked(one, SAID) for one in (*_word_sequences(words), *_letter_sequences(words))),
            *(_marked(one, ATTACKING) for one in _stance_sequences(ATTACK.row(words), 4)),
            *(_marked(one, DESPAIRING) for one in _stance_sequences(DESPAIR.row(words), 6)),
        ]
    )
    numbers, counts = np.unique(found, return_counts=True)
    return numbers, counts


def sketch(reading: Reading) -> tuple[Numbers, Counts]:
    """The sequences of a whole text; the models share them."""
    if not reading.sketched:
        reading.sketched.append(numbers_of(pieces_of(reading.folded.text)))
    made: tuple[Numbers, Counts] = reading.sketched[0]
    return made
