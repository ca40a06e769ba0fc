"""The short way for taps says and does what the whole way does, and takes nothing else."""

import re
import secrets
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.wsgi import get_wsgi_application
from django.db import OperationalError
from django.test import Client

from config import tapping
from config.tapping import QuickTaps
from stories import limits, saying
from stories.choices import Choices
from stories.closing import closed
from stories.models import Belief, Call, MeToo, Voice
from stories.models.call import today
from tests.journeys import published
from tests.wsgi import ask

VOICE = "/calls/me-too/voice/"
PLAIN = {"REQUEST_METHOD": "POST", "HTTP_SEC_FETCH_SITE": "same-origin", "CONTENT_LENGTH": "0"}


class Site:
    """The short way, and how many came through to the whole one behind it."""

    def __init__(self) -> None:
        self.went_on = 0
        self.behind = get_wsgi_application()
        self.taps = QuickTaps(self.whole)

    def whole(self, environ: Any, start_response: Any) -> Any:
        self.went_on += 1
        return self.behind(environ, start_response)

    def look(self, path: str = VOICE, key: str = "", **environ: str) -> tuple[str, dict[str, str], bytes]:
        """What became of it."""
        return ask(self.taps, path, HTTP_COOKIE=f"k={key or secrets.token_urlsafe(16)}", **environ)

    def tap(self, path: str = VOICE, query: str = "", **environ: str) -> tuple[str, dict[str, str], bytes]:
        """One tap from a browser that has not tapped before."""
        return ask(self.taps, path, query, **(PLAIN | {"HTTP_COOKIE": f"k={secrets.token_urlsafe(16)}"} | environ))


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was answered is good for as long as a test takes."""
    monkeypatch.setattr(tapping, "GOOD_FOR", 600.0)


@pytest.fixture
def site(db: None, settings: Any) -> Iterator[Site]:
    close = tapping.close_old_connections  # the test's own connection stays
    tapping.close_old_connections = lambda: None
    yield Site()
    tapping.close_old_connections = close


@pytest.fixture
def warm(site: Site) -> Site:
    """It has answered a tap before."""
    assert site.tap()[0] == "302 Found"
    site.went_on = 0
    return site


def test_it_answers_as_the_site_does_and_counts(site: Site, mo: Client) -> None:
    story = published(mo)
    paths = [VOICE, f"{story.get_absolute_url()}me-too/", f"{story.get_absolute_url()}belief/"]
    whole = [site.tap(path) for path in paths]
    assert site.went_on == 3
    assert [site.tap(path) for path in paths] == whole
    assert site.went_on == 3
    assert [headers["Location"] for _status, headers, _body in whole] == paths
    assert (Voice.objects.count(), MeToo.objects.count(), Belief.objects.count()) == (2, 2, 2)


def test_what_became_of_it_is_the_same_page_whoever_asks_and_of_whichever_story(site: Site, mo: Client) -> None:
    stories = [published(mo, words).get_absolute_url() for words in ("It was on a ferry.", "It was by the lake.")]
    key = secrets.token_urlsafe(16)
    for path in (VOICE, f"{stories[0]}me-too/", f"{stories[0]}belief/"):
        site.tap(path, HTTP_COOKIE=f"k={key}")
        site.went_on = 0
        said, nothing = site.look(path, key), site.look(path)
        assert site.went_on == 2
        assert (site.look(path, key), site.look(path)) == (said, nothing)
        assert said != nothing
        other = path.replace(stories[0], stories[1])
        assert site.look(other)[2] == nothing[2].replace(stories[0].encode(), stories[1].encode())
        assert site.went_on == 2


def test_a_first_tap_gets_a_key_of_its_own_and_counts_when_it_comes_again(site: Site, mo: Client) -> None:
    stories = [published(mo, words).get_absolute_url() for words in ("It was on a ferry.", "It was by the lake.")]
    first = [site.tap(f"{story}me-too/", HTTP_COOKIE=cookie) for story in stories for cookie in ("", "k=short; a=b")]
    assert site.went_on == 1
    keys = [_KEY.fullmatch(headers["Set-Cookie"]) for _status, headers, _body in first]
    assert len({found[1] for found in keys if found}) == 4
    alike = {(status, tuple(sorted(headers.keys() - {"Set-Cookie"})), body) for status, headers, body in first}
    assert [status for status, _names, _body in alike] == ["307 Temporary Redirect"]
    assert [headers["Location"] for _status, headers, _body in first] == [
        f"{story}me-too/?again=" for story in stories for _cookie in range(2)
    ]
    for found in keys:
        assert found
        status, headers, _body = site.tap(f"{stories[0]}me-too/", "again=", HTTP_COOKIE=f"k={found[1]}")
        assert (status, headers["Location"]) == ("302 Found", f"{stories[0]}me-too/")
    assert site.went_on == 2
    assert MeToo.objects.count() == 4


_KEY = re.compile(r" ?k=([\w-]{22}); HttpOnly; Path=/; SameSite=Strict")


def test_it_says_at_once_that_it_was_taken_back_or_that_the_story_is_gone(site: Site, mo: Client) -> None:
    story, other = published(mo, "It was on a ferry."), published(mo, "It was by the lake.")
    path, key = f"{story.get_absolute_url()}me-too/", secrets.token_urlsafe(16)
    site.tap(path, HTTP_COOKIE=f"k={key}")
    said, nothing = site.look(path, key), site.look(path)
    MeToo.objects.take_back(story, key)
    assert site.look(path, key) == nothing != said
    story.withdraw()
    assert site.look(path, key)[0].startswith("404")
    assert site.look(f"{other.get_absolute_url()}me-too/")[0] == "200 OK"


def test_the_page_that_follows_a_tap_asks_nobody_and_only_the_first_time(
    site: Site, mo: Client, django_assert_num_queries: Any
) -> None:
    path, key = f"{published(mo).get_absolute_url()}me-too/", secrets.token_urlsafe(16)
    site.tap(path, HTTP_COOKIE=f"k={key}")
    said, nothing = site.look(path, key), site.look(path)
    site.tap(path, HTTP_COOKIE=f"k={key}")
    with django_assert_num_queries(0):
        assert site.look(path, key) == said
    MeToo.objects.all().delete()
    assert site.look(path, key) == nothing != said


def test_what_was_taken_back_a_moment_later_is_not_said_to_stand(site: Site, mo: Client) -> None:
    path, key = f"{published(mo).get_absolute_url()}me-too/", secrets.token_urlsafe(16)
    for tapped in (path, VOICE):
        site.tap(tapped, HTTP_COOKIE=f"k={key}")
        assert site.tap(f"{tapped}withdrawal/", HTTP_COOKIE=f"k={key}")[0].startswith("302")
        assert site.look(tapped, key) == site.look(tapped)


def test_pages_that_read_otherwise_are_others(site: Site) -> None:
    key = secrets.token_urlsafe(16)
    for code, went_on in (("g", 0), (Choices(theme="dark").code, 1)):
        first = ask(site.taps, VOICE, HTTP_COOKIE=f"r={code}; k={key}")
        site.went_on = 0
        assert ask(site.taps, VOICE, HTTP_COOKIE=f"r={code}; k={key}") == first
        assert site.went_on == went_on
    assert b'data-theme="dark"' in first[2]


def test_what_was_answered_is_good_for_a_moment(site: Site) -> None:
    site.look()
    site.taps.answers.seconds = 0.0
    site.look()
    assert site.went_on == 2


def test_the_same_browser_is_counted_once_on_either_way(site: Site) -> None:
    cookie = f"a=b; k={secrets.token_urlsafe(16)}"
    for _tap in range(3):
        assert site.tap(HTTP_COOKIE=cookie)[0] == "302 Found"
    assert site.went_on == 1
    assert Voice.objects.count() == 1


@pytest.mark.parametrize(
    ("environ", "status"),
    [
        ({"HTTP_SEC_FETCH_SITE": "cross-site"}, "403"),
        ({"HTTP_SEC_FETCH_SITE": ""}, "200"),  # it is asked again, with a token
        ({"HTTP_HOST": "elsewhere.example.org"}, "400"),
        ({"HTTP_COOKIE": "", "QUERY_STRING": "again="}, "409"),  # it keeps no cookie
        ({"QUERY_STRING": "a=b"}, "302"),
        ({"PATH_INFO": "/calls/nowhere/voice/"}, "404"),
        ({"PATH_INFO": f"/stories/{'0' * 32}/me-too/"}, "404"),
        ({"PATH_INFO": f"/stories/{'0' * 32}/withdrawal/"}, "404"),
        ({"REQUEST_METHOD": "PUT"}, "405"),
    ],
)
def test_whatever_is_different_goes_the_whole_way(warm: Site, environ: dict[str, str], status: str) -> None:
    given = {"path": environ.pop("PATH_INFO", VOICE), "query": environ.pop("QUERY_STRING", "")}
    before = Voice.objects.count()
    assert warm.tap(**given, **environ)[0].startswith(status)
    assert warm.went_on == 1
    assert Voice.objects.count() == before + (status == "302")


def test_a_story_taken_down_a_closed_call_and_a_closed_site_take_none(
    warm: Site, mo: Client, settings: Any, tmp_path: Path
) -> None:
    story = published(mo)
    story.withdraw()
    assert warm.tap(f"{story.get_absolute_url()}me-too/")[0].startswith("404")
    settings.KEY_STORE = tmp_path  # another test's site stays open
    with closed():
        assert warm.tap()[0].startswith("503")
    Call.objects.update(closes_on=today() - timedelta(days=1))
    assert warm.tap()[0].startswith("409")
    assert (Voice.objects.count(), MeToo.objects.count()) == (1, 0)


@pytest.mark.usefixtures("this_moment")
def test_over_a_limit_the_site_asks_and_counts_the_tap_once(
    warm: Site, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.LIMITS_SCALE = 1
    monkeypatch.setitem(limits.LIMITS, "tap", limits.Limit(network=3, everybody=99))
    counted: list[str] = []
    monkeypatch.setattr(
        saying.lately, "count", lambda more, flags: (counted.extend(more.elements()), _count(more, flags))[1]
    )
    from_here = {"REMOTE_ADDR": "198.51.100.7"}
    assert [warm.tap(**from_here)[0][:3] for _tap in range(5)] == ["302"] * 3 + ["429"] * 2
    assert len(counted) == 2 * 5
    assert Voice.objects.count() == 4


_count = saying.lately.count


def test_when_the_database_fails_the_site_says_so(warm: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_tap: object) -> None:
        raise OperationalError

    monkeypatch.setattr(tapping, "say", fail)
    assert warm.tap()[0] == "302 Found"  # written on the whole way after all
    assert warm.went_on == 1


def test_a_short_address_does_not_make_one_key_of_many(site: Site) -> None:
    """An address of one letter is part of nearly every key."""
    for letter in "abcdefghij":
        Call.objects.create(slug=letter, title=letter, invitation="For everybody.")
        first = [ask(site.taps, f"/calls/{letter}/voice/", **PLAIN)[1]["Set-Cookie"] for _browser in range(4)]
        assert len({re.search(r"k=([\w-]{22});", cookie)[1] for cookie in first}) == 4  # type: ignore[index]
