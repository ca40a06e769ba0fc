"""`python -m tests.production COMMAND …`: manage.py with production settings and throwaway keys."""

import os
import sys
import tempfile

from config import keys

with tempfile.TemporaryDirectory() as folder:
    os.environ |= keys.fresh() | {
        "PRODUCTION": "1",
        "ALLOWED_HOSTS": "wall.example.org",
        "RUN_DIR": folder,
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    from django.core.management import execute_from_command_line

    execute_from_command_line(["manage.py", *sys.argv[1:]])
