"""Two moderators at the same item, again and again, on a real database: never two decisions, never a stale one.

    python -m tests.load.races --on postgres --rounds 10000 --withdrawals 1000

Both threads keep their connections from round to round, and two processes share the rounds, on SQLite each with a file
of its own. PostgreSQL runs without fsync: which of two is first does not depend on the disk.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import Any

from tests import services


def together(pool: ThreadPoolExecutor, *acts: Callable[[], Any]) -> list[Any]:
    """Start all acts at the same moment; gives results or exceptions."""
    start = threading.Barrier(len(acts))

    def run(act: Callable[[], Any]) -> Any:
        start.wait()
        try:
            return act()
        except Exception as error:
            return error

    return list(pool.map(run, acts))


def race(rounds: int, withdrawals: int) -> dict[str, int]:
    """On the database that Django has: both kinds of race. Gives what was counted."""
    from django.contrib.auth.models import User
    from django.db import connection
    from django.utils import timezone

    from moderation import access, decisions
    from moderation.models import Claim, Decision
    from stories import errands
    from stories.models import Call, Errand, OutboxRow, Story
    from stories.telling import Telling

    call = Call.objects.standing()
    people = [User.objects.get_or_create(username=f"racer{os.getpid()}-{number}")[0] for number in range(2)]
    for person in people:
        access.join(person, access.MODERATOR)
    counted = {"races": 0, "double": 0, "undecided": 0, "stale_accepted": 0, "errors": 0}
    with ThreadPoolExecutor(2) as pool:
        for _round in range(rounds):
            version = Story.tell(Telling("Words."), call=call).latest
            first = Claim.take(version, people[0])
            assert first is not None
            stale = first.token
            over: list[Any] = []

            def decide(version: Any = version, stale: Any = stale) -> Any:
                return decisions.publish(version.pk, people[0], stale, notes=[])

            def take_and_decide(version: Any = version, over: list[Any] = over) -> Any:
                taken = Claim.take_over(version, people[1])
                if taken is None:
                    return None
                over.append(taken)
                return decisions.decline(version.pk, people[1], taken.token, notes=[], reason="court", words="x")

            results = together(pool, decide, take_and_decide)
            made = Decision.objects.filter(version_id=version.pk).count()
            counted["races"] += 1
            counted["double"] += made > 1
            counted["undecided"] += made == 0
            counted["errors"] += sum(
                isinstance(result, Exception) and not isinstance(result, decisions.Refused) for result in results
            )
            try:  # one of them comes late, with a token of before
                decisions.publish(version.pk, people[_round % 2], stale, notes=[])
                counted["stale_accepted"] += 1
            except decisions.Refused:
                pass
        counted |= {"withdrawals": 0, "public_after_withdrawal": 0}
        for _round in range(withdrawals):
            story = Story.tell(Telling("Words."), call=call)
            version = story.latest
            claim = Claim.take(version, people[0])
            assert claim is not None
            decisions.publish(version.pk, people[0], claim.token, notes=[])
            OutboxRow.objects.filter(target=version.pk).update(due_at=timezone.now())
            together(pool, story.withdraw, lambda version=version: Story.release(version.pk))
            counted["withdrawals"] += 1
            counted["public_after_withdrawal"] += Story.objects.public().filter(pk=story.pk).exists()
        OutboxRow.objects.filter(errand=Errand.CHECK).delete()  # nobody reads these; the rest is carried out
        errands.sweep(30)
        together(pool, *[lambda: connection.close()] * 2)  # each its own
        counted["public_after_withdrawal"] += (
            Story.objects.public()
            .filter(words="Words.")
            .exclude(versions__in=Decision.objects.filter(verb="publish").values("version_id"))
            .count()
        )
    return counted


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--on", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--rounds", type=int, default=10_000)
    parser.add_argument("--withdrawals", type=int, default=1_000)
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    if "RACES_INSIDE" in os.environ:
        import django

        django.setup()
        print(json.dumps(race(options.rounds, options.withdrawals)))
        return
    with tempfile.TemporaryDirectory(prefix="wall-races-") as folder, ExitStack() as stack:
        environment = os.environ | {"RACES_INSIDE": "1", "DJANGO_SETTINGS_MODULE": "tests.settings"}
        if options.on == "postgres":
            environment["DATABASE_URL"] = stack.enter_context(services.postgres(durable=False))
        began, share = time.monotonic(), options.processes
        command = [sys.executable, "-m", "tests.load.races"]
        command += [
            "--rounds",
            str(-(-options.rounds // share)),
            "--withdrawals",
            str(-(-options.withdrawals // share)),
        ]
        run_dirs = [f"{folder}/{0 if options.on == 'postgres' else number}" for number in range(share)]
        for run_dir in dict.fromkeys(run_dirs):
            migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
            subprocess.run(migrate, env=environment | {"RUN_DIR": run_dir}, check=True)
        running = [
            subprocess.Popen(command, env=environment | {"RUN_DIR": run_dir}, stdout=subprocess.PIPE, text=True)
            for run_dir in run_dirs
        ]
        counted: Counter[str] = Counter()
        for process in running:
            said, _none = process.communicate()
            if process.returncode:
                raise SystemExit("A race broke off.")
            counted.update(json.loads(said.splitlines()[-1]))
        print(json.dumps({"on": options.on, **counted, "seconds": round(time.monotonic() - began, 1)}))
        if counted["double"] or counted["stale_accepted"] or counted["public_after_withdrawal"] or counted["errors"]:
            raise SystemExit("A race was lost.")


if __name__ == "__main__":
    main()
