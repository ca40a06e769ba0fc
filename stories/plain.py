"""The whole database in plain, for the minutes that a backup or a restore needs it so.

Each use has a folder of its own, RUN_DIR/.plain-…, gone afterwards, and holds a lock on it. Whoever is told to end
(SIGTERM, SIGHUP) takes it along. What was killed, or lost its power, leaves a folder that nobody holds: the next use
deletes it, and `manage.py forget` does so every hour.
"""

import fcntl
import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from django.conf import settings

from stories.epochs import hand_over

PREFIX = ".plain-"


@contextmanager
def folder() -> Iterator[Path]:
    """An empty folder of its owner's alone, gone afterwards with everything in it."""
    forget()
    with ending_in_order():
        path, lock = _held()
        try:
            yield path
        finally:
            shutil.rmtree(path)
            os.close(lock)


def forget() -> int:
    """Delete what nobody holds any more; gives how many folders that were."""
    ended = 0
    for path in settings.RUN_DIR.glob(f"{PREFIX}*"):
        with suppress(FileNotFoundError, PermissionError):  # somebody else deletes it too, or it is another user's
            lock = os.open(path, os.O_RDONLY)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(path)
                ended += 1
            except BlockingIOError:
                pass
            finally:
                os.close(lock)
    return ended


@contextmanager
def ending_in_order() -> Iterator[None]:
    """A signal that would end the process at once ends it as an error does: what has to be gone goes first."""
    is_main = threading.current_thread() is threading.main_thread()
    numbers = [
        number
        for number in (signal.SIGTERM, signal.SIGHUP)
        if is_main and signal.getsignal(number) is signal.Handlers.SIG_DFL
    ]
    for number in numbers:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in numbers:
            signal.signal(number, signal.SIG_DFL)


def _held() -> tuple[Path, int]:
    """A new folder and the lock on it."""
    settings.RUN_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
    while True:
        path = Path(tempfile.mkdtemp(dir=settings.RUN_DIR, prefix=PREFIX))
        hand_over(path)
        with suppress(FileNotFoundError):  # `forget` was faster by a moment
            lock = os.open(path, os.O_RDONLY)
            fcntl.flock(lock, fcntl.LOCK_EX)
            if path.exists():
                return path, lock
            os.close(lock)


def _end(number: int, _frame: object) -> NoReturn:
    sys.exit(128 + number)
