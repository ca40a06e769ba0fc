"""Text checks: a text in, findings out. They advise; people decide.

Pure: no Django, no network, no files read after loading. The same text always gives the same findings.
"""

from .engine import ENGINE_VERSION, PARTS, check_text, language_not_read
from .findings import (
    HOSTILE_KINDS,
    IDENTIFYING_KINDS,
    NOTE_CATEGORIES,
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
]
