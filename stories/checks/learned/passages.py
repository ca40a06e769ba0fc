"""Which sentence of a text a model's answer rests on, so that a moderator can see why."""

from collections.abc import Collection, Iterator

from ..findings import Span
from ..reading import Reading
from .features import numbers_of, pieces_of, placed_pieces, sketch
from .linear import LinearModel

MOST_SENTENCES = 60
"""So many sentences of a text are weighed one by one."""

SHORT = 100
"""A text of up to so many words and marks is weighed as one."""

STRETCH = 70
"""In longer ones so many words and marks are weighed together, up to the next end of a sentence."""


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

    def clearness(sentence: tuple[int, int]) -> float:
        return _clearness(model, label, pieces_of(" ".join(reading.words[sentence[0] : sentence[1]])))

    return reading.span(*max(found, key=clearness))


def _clearness(model: LinearModel, label: str, pieces: list[str]) -> float:
    return float(model.margins(*numbers_of(pieces))[model.labels.index(label)])


def strongest_passages(model: LinearModel, labels: Collection[str], reading: Reading) -> dict[str, tuple[float, Span]]:
    """Each label's best chance in any stretch of the text, and the sentence there that speaks most clearly for it.

    A long story is not diluted: what one paragraph tells counts as it would alone. Labels below their cut are left out.
    """
    best: dict[str, tuple[float, list[Sentence]]] = {}
    stretches = list(_stretches(reading))
    for stretch in stretches:
        sketched = (
            sketch(reading) if len(stretches) == 1 else numbers_of([piece for one in stretch for piece in one[1]])
        )
        for label, chance in model.scores(*sketched).items():
            if label in labels and chance >= max(model.cut(label), best[label][0] if label in best else 0.0):
                best[label] = chance, stretch
    return {label: (chance, _clearest(model, label, stretch)) for label, (chance, stretch) in best.items()}


Sentence = tuple[Span, list[str]]
"""Where it stands in the original, and its words and marks."""


def _stretches(reading: Reading) -> Iterator[list[Sentence]]:
    pieces = placed_pieces(reading.folded.text)
    longest = SHORT if len(pieces) <= SHORT else STRETCH
    stretch: list[Sentence] = []
    first = held = 0
    for at, (piece, _, end) in enumerate(pieces, 1):
        if piece in ".!?" or at == len(pieces) or at - first == SHORT:
            span = reading.folded.span(pieces[first][1], end)
            stretch.append((span, [word for word, _, _ in pieces[first:at]]))
            held += at - first
            first = at
            if held >= longest:
                yield stretch
                stretch, held = [], 0
    if stretch:
        yield stretch


def _clearest(model: LinearModel, label: str, stretch: list[Sentence]) -> Span:
    if len(stretch) == 1:
        return stretch[0][0]
    return max(stretch, key=lambda one: _clearness(model, label, one[1]))[0]
