"""Whether the site is closed, because a backup is being restored: a file in the key store, which every host sees.

It stays when a restore is cut off, so that nobody meets a database in which erased stories are back.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from stories.epochs import hand_over

MARK = "closed"
LOCK = "restoring"  # a file of its own, which stays: whoever waits at one that is gone waits for nobody


def _mark() -> Path:
    return settings.KEY_STORE / MARK


def is_closed() -> bool:
    return os.path.exists(f"{settings.KEY_STORE}/{MARK}")


@contextmanager
def closed(*, unless: type[Exception] | None = None) -> Iterator[None]:
    """Close the site; it opens when everything went well, and after an error that says that nothing was done. Raises
    BlockingIOError where somebody else is about to open it."""
    with (settings.KEY_STORE / LOCK).open("a") as lock:
        hand_over(Path(lock.name))
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        was_closed = is_closed()
        _mark().touch(mode=0o600)
        hand_over(_mark())
        try:
            yield
        except Exception as error:
            if unless is not None and isinstance(error, unless) and not was_closed:
                _mark().unlink()
            raise
        _mark().unlink()
