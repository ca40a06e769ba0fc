"""Celery tasks: load by id, call one function, stop. None does anything while the site is closed."""

from celery import shared_task
from django.conf import settings

from stories import errands, ledger, magnitude, rotation
from stories.closing import is_closed
from stories.models import Call, Change, Echo, OutboxRow
from stories.models.tally import FOLDED_AT_ONCE


@shared_task(name="stories.carry_out")
def carry_out(*, row_id: str) -> None:
    """One errand, if it is still due and nobody holds it."""
    if not is_closed():
        for row in OutboxRow.objects.filter(pk=row_id).lease():
            errands.carry_out(row)


@shared_task(name="stories.sweep")
def sweep() -> None:
    if not is_closed():
        errands.sweep(settings.SWEEP_BUDGET)


@shared_task(name="stories.keep_the_store")
def keep_the_store() -> None:
    """A part of sealing again with the newest key, and what the ledger lacks."""
    if not is_closed():
        ledger.complete()
        rotation.keep_going(settings.SWEEP_BUDGET)


@shared_task(name="stories.count")
def count() -> None:
    """Fold what was counted into the tallies; once a day, write the figures."""
    if not is_closed():
        for fold in (Change.fold, Echo.fold):
            while fold() == FOLDED_AT_ONCE:  # what comes meanwhile waits for the next time
                pass
        magnitude.write_figures(Call.objects.all())
