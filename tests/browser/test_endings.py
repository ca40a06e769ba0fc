"""The two quiet endings, walked by somebody without scripts: read and answered by one person, and kept unread."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import the_list_on
from tests.site import Site, unique

pytestmark = pytest.mark.browser


@pytest.fixture
def page(chromium: Browser, site: Site) -> Iterator[Page]:
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, java_script_enabled=False, base_url=site.address
    )
    yield context.new_page()
    context.close()


def tell(page: Page, words: str, ending: str) -> list[str]:
    page.goto("/tell/")
    page.get_by_label("Your words").fill(words)
    page.locator(f"input[name=ending][value={ending}]").check()
    page.get_by_label(re.compile("Yes, you may keep my words")).check()
    page.get_by_role("button", name="See how it looks").click()
    page.get_by_role("button", name="Send it").click()
    things = the_list_on(page)
    page.get_by_role("button", name="I have kept it").click()
    return things


def open_list(page: Page, things: list[str]) -> None:
    page.goto("/receipt/")
    page.get_by_label("Your list").fill(", ".join(things))
    page.get_by_role("button", name="Open", exact=True).click()


def choose(page: Page, ending: str) -> None:
    page.get_by_text("What happens with it").first.click()
    page.locator(f"input[name=ending][value={ending}]").check()
    page.get_by_role("button", name="Let that happen").click()


def test_one_person_reads_it_and_answers(page: Page, site: Site) -> None:
    words, answer = f"It was in a choir. {unique()}", f"Thank you for telling me. {unique()}"
    things = tell(page, words, "one_reader")
    expect(page.get_by_text("One person here reads your words and answers.")).to_be_visible()

    mo = site.moderator()
    while words not in (read := mo.next_in("new")).text:
        assert "/stories/" in read.address, read.text
        mo.decide(read, verb="publish", recognise="no")
    assert "Put it on the wall" not in read.text
    mo.decide(read, verb="publish", words=answer)

    def answered() -> bool:
        open_list(page, things)
        expect(page.get_by_text("What happens with it").first).to_be_visible()
        return page.get_by_text(answer).is_visible()

    site.wait_for(answered, "the answer")
    assert words not in site.person().get("/").text


def test_what_is_kept_unread_is_opened_by_its_list_and_can_go_on_the_wall_later(page: Page, site: Site) -> None:
    words = f"It was in a lighthouse. {unique()}"
    things = tell(page, words, "unread")
    expect(page.get_by_text("Your words are locked, and nobody reads them.")).to_be_visible()
    assert words not in site.moderator().get("/moderation/").text
    open_list(page, things)
    page.get_by_text("What you wrote").first.click()
    expect(page.get_by_text(words)).to_be_visible()
    choose(page, "wall")
    expect(page.get_by_text("Done.").first).to_be_visible()
    mo = site.moderator()
    while words not in (read := mo.publish_next("changed")):
        assert read, "it never came to the desk"
    site.wait_for(lambda: words in site.person().get("/").text, "it to be on the wall")
    open_list(page, things)
    choose(page, "unread")
    site.wait_for(lambda: words not in site.person().get("/").text, "it to be off the wall", 10)
