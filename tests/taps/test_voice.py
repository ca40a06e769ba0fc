"""The wordless voice: one tap, counted once, taken back."""

import pytest
from django.test import Client

from stories.models import Belief, MeToo, Story, Voice
from tests.journeys import WORDS, browser, hidden, published, put_on_the_wall, right, tell, text_of

VOICE = "/calls/me-too/voice/"


def test_the_first_tap_is_sent_round_once_with_a_random_key_and_only_then_counts(reader: Client) -> None:
    first = reader.post(VOICE)
    assert first.status_code == 307
    assert first.headers["Location"].startswith(VOICE)
    assert not Voice.objects.exists()
    cookie = first.cookies["k"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert not cookie["expires"]
    assert not cookie["max-age"]
    second = reader.post(first.headers["Location"])
    assert second.status_code == 302
    assert Voice.objects.count() == 1


def test_it_is_counted_once_however_often_it_is_tapped(reader: Client) -> None:
    for _tap in range(5):
        reader.post(VOICE, follow=True)
    assert Voice.objects.count() == 1


def test_two_browsers_are_two_voices(db: None) -> None:
    for _person in range(2):
        browser().post(VOICE, follow=True)
    assert Voice.objects.count() == 2


def test_it_says_that_it_is_counted_and_can_be_taken_back(reader: Client) -> None:
    page = reader.post(VOICE, follow=True)
    assert "You are counted." in text_of(page)
    taken_back = reader.post(f"{VOICE}withdrawal/", follow=True)
    assert "From this browser, nothing is counted." in text_of(taken_back)
    assert not Voice.objects.exists()


def test_it_cannot_be_taken_back_by_somebody_else(reader: Client) -> None:
    reader.post(VOICE, follow=True)
    browser().post(f"{VOICE}withdrawal/", follow=True)
    assert Voice.objects.count() == 1


def test_it_explains_itself_to_a_browser_that_keeps_no_cookie(reader: Client) -> None:
    first = reader.post(VOICE)
    reader.cookies.clear()
    second = reader.post(first.headers["Location"])
    assert second.status_code == 409
    assert "It could not be counted." in text_of(second)
    assert not Voice.objects.exists()


@pytest.mark.parametrize("key", ["", "short", "A" * 23, "ä" * 22, "A" * 5000, "'; DROP TABLE"])
def test_it_hands_out_a_new_key_for_one_that_is_not_ours(reader: Client, key: str) -> None:
    reader.cookies["k"] = key
    assert reader.post(VOICE).status_code == 307


def test_it_keeps_nothing_that_ties_two_taps_together(reader: Client, mo: Client) -> None:
    story = published(mo)
    reader.post(VOICE, follow=True)
    reader.post(f"{story.get_absolute_url()}me-too/", follow=True)
    tags = [bytes(Voice.objects.get().tag), bytes(MeToo.objects.get().tag)]
    assert tags[0] != tags[1]
    key = reader.cookies["k"].value
    assert not any(key.encode() in tag for tag in tags)


def test_it_keeps_the_hour_and_nothing_finer(reader: Client) -> None:
    reader.post(VOICE, follow=True)
    said_at = Voice.objects.get().said_at
    assert (said_at.minute, said_at.second, said_at.microsecond) == (0, 0, 0)


def test_looking_at_the_page_changes_nothing(reader: Client, db: None) -> None:
    response = reader.get(VOICE)
    assert "From this browser, nothing is counted." in text_of(response)
    assert not response.cookies
    assert not Voice.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [{"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "https://elsewhere.example"}],
)
def test_it_takes_no_tap_that_another_site_sends(db: None, headers: dict[str, str]) -> None:
    client = Client(headers=headers)
    client.cookies["k"] = "A" * 22
    assert client.post(VOICE).status_code == 403
    assert not Voice.objects.exists()


def test_it_believes_the_origin_of_a_browser_without_fetch_metadata(db: None) -> None:
    client = Client(headers={"origin": "http://testserver"})
    client.post(VOICE, follow=True)
    assert Voice.objects.count() == 1


@pytest.mark.parametrize("headers", [{}, {"origin": "null"}, {"sec-fetch-site": "none"}])
def test_it_asks_a_browser_that_says_nothing_to_confirm_with_a_token(db: None, headers: dict[str, str]) -> None:
    client = Client(headers=headers, enforce_csrf_checks=True)
    asked = client.post(VOICE)
    assert "Is this from you?" in text_of(asked)
    assert not Voice.objects.exists()
    token = hidden(asked, "csrfmiddlewaretoken")
    client.post(VOICE, {"csrfmiddlewaretoken": token}, follow=True)
    assert Voice.objects.count() == 1


def test_me_too_on_a_story_is_counted_once_and_taken_back(reader: Client, mo: Client) -> None:
    address = f"{published(mo).get_absolute_url()}me-too/"
    for _tap in range(3):
        page = reader.post(address, follow=True)
    assert "You said me too to this story." in text_of(page)
    assert MeToo.objects.count() == 1
    reader.post(f"{address}withdrawal/", follow=True)
    assert not MeToo.objects.exists()


@pytest.mark.parametrize("page", ["me-too", "belief"])
def test_it_is_taken_back_after_the_author_closed_the_taps(reader: Client, ada: Client, mo: Client, page: str) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, Story.objects.get())
    address = f"{story.get_absolute_url()}{page}/"
    reader.post(address, follow=True)
    assert MeToo.objects.count() + Belief.objects.count() == 1
    ada.post("/receipt/replies/", {"right": right(things), "step": "nothing"})
    back = reader.post(f"{address}withdrawal/", follow=True)
    assert back.status_code == 200
    assert WORDS in text_of(back)
    assert MeToo.objects.count() + Belief.objects.count() == 0


def test_me_too_is_not_taken_for_a_story_that_is_not_public(reader: Client, mo: Client) -> None:
    story = published(mo)
    story.withdraw()
    assert reader.post(f"/stories/{story.public_id}/me-too/", follow=True).status_code == 404
    assert not MeToo.objects.exists()


def test_a_closed_call_takes_no_voice_and_says_so(reader: Client, db: None) -> None:
    from stories.models import Call

    Call.objects.create(slug="past", title="Past", invitation="It is over.", closes_on="2020-01-01")
    reader.post("/calls/past/voice/")
    response = reader.post("/calls/past/voice/?again=")
    assert response.status_code == 409
    assert "This invitation has closed." in text_of(response)
