"""What each word of a sentence does, whichever language it is said in: names a group, hates, harms, denies, quotes.

"No odio a las mujeres" and "I do not hate women" are the same row of stances: *not hate group*. The models see the rows
beside the words, so that what they learn in one language serves the others.
"""

from collections.abc import Sequence
from functools import lru_cache

from ..lexicons.arabic.hostility import STANCES as ARABIC
from ..lexicons.english.stances import STANCES as ENGLISH
from ..lexicons.french.hostility import STANCES as FRENCH
from ..lexicons.italian.hostility import STANCES as ITALIAN
from ..lexicons.spanish.hostility import STANCES as SPANISH
from ..normalisation import fold

KINDS = tuple(ENGLISH)


def _in_order(found: dict[str, set[str]]) -> dict[str, str]:
    return {word: "+".join(kind for kind in KINDS if kind in kinds) for word, kinds in found.items()}


def _columns() -> tuple[dict[str, str], dict[str, str], tuple[int, ...]]:
    exact: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    for lexicon in (ENGLISH, SPANISH, FRENCH, ITALIAN, ARABIC):
        for kind in KINDS:
            for word in fold(lexicon[kind]).text.split():
                column = stems if word.endswith("*") else exact
                column.setdefault(word.rstrip("*"), set()).add(kind)
    return _in_order(exact), _in_order(stems), tuple(sorted({len(stem) for stem in stems}, reverse=True))


_EXACT, _STEMS, _LENGTHS = _columns()
_JOINED = ("وال", "بال", "لل", "ال", "و", "ف", "ب")
"""What Arabic writes onto the next word."""


@lru_cache(maxsize=65_536)
def stance(word: str) -> str:
    """What a folded word does ("hate", "group", "bad+slur"), or "" for most words."""
    if found := _EXACT.get(word):
        return found
    for length in _LENGTHS:
        if found := _STEMS.get(word[:length]):
            return found
    if "\u0600" <= word[:1] <= "\u06ff":
        for joined in _JOINED:
            if word.startswith(joined) and len(word) > len(joined) + 2:
                return stance(word[len(joined) :])
    return ""


def stances(words: Sequence[str]) -> list[str]:
    """The stances of a text in order, with marks of quotation, question and sentence end; other words are left out."""
    row: list[str] = []
    for word in words:
        if word in ('"', "?", "!", "."):
            if row and row[-1] != word:
                row.append(word)
        elif found := stance(word):
            row.append(found)
    return row
