"""Everything that exists about one story, found from the models: what a court could get, and no more than that.

The search follows every foreign key that leads to the story and every column of ids that holds one of its ids, in all
tables of both apps, until nothing new turns up. So a table added tomorrow is in it without anybody thinking of it.
"""

from collections.abc import Iterator
from uuid import UUID

from django.apps import apps
from django.contrib.auth.models import User
from django.db import models

from stories.models import Story
from stories.sealing import CannotOpen, SealedField, unseal

APPS = ("stories", "moderation")
MOST = 20  # rows of one table that are printed; of the rest the number says everything (they are taps)


def rows_about(story: Story) -> dict[type[models.Model], list[models.Model]]:
    """Every row about it by table, the story itself first."""
    found: dict[type[models.Model], dict[object, models.Model]] = {Story: {story.pk: story}}
    new: list[models.Model] = [story]
    ids: set[UUID] = {story.pk}
    while new:
        near = [*_children(new), *_naming(ids)]
        new = [row for row in near if row.pk not in found.setdefault(type(row), {})]
        for row in new:
            found[type(row)][row.pk] = row
        ids |= {row.pk for row in new if isinstance(row.pk, UUID)}
    return {model: list(rows.values()) for model, rows in found.items() if rows}


def _children(rows: list[models.Model]) -> Iterator[models.Model]:
    """Rows that a foreign key ties to these."""
    for row in rows:
        for relation in row._meta.related_objects:
            model = relation.related_model
            if isinstance(model, type) and model._meta.app_label in APPS:
                yield from model._base_manager.filter(**{relation.field.name: row})


def _naming(ids: set[UUID]) -> Iterator[models.Model]:
    """Rows with one of these ids in a column that is no key."""
    for model in apps.get_models():
        if model._meta.app_label in APPS:
            for field in model._meta.concrete_fields:
                if isinstance(field, models.UUIDField) and not field.primary_key:
                    yield from model._base_manager.filter(**{f"{field.name}__in": ids})


def values(row: models.Model) -> Iterator[tuple[str, str]]:
    """Every field with what it says: sealed values opened, accounts by their name, bytes in hexadecimal."""
    for field in row._meta.concrete_fields:
        value = field.value_from_object(row)
        if isinstance(field, SealedField) and value:
            try:
                value = unseal(value, field.place_of(row.pk))
            except CannotOpen:
                value = "(its key is destroyed)"
        elif isinstance(value, bytes | memoryview):
            value = bytes(value).hex()
        elif value is not None and field.related_model is User:
            value = str(getattr(row, field.name))
        yield field.name, str(value)
