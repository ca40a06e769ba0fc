"""What a worker does around its tasks."""

import time
from typing import Any

import psycopg
import pytest
from celery.app.trace import trace_task
from celery.fixups.django import DjangoWorkerFixup
from django.db import connection

from config.celery import app
from config.postgres import base

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@app.task(name="tests.who")
def who() -> int:
    """Whose connection a task gets: the number of the process that serves it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def in_a_worker(count: int) -> list[Any]:
    around = DjangoWorkerFixup(app).install()
    results = [trace_task(who, str(number), [], {}, app=app).retval for number in range(count)]
    assert around
    return results


def test_it_keeps_its_connection_from_one_task_to_the_next() -> None:
    assert len(set(in_a_worker(3))) == 1


def test_a_connection_that_is_gone_is_replaced_before_the_next_task() -> None:
    (gone,) = in_a_worker(1)
    with psycopg.connect(**connection.get_connection_params() | {"cursor_factory": None}) as other:
        other.execute("SELECT pg_terminate_backend(%s)", [gone])
    time.sleep(base.TRUSTED_FOR)
    (then,) = in_a_worker(1)
    assert isinstance(then, int)
    assert then != gone
