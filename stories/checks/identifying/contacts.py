"""Ways to reach somebody: mail, telephone, links, handles; and numbers that belong to one person or vehicle.

Every pattern has bounded repeats and starts at a place where a match can begin, so that the time stays linear.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import phonenumbers

from ..findings import Identifying, IdentifyingKind, Span
from ..lexicons.english.identifying import (
    HANDLE_FOLLOWS,
    NO_PERSON,
    NUMBER_CUES,
    PHONE_CUES,
    PROVIDERS,
    SURE_TOP_DOMAINS,
    TOP_DOMAINS,
)
from ..lexicons.numbers import AND, DIGITS_SAID, NUMBERS_SAID
from ..reading import DIGIT, Reading, reason

LEAST_DIGITS, MOST_DIGITS = 7, 15
"""A telephone number has so many digits (ITU-T E.164 allows fifteen)."""

LEAST_SAID = 6
"""Fewer numbers in words are seldom a telephone number."""

MOST_PARSED = 100
"""How many doubtful numbers one text may have parsed; further ones are believed. Parsing is slow, and floods exist."""

REGIONS = ("GB", "US", "IN", "FR", "ES", "IT")
"""Where a number without a country code may be from."""

_DOMAIN = r"[a-z0-9\-]{1,63}"
_MAIL = re.compile(rf"(?<![\w.%+\-])[\w.%+\-]{{1,64}}@{_DOMAIN}(?:\.{_DOMAIN}){{1,4}}")
_SAID_AT, _SAID_DOT = "at|arroba|arobase|chiocciola", "dot|punto|point|ponto"
_AT = (
    rf"(?: {{0,3}}[(\[{{<] {{0,3}}(?:{_SAID_AT}) {{0,3}}[)\]}}>] {{0,3}}"
    rf"| {{1,3}}(?:{_SAID_AT}) {{1,3}}| {{0,3}}@ {{0,3}})"
)
_DOT = (
    rf"(?: {{0,3}}[(\[{{<] {{0,3}}(?:{_SAID_DOT}|\.) {{0,3}}[)\]}}>] {{0,3}}"
    rf"| {{1,3}}(?:{_SAID_DOT}) {{1,3}}| {{0,3}}\. {{0,3}})"
)
_SPOKEN_MAIL = re.compile(
    rf"(?<![\w.])[\w+\-]{{1,40}}(?:(?:\.|{_DOT})[\w+\-]{{1,40}}){{0,3}}"
    rf"{_AT}(?P<host>[a-z0-9\-]{{2,40}})(?:{_DOT}(?P<end>[a-z]{{2,10}})\b)?(?:{_DOT}(?P<end2>[a-z]{{2,3}})\b)?"
)
_SPELLED_OUT = re.compile(rf"[(\[{{<] {{0,3}}(?:{_SAID_AT}|{_SAID_DOT}|\.)|\b(?:dot|arroba|arobase|chiocciola)\b")
_SENTENCE = re.compile(r"\. ")
_LINK = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"]{1,2000}")
_ENDS_LIKE_ONE = re.compile(rf"\.(?:{'|'.join(map(re.escape, (*SURE_TOP_DOMAINS, *TOP_DOMAINS)))})\b")
_BARE_LINK = re.compile(
    rf"(?<![\w.@/\-]){_DOMAIN}(?:\.{_DOMAIN}){{0,2}}\.(?P<end>[a-z]{{2,7}}(?:\.[a-z]{{2}})?)(?![\w@\-])(?P<path>/[^\s<>\"]{{0,2000}})?"
)
_HANDLE = re.compile(r"(?<![\w.@/])@[a-z0-9_](?:[\w.]{0,38}\w)?")
_NAMED_HANDLE = re.compile(
    rf"\b(?:{'|'.join(HANDLE_FOLLOWS)})(?: (?:handle|id|name|username|account|profile))?"
    r"(?: (?:is|was|es|era|e|c'est|c est|est)\b(?: called)? ?:? ?| ?[:=] ?)(?P<handle>[a-z0-9_](?:[\w.\-]{0,38}\w)?)"
)
_HANDLE_ON = re.compile(
    r"(?<![\w.@/])(?P<handle>(?=[a-z0-9]{0,38}[_.\d])[a-z0-9_][\w.]{1,38}\w)"
    rf" (?:on|en|sur|su) (?:{'|'.join(HANDLE_FOLLOWS)})\b"
)
_DIGITS = re.compile(r"(?<![\w])[+(]{0,2}\d(?:[ ().\-/\u00a0]{0,3}\d){5,19}(?!\w)")
_LONG_DIGITS = re.compile(r"(?<!\d)\d{7,40}")
_DATE = re.compile(
    r"(?<!\d)(?:[0-3]?\d[./\-][0-3]?\d[./\-](?:19|20)?\d{2}|(?:19|20)\d{2}[./\-][01]?\d[./\-][0-3]?\d)(?!\d)"
)
_YEARS_OR_TIMES = re.compile(
    r"(?:(?:19|20)\d{2}[ \-/]{1,3}(?:19|20)\d{2}|\d{1,2}[.:]\d{2} ?- ?\d{1,2}[.:]\d{2}|\d{3,4} ?/ ?\d{3,4})$"
)
_CUED_NUMBER = re.compile(
    rf"\b(?:{'|'.join(NUMBER_CUES)})\b(?: (?:no|number|is|was|id)){{0,2}}\.? ?[:#]? ?"
    r"(?P<number>(?=[a-z \-]{0,6}\d)[a-z0-9]{1,16}(?:[ \-](?=[a-z]{0,3}[ \-]?\d)[a-z0-9]{1,8}){0,4})\b"
)
_PLATE = re.compile(
    r"\b(?:(?P<area>[a-z]{2})[ \-]?\d{1,2}[ \-]?[a-z]{1,3}[ \-]?\d{4}|[a-z]{2}\d{2} [a-z]{3}|[a-z]{2}-\d{3}-[a-z]{2})\b"
)
_PLATE_SAID = re.compile(
    r"\b(?:plaque|immatricul\w{1,8}|matricula|placa|targa|targat[oa])\b(?: (?:est|es|era|e|etait|numero)){0,2} ?:? ?"
    r"(?P<number>[a-z]{1,2}[ \-]?\d{3}[ \-]?[a-z]{2}|\d{4}[ \-]?[b-df-hj-np-tv-z]{3})\b"
)
"""Plates of France, Italy and Spain."""
_WORDS_BEFORE = re.compile(r"[a-z]{2,20}")
_TRAILING = ".,;:!?)]}'\""


def _found(reading: Reading, kind: IdentifyingKind, start: int, end: int, code: str) -> Identifying:
    """A finding for the folded characters from `start` to before `end`."""
    span = reading.folded.span(start, end)
    return Identifying(kind, *span, reason(code, reading.original, [span]))


def find_emails(reading: Reading) -> list[Identifying]:
    """Mail addresses, plain ("a@b.org") and spoken ("a at b dot org", "a (at) gmail")."""
    plain = reading.folded.text
    signed = "@" in plain
    plainly = _MAIL.finditer(plain) if signed else ()
    found = [_found(reading, "email", match.start(), _end_of_plain(match, reading), "mail") for match in plainly]
    # what is found below holds one of these
    if signed or _SPELLED_OUT.search(plain) or (" at " in plain and any(one in plain for one in PROVIDERS)):
        at = 0
        while match := _SPOKEN_MAIL.search(plain, at):
            host, end = match["host"], match["end"]
            known = host in PROVIDERS or host.split("-")[0] in PROVIDERS
            until = _where_it_ends(match, reading)
            ends_well = end in TOP_DOMAINS and until > match.end("host")
            # "I was at home.It was" has the shape of an address too: ask for a known provider or a spelled-out sign.
            spelled = bool(_SPELLED_OUT.search(match.group())) or "@" in match.group()
            at = match.start("host")  # "write to us at anna (at) mailbox (dot) org" begins like one too early
            if (known and (ends_well or "@" in match.group() or "(at" in match.group())) or (spelled and ends_well):
                found.append(_found(reading, "email", match.start(), until, "spoken_mail"))
                at = until
    return found


def _end_of_plain(match: re.Match[str], reading: Reading) -> int:
    """Before the next sentence, where no space sets it apart: "anna@mailbox.org.He said"."""
    house = match.group().index("@")
    ends = (match.start() + at for at, letter in enumerate(match.group()) if letter == "." and at > house)
    return next((at for at in ends if _ends_before_a_capital(at, reading)), match.end())


def _ends_before_a_capital(at: int, reading: Reading) -> bool:
    """Whether an address in small letters ends before the full stop at this folded place, and a capital follows it."""
    plain, written, starts = reading.folded.text, reading.original, reading.folded.starts
    ending = next((one for one in SURE_TOP_DOMAINS if plain.endswith((f".{one}", f" {one}"), 0, at)), "")
    if not ending or plain[at : at + 1] != "." or at + 1 == len(plain):
        return False
    return written[starts[at - len(ending)] : starts[at]].islower() and written[starts[at + 1]].isupper()


def _where_it_ends(match: re.Match[str], reading: Reading) -> int:
    """Before the words of the next sentence: "anna@mailbox.org. He said", "we met @ work. It was"."""
    if match["end"] and _ends_before_a_capital(match.end("end"), reading):
        return match.end("end")
    for part, following in (("host", "end"), ("end", "end2")):
        is_there = match[part] is not None
        if is_there and _SENTENCE.match(match.string, match.end(part)) and match[following] not in SURE_TOP_DOMAINS:
            return match.end(part)
    return match.end()


def find_links(reading: Reading) -> list[Identifying]:
    """Web addresses, with or without a scheme."""
    plain = reading.folded.text
    found = []
    for match in _LINK.finditer(plain) if "://" in plain or "www." in plain else ():
        end = match.start() + len(match.group().rstrip(_TRAILING))
        found.append(_found(reading, "url", match.start(), end, "link"))
    for match in _BARE_LINK.finditer(plain) if _ENDS_LIKE_ONE.search(plain) else ():
        path = match["path"]
        if match["end"] in SURE_TOP_DOMAINS or (path and match["end"].split(".")[-1] in TOP_DOMAINS):
            end = match.start() + len(match.group().rstrip(_TRAILING))
            found.append(_found(reading, "url", match.start(), end, "link"))
    return found


def find_handles(reading: Reading) -> list[Identifying]:
    """Names on social networks: "@somebody", "my insta is somebody_1"."""
    plain = reading.folded.text
    found = (
        [_found(reading, "handle", *match.span(), "handle") for match in _HANDLE.finditer(plain)]
        if "@" in plain
        else []
    )
    for match in _NAMED_HANDLE.finditer(plain):
        handle = match["handle"]
        # After "is" an everyday word follows more often than a handle; a digit or a sign inside tells them apart.
        if re.search(r"[\d_.]", handle) or ":" in match.group() or "name" in match.group() or "handle" in match.group():
            found.append(_found(reading, "handle", *match.span("handle"), "named_handle"))
    found += [_found(reading, "handle", *match.span("handle"), "named_handle") for match in _HANDLE_ON.finditer(plain)]
    return found


def _is_phone(written: str, before: str, parsed: int) -> bool:
    """Whether `written` (digits and signs) is a telephone number; `before` is what stands before it."""
    digits = sum(character.isdecimal() for character in written)
    if not LEAST_DIGITS <= digits <= MOST_DIGITS:
        return False
    if written.isdecimal() or written.startswith(("+", "(")):
        return True
    date = _DATE.match(written)
    if date and digits - sum(character.isdecimal() for character in date.group()) < LEAST_DIGITS:
        return False
    if _YEARS_OR_TIMES.match(written):
        return False
    if written.startswith("0"):
        return True
    if not PHONE_CUES.isdisjoint(_WORDS_BEFORE.findall(before)) or re.fullmatch(r"\d{3}[ .\-]\d{4}", written):
        return True
    if parsed >= MOST_PARSED:
        return True
    for region in REGIONS:
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(written, region)):
                return True
        except phonenumbers.NumberParseException:
            return False
    return False


def find_phones(reading: Reading) -> list[Identifying]:
    """Telephone numbers: plain runs of seven and more digits, and grouped ones that a country would dial."""
    plain = reading.folded.text
    found: list[Identifying] = []
    taken = bytearray(len(plain))
    for parsed, match in enumerate(_DIGITS.finditer(plain)):
        start, end = match.span()
        if _is_phone(match.group(), plain[max(0, start - 40) : start], parsed):
            found.append(_found(reading, "phone", start, end, "phone"))
            taken[start:end] = b"\x01" * (end - start)
    for match in _LONG_DIGITS.finditer(plain):
        start, end = match.span()
        if not any(taken[start:end]):
            kind: IdentifyingKind = "phone" if end - start <= MOST_DIGITS else "number"
            found.append(_found(reading, kind, start, end, "digits"))
    return found


def find_said_phones(reading: Reading) -> list[Identifying]:
    """Telephone numbers in words ("zero seven seven, double nine …"), but not what somebody counts."""
    found: list[Identifying] = []
    if sum(word in NUMBERS_SAID for word in reading.words) < LEAST_SAID:
        return found
    for first, after in _runs_of_numbers(reading):
        said = [word for word in reading.words[first:after] if word not in AND]
        counted = all(DIGITS_SAID.get(one, 0) < DIGITS_SAID.get(other, 10) for one, other in pairwise(said))
        if len(said) >= LEAST_SAID and not counted:
            span = reading.span(first, after)
            found.append(Identifying("phone", *span, reason("digits", reading.original, [span])))
    return found


def _runs_of_numbers(reading: Reading) -> Iterator[tuple[int, int]]:
    """Numbers in words that follow each other, as first word and word after."""
    first = after = 0
    for word, spelled in enumerate(reading.words):
        if spelled in NUMBERS_SAID:
            if after <= first:
                first = word
            after = word + 1
        elif spelled not in AND or after != word:
            yield first, after
            first = after = word + 1
        if after > first and reading.between(word).strip(" ,-"):
            yield first, after
            first = after = word + 1
    yield first, after


def find_numbers(reading: Reading) -> list[Identifying]:
    """Numbers that belong to one person or vehicle: plates, passports, accounts, student numbers."""
    plain = reading.folded.text
    if not DIGIT.search(plain):
        return []
    spans: list[Span] = [match.span("number") for match in _CUED_NUMBER.finditer(plain)]
    spans += [match.span("number") for match in _PLATE_SAID.finditer(plain)]
    # "on 17 may 2015" has the shape of an Indian plate
    spans += [match.span() for match in _PLATE.finditer(plain) if match["area"] not in NO_PERSON]
    return [_found(reading, "number", start, end, "number") for start, end in spans]


def find_contacts(reading: Reading) -> list[Identifying]:
    """Everything in this module; passages may overlap."""
    return [
        *find_emails(reading),
        *find_links(reading),
        *find_handles(reading),
        *find_phones(reading),
        *find_said_phones(reading),
        *find_numbers(reading),
    ]
