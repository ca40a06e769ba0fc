"""Public pages come from a replica while it has everything; what somebody wrote is read where it was written."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from config import keys
from tests import services
from tests.site import ROOT


@pytest.mark.processes
@pytest.mark.postgres
def test_public_pages_come_from_the_replica_and_nothing_else_does(tmp_path: Path) -> None:
    with services.postgres(durable=False) as primary, services.replica(primary) as replica:
        environment = {name: value for name, value in os.environ.items() if name not in (*keys.NAMES, "KEYS_FILE")}
        environment |= {"RUN_DIR": str(tmp_path), "DATABASE_URL": primary, "REPLICA_URL": replica}
        environment |= {"DJANGO_SETTINGS_MODULE": "tests.settings", "ALLOWED_HOSTS": "testserver"}
        command = [sys.executable, "-m", "tests.load.replica", replica.replace("postgres:", "postgresql:", 1)]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    steps = json.loads(done.stdout.splitlines()[-1])

    def asked(name: str) -> tuple[int, bool, bool]:
        return steps[name]["status"], steps[name]["primary"] > 0, steps[name]["replica"] > 0

    assert asked("wall") == asked("story") == (200, False, True)
    assert asked("tap") == (302, True, False)
    assert asked("what became of it") == (200, False, False)  # this process has just counted it
    assert asked("what became of it, asked again") == (200, True, False)
    assert asked("telling") == (200, True, False)
    assert asked("withdrawn, and the replica is behind") == (410, True, False)
    assert asked("withdrawn, and it has heard") == (410, False, True)
    assert asked("it goes away in the middle") == (200, True, False)
