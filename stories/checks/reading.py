"""A text as words and sentences, in one plain spelling. Every part of the engine reads from the same reading."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar, cast

from .findings import Reason, Span
from .lexicons.elisions import ELIDED
from .lexicons.english.spellings import CLIPPED, DISGUISED_BY_LENGTH, DISGUISED_WORDS, IS_AFTER
from .normalisation import LONGEST_WORD, Folded, fold

Made = TypeVar("Made")

DIGIT = re.compile(r"\d")

MOST_QUOTED_WORDS = 60
MOST_QUOTES = 5
LONGEST_QUOTE = 60

# One alternative each for: a word, the end of a sentence, a break inside one, a quotation mark.
_TOKEN = re.compile(
    r"([^\W_]+(?:'[^\W_]+)?)|([.!?\u2026\u061f\u0964\u3002]|\n\r?[ \t]{0,4}\n)|([,;:()\u060c\u061b])|([\"'])"
)
WORD, STOP, PAUSE = 1, 2, 3

# Words somebody hid: letters with signs or digits between them, or letters set apart one by one. Bounded repeats only.
_MIXED = re.compile(r"(?<![^\s(\"'])[a-z][a-z*#@$!0-9.\-]{1,14}[a-z*](?![^\s.,;:!?)\"'])")
_SPACED = re.compile(r"(?<![^\W_])[a-z](?:[ .*_\-][a-z]){2,11}(?![^\W_])")
_HIDING = re.compile(r"[a-z][*#@$!0-9.\-]|[a-z][ ._*\-][a-z][ ._*\-][a-z]")
_SIGNS = str.maketrans({"@": "a", "4": "a", "3": "e", "1": "i", "!": "i", "0": "o", "$": "s", "5": "s", "7": "t"})
_MASKS = re.compile(r"[*#.\-]")


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a text, each with its place in the original.

    The five word columns have one entry per word. A contraction gives two words with one place ("don't": do, not).
    `sentence_ends[i]` is the index of the first word after the sentence of word `i`; `clauses[i]` numbers the
    stretches between commas and sentence ends; `quoted[i]` says whether word `i` stands between quotation marks.
    """

    folded: Folded
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentence_ends: tuple[int, ...]
    clauses: tuple[int, ...]
    quoted: tuple[bool, ...]
    kept: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)
    """What one part of the engine made of this reading, for the others that ask."""

    def once(self, about: object, make: Callable[[], Made]) -> Made:
        """What `make` gives, made the first time that somebody asks `about` it."""
        if about not in self.kept:
            self.kept[about] = make()
        return cast(Made, self.kept[about])

    @property
    def original(self) -> str:
        return self.folded.original

    def span(self, first: int, after: int) -> Span:
        """The original span from word `first` to before word `after`."""
        return self.starts[first], self.ends[after - 1]

    def as_written(self, word: int) -> str:
        """Word number `word` exactly as the author wrote it."""
        return self.original[self.starts[word] : self.ends[word]]

    def between(self, word: int) -> str:
        """The original characters between word number `word` and the next one."""
        return self.original[self.ends[word] : self.starts[word + 1]] if word + 1 < len(self.words) else ""

    def sentence_start(self, word: int) -> int:
        """Index of the first word of the sentence that holds word number `word`; looks back at most sixty words."""
        end, first = self.sentence_ends[word], word
        while first > 0 and self.sentence_ends[first - 1] == end and word - first < MOST_QUOTED_WORDS:
            first -= 1
        return first


def reason(code: str, original: str, spans: tuple[Span, ...] | list[Span]) -> Reason:
    """A reason that quotes the given passages, each wording once, cut to a readable length."""
    quotes: dict[str, None] = {}
    for start, end in spans:
        if len(quotes) == MOST_QUOTES:
            break
        quotes[original[start : min(end, start + LONGEST_QUOTE)]] = None
    return Reason(code, tuple(quotes))


def merged(spans: list[Span], original: str) -> tuple[Span, ...]:
    """Spans in order, with those joined that overlap or have only white space between them."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and (start <= out[-1][1] or not original[out[-1][1] : start].strip()):
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)


@lru_cache(maxsize=32_768)
def _plain_words(token: str) -> tuple[str, ...]:
    """One written word as the word or two words it stands for: "didn't" as did, not; "friend's" as friend."""
    if token in CLIPPED:
        return CLIPPED[token]
    if "'" not in token:
        return (token,)
    head, _, tail = token.partition("'")
    if head in ELIDED and tail not in ("t", "s", "ll", "re", "ve", "d", "m"):
        return head, tail
    if tail == "t" and head.endswith("n"):
        return head[:-1], "not"
    if tail == "s":
        return (head, "is") if head in IS_AFTER else (head,)
    ending = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}.get(tail)
    return (head, ending) if ending else (head + tail,)


def _unmasked(hidden: str) -> str | None:
    """The sensitive word that signs hide ("r*pe", "r@pe", "r a p e", "s-e-x"), if it is one of the known ones."""
    letters = hidden.translate(_SIGNS)
    together = re.sub(r"[^a-z]", "", letters)
    if together in DISGUISED_WORDS:
        return together
    if not _MASKS.search(letters):
        return None
    same_shape = (
        word
        for word in DISGUISED_BY_LENGTH.get(len(letters), ())
        if all(a == b or a in "*#.-" for a, b in zip(letters, word, strict=True))
    )
    # With more than half of the letters hidden it could be anything.
    return next(same_shape, None) if len(together) * 2 >= len(letters) else None


def _disguises(text: str) -> dict[int, tuple[int, str]]:
    """Where a hidden word starts in the folded text: its end, and the word."""
    found: dict[int, tuple[int, str]] = {}
    if not _HIDING.search(text):
        return found
    for pattern in (_MIXED, _SPACED):
        for match in pattern.finditer(text):
            written = match.group()
            if not written.isalpha() and (word := _unmasked(written)):
                found.setdefault(match.start(), (match.end(), word))
    return found


def read(text: str) -> Reading:
    """Fold `text` and cut it into words, sentences, clauses and quotations. Linear in its length."""
    folded = fold(text)
    plain = folded.text
    disguises = _disguises(plain)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    clauses: list[int] = []
    quotations: list[tuple[int, int]] = []
    sentence_ends: list[int] = []
    clause = 0
    opened: dict[str, int] = {}
    at = 0
    for match in _TOKEN.finditer(plain):
        start = match.start()
        if start < at:
            continue  # inside a word that was hidden
        at = match.end()
        kind, written = match.lastindex, match.group()
        if kind == WORD:
            spelled = _plain_words(written[:LONGEST_WORD])
            if start in disguises:
                at, hidden = disguises[start]
                spelled = (hidden,)
            first, last = folded.span(start, at)
            for part in spelled:
                words.append(part)
                starts.append(first)
                ends.append(last)
                clauses.append(clause)
        elif kind == STOP:
            clause += 1
            sentence_ends.extend([len(words)] * (len(words) - len(sentence_ends)))
            if written.startswith("\n"):
                opened.clear()
        elif kind == PAUSE:
            clause += 1
        else:
            before = plain[start - 1 : start]
            opens = not before.isalnum() and plain[at : at + 1].isalnum()
            if written in opened and (written == '"' or not opens):
                since = opened.pop(written)
                if len(words) - since <= MOST_QUOTED_WORDS:
                    quotations.append((since, len(words)))
            elif written == '"' or opens:
                opened[written] = len(words)
    sentence_ends.extend([len(words)] * (len(words) - len(sentence_ends)))
    quoted = [False] * len(words)
    for since, until in quotations:
        quoted[since:until] = [True] * (until - since)
    return Reading(
        folded, tuple(words), tuple(starts), tuple(ends), tuple(sentence_ends), tuple(clauses), tuple(quoted)
    )
