"""Fitting a linear model to labelled texts, in a way that gives the same bytes every time.

Weights are those of a logistic regression over features scaled by how much likelier they are in a label's texts than in
the others (the "NB-SVM" recipe of Wang and Manning 2012), folded into one column, so that reading stays one product.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from ..learned.features import Counts, Numbers, numbers_of, pieces_of
from ..learned.linear import LinearModel
from ..normalisation import fold

Floats = NDArray[np.float32]
Sketch = tuple[Numbers, Counts]


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a model is made with. `seldom`: how many texts must hold a feature."""

    seldom: int = 2
    strength: float = 4.0
    smoothing: float = 0.5
    balanced: bool = False
    cuts: dict[str, float] = field(default_factory=dict)


def sketch(text: str) -> Sketch:
    return numbers_of(pieces_of(fold(text).text))


def _matrix(sketches: Sequence[Sketch], keys: Numbers, rarity: Floats) -> csr_matrix:
    columns, values, starts = [], [], [0]
    for numbers, counts in sketches:
        at = np.searchsorted(keys, numbers)
        at[at == len(keys)] = 0
        known = keys[at] == numbers
        columns.append(at[known])
        values.append((1 + np.log(counts[known].astype(np.float32))) * rarity[at[known]])
        starts.append(starts[-1] + int(known.sum()))
    matrix = csr_matrix(
        (np.concatenate(values), np.concatenate(columns), np.array(starts)), shape=(len(sketches), len(keys))
    )
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    lengths[lengths == 0] = 1
    return (diags(1 / lengths) @ matrix).tocsr()


def fit(
    sketches: Sequence[Sketch],
    truths: dict[str, NDArray[np.bool_]],
    recipe: Recipe,
    weights: NDArray[np.float64] | None = None,
) -> LinearModel:
    """A model that tells each label of `truths`. `weights`: how much each text counts."""
    keys, found_in = np.unique(np.concatenate([numbers for numbers, _ in sketches]), return_counts=True)
    keys, found_in = keys[found_in >= recipe.seldom], found_in[found_in >= recipe.seldom]
    rarity = (np.log((1 + len(sketches)) / (1 + found_in)) + 1).astype(np.float16).astype(np.float32)
    matrix = _matrix(sketches, keys, rarity)
    counted = np.ones(len(sketches)) if weights is None else weights
    columns, biases = [], []
    for truth in truths.values():
        told = recipe.smoothing + np.asarray((diags(counted[truth]) @ matrix[truth]).sum(axis=0)).ravel()
        rest = recipe.smoothing + np.asarray((diags(counted[~truth]) @ matrix[~truth]).sum(axis=0)).ravel()
        likelier = np.log((told / told.sum()) / (rest / rest.sum()))
        scaled = matrix @ diags(likelier)
        regression = LogisticRegression(
            C=recipe.strength,
            solver="liblinear",
            max_iter=200,
            random_state=0,
            class_weight="balanced" if recipe.balanced else None,
        )
        regression.fit(scaled, truth, sample_weight=counted)
        columns.append((likelier * regression.coef_[0]).astype(np.float16).astype(np.float32))
        biases.append(float(regression.intercept_[0]))
    return LinearModel(
        labels=tuple(truths),
        keys=keys,
        rarity=rarity,
        weights=np.stack(columns),
        biases=np.array(biases, np.float32),
        cuts=np.array([recipe.cuts.get(label, 0.5) for label in truths], np.float32),
    )


def chances(model: LinearModel, sketches: Sequence[Sketch]) -> Floats:
    """One row a text, one column a label."""
    margins = np.stack([model.margins(*one) for one in sketches])
    return (1 / (1 + np.exp(-margins))).astype(np.float32)


def save(model: LinearModel, path: str) -> None:
    """Small and plain: numbers, half-precision weights, no code."""
    np.savez_compressed(
        path,
        labels=np.array(model.labels),
        keys=model.keys,
        rarity=model.rarity.astype(np.float16),
        weights=model.weights.astype(np.float16),
        biases=model.biases,
        cuts=model.cuts,
    )
