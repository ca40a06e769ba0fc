"""The desk in Chromium: item after item by keyboard, without the page ever being loaded anew; and axe-core."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import problems
from tests.site import NO_BREAKS, Site, running

pytestmark = pytest.mark.browser
ITEMS = int(os.environ.get("DESK_ITEMS", "4"))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running(tmp_path_factory.mktemp("desk") / "run", **NO_BREAKS) as site:
        yield site


@pytest.fixture(params=["light", "dark"])
def mo(request: pytest.FixtureRequest, chromium: Browser, desk: Site) -> Iterator[Page]:
    context = chromium.new_context(base_url=desk.address, color_scheme=request.param)
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.goto("/moderation/")
    name, password = desk.account("moderator")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Queue")
    yield page
    context.close()


def next_one(page: Page) -> None:
    page.keyboard.press("n")
    expect(page.locator("form.decide")).to_be_visible()


@pytest.mark.parametrize("mo", ["light"], indirect=True)
def test_items_are_read_and_decided_by_keyboard_without_a_flash(mo: Page, desk: Site) -> None:
    ada = desk.person()
    for number in range(ITEMS):
        ada.tell(f"A quiet story, number {number}.\n\nIts second part.")
    mo.reload()
    mo.evaluate("window.sameDocument = true")
    for _item in range(ITEMS):
        next_one(mo)
        mo.keyboard.press("j")
        mo.keyboard.press("0")  # one stroke never publishes
        expect(mo.locator("form.decide")).to_be_visible()
        mo.keyboard.press("1")
        mo.keyboard.press("0")
        expect(mo.get_by_role("heading", level=1)).to_contain_text("Queue")
        expect(mo.get_by_role("status").first).to_be_visible()
    assert mo.evaluate("window.sameDocument") is True


@pytest.mark.parametrize("mo", ["light"], indirect=True)
def test_every_key_is_listed_and_the_last_decision_taken_back(mo: Page, desk: Site) -> None:
    desk.person().tell("To be taken back.")
    mo.reload()
    mo.keyboard.press("?")
    expect(mo.locator("dialog.keys")).to_contain_text("Give me the next one")
    mo.keyboard.press("Escape")
    next_one(mo)
    mo.keyboard.press("h")
    expect(mo.get_by_text("Handed back. Nobody is told.")).to_be_visible()


def test_axe_finds_nothing_serious_at_the_desk(mo: Page, desk: Site) -> None:
    desk.person().tell("My manager, Mr Aldous Verrin. Write to lark.reed@example.org.")
    mo.goto("/moderation/")
    assert problems(mo) == []
    next_one(mo)
    mo.keyboard.press("j")
    assert problems(mo) == []
    mo.keyboard.press("h")
    expect(mo.get_by_role("heading", level=1)).to_contain_text("Queue")
    mo.goto("/moderation/preferences/")
    assert problems(mo) == []
