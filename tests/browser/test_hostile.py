"""Text that wants to be more than text stays text (`make hostile` opens every page with each text by itself)."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests import hostile
from tests.browser.test_journey import fits
from tests.hostile_texts import CODE, LETTERS, MARKUP
from tests.site import NO_BREAKS, Site, running

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One of its own: what is told here would be in the way of the others."""
    with running(tmp_path_factory.mktemp("hostile") / "run", **NO_BREAKS) as site:
        yield site


def test_nothing_that_is_told_runs_on_any_page(chromium: Browser, site: Site) -> None:
    parts = (MARKUP[:24], MARKUP[24:], [*CODE, *LETTERS[16:21]])
    texts = ["\n".join(part).replace("\0", "") for part in parts]
    lists, _refused = hostile.plant(site, texts)
    assert len(lists) == len(texts)
    hostile.tell_the_desk(site, texts[:1])
    site.wait_for(lambda: "not checked yet" not in site.moderator().get("/moderation/").text, "the checks")
    assert hostile.read_and_publish(chromium, site, "ran=1") == []
    site.wait_for(lambda: "data-injected" in site.person().get("/").body, "publishing")
    wrong, pages = hostile.look_around(chromium, site, lists[:1], stories=len(texts))
    assert wrong == []
    assert pages > 4 * len(texts)
    phone = chromium.new_page(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    phone.goto(site.address)
    assert fits(phone)
    phone.close()


def test_what_runs_is_seen(chromium: Browser, site: Site) -> None:
    looking = hostile.Looking(chromium, site)
    looking.page.goto("/about/")
    looking.page.evaluate(f"document.querySelector('main').innerHTML = {MARKUP[2]!r} + {MARKUP[26]!r}")
    looking.see()
    looking.context.close()
    assert any("data-injected" in what and "onerror" in what for what in looking.wrong)
    assert any("Security Policy" in what for what in looking.wrong)
