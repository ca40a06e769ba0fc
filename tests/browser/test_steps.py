"""Nothing that somebody typed is lost on the way from one page to the next, and what was to be cleared is."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
WITH_SCRIPTS = pytest.mark.parametrize("way", [(390, True)], indirect=True)
NAMING = "It was at work. My manager was called Aldous Verrin."


def write(page: Page, words: str) -> None:
    page.get_by_label("Your words").fill(words)
    page.get_by_label(re.compile("Yes, you may keep my words")).check()


def look(page: Page) -> None:
    page.get_by_role("button", name="See how it looks").click()
    expect(page).to_have_title("Check")


@WITH_SCRIPTS
def test_the_browsers_back_button_brings_back_what_was_typed_until_it_is_sent(page: Page) -> None:
    page.goto("/tell/")
    words = page.get_by_label("Your words")
    page.get_by_role("button", name="See how it looks").click()
    expect(page.get_by_role("alert").filter(has_text="The space for your words is empty.")).to_be_focused()
    write(page, NAMING)
    look(page)
    page.go_back()
    expect(words).to_have_value(NAMING)
    page.go_forward()
    expect(page).to_have_title("Check")
    page.get_by_role("button", name="Go back and change it").click()
    words.fill(f"{NAMING} And then it rained.")
    look(page)
    expect(page.locator(".preview")).to_contain_text("And then it rained.")
    send = page.get_by_role("button", name="Send it")
    send.click()  # one answer is missing, and the browser says so without sending anything
    page.get_by_label(re.compile("Ask me first")).check()
    send.click()
    expect(page).to_have_title("List")
    for _step_before in range(2):
        page.go_back()
        expect(words).to_have_value("")


@WITH_SCRIPTS
def test_nothing_is_lost_when_the_line_is_gone(page: Page) -> None:
    page.goto("/tell/")
    write(page, NAMING)
    away = page.get_by_text("The line is gone.")
    page.context.set_offline(True)
    page.get_by_role("button", name="See how it looks").click()
    expect(away).to_be_focused()
    expect(page.get_by_label("Your words")).to_have_value(NAMING)
    page.context.set_offline(False)
    look(page)
    page.get_by_label(re.compile("Ask me first")).check()
    page.context.set_offline(True)
    page.get_by_role("button", name="Send it").click()
    expect(away).to_be_focused()
    page.context.set_offline(False)
    page.get_by_role("button", name="Send it").dblclick()
    expect(page).to_have_title("List")


def test_stopping_clears_the_page_also_when_it_came_back_with_words(page: Page) -> None:
    page.goto("/tell/")
    words = page.get_by_label("Your words")
    words.fill(NAMING)
    page.get_by_role("button", name="See how it looks").click()  # the yes is missing
    expect(page.get_by_text("We need your yes")).to_have_count(2)
    expect(words).to_have_value(NAMING)
    page.get_by_role("link", name="Stop and clear this page").click()
    expect(page.get_by_text("We need your yes")).to_have_count(0)
    expect(words).to_have_value("")
