"""The way out. Another site is played by a page of this machine that is not ours."""

import re

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright, expect

from tests.browser.conftest import sign_in, the_list_on
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


def shown_behind(page: Page) -> list[str]:
    """Press Back ten times; gives the pages of ours that showed anything."""
    shown = []
    for _back in range(10):
        page.go_back(wait_until="commit")
        page.wait_for_timeout(150)
        try:
            if page.evaluate("!document.documentElement.hidden && document.querySelector('.way-out') !== null"):
                shown.append(page.url)
        except Error:  # it was just going out again
            page.wait_for_url(ELSEWHERE)
    return shown


@pytest.mark.parametrize("depth", [1, 5])
def test_nothing_of_ours_is_shown_behind_the_back_button(visitor: Page, depth: int) -> None:
    walk(visitor, depth)
    visitor.locator("[data-leave-link]").click()
    visitor.wait_for_url(ELSEWHERE)
    assert shown_behind(visitor) == []


def test_shift_three_times_leaves_and_shows_how_far_one_is(visitor: Page) -> None:
    visitor.goto("/tell/")
    visitor.get_by_label("Your words").fill("typed, not sent")
    way_out = visitor.get_by_role("link", name="Close")
    visitor.keyboard.press("Shift")
    expect(way_out).to_have_attribute("data-presses", "1")
    expect(visitor.locator("[data-leave-said]")).to_have_text("Press Shift two more times to leave.")
    visitor.keyboard.press("Shift")
    expect(way_out).to_have_attribute("data-presses", "2")
    expect(visitor.locator("[data-leave-said]")).to_have_text("Press Shift once more to leave.")
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


@pytest.mark.parametrize("scripts", [True, False])
def test_nobody_stays_signed_in_behind_it(chromium: Browser, site: Site, scripts: bool) -> None:
    context = chromium.new_context(base_url=site.address, java_script_enabled=scripts)
    context.route(f"{ELSEWHERE}**", lambda route: route.fulfill(body="<h1>Sunny</h1>", content_type="text/html"))
    visitor = context.new_page()
    sign_in(visitor, site, "moderator")
    visitor.locator("[data-leave-link]").click()
    visitor.wait_for_url(ELSEWHERE)
    for _try in range(40):  # the page that went waited for no answer: on a busy machine it takes its time
        visitor.goto("/moderation/")
        if "/account/sign-in/" in visitor.url:
            break
        visitor.wait_for_timeout(250)
    expect(visitor).to_have_url(re.compile("/account/sign-in/"))
    context.close()


def test_what_stands_beside_goes_too(visitor: Page) -> None:
    visitor.goto("/tell/")
    visitor.get_by_label("Your words").fill("typed, not sent")
    with visitor.context.expect_page() as opened:
        visitor.get_by_role("link", name="Choose your country").click()
    beside = opened.value
    beside.locator("[data-leave-link]").click()
    for page in (beside, visitor):
        page.wait_for_url(ELSEWHERE)
        assert shown_behind(page) == []


def test_it_leaves_where_pages_may_not_speak_with_each_other(visitor: Page) -> None:
    visitor.add_init_script("window.BroadcastChannel = function () { throw new Error('not here'); };")
    visitor.add_init_script("navigator.sendBeacon = function () { throw new Error('not here'); };")
    visitor.goto("/account/sign-in/")
    visitor.locator("[data-leave-link]").click()
    visitor.wait_for_url(ELSEWHERE)


def test_it_leaves_without_scripts(chromium: Browser, site: Site) -> None:
    context = chromium.new_context(base_url=site.address, java_script_enabled=False)
    context.route(f"{ELSEWHERE}**", lambda route: route.fulfill(body="<h1>Sunny</h1>", content_type="text/html"))
    page = context.new_page()
    page.goto("/tell/")
    with context.expect_page() as opened:
        page.get_by_role("link", name="Help", exact=True).click()
    beside = opened.value
    for one in (beside, page):  # each by itself, and it says so
        one.wait_for_load_state()
        assert "Nor does it close the pages that are open beside this one." in one.locator(".foot").inner_text()
    beside.locator("[data-leave-link]").click()
    beside.wait_for_url(ELSEWHERE)
    expect(page.get_by_label("Your words")).to_be_visible()
    page.get_by_role("link", name="Close").click()
    page.wait_for_url(ELSEWHERE)
    context.close()


def test_the_page_is_blank_before_the_other_site_answers(chromium: Browser, site: Site) -> None:
    """A slow line: the other site never answers, and what was on the screen is gone all the same."""
    context = chromium.new_context(base_url=site.address)
    context.route(f"{ELSEWHERE}**", lambda route: None)
    # A machine that is busy elsewhere takes longer, but not always.
    assert any(0 <= _blank_after(context.new_page()) < 50 for _try in range(4))
    context.close()


def _blank_after(page: Page) -> float:
    """How many milliseconds after the way out nothing is left of what was typed; -1 where something is."""
    page.goto("/tell/")
    page.get_by_label("Your words").fill("typed, not sent")
    page.evaluate("window.held = document.getElementById('id_words')")
    blank_after: float = page.evaluate(
        """() => {
            const began = performance.now();
            document.querySelector('[data-leave-link]').click();
            const root = document.documentElement;
            const blank = root.hidden && document.title === '' && !root.textContent.includes('Your words');
            return blank && window.held.value === '' ? performance.now() - began : -1;
        }"""
    )
    return blank_after


def test_nothing_typed_or_shown_comes_back_from_the_telling_journey(visitor: Page) -> None:
    """Depth five as people get there: form, preview, list."""
    visitor.goto("/")
    visitor.goto("/tell/")
    visitor.get_by_label("Your words").fill("typed and sent")
    visitor.locator("#id_consent").check()
    visitor.get_by_role("button", name="See how it looks").click()
    visitor.get_by_role("button", name="Send it").click()
    the_list_on(visitor)
    visitor.get_by_role("link", name="Close").click()
    visitor.wait_for_url(ELSEWHERE)
    assert shown_behind(visitor) == []


def test_nothing_that_was_sent_is_shown_by_sending_it_once_more(chromium: Browser, site: Site) -> None:
    """Behind the way out the browser says that a page has to be sent again, and does so when it is loaded anew."""
    things = site.person().tell("It rained, and I walked home.")
    context = chromium.new_context(base_url=site.address)
    page = context.new_page()
    page.goto("/receipt/")
    page.get_by_label("Your list").fill(", ".join(things))
    page.get_by_role("button", name="Open").click()
    page.locator("form[action='/receipt/edit/'] button").click()
    expect(page.get_by_label("Your words")).to_have_value("It rained, and I walked home.")
    context.set_offline(True)  # an answer of ours for the other site would make Chromium ask without being told
    page.locator("[data-leave-link]").click()
    page.wait_for_url("chrome-error://**")
    context.set_offline(False)
    with pytest.raises(Error, match="ERR_CACHE_MISS"):
        page.go_back()
    context.route(f"{ELSEWHERE}**", lambda route: route.fulfill(body="<h1>Sunny</h1>", content_type="text/html"))
    page.reload(wait_until="commit")
    page.wait_for_url(ELSEWHERE)
    context.close()


# Buttons, links, fields and what can be opened; telephone numbers and the great number of the wall.
ACTIONS = "main a, main button, main input, main select, main textarea, main summary, header button, .tel, .hero-count"
COVERED = """([selector, scrolled]) => {
    const out = document.querySelector('.way-out').getBoundingClientRect();
    const wrong = [];
    const button = document.querySelector('.leave').getBoundingClientRect();
    const inside = [[.5, .5], [.05, .5], [.95, .5], [.5, .1], [.5, .9]];
    for (const [x, y] of inside) {
        const top = document.elementFromPoint(button.left + x * button.width, button.top + y * button.height);
        if (!top || !top.closest('.leave')) wrong.push('the way out is under ' + (top && top.outerHTML.slice(0, 80)));
    }
    for (const part of document.querySelectorAll(selector)) {
        if (!part.checkVisibility() || part.type === 'hidden' || part.closest('.vh')) continue;
        const box = part.getBoundingClientRect();
        const over = box.left < out.right && box.right > out.left && box.top < out.bottom && box.bottom > out.top;
        if (over && scrolled) wrong.push('covered: ' + part.outerHTML.slice(0, 80));
    }
    return wrong;
}"""


@pytest.mark.parametrize("width", [320, 1024])
def test_the_way_out_is_on_top_and_covers_nothing(chromium: Browser, site: Site, width: int) -> None:
    context = chromium.new_context(base_url=site.address, viewport={"width": width, "height": 800})
    page = context.new_page()
    for address in ("/", "/tell/", "/receipt/", "/support/?country=US", "/reading/", "/about/"):
        page.goto(address)
        has_a_lane = width >= 1024
        for part in (0, 0.25, 0.5, 0.75, 1):
            page.evaluate("part => scrollTo(0, part * document.documentElement.scrollHeight)", part)
            # Beside the page in a lane of its own; on narrow screens in a strip that ends the view, so at the page's
            # end nothing may be left beneath it.
            wrong = page.evaluate(COVERED, [ACTIONS, has_a_lane or part == 1])
            assert wrong == [], (address, width, part)
        reached = page.evaluate(
            """selector => [...document.querySelectorAll(selector)].filter(part => {
                if (!part.checkVisibility() || part.type === 'hidden' || part.closest('.vh')) return false;
                part.scrollIntoView({block: 'nearest', behavior: 'instant'});
                const out = document.querySelector('.way-out').getBoundingClientRect();
                const box = part.getBoundingClientRect();
                return box.height < 500 && box.left < out.right && box.right > out.left && box.bottom > out.top + 1
                    && box.top < out.bottom;
            }).map(part => part.outerHTML.slice(0, 80))""",
            ACTIONS,
        )
        assert reached == [], (address, width)
    context.close()


def test_a_telephone_is_not_told_about_keys(chromium: Browser, playwright: Playwright, site: Site) -> None:
    for device, told in ((playwright.devices["Pixel 7"], False), (playwright.devices["Desktop Chrome"], True)):
        context = chromium.new_context(**device, base_url=site.address)
        page = context.new_page()
        page.goto("/")
        assert page.get_by_text("pressing Shift three times").is_visible() is told
        expect(page.get_by_text("It cannot clear this site from your history.")).to_be_visible()
        context.close()
