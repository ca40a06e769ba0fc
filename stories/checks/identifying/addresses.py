"""Where somebody can be found: street addresses in several countries' forms, homes, postcodes, small places."""

import re

from ..findings import Identifying, Span
from ..lexicons.english.common_words import COMMON_WORDS
from ..lexicons.english.identifying import (
    BIG_PLACES,
    HOMES,
    LIVES_IN,
    NO_PERSON,
    PLACE_WORDS,
    STREET_PARTICLES,
    STREET_TYPES,
    STREET_TYPES_FIRST,
)
from ..lexicons.wording import lines_of
from ..phrases import PhraseBook
from ..reading import DIGIT, Reading, reason
from ..shelf import SHELF

LONGEST_NAME = 27
"""So many characters before a street's type hold the word that it is called by, and what stands before that."""

_WORD = r"[^\W\d_][^\W_]{0,24}"
_NUMBER = r"\d{1,5}[a-z]?(?:[/\-]\d{1,4})?"
_STREET = re.compile(
    rf"(?<![\w.]){_NUMBER}[, ] ?(?P<name>{_WORD}(?:[ '\-]{{1,2}}{_WORD}){{0,3}}?)"
    rf" (?P<type>{'|'.join(STREET_TYPES)})\b"
)
_STREET_FIRST = re.compile(
    rf"\b(?P<type>{'|'.join(re.escape(kind) for kind in STREET_TYPES_FIRST)})\.? "
    rf"(?P<name>{_WORD}(?:[ '\-]{{1,2}}{_WORD}){{0,4}}?),? (?:n(?:o|um|r)?\.?[ºo°]? ?)?{_NUMBER}\b"
)
_STREET_THEN_NUMBER = re.compile(rf"(?<= )(?:street|road|avenue|lane|square|court) {_NUMBER}(?![\w:])")
_ITS_NAME = re.compile(rf"(?<![\w.])(?P<name>{_WORD}) $")
_ARABIC_STREET = re.compile(r"\b(?:شارع|حي|زقاق) (?:[^\W\d_]{1,20} ){1,4}?(?:رقم ?)?\d{1,4}\b")
_NUMBER_STREET_FIRST = re.compile(
    rf"(?<![\w.]){_NUMBER},? (?:bis |ter )?(?P<type>rue|avenue|boulevard|allee|impasse|quai|chemin|place|cours)"
    rf" (?P<name>{_WORD}(?:[ '\-]{{1,2}}{_WORD}){{0,4}})"
)
_COMPOUND_ENDS = ("strasse", "str.", "weg", "gasse", "platz", "straat", "gatan", "vej", "laan", "allee", "ufer", "damm")
_COMPOUND = re.compile(rf"\b[^\W\d_]{{3,30}}(?:{'|'.join(map(re.escape, _COMPOUND_ENDS))}) ?{_NUMBER}\b")
_HOME = re.compile(rf"\b(?:{'|'.join(HOMES)})(?: ?(?:no|number|nr|num|#)\.? ?| #?)\d{{1,5}}[a-z]?(?:[/\-]\d{{1,4}})?\b")
_POSTCODE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b")
_BOX = re.compile(r"\bp\.? ?o\.? ?box \d{1,6}\b")
_SECTOR = re.compile(r"\b(?:sector|phase|ward|pocket)[ \-]\d{1,3}\b")
_HOME_TAIL = re.compile(rf",? (?:(?:{'|'.join(HOMES)})\.? ?#?\d{{0,4}}[a-z]?|#\d{{1,4}})\b|, ?\d{{1,3}}[a-z]\b")
_PLACE_TAIL = re.compile(rf",? (?P<place>{_WORD})")
_CODE_TAIL = re.compile(r",? (?:\d{4,6}(?:-\d{4})?|[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}|[a-z]{2} \d{5})\b")

_BEFORE_PLACE: PhraseBook[str] = SHELF.book((phrase, "lives_in") for phrase in lines_of(LIVES_IN))
_HOME_BEFORE = re.compile(r"\b(?:lives?|lived|living|address|home|house|stays?|staying)\b[^.]{0,20}$")
_HOME_HERE = re.compile(r"\b(?:viv[eo]|viven|vivimos|abit[aoi]|abitiamo|habite|habitent) (?:en |in |la |au )?(?:la )?$")


def _is_proper(reading: Reading, start: int, end: int) -> bool:
    """Whether the folded characters hold a word that is no everyday one, or one written with a capital."""
    for match in re.finditer(r"[^\W\d_]+", reading.folded.text[start:end]):
        word = match.group()
        if word in STREET_PARTICLES:
            continue
        first = reading.folded.starts[start + match.start()]
        if word not in COMMON_WORDS or (word not in NO_PERSON and reading.original[first].isupper()):
            return True
    return False


def _with_tail(reading: Reading, end: int) -> int:
    """Where an address ends that goes on after `end`: flat, town and postcode, as far as they are there."""
    plain = reading.folded.text
    if home := _HOME_TAIL.match(plain, end):
        end = home.end()
    for _ in range(2):
        place = _PLACE_TAIL.match(plain, end)
        if not place or not plain.startswith(",", end) or not _is_proper(reading, *place.span("place")):
            break
        end = place.end()
    if code := _CODE_TAIL.match(plain, end):
        end = code.end()
    return end


def _street_spans(reading: Reading) -> list[Span]:
    """Street addresses as spans of the folded text."""
    plain = reading.folded.text
    spans: list[Span] = []
    for match in _STREET.finditer(plain):
        name = match["name"].split()
        if any(word in NO_PERSON and word not in STREET_PARTICLES for word in name):
            continue  # "2 men on the road"
        cued = _HOME_BEFORE.search(plain, max(0, match.start() - 40), match.start())
        if cued or _is_proper(reading, *match.span("name")):
            spans.append((match.start(), _with_tail(reading, match.end())))
    for match in _STREET_FIRST.finditer(plain):
        cued = _HOME_HERE.search(plain, max(0, match.start() - 20), match.start())
        proper = _is_proper(reading, *match.span("name"))
        if cued or (proper and not any(word in NO_PERSON for word in match["name"].split())):
            spans.append((match.start(), _with_tail(reading, match.end())))
    for match in _STREET_THEN_NUMBER.finditer(plain):
        before = _ITS_NAME.search(plain, max(0, match.start() - LONGEST_NAME), match.start())
        if before and before["name"] not in NO_PERSON and _is_proper(reading, *before.span("name")):
            spans.append((before.start(), _with_tail(reading, match.end())))
    spans += [match.span() for match in _ARABIC_STREET.finditer(plain)]
    for match in _NUMBER_STREET_FIRST.finditer(plain):
        end = match.start("name")
        for word in re.finditer(r"[^\W_]+", match["name"]):
            proper = _is_proper(reading, match.start("name") + word.start(), match.start("name") + word.end())
            if not proper and word.group() not in STREET_PARTICLES:
                break
            end = match.start("name") + word.end() if proper else end
        if end > match.start("name"):
            spans.append((match.start(), _with_tail(reading, end)))
    if any(end in plain for end in _COMPOUND_ENDS):
        for match in _COMPOUND.finditer(plain):
            spans.append((match.start(), _with_tail(reading, match.end())))
    return spans


def find_addresses(reading: Reading) -> list[Identifying]:
    """Addresses and parts of them that name a door."""
    plain = reading.folded.text
    if not DIGIT.search(plain):
        return []
    spans = _street_spans(reading)
    for pattern in (_HOME, _POSTCODE, _BOX, _SECTOR):
        spans.extend(match.span() for match in pattern.finditer(plain))
    found = []
    for start, end in spans:
        span = reading.folded.span(start, end)
        found.append(Identifying("address", *span, reason("address", reading.original, [span])))
    return found


def find_places(reading: Reading) -> list[Identifying]:
    """Small places somebody is said to live in or come from. Countries and large cities point at nobody."""
    found: list[Identifying] = []
    words = reading.words
    for match in _BEFORE_PLACE.matches(reading):
        after = first = match.after
        while (
            after < len(words)
            and after - first < 3
            and reading.sentence_ends[after] == reading.sentence_ends[match.first]
        ):
            written = reading.as_written(after)
            if not written[0].isupper() or words[after] in NO_PERSON or written.isupper():
                break
            after += 1
        if after == first or all(word in BIG_PLACES for word in words[first:after]):
            continue
        if all(word in PLACE_WORDS for word in words[first:after]):
            continue
        span = reading.span(first, after)
        found.append(
            Identifying("place", *span, reason("lives_in", reading.original, [reading.span(match.first, after)]))
        )
    return found
