"""How the reader wants to read, for components that are given nothing."""

from datetime import date

from django import template
from django.utils import dateformat

from stories.choices import Choices
from stories.telling import country_name
from stories.wording import once_a_language

register = template.Library()


@register.simple_tag(takes_context=True)
def kept_country(context: template.Context) -> str:
    """The name of the country that the reader asked to keep for support lines; empty for none."""
    request = getattr(context, "request", None)  # a page of an error may have none
    country = Choices.of(request).country if request is not None else ""
    return country_name(country)


@register.filter
@once_a_language
def month_name(day: date) -> str:
    """The month and year of a day, as the reader's language writes them: March 2026."""
    return dateformat.format(day, "F Y")


@once_a_language
def day_name(day: date) -> str:
    """A day, as the reader's language writes it: 8 March 2026."""
    return dateformat.format(day, "j F Y")
