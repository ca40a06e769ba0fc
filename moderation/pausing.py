"""Without anybody at the desk telling pauses by itself, and opens again when somebody reads."""

from django.conf import settings

from moderation import wellbeing
from stories.models import Pause


def look() -> None:
    """Pause telling when nobody was at the desk for PAUSE_AFTER_DAYS; open it again when somebody is."""
    if wellbeing.somebody_was_here(settings.PAUSE_AFTER_DAYS):
        Pause.end(Pause.Why.NOBODY)
    else:
        Pause.begin(Pause.Why.NOBODY)
