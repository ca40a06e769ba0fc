"""A tap as nearly all of them are, in front of Django: an empty form of our own pages, sent with the browser's key.

It is counted and written as the site itself does it (`stories/saying.py`) and answered as the site answered the first
one of its kind: to the same host, over the same scheme, in the same language. Whatever is different about a tap goes
the whole way: no key yet, something in the form, another site's page, a browser that does not say whose page it was, a
limit that is passed, a call that is closed, a story that is gone. What became of it here is not asked there again.
"""

import re
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import Error, close_old_connections
from django.http import parse_cookie

from config import origin
from config.keeping import Application, Environ, language_of
from stories.closing import is_closed
from stories.limits import Asked
from stories.models import Belief, MeToo, Voice
from stories.saying import BECAME, Kind, Said, Tap, say
from stories.taps import is_key

_ADDRESS = re.compile(r"/(?:calls/([-\w]+)/voice|stories/([0-9a-f]{32})/(me-too|belief))/", re.ASCII)
MOST_ANSWERS = 100  # remembered

Way = tuple[str, ...]


class QuickTaps:
    """The site's WSGI application with the short way for taps."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.answers: dict[Way, list[tuple[str, str]]] = {}

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        tap = plain_tap(environ)
        if tap is None or is_closed():
            return self.application(environ, start_response)
        address, way = environ["PATH_INFO"], _way(environ)
        headers = self.answers.get(way)
        if headers is None:
            return self.application(environ, self._remembering(way, address, start_response))
        close_old_connections()  # those of this thread that no longer live, as before every request
        try:
            became = say(tap)
        except Error:  # whatever it is, the site will say so
            return self.application(environ, start_response)
        if became is not Said.COUNTED:
            environ[BECAME] = became
            return self.application(environ, start_response)
        start_response("302 Found", [("Location", address), *headers])
        return [b""]

    def _remembering(self, way: Way, address: str, start_response: Any) -> Any:
        """Answer, and remember how, when it is the answer to a tap that was counted."""

        def start(status: str, headers: list[tuple[str, str]], *error: Any) -> Any:
            more = [(name, value) for name, value in headers if (name, value) != ("Location", address)]
            counted = status.startswith("302") and len(more) == len(headers) - 1
            if counted and "set-cookie" not in {name.lower() for name, _value in more}:
                if len(self.answers) >= MOST_ANSWERS:
                    self.answers.clear()
                self.answers[way] = more
            return start_response(status, headers, *error)

        return start


def plain_tap(environ: Environ) -> Tap | None:
    """The tap that this request is, when there is nothing else about it."""
    if environ["REQUEST_METHOD"] != "POST" or environ.get("HTTP_SEC_FETCH_SITE") != "same-origin":
        return None
    if environ.get("CONTENT_LENGTH") not in ("", "0", None) or "HTTP_TRANSFER_ENCODING" in environ:
        return None
    found = _ADDRESS.fullmatch(environ.get("PATH_INFO", ""))
    if found is None or environ.get("QUERY_STRING") or environ.get("SCRIPT_NAME"):
        return None
    key = parse_cookie(environ.get("HTTP_COOKIE", "")).get(settings.TAP_COOKIE_NAME, "")
    if not is_key(key):
        return None
    call, story, act = found.groups()
    what: Kind = Voice if call else MeToo if act == "me-too" else Belief
    return Tap(what, call or story, key, Asked("tap", origin.pseudonym(origin.address(environ))))


def _way(environ: Environ) -> Way:
    """What an answer to a tap varies by."""
    return (
        environ.get("HTTP_HOST", ""),
        environ.get("HTTP_X_FORWARDED_PROTO", ""),
        environ.get("wsgi.url_scheme", ""),
        language_of(environ.get("HTTP_ACCEPT_LANGUAGE", "")),
    )
