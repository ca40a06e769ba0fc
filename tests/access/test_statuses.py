"""Whatever the answer is, it has every header, a way out, and is kept nowhere."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from django.conf import settings
from django.db import DatabaseError
from django.test import Client

from stories import closing
from stories.models import Pause
from stories.views import resources, telling
from tests.access import has_every_header
from tests.journeys import browser, form_data, let_the_days_of_grace_pass, published


def gone(ada: Client, mo: Client, patch: pytest.MonkeyPatch) -> Any:
    story = published(mo)
    story.withdraw()
    let_the_days_of_grace_pass()
    return ada.get(story.get_absolute_url())


def asked(ada: Client, mo: Client, patch: pytest.MonkeyPatch) -> Any:
    patch.setattr(settings, "LIMITS_SCALE", 1e-9)
    return ada.post("/receipt/", {"things": "kettle"})


def broken(ada: Client, mo: Client, patch: pytest.MonkeyPatch) -> Any:
    patch.setattr(resources.SupportLine.objects, "in_country", lambda country: 1 / 0)
    return ada.get("/support/")


def no_database(ada: Client, mo: Client, patch: pytest.MonkeyPatch) -> Any:
    def away(*args: object, **kwargs: object) -> None:
        raise DatabaseError

    data = form_data(ada) | {"step": "send"}
    patch.setattr(telling.Story, "tell", away)
    return ada.post("/tell/", data)


def paused(ada: Client, mo: Client, patch: pytest.MonkeyPatch) -> Any:
    Pause.begin(Pause.Why.CLOSING)
    return ada.get("/tell/")


def being_restored(ada: Client, mo: Client, patch: pytest.MonkeyPatch) -> Any:
    with TemporaryDirectory() as store:
        patch.setattr(settings, "KEY_STORE", Path(store))  # another test's site stays open
        with closing.closed():
            return ada.get("/")


STATUSES = [
    (400, "another host", lambda ada, mo, patch: ada.get("/", headers={"host": "example.org"})),
    (400, "too many fields", lambda ada, mo, patch: ada.post("/tell/", {"notes": ["x"] * 1100})),
    (
        403,
        "a form of another site",
        lambda ada, mo, patch: Client(headers={"sec-fetch-site": "cross-site"}).post("/tell/"),
    ),
    (
        403,
        "a form without its token",
        lambda ada, mo, patch: Client(enforce_csrf_checks=True).post("/account/sign-in/"),
    ),
    (404, "nothing there", lambda ada, mo, patch: ada.get("/nothing/")),
    (404, "no story", lambda ada, mo, patch: ada.get(f"/stories/{'0' * 32}/")),
    (404, "not for this role", lambda ada, mo, patch: mo.get("/moderation/team/")),
    (405, "another method", lambda ada, mo, patch: ada.put("/tell/")),
    (410, "withdrawn", gone),
    (413, "too large", lambda ada, mo, patch: ada.post("/tell/", {"words": "a" * (11 * 1024 * 1024)})),
    (422, "incomplete", lambda ada, mo, patch: ada.post("/tell/", {"step": "send"})),
    (429, "a flood", asked),
    (500, "broken", broken),
    (503, "the database is away", no_database),
    (503, "telling rests", paused),
    (503, "a backup is being restored", being_restored),
]


@pytest.mark.parametrize(("status", "make"), [pytest.param(s, make, id=f"{s} {what}") for s, what, make in STATUSES])
def test_it_has_every_header_and_a_way_out(
    ada: Client, mo: Client, monkeypatch: pytest.MonkeyPatch, status: int, make: Any
) -> None:
    ada.raise_request_exception = False
    response = make(ada, mo, monkeypatch)
    assert response.status_code == status
    has_every_header(response)
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Accel-Expires"] == "0"
    assert f'href="{settings.LEAVE_URL}"' in response.content.decode()
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("address", ["/", "/tell/", "/nothing/", "/healthz", "/static/nothing.css"])
def test_production_says_to_come_back_by_https_only(ada: Client, settings: Any, address: str) -> None:
    settings.SECURE_HSTS_SECONDS, settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = 31_536_000, True
    response = browser().get(address, secure=True)
    assert response.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
