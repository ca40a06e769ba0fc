import pytest
from django.test import Client

from stories.models import Pause, Story, Voice
from tests.journeys import WORDS, form_data, send, text_of


@pytest.mark.parametrize("why", Pause.Why.values)
def test_telling_rests_with_a_page_that_says_so(ada: Client, call: object, why: str) -> None:
    Pause.begin(why)
    response = ada.get("/tell/")
    assert response.status_code == 503
    assert "“Me too” goes on" in text_of(response)


def test_it_says_when_nobody_reads(ada: Client, call: object) -> None:
    Pause.begin(Pause.Why.NOBODY)
    assert "Nobody is reading at present." in text_of(ada.get("/tell/"))


def test_words_that_were_being_written_come_back(ada: Client, call: object) -> None:
    data = form_data(ada, hope="The bus still runs.") | {"step": "send"}
    Pause.begin(Pause.Why.CHOSEN)
    response = ada.post("/tell/", data)
    assert WORDS in text_of(response)
    assert "The bus still runs." in text_of(response)
    assert "Nothing was sent." in text_of(response)
    assert "(opens beside this)" in text_of(response)  # or whoever looks for somebody to talk to would lose them
    assert "(opens beside this)" not in text_of(ada.get("/tell/"))
    assert not Story.objects.exists()


def test_me_too_goes_on(reader: Client, call: object) -> None:
    Pause.begin(Pause.Why.CHOSEN)
    reader.post("/calls/me-too/voice/", follow=True)
    assert Voice.objects.count() == 1


def test_telling_opens_again(ada: Client, call: object) -> None:
    Pause.begin(Pause.Why.CHOSEN)
    Pause.end()
    assert send(ada).status_code == 200


def test_a_pause_that_people_chose_is_not_overwritten_by_the_one_that_comes_by_itself(db: None) -> None:
    Pause.begin(Pause.Why.CLOSING)
    Pause.begin(Pause.Why.NOBODY)
    assert Pause.objects.get().why == Pause.Why.CLOSING
