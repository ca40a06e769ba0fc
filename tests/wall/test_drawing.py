"""How a wall is put together: what it asks, and what its templates make of what they are given."""

import pytest
from django.db import connection
from django.template import engines
from django.test.utils import CaptureQueriesContext
from django.utils.functional import SimpleLazyObject, lazystr
from django.utils.safestring import mark_safe
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup, escape

from config.jinja import written
from stories.models import Category, Story
from tests.journeys import browser
from tests.wall.test_asking import many

PASSAGES = [{"category": "stalking", "intensity": 2, "passages": [[0, 5]]}]
COVERED = [{"category": "rape", "intensity": 3, "passages": []}]


def drawn(source: str, **values: object) -> str:
    return str(engines["jinja2"].from_string(source).render(values))


@pytest.mark.django_db
def test_cards_of_every_kind_are_asked_for_in_one_question() -> None:
    many(3, country="IE", setting="work", decade="1990", language="en", hope="You are not alone.", thread="woad")
    many(3, start=3, notes=PASSAGES, name="Wren", country="IE", may_travel=True)
    many(19, start=6, notes=COVERED, country="IE")
    many(4, start=25, country="IE")
    Story.objects.filter(place__gt=25).update(length=1)  # a chorus
    for address in ("/", "/?order=gentle", "/?country=IE", "/?without=rape", "/?search=story"):
        reader = browser()
        assert 'class="chorus"' in reader.get(address).content.decode(), address
        with CaptureQueriesContext(connection) as asked:
            assert reader.get(address).status_code == 200
        of_stories = [query["sql"] for query in asked if '"stories_story"."words"' in query["sql"]]
        assert len(of_stories) == 1, address
        assert len(asked) <= 4, address


@given(st.text() | st.integers() | st.none() | st.sampled_from([*Category]) | st.text().map(Markup))
def test_what_stands_in_a_page_is_escaped(value: object) -> None:
    assert written(value) == escape(value)
    assert drawn("<b>{{ value }}</b>", value=value) == f"<b>{escape(value)}</b>"


def test_what_is_markup_stays_as_it_is() -> None:
    quoted = lazystr("<b>not</b> ours")
    assert drawn("{{ a }}{{ b }}{{ c }}", a=mark_safe("<i>"), b=Markup("<u>"), c=quoted) == f"<i><u>{escape(quoted)}"


def test_what_is_looked_up_when_it_is_asked_for_is_written_as_what_it_is() -> None:
    later = {name: SimpleLazyObject(lambda found=found: found) for name, found in (("a", "<i>"), ("b", Markup("<u>")))}
    assert drawn("{{ a }}{{ b }}", **later) == "&lt;i&gt;<u>"


def test_a_dot_is_an_attribute_and_what_is_not_there_is_no_empty_place() -> None:
    with pytest.raises(AttributeError):
        drawn("{{ value.missing }}", value="words")
    with pytest.raises(UndefinedError):
        drawn("{{ missing }}")
    with pytest.raises(UndefinedError):
        drawn("{{ missing.more }}")
