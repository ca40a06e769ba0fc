"""Words that look like a name the author goes by elsewhere: a mail address, an account."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from ..findings import Identifying
from ..lexicons.english.common_words import COMMON_WORDS
from ..normalisation import fold
from ..reading import Reading, reason

LEAST_LETTERS = 4
MOST_NAMES = 8
ALIKE = 84
"""Of a hundred: one letter more, less or other in a name of six."""

_LETTERS = re.compile(r"[^\W\d_]+")


def find_own_names(reading: Reading, own_names: Iterable[str]) -> list[Identifying]:
    """Every word that is one of these names or nearly so. Of a mail address only what stands before the @ is a name."""
    known = {
        word
        for name in own_names
        for word in _LETTERS.findall(fold(name.partition("@")[0]).text)
        if len(word) >= LEAST_LETTERS and word not in COMMON_WORDS
    }
    if not known:
        return []
    names = sorted(known)[:MOST_NAMES]
    alike = {
        word: any(fuzz.ratio(word, name, score_cutoff=ALIKE) for name in names)
        for word in set(reading.words)
        if len(word) >= LEAST_LETTERS and word not in COMMON_WORDS
    }
    spans = [reading.span(at, at + 1) for at, word in enumerate(reading.words) if alike.get(word)]
    return [Identifying("person", *span, reason("own_name", reading.original, [span])) for span in spans]
