"""A question whose SQL is put together once is answered anew, for the values it is asked with."""

import pytest
from django.db import DataError, OperationalError, connection
from django.test.utils import CaptureQueriesContext

from stories.models import Story
from stories.prepared import Prepared, planned_rows
from tests.wall.test_asking import many

newest = Prepared(
    lambda most, /, **conditions: (
        Story.objects.public().select_related("call").filter(**conditions).newest_first()[:most]
    )
)


def said(story: Story) -> dict[str, object]:
    """Everything that a story holds, and where it is from."""
    return vars(story) | {"_state": (story._state.adding, story._state.db)}


@pytest.mark.django_db
def test_it_says_what_a_queryset_says_whatever_it_was_asked_before() -> None:
    stories = many(4, country="IE", setting="work") + many(3, start=4, country="KE")
    for most in (2, 9):
        for conditions in ({}, {"country": "IE"}, {"country": "KE"}, {"setting": "work", "country": "KE"},
                           {"place__lt": stories[2].place}, {"pk": stories[5].pk}, {"pk": stories[1].pk}):  # fmt: skip
            expected = list(Story.objects.public().filter(**conditions).newest_first()[:most])
            with CaptureQueriesContext(connection) as asked:
                found = newest(most, **conditions)
                assert [(said(story), story.call.slug) for story in found] == [
                    (said(story), "me-too") for story in expected
                ]
            assert len(asked) == 1
    Story.objects.filter(country="IE").delete()
    assert newest(9, country="IE") == []


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_postgresql_plans_once_what_is_asked_again_and_anew_what_no_longer_fits() -> None:
    asked, other, pooled = connection.copy(), connection.copy(), connection.copy()
    pooled.settings_dict = pooled.settings_dict | {"DISABLE_SERVER_SIDE_CURSORS": True}
    try:
        with other.cursor() as cursor:
            cursor.execute("CREATE TABLE invented AS SELECT 1 AS id, 7::smallint AS number")
        for one, kept in ((asked, 1), (pooled, 0)):
            for _time in range(8):
                assert planned_rows(one, "SELECT * FROM invented WHERE id = %s", [1]) == [(1, 7)]
            with one.cursor() as cursor:
                cursor.execute("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%%invented%%'", [])
                assert cursor.fetchone() == (kept,)
        with other.cursor() as cursor:
            cursor.execute("ALTER TABLE invented ALTER number TYPE text USING 'seven'")
        assert planned_rows(asked, "SELECT * FROM invented WHERE id = %s", [1]) == [(1, "seven")]
        with pytest.raises(DataError):
            planned_rows(asked, "SELECT 1 / %s::int, '100%%'", [0])
        assert planned_rows(asked, "SELECT 1 / %s::int, '100%%'", [1]) == [(1, "100%")]
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s)", [asked.connection.info.backend_pid])
        with pytest.raises(OperationalError):
            planned_rows(asked, "SELECT * FROM invented WHERE id = %s", [1])
        asked.close_if_unusable_or_obsolete()
        assert planned_rows(asked, "SELECT * FROM invented WHERE id = %s", [1]) == [(1, "seven")]
    finally:
        with other.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS invented")
        for one in (asked, other, pooled):
            one.close()


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_connection_keeps_no_more_plans_than_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("config.postgres.base.MOST_PLANS", 3)
    asked = connection.copy()
    try:
        for number in (*range(10), 9, 0):
            assert planned_rows(asked, f"SELECT {number}, %s::int", [number]) == [(number, number)]
            with asked.cursor() as cursor:
                cursor.execute("SELECT count(*) FROM pg_prepared_statements")
                assert 1 <= cursor.fetchone()[0] <= 3
    finally:
        asked.close()
