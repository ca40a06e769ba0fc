"""While somebody writes, what could point at a person is named softly, on the device alone."""

import pytest
from playwright.sync_api import Page, Request, expect

pytestmark = pytest.mark.browser


def test_a_name_is_noticed_and_nothing_is_sent(page: Page, scripts: bool) -> None:
    page.goto("/tell/")
    place = page.locator("[data-hints]")
    expect(place).to_be_hidden()
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    page.get_by_label("Your words").fill("My manager was called Aldous Verrin. Write to lark.reed@example.org.")
    if scripts:
        expect(place).to_contain_text("lark.reed@example.org")
        expect(place).to_contain_text("Aldous Verrin")
        page.get_by_label("Your words").fill("It rained, and I walked home.")
    expect(place).to_be_hidden()
    assert asked == []


@pytest.mark.parametrize("way", [(390, True)], indirect=True)
@pytest.mark.parametrize("words", ["我在公司里", "@", "a@"])
def test_a_long_text_without_spaces_does_not_hold_up_who_writes_it(page: Page, words: str) -> None:
    page.goto("/tell/")
    text = (words * 20_000)[:20_000]
    assert any(_held_up(page, text) < 200 for _try in range(4))  # a machine that is busy elsewhere takes longer


def _held_up(page: Page, text: str) -> float:
    """For how many milliseconds looking through a text keeps its writer waiting."""
    milliseconds: float = page.evaluate(
        """text => new Promise(done => {
            const place = document.getElementById('id_words'), later = window.setTimeout;
            // The look is timed itself: what a browser draws meanwhile is its own matter.
            window.setTimeout = look => { const began = performance.now(); look(); done(performance.now() - began); };
            place.value = text;
            place.dispatchEvent(new Event('input', {bubbles: true}));
            window.setTimeout = later;
        })""",
        text,
    )
    return milliseconds
