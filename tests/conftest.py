"""The cast: Ada (an author, nobody knows who), Mo (a moderator), Lee (a lead), Eve (must see nothing)."""

import functools
import gc
from collections.abc import Iterator, Sequence
from copy import copy
from itertools import groupby
from typing import Any

import pytest
import time_machine
from allauth.account.internal.flows.login import record_authentication
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in
from django.core import serializers
from django.core.cache import cache
from django.core.management.color import Style
from django.db import transaction
from django.db.backends.base.creation import BaseDatabaseCreation
from django.db.backends.postgresql.operations import DatabaseOperations
from django.db.models import Model
from django.http import HttpRequest
from django.template import Template
from django.test import Client
from django.utils import timezone, translation
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from config import origin
from config.languages import accepted
from moderation import access
from stories import drawn, receipts
from stories.models import Call
from stories.models.call import remembered_calls
from stories.models.story import remembered_ids
from stories.saying import lately
from stories.views.telling import blank_pages
from tests.journeys import browser

# The slow hash of a list is quick here, like those of passwords (tests/settings.py). The sites that the suite starts
# make the real one.
_REAL_COST = receipts.COST
receipts.COST = _REAL_COST | {"n": 2}
_DRAW = Template._render

# What a machine that is busy elsewhere takes for an example says nothing about it.
hypothesis_settings.register_profile("ours", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis_settings.load_profile("ours")


LIE_IN = {"browser": "tests/browser/", "processes": "tests/operating/"}
"""Where the whole suite looks for what is marked so."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for mark, folder in LIE_IN.items():
            if item.get_closest_marker(mark) and not item.nodeid.startswith(folder):
                raise pytest.UsageError(f"{item.nodeid} is marked {mark}: it belongs into {folder}")


def pytest_collection_finish() -> None:
    """What was imported stays until the end: it is not looked through for rubbish again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@pytest.fixture(autouse=True, scope="session")
def _templates_as_they_are(django_test_environment: None) -> None:
    """Not with the notes that Django takes in tests of each template and its whole context: no test asks for them."""
    Template._render = _DRAW


def _put_back(creation: BaseDatabaseCreation, data: str) -> None:
    """What the migrations wrote, after a test that emptied every table. Django saves each of the five hundred rows by
    itself, which takes longer than most of these tests."""
    connection = creation.connection
    with transaction.atomic(using=connection.alias), connection.constraint_checks_disabled():
        for model, kept in _read(data, connection.alias):
            model._base_manager.using(connection.alias).bulk_create(map(copy, kept), ignore_conflicts=True)
        connection.check_constraints()


@functools.cache
def _read(data: str, alias: str) -> list[tuple[type[Model], list[Model]]]:
    rows = []
    for model, of_one in groupby(serializers.deserialize("json", data, using=alias), key=lambda row: type(row.object)):
        kept = list(of_one)
        assert not any(value for row in kept for value in row.m2m_data.values())
        rows.append((model, [row.object for row in kept]))
    return rows


BaseDatabaseCreation.deserialize_db_from_string = _put_back


def _emptied(operations: DatabaseOperations, style: Style, tables: Sequence[str], **options: object) -> list[str]:
    """What empties every table after such a test. To TRUNCATE one is to make its files anew, which takes longer than to
    delete the few rows that a test leaves; without their triggers, because nobody may delete what is in the audit."""
    names = map(operations.quote_name, tables)
    return ["SET LOCAL session_replication_role = replica", *(f"DELETE FROM {name}" for name in names)]


DatabaseOperations.sql_flush = _emptied


@pytest.fixture
def this_moment() -> Iterator[None]:
    """The clock stands still: no minute and no day ends in the middle of a test."""
    with time_machine.travel(timezone.now(), tick=False):
        yield


@pytest.fixture
def real_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists are as slow to try as on a real site."""
    monkeypatch.setattr(receipts, "COST", _REAL_COST)


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    cache.clear()
    origin._known = b"", 0.0  # the key of pseudonyms was in it: else a minute could end, and a new one begin, in a test
    lately.clear()
    remembered_calls.clear()
    blank_pages.clear()
    remembered_ids.clear()  # tests give the same public id to one story after another
    yield
    cache.clear()


def _show_a_second_factor(sender: object, request: HttpRequest, user: User, **kwargs: object) -> None:
    """Whoever `force_login` lets in came through the door as staff do. Real sign-ins show what they show."""
    if "REQUEST_METHOD" not in request.META:
        record_authentication(request, user, method="mfa", type="totp")


user_logged_in.connect(_show_a_second_factor)


def _forget_the_languages() -> None:
    """What a process remembers for good: its languages do not change while it runs."""
    accepted.cache_clear()
    drawn._drawn.clear()


@pytest.fixture
def five(settings: Any) -> Iterator[None]:
    """The site speaks all of its languages, English first."""
    settings.LANGUAGES = list(settings.SPOKEN.items())
    _forget_the_languages()
    yield
    _forget_the_languages()
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture
def call(db: None) -> Call:
    return Call.objects.standing()


@pytest.fixture
def ada(db: None) -> Client:
    """An author on her phone: no account, no cookie."""
    return browser()


@pytest.fixture
def reader(db: None) -> Client:
    return browser()


@pytest.fixture
def mo_account(db: None) -> User:
    user = User.objects.create_user("mo", password="a password for Mo")
    access.join(user, access.MODERATOR)
    return user


@pytest.fixture
def mo(mo_account: User) -> Client:
    client = browser()
    client.force_login(mo_account)
    return client


@pytest.fixture
def ann(db: None) -> Client:
    """A second moderator."""
    user = User.objects.create_user("ann", password="a password for Ann")
    access.join(user, access.MODERATOR)
    client = browser()
    client.force_login(user)
    return client


@pytest.fixture
def lee(db: None) -> Client:
    user = User.objects.create_user("lee", password="a password for Lee")
    access.join(user, access.LEAD)
    client = browser()
    client.force_login(user)
    return client


@pytest.fixture
def eve(db: None) -> Client:
    """Somebody with an account who is nobody's author and no moderator."""
    client = browser()
    client.force_login(User.objects.create_user("eve", password="a password for Eve"))
    return client
