from collections.abc import Iterator
from unittest import mock

import pytest
from django.db import OperationalError, connection
from django.test import Client

from stories.models import Story
from tests.journeys import WORDS, form_data, hidden, text_of, things_on


@pytest.fixture
def broken_commits() -> Iterator[mock.Mock]:
    """The database goes away in the middle of accepting."""
    with mock.patch("stories.models.version.OutboxRow.owe", side_effect=OperationalError("gone")) as owe:
        yield owe


def test_it_keeps_the_words_on_the_page_while_the_database_is_away(ada: Client, broken_commits: mock.Mock) -> None:
    data = form_data(ada) | {"step": "send"}
    response = ada.post("/tell/", data)
    assert response.status_code == 503
    assert "Not sent: we could not take it just now" in text_of(response)
    assert WORDS in response.content.decode()
    assert not Story.objects.exists()

    broken_commits.side_effect = None
    again = ada.post("/tell/", data | {"token": hidden(response, "token")})
    assert len(things_on(again)) == 8
    assert Story.objects.count() == 1


def test_it_brings_the_words_back_when_something_unforeseen_breaks(ada: Client) -> None:
    ada.raise_request_exception = False
    data = form_data(ada) | {"step": "send"}
    with mock.patch("stories.views.telling.receipts.opened", side_effect=ZeroDivisionError):
        response = ada.post("/tell/", data)
    assert response.status_code == 500
    assert "Something broke on our side." in text_of(response)
    assert WORDS in response.content.decode()
    assert "ZeroDivisionError" not in response.content.decode()
    assert connection.is_usable()
