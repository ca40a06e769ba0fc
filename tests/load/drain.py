"""`make drain`: told stories wait to be checked, workers drain the queue, and the site serves readers meanwhile.

    python -m tests.load.drain                       2,000 stories, one worker
    python -m tests.load.drain --stories 53000 --workers 2

Prints stories a second and a worker with what each cost, and how long readers waited for pages nobody keeps for them.
"""

import argparse
import csv
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

from tests.load.journey import SENTENCES
from tests.load.measuring import cpu_seconds, memory_mb
from tests.load.production import Production, running
from tests.load.replay import Reader, say

WAITING = "SELECT count(*) FROM stories_outboxrow WHERE errand = 'check'"
UNCHECKED = "SELECT count(*) FROM stories_version WHERE checked_with = ''"
READS_PER_S = 10


def invented(path: Path, rows: int) -> None:
    """Stories of two lines to some hundred words."""
    dice = random.Random(53)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["text"])
        for number in range(rows):
            lines = dice.choices(SENTENCES, k=dice.choice((1, 1, 2, 4, 8, 16, 48)))
            writer.writerow([" ".join([*lines, f"Number {number}."])])


def drain(site: Production, workers: int) -> dict[str, object]:
    """Start so many workers and wait until nothing is left to check; somebody reads all the time."""
    waiting = int(site.sql(WAITING))
    waits: list[float] = []
    is_over = threading.Event()

    def read() -> None:
        reader = Reader(("127.0.0.1", site.ports["web"]), proto="https")
        number = 0
        while not is_over.wait(1 / READS_PER_S):
            began = time.perf_counter()
            reader.get(("/", "/tell/", "/magnitude/")[number % 3])
            waits.append(1000 * (time.perf_counter() - began))
            number += 1

    command = [sys.executable, "-m", "celery", "--quiet", "--app", "config", "worker", "--concurrency", "1",
               "--loglevel", "WARNING", "--without-gossip", "--hostname"]  # fmt: skip
    started = [
        subprocess.Popen([*command, f"d{number}@%h"], cwd=site.root, env=site.environment) for number in range(workers)
    ]
    reading = threading.Thread(target=read)
    try:
        while int(site.sql(WAITING)) == waiting:  # a worker needs a moment to start
            time.sleep(0.1)
        began, used = time.monotonic(), cpu_seconds(*(one.pid for one in started))
        reading.start()
        while left := int(site.sql(WAITING)):
            print(f"{left:,} wait", file=sys.stderr)
            time.sleep(1)
        seconds = time.monotonic() - began
        used = cpu_seconds(*(one.pid for one in started)) - used
        held = memory_mb(*(one.pid for one in started))
    finally:
        is_over.set()
        for one in started:
            one.terminate()
        for one in started:
            one.wait(60)
    reading.join()
    waits.sort()
    return {
        "stories": waiting, "workers": workers, "seconds": round(seconds, 1),
        "cpu_ms_a_story": round(1000 * used / waiting, 1), "workers_mb": held,
        "reader_median_ms": round(waits[len(waits) // 2], 1) if waits else None,
        "reader_p99_ms": round(waits[len(waits) * 99 // 100], 1) if waits else None,
        "per_s_a_worker": round(waiting / seconds / workers, 1), "unchecked": int(site.sql(UNCHECKED)),
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--stories", type=int, default=2_000)
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    with running(workers=0) as site:
        path = site.folder / "stories.csv"
        invented(path, options.stories)
        began = time.monotonic()
        site.manage("import_stories", str(path), "--consent", "An invented one.")
        print(f"{options.stories:,} stories taken in {time.monotonic() - began:.0f} s; now the workers start.")
        done = drain(site, options.workers)
        say("checks_per_s_a_worker", done.pop("per_s_a_worker"), None, **done)
        if done["unchecked"]:
            raise SystemExit(f"{done['unchecked']} stories were not checked.")


if __name__ == "__main__":
    main()
