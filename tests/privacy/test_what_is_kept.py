"""What the rows of an anonymous story say: nothing that leads to a person."""

import re

from django.db import connection
from django.test import Client

from tests.journeys import WORDS, browser, carry_out, decide, let_the_minute_pass, story_with, tell

MARKERS = {"address": "203.0.113.77", "browser": "a-very-particular-telephone", "mail": "ada-marker@example.org"}


def everything_in_the_database() -> str:
    """Every value of every row, as text; bytes in hexadecimal and as they are."""
    rows: list[str] = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            for row in cursor.fetchall():
                for value in row:
                    value = bytes(value) if isinstance(value, bytes | memoryview) else value
                    rows.append(value.decode("latin-1") + value.hex() if isinstance(value, bytes) else str(value))
    return "\n".join(rows)


def anonymous() -> Client:
    client = browser(**{"user-agent": MARKERS["browser"], "x-forwarded-for": MARKERS["address"]})
    client.defaults["REMOTE_ADDR"] = MARKERS["address"]
    return client


def test_the_hunt_finds_a_marker_that_is_there(mo: Client) -> None:
    tell(anonymous(), "a-planted-marker")
    decide(mo, story_with("a-planted-marker"), "publish")
    let_the_minute_pass()
    assert "a-planted-marker" in everything_in_the_database()


def test_a_waiting_story_leaves_no_marker_of_who_told_it(ada: Client) -> None:
    client = anonymous()
    things = tell(client, "words-marker", mail=MARKERS["mail"], appears_as="pen_name", pen_name="pen-marker")
    carry_out()
    kept = everything_in_the_database()
    for marker in (*MARKERS.values(), "words-marker", "pen-marker"):
        assert marker not in kept
    assert not re.search(r"\b" + r"\b.*\b".join(map(re.escape, sorted(things))) + r"\b", kept)


def test_a_story_keeps_no_time_finer_than_the_hour_and_then_the_month(ada: Client, mo: Client) -> None:
    tell(ada)
    story = story_with(WORDS)
    waiting = story.latest.waiting_since
    assert waiting is not None
    assert (waiting.minute, waiting.second, waiting.microsecond) == (0, 0, 0)
    assert story.told_on.day == 1
    decide(mo, story, "publish")
    let_the_minute_pass()
    story.refresh_from_db()
    assert story.latest.waiting_since is None
    assert story.published_on.day == 1
    with connection.cursor() as cursor:
        for table in ("stories_story", "stories_version", "stories_notice", "stories_finding", "stories_contact"):
            columns = connection.introspection.get_table_description(cursor, table)
            cursor.execute(f"SELECT * FROM {table}")
            for row in cursor.fetchall():
                for column, value in zip(columns, row, strict=True):
                    assert not re.search(r"\d\d:\d\d:\d\d", str(value)), (table, column.name, value)
