from django.conf import settings
from django.http import HttpRequest

from stories.access import Who
from stories.choices import Choices


def site(request: HttpRequest) -> dict[str, object]:
    """What every page says about who runs it, and how the reader wants to read. Nothing of it depends on who asks."""
    choices = Choices.of(request)
    return {
        "organisation": settings.ORGANISATION,
        "organisation_address": settings.ORGANISATION_ADDRESS,
        "legal_duty": settings.LEGAL_DUTY,
        "leave_url": settings.LEAVE_URL,
        "choices": choices,
        "spoken": settings.LANGUAGES if len(settings.LANGUAGES) > 1 else [],
        "is_private": (is_private := _is_private(request)),
        "quiet": choices.quiet or is_private,
        "is_demo": not settings.PRODUCTION,
    }


def _is_private(request: HttpRequest) -> bool:
    """Whether this page belongs to somebody who tells or has told: quiet for everybody, whatever was chosen."""
    match = request.resolver_match
    return match is not None and (match.view_name == "tell" or getattr(match.func, "who", None) == Who.AUTHOR)
