"""System checks: what must never be forgotten fails `manage.py check`, and so the start."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import User
from django.core.checks import CheckMessage, Error, register
from django.db import DatabaseError
from django.db.models import BinaryField
from django.urls import URLPattern, URLResolver, get_resolver

from moderation.door import DEMO
from stories.access import Who
from stories.sealing import SealedField


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
    names = Counter(route.name for path, route in routes() if route.name and not path.startswith("admin/"))
    twice = [name for name, count in names.items() if count > 1]
    errors += [Error(f"Two routes have the name “{name}”.", id="wall.E004") for name in twice]
    return errors


@register()
def every_field_has_a_privacy_rule(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Who sees it, how long it lives, what ends it; and no rule is left behind by a field that went."""
    from moderation import privacy as desk
    from stories import privacy as telling

    rules = {**telling.RULES, **desk.RULES}
    errors: list[CheckMessage] = []
    for model in apps.get_models(include_auto_created=True):
        label = model._meta.label
        fields = {field.name: field for field in (*model._meta.concrete_fields, *model._meta.local_many_to_many)}
        ruled = rules.pop(label, {})
        errors += [
            Error(f"{label}.{name} has no rule in privacy.py.", id="wall.E011") for name in fields if name not in ruled
        ]
        errors += [
            Error(f"privacy.py has a rule for {label}.{name}, which does not exist.", id="wall.E012")
            for name in ruled
            if name not in fields
        ]
        errors += [
            Error(f"{label}.{name} is called sealed; make it a SealedField.", id="wall.E013")
            for name, field in fields.items()
            if name.startswith("sealed")
            and isinstance(field, BinaryField)
            and not (isinstance(field, SealedField) and field.place)
        ]
    errors += [Error(f"privacy.py has rules for {label}, which does not exist.", id="wall.E012") for label in rules]
    return errors


@register()
def production_has_no_demo_accounts(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Their passwords lie beside the site and they need no second factor."""
    if not settings.PRODUCTION:
        return []
    try:
        found = list(User.objects.filter(groups__name=DEMO).values_list("username", flat=True))
    except DatabaseError:  # there is no database yet, so there is no account
        return []
    return [
        Error(f"The account “{name}” belongs to the demo. Delete it before this site is opened.", id="wall.E021")
        for name in found
    ]
