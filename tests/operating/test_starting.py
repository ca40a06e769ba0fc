"""`make run` starts from any folder and at any address of this machine, and says in a sentence why it does not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

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
