"""A command of the site, as `manage.py` and `make run` carry it out: what the machine refuses is one line."""

import sys

from django.core.management import execute_from_command_line
from django.db import DatabaseError, OperationalError, ProgrammingError


def carry_out(arguments: list[str]) -> None:
    try:
        execute_from_command_line(arguments)
    except DatabaseError as error:
        what = str(error).partition("\n")[0]
        if "no such table" in what or (isinstance(error, ProgrammingError) and "does not exist" in what):
            what += " (has `manage.py migrate` been run?)"
        elif "permission denied" in what:
            what += " (the role of the site has to own its database)"
        elif not isinstance(error, OperationalError):
            raise
        sys.exit(f"The database could not do it: {what}")
    except OSError as error:
        if not error.strerror:
            raise
        where = f"{error.filename}: " if error.filename else ""
        sys.exit(f"It could not be done: {where}{error.strerror}.")
