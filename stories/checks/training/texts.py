"""Labelled texts: the project's own, kept beside this file, and public ones under open licences."""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from ..findings import Span

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text and everything that is true of it. What is not named is not there, unless `only` says what was asked."""

    text: str
    language: str
    notes: frozenset[str] = frozenset()
    urgent: frozenset[str] = frozenset()
    hostile: frozenset[str] = frozenset()
    source: str = "own"
    group: str = ""


def own(folder: str = "own") -> list[Labelled]:
    """The project's own texts, in the order of their files."""
    texts = []
    for path in sorted((HERE / folder).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            texts.append(
                Labelled(
                    row["text"],
                    row["language"],
                    frozenset(row.get("notes", ())),
                    frozenset(row.get("urgent", ())),
                    frozenset(row.get("hostile", ())),
                    group=row.get("situation", path.stem),
                )
            )
    return texts


class Planted(NamedTuple):
    """An invented text and every detail in it that could point at somebody, with its kind."""

    text: str
    language: str
    details: tuple[tuple[Span, str], ...]


_DETAIL = re.compile("⟦([a-z]+)\\|(.*?)⟧")


def planted() -> list[Planted]:
    """The texts of `planted/`, in which details stand marked as ⟦kind|words⟧."""
    texts = []
    for path in sorted((HERE / "planted").glob("*.jsonl")):
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            text, details, done = "", [], 0
            for found in _DETAIL.finditer(row["text"]):
                text += row["text"][done : found.start()]
                details.append(((len(text), len(text) + len(found[2])), found[1]))
                text, done = text + found[2], found.end()
            texts.append(Planted(text + row["text"][done:], row["language"], tuple(details)))
    return texts


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a `.jsonl.gz` file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
