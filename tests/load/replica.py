"""A walk through the site with a replica, inside a process that has one (REPLICA_URL);
tests/operating/test_reading.py starts it.

Prints as JSON, for each step, how it was answered and how many statements the primary and the replica were asked.
"""

import json
import sys
import time

import django

django.setup()

import psycopg
from django.core.management import call_command
from django.db import connections
from django.test.utils import CaptureQueriesContext

from config import reading
from stories.models import Call, Story, Version
from stories.telling import Telling
from tests.journeys import browser

steps: dict[str, dict[str, int]] = {}


def step(name: str, method: str, path: str, *, fresh: bool = True) -> None:
    """One request, after the replica was looked at anew."""
    reading._asked_at = 0.0
    if fresh:
        until = time.monotonic() + 10
        while not reading.is_fresh() and time.monotonic() < until:
            reading._asked_at = 0.0
    else:
        reading.is_fresh()
    with (
        CaptureQueriesContext(connections["default"]) as primary,
        CaptureQueriesContext(connections["replica"]) as copy,
    ):
        answer = getattr(person, method)(path)
    steps[name] = {"status": answer.status_code, "primary": len(primary), "replica": len(copy)}


if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    person = browser()
    story = Story.tell(Telling("A heron stood there."), call=Call.objects.standing())

    Version.objects.filter(story=story).update(state="approved", waiting_since=None, language="en")
    assert Story.release(story.latest.pk)
    address = Story.objects.get(pk=story.pk).get_absolute_url()
    step("wall", "get", "/")
    step("story", "get", address)
    step("first tap", "post", f"{address}me-too/")
    step("tap", "post", f"{address}me-too/?again=")
    step("what became of it", "get", f"{address}me-too/")
    step("what became of it, asked again", "get", f"{address}me-too/")
    step("telling", "get", "/tell/")
    with psycopg.connect(sys.argv[1], autocommit=True) as replica:
        replica.execute("SELECT pg_wal_replay_pause()")
        Story.objects.get(pk=story.pk).withdraw()
        step("withdrawn, and the replica is behind", "get", address, fresh=False)
        replica.execute("SELECT pg_wal_replay_resume()")
        step("withdrawn, and it has heard", "get", address)
        reading._say(is_fresh=True)
        replica.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND usename = 'wall'"
            " AND backend_type = 'client backend'"
        )
    with CaptureQueriesContext(connections["default"]) as primary:
        steps["it goes away in the middle"] = {
            "status": person.get("/").status_code, "primary": len(primary), "replica": 0,
        }  # fmt: skip
    print(json.dumps(steps))
