"""Changed passages: what a moderator proposes, or what is put for a name, a place or a number that could point at
somebody. Pure: no database, no I/O."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import get_language_info, override
from django.utils.translation import gettext_lazy as _

from stories.checks import Identifying, check_text, language_not_read
from stories.wording import spoken_to

Part = tuple[Literal["same", "out", "in"], str]

# What stands for each kind of detail (checks.findings.IdentifyingKind).
STAND_INS = {
    "person": _("[a name]"),
    "organisation": _("[an organisation]"),
    "address": _("[an address]"),
    "place": _("[a place]"),
    "email": _("[a mail address]"),
    "phone": _("[a number]"),
    "handle": _("[an account]"),
    "url": _("[a link]"),
    "number": _("[a number]"),
}


class BadChanges(Exception):
    """The changes do not fit the words: they overlap, lie outside, change nothing, or would leave nothing."""


@dataclass(frozen=True)
class Change:
    """Put `text` (empty: nothing) for words[start:end]."""

    start: int
    end: int
    text: str


def fitting(words: str, changes: Iterable[Change]) -> list[Change]:
    """The changes in the order of the text. Raises BadChanges."""
    ordered = sorted(changes, key=lambda change: (change.start, change.end))
    at = 0
    for change in ordered:
        if not at <= change.start <= change.end <= len(words) or words[change.start : change.end] == change.text:
            raise BadChanges
        at = max(change.end, change.start + 1)
    if not ordered or not applied(words, ordered).strip():
        raise BadChanges
    return ordered


def changed(words: str, changes: Iterable[Change]) -> str:
    """The words with these changes. Raises BadChanges."""
    return applied(words, fitting(words, changes))


def parts(words: str, changes: Iterable[Change]) -> list[Part]:
    """The whole text as what stays, what is taken out and what is put in, to be shown. Raises BadChanges."""
    found: list[Part] = []
    at = 0
    for change in fitting(words, changes):
        found += [("same", words[at : change.start]), ("out", words[change.start : change.end]), ("in", change.text)]
        at = change.end
    found.append(("same", words[at:]))
    return [part for part in found if part[1]]


def moved(passages: Iterable[list[int]], changes: Iterable[Change]) -> list[list[int]]:
    """Passages of the words, as [start, end], where they are after these changes: whole changes, where they cut one."""
    ordered = sorted(changes, key=lambda change: change.start)

    def place(offset: int, *, is_end: bool) -> int:
        shift = 0
        for change in ordered:
            if offset >= change.end:
                shift += len(change.text) - (change.end - change.start)
            elif offset > change.start:
                return change.start + shift + (len(change.text) if is_end else 0)
        return offset + shift

    return [[place(start, is_end=False), place(end, is_end=True)] for start, end in passages]


def stand_in(kind: str, language: str) -> str:
    """What stands for a detail of this kind in words of this language: the same for their author and for the desk."""
    with override(spoken_to(language)):
        return str(STAND_INS[kind])


def softenings(words: str, noticed: Iterable[Identifying], language: str) -> list[Change]:
    """A stand-in for each detail that was noticed."""
    changes = [Change(detail.start, detail.end, stand_in(detail.kind, language)) for detail in noticed]
    return [change for change in changes if words[change.start : change.end] != change.text]


def softer(words: str, own: Iterable[str] = ()) -> list[Part]:
    """These words with a stand-in for whatever the checks notice, as parts to be shown; empty when they notice
    nothing. `own`: names by which the author is known elsewhere."""
    found = check_text(words, own=own)
    changes = softenings(words, found.identifying, found.language)
    return parts(words, changes) if changes else []


def language_name(code: str) -> str:
    """Of a language's two letters, in the reader's language."""
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


def not_read(words: str) -> str:
    """The language of these words, where it is one that the checks do not read; its name, in the reader's language."""
    code = language_not_read(words)
    return language_name(code) if code else ""


def applied(words: str, ordered: list[Change]) -> str:
    """The words with changes that are known to fit them."""
    pieces, at = [], 0
    for change in ordered:
        pieces += [words[at : change.start], change.text]
        at = change.end
    return "".join([*pieces, words[at:]])
