"""A small language for wordings, and a reader that finds thousands of them in one pass over the words of a text.

A phrase is a few elements with spaces between them:

    word        this word                       he|she      one of these
    touch*      any word that begins so         <body>      a word of the class named body
    not?        may be left out                 ..  ..5     up to three (five) words of any kind in between

Phrases never cross the end of a sentence. Lexicons write words apart ("do not", "i am"), as a `Reading` has them.
There is no backtracking over the text: at each word a match follows at most a phrase's own length, so the time is
linear in the number of words. Books stand on a shelf, and a text is gone through once for all of them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern
from typing import Any, Generic, TypeVar

from .normalisation import fold
from .reading import Reading

Tag = TypeVar("Tag")
Classes = Mapping[str, frozenset[str]]

USUAL_GAP = 3
ARABIC = re.compile("[\u0621-\u064a]{3}")
AND = "\u0648"

REMEMBERED = 32_768
"""Of so many places and words it is remembered where they lead."""


class UnreadablePhrase(ValueError):
    """A lexicon holds a phrase that means nothing: an unknown class, or a gap where none can be."""


@dataclass(frozen=True, slots=True)
class Match(Generic[Tag]):
    """A phrase found: what it was filed under, and the words from `first` to before `after`."""

    tag: Tag
    first: int
    after: int


@dataclass(frozen=True, slots=True, eq=False)
class _Entry:
    """A tag of one book."""

    book: int
    tag: object


@dataclass(slots=True)
class _Node:
    """What has been read of the phrases that begin alike, and how they go on."""

    onward: "dict[str, _Node]" = field(default_factory=dict)
    entries: list[_Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class _Place:
    """What the words of a text so far can be of all phrases, and where each next word leads."""

    entries: tuple[_Entry, ...]
    exact: "dict[str, _Place]"
    stems: "dict[str, _Place]"
    stem_lengths: tuple[int, ...]
    gaps: "tuple[tuple[int, _Place], ...]"


@lru_cache(maxsize=REMEMBERED)
def _onward(place: _Place, word: str) -> tuple[_Place, ...]:
    """Where `word` leads from `place`. Most words of a text are those of all texts."""
    exact = place.exact.get(word)
    found = [] if exact is None else [exact]
    for length in place.stem_lengths:
        if stem := place.stems.get(word[:length]):
            found.append(stem)
    return tuple(found)


class Shelf:
    """Books of phrases that are read together."""

    def __init__(self, classes: Classes) -> None:
        self._classes = classes
        self._root = _Node()
        self._books = 0
        self._start: _Place | None = None

    def book(self, phrases: Iterable[tuple[str, Tag]]) -> "PhraseBook[Tag]":
        """One more book: phrases, each filed under a tag."""
        entries: dict[Tag, _Entry] = {}
        for phrase, tag in phrases:
            entry = entries.setdefault(tag, _Entry(self._books, tag))
            for elements in self._without_options(phrase.split()):
                self._file(elements, entry)
        self._start = None
        self._books += 1
        return PhraseBook(self, self._books - 1)

    def _without_options(self, elements: list[str]) -> Iterator[list[str]]:
        for at, element in enumerate(elements):
            if element.endswith("?"):
                yield from self._without_options(elements[:at] + elements[at + 1 :])
                yield from self._without_options([*elements[:at], element[:-1], *elements[at + 1 :]])
                return
        yield elements

    def _file(self, elements: list[str], entry: _Entry) -> None:
        if not elements or elements[0].startswith("..") or elements[-1].startswith(".."):
            raise UnreadablePhrase(" ".join(elements))
        node = self._root
        for element in elements:
            for choice in element.split("|"):
                if choice.startswith("<") and choice.strip("<>") not in self._classes:
                    raise UnreadablePhrase(element)
            node = node.onward.setdefault(element, _Node())
        if entry not in node.entries:
            node.entries.append(entry)

    def _options(self, element: str) -> Iterator[str]:
        """The words and stems ("touch*") that an element stands for."""
        for choice in element.split("|"):
            if choice.startswith("<"):
                # in a fixed order: sets of words are shuffled anew in every process
                yield from sorted(self._classes[choice.strip("<>")])
            else:
                plain = fold(choice).text
                yield plain
                if ARABIC.match(plain):
                    yield AND + plain  # Arabic writes "and" onto the word

    def _place(self, nodes: tuple[_Node, ...], known: dict[tuple[int, ...], _Place]) -> _Place:
        """The place of a text that can be as far as each of `nodes`; the same nodes are the same place."""
        same = tuple(map(id, nodes))
        if same in known:
            return known[same]
        exact: dict[str, dict[int, _Node]] = {}
        stems: dict[str, dict[int, _Node]] = {}
        gaps = []
        for node in nodes:
            for element, onward in node.onward.items():
                if element.startswith(".."):
                    gaps.append((int(element[2:] or USUAL_GAP), self._place((onward,), known)))
                    continue
                for option in self._options(element):
                    column = stems if option.endswith("*") else exact
                    column.setdefault(intern(option.rstrip("*")), {})[id(onward)] = onward
        place = known[same] = _Place(
            tuple(dict.fromkeys(entry for node in nodes for entry in node.entries)),
            {word: self._place(tuple(led.values()), known) for word, led in exact.items()},
            {word: self._place(tuple(led.values()), known) for word, led in stems.items()},
            tuple(sorted({len(stem) for stem in stems})),
            tuple(gaps),
        )
        return place

    def ready(self) -> _Place:
        """Put together where a text begins, which takes longer than reading many texts: once for all books."""
        if self._start is None:
            self._start = self._place((self._root,), {})
        return self._start

    def matches(self, reading: Reading) -> list[list[Match[Any]]]:
        """Every phrase of every book in `reading`, book by book, in order of its first word."""
        start = self.ready()
        return reading.once(start, lambda: self._read(start, reading))

    def _read(self, start: _Place, reading: Reading) -> list[list[Match[Any]]]:
        books: list[list[Match[Any]]] = [[] for _ in range(self._books)]
        words, sentence_ends = reading.words, reading.sentence_ends
        for first, word in enumerate(words):
            waiting = [(place, first + 1) for place in _onward(start, word)]
            if not waiting:
                continue
            end = sentence_ends[first]
            found: dict[_Entry, int] = {}
            while waiting:
                place, at = waiting.pop()
                for entry in place.entries:
                    if entry not in found or at < found[entry]:
                        found[entry] = at
                if at < end:
                    for onward in _onward(place, words[at]):
                        waiting.append((onward, at + 1))
                    for widest, behind in place.gaps:
                        for skipped in range(at, min(at + widest + 1, end)):
                            for onward in _onward(behind, words[skipped]):
                                waiting.append((onward, skipped + 1))
            for entry, after in found.items():
                books[entry.book].append(Match(entry.tag, first, after))
        return books


@dataclass(frozen=True, slots=True)
class PhraseBook(Generic[Tag]):
    """Phrases, each filed under a tag, on a shelf."""

    shelf: Shelf
    number: int

    def matches(self, reading: Reading) -> list[Match[Tag]]:
        """Every phrase of this book in `reading`, in order of its first word; each tag once per first word."""
        return self.shelf.matches(reading)[self.number]
