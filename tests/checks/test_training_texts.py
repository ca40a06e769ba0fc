"""Texts for scoring are written apart from texts for training, and both are what they say they are."""

import re
from collections import Counter
from functools import cache

import numpy
from rapidfuzz import fuzz, process

from stories.checks.findings import HOSTILE_KINDS, IDENTIFYING_KINDS, NOTE_CATEGORIES, URGENT_KINDS
from stories.checks.normalisation import fold
from stories.checks.training.attacks import attacks
from stories.checks.training.texts import HERE, own, planted

RUN = 8
TOO_NEAR = 88
COUNTED = "etaoinsrhldcumwf"


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text).text))


def runs(text: str) -> set[str]:
    words = text.split()
    return {" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


@cache
def words_of(folder: str) -> list[str]:
    return [plain(one.text) for one in own(folder)]


@cache
def training() -> list[str]:
    """From the shortest to the longest."""
    return sorted({*words_of("own"), *(plain(one.text) for one in attacks())}, key=len)


@cache
def lengths_of_training() -> numpy.ndarray:
    return numpy.fromiter(map(len, training()), int)


def counts(texts: list[str]) -> numpy.ndarray:
    """How often the letters that are counted are in each, a row for each letter."""
    return numpy.array([[text.count(letter) for text in texts] for letter in COUNTED], dtype=numpy.int16)


def of_such_letters(text: str, taught: numpy.ndarray, letters: numpy.ndarray) -> list[str]:
    """Those for training that can be so near. The ratio is 1 - d / (a + b) of lengths a and b, where d is how many
    letters go out and come in: at least as many as the lengths differ by, and as the numbers of each letter do."""
    share = TOO_NEAR / (200 - TOO_NEAR)
    lengths = lengths_of_training()
    first, last = numpy.searchsorted(lengths, [len(text) * share, len(text) / share + 1])
    apart = numpy.abs(taught[:, first:last] - letters[:, None]).sum(axis=0, dtype=numpy.int16).astype(int)
    most = (lengths[first:last] + len(text)) * (100 - TOO_NEAR)
    return [training()[first + at] for at in numpy.flatnonzero(apart * 100 <= most)]


def test_no_run_of_eight_words_is_in_both() -> None:
    taught = set().union(*map(runs, training()))
    assert [text for text in words_of("scored") if runs(text) & taught] == []


def test_no_scoring_text_has_a_near_neighbour_in_training() -> None:
    taught, near = counts(training()), []
    for text, letters in zip(words_of("scored"), counts(words_of("scored")).T, strict=True):
        if len(text.split()) > 3:
            some = of_such_letters(text, taught, letters)
            near += process.extract(text, some, scorer=fuzz.ratio, score_cutoff=TOO_NEAR, limit=1)
    assert near == []


def test_no_text_is_there_twice() -> None:
    assert [text for text, times in Counter(words_of("scored") + words_of("own")).items() if times > 1] == []


def test_their_labels_are_those_of_the_checks() -> None:
    for one in [*own(), *own("scored")]:
        assert one.notes <= set(NOTE_CATEGORIES)
        assert one.urgent <= set(URGENT_KINDS)
        assert one.hostile <= set(HOSTILE_KINDS)


def test_they_are_as_many_as_the_readme_says() -> None:
    readme = (HERE.parents[2] / "README.md").read_text(encoding="utf-8")
    assert f"{len(own()):,} invented texts" in readme
    sentences = re.findall(r"^[+-] ", (HERE / "attacks.txt").read_text(encoding="utf-8"), re.MULTILINE)
    assert f"{len(sentences):,} sentences about groups" in readme
    assert f"{len(own('scored')):,} scoring texts" in readme
    assert f"self-harm | {sum('self_harm' in one.urgent for one in own('scored'))} |" in readme


def test_planted_details_are_of_the_kinds_of_the_checks_and_unmarked() -> None:
    for one in planted():
        assert not set("⟦⟧") & set(one.text)
        assert {kind for _span, kind in one.details} <= set(IDENTIFYING_KINDS)
    assert len(planted()) == 500  # as the README says
