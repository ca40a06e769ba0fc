"""`make run` starts from any folder and at any address of this machine, and says in a sentence why it does not."""

import fcntl
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.site import running

ROOT = Path(__file__).parent.parent.parent
CLEAN = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}


@pytest.mark.parametrize("name", ["c++", "a#b", "a%41b", "a?b"])
def test_the_database_lies_in_the_run_folder_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    asks = "from django.conf import settings; print(settings.DATABASES['default']['NAME'])"
    done = subprocess.run(
        [sys.executable, "-c", asks],
        cwd=ROOT,
        env=CLEAN | {"RUN_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "config.settings"},
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == str(folder / "wall.sqlite3"), done.stderr


def start(folder: Path, **environment: str) -> str:
    """What it says when it does not start."""
    done = subprocess.run(
        [sys.executable, "-m", "config.embedded"],
        cwd=ROOT,
        env=CLEAN | {"RUN_DIR": str(folder)} | environment,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout) == (1, "")
    return done.stderr


@pytest.mark.parametrize("name", ["PORT", "WORKERS"])
@pytest.mark.parametrize("value", ["many", "0", "²", "-1", "9" * 5000])
def test_it_says_what_is_no_number(tmp_path: Path, name: str, value: str) -> None:
    said = start(tmp_path, **{name: value})
    assert re.fullmatch(rf"{name} must be a whole number between 1 and \d+, not “{re.escape(value)}”\.\n", said)


def test_an_empty_value_is_as_one_that_is_not_there(tmp_path: Path) -> None:
    with (tmp_path / "lock").open("w") as lock:  # the first thing that stops it, once everything is read
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert "already running" in start(tmp_path, PORT="", HOST=" ", WORKERS="", DEMO="", ALLOWED_HOSTS="")
        assert start(tmp_path, DEMO="no") == "DEMO must be 0, 1 or few.\n"


def test_it_says_which_port_is_taken_and_only_then(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert start(tmp_path, PORT=str(port)).startswith(f"Port {port} is taken.")
    for host in ("203.0.113.7", "nowhere.invalid", "x" * 70):
        said = start(tmp_path, HOST=host)
        assert said.endswith("HOST must be an address of this machine.\n")
        assert said.count("\n") == 1


def test_it_says_that_another_start_holds_the_folder_before_anything_of_its_port(tmp_path: Path) -> None:
    with (tmp_path / "lock").open("w") as lock, socket.create_server(("127.0.0.1", 0)) as other:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert "already running" in start(tmp_path, PORT=str(other.getsockname()[1]))


def test_it_says_which_folder_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        said = start(folder)
        assert said.startswith(f"RUN_DIR must be a folder that can be written, and {folder} is none")
        assert said.count("\n") == 1


@pytest.mark.processes
@pytest.mark.sqlite  # how it starts has nothing to do with the database
@pytest.mark.parametrize("host", ["0.0.0.0", "::1"])
def test_it_comes_up_at_every_address_of_this_machine(tmp_path: Path, host: str) -> None:
    with running(tmp_path / "run", HOST=host, DEMO="0") as site:
        port = site.address.rpartition(":")[2].strip("/")
        asked = "127.0.0.1" if host == "0.0.0.0" else f"[{host}]" if ":" in host else host
        with urllib.request.urlopen(f"http://{asked}:{port}/healthz") as answer:
            assert answer.status == 200
        assert ("by a name in ALLOWED_HOSTS" in site.said) is (host == "0.0.0.0")


@pytest.mark.sqlite
@pytest.mark.processes
def test_killed_hard_it_leaves_nothing_running_and_its_folder_is_held_until_then(tmp_path: Path) -> None:
    with running(tmp_path / "run", DEMO="0") as site:
        [beat] = site.processes(" beat".replace(" ", "\0"))
        os.kill(beat, signal.SIGSTOP)  # it does not end when it is asked to
        site.process.kill()
        site.process.wait()
        assert "already running" in start(tmp_path / "run")
        until = time.monotonic() + 30
        while site.processes() and time.monotonic() < until:
            time.sleep(0.1)
        assert site.processes() == []
        site.output.write_text("")
        assert site.start().person().get("/healthz").status == 200
