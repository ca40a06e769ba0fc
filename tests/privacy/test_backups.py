"""A backup can be restored, what left since does not come back, and when its key is gone it is noise."""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from config import backups
from config.management.commands import restore
from moderation import tasks
from stories import ledger, plain, retention, rotation
from stories.closing import closed, is_closed
from stories.epochs import Store, store
from stories.models import Contact, Erasure, OutboxRow, Story, Version
from stories.tasks import sweep
from stories.telling import Telling
from tests.journeys import (
    browser,
    carry_out,
    open_list,
    put_on_the_wall,
    story_with,
    tell,
    text_of,
)
from tests.privacy.restoring import (
    cut_off,
    on_the_wall,
    run,
    staff,
    wall,
)
from tests.services import free_port

REDIS = "django.core.cache.backends.redis.RedisCache"

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.usefixtures("key_store"),  # every test has one of its own
]


def test_what_left_since_the_backup_does_not_come_back(mo: Client, tmp_path: Path, capsys: Any) -> None:
    words = {
        name: f"The {name} one, told on a quiet day." for name in ("kept", "erased", "withdrawn", "hidden", "edited")
    }
    lists = {name: on_the_wall(mo, text) for name, text in words.items()}
    stories = {name: story_with(text) for name, text in words.items()}
    waiting = tell(browser(), "This one waits.", mail="ada@example.org")
    file = tmp_path / "monday.backup"
    assert "Nobody can open it any more" in run(capsys, "backup", str(file))

    stories["erased"].erase()
    stories["withdrawn"].withdraw()
    stories["hidden"].edit(Telling("Without a name in it."))
    stories["edited"].edit(Telling("Other words now."), hide_published=False)
    put_on_the_wall(mo, stories["edited"])
    story_with("This one waits.").forget_contact()
    after = wall()

    said = run(capsys, "restore", str(file))
    assert "The backup held 6 stories" in said
    assert "What the ledger says and the database does not follow: 0." in said
    for shown in (wall(), after):
        for name in ("erased", "withdrawn", "hidden", "edited"):
            assert words[name] not in shown
    assert words["kept"] in wall()
    assert words["kept"] in text_of(open_list(browser(), lists["kept"]))
    assert "This one waits." in text_of(open_list(browser(), waiting))
    assert words["erased"] not in text_of(open_list(browser(), lists["erased"]))
    assert Contact.objects.count() == 0
    assert not is_closed()
    assert "Difference: 0." in run(capsys, "recount")


def left_in_plain(folder: Path) -> list[Path]:
    return list(folder.glob(f"{plain.PREFIX}*"))


def test_the_file_holds_nothing_that_can_be_read(mo: Client, tmp_path: Path, settings: Any) -> None:
    on_the_wall(mo, "Words that anybody can read today.")
    settings.RUN_DIR = tmp_path  # a folder that no test beside this one writes into
    call_command("backup", str(tmp_path / "b"))
    content = (tmp_path / "b").read_bytes()
    assert b"Words that" not in content
    assert b"stories_story" not in content
    assert (tmp_path / "b").stat().st_mode & 0o077 == 0
    assert left_in_plain(tmp_path) == []


def test_it_is_its_owners_alone_whatever_lay_there_before(mo: Client, tmp_path: Path) -> None:
    for name in ("b.part", "b"):
        (tmp_path / name).touch()
        (tmp_path / name).chmod(0o666)
    call_command("backup", str(tmp_path / "b"))
    assert (tmp_path / "b").stat().st_mode & 0o777 == 0o600


def test_nothing_is_left_in_plain_by_one_that_is_told_to_end(tmp_path: Path, settings: Any) -> None:
    settings.RUN_DIR = tmp_path
    with pytest.raises(SystemExit), plain.folder() as folder:
        (folder / "copy").write_text("published words")
        signal.raise_signal(signal.SIGTERM)
    assert left_in_plain(tmp_path) == []
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


KILLED = """
import os, signal
from pathlib import Path
from django.conf import settings
from stories import plain

settings.configure(RUN_DIR=Path("."))
with plain.folder() as folder:
    (folder / "copy").write_text("published words")
    (folder / "copy-journal").write_text("published words")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("command", ["forget", "backup"])
def test_what_a_killed_one_left_in_plain_goes_and_what_another_one_holds_stays(
    tmp_path: Path, settings: Any, command: str
) -> None:
    settings.RUN_DIR = tmp_path
    path = os.environ | {"PYTHONPATH": str(settings.BASE_DIR)}
    subprocess.run([sys.executable, "-c", KILLED], cwd=tmp_path, env=path)
    [left] = left_in_plain(tmp_path)
    assert len(list(left.iterdir())) == 2
    with plain.folder() as held:
        left.mkdir()  # the new one has taken it away already
        call_command(command, *[str(tmp_path / "b")] * (command == "backup"))
        assert left_in_plain(tmp_path) == [held]


def test_while_it_is_closed_nothing_ends_but_what_a_killed_restore_left_in_plain(tmp_path: Path, settings: Any) -> None:
    tell(browser(), "For nobody.", ending="unread")
    Story.objects.update(kept_until=timezone.localdate())  # in the backup; nobody knows who came back since
    settings.RUN_DIR = tmp_path
    for forget in (tasks.forget, partial(call_command, "forget")):
        (tmp_path / f"{plain.PREFIX}left").mkdir()
        with closed():
            forget()
        assert left_in_plain(tmp_path) == []
    assert retention.kept_unread() == 1


@pytest.mark.parametrize("size", [0, 1, backups.PIECE - 1, backups.PIECE, backups.PIECE + 1, 3 * backups.PIECE])
def test_it_opens_to_what_was_sealed_whatever_the_size(size: int, tmp_path: Path, monkeypatch: Any) -> None:
    from contextlib import contextmanager

    content = bytes(range(256)) * (size // 256) + b"x" * (size % 256)
    (tmp_path / "plain").write_bytes(content)

    @contextmanager
    def snapshot() -> Iterator[Any]:
        with (tmp_path / "plain").open("rb") as file:
            yield file

    monkeypatch.setattr(backups, "_snapshot", snapshot)
    backups.write(tmp_path / "b")
    with backups.opened(tmp_path / "b") as plain:
        assert plain.read_bytes() == content


def test_a_file_that_was_changed_or_cut_off_is_refused_and_the_database_stays(mo: Client, tmp_path: Path) -> None:
    on_the_wall(mo, "Still here.")
    call_command("backup", str(tmp_path / "b"))
    whole = (tmp_path / "b").read_bytes()
    for broken in (
        whole[:-1],
        whole[:-200],
        whole[:200],
        whole[:300] + bytes([whole[300] ^ 1]) + whole[301:],
        b"",
        b"{}\n",
        whole + b"x",
    ):
        (tmp_path / "b").write_bytes(broken)
        with pytest.raises(CommandError):
            call_command("restore", str(tmp_path / "b"))
        assert "Still here." in wall()
        assert not is_closed()


def test_a_file_that_is_none_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no file"):
        call_command("restore", str(tmp_path / "nothing"))
    (tmp_path / "letter").write_text("Dear all,\n")
    with pytest.raises(CommandError, match="no backup of this site"):
        call_command("restore", str(tmp_path / "letter"))


def test_it_takes_the_place_of_no_device_and_no_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CommandError, match="is no file"):
        call_command("backup", str(tmp_path / "pipe"))
    assert (tmp_path / "pipe").is_fifo()
    (tmp_path / "link").symlink_to("file")  # as /dev/stdout is one to a file that the shell has opened
    call_command("backup", str(tmp_path / "link"))
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_bytes() == (tmp_path / "link").read_bytes() != b""
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("backup", str(tmp_path / "nowhere" / "b"))


@pytest.mark.sqlite
def test_a_disk_that_is_full_meanwhile_is_an_error_of_the_database(tmp_path: Path) -> None:
    """Which the command line says in one line."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(OperationalError):
            call_command("backup", str(tmp_path / "b"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.glob("b*")) == []


def test_with_the_keys_of_another_store_it_is_not_said_to_be_broken_alone(tmp_path: Path, settings: Any) -> None:
    call_command("backup", str(tmp_path / "b"))
    settings.KEY_STORE = tmp_path / "other"
    store().ensure(date(2026, 11, 23))
    with pytest.raises(CommandError, match="the keys here are not those that sealed it"):
        call_command("restore", str(tmp_path / "b"))


def test_nothing_is_restored_while_the_sessions_that_have_to_end_cannot(
    mo: Client, tmp_path: Path, settings: Any
) -> None:
    call_command("backup", str(tmp_path / "b"))
    on_the_wall(mo, "Told since.")
    settings.CACHES = {"default": {"BACKEND": REDIS, "LOCATION": f"redis://127.0.0.1:{free_port()}/0"}}
    with pytest.raises(CommandError, match="The Redis of CACHE_URL does not answer"):
        call_command("restore", str(tmp_path / "b"))
    assert not is_closed()
    assert Story.objects.count() == 1


def test_when_its_key_is_destroyed_it_is_noise(mo: Client, tmp_path: Path, key_store: Store, capsys: Any) -> None:
    on_the_wall(mo, "Published, and erased later.")
    call_command("backup", str(tmp_path / "b"))
    key_store.begin(date(2026, 11, 30), at_once=True)
    with time_machine.travel("2027-01-01 12:00:00+00:00", tick=False):
        call_command("rotate_keys")
    with pytest.raises(CommandError, match="nobody can open it any more"):
        call_command("restore", str(tmp_path / "b"))
    assert "is noise: the key is destroyed" in run(capsys, "restore_check", str(tmp_path / "b"))


def test_what_waits_is_there_for_as_long_as_the_backup_opens(
    tmp_path: Path, key_store: Store, settings: Any, capsys: Any
) -> None:
    tell(browser(), "This one waits.")
    key_store.begin(date(2026, 11, 30), at_once=True)
    call_command("backup", str(tmp_path / "b"))  # in the hour in which everything is sealed again
    with time_machine.travel(date(2026, 11, 30) + timedelta(days=settings.BACKUP_DAYS + 1), tick=False):
        rotation.keep_going(60)
        assert 1 not in key_store.living()
        call_command("restore", str(tmp_path / "b"))
    assert Version.objects.get().telling.words == "This one waits."


def test_it_is_not_restored_where_its_key_is_destroyed_in_the_moment_before_the_site_closes(
    mo: Client, tmp_path: Path, key_store: Store, monkeypatch: Any
) -> None:
    on_the_wall(mo, "In the backup, and sealed with its key.")
    call_command("backup", str(tmp_path / "b"))
    key_store.begin(date(2026, 11, 30), at_once=True)
    rotation.seal_again()

    @contextmanager
    def too_late(**how: Any) -> Iterator[None]:
        key_store.destroy(1)
        with closed(**how):
            yield

    monkeypatch.setattr(restore, "closed", too_late)
    with pytest.raises(CommandError, match="nobody can open it any more"):
        call_command("restore", str(tmp_path / "b"))
    assert not is_closed()
    assert Version.objects.get().telling.words == "In the backup, and sealed with its key."


def test_restore_check_proves_it_beside_the_running_site(mo: Client, tmp_path: Path, capsys: Any) -> None:
    on_the_wall(mo, "Erased since.")
    tell(browser(), "This one waits.")
    call_command("backup", str(tmp_path / "b"))
    story_with("Erased since.").erase()
    said = run(capsys, "restore_check", str(tmp_path / "b"))
    assert "opens with our keys alone" in said
    assert "1 erased stories erased again" in said
    assert "sealed with epoch 1:" in said
    assert "Proved:" in said
    assert "This one waits." not in said
    assert not is_closed()
    assert Story.objects.count() == 1


def test_restore_check_writes_no_line_in_the_ledger_of_the_site(mo: Client, tmp_path: Path, key_store: Store) -> None:
    tell(browser(), "With an address.", mail="ada@example.org")
    story = put_on_the_wall(mo, story_with("With an address."))
    call_command("backup", str(tmp_path / "b"))
    Contact.objects.all().delete()  # by itself, two weeks after the last note
    story.withdraw()  # and the address that the backup has would go with it
    before = (key_store.folder / "left").read_bytes()
    call_command("restore_check", str(tmp_path / "b"))
    assert (key_store.folder / "left").read_bytes() == before


@pytest.mark.sqlite
def test_restore_check_says_what_a_thief_s_copy_still_holds(
    mo: Client, tmp_path: Path, key_store: Store, capsys: Any
) -> None:
    on_the_wall(mo, "Published.")
    tell(browser(), "This one waits.")
    with sqlite3.connect(connection.settings_dict["NAME"]) as source:
        source.execute("VACUUM INTO ?", [str(tmp_path / "stolen.sqlite3")])
    stolen = (tmp_path / "stolen.sqlite3").read_bytes()
    assert b"Published." in stolen
    assert b"This one waits." not in stolen
    key_store.begin(date(2026, 11, 30), at_once=True)
    assert "values open, until 2026-12-15" in run(capsys, "restore_check", str(tmp_path / "stolen.sqlite3"))
    key_store.destroy(1)
    said = run(capsys, "restore_check", str(tmp_path / "stolen.sqlite3"))
    assert "sealed with epoch 1: 0 values open" in said
    assert "for as long as it exists: destroy it" in said


def test_while_it_is_closed_nobody_reads_and_nothing_is_carried_out(mo: Client) -> None:
    on_the_wall(mo, "On the wall.")
    tell(browser(), "This one waits.")
    with closed():
        for path in ("/", "/tell/", "/moderation/", "/admin/"):
            response = mo.get(path)
            assert (response.status_code, response.headers["Retry-After"]) == (503, "300")
            assert "On the wall." not in text_of(response)
        sent = browser().post("/tell/", {"words": "What I was just writing.", "step": "send"})
        assert (sent.status_code, "What I was just writing." in text_of(sent)) == (503, True)
        sweep()
        assert OutboxRow.objects.count() == 1
    assert "On the wall." in wall()


def test_it_stays_closed_when_a_restore_is_cut_off(mo: Client, tmp_path: Path, monkeypatch: Any) -> None:
    on_the_wall(mo, "Erased since.")
    call_command("backup", str(tmp_path / "b"))
    story_with("Erased since.").erase()
    cut_off(tmp_path / "b", monkeypatch)
    assert is_closed()
    assert browser().get("/").status_code == 503
    call_command("restore", str(tmp_path / "b"))
    assert not is_closed()
    assert "Erased since." not in wall()


def test_it_opens_when_the_database_is_proved_to_follow_the_ledger_and_else_stays_closed(
    tmp_path: Path, capsys: Any, monkeypatch: Any
) -> None:
    call_command("backup", str(tmp_path / "b"))
    replay, was_closed = ledger.replay, []

    def and_look() -> Counter[str]:
        was_closed.append(is_closed())
        return replay()

    monkeypatch.setattr(ledger, "replay", and_look)
    assert "does not follow: 0." in run(capsys, "restore", str(tmp_path / "b"))
    assert was_closed == [True, True]
    monkeypatch.setattr(ledger, "replay", lambda: Counter({"erased stories erased again": 1}))
    with pytest.raises(CommandError, match="could not be replayed"):
        call_command("restore", str(tmp_path / "b"))
    assert is_closed()


def test_it_ends_sessions_and_names_the_accounts_to_look_at(mo: Client, tmp_path: Path, capsys: Any) -> None:
    call_command("backup", str(tmp_path / "b"))
    said = run(capsys, "restore", str(tmp_path / "b"))
    assert "take out who left since: mo" in said
    assert mo.get("/moderation/").status_code == 302
    assert Erasure.objects.count() == 0
    carry_out()


def test_it_ends_sessions_that_live_in_the_cache(tmp_path: Path, settings: Any) -> None:
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.cache"  # as with CACHE_URL
    lou = staff("lou")
    call_command("backup", str(tmp_path / "b"))
    User.objects.get(username="lou").groups.clear()
    call_command("restore", str(tmp_path / "b"))
    assert lou.get("/moderation/").status_code == 302


def test_proving_a_backup_beside_the_site_signs_nobody_out(mo: Client, tmp_path: Path, settings: Any) -> None:
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.cache"
    lou = staff("lou")
    call_command("backup", str(tmp_path / "b"))
    call_command("restore", "--beside", str(tmp_path / "b"))
    assert lou.get("/moderation/").status_code == 200


@pytest.mark.postgres
def test_the_role_still_may_not_change_the_audit_nor_empty_it(tmp_path: Path) -> None:
    def may() -> str:
        with connection.cursor() as cursor:
            cursor.execute("SELECT relacl::text FROM pg_class WHERE relname = 'moderation_audit'")
            return str(cursor.fetchone()[0])

    before = may()
    assert "D" not in before.partition("=")[2].partition("/")[0]
    call_command("backup", str(tmp_path / "b"))
    call_command("restore", str(tmp_path / "b"))
    assert may() == before


@pytest.mark.postgres
def test_a_check_says_what_the_role_of_the_site_may_not(tmp_path: Path) -> None:
    call_command("backup", str(tmp_path / "b"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'public'")
        [owner] = cursor.fetchone()
        cursor.execute("CREATE ROLE wall_plain")
        cursor.execute(f"GRANT CREATE ON DATABASE {connection.settings_dict['NAME']} TO wall_plain")
        try:
            cursor.execute("SET ROLE wall_plain")
            with pytest.raises(CommandError, match="ALTER SCHEMA public OWNER TO"):
                call_command("restore_check", str(tmp_path / "b"))
            cursor.execute("RESET ROLE")
            cursor.execute("ALTER SCHEMA public OWNER TO wall_plain")
            cursor.execute("SET ROLE wall_plain")
            with pytest.raises(CommandError, match=r"ALTER ROLE \w+ CREATEDB"):
                call_command("restore_check", str(tmp_path / "b"))
        finally:
            cursor.execute("RESET ROLE")
            cursor.execute(f"ALTER SCHEMA public OWNER TO {owner}")
            cursor.execute("DROP OWNED BY wall_plain")
            cursor.execute("DROP ROLE wall_plain")


@pytest.mark.postgres
def test_the_database_of_a_check_that_was_killed_goes_with_the_next_one_and_that_of_another_site_stays(
    tmp_path: Path,
) -> None:
    def checks() -> list[str]:  # not of a test beside this one
        with connection.cursor() as cursor:
            cursor.execute("SELECT datname FROM pg_database WHERE datname IN ('wall_check_left', 'wall_check_theirs')")
            return [name for (name,) in cursor.fetchall()]

    theirs = connection.copy("theirs")
    theirs.settings_dict = connection.settings_dict | {"NAME": "postgres"}
    with connection.cursor() as ours, theirs.cursor() as other:
        other.execute("SELECT pg_advisory_lock(hashtext('wall_check_theirs'))")
        for name in ("left", "theirs"):
            ours.execute(f"CREATE DATABASE wall_check_{name}")
    call_command("backup", str(tmp_path / "b"))
    call_command("restore_check", str(tmp_path / "b"))
    assert checks() == ["wall_check_theirs"]
    theirs.close()  # killed
    with theirs.cursor() as other:  # and the server has noticed it
        other.execute("SELECT pg_advisory_lock(hashtext('wall_check_theirs'))")
        other.execute("SELECT pg_advisory_unlock(hashtext('wall_check_theirs'))")
    theirs.close()
    call_command("restore_check", str(tmp_path / "b"))
    assert checks() == []


@pytest.mark.postgres
@pytest.mark.parametrize("where", ["in its place", "among the options"])
def test_what_is_special_in_how_the_database_is_reached_is_said_to_its_programs(
    mo: Client, tmp_path: Path, capsys: Any, monkeypatch: Any, where: str
) -> None:
    on_the_wall(mo, "Still here.")
    reached = connection.settings_dict
    monkeypatch.setitem(reached, "PASSWORD", "p@/#%?&")  # which this server does not ask for
    if where == "among the options":
        options = {"host": reached["HOST"], "port": str(reached["PORT"]), "sslmode": "disable"}
        for name, value in {"OPTIONS": reached["OPTIONS"] | options, "HOST": "", "PORT": ""}.items():
            monkeypatch.setitem(reached, name, value)
    call_command("backup", str(tmp_path / "b"))
    assert "Proved:" in run(capsys, "restore_check", str(tmp_path / "b"))
    Story.objects.all().delete()
    call_command("restore", str(tmp_path / "b"))
    assert "Still here." in wall()
