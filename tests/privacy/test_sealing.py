import base64
import os
import time
from datetime import date
from typing import Any

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from stories.epochs import BrokenStore, Store
from stories.sealing import CannotOpen, read_token, seal, token, unseal


@given(st.text())
def test_it_opens_what_it_sealed(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    assert unseal(seal(text, "here"), "here") == text


def test_it_opens_in_its_own_place_only() -> None:
    with pytest.raises(CannotOpen):
        unseal(seal("words", "version.telling:1"), "version.telling:2")


@given(st.integers(min_value=0), st.integers(min_value=1, max_value=255))
def test_it_notices_every_changed_byte(at: int, change: int) -> None:
    sealed = bytearray(seal("some words", "here"))
    sealed[at % len(sealed)] ^= change
    with pytest.raises(CannotOpen):
        unseal(bytes(sealed), "here")


@pytest.mark.parametrize("junk", [b"", b"\x01", b"\x01\x00\x01", bytes(range(40)), b"\x00" * 100])
def test_it_says_so_when_it_cannot_open(junk: bytes) -> None:
    with pytest.raises(CannotOpen):
        unseal(junk, "here")


def test_it_looks_different_every_time() -> None:
    assert seal("words", "here") != seal("words", "here")


def test_a_token_of_an_older_sealing_key_still_opens(settings: Any) -> None:
    old = token("words", "receipt", 60)
    settings.SEALING_KEYS = {7: os.urandom(32)} | settings.SEALING_KEYS
    assert read_token(old, "receipt") == "words"
    new = base64.urlsafe_b64decode(token("words", "receipt", 60) + "==")
    assert int.from_bytes(new[1:3], "big") == 7


def test_what_the_database_keeps_is_sealed_with_the_newest_epoch(key_store: Store) -> None:
    old = seal("words", "here")
    key_store.begin(date(2026, 11, 24), at_once=True)
    assert unseal(old, "here") == "words"
    assert (old[1:3], seal("words", "here")[1:3]) == (b"\0\x01", b"\0\x02")


def test_it_cannot_be_opened_once_its_epoch_is_destroyed(key_store: Store) -> None:
    old = seal("words", "here")
    key_store.begin(date(2026, 11, 24), at_once=True)
    key_store.destroy(1)
    with pytest.raises(CannotOpen):
        unseal(old, "here")


def test_neither_half_of_the_keys_opens_anything_alone(key_store: Store, settings: Any) -> None:
    sealed = seal("words", "here")
    settings.SEALING_KEYS = {1: os.urandom(32)}  # the store was stolen, the environment was not
    with pytest.raises(BrokenStore):
        unseal(sealed, "here")
    assert key_store.newest().key not in key_store.file.read_bytes()


def test_it_does_not_show_when_it_was_made() -> None:
    with time_machine.travel("2026-11-01 12:00:00+00:00", tick=False):
        sealed = seal("words", "here")
        now = int(time.time())
    for size in (4, 8):
        for order in ("big", "little"):
            assert now.to_bytes(size, order) not in sealed  # type: ignore[arg-type]


def test_a_token_ends_by_itself_and_is_good_for_one_purpose() -> None:
    with time_machine.travel("2026-11-01 12:00:00+00:00", tick=False):
        made = token(["x", 1], "receipt", 60)
        assert read_token(made, "receipt") == ["x", 1]
        with pytest.raises(CannotOpen):
            read_token(made, "tell")
    with time_machine.travel("2026-11-01 12:01:01+00:00", tick=False), pytest.raises(CannotOpen):
        read_token(made, "receipt")


@pytest.mark.parametrize("text", ["", "x", "é", "A" * 10_000, "====", "\x00"])
def test_a_token_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(CannotOpen):
        read_token(text, "receipt")
