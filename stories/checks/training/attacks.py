"""Sentences that attack groups of people, and those that only sound so, filled in from `attacks.txt`."""

import random
from collections.abc import Iterator

from .texts import HERE, Labelled

SEED = 7
TIMES = 6
"""With so many groups each sentence is filled."""

MISSPELT = 0.35
"""The share of filled sentences that is also taught with a letter missing, swapped, hidden or set apart."""

LEET = str.maketrans({"a": "4", "e": "3", "i": "1", "o": "0"})
SLOTS = ("{G}", "{g}", "{o}")


def _misspelt(text: str, dice: random.Random) -> str:
    words = text.split(" ")
    at = dice.choice([number for number, word in enumerate(words) if len(word) > 3] or [0])
    word = words[at]
    inner = dice.randrange(1, max(2, len(word) - 1))
    match dice.randrange(5):
        case 0:
            words[at] = word[:inner] + word[inner + 1 :]
        case 1:
            words[at] = word[: inner - 1] + word[inner : inner + 1] + word[inner - 1] + word[inner + 1 :]
        case 2:
            words[at] = word.translate(LEET)
        case 3:
            words[at] = " ".join(word)
        case _ if at + 1 < len(words):
            words[at : at + 2] = [word + words[at + 1]]
    return " ".join(words)


def _filled(sentence: str, group: list[str]) -> str:
    for slot, written in zip(SLOTS, group, strict=True):
        sentence = sentence.replace(slot, written)
    return sentence[0].upper() + sentence[1:]


def attacks() -> Iterator[Labelled]:
    """Every sentence with some of its language's groups; the same ones every time."""
    dice = random.Random(SEED)  # noqa: S311
    language, groups = "", list[list[str]]()
    for line in (HERE / "attacks.txt").read_text(encoding="utf-8").splitlines():
        mark, said = line[:1], line[2:]
        if mark == "=":
            language, groups = said, []
        elif mark == "@":
            groups.append([part.strip() for part in said.split("|")])
        elif mark in ("+", "-"):
            open_ = any(slot in said for slot in SLOTS)
            chosen = dice.sample(groups, TIMES) if open_ else [["", "", ""]]
            for text in (_filled(said, group) for group in chosen):
                hostile = frozenset({"hate"}) if mark == "+" else frozenset[str]()
                yield Labelled(text, language, hostile=hostile, source="frames")
                if dice.random() < MISSPELT:
                    yield Labelled(_misspelt(text, dice), language, hostile=hostile, source="frames")
