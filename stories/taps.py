"""Counting a tap once without knowing who tapped.

The browser keeps a random key for as long as it is open. What the database keeps is HMAC(our key, browser's key,
target): the same browser and the same target meet the same unique value; two targets cannot be tied together.
"""

import hmac
import re
import secrets
from hashlib import sha256

from django.conf import settings

SECOND_TRY = "again"
"""In the query of a tap that the browser sends once more, now with its key."""

KEY = re.compile(r"[A-Za-z0-9_-]{22}\Z")


def new_key() -> str:
    """128 random bits for the browser to keep."""
    return secrets.token_urlsafe(16)


def is_key(value: str) -> bool:
    return KEY.match(value) is not None


def tag(key: str, target: object) -> bytes:
    """16 bytes, unique to this browser session and this target."""
    return hmac.digest(settings.TAP_KEY, f"tap:{key}:{target}".encode(), sha256)[:16]
