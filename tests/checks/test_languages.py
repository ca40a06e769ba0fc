"""What language a text is in is noticed, and a language that cannot be read is said, never passed in silence."""

import pytest
from django.test import Client

from stories import errands
from stories.checks import ENGINE_VERSION, check_text, language_not_read
from stories.models import Version
from tests.journeys import carry_out, form_data, tell, text_of

TEXTS = {
    "en": "He followed me home and I was afraid to turn the key.",
    "es": "Me siguió hasta mi casa y tuve miedo de abrir la puerta.",
    "fr": "Il m'a suivie jusqu'à ma porte et j'ai eu peur d'ouvrir.",
    "it": "Mi ha seguita fino a casa e ho avuto paura di aprire la porta.",
    "ar": "تبعني حتى باب بيتي وخفت أن أفتح الباب.",
}
HINDI = "वह मेरे घर तक आया और मैं बहुत डर गई थी।"


@pytest.mark.parametrize("code", TEXTS)
def test_it_tells_the_five_languages_apart_and_notices_the_same_in_each(code: str) -> None:
    result = check_text(TEXTS[code])
    assert result.language == code
    assert result.not_checked == ()
    assert "stalking" in {note.category for note in result.notes}


def test_it_says_what_it_cannot_read_and_still_finds_what_needs_no_language() -> None:
    result = check_text(HINDI + " lark.reed@example.org")
    assert result.not_checked == ("hi",)
    assert [language_not_read(text) for text in (HINDI, TEXTS["ar"], "")] == ["hi", "", ""]
    assert [one.kind for one in result.identifying] == ["email"]


def test_the_desk_is_told_by_name(ada: Client, mo: Client) -> None:
    tell(ada, HINDI)
    carry_out()
    assert Version.objects.get().language == "hi"
    assert b"not checked: Hindi" in mo.get("/moderation/").content


def test_the_author_is_told_on_the_preview(ada: Client) -> None:
    page = ada.post("/tell/", form_data(ada, words=HINDI, step="preview"))
    assert "Not checked: Hindi." in text_of(page)
    page = ada.post("/tell/", form_data(ada, words=TEXTS["en"], step="preview"))
    assert "Not checked" not in text_of(page)


def test_a_new_release_reads_again_what_waits(ada: Client) -> None:
    tell(ada, TEXTS["en"])
    carry_out()
    assert errands.owe_new_readings() == 0
    Version.objects.update(checked_with="1")
    assert errands.owe_new_readings() == 1
    carry_out()
    assert Version.objects.get().checked_with == ENGINE_VERSION


def test_a_new_release_leaves_alone_what_was_decided(ada: Client) -> None:
    tell(ada, TEXTS["en"])
    carry_out()
    Version.objects.update(checked_with="1", state="declined")
    assert errands.owe_new_readings() == 0
