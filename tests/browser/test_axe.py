"""Public pages and axe-core: nothing serious or critical, and nothing too wide, in light and dark, narrow and wide,
from left to right and from right to left. The suite looks at each page in one of these eight ways, `make axe` in all.
"""

import os
import re
from collections.abc import Iterator
from itertools import product

import pytest
from django.template.loader import render_to_string
from playwright.sync_api import Browser, Page, Route

from tests.browser.axe import problems
from tests.site import Person, Site, unique

pytestmark = pytest.mark.browser

WAYS = list(product((390, 1280), ("light", "dark"), ("ltr", "rtl")))
ADDRESSES = [
    "/", "/?order=gentle", "/?country=IE", "/?country=XX", "/?search=kitchen", "/?search=nothingofthiskind",
    "/?without=stalking", "/kind-words/", "/magnitude/", "/magnitude/?by=hour&scale=log", "/calls/me-too/magnitude/",
    "/calls/me-too/number/", "/calls/", "/actions/", "/about/", "/transparency/", "/reading/", "/support/",
    "/support/?country=IE", "/support/?country=MT", "/support/?country=US&how=silent", "/i-have/", "/i-have/write/",
    "/i-have/words/", "/tell/", "/receipt/", "/receipt/reply/", "/account/sign-in/", "/calls/me-too/voice/",
    "/moderation/joining/", "/nothing/",
]  # fmt: skip
# Pages that are another one for whoever chose so.
CHOSEN = {"/": "g", "/reading/": "xrp-m-5-t2-bd", "/magnitude/": "c-q", "/support/": "nIE"}
BROKEN = ["/broken/", "/closed/"]
"""Played to the browser: the site does not break on demand."""


def story_pages(site: Site) -> list[str]:
    """Every page of a story that folds a passage, one that folds as a whole, one with replies, and one that is gone."""
    reader, found = site.person(), []
    for words in ("bakery", "new ones", "tray in front"):
        page = reader.get(f"/?search={words.replace(' ', '+')}")
        [address] = re.findall(r"/stories/[0-9a-f]{32}/", page.body)[:1]
        found.append(address)
    below = [found[0] + name for name in ("print/", "me-too/", "belief/", "report/", "named/")]
    return [*found, *below, found[2] + "reply/", withdrawn(site, reader)]


def withdrawn(site: Site, ada: Person) -> str:
    words = f"It was here for a while. {unique()}"
    things = ada.tell(words)
    site.moderator().publish(words)
    site.wait_for(lambda: words in ada.get("/").text, "it to be on the wall")
    [address] = re.findall(rf'{words}.*?href="(/stories/[0-9a-f]+/)', ada.get("/").body, re.S)
    right = ada.post("/receipt/", {"things": ", ".join(things)}).value("right")
    ada.post("/receipt/withdrawal/", {"right": right, "step": "withdraw"})
    assert ada.get(address).status == 410
    return address


def looked_at(site: Site) -> Iterator[tuple[str, str]]:
    """Addresses, with the choices of whoever reads there."""
    yield from ((address, "") for address in [*ADDRESSES, *story_pages(site), *BROKEN])
    yield from CHOSEN.items()


def played(route: Route, template: str) -> None:
    body = render_to_string(template, {"typed": "What somebody wrote.", "leave_url": "https://example.org/"})
    route.fulfill(body=body, content_type="text/html")


def look(page: Page, address: str, width: int, direction: str) -> list[str]:
    page.goto(address)
    page.evaluate(f"document.documentElement.dir = '{direction}'")
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    wide = page.evaluate("document.documentElement.scrollWidth") - width
    return [*problems(page), *([f"{wide} px too wide"] if wide > 0 else [])]


def test_axe_finds_nothing_serious_and_nothing_is_too_wide(chromium: Browser, site: Site) -> None:
    everywhere = os.environ.get("AXE") == "everywhere"
    pages = list(looked_at(site))
    found = {}
    for number, (width, scheme, direction) in enumerate(WAYS):
        context = chromium.new_context(
            viewport={"width": width, "height": 844},
            color_scheme=scheme,  # type: ignore[arg-type]
            base_url=site.address,
        )
        page = context.new_page()
        page.route("**/broken/", lambda route: played(route, "errors/broken.html"))
        page.route("**/closed/", lambda route: played(route, "errors/closed.html"))
        for address, choices in pages if everywhere else pages[number :: len(WAYS)]:
            context.clear_cookies()
            if choices:
                context.add_cookies([{"name": "r", "value": choices, "url": site.address}])
            if wrong := look(page, address, width, direction):
                found[address, choices, width, scheme, direction] = wrong
        context.close()
    print(f"{len(pages)} pages, {len(pages) * len(WAYS) if everywhere else len(pages)} looks")
    assert found == {}
