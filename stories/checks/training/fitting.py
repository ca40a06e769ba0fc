"""Fitting a linear model to labelled texts, in a way that gives the same bytes every time.

Weights are those of a logistic regression. A recipe may scale features by how much likelier they are in a label's texts
than in the others (the "NB-SVM" recipe of Wang and Manning 2012), and stances by how much they are to say beside words;
both are folded into the weights, so that reading stays one product.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from ..learned.features import Numbers, Sketch, parts_of, pieces_of, sketch_of
from ..learned.linear import LinearModel, known_of, weighed
from ..normalisation import fold

Floats = NDArray[np.float32]

SMOOTHING = 0.5
"""What is counted once more of every feature, so that none is impossible."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a model is made with.

    `seldom`: how many texts must hold a feature. `strength`: the regression's C. `lengths`: what each part of a text
    counts (what is said, stances towards groups, stances of despair, what was done).
    `likelier`: whether features are scaled by how telling they are before the regression.
    """

    seldom: int = 2
    strength: float = 4.0
    lengths: tuple[float, ...] = (1.0, 1.0, 1.0, 1.0)
    likelier: bool = False
    cuts: dict[str, float] = field(default_factory=dict)


def sketch(text: str) -> Sketch:
    return sketch_of(pieces_of(fold(text).text))


def _matrix(sketches: Sequence[Sketch], keys: Numbers, rarity: Floats) -> csr_matrix:
    columns, values, starts = [], [], [0]
    for one in sketches:
        known, at = known_of(keys, one.numbers)
        columns.append(at)
        values.append(weighed(one.counts[:, known], one.numbers[known], rarity[at])[0])
        starts.append(starts[-1] + len(known))
    return csr_matrix(
        (np.concatenate(values), np.concatenate(columns), np.array(starts)), shape=(len(sketches), len(keys))
    )


def _likelier(matrix: csr_matrix, truth: NDArray[np.bool_], counted: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much likelier each feature is where `truth` holds, as a logarithm."""
    told, rest = (
        SMOOTHING + np.asarray((diags(counted[these]) @ matrix[these]).sum(axis=0)).ravel() for these in (truth, ~truth)
    )
    ratio: NDArray[np.float64] = np.log((told / told.sum()) / (rest / rest.sum()))
    return ratio


def fit(
    sketches: Sequence[Sketch],
    truths: dict[str, NDArray[np.bool_]],
    recipe: Recipe,
    weights: NDArray[np.float64] | None = None,
    aside: Mapping[str, NDArray[np.bool_]] | None = None,
) -> LinearModel:
    """A model that tells each label of `truths`. `weights`: how much each text counts. `aside`: for a label, those
    that it learns nothing from."""
    keys, found_in = np.unique(np.concatenate([one.numbers for one in sketches]), return_counts=True)
    lengths = np.array(recipe.lengths)[parts_of(keys)]
    kept = (found_in >= recipe.seldom) & (lengths > 0)
    keys, found_in, lengths = keys[kept], found_in[kept], lengths[kept]
    rarity = (np.log((1 + len(sketches)) / (1 + found_in)) + 1).astype(np.float16).astype(np.float32)
    matrix = _matrix(sketches, keys, rarity)
    counted = np.ones(len(sketches)) if weights is None else weights
    columns, biases = [], []
    for label, truth in truths.items():
        heard = np.flatnonzero(~aside[label]) if aside and label in aside else slice(None)
        texts, said, weighs = matrix[heard], truth[heard], counted[heard]
        scale = lengths
        if recipe.likelier:
            scale = lengths * _likelier(texts, said, weighs)
        # the dual problem: many more features than texts, a fifth of the time
        regression = LogisticRegression(
            C=recipe.strength, solver="liblinear", dual=True, tol=0.001, max_iter=1000, random_state=0
        )
        regression.fit(texts @ diags(scale), said, sample_weight=weighs)
        columns.append((scale * regression.coef_[0]).astype(np.float16).astype(np.float32))
        biases.append(float(regression.intercept_[0]))
    return LinearModel(
        labels=tuple(truths),
        keys=keys,
        rarity=rarity,
        weights=np.stack(columns, axis=1),
        biases=np.array(biases, np.float32),
        cuts=np.array([recipe.cuts.get(label, 0.5) for label in truths], np.float32),
    )


def added(models: Sequence[LinearModel]) -> LinearModel:
    """One model whose margins are the sums of those of several that know different numbers."""
    keys = np.concatenate([one.keys for one in models])
    order = np.argsort(keys)
    return replace(
        models[0],
        keys=keys[order],
        rarity=np.concatenate([one.rarity for one in models])[order],
        weights=np.concatenate([one.weights for one in models])[order],
        biases=np.sum([one.biases for one in models], axis=0, dtype=np.float32),
    )


def chances(model: LinearModel, sketches: Sequence[Sketch]) -> Floats:
    """One row a text, one column a label."""
    return np.concatenate([model.chances(one) for one in sketches])


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
