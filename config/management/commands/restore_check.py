import os
import secrets
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import ProgrammingError, connection
from django.db.backends.utils import CursorWrapper

from config import backups
from stories import epochs, plain

SCRATCH = "wall_check_"


class Command(BaseCommand):
    help = (
        "Prove, in a database of its own that is gone afterwards, that a backup can be restored and that what left "
        "since does not come back; and say what this file still holds, and for how long. FILE may also be a plain "
        "copy of the database, as a thief would have it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        try:
            about = backups.about(path)
        except backups.CannotRestore as error:
            raise CommandError(str(error)) from error
        self._say_what_it_holds(path, about)
        if about.epoch is not None and about.epoch not in epochs.store().living():
            return  # nothing to restore, and nothing to find in it
        if connection.vendor == "postgresql":
            _see_that_it_may_be_replaced()
        with _scratch() as url:
            command = [sys.executable, "manage.py", "restore", "--beside", str(path.resolve())]
            done = subprocess.run(  # noqa: S603 - our own command
                command,
                cwd=settings.BASE_DIR,
                env=os.environ | {"DATABASE_URL": url, "KEY_STORE": str(settings.KEY_STORE)},
                capture_output=True,
                text=True,
            )
        self.stdout.write(done.stdout)
        if done.returncode:
            raise CommandError(f"It could not be restored. {done.stderr.strip()}")
        self.stdout.write("Proved: it can be restored, and nothing that left since the backup is back.")

    def _say_what_it_holds(self, path: Path, about: backups.About) -> None:
        store = epochs.store()
        if about.epoch is None:
            self.stdout.write(
                f"{path} is a plain copy of a database. Published texts, also those erased since, can be read in it "
                "for as long as it exists: destroy it. Texts that wait or were declined, addresses, notes and letters "
                "in it are sealed; how long they still open with our keys stands below."
            )
        elif about.epoch not in store.living():
            self.stdout.write(
                f"{path}, made on {about.made_on} in epoch {about.epoch}, is noise: the key is destroyed. Nobody can "
                "read anything in it, published texts included."
            )
        else:
            until = store.destroyed_on(about.epoch)
            end = f"on {until}" if until else f"{settings.BACKUP_DAYS} days after the epoch ends"
            self.stdout.write(
                f"{path}, made on {about.made_on} in epoch {about.epoch}, opens with our keys alone. It holds what the "
                f"database held that day, also what was erased since, until its key is destroyed {end}."
            )


def _forget_killed_ones(cursor: CursorWrapper) -> None:
    """Drop our databases of checks that were killed: nobody holds the lock on their names any more. Another site on
    this server holds its own, in its own database."""
    cursor.execute(
        "SELECT datname FROM pg_database WHERE datname LIKE %s AND datdba = current_user::regrole"
        " AND hashtext(datname)::bit(32) NOT IN"
        " (SELECT objid::bigint::bit(32) FROM pg_locks WHERE locktype = 'advisory')",
        [f"{SCRATCH}%"],
    )
    for (name,) in cursor.fetchall():
        cursor.execute(f"DROP DATABASE IF EXISTS {connection.ops.quote_name(name)} WITH (FORCE)")


def _see_that_it_may_be_replaced() -> None:
    """Or everything would be proved in a database that the role owns, and fail in the one that it does not."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_has_role(nspowner, 'USAGE') AND has_database_privilege(current_database(), 'CREATE')"
            " FROM pg_namespace WHERE nspname = 'public'"
        )
        if cursor.fetchone() == (False,):
            user, name = connection.settings_dict["USER"], connection.settings_dict["NAME"]
            raise CommandError(
                f"It could not be restored into {name}, which {user} does not own: as who may, say "
                f"ALTER DATABASE {name} OWNER TO {user}, and in it ALTER SCHEMA public OWNER TO {user}."
            )


@contextmanager
def _scratch() -> Iterator[str]:
    """The address of an empty database beside ours, gone afterwards."""
    name = f"{SCRATCH}{secrets.token_hex(6)}"
    if connection.vendor == "sqlite":
        with plain.folder() as folder:
            yield f"sqlite:///{quote(str(folder))}/{name}.sqlite3"
        return
    database = connection.settings_dict
    with plain.ending_in_order():
        with connection.cursor() as cursor:
            _forget_killed_ones(cursor)
            cursor.execute("SELECT pg_advisory_lock(hashtext(%s))", [name])  # as long as this connection lives
            try:
                cursor.execute(f"CREATE DATABASE {name}")
            except ProgrammingError as error:
                user = connection.settings_dict["USER"]
                raise CommandError(
                    f"A check needs a database of its own, and {user} may not make one here: "
                    f"as who may, say ALTER ROLE {user} CREATEDB."
                ) from error
        try:
            user, password = (quote(database[key], safe="") for key in ("USER", "PASSWORD"))
            place = {key.lower(): database[key] for key in ("HOST", "PORT") if database[key]}
            yield f"postgres://{user}:{password}@/{name}?{urlencode(database['OPTIONS'] | place)}"
        finally:
            with connection.cursor() as cursor:
                cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")
