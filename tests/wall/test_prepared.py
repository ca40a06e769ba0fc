"""A question whose SQL is put together once is answered anew, for the values it is asked with."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stories.models import Story
from stories.prepared import Prepared
from tests.wall.test_asking import many

newest = Prepared(
    lambda most, /, **conditions: (
        Story.objects.public().select_related("call").filter(**conditions).newest_first()[:most]
    )
)


@pytest.mark.django_db
def test_it_says_what_a_queryset_says_whatever_it_was_asked_before() -> None:
    stories = many(4, country="IE", setting="work") + many(3, start=4, country="KE")
    for most in (2, 9):
        for conditions in ({}, {"country": "IE"}, {"country": "KE"}, {"setting": "work", "country": "KE"},
                           {"place__lt": stories[2].place}, {"pk": stories[5].pk}, {"pk": stories[1].pk}):  # fmt: skip
            expected = list(Story.objects.public().filter(**conditions).newest_first()[:most])
            with CaptureQueriesContext(connection) as asked:
                found = newest(most, **conditions)
                assert [(story.pk, story.words, story.call.slug) for story in found] == [
                    (story.pk, story.words, "me-too") for story in expected
                ]
            assert len(asked) == 1
    Story.objects.filter(country="IE").delete()
    assert newest(9, country="IE") == []
