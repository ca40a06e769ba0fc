"""Every route, from the URL resolver itself, as every role and with every method."""

import re
import uuid
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern

from config.checks import every_route_declares_itself, routes
from moderation.access import MODERATOR, join
from moderation.door import DEMO
from stories.access import Who
from tests.access import has_every_header, undone
from tests.journeys import browser, published, story_with, tell

METHODS = ["get", "head", "post", "put", "patch", "delete", "options"]
ROUTES = list(routes())


def address(path: str, route: URLPattern) -> str:
    """A concrete address of a route: each argument filled with a plausible value."""
    path = re.sub(r"[\^$]|\\Z|\\", "", path)

    def fill(match: re.Match[str]) -> str:
        converter = match[1].partition(":")[0]
        return {"uuid": str(uuid.uuid4()), "slug": "me-too", "public_id": "0" * 32, "int": "1"}.get(converter, "1")

    path = re.sub(r"\(\?P<\w+>[^)]*\)|\(\?:[^)]*\)", "1", path)
    return "/" + re.sub(r"<([^>]+)>", fill, path)


@pytest.fixture
def clients(db: None, mo: Client, lee: Client, eve: Client) -> dict[Who | str, Client]:
    password_only = browser()
    newest = User.objects.create_user("ned", password="a password for Ned")
    join(newest, MODERATOR)
    password_only.post("/account/sign-in/", {"login": "ned", "password": "a password for Ned"})
    return {"nobody": browser(), PASSWORD_ONLY: password_only, Who.ACCOUNT: eve, Who.MODERATOR: mo, Who.LEAD: lee}


PASSWORD_ONLY = "a moderator without a second factor"
MAY = {
    Who.EVERYONE: {"nobody", PASSWORD_ONLY, Who.ACCOUNT, Who.MODERATOR, Who.LEAD},
    Who.AUTHOR: {
        "nobody",
        PASSWORD_ONLY,
        Who.ACCOUNT,
        Who.MODERATOR,
        Who.LEAD,
    },  # to ask for the list
    Who.ACCOUNT: {PASSWORD_ONLY, Who.ACCOUNT, Who.MODERATOR, Who.LEAD},
    Who.MODERATOR: {Who.MODERATOR, Who.LEAD},
    Who.LEAD: {Who.LEAD},
    Who.OPERATOR: set(),
}


@dataclass(frozen=True)
class Answer:
    """What one address said to one person."""

    path: str
    route: URLPattern
    role: Who | str
    method: str
    status: int
    headers: Any
    is_empty: bool
    says_end_of_a_form: bool
    writes: list[str]

    @property
    def asked(self) -> tuple[object, ...]:
        return self.path, self.role, self.method, self.status


_ANSWERS: list[Answer] = []


@pytest.fixture
def answers(clients: dict[Who | str, Client]) -> list[Answer]:
    """Every route, asked by everybody: with every method by whoever may not use it and, of our own, by the lead; by the
    others with those that it takes. Asked once for all the tests that look at them."""
    if not _ANSWERS:
        _ANSWERS.extend(walk(clients))
    return _ANSWERS


def walk(clients: dict[Who | str, Client]) -> Iterator[Answer]:
    """Each route as if nobody had been anywhere before. What is only looked at comes first."""
    for path, route in ROUTES:
        with undone(*clients.values()):
            for role in clients:
                yield ask(clients[role], path, route, role, "get")
            for role in clients:
                for method in METHODS[1:]:
                    if method in asked_by(role, route):
                        yield ask(clients[role], path, route, role, method)


def asked_by(role: Who | str, route: URLPattern) -> Sequence[str]:
    ours = getattr(route.callback, "methods", None)
    if role not in MAY[route.callback.who] or (ours and role == Who.LEAD):
        return METHODS
    return ["post", *(method.lower() for method in ours or ())]


def ask(client: Client, path: str, route: URLPattern, role: Who | str, method: str) -> Answer:
    with CaptureQueriesContext(connection) if method == "get" else nullcontext([]) as queries:
        response = getattr(client, method)(address(path, route))
    asked = [query["sql"] for query in queries if "django_session" not in query["sql"]]
    return Answer(
        path,
        route,
        role,
        method,
        response.status_code,
        response.headers,
        is_empty=response.content == b"",
        says_end_of_a_form=b"This address is the end of a form." in response.content,
        writes=[sql for sql in asked if sql.split()[0] in ("INSERT", "UPDATE", "DELETE")],
    )


def test_every_route_declares_who_may_use_it_and_its_headers() -> None:
    assert every_route_declares_itself(None) == []
    assert len(ROUTES) > 30


def test_a_route_that_declares_nothing_fails_the_check(settings: object) -> None:
    settings.ROOT_URLCONF = "tests.access.forgetful_urls"  # type: ignore[attr-defined]
    assert {error.id for error in every_route_declares_itself(None)} == {"wall.E001", "wall.E002", "wall.E003"}


def test_nobody_gets_in_where_they_may_not(answers: list[Answer]) -> None:
    for answer in answers:
        route, method, asked = answer.route, answer.method, answer.asked
        who: Who = route.callback.who
        allowed = getattr(route.callback, "methods", None)
        if answer.role in MAY[who]:
            continue
        if allowed and method.upper() not in allowed:
            assert answer.status == 405, asked
        elif who in (Who.MODERATOR, Who.LEAD, Who.OPERATOR) and answer.role != "nobody":
            assert answer.status in (404, 403, 302), asked
            if answer.status == 302:
                leads_to = answer.headers["Location"]
                assert re.match(r"/account/sign-in/|/account/factors/|/admin/", leads_to), asked
        elif method == "options":
            assert answer.is_empty, asked
        else:
            assert answer.status in (302, 401, 403, 405), asked


def test_whoever_may_is_not_turned_away(answers: list[Answer]) -> None:
    for answer in answers:
        callback = answer.route.callback
        if answer.role in MAY[callback.who] and answer.method.upper() in getattr(callback, "methods", ()):
            assert answer.status in (200, 204, 302, 307, 404, 422, 503), answer.asked


def test_other_methods_get_a_page_that_says_so(answers: list[Answer]) -> None:
    told = [answer for answer in answers if answer.role == Who.LEAD and hasattr(answer.route.callback, "methods")]
    for answer in told:
        methods = answer.route.callback.methods
        if answer.method.upper() in methods:
            continue
        assert answer.status == 405, answer.asked
        assert set(answer.headers["Allow"].split(", ")) == set(methods), answer.asked
        if answer.method != "head":
            assert answer.says_end_of_a_form, answer.asked


def test_a_get_changes_nothing(answers: list[Answer]) -> None:
    for answer in answers:
        assert answer.method != "get" or answer.writes == [], answer.asked


def test_every_answer_has_every_header(answers: list[Answer]) -> None:
    for answer in answers:
        has_every_header(answer)
        assert "no-store" in answer.headers["Cache-Control"] or answer.path.endswith("field.svg"), answer.asked


def test_the_words_of_one_story_are_nobodys_elses(clients: dict[Who | str, Client], mo: Client) -> None:
    things = tell(browser(), "Only hers.")
    story = story_with("Only hers.")
    for client in clients.values():
        for path, route in routes():
            filled = address(path, route)
            for placeholder in re.findall(r"[0-9a-f]{8}-[0-9a-f-]{27}|0{32}", filled):
                filled = filled.replace(placeholder, str(story.pk) if "-" in placeholder else story.pk.hex)
            assert b"Only hers." not in client.get(filled).content, filled
    assert b"Only hers." in browser().post("/receipt/", {"things": " ".join(things)}).content


def test_moderators_sign_in_and_come_to_the_desk(mo_account: User) -> None:
    join(mo_account, DEMO)  # with a second factor: tests/door
    client = browser()
    asked = client.get("/moderation/", follow=True)
    assert asked.redirect_chain == [("/account/sign-in/?next=/moderation/", 302)]
    done = client.post("/account/sign-in/", {"login": "mo", "password": "a password for Mo"}, follow=True)
    assert done.redirect_chain[-1][0] == "/moderation/"


def test_others_sign_in_and_come_to_their_own(db: None) -> None:
    client = browser()
    data = {"username": "fern", "password1": "a quiet garden", "password2": "a quiet garden"}
    made = client.post("/account/sign-up/", data, follow=True)
    assert made.redirect_chain[-1][0] == "/account/sign-in/?new=1"
    done = client.post("/account/sign-in/", {"login": "fern", "password": "a quiet garden"}, follow=True)
    assert done.redirect_chain[-1][0] == "/receipt/"
    assert User.objects.get().email == ""


def test_a_stale_form_at_the_desk_brings_the_written_words_back(mo_account: User, mo: Client) -> None:
    published(mo)
    client = Client(enforce_csrf_checks=True)
    client.force_login(mo_account)
    response = client.post(f"/moderation/stories/{uuid.uuid4()}/decision/", {"words": "Dear author"})
    assert response.status_code == 403
    assert b"Dear author" in response.content
    assert b"This page was open for too long." in response.content
