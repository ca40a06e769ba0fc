"""How PostgreSQL answers the questions that readers' pages ask: by an index, however many stories and taps there are.

    python -m tests.load.plans --stories 1000000 --voices 10000000

Seeds a private PostgreSQL, opens each kind of page and has every question explained. Wrong is a table read from end to
end, or sorted, that grows with what people tell and tap. Prints each question's cost at two sizes.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

GROWING = ("stories_story", "stories_version", "stories_voice", "stories_metoo", "stories_belief", "stories_reply")
FEW = 4_000
"""Rows that may be sorted, or read one after the other: what a page shows, the marks of one drawing."""


@dataclass(frozen=True)
class Plan:
    page: str
    sql: str
    cost: float
    wrong: list[str]


def addresses() -> Iterator[str]:
    """One of each kind of page that readers open."""
    from stories import wall
    from stories.models import Call, Story

    call = Call.objects.standing()
    places = Story.objects.public().order_by("-place").values_list("place", flat=True)
    deep = wall.Place(places[min(100_000, places.count() // 2)])
    newest = Story.objects.public().order_by("-place")[0]
    yield "/"
    yield "/?after=" + wall._cursor(call, wall.Order.NEWEST, deep)
    for question in ("country=IE", "setting=work", "decade=1990", "language=en", "order=gentle", "without=child",
                     "search=harbour", "search=zebra",
                     "search=公交车", "search=公交车&order=gentle"):  # fmt: skip
        yield f"/?{question}"
    yield "/?order=random"
    for path in ("", "print/"):
        yield f"/stories/{newest.public_id}/{path}"
    yield from ("/kind-words/", "/feed/", "/magnitude/", "/calls/")
    yield from (f"/calls/{call.slug}/{path}" for path in ("magnitude/", "number/", "field.svg"))


def plans(pages: "Iterator[str] | list[str]") -> Iterator[Plan]:
    """Every question of these pages, explained. The pages answer 200, after redirects."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    for page in pages:
        with CaptureQueriesContext(connection) as asked:
            answer = Client().get(page, follow=True, secure=True)
        assert answer.status_code == 200, (page, answer.status_code)
        for query in asked.captured_queries:
            sql = query["sql"]
            if not sql.startswith(("SELECT", "WITH")) or not any(table in sql for table in GROWING):
                continue
            with connection.cursor() as cursor:
                top = explained(cursor, sql.replace("%", "%%"))
            yield Plan(page, sql, top["Total Cost"], list(wrong(top)))


def of_taps() -> Iterator[dict[str, Any]]:
    """How taps are written and looked at, planned once for any number of them."""
    from django.db import connection

    from stories.models import voice

    for statement, values in (voice._say_at_once(), voice._look_at_once()):
        for number in range(1, len(values) + 1):
            statement = statement.replace("%s", f"${number}", 1)
        none = ", ".join(["'{}'"] * len(values))
        with connection.cursor() as cursor:
            cursor.execute("SET plan_cache_mode = force_generic_plan")
            cursor.execute(f"PREPARE taps AS {statement}")
            plan = explained(cursor, f"EXECUTE taps({none})")
            cursor.execute("DEALLOCATE taps")
            cursor.execute("RESET plan_cache_mode")
        yield plan


def explained(cursor: Any, statement: str) -> dict[str, Any]:
    """The topmost node of a statement's plan."""
    cursor.execute(f"EXPLAIN (FORMAT JSON) {statement}")
    (found,) = cursor.fetchone()
    plan: dict[str, Any] = (json.loads(found) if isinstance(found, str) else found)[0]["Plan"]
    return plan


def wrong(node: dict[str, Any], most: float = float("inf")) -> Iterator[str]:
    """What reads or sorts more than FEW rows; below a limit a node is stopped when the page is full."""
    kind, rows = node["Node Type"], node["Plan Rows"]
    if kind == "Limit":
        most = rows
    if "Sort" in kind and rows > FEW:
        yield f"{kind} of {rows} rows"
    if kind == "Seq Scan" and node["Relation Name"] in GROWING:
        yield f"reads {node['Relation Name']} from end to end"
    if kind in ("Index Scan", "Index Only Scan", "Bitmap Heap Scan") and min(rows, most) > FEW:
        yield f"{kind} of {rows} rows of {node.get('Relation Name')}"
    for child in node.get("Plans", []):
        yield from wrong(child, most if "Sort" not in kind else float("inf"))


def child(stories: int, voices: int) -> int:
    import django

    django.setup()
    from django.conf import settings
    from django.core.cache import cache

    from tests.load import seeding

    seeding.seed(stories, voices)
    cache.clear()
    settings.ALLOWED_HOSTS = ["testserver"]
    wrong = 0
    for plan in plans(list(addresses())):
        wrong += len(plan.wrong)
        print(f"{plan.page[:40]:42}{plan.cost:>12.1f}  {'; '.join(plan.wrong) or 'by an index'}", flush=True)
    print(json.dumps({"figure": "plans_wrong", "stories": stories, "voices": voices, "value": wrong}))
    return wrong


def main() -> None:
    from tests import services

    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--stories", type=int, default=1_000_000)
    parser.add_argument("--voices", type=int, default=10_000_000)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        sys.exit(min(1, child(options.stories, options.voices)))
    with services.postgres(durable=False) as database:
        env = os.environ | {"DATABASE_URL": database, "DJANGO_SETTINGS_MODULE": "tests.settings"}
        subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], env=env, check=True)
        sizes = ["--stories", str(options.stories), "--voices", str(options.voices)]
        sys.exit(subprocess.run([sys.executable, "-m", "tests.load.plans", "--inside", *sizes], env=env).returncode)


if __name__ == "__main__":
    main()
