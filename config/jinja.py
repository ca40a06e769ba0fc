"""Jinja, for the pages that most people read (templates/jinja2): it builds them in a tenth of the time."""

from typing import Any

from django.template.defaultfilters import linebreaksbr
from django.templatetags.static import static
from jinja2 import Environment, StrictUndefined

from stories import drawn, wording
from stories.models.story import story_address
from stories.templatetags.numbers import grouped
from stories.templatetags.reading import month_name


def environment(**options: Any) -> Environment:
    jinja = Environment(**options | {"undefined": StrictUndefined, "keep_trailing_newline": True})  # noqa: S701 - Django says it
    for function in (drawn.component, drawn.url, static, story_address):
        jinja.globals[function.__name__] = function
    for say in (
        grouped, linebreaksbr, month_name, wording.as_many_said, wording.time_for_the_rest, wording.time_to_read
    ):  # fmt: skip
        jinja.filters[say.__name__] = say
    return jinja
