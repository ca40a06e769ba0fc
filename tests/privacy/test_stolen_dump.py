"""A thief has every row of the database and none of the keys."""

import os
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from moderation import disclosure
from stories import receipts, rotation
from stories.epochs import BrokenStore
from stories.models import Letter, Story
from stories.sealing import CannotOpen, unseal
from tests.journeys import browser, carry_out, decide, let_the_minute_pass, published, story_with, tell
from tests.privacy.test_what_is_kept import everything_in_the_database

TEXTS = [f"Waiting words number {number}." for number in range(5)]
DECLINED = [f"Declined words number {number}." for number in range(3)]
NOTE, ANSWER, ADDRESS, PEN_NAME = "A note to its author.", "An appeal of hers.", "ada.marker@example.org", "Pen-Marker"


EVE = 987_654_321  # a number that nothing else has


@pytest.fixture
def eve(db: None) -> Client:
    client = browser()
    client.force_login(User.objects.create_user("eve", id=EVE))
    return client


@pytest.fixture
def lists(mo: Client, eve: Client) -> list[list[str]]:
    """Stories that wait and that were declined, with everything around them; told by Eve, who was signed in."""
    told = [tell(eve, words, mail=ADDRESS, appears_as="pen_name", pen_name=PEN_NAME) for words in TEXTS]
    for words in DECLINED:
        told.append(tell(eve, words))
        decide(mo, story_with(words), "decline", reason="other", words=NOTE)
    let_the_minute_pass()
    for words in DECLINED:
        Letter.appeal(story_with(words).notices.get(), ANSWER)
    carry_out()
    return told


def test_no_text_and_no_address_can_be_read(lists: list[list[str]]) -> None:
    dump = everything_in_the_database()
    for text in (*TEXTS, *DECLINED, NOTE, ANSWER, ADDRESS, PEN_NAME):
        for form in (text, text.encode().hex(), text.encode("utf-16-le").hex()):
            assert form not in dump


def test_no_sealed_value_opens_with_other_keys(lists: list[list[str]], settings: Any, tmp_path: Any) -> None:
    from stories.epochs import LASTS, store
    from stories.models.call import today

    sealed = [
        (bytes(value), column.field.place_of(pk))
        for column in rotation.columns()
        for pk, value in column.rows().values_list("pk", column.field.name)
    ]
    assert len(sealed) >= len(TEXTS) * 2 + len(DECLINED) * 3
    ours, settings.KEY_STORE = settings.KEY_STORE, tmp_path / "guessed"
    store().ensure(today() - LASTS)
    for value, place in sealed:
        with pytest.raises(CannotOpen):
            unseal(value, place)
    settings.KEY_STORE, settings.SEALING_KEYS = ours, {1: os.urandom(32)}
    for value, place in sealed:
        with pytest.raises(BrokenStore):
            unseal(value, place)


def test_no_anonymous_story_is_tied_to_an_account(lists: list[list[str]], mo: Client, eve: Client) -> None:
    published(mo, "Signed by Eve.", author=eve, appears_as="signed")
    tied = {
        story.standing is not None and story.standing.telling.words
        for story in Story.objects.all()
        for rows in disclosure.rows_about(story).values()
        for row in rows
        for _name, value in disclosure.values(row)
        if value in ("eve", str(EVE))
    }
    assert tied == {"Signed by Eve."}


def test_a_list_finds_nothing_without_the_pepper(lists: list[list[str]], settings: Any) -> None:
    dump = everything_in_the_database()
    numbers = [list(receipts.read(", ".join(things)).numbers) for things in lists]
    assert all(receipts.tag(known).hex() in dump for known in numbers)  # with it, it does
    settings.RECEIPT_PEPPER = os.urandom(32)
    assert not any(receipts.tag(known).hex() in dump for known in numbers)
    for known in numbers:
        raw = b"".join(number.to_bytes(2, "big") for number in sorted(known))
        assert raw.hex() not in dump
