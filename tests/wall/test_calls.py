"""Other invitations: what is said on the wall of one that is coming or closed, and which one a story answers."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from stories.models import Call, Story
from stories.models.call import today
from tests.journeys import WORDS, form_data, hidden, send, text_of, things_on

COMING, OPEN, CLOSED = ({"opens_on": today() + timedelta(days=9)}, {}, {"closes_on": today() - timedelta(days=9)})
NOT_OPEN = "The invitation that you came from is not open now."


def at_sea(**days: object) -> Call:
    return Call.objects.create(slug="at-sea", title="At sea", invitation="For all who work on ships.", **days)


@pytest.mark.parametrize("days", [COMING, CLOSED], ids=["coming", "closed"])
@pytest.mark.parametrize("page", ["", "number/", "magnitude/"])
def test_nobody_is_asked_where_nothing_can_be_said(
    reader: Client, call: Call, days: dict[str, object], page: str
) -> None:
    at_sea(**days)
    said = text_of(reader.get(f"/calls/at-sea/{page}"))
    assert "At sea" in said
    for asks in ("Here somebody can say me too.", "Being the first is hard", "There is room."):
        assert asks not in said


def test_where_it_is_open_somebody_may_be_the_first(reader: Client, call: Call) -> None:
    at_sea()
    said = text_of(reader.get("/calls/at-sea/"))
    assert "Here somebody can say me too." in said
    assert "Being the first is hard" in said


def test_whoever_tells_sees_which_one_they_answer(ada: Client, call: Call) -> None:
    at_sea()
    assert "For all who work on ships." in text_of(ada.get("/tell/?call=at-sea"))
    data = form_data(ada, call="at-sea")
    for step in ("preview", "change"):
        assert "For all who work on ships." in text_of(ada.post("/tell/", data | {"step": step}))
    send(ada, call="at-sea")
    assert Story.objects.get().call.slug == "at-sea"


@pytest.mark.parametrize("days", [COMING, CLOSED], ids=["coming", "closed"])
def test_whoever_comes_from_one_that_is_not_open_learns_where_it_goes(
    ada: Client, call: Call, days: dict[str, object]
) -> None:
    at_sea(**days)
    assert NOT_OPEN in text_of(ada.get("/tell/?call=at-sea"))
    data = form_data(ada, call="at-sea")
    preview = ada.post("/tell/", data | {"step": "preview"})
    assert NOT_OPEN in text_of(preview)
    ada.post("/tell/", sent_from(preview))
    assert Story.objects.get().call == call


def sent_from(preview: Any) -> dict[str, str]:
    """What a preview sends, as it stands."""
    fields = re.findall(r'<textarea name="(\w+)" hidden>\n(.*?)</textarea>', preview.content.decode(), re.S)
    return dict(fields) | {"token": hidden(preview, "token"), "in_the_way": "ask", "step": "send"}


def test_whoever_saw_it_open_learns_that_it_closed_before_it_is_sent(ada: Client, call: Call) -> None:
    at_sea()
    preview = ada.post("/tell/", form_data(ada, call="at-sea") | {"step": "preview"})
    Call.objects.filter(slug="at-sea").update(**CLOSED)
    again = ada.post("/tell/", sent_from(preview))
    assert text_of(again).count(NOT_OPEN) == 1
    assert WORDS in text_of(again)
    assert not Story.objects.exists()
    ada.post("/tell/", sent_from(again))
    assert Story.objects.get().call == call


def test_what_was_sent_before_it_closed_and_comes_twice_gets_the_same_list(ada: Client, call: Call) -> None:
    at_sea()
    data = form_data(ada, call="at-sea") | {"step": "send"}
    first = ada.post("/tell/", data)
    Call.objects.filter(slug="at-sea").update(**CLOSED)
    assert things_on(ada.post("/tell/", data)) == things_on(first)
    assert Story.objects.get().call.slug == "at-sea"


def test_nothing_is_said_of_the_one_that_is_always_there(ada: Client, call: Call) -> None:
    for address in ("/tell/", f"/tell/?call={call.slug}", "/tell/?call=no-such-call"):
        said = text_of(ada.get(address))
        assert NOT_OPEN not in said
        assert call.invitation not in said


def test_the_newest_stand_first_and_those_that_never_opened_on_a_day_last(reader: Client, call: Call) -> None:
    for slug, days_ago in (("ferries", None), ("choirs", 400), ("harbours", 20)):
        opened = days_ago and today() - timedelta(days=days_ago)
        Call.objects.create(slug=slug, title=slug.title(), invitation="Say so.", opens_on=opened)
    said = text_of(reader.get("/calls/"))
    assert [*dict.fromkeys(re.findall("Harbours|Choirs|Ferries", said))] == ["Harbours", "Choirs", "Ferries"]
