"""The shopping list: what makes it forgiving and what makes it safe."""

import hashlib
import random
import time
import unicodedata
from typing import Any

import numpy as np
import pytest
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import process
from rapidfuzz.distance import OSA

from stories import receipts
from stories.receipts import normal
from stories.spelling import together

LETTERS = {"ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"}
numbers = st.lists(st.integers(0, 1023), min_size=8, max_size=8, unique=True)
languages = st.sampled_from(receipts.LANGUAGES)
in_each_language = pytest.mark.parametrize("language", receipts.LANGUAGES)


def read(text: str, language: str = "en") -> set[int]:
    with override(language):
        return set(receipts.read(text).numbers)


@in_each_language
def test_it_is_drawn_from_at_least_1024_things(language: str) -> None:
    things = receipts.names(range(1024), language)
    assert len(set(things)) == 1024


@in_each_language
def test_it_has_no_two_things_that_one_misspelling_each_could_confuse(language: str) -> None:
    things = receipts.names(range(1024), language)
    forms = [(number, form) for number, thing in enumerate(things) for form in {together(thing), normal(thing)}]
    written = [form for _number, form in forms]
    near = process.cdist(written, written, scorer=OSA.distance, score_cutoff=2)
    close = {
        (things[forms[a][0]], things[forms[b][0]]) for a, b in np.argwhere(near <= 2) if forms[a][0] != forms[b][0]
    }
    assert close == set()


@in_each_language
def test_it_has_no_thing_that_reads_as_several_others(language: str) -> None:
    for number, thing in enumerate(receipts.names(range(1024), language)):
        assert receipts._read_in(language, receipts.words_of(thing)).numbers == (number,), thing


@settings(max_examples=150)
@given(numbers, languages, languages, st.randoms(use_true_random=False))
def test_it_is_read_in_any_order_any_case_with_any_separators_on_a_device_of_any_language(
    items: list[int], language: str, device: str, chance: random.Random
) -> None:
    things = receipts.names(items, language)
    chance.shuffle(things)
    text = "".join(
        chance.choice([str, str.upper, str.title])(thing) + chance.choice([" ", ", ", "\n", "; ", "\n- ", "  ", " 2. "])
        for thing in things
    )
    assert read(text, device) == set(items)


@settings(max_examples=150)
@given(numbers, languages, st.randoms(use_true_random=False))
def test_it_forgives_one_misspelling_in_each_thing(items: list[int], language: str, chance: random.Random) -> None:
    letters = LETTERS.get(language, "abcdefghijklmnopqrstuvwxyz")

    def misspell(thing: str) -> str:
        at = chance.randrange(len(thing))
        kind = chance.choice(["drop", "swap", "change", "add"])
        if kind == "drop" or thing[at] == " ":
            return thing[:at] + thing[at + 1 :]
        if kind == "swap" and at + 1 < len(thing):
            return thing[:at] + thing[at + 1] + thing[at] + thing[at + 2 :]
        return thing[:at] + chance.choice(letters) + thing[at + (kind != "add") :]

    assert read(", ".join(misspell(thing) for thing in receipts.names(items, language)), language) == set(items)


@in_each_language
def test_it_is_read_without_accents_and_as_many_keyboards_write(language: str) -> None:
    for number, thing in enumerate(receipts.names(range(1024), language)):
        typed = "".join(one for one in unicodedata.normalize("NFD", thing) if not unicodedata.combining(one))
        assert receipts._read_in(language, receipts.words_of(typed.replace("’", "'"))).numbers == (number,), thing


def test_a_word_that_is_nearly_a_thing_may_stand_around_a_list_that_is_all_there() -> None:
    """“Plus” is one letter off “plums”: where a thing is missing, it is read so."""
    plums = receipts._things("en").index("plums")
    items = [number for number in range(3, 1024, 127) if number not in (plums, plums + 1)][:7]
    things = receipts.names([*items, plums + 1])
    assert read(f"{', '.join(things[:7])}, plus {things[7]}") == {*items, plums + 1}
    assert read(f"{', '.join(things[:7])}, plus") == {*items, plums}


@pytest.mark.parametrize("spoil", ["{}s", "{}!", "“{}”", "1) {}", "* {} (2)", "  {}  "])
def test_it_forgives_how_people_write_lists(spoil: str) -> None:
    items = receipts.draw()
    assert read("\n".join(spoil.format(thing) for thing in receipts.names(items))) == set(items)


def test_it_says_which_words_are_on_no_list() -> None:
    things = receipts.names(receipts.draw())
    reading = receipts.read(", ".join([*things[:7], "unicorn volcano"]))
    assert not reading.is_complete
    assert len(reading.numbers) == 7
    assert " ".join(reading.unknown) == "unicorn volcano"


@pytest.mark.parametrize("text", ["", "\x00", "a" * 100_000, "x " * 50_000, "🥕" * 1000, "' OR 1=1", "٣ تفاح"])
def test_it_reads_anything_without_hurry_or_harm(text: str) -> None:
    assert not receipts.read(text).is_complete


def test_it_identifies_by_the_set_and_not_by_the_order() -> None:
    items = receipts.draw()
    assert receipts.tag(items) == receipts.tag(reversed(items))
    assert receipts.tag(items) != receipts.tag(receipts.draw())


def test_each_try_takes_sixteen_mebibytes_and_a_while(real_cost: None) -> None:
    assert 128 * receipts.COST["n"] * receipts.COST["r"] == 16 * 1024 * 1024
    began = time.process_time()
    receipts.tag(receipts.draw())
    assert time.process_time() - began > 0.005


def test_it_is_worth_nothing_without_the_pepper(settings: object) -> None:
    items = receipts.draw()
    before = receipts.tag(items)
    settings.RECEIPT_PEPPER = b"another" * 6  # type: ignore[attr-defined]
    assert receipts.tag(items) != before


def test_what_is_kept_of_a_list_is_scrypt_as_the_standard_library_makes_it(settings: Any) -> None:
    numbers, pepper = [7, 1, 1000, 4, 5, 6, 3, 8], settings.RECEIPT_PEPPER
    content = b"".join(number.to_bytes(2, "big") for number in sorted(numbers)) + b"a lamp"
    kept = receipts.opened(numbers, "A  Lamp")
    assert kept.tag + kept.key == hashlib.scrypt(content, salt=pepper, dklen=64, maxmem=2**26, **receipts.COST)
