"""What axe-core finds on a page, as sentences."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

SCRIPT = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
BAD = ("serious", "critical")


def problems(page: Page) -> list[str]:
    """The serious and critical ones, each with the first piece of the page that has it. Needs scripts on."""
    page.evaluate(SCRIPT)
    # Only sounds and films that begin by themselves would have to be loaded before; there are none.
    found = page.evaluate("axe.run({resultTypes: ['violations'], preload: false}).then(result => result.violations)")
    return [
        f"{violation['id']} ({violation['impact']}): {violation['nodes'][0]['html'][:160]}"
        for violation in found
        if violation["impact"] in BAD
    ]
