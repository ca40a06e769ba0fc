"""The staff's door with a passkey: made, shown, shown again, not taken, and taken away, in Chromium."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site import ROOT, Site, unique

pytestmark = pytest.mark.browser

PASSWORD = "a quiet harbour"
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@dataclass
class Operator:
    """Somebody who was just made an operator, in front of a device of their own that keeps passkeys."""

    page: Page
    name: str

    def signs_in(self, leads_to: str = "/admin/") -> None:
        self.page.context.clear_cookies()
        self.page.goto(leads_to)
        self.page.fill("[name=login]", self.name)
        self.page.fill("[name=password]", PASSWORD)
        self.page.click("main button")

    def adds_a_passkey(self) -> None:
        self.page.goto("/account/factors/keys/new/")
        self.page.fill("[name=name]", "The blue telephone")
        self.page.get_by_role("button", name="Add it").click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text("Codes on paper")

    def shows_it(self) -> None:
        self.page.get_by_role("button", name="Use a passkey").click()

    def opens_the_page_elsewhere(self) -> None:
        """What the device answers here is an answer to an older question then."""
        elsewhere = self.page.context.new_page()
        elsewhere.goto(self.page.url)
        elsewhere.close()


@pytest.fixture
def operator(chromium: Browser, site: Site) -> Iterator[Operator]:
    name = unique()
    make = [sys.executable, "manage.py", "createsuperuser", "--noinput", "--username", name, "--email", ""]
    subprocess.run(make, cwd=ROOT, env=site.environment | {"DJANGO_SUPERUSER_PASSWORD": PASSWORD}, check=True)
    context = chromium.new_context(viewport={"width": 390, "height": 844}, base_url=site.address)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    operator = Operator(page, name)
    operator.signs_in()
    yield operator
    context.close()


def test_a_new_operator_makes_one_and_comes_to_the_admin(operator: Operator) -> None:
    expect(operator.page.get_by_role("heading", level=1)).to_have_text("Your second factor")
    operator.adds_a_passkey()
    operator.page.get_by_role("link", name="I have them").click()
    expect(operator.page).to_have_url(f"{operator.page.url.partition('/admin')[0]}/admin/")
    expect(operator.page.get_by_role("heading", level=1)).to_have_text("What the organisation decides")

    operator.signs_in()
    expect(operator.page.get_by_role("heading", level=1)).to_have_text("And the second factor")
    assert "A passkey needs scripts. A code from an app or from paper works without." in operator.page.content()
    operator.shows_it()
    expect(operator.page.get_by_role("heading", level=1)).to_have_text("What the organisation decides")


def test_one_that_is_not_taken_is_said_and_can_be_shown_again(operator: Operator) -> None:
    operator.adds_a_passkey()
    for address, heading in (
        ("/admin/", "And the second factor"),
        ("/account/again/key/?next=/account/factors/", "Is it still you?"),
    ):
        if address == "/admin/":
            operator.signs_in()
        else:
            operator.page.goto(address)
        expect(operator.page.get_by_role("heading", level=1)).to_have_text(heading)
        operator.opens_the_page_elsewhere()
        operator.shows_it()
        expect(operator.page.get_by_role("heading", level=1)).to_have_text(heading)
        expect(operator.page.locator("main [role=status]")).to_have_text(
            "That did not work. Try again, or use the code."
        )
        operator.shows_it()
        expect(operator.page.get_by_role("heading", level=1)).not_to_have_text(heading)
    expect(operator.page.get_by_role("heading", level=1)).to_have_text("Your second factor")


def test_without_the_last_one_nothing_is_open_any_more(operator: Operator) -> None:
    operator.adds_a_passkey()
    operator.page.goto("/account/factors/keys/")
    operator.page.get_by_role("link", name="Take it away").click()
    expect(operator.page.locator("main")).to_contain_text("The blue telephone")
    operator.page.get_by_role("button", name="Take it away").click()
    expect(operator.page.get_by_role("heading", level=1)).to_have_text("Your passkeys")
    operator.page.goto("/admin/")
    expect(operator.page.get_by_role("heading", level=1)).to_have_text("Your second factor")
