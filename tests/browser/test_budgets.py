"""What the first page costs on a phone with a slow line. `make budgets` prints the figures."""

import pytest
from playwright.sync_api import Browser

from tests.site import Site

pytestmark = pytest.mark.browser

MOST_BYTES, MOST_SECONDS, MOST_SHIFT = 60_000, 1.5, 0.02
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}


@pytest.mark.parametrize("scripts", [True, False])
def test_the_first_page_is_light_quick_and_still(chromium: Browser, site: Site, scripts: bool) -> None:
    site.person().get("/")  # somebody was here before: the templates are compiled
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, java_script_enabled=scripts, base_url=site.address
    )
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Performance.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    kinds: dict[str, str] = {}
    weights: dict[str, float] = {}
    session.on("Network.responseReceived", lambda event: kinds.update({event["requestId"]: event["type"]}))
    session.on(
        "Network.loadingFinished", lambda event: weights.update({event["requestId"]: event["encodedDataLength"]})
    )
    page.goto("/", wait_until="networkidle")
    weight = sum(weights[request] for request in weights if kinds.get(request) not in ("Image", "Other"))
    pieces: dict[str, int] = {}
    for request, size in weights.items():
        pieces[kinds.get(request, "?")] = pieces.get(kinds.get(request, "?"), 0) + int(size)
    figures = {entry["name"]: entry["value"] for entry in session.send("Performance.getMetrics")["metrics"]}
    usable = figures["FirstMeaningfulPaint"] - figures["NavigationStart"]
    ready = figures["DomContentLoaded"] - figures["NavigationStart"]
    print(f"\nscripts {'on' if scripts else 'off'}: {weight / 1000:.1f} kB before pictures, of it {pieces};")
    print(f"painted after {usable:.2f} s, ready after {ready:.2f} s")
    assert weight < MOST_BYTES
    assert max(usable, ready) < MOST_SECONDS
    if scripts:
        shift = page.evaluate(
            "new Promise(done => { let sum = 0;"
            " new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))"
            ".observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(sum), 200); })"
        )
        print(f"layout shift {shift:.4f}")
        assert shift < MOST_SHIFT
    context.close()
