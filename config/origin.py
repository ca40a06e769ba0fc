"""The network address of a request, and the pseudonym that is all we keep of it.

The pseudonym is HMAC(today's key, network prefix), written as a private IPv6 address so that libraries which expect
an address keep working. The key is random, lives a day in the cache (memory), and is nowhere else: tomorrow nobody,
we included, can tell which address a pseudonym was.
"""

import hmac
import secrets
import time
from hashlib import sha256
from socket import AF_INET, AF_INET6, inet_ntop, inet_pton

from django.conf import settings
from django.core.cache import cache

DAY = 24 * 60 * 60
MINUTE = 60
IPV4_IN_IPV6 = bytes(10) + b"\xff\xff"
_fallback = secrets.token_bytes(32)
_known = b"", 0.0  # today's key, and when the cache was asked for it


def address(meta: dict[str, str]) -> str:
    """The client's address: the connection's, or the one the last trusted proxy wrote."""
    if settings.TRUSTED_PROXIES:
        hops = [hop.strip() for hop in meta.get("HTTP_X_FORWARDED_FOR", "").split(",") if hop.strip()]
        if len(hops) >= settings.TRUSTED_PROXIES:
            return hops[-settings.TRUSTED_PROXIES]
    return meta.get("REMOTE_ADDR", "")


def pseudonym(address: str) -> str:
    """A private IPv6 address that stands for the client's network (/24 or /48) until tomorrow."""
    digest = hmac.digest(_todays_key(), _network(address), sha256)
    return inet_ntop(AF_INET6, b"\xfd" + digest[:15])


def _network(address: str) -> bytes:
    try:
        return inet_pton(AF_INET, address)[:3]
    except (OSError, ValueError):
        pass
    try:
        packed = inet_pton(AF_INET6, address.partition("%")[0])
    except (OSError, ValueError):
        return b"unknown"
    return packed[12:15] if packed.startswith(IPV4_IN_IPV6) else packed[:6]


def _todays_key() -> bytes:
    """Asked of the cache once a minute: every page needs it."""
    global _known
    key, asked_at = _known
    if not key or not 0 <= time.monotonic() - asked_at < MINUTE:
        key = _asked_key()
        _known = key, time.monotonic()
    return key


def _asked_key() -> bytes:
    try:
        return cache.get_or_set("pseudonyms", lambda: secrets.token_bytes(32), timeout=DAY) or _fallback
    except Exception:  # the cache is away: this process's own key, so that a page is never refused for it
        return _fallback
