"""How long a phone waits for the picture of a million voices.

    make picture                      # a million voices, a phone on a slow line
    make picture PICTURE="--voices 50000"

It fills a site's database with voices (rows, tallies, courses), starts the real site on it, and opens the magnitude
page in a Chromium that is slowed down as a phone is: a quarter of this processor, and "slow 4G" (1.6 Mbit/s, 150 ms).
It says how long one course of the picture takes by itself, and how long the whole page takes from nothing until the
part of the picture that is on the screen is drawn; how large the whole picture is; what a new voice costs the worker.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.services import find
from tests.site import ROOT, running

FILL = """
import secrets, random, time
from datetime import timedelta
from django.db import connection, transaction
from stories.models import Call, Change, Figures, Story, Tally, Voice
from stories.models.version import this_hour
from stories import magnitude
from stories.telling import Thread
call, number, begun, draw = Call.objects.standing(), VOICES, time.monotonic(), random.Random(1)
hours = [this_hour() - timedelta(hours=24 + hour) for hour in range(1000)]
for start in range(0, number, 50_000):
    rows = range(start, min(number, start + 50_000))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO stories_voice (call_id, tag, said_at) VALUES (%s, %s, %s)",
            [(call.pk, secrets.token_bytes(16), hours[n % 1000]) for n in rows],
        )
month = this_hour().date().replace(day=1)
Story.objects.bulk_create(
    Story(call=call, state="published", words="Invented.", told_on=month, published_on=month, place=n,
          public_id=secrets.token_hex(16), length=draw.randint(1, 8), thread=draw.choice(Thread.values))
    for n in range(number // 50))
for point, count in Tally.objects.differences(call).items():
    Change.write(call.pk, [point], count)
while Change.fold():
    pass
Figures.objects.all().delete()
magnitude.write_figures(Call.objects.all())
filled, begun = time.monotonic() - begun, time.monotonic()
assert Tally.objects.differences(call) == {}
recounted, begun = time.monotonic() - begun, time.monotonic()
Voice.objects.say(call, secrets.token_urlsafe(16))
Change.fold()
folded = 1000 * (time.monotonic() - begun)
print(f"filled in {filled:.0f} s, recounted in {recounted:.1f} s, one more voice folded and drawn in {folded:.0f} ms")
"""

WAIT = """() => new Promise(done => {
  const seen = [...document.querySelectorAll('.everyone img')].filter(image => {
    const box = image.getBoundingClientRect();
    return box.top < innerHeight && box.bottom > 0;
  });
  (function look() {
    if (seen.every(image => image.complete && image.naturalWidth)) {
      Promise.all(seen.map(image => image.decode())).then(() => requestAnimationFrame(() => done(seen.length)));
    } else { setTimeout(look, 5); }
  })();
})"""

ALL = """() => Promise.all([...document.querySelectorAll('.everyone img')].map(shown => {
  const image = new Image();
  image.src = shown.src + '?again';
  return image.decode();
}))"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--voices", type=int, default=1_000_000)
    parser.add_argument("--looks", type=int, default=5)
    options = parser.parse_args()
    print(json.dumps(measure(options.voices, options.looks), indent=1))


def measure(voices: int, looks: int) -> dict[str, object]:
    from playwright.sync_api import sync_playwright

    folder = Path(tempfile.mkdtemp(prefix="wall-picture-"))
    with running(folder / "run", DEMO="0") as site:
        environment = site.environment | {"DJANGO_SETTINGS_MODULE": "config.settings"}
        filled = subprocess.run(
            [sys.executable, "manage.py", "shell", "-v0", "-c", FILL.replace("VOICES", str(voices))],
            cwd=ROOT,
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=find("chromium"), args=["--no-sandbox", "--disable-gpu"]
            )
            alone: list[float] = []
            waited: list[float] = []
            whole_in: list[float] = []
            for _look in range(looks):
                page = browser.new_context(
                    viewport={"width": 390, "height": 844}, device_scale_factor=3, is_mobile=True
                ).new_page()
                client = page.context.new_cdp_session(page)
                client.send("Network.enable")
                line = {"latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000, "offline": False}
                client.send("Network.emulateNetworkConditions", line)
                client.send("Emulation.setCPUThrottlingRate", {"rate": 4})
                begun = time.monotonic()
                page.goto(f"{site.address}calls/me-too/marks/{_look}.png", wait_until="load")
                alone.append(time.monotonic() - begun)
                begun = time.monotonic()
                page.goto(f"{site.address}calls/me-too/magnitude/#everyone", wait_until="commit")
                page.wait_for_selector(".everyone img", state="attached")
                page.evaluate(WAIT)
                waited.append(time.monotonic() - begun)
                begun = time.monotonic()
                page.evaluate(ALL)
                whole_in.append(time.monotonic() - begun)
                page.context.close()
            whole = 0
            page = browser.new_page()
            page.goto(f"{site.address}calls/me-too/magnitude/")
            tiles = page.eval_on_selector_all(".everyone img", "images => images.map(image => image.src)")
            for tile in tiles:
                whole += len(page.request.get(tile).body())
            html = len(page.content())
            browser.close()
    return {
        "voices": voices,
        "seconds, slowed phone: one course of it (50,000 marks, over a screen)": sorted(round(s, 2) for s in alone),
        "seconds, slowed phone: the page itself until the picture's part on the screen is drawn": sorted(
            round(s, 2) for s in waited
        ),
        "seconds, slowed phone: every course of the picture, fetched and decoded": sorted(
            round(s, 2) for s in whole_in
        ),
        "images in the whole picture": len(tiles),
        "bytes of the whole picture": whole,
        "bytes of the page": html,
        "in the database": filled,
        "on": os.uname().machine,
    }


if __name__ == "__main__":
    main()
