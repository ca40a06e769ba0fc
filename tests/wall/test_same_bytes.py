"""Readers' pages are the same for everybody: no cookie, no session, no part that depends on who asks."""

import pytest
from django.test import Client

from tests.journeys import published

PAGES = ["/", "/calls/", "/support/", "/support/?country=IE", "/about/", "/calls/me-too/field.svg", "story"]


@pytest.mark.parametrize("page", PAGES)
def test_it_is_the_same_for_a_stranger_an_account_a_moderator_and_a_browser_full_of_cookies(
    reader: Client, eve: Client, mo: Client, page: str
) -> None:
    story = published(mo)
    address = story.get_absolute_url() if page == "story" else page
    reader.cookies["k"] = "AAAAAAAAAAAAAAAAAAAAAA"
    reader.cookies["s"] = "nonsense"
    responses = [Client().get(address), reader.get(address), eve.get(address), mo.get(address)]
    assert len({response.content for response in responses}) == 1
    for response in responses:
        assert response.status_code == 200
        assert not response.cookies
        assert "Cookie" not in response.headers.get("Vary", "")


@pytest.mark.parametrize("page", PAGES)
def test_it_may_be_kept_a_few_seconds_at_the_edge_and_never_by_a_browser(reader: Client, mo: Client, page: str) -> None:
    story = published(mo)
    response = reader.get(story.get_absolute_url() if page == "story" else page)
    assert 0 < int(response.headers["X-Accel-Expires"]) <= 10
    if not page.endswith(".svg"):
        assert response.headers["Cache-Control"] == "no-store"


def test_it_shows_no_time_finer_than_a_month(reader: Client, mo: Client) -> None:
    story = published(mo)
    for address in ("/", story.get_absolute_url(), "/calls/me-too/field.svg"):
        response = reader.get(address)
        assert "Last-Modified" not in response.headers
        assert "ETag" not in response.headers
        for form in ("%Y-%m-%d", "%d %B", "%B %d", "%H:%M"):
            assert story.published_on.replace(day=17).strftime(form) not in response.content.decode()
