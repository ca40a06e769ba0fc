"""Every route, from the URL resolver itself, as every role and with every method."""

import re
import uuid
from collections.abc import Iterator
from copy import deepcopy

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern

from config.checks import every_route_declares_itself, routes
from moderation.access import MODERATOR, join
from moderation.door import DEMO
from stories.access import Who
from tests.access import has_every_header
from tests.journeys import browser, published, story_with, tell

METHODS = ["get", "head", "post", "put", "patch", "delete", "options"]
ROUTES = list(routes())
OURS = [(path, route) for path, route in ROUTES if hasattr(route.callback, "methods")]


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


def in_turn(
    clients: dict[Who | str, Client], routes: list[tuple[str, URLPattern]] = ROUTES
) -> Iterator[tuple[str, URLPattern]]:
    """Each route as if nobody had been anywhere before: what was done on one is undone before the next, in the
    database, in the cache and in everybody's cookies."""
    cookies = {role: deepcopy(client.cookies) for role, client in clients.items()}
    for path, route in routes:
        with transaction.atomic():
            yield path, route
            transaction.set_rollback(True)
        cache.clear()
        for role, client in clients.items():
            client.cookies = deepcopy(cookies[role])


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


def test_every_route_declares_who_may_use_it_and_its_headers() -> None:
    assert every_route_declares_itself(None) == []
    assert len(ROUTES) > 30


def test_a_route_that_declares_nothing_fails_the_check(settings: object) -> None:
    settings.ROOT_URLCONF = "tests.access.forgetful_urls"  # type: ignore[attr-defined]
    assert {error.id for error in every_route_declares_itself(None)} == {"wall.E001", "wall.E002", "wall.E003"}


def test_nobody_gets_in_where_they_may_not(clients: dict[Who | str, Client]) -> None:
    for path, route in in_turn(clients):
        who: Who = route.callback.who
        allowed = getattr(route.callback, "methods", None)
        for role in clients.keys() - MAY[who]:
            for method in METHODS:
                asked = (path, role, method)
                response = getattr(clients[role], method)(address(path, route))
                if allowed and method.upper() not in allowed:
                    assert response.status_code == 405, asked
                elif who in (Who.MODERATOR, Who.LEAD, Who.OPERATOR) and role != "nobody":
                    assert response.status_code in (404, 403, 302), asked
                    if response.status_code == 302:
                        leads_to = response.headers["Location"]
                        assert re.match(r"/account/sign-in/|/account/factors/|/admin/", leads_to), asked
                elif method == "options":
                    assert response.content == b"", asked
                else:
                    assert response.status_code in (302, 401, 403, 405), asked


def test_whoever_may_is_not_turned_away(clients: dict[Who | str, Client]) -> None:
    for path, route in in_turn(clients, OURS):
        for role in MAY[route.callback.who]:
            for method in route.callback.methods:
                response = getattr(clients[role], method.lower())(address(path, route))
                asked = (path, role, method, response.status_code)
                assert response.status_code in (200, 302, 307, 404, 422, 503), asked


def test_other_methods_get_a_page_that_says_so(clients: dict[Who | str, Client]) -> None:
    for path, route in in_turn(clients, OURS):
        for method in METHODS:
            if method.upper() in route.callback.methods:
                continue
            response = getattr(clients[Who.LEAD], method)(address(path, route))
            assert response.status_code == 405, (path, method)
            assert set(response.headers["Allow"].split(", ")) == set(route.callback.methods), (path, method)
            if method != "head":
                assert b"This address is the end of a form." in response.content, (path, method)


def test_a_get_changes_nothing(clients: dict[Who | str, Client]) -> None:
    for path, route in in_turn(clients):
        for role, client in clients.items():
            with CaptureQueriesContext(connection) as queries:
                client.get(address(path, route))
            asked = [query["sql"] for query in queries if "django_session" not in query["sql"]]
            assert [sql for sql in asked if sql.split()[0] in ("INSERT", "UPDATE", "DELETE")] == [], (path, role)


def test_every_answer_has_every_header(clients: dict[Who | str, Client]) -> None:
    for path, route in in_turn(clients):
        for role, client in clients.items():
            for method in ("get", "post"):
                response = getattr(client, method)(address(path, route))
                has_every_header(response)
                assert "no-store" in response.headers["Cache-Control"] or path.endswith("field.svg"), (path, role)


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
