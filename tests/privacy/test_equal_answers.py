"""An answer says the same, after the same work, whether or not the site knows what was asked about."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import hashers
from django.contrib.auth.models import User

from stories import receipts
from tests import timing
from tests.journeys import browser


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The slow hashes that were made, by name."""
    made: list[str] = []

    def counting(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **options: Any) -> Any:
            made.append(name)
            return real(*arguments, **options)

        return run

    monkeypatch.setattr(receipts, "scrypt", counting("scrypt", receipts.scrypt))
    monkeypatch.setattr(hashers.MD5PasswordHasher, "encode", counting("password", hashers.MD5PasswordHasher.encode))
    return made


@pytest.mark.parametrize("name", ["a list", "signing in", "signing up"])
def test_every_way_to_ask_gets_the_same_answer_after_the_same_work(db: None, work: list[str], name: str) -> None:
    question = timing.questions()[name]
    for prepare in question.values():
        prepare()()
    seen = {}
    for way, prepare in question.items():
        work.clear()
        answer = timing.same_but_for_chance(prepare()())
        seen[way] = (json.dumps(answer), list(work))
    assert len({answer for answer, _work in seen.values()}) == 1
    works = [made for _answer, made in seen.values()]
    assert works[0]
    assert works == [works[0]] * len(works)


def test_a_free_name_is_an_account_and_a_taken_one_stays_its_owners(db: None) -> None:
    data = {"username": "heron", "password1": "a quiet harbour 7", "password2": "a quiet harbour 7"}
    for password in ("a quiet harbour 7", "another harbour 8"):
        again = data | {"password1": password, "password2": password}
        response = browser().post("/account/sign-up/", again, follow=True)
        assert "If the name was free" in response.content.decode()
    assert [user.username for user in User.objects.all()] == ["heron"]
    assert User.objects.get().check_password("a quiet harbour 7")
    signed_in = browser()
    signed_in.post("/account/sign-in/", {"login": "heron", "password": "a quiet harbour 7"})
    assert "_auth_user_id" in signed_in.session


def test_a_name_differs_by_more_than_capitals(db: None) -> None:
    for name in ("heron", "HERON"):
        data = {"username": name, "password1": "a quiet harbour 7", "password2": "a quiet harbour 7"}
        browser().post("/account/sign-up/", data)
    assert User.objects.count() == 1


def test_a_name_is_no_longer_than_readers_can_be_shown(db: None) -> None:
    for length in (60, 61):
        data = {"username": "h" * length, "password1": "a quiet harbour 7", "password2": "a quiet harbour 7"}
        page = browser().post("/account/sign-up/", data, follow=True)
        assert ("too long to show" in page.content.decode()) is (length == 61)
    assert User.objects.count() == 1


def test_the_measure_tells_apart_what_can_be_told_apart() -> None:
    near = [float(number % 50) for number in range(1000)]
    assert timing.kolmogorov_smirnov(near, near[500:] + near[:500])[1] > 0.9
    assert timing.kolmogorov_smirnov(near, [value + 5 for value in near])[1] < 0.01
