"""The public sets that the models are trained on besides the project's own texts. All under open licences.

`train_checks --data FOLDER` expects each under the path given here, as rows of JSON in a `.jsonl.gz` file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .texts import Labelled, rows


@dataclass(frozen=True, slots=True)
class PublicSet:
    path: str
    licence: str
    source: str
    teaches: str


SETS = (
    PublicSet("edos/dev_train.jsonl.gz", "CC0-1.0", "rewire-online/edos, SemEval-2023 Task 10, train", "hostility"),
    PublicSet("mhc/dev.jsonl.gz", "CC BY 4.0", "multilingual-hatecheck, Röttger et al. 2022", "hostility"),
    PublicSet("wnut17/dev_train.jsonl.gz", "CC BY 4.0", "leondz/emerging_entities_17, train", "names, what is told"),
    PublicSet(
        "btc/dev_train.jsonl.gz",
        "CC BY 4.0",
        "Broad Twitter Corpus, Derczynski et al. 2016, a b e g",
        "names, what is told",
    ),
    PublicSet("tab144/dev.jsonl.gz", "MIT", "Text Anonymization Benchmark, Pilán et al. 2022", "names"),
    PublicSet("echr_es_fr/dev_train_es_manual.jsonl.gz", "MIT", "ECHR in Spanish, Sierro 2024, train", "names"),
    PublicSet("echr_es_fr/dev_train_fr_manual.jsonl.gz", "MIT", "ECHR in French, Sierro 2024, train", "names"),
    PublicSet("presidio_synth/dev.jsonl.gz", "MIT", "microsoft/presidio-research, synthetic sentences v2", "names"),
)

LANGUAGES = {
    "arabic": "ar",
    "french": "fr",
    "german": "de",
    "hindi": "hi",
    "italian": "it",
    "portuguese": "pt",
    "spanish": "es",
}
HATE = frozenset({"hate"})


def missing(data: Path) -> list[PublicSet]:
    return [one for one in SETS if not (data / one.path).exists()]


def sexism(data: Path) -> Iterator[Labelled]:
    """Posts, sexist or not."""
    for row in rows(data / "edos/dev_train.jsonl.gz"):
        yield Labelled(row["text"], "en", hostile=HATE if row["labels"]["sexist"] else frozenset(), source="edos")


def hatecheck(data: Path) -> Iterator[Labelled]:
    """Cases in seven languages, counter-speech and quotations included. Templates repeat: score by `group` only."""
    for row in rows(data / "mhc/dev.jsonl.gz"):
        yield Labelled(
            row["text"],
            LANGUAGES[row["lang"]],
            hostile=HATE if row["labels"]["hateful"] else frozenset(),
            source="mhc",
            group=row["functionality"],
        )


def ordinary(data: Path, part: str = "dev_train") -> Iterator[Labelled]:
    """What people write to each other on ordinary days."""
    for name in ("wnut17", "btc"):
        for row in rows(data / f"{name}/{part}.jsonl.gz"):
            text = re.sub(r" (['’](?:s|m|re|ve|ll|d|t)\b|n['’]t\b|[.,!?;:)])", r"\1", " ".join(row["tokens"]))
            yield Labelled(text, "en", source="ordinary")
