"""Taking passages from view: a mark stands where they stood, and the notes' passages move along with the rest.

Pure: words and [start, end) spans in, words and spans out. The sealed version keeps the whole text; what readers get
is made here, so every page, feed and search obeys without knowing.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from stories.checks.findings import Span

MARK = "[…]"  # always the same length: how long a name was is nobody's business


def occurrences(words: str, passage: str) -> list[Span]:
    """Every place where the passage stands, capitals aside. An empty passage stands nowhere."""
    wanted = passage.strip().casefold()
    folded = words.casefold()
    if not wanted or len(folded) != len(words):  # a few letters fold into two; then only the exact letters are found
        wanted, folded = passage.strip(), words
    found: list[Span] = []
    start = folded.find(wanted) if wanted else -1
    while start >= 0:
        found.append((start, start + len(wanted)))
        start = folded.find(wanted, start + len(wanted))
    return found


def joined(spans: Iterable[Sequence[int]]) -> list[Span]:
    """The same passages in order, those that touch made one."""
    result: list[Span] = []
    for start, end in sorted((span[0], span[1]) for span in spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        elif start < end:
            result.append((start, end))
    return result


def without(spans: Iterable[Sequence[int]], others: Iterable[Sequence[int]]) -> list[Span]:
    """What of these passages lies in none of the others."""
    left = joined(spans)
    for start, end in joined(others):
        left = [part for a, b in left for part in ((a, min(b, start)), (max(a, end), b)) if part[0] < part[1]]
    return left


def veiled(words: str, spans: Iterable[Sequence[int]]) -> str:
    """The words with the mark in place of each passage."""
    parts, at = [], 0
    for start, end in joined(spans):
        parts += [words[at:start], MARK]
        at = end
    return "".join([*parts, words[at:]])


def moved(notes: list[dict[str, Any]], spans: Iterable[Sequence[int]]) -> list[dict[str, Any]]:
    """Content notes whose passages point into the veiled words."""
    veils = joined(spans)
    return [note | {"passages": [list(_moved(a, b, veils)) for a, b in note.get("passages", [])]} for note in notes]


def _moved(start: int, end: int, veils: list[Span]) -> Span:
    return _at(start, veils, at_end=False), _at(end, veils, at_end=True)


def _at(offset: int, veils: list[Span], *, at_end: bool) -> int:
    shift = 0
    for start, end in veils:
        if offset <= start:
            break
        if offset < end:  # inside a passage that is gone: to the edge of its mark
            return start + shift + (len(MARK) if at_end else 0)
        shift += len(MARK) - (end - start)
    return offset + shift
