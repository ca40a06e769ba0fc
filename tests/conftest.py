"""The cast: Ada (an author, nobody knows who), Mo (a moderator), Lee (a lead), Eve (must see nothing)."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client

from moderation import access
from stories.models import Call
from tests.journeys import browser


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


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
