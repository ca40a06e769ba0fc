"""The short way for taps says and does what the whole way does, and takes nothing else."""

import secrets
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.core.wsgi import get_wsgi_application
from django.db import OperationalError
from django.test import Client

from config import tapping
from config.tapping import QuickTaps
from stories import limits
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

    def tap(self, path: str = VOICE, query: str = "", **environ: str) -> tuple[str, dict[str, str], bytes]:
        """One tap from a browser that has not tapped before."""
        return ask(self.taps, path, query, **(PLAIN | {"HTTP_COOKIE": f"k={secrets.token_urlsafe(16)}"} | environ))


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
    whole = site.tap()
    assert site.went_on == 1
    short = [site.tap(path) for path in paths]
    assert site.went_on == 1
    assert short[0] == whole
    assert [headers["Location"] for _status, headers, _body in short] == paths
    assert all(headers.keys() == whole[1].keys() for _status, headers, _body in short)
    assert (Voice.objects.count(), MeToo.objects.count(), Belief.objects.count()) == (2, 1, 1)


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
        ({"HTTP_COOKIE": ""}, "307"),
        ({"HTTP_COOKIE": "k=short"}, "307"),
        ({"HTTP_HOST": "elsewhere.example.org"}, "400"),
        ({"QUERY_STRING": "again="}, "302"),
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


def test_a_story_taken_down_a_closed_call_and_a_closed_site_take_none(warm: Site, mo: Client) -> None:
    story = published(mo)
    story.withdraw()
    assert warm.tap(f"{story.get_absolute_url()}me-too/")[0].startswith("404")
    with closed():
        assert warm.tap()[0].startswith("503")
    Call.objects.update(closes_on=today() - timedelta(days=1))
    assert warm.tap()[0].startswith("409")
    assert (Voice.objects.count(), MeToo.objects.count()) == (1, 0)


def test_over_a_limit_the_site_asks_and_counts_the_tap_once(
    warm: Site, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.LIMITS_SCALE = 1
    monkeypatch.setitem(limits.LIMITS, "tap", limits.Limit(network=3, everybody=99))
    counted: list[str] = []
    monkeypatch.setattr(limits, "count", lambda more, flags: (counted.extend(more.elements()), _count(more, flags))[1])
    from_here = {"REMOTE_ADDR": "198.51.100.7"}
    assert [warm.tap(**from_here)[0][:3] for _tap in range(5)] == ["302"] * 3 + ["429"] * 2
    assert len(counted) == 2 * 5
    assert Voice.objects.count() == 4


_count = limits.count


def test_when_the_database_fails_the_site_says_so(warm: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_tap: object) -> None:
        raise OperationalError

    monkeypatch.setattr(tapping, "say", fail)
    assert warm.tap()[0] == "302 Found"  # written on the whole way after all
    assert warm.went_on == 1
