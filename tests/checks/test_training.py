"""The same texts make the same model, to the byte."""

from pathlib import Path

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
