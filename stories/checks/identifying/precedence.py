"""Which of two overlapping clues is kept."""

from collections.abc import Iterable

from ..findings import Identifying, IdentifyingKind

ORDER: tuple[IdentifyingKind, ...] = (
    "email",
    "url",
    "handle",
    "number",
    "phone",
    "address",
    "organisation",
    "person",
    "place",
)
"""The earlier kind wins: a name inside an address is part of the address."""


def without_overlaps(found: Iterable[Identifying]) -> tuple[Identifying, ...]:
    """The clues in order of their place, none overlapping another. Of one kind, the longer passage wins."""
    ranked = sorted(found, key=lambda one: (ORDER.index(one.kind), one.start - one.end, one.start))
    taken = bytearray(max((one.end for one in ranked), default=0))
    kept: list[Identifying] = []
    for one in ranked:
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))
