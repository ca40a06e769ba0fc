"""Fields that Django's own widgets draw too slowly."""

from functools import lru_cache
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe


class CountrySelect(forms.Select):
    """250 options, drawn once for each language: one template for each of them is half of a page's time."""

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        options = _options(tuple(self.choices))
        chosen = format_html('<option value="{}"', value or "")
        return format_html(
            '<select name="{}"{}>{}</select>',
            name,
            flatatt(self.build_attrs(self.attrs, attrs)),
            mark_safe(options.replace(chosen, f"{chosen} selected", 1)),  # noqa: S308 - made of escaped parts
        )


@lru_cache(maxsize=20)
def _options(choices: tuple[tuple[str, str], ...]) -> str:
    return format_html_join("", '<option value="{}">{}</option>', choices)
