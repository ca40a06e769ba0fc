"""How the reader wants to read, for components that are given nothing."""

from datetime import date
from functools import lru_cache

from django import template
from django.utils import dateformat
from django.utils.translation import get_language

from stories.choices import Choices
from stories.telling import country_name

register = template.Library()


@register.simple_tag(takes_context=True)
def kept_country(context: template.Context) -> str:
    """The name of the country that the reader asked to keep for support lines; empty for none."""
    request = getattr(context, "request", None)  # a page of an error may have none
    country = Choices.of(request).country if request is not None else ""
    return country_name(country)


@register.filter
def month_name(day: date) -> str:
    """The month and year of a day, as the reader's language writes them: March 2026."""
    return _month_name(day.replace(day=1), get_language() or "")


@lru_cache(maxsize=2000)
def _month_name(month: date, language: str) -> str:
    return dateformat.format(month, "F Y")
