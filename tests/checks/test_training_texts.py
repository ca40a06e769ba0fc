"""Texts for scoring are written apart from texts for training, and both are what they say they are."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter

from rapidfuzz import fuzz, process

from stories.checks.findings import HOSTILE_KINDS, IDENTIFYING_KINDS, NOTE_CATEGORIES, URGENT_KINDS
from stories.checks.normalisation import fold
from stories.checks.training.attacks import attacks
from stories.checks.training.texts import HERE, own, planted

RUN = 8
TOO_NEAR = 88


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text).text))


def runs(text: str) -> set[str]:
    words = text.split()
    return {" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


OWN = [plain(one.text) for one in own()]
TRAINING = sorted({*OWN, *(plain(one.text) for one in attacks())}, key=len)
LENGTHS = [len(text) for text in TRAINING]
SCORED = [plain(one.text) for one in own("scored")]


def about_as_long(text: str) -> list[str]:
    """Those for training that can be so near: of lengths a and b the ratio is at most 2 · min(a, b) / (a + b)."""
    share = TOO_NEAR / (200 - TOO_NEAR)
    return TRAINING[bisect_left(LENGTHS, len(text) * share) : bisect_right(LENGTHS, len(text) / share)]


def test_no_run_of_eight_words_is_in_both() -> None:
    taught = set().union(*map(runs, TRAINING))
    assert [text for text in SCORED if runs(text) & taught] == []


def test_no_scoring_text_has_a_near_neighbour_in_training() -> None:
    near = [
        (text, found[0])
        for text in SCORED
        if len(text.split()) > 3
        and (found := process.extractOne(text, about_as_long(text), scorer=fuzz.ratio, score_cutoff=TOO_NEAR))
    ]
    assert near == []


def test_no_text_is_there_twice() -> None:
    assert [text for text, times in Counter(SCORED + OWN).items() if times > 1] == []


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
