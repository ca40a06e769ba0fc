"""Questions that pages ask again and again. Django puts the SQL of a queryset together each time it is asked, and finds
out what to make of the rows, and that takes longer than the answer. Here both is done once for each form of the
question, with slots for its values.

    at_least = Prepared(lambda *, length: Story.objects.public().filter(length__gte=length))
    at_least(length=3)
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, Generic, Self, TypeVar
from uuid import UUID

from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.query import ModelIterable, get_related_populators  # type: ignore[attr-defined]
from django.db.models.sql.compiler import SQLCompiler

FORMS = 300
"""How many forms of a question are remembered."""

Row = TypeVar("Row")


def planned_rows(connection: BaseDatabaseWrapper, statement: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
    """What a statement gives whose text stays the same: a database that can plan it once does."""
    ask: Callable[..., list[tuple[Any, ...]]] = getattr(connection, "planned_rows", partial(_rows, connection))
    return ask(statement, parameters)


def _rows(connection: BaseDatabaseWrapper, statement: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
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


@dataclass(frozen=True)
class _Form(Generic[Row]):
    """A form of a question, put together: what is asked, and what is made of a row, as Django would make it."""

    statement: str
    parameters: list[Any]
    converters: list[tuple[int, list[Callable[..., Any]], Any]]
    make: Callable[[Sequence[Any]], Row]

    @classmethod
    def of(cls, queryset: "models.QuerySet[Any, Row]") -> Self:
        compiler = queryset.query.get_compiler(queryset.db)
        statement, parameters = _with_literals(connections[queryset.db], *compiler.as_sql())
        expressions = [expression for expression, *_how in compiler.select]
        converters = [(place, *how) for place, how in compiler.get_converters(expressions).items()]
        make: Any = _maker(compiler, queryset.db) if queryset._iterable_class is ModelIterable else tuple
        return cls(statement, parameters, converters, make)

    def read(self, rows: list[tuple[Any, ...]], connection: BaseDatabaseWrapper) -> list[Row]:
        read: list[Any] = list(map(list, rows)) if self.converters else rows
        for place, converters, expression in self.converters:
            for convert in converters:
                for row in read:
                    row[place] = convert(row[place], expression, connection)
        return list(map(self.make, read))


def _maker(compiler: SQLCompiler, using: str) -> Callable[[Sequence[Any]], Any]:
    about: Any = compiler.klass_info
    model, places = about["model"], about["select_fields"]
    first, end = places[0], places[-1] + 1
    names = [column.target.attname for column, *_how in compiler.select[first:end]]
    related = get_related_populators(about, compiler.select, using)
    more = list(compiler.annotation_col_map.items())

    def make(row: Sequence[Any]) -> Any:
        # As Model.from_db does, without asking each field how it is set: no field here sets anything else.
        one = model.__new__(model)
        one._state = state = models.base.ModelState()
        state.adding, state.db = False, using
        one.__dict__.update(zip(names, row[first:end], strict=True))
        for populator in related:
            populator.populate(row, one)
        for name, place in more:
            setattr(one, name, row[place])
        return one

    return make


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
        def prepared(form: tuple[Any, ...], names: tuple[str, ...], using: str) -> _Form[Row]:
            return _Form.of(in_form(form, names).using(using))  # a copy: compiling writes in it

        self.in_form, self.prepared, self.plans_once = in_form, prepared, plans_once

    def __call__(self, *form: Any, **values: Any) -> list[Row]:
        names = tuple(values)
        connection = connections[self.in_form(form, names).db]
        asked = self.prepared(form, names, connection.alias)
        parameters = [
            _as_taken(values[one.name], connection) if isinstance(one, Slot) else one for one in asked.parameters
        ]
        rows = (planned_rows if self.plans_once else _rows)(connection, asked.statement, parameters)
        return asked.read(rows, connection)
