"""Somebody makes an account, signs a story with it, and deletes the account."""

from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import the_list_on

pytestmark = pytest.mark.browser
PASSWORD = "a quiet harbour 7"


def test_an_account_comes_and_goes_and_the_list_stays(page: Page) -> None:
    name = f"ana{uuid4().hex[:8]}"
    page.goto("/account/sign-up/")
    for field, value in (("username", name), ("password1", PASSWORD), ("password2", PASSWORD)):
        page.fill(f"[name={field}]", value)
    page.click("main button")
    page.wait_for_url("**/account/sign-in/**")
    page.fill("[name=login]", name)
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    page.wait_for_url("**/receipt/")

    page.goto("/tell/")
    page.get_by_label("Your words").fill("A stranger stood too close on the tram, and I got off.")
    page.locator("details:has(#id_appears_as) summary").click()
    page.get_by_label("Signed with my account").check()
    page.locator("#id_consent").check()
    page.get_by_role("button", name="See how it looks").click()
    page.get_by_role("button", name="Send it").click()
    things = the_list_on(page)

    page.goto("/receipt/")
    page.get_by_role("link", name="Delete your account").click()
    expect(page.get_by_text("What becomes of the story that you signed?")).to_be_visible()
    page.get_by_label("Your password").fill("another one")
    page.keyboard.press("Enter")
    expect(page.get_by_text("This is not your password. Nothing was deleted.")).to_be_visible()
    page.get_by_label("Your password").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Your account is deleted")).to_be_visible()

    page.goto("/receipt/")
    expect(page.get_by_text("You are signed in as")).to_have_count(0)
    page.get_by_label("Your list").fill(", ".join(things))
    page.get_by_role("button", name="Open").click()
    expect(page.get_by_text("They wait to be read by a moderator").first).to_be_visible()
    expect(page.get_by_text("Signed with my account")).to_have_count(0)
