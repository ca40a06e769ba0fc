"""A short post as numbers once more: words and marks, letters across words, and what stands around a woman named in it.

`features.py` hears every text, and letters inside words only. Letters across words and marks ("shes a ", "lol. wom")
tell how posts talk about women, and would cost too much in a long text.
"""

import re

import numpy as np

from ..lexicons.wording import words_of
from ..normalisation import LONGEST_WORD
from .features import MIX, PART, Mixed, Sketch, short, word_number

WORDS, LETTERS, ABOUT = range(3)
"""The parts that the last two bits of a number stand for."""

SHORTEST, LONGEST = 2, 6
"""Letters in a sequence of letters, spaces and marks among them."""

AROUND = 4
"""So many words before and after a woman is named say something of her."""

MOST_NAMED = 3
"""Whether women are named more often than this is not told apart."""

WOMEN = words_of(
    """
    woman women girl girls she her hers herself female females lady ladies wife wives girlfriend gf mom mother daughter
    feminist feminists feminism chick chicks bitch bitches whore whores slut sluts thot thots hoe hoes cunt cunts foid
    foids femoid femoids roastie roasties stacy stacies becky
    """
)

_PIECES = re.compile(r"[^\W_]+|[^\w\s]")
_GAPS = re.compile(r"\s+")


def _words(numbers: Mixed) -> list[Mixed]:
    """Single words and marks, and pairs."""
    one = numbers * MIX + np.uint64(21)
    return [one, (one[:-1] * MIX + numbers[1:]) * MIX + np.uint64(22)]


def _letters(folded: str) -> list[Mixed]:
    line = f" {_GAPS.sub(' ', folded).strip()} "
    letters = np.frombuffer(line.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    mixed, out = letters * MIX + np.uint64(31), []
    for length in range(SHORTEST, LONGEST + 1):
        mixed = mixed[:-1] * MIX + letters[length - 1 :]
        out.append(mixed * MIX + np.uint64(40 + length))
    return out


def _about(words: list[str], numbers: Mixed) -> list[Mixed]:
    """How often women are named, and each word near one: by which name, and by whichever."""
    named = np.array([at for at, word in enumerate(words) if word in WOMEN], np.intp)
    out = [np.array([50 + min(len(named), MOST_NAMED)], np.uint64) * MIX]
    for apart in (*range(-AROUND, 0), *range(1, AROUND + 1)):
        inside = named[(named + apart >= 0) & (named + apart < len(words))]
        said = numbers[inside + apart] * MIX
        out += [said + np.uint64(60), (numbers[inside] * MIX + said) * MIX + np.uint64(61)]
    return out


def talk_of(folded: str) -> Sketch:
    """The numbers of a folded text."""
    words = [word[:LONGEST_WORD] for word in _PIECES.findall(folded)]
    numbers = np.fromiter(map(word_number, words), np.uint64, len(words))
    parts = ((WORDS, _words(numbers)), (LETTERS, _letters(folded)), (ABOUT, _about(words, numbers)))
    found = [short(np.concatenate(sequences)) & ~PART | np.uint32(part) for part, sequences in parts]
    unique, counts = np.unique(np.concatenate(found), return_counts=True)
    return Sketch(unique, counts[None])
