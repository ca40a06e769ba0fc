"""Urgency: is somebody in danger, close to hurting herself, or a child. First person and now."""

from .context import covered_words, is_no_age, is_refused
from .findings import Span, Urgent, UrgentKind
from .lexicons.english.urgency import (
    DANGER_NOW,
    MINOR,
    NO_MINOR_BEFORE,
    NO_SELF_HARM,
    NOT_NOW,
    SELF_HARM,
)
from .lexicons.english.word_classes import CLASSES
from .lexicons.wording import lines_of
from .phrases import PhraseBook
from .reading import Reading, merged, reason

_WORDINGS: PhraseBook[UrgentKind] = PhraseBook(
    [
        *((phrase, "self_harm") for phrase in lines_of(SELF_HARM)),
        *((phrase, "danger_now") for phrase in lines_of(DANGER_NOW)),
        *((phrase, "minor") for phrase in lines_of(MINOR)),
    ],
    CLASSES,
)
_HARMLESS: PhraseBook[str] = PhraseBook(
    ((phrase, "harmless") for column in (NO_SELF_HARM, NOT_NOW) for phrase in lines_of(column)), CLASSES
)

ORDER: tuple[UrgentKind, ...] = ("self_harm", "danger_now", "minor")


def _is_now(reading: Reading, first: int) -> bool:
    """Whether the word before a wording that may give the author's age leaves it in the present."""
    return first == 0 or reading.words[first - 1] not in NO_MINOR_BEFORE


def find_urgent(reading: Reading) -> tuple[Urgent, ...]:
    """One finding for each kind of urgency that a text gives a hint of."""
    harmless = covered_words(_HARMLESS, reading)
    spans: dict[UrgentKind, list[Span]] = {}
    for match in _WORDINGS.matches(reading):
        if any(harmless[match.first : match.after]):
            continue
        if match.tag == "minor":
            if is_no_age(reading, match.after) or not _is_now(reading, match.first):
                continue
        elif is_refused(reading, match.first):
            continue
        spans.setdefault(match.tag, []).append(reading.span(match.first, match.after))
    found = []
    for kind in ORDER:
        if kind in spans:
            passages = merged(spans[kind], reading.original)
            found.append(Urgent(kind, passages, reason("phrase", reading.original, passages)))
    return tuple(found)
