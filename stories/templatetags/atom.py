"""What an Atom feed asks of its texts and dates."""

import re
from datetime import date

from django import template

register = template.Library()

# XML 1.0 has no way to write these, not even escaped.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@register.filter
def printable(text: object) -> str:
    return _UNWRITABLE.sub(" ", str(text))


@register.filter
def month(day: date) -> str:
    """Atom wants a second; what we know is a month, and its first second says no more."""
    return f"{day:%Y-%m}-01T00:00:00Z"
