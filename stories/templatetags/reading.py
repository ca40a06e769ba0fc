"""How the reader wants to read, for components that are given nothing."""

from datetime import date

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

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
    return date_format(day, "YEAR_MONTH_FORMAT")


@once_a_language
def day_name(day: date) -> str:
    """A day, as the reader's language writes it: 8 March 2026."""
    return date_format(day, "DATE_FORMAT")


@register.filter
@once_a_language
def listed(parts: tuple[str, ...]) -> SafeString:
    """One after another, as the reader's language sets them apart."""
    return format_html_join(_(", "), "{}", ((part,) for part in parts))
