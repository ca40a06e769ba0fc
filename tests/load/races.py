"""Two moderators at the same item, again and again, on a real database: never two decisions, never a stale one.

python -m tests.load.races --on postgres --rounds 10000 --withdrawals 1000
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tests import services


def together(pool: ThreadPoolExecutor, *acts: Callable[[], Any]) -> list[Any]:
    """Start all acts at the same moment; gives results or exceptions."""
    from django.db import connection

    start = threading.Barrier(len(acts))

    def run(act: Callable[[], Any]) -> Any:
        start.wait()
        try:
            return act()
        except Exception as error:
            return error
        finally:
            connection.close()

    return list(pool.map(run, acts))


def race(rounds: int, withdrawals: int) -> dict[str, int]:
    """On the database that Django has: both kinds of race. Gives what was counted."""
    from django.contrib.auth.models import User
    from django.utils import timezone

    from moderation import access, decisions
    from moderation.models import Claim, Decision
    from stories import errands
    from stories.models import Call, OutboxRow, Story
    from stories.telling import Telling

    call = Call.objects.standing()
    people = [User.objects.get_or_create(username=f"racer{number}")[0] for number in range(2)]
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
            for person in people:  # whoever comes late, with a token of before
                try:
                    decisions.publish(version.pk, person, stale, notes=[])
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
        errands.sweep(30)
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
    options = parser.parse_args()
    if "RACES_INSIDE" in os.environ:
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        began = time.monotonic()
        counted = race(options.rounds, options.withdrawals)
        print(json.dumps({"on": options.on, **counted, "seconds": round(time.monotonic() - began, 1)}))
        if counted["double"] or counted["stale_accepted"] or counted["public_after_withdrawal"]:
            raise SystemExit("A race was lost.")
        return
    with tempfile.TemporaryDirectory(prefix="wall-races-") as folder:
        environment = os.environ | {"RACES_INSIDE": "1", "RUN_DIR": folder, "DJANGO_SETTINGS_MODULE": "tests.settings"}
        command = [sys.executable, "-m", "tests.load.races", *sys.argv[1:]]
        if options.on == "postgres":
            with services.postgres() as database:
                raise SystemExit(subprocess.run(command, env=environment | {"DATABASE_URL": database}).returncode)
        raise SystemExit(subprocess.run(command, env=environment).returncode)


if __name__ == "__main__":
    main()
