"""`make test`: the whole suite on SQLite, then what needs them with PostgreSQL, Redis, nginx and Chromium.

Each part runs with private instances that are started here and removed afterwards. What this machine does not have is
named; with EVERYTHING=1 (the project's gate) it is a failure instead.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

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

Part = tuple[str, list[str], dict[str, str]]
"""A title, pytest's arguments, and what its environment has besides."""


def pytest(title: str, arguments: list[str], environment: dict[str, str]) -> bool:
    print(f"\n— {title}", flush=True)
    began = time.monotonic()
    command = [sys.executable, "-m", "pytest", *arguments, *sys.argv[1:]]
    whole = os.environ | {"PYTHONPYCACHEPREFIX": services.COMPILED} | environment
    whole.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(command, env=whole)
    print(f"  {title}: {time.monotonic() - began:.0f} s", flush=True)
    return done.returncode == 0


def side_by_side(*rows: list[Part]) -> list[bool]:
    """Rows of parts, each part after the one before it in its row, the rows beside each other: browsers and processes
    mostly wait (for a page, a worker, a kill to be noticed), and meanwhile the cores do the quick tests."""
    with ThreadPoolExecutor(len(rows)) as pool:
        return [done for row in pool.map(lambda row: [pytest(*part) for part in row], rows) for done in row]


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
    quick_parts: list[Part] = [
        ("on SQLite", ["-n", "2", "-m", f"{quick} and not postgres and not redis"], {}),
    ]
    walks: list[Part] = []
    if needs(["Chromium"], "the walks in a browser"):
        walks.append(("in Chromium", ["-m", "browser", "tests/browser"], {}))
    started: list[Part] = [
        (
            "its processes, as `make run` starts them",
            ["-m", "processes and not postgres and not redis", "tests/operating"],
            {},
        ),
    ]
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
            quick_parts.append(("on PostgreSQL and Redis", arguments, real))
            # A cache of their own: the tests beside them empty theirs.
            own = real | {"CACHE_URL": stack.enter_context(services.redis(durable=False))}
            started.append(
                ("its processes, on PostgreSQL and Redis", ["-m", "processes and not sqlite", "tests/operating"], own)
            )
        results = side_by_side(quick_parts, walks, started)

    for line in left_out:
        print(f"Left out, {line}.")
    if left_out and IS_THE_GATE:
        print("Every part has to be here for this run, so leaving something out is a failure.")
        return 1
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
