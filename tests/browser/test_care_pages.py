"""The pages around deciding in a real Chromium: nothing serious for axe, nothing too wide, scripts off too."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import problems
from tests.browser.conftest import sign_in
from tests.site import Site

pytestmark = pytest.mark.browser

DESK = ["", "reading/", "rest/", "floods/", "published/", "team/", "overview/", "pause/", "ending/"]


def signed_in(chromium: Browser, site: Site, role: str, *, width: int, scheme: str, scripts: bool = True) -> Page:
    context = chromium.new_context(
        viewport={"width": width, "height": 844},
        color_scheme=scheme,  # type: ignore[arg-type]
        base_url=site.address,
        java_script_enabled=scripts,
    )
    page = context.new_page()
    sign_in(page, site, role)
    return page


def a_story(page: Page) -> str:
    """The address of a story that stands on the wall."""
    page.goto("/?search=bakery")
    found = re.search(r"/stories/[0-9a-f]{32}/", page.content())
    assert found
    return found[0]


def look(page: Page, path: str) -> list[str]:
    page.goto(path)
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [*problems(page), *([f"{wide} px too wide"] if wide > 0 else [])]


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_axe_finds_nothing_serious_and_nothing_is_too_wide(
    chromium: Browser, site: Site, width: int, scheme: str
) -> None:
    page = signed_in(chromium, site, "lead", width=width, scheme=scheme)
    story = a_story(page)
    public = story.split("/")[2]
    paths = [f"/moderation/{path}" for path in DESK]
    paths.append(f"/moderation/published/{public}/")
    found = {path: wrong for path in paths if (wrong := look(page, path))}
    page.context.close()
    assert found == {}


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_a_reader_tells_the_desk_and_a_moderator_decides(chromium: Browser, site: Site, scripts: bool) -> None:
    page = signed_in(chromium, site, "lead", width=390, scheme="light", scripts=scripts)
    story = a_story(page)
    page.goto(f"{story}report/")
    page.check("[name=kind][value=attack]", force=True)
    page.fill("[name=why]", "I think that this is not kind.")
    page.click("text=Send it to a person")
    expect(page.locator("main")).to_contain_text("A person will read it")
    page.goto("/moderation/")
    page.click(".lane-reports form button >> nth=0")
    expect(page.locator("main")).to_contain_text("I think that this is not kind.")
    page.check("[name=act][value=suspend]")
    page.click("text=Send this decision")
    expect(page.locator("main")).to_contain_text("Choose the reason")
    page.click("text=Hand it back")
    expect(page.locator("main")).to_contain_text("Handed back")
    page.context.close()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_enter_takes_no_words_of_support_away(chromium: Browser, site: Site, scripts: bool) -> None:
    page = signed_in(chromium, site, "lead", width=1280, scheme="light", scripts=scripts)
    page.goto("/?search=grandmother")
    found = re.search(r"/stories/([0-9a-f]{32})/", page.content())
    assert found
    page.goto(f"/moderation/published/{found[1]}/")
    page.get_by_label("Words to take from view").fill("Half a sentence")
    page.locator("[name=act] >> nth=0").press("Enter")
    expect(page.locator("main")).to_contain_text("We found it. Thank you, Nana.")
    expect(page.get_by_label("Words to take from view")).to_have_value("Half a sentence")
    page.context.close()
