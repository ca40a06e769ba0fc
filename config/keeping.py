"""Public pages kept whole for a moment, in front of Django: before a session, an account or a middleware is looked at.

A page is kept for at most a second (`LONGEST`), in the memory of each web process. So nothing has to be told to forget
it: whatever is withdrawn, hidden or taken down is gone from here a second later, and no race can keep it longer. For
the first half of that second it is fresh; in the second half one request builds it anew while the others still get the
old bytes; after it nobody does, and those who wait for the first build share it.

A view may say what its page stands on (`stories/grounds.py`). Such a page is not built anew but looked up: while the
database says the same, it is good for another second, up to an hour (`HELD`).

While the site is closed for a restore the database may be an older one, in which a withdrawn story is back and every
page's grounds hold. So nothing is given from here then, and all pages are forgotten.

Only what is the same for everybody is kept: a GET, answered 200 without a cookie, by a view whose policy allows an edge
to keep it. A page varies by its address, host and scheme, the reader's language, choices (the default and the gentle
ones) and whether gzip is understood. A policy that names the query parameters it knows keeps others out
(stories/headers.py).
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from threading import Lock
from time import monotonic
from typing import Any, TypeAlias

from django.conf import settings
from django.db import Error
from django.http import parse_cookie

from config import languages, reading
from stories.choices import KEPT_AT_THE_EDGE
from stories.closing import is_closed
from stories.grounds import KEY, Grounds

Environ: TypeAlias = dict[str, Any]
Application: TypeAlias = Callable[[Environ, Any], Iterable[bytes]]

FRESH, LONGEST = 0.5, 1.0  # seconds
HELD = 3600.0  # seconds that a page may stand on the same grounds
PATIENCE = 10  # seconds that a request waits for another one's build before it builds for itself
MOST_BYTES = 32 * 1024 * 1024  # of one process
MOST_KNOWN = 20_000


@dataclass(frozen=True)
class Answer:
    status: str
    headers: list[tuple[str, str]]
    body: bytes
    built_at: float
    seen_at: float  # when the database last said the same
    grounds: Grounds | None = None

    @property
    def over_at(self) -> float:
        """When it is good for nothing any more."""
        return self.seen_at + LONGEST if self.grounds is None else self.built_at + HELD

    @property
    def may_be_kept(self) -> bool:
        names = {name.lower(): value for name, value in self.headers}
        return self.status.startswith("200") and "set-cookie" not in names and names.get("x-accel-expires", "0") != "0"


class KeptPages:
    """The site's WSGI application with its public pages kept."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.pages: OrderedDict[tuple[str, ...], Answer] = OrderedDict()
        self.bytes = 0
        self.lock = Lock()
        # Pages that were kept before: only these are built one at a time. A form has a token of its own for everybody.
        self.builders: OrderedDict[tuple[str, ...], Lock] = OrderedDict()

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        key = page_key(environ)
        if key is None or self._rests():
            return self.application(environ, start_response)
        answer = self._kept(key, FRESH) or self._next(key, environ)
        start_response(answer.status, answer.headers)
        return [answer.body]

    def _rests(self) -> bool:
        """Whether the site is closed: then nothing is kept either."""
        if not is_closed():
            return False
        with self.lock:
            self.pages.clear()
            self.bytes = 0
        return True

    def _next(self, key: tuple[str, ...], environ: Environ) -> Answer:
        """A page that is not fresh: the old bytes while somebody else builds, the new ones otherwise."""
        builder = self.builders.get(key)
        if builder is None:
            return self._build(key, environ)
        stale = self._kept(key, LONGEST)
        mine = builder.acquire(blocking=stale is None, timeout=PATIENCE if stale is None else -1)
        try:
            if stale is not None and not mine:
                return stale
            return self._kept(key, FRESH) or self._held(key) or self._build(key, environ)
        finally:
            if mine:
                builder.release()

    def _kept(self, key: tuple[str, ...], seconds: float) -> Answer | None:
        answer = self.pages.get(key)
        return answer if answer is not None and monotonic() - answer.seen_at < seconds else None

    def _held(self, key: tuple[str, ...]) -> Answer | None:
        """The page again, when it still stands."""
        answer = self.pages.get(key)
        asked_at = monotonic()
        if answer is None or answer.grounds is None or asked_at > answer.over_at:
            return None
        try:
            with reading.as_pages_are_read():
                if not answer.grounds.hold():
                    return None
        except Error:  # whatever it is, the build will say so
            return None
        answer = replace(answer, seen_at=asked_at)
        self._keep(key, answer)
        return answer

    def _build(self, key: tuple[str, ...], environ: Environ) -> Answer:
        built_at = monotonic()  # from before the database is asked, so that a second is a second
        status, headers, body = answer_of(self.application, environ)
        answer = Answer(status, headers, body, built_at, built_at, environ.pop(KEY, None))
        if answer.may_be_kept:
            self._keep(key, replace(answer, headers=list(map(_known, headers))))
        return answer

    def _keep(self, key: tuple[str, ...], answer: Answer) -> None:
        if self._rests():  # closed since the database was asked
            return
        with self.lock:
            self._drop(key)
            self.pages[key] = answer
            self.builders.setdefault(key, Lock())
            if len(self.builders) > MOST_KNOWN:
                self.builders.popitem(last=False)
            self.bytes += len(answer.body)
            # The first in the row are the oldest: those that are over, and more where there is no room.
            while self.pages:
                oldest = next(iter(self.pages))
                if answer.seen_at <= self.pages[oldest].over_at and self.bytes <= MOST_BYTES:
                    break
                self._drop(oldest)

    def _drop(self, key: tuple[str, ...]) -> None:
        if (answer := self.pages.pop(key, None)) is not None:
            self.bytes -= len(answer.body)


def answer_of(application: Application, environ: Environ) -> tuple[str, list[tuple[str, str]], bytes]:
    """The whole answer of a WSGI application: status, headers, body."""
    started: list[Any] = []

    def start(status: str, headers: list[tuple[str, str]], *_error: Any) -> None:
        started[:] = [status, headers]

    parts = application(environ, start)
    try:
        body = b"".join(parts)
    finally:
        if hasattr(parts, "close"):
            parts.close()
    return started[0], started[1], body


def page_key(environ: Environ) -> tuple[str, ...] | None:
    """What a public page varies by; None for a request that is always answered by the site itself."""
    if environ["REQUEST_METHOD"] != "GET" or "HTTP_RANGE" in environ:
        return None
    way = way_of(environ)
    return way and (environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", ""), *way)


def way_of(environ: Environ) -> tuple[str, ...] | None:
    """What an answer varies by besides its address; None for somebody whose choices make pages of their own."""
    code = _choices(environ.get("HTTP_COOKIE", ""))
    if code not in KEPT_AT_THE_EDGE:
        return None
    return (
        code,
        languages.accepted(environ.get("HTTP_ACCEPT_LANGUAGE", "")),
        "gzip" if "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "") else "",
        environ.get("HTTP_HOST", ""),
        environ.get("HTTP_X_FORWARDED_PROTO", ""),
        environ.get("wsgi.url_scheme", ""),
    )


def _choices(cookies: str) -> str:
    """The value of the one cookie that a public page may read, as the page will read it."""
    name = settings.CHOICES_COOKIE_NAME
    return str(parse_cookie(cookies).get(name, "")) if name in cookies else ""


@lru_cache(maxsize=4096)
def _known(header: tuple[str, str]) -> tuple[str, str]:
    """The same header, once for all pages that have it."""
    return header
