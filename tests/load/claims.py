"""Fifty moderators ask for the next one while very many wait: how long the database takes, and that none comes twice.

    python -m tests.load.claims --waiting 10000 100000 1000000

On PostgreSQL, which writes down how long each statement took; a claim is the sum of its statements.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from tests import services

LOGGED = r"^(\d+) LOG:  duration: ([\d.]+) ms +(?:statement|execute <unnamed>|execute \w*): (.*)$"


def fill(count: int) -> None:
    """So many waiting versions, each of a story of its own, copied from one that was told."""
    from django.db import connection

    from stories.models import Call, Story, Version
    from stories.telling import Telling

    pattern = Story.tell(Telling("Words."), call=Call.objects.standing())
    Version.objects.update(checked_with="bench")

    def copied(model: type, own: dict[str, str]) -> tuple[str, str]:
        names = [field.column for field in model._meta.concrete_fields]  # type: ignore[attr-defined]
        return ", ".join(names), ", ".join(own.get(name, f"p.{name}") for name in names)

    story_columns, story_values = copied(Story, {"id": "i.id", "receipt_tag": "NULL", "public_id": "NULL"})
    since = "now() - (random() * 500)::int * interval '1 hour'"
    version_columns, version_values = copied(
        Version, {"id": "gen_random_uuid()", "story_id": "i.id", "sorted_at": f"date_trunc('hour', {since})"}
    )
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE i AS SELECT gen_random_uuid() AS id FROM generate_series(1, %s)", [count])
        cursor.execute(
            f"INSERT INTO stories_story ({story_columns}) SELECT {story_values} "
            "FROM i, stories_story p WHERE p.id = %s",
            [pattern.pk],
        )
        cursor.execute(
            f"INSERT INTO stories_version ({version_columns}) SELECT {version_values} "
            "FROM i, stories_version p WHERE p.story_id = %s",
            [pattern.pk],
        )
        cursor.execute("DROP TABLE i")
        cursor.execute("VACUUM ANALYZE stories_version")
        cursor.execute("VACUUM ANALYZE stories_story")


def ask(moderators: int, times: int) -> tuple[int, int]:
    """Everybody asks so many times at once. Gives (claims, items that came twice)."""
    from django.contrib.auth.models import User
    from django.db import connection

    from moderation import access, queue
    from moderation.models import Claim
    from stories.models import Version

    people = [User.objects.get_or_create(username=f"reader{number}")[0] for number in range(moderators)]
    for person in people:
        access.join(person, access.MODERATOR)
    start, got, lock = threading.Barrier(moderators), [], threading.Lock()

    def work(person: User) -> None:
        start.wait()
        for _time in range(times):
            with connection.cursor() as cursor:
                cursor.execute("SELECT 'claim begins'")
            found = queue.claim_next(person)
            with connection.cursor() as cursor:
                cursor.execute("SELECT 'claim ends'")
            assert found is not None
            with lock:
                got.append(found[0].target)
            # Decided: it does not wait any more.
            Version.objects.filter(pk=found[0].target).update(state="declined", waiting_since=None, sorted_at=None)
            Claim.objects.filter(target=found[0].target).delete()
        connection.close()

    threads = [threading.Thread(target=work, args=[person]) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(got), len(got) - len(set(got))


def milliseconds(log: str) -> list[float]:
    """How long each claim took in the database, by what PostgreSQL wrote down, sorted."""
    current: dict[str, float] = {}
    found: list[float] = []
    for pid, took, statement in re.findall(LOGGED, log, re.M):
        if "claim begins" in statement:
            current[pid] = 0.0
        elif "claim ends" in statement:
            found.append(current.pop(pid, 0.0))
        elif pid in current:
            current[pid] += float(took)
    return sorted(found)


def inside(waiting: int, moderators: int, times: int) -> None:
    import django
    from django.core.management import call_command
    from django.db import connection

    django.setup()
    call_command("migrate", verbosity=0)
    fill(waiting)
    with connection.cursor() as cursor:
        cursor.execute("SHOW data_directory")
        folder = Path(cursor.fetchone()[0]).parent
        for name, value in (("log_min_duration_statement", "0"), ("log_line_prefix", "'%p '")):
            cursor.execute(f"ALTER SYSTEM SET {name} = {value}")
        cursor.execute("SELECT pg_reload_conf()")
    connection.close()
    ask(moderators, 1)
    before = (folder / "log").stat().st_size
    claims, twice = ask(moderators, times)
    with (folder / "log").open(encoding="utf-8", errors="replace") as log:
        log.seek(before)
        took = milliseconds(log.read())
    p50, p95 = took[len(took) // 2], took[int(len(took) * 0.95)]
    print(f"| {waiting:,} | {moderators} | {claims:,} | {twice} | {p50:.1f} | {p95:.1f} |", flush=True)
    if twice:
        raise SystemExit("An item was handed out twice.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--waiting", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--moderators", type=int, default=50)
    parser.add_argument("--times", type=int, default=20)
    options = parser.parse_args()
    if "CLAIMS_INSIDE" in os.environ:
        inside(options.waiting[0], options.moderators, options.times)
        return
    print("| waiting | moderators | claims | twice | median ms | 95th percentile ms |", flush=True)
    print("|---|---|---|---|---|---|", flush=True)
    for waiting in options.waiting:
        with services.postgres() as database, tempfile.TemporaryDirectory(prefix="wall-claims-") as folder:
            environment = {"CLAIMS_INSIDE": "1", "RUN_DIR": folder, "DATABASE_URL": database}
            command = [sys.executable, "-m", "tests.load.claims", "--waiting", str(waiting)]
            command += ["--moderators", str(options.moderators), "--times", str(options.times)]
            environment = os.environ | environment | {"DJANGO_SETTINGS_MODULE": "tests.settings"}
            if code := subprocess.run(command, env=environment).returncode:
                raise SystemExit(code)


if __name__ == "__main__":
    main()
