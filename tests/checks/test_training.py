"""The same texts make the same model, to the byte."""

from pathlib import Path

import numpy as np

from stories.checks.learned.talk import talk_of
from stories.checks.training.texts import own


def test_a_model_made_twice_is_the_same_file(tmp_path: Path) -> None:
    from stories.checks.training import fitting, models  # what fits models takes a second to load

    texts = own()[::40]
    files = []
    for name in ("one.npz", "other.npz"):
        model = models.made(texts, models.truths(texts, "urgent", ["self_harm"]), fitting.Recipe(), {}).fit()
        fitting.save(model, str(tmp_path / name))
        files.append((tmp_path / name).read_bytes())
    assert files[0] == files[1]
    assert len(files[0]) > 10_000


def test_a_model_of_several_parts_says_the_sum_of_what_each_says() -> None:
    from stories.checks.training import models

    texts = [one for one in own() if one.language == "en"][::20]
    sketches = [talk_of(one.text.lower()) for one in texts]
    truths = models.truths(texts, "hostile", ["hate"])
    parts = [models.Made(texts, sketches, truths, np.ones(len(texts)), recipe) for recipe in models.TALK]
    together = models.Added(parts).fit()
    apart = [one.fit() for one in parts]
    for one in sketches[:50]:
        assert np.allclose(together.margins(one), sum(model.margins(one) for model in apart), atol=1e-4)


def test_a_label_learns_nothing_from_texts_that_are_set_aside() -> None:
    from stories.checks.training import fitting

    said = ["good morning", "good evening", "bad morning", "bad evening"] * 10
    good = np.array([one.startswith("good") for one in said])
    mistaken = good & (np.arange(len(said)) >= len(said) // 2)
    sketches = [fitting.sketch(one) for one in said]
    told, mixed = (
        fitting.fit(sketches, {"good": good & ~mistaken}, fitting.Recipe(), aside=aside).chances(sketches[0])[0, 0]
        for aside in ({"good": mistaken}, None)
    )
    assert told > 0.9
    assert mixed < 0.7
