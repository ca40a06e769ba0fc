"""Celery tasks: load by id, call one function, stop."""

from celery import shared_task

from moderation import pausing, wellbeing
from moderation import privacy as desk
from moderation.models import Case
from stories import privacy as telling
from stories.closing import is_closed


@shared_task(name="moderation.forget")
def forget() -> None:
    """End what has lived as long as its privacy rule says."""
    telling.apply([telling.RULES, desk.RULES])


@shared_task(name="moderation.tend")
def tend() -> None:
    """Whether anybody reads here, or has to be called, and which cases their texts have outlived."""
    if not is_closed():
        pausing.look()
        wellbeing.call_somebody()
        Case.close_moot()
