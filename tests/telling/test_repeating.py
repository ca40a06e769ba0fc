"""One form, however often it is sent, makes one story and one list."""

import pytest
import time_machine
from django.test import Client, override_settings

from stories.models import Story, Version
from tests.journeys import WORDS, form_data, hidden, open_list, right, send, text_of, things_on


def test_it_makes_one_story_and_one_list_of_a_double_click(ada: Client) -> None:
    data = form_data(ada) | {"step": "send"}
    first, second = ada.post("/tell/", data), ada.post("/tell/", data)
    assert things_on(first) == things_on(second)
    assert Story.objects.count() == Version.objects.count() == 1


def test_it_does_not_mind_how_a_browser_writes_line_ends(ada: Client) -> None:
    data = form_data(ada, words="one\ntwo") | {"step": "send"}
    first = things_on(ada.post("/tell/", data))
    assert things_on(ada.post("/tell/", data | {"words": "one\r\ntwo"})) == first
    assert Version.objects.count() == 1


def test_it_offers_changed_words_as_a_change_of_the_first(ada: Client) -> None:
    data = form_data(ada) | {"step": "send"}
    things = things_on(ada.post("/tell/", data))
    response = ada.post("/tell/", data | {"words": "Other words."})
    assert "You have sent this page before." in text_of(response)
    assert things_on(response) == things
    assert Story.objects.get().latest.telling.words == WORDS

    right = hidden(response, "right")
    changed = data | {"words": "Other words.", "right": right}
    assert "Other words." in text_of(ada.post("/receipt/edit/", changed | {"step": "preview"}))
    ada.post("/receipt/edit/", changed)
    assert Story.objects.get().latest.telling.words == "Other words."


@pytest.mark.parametrize(
    "other",
    [
        {"ending": "unread", "in_the_way": ""},
        {"in_the_way": "soften"},
        {"minor": "on"},
        {"stays": "1"},
        {"replies_open": "on"},
        {"mail": "a@example.org"},
    ],
)
def test_it_never_says_that_a_choice_was_taken_which_was_made_after_sending(ada: Client, other: dict[str, str]) -> None:
    data = form_data(ada) | {"step": "send"}
    things = things_on(ada.post("/tell/", data))
    response = ada.post("/tell/", data | other)
    assert "What you chose around them is as it was the first time" in text_of(response)
    assert "as it stands: They go on the wall, if a moderator agrees" in text_of(response)
    assert things_on(response) == things
    assert Story.objects.get().ending == "wall"
    assert "They wait to be read" in text_of(ada.post("/receipt/", {"right": hidden(response, "right")}))


def test_it_is_no_right_without_the_word_and_none_after_another_list(ada: Client) -> None:
    data = form_data(ada, word="teapot") | {"step": "send"}
    things = things_on(ada.post("/tell/", data))
    page = ada.post("/tell/", data | {"word": "kettle", "words": "Other words."})
    assert 'name="right"' not in page.content.decode()
    assert "Other words." in page.content.decode()
    assert "Your words" in text_of(open_list(ada, things, "teapot"))

    use_another_list(ada, right(things, "teapot"))
    page = ada.post("/tell/", data | {"words": "Other words."})
    assert 'name="right"' not in page.content.decode()


@override_settings(I_HAVE_OPEN=True)
def test_it_is_no_right_on_another_page_either(ada: Client) -> None:
    data = form_data(ada, word="teapot") | {"step": "send"}
    ada.post("/tell/", data)
    page = ada.post("/i-have/write/", data | {"words": "Other words.", "promise": "on"})
    assert "You have sent this page before." in text_of(page)
    assert 'name="right"' not in page.content.decode()


def use_another_list(client: Client, owner: str) -> None:
    made = client.post("/receipt/list/", {"right": owner})
    kept = {"right": owner, "list": hidden(made, "list"), "step": "kept"}
    assert "Only the new list opens your words now" in text_of(client.post("/receipt/list/", kept))


def test_it_costs_nothing_but_another_look_when_the_token_expired(ada: Client) -> None:
    with time_machine.travel("2026-11-01 20:00:00+00:00", tick=False):
        data = form_data(ada) | {"step": "send"}
    with time_machine.travel("2026-11-02 20:00:01+00:00", tick=False):
        response = ada.post("/tell/", data)
        assert "Nothing is lost: press “Send it” again." in text_of(response)
        assert WORDS in response.content.decode()
        assert not Story.objects.exists()
        again = ada.post("/tell/", data | {"token": hidden(response, "token")})
        assert len(things_on(again)) == 8


def test_it_does_not_take_a_token_of_anybody_elses_making(ada: Client) -> None:
    for token in ("", "nonsense", "Ab" * 60, "é" * 40, "=" * 40):
        response = ada.post("/tell/", form_data(ada) | {"step": "send", "token": token})
        assert response.status_code == 200
        assert "press “Send it” again" in text_of(response)
    assert not Story.objects.exists()


def test_it_does_not_bring_back_what_its_author_erased(ada: Client) -> None:
    data = form_data(ada) | {"step": "send"}
    ada.post("/tell/", data)
    Story.objects.get().erase()
    response = ada.post("/tell/", data)
    assert "You deleted what you sent from this page" in text_of(response)
    assert WORDS in response.content.decode()
    assert not Story.objects.exists()


def test_it_makes_two_stories_of_two_forms_with_the_same_words(ada: Client) -> None:
    assert things_on(send(ada)) != things_on(send(ada))
    assert Story.objects.count() == 2
