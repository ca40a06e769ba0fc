"""How many. Every number is counted from rows, so it can never say something else than they do."""

from stories.models import Call, Story, Voice


def times_said(call: Call) -> int:
    """How often somebody has said me too in answer to a call: voices and published stories."""
    return Voice.objects.filter(call=call).count() + Story.objects.public().filter(call=call).count()
