#!/usr/bin/env python
"""The command line of the site: `manage.py help` lists its commands."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.core.management import execute_from_command_line
    from django.db import OperationalError, ProgrammingError

    try:
        execute_from_command_line(sys.argv)
    except (OperationalError, ProgrammingError) as error:
        what = str(error).partition("\n")[0]
        if "no such table" in what or "does not exist" in what:
            what += " (has `manage.py migrate` been run?)"
        elif isinstance(error, ProgrammingError):
            raise
        sys.exit(f"The database could not do it: {what}")
