"""Epochs: the keys that seal the database's columns. They are kept beside the database, never in it, and destroyed.

What an author erases is still in every older copy of the database. Nobody can be sure of having found all copies, so
the key goes instead. Each week a new epoch begins, everything that is still there is sealed again with its key
(`stories/rotation.py`), and BACKUP_DAYS after an epoch ended its key is destroyed. From then on nothing that was
sealed in it can be read by anybody: not in a forgotten backup, not in free pages of the disk, not under a court order.

A key that is to be destroyed must not be where things are remembered, and environments, secret managers and backups
all remember. So there are two halves. The epoch's key lies in the key store, a folder (KEY_STORE); it is wrapped (RFC
3394) with the newest of SEALING_KEYS, which come from the environment. Either half alone opens nothing.

The store's file `epochs` has one line for each living epoch, oldest first:

    <number> <the day it began> <number of the sealing key>:<the wrapped key in base64>

The store is no part of a backup, or what was destroyed would come back with it. It still has to outlive its disk: keep
one mirror that holds the newest copy only. All hosts of a site share one store. Destroying writes a new file and
renames it over the old one; what a disk keeps of replaced blocks is the disk's, so the store belongs on an encrypted
one. An epoch's number in a sealed value tells at most the week in which the whole database was last sealed.
"""

import base64
import binascii
import fcntl
import os
import secrets
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap
from django.conf import settings

LASTS = timedelta(days=7)
NEW = "epochs.new-"  # what the file is called until it is whole


class BrokenStore(Exception):
    """The key store is not there, or not readable with the sealing keys at hand. The message says which."""


class NoStore(BrokenStore):
    """There is no key store in this folder."""


def hand_over(file: Path) -> None:
    """What root writes into a store, at the command line, belongs to whoever its folder belongs to: the site runs as
    that user, and without its keys and its ledger it could take and open nothing. What a link there names stays root's.
    """
    if os.geteuid() == 0:
        owner = file.parent.stat()
        with suppress(OSError):  # where root may not either it stays as it is
            os.chown(file, owner.st_uid, owner.st_gid, follow_symlinks=False)


@dataclass(frozen=True)
class Epoch:
    number: int
    began_on: date
    key: bytes


class Store:
    def __init__(self, folder: Path, sealing_keys: Mapping[int, bytes]) -> None:
        self.folder, self.sealing_keys = folder, sealing_keys
        self.file = folder / "epochs"

    def living(self) -> dict[int, Epoch]:
        """Every epoch whose key is there, newest first. Raises BrokenStore."""
        try:
            stat = self.file.stat()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise NoStore(f"The key store {self.folder} holds no file “epochs”.") from error
        except OSError as error:
            raise _unreadable(self.file, error) from error
        # Reading a value costs one look at the file's date; the file is read again only when it was replaced.
        signature = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
        return _read(self.file, signature, tuple(self.sealing_keys.items()))

    def newest(self) -> Epoch:
        return next(iter(self.living().values()))

    def destroyed_on(self, number: int) -> date | None:
        """The day on which an epoch's key goes: BACKUP_DAYS after the last backup that needs it. None for the newest,
        and for one that is gone."""
        later = [epoch.began_on for epoch in self.living().values() if epoch.number > number]
        return min(later) + timedelta(days=settings.BACKUP_DAYS + 1) if later and number in self.living() else None

    def ensure(self, today: date) -> None:
        """Begin the first epoch unless there is one. Two processes starting at once end with one."""
        if self.file.exists():
            return
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._held():
            if not self.file.exists():
                self._write([Epoch(1, today, secrets.token_bytes(32))])

    def begin(self, today: date, *, at_once: bool = False) -> bool:
        """Begin the next epoch when the newest has lasted a week, or at once. Gives whether one began."""
        with self._held():
            newest = self.newest()
            if not at_once and today < newest.began_on + LASTS:
                return False
            self._write([*self.living().values(), Epoch(newest.number + 1, today, secrets.token_bytes(32))])
        return True

    def destroy(self, number: int, *, unless: Callable[[], bool] = lambda: False) -> bool:
        """Destroy an epoch's key, for good, unless it is needed when nobody else changes the store. The newest stays.
        Gives whether it went."""
        with self._held():
            if number == self.newest().number or unless():
                return False
            self._write([epoch for epoch in self.living().values() if epoch.number != number])
        return True

    def living_now(self) -> dict[int, Epoch]:
        """As `living`, once nobody is destroying a key any more who had begun before."""
        with self._held():
            return self.living()

    def wrapped_with(self) -> set[int]:
        """The numbers of the sealing keys that the store needs."""
        return {int(line.split()[2].partition(":")[0]) for line in self.file.read_text().splitlines()}

    def wrap_again(self) -> bool:
        """Wrap every epoch's key with the newest sealing key, so that an older one can be taken away."""
        if self.wrapped_with() == {next(iter(self.sealing_keys))}:
            return False
        with self._held():
            self._write([*self.living().values()])
        return True

    @contextmanager
    def _held(self) -> Iterator[None]:
        with (self.folder / "lock").open("a") as lock:
            hand_over(Path(lock.name))
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _write(self, epochs: list[Epoch]) -> None:
        number, sealing_key = next(iter(self.sealing_keys.items()))
        lines = [
            f"{epoch.number} {epoch.began_on} {number}:"
            f"{base64.b64encode(aes_key_wrap(sealing_key, epoch.key)).decode()}\n"
            for epoch in sorted(epochs, key=lambda epoch: epoch.number)
        ]
        for left in self.folder.glob(f"{NEW}*"):  # by one that was killed, or a full disk: it holds keys, too
            left.unlink()
        handle, temporary = tempfile.mkstemp(dir=self.folder, prefix=NEW)  # readable by its owner only (600)
        hand_over(Path(temporary))
        with os.fdopen(handle, "w") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, self.file)
        folder = os.open(self.folder, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


def store() -> Store:
    """This site's key store."""
    return Store(settings.KEY_STORE, settings.SEALING_KEYS)


def _unreadable(file: Path, error: OSError) -> BrokenStore:
    return BrokenStore(f"{file} cannot be read ({error.strerror}). Is this the user that the site runs as?")


@lru_cache(maxsize=8)
def _read(file: Path, signature: object, sealing_keys: tuple[tuple[int, bytes], ...]) -> dict[int, Epoch]:
    keys = dict(sealing_keys)
    epochs: list[Epoch] = []
    try:
        for line in file.read_text().splitlines():
            number, began_on, wrapped = line.split()
            sealing_key, _colon, key = wrapped.partition(":")
            if int(sealing_key) not in keys:
                raise BrokenStore(
                    f"The key store needs the sealing key {sealing_key}, which SEALING_KEYS does not hold."
                )
            opened = aes_key_unwrap(keys[int(sealing_key)], base64.b64decode(key))
            epochs.append(Epoch(int(number), date.fromisoformat(began_on), opened))
    except OSError as error:
        raise _unreadable(file, error) from error
    except (ValueError, binascii.Error) as error:
        raise BrokenStore(f"A line of {file} cannot be read.") from error
    except InvalidUnwrap as error:
        raise BrokenStore(f"A key in {file} was not wrapped with the sealing key it names.") from error
    if not epochs:
        raise BrokenStore(f"{file} is empty.")
    return {epoch.number: epoch for epoch in sorted(epochs, key=lambda epoch: -epoch.number)}
