"""Sealing again: everything an older key sealed gets the newest epoch's, and then the older key can be destroyed.

Which columns are sealed is asked of the models. Each value is replaced by a guarded UPDATE (only if it still is what
was read), a group at a time, so the site goes on meanwhile; what is left to do is seen from the values themselves, so
a run that died is simply started again.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from time import monotonic

from django.apps import apps
from django.db import models, transaction
from django.db.models import F, Func
from django.utils import timezone

from stories import epochs
from stories.closing import is_closed
from stories.sealing import HEAD, CannotOpen, SealedField, head_of, newest_head, seal, unseal

GROUP = 200


@dataclass(frozen=True)
class Column:
    model: type[models.Model]
    field: SealedField

    @property
    def label(self) -> str:
        return f"{self.model._meta.label}.{self.field.name}"

    def rows(self) -> models.QuerySet[models.Model]:
        """Every row that holds a value, with what the value begins with as `head`."""
        head = Func(F(self.field.name), 1, HEAD, function="SUBSTR", output_field=models.BinaryField())
        held = self.model._base_manager.exclude(**{self.field.name: None}).exclude(**{self.field.name: b""})
        rows: models.QuerySet[models.Model] = held.annotate(head=head).order_by("pk")
        return rows

    def older(self) -> models.QuerySet[models.Model]:
        """Rows whose value was sealed with another key than the newest."""
        return self.rows().exclude(head=newest_head())

    def of_epoch(self, number: int) -> models.QuerySet[models.Model]:
        return self.rows().filter(head=head_of(number))


@dataclass
class Tally:
    sealed_again: int = 0
    unreadable: dict[str, int] = field(default_factory=dict)  # by column; their key is gone, or they were changed
    is_done: bool = False  # every column was gone through


def columns() -> Iterator[Column]:
    for model in apps.get_models():
        for found in model._meta.concrete_fields:
            if isinstance(found, SealedField):
                yield Column(model, found)


def left() -> dict[str, int]:
    """How many values are sealed with an older key, by column."""
    return {column.label: column.older().count() for column in columns()}


def seal_again(until: float | None = None, progress: Callable[[int], object] = lambda count: None) -> Tally:
    """Go through every column once. `until` is a time of `monotonic()`."""
    tally = Tally()
    for column in columns():
        last: object = None
        while True:
            older = column.older() if last is None else column.older().filter(pk__gt=last)
            group = list(older.values_list("pk", column.field.name)[:GROUP])
            if not group:
                break
            last = group[-1][0]
            with transaction.atomic():
                for pk, sealed in group:
                    _seal_again(column, pk, bytes(sealed), tally)
            progress(len(group))
            if until is not None and monotonic() > until:
                return tally
    tally.is_done = True
    return tally


def _seal_again(column: Column, pk: object, sealed: bytes, tally: Tally) -> None:
    place = column.field.place_of(pk)
    try:
        value = unseal(sealed, place)
    except CannotOpen:
        tally.unreadable[column.label] = tally.unreadable.get(column.label, 0) + 1
        return
    # Whoever wrote it meanwhile sealed it with the newest key, so losing to them is fine.
    unchanged = column.model._base_manager.filter(pk=pk, **{column.field.name: sealed})
    tally.sealed_again += unchanged.update(**{column.field.name: seal(value, place)})


def destroy_what_is_over() -> list[int]:
    """Destroy the key of each epoch whose time is over and that seals nothing any more. Gives their numbers."""
    store = epochs.store()
    over = []
    for number in store.living():
        day = store.destroyed_on(number)
        if day is not None and day <= timezone.now().date() and store.destroy(number, unless=partial(_needs, number)):
            over.append(number)
    return over


def _needs(number: int) -> bool:
    """Whether this epoch's key opens anything, or may do so in a moment: what a restore brings back."""
    return any(_opens(column, number) for column in columns()) or is_closed()


def _opens(column: Column, number: int) -> bool:
    """Whether this epoch's key still opens anything in the column. What it does not open, it need not be kept for."""
    for pk, sealed in column.of_epoch(number).values_list("pk", column.field.name).iterator():
        try:
            unseal(sealed, column.field.place_of(pk))
        except CannotOpen:
            continue
        return True
    return False


def keep_going(budget: float) -> Tally:
    """What beat does every hour: begin an epoch when one is due, seal again, destroy what is over."""
    epochs.store().begin(timezone.now().date())
    tally = seal_again(monotonic() + budget)
    destroy_what_is_over()
    return tally
