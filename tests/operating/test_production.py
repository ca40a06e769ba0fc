"""Production refuses to start without what must never be missing, and says which."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from config import keys
from tests.production import environment

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
    needs = "Production needs SECRET_KEY, SEALING_KEYS, RECEIPT_PEPPER, TAP_KEY, KEY_STORE, ALLOWED_HOSTS."
    assert needs in done.stderr


@pytest.mark.parametrize("name", [*keys.NAMES, "KEY_STORE", "ALLOWED_HOSTS"])
def test_it_names_the_one_that_is_missing(tmp_path: Path, name: str) -> None:
    everything = environment(tmp_path)
    del everything[name]
    done = start(tmp_path, **everything)
    assert done.returncode != 0
    assert f"Production needs {name}." in done.stderr


@pytest.mark.parametrize("name", ["RECEIPT_PEPPER", "TAP_KEY"])
def test_it_refuses_a_key_that_is_too_short(tmp_path: Path, name: str) -> None:
    done = start(tmp_path, **environment(tmp_path) | {name: "c2hvcnQ="})
    assert f"{name} must be at least 32 random bytes" in done.stderr


def test_it_starts_with_everything_there_and_makes_no_keys_of_its_own(tmp_path: Path) -> None:
    done = start(tmp_path, **environment(tmp_path))
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "keys.env").exists()


def test_keys_may_come_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "keys"
    file.write_text("".join(f"{name}={value}\n" for name, value in environment(tmp_path).items()))
    assert start(tmp_path, KEYS_FILE=str(file)).returncode == 0


@pytest.mark.parametrize(
    "entries", ["no number", "1:c2hvcnQ=", "x:{secret}", "0:{secret}", "70000:{secret}", "1:{secret},1:{secret}", ","]
)
def test_it_refuses_sealing_keys_that_are_none(tmp_path: Path, entries: str) -> None:
    everything = environment(tmp_path)
    secret = everything["SEALING_KEYS"].partition(":")[2]
    done = start(tmp_path, **everything | {"SEALING_KEYS": entries.format(secret=secret)})
    assert done.returncode != 0
    assert "SEALING_KEYS must be" in done.stderr


def test_several_sealing_keys_may_live(tmp_path: Path) -> None:
    everything = environment(tmp_path)
    newer = keys.fresh()["SEALING_KEYS"].replace("1:", "2:", 1)
    done = start(tmp_path, **everything | {"SEALING_KEYS": f"{newer},{everything['SEALING_KEYS']}"})
    assert done.returncode == 0, done.stderr


def test_it_refuses_a_key_store_that_is_empty_and_begins_none_of_its_own(tmp_path: Path) -> None:
    """A second store begun by mistake would seal what the first cannot open."""
    (tmp_path / "empty").mkdir()
    done = start(tmp_path, **environment(tmp_path) | {"KEY_STORE": str(tmp_path / "empty")})
    assert "holds no file “epochs”" in done.stderr
    assert "make_keys --store" in done.stderr
    assert list((tmp_path / "empty").iterdir()) == []


def test_it_refuses_sealing_keys_of_another_store(tmp_path: Path) -> None:
    done = start(tmp_path, **environment(tmp_path) | {"SEALING_KEYS": keys.fresh()["SEALING_KEYS"]})
    assert "was not wrapped with the sealing key it names" in done.stderr
    assert "make_keys" not in done.stderr


def test_a_store_that_it_may_not_read_is_not_said_to_be_none(tmp_path: Path) -> None:
    """Whoever begins another one then has a site that opens nothing."""
    store = tmp_path / "other"
    store.mkdir()
    (store / "epochs").symlink_to("epochs")  # which root cannot read either
    done = start(tmp_path, **environment(tmp_path) | {"KEY_STORE": str(store)})
    assert f"{store}/epochs cannot be read" in done.stderr
    assert "the user that the site runs as" in done.stderr
    assert "make_keys" not in done.stderr


def test_keys_and_a_store_are_made_beside_a_site_that_has_its_own(tmp_path: Path) -> None:
    """As the README says it, by somebody who has tried `make run` before."""

    def manage(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        clean = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME")}
        env = clean | {"RUN_DIR": str(tmp_path / "run")} | environment
        return subprocess.run(
            [sys.executable, "manage.py", *command], cwd=ROOT, env=env, capture_output=True, text=True
        )

    assert manage("check").returncode == 0
    (tmp_path / "made").write_text(manage("make_keys").stdout)
    store = tmp_path / "made-store"
    begun = manage("make_keys", "--store", str(store), KEYS_FILE=str(tmp_path / "made"))
    assert begun.returncode == 0, begun.stderr
    taken = start(tmp_path, KEYS_FILE=str(tmp_path / "made"), KEY_STORE=str(store), ALLOWED_HOSTS="wall.example.org")
    assert taken.returncode == 0, taken.stderr


def test_it_serves_nothing_before_its_style_sheet_is_there(tmp_path: Path) -> None:
    clean = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME")}
    env = clean | environment(tmp_path) | {"RUN_DIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", "import config.wsgi"], cwd=ROOT, env=env, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("There is no style sheet in ")
    assert done.stderr.endswith("run `manage.py collectstatic --noinput` first.\n")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("languages", "is_taken"), [("es", True), ("ar, en", True), ("de", False), ("en,en", False)])
def test_it_speaks_languages_that_it_has_and_no_others(tmp_path: Path, languages: str, is_taken: bool) -> None:
    done = start(tmp_path, **environment(tmp_path) | {"LANGUAGES": languages})
    assert (done.returncode == 0) is is_taken, done.stderr
    assert ("LANGUAGES must be one or more of en, es, fr, it, ar" in done.stderr) is not is_taken


def test_the_demo_is_refused(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "demo"],
        cwd=ROOT,
        env=os.environ | environment(tmp_path) | {"RUN_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode != 0
    assert "production does not take it" in done.stderr
    assert "Traceback" not in done.stderr
