"""What the words around a wording make of it: undone, refused, only feared, or somebody else's."""

from collections.abc import Callable

from .lexicons.arabic.context import DENIAL as ARABIC
from .lexicons.denial import Denial
from .lexicons.english.common_words import COMMON_WORDS
from .lexicons.english.context import (
    BETWEEN_REFUSAL_AND_DEED,
    NO_AGE_AFTER,
    NUMBERS,
    REFUSALS,
    REPORTING,
    SUPPOSING,
    TELLING,
)
from .lexicons.french.context import DENIAL as FRENCH
from .lexicons.italian.context import DENIAL as ITALIAN
from .lexicons.spanish.context import DENIAL as SPANISH
from .normalisation import fold
from .phrases import PhraseBook
from .reading import Reading

REFUSAL_REACH = 3
SUPPOSING_REACH = 8
REPORTED_REACH = 12
TELLING_REACH = 15
"""How many words away a word can still change what a wording means."""


def covered_words(book: PhraseBook[str], reading: Reading) -> bytearray:
    """One byte a word: 1 where a phrase of `book` covers it."""
    covered = bytearray(len(reading.words))
    for match in book.matches(reading):
        covered[match.first : match.after] = b"\x01" * (match.after - match.first)
    return covered


DENIALS = (SPANISH, FRENCH, ITALIAN, ARABIC)


def _by_word(words: Callable[[Denial], frozenset[str]]) -> dict[str, tuple[Denial, ...]]:
    found = {word for one in DENIALS for phrase in words(one) for word in phrase.split()}
    return {word: tuple(one for one in DENIALS if word in " ".join(words(one)).split()) for word in found}


_BEFORE = _by_word(lambda one: one.refusals | one.between)
_BEHIND = _by_word(lambda one: one.behind)
"""In which languages a word next to a wording may deny it."""

DENIAL_REACH = 6
ASKED_REACH = 2
MOST_CLITICS = 3
"""How many words before a wording its refusal may stand ("personne ne m'a jamais"), and before that what voids it;
and how many clitics stand in a row."""


_REFUSED_WITH = REFUSALS | {"no", "ne", "n", "non"} | frozenset().union(*(one.refusals for one in DENIALS))


def is_open(phrase: str) -> bool:
    """Whether a phrase leaves a gap in which its deed can be refused, and says "not" nowhere itself."""
    words = {word.rstrip("?*") for element in fold(phrase).text.split() for word in element.split("|")}
    return ".." in phrase and not words & _REFUSED_WITH


def is_refused(reading: Reading, first: int, after: int) -> bool:
    """Whether the words around those from `first` to before `after` say that it did not happen ("nobody touched", "was
    never", "ne me touchait pas")."""
    return _is_refused_in_english(reading, first) or _is_denied(reading, first, after)


def _is_denied(reading: Reading, first: int, after: int) -> bool:
    words = reading.words
    for one in _BEFORE.get(words[first - 1], ()) if first else ():
        if words[first] in COMMON_WORDS and words[first] not in one.between:
            continue  # "no he" is English
        begins = _refusal(one, reading, first)
        if begins is not None and not _is_none(one, reading, begins, after):
            return True
    for one in _BEHIND.get(words[after], ()) if after < len(words) else ():
        begins = _refusal_behind(one, reading, first, after)
        if begins is not None and not _is_none(one, reading, begins, after + 1):
            return True
    return False


def _refusal(denial: Denial, reading: Reading, first: int) -> int | None:
    """Where the refusal before a wording stands."""
    words, clauses = reading.words, reading.clauses
    for at in range(first - 1, max(-1, first - 1 - DENIAL_REACH), -1):
        if clauses[at] != clauses[first]:
            return None
        if words[at] in denial.refusals or f"{words[at]} {words[at + 1]}" in denial.refusals:
            return at
        if words[at] not in denial.between:
            return None
    return None


def _refusal_behind(denial: Denial, reading: Reading, first: int, after: int) -> int | None:
    """Where a wording begins, or the "ne" before it, that has its refusal behind it and somebody who did not do it
    before it."""
    words, clauses = reading.words, reading.clauses
    if clauses[after] != clauses[first]:
        return None
    begins = first
    while begins and first - begins < MOST_CLITICS and words[begins - 1] in denial.clitics:
        begins -= 1
    if begins and words[begins - 1] in ("ne", "n"):
        begins -= 1
    if not begins or clauses[begins - 1] != clauses[first]:
        return None
    return begins if words[begins] in ("ne", "n") or words[begins - 1] in denial.subjects else None


def _is_none(denial: Denial, reading: Reading, at: int, after: int) -> bool:
    """Whether the refusal at word `at` denies nothing that was done."""
    words, clauses = reading.words, reading.clauses
    behind = after + 1 if after < len(words) and clauses[after] == clauses[at] else after
    return any(
        words[before] in denial.asked and clauses[before] == clauses[at]
        for before in range(max(0, at - ASKED_REACH), at)
    ) or bool(denial.none.match(" ".join(words[at:behind])))


def _is_refused_in_english(reading: Reading, first: int) -> bool:
    words, clauses = reading.words, reading.clauses
    for at in range(first - 1, max(-1, first - 1 - REFUSAL_REACH), -1):
        if clauses[at] != clauses[first]:
            return False
        if words[at] in REFUSALS or (words[at] == "no" and words[at + 1] == "one"):
            return words[at + 1] not in ("only", "just")
        if words[at] not in BETWEEN_REFUSAL_AND_DEED:
            return False
    return False


def is_supposed(reading: Reading, first: int) -> bool:
    """Whether word `first` stands in a clause that dreads or supposes ("I was afraid he would", "if he ever")."""
    words, clauses = reading.words, reading.clauses
    return any(
        words[at] in SUPPOSING and clauses[at] == clauses[first] for at in range(max(0, first - SUPPOSING_REACH), first)
    )


def is_reported(reading: Reading, first: int, after: int) -> bool:
    """Whether the words from `first` to before `after` are quoted, or told as what somebody else says or may say."""
    if any(reading.quoted[first:after]):
        return True
    start = max(reading.sentence_start(first), first - REPORTED_REACH)
    return any(word in REPORTING for word in reading.words[start:first])


def is_told_of_oneself(reading: Reading, first: int, after: int) -> bool:
    """Whether the sentence around the words from `first` to before `after` is told in the first person."""
    start = max(reading.sentence_start(first), first - TELLING_REACH)
    end = min(reading.sentence_ends[first], after + TELLING_REACH)
    return any(word in TELLING for word in reading.words[start:end])


def is_no_age(reading: Reading, after: int) -> bool:
    """Whether the number right before word `after` counts something else than years of life ("I am 14 weeks along")."""
    return (
        (reading.words[after - 1].isdecimal() or reading.words[after - 1] in NUMBERS)
        and after < len(reading.words)
        and reading.words[after] in NO_AGE_AFTER
        and reading.clauses[after] == reading.clauses[after - 1]
    )
