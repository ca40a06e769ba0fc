"""What is owed is done once, survives whoever was doing it, and never stops the others."""

from contextlib import ExitStack
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest import mock
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import OperationalError, transaction
from django.test import Client
from django.utils import timezone

from stories import errands
from stories.checks import ENGINE_VERSION, check_text
from stories.closing import closed, is_closed
from stories.epochs import BrokenStore
from stories.models import Errand, Finding, OutboxRow, Story, Version
from stories.models.outbox import GIVE_UP_AFTER, MOST_ATTEMPTS
from stories.tasks import carry_out as carry_out_task
from tests.journeys import WORDS, carry_out, decide, let_the_minute_pass, story_with, tell


def test_a_check_stores_what_it_noticed_sealed(ada: Client) -> None:
    tell(ada, "Write to lark.reed@example.org, please.")
    carry_out()
    version = Version.objects.get()
    assert version.checked_with == ENGINE_VERSION
    finding = Finding.objects.get(kind="identifying")
    assert finding.spans == [(9, 30)]
    assert b"lark" not in bytes(finding.sealed)
    assert not OutboxRow.objects.exists()


def test_a_check_carried_out_five_times_notices_once(ada: Client) -> None:
    tell(ada, "Write to lark.reed@example.org, please.")
    row = OutboxRow.objects.get()
    for _delivery in range(5):
        carry_out_task(row_id=str(row.pk))
    assert Finding.objects.filter(kind="identifying").count() == 1


def test_whoever_is_in_the_middle_of_what_is_owed_stops_when_the_site_closes(ada: Client) -> None:
    for number in range(25):
        tell(ada, f"Story {number}.")
    with ExitStack() as restoring:

        def check(text: str, **how: Any) -> Any:
            if not is_closed():
                restoring.enter_context(closed())
            return check_text(text, **how)

        with mock.patch("stories.errands.check_text", check):
            while_it_closes = carry_out()
        while_it_is_closed = carry_out()
    assert (while_it_closes, while_it_is_closed) == (1, 0)
    OutboxRow.objects.update(leased_until=timezone.now() - timedelta(seconds=1))  # of those it had taken
    assert carry_out() == 24


def test_what_the_disk_had_no_room_for_at_the_end_is_counted_as_failing_and_tried_again(ada: Client) -> None:
    tell(ada)

    def fills_the_disk(row: OutboxRow) -> None:
        with transaction.atomic():
            row.confirm()
            raise OperationalError("database or disk is full")

    with mock.patch.dict(errands._DO, {Errand.CHECK: fills_the_disk}):
        carry_out()
    row = OutboxRow.objects.get()
    assert (row.attempts, row.lease) == (1, None)


def test_it_stays_waiting_when_the_check_crashes(ada: Client, mo: Client) -> None:
    tell(ada)
    with mock.patch("stories.errands.check_text", side_effect=ZeroDivisionError):
        carry_out()
    version = Version.objects.get()
    assert not version.is_checked
    assert version.state == "waiting"
    assert b"not checked yet" in mo.get("/moderation/").content
    assert OutboxRow.objects.get().attempts == 1


def try_until(attempts: int) -> timedelta:
    """Each time what is owed is due; gives how long that takes on a real clock."""
    waited = timedelta()
    while (tried := OutboxRow.objects.get().attempts) < attempts:
        OutboxRow.objects.update(due_at=timezone.now() - timedelta(seconds=1))
        carry_out()
        assert OutboxRow.objects.get().attempts == tried + 1
        if not OutboxRow.objects.get().is_dead:
            assert carry_out() == 0  # not due yet
            waited += OutboxRow.objects.get().due_at - timezone.now()
    return waited


def test_a_check_that_fails_is_tried_again_later_and_never_given_up(ada: Client) -> None:
    tell(ada)
    with mock.patch("stories.errands.check_text", side_effect=ZeroDivisionError):
        assert try_until(GIVE_UP_AFTER + 1) > timedelta(days=3)
    row = OutboxRow.objects.get()
    assert timedelta(minutes=59) < row.due_at - timezone.now() <= timedelta(hours=1)
    OutboxRow.objects.update(attempts=MOST_ATTEMPTS, due_at=timezone.now() - timedelta(seconds=1))
    with mock.patch("stories.errands.check_text", side_effect=ZeroDivisionError):
        carry_out()
    OutboxRow.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    carry_out()
    assert Version.objects.get().is_checked


def test_an_approved_story_goes_up_when_the_key_store_is_back(ada: Client, mo: Client) -> None:
    tell(ada)
    decide(mo, story_with(WORDS), "publish")
    OutboxRow.objects.exclude(errand=Errand.PUBLISH).delete()
    with mock.patch("stories.epochs.Store.living", side_effect=BrokenStore):
        assert try_until(13) > timedelta(hours=1)
    assert not Story.objects.public().exists()
    let_the_minute_pass()
    assert Story.objects.public().exists()


@pytest.mark.parametrize("errand", Errand)
def test_nothing_but_a_message_is_ever_given_up(errand: Errand, db: None) -> None:
    row = OutboxRow.objects.create(errand=errand, target=uuid4(), attempts=GIVE_UP_AFTER - 1)
    row.postpone()
    assert OutboxRow.objects.get().is_dead == (errand in (Errand.NOTICE, Errand.MAIL))


def test_what_an_older_release_gave_up_is_owed_again_but_for_messages(ada: Client) -> None:
    tell(ada)
    OutboxRow.objects.create(errand=Errand.MAIL, target=uuid4())
    OutboxRow.objects.update(is_dead=True, attempts=10)
    import_module("stories.migrations.0006_owe_again_what_was_given_up").owe_again(apps, None)
    carry_out()
    assert Version.objects.get().is_checked
    assert OutboxRow.objects.get().errand == Errand.MAIL


def test_one_that_always_crashes_does_not_stop_the_others(ada: Client) -> None:
    for number in range(5):
        tell(ada, f"Story {number}.")
    real = errands.check_text

    def crash_on_two(text: str, **kwargs: Any) -> Any:
        if text == "Story 2.":
            raise MemoryError
        return real(text, **kwargs)

    with mock.patch("stories.errands.check_text", crash_on_two):
        carry_out()
    assert Version.objects.exclude(checked_with="").count() == 4


def test_a_lease_that_ran_out_is_taken_over(ada: Client) -> None:
    tell(ada)
    [taken] = OutboxRow.objects.all().lease()
    assert OutboxRow.objects.all().lease() == []
    OutboxRow.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    [again] = OutboxRow.objects.all().lease()
    assert again.pk == taken.pk
    assert not taken.is_still_mine()
    assert again.is_still_mine()


def test_whoever_lost_the_lease_has_no_effect(ada: Client) -> None:
    tell(ada)
    [slow] = OutboxRow.objects.all().lease()
    OutboxRow.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    [_quick] = OutboxRow.objects.all().lease()
    errands.carry_out(slow)
    assert not Version.objects.get().is_checked


def test_nothing_is_owed_when_the_transaction_is_rolled_back(ada: Client) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        tell(ada)
        raise ZeroDivisionError
    assert not OutboxRow.objects.exists()
    assert not Story.objects.exists()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_worker_is_told_after_the_commit(ada: Client) -> None:
    with mock.patch("stories.tasks.carry_out.delay") as delay:
        tell(ada)
    delay.assert_called_once_with(row_id=str(OutboxRow.objects.get().pk))


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_it_does_not_matter_when_no_worker_can_be_told(ada: Client) -> None:
    with mock.patch("stories.tasks.carry_out.delay", side_effect=ConnectionError):
        assert len(tell(ada)) == 8
    carry_out()
    assert Version.objects.get().is_checked


def test_done_errands_leave_no_row_and_so_no_time(ada: Client, mo: Client) -> None:
    tell(ada)
    decide(mo, story_with(WORDS), "publish")
    let_the_minute_pass()
    assert not OutboxRow.objects.exists()


def test_a_part_of_the_checks_that_failed_is_named_at_the_desk(ada: Client, mo: Client) -> None:
    tell(ada)
    with mock.patch("stories.checks.notes.find_notes", side_effect=ValueError):
        carry_out()
    assert b"not checked: notes" in mo.get("/moderation/").content


QUIET = {"oldest_errand_seconds": 0, "failing": 0, "failing_seconds": 0, "given_up": 0}


def test_oldest_errand_is_told_on_the_readiness_page(ada: Client) -> None:
    assert ada.get("/readyz").json() == {"database": "ok", "cache": "ok", "keys": "ok"} | QUIET
    tell(ada)
    OutboxRow.objects.update(due_at=timezone.now() - timedelta(minutes=5))
    assert ada.get("/readyz").json()["oldest_errand_seconds"] >= 299


def test_an_errand_that_fails_for_long_is_told_there_although_none_is_overdue(ada: Client) -> None:
    tell(ada, "One.")
    with mock.patch("stories.errands.check_text", side_effect=ZeroDivisionError):
        waited = try_until(13)
        tell(ada, "Another.")
        carry_out()
        report = ada.get("/readyz").json()
    assert report["oldest_errand_seconds"] == 0
    assert report["failing"] == 2
    assert report["failing_seconds"] > 3600
    assert report["failing_seconds"] == pytest.approx(waited.total_seconds() - 3600, abs=60)  # the last one just began


def test_readiness_fails_when_the_cache_is_away(ada: Client) -> None:
    with mock.patch("stories.views.resources.cache.set", side_effect=ConnectionError):
        response = ada.get("/readyz")
    assert response.status_code == 503
    assert response.json()["cache"] == "away"


def test_readiness_fails_when_the_keys_are_away(ada: Client, settings: Any, tmp_path: Path) -> None:
    """Then nobody can tell anything, whatever else is there."""
    settings.KEY_STORE = tmp_path
    response = ada.get("/readyz")
    assert response.status_code == 503
    assert response.json()["keys"] == "away"


def test_the_process_page_asks_nobody(ada: Client) -> None:
    with mock.patch("django.db.backends.base.base.BaseDatabaseWrapper.ensure_connection", side_effect=AssertionError):
        assert Client().get("/healthz").content == b"ok"
