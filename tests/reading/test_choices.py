"""How I read: choices that a browser holds, that identify nobody, and that have one name each."""

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from stories.choices import LETTERS, LONGEST, Choices
from stories.models import Category
from tests.journeys import browser, text_of

ANY = st.builds(
    Choices,
    shown=st.frozensets(st.sampled_from(sorted(LETTERS))),
    hidden=st.frozensets(st.sampled_from(sorted(LETTERS))),
    calm=st.booleans(),
    still=st.booleans(),
    stop_after_five=st.booleans(),
    text=st.sampled_from(["", "large", "largest"]),
    theme=st.sampled_from(["", "light", "dark"]),
    quiet=st.booleans(),
    country=st.sampled_from(["", "IE", "KE"]),
    language=st.sampled_from(["", "en"]),
)


def test_every_category_has_a_letter_of_its_own() -> None:
    assert set(LETTERS) == set(Category.values)
    assert len(set(LETTERS.values())) == len(LETTERS)


def test_the_default_has_no_name_and_the_gentle_preset_a_short_one() -> None:
    assert Choices().code == ""
    assert Choices.gentle().code == "g"
    assert Choices.read("g") == Choices.gentle()


@given(ANY)
def test_it_reads_what_it_wrote_and_says_it_in_one_way(choices: Choices) -> None:
    read = Choices.read(choices.code)
    assert read.code == choices.code
    assert len(choices.code) <= LONGEST
    for name in LETTERS:
        assert read.for_category(name) == choices.for_category(name)
    assert (read.calm, read.still, read.text, read.quiet) == (choices.calm, choices.still, choices.text, choices.quiet)


@given(st.text(alphabet="gxocm5tbqnl-12ldraenIEKE", max_size=30))
def test_whatever_a_cookie_says_there_is_one_name_for_one_choice(cookie: str) -> None:
    assert Choices.read(cookie).code in ("", cookie, cookie.rpartition("-l")[0])


@pytest.mark.parametrize("cookie", ["c-c", "xrc", "nXX", "nie", "g-g", "t", "t9", "é", "g" * 5000, "g;x", "-", "xrr"])
def test_a_cookie_that_is_not_ours_is_the_default(reader: Client, cookie: str) -> None:
    reader.cookies["r"] = cookie
    assert reader.get("/").content == browser().get("/").content


def test_it_keeps_them_in_a_cookie_that_ends_with_the_browser(reader: Client) -> None:
    done = reader.post("/reading/", {"child": "hide", "rape": "show", "calm": "on", "text": "large"})
    cookie = done.cookies["r"]
    assert cookie.value == "xc-or-c-t1"
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"], cookie["expires"]) == (True, "Lax", "", "")
    page = reader.get("/reading/").content.decode()
    assert 'data-text="large"' in page
    assert " data-calm" in page
    assert "Every page follows these choices now." in page


def test_the_gentle_way_is_one_press_and_so_is_the_way_back(reader: Client) -> None:
    gentle = reader.post("/reading/", {"preset": "gentle"}, follow=True)
    assert reader.cookies["r"].value == "g"
    assert "You are reading gently" in text_of(gentle)
    refused = browser().get(gentle.redirect_chain[-1][0])  # the cookie was not kept
    assert "Your browser did not keep these choices" in text_of(refused)
    back = reader.post("/reading/", {"preset": "default"}, follow=True)
    assert reader.cookies["r"].value == ""
    assert "Everything is as at first. Nothing is kept." in text_of(back)


def test_it_leaves_the_size_of_letters_alone_when_it_turns_gentle(reader: Client) -> None:
    reader.post("/reading/", {"text": "largest"})
    reader.post("/reading/", {"preset": "gentle"})
    assert reader.cookies["r"].value == "g-t2"


def test_it_goes_on_to_a_page_of_ours_and_to_no_other(reader: Client) -> None:
    assert reader.post("/reading/", {"preset": "gentle", "then": "/?x=1"}).headers["Location"] == "/?x=1"
    for then in ("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:1", ""):
        assert reader.post("/reading/", {"preset": "gentle", "then": then}).headers["Location"].startswith("/reading/")


def test_an_answer_that_it_does_not_know_comes_back_with_a_sentence(reader: Client) -> None:
    answer = reader.post("/reading/", {"text": "enormous"})
    assert answer.status_code == 422
    assert "One thing before you go on" in text_of(answer)
    assert "r" not in answer.cookies


def test_looking_sets_no_cookie(reader: Client) -> None:
    assert not reader.get("/reading/").cookies


def test_an_edge_keeps_the_default_and_the_gentle_page_only(reader: Client) -> None:
    kept = {}
    for code in ("", "g", "c", "g-nIE"):
        reader.cookies["r"] = code
        kept[code] = int(reader.get("/").headers["X-Accel-Expires"]) > 0
    assert kept == {"": True, "g": True, "c": False, "g-nIE": False}


def test_two_readers_with_the_same_choices_get_the_same_bytes(reader: Client, mo: Client) -> None:
    for client in (reader, mo):
        client.cookies["r"] = "xc-t1"
    assert reader.get("/").content == mo.get("/").content != browser().get("/").content
