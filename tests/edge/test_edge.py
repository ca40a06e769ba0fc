"""The project's nginx: what it keeps, for whom, and for how long."""

import http.client
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from tests import services

pytestmark = pytest.mark.nginx

LONGEST = 10.0  # seconds an edge may keep anything


def ask(edge: str, path: str = "/", *, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(edge, timeout=20)
    asked = {"Host": "wall.example.org"} | {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, headers=asked)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, dict(answer.getheaders()), body


class Upstream:
    """A web server that counts what it is asked, and answers what it is told."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.asked_at: list[float] = []
        self.status, self.body, self.seconds, self.headers = 200, b"one", 0.0, {"X-Accel-Expires": "5"}
        upstream = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                upstream.asked.append((self.path, dict(self.headers)))
                upstream.asked_at.append(time.monotonic())
                body, headers = upstream.body, upstream.headers
                time.sleep(upstream.seconds)
                self.send_response(upstream.status)
                for name, value in ({"Cache-Control": "no-store"} | headers).items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_POST = do_GET

            def log_message(self, *_arguments: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever)

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.server.server_port}"

    @contextmanager
    def serving(self) -> Iterator[None]:
        self.thread.start()
        try:
            yield
        finally:
            self.server.shutdown()
            self.thread.join()
            self.server.server_close()


@pytest.fixture
def upstream() -> Iterator[Upstream]:
    made = Upstream()
    with made.serving():
        yield made


def at_the_beginning_of_ten_seconds() -> None:
    """So that the clock does not turn in the middle of what follows."""
    time.sleep(max(0.0, 10 - time.time() % 10 + 0.05) if time.time() % 10 > 4 else 0)


@pytest.fixture
def edge(upstream: Upstream) -> Iterator[str]:
    with services.nginx(upstream.address) as address:
        yield address


def test_many_readers_are_one_question_to_the_site(edge: str, upstream: Upstream) -> None:
    upstream.seconds = 0.05
    # Who waited a tenth of a second asks too: a machine that is busy elsewhere makes many wait so long, but not always.
    assert any(_questions(edge, upstream, f"/?page={number}") == 1 for number in range(8))


def _questions(edge: str, upstream: Upstream, path: str) -> int:
    """What the site is asked when forty people read the same page at once that nobody has read before."""
    at_the_beginning_of_ten_seconds()
    upstream.asked.clear()
    _at_once(40, edge, path)
    return len(upstream.asked)


def _at_once(people: int, edge: str, path: str) -> None:
    crowd = [threading.Thread(target=ask, args=[edge, path]) for _person in range(people)]
    for person in crowd:
        person.start()
    for person in crowd:
        person.join()


def test_what_a_call_shows_is_kept_also_where_the_call_is_named_as_a_tap_is(edge: str, upstream: Upstream) -> None:
    at_the_beginning_of_ten_seconds()
    for _reader in range(3):
        for path in ("/calls/me-too/", "/calls/me-too/number/", "/calls/reply/marks/0.png", "/calls/voice/"):
            ask(edge, path)
    assert len(upstream.asked) == 4


def test_nobody_waits_for_the_page_that_another_one_is_alone_to_see(edge: str, upstream: Upstream) -> None:
    upstream.seconds, upstream.headers = 0.3, {"X-Accel-Expires": "0"}
    for path in ("/tell/", "/calls/me-too/voice/", f"/stories/{'0' * 32}/me-too/", f"/stories/{'0' * 32}/reply/"):
        assert any(_apart(edge, upstream, path) < 0.08 for _try in range(8))  # others wait 0.1 s for a page of all


def _apart(edge: str, upstream: Upstream, path: str) -> float:
    """How many seconds lie between the first and the last question to the site when five people ask at once."""
    upstream.asked_at.clear()
    _at_once(5, edge, path)
    return max(upstream.asked_at) - min(upstream.asked_at)


def test_while_one_fetches_it_anew_the_others_read_the_old_page(edge: str, upstream: Upstream) -> None:
    at_the_beginning_of_ten_seconds()
    upstream.headers = {"X-Accel-Expires": "1"}
    ask(edge)
    time.sleep(2.1)
    upstream.body, upstream.seconds = b"two", 2.5
    began = time.monotonic()
    assert [ask(edge)[2] for _reader in range(5)] == [b"one"] * 5
    assert time.monotonic() - began < 2.4
    time.sleep(2.7)
    assert len(upstream.asked) == 2
    assert ask(edge)[2] == b"two"


def test_nothing_is_older_than_ten_seconds_asked_for_all_the_time_or_by_nobody(edge: str, upstream: Upstream) -> None:
    for path in ("/asked-for", "/forgotten"):
        assert ask(edge, path)[0] == 200
    upstream.status, upstream.body, upstream.headers = 410, b"gone", {"X-Accel-Expires": "0"}  # which is not kept
    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        ask(edge, "/asked-for")
        time.sleep(0.2)
    for path in ("/asked-for", "/forgotten"):
        assert ask(edge, path)[0] == 410


@pytest.mark.parametrize(
    "headers",
    [{}, {"X-Accel-Expires": "0"}, {"Cache-Control": "max-age=60"}, {"X-Accel-Expires": "5", "Set-Cookie": "s=her"}],
)
def test_what_does_not_say_that_it_may_be_kept_or_sets_a_cookie_is_not(
    edge: str, upstream: Upstream, headers: dict[str, str]
) -> None:
    upstream.headers = headers
    for number in range(3):
        upstream.body = str(number).encode()
        assert ask(edge)[2] == upstream.body


ODD_COOKIES = [
    "__Host-r=c", "__Host-r=c-m; a=b", "a=b; __Host-r=q", '__Host-r="g"', "__Host-r =g", "__Host-r=g; __Host-r=",
    "__Host-r=; __Host-r=g", "__Host-r=gc", "__Host-r",
]  # fmt: skip


def test_a_page_for_one_readers_choices_comes_from_the_site_and_stays_nowhere(edge: str, upstream: Upstream) -> None:
    at_the_beginning_of_ten_seconds()
    ask(edge)
    ask(edge, Cookie="__Host-r=g")
    upstream.body = b"for one"
    assert [cookie for cookie in ODD_COOKIES if ask(edge, Cookie=cookie)[2] != b"for one"] == []
    assert ask(edge)[2] == ask(edge, Cookie="s=x; __Host-r=g; k=y")[2] == b"one"


def test_what_a_page_varies_by_is_in_its_key_and_nothing_else(edge: str, upstream: Upstream) -> None:
    at_the_beginning_of_ten_seconds()
    for encoding in ("gzip, deflate, br", "br, gzip;q=0.5"):
        ask(edge, Accept_Encoding=encoding, User_Agent=encoding, Cookie=f"s={len(encoding)}")
    assert len(upstream.asked) == 1
    for headers in ({"Accept_Encoding": "br"}, {"Cookie": "__Host-r=g"}, {"Host": "other.example.org"}):
        ask(edge, **headers)
    ask(edge, "/?after=x")
    assert [path for path, _headers in upstream.asked] == ["/", "/", "/", "/", "/?after=x"]


@pytest.mark.parametrize(
    ("accepted", "asked"),
    [
        ("es-MX,es;q=0.9,en;q=0.8", "es"),
        ("EN-us,en;q=0.9,es;q=0.8", "en"),
        ("de-AT, fr;q=0.7, it;q=0.3", "fr"),
        ("ar", "ar"),
        ("de-IT,de;q=0.9,en;q=0.8,it;q=0.7", "en"),  # a country is no language
        ("gn-AR, es-AR;q=0.8", "es"),
        ("zh-Hant, nb, item", None),
        ("", None),
    ],
)
def test_the_site_is_asked_for_the_first_of_its_languages_that_a_browser_wants(
    edge: str, upstream: Upstream, accepted: str, asked: str | None
) -> None:
    ask(edge, Accept_Language=accepted)
    assert upstream.asked[0][1].get("Accept-Language") == asked


def test_each_language_has_a_page_of_its_own_and_odd_ways_to_ask_for_it_have_not(edge: str, upstream: Upstream) -> None:
    at_the_beginning_of_ten_seconds()
    for accepted in ("es", "es-AR,es;q=0.9", "xx, es", "ar", "ar-EG, en", "", "de"):
        ask(edge, Accept_Language=accepted)
    assert [headers.get("Accept-Language") for _path, headers in upstream.asked] == ["es", "ar", None]


PAGES = [f"/stories/{number:032x}/" for number in range(12)]
BROWSERS = [f"a=b; __Host-k={number:022}" for number in range(12)]


def ask_for_all(edge: str) -> None:
    for page in PAGES:
        assert ask(edge, page)[0] == 200
    for browser in BROWSERS:
        assert ask(edge, "/calls/me-too/voice/", Cookie=browser)[0] == 200


def test_a_page_and_a_browser_are_answered_by_the_same_process_each_time(upstream: Upstream) -> None:
    upstream.headers = {"X-Accel-Expires": "0"}
    other = Upstream()
    other.headers = upstream.headers
    with other.serving(), services.nginx(upstream.address, other.address) as edge:
        for _time in range(3):
            ask_for_all(edge)
    for asked in (upstream.asked, other.asked):
        assert {times for path, times in Counter(path for path, _ in asked).items() if path in PAGES} == {3}
        assert {times for cookie, times in Counter(one.get("Cookie") for _, one in asked).items() if cookie} == {3}


def test_when_a_process_is_gone_the_other_answers_for_it(upstream: Upstream) -> None:
    with services.nginx(f"127.0.0.1:{services.free_port()}", upstream.address) as edge:
        ask_for_all(edge)
    assert len(upstream.asked) == len(PAGES) + len(BROWSERS)


def test_a_form_is_never_kept_and_never_answered_from_what_is(edge: str, upstream: Upstream) -> None:
    ask(edge)
    ask(edge, method="POST")
    ask(edge, method="POST")
    assert len(upstream.asked) == 3


def test_the_site_learns_the_address_from_the_edge_and_cookies_in_one_line(edge: str, upstream: Upstream) -> None:
    connection = http.client.HTTPConnection(edge, timeout=20)
    connection.putrequest("GET", "/")
    for name, value in (("Cookie", "a=1"), ("Cookie", "b=2"), ("X-Forwarded-For", "9.9.9.9, 203.0.113.5")):
        connection.putheader(name, value)
    connection.endheaders()
    connection.getresponse().read()
    connection.close()
    ((_path, headers),) = upstream.asked
    assert (headers["Cookie"], headers["X-Forwarded-For"]) == ("a=1; b=2", "203.0.113.5")
    assert headers["X-Forwarded-Proto"] == "https"
