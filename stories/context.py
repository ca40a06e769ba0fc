from django.conf import settings
from django.http import HttpRequest

from stories.choices import Choices


def site(request: HttpRequest) -> dict[str, object]:
    """What every page says about who runs it, and how the reader wants to read. Nothing of it depends on who asks."""
    return {
        "organisation": settings.ORGANISATION,
        "organisation_address": settings.ORGANISATION_ADDRESS,
        "legal_duty": settings.LEGAL_DUTY,
        "leave_url": settings.LEAVE_URL,
        "choices": Choices.of(request),
        "is_demo": not settings.PRODUCTION,
    }
