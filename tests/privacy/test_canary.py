"""What the canary hunt (`make canary`) looks for."""

import base64
import logging
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from stories.models import Story
from tests import canary
from tests.journeys import (
    browser,
    carry_out,
    decide,
    hidden,
    let_the_minute_pass,
    open_list,
    right,
    send,
    story_with,
    tell,
)
from tests.privacy.test_what_is_kept import everything_in_the_database


def test_a_marker_is_found_in_every_form() -> None:
    marker = canary.Marker("words", "some words that are looked for")
    for text in (b"some words that are looked for", b"some%20words%20that%20are", b"c29tZSB3b3Jkcy"):
        assert any(text in form for form in marker.forms())
    for before in range(5):  # however base64 cuts it
        encoded = base64.b64encode(b"x" * before + b"some words that are looked for" + b"yz")
        assert any(form in encoded for form in marker.forms()), before


@pytest.mark.sqlite
def test_the_journeys_leave_no_marker_where_it_must_not_be(
    mo: Client, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    """The journeys of `make canary` in one process, its cache in memory: no queue, no processes that die."""
    caplog.set_level(logging.DEBUG)
    settings.TRUSTED_PROXIES = 1
    headers = {"user-agent": canary.AGENT, "x-forwarded-for": canary.ADDRESS}
    ada = browser(**headers)
    ada.raise_request_exception = False
    lists = {}
    for name, words in (
        ("published", canary.PUBLISHED),
        ("declined", canary.DECLINED),
        ("withdrawn", canary.WITHDRAWN),
        ("erased", canary.ERASED),
    ):
        ada.post("/tell/", {"words": words})  # an incomplete form comes back
        lists[name] = tell(ada, words, mail=canary.MAIL)
        story, verb = story_with(words), "decline" if name == "declined" else "publish"
        carry_out()
        decide(mo, story, verb, reason="other", words=canary.NOTE)
        let_the_minute_pass()
    for name, path, step in (("withdrawn", "withdrawal", "withdraw"), ("erased", "erasure", "erase")):
        ada.post(f"/receipt/{path}/", {"right": right(lists[name]), "step": step})
    page = open_list(ada, lists["declined"])
    letter = {"right": hidden(page, "right"), "notice": hidden(page, "notice"), "step": "appeal"}
    ada.post("/receipt/letter/", letter | {"words": canary.LETTER})
    open_list(ada, [*lists["declined"][:7], "wheelbarrow"])
    ada.get("/", {"search": canary.WAITS})
    ada.get(f"/stories/{quote(canary.WAITS)}/")
    ada.post("/account/sign-in/", {"login": canary.MAIL, "password": canary.WAITS})
    with monkeypatch.context() as patch:
        patch.setattr(Story, "tell", lambda *args, **kwargs: 1 / 0)
        assert send(ada, words=canary.CRASHED, mail=canary.MAIL).status_code == 500
    lists["waiting"] = tell(ada, canary.WAITS, mail=canary.MAIL)

    def reads(*contents: str | bytes) -> Callable[[], Iterator[bytes]]:
        return lambda: (text.encode() if isinstance(text, str) else text for text in contents)

    places = [
        canary.Place("database", reads(everything_in_the_database()), lambda: None),
        canary.Place("cache", reads(*(cache._cache.values())), lambda: None),  # type: ignore[attr-defined]
        canary.Place("log", reads(caplog.text), lambda: None),
        canary.Place("mail", reads(*(sent.message().as_bytes() for sent in mail.outbox)), lambda: None),
    ]
    found = canary.hunt(places, canary.markers(lists))
    assert found - {("published", "cache")} == {("published", "database"), ("mail address", "mail")}
    assert "ZeroDivisionError" in caplog.text
