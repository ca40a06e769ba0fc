"""Whatever is typed: a kind, specific answer with everything typed still there, never a crash, and what is stored is
what was sent after NFC."""

import html
import unicodedata
from io import BytesIO
from typing import Any

import pytest
from django.core.wsgi import get_wsgi_application
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from config.letters import Utf8
from stories.models import Story
from tests.journeys import browser, form_data, send, tell, text_of
from tests.wsgi import ask

INVISIBLE = ["", " ", "\n\n\t", "\u200b\u200b", "\u2060\ufeff", "\u00a0\u3000", "\u202e\u202c", "\r\n"]
SCRIPTS = [
    "Ich auch.", "Me too.", "Yo también.", "Moi aussi.", "Anch’io.", "أنا أيضًا.", "גם אני.", "من هم.", "میں بھی۔",
    "मैं भी।", "আমিও।", "ਮੈਂ ਵੀ।", "நானும்தான்.", "నేను కూడా.", "ฉันก็เหมือนกัน", "ನಾನೂ ಕೂಡ.", "我也是。", "私もです。", "나도 그래요.",
    "И я тоже.", "Κι εγώ.", "Ես էլ.", "მეც.", "እኔም.", "Tôi cũng vậy.", "ខ្ញុំក៏ដូចគ្នា។", "🧵🪡 👩‍👩‍👧",
]  # fmt: skip
MARKUP = [
    "<script>alert(1)</script>", "</textarea><b>x", "</title>", "{{ 7|add:7 }} {% load static %}", "%s %n %(x)s",
    "' OR 1=1 --", "=cmd|' /C calc'!A0", "\r\nBcc: eve@example.org", "javascript:alert(1)", "&lt;b&gt; &amp;",
    "<img src=x onerror=alert(1)>", "]]>", "<!-- -->", "\\u0000", "../../etc/passwd",
]  # fmt: skip


@pytest.mark.parametrize("words", INVISIBLE)
def test_it_says_that_the_space_is_empty(ada: Client, words: str) -> None:
    response = ada.post("/tell/", form_data(ada, words=words) | {"step": "send"})
    assert response.status_code == 422
    assert "The space for your words is empty. A single line is enough." in text_of(response)
    assert not Story.objects.exists()


@pytest.mark.parametrize("words", SCRIPTS + MARKUP)
def test_it_stores_what_was_sent(ada: Client, words: str) -> None:
    tell(ada, words)
    assert Story.objects.get().latest.telling.words == unicodedata.normalize("NFC", words.replace("\r\n", "\n"))


@pytest.mark.parametrize("words", SCRIPTS + MARKUP)
def test_it_shows_on_the_preview_what_was_typed_and_nothing_else(ada: Client, words: str) -> None:
    page = ada.post("/tell/", form_data(ada, words=words) | {"step": "preview"}).content.decode()
    assert html.escape(words.strip().splitlines()[0]) in page
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "14" not in page[page.index('class="voice-words"') : page.index("</article>")]


def test_an_address_that_names_no_invitation_gives_the_form(ada: Client, call: object) -> None:
    assert "Say as much or as little as you want." in text_of(ada.get("/tell/?call=%00"))


def test_it_takes_out_a_nul_and_says_so_with_the_rest_kept(ada: Client) -> None:
    response = ada.post("/tell/", form_data(ada, words="before\x00after") | {"step": "send"})
    assert response.status_code == 422
    assert "There was 1 invisible character that no page can hold." in text_of(response)
    assert "beforeafter" in response.content.decode()
    assert "\x00" not in response.content.decode()


def test_it_says_that_a_character_did_not_arrive_whole(ada: Client) -> None:
    data = form_data(ada)
    body = "&".join(f"{name}={value}" for name, value in data.items() if name != "words")
    for broken in ("%ED%A0%80", "%FF", "%C3"):  # a lone surrogate, no UTF-8, half a letter
        response = ada.post(
            "/tell/", f"{body}&words=caf{broken}&step=send", content_type="application/x-www-form-urlencoded"
        )
        assert response.status_code == 422
        assert "did not reach us whole" in text_of(response)
        assert "caf�" in response.content.decode()
    assert not Story.objects.exists()


def test_it_gives_back_a_megabyte_and_says_how_long_it_was(ada: Client) -> None:
    words = "A long night. " * 75_000
    response = ada.post("/tell/", form_data(ada, words=words) | {"step": "send"})
    assert response.status_code == 422
    assert "1,050,000 letters, and 20,000 fit" in text_of(response)
    assert words in response.content.decode()


def test_it_takes_the_longest_story_and_not_a_letter_more(ada: Client) -> None:
    tell(ada, "é" * 20_000)
    response = ada.post("/tell/", form_data(ada, words="é" * 20_001) | {"step": "send"})
    assert response.status_code == 422


LINES = "\r\n".join(["a" * 39] * 10)  # 399 letters, as a browser counts them; it sends nine more


@pytest.mark.parametrize("field", ["words", "hope"])
def test_a_line_end_is_one_letter_as_in_a_browser(ada: Client, settings: Any, field: str) -> None:
    settings.STORY_MAX_LETTERS = 400
    tell(ada, **{field: LINES})
    assert getattr(Story.objects.get().latest.telling, field) == LINES.replace("\r\n", "\n")
    for longer in (LINES + "aa", "\u0958" * 201):  # of which each becomes two
        assert ada.post("/tell/", form_data(ada, **{field: longer}) | {"step": "send"}).status_code == 422


def test_a_pen_name_is_as_long_as_its_letters_become(ada: Client) -> None:
    response = ada.post("/tell/", form_data(ada, appears_as="pen_name", pen_name="\u0958" * 40) | {"step": "send"})
    assert response.status_code == 422
    assert "Up to 60 letters fit." in text_of(response)
    send(ada, appears_as="pen_name", pen_name="\u0958" * 30)
    assert len(Story.objects.get().latest.telling.pen_name) == 60


def test_it_says_kindly_that_a_request_is_over_the_limit(ada: Client) -> None:
    data = form_data(ada, words="a" * (10 * 1024 * 1024 + 1)) | {"step": "send"}
    response = ada.post("/tell/", "&".join(f"{n}={v}" for n, v in data.items()), "application/x-www-form-urlencoded")
    assert response.status_code == 413
    assert "more than we can take in one go" in text_of(response)


class Unread(BytesIO):
    def read(self, *size: Any) -> bytes:
        raise AssertionError("somebody reads it")

    readline = read  # type: ignore[assignment]


@pytest.mark.parametrize("path", ["/tell/", "/account/sign-in/", "/calls/me-too/voice/"])
def test_nothing_is_read_of_a_form_with_files_that_is_over_the_limit(db: None, path: str) -> None:
    status, _headers, body = ask(
        Utf8(get_wsgi_application()),
        path,
        REQUEST_METHOD="POST",
        CONTENT_TYPE="multipart/form-data; boundary=b",
        CONTENT_LENGTH=str(200 * 1024 * 1024),
        HTTP_SEC_FETCH_SITE="same-origin",
        **{"wsgi.input": Unread()},  # type: ignore[arg-type]
    )
    assert status.startswith("413")
    assert b"more than we can take in one go" in body


def test_it_answers_a_thousand_and_one_fields_kindly(ada: Client) -> None:
    response = ada.post("/tell/", {f"field{number}": "x" for number in range(1001)})
    assert response.status_code == 400
    assert "We could not read that request." in text_of(response)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("mail", "not an address", "does not look like a mail address"),
        ("country", "Narnia", "Select a valid choice"),
        ("notes", "nothing we know", "Select a valid choice"),
        ("thread", "gold", "Select a valid choice"),
        ("appears_as", "a stranger", "Select a valid choice"),
    ],
)
def test_it_says_which_choice_cannot_be_taken(ada: Client, field: str, value: str, sentence: str) -> None:
    response = ada.post("/tell/", form_data(ada, **{field: value}) | {"step": "send"})
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert "night bus" in response.content.decode()


@pytest.mark.parametrize("name", ["", "x" * 61, "Fern\u202e", "Fe\nrn", "\u200d"])
def test_it_says_what_is_wrong_with_a_pen_name(ada: Client, name: str) -> None:
    response = ada.post("/tell/", form_data(ada, appears_as="pen_name", pen_name=name) | {"step": "send"})
    assert response.status_code == 422
    assert "night bus" in response.content.decode()
    assert not Story.objects.exists()


@pytest.mark.parametrize("name", ["می\u200cنا", "👩\u200d🌾", "نور"])
def test_a_name_may_be_joined_as_its_script_wants_it(ada: Client, name: str) -> None:
    response = send(ada, appears_as="pen_name", pen_name=name)
    assert response.status_code == 200
    assert Story.objects.get().latest.telling.pen_name == name


@pytest.mark.parametrize("content_type", ["text/plain", "application/json", "multipart/form-data; boundary=", "x/y"])
def test_it_does_not_break_on_a_body_of_another_kind(ada: Client, content_type: str) -> None:
    response = ada.generic("POST", "/tell/", b'{"words": "x"}', content_type)
    assert response.status_code in (400, 422)


@pytest.mark.parametrize("said", ["charset=hex", "charset=utf-16", "y*=nosuch''a%41", 'Charset="zlib"; boundary=y'])
def test_what_a_body_says_of_its_letters_is_not_asked(db: None, said: str) -> None:
    kind, body = (
        "multipart/form-data; boundary=x",
        '--x\r\nContent-Disposition: form-data; name="words"\r\n\r\n¿Sí?\r\n--x--',
    )
    sent: dict[str, Any] = {"CONTENT_TYPE": f"{kind}; {said}", "wsgi.input": BytesIO(body.encode())}
    sent |= {"REQUEST_METHOD": "POST", "CONTENT_LENGTH": str(len(body.encode())), "HTTP_SEC_FETCH_SITE": "same-origin"}
    status, _headers, page = ask(Utf8(get_wsgi_application()), "/tell/", **sent)
    assert status.startswith("422")
    assert "¿Sí?" in page.decode()


@hypothesis_settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(min_size=1, max_size=300))
def test_it_answers_any_text_with_a_page_that_still_holds_it(db: None, words: str) -> None:
    client = browser()
    words = words.encode("utf-8", "replace").decode()
    response = client.post("/tell/", form_data(client, words=words) | {"step": "preview"})
    assert response.status_code in (200, 422)
    kept = html.unescape(response.content.decode().replace("\r\n", "\n"))
    nfc_or_typed = words.replace("\x00", "").replace("\r\n", "\n")
    assert nfc_or_typed in kept or unicodedata.normalize("NFC", nfc_or_typed) in kept
