"""How stories come onto the wall is not how they were told. `make shuffle` shows the figures."""

from datetime import timedelta
from statistics import median
from uuid import uuid4

import pytest
from django.utils import timezone

from stories import errands
from stories.models import Errand, OutboxRow

pytestmark = pytest.mark.django_db
SIZE = 1_000


def rank_correlation(order: list[int]) -> float:
    """Spearman's, of a permutation against its sorted order."""
    size = len(order)
    return 1 - 6 * sum((place - rank) ** 2 for place, rank in enumerate(order)) / (size * (size * size - 1))


def test_a_batch_of_a_thousand_is_shuffled(monkeypatch: pytest.MonkeyPatch) -> None:
    """By chance alone one batch passes .1 once in 600 times, the middle one of three once in 100,000."""
    published: list[object] = []

    def publish(row: OutboxRow) -> None:
        published.append(row.target)
        row.confirm()

    monkeypatch.setitem(errands._DO, Errand.PUBLISH, publish)
    found = []
    for _batch in range(3):
        told = [uuid4() for _number in range(SIZE)]
        due = timezone.now() - timedelta(seconds=1)
        OutboxRow.objects.bulk_create([OutboxRow(errand=Errand.PUBLISH, target=pk, due_at=due) for pk in told])
        published.clear()
        errands.sweep(60)
        rank = {pk: number for number, pk in enumerate(told)}
        order = [rank[target] for target in published]
        assert sorted(order) == list(range(SIZE))
        found.append(rank_correlation(order))
    print(f"rank correlation in batches of {SIZE}: {', '.join(f'{value:+.3f}' for value in found)}")
    assert median(map(abs, found)) < 0.1


def test_the_measure_sees_an_order_that_was_kept() -> None:
    assert rank_correlation(list(range(SIZE))) == 1
    assert rank_correlation(list(reversed(range(SIZE)))) == -1
