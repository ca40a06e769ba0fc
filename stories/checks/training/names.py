"""Training the name tagger, by crfsuite: texts with the places of names, each also in small letters."""

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import numpy as np
import pycrfsuite

from ..learned.names import features, listed, written_words
from ..learned.tagger import LABELS, NONE, OTHER, PERSON, Chain
from ..lexicons.given_names import GIVEN_NAMES
from ..normalisation import is_arabic
from ..reading import read
from .texts import HERE, rows

TOKENS = (
    "wnut17/dev_train",
    "btc/dev_train",
    "echr_es_fr/dev_train_es_manual",
    "echr_es_fr/dev_train_fr_manual",
)
PEOPLE = frozenset({"PER", "PERSON", "person"})
NO_NAMES = frozenset({"DATETIME", "DATE", "QUANTITY", "DEM", "MISC", "CODE"})
PLANTED = {"PERSON": PERSON, "ORGANIZATION": OTHER, "GPE": OTHER, "STREET_ADDRESS": OTHER, "ORG": OTHER, "LOC": OTHER}

SEED = 4
TIMES = 12
"""How often each sentence of frames.txt is filled; those without a place for a name, a third as often."""

IN_SMALL_LETTERS = 0.35
INVENTED = 0.12
"""Shares: of texts taught in small letters too, of names that are on no list."""

SYLLABLES = ["ba", "ke", "li", "mo", "ra", "ti", "zu", "sha", "ven", "dor", "nel", "qui", "ja", "ost", "wen", "hal"]
ORGANISATIONS = [
    "Hale & Iden",
    "Brightwater Ltd",
    "the Lantern Cafe",
    "St Agnes School",
    "Corvex Systems",
    "Mirel Bakery",
    "Northbrook College",
    "Hotel Sirena",
    "Garnet Motors",
    "Aster Clinic",
    "Pellam University",
    "Tidewell Media",
]
PLACES = [
    "Ashford",
    "Kelmore",
    "Santa Rosa",
    "Bellavista",
    "Montclair",
    "Tarnow",
    "Greenhill",
    "Valdera",
    "Sorrel Bay",
    "Marang",
    "Oldbury",
    "Nasirpur",
]

Marked = tuple[str, list[tuple[int, int, str]]]
"""A text, and where in it which label holds."""


def _from_tokens(row: dict[str, Any]) -> Marked:
    at, spans = 0, []
    for token, tag in zip(row["tokens"], row["tags"], strict=True):
        kind = tag.split("-")[-1]
        if kind in PEOPLE:
            spans.append((at, at + len(token), PERSON))
        elif tag != "O" and kind not in NO_NAMES:
            spans.append((at, at + len(token), OTHER))
        at += len(token) + 1
    return " ".join(row["tokens"]), spans


def _lines(row: dict[str, Any]) -> Iterator[Marked]:
    """A long document, line by line."""
    at = 0
    spans = [(start, end, PLANTED[kind]) for start, end, kind, *_ in row["spans"] if kind in PLANTED]
    for line in row["text"].split("\n"):
        if line.strip():
            yield (
                line,
                [(max(start - at, 0), end - at, k) for start, end, k in spans if start < at + len(line) and end > at],
            )
        at += len(line) + 1


def _public(data: Path) -> Iterator[Marked]:
    for name in TOKENS:
        for row in rows(data / f"{name}.jsonl.gz"):
            yield _from_tokens(row)
    for path in ("tab144/dev.jsonl.gz", "presidio_synth/dev.jsonl.gz"):
        for row in rows(data / path):
            yield from _lines(row)


def _frames(chance: random.Random) -> Iterator[Marked]:
    """The sentences of frames.txt with names in their places."""
    everything = sorted(GIVEN_NAMES.union(listed("given_names")))
    choices = {
        "g": [name for name in everything if name.isascii()] + sorted(GIVEN_NAMES) * 6,
        "s": [name for name in sorted(set(listed("surnames"))) if name.isascii()],
        "a": [name for name in everything if is_arabic(name)],
        "o": ORGANISATIONS,
        "l": PLACES,
    }
    lines = (HERE / "frames.txt").read_text(encoding="utf-8").splitlines()
    for time in range(TIMES):
        for line in lines:
            if not line or line.startswith("#") or ("{" not in line and time % 3):
                continue
            text, spans = "", []
            for part in re.split(r"(\{[gsola]\})", line):
                if not re.fullmatch(r"\{[gsola]\}", part):
                    text += part
                    continue
                kind = part[1]
                name = chance.choice(choices[kind])
                if kind in "gs":
                    if chance.random() < INVENTED:
                        name = "".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3))))
                        name += chance.choice(("", "n", "s", "k", "ra", "th"))
                    name = name.capitalize()
                spans.append((len(text), len(text) + len(name), PERSON if kind in "gsa" else OTHER))
                text += name
            yield text, spans


def _lesson(marked: Marked) -> tuple[list[list[bytes]], list[str]]:
    text, spans = marked
    reading = read(text)
    words = written_words(reading)
    labels = []
    for word in words:
        start, end = reading.starts[word.at], reading.ends[word.at]
        handle = start > 0 and text[start - 1] == "@"
        found = next((kind for a, b, kind in spans if a < end and start < b), NONE)
        labels.append(NONE if handle else found)
    return features(reading, words), labels


def lessons(data: Path) -> list[Marked]:
    return [*_public(data), *_frames(random.Random(SEED))]  # noqa: S311


def train(texts: Sequence[Marked]) -> Chain:
    """The same texts give the same tagger."""
    chance = random.Random(SEED)  # noqa: S311 - the same lessons every time
    trainer = pycrfsuite.Trainer(verbose=False)
    for text, spans in texts:
        taught: list[Marked] = [(text, spans)]
        if chance.random() < IN_SMALL_LETTERS:
            other = text.lower() if chance.random() < 0.9 else text.upper()
            if len(other) == len(text):
                taught.append((other, spans))
        for one in taught:
            seen, labels = _lesson(one)
            if seen:
                trainer.append(seen, labels)
    trainer.set_params({"c1": 0.08, "c2": 0.02, "max_iterations": 80, "feature.minfreq": 2})
    with NamedTemporaryFile(suffix=".crfsuite") as learned:
        trainer.train(learned.name)
        tagger = pycrfsuite.Tagger()
        with tagger.open(learned.name):
            return _chain(tagger.info())


def _chain(learned: Any) -> Chain:
    """What crfsuite has learned, as two tables."""
    names = sorted({name for name, _label in learned.state_features})
    rows = {name.encode(): row for row, name in enumerate(names)}
    weights = np.zeros((len(rows), len(LABELS)), np.float32)
    for (name, label), weight in learned.state_features.items():
        weights[rows[name.encode()], LABELS.index(label)] = weight
    follows = np.array([[learned.transitions.get((one, other), 0.0) for other in LABELS] for one in LABELS])
    return Chain(rows, weights, follows)
