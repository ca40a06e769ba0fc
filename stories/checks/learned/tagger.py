"""The name tagger: how likely each word of a text is part of a person's name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import Self

import numpy as np
from numpy.typing import NDArray

from ..lexicons.english.identifying import NO_PERSON
from ..reading import Reading
from .linear import ARTEFACTS
from .names import EDGE, Seen, View, Word, views, written_words

LABELS = (NONE, PERSON, OTHER) = ("O", "P", "X")
"""Of a word: in no name, in a person's, in another."""

MOST_WORDS = 6_000
"""So many words of a text are looked at: more than the longest story the form takes."""

ENOUGH = 0.3
"""From this chance on the tagger's word is taken."""

LIKELY = 0.05
"""From this chance on it is taken where a capital says the same."""

Floats = NDArray[np.float64]
Message = tuple[float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """A linear chain (a conditional random field): `weights` say how much each feature speaks for each label, a row a
    feature and a column a label; `follows` how readily a label (a row) is followed by another (a column)."""

    rows: dict[bytes, int]
    weights: NDArray[np.float32]
    follows: Floats

    @classmethod
    def load(cls) -> Self:
        with np.load(ARTEFACTS / "names.npz", allow_pickle=False) as kept:
            names = kept["features"].tobytes().split(b"\n")
            return cls({name: row for row, name in enumerate(names)}, kept["weights"], kept["follows"])

    def save(self, path: str) -> None:
        names = np.frombuffer(b"\n".join(self.rows), np.uint8)
        np.savez_compressed(path, features=names, weights=self.weights, follows=self.follows)

    def weigh(self, features: Iterable[bytes]) -> NDArray[np.float32]:
        """What they say together for each label."""
        known = [row for feature in features if (row := self.rows.get(feature)) is not None]
        total: NDArray[np.float32] = self.weights[known].sum(axis=0)
        return total

    def chances(self, scores: Floats) -> Floats:
        """How likely each label is of each word, all ways to label the others weighed."""
        here = np.exp(scores - scores.max(axis=1, keepdims=True))
        before = np.array(list(_messages(here.tolist(), np.exp(self.follows))))
        behind = np.array(list(_messages(here[::-1].tolist(), np.exp(self.follows.T))))[::-1]
        likely = before * behind / np.maximum(here, np.finfo(float).tiny)
        shares: Floats = likely / likely.sum(axis=1, keepdims=True)
        return shares


def _messages(words: list[Message], follows: Floats) -> Iterator[Message]:
    """For each word what it and all words before it say for each label, as shares of one."""
    (oo, op, ox), (po, pp, px), (xo, xp, xx) = follows.tolist()
    o = p = x = 1.0
    for first, (for_o, for_p, for_x) in enumerate(words):
        if first:
            o, p, x = o * oo + p * po + x * xo, o * op + p * pp + x * xp, o * ox + p * px + x * xx
        o, p, x = o * for_o, p * for_p, x * for_x
        total = o + p + x
        o, p, x = o / total, p / total, x / total
        yield o, p, x


@cache
def _chain() -> Chain:
    return Chain.load()


@lru_cache(maxsize=32_768)
def _weighed(seen: Seen) -> bytes:
    """What a word says for each label: of itself, of the next and second next word, of the last and second last."""
    said = (seen.own, seen.to_next, seen.to_second_next, seen.to_last, seen.to_second_last)
    return b"".join(_chain().weigh(features).tobytes() for features in said)


def scores_of(around: list[View]) -> Floats:
    """What each word and its neighbours say for each label, a row a word."""
    model, edge = _chain(), _weighed(EDGE)
    joined = b"".join([edge, edge, *[_weighed(view.this) for view in around], edge, edge])
    by = np.frombuffer(joined, np.float32).reshape(-1, 5, len(LABELS)).astype(np.float64)
    scores: Floats = by[2:-2, 0] + by[1:-3, 1] + by[:-4, 2] + by[3:-1, 3] + by[4:, 4]
    found = [*map(model.rows.get, chain.from_iterable(map(View.pairs, around)))]
    known = [at for at, row in enumerate(found) if row is not None]
    rows = [row for row in found if row is not None]
    np.add.at(scores, np.array(known, np.intp) // (len(found) // len(around)), model.weights[rows])
    return scores


def name_words(reading: Reading, least: float = ENOUGH) -> list[Word]:
    """The words that are part of a person's name with this chance at least."""
    return [word for word, chance in reading.once(name_words, lambda: _name_words(reading)) if chance >= least]


def _name_words(reading: Reading) -> list[tuple[Word, float]]:
    words = written_words(reading)[:MOST_WORDS]
    if not words:
        return []
    chances = _chain().chances(scores_of(list(views(reading, words))))[:, LABELS.index(PERSON)]
    likely = np.flatnonzero(chances >= LIKELY).tolist()
    return [(words[at], float(chances[at])) for at in likely if words[at].spelled not in NO_PERSON]
