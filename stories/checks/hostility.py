"""Hostility: does a text attack whoever reads it, or a group. What a survivor quotes is not hers."""

from dataclasses import dataclass

from .context import covered_words, is_refused, is_reported, is_told_of_oneself
from .findings import Hostile, HostileKind, Span
from .lexicons.english.hostility import BLAME, HATE, KIND, SPAM, TROLLING
from .lexicons.english.word_classes import CLASSES
from .lexicons.wording import Wording, lines_of
from .phrases import PhraseBook
from .reading import Reading, merged, reason

ENOUGH = 0.5
"""Hostility is reported from this score on."""

LEXICON: dict[HostileKind, tuple[Wording, ...]] = {"hate": HATE, "blame": BLAME, "trolling": TROLLING, "spam": SPAM}


@dataclass(frozen=True, slots=True)
class _Filed:
    kind: HostileKind
    phrase: str
    sure: float


_WORDINGS: PhraseBook[_Filed] = PhraseBook(
    (
        (phrase, _Filed(kind, phrase, wording.sure))
        for kind, wordings in LEXICON.items()
        for wording in wordings
        for phrase in lines_of(wording.phrases)
    ),
    CLASSES,
)
_KIND: PhraseBook[str] = PhraseBook(((phrase, "kind") for phrase in lines_of(KIND)), CLASSES)


def find_hostile(reading: Reading) -> tuple[Hostile, ...]:
    """One finding for each kind of hostility that a text shows, with all its passages."""
    kind_words = covered_words(_KIND, reading)
    doubts: dict[HostileKind, dict[str, float]] = {}
    spans: dict[HostileKind, list[Span]] = {}
    for match in _WORDINGS.matches(reading):
        filed = match.tag
        if any(kind_words[match.first : match.after]) or is_refused(reading, match.first):
            continue
        if filed.kind != "spam":
            if is_reported(reading, match.first, match.after):
                continue
            if filed.kind == "hate" and is_told_of_oneself(reading, match.first, match.after):
                continue
        doubts.setdefault(filed.kind, {})[filed.phrase] = 1 - filed.sure
        spans.setdefault(filed.kind, []).append(reading.span(match.first, match.after))
    found = []
    for kind in LEXICON:
        if kind not in doubts:
            continue
        doubt = 1.0
        for one in doubts[kind].values():
            doubt *= one
        if 1 - doubt >= ENOUGH:
            passages = merged(spans[kind], reading.original)
            found.append(Hostile(kind, round(1 - doubt, 3), passages, reason("phrase", reading.original, passages)))
    return tuple(found)
