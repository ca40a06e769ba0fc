"""Which of the site's languages a reader gets: the one that was chosen, or the first that the device asks for."""

from collections.abc import Callable
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header

from stories.choices import Choices


@lru_cache(maxsize=512)
def accepted(header: str) -> str:
    """The site's first language that this Accept-Language asks for, or the site's own."""
    for language, _weight in parse_accept_lang_header(header):
        try:
            return get_supported_language_variant(language)
        except LookupError:
            continue
    return str(settings.LANGUAGE_CODE)


class Speaking:
    """Answer in the reader's language. Nothing else in a request decides on it, so that a page that is kept for many
    varies by what it is kept by (config/keeping.py)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = Choices.of(request).language or accepted(request.META.get("HTTP_ACCEPT_LANGUAGE", ""))
        request.LANGUAGE_CODE = language
        with translation.override(language):  # what comes before this in the next request does not speak it
            response = self.get_response(request)
        patch_vary_headers(response, ["Accept-Language"])
        response.headers.setdefault("Content-Language", language)
        return response
