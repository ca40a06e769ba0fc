from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

from django.core.cache import cache
from django.db import transaction
from django.test import Client


@contextmanager
def undone(*clients: Client) -> Iterator[None]:
    """What is done within is undone afterwards: in the database, in the cache and in these clients' cookies."""
    cookies = [deepcopy(client.cookies) for client in clients]
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    cache.clear()
    for client, before in zip(clients, cookies, strict=True):
        client.cookies = before


def has_every_header(response: Any) -> None:
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["X-Robots-Tag"].startswith("no")
    assert response.headers["Permissions-Policy"].count("=()") > 10
