"""Texts for scoring are written apart from texts for training, and both are what they say they are."""

import re
from collections import Counter

from rapidfuzz import fuzz, process

from stories.checks.findings import HOSTILE_KINDS, NOTE_CATEGORIES, URGENT_KINDS
from stories.checks.normalisation import fold
from stories.checks.training.attacks import attacks
from stories.checks.training.texts import own

RUN = 8
TOO_NEAR = 88


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text).text))


def runs(text: str) -> set[str]:
    words = text.split()
    return {" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


OWN = [plain(one.text) for one in own()]
TRAINING = sorted({*OWN, *(plain(one.text) for one in attacks())})
SCORED = [plain(one.text) for one in own("scored")]


def test_no_run_of_eight_words_is_in_both() -> None:
    taught = set().union(*map(runs, TRAINING))
    assert [text for text in SCORED if runs(text) & taught] == []


def test_no_scoring_text_has_a_near_neighbour_in_training() -> None:
    near = [
        (text, found[0])
        for text in SCORED
        if len(text.split()) > 3
        and (found := process.extractOne(text, TRAINING, scorer=fuzz.ratio, score_cutoff=TOO_NEAR))
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
    assert len(own()) == 2_257
    assert len(own("scored")) == 1_201
    assert sum("self_harm" in one.urgent for one in own("scored")) == 332
