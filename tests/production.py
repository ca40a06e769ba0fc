"""`python -m tests.production COMMAND …`: manage.py with production settings and throwaway keys."""

import os
import sys
import tempfile
from datetime import date
from pathlib import Path

from config import keys
from stories.epochs import Store


def environment(folder: Path) -> dict[str, str]:
    """Everything that production needs, made afresh, its key store in the folder."""
    made = keys.fresh()
    number, _colon, secret = made["SEALING_KEYS"].partition(":")
    Store(folder / "store", {int(number): keys.binary(secret)}).ensure(date(2026, 11, 23))
    return made | {"PRODUCTION": "1", "ALLOWED_HOSTS": "wall.example.org", "KEY_STORE": str(folder / "store")}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        os.environ |= environment(Path(temporary)) | {
            "RUN_DIR": temporary,
            "DJANGO_SETTINGS_MODULE": "config.settings",
        }
        from django.core.management import execute_from_command_line

        execute_from_command_line(["manage.py", *sys.argv[1:]])
