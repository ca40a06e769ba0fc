"""Logs and crash reports that keep a class and where it happened, and nothing of whom it happened to.

An exception's message can hold what somebody wrote (a database names the value it refused), its frames' variables
too. So what is kept is the class and, of each frame, file, line and function.
"""

import logging
import traceback
from pathlib import Path
from types import TracebackType
from typing import Any

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.debug import ExceptionReporter


def frames(trace: TracebackType | None) -> list[str]:
    """`file:line function` for each frame, outermost first, without the source and its values."""
    return [f"{_short(Path(frame.filename))}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]


def _short(path: Path) -> str:
    """A file of ours from the project's folder, another one by its name."""
    return str(path.relative_to(settings.BASE_DIR)) if path.is_relative_to(settings.BASE_DIR) else path.name


class ForgetfulFormatter(logging.Formatter):
    """`level logger message`, and for an exception its class and frames."""

    def __init__(self) -> None:
        super().__init__("%(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        # Some libraries put the exception itself into the line, or make it the line; its class says enough.
        (record.msg,) = _without_exceptions((record.msg,))
        if record.args:
            record.args = _without_exceptions(record.args)
        request = getattr(record, "request", None)
        if record.name.startswith("django.security"):
            # Django names the host, the origin or the page that a browser came from. The logger says what was wrong.
            record.msg, record.args = "Refused: %s", (_page(request),)
        elif request is not None and record.args:
            # Django names the address that was asked for, and people type anything into one.
            record.args = tuple(
                _page(request) if arg == getattr(request, "path", None) else arg
                for arg in (record.args if isinstance(record.args, tuple) else (record.args,))
            )
        # Cached by other handlers' formatters, with the message in it.
        record.exc_text = None
        return super().format(record)

    def formatException(self, exc_info: Any) -> str:
        kind, _error, trace = exc_info
        return "\n".join([f"  {kind.__module__}.{kind.__qualname__}", *(f"    {line}" for line in frames(trace))])


def _page(request: Any) -> str:
    """The route that was asked for, not the address."""
    match = getattr(request, "resolver_match", None)
    return str(match.route) if match else "(no page)"


def _without_exceptions(args: Any) -> Any:
    if isinstance(args, dict):
        named = {key: type(v).__name__ if isinstance(v, BaseException) else v for key, v in args.items()}
        # Celery says it in words, with the message in them: "ValueError('…')".
        return named | {key: str(named[key]).partition("(")[0] for key in ("exc",) if key in named}
    return tuple(type(v).__name__ if isinstance(v, BaseException) else v for v in args)


class ForgetfulReporter(ExceptionReporter):
    """Django's crash report, reduced to class and frames, for every handler that would send or print one."""

    def get_traceback_text(self) -> SafeString:
        name = self.exc_type.__name__ if self.exc_type else "unknown"
        return SafeString("\n".join([name, *frames(self.tb)]))

    def get_traceback_html(self) -> SafeString:
        return format_html("<pre>{}</pre>", str.__str__(self.get_traceback_text()))
