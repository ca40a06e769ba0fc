"""Over a limit stands a question, never a refusal; and never anybody's address."""

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from typing import Any

import altcha
import pytest
import time_machine
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client
from django.utils import timezone, translation

from stories import limits
from stories.models import Story, Version, Voice
from tests.journeys import browser, form_data, hidden, open_list, send, tell, text_of, things_on

HERS = "203.0.113.7"
THEIRS = "198.51.100.9"


pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def noon() -> Iterator[time_machine.Traveller]:
    """The clock stands, so that no stretch of counting ends in the middle of a test."""
    with time_machine.travel("2026-11-20T12:01:00Z", tick=False) as clock:
        yield clock


@pytest.fixture(autouse=True)
def _low_limits(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.LIMITS_SCALE = 1
    for kind in limits.LIMITS:
        monkeypatch.setitem(limits.LIMITS, kind, limits.Limit(network=3, everybody=6, thing=2))


def at(address: str) -> Client:
    client = browser()
    client.defaults["REMOTE_ADDR"] = address
    return client


def after(**time: int) -> time_machine.travel:
    return time_machine.travel(timezone.now() + timedelta(**time), tick=False)


def flood(kind_of_post: Any, times: int) -> None:
    """Somebody else's machine, sending through many networks."""
    for number in range(times):
        kind_of_post(at(f"198.51.{number}.9"))


def fields(page: Any) -> dict[str, str]:
    """Everything that the question page carries on."""
    body = page.content.decode()
    hidden_ones = dict(re.findall(r'<textarea name="(\w+)" hidden>\n(.*?)</textarea>', body, re.S))
    carried = {name: unescape(value) for name, value in hidden_ones.items()}
    return carried | {"check_question": hidden(page, "check_question")}


def sum_on(page: Any) -> int:
    found = re.search(r"How much is (\d) and (\d)\?", text_of(page))
    assert found, text_of(page)
    return int(found[1]) + int(found[2])


def answer(client: Client, page: Any, number: object = None, path: str = "/tell/", seconds: int = 30) -> Any:
    with after(seconds=seconds):
        answer = sum_on(page) if number is None else number
        return client.post(path, fields(page) | {"check_answer": str(answer)})


def proof(page: Any) -> str:
    """What a browser with scripts works out."""
    found = re.search(r'data-work="([^"]*)"', page.content.decode())
    assert found
    challenge = altcha.Challenge.from_dict(json.loads(unescape(found[1])))
    solution = altcha.solve_challenge(challenge)
    assert solution
    return altcha.Payload(challenge, solution).to_base64()


def asked(client: Client, **choices: Any) -> Any:
    """Tell as often as it takes to be asked."""
    for _ in range(3):
        assert send(client, **choices).status_code == 200
    page = send(client, **choices)
    assert page.status_code == 429
    return page


def test_it_asks_when_one_network_sends_much_and_carries_everything_on(ada: Client) -> None:
    words = "Line one.\r\n\r\n  <b>& “three”</b>"
    page = asked(ada, words=words, country="IE")
    assert "Nothing you wrote is lost" in text_of(page)
    assert fields(page)["words"] == words
    assert fields(page)["country"] == "IE"
    done = answer(ada, page)
    assert done.status_code == 200
    assert len(things_on(done)) == 8
    assert Story.objects.count() == 4
    assert {version.telling.words for version in Version.objects.all()} == {words.replace("\r\n", "\n")}


def test_a_word_or_the_digits_of_any_script_are_an_answer_too() -> None:
    assert limits._number(" Seven. ") == limits._number("٧") == limits._number("７") == 7
    assert limits._number("eleven") == 11
    with translation.override("fr"):
        assert {limits._number(said) for said in ("dix-sept", "dix sept", "Dix‑Sept")} == {17}
    assert limits._number("") is limits._number("a lot") is limits._number("1" * 5000) is None


def test_a_wrong_answer_gets_another_question_and_loses_nothing(ada: Client) -> None:
    page = asked(ada)
    again = answer(ada, page, 99)
    assert again.status_code == 429
    assert "That was not it." in text_of(again)
    assert "data-work" not in again.content.decode()
    assert fields(again)["words"] == fields(page)["words"]
    assert answer(ada, again, seconds=50).status_code == 200


def test_an_answer_quicker_than_anybody_reads_has_to_be_sent_again(ada: Client) -> None:
    page = asked(ada)
    early = ada.post("/tell/", fields(page) | {"check_answer": str(sum_on(page))})
    assert early.status_code == 429
    assert "wait a few seconds" in text_of(early)
    assert hidden(early, "check_answer") == str(sum_on(page))
    assert answer(ada, early).status_code == 200


def test_a_proof_of_work_is_an_answer(ada: Client) -> None:
    page = asked(ada)
    done = ada.post("/tell/", fields(page) | {"check_work": proof(page)})
    assert done.status_code == 200
    assert Story.objects.count() == 4


def test_each_answer_is_good_for_one_form(ada: Client) -> None:
    page = asked(ada)
    work = proof(page)
    other = form_data(ada) | {"step": "send"}
    assert answer(ada, page).status_code == 200
    with after(seconds=30):
        used = {name: fields(page)[name] for name in ("check_question",)} | {"check_answer": str(sum_on(page))}
        assert ada.post("/tell/", other | used).status_code == 429
    assert ada.post("/tell/", other | {"check_work": work}).status_code == 200
    assert ada.post("/tell/", other | {"check_work": work}).status_code == 429


def test_an_answer_for_taps_does_not_send_a_story(ada: Client, call: Any) -> None:
    tapper = browser()
    tapper.cookies["k"] = "A" * 22
    for _ in range(3):
        tapper.post(f"/calls/{call.slug}/voice/")
    page = tapper.post(f"/calls/{call.slug}/voice/")
    assert page.status_code == 429
    work = proof(page)
    asked(ada)
    assert ada.post("/tell/", form_data(ada) | {"step": "send", "check_work": work}).status_code == 429
    assert tapper.post(f"/calls/{call.slug}/voice/", {"check_work": work}).status_code == 302
    assert Voice.objects.count() == 1


@pytest.mark.parametrize(
    "junk", ["", "x", "e30=", "bnVsbA==", '"', "W10=", "eyJjaGFsbGVuZ2UiOjF9", "\x00", "A" * 100_000]
)
def test_junk_is_no_answer_and_no_error(ada: Client, junk: str) -> None:
    page = asked(ada)
    for name in ("check_work", "check_question", "check_answer"):
        assert ada.post("/tell/", fields(page) | {name: junk}).status_code == 429
    assert Story.objects.count() == 3


def test_a_flood_from_many_networks_asks_everybody_and_locks_nobody_out() -> None:
    flood(lambda client: send(client), 7)
    ada = at(HERS)
    page = send(ada, words="Mine, in the middle of it.")
    assert page.status_code == 429  # her first
    assert answer(ada, page).status_code == 200
    assert "Mine, in the middle of it." in {version.telling.words for version in Version.objects.all()}


def test_one_networks_flood_is_no_question_for_another() -> None:
    for _ in range(3):
        send(at(THEIRS))
    assert send(at(THEIRS)).status_code == 429
    assert send(at(HERS)).status_code == 200


def test_it_stops_asking_when_the_flood_is_over() -> None:
    flood(lambda client: send(client), 7)
    with after(minutes=20):
        cache.delete("limit:tell:flood")  # memory forgets by its own clock
        assert send(at(HERS)).status_code == 200


def test_a_wrong_list_is_slowed_and_a_right_one_still_opens(ada: Client) -> None:
    things = tell(ada)
    for _try in range(3):
        assert open_list(ada, ["bread"] * 8).status_code == 422
    page = open_list(ada, things)
    assert page.status_code == 429
    assert "Where your words are" in text_of(answer(ada, page, path="/receipt/"))


def test_the_longer_a_limit_is_passed_the_longer_an_answer_takes(ada: Client) -> None:
    costs = []
    page = asked(ada)
    for _ in range(12):
        found = re.search(r'data-work="([^"]*)"', page.content.decode())
        assert found
        costs.append(json.loads(unescape(found[1]))["parameters"]["cost"])
        page = send(ada)
    assert costs == sorted(costs)
    assert costs[-1] == 8 * costs[0] == limits.ROUNDS * 2**limits.HARDEST


def test_a_tried_account_asks_whoever_tries_and_lets_its_owner_in(mo_account: User) -> None:
    for number in range(3):
        at(f"198.51.{number}.9").post("/account/sign-in/", {"login": "mo", "password": "guess"})
    mo = at(HERS)
    page = mo.post("/account/sign-in/", {"login": "mo", "password": "a password for Mo"})
    assert page.status_code == 429
    done = answer(mo, page, path="/account/sign-in/")
    assert done.status_code == 302
    other = at("192.0.2.1").post("/account/sign-in/", {"login": "lee", "password": "guess"})
    assert other.status_code == 200


def test_what_is_counted_names_nobody(ada: Client, mo_account: User) -> None:
    ada.defaults["REMOTE_ADDR"] = HERS
    tell(ada)
    ada.post("/account/sign-in/", {"login": "mo", "password": "guess"})
    kept = repr(getattr(cache, "_cache", {}))
    for mark in (HERS, "203.0.113", "'mo'", ":mo:", "guess", "night bus"):
        assert mark not in kept


def test_nobody_is_asked_while_the_cache_is_away(ada: Client, settings: Any) -> None:
    nowhere = {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:1/0"}
    settings.CACHES = {"default": nowhere}
    for _ in range(5):
        assert send(ada).status_code == 200
