"""The project's nginx in front of the site: what readers get through it."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from stories.choices import Choices
from stories.models import Category, Story
from tests import services
from tests.edge.test_edge import LONGEST, ask
from tests.journeys import published

pytestmark = [pytest.mark.nginx, pytest.mark.django_db(transaction=True, serialized_rollback=True)]
HELD = {"Content-Security-Policy", "X-Frame-Options", "X-Robots-Tag", "Referrer-Policy", "Permissions-Policy"}


@pytest.fixture
def wall(live_server: Any, settings: Any) -> Iterator[str]:
    settings.CHOICES_COOKIE_NAME = "__Host-r"
    settings.TRUSTED_PROXIES = 1
    settings.ALLOWED_HOSTS = ["wall.example.org", "testserver"]
    with services.nginx(live_server.url.removeprefix("http://")) as address:
        yield address


def test_a_withdrawn_story_is_gone_in_time_while_everybody_reads_it(wall: str, mo: Client) -> None:
    story = published(mo, "A heron stood there the whole time.")
    address = story.get_absolute_url()
    assert b"A heron" in ask(wall, address)[2]
    assert b"A heron" in ask(wall)[2]
    story.withdraw()
    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        ask(wall, address)
        ask(wall)
        time.sleep(0.3)
    assert ask(wall, address)[0] == 410
    assert b"A heron" not in ask(wall)[2]


def test_each_way_of_reading_gets_its_own_page_with_every_header_and_no_cookie(wall: str, mo: Client) -> None:
    story = published(mo, "A heron stood there.")
    notes = [{"category": "stalking", "intensity": 2, "passages": []}]
    Story.objects.update(notes=notes, note_bits=Category.bits(["stalking"]))
    for _time in range(2):  # from the site, then from the edge
        for code in ("", "g", "of", "xf"):
            status, headers, body = ask(wall, Cookie=f"__Host-r={code}" if code else "a=b")
            assert status == 200
            assert (story.public_id.encode() in body) is (Choices.read(code).for_category("stalking") != "hide"), code
            assert headers.keys() >= HELD
            assert headers["Cache-Control"] == "no-store"
            assert {"Set-Cookie", "X-Accel-Expires"} & headers.keys() == set()


def test_every_tap_through_the_edge_gets_a_key_of_its_own(wall: str, mo: Client) -> None:
    address = published(mo).get_absolute_url() + "me-too/"
    keys = [ask(wall, address, method="POST", Sec_Fetch_Site="same-origin")[1]["Set-Cookie"] for _person in range(3)]
    assert len(set(keys)) == 3
