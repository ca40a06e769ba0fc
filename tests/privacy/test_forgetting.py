import io
import logging
import os
import runpy
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from django.conf import settings as site
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from config import logs, origin
from config.celery import app as celery
from config.middleware import Forgetting
from tests.journeys import form_data

ADDRESS, AGENT = "203.0.113.77", "Mozilla/5.0 (a very particular telephone)"


def seen_by_the_site(**meta: str) -> HttpRequest:
    seen: list[HttpRequest] = []

    def site(request: HttpRequest) -> HttpResponse:
        seen.append(request)
        return HttpResponse()

    Forgetting(site)(RequestFactory().get("/", **meta))  # type: ignore[arg-type]
    return seen[0]


@contextmanager
def log() -> Iterator[io.StringIO]:
    """What is logged meanwhile, as it is written."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.ForgetfulFormatter())
    logging.getLogger().addHandler(handler)
    try:
        yield stream
    finally:
        logging.getLogger().removeHandler(handler)


def test_nothing_behind_it_sees_the_address_or_the_browser() -> None:
    request = seen_by_the_site(
        REMOTE_ADDR=ADDRESS, HTTP_USER_AGENT=AGENT, HTTP_X_FORWARDED_FOR=ADDRESS, HTTP_FORWARDED=f"for={ADDRESS}"
    )
    everything = f"{request.META} {dict(request.headers)} {request.environ}"
    assert ADDRESS not in everything
    assert "telephone" not in everything


def test_a_pseudonym_stands_for_a_network_today() -> None:
    assert origin.pseudonym("203.0.113.77") == origin.pseudonym("203.0.113.200")
    assert origin.pseudonym("203.0.113.77") != origin.pseudonym("203.0.114.77")
    assert origin.pseudonym("2001:db8:1:2::3") == origin.pseudonym("2001:db8:1:ffff::9")
    assert origin.pseudonym("::ffff:203.0.113.9") == origin.pseudonym("203.0.113.77")
    assert origin.pseudonym("nowhere\0") == origin.pseudonym("") != origin.pseudonym("203.0.113.77")
    assert origin.pseudonym("203.0.113.77").startswith("fd")


def test_tomorrow_nobody_can_tell_who_it_stood_for(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.core.cache import cache

    today = origin.pseudonym(ADDRESS)
    cache.clear()  # what a day does to the key
    monkeypatch.setattr(origin, "_known", (b"", 0.0))  # and a minute to what a process knows of it
    assert origin.pseudonym(ADDRESS) != today


@pytest.mark.parametrize(("proxies", "expected"), [(0, "10.0.0.9"), (1, "198.51.100.7"), (2, "203.0.113.77")])
def test_the_address_is_believed_from_trusted_proxies_only(settings: object, proxies: int, expected: str) -> None:
    settings.TRUSTED_PROXIES = proxies  # type: ignore[attr-defined]
    meta = {"REMOTE_ADDR": "10.0.0.9", "HTTP_X_FORWARDED_FOR": "6.6.6.6, 203.0.113.77, 198.51.100.7"}
    assert origin.address(meta) == expected


@pytest.mark.parametrize("address", ["", "unknown", "999.1.1.1", "fe80::1%eth0", "a" * 1000])
def test_a_strange_address_is_no_reason_to_fail(address: str) -> None:
    assert origin.pseudonym(address)


def test_a_crash_is_logged_without_what_was_typed(ada: Client) -> None:
    ada.raise_request_exception = False
    secret = "the-word-nobody-may-read"
    with log() as stream, mock.patch("stories.views.telling.receipts.opened", side_effect=ValueError(secret)):
        response = ada.post("/tell/", form_data(ada, words=secret, mail="ada@example.org") | {"step": "send"})
    assert response.status_code == 500
    logged = stream.getvalue()
    assert "ValueError" in logged
    assert "stories/views/telling.py" in logged
    for marker in (secret, "ada@example.org"):
        assert marker not in logged


def test_a_task_that_fails_is_logged_without_what_it_failed_on() -> None:
    @celery.task
    def fails(words: str) -> None:
        raise ValueError(words)

    with log() as stream:
        fails.apply(("the-word-nobody-may-read",), throw=False)
        logging.getLogger().error("the broker: %s", OSError("the-word-nobody-may-read"))
        logging.getLogger().error(KeyError("the-word-nobody-may-read"))
    logged = stream.getvalue()
    assert "raised unexpected: ValueError" in logged
    assert "the broker: OSError" in logged
    assert "root KeyError" in logged
    assert "nobody-may-read" not in logged


def test_an_address_that_somebody_typed_is_not_logged(ada: Client) -> None:
    with log() as stream:
        ada.get("/the-word-nobody-may-read/")
        ada.post("/receipt/", {"things": "bread"})
    logged = stream.getvalue()
    assert "Not Found: (no page)" in logged
    assert "Unprocessable Entity: receipt/" in logged
    assert "nobody-may-read" not in logged


@pytest.mark.parametrize(
    "foreign",
    [
        {"HTTP_HOST": "nobody-may-read.example"},
        {"HTTP_ORIGIN": "https://nobody-may-read.example"},
        {"HTTP_REFERER": "https://diary.example/nobody-may-read", "secure": True},
    ],
    ids=lambda foreign: next(iter(foreign)),
)
def test_the_log_does_not_name_the_host_or_the_page_that_somebody_came_from(foreign: dict[str, Any], db: None) -> None:
    reader = Client(enforce_csrf_checks=True)
    reader.get("/account/sign-in/")
    with log() as stream:
        assert reader.post("/account/sign-in/", {"login": "mo"}, **foreign).status_code in (400, 403)
    logged = stream.getvalue()
    assert "django.security" in logged
    assert "Refused: " in logged
    assert "nobody-may-read" not in logged


def test_libraries_beside_the_project_whose_folder_begins_like_its_own_are_named_too(
    settings: Any, tmp_path: Path
) -> None:
    (tmp_path / "wall-venv").mkdir()
    driver = tmp_path / "wall-venv" / "driver.py"
    driver.write_text("raise ValueError('the-word-nobody-may-read')")
    settings.BASE_DIR = tmp_path / "wall"
    with pytest.raises(ValueError, match="nobody-may-read") as raised:
        runpy.run_path(str(driver))
    assert logs.frames(raised.tb)[-1] == "driver.py:1 <module>"


def test_a_line_that_cannot_be_written_prints_no_message(capfd: pytest.CaptureFixture[str]) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(logs.ForgetfulFormatter())
    log = logging.Logger("one")
    log.addHandler(handler)
    try:
        raise ValueError("the-word-nobody-may-read")
    except ValueError:
        log.error("%d", "no number", exc_info=True)
    assert capfd.readouterr().err == ""


def test_a_crash_report_holds_class_and_frames_and_nothing_else() -> None:
    secret = "the-word-nobody-may-read"
    try:
        raise ValueError(secret)
    except ValueError as error:
        reporter = logs.ForgetfulReporter(None, type(error), error, error.__traceback__)
    for report in (reporter.get_traceback_text(), reporter.get_traceback_html()):
        assert "ValueError" in report
        assert secret not in report


def test_nobody_is_mailed_a_crash() -> None:
    handlers = {handler["class"] for handler in site.LOGGING["handlers"].values()}
    assert handlers == {"logging.StreamHandler"}
    assert not any("mail" in str(h).lower() for h in logging.getLogger("django").handlers)


def test_a_long_session_cookie_is_written_nowhere() -> None:
    program = """
import django
django.setup()
from django.contrib.sessions.backends.cache import SessionStore
SessionStore("x" * 300).load()
"""
    site_of_its_own = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings"}
    done = subprocess.run([sys.executable, "-c", program], env=site_of_its_own, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
