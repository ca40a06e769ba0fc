"""What the words around a wording make of it: undone, refused, only feared, or somebody else's."""

from .lexicons.english.context import (
    BETWEEN_REFUSAL_AND_DEED,
    NO_AGE_AFTER,
    NUMBERS,
    REFUSALS,
    REPORTING,
    SUPPOSING,
    TELLING,
)
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


def is_refused(reading: Reading, first: int) -> bool:
    """Whether the words right before word `first` say that it did not happen ("nobody touched", "was never")."""
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
