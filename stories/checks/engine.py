"""The order in which a text is read, and what happens when a part of the reading fails."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from . import hostility, languages, notes, urgency
from .findings import PARTS, CheckResult
from .identifying import addresses, contacts, organisations, own_names, people
from .identifying.precedence import without_overlaps
from .reading import Reading, read

Found = TypeVar("Found")


def check_text(text: str, *, language: str | None = None, own: Iterable[str] = ()) -> CheckResult:
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
    found_notes = part("notes", lambda reading: notes.find_notes(reading, spoken))
    clues = (
        *part("contacts", contacts.find_contacts),
        *part("addresses", addresses.find_addresses),
        *part("places", addresses.find_places),
        *part("organisations", organisations.find_organisations),
        *part("people", lambda reading: people.find_people(reading) + own_names.find_own_names(reading, own)),
    )
    found_urgent = part("urgency", lambda reading: urgency.find_urgent(reading, spoken))
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
    try:
        code = languages.detect(read(text))
    except Exception:
        return ""
    return code if languages.not_read(code) else ""
