"""The name tagger's chain: its chances are those of all ways to label a text."""

from itertools import pairwise, product

import numpy as np

from stories.checks.learned.names import features, views, written_words
from stories.checks.learned.tagger import LABELS, Chain, scores_of
from stories.checks.reading import read

TEXT = "later Mira Okonjo wrote to me"


def test_its_chances_are_those_of_all_ways_to_label_a_text() -> None:
    reading = read(TEXT)
    words = written_words(reading)
    chain = Chain.load()
    said = np.array([chain.weigh(one) for one in features(reading, words)], float)

    expected = np.zeros(said.shape)
    for labels in product(range(len(LABELS)), repeat=len(words)):
        steps = sum(chain.follows[one, other] for one, other in pairwise(labels))
        likely = np.exp(sum(said[at, label] for at, label in enumerate(labels)) + steps)
        expected[range(len(words)), labels] += likely
    expected /= expected.sum(axis=1, keepdims=True)

    scores = scores_of(list(views(reading, words)))
    np.testing.assert_allclose(scores, said, atol=1e-5)
    np.testing.assert_allclose(chain.chances(scores), expected, atol=1e-5)


def test_it_keeps_its_head_in_the_longest_text() -> None:
    reading = read("Zed said so and so did Ann. " * 900)
    chain = Chain.load()
    chances = chain.chances(scores_of(list(views(reading, written_words(reading)))))
    assert np.isfinite(chances).all()
    np.testing.assert_allclose(chances.sum(axis=1), 1)
