"""One plain spelling for a text, with a way back: every folded character knows the original ones it stands for."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from .findings import Span

# Longest spelling one character may fold to. A few compatibility characters stand for whole sentences;
# letting them through would make the folded text many times longer than the text.
LONGEST_FOLD = 4

LONGEST_WORD = 100
"""So many letters of a word are looked at, and remembered: a longer one is a key held down, or an attack on memory."""

# What compatibility folding leaves apart although people type it for the same thing. "" drops the character.
_SAME_AS = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`\u05f3\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u300c\u300d\uff02", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff\u0640", ""),
    # digits of Arabic and of Persian
    **{chr(zero + digit): str(digit) for zero in (0x0660, 0x06F0) for digit in range(10)},
    "\u0131": "i",
    "\u00f8": "o",
    "\u00d8": "o",
    "\u0142": "l",
    "\u0141": "l",
    # Arabic: ta marbuta and alif maqsura are written either way
    "\u0629": "\u0647",
    "\u0649": "\u064a",
}

# Letters of other alphabets that look like Latin ones. Only used inside words that also hold a Latin letter,
# so that words that are honestly Greek or Cyrillic keep their spelling.
_LOOK_ALIKES = str.maketrans(
    {
        **dict(zip("авеёкмнорстухіјѕԁһԛԝѵցոս", "abeekmhopctyxijsdhqwvgnu", strict=True)),
        **dict(zip("αβεηικνορτυχωγ", "abenikvoptuxwy", strict=True)),
    }
)


def is_arabic(word: str) -> bool:
    """Whether a word begins with a letter that Arabic is written in."""
    return "\u0600" <= word[:1] <= "\u06ff"


_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[a-z]")


@lru_cache(maxsize=65_536)
def _fold_character(character: str) -> str:
    known = _SAME_AS.get(character)
    if known is not None:
        return known
    # Marks are dropped after taking the character apart, so that "é" and "e" + accent read alike. One character
    # at a time: normalising a long run of marks in one go takes quadratic time.
    apart = unicodedata.normalize("NFKD", character.casefold())
    kept = "".join(part for part in apart if not unicodedata.combining(part))
    folded = unicodedata.normalize("NFC", kept).casefold()
    return folded if len(folded) <= LONGEST_FOLD else character


def _to_latin(word: re.Match[str]) -> str:
    letters = word.group()
    return letters.translate(_LOOK_ALIKES) if _LATIN.search(letters) else letters


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the map back. `starts[i]`/`ends[i]` bound the original characters behind `text[i]`."""

    original: str
    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """The original span behind the folded characters from `start` to before `end` (at least one)."""
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> Folded:
    """Fold case, compatibility forms, accents, curly quotes, invisible characters and look-alike letters. Linear."""
    if text.isascii():
        return Folded(text, text.lower(), range(len(text)), range(1, len(text) + 1))
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, character in enumerate(text):
        piece = character.lower() if character.isascii() else _fold_character(character)
        if not piece:
            if ends:
                ends[-1] = at + 1  # a dropped mark belongs to the letter before it
            continue
        pieces.append(piece)
        for _ in piece:
            starts.append(at)
            ends.append(at + 1)
    # The look-alike table maps letter to letter, so the offsets stay true.
    return Folded(text, _LETTERS.sub(_to_latin, "".join(pieces)), starts, ends)
