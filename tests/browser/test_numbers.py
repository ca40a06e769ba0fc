"""The numbers in a real Chromium: they move while somebody watches, and stand still for whoever asks."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK
from tests.site import Site

pytestmark = pytest.mark.browser


def number_on(page: Page) -> int:
    return int(re.sub(r"\D", "", page.locator("[data-number-from]").inner_text()))


def say_me_too(site: Site) -> None:
    site.person().post("/calls/me-too/voice/")


def look_again(page: Page) -> None:
    """As if the reader came back to the page."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_the_number_moves_while_somebody_watches(page: Page, site: Site, scripts: bool) -> None:
    page.goto("/" if scripts else "/calls/me-too/number/")
    before = number_on(page)
    say_me_too(site)
    if scripts:
        site.wait_for(lambda: (look_again(page), page.wait_for_timeout(300), number_on(page) > before)[2], "the number")
        expect(page.locator("h1")).to_contain_text(f"{number_on(page):,} times, somebody has said me too.")
    else:
        page.wait_for_timeout(1100)  # a page is kept for a second
        page.get_by_role("link", name="Look again").click()
        expect(page.locator("[data-number-from]")).to_have_text(f"{before + 1:,}")


@pytest.mark.parametrize("way", [(390, True)], indirect=True)
def test_it_stands_still_for_whoever_asked_that_nothing_moves(page: Page, site: Site) -> None:
    page.goto("/reading/")
    page.get_by_label("Nothing moves").check()
    page.get_by_role("button", name="Keep these").click()
    page.goto("/calls/me-too/number/")
    before = number_on(page)
    say_me_too(site)
    look_again(page)
    page.wait_for_timeout(800)
    assert number_on(page) == before


@pytest.mark.parametrize("way", [DESK], indirect=True)
def test_choices_are_made_by_keyboard_and_obeyed(page: Page) -> None:
    page.goto("/reading/")
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    page.get_by_label("Largest").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Keep these").press("Enter")
    page.wait_for_url("**/reading/?kept=something")
    expect(page.locator("html")).to_have_attribute("data-text", "largest")
    assert page.evaluate(size) == 24
