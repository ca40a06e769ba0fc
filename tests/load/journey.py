"""Collected stories through the whole site: imported, checked by the workers, decided by moderators over HTTP, read on
the wall. Prints what each step counted and how long it took; fails when the counts do not add up.

    python -m tests.load.journey                          1,000 invented rows, SQLite, as `make run` starts it
    python -m tests.load.journey --on postgres --workers 2
    python -m tests.load.journey --file stories.csv --text-column text
"""

import argparse
import csv
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests import services
from tests.site import NO_BREAKS, ROOT, Site, running

SENTENCES = [
    "It was at work, in my first year.",
    "He kept standing closer than he had to.",
    "I said no, and then I said it again.",
    "I have never written this down before.",
    "A woman on the bus asked if I was all right, and I was not.",
    "I changed schools and told nobody why.",
    "For a long time I thought it was my fault. It was not.",
    "I got off six stops early and walked home.",
]


def invented(path: Path, rows: int) -> None:
    """A CSV file of invented, quiet stories; all of them different."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["text"])
        for number in range(rows):
            chosen = [SENTENCES[(number // 8**place) % 8] for place in range(4)]
            writer.writerow([" ".join([*chosen, f"That is number {number + 1} of them."])])


# The same two people read for everybody: nobody is sent to rest, and heavy ones may follow each other.
TIRELESS = {"BREAK_MINUTES": "0", **NO_BREAKS}


@contextmanager
def site_on(database: str, folder: Path, workers: int) -> Iterator[Site]:
    options = {"DEMO": "few", "WORKERS": str(workers), **TIRELESS}
    with ExitStack() as stack:
        if database == "postgres":
            options["DATABASE_URL"] = stack.enter_context(services.postgres())
            options["CELERY_BROKER_URL"] = stack.enter_context(services.redis(durable=True))
            options["CACHE_URL"] = stack.enter_context(services.redis(durable=False))
        yield stack.enter_context(running(folder, **options))


def manage(site: Site, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=ROOT, env=site.environment, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stdout


@contextmanager
def asked(site: Site) -> Iterator[Callable[[str], int]]:
    """The site's own database, which one process asks as often as it is told."""
    program = (
        "import sys, django; django.setup()\n"
        "from moderation.models import *; from stories.models import *\n"
        "for line in sys.stdin: print(eval(line), flush=True)"
    )
    environment = site.environment | {"DJANGO_SETTINGS_MODULE": "config.settings"}
    with subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as process:

        def count(expression: str) -> int:
            assert process.stdin
            assert process.stdout
            process.stdin.write(f"{expression}\n")
            return int(process.stdout.readline())

        yield count


CHECKED = "Version.objects.exclude(checked_with='').count()"
DECIDED = "Decision.objects.filter(verb='publish').count()"
OWED = "OutboxRow.objects.count()"


def moderate(site: Site, moderators: int) -> None:
    """So many people at the desk at once, until nothing is left."""

    def shift(number: int) -> None:
        person = site.moderator() if number % 2 == 0 else site.person().sign_in(*site.account("lead"))
        while person.publish_next():
            pass

    threads = [threading.Thread(target=shift, args=[number]) for number in range(moderators)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def on_the_wall(site: Site) -> int:
    """How many stories a reader meets, walking the whole wall page by page."""
    reader, path, seen = site.person(), "/", set()
    while path:
        page = reader.get(path)
        seen |= set(re.findall(r'href="/stories/([0-9a-f]{32})/"', page.body))
        more = re.search(r'href="(\?after=[^"]+)"', page.body)
        path = f"/{more[1]}" if more else ""
    return len(seen)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--on", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--rows", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--file", type=Path, help="a CSV file of your own instead of invented rows")
    parser.add_argument("--text-column", default="text")
    options = parser.parse_args()
    os.environ.pop("DJANGO_SETTINGS_MODULE", None)
    with tempfile.TemporaryDirectory(prefix="wall-journey-") as folder:
        path = options.file or Path(folder) / "stories.csv"
        if not options.file:
            invented(path, options.rows)
        with site_on(options.on, Path(folder) / "run", options.workers) as site:
            report = travel(site, path, options.text_column)
    print(json.dumps({"on": options.on, "workers": options.workers} | report))
    if not report["adds_up"]:
        raise SystemExit("The counts do not add up.")


def travel(site: Site, path: Path, text_column: str = "text", moderators: int = 2) -> dict[str, object]:
    """The journey on a running site whose demo is in; gives what each step counted."""
    with asked(site) as count:
        return _travel(site, path, text_column, moderators, count)


def _travel(
    site: Site, path: Path, text_column: str, moderators: int, count: Callable[[str], int]
) -> dict[str, object]:
    site.wait_for(lambda: count(OWED) == 0, "the demo", 3600)
    before, demo_waiting = on_the_wall(site), count("Version.objects.awaiting_review().count()")
    checked_before, decided_before = count(CHECKED), count(DECIDED)
    steps: list[tuple[str, int, float]] = []

    began = time.monotonic()
    said = manage(site, "import_stories", str(path), "--consent", "Test.", "--text-column", text_column)
    numbers = [int(number) for number in re.findall(r"\d+", said.splitlines()[0])]
    rows, imported, _here, _erased, rejected = numbers
    steps.append(("imported", imported, time.monotonic() - began))

    began = time.monotonic()
    site.wait_for(
        lambda: json.loads(site.person().get("/readyz").body)["oldest_errand_seconds"] == 0, "the checks", 3600
    )
    site.wait_for(lambda: count(OWED) == 0, "the checks", 3600)
    checked = count(CHECKED) - checked_before
    steps.append(("checked", checked, time.monotonic() - began))

    began = time.monotonic()
    moderate(site, moderators)
    published = count(DECIDED) - decided_before - demo_waiting
    steps.append(("decided", published, time.monotonic() - began))

    began = time.monotonic()
    site.wait_for(lambda: count(OWED) == 0, "the publications", 3600)
    shown = on_the_wall(site) - before - demo_waiting
    steps.append(("on the wall", shown, time.monotonic() - began))

    print(f"{rows} rows, {rejected} rejected")
    for name, number, seconds in steps:
        print(f"  {name:12} {number:7,}   {seconds:7.1f} s   {number / max(seconds, 0.001):7.1f}/s")
    return {
        "rows": rows,
        "rejected": rejected,
        **{name.replace(" ", "_"): number for name, number, _seconds in steps},
        "seconds": {name.replace(" ", "_"): round(seconds, 1) for name, _number, seconds in steps},
        "adds_up": rows == imported + rejected and imported == checked == published == shown,
    }


if __name__ == "__main__":
    main()
