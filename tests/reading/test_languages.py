"""The site in the languages that its organisation offers, each for whoever reads it."""

import random
import re
from datetime import date
from typing import Any

import pytest
from django.core.wsgi import get_wsgi_application
from django.test import Client
from django.urls import reverse

from config.keeping import KeptPages
from stories import receipts
from stories.choices import Choices
from stories.closing import closed
from stories.models import Call
from stories.models.call import AS_AT_FIRST
from stories.spelling import plain
from tests.journeys import browser, open_list, published, tell, text_of
from tests.wsgi import ask

OTHERS = ["es", "fr", "it", "ar"]
ME_TOO = {"en": "Me too", "es": "Yo también", "fr": "Moi aussi", "it": "Anch’io", "ar": "أنا أيضًا"}
PAGES = (
    "wall", "tell", "magnitude", "support", "about", "receipt", "reading", "transparency", "calls", "actions", "i_have",
    "kind_words",
)  # fmt: skip


def speaks(response: Any, language: str) -> bool:
    return f"{ME_TOO[language]}</button>" in response.content.decode()


@pytest.mark.parametrize("language", ME_TOO)
def test_it_answers_in_the_first_of_its_languages_that_the_device_asks_for(
    five: None, call: Any, language: str
) -> None:
    answer = browser(accept_language=f"de-AT, {language}-XX;q=0.9, en;q=0.5").get("/")
    assert speaks(answer, language)
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"' in answer.content.decode()
    assert answer.headers["Content-Language"] == language
    assert "Accept-Language" in answer.headers["Vary"]


@pytest.mark.parametrize("asked", ["de", "", "*", "x" * 500, "zz-ZZ,,;;", "\u0000"])
def test_whatever_else_a_device_asks_for_is_answered_in_the_sites_own(five: None, call: Any, asked: str) -> None:
    assert speaks(browser(accept_language=asked).get("/"), "en")


def test_a_site_of_one_language_speaks_it_and_offers_no_other(call: Any) -> None:
    answer = browser(accept_language="es").get("/")
    assert speaks(answer, "en")
    assert "#languages" not in answer.content.decode()
    assert 'name="language"' not in browser().get("/reading/").content.decode()


def test_a_chosen_language_is_kept_like_every_other_choice_and_wins(five: None, call: Any) -> None:
    reader = browser(accept_language="fr")
    assert "العربية" in text_of(reader.get("/"))  # each in its own words, at the foot of every page
    reader.post("/reading/", {"language": "it", "calm": "on"})
    assert reader.cookies["r"].value == "c-lit"
    assert speaks(reader.get("/"), "it")
    reader.post("/reading/", {"language": "xx"})
    assert speaks(reader.get("/"), "it")
    reader.post("/reading/", {"preset": "gentle"})
    assert (reader.cookies["r"].value, speaks(reader.get("/"), "it")) == ("g-lit", True)
    reader.post("/reading/", {"preset": "default"})
    assert speaks(reader.get("/"), "fr")


def test_the_page_of_a_site_that_is_closed_speaks_it_too_whoever_was_answered_before(five: None, call: Any) -> None:
    for language in ("ar", "es"):
        with closed():
            answer = browser(accept_language=language).get("/")
        assert answer.status_code == 503
        assert f'<html lang="{language}"' in answer.content.decode()


def test_what_is_refused_before_its_language_is_looked_at_speaks_the_sites_own_whoever_was_answered_before(
    five: None, call: Any, settings: Any
) -> None:
    settings.SECURE_SSL_REDIRECT = True
    assert speaks(browser(accept_language="ar").get("/", secure=True), "ar")
    refused = browser().get("/", headers={"host": "elsewhere.example"})
    assert (refused.status_code, '<html lang="en"' in refused.content.decode()) == (400, True)


@pytest.mark.parametrize("page", ["/calls/", "/magnitude/"])
def test_the_invitation_that_the_site_comes_with_is_said_in_it_beside_others_too(
    five: None, call: Call, page: str
) -> None:
    Call.objects.create(slug="harbours", title="Harbours", invitation="Say it.", opens_on=date(2020, 1, 1))
    spanish = text_of(browser(accept_language="es").get(page))
    assert "Harbours" in spanish
    assert ME_TOO["es"] in spanish
    assert not any(said in spanish for said in AS_AT_FIRST)


def test_a_language_that_is_offered_no_more_is_no_choice(call: Any) -> None:
    reader = browser()
    for cookie in ("les", "c-les"):
        reader.cookies["r"] = cookie
        assert speaks(reader.get("/"), "en")
    assert Choices.read("c-les") == Choices(calm=True)


def test_pages_that_are_kept_do_not_mix_and_no_other_cookie_turns_them(five: None, call: Any) -> None:
    site = KeptPages(get_wsgi_application())
    bodies = {language: ask(site, HTTP_ACCEPT_LANGUAGE=language)[2].decode() for language in ME_TOO}
    for language, body in bodies.items():
        assert f"{ME_TOO[language]}</button>" in body
        cookie = f"django_language={'fr' if language == 'es' else 'es'}; django_language=it; =it"
        assert ask(site, HTTP_ACCEPT_LANGUAGE=language, HTTP_COOKIE=cookie)[2].decode() == body
        assert (
            ask(site, "/reading/", HTTP_ACCEPT_LANGUAGE=language, HTTP_COOKIE=cookie)[2]
            == (ask(site, "/reading/", HTTP_ACCEPT_LANGUAGE=language)[2])
        )


@pytest.mark.parametrize("language", OTHERS)
def test_every_page_is_there_in_it_and_nothing_a_reader_meets_is_left_in_english(
    five: None, mo: Client, language: str
) -> None:
    story = published(mo, "A heron stood there the whole time.")
    reader, english = browser(accept_language=language), browser(accept_language="en")
    addresses = [reverse(name) for name in PAGES] + [story.get_absolute_url()]
    for address in addresses:
        answer = reader.get(address)
        assert answer.status_code == 200, address
        sentences = {part.strip() for part in text_of(english.get(address)).split(". ") if len(part.split()) > 5}
        left = {part for part in sentences if part in text_of(answer)} - {story.words}
        assert not left, (address, left)


@pytest.mark.parametrize("language", OTHERS)
def test_a_list_opens_the_story_on_a_device_that_speaks_another_language(five: None, call: Any, language: str) -> None:
    things = tell(browser(accept_language=language))
    assert things == receipts.names(receipts.read(" ".join(things)).numbers, language)
    for other in ME_TOO:
        again = random.sample(things, len(things))
        opened = open_list(browser(accept_language=other), again)
        assert opened.status_code == 200
        assert "right" in opened.content.decode()


@pytest.mark.parametrize(("language", "first"), [("en", "Afghanistan"), ("ar", "اثيوبيا"), ("fr", "Afghanistan")])
def test_countries_stand_in_the_order_of_the_language(five: None, call: Any, language: str, first: str) -> None:
    page = browser(accept_language=language).get("/support/").content.decode()
    names = [plain(name) for name in re.findall(r'<option value="[A-Z]{2}"[^>]*>([^<]+)<', page)]
    assert len(names) > 190
    assert names[0] == plain(first)
    assert names == sorted(names)
