"""The order in which a text is read, and what happens when a part of the reading fails."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from . import hostility, languages, notes, urgency
from .findings import CheckResult
from .identifying import addresses, contacts, organisations, own_names, people
from .identifying.precedence import without_overlaps
from .reading import Reading, read

ENGINE_VERSION = "6"
"""Stored with what a reading found. Raise it when the same text may be read differently."""

PARTS = ("language", "notes", "contacts", "addresses", "places", "organisations", "people", "urgency", "hostility")
"""What can fail on its own. `CheckResult.failed` names members of this tuple, in this order."""

Found = TypeVar("Found")


def check_text(text: str, *, language: str | None = None, own: Iterable[str] = ()) -> CheckResult:
    """Notice what a text may need: content notes, identifying details, urgency, hostility.

    Pure and deterministic; takes time linear in the length of `text` and never raises because of what the text holds.
    A part that crashes is named in `failed` and the others' findings stand.

    `language` is a BCP 47 tag, when it is known; else the text tells. Every text is read with the wordings of all
    five languages, since people mix them; the language decides which models are asked, and whether to say that the
    text was not really checked. `own` are names by which the author is known elsewhere: a mail address, an account.
    """
    failed: list[str] = []
    try:
        reading = read(text)
    except Exception:
        return CheckResult(failed=PARTS)

    def part(name: str, find: Callable[[Reading], list[Found] | tuple[Found, ...]]) -> tuple[Found, ...]:
        try:
            return tuple(find(reading))
        except Exception:
            # Deliberately wide and silent: one part's bug must not cost a story the other parts' findings, and
            # the exception's message could hold the author's words.
            failed.append(name)
            return ()

    spoken = (language or "").split("-")[0].lower()
    if not spoken:
        detected = part("language", lambda reading: [languages.detect(reading)])
        spoken = detected[0] if detected else ""
    found_notes = part("notes", notes.find_notes)
    clues = (
        *part("contacts", contacts.find_contacts),
        *part("addresses", addresses.find_addresses),
        *part("places", addresses.find_places),
        *part("organisations", organisations.find_organisations),
        *part("people", lambda reading: people.find_people(reading) + own_names.find_own_names(reading, own)),
    )
    found_urgent = part("urgency", urgency.find_urgent)
    return CheckResult(
        notes=notes.with_despair(found_notes, found_urgent),
        identifying=without_overlaps(clues),
        urgent=found_urgent,
        hostile=part("hostility", lambda reading: hostility.find_hostile(reading, spoken)),
        failed=tuple(failed),
        language=spoken,
        not_checked=(spoken,) if languages.not_read(spoken) else (),
    )


def language_not_read(text: str) -> str:
    """The two letters of the language `text` is in, where the checks do not read it; else "". Asks for nothing else."""
    try:
        code = languages.detect(read(text))
    except Exception:
        return ""
    return code if languages.not_read(code) else ""
