"""What each word of a sentence does, whichever language it is said in: names a group, hates, harms, denies, quotes.

"No odio a las mujeres" and "I do not hate women" are the same row of stances: *not hate group*. The models see the rows
beside the words, so that what they learn in one language serves the others. There are three ways to look at a sentence:
as one about groups of people, about not wanting to go on, and about what somebody did to somebody.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from ..lexicons.arabic.despair import DESPAIR as ARABIC_DESPAIR
from ..lexicons.arabic.hostility import STANCES as ARABIC
from ..lexicons.arabic.telling import TELLING as ARABIC_TELLING
from ..lexicons.english.despair import DESPAIR as ENGLISH_DESPAIR
from ..lexicons.english.stances import STANCES as ENGLISH
from ..lexicons.english.telling import TELLING as ENGLISH_TELLING
from ..lexicons.french.despair import DESPAIR as FRENCH_DESPAIR
from ..lexicons.french.hostility import STANCES as FRENCH
from ..lexicons.french.telling import TELLING as FRENCH_TELLING
from ..lexicons.italian.despair import DESPAIR as ITALIAN_DESPAIR
from ..lexicons.italian.hostility import STANCES as ITALIAN
from ..lexicons.italian.telling import TELLING as ITALIAN_TELLING
from ..lexicons.spanish.despair import DESPAIR as SPANISH_DESPAIR
from ..lexicons.spanish.hostility import STANCES as SPANISH
from ..lexicons.spanish.telling import TELLING as SPANISH_TELLING
from ..normalisation import fold, is_arabic

_JOINED = ("وال", "بال", "لل", "ال", *"وفبهيتنسالكحم")
"""What Arabic writes onto the next word, and the letters that its verbs and nouns begin with."""

MARKS = frozenset('"?!.')


class Look:
    """One way to look at sentences: the kinds of words that matter, in five languages."""

    def __init__(self, *lexicons: Mapping[str, str]) -> None:
        kinds = tuple(lexicons[0])
        exact: dict[str, set[str]] = {}
        stems: dict[str, set[str]] = {}
        for lexicon in lexicons:
            for kind in kinds:
                for word in fold(lexicon[kind]).text.split():
                    column = stems if word.endswith("*") else exact
                    column.setdefault(word.rstrip("*"), set()).add(kind)
        self._exact, self._stems = (
            {word: "+".join(kind for kind in kinds if kind in found) for word, found in column.items()}
            for column in (exact, stems)
        )
        self._lengths = tuple(sorted({len(stem) for stem in stems}, reverse=True))
        self.stance = lru_cache(maxsize=65_536)(self._stance)

    def _stance(self, word: str) -> str:
        """What a folded word does ("hate", "group", "bad+slur"), or "" for most words."""
        if found := self._exact.get(word):
            return found
        for length in self._lengths:
            if found := self._stems.get(word[:length]):
                return found
        if is_arabic(word):
            for joined in _JOINED:
                if word.startswith(joined) and len(word) > len(joined) + 2:
                    return self._stance(word[len(joined) :])
        return ""

    def row(self, words: Sequence[str]) -> list[str]:
        """The stances of a text in order, with marks of quotation, question and sentence end; the rest is left out."""
        row: list[str] = []
        for word in words:
            if word in MARKS:
                if row and row[-1] != word:
                    row.append(word)
            elif found := self.stance(word):
                row.append(found)
        return row


ATTACK = Look(ENGLISH, SPANISH, FRENCH, ITALIAN, ARABIC)
DESPAIR = Look(ENGLISH_DESPAIR, SPANISH_DESPAIR, FRENCH_DESPAIR, ITALIAN_DESPAIR, ARABIC_DESPAIR)
TOLD = Look(ENGLISH_TELLING, SPANISH_TELLING, FRENCH_TELLING, ITALIAN_TELLING, ARABIC_TELLING)
