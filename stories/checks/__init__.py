"""Text checks: a text in, findings out. They advise; people decide.

Pure: no Django, no network, no files read after loading. The same text always gives the same findings.

The wordings and lists are loaded when the first text is read, since most commands read none. Whoever serves loads them
before: `load()`.
"""

from collections.abc import Iterable

from .findings import (
    ENGINE_VERSION,
    HOSTILE_KINDS,
    IDENTIFYING_KINDS,
    NOTE_CATEGORIES,
    PARTS,
    URGENT_KINDS,
    CheckResult,
    Hostile,
    Identifying,
    Note,
    Reason,
    Span,
    Urgent,
)

__all__ = [
    "ENGINE_VERSION",
    "HOSTILE_KINDS",
    "IDENTIFYING_KINDS",
    "NOTE_CATEGORIES",
    "PARTS",
    "URGENT_KINDS",
    "CheckResult",
    "Hostile",
    "Identifying",
    "Note",
    "Reason",
    "Span",
    "Urgent",
    "check_text",
    "language_not_read",
    "load",
]


def load() -> None:
    """Load what reading a text needs: half a second, once in a process; what it starts afterwards shares it."""
    from . import engine  # noqa: F401 - all books are on the shelf then
    from .shelf import SHELF

    SHELF.ready()


def check_text(text: str, *, language: str | None = None, own: Iterable[str] = ()) -> CheckResult:
    """Notice what a text may need: content notes, identifying details, urgency, hostility.

    Pure and deterministic; takes time linear in the length of `text` and never raises because of what the text holds.
    A part that crashes is named in `failed` and the others' findings stand.

    `language` is a BCP 47 tag, when it is known; else the text tells. Every text is read with the wordings of all
    five languages, since people mix them; the language decides which models are asked, and whether to say that the
    text was not really checked. `own` are names by which the author is known elsewhere: a mail address, an account.
    """
    from . import engine

    return engine.check_text(text, language=language, own=own)


def language_not_read(text: str) -> str:
    """The two letters of the language `text` is in, where the checks do not read it; else "". Asks for nothing else."""
    from . import engine

    return engine.language_not_read(text)
