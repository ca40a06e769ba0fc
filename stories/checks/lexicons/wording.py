"""The shape in which lexicons are written down."""

from dataclasses import dataclass
from typing import Literal

from ..normalisation import fold


@dataclass(frozen=True, slots=True)
class Wording:
    """Phrases that mean the same thing as strongly.

    `phrases` is one phrase a line, or several with commas between them, in the language of `checks/phrases.py`.
    `sure` (0 to 1) is how often such a phrase means its category: hints add up, and .5 is enough to suggest it.
    """

    phrases: str
    sure: float
    intensity: Literal[1, 2, 3] = 2


def words_of(*columns: str) -> frozenset[str]:
    """The words of lexicon columns as a set, folded as a `Reading` folds them."""
    return frozenset(fold(" ".join(columns)).text.split())


def lines_of(column: str) -> tuple[str, ...]:
    """The phrases of a lexicon column: one a line, or several with commas between them."""
    parts = (part.strip() for line in column.splitlines() for part in line.split(","))
    return tuple(part for part in parts if part)
