import re

import time_machine
from django.test import Client

from stories import receipts
from stories.models import Story
from tests.journeys import WORDS, decide, hidden, let_the_minute_pass, open_list, right, story_with, tell, text_of


def test_it_opens_with_the_things_in_any_order(ada: Client) -> None:
    things = tell(ada)
    page = text_of(open_list(ada, list(reversed(things))))
    assert "They wait to be read by a moderator" in page
    assert WORDS in page


def test_it_opens_with_what_people_write_around_a_list(ada: Client) -> None:
    *first, last = tell(ada)
    assert WORDS in text_of(open_list(ada, ["Shopping list:", *first, f"and {last}"]))


def test_whoever_looks_for_somebody_to_talk_to_keeps_the_page_and_what_they_answer_there(ada: Client) -> None:
    assert "Choose your country (opens beside this)" in text_of(open_list(ada, tell(ada)))


def test_it_needs_no_cookie_and_leaves_none(ada: Client) -> None:
    things = tell(ada)
    response = open_list(ada, things)
    assert not ada.cookies
    assert not response.cookies
    assert response.headers["Cache-Control"] == "no-store"


def test_it_carries_the_right_in_no_address(ada: Client) -> None:
    page = open_list(ada, tell(ada)).content.decode()
    token = re.search(r'name="right" value="([^"]+)"', page)
    assert token
    assert not re.search(r'(href|action)="[^"]*' + re.escape(token[1][:20]), page)


def test_it_closes_after_twenty_minutes_and_keeps_what_was_typed(ada: Client) -> None:
    with time_machine.travel("2026-11-01 20:00:00+00:00", tick=False):
        things = tell(ada)
        token = right(things)
    with time_machine.travel("2026-11-01 20:20:01+00:00", tick=False):
        data = {"right": token, "words": "Newer words.", "appears_as": "nobody", "thread": "undyed", "step": "send"}
        asked = ada.post("/receipt/edit/", data)
        assert "The page closed by itself" in text_of(asked)
        assert "Newer words." in asked.content.decode()
        del data["right"]
        ada.post("/receipt/edit/", data | {"things": " ".join(things)})
    assert Story.objects.get().latest.telling.words == "Newer words."


def test_it_gives_the_same_answer_to_a_wrong_list_and_to_an_erased_one(ada: Client) -> None:
    things = tell(ada)
    Story.objects.get().erase()
    erased = open_list(ada, things)
    wrong = open_list(ada, receipts.names(receipts.draw()))
    assert erased.status_code == wrong.status_code == 422
    assert "This list does not open anything." in text_of(erased)

    def without_list(response: object) -> str:
        return re.sub(r"<textarea[^>]*>.*?</textarea>", "", response.content.decode(), flags=re.S)  # type: ignore[attr-defined]

    assert without_list(erased) == without_list(wrong)


def test_it_keeps_a_mistyped_list_and_says_what_was_understood(ada: Client) -> None:
    things = tell(ada)
    response = ada.post("/receipt/", {"things": ", ".join([*things[:7], "volcano"])})
    assert "We could read 7 things of 8." in text_of(response)
    assert "“volcano”" in text_of(response)
    assert "volcano" in response.content.decode()


def test_it_opens_nothing_of_somebody_else(ada: Client) -> None:
    tell(ada, "Hers.")
    others = tell(ada, "Another one.")
    page = text_of(open_list(ada, others))
    assert "Another one." in page
    assert "Hers." not in page


def test_it_shows_what_the_moderator_wrote_once_the_minute_is_over(ada: Client, mo: Client) -> None:
    things = tell(ada)
    words = "Could you take the street out? Then it can go up."
    decide(mo, story_with(WORDS), "ask_for_changes", reason="identifies_others", words=words)
    assert words not in text_of(open_list(ada, things))
    assert "They wait to be read" in text_of(open_list(ada, things))
    let_the_minute_pass()
    page = text_of(open_list(ada, things))
    assert words in page
    assert "Names or details that could point at somebody else" in page
    assert "Waiting for you" in page


def test_it_gives_declined_words_back_whole(ada: Client, mo: Client) -> None:
    things = tell(ada)
    decide(mo, story_with(WORDS), "decline", reason="court", words="There is a case; a lawyer could read this.")
    let_the_minute_pass()
    page = text_of(open_list(ada, things))
    assert "Not published here" in page
    assert "There is a case; a lawyer could read this." in page
    assert WORDS in page


def test_it_opens_signed_stories_for_their_account_and_for_nobody_elses(eve: Client, mo: Client) -> None:
    tell(eve, appears_as="signed")
    story = Story.objects.get()
    assert story.desk_name in text_of(eve.get("/receipt/"))
    assert WORDS in text_of(eve.post("/receipt/", {"mine": story.pk.hex}))
    assert WORDS not in text_of(mo.post("/receipt/", {"mine": story.pk.hex}))


def test_whoever_signs_stories_can_sign_out_there(eve: Client) -> None:
    tell(eve, appears_as="signed")
    story = Story.objects.get()
    page = eve.get("/receipt/")
    assert "You are signed in as eve." in text_of(page)
    assert "/account/password/" in page.content.decode()
    eve.post("/account/sign-out/", {"csrfmiddlewaretoken": hidden(page, "csrfmiddlewaretoken")})
    assert story.desk_name not in text_of(eve.get("/receipt/"))
    page = eve.get("/receipt/")
    assert "You are signed in" not in text_of(page)
    assert "Signed with your account Sign in" in text_of(page)


def test_the_way_out_signs_out_too(eve: Client) -> None:
    tell(eve, appears_as="signed")
    story = Story.objects.get()
    assert eve.post("/account/leaving/", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert WORDS in text_of(eve.post("/receipt/", {"mine": story.pk.hex}))
    assert eve.post("/account/leaving/", headers={"Sec-Fetch-Site": "same-origin"}).status_code == 204
    assert WORDS not in text_of(eve.post("/receipt/", {"mine": story.pk.hex}))


def test_it_asks_for_the_list_when_a_page_of_the_author_is_opened_by_its_address(ada: Client) -> None:
    for page in ("edit", "showing", "withdrawal", "erasure"):
        response = ada.get(f"/receipt/{page}/", follow=True)
        assert "What was on your list?" in text_of(response)


def test_it_does_not_open_with_a_token_made_for_another_purpose(ada: Client) -> None:
    tell(ada)
    form_token = hidden(ada.get("/tell/"), "token")
    assert "What was on your list?" in text_of(ada.post("/receipt/", {"right": form_token}))
