"""The environment, read strictly: what cannot be meant ends the start with one line that says so; nothing is guessed.

A name without a value counts as not set. No sentence repeats a value that may hold a password.
"""

import io
import math
import os
import re
from collections.abc import Callable, Iterable
from email.utils import parseaddr
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from environ import Env

SWITCHES = dict.fromkeys(("1", "on", "yes", "true"), True) | dict.fromkeys(("0", "off", "no", "false"), False)
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
_HOST = re.compile(r"\*|\.?[\w-]+(\.[\w-]+)*|\[[0-9a-f:.]+\]", re.ASCII | re.IGNORECASE)
_LINE = re.compile(r"(export )?\w+=.*|#.*|\s*", re.ASCII)


def refuse(sentence: str) -> NoReturn:
    """End the start. What is wrong is outside the code, so no traceback says more about it than this sentence."""
    raise SystemExit(sentence)


def text(name: str, unless_set: str = "") -> str:
    value = os.environ.get(name, "").strip()
    try:
        value.encode()
    except UnicodeEncodeError:  # no page could say it
        refuse(f"{name} must be text in UTF-8.")
    return value or unless_set


def switch(name: str) -> bool:
    """Off unless set."""
    value = text(name, "off")
    if value.lower() not in SWITCHES:
        refuse(f"{name} must be on or off, not “{value}”.")
    return SWITCHES[value.lower()]


def number(name: str, unless_set: float, least: float, most: float) -> float:
    return _within(float, "a number", name, unless_set, least, most)


def whole(name: str, unless_set: int, least: int, most: int) -> int:
    return int(_within(int, "a whole number", name, unless_set, least, most))


def _within(kind: Callable[[str], float], said: str, name: str, unless_set: float, least: float, most: float) -> float:
    value = text(name)
    try:
        found = kind(value) if value else unless_set
    except ValueError:
        found = math.nan
    if not least <= found <= most:
        refuse(f"{name} must be {said} between {least} and {most}, not “{value}”.")
    return found


def several(name: str, unless_set: str) -> list[str]:
    """With commas between them."""
    return [part for part in map(str.strip, text(name, unless_set).split(",")) if part]


def hosts(name: str, unless_set: str) -> list[str]:
    found = several(name, unless_set)
    for host in found or [text(name)]:
        if not _HOST.fullmatch(host):
            refuse(f"{name} must be names like wall.example.org, with commas, without https:// or port, not “{host}”.")
    return found


def level(name: str) -> str:
    value = text(name, "WARNING").upper()
    if value not in LEVELS:
        refuse(f"{name} must be one of {', '.join(LEVELS)}, not “{value}”.")
    return value


def sender(name: str, unless_set: str) -> str:
    value = text(name, unless_set)
    if "@" not in parseaddr(value)[1] or "\n" in value:
        refuse(f"{name} must be a mail address, alone or like “Notes <notes@example.org>”, not “{value}”.")
    return value


def page(name: str, unless_set: str) -> str:
    """An address for a browser."""
    return str(_address(name, text(name, unless_set), ("https", "http"), "https://www.example.org/", _with_host))


def redis(name: str, unless_set: str) -> str:
    """A Redis, or what takes its place in a site of one process: that has no host."""
    instead = unless_set.partition("://")[0]
    value = text(name, unless_set)
    read = str if value.startswith(f"{instead}://") else _with_number
    return str(_address(name, value, ("redis", "rediss", instead), "redis://HOST:6379/0", read))


def cache(name: str, unless_set: str) -> dict[str, Any]:
    return dict(Env.cache_url_config(redis(name, unless_set)))  # type: ignore[no-untyped-call]


def mail(name: str, unless_set: str) -> dict[str, Any]:
    def read(value: str) -> dict[str, Any]:
        found: dict[str, Any] = Env.email_url_config(value)  # type: ignore[no-untyped-call]
        return found if found["EMAIL_HOST"] or not value.startswith("smtp") else {}

    return dict(_address(name, text(name, unless_set), Env.EMAIL_SCHEMES, "smtp+tls://USER:PASSWORD@HOST:587", read))


def database(name: str, *, replica: bool = False) -> dict[str, Any]:
    def read(value: str) -> dict[str, Any]:
        found: dict[str, Any] = Env.db_url_config(value)  # type: ignore[no-untyped-call]
        return found if found["NAME"] not in ("", ":memory:") else {}

    schemes = ("postgres", "postgresql") if replica else ("postgres", "postgresql", "sqlite")
    return dict(_address(name, text(name), schemes, "postgres://USER:PASSWORD@HOST:5432/NAME", read))


def _with_host(value: str) -> str:
    parts = urlsplit(value)
    return value if parts.hostname and parts.port != 0 else ""


def _with_number(value: str) -> str:
    """Of one of a Redis's databases, where it is named."""
    return _with_host(value) if re.fullmatch(r"/?\d*", urlsplit(value).path, re.ASCII) else ""


def _address(name: str, value: str, schemes: Iterable[str], example: str, read: Callable[[str], Any]) -> Any:
    """What somebody who knows this kind of address reads in it; nothing is an address that says too little."""
    try:
        found = read(value) if value.partition("://")[0] in schemes else None
    except (ValueError, ImproperlyConfigured):
        found = None
    if not found:
        refuse(f"{name} must be an address like {example} (in a password @ is %40, / is %2F, # is %23, % is %25).")
    return found


def folder(name: str, path: Path) -> Path:
    """Made unless it is there."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        refuse(f"{name} must be a folder that can be written, and {path} is none ({error.strerror}).")
    if not os.access(path, os.W_OK | os.X_OK):
        refuse(f"{name} must be a folder that can be written, and {path} cannot.")
    return path


def take_file(name: str, path: Path) -> None:
    """Put the values of a file of NAME=VALUE lines into the environment, where it does not have them already."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no text"
        refuse(f"{name} must be a file of NAME=VALUE lines, and {path} cannot be read ({why}).")
    for place, line in enumerate(lines, 1):
        if not _LINE.fullmatch(line):  # what it says may be a secret
            refuse(f"{name} must be a file of NAME=VALUE lines, and line {place} of {path} is none.")
    for name in (line.partition("=")[0].removeprefix("export ") for line in lines):
        if not os.environ.get(name, "").strip():  # or it would stand before the file's value
            os.environ.pop(name, None)
    Env.read_env(io.StringIO("\n".join(lines)))
