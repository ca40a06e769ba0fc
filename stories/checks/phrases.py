"""A small language for wordings, and a reader that finds thousands of them in one pass over the words of a text.

A phrase is a few elements with spaces between them:

    word        this word                       he|she      one of these
    touch*      any word that begins so         <body>      a word of the class named body
    not?        may be left out                 ..  ..5     up to three (five) words of any kind in between

Phrases never cross the end of a sentence. Lexicons write words apart ("do not", "i am"), as a `Reading` has them.
There is no backtracking over the text: at each word a match follows at most a phrase's own length, so the time is
linear in the number of words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from sys import intern
from typing import Any, Generic, TypeVar

from .normalisation import fold
from .reading import Reading

Tag = TypeVar("Tag")
Classes = Mapping[str, frozenset[str]]

USUAL_GAP = 3
ARABIC = re.compile("[\u0621-\u064a]{3}")
AND = "\u0648"


class UnreadablePhrase(ValueError):
    """A lexicon holds a phrase that means nothing: an unknown class, or a gap where none can be."""


@dataclass(frozen=True, slots=True)
class Match(Generic[Tag]):
    """A phrase found: what it was filed under, and the words from `first` to before `after`."""

    tag: Tag
    first: int
    after: int


@dataclass(slots=True)
class _Node(Generic[Tag]):
    """A place inside phrases. `onward` is how phrases are added; the other columns are how words are looked up."""

    onward: "dict[str, _Node[Tag]]" = field(default_factory=dict)
    exact: "dict[str, tuple[_Node[Tag], ...]]" = field(default_factory=dict)
    stems: "dict[str, tuple[_Node[Tag], ...]]" = field(default_factory=dict)
    stem_lengths: tuple[int, ...] = ()
    gaps: "tuple[tuple[int, _Node[Tag]], ...]" = ()
    tags: tuple[Tag, ...] = ()


class PhraseBook(Generic[Tag]):
    """Phrases, each filed under a tag, ready to be found."""

    def __init__(self, entries: Iterable[tuple[str, Tag]], classes: Classes) -> None:
        self._classes = classes
        self._root: _Node[Tag] = _Node()
        for phrase, tag in entries:
            for elements in self._without_options(phrase.split()):
                self._add(elements, tag)
        self._size = self._close()
        # most words begin like no stem at all
        self._head = min(self._root.stem_lengths, default=0)
        self._heads = frozenset(stem[: self._head] for stem in self._root.stems)

    def __len__(self) -> int:
        """How many tags are filed, each counted once for every spelling of its phrase."""
        return self._size

    def _close(self) -> int:
        """Give back what only building needed: most places hold nothing, and many words lead to the same place."""
        nothing: dict[str, Any] = {}
        alike: dict[tuple[int, ...], tuple[_Node[Tag], ...]] = {}
        waiting, count = [self._root], 0
        while waiting:
            node = waiting.pop()
            count += len(node.tags)
            waiting.extend(node.onward.values())
            node.onward = nothing
            for column in (node.exact, node.stems):
                for word, nodes in column.items():
                    column[word] = alike.setdefault(tuple(map(id, nodes)), nodes)
            node.exact, node.stems = node.exact or nothing, node.stems or nothing
        return count

    def _without_options(self, elements: list[str]) -> Iterator[list[str]]:
        for at, element in enumerate(elements):
            if element.endswith("?"):
                yield from self._without_options(elements[:at] + elements[at + 1 :])
                yield from self._without_options([*elements[:at], element[:-1], *elements[at + 1 :]])
                return
        yield elements

    def _add(self, elements: list[str], tag: Tag) -> None:
        if not elements or elements[0].startswith("..") or elements[-1].startswith(".."):
            raise UnreadablePhrase(" ".join(elements))
        node = self._root
        for element in elements:
            onward = node.onward.get(element)
            if onward is None:
                onward = node.onward[element] = _Node()
                self._connect(node, element, onward)
            node = onward
        if tag not in node.tags:
            node.tags += (tag,)

    def _connect(self, node: _Node[Tag], element: str, onward: _Node[Tag]) -> None:
        if element.startswith(".."):
            node.gaps += ((int(element[2:] or USUAL_GAP), onward),)
            return
        for choice in element.split("|"):
            if choice.startswith("<"):
                try:
                    options: Iterable[str] = self._classes[choice.strip("<>")]
                except KeyError:
                    raise UnreadablePhrase(element) from None
            else:
                plain = fold(choice).text
                # Arabic writes "and" onto the word
                options = (plain, AND + plain) if ARABIC.match(plain) else (plain,)
            # in a fixed order: sets of words are shuffled anew in every process
            for option in sorted(options):
                if option.endswith("*"):
                    stem = option[:-1]
                    node.stems[intern(stem)] = (*node.stems.get(stem, ()), onward)
                    if len(stem) not in node.stem_lengths:
                        node.stem_lengths += (len(stem),)
                else:
                    node.exact[intern(option)] = (*node.exact.get(option, ()), onward)

    def matches(self, reading: Reading) -> Iterator[Match[Tag]]:
        """Every phrase of this book in `reading`, in order of its first word; each tag once per first word."""
        words, sentence_ends = reading.words, reading.sentence_ends
        root_exact, root_stems, root_lengths = self._root.exact, self._root.stems, self._root.stem_lengths
        heads, head = self._heads, self._head
        for first, word in enumerate(words):
            begun = root_exact.get(word)
            waiting = [(node, first + 1) for node in begun] if begun else []
            if word[:head] in heads:
                for length in root_lengths:
                    begun = root_stems.get(word[:length])
                    if begun:
                        waiting.extend((node, first + 1) for node in begun)
            if not waiting:
                continue
            end = sentence_ends[first]
            found: dict[Tag, int] = {}
            while waiting:
                node, at = waiting.pop()
                for tag in node.tags:
                    if tag not in found or at < found[tag]:
                        found[tag] = at
                for widest, onward in node.gaps:
                    for skipped_to in range(at, min(at + widest, end) + 1):
                        waiting.append((onward, skipped_to))
                if at < end:
                    here = words[at]
                    for onward in node.exact.get(here, ()):
                        waiting.append((onward, at + 1))
                    for length in node.stem_lengths:
                        for onward in node.stems.get(here[:length], ()):
                            waiting.append((onward, at + 1))
            for tag, after in found.items():
                yield Match(tag, first, after)
