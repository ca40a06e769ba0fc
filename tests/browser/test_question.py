"""The question that a flood brings: answered by a person without scripts, by the device with them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import the_list_on
from tests.site import Site, running

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def flooded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site whose limits are passed by the first form."""
    folder: Path = tmp_path_factory.mktemp("flooded") / "run"
    with running(folder, LIMITS_SCALE="0.001", DEMO="0") as site:
        yield site


@pytest.fixture
def visitor(chromium: Browser, flooded: Site, scripts: bool) -> Iterator[Page]:
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, java_script_enabled=scripts, base_url=flooded.address
    )
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: "Security Policy" in message.text and wrong.append(message.text))
    yield page
    context.close()
    assert wrong == []


def test_a_story_comes_through_a_flood(visitor: Page, scripts: bool) -> None:
    visitor.goto("/tell/")
    visitor.get_by_label("Your words").fill("In the middle of it.")
    visitor.locator("#id_consent").check()
    visitor.get_by_role("button", name="See how it looks").click()
    go_on(visitor, scripts, visitor.get_by_role("heading", level=1, name="This is how readers would see it."))
    visitor.get_by_role("button", name="Send it").click()
    go_on(visitor, scripts, visitor.locator("[data-list]"))
    the_list_on(visitor)


def go_on(page: Page, scripts: bool, then: Locator) -> None:
    """Past the question, to what comes behind it. With scripts the page goes on by itself."""
    if not scripts:
        label = page.locator("label[for=check_answer]").inner_text()
        one, two = (int(word.strip("?")) for word in label.split() if word.strip("?").isdigit())
        page.get_by_label(label).fill(str(one + two))
        page.get_by_role("button", name="Go on").click()
        too_quick = page.get_by_role("status").filter(has_text="quicker")
        expect(then.or_(too_quick)).to_be_visible()
        if too_quick.is_visible():
            page.wait_for_timeout(6_000)
            page.get_by_role("button", name="Go on").click()
    expect(then).to_be_visible()
