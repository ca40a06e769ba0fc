"""The site as a web server calls it, with what stands in front of Django."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from wsgiref.util import setup_testing_defaults

from django.core.signals import request_finished, request_started
from django.db import close_old_connections


@contextmanager
def _connection_left_open() -> Iterator[None]:
    """The test stands in a transaction of its own, which the end of a request would close."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def ask(application: Any, path: str = "/", query: str = "", **environ: str) -> tuple[str, dict[str, str], bytes]:
    """One request as a web server makes it."""
    full: dict[str, Any] = {"PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": "localhost"} | environ
    setup_testing_defaults(full)
    started: list[Any] = []
    with _connection_left_open():
        parts = application(full, lambda status, headers, *_error: started.extend([status, headers]))
        body = b"".join(parts)
        if hasattr(parts, "close"):
            parts.close()
    return started[0], dict(started[1]), body
