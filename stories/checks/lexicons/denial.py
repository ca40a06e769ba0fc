"""The shape in which a language says that something did not happen."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Denial:
    """Words around a wording by which it is denied.

    `refusals` say so shortly before it, with nothing but words of `between` in the way, or, where they are among
    `behind`, right behind it. Up to two words before, `asked` make it what somebody wants, fears or says: "que no me
    tocara" is a plea. `none` matches from the refusal to one word behind the wording where it is no denial ("no solo me
    toco", "no me toques", "non mi ha toccata piu").
    """

    refusals: frozenset[str]
    between: frozenset[str]
    asked: frozenset[str]
    none: re.Pattern[str]
    behind: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    """Who is meant, before a wording with a refusal behind it; else it is a plea ("me touche pas")."""
    clitics: frozenset[str] = frozenset()
    """What may stand between the two."""
