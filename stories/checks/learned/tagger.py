"""The name tagger: how likely each word of a text is part of a person's name."""

import threading
from functools import cache

import pycrfsuite

from ..lexicons.english.identifying import NO_PERSON
from ..reading import Reading
from .linear import ARTEFACTS
from .names import Word, features, written_words

PERSON = "P"
MOST_WORDS = 6_000
"""So many words of a text are looked at: more than the longest story the form takes."""

AT_ONCE = 400
"""The tagger reads a text in pieces of so many words, which keeps its memory small."""

ENOUGH = 0.3
"""From this chance on the tagger's word is taken."""

LIKELY = 0.05
"""From this chance on it is taken where a capital says the same."""

_one_at_a_time = threading.Lock()


@cache
def _tagger() -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(ARTEFACTS / "names.crfsuite"))
    return tagger


def name_words(reading: Reading, least: float = ENOUGH) -> list[Word]:
    """The words that are part of a person's name with this chance at least."""
    return [word for word, chance in reading.once(name_words, lambda: _name_words(reading)) if chance >= least]


def _name_words(reading: Reading) -> list[tuple[Word, float]]:
    words = written_words(reading)[:MOST_WORDS]
    tagger = _tagger()
    found: list[tuple[Word, float]] = []
    seen = features(reading, words)
    with _one_at_a_time:  # the tagger holds the text it was given last
        for begin in range(0, len(words), AT_ONCE):
            piece = words[begin : begin + AT_ONCE]
            tagger.set(seen[begin : begin + AT_ONCE])
            for at, word in enumerate(piece):
                if word.spelled not in NO_PERSON and (chance := tagger.marginal(PERSON, at)) >= LIKELY:
                    found.append((word, chance))
    return found
