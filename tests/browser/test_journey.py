"""The whole journey in Chromium: on a phone and on a desk, with scripts and without."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import the_list_on
from tests.site import Site, unique

pytestmark = pytest.mark.browser


def fits(page: Page) -> bool:
    """Whether the page scrolls in one direction only. Works with scripts off: it asks the browser, not the page."""
    session = page.context.new_cdp_session(page)
    layout = session.send("Page.getLayoutMetrics")
    return bool(layout["cssContentSize"]["width"] <= layout["cssLayoutViewport"]["clientWidth"] + 1)


def test_a_story_is_told_checked_decided_read_changed_and_erased(page: Page, site: Site) -> None:
    words = f"It was on a ferry, long ago. {unique()}"
    page.goto("/")
    assert fits(page)
    page.get_by_role("link", name="Tell your story").click()
    expect(page).to_have_title("Write")
    assert fits(page)

    page.get_by_role("button", name="See how it looks").click()  # nothing written yet
    expect(page.get_by_role("alert")).to_contain_text("The space for your words is empty.")

    page.get_by_label("Your words").fill(words)
    page.get_by_text("Where and when").click()
    page.get_by_label("Kind of place").select_option("transport")
    page.get_by_label(re.compile("Yes, you may keep my words")).check()
    page.get_by_role("button", name="See how it looks").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("This is how readers would see it.")
    assert fits(page)
    page.get_by_role("button", name="Go back and change it").click()
    expect(page.get_by_label("Your words")).to_have_value(words)
    page.get_by_role("button", name="See how it looks").click()
    page.get_by_role("button", name="Send it").click()

    expect(page).to_have_title("List")
    assert fits(page)
    things = the_list_on(page)
    page.emulate_media(media="print")  # a shopping list, and nothing that says what else it is
    assert page.locator("body").inner_text().split("\n") == things
    page.emulate_media(media="screen")
    copying = page.get_by_text("What is copied can appear on other devices")
    assert page.get_by_role("button", name="Copy the list").count() == (1 if _runs_scripts(page) else 0)
    expect(copying).to_be_visible(visible=_runs_scripts(page))
    page.get_by_role("button", name="I have kept it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Good. You can close this page.")
    assert fits(page)

    site.moderator().publish(words)
    site.wait_for(lambda: words in site.person().get("/").text, "it to be on the wall")
    page.goto("/")
    page.get_by_text(words).wait_for()
    assert fits(page)

    page.goto("/receipt/")
    page.get_by_label("Your list").fill("\n".join(reversed(things)).upper())
    page.get_by_role("button", name="Open").click()
    expect(page.get_by_text("They are on the wall")).to_be_visible()
    assert fits(page)
    page.get_by_role("button", name="Change", exact=True).click()
    page.get_by_label("Your words").fill(f"{words} Shorter.")
    page.get_by_role("button", name="See how it looks").click()
    page.get_by_role("button", name="Send the change").click()
    expect(page.get_by_text("Your changed words are with us.")).to_be_visible()
    site.wait_for(lambda: words not in site.person().get("/").text, "it to be off the wall", 10)

    page.get_by_role("button", name="Delete").click()
    page.get_by_role("button", name="Yes, delete it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("It is deleted.")
    assert page.context.cookies() == []


def test_whoever_looks_for_somebody_to_talk_to_loses_neither_words_nor_list(page: Page) -> None:
    """The numbers open beside what is being written, and beside the list that is shown once."""
    page.goto("/tell/")
    page.get_by_label("Your words").fill("Typed, not sent.")
    page.locator("summary", has_text="Under 18?").click()
    page.locator("summary", has_text="Who reads this").click()
    for name in ("Choose your country", "Lines for children and young people", "What we keep"):
        _opens_beside(page, name)
    expect(page.get_by_label("Your words")).to_have_value("Typed, not sent.")
    page.get_by_label(re.compile("Yes, you may keep my words")).check()
    page.get_by_role("button", name="See how it looks").click()
    page.get_by_role("button", name="Send it").click()
    things = the_list_on(page)
    _opens_beside(page, "Choose your country")
    assert the_list_on(page) == things


def _opens_beside(page: Page, name: str) -> None:
    with page.context.expect_page() as beside:
        page.get_by_role("link", name=f"{name} (opens beside this)").click()
    beside.value.close()


def test_a_moderator_reads_and_decides(page: Page, site: Site) -> None:
    words = f"At the harbour. {unique()}\n\nWrite to somebody-{unique()}@example.org."
    site.person().tell(words)
    page.goto("/moderation/")
    name, password = site.account("moderator")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Queue")
    assert fits(page)
    this_one = page.locator(".slip", has_text="1 detail").get_by_role("button", name="Read this one")
    site.wait_for(lambda: page.reload() and this_one.count(), "it to be checked")
    this_one.last.click()
    assert fits(page)
    page.get_by_label("Ask its author for changes").check()
    page.get_by_role("button", name="Send this decision").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose the reason; its author reads it.")
    page.get_by_label("Reason", exact=True).select_option("contact")
    page.get_by_label("What its author will read").fill("Could you take the address out?")
    page.get_by_role("button", name="Send this decision").click()
    expect(page.locator("main").get_by_role("status").first).to_contain_text(
        "Its author is asked when the minute is over."
    )


def _runs_scripts(page: Page) -> bool:
    return page.get_by_role("button", name="Print the list").is_visible()
