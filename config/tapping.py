"""Taps as nearly all of them are, in front of Django: an empty form of our own pages, with the browser's key or the
first that it sends, which gets it one, and the look at what became of it.

A tap is counted and written as the site itself does it (`stories/saying.py`), and whether somebody has said it is asked
as the site asks. The answer is what the site answered to another one of its kind, at most ten seconds ago: to the same
host, over the same scheme, in the same language, for the same choices. Whatever is different goes the whole way: a
browser that keeps no cookie, something in the form, another site's page, a browser that does not say whose page it was,
a limit that is passed, a call that is closed, a story that is gone. What became of a tap here is not asked there again.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from time import monotonic
from typing import Any

from django.conf import settings
from django.db import Error, close_old_connections
from django.http import parse_cookie

from config import origin
from config.keeping import Application, Environ, answer_of, way_of
from stories.closing import is_closed
from stories.limits import Asked
from stories.models import Belief, MeToo, Voice
from stories.models.story import NO_ID
from stories.remembered import Remembered
from stories.saying import BECAME, Kind, Said, Tap, look, say
from stories.taps import SECOND_TRY, is_key, new_key

_ADDRESS = re.compile(r"/(?:calls/([-\w]+)/voice|stories/([0-9a-f]{32})/(me-too|belief))/", re.ASCII)
GOOD_FOR = 10.0  # seconds; such an answer says nothing that would change
MOST_ANSWERS = 200  # remembered
NO_KEY = "-" * 22
_NEW_KEY = re.compile(rf" ?{settings.TAP_COOKIE_NAME}=([\w-]{{22}});", re.ASCII)
STATUS: dict[object, str] = {Said.COUNTED: "302", Said.ASKED_AGAIN: "307"}

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the site answers to every tap of one kind, with NO_ID where a story's public id belongs and NO_KEY where a
    browser's new key does."""

    status: str
    same: list[tuple[str, str]]  # headers
    varying: list[tuple[str, str]]
    body: bytes

    @classmethod
    def alike(cls, status: str, headers: list[tuple[str, str]], body: bytes) -> "Answer":
        varying = [(name, value) for name, value in headers if NO_ID in value or NO_KEY in value]
        return cls(status, [header for header in headers if header not in varying], varying, body)

    def give(self, target: str, start_response: Any) -> list[bytes]:
        varying = [(name, value.replace(NO_ID, target).replace(NO_KEY, new_key())) for name, value in self.varying]
        start_response(self.status, self.same + varying)
        return [self.body.replace(NO_ID.encode(), target.encode())]


class QuickTaps:
    """The site's WSGI application with the short way for taps."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.answers: Remembered[Key, Answer] = Remembered(MOST_ANSWERS, GOOD_FOR)

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        tap = plain_tap(environ)
        way = way_of(environ) if tap else None
        if tap is None or way is None or is_closed():
            return self.application(environ, start_response)
        is_look = environ["REQUEST_METHOD"] == "GET"
        close_old_connections()  # those of this thread that no longer live, as before every request
        try:
            expected = look(tap) if is_look else Said.COUNTED if tap.key else Said.ASKED_AGAIN
            key = (expected, tap.what, tap.target if tap.what is Voice else "", *way)
            if (answer := self.answers.get(key)) is not None:
                if expected is Said.COUNTED:
                    environ[BECAME] = say(tap)
                if expected is not Said.COUNTED or environ[BECAME] is Said.COUNTED:
                    return answer.give(tap.target, start_response)
        except Error:  # whatever it is, the site will say so
            return self.application(environ, start_response)
        return self._whole(environ, start_response, key, tap)

    def _whole(self, environ: Environ, start_response: Any, key: Key, tap: Tap) -> list[bytes]:
        """The site's own answer, remembered when it is the one that was expected."""
        asked_at = monotonic()
        status, headers, body = answer_of(self.application, environ)
        expected = key[0]
        cookies = [value for name, value in headers if name.lower() == "set-cookie"]
        handed_out = [found[1] for value in cookies if (found := _NEW_KEY.match(value))]
        is_usual = status.startswith(STATUS.get(expected, "200")) and environ.get(BECAME) == expected
        if is_usual and len(cookies) == len(handed_out) == (expected is Said.ASKED_AGAIN):
            (fresh,) = handed_out or [NO_KEY]
            target = NO_ID if tap.what is Voice else tap.target  # a call's short address may be part of anything
            alike = [(name, value.replace(fresh, NO_KEY).replace(target, NO_ID)) for name, value in headers]
            answer = Answer.alike(status, alike, body.replace(target.encode(), NO_ID.encode()))
            self.answers.keep(key, answer, asked_at)
        start_response(status, headers)
        return [body]


def plain_tap(environ: Environ) -> Tap | None:
    """The tap that this request is, or asks about, when there is nothing else about it."""
    found = _ADDRESS.fullmatch(environ.get("PATH_INFO", ""))
    if found is None or environ.get("SCRIPT_NAME"):
        return None
    if environ.get("CONTENT_LENGTH") not in ("", "0", None) or "HTTP_TRANSFER_ENCODING" in environ:
        return None
    key = parse_cookie(environ.get("HTTP_COOKIE", "")).get(settings.TAP_COOKIE_NAME, "")
    key, query = key if is_key(key) else "", environ.get("QUERY_STRING", "")
    is_ours = environ["REQUEST_METHOD"] == "POST" and environ.get("HTTP_SEC_FETCH_SITE") == "same-origin"
    counts = is_ours and key and query in ("", f"{SECOND_TRY}=")
    is_first = is_ours and not key and not query
    is_look = environ["REQUEST_METHOD"] == "GET" and key and not query
    if not (counts or is_first or is_look):
        return None
    call, story, act = found.groups()
    what: Kind = Voice if call else MeToo if act == "me-too" else Belief
    asked = Asked("tap", origin.pseudonym(origin.address(environ))) if counts else None
    return Tap(what, call or story, key, asked)
