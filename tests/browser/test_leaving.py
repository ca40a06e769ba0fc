"""The way out. Another site is played by a page of this machine that is not ours."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site import Site

pytestmark = pytest.mark.browser
ELSEWHERE = "https://www.weather.com/"


@pytest.fixture
def visitor(chromium: Browser, site: Site) -> Page:
    context = chromium.new_context(base_url=site.address, viewport={"width": 390, "height": 844})
    page = context.new_page()
    context.route(f"{ELSEWHERE}**", lambda route: route.fulfill(body="<h1>Sunny</h1>", content_type="text/html"))
    return page


def walk(page: Page, depth: int) -> None:
    for address in ["/", "/support/", "/about/", "/tell/", "/receipt/"][:depth]:
        page.goto(address)


@pytest.mark.parametrize("depth", [1, 2, 3, 4, 5])
def test_nothing_of_ours_is_shown_behind_the_back_button(visitor: Page, depth: int) -> None:
    walk(visitor, depth)
    visitor.get_by_role("link", name="Leave now").click()
    visitor.wait_for_url(ELSEWHERE)
    for _back in range(10):
        visitor.go_back(wait_until="commit")
        visitor.wait_for_timeout(150)
        if visitor.url.startswith(ELSEWHERE) or visitor.url == "about:blank":
            continue
        assert visitor.evaluate("document.documentElement.hidden"), visitor.url


def test_shift_three_times_leaves_and_shows_how_far_one_is(visitor: Page) -> None:
    visitor.goto("/tell/")
    visitor.get_by_label("Your words").fill("typed, not sent")
    way_out = visitor.get_by_role("link", name="Leave now")
    visitor.keyboard.press("Shift")
    expect(way_out).to_have_attribute("data-presses", "1")
    visitor.keyboard.press("Shift")
    expect(way_out).to_have_attribute("data-presses", "2")
    visitor.keyboard.press("Shift")
    visitor.wait_for_url(ELSEWHERE)


def test_writing_capital_letters_does_not_leave(visitor: Page) -> None:
    visitor.goto("/tell/")
    visitor.get_by_label("Your words").press_sequentially("ME TOO, A LONG TIME AGO")
    for letter in "ABC":
        visitor.keyboard.press(f"Shift+{letter}")
    visitor.wait_for_timeout(300)
    assert visitor.url.endswith("/tell/")


def test_coming_back_on_purpose_shows_the_page(visitor: Page) -> None:
    walk(visitor, 1)
    visitor.get_by_role("link", name="Leave now").click()
    visitor.wait_for_url(ELSEWHERE)
    visitor.goto("/")
    expect(visitor.get_by_role("link", name="Tell your story")).to_be_visible()


def test_it_leaves_without_scripts(chromium: Browser, site: Site) -> None:
    context = chromium.new_context(base_url=site.address, java_script_enabled=False)
    context.route(f"{ELSEWHERE}**", lambda route: route.fulfill(body="<h1>Sunny</h1>", content_type="text/html"))
    page = context.new_page()
    page.goto("/tell/")
    page.get_by_role("link", name="Leave now").click()
    page.wait_for_url(ELSEWHERE)
    context.close()
