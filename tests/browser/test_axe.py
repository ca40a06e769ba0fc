"""Public pages and axe-core: nothing serious, in light and dark, narrow and wide, and from right to left."""

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import problems
from tests.site import Site

pytestmark = pytest.mark.browser

PAGES = [
    "/", "/calls/", "/actions/", "/about/", "/reading/", "/tell/", "/receipt/", "/account/sign-in/", "/nothing/",
    "/magnitude/", "/magnitude/?by=day&scale=log", "/calls/me-too/magnitude/", "/calls/me-too/number/",
    "/kind-words/", "/?country=XX", "/?search=kitchen", "/?order=gentle",
    "/calls/me-too/voice/", "/support/", "/support/?country=IE", "/i-have/",
]  # fmt: skip


@pytest.mark.parametrize(
    ("viewport", "scheme", "direction"), [(390, "light", "ltr"), (390, "dark", "rtl"), (1280, "dark", "ltr")]
)
def test_axe_finds_nothing_serious(chromium: Browser, site: Site, viewport: int, scheme: str, direction: str) -> None:
    context = chromium.new_context(
        viewport={"width": viewport, "height": 844}, color_scheme=scheme, base_url=site.address
    )
    page = context.new_page()
    found = {}
    for path in PAGES:
        page.goto(path)
        page.evaluate(f"document.documentElement.dir = '{direction}'")
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        if wrong := problems(page):
            found[path] = wrong
    context.close()
    assert found == {}
