"""What readers get: which stories, in which order, and the cursors that lead on.

Every order walks an index from a value on, so the thousandth page costs what the first does. A page stays the same
while new stories arrive: in front of it (newest first), or beyond the horizon that its cursor carries (other orders).
"""

import base64
import binascii
import hmac
import secrets
import struct
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import cache as once
from functools import partial
from hashlib import sha256
from typing import Any, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from django.conf import settings
from django.db import models
from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from stories import search
from stories.models import Call, Category, Measure, Story
from stories.models.story import StoryQuerySet
from stories.models.tally import Points
from stories.prepared import Prepared

PAGE_SIZE = 20
FLOOR = 5
"""A filter is offered, and answers, from so many stories on: fewer could point at somebody."""

FACETS = (Measure.COUNTRY, Measure.SETTING, Measure.DECADE, Measure.LANGUAGE)


class BadCursor(Exception):
    """Not one of our cursors, or one of another wall or order."""


class Order(models.TextChoices):
    NEWEST = "newest", _("newest first")
    GENTLE = "gentle", _("to start gently")
    RANDOM = "random", _("at random")


@dataclass(frozen=True)
class Asked:
    """What an address asks of a wall. Values that mean nothing are kept: they answer like a filter with no stories."""

    country: str = ""
    setting: str = ""
    decade: str = ""
    language: str = ""
    without: tuple[str, ...] = ()  # categories of content notes to leave out
    search: str = ""
    order: Order = Order.NEWEST
    after: str = ""  # a cursor

    @classmethod
    def read(cls, data: QueryDict) -> Self:
        """From an address. What it says besides makes no difference."""
        if not data:  # as nearly everybody comes
            return cls()
        order = data.get("order", "")
        left_out = set(data.getlist("without"))
        return cls(
            country=_word(data.get("country", "")),
            setting=_word(data.get("setting", "")),
            decade=_word(data.get("decade", "")),
            language=_word(data.get("language", "")),
            without=tuple(name.value for name in Category if name in left_out),
            search=search.clean(data.get("search", "")),
            order=Order(order) if order in set(Order) else Order.NEWEST,
            after=data.get("after", ""),
        )

    @property
    def facets(self) -> dict[str, str]:
        return {str(name): value for name in FACETS if (value := getattr(self, name))}

    @property
    def address(self) -> str:
        """The one way to ask for this, as the end of an address: empty, or beginning with a question mark."""
        return self.from_cursor(self.after)

    def from_cursor(self, cursor: str) -> str:
        pairs: list[tuple[str, str]] = [*self.facets.items(), *(("without", name) for name in self.without)]
        pairs += [("search", self.search)] if self.search else []
        pairs += [("order", self.order)] if self.order != Order.NEWEST else []
        pairs += [("after", cursor)] if cursor else []
        return f"?{urlencode(pairs)}" if pairs else ""

    @classmethod
    def parameters(cls) -> set[str]:
        return {field.name for field in fields(cls)}

    @property
    def is_plain(self) -> bool:
        """Whether it is the wall as it is for everybody: nothing chosen, left out or searched for."""
        return not (self.facets or self.without or self.search or self.order != Order.NEWEST)

    def is_written_in(self, data: QueryDict) -> bool:
        """Whether an address says this in the one way to say it, parameters that are none of ours aside."""
        if not data:
            return not self.address
        said = {name: values for name, values in data.lists() if name in self.parameters()}
        return said == dict(QueryDict(self.address.removeprefix("?")).lists())


def _word(value: str) -> str:
    """A value as it may stand in a column; for anything else one that stands in none."""
    is_word = len(value) <= 12 and value.isascii() and value.replace("_", "").isalnum()
    return value if is_word or not value else "-"


@dataclass(frozen=True)
class Place:
    """Where a page begins: behind this value of the order's column, and not beyond the horizon."""

    value: int
    horizon: int = 0  # the newest place that belongs to this walk
    start: int = 0  # at random: where the walk began, and whether it has come round to the beginning
    is_round: bool = False


@dataclass(frozen=True)
class WallPage:
    stories: list[Story]
    next_cursor: str  # empty on the last page


def page(call: Call, asked: Asked, *, hidden: Iterable[str] = (), size: int = PAGE_SIZE) -> WallPage:
    """The stories that were asked for, without those that mention what this reader does not want to meet.

    Raises BadCursor. At random needs a cursor to begin with: `random_start`.
    """
    conditions = {"call": call.pk, **asked.facets}
    if asked.search:
        conditions |= search.question(asked.search, call.places)
    form = frozenset({*asked.without, *hidden}), asked.language if asked.search else ""
    stories = _filtered_stories if asked.facets or asked.search else _all_stories
    return walk(partial(stories, *form, **conditions), call, asked.order, asked.after, size)


def kind_words(call: Call, cursor: str = "", *, hidden: Iterable[str] = (), size: int = PAGE_SIZE) -> WallPage:
    """The newest stories that have a few lines for whoever reads next. Raises BadCursor."""
    return walk(partial(_kind_words, frozenset(hidden), call=call.pk), call, Order.NEWEST, cursor, size)


def _asked(without: frozenset[str], language: str, order: str, most: int, /, **asked: Any) -> StoryQuerySet:
    stories = Story.objects.public().mentioning_none_of(without).on_cards()
    found = search.matching(stories, language, **asked)
    if search.READ_FROM in asked and order != "-place":
        # In an order that no index has: PostgreSQL would walk along that index, past all that is not to be read.
        return found.order_by(models.F(order) + 0)[:most]
    return found.order_by(order)[:most]


_all_stories: Prepared[Story] = Prepared(_asked, plans_once=True)
_filtered_stories: Prepared[Story] = Prepared(_asked)
_kind_words: Prepared[Story] = Prepared(
    lambda without, order, most, /, **conditions: (
        Story.objects.public().filter(**conditions).with_hope().mentioning_none_of(without).order_by(order)[:most]
    )
)


def walk(stories: Callable[..., list[Story]], call: Call, order: Order, cursor: str, size: int) -> WallPage:
    """`stories` takes an order, how many at most, and conditions."""
    place = _read_cursor(call, order, cursor) if cursor else None
    legs: list[dict[str, int]] = [{}]
    match order:
        case Order.NEWEST:
            column = "-place"
            if place:
                legs = [{"place__lt": place.value}]
        case Order.GENTLE:
            column = "gentle"
            if place:
                legs = [{"gentle__gt": place.value, "place__lte": place.horizon}]
        case Order.RANDOM:
            column = "shuffle"
            if place is None:
                raise BadCursor
            legs = _random_legs(place)
    found: list[Story] = []
    for leg in legs:
        found += stories(column, size + 1 - len(found), **leg)
        if len(found) > size:
            break
    shown = found[:size]
    if len(found) <= size:
        return WallPage(shown, "")
    return WallPage(shown, _cursor(call, order, _behind(shown[-1], call, order, place)))


def _random_legs(place: Place) -> list[dict[str, int]]:
    """From where the walk stands to the end, then from the beginning to where it began."""
    on = {"place__lte": place.horizon, "shuffle__gt": place.value}
    to_the_beginning = {"place__lte": place.horizon, "shuffle__lte": place.start}
    return [on | to_the_beginning] if place.is_round else [on, to_the_beginning]


def _behind(story: Story, call: Call, order: Order, place: Place | None) -> Place:
    horizon = place.horizon if place else call.places
    match order:
        case Order.NEWEST:
            return Place(story.place or 0)
        case Order.GENTLE:
            return Place(story.gentle, horizon)
        case Order.RANDOM:
            assert place is not None  # walk() asked for it
            return Place(story.shuffle, horizon, place.start, is_round=story.shuffle <= place.start)


def random_start(call: Call) -> str:
    """A cursor that begins somewhere, and leads once through everything that is there now."""
    start = secrets.randbits(62)
    return _cursor(call, Order.RANDOM, Place(start, call.places, start))


# --- Few are not shown apart


def is_enough(call: Call, asked: Asked) -> bool:
    """Whether there are enough stories behind the filters to show them apart. What a search finds is not counted."""
    if not asked.facets:
        return True
    return len(_some(call=call.pk, **asked.facets)) == FLOOR


_some: Prepared[Any] = Prepared(
    lambda **conditions: Story.objects.public().filter(**conditions).newest_first().values_list("pk")[:FLOOR]
)


def offers(points: Points) -> dict[str, list[str]]:
    """For each filter the values that have at least FLOOR stories behind them; `points` are a call's, as tallied."""
    enough = sorted(point for point, count in points.items() if count >= FLOOR)
    return {name: [value for measure, value in enough if measure == name and value] for name in FACETS}


# --- Cursors

_LAYOUT = struct.Struct(">qQQ?")


def _cursor(call: Call, order: Order, place: Place) -> str:
    """Encrypted, so it tells no count; always the same for a place, so everybody's page has the same bytes."""
    packed = _LAYOUT.pack(place.value, place.horizon, place.start, place.is_round)
    return base64.urlsafe_b64encode(_cipher().encrypt(packed, [f"{call.pk}:{order}".encode()])).decode().rstrip("=")


def _read_cursor(call: Call, order: Order, cursor: str) -> Place:
    try:
        sealed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        return Place(*_LAYOUT.unpack(_cipher().decrypt(sealed, [f"{call.pk}:{order}".encode()])))
    except (binascii.Error, ValueError, InvalidTag, struct.error) as error:
        raise BadCursor from error


@once
def _cipher() -> AESSIV:
    return AESSIV(hmac.digest(settings.TAP_KEY, b"cursor", sha256))
