"""Which sentence of a text a model's answer rests on, so that a moderator can see why."""

from ..findings import Span
from ..reading import Reading
from .features import numbers_of, pieces_of
from .linear import LinearModel

MOST_SENTENCES = 60
"""So many sentences of a text are weighed one by one."""


def sentences(reading: Reading) -> list[tuple[int, int]]:
    """First word and word after, for each sentence."""
    out, first = [], 0
    while first < len(reading.words):
        out.append((first, reading.sentence_ends[first]))
        first = reading.sentence_ends[first]
    return out


def strongest_sentence(model: LinearModel, label: str, reading: Reading) -> Span:
    """The sentence that speaks most clearly for `label`; the whole text when it is one sentence."""
    found = sentences(reading)[:MOST_SENTENCES]
    if len(found) < 2:
        return reading.span(0, len(reading.words))
    row = model.labels.index(label)

    def clearness(sentence: tuple[int, int]) -> float:
        said = pieces_of(" ".join(reading.words[sentence[0] : sentence[1]]))
        return float(model.margins(*numbers_of(said))[row])

    return reading.span(*max(found, key=clearness))
