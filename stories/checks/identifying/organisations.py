"""Employers, schools, clinics and other organisations that narrow down who is meant."""

from collections.abc import Iterator

from ..findings import Identifying
from ..lexicons.english.common_words import COMMON_WORDS
from ..lexicons.english.identifying import (
    BIG_PLACES,
    GENERIC_BEFORE_END,
    NO_PERSON,
    ORGANISATION_BEGINS,
    ORGANISATION_ENDS,
    PLACE_WORDS,
    WEAK_ENDS,
    WORKS_AT,
)
from ..lexicons.given_names import GIVEN_NAMES
from ..lexicons.wording import lines_of, words_of
from ..normalisation import is_arabic
from ..phrases import PhraseBook
from ..reading import Reading, reason
from ..shelf import SHELF
from .capitals import is_capital, letters_say_little

MOST_WORDS = 5
"""An organisation's name is at most so many words long."""

LEAST_CAPITALS = 2
"""One capitalised word behind "at" is mostly a place or a person."""

_AT = words_of("at from for in by of with joined near outside")
_JOINS = words_of("of and de the for des du del della delle dei di la las los les el al l d")
_BEFORE_CAPITALS = words_of("at from for of near joined")
_ARABIC_ARTICLES = ("ال", "لل")
"""What the words of an Arabic name begin with."""
_BEFORE_NAME: PhraseBook[str] = SHELF.book((phrase, "works_at") for phrase in lines_of(WORKS_AT))


def _beside(reading: Reading, word: int) -> bool:
    """Whether word number `word` and the next one belong to one name: a space, a hyphen, an ampersand between them."""
    return reading.between(word).strip() in ("", "&", "-", "'", "\u2019", "+") and "\n" not in reading.between(word)


def _may_be_name(reading: Reading, word: int, *, plain_case: bool) -> bool:
    """Whether a word can be a telling part of an organisation's name."""
    spelled = reading.words[word]
    if spelled in GENERIC_BEFORE_END or spelled in NO_PERSON or spelled.isdecimal():
        return False
    if spelled not in COMMON_WORDS:
        return True
    # the first word of a sentence has its capital from the sentence
    return not plain_case and is_capital(reading, word) and reading.sentence_start(word) != word


def _before_end(reading: Reading, end: int, *, plain_case: bool) -> int | None:
    """First word of the name that ends with word number `end`, or None if nothing before it is telling."""
    words = reading.words
    first, telling = end, False
    limit = reading.sentence_start(end)
    while first > limit and end - first < MOST_WORDS - 1 and _beside(reading, first - 1):
        before = first - 1
        if _may_be_name(reading, before, plain_case=plain_case):
            telling = True
        elif not (
            # "St Mary's Primary School": a generic word inside a capitalised name belongs to it
            (is_capital(reading, before) and not plain_case and words[before] not in NO_PERSON)
            or (words[before] in ORGANISATION_ENDS and before > limit)
            or (words[before] == "s" and before > limit and reading.between(before - 1) in ("'", "\u2019"))
            or (
                plain_case
                and words[before] in ("st", "star", "primary", "secondary", "high", "girls", "boys", "public")
            )
        ):
            break
        first = before
    return first if telling else None


def _is_from(reading: Reading, first: int) -> bool:
    """Whether "at", "from" or "for" stands before word number `first`, an article between them or not."""
    before = first - 1 if first and reading.words[first - 1] != "the" else first - 2
    return before >= 0 and reading.words[before] in ("at", "from", "for")


def _pairs(reading: Reading, *, plain_case: bool) -> Iterator[tuple[int, int]]:
    """Names of the form "Hale & Iden", as first word and word after."""
    for first in range(len(reading.words) - 1):
        if reading.between(first) in (" & ", "&") and first > 0:
            both = (first, first + 1)
            if all(_may_be_name(reading, word, plain_case=plain_case) for word in both) and (
                all(is_capital(reading, word) for word in both) or reading.words[first - 1] in _AT
            ):
                yield first, first + 2


def _run_of_capitals(reading: Reading, first: int) -> int:
    """The word after the capitalised words that stand together from word number `first` on."""
    limit, after = reading.sentence_ends[first], first
    for word in range(first, min(limit, first + MOST_WORDS)):
        if word > first and not _beside(reading, word - 1):
            break
        if is_capital(reading, word) and reading.words[word] not in NO_PERSON:
            after = word + 1
        elif reading.words[word] not in _JOINS:
            break
    return after


def _with_first_word(reading: Reading, *, plain_case: bool) -> Iterator[tuple[int, int]]:
    """Names whose first word says what they are ("Camp Tall Pines", "Colegio San Hilario")."""
    for first, word in enumerate(reading.words[:-1]):
        if word not in ORGANISATION_BEGINS:
            continue
        after = first + 1
        if is_arabic(word):
            while after - first < MOST_WORDS - 1 and _is_named_on(reading, after):
                after += 1
        elif _beside(reading, first) and not plain_case:
            after = _run_of_capitals(reading, after)
        if after > first + 1 and not all(one in BIG_PLACES for one in reading.words[first + 1 : after]):
            yield first, after


def _is_named_on(reading: Reading, word: int) -> bool:
    return word < len(reading.words) and _beside(reading, word - 1) and reading.words[word].startswith(_ARABIC_ARTICLES)


def _after_at(reading: Reading, *, plain_case: bool) -> Iterator[tuple[int, int]]:
    """Two capitalised words and more where somebody works, learns or comes from."""
    words = reading.words
    for at, word in enumerate(words[:-2]):
        if plain_case or word not in _BEFORE_CAPITALS or is_capital(reading, at) or not _beside(reading, at):
            continue
        first = at + 1 if words[at + 1] != "the" else at + 2
        if first + 1 >= len(words):
            continue
        after = _run_of_capitals(reading, first)
        run = words[first:after]
        if len(run) < LEAST_CAPITALS or any(one in BIG_PLACES or one in GIVEN_NAMES for one in run):
            continue
        if (run[-1] not in PLACE_WORDS or "police" in run) and any(one not in COMMON_WORDS for one in run):
            yield first, after


def _with_article(reading: Reading, first: int) -> int:
    return first - 1 if first > 0 and reading.words[first - 1] == "the" and _beside(reading, first - 1) else first


def find_organisations(reading: Reading) -> list[Identifying]:
    """Organisations by what their name ends with ("Pinehill School") or by what stands before it ("worked at")."""
    words = reading.words
    plain_case = letters_say_little(reading)
    found: list[Identifying] = []

    for end, word in enumerate(words):
        if word not in ORGANISATION_ENDS:
            continue
        capital = is_capital(reading, end) and not plain_case
        first = _before_end(reading, end, plain_case=plain_case)
        if first is None and capital and word in ("university", "bank", "institute", "college", "school", "hospital"):
            # "University of Ashford"
            after = end + 1
            if after + 1 < len(words) and words[after] == "of" and is_capital(reading, after + 1):
                last = after + 2
                span = reading.span(end, last)
                found.append(Identifying("organisation", *span, reason("organisation", reading.original, [span])))
            continue
        if first is None:
            continue
        said_at = first > 0 and (
            words[first - 1] in _AT or (words[first - 1] == "the" and first > 1 and words[first - 2] in _AT)
        )
        named = capital or (not plain_case and all(is_capital(reading, word) for word in range(first, end)))
        if not named and (not said_at or (word in WEAK_ENDS and not _is_from(reading, first))):
            continue
        span = reading.span(_with_article(reading, first), end + 1)
        found.append(Identifying("organisation", *span, reason("organisation", reading.original, [span])))

    for first, after in (
        *_pairs(reading, plain_case=plain_case),
        *_with_first_word(reading, plain_case=plain_case),
        *_after_at(reading, plain_case=plain_case),
    ):
        span = reading.span(first, after)
        found.append(Identifying("organisation", *span, reason("organisation", reading.original, [span])))

    for match in _BEFORE_NAME.matches(reading):
        first = match.after
        if first < len(words) and words[first] == "the":
            first += 1
        after, limit = first, reading.sentence_ends[match.first]
        while after < limit and after - first < MOST_WORDS and (after == match.after or _beside(reading, after - 1)):
            joins = words[after] in _JOINS and not plain_case and after > first and after + 1 < limit
            if (joins and is_capital(reading, after + 1)) or (
                _may_be_name(reading, after, plain_case=plain_case) and (plain_case or is_capital(reading, after))
            ):
                after += 1
            else:
                break
        if after == first or all(word in BIG_PLACES for word in words[first:after]):
            continue
        span = reading.span(_with_article(reading, first), after)
        quoted = reading.span(match.first, after)
        found.append(Identifying("organisation", *span, reason("works_at", reading.original, [quoted])))
    return found
