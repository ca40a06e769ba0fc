"""Which words of a story this reader meets at once, and which only after saying so.

A content note names what is hard, how hard, and where. Where the passages are known, only they fold, each as whole
sentences: half a sentence says the rest. Where they are not, or no longer fit the words, the whole story folds.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from stories.choices import Choices
from stories.models import Story

# The mark of a passage that was taken from view ends no sentence.
_SENTENCE_END = re.compile(r"(?<![.!?…])(?!(?<=\[)…\])[.!?…]++[\"'”’»)\]]*+(?=\s|$)|[。！？؟।]|\n")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![^\S\n]*+\n)[^\n]+)*")


class Piece(NamedTuple):
    """Words that stand together. Those that mention something are folded."""

    text: str
    mentions: tuple[str, ...] = ()  # categories


class Folded(NamedTuple):
    """A story's words for one reader."""

    mentions: tuple[str, ...]  # the categories of all its notes, the most intense first
    cover: tuple[str, ...]  # those that fold the whole of it; empty when it stands open
    paragraphs: list[list[Piece]]
    is_cut: bool  # there is more of it than these
    is_hidden: bool  # it mentions what this reader does not want to meet at all

    @property
    def begins_with_all(self) -> bool:
        """Whether its first words are folded and name all that it mentions already."""
        return bool(self.paragraphs) and set(self.mentions) <= set(self.paragraphs[0][0].mentions)


def fold(story: Story, choices: Choices, *, until: int | None = None) -> Folded:
    """The words of a story as this reader meets them, up to `until` letters (for its card)."""
    words = story.words[:until]
    if is_cut := len(words) < len(story.words.rstrip()):
        words += " …"
    if not story.notes:
        return Folded((), (), list(_paragraphs(words, [])), is_cut, is_hidden=False)
    notes = sorted(story.notes, key=lambda note: -note["intensity"])
    folding = [note for note in notes if choices.for_category(note["category"]) != "show"]
    length = len(story.words)
    whole = any(not note["passages"] or not all(_fits(span, length) for span in note["passages"]) for note in folding)
    spans = _passages(story.words, folding) if folding and not whole else []
    return Folded(
        mentions=_categories(notes),
        cover=_categories(folding) if whole else (),
        paragraphs=list(_paragraphs(words, spans)),
        is_cut=is_cut,
        is_hidden=any(choices.for_category(note["category"]) == "hide" for note in notes),
    )


def without_folded(story: Story, choices: Choices) -> str:
    """The words for where nothing can be unfolded: feeds, previews, paper. What folds is left out, and shows as […]."""
    folded = fold(story, choices)
    if folded.cover or folded.is_hidden:
        return ""
    paragraphs = (" ".join("[…]" if p.mentions else p.text for p in pieces) for pieces in folded.paragraphs)
    return "\n\n".join(paragraphs)


def _categories(notes: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([note["category"] for note in notes]))


def _fits(span: list[int], length: int) -> bool:
    return len(span) == 2 and 0 <= span[0] < span[1] <= length


@dataclass
class _Passage:
    start: int
    end: int
    mentions: list[str]


def _passages(words: str, notes: list[dict[str, Any]]) -> list[_Passage]:
    """The folded passages in order: whole sentences, and those that touch each other as one."""
    ends = [match.end() for match in _SENTENCE_END.finditer(words)]
    found = sorted(
        (_sentences_around(words, ends, start, end), str(note["category"]))
        for note in notes
        for start, end in note["passages"]
    )
    passages: list[_Passage] = []
    for (start, end), category in found:
        if passages and not words[passages[-1].end : start].strip(" \t"):
            last = passages[-1]
            last.end = max(last.end, end)
            last.mentions += [] if category in last.mentions else [category]
        else:
            passages.append(_Passage(start, end, [category]))
    return passages


def _sentences_around(words: str, ends: list[int], start: int, end: int) -> tuple[int, int]:
    before = bisect_right(ends, start)
    first = ends[before - 1] if before else 0
    after = bisect_left(ends, end)
    last = ends[after] if after < len(ends) else len(words)
    while first < start and words[first].isspace():
        first += 1
    while last > end and words[last - 1].isspace():
        last -= 1
    return first, last


def _paragraphs(words: str, passages: list[_Passage]) -> Iterable[list[Piece]]:
    """Paragraphs (an empty line between them), each cut where a folded passage begins or ends."""
    if not passages and "\n" not in words:
        if text := words.strip():
            yield [Piece(text)]
        return
    for match in _PARAGRAPH.finditer(words):
        at = match.start()
        pieces: list[Piece] = []
        for passage in passages:
            start, end = max(passage.start, match.start()), min(passage.end, match.end())
            if start >= end:
                continue
            pieces += [Piece(words[at:start].strip()), Piece(words[start:end], tuple(passage.mentions))]
            at = end
        pieces.append(Piece(words[at : match.end()].strip()))
        if pieces := [piece for piece in pieces if piece.text]:
            yield pieces
