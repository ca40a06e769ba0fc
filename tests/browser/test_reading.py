"""A reader's whole way, as narrow, large and plain as it gets; and the garnish that scripts are."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import the_list_on
from tests.browser.test_journey import fits
from tests.site import Site

pytestmark = pytest.mark.browser

WAYS: dict[str, dict[str, Any]] = {
    "320 px": {"viewport": {"width": 320, "height": 640}, "java_script_enabled": False},
    # What a browser makes of 200 %: half the pixels, each twice as large.
    "200 %": {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2, "java_script_enabled": False},
    "forced colours": {"viewport": {"width": 390, "height": 844}, "forced_colors": "active"},
    "no scripts": {"viewport": {"width": 1280, "height": 844}, "java_script_enabled": False},
}


@pytest.fixture(params=WAYS)
def reader(request: pytest.FixtureRequest, chromium: Browser, site: Site) -> Iterator[Page]:
    context = chromium.new_context(base_url=site.address, **WAYS[request.param])
    page = context.new_page()
    yield page
    context.close()


def see(page: Page, heading: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
    expect(page.locator("[data-leave-link]")).to_be_in_viewport(ratio=1)
    assert fits(page), page.url


def test_from_the_wall_to_the_magnitude(reader: Page) -> None:
    page = reader
    page.goto("/")
    see(page, "times, somebody has said me too.")
    # Two words, and back.
    page.get_by_role("button", name="Me too", exact=True).click()
    see(page, "You are counted.")
    page.get_by_role("button", name="Take it back").click()
    see(page, "From this browser, nothing is counted.")
    page.get_by_role("link", name="Back to the wall").click()
    # A filter.
    page.locator(".sentence > summary").click()
    page.get_by_label("Kind of place").select_option("street")
    page.get_by_role("button", name="Show them").click()
    see(page, "The stories you asked for")
    page.goto("/?search=bakery")
    # A folded passage, opened and shut again.
    passage = page.locator("details.passage").first
    expect(passage.get_by_text("He followed me")).to_be_hidden()
    passage.locator("summary").click()
    expect(passage.get_by_text("He followed me")).to_be_visible()
    passage.locator("summary").click()
    expect(passage.get_by_text("He followed me")).to_be_hidden()
    page.get_by_role("link", name="Open this one").first.click()
    see(page, "A story")
    story = page.url
    # Two taps.
    page.get_by_role("button", name="This happened to me too").click()
    see(page, "You said me too to this story.")
    page.get_by_role("link", name="Back to the story").click()
    page.get_by_role("button", name="I believe you").click()
    see(page, "You said that you believe it.")
    page.get_by_role("link", name="Back to the story").click()
    # Passing it on: its address stands there to be copied.
    page.locator("summary", has_text="Pass it on").click()
    expect(page.get_by_label("Its address")).to_have_value(story)
    page.get_by_role("link", name="On paper").click()
    assert fits(page)
    page.goto(story)
    # Words of support, and telling the desk.
    page.get_by_role("link", name="Leave words of support").click()
    see(page, "A few words for whoever wrote this.")
    page.get_by_role("link", name="Back without sending").click()
    page.get_by_role("link", name="Tell us about this").click()
    see(page, "Tell us about this one.")
    page.locator("[name=kind]").first.check()
    page.get_by_role("button", name="Send it to a person").click()
    expect(page.locator("main")).to_contain_text("A person will read it")
    # Support lines.
    page.get_by_role("link", name="Help", exact=True).click()
    see(page, "Someone to talk to")
    page.get_by_label("Country").select_option("IE")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.get_by_role("link", name="1800 77 88 88")).to_be_visible()
    # Choices, and what they do.
    page.get_by_role("link", name="How I read").click()
    see(page, "How I read")
    page.get_by_label("being followed or watched").select_option("hide")
    page.get_by_label("Stop after five").check()
    page.get_by_role("button", name="Keep these").click()
    page.goto(story)
    expect(page.locator("main")).to_contain_text("You chose not to meet that")
    page.goto("/")
    expect(page.get_by_role("heading", name="That was five.")).to_be_visible()
    page.get_by_role("link", name="Five more").click()
    see(page, "More stories")
    # The numbers.
    page.get_by_role("link", name="Numbers", exact=True).click()
    see(page, "somebody has said me too.")
    page.get_by_label("One column is").select_option("day")
    page.get_by_role("button", name="Draw").click()
    page.locator("summary", has_text="The same as a table").click()
    expect(page.get_by_role("columnheader", name="Voices, at least")).to_be_visible()
    assert fits(page)


@pytest.mark.parametrize("way", [(390, True)], indirect=True)
def test_a_story_is_passed_on_by_its_address_alone(page: Page, site: Site) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.address)
    page.add_init_script("navigator.share = shown => { window.shown = shown; return Promise.resolve(); }")
    page.goto("/?search=bakery")
    page.get_by_role("link", name="Open this one").first.click()
    page.locator("summary", has_text="Pass it on").click()
    page.get_by_role("button", name="Copy the address").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    page.get_by_role("button", name="Share").click()
    assert page.evaluate("window.shown") == {"url": page.url}


@pytest.mark.parametrize("way", [(390, True)], indirect=True)
def test_it_says_when_the_line_is_gone_and_when_the_next_page_is_on_its_way(page: Page) -> None:
    page.goto("/")
    away, more = page.get_by_role("alert"), page.get_by_role("link", name="More stories")
    expect(away).to_be_hidden()
    page.context.set_offline(True)
    expect(away).to_contain_text("The line is gone.")
    expect(away).to_be_in_viewport()
    more.click()
    expect(away).to_be_focused()
    assert page.url.endswith("/")
    page.context.set_offline(False)
    expect(away).to_be_hidden()
    page.evaluate("document.addEventListener('click', event => event.preventDefault())")  # the next page never comes
    more.click()
    expect(page.get_by_role("link", name="One moment …")).to_have_attribute("aria-busy", "true")


@pytest.mark.parametrize("way", [(390, True)], indirect=True)
def test_a_calm_page_shows_no_mark(page: Page) -> None:
    page.goto("/?search=bakery")
    page.get_by_role("link", name="Open this one").first.click()
    page.wait_for_url("**/stories/*/")
    story = page.url
    for mark in (page.locator(".voice-by .mark"), page.locator(".like-this .mark").first):
        expect(mark).to_be_visible()
    page.goto("/reading/")
    page.get_by_label("A calm page").check()
    page.get_by_role("button", name="Keep these").click()
    page.goto(story)
    expect(page.locator(".mark").filter(visible=True)).to_have_count(0)


def test_what_a_page_is_about_stands_on_paper_too(chromium: Browser, site: Site) -> None:
    page = chromium.new_context(base_url=site.address).new_page()
    page.emulate_media(media="print")
    for address, heading in (("/", "times, somebody has said me too."), ("/magnitude/", "somebody has said me too.")):
        page.goto(address)
        expect(page.get_by_role("heading", level=1).filter(has_text=heading)).to_be_visible()
    page.context.close()


def test_with_the_largest_letters_on_the_smallest_telephone_there_is_room_to_write_and_no_word_is_broken(
    chromium: Browser, site: Site
) -> None:
    page = chromium.new_context(base_url=site.address, viewport={"width": 320, "height": 640}).new_page()
    page.goto("/reading/")
    page.locator("[name=text][value=largest]").check()
    page.get_by_role("button", name="Keep these").click()
    for name in page.locator(".ask-one label").all():
        assert name.evaluate("name => name.scrollWidth <= name.clientWidth && name.clientWidth > 150")
    page.goto("/")
    assert page.get_by_label("Words to look for").evaluate("field => field.clientWidth") > 200
    assert fits(page)
    page.context.close()


def test_without_scripts_no_button_stands_there_that_needs_them(chromium: Browser, site: Site) -> None:
    """Whoever presses “Copy the list” and closes the page believes that it was copied."""
    context = chromium.new_context(base_url=site.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/?search=bakery")
    page.get_by_role("link", name="Open this one").first.click()
    page.locator("summary", has_text="Pass it on").click()
    expect(page.get_by_label("Its address")).to_be_visible()
    expect(page.locator("main [hidden]:visible")).to_have_count(0)
    page.get_by_role("link", name="Leave words of support").click()
    page.get_by_label("I believe you.").check()
    page.get_by_role("button", name="Send it to be read").click()
    the_list_on(page)
    expect(page.get_by_role("button", name="Copy the list")).to_be_hidden()
    context.close()
