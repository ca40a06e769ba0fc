"""A linear model as two columns of numbers: what a worker loads once, and how it reads a text with it."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .features import MOST_LETTERS, PARTS, Counts, Numbers, Sketch, parts_of

ARTEFACTS = Path(__file__).parent / "artefacts"


AT_ONCE = 16
"""So many rows are weighed together: more need much memory and save no time."""

_SAID = np.concatenate([[0], 1 + np.log(np.arange(1, MOST_LETTERS, dtype=np.float32))]).astype(np.float32)
"""What being said so often counts, before rarity."""


_SHORTEST = np.float32(1e-6)
"""No part that says anything is as short."""


def weighed(counts: Counts, numbers: Numbers, rarity: NDArray[np.float32]) -> NDArray[np.float32]:
    """What each number counts in each text: often and rare more; each part of a text is brought to length one."""
    values = _SAID.take(counts, mode="clip") * rarity
    parts = parts_of(numbers) + PARTS * np.arange(len(counts))[:, None]
    lengths = np.sqrt(np.bincount(parts.ravel(), (values * values).ravel(), PARTS * len(counts))).astype(np.float32)
    shorter: NDArray[np.float32] = values / np.maximum(lengths, _SHORTEST)[parts]
    return shorter


def known_of(keys: Numbers, numbers: Numbers) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where in `numbers` those stand that are among `keys`, and where in `keys`."""
    at = np.searchsorted(keys, numbers)
    known = np.flatnonzero(keys.take(at, mode="clip") == numbers)
    return known, at[known]


@dataclass(frozen=True, slots=True, eq=False)
class LinearModel:
    """For each label a weight for every number it knows.

    `keys` are the known numbers in order, `rarity` how telling each is (the usual inverse document frequency),
    `weights` one row a number. A text is a vector of length one for each of its parts, so that its words do not drown
    its stances; its score for a label is a chance between 0 and 1.
    `cuts` are the chances from which on a label is believed.
    """

    labels: tuple[str, ...]
    keys: Numbers
    rarity: NDArray[np.float32]
    weights: NDArray[np.float32]
    biases: NDArray[np.float32]
    cuts: NDArray[np.float32]

    @classmethod
    def load(cls, name: str) -> "LinearModel":
        with np.load(ARTEFACTS / f"{name}.npz", allow_pickle=False) as kept:
            return cls(
                labels=tuple(str(label) for label in kept["labels"]),
                keys=kept["keys"],
                rarity=kept["rarity"].astype(np.float32),
                weights=kept["weights"].astype(np.float32),
                biases=kept["biases"].astype(np.float32),
                cuts=kept["cuts"].astype(np.float32),
            )

    def margins(self, sketch: Sketch) -> NDArray[np.float32]:
        """How far each text lies on each label's side, a row a text and a column a label; 0 is undecided."""
        known, at = known_of(self.keys, sketch.numbers)
        numbers, rarity, weights = sketch.numbers[known], self.rarity[at], self.weights[at]
        margins: NDArray[np.float32] = np.concatenate(
            [
                weighed(sketch.counts[row : row + AT_ONCE].take(known, axis=1), numbers, rarity) @ weights
                for row in range(0, len(sketch.counts), AT_ONCE)
            ]
        )
        return margins + self.biases

    def chances(self, sketch: Sketch) -> NDArray[np.float32]:
        """The same as chances between 0 and 1."""
        return (1 / (1 + np.exp(-self.margins(sketch)))).astype(np.float32)

    def scores(self, sketch: Sketch) -> dict[str, float]:
        """Each label's chance in the first text."""
        return dict(zip(self.labels, self.chances(sketch)[0].tolist(), strict=True))

    def cut(self, label: str) -> float:
        return float(self.cuts[self.labels.index(label)])
