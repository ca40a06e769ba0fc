"""The audit: only added to, and one changed byte is found."""

from datetime import timedelta
from importlib import import_module
from io import StringIO
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import InternalError, ProgrammingError, connection, transaction
from django.test import Client
from django.utils import timezone

from moderation.models import Audit, AuditHead
from stories.models import Story
from tests.journeys import WORDS, decide, story_with, tell


def verify(**options: str) -> str:
    out = StringIO()
    call_command("verify_audit", stdout=out, stderr=StringIO(), **options)
    return out.getvalue()


@pytest.fixture
def rows(mo_account: User) -> list[Audit]:
    """As four decisions leave them."""
    for _number in range(4):
        Audit.append(mo_account, "decline", kind="version", target=uuid4(), code="court")
    return list(Audit.objects.order_by("number"))


def changed(number: int, column: str, value: object) -> None:
    """What somebody with the database open could do; on PostgreSQL only after taking the guard off."""
    table = Audit._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER keep_the_audit")
        cursor.execute(f"UPDATE {table} SET {column} = %s WHERE number = %s", [value, number])
        if connection.vendor == "postgresql":
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER keep_the_audit")


def test_it_holds_ids_and_codes_of_what_was_decided_and_no_words(ada: Client, mo: Client) -> None:
    for number in range(4):
        tell(ada, f"Story {number}.")
        decide(mo, story_with(f"Story {number}."), "decline", reason="court", words="There is a case.")
    rows = list(Audit.objects.order_by("number"))
    assert [(row.number, row.act, row.code) for row in rows] == [(n, "decline", "court") for n in range(1, 5)]
    version = story_with("Story 0.").latest
    assert (rows[0].kind, rows[0].target) == ("version", version.pk)
    assert "There is a case." not in str([row.__dict__ for row in rows])


def test_a_whole_chain_is_said_to_be_whole(rows: list[Audit]) -> None:
    assert "The audit is whole: 4 rows." in verify()


@pytest.mark.parametrize(
    ("column", "value"),
    [("act", "publish"), ("actor", 999), ("code", "courT"), ("done_on", "2020-01-01"), ("kind", "")],
)
def test_one_changed_value_is_found(rows: list[Audit], column: str, value: object) -> None:
    changed(2, column, value)
    with pytest.raises(CommandError):
        verify()


def test_every_single_changed_byte_of_a_seal_is_found(rows: list[Audit]) -> None:
    seal = bytes(rows[1].seal)
    for place in range(32):
        broken = bytearray(seal)
        broken[place] ^= 1
        changed(2, "seal", bytes(broken))
        assert [fault.number for fault in Audit.faults()][:1] == [2]
    changed(2, "seal", seal)
    assert not list(Audit.faults())


def test_rows_taken_from_the_end_are_missed(rows: list[Audit]) -> None:
    AuditHead.objects.update(number=9)
    with pytest.raises(CommandError):
        verify()


def test_a_chain_written_anew_is_found_by_a_head_that_was_kept_elsewhere(rows: list[Audit]) -> None:
    kept = str(AuditHead.objects.get())
    assert "whole" in verify(expect=kept)
    before = bytes(32)
    for row in rows:  # whoever holds the whole database can do this
        row.code = "spam"
        row.seal = row.expected_after(before)
        before = row.seal
        changed(row.number, "code", row.code)
        changed(row.number, "seal", row.seal)
    AuditHead.objects.update(seal=before)
    assert "whole" in verify()
    with pytest.raises(CommandError):
        verify(expect=kept)


def test_old_rows_go_from_the_beginning_and_the_rest_still_holds(rows: list[Audit]) -> None:
    today = timezone.now().date()
    old = today - timedelta(days=732)
    before = bytes(32)
    for row in rows:
        row.done_on = old if row.number <= 2 else row.done_on
        row.seal = row.expected_after(before)
        before = row.seal
        changed(row.number, "done_on", row.done_on)
        changed(row.number, "seal", row.seal)
    AuditHead.objects.update(seal=before)
    assert Audit.forget(today - timedelta(days=731)) == 2
    assert "The audit is whole: 2 rows." in verify()


@pytest.mark.postgres
@pytest.mark.parametrize("sentence", ["UPDATE moderation_audit SET code = 'x'", "DELETE FROM moderation_audit"])
def test_postgresql_refuses_to_change_or_delete_a_row(rows: list[Audit], sentence: str) -> None:
    with pytest.raises((InternalError, ProgrammingError)), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sentence)
    assert Audit.objects.count() == 4


@pytest.mark.postgres
@pytest.mark.parametrize("sentence", ["TRUNCATE moderation_audit", "UPDATE moderation_audit SET code = 'x'"])
def test_the_role_that_owns_it_has_given_up_changing_and_emptying_it(rows: list[Audit], sentence: str) -> None:
    give_up = import_module("moderation.migrations.0004_guard_the_audit").GIVE_UP
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("CREATE ROLE plain")
        cursor.execute("GRANT USAGE ON SCHEMA public TO plain")
        cursor.execute("ALTER TABLE moderation_audit OWNER TO plain")
        cursor.execute("SET LOCAL ROLE plain")
        cursor.execute(give_up)
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            cursor.execute(sentence)
        transaction.set_rollback(True)


def test_what_was_undone_leaves_both_rows(ada: Client, mo: Client) -> None:
    tell(ada)
    decide(mo, story_with(WORDS), "publish")
    decision = Audit.objects.get()
    assert decision.act == "publish"
    from moderation.models import Decision

    mo.post(f"/moderation/decisions/{Decision.objects.get().id}/undoing/")
    assert [row.act for row in Audit.objects.order_by("number")] == ["publish", "undo"]
    assert not Story.objects.public().exists()
