"""Whether the site is closed, because a backup is being restored: a file in the key store, which every host sees.

It stays when a restore is cut off, so that nobody meets a database in which erased stories are back.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

MARK = "closed"


def _mark() -> Path:
    return settings.KEY_STORE / MARK


def is_closed() -> bool:
    return os.path.exists(f"{settings.KEY_STORE}/{MARK}")


@contextmanager
def closed(*, unless: type[Exception] | None = None) -> Iterator[None]:
    """Close the site; it opens when everything went well, and after an error that says that nothing was done. Raises
    BlockingIOError where somebody else is about to open it."""
    was_closed = is_closed()
    mark = os.open(_mark(), os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
        _mark().touch(mode=0o600)  # should another restore have opened the site between the two
        try:
            yield
        except Exception as error:
            if unless is not None and isinstance(error, unless) and not was_closed:
                _mark().unlink()
            raise
        _mark().unlink()
    finally:
        os.close(mark)
