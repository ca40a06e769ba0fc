"""A text as the models hear it, stretch by stretch; and which sentence an answer rests on, for a moderator to see."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..findings import Span
from ..reading import Reading
from .features import MOST_LETTERS, Sketch, pieces_of, placed_pieces, sketch_of
from .linear import LinearModel

AT_ONCE = 60
"""So many sentences of a text are weighed together: more need much memory."""

SHORT = 100
"""A text of up to so many words and marks is weighed as one."""

STRETCH = 50
"""In longer ones so many words and marks are weighed together, up to the next end of a sentence."""


ENDS = frozenset(".!?")
"""Marks that end a sentence; several in a row end it together, with the quotation mark that follows at once."""

MARKS = ENDS | {'"'}
"""No sentence is made of these alone: behind the last word they belong to it."""

Sentence = tuple[Span, list[str]]
"""Where it stands in the original, and its words and marks."""


class Heard(NamedTuple):
    """A text's stretches, each a few sentences, and what the models make of each."""

    stretches: list[list[Sentence]]
    sketch: Sketch


def heard(reading: Reading) -> Heard:
    """The same for every model that asks."""
    return reading.once(heard, lambda: _heard(reading))


def _heard(reading: Reading) -> Heard:
    stretches = list(_stretches(reading))
    texts = ([piece for _, pieces in stretch for piece in pieces] for stretch in stretches)
    return Heard(stretches, sketch_of(*texts))


def sentences(reading: Reading) -> list[tuple[int, int]]:
    """First word and word after, for each sentence."""
    out, first = [], 0
    while first < len(reading.words):
        out.append((first, reading.sentence_ends[first]))
        first = reading.sentence_ends[first]
    return out


def strongest_sentence(model: LinearModel, label: str, reading: Reading) -> Span:
    """The sentence that speaks most clearly for `label`; the whole text when it is one sentence."""
    found = sentences(reading)
    if len(found) < 2:
        return reading.span(0, len(reading.words))

    clearness = apart(model, found, reading)[:, model.labels.index(label)]
    return reading.span(*found[int(clearness.argmax())])


def apart(model: LinearModel, found: Sequence[tuple[int, int]], reading: Reading) -> NDArray[np.float32]:
    """What a model makes of each sentence by itself: margins, a row a sentence and a column a label."""
    pieces = [pieces_of(" ".join(reading.words[first:after])) for first, after in found]
    return np.concatenate(
        [model.margins(sketch_of(*pieces[at : at + AT_ONCE])) for at in range(0, len(pieces), AT_ONCE)]
    )


def is_heard_to_the_end(reading: Reading) -> bool:
    """Whether the models hear all of the text."""
    return len(reading.folded.text) <= MOST_LETTERS


@cache
def told() -> LinearModel:
    """The model of what a text tells of, and of who may need a human soon."""
    return LinearModel.load("told")


class Best(NamedTuple):
    """Where a model hears a label best: its chance there, and which stretch it is."""

    chance: float
    stretch: int


def best_stretches(reading: Reading) -> dict[str, Best]:
    """Each label's best stretch. A long story is not diluted: what one paragraph tells counts as it would alone."""
    return reading.once(best_stretches, lambda: _best_stretches(reading))


def _best_stretches(reading: Reading) -> dict[str, Best]:
    stretches, sketch = heard(reading)
    if not stretches:
        return {}
    model = told()
    chances = model.chances(sketch)
    best = chances.argmax(axis=0).tolist()
    return {
        label: Best(float(chances[at, column]), at)
        for column, (label, at) in enumerate(zip(model.labels, best, strict=True))
    }


class Clearest(NamedTuple):
    """The sentence that speaks most clearly for a label: where it stands, and its chance by itself."""

    span: Span
    chance: float


def clearest_sentences(stretch: int, reading: Reading) -> dict[str, Clearest]:
    """Each label's clearest sentence in one stretch."""
    return reading.once((clearest_sentences, stretch), lambda: _clearest_sentences(stretch, reading))


def _clearest_sentences(stretch: int, reading: Reading) -> dict[str, Clearest]:
    spans, chances = _by_themselves(stretch, reading)
    clearest = chances.argmax(axis=0).tolist()
    return {
        label: Clearest(spans[at], float(chances[at, column]))
        for column, (label, at) in enumerate(zip(told().labels, clearest, strict=True))
    }


def clear_sentence(label: str, least: float, reading: Reading, but_not: Callable[[Span], bool]) -> Span | None:
    """The sentence of a text that by itself speaks most clearly for a label, with this chance at least, of those that
    nothing speaks against."""
    column = told().labels.index(label)
    found = []
    for stretch in range(len(heard(reading).stretches)):
        spans, chances = _by_themselves(stretch, reading)
        found += [
            Clearest(span, chance)
            for span, chance in zip(spans, chances[:, column].tolist(), strict=True)
            if chance >= least and not but_not(span)
        ]
    return max(found, key=lambda one: one.chance).span if found else None


def _by_themselves(stretch: int, reading: Reading) -> tuple[list[Span], NDArray[np.float32]]:
    """Where the sentences of a stretch stand, and each one's chances by itself."""
    return reading.once((_by_themselves, stretch), lambda: _sentences(stretch, reading))


def _sentences(stretch: int, reading: Reading) -> tuple[list[Span], NDArray[np.float32]]:
    stretches, whole = heard(reading)
    found = stretches[stretch]
    sketch = sketch_of(*(pieces for _, pieces in found)) if len(found) > 1 else whole.only(stretch)
    return [span for span, _ in found], told().chances(sketch)


def _stretches(reading: Reading) -> Iterator[list[Sentence]]:
    pieces = placed_pieces(reading.folded.text)
    longest = SHORT if len(pieces) <= SHORT else STRETCH
    words_end = max((at for at, (piece, _, _) in enumerate(pieces, 1) if piece not in MARKS), default=0)
    stretch: list[Sentence] = []
    first = held = 0

    def belongs(at: int) -> bool:
        """Whether this mark belongs to the end of a sentence right before it."""
        before, (piece, start, _) = pieces[at - 1], pieces[at]
        return before[0] in ENDS and (piece in ENDS or (piece == '"' and start == before[2]))

    for at, (piece, _, end) in enumerate(pieces, 1):
        is_end = piece in ENDS or (at > 1 and belongs(at - 1))
        goes_on = at < len(pieces) and (at > words_end or belongs(at))
        if (is_end and not goes_on) or at == len(pieces) or at - first == SHORT:
            words = [word for word, _, _ in pieces[first:at]]
            if MARKS.issuperset(words) and at < len(pieces) and at - first < SHORT:
                continue
            if not MARKS.issuperset(words):
                stretch.append((reading.folded.span(pieces[first][1], end), words))
                held += at - first
            first = at
            if held >= longest:
                yield stretch
                stretch, held = [], 0
    if stretch:
        yield stretch
