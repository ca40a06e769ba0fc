"""The pages in templates/jinja2, and what they take from Django's templates, of which every other page is made: the
layout and some components. What holds no content is drawn once in a process for each way to read it.
"""

import re
from functools import lru_cache, partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from markupsafe import Markup

from stories.choices import Choices
from stories.remembered import Remembered

LAYOUT = "layouts/for_jinja.html"
# For Jinja to fill.
HOLES = {
    "canonical": mark_safe("{{ canonical|default(request.get_full_path()) }}"),
    "leave_url": mark_safe("{{ leave_url }}"),
}
MOST_DRAWN = 500
_drawn: Remembered[tuple[object, ...], Any] = Remembered(MOST_DRAWN)


def page(request: HttpRequest, template: str, context: dict[str, object]) -> HttpResponse:
    """A page of Jinja's templates, with what each of them is given."""
    jinja = engines["jinja2"].env  # type: ignore[attr-defined]
    return HttpResponse(jinja.get_template(template).render(_given(request) | context))


def _given(request: HttpRequest) -> dict[str, object]:
    choices = Choices.of(request)
    return {
        "request": request,
        "choices": choices,
        "leave_url": settings.LEAVE_URL,
        "quiet": choices.quiet,
        "layout": once(request, choices.code, LAYOUT, is_layout=True),
        "once": partial(once, request, choices.code),
    }


def once(request: HttpRequest, code: str, template: str, *, is_layout: bool = False) -> Any:
    """A Django template that holds no content, as it is drawn for this way to read; a layout for Jinja to extend."""
    way = template, get_language(), code
    if (found := _drawn.get(way)) is None:
        found = render_to_string(template, {"here": "wall", **HOLES}, request)
        if is_layout:
            found = engines["jinja2"].env.from_string(found)  # type: ignore[attr-defined]
        _drawn.keep(way, found)
    return found


_LINE_END = re.compile(r"\r\n|\r|\n")


def lines(text: str) -> str:
    """Plain text with its line breaks."""
    if "\n" not in text and "\r" not in text:
        return text
    return Markup("<br>").join(_LINE_END.split(text))


@lru_cache(maxsize=200)
def url(name: str, *args: str) -> str:
    """The address of a page, or of a call's page."""
    return reverse(name, args=args)
