"""Finding texts that are nearly the same, ten thousand of them as well as three, without reading them again.

Of a text that waits, a sketch is kept (MinHash, Broder 1997): for each of sixty-four secret orders of all pairs of
neighbouring words, the number of the first pair that the text holds. Two sketches agree in about as many places as the
texts share pairs: an advertisement with another name, town and number shares more than half of them, two people's
stories a third at most. Words with digits in them are passed over: every copy has its own. The pairs are hashed with
the site's pepper, so a stolen database tells nobody what a text said, and the sketch goes when the text goes. Short
texts have none: “me too” is what many say.
"""

import hashlib
import re
from collections.abc import Sequence
from functools import cache
from uuid import UUID

import numpy as np
from django.conf import settings
from django.db.models import QuerySet
from numpy.typing import NDArray

from stories.checks.normalisation import fold
from stories.models.sketch import Sketch
from stories.models.version import Version

PLACES = 64
BANDS = 32  # of two places: texts that share half of their pairs meet in one of them almost surely
ALIKE = 0.5  # so many places must agree
RUN = 2  # words
LEAST_LETTERS = 60
MOST_WORDS = 4_000
FLOOD = 3

_WORDS = re.compile(r"(?<![^\W_])[^\W\d_]+(?![^\W_])")
Numbers = NDArray[np.uint64]


@cache
def _orders(pepper: bytes) -> tuple[Numbers, Numbers]:
    """Sixty-four orders, as factors and offsets; the same as long as the pepper is."""
    material = hashlib.shake_256(b"floods" + pepper).digest(PLACES * 16)
    numbers = np.frombuffer(material, np.uint64)
    return numbers[:PLACES] | np.uint64(1), numbers[PLACES:]


def sketch_of(text: str) -> bytes:
    """The sketch of a text, or nothing for a short one. Time in step with the length, at most `MOST_WORDS` words."""
    words = _WORDS.findall(fold(text[: MOST_WORDS * 12]).text)[:MOST_WORDS]
    if len(words) < RUN or sum(map(len, words)) < LEAST_LETTERS:
        return b""
    key = hashlib.sha256(settings.RECEIPT_PEPPER).digest()
    runs = {" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
    hashed = b"".join(hashlib.blake2b(run.encode("utf-8", "replace"), digest_size=8, key=key).digest() for run in runs)
    factors, offsets = _orders(settings.RECEIPT_PEPPER)
    first = np.full(PLACES, np.iinfo(np.uint64).max, np.uint64)
    numbers = np.frombuffer(hashed, np.uint64)
    for begin in range(0, len(numbers), 512):  # a small table at a time
        first = np.minimum(first, (numbers[begin : begin + 512, None] * factors + offsets).min(axis=0))
    return (first >> np.uint64(32)).astype(np.uint32).tobytes()


def remember(version: Version, text: str) -> None:
    """Keep the sketch of a version's text. Inside a transaction."""
    if numbers := sketch_of(text):
        Sketch.objects.update_or_create(version=version, defaults={"numbers": numbers})


def groups(among: QuerySet[Version] | None = None) -> list[list[UUID]]:
    """Waiting versions that are nearly the same text, three or more together, the largest group first.

    `among` narrows them down.
    """
    waiting: QuerySet[Version] = Version.objects.awaiting_review() if among is None else among
    rows = list(Sketch.objects.filter(version__in=waiting.order_by()).order_by("pk").values_list("pk", "numbers"))
    return alike([(version, bytes(numbers)) for version, numbers in rows])


def alike(rows: Sequence[tuple[UUID, bytes]]) -> list[list[UUID]]:
    """The groups among these sketches. Each is compared with the first of each bucket it falls into: linear."""
    if len(rows) < FLOOD:
        return []
    table = np.stack([np.frombuffer(numbers, np.uint32) for _, numbers in rows])
    leader = list(range(len(rows)))

    def leader_of(row: int) -> int:
        while leader[row] != row:
            leader[row] = leader[leader[row]]
            row = leader[row]
        return row

    width = PLACES // BANDS
    for band in range(BANDS):
        buckets: dict[bytes, int] = {}
        for row, places in enumerate(np.ascontiguousarray(table[:, band * width : (band + 1) * width])):
            first = buckets.setdefault(places.tobytes(), row)
            if first != row and leader_of(first) != leader_of(row) and (table[first] == table[row]).mean() >= ALIKE:
                leader[leader_of(row)] = leader_of(first)
    found: dict[int, list[UUID]] = {}
    for row, (version, _) in enumerate(rows):
        found.setdefault(leader_of(row), []).append(version)
    return sorted((group for group in found.values() if len(group) >= FLOOD), key=len, reverse=True)
