"""Production refuses to start without what must never be missing, and says which."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from config import keys

ROOT = Path(__file__).parent.parent.parent


def start(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME")}
    return subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        env=clean | {"PRODUCTION": "1", "RUN_DIR": str(folder)} | environment,
        capture_output=True,
        text=True,
    )


def test_it_names_everything_that_is_missing(tmp_path: Path) -> None:
    done = start(tmp_path)
    assert done.returncode != 0
    needs = "Production needs SECRET_KEY, SEALING_KEYS, RECEIPT_PEPPER, TAP_KEY, ALLOWED_HOSTS."
    assert needs in done.stderr


@pytest.mark.parametrize("name", [*keys.NAMES, "ALLOWED_HOSTS"])
def test_it_names_the_one_that_is_missing(tmp_path: Path, name: str) -> None:
    environment = keys.fresh() | {"ALLOWED_HOSTS": "wall.example.org"}
    del environment[name]
    done = start(tmp_path, **environment)
    assert done.returncode != 0
    assert f"Production needs {name}." in done.stderr


@pytest.mark.parametrize("name", ["RECEIPT_PEPPER", "TAP_KEY"])
def test_it_refuses_a_key_that_is_too_short(tmp_path: Path, name: str) -> None:
    done = start(tmp_path, **keys.fresh() | {"ALLOWED_HOSTS": "wall.example.org", name: "c2hvcnQ="})
    assert f"{name} must be at least 32 random bytes" in done.stderr


def test_it_starts_with_everything_there_and_makes_no_keys_of_its_own(tmp_path: Path) -> None:
    done = start(tmp_path, **keys.fresh() | {"ALLOWED_HOSTS": "wall.example.org"})
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "keys.env").exists()


def test_keys_may_come_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "keys"
    file.write_text("".join(f"{name}={value}\n" for name, value in keys.fresh().items()))
    assert start(tmp_path, KEYS_FILE=str(file), ALLOWED_HOSTS="wall.example.org").returncode == 0


def test_the_demo_is_refused(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "demo"],
        cwd=ROOT,
        env=os.environ | keys.fresh() | {"PRODUCTION": "1", "ALLOWED_HOSTS": "x.example", "RUN_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode != 0
    assert "production does not take it" in done.stderr
    assert "Traceback" not in done.stderr
