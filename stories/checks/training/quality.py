"""What the checks are worth: `make check-quality`.

First the project's own scoring texts, written apart from those for training, with 95 % intervals (Wilson 1927); then,
where the shared evaluation files are present, what its script says about them.
"""

import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from math import sqrt
from pathlib import Path

import numpy as np

from .. import check_text
from ..findings import URGENT_KINDS, CheckResult, Identifying, Span
from ..hostility import find_hostile
from ..languages import READ
from ..reading import read
from . import models, public
from .texts import HERE, Labelled, own, planted

EVALUATION = Path("../shared/data/evaluate.py")
SURE = 1.96
FOLDS = 5
A_SENTENCE_OR_TWO = 25
"""Words of an attack that is put amid others."""

GLUED = 150
"""So many texts without one are made in each language."""

AROUND = 180
"""So many words stand before what is urgent, and after it."""


def interval(hits: int, of: int) -> str:
    """A share with its 95 % interval."""
    if not of:
        return "   –            "
    share = hits / of
    middle = (share + SURE**2 / (2 * of)) / (1 + SURE**2 / of)
    reach = SURE * sqrt(share * (1 - share) / of + SURE**2 / (4 * of**2)) / (1 + SURE**2 / of)
    return f"{share:.2f} ({middle - reach:.2f}–{middle + reach:.2f})"


def _said(result: CheckResult) -> dict[str, set[str]]:
    return {
        "note": {one.category for one in result.notes},
        "urgent": {one.kind for one in result.urgent},
        "hostile": {one.kind for one in result.hostile},
    }


def _table(texts: Iterable[Labelled]) -> list[str]:
    counts: dict[tuple[str, str], Counter[str]] = {}
    quiet: Counter[str] = Counter()
    for one in texts:
        said = _said(check_text(one.text))
        true = {"note": one.notes, "urgent": one.urgent, "hostile": one.hostile}
        for part, kinds in said.items():
            for kind in kinds | true[part]:
                outcome = "hit" if kind in kinds and kind in true[part] else "wrong" if kind in kinds else "missed"
                counts.setdefault((part, kind), Counter())[outcome] += 1
        if not one.hostile:
            quiet["texts"] += 1
            quiet["called hostile"] += bool(said["hostile"])
    lines = []
    for (part, kind), count in sorted(counts.items()):
        hits, wrong, missed = count["hit"], count["wrong"], count["missed"]
        lines.append(
            f"  {part:8} {kind:18} {hits + missed:4}  found {interval(hits, hits + missed)}"
            f"  right {interval(hits, hits + wrong)}"
        )
    lines.append(f"  not hostile, called so: {interval(quiet['called hostile'], quiet['texts'])} of {quiet['texts']}")
    return lines


def _touches(clue: Identifying, span: Span) -> bool:
    return clue.start < span[1] and span[0] < clue.end


def _details() -> list[str]:
    """Of what could point at somebody: how much is touched, and how many alarms touch something of the kind."""
    touched: dict[str, Counter[bool]] = {}
    alarms: Counter[bool] = Counter()
    clean: Counter[bool] = Counter()
    for one in planted():
        found = check_text(one.text).identifying
        for span, kind in one.details:
            is_touched = any(_touches(clue, span) for clue in found)
            for name in ("all", kind, one.language):
                touched.setdefault(name, Counter())[is_touched] += 1
        alarms.update(any(_touches(clue, span) for span, _ in one.details) for clue in found)
        if not one.details:
            clean[bool(found)] += 1
    lines = [
        f"  {name:12} {count.total():4}  touched {interval(count[True], count.total())}"
        for name, count in sorted(touched.items())
    ]
    lines.append(f"  alarms that are right: {interval(alarms[True], alarms.total())}")
    lines.append(f"  texts without any, alarmed about: {interval(clean[True], clean.total())} of {clean.total()}")
    return lines


def _held_back_functions(data: Path) -> list[str]:
    """HateCheck with whole functions held back: what is understood, not what is remembered. Macro-F1 by language."""
    made = models.hostile_elsewhere(data)
    functions = sorted({one.group for one in made.texts if one.source == "mhc"})
    fold = np.array([functions.index(one.group) % FOLDS if one.source == "mhc" else -1 for one in made.texts])
    counts: dict[str, Counter[tuple[bool, bool]]] = {}
    for held in range(FOLDS):
        model = made.fit(np.flatnonzero(fold != held))
        for at in map(int, np.flatnonzero(fold == held)):
            one = made.texts[at]
            said = bool(find_hostile(read(one.text), one.language, model))
            counts.setdefault(one.language, Counter())[bool(one.hostile), said] += 1
    lines = []
    for language in (one for one in READ if one in counts):
        count = counts[language]
        hits, right, wrong = count[True, True], count[False, False], count[False, True] + count[True, False]
        macro = hits / (2 * hits + wrong) + right / (2 * right + wrong)
        found, quiet = hits / (hits + count[True, False]), right / (right + count[False, True])
        lines.append(f"  {language}  macro-F1 {macro:.3f}  hateful found {found:.2f}  others left alone {quiet:.2f}")
    return lines


def _ordinary(data: Path) -> str:
    """How often the model hears something in what people write on ordinary days."""
    texts = list(public.ordinary(data, "dev_dev"))
    results = [check_text(one.text) for one in texts]
    notes = [any(note.reason.code == "learned" for note in result.notes) for result in results]
    urgent = [{urgent.kind for urgent in result.urgent if urgent.reason.code == "learned"} for result in results]
    heard = sum(note or bool(kinds) for note, kinds in zip(notes, urgent, strict=True))
    despair = sum("self_harm" in kinds for kinds in urgent)
    return f"  {heard} of {len(texts)}, despair in {despair}"


def _amid_others(texts: Iterable[Labelled]) -> Iterator[str]:
    """What is urgent in a few sentences, amid some four hundred words of others that are neither urgent nor hard."""
    english = [one for one in texts if one.language == "en" and not one.hostile]
    quiet = [one.text for one in english if not one.notes and not one.urgent]
    chance = random.Random(0)  # noqa: S311
    whole = [_glued(quiet, 2 * AROUND, chance) for _ in range(200)]
    for kind in URGENT_KINDS:
        cries = [one.text for one in english if one.urgent == {kind} and len(one.text.split()) < AROUND // 4]
        among = [f"{_glued(quiet, AROUND, chance)} {cry} {_glued(quiet, AROUND, chance)}" for cry in cries]
        found, wrong = (sum(kind in _said(check_text(one))["urgent"] for one in them) for them in (among, whole))
        shares = f"found {interval(found, len(cries))}  without it {interval(wrong, len(whole))}"
        yield f"  {kind:12} {len(cries):4}  {shares}"


def _glued(texts: list[str], words: int, chance: random.Random) -> str:
    chosen: list[str] = []
    while sum(len(one.split()) for one in chosen) < words:
        text = chance.choice(texts)
        chosen.append(text if text[-1] in ".!?" else f"{text}.")
    return " ".join(chosen)


def _attacks_amid_others(texts: Iterable[Labelled]) -> Iterator[str]:
    """An attack of a sentence or two amid ten quiet texts in its language; amid six that tell of something hard, where
    it is more often what was said to the author; and how often such texts are called hostile without it."""
    texts = list(texts)
    counts: Counter[tuple[str, str]] = Counter()
    for language in READ:
        chance = random.Random(0)  # noqa: S311
        others = [one.text for one in texts if one.language == language and not one.hostile]
        calm = [one for one in others if not any(_said(check_text(one)).values())]
        hard = [one.text for one in texts if one.language == language and one.notes and not one.hostile]
        for kind in ("hate", "blame", "trolling"):
            for one in texts:
                if one.language == language and kind in one.hostile and len(one.text.split()) <= A_SENTENCE_OR_TWO:
                    counts["attacks", kind] += 1
                    for name, around, times in (("calm", calm, 5), ("hard", hard, 3)):
                        before, after = (" ".join(_ended(chance.choices(around, k=times))) for _ in range(2))
                        said = _said(check_text(f"{before} {' '.join(_ended([one.text]))} {after}"))["hostile"]
                        counts[name, kind] += kind in said
        for name, around, times in (("calm", calm, 10), ("hard", hard, 6)):
            for _ in range(GLUED):
                counts[name, "none"] += bool(check_text(" ".join(_ended(chance.choices(around, k=times)))).hostile)
    for kind in ("hate", "blame", "trolling"):
        of = counts["attacks", kind]
        yield f"  {kind:12} {of:4}  found amid calm ones {counts['calm', kind]}, amid hard ones {counts['hard', kind]}"
    yield f"  called hostile without one: {counts['calm', 'none']} calm, {counts['hard', 'none']} hard"
    yield f"  of {GLUED * len(READ)} each"


def _ended(texts: Iterable[str]) -> Iterator[str]:
    return (one if one[-1] in ".!?؟" else f"{one}." for one in texts)


def _denials() -> Iterator[str]:
    """What is said not to have happened, and what only sounds so (`denials.txt`): how many get a note."""
    counts: Counter[tuple[str, str]] = Counter()
    for line in (HERE / "denials.txt").read_text(encoding="utf-8").splitlines():
        mark, _, said = line.split(" ", 2)
        result = check_text(said)
        counts[mark, "all"] += 1
        counts[mark, "noted"] += bool(result.notes)
        counts[mark, "despair"] += any(one.kind == "self_harm" for one in result.urgent)
    for mark, name in (("-", "denied"), ("+", "told all the same")):
        noted, despair = counts[mark, "noted"], counts[mark, "despair"]
        yield f"  {name:18} {counts[mark, 'all']:3}  noted {noted}, taken for despair {despair}"


def main() -> None:
    texts = own("scored")
    for language in sorted({one.language for one in texts}):
        chosen = [one for one in texts if one.language == language]
        print(f"\nown scoring texts, {language}: {len(chosen)}; texts with it, share found, share of alarms right")
        print("\n".join(_table(chosen)))
    print(f"\nown scoring texts, all languages: {len(texts)}")
    print("\n".join(_table(texts)))
    print("\nurgent in a few sentences, amid others")
    print("\n".join(_amid_others(texts)))
    print("\nattacks of a sentence or two, amid others")
    print("\n".join(_attacks_amid_others(texts)))
    print("\ndenials in Spanish, French, Italian and Arabic")
    print("\n".join(_denials()))
    print("\nown texts with details planted in them")
    print("\n".join(_details()))
    if EVALUATION.exists():
        print("\nordinary messages in which the model hears something")
        print(_ordinary(EVALUATION.parent))
        print("\nHateCheck, whole functions held back from a model made anew")
        print("\n".join(_held_back_functions(EVALUATION.parent)))
        subprocess.run([sys.executable, str(EVALUATION)], check=True)  # noqa: S603


if __name__ == "__main__":
    main()
