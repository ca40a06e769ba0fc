"""Numbers as people read them."""

from django import template
from django.utils.formats import number_format

from stories.wording import once_a_language

register = template.Library()


@register.filter
@once_a_language
def grouped(value: int) -> str:
    """48213 → 48,213, in the reader's language."""
    return number_format(value, use_l10n=True, force_grouping=True)
