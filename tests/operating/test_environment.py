"""Whatever the environment says that cannot be meant ends the start with one plain line; an empty value is none."""

import os
import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from django.db import OperationalError, ProgrammingError
from django.db.migrations.exceptions import MigrationSchemaMissing

from config import command_line
from tests.production import environment

ROOT = Path(__file__).parent.parent.parent
TABLE = (ROOT / "README.md").read_text().partition("\n## Configuration\n")[2].partition("\n`make run` also reads")[0]
NAMES = {name for row in re.findall(r"^\| (`.*?) \|", TABLE, re.M) for name in re.findall(r"`(\w+)`", row)}

NUMBERS = (
    "TRUSTED_PROXIES STORY_MAX_LETTERS REPORT_BURST READING_BUDGET HEAVY_BEFORE_BREAK EXPOSURE_DAYS PAUSE_AFTER_DAYS "
    "BACKUP_DAYS APPEAL_DAYS UNDO_SECONDS PUBLISH_EVERY_MINUTES WITHDRAWAL_GRACE_DAYS CLAIM_MINUTES SUSPENDED_HOURS "
    "READING_MINUTES_BEFORE_BREAK BREAK_MINUTES LIMITS_SCALE SWEEP_EVERY LEASE_SECONDS"
)
WRONG = {
    **{name: ["soon", "-1", "nan", "inf", "1e99", "1,5", "5 days"] for name in NUMBERS.split()},
    **{name: ["maybe", "ture", "2"] for name in ("PRODUCTION", "I_HAVE", "PUBLIC_FIGURES")},
    "DATABASE_URL": [
        "wall",
        "mysql://h/wall",
        "postgres://",
        "postgres://h:port/wall",
        "postgres://u:s/ecret@h/wall",
        "sqlite:///",
    ],
    "REPLICA_URL": ["wall", "postgres://", "redis://h/0", "sqlite:////wall.sqlite3"],
    "CELERY_BROKER_URL": [
        "redis",
        "redis://",
        "redis://h:port/0",
        "http://h/0",
        "redis://:s/ecret@h/0",
        "redis://h/wall",
    ],
    "CACHE_URL": ["redis", "redis://", "redis://h:port/0", "http://h/0", "redis://h/wall"],
    "EMAIL_URL": ["mail.example.org", "smtp://", "smtp://u:s/ecret@h:25", "smtp://h:port", "http://h"],
    "MAIL_FROM": ["Notes", "a@b.example\nBcc: c@d.example"],
    "LEAVE_URL": ["www.example.org", "javascript:alert(1)", "https://", "/away"],
    "ALLOWED_HOSTS": ["https://wall.example.org", "wall.example.org:8000", "wall.example.org b.example", ","],
    "LANGUAGES": ["de", "EN", "en;es", "en,en"],
    "LOG_LEVEL": ["loud", "10"],
    "RUN_DIR": ["{file}", "{file}/below"],
    "KEYS_FILE": ["{file}/below", "{folder}", "{file}", "{bytes}"],
    "KEY_STORE": ["{file}", "{file}/below"],
    "SECRET_KEY": ["short"],
    "SEALING_KEYS": ["s", "1:s", "²:s", f"{'1' * 5000}:s"],
    "RECEIPT_PEPPER": ["s"],
    "TAP_KEY": ["s"],
    **{name: ["\udcff"] for name in ("ORGANISATION", "ORGANISATION_ADDRESS", "LEGAL_DUTY")},
}


@pytest.fixture
def settings_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The settings of a production whose environment is in order but for what is given."""
    (tmp_path / "file").write_text("A secret of s and no line of a file of keys")
    (tmp_path / "bytes").write_bytes(b"\xff\xfe")
    everything = environment(tmp_path) | {"RUN_DIR": str(tmp_path / "run")}

    def read(**given: str) -> dict[str, Any]:
        for name in NAMES - everything.keys():
            monkeypatch.delenv(name, raising=False)
        places = {"folder": tmp_path, "file": tmp_path / "file", "bytes": tmp_path / "bytes"}
        for name, value in (everything | given).items():
            monkeypatch.setenv(name, value.format_map(places))
        return runpy.run_path(str(ROOT / "config" / "settings.py"))

    return read


def test_every_name_of_the_readme_has_wrong_values_here() -> None:
    assert WRONG.keys() == NAMES


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in WRONG.items() for value in values])
def test_a_wrong_value_is_one_line_that_names_it(settings_with: Any, name: str, value: str) -> None:
    with pytest.raises(SystemExit) as ended:
        settings_with(**{name: value})
    said = str(ended.value.code)
    assert name in said or (name == "KEY_STORE" and "The key store" in said)
    assert "\n" not in said.replace(value, "")
    assert "ecret" not in said


@pytest.mark.parametrize("blank", ["", "  "])
def test_an_empty_value_is_as_one_that_is_not_there(settings_with: Any, blank: str, tmp_path: Path) -> None:
    needed = {"PRODUCTION", "RUN_DIR", "SECRET_KEY", "SEALING_KEYS", "RECEIPT_PEPPER", "TAP_KEY", "KEY_STORE"}
    names = NAMES - needed - {"ALLOWED_HOSTS"}
    usual, empty = settings_with(), settings_with(**dict.fromkeys(names, blank))
    plain = (str, int, float, bool, list, dict)
    assert {name: value for name, value in usual.items() if name.isupper() and isinstance(value, plain)} == {
        name: value for name, value in empty.items() if name.isupper() and isinstance(value, plain)
    }
    secrets = {name: usual[name] for name in ("SECRET_KEY", "SEALING_KEYS", "RECEIPT_PEPPER", "TAP_KEY")}
    (tmp_path / "keys").write_text("".join(f"{name}={os.environ[name]}\n" for name in secrets))
    from_file = settings_with(KEYS_FILE=str(tmp_path / "keys"), **dict.fromkeys(secrets, blank))
    assert {name: from_file[name] for name in secrets} == secrets
    with pytest.raises(SystemExit, match="Production needs SECRET_KEY, KEY_STORE, ALLOWED_HOSTS"):
        settings_with(SECRET_KEY=blank, KEY_STORE=blank, ALLOWED_HOSTS=blank)


def test_spaces_around_a_value_are_none_of_it(settings_with: Any) -> None:
    found = settings_with(
        PRODUCTION=" Yes ", UNDO_SECONDS=" 5 ", ALLOWED_HOSTS=" a.example , b.example,", LOG_LEVEL=" info"
    )
    assert found["PRODUCTION"] is True
    assert found["UNDO_WINDOW"].total_seconds() == 5
    assert found["ALLOWED_HOSTS"] == ["a.example", "b.example"]
    assert found["LOGGING"]["root"]["level"] == "INFO"


def test_what_is_special_in_a_password_is_understood(settings_with: Any) -> None:
    found = settings_with(
        DATABASE_URL="postgres://wall:p%40%2F%23@/wall?host=/run/postgresql",
        EMAIL_URL="smtp+tls://notes:p%40@mail.example.org:587",
    )
    assert found["DATABASES"]["default"]["PASSWORD"] == "p@/#"
    assert (found["EMAIL_HOST_PASSWORD"], found["EMAIL_PORT"]) == ("p@", 587)
    assert settings_with(SECRET_KEY="$" + "k" * 40)["SECRET_KEY"].startswith("$k")


@pytest.mark.parametrize("command", [["manage.py", "check"], ["-m", "celery", "--app", "config", "worker"]])
def test_nothing_else_is_said_beside_the_line(tmp_path: Path, command: list[str]) -> None:
    clean = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME")}
    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=clean | {"RUN_DIR": str(tmp_path), "PRODUCTION": "ture"},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "PRODUCTION must be on or off, not “ture”.\n"


def test_a_database_that_is_away_or_empty_is_one_line(tmp_path: Path) -> None:
    clean = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME")}

    def sweep(**given: str) -> str:
        env = clean | {"RUN_DIR": str(tmp_path)} | given
        done = subprocess.run([sys.executable, "manage.py", "sweep"], cwd=ROOT, env=env, capture_output=True, text=True)
        assert done.returncode == 1
        return done.stderr

    away = sweep(DATABASE_URL="postgres://wall:s3cret@127.0.0.1:1/wall")
    assert away.startswith("The database could not do it: ")
    assert away.count("\n") == 1
    assert "s3cret" not in away
    assert sweep().endswith("(has `manage.py migrate` been run?)\n")


def test_a_database_that_is_away_is_one_line_for_make_run_too(tmp_path: Path) -> None:
    clean = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME")}
    env = clean | {"RUN_DIR": str(tmp_path), "DATABASE_URL": "postgres://wall:s3cret@127.0.0.1:1/wall"}
    prepare = [sys.executable, "-c", "from config.embedded import prepare; prepare()"]
    done = subprocess.run(prepare, cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("The database could not do it: ")
    assert done.stderr.count("\n") == 1


def test_what_the_disk_refuses_is_one_line_that_says_where(tmp_path: Path) -> None:
    (tmp_path / "keys" / "recount").mkdir(parents=True)
    clean = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME")}
    command = [sys.executable, "manage.py", "recount", "--mend"]
    done = subprocess.run(command, cwd=ROOT, env=clean | {"RUN_DIR": str(tmp_path)}, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == f"It could not be done: {tmp_path}/keys/recount: Is a directory.\n"


@pytest.mark.parametrize(
    ("error", "hint"),
    [
        (
            ProgrammingError('relation "stories_story" does not exist\nLINE 1: …'),
            " (has `manage.py migrate` been run?)",
        ),
        (OperationalError('FATAL:  database "wall" does not exist'), ""),
        (
            MigrationSchemaMissing("permission denied for schema public\nLINE 1: …"),
            " (the role of the site has to own its database)",
        ),
    ],
)
def test_what_a_database_refuses_is_one_line_that_says_what_to_do(
    error: Exception, hint: str, monkeypatch: Any
) -> None:
    monkeypatch.setattr(command_line, "execute_from_command_line", Mock(side_effect=error))
    with pytest.raises(SystemExit) as ended:
        command_line.carry_out(["manage.py", "sweep"])
    assert ended.value.code == f"The database could not do it: {str(error).splitlines()[0]}{hint}"
