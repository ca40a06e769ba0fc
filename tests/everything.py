"""`make test`: the whole suite on SQLite, then what needs them with PostgreSQL, Redis, nginx and Chromium.

Each part runs with private instances that are started here and removed afterwards. What this machine does not have is
named; with EVERYTHING=1 (the project's gate) it is a failure instead.

Some tests are held to clocks while everything else wants the cores: walks in a browser, real processes, what may take
so long. Where nothing else failed, they are asked once more when the rest is done; what passes then is named as shaky,
what fails again has failed.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import pytest

from tests import services

IS_THE_GATE = os.environ.get("EVERYTHING") == "1"
# What says nothing about a database is asked once, on SQLite.
ASKED_ONCE = [
    "access", "checks", "surfaces", "words", "desk/test_languages.py", "desk/test_marking.py",
    "edge/test_edge.py", "footprint/test_crawl.py", "footprint/test_forms.py", "magnitude/test_charts.py",
    "magnitude/test_page.py", "notes/test_folding.py", "operating/test_environment.py",
    "operating/test_production.py", "operating/test_style_sheet.py", "privacy/test_equal_answers.py",
    "privacy/test_restores.py", "privacy/test_sealing.py", "reading/test_choices.py",
    "reading/test_languages.py", "receipt/test_list.py", "removals/test_veil.py", "wall/test_compressing.py",
    "wall/test_same_bytes.py", "wall/test_support.py", "wellbeing",
]  # fmt: skip
# What says little about one is asked on PostgreSQL by the gate alone: everybody else has ten minutes.
LEFT_TO_THE_GATE = [
    "desk/test_letters.py", "desk/test_review.py", "desk/test_typed.py", "door", "i_have", "leads",
    "privacy/test_rules.py", "receipt/test_messages.py", "receipt/test_rights.py", "removals", "replies",
    "reports/test_named.py", "reports/test_reports.py",
]  # fmt: skip
HELD_TO_CLOCKS = (
    "tests/browser/", "tests/operating/", "tests/edge/", "tests/checks/test_resilience.py",
    "tests/notes/test_folding.py", "tests/taps/test_together.py", "tests/wall/test_keeping.py",
)  # fmt: skip


class Part(NamedTuple):
    title: str
    arguments: list[str]
    """Pytest's."""
    environment: dict[str, str]
    """What it has besides."""

    @property
    def memory(self) -> Path:
        """What pytest remembers of this part alone: what failed."""
        return Path(".wall/cache") / self.title

    def run(self, *more: str) -> int:
        """Run it, with `more` arguments. Gives pytest's exit code."""
        print(f"\n— {self.title}", flush=True)
        began = time.monotonic()
        memory = ["-o", f"cache_dir={self.memory}"]
        command = [sys.executable, "-m", "pytest", *memory, *self.arguments, *more, *sys.argv[1:]]
        whole = os.environ | {"PYTHONPYCACHEPREFIX": services.COMPILED} | self.environment
        whole.pop("PYTHONDONTWRITEBYTECODE", None)
        done = subprocess.run(command, env=whole)
        print(f"  {self.title}: {time.monotonic() - began:.0f} s", flush=True)
        return done.returncode


Failed = tuple[Part, int]
"""A part, and pytest's exit code."""


def failed_of(*rows: list[Part]) -> list[Failed]:
    """What failed of rows of parts, each part after the one before it in its row, the rows beside each other: browsers
    and processes mostly wait (for a page, a worker, a kill to be noticed), and the cores do the quick tests."""
    with ThreadPoolExecutor(len(rows)) as pool:
        done = pool.map(lambda row: [(part, part.run("--cache-clear")) for part in row], rows)
        return [(part, code) for row in done for part, code in row if code]


def fails_again(part: Part, code: int) -> bool:
    """Ask once more what failed, with the machine to itself, where clocks may have been the reason."""
    failed = part.memory / "v/cache/lastfailed"
    if code != pytest.ExitCode.TESTS_FAILED or not failed.exists():
        return True
    if not all(test.startswith(HELD_TO_CLOCKS) for test in json.loads(failed.read_text())):
        return True
    print(f"\nOnce more, what failed {part.title}:", end="")
    if part.run("--last-failed", "--last-failed-no-failures=none"):
        return True
    print(f"Shaky {part.title}: what failed above passed now. Somebody should look into it.")
    return False


def main() -> int:
    missing = services.missing()
    left_out: list[str] = []

    def needs(parts: Sequence[str], what: str) -> bool:
        absent = [part for part in parts if part in missing]
        if absent:
            left_out.append(f"{what}: {' and '.join(absent)} not found")
        return not absent

    quick = "not browser and not processes"
    if not needs(["nginx"], "what stands behind nginx"):
        quick += " and not nginx"
    if not needs(["gettext"], "whether every sentence is gathered for translation"):
        quick += " and not gettext"
    quick_parts = [Part("on SQLite", ["-n", "2", "-m", f"{quick} and not postgres and not redis"], {})]
    walks: list[Part] = []
    if needs(["Chromium"], "the walks in a browser"):
        walks.append(Part("in Chromium", ["-m", "browser", "tests/browser"], {}))
    marks = "processes and not postgres and not redis"
    started = [Part("its processes, as `make run` starts them", ["-m", marks, "tests/operating"], {})]
    with ExitStack() as stack:
        if needs(["PostgreSQL", "Redis"], "the suite on PostgreSQL and Redis"):
            real = {
                "DATABASE_URL": stack.enter_context(services.postgres(durable=False)),
                "CELERY_BROKER_URL": stack.enter_context(services.redis(durable=True)),
                "CACHE_URL": stack.enter_context(services.redis(durable=False)),
            }
            elsewhere = ASKED_ONCE if IS_THE_GATE else [*ASKED_ONCE, *LEFT_TO_THE_GATE]
            ignored = [f"--ignore=tests/{path}" for path in elsewhere]
            arguments = ["-n", "2", "-m", f"{quick} and not sqlite", *ignored]
            quick_parts.append(Part("on PostgreSQL and Redis", arguments, real))
            # A cache of their own: the tests beside them empty theirs.
            own = real | {"CACHE_URL": stack.enter_context(services.redis(durable=False))}
            arguments = ["-m", "processes and not sqlite", "tests/operating"]
            started.append(Part("its processes, on PostgreSQL and Redis", arguments, own))
        failed = [part for part, code in failed_of(quick_parts, walks, started) if fails_again(part, code)]

    for line in left_out:
        print(f"Left out, {line}.")
    if left_out and IS_THE_GATE:
        print("Every part has to be here for this run, so leaving something out is a failure.")
        return 1
    for part in failed:
        print(f"Failed {part.title}.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
