"""The name tagger: how likely each word of a text is part of a person's name."""

import threading
from functools import cache

import pycrfsuite

from ..reading import Reading
from .linear import ARTEFACTS
from .names import Word, features, written_words

PERSON = "P"
MOST_WORDS = 6_000
"""So many words of a text are looked at: more than the longest story the form takes."""

AT_ONCE = 400
"""The tagger reads a text in pieces of so many words, which keeps its memory small."""

_one_at_a_time = threading.Lock()


@cache
def _tagger() -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(ARTEFACTS / "names.crfsuite"))
    return tagger


def person_chances(reading: Reading) -> list[tuple[Word, float]]:
    """The words that may be part of a name, each with its chance; the others are left out."""
    words = written_words(reading)[:MOST_WORDS]
    tagger = _tagger()
    found: list[tuple[Word, float]] = []
    seen = features(reading, words)
    with _one_at_a_time:  # the tagger holds the text it was given last
        for begin in range(0, len(words), AT_ONCE):
            piece = words[begin : begin + AT_ONCE]
            tagger.set(seen[begin : begin + AT_ONCE])
            for at, word in enumerate(piece):
                chance = tagger.marginal(PERSON, at)
                if chance > 0.05:
                    found.append((word, chance))
    return found
