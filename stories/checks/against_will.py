"""Sex against somebody's will, however it is told: a wording of the act close to one of not having wanted it.

Neither alone says it ("we slept together", "I said no"); where both stand within a few words it does, whichever
words were found for it.
"""

from collections.abc import Iterator
from typing import Literal

from .context import is_refused
from .lexicons.arabic import against_will as arabic
from .lexicons.english import against_will as english
from .lexicons.french import against_will as french
from .lexicons.italian import against_will as italian
from .lexicons.spanish import against_will as spanish
from .lexicons.wording import lines_of
from .phrases import Match, PhraseBook
from .reading import Reading
from .shelf import SHELF

REACH = 16
"""So many words apart the two still belong together, over the end of one sentence."""

LANGUAGES = (english, spanish, french, italian, arabic)

Half = Literal["act", "unwilling"]
_HALVES: PhraseBook[Half] = SHELF.book(
    [
        *((phrase, "act") for one in LANGUAGES for phrase in lines_of(one.ACT)),
        *((phrase, "unwilling") for one in LANGUAGES for phrase in lines_of(one.UNWILLING)),
    ]
)


def find_against_will(reading: Reading, harmless: bytearray) -> Iterator[tuple[Match[Half], Match[Half]]]:
    """The act and the unwillingness next to it, for every act that has one."""
    last: dict[Half, Match[Half]] = {}
    for match in _HALVES.matches(reading):
        if any(harmless[match.first : match.after]):
            continue
        if is_refused(reading, match.first, match.after):
            continue
        last[match.tag] = match
        if (
            len(last) == 2
            and max(one.first for one in last.values()) - min(one.after for one in last.values()) <= REACH
        ):
            yield last["act"], last["unwilling"]
