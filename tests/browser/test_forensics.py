"""What stays on the device (`make forensics` walks it in every way)."""

from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests import forensics
from tests.site import Site

pytestmark = pytest.mark.browser


def test_nothing_told_read_or_shown_stays_in_the_profile(playwright: Playwright, site: Site, tmp_path: Path) -> None:
    assert forensics.blind_spots(playwright, tmp_path / "control") == []
    report = forensics.walk(playwright, tmp_path / "profile", site, forensics.by_its_link)
    assert report["found"] == {}
    assert report["lasting"] == []
    assert report["history"]
