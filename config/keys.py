"""The site's secrets: made once, kept outside the database.

`make run` keeps them in `.wall/keys.env` (mode 600) and reuses them at the next start. In production they come from
the environment or from the file that KEYS_FILE names; `manage.py make_keys` prints a fresh set.

SEALING_KEYS may hold several, newest first: put a new one in front, start every process anew with both, run `manage.py
rotate_keys` (a process that lacks the new one opens nothing from then on), and take the old one away, a day after the
command says that nothing needs it. RECEIPT_PEPPER and TAP_KEY stay for the site's life: lists, taps and
the ledger of erasures are found with them. What is destroyed in time is in the key store (stories/epochs.py).
"""

import base64
import binascii
import os
import secrets
import tempfile
from pathlib import Path

NAMES = ("SECRET_KEY", "SEALING_KEYS", "RECEIPT_PEPPER", "TAP_KEY")


def fresh() -> dict[str, str]:
    """A new value for every secret. Binary ones are 32 random bytes in URL-safe base64."""

    def random_bytes() -> str:
        return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()

    return {
        "SECRET_KEY": secrets.token_urlsafe(48),
        "SEALING_KEYS": f"1:{random_bytes()}",
        "RECEIPT_PEPPER": random_bytes(),
        "TAP_KEY": random_bytes(),
    }


def binary(value: str) -> bytes:
    """The bytes of a secret; nothing when it is no URL-safe base64."""
    try:
        return base64.urlsafe_b64decode(value)
    except (binascii.Error, ValueError):
        return b""


def ensure(path: Path) -> None:
    """Write a fresh set to `path` unless it is there. Two processes starting at once end with one set."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    # mkstemp makes the file readable by its owner only (600). Linking instead of renaming means that whoever comes
    # second keeps the first one's keys.
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix="keys-")
    try:
        with os.fdopen(handle, "w") as file:
            file.writelines(f"{name}={value}\n" for name, value in fresh().items())
            file.flush()
            os.fsync(file.fileno())
        os.link(temporary, path)
    except FileExistsError:
        pass
    finally:
        os.unlink(temporary)
