"""Celery tasks: load by id, call one function, stop."""

from celery import shared_task
from django.conf import settings

from stories import errands
from stories.models import OutboxRow


@shared_task(name="stories.carry_out")
def carry_out(*, row_id: str) -> None:
    """One errand, if it is still due and nobody holds it."""
    for row in OutboxRow.objects.filter(pk=row_id).lease():
        errands.carry_out(row)


@shared_task(name="stories.sweep")
def sweep() -> None:
    errands.sweep(settings.SWEEP_BUDGET)
