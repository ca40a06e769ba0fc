"""What readers get: which stories, in which order, and the cursors that lead on."""

import base64
import binascii
import hmac
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from django.conf import settings

from stories.models import Call, Story

PAGE_SIZE = 20


class BadCursor(Exception):
    """Not one of our cursors, or one of another wall."""


@dataclass(frozen=True)
class WallPage:
    stories: list[Story]
    next_cursor: str  # empty on the last page


def page(call: Call, cursor: str = "") -> WallPage:
    """The published stories of a call, newest first, from a cursor on. Raises BadCursor.

    It walks by place, so the thousandth page costs what the first does, and a page stays the same while new stories
    arrive in front of it.
    """
    stories = Story.objects.public().filter(call=call).newest_first()
    if cursor:
        stories = stories.filter(place__lt=_read_cursor(call, cursor))
    found = list(stories[: PAGE_SIZE + 1])
    shown = found[:PAGE_SIZE]
    more = len(found) > PAGE_SIZE
    return WallPage(shown, _cursor(call, shown[-1].place or 0) if more else "")


def _cursor(call: Call, place: int) -> str:
    """Encrypted, so it tells no count; always the same for a place, so everybody's page has the same bytes."""
    sealed = _cipher().encrypt(place.to_bytes(8, "big"), [str(call.pk).encode()])
    return base64.urlsafe_b64encode(sealed).decode()


def _read_cursor(call: Call, cursor: str) -> int:
    try:
        sealed = base64.urlsafe_b64decode(cursor)
        return int.from_bytes(_cipher().decrypt(sealed, [str(call.pk).encode()]), "big")
    except (binascii.Error, ValueError, InvalidTag) as error:
        raise BadCursor from error


@cache
def _cipher() -> AESSIV:
    return AESSIV(hmac.digest(settings.TAP_KEY, b"cursor", sha256))
