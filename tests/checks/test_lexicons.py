"""Lexicons are data that nobody runs. These keep a phrase from lying there without ever being found."""

import itertools
from collections.abc import Iterator

import pytest

from stories.checks.lexicons import given_names
from stories.checks.lexicons.english import common_words, hostility, identifying, notes, urgency
from stories.checks.lexicons.english.word_classes import CLASSES
from stories.checks.lexicons.wording import lines_of
from stories.checks.phrases import Shelf, UnreadablePhrase
from stories.checks.reading import read

MOST_SPELLINGS = 60


def columns() -> Iterator[str]:
    for wordings in (*notes.NOTES.values(), hostility.BLAME, hostility.TROLLING, hostility.HATE, hostility.SPAM):
        for wording in wordings:
            yield wording.phrases
    yield from (notes.HARMLESS, hostility.KIND)
    yield from (urgency.SELF_HARM, urgency.NO_SELF_HARM, urgency.DANGER_NOW, urgency.NOT_NOW, urgency.MINOR)
    yield from (identifying.NAME_FOLLOWS, identifying.NAME_MAY_FOLLOW, identifying.DID)
    yield from (identifying.WORKS_AT, identifying.LIVES_IN)


def spellings(phrase: str) -> Iterator[str]:
    """Texts that a phrase should find: each choice once, classes by their first word, gaps left out."""
    elements = [element.rstrip("?") for element in phrase.split() if not element.startswith("..")]
    choices = [
        [min(CLASSES[choice[1:-1]]) if choice.startswith("<") else choice for choice in element.split("|")]
        for element in elements
    ]
    for words in itertools.islice(itertools.product(*choices), MOST_SPELLINGS):
        yield " ".join(word.rstrip("*") for word in words)


def test_it_can_find_every_phrase_it_lists() -> None:
    lost = [
        (phrase, text)
        for column in columns()
        for phrase in lines_of(column)
        for book in [Shelf(CLASSES).book([(phrase, phrase)])]
        for text in spellings(phrase)
        if not any(book.matches(read(text)))
    ]
    assert lost == []


def test_it_refuses_a_phrase_with_an_unknown_class() -> None:
    with pytest.raises(UnreadablePhrase):
        Shelf(CLASSES).book([("touched <nothing>", "x")])


def test_it_refuses_a_phrase_that_ends_in_a_gap() -> None:
    with pytest.raises(UnreadablePhrase):
        Shelf(CLASSES).book([("touched ..", "x")])


def test_it_never_finds_a_phrase_across_the_end_of_a_sentence() -> None:
    book = Shelf(CLASSES).book([("end my life", "x")])
    assert not any(book.matches(read("That was the end. My life went on.")))
    assert any(book.matches(read("I will end my life.")))


def test_it_reads_gaps_and_optional_words() -> None:
    book = Shelf(CLASSES).book([("my ex <partner>? ..2 called", "x")])
    for text in ("my ex called", "my ex husband called", "my ex husband never ever called"):
        assert any(book.matches(read(text)))
    assert not any(book.matches(read("my ex husband and his friend called")))


def test_its_names_and_everyday_words_do_not_contradict_each_other() -> None:
    assert not given_names.GIVEN_NAMES & given_names.NAMES_THAT_ARE_WORDS
    assert not given_names.GIVEN_NAMES & common_words.COMMON_WORDS
    assert not given_names.GIVEN_NAMES & identifying.NO_PERSON
