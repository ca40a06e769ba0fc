"""Sealing: authenticated encryption of what waits, so that a stolen database says nothing.

A sealed value is `1 byte format | 2 bytes key number | 12 bytes nonce | ciphertext and tag` (AES-256-GCM-SIV,
RFC 8452, which forgives a repeated nonce). It is bound to a place: the same bytes in another row or another field do
not open. What the database keeps is sealed with an epoch's key, which is destroyed in time (`stories/epochs.py`); what
travels in a page for some minutes, with the newest of SEALING_KEYS. None of these keys is in the database.

Not Fernet: its tokens show the second they were made to anybody.
"""

import base64
import binascii
import json
import os
import time
from functools import lru_cache
from typing import Any, TypeAlias

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from django.conf import settings
from django.db import models

from stories import epochs

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

TRAVELS, STAYS = b"\x01", b"\x02"  # sealed with a sealing key, with an epoch's key
HEAD = 3
_NONCE = slice(HEAD, HEAD + 12)
_BODY = slice(HEAD + 12, None)


class CannotOpen(Exception):
    """The bytes are no sealed value of ours, were changed, belong to another place, or their key is gone."""


def seal(value: Json, place: str) -> bytes:
    """Seal a JSON value for one place of the database, e.g. `version.telling:<id>`."""
    return _seal(value, place, newest_head(), epochs.store().newest().key)


def unseal(sealed: bytes | memoryview, place: str) -> Json:
    """What was sealed for this place. Raises CannotOpen."""
    sealed = bytes(sealed)
    try:
        plain = _cipher(_key_of(sealed)).decrypt(sealed[_NONCE], sealed[_BODY], sealed[:HEAD] + place.encode())
        value: Json = json.loads(plain)
    except (InvalidTag, KeyError, ValueError) as error:
        raise CannotOpen from error
    return value


def newest_head() -> bytes:
    """What every value that is sealed now begins with. What begins otherwise was sealed with an older key."""
    return head_of(epochs.store().newest().number)


def head_of(epoch: int) -> bytes:
    return STAYS + epoch.to_bytes(2, "big")


def _seal(value: Json, place: str, head: bytes, key: bytes) -> bytes:
    nonce = os.urandom(12)
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return head + nonce + _cipher(key).encrypt(nonce, plain, head + place.encode())


def _key_of(sealed: bytes) -> bytes:
    """Raises KeyError."""
    number = int.from_bytes(sealed[1:HEAD], "big")
    return epochs.store().living()[number].key if sealed[:1] == STAYS else settings.SEALING_KEYS[number]


@lru_cache(maxsize=16)
def _cipher(key: bytes) -> AESGCMSIV:
    return AESGCMSIV(key)


# --- Columns


class SealedField(models.BinaryField):  # type: ignore[type-arg]
    """A column of sealed values. Each belongs to `<place>:<the row's primary key>`.

    What is sealed is found by this class, not by a list: rotation, the dump tests and the check on privacy rules ask
    the models for it. Migrations see a plain BinaryField.
    """

    def __init__(self, place: str = "", **options: Any) -> None:
        self.place = place
        super().__init__(**options)

    def place_of(self, pk: object) -> str:
        return f"{self.place}:{pk}"

    def deconstruct(self) -> Any:
        name, _path, arguments, options = super().deconstruct()
        return name, "django.db.models.BinaryField", arguments, options

    def clone(self) -> "SealedField":
        _name, _path, _arguments, options = super().deconstruct()
        return type(self)(self.place, **options)


# --- Tokens: sealed values that travel in a page and end by themselves


def token(value: Json, purpose: str, seconds: int) -> str:
    """A sealed value for a hidden field, good for one purpose and so many seconds."""
    number, key = next(iter(settings.SEALING_KEYS.items()))
    head = TRAVELS + number.to_bytes(2, "big")
    sealed = _seal([int(time.time()) + seconds, value], f"token:{purpose}", head, key)
    return base64.urlsafe_b64encode(sealed).decode().rstrip("=")


def read_token(text: str, purpose: str) -> Json:
    """The value of a token. Raises CannotOpen also when it has expired."""
    try:
        sealed = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError) as error:
        raise CannotOpen from error
    value = unseal(sealed, f"token:{purpose}")
    if not (isinstance(value, list) and len(value) == 2 and isinstance(value[0], int)):
        raise CannotOpen
    if value[0] < time.time():
        raise CannotOpen
    return value[1]
