"""System checks: what must never be forgotten fails `manage.py check`, and so the start."""

from collections.abc import Iterator
from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.urls import URLPattern, URLResolver, get_resolver

from stories.access import Who


def routes() -> Iterator[tuple[str, URLPattern]]:
    """Every route of the site as (its pattern from the root, the route)."""

    def walk(prefix: str, resolver: URLResolver) -> Iterator[tuple[str, URLPattern]]:
        for entry in resolver.url_patterns:
            path = prefix + str(entry.pattern)
            if isinstance(entry, URLResolver):
                yield from walk(path, entry)
            else:
                yield path, entry

    yield from walk("", get_resolver())


@register()
def every_route_declares_itself(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Who may use it and which header policy it has."""
    errors: list[CheckMessage] = []
    for path, route in routes():
        view = route.callback
        if not isinstance(getattr(view, "who", None), Who):
            errors.append(Error(f"The route “{path}” does not declare who may use it.", id="wall.E001"))
        if not hasattr(view, "header_policy"):
            errors.append(Error(f"The route “{path}” does not declare its headers.", id="wall.E002"))
        if getattr(view, "csrf_exempt", False) and not getattr(view, "same_origin", False):
            errors.append(Error(f"The route “{path}” takes forms from anywhere.", id="wall.E003"))
    return errors
