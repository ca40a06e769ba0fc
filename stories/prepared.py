"""Questions that pages ask again and again. Django puts the SQL of a queryset together each time it is asked, and that
takes longer than the answer. Here it is put together once for each form of the question, with slots for its values.

    at_least = Prepared(lambda *, length: Story.objects.public().filter(length__gte=length))
    at_least(length=3)
"""

from collections.abc import Callable, Sequence
from copy import copy
from functools import lru_cache
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.sql.compiler import SQLCompiler

FORMS = 300
"""How many forms of a question are remembered."""

Row = TypeVar("Row")


def planned_rows(connection: BaseDatabaseWrapper, statement: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
    """What a statement gives whose text stays the same: a database that can plan it once does."""
    if hasattr(connection, "planned_rows"):
        rows: list[tuple[Any, ...]] = connection.planned_rows(statement, parameters)
        return rows
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return list(cursor.fetchall())


class Slot(models.Expression):
    """The place of a value in a statement."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, list[Any]]:
        return "%s", [self]


def _as_taken(value: Any, connection: BaseDatabaseWrapper) -> Any:
    """By a database that may have no type of its own for it."""
    return value.hex if isinstance(value, UUID) and not connection.features.has_native_uuid_field else value


def _with_literals(connection: BaseDatabaseWrapper, statement: str, parameters: Sequence[Any]) -> tuple[str, list[Any]]:
    """What never changes stands in the statement itself: a plan that is made once may rest on it."""
    if not hasattr(connection, "literal"):
        return statement, list(parameters)
    first, *parts = statement.split("%s")
    values = ["%s" if isinstance(one, Slot) else connection.literal(one) for one in parameters]
    written = first + "".join(value + part for value, part in zip(values, parts, strict=True))
    return written, [one for one in parameters if isinstance(one, Slot)]


class Prepared(Generic[Row]):
    """A question: `asks` makes its queryset. What is given by position decides on its form, what is given by name are
    its values (numbers, strings, UUIDs); whether a value is given is part of the form too.
    Nothing else may decide on it: it is asked but once.

    `plans_once` is for a question that is best answered in the same way whatever its values are: the database may keep
    its plan as well. A filter with few stories behind it is answered otherwise than one with many."""

    def __init__(self, asks: Callable[..., "models.QuerySet[Any, Row]"], *, plans_once: bool = False) -> None:
        @lru_cache(FORMS)
        def in_form(form: tuple[Any, ...], names: tuple[str, ...]) -> "models.QuerySet[Any, Row]":
            return asks(*form, **{name: Slot(name) for name in names})

        @lru_cache(FORMS)
        def compiled(form: tuple[Any, ...], names: tuple[str, ...], vendor: str) -> tuple[SQLCompiler, str, list[Any]]:
            queryset = in_form(form, names).all()  # compiling writes in it, and others may be copying that one
            compiler = queryset.query.get_compiler(queryset.db)
            return compiler, *_with_literals(connections[queryset.db], *compiler.as_sql())

        self.in_form, self.compiled, self.plans_once = in_form, compiled, plans_once

    def __call__(self, *form: Any, **values: Any) -> list[Row]:
        names = tuple(values)

        def filled(using: str, **_options: Any) -> SQLCompiler:
            connection = connections[using]
            compiler, statement, slots = self.compiled(form, names, connection.vendor)
            compiler = copy(compiler)
            compiler.using, compiler.connection = using, connection
            parameters = [_as_taken(values[one.name], connection) if isinstance(one, Slot) else one for one in slots]

            def planned_once(*_how: Any, **_options: Any) -> list[list[tuple[Any, ...]]]:
                return [planned_rows(connection, statement, parameters)]

            compiler.as_sql = lambda **_options: (statement, parameters)  # type: ignore[method-assign]
            if self.plans_once:
                compiler.execute_sql = planned_once  # type: ignore[method-assign, assignment]
            return compiler

        queryset = self.in_form(form, names).all()
        queryset.query.get_compiler = filled  # type: ignore[method-assign, assignment]
        return list(queryset)
