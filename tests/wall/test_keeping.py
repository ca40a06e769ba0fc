"""Public pages kept whole in front of Django: quick, one build at a time, and never older than a second."""

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from config.keeping import LONGEST, KeptPages, answer_of
from stories.closing import MARK, closed
from stories.models import Call, MeToo, Reply, Story
from stories.states import ReplyState
from tests.journeys import published
from tests.wsgi import ask


@pytest.fixture
def site(db: None) -> KeptPages:
    return KeptPages(get_wsgi_application())


def queries(application: Any, path: str = "/", query: str = "", **environ: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        ask(application, path, query, **environ)
    return len(captured)


@pytest.fixture
def a_long_second(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that is busy elsewhere does not end it meanwhile."""
    monkeypatch.setattr("config.keeping.FRESH", 60.0)
    monkeypatch.setattr("config.keeping.LONGEST", 60.0)


@pytest.mark.usefixtures("a_long_second")
def test_it_asks_the_database_once_for_many_readers(site: KeptPages) -> None:
    assert queries(site) > 0
    first = ask(site)
    assert queries(site) == 0
    assert ask(site) == first


@pytest.mark.usefixtures("a_long_second")
def test_whoever_is_signed_in_gets_the_same_bytes_and_no_other_cookie_is_looked_at(site: KeptPages) -> None:
    first = ask(site)
    assert queries(site, HTTP_COOKIE="s=somebody; k=AAAA") == 0
    assert ask(site, HTTP_COOKIE="s=somebody; k=AAAA") == first


def test_it_is_gone_within_a_second_of_being_withdrawn(site: KeptPages, mo: Client) -> None:
    story = published(mo, "A heron stood there the whole time.")
    address = story.get_absolute_url()
    assert b"A heron" in ask(site, address)[2]
    story.withdraw()
    time.sleep(LONGEST)
    assert ask(site, address)[0].startswith("410")
    assert b"A heron" not in ask(site)[2]


def test_a_closed_site_gives_no_page_from_memory_whatever_the_older_database_says(
    site: KeptPages, mo: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    story = published(mo, "A heron stood there the whole time.")
    address, as_it_was = story.get_absolute_url(), Story.objects.filter(pk=story.pk).values().get()
    assert b"A heron" in ask(site, address)[2]
    story.withdraw()
    monkeypatch.setattr(settings, "KEY_STORE", tmp_path)
    with closed():
        Story.objects.filter(pk=story.pk).update(**as_it_was)  # a restore, and the ledger is not replayed yet
        status, _headers, body = ask(site, address)
        assert status.startswith("503")
        assert b"A heron" not in body
        assert (site.pages, site.bytes) == ({}, 0)
    assert ask(site, address)[0].startswith("200")


def test_a_page_that_was_being_built_when_the_site_closed_is_not_kept(
    site: KeptPages, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ended = []
    monkeypatch.setattr(settings, "KEY_STORE", tmp_path)

    def closes_meanwhile(*asked: Any) -> Any:
        answer = answer_of(*asked)
        (tmp_path / MARK).touch()
        ended.append(answer[0])
        return answer

    monkeypatch.setattr("config.keeping.answer_of", closes_meanwhile)
    ask(site)
    assert ended == ["200 OK"]
    assert site.pages == {}


def _write_a_reply(story: Story, neighbour: Story) -> None:
    reply = Reply.write(story, "I am glad that you told.", reply_id=uuid4())
    Reply.objects.filter(pk=reply.pk).update(state=ReplyState.PUBLISHED)


def _say(many: int) -> Callable[[Story, Story], None]:
    return lambda story, neighbour: MeToo.objects.say_all([MeToo.of(story.pk, str(n)) for n in range(many)])


CHANGES: dict[str, Callable[[Story, Story], object]] = {
    "a neighbour is withdrawn": lambda story, neighbour: neighbour.withdraw(),
    "a note is set": lambda story, neighbour: Story.objects.filter(pk=story.pk).update(
        notes=[{"category": "violence", "intensity": 2, "passages": []}]
    ),
    "a neighbour's words change": lambda story, neighbour: Story.objects.filter(pk=neighbour.pk).update(
        words="A heron stood there."
    ),
    "a tenth said me too": _say(10),
    "its wall moves": lambda story, neighbour: Call.objects.update(is_standing=False, slug="elsewhere"),
    "a reply is published": _write_a_reply,
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_storys_page_is_looked_up_while_it_stands_and_built_anew_when_it_does_not(
    site: KeptPages, mo: Client, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    monkeypatch.setattr("config.keeping.FRESH", 0.0)
    monkeypatch.setattr("config.keeping.LONGEST", 0.0)
    neighbour, story = (
        published(mo, words, setting="street", replies_open="on")
        for words in ("I waited for the ferry all day.", "I walked home from the bus.")
    )
    address = story.get_absolute_url()
    first = ask(site, address)
    assert b"I waited for the ferry" in first[2]
    assert queries(site, address) <= 2
    _say(9)(story, neighbour)  # shown from ten on
    assert ask(site, address) == first
    CHANGES[change](story, neighbour)
    changed = ask(site, address)
    assert changed[0].startswith("200")
    assert changed[2] != first[2]
    assert ask(site, address) == changed


def test_a_page_stands_for_an_hour_at_most(site: KeptPages, mo: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("config.keeping.FRESH", 0.0)
    monkeypatch.setattr("config.keeping.LONGEST", 0.0)
    address = published(mo, "The ferry.", setting="street").get_absolute_url()
    ask(site, address)
    looked_up = queries(site, address)
    monkeypatch.setattr("config.keeping.HELD", 0.0)
    assert queries(site, address) > looked_up


def test_a_form_is_everybodys_own(site: KeptPages) -> None:
    assert ask(site, "/tell/")[2] != ask(site, "/tell/")[2]
    assert site.pages == {}


@pytest.mark.parametrize("path", ["/tell/", "/receipt/", "/moderation/", "/healthz", "/nowhere/"])
def test_what_is_no_public_page_is_not_kept(site: KeptPages, path: str) -> None:
    ask(site, path)
    assert site.pages == {}


def test_a_post_goes_through(site: KeptPages) -> None:
    ask(site)
    assert ask(site, REQUEST_METHOD="POST")[0].startswith("403")


def test_readers_choices_that_are_not_the_two_kept_ones_are_rendered_for_them(site: KeptPages) -> None:
    ask(site)
    assert queries(site, HTTP_COOKIE=f"{settings.CHOICES_COOKIE_NAME}=c-m") > 0
    assert len(site.pages) == 1


@pytest.mark.parametrize("cookie", ["{0} =g", "{0}=g; {0}=", "{0}=; {0}=g", '{0}="g"'])
def test_an_odd_cookie_leaves_no_page_to_those_who_read_otherwise(site: KeptPages, cookie: str) -> None:
    ask(site, HTTP_COOKIE=cookie.format(settings.CHOICES_COOKIE_NAME))
    for code in ("", "g"):
        body = ask(site, HTTP_COOKIE=f"{settings.CHOICES_COOKIE_NAME}={code}" if code else "")[2]
        assert (b" data-calm" in body) is (code == "g"), code


def test_another_host_is_another_page_and_a_foreign_one_is_none(site: KeptPages) -> None:
    ask(site)
    assert ask(site, HTTP_HOST="evil.example")[0].startswith("400")
    assert len(site.pages) == 1


def test_it_does_not_grow_without_end(site: KeptPages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("config.keeping.MOST_BYTES", 20_000)
    for number in range(12):
        ask(site, HTTP_ACCEPT_LANGUAGE="en", HTTP_X_FORWARDED_PROTO=f"http{number}")
    assert site.bytes == sum(len(answer.body) for answer in site.pages.values()) <= 20_000
    assert 1 <= len(site.pages) < 12


class Slow:
    """An application whose page takes a moment, and that counts how often it was asked and by how many at once."""

    def __init__(self) -> None:
        self.built = self.inside = self.most = 0

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        self.inside += 1
        self.most = max(self.most, self.inside)
        self.built += 1
        number = self.built
        time.sleep(0.2)
        self.inside -= 1
        start_response("200 OK", [("X-Accel-Expires", "5")])
        return [f"build {number}".encode()]


@pytest.mark.usefixtures("a_long_second")
def test_many_who_come_at_once_when_it_is_over_wait_for_one_build() -> None:
    slow = Slow()
    site = KeptPages(slow)
    ask(site)
    [(key, answer)] = site.pages.items()
    site.pages[key] = replace(answer, seen_at=answer.seen_at - 60)
    bodies: list[bytes] = []
    crowd = [threading.Thread(target=lambda: bodies.append(ask(site)[2])) for _person in range(20)]
    for person in crowd:
        person.start()
    for person in crowd:
        person.join()
    assert slow.most == 1
    assert bodies == [b"build 2"] * 20


@pytest.mark.usefixtures("a_long_second")
def test_while_one_builds_the_others_still_read(monkeypatch: pytest.MonkeyPatch) -> None:
    slow = Slow()
    site = KeptPages(slow)
    ask(site)
    monkeypatch.setattr("config.keeping.FRESH", 0.0)
    builder = threading.Thread(target=lambda: ask(site))
    builder.start()
    while not slow.inside:
        time.sleep(0.005)
    assert ask(site)[2] == b"build 1"
    builder.join()
    assert slow.built == 2
