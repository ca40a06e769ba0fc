"""How the reader wants to read, for components that are given nothing."""

from datetime import date

from django import template
from django.template import engines
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from markupsafe import Markup

from stories.choices import Choices
from stories.models.notes import labels_of
from stories.telling import country_name
from stories.wording import as_written, once_a_language

register = template.Library()


@register.simple_tag(takes_context=True)
def kept_country(context: template.Context) -> str:
    """The name of the country that the reader asked to keep for support lines; empty for none."""
    request = getattr(context, "request", None)  # a page of an error may have none
    country = Choices.of(request).country if request is not None else ""
    return country_name(country)


@register.simple_tag
def component(name: str, **values: object) -> SafeString:
    """A component of Jinja's templates, in a page of Django's."""
    return SafeString(engines["jinja2"].get_template(name).render(values))


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


@once_a_language
def passage_mentions(categories: tuple[str, ...]) -> Markup:
    """What the cover of a passage says."""
    return as_written(_("A passage here mentions: %(labels)s.")) % {"labels": listed(labels_of(categories))}
