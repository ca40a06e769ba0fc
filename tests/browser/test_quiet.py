"""The quiet view: for somebody whose screen can be seen."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site import Site

pytestmark = pytest.mark.browser
YELLOW = ("rgb(244, 196, 48)", "rgb(236, 189, 60)")


def colours(page: Page) -> set[str]:
    return set(
        page.evaluate("[...document.querySelectorAll('body *')].map(part => getComputedStyle(part).backgroundColor)")
    )


def test_one_tap_and_one_tap_back_from_the_page_one_is_on(page: Page, scripts: bool) -> None:
    page.goto("/support/?country=IE")
    assert "Me Too Wall" in page.content()
    page.get_by_role("button", name="Quiet view").click()
    expect(page).to_have_title("Notes")
    assert page.url.endswith("/support/?country=IE")
    assert "Me Too Wall" not in page.content()
    assert "icon" not in (page.locator("link[rel=icon]").get_attribute("href") or "")
    if scripts:
        assert not colours(page) & set(YELLOW)
    [cookie] = page.context.cookies()
    assert cookie["expires"] == -1
    assert cookie["value"] == "q"
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Notes")
    assert "Me Too Wall" not in page.content()
    page.get_by_role("button", name="Usual view").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("somebody has said me too.")
    assert page.context.cookies() == []


@pytest.mark.parametrize("address", ["/tell/", "/receipt/"])
def test_telling_and_the_list_are_quiet_from_the_first_visit(page: Page, address: str, scripts: bool) -> None:
    page.goto(address)
    assert "Me Too Wall" not in page.content()
    assert page.title() in ("Write", "List")
    assert (page.locator("link[rel=icon]").get_attribute("href") or "").startswith("/static/img/note")
    if scripts:
        assert not colours(page) & set(YELLOW)
    assert page.context.cookies() == []


def test_it_shows_nothing_while_nobody_looks(chromium: Browser, site: Site) -> None:
    context = chromium.new_context(base_url=site.address)
    page = context.new_page()
    page.goto("/tell/")
    page.get_by_label("Your words").fill("half a line")
    page.evaluate(
        """() => {
            Object.defineProperty(document, 'hidden', {configurable: true, get: () => window.away});
            window.away = true;
            document.dispatchEvent(new Event('visibilitychange'));
        }"""
    )
    expect(page.get_by_label("Your words")).to_be_hidden()
    assert page.title() == ""
    page.evaluate("window.away = false; document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.get_by_label("Your words")).to_have_value("half a line")
    assert page.title() == "Write"
    page.get_by_label(re.compile("Yes, you may keep my words")).check()
    page.get_by_role("button", name="See how it looks").click()
    expect(page).to_have_title("Check")
    for away in ("true", "false"):
        page.evaluate(f"window.away = {away}; document.dispatchEvent(new Event('visibilitychange'))")
    expect(page).to_have_title("Check")
    context.close()


def test_a_page_in_the_usual_view_stays_as_it_is(chromium: Browser, site: Site) -> None:
    context = chromium.new_context(base_url=site.address)
    page = context.new_page()
    page.goto("/")
    assert not page.evaluate("!!document.querySelector('script[src*=blank]')")
    context.close()
