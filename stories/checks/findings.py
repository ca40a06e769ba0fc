"""What a check can notice. Plain data: no behaviour, no wording shown to people."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

Span: TypeAlias = tuple[int, int]
"""Start (inclusive) and end (exclusive), in string offsets of the text as it was given."""

NoteCategory: TypeAlias = Literal[
    "rape",
    "sexual_assault",
    "verbal_harassment",
    "ogling",
    "stalking",
    "exposure",
    "images",
    "child",
    "partner_abuse",
    "violence",
    "self_harm",
    "graphic",
    "hate",
]
IdentifyingKind: TypeAlias = Literal[
    "person", "organisation", "address", "place", "email", "phone", "handle", "url", "number"
]
UrgentKind: TypeAlias = Literal["self_harm", "danger_now", "minor"]
HostileKind: TypeAlias = Literal["hate", "blame", "trolling", "spam"]
Intensity: TypeAlias = Literal[1, 2, 3]

NOTE_CATEGORIES: tuple[NoteCategory, ...] = get_args(NoteCategory)
IDENTIFYING_KINDS: tuple[IdentifyingKind, ...] = get_args(IdentifyingKind)
URGENT_KINDS: tuple[UrgentKind, ...] = get_args(UrgentKind)
HOSTILE_KINDS: tuple[HostileKind, ...] = get_args(HostileKind)

ENGINE_VERSION = "15"
"""Stored with what a reading found. Raise it when the same text may be read differently."""

PARTS = ("language", "notes", "contacts", "addresses", "places", "organisations", "people", "urgency", "hostility")
"""What can fail on its own. `CheckResult.failed` names members of this tuple, in this order."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was noticed: a stable machine code, and the author's own words it rests on.

    The sentence a moderator reads is made (and translated) where it is shown; `quotes` are at most
    five passages of at most sixty characters, in the order in which they stand in the text.
    """

    code: str
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A content note that the text may need. `score` runs from .5, below which nothing is suggested, to 1."""

    category: NoteCategory
    intensity: Intensity
    score: float
    spans: tuple[Span, ...]
    reason: Reason


@dataclass(frozen=True, slots=True)
class Identifying:
    """A passage that could point at somebody. Passages of one result never overlap."""

    kind: IdentifyingKind
    start: int
    end: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Urgent:
    """A passage a human should see soon. Tuned to notice too much rather than too little."""

    kind: UrgentKind
    spans: tuple[Span, ...]
    reason: Reason


@dataclass(frozen=True, slots=True)
class Hostile:
    """A passage that may attack whoever reads it. Tuned to stay silent when a survivor quotes what was said to her."""

    kind: HostileKind
    score: float
    spans: tuple[Span, ...]
    reason: Reason


@dataclass(frozen=True, slots=True)
class CheckResult:
    """Everything one reading noticed.

    `failed` names the parts that crashed: their findings are missing, which is not the same as nothing to find.
    `language` is what the text seems to be written in (two letters, "" when unknown); `not_checked` names that
    language again when the checks cannot read it, so that only mail, links and the like were looked for.
    """

    notes: tuple[Note, ...] = ()
    identifying: tuple[Identifying, ...] = ()
    urgent: tuple[Urgent, ...] = ()
    hostile: tuple[Hostile, ...] = ()
    failed: tuple[str, ...] = ()
    language: str = ""
    not_checked: tuple[str, ...] = ()
