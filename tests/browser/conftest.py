"""A real Chromium against the real site. Nothing here is a simulation but the people."""

from collections.abc import Generator, Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright, expect, sync_playwright

from tests.services import find
from tests.site import NO_BREAKS, Site, running

# Without these Chromium talks to its maker's servers at every start.
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip

MOST_SHOWN = 1_500  # letters of a page on which a walk ended
expect.set_options(timeout=20_000)  # the cores have other tests to do beside these


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where a walk fails, its report says what stood on each page that was open."""
    report = yield
    if report.when == "call" and report.failed:
        browser: Browser | None = getattr(item, "funcargs", {}).get("chromium")
        for page in (page for context in (browser.contexts if browser else ()) for page in context.pages):
            with suppress(Error):
                report.sections.append((page.url, page.locator("body").inner_text(timeout=2_000)[:MOST_SHOWN]))
    return report


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running(
        tmp_path_factory.mktemp("browser") / "run", DEMO="1", I_HAVE="1", LANGUAGES="en,es,fr,it,ar", **NO_BREAKS
    ) as site:
        yield site


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """Without its windows, where it can be had so: it draws the same with half the work."""
    program = find("chromium-headless-shell") or find("chromium")
    browser = playwright.chromium.launch(executable_path=program, args=QUIET)
    yield browser
    browser.close()


def sign_in(page: Page, site: Site, role: str) -> None:
    """At the desk, as the demo's moderator or lead."""
    page.goto("/account/sign-in/")
    for field, value in zip(("login", "password"), site.account(role), strict=True):
        page.fill(f"[name={field}]", value)
    page.click("main button")
    page.wait_for_url("**/moderation/")


def the_list_on(page: Page) -> list[str]:
    """The eight things on the page that shows a list, once all of it is there."""
    things = page.locator("[data-list] li")
    expect(things).to_have_count(8)
    return things.all_inner_texts()


PHONE, DESK = (390, False), (1280, True)
"""How wide, and whether scripts run. A phone without and a desk with them are the two ends of what people have."""


@pytest.fixture(params=[PHONE, DESK], ids=["phone, scripts off", "desk, scripts on"])
def way(request: pytest.FixtureRequest) -> tuple[int, bool]:
    width, scripts = request.param
    return width, scripts


@pytest.fixture
def scripts(way: tuple[int, bool]) -> bool:
    return way[1]


@pytest.fixture
def width(way: tuple[int, bool]) -> int:
    return way[0]


@pytest.fixture
def page(chromium: Browser, site: Site, scripts: bool, width: int) -> Iterator[Page]:
    """A page in a fresh profile. It fails when a page asks another host, or breaks a policy, or throws."""
    context = chromium.new_context(
        viewport={"width": width, "height": 844}, java_script_enabled=scripts, base_url=site.address
    )
    page = context.new_page()
    wrong: list[str] = []
    page.on("request", lambda request: request.url.startswith(site.address) or wrong.append(request.url))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: "Security Policy" in message.text and wrong.append(message.text))
    yield page
    context.close()
    assert wrong == []
