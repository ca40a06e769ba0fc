"""Backups: the whole database in one sealed file, which nobody can open any more when its epoch's key is destroyed.

A backup holds published texts as they are, and what their authors erase later. So the file as a whole is sealed with a
key derived from the epoch's (stories/epochs.py): BACKUP_DAYS after the epoch ended it is noise, wherever copies lie.
Neither the keys nor the ledger are in it.

While it is written or read the database lies in plain in a folder that is gone afterwards (stories/plain.py).

The file: one line that says what it is (`{"wall": 1, "engine": …, "epoch": …, "made_on": …, "salt": …}`), then pieces
of 1 MiB, each AES-256-GCM under a nonce that counts them and marks the last, so that none can be changed, moved, left
out or cut off.
"""

import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.db import connection, connections
from django.utils import timezone

from stories import epochs, plain
from stories.closing import is_closed

PIECE = 1024 * 1024
TAG = 16
SQLITE, POSTGRESQL = "sqlite", "postgresql"
CLOSED = "The site is closed until a restore is done. Let it end, or run `manage.py restore` again."


class CannotRestore(Exception):
    """The file is no backup that can be restored here; the message says why."""


@dataclass(frozen=True)
class About:
    """What a file says about itself. A plain copy of a database, which any thief could have, says only its engine."""

    engine: str
    epoch: int | None = None
    made_on: date | None = None


def engine() -> str:
    return SQLITE if connection.vendor == "sqlite" else POSTGRESQL


def write(path: Path) -> About:
    """Back up the database as it is now, while the site runs. The file is its owner's alone. Raises CannotRestore."""
    if path.exists() and not path.is_file():  # what is put in its place would be no device and no pipe any more
        raise CannotRestore(f"{path} is no file; a backup is written into one.")
    epoch = epochs.store().newest()
    made_on = timezone.now().date()
    salt = os.urandom(16)
    about = {"wall": 1, "engine": engine(), "epoch": epoch.number, "made_on": str(made_on), "salt": salt.hex()}
    head = json.dumps(about).encode() + b"\n"
    place = path.resolve()  # of a link that is there, what it names is replaced, and not the link
    temporary = place.with_name(f"{place.name}.part")
    temporary.unlink(missing_ok=True)  # one that was left has its own rights, and who opened it keeps it open
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file, _snapshot() as database:
            file.write(head)
            cipher = AESGCM(_key(epoch.key, salt))
            piece, number = database.read(PIECE), 0
            while True:
                following = database.read(PIECE)
                file.write(cipher.encrypt(_nonce(number, is_last=not following), piece, head))
                if not following:
                    break
                piece, number = following, number + 1
            file.flush()
            os.fsync(file.fileno())
        if is_closed():  # since then: what was read may be an older database, in which what was erased is back
            raise CannotRestore(CLOSED)
        os.replace(temporary, place)
    finally:
        temporary.unlink(missing_ok=True)
    return About(engine(), epoch.number, made_on)


def about(path: Path) -> About:
    """Raises CannotRestore."""
    try:
        with path.open("rb") as file:
            head = file.readline(1000)
    except OSError as error:
        raise CannotRestore(f"There is no file {path} that can be read.") from error
    if head.startswith(b"SQLite format 3\0"):
        return About(SQLITE)
    if head.startswith(b"PGDMP"):
        return About(POSTGRESQL)
    try:
        said = json.loads(head)
        return About(str(said["engine"]), int(said["epoch"]), date.fromisoformat(said["made_on"]))
    except (ValueError, KeyError, TypeError) as error:
        raise CannotRestore(f"{path} is no backup of this site, no SQLite file and no archive of pg_dump.") from error


@contextmanager
def opened(path: Path) -> Iterator[Path]:
    """The plain database or archive of a backup, in a file that is gone afterwards. Raises CannotRestore."""
    said = about(path)
    if said.engine != engine():
        raise CannotRestore(f"{path} is a backup of {said.engine}, and this site runs on {engine()}.")
    if said.epoch is None:
        yield path
        return
    epoch = epochs.store().living().get(said.epoch)
    if epoch is None:
        raise CannotRestore(_noise(path, said))
    with plain.folder() as folder:
        copy = folder / "copy"
        with path.open("rb") as file, copy.open("wb") as output:
            head = file.readline()
            cipher = AESGCM(_key(epoch.key, bytes.fromhex(json.loads(head)["salt"])))
            piece, number = file.read(PIECE + TAG), 0
            while True:
                following = file.read(PIECE + TAG)
                try:
                    output.write(cipher.decrypt(_nonce(number, is_last=not following), piece, head))
                except InvalidTag as error:
                    why = "it was changed or cut off, or the keys here are not those that sealed it"
                    raise CannotRestore(f"{path} does not open: {why}.") from error
                if not following:
                    break
                piece, number = following, number + 1
        yield copy


def still_opens(path: Path) -> None:
    """Once the site is closed no key is destroyed. Raises CannotRestore where that of this backup was, just before: it
    also seals what is in there."""
    said = about(path)
    if said.epoch is not None and said.epoch not in epochs.store().living_now():
        raise CannotRestore(_noise(path, said))


def _noise(path: Path, said: About) -> str:
    return f"{path} was sealed in epoch {said.epoch}, whose key is destroyed: nobody can open it any more."


def put_in_place(copy: Path) -> None:
    """Replace what is in the database by what is in the file: all of it or nothing. Raises CannotRestore."""
    connections.close_all()
    if engine() == SQLITE:
        _put_sqlite(copy)
    else:
        _put_postgresql(copy)


# --- How each engine does it


@contextmanager
def _snapshot() -> Iterator[IO[bytes]]:
    """The database at one moment, as a stream."""
    if engine() == SQLITE:
        with plain.folder() as folder:
            copy = folder / "copy"
            # VACUUM INTO leaves behind what deleted rows left in free pages; a copy of the file would take it along.
            ours = connection.settings_dict["NAME"]
            with connection.wrap_database_errors, closing(sqlite3.connect(ours, timeout=20)) as source:
                source.execute("VACUUM INTO ?", [str(copy)])
            with copy.open("rb") as file:
                yield file
        return
    plain.forget()  # nothing lies in plain here, but what a restore that was killed has left does
    command = [_program("pg_dump"), "--format=custom", "--no-owner", "--no-privileges"]
    with subprocess.Popen(command, env=_environment(), stdout=subprocess.PIPE) as dump:  # noqa: S603 - our own command
        assert dump.stdout is not None
        yield dump.stdout
        dump.stdout.read()
    if dump.returncode:
        raise CannotRestore("pg_dump failed; it said why above.")


def _put_sqlite(copy: Path) -> None:
    with (
        closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as source,
        closing(sqlite3.connect(connection.settings_dict["NAME"], timeout=20)) as target,
    ):
        try:
            [[integrity]] = source.execute("PRAGMA integrity_check").fetchall()
            source.execute("SELECT 1 FROM django_migrations")
        except (sqlite3.DatabaseError, ValueError) as error:
            raise CannotRestore("The file is damaged, or is no database of this site.") from error
        if integrity != "ok":
            raise CannotRestore("The file is damaged.")
        with connection.wrap_database_errors:
            source.backup(target)
            target.execute("PRAGMA journal_mode=WAL")
            target.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _put_postgresql(copy: Path) -> None:
    with plain.folder() as folder:
        script = folder / "script"
        with script.open("wb") as file:
            file.write(b"SET client_min_messages = warning; DROP SCHEMA public CASCADE; CREATE SCHEMA public;\n")
            file.flush()
            restored = subprocess.run(  # noqa: S603 - our own command
                [_program("pg_restore"), "--no-owner", "--no-privileges", "--file=-", str(copy)], stdout=file
            )
        if restored.returncode:
            raise CannotRestore("pg_restore cannot read the archive; it said why above.")
        command = [_program("psql"), "--quiet", "--no-psqlrc", "--single-transaction", "--set=ON_ERROR_STOP=1"]
        done = subprocess.run(  # noqa: S603 - our own command
            [*command, "--output=/dev/null", "--file", str(script)], env=_environment()
        )
    if done.returncode:
        raise CannotRestore("PostgreSQL did not take the backup and is as it was; psql said why above.")


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise CannotRestore(f"This needs PostgreSQL's {name}, and it is not on the PATH.")
    return found


def _environment() -> dict[str, str]:
    """How PostgreSQL's programs find the database: as Django does. A password is not put on a command line."""
    from psycopg.pq import Conninfo

    names = {one.keyword.decode(): one.envvar.decode() for one in Conninfo.get_defaults() if one.envvar}
    said = connection.get_connection_params()
    return os.environ | {names[key]: str(value) for key, value in said.items() if key in names}


def _key(epoch: bytes, salt: bytes) -> bytes:
    return HKDF(SHA256(), length=32, salt=salt, info=b"backup").derive(epoch)


def _nonce(number: int, *, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([is_last])
