"""A linear model as two columns of numbers: what a worker loads once, and how it reads a text with it."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .features import Counts, Numbers, parts_of

ARTEFACTS = Path(__file__).parent / "artefacts"


def of_length_one(values: NDArray[np.float32], numbers: Numbers) -> NDArray[np.float32]:
    """The values of one text's numbers, each part of the text brought to length one by itself."""
    parts = parts_of(numbers)
    lengths = np.sqrt(np.bincount(parts, values * values)).astype(np.float32)
    lengths[lengths == 0] = 1
    shorter: NDArray[np.float32] = values / lengths[parts]
    return shorter


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

    def margins(self, numbers: Numbers, counts: Counts) -> NDArray[np.float32]:
        """How far a text lies on each label's side; 0 is undecided."""
        at = np.searchsorted(self.keys, numbers)
        at[at == len(self.keys)] = 0
        known = self.keys[at] == numbers
        at = at[known]
        values = (1 + np.log(counts[known].astype(np.float32))) * self.rarity[at]
        text = of_length_one(values, self.keys[at])
        margins: NDArray[np.float32] = text @ self.weights[at] + self.biases
        return margins

    def scores(self, numbers: Numbers, counts: Counts) -> dict[str, float]:
        """Each label's chance."""
        chances = 1 / (1 + np.exp(-self.margins(numbers, counts)))
        return {label: float(chance) for label, chance in zip(self.labels, chances, strict=True)}

    def cut(self, label: str) -> float:
        return float(self.cuts[self.labels.index(label)])
