import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from stories.models import Contact, Errand, OutboxRow, Story, Version
from tests.journeys import WORDS, browser, form_data, hidden, published, right, send, tell, text_of, things_on


def test_it_needs_no_cookie_to_write(ada: Client) -> None:
    response = ada.get("/tell/")
    assert response.status_code == 200
    assert not response.cookies


def test_each_blank_form_has_a_token_of_its_own_in_one_place(ada: Client) -> None:
    pages = [ada.get(f"/tell/{query}").content.decode() for query in ("", "", "?call=me-too", f"?call={'-' * 32}")]
    tokens = [re.findall(r'name="token" value="([^"]+)"', page) for page in pages]
    assert len({token for [token] in tokens}) == 4
    assert [page.count(token) for page, [token] in zip(pages, tokens, strict=True)] == [1] * 4


def test_it_says_who_reads_and_who_can_help_before_the_first_word(ada: Client) -> None:
    page = ada.get("/tell/").content.decode()
    before_the_words = page[: page.index('name="words"')]
    for sentence in ("Who reads this", "Under 18? Read this first", "Might somebody look at this device?"):
        assert sentence in before_the_words


def test_it_shows_the_preview_and_stores_nothing(ada: Client) -> None:
    response = ada.post("/tell/", form_data(ada) | {"step": "preview"})
    page = text_of(response)
    assert WORDS in page
    assert "Nothing has been sent yet." in page
    assert not Version.objects.exists()
    assert not OutboxRow.objects.exists()


def test_it_always_says_on_the_preview_that_nobody_may_read_it_tonight(ada: Client) -> None:
    page = text_of(ada.post("/tell/", form_data(ada) | {"step": "preview"}))
    assert "Nobody may read this tonight" in page
    assert "We do not know where you are and cannot send anyone." in page
    assert "People to talk to, by country" in page
    assert "A copy that somebody made cannot be called back." in page


def test_it_goes_back_to_the_form_with_everything_typed(ada: Client) -> None:
    data = form_data(ada, appears_as="pen_name", pen_name="Fern", country="IE", notes=["child", "images"])
    page = ada.post("/tell/", data | {"step": "change"}).content.decode()
    assert WORDS in page
    assert 'value="Fern"' in page
    assert '<option value="IE" selected>' in page
    assert page.count(" checked") == 5  # two notes, the way to appear, the colour, the consent


def test_it_says_beside_each_fold_what_is_chosen_now(ada: Client) -> None:
    chosen = {"appears_as": "pen_name", "pen_name": "Fern", "may_travel": "on", "replies_open": "on", "minor": ""}
    data = form_data(ada, **chosen, mail="ada@example.org", word="teapot", stays="5")
    page = text_of(ada.post("/tell/", data | {"step": "change"}))
    for said in (
        "Fern",
        "They may travel",
        "Two taps, and words of support",
        "Five years",
        "The list alone opens nothing",
        "On, to the address",
    ):
        assert said in page
    for said in (
        "They stay on this wall",
        "the most private choices",
        "Whoever finds your list can open it",
        "Off. We",
    ):
        assert said not in page
    things = things_on(ada.post("/tell/", data | {"step": "send"}))
    edit = ada.post("/receipt/edit/", {"right": right(things, "teapot")})
    assert "How far your words go They may travel" in text_of(edit)


def test_it_takes_the_story_and_shows_a_list_of_eight_things(ada: Client) -> None:
    response = send(ada)
    things = things_on(response)
    assert len(set(things)) == 8
    assert "List" in response.content.decode()[: response.content.decode().index("</title>")]
    story = Story.objects.get()
    assert story.latest.telling.words == WORDS
    assert story.state == "unpublished"


def test_it_owes_a_check_in_the_same_transaction(ada: Client) -> None:
    tell(ada)
    version = Version.objects.get()
    assert OutboxRow.objects.get().errand == Errand.CHECK
    assert OutboxRow.objects.get().target == version.pk


def test_it_keeps_every_choice(ada: Client) -> None:
    tell(
        ada, appears_as="pen_name", pen_name="Fern", country="IE", setting="work", decade="1990", first_time="on",
        replies_open="on", notes=["partner_abuse", "child"], thread="straw",
    )  # fmt: skip
    story = Story.objects.get()
    telling = story.latest.telling
    assert (telling.appears_as, telling.pen_name) == ("pen_name", "Fern")
    assert (telling.country, telling.setting, telling.decade) == ("IE", "work", "1990")
    assert telling.notes == ["child", "partner_abuse"]
    assert telling.first_time
    assert telling.thread == "straw"
    assert story.replies_open


def test_it_appears_as_nobody_unless_asked(ada: Client) -> None:
    page = ada.get("/tell/").content.decode()
    assert re.search(r'<input[^>]*value="nobody"[^>]* checked', page)
    tell(ada)
    story = Story.objects.get()
    assert story.account is None
    assert not story.is_signed


def test_it_is_signed_with_the_account_that_is_signed_in(eve: Client) -> None:
    tell(eve, appears_as="signed")
    assert Story.objects.get().account.username == "eve"


def test_a_name_that_is_longer_than_can_be_shown_does_not_keep_it_from_the_wall(mo: Client) -> None:
    author = browser()
    author.force_login(User.objects.create_user("a-long-name." * 12))
    story = published(mo, author=author, appears_as="signed")
    assert story.name == ("a-long-name." * 12)[:60]


def test_it_is_not_tied_to_an_account_that_is_signed_in_unless_signed(eve: Client) -> None:
    tell(eve)
    assert Story.objects.get().account is None


def test_it_does_not_take_a_signature_from_somebody_who_is_not_signed_in(ada: Client) -> None:
    response = ada.post("/tell/", form_data(ada, appears_as="signed") | {"step": "send"})
    assert response.status_code == 422
    assert "You are not signed in" in text_of(response)
    assert WORDS in response.content.decode()
    assert not Story.objects.exists()


def test_it_seals_the_mail_address_in_a_place_of_its_own(ada: Client) -> None:
    tell(ada, mail="ada@example.org")
    contact = Contact.objects.get()
    assert contact.address == "ada@example.org"
    assert b"ada@example.org" not in bytes(contact.sealed_address)


def test_it_needs_a_yes_before_it_keeps_anything(ada: Client) -> None:
    data = form_data(ada)
    del data["consent"]
    response = ada.post("/tell/", data | {"step": "send"})
    assert response.status_code == 422
    assert "We need your yes" in text_of(response)
    assert WORDS in response.content.decode()


@pytest.mark.parametrize("call_slug", ["", "no-such-call"])
def test_it_answers_the_standing_call_when_no_other_is_named(ada: Client, call_slug: str) -> None:
    tell(ada, call=call_slug)
    assert Story.objects.get().call.is_standing


def test_it_says_thank_you_when_it_is_the_first_time(ada: Client) -> None:
    assert "You said this was the first time." in text_of(send(ada, first_time="on"))
    assert "You said this was the first time." not in text_of(send(browser()))


def test_it_is_kept_out_of_every_cache(ada: Client) -> None:
    for response in (ada.get("/tell/"), send(ada)):
        assert response.headers["Cache-Control"] == "no-store"
        assert response.headers["X-Accel-Expires"] == "0"


def test_it_asks_once_more_when_a_browser_does_not_say_where_the_form_comes_from(db: None) -> None:
    old_browser = Client()
    old_browser.handler.enforce_csrf_checks = True
    data = form_data(old_browser) | {"step": "send"}
    asked = old_browser.post("/tell/", data)
    assert "Is this from you?" in text_of(asked)
    assert WORDS in asked.content.decode()
    assert not Story.objects.exists()
    data["csrfmiddlewaretoken"] = hidden(asked, "csrfmiddlewaretoken")
    assert things_on(old_browser.post("/tell/", data))


def test_it_takes_nothing_that_another_site_sends(db: None) -> None:
    for headers in ({"sec-fetch-site": "cross-site"}, {"origin": "https://elsewhere.example"}):
        client = Client(headers=headers)
        response = client.post("/tell/", form_data(client) | {"step": "send"})
        assert response.status_code == 403
        assert "nothing was sent" in text_of(response)
        assert WORDS in response.content.decode()
    assert not Story.objects.exists()
