"""Epochs: what is sealed moves on to the newest key, and older keys go, so that older copies say nothing."""

import errno
import multiprocessing
import os
import stat
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import Client

from stories import epochs, ledger, plain, rotation
from stories.closing import closed
from stories.epochs import BrokenStore, Store
from stories.models import Contact, Finding, Notice, Version
from stories.sealing import CannotOpen, SealedField, unseal
from stories.tasks import keep_the_store
from tests.journeys import WORDS, carry_out, decide, let_the_minute_pass, open_list, story_with, tell, text_of

MONDAY = date(2026, 11, 23)


def begin(store: Store) -> None:
    store.begin(MONDAY, at_once=True)


def everything_sealed(ada: Client, mo: Client) -> list[str]:
    """A story that waits and one that was declined, with findings, an address and a note. Gives the second's list."""
    tell(ada, "Write to eve@example.org. It was at work.", mail="ada@example.org")
    things = tell(ada)
    carry_out()
    decide(mo, story_with(WORDS), "decline", reason="court", words="A court is working on this.")
    let_the_minute_pass()
    return things


def test_the_store_is_its_owners_alone(key_store: Store) -> None:
    begin(key_store)
    assert stat.S_IMODE(key_store.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(key_store.folder.stat().st_mode) == 0o700


@pytest.mark.skipif(os.geteuid() != 0, reason="root alone writes for somebody else")
def test_what_root_does_at_the_command_line_leaves_the_store_to_the_site(key_store: Store, db: None) -> None:
    """Otherwise the site, which is another user, could take no story and open none."""
    os.chown(key_store.folder, 12345, 12345)
    key_store.begin(MONDAY, at_once=True)
    ledger.write([b"t" * 32], "+")
    call_command("recount", "--mend")
    with closed():
        assert [file.name for file in key_store.folder.iterdir() if file.stat().st_uid != 12345] == []
    assert {file.name for file in key_store.folder.iterdir()} == {"epochs", "lock", "left", "recount", "restoring"}


@pytest.mark.skipif(os.geteuid() != 0, reason="root alone writes for somebody else")
def test_root_gives_nothing_away_that_a_link_in_the_store_names(key_store: Store, db: None, tmp_path: Path) -> None:
    """Whoever got hold of the site could have every file of the machine by leaving a link there."""
    names = ["left", "lock", "recount", "restoring", "closed"]
    os.chown(key_store.folder, 12345, 12345)
    for name in names:
        (tmp_path / name).write_text("root's")
        (key_store.folder / name).unlink(missing_ok=True)
        (key_store.folder / name).symlink_to(tmp_path / name)
    key_store.begin(MONDAY, at_once=True)
    ledger.write_values("shown", [])
    call_command("recount", "--mend")
    with closed():
        pass
    assert {name: (tmp_path / name).stat().st_uid for name in names} == dict.fromkeys(names, 0)
    assert {(tmp_path / name).read_text() for name in names} == {"root's"}


@pytest.mark.skipif(os.geteuid() != 0, reason="root alone writes for somebody else")
def test_what_root_leaves_in_plain_when_it_is_killed_the_site_can_delete(tmp_path: Path, settings: Any) -> None:
    settings.RUN_DIR = tmp_path / "run"
    settings.RUN_DIR.mkdir()
    os.chown(settings.RUN_DIR, 12345, 12345)
    with plain.folder() as folder:
        assert folder.stat().st_uid == 12345


def test_a_key_that_goes_is_in_no_file_that_a_full_disk_left(key_store: Store, monkeypatch: Any) -> None:
    with monkeypatch.context() as full, pytest.raises(OSError, match="No space"):
        full.setattr(os, "fsync", lambda handle: (_ for _ in ()).throw(OSError(errno.ENOSPC, "No space left")))
        begin(key_store)
    begin(key_store)
    wrapped = key_store.file.read_text().split()[2]
    key_store.destroy(1)
    assert [file.name for file in key_store.folder.iterdir() if wrapped in file.read_text()] == []


def test_an_epoch_lasts_a_week(key_store: Store) -> None:
    assert not key_store.begin(MONDAY + timedelta(days=6))
    assert key_store.begin(MONDAY + timedelta(days=7))
    assert list(key_store.living()) == [2, 1]


def test_the_newest_is_never_destroyed(key_store: Store) -> None:
    key_store.destroy(1)
    assert list(key_store.living()) == [1]


def _ensure(folder: Path) -> None:
    Store(folder, {1: b"k" * 32}).ensure(MONDAY)


def test_processes_that_start_at_once_end_with_one_epoch(tmp_path: Path) -> None:
    processes = [multiprocessing.Process(target=_ensure, args=(tmp_path / "store",)) for _ in range(6)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert len((tmp_path / "store" / "epochs").read_text().splitlines()) == 1
    assert Store(tmp_path / "store", {1: b"k" * 32}).newest().number == 1


@pytest.mark.parametrize("content", ["", "1", "1 today 1:x", "1 2026-11-23 9:eA==", "1 2026-11-23 1:eA==", "\x00"])
def test_a_broken_store_is_one_clear_sentence(key_store: Store, content: str) -> None:
    key_store.file.write_text(content)
    with pytest.raises(BrokenStore, match=r"."):
        key_store.newest()


def test_every_sealed_column_is_found_and_moves_on(ada: Client, mo: Client, key_store: Store) -> None:
    things = everything_sealed(ada, mo)
    begin(key_store)
    before = rotation.left()
    assert set(before) >= {
        "stories.Contact.sealed_address",
        "stories.Finding.sealed",
        "stories.Notice.sealed_words",
        "stories.Version.sealed_telling",
    }
    for filled in (Contact, Finding, Notice, Version):
        assert any(count for label, count in before.items() if label.startswith(f"{filled._meta.label}."))
    call_command("rotate_keys")
    assert set(rotation.left().values()) == {0}
    key_store.destroy(1)
    assert WORDS in text_of(open_list(ada, things))
    assert Contact.objects.get().address == "ada@example.org"
    assert all(finding.content for finding in Finding.objects.all())
    assert [notice.words for notice in Notice.objects.all()] == ["A court is working on this."]


def test_a_column_added_to_the_models_is_found_without_a_list() -> None:
    from django.apps import apps

    declared = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, SealedField)
    }
    assert {column.label for column in rotation.columns()} == declared


def test_a_run_that_was_cut_off_goes_on_where_it_was(ada: Client, key_store: Store, monkeypatch: Any) -> None:
    monkeypatch.setattr(rotation, "GROUP", 2)
    for number in range(7):
        tell(ada, f"Story number {number}.")
    begin(key_store)
    assert rotation.seal_again(until=0).is_done is False
    assert sum(rotation.left().values()) == 5
    assert rotation.seal_again().sealed_again == 5
    assert sum(rotation.left().values()) == 0


def test_what_changed_meanwhile_is_not_written_over(ada: Client, key_store: Store, monkeypatch: Any) -> None:
    tell(ada)
    begin(key_store)
    real = rotation.unseal

    def slowly(sealed: bytes, place: str) -> Any:
        value = real(sealed, place)
        Version.objects.update(sealed_telling=b"what somebody wrote meanwhile")
        return value

    monkeypatch.setattr(rotation, "unseal", slowly)
    assert rotation.seal_again().sealed_again == 0
    assert bytes(Version.objects.get().sealed_telling) == b"what somebody wrote meanwhile"


def test_a_value_that_cannot_be_opened_stops_nothing(ada: Client, key_store: Store, capsys: Any) -> None:
    tell(ada, "One.")
    tell(ada, "Two.")
    broken = Version.objects.order_by("pk")[0]
    Version.objects.filter(pk=broken.pk).update(sealed_telling=bytes(broken.sealed_telling)[:-1] + b"?")
    begin(key_store)
    call_command("rotate_keys")
    said = capsys.readouterr().out
    assert "1 of stories.Version.sealed_telling cannot be opened" in said
    assert "0 values are left under an older key." in said


def test_the_hourly_task_destroys_a_key_after_the_life_of_a_backup(
    ada: Client, key_store: Store, settings: Any
) -> None:
    things = tell(ada)
    old = bytes(Version.objects.get().sealed_telling)
    place = f"version.telling:{Version.objects.get().pk}"
    living = {}
    for day in range(7 + settings.BACKUP_DAYS + 2):
        with time_machine.travel(f"{MONDAY + timedelta(days=day)} 12:00:00+00:00", tick=False):
            keep_the_store()
        living[day] = list(key_store.living())
    assert (living[6], living[7]) == ([1], [2, 1])
    assert (living[7 + settings.BACKUP_DAYS], living[7 + settings.BACKUP_DAYS + 1]) == ([4, 3, 2, 1], [4, 3, 2])
    with pytest.raises(CannotOpen):
        unseal(old, place)
    assert WORDS in text_of(open_list(ada, things))


def test_a_key_that_still_seals_something_is_not_destroyed(ada: Client, key_store: Store) -> None:
    tell(ada)
    begin(key_store)
    with time_machine.travel("2027-06-01 12:00:00+00:00", tick=False):
        assert rotation.destroy_what_is_over() == []
        rotation.seal_again()
        assert rotation.destroy_what_is_over() == [1]


def test_no_key_is_destroyed_where_a_restore_begins_meanwhile(ada: Client, key_store: Store, monkeypatch: Any) -> None:
    """What it brings back may be sealed with that key."""
    begin(key_store)
    opens = rotation._opens

    def and_the_site_closes(*arguments: Any) -> bool:
        (key_store.folder / "closed").touch()
        return opens(*arguments)

    monkeypatch.setattr(rotation, "_opens", and_the_site_closes)
    with time_machine.travel("2027-06-01 12:00:00+00:00", tick=False):
        assert rotation.destroy_what_is_over() == []
    assert list(key_store.living()) == [2, 1]


def test_an_older_sealing_key_may_go_after_rotating(key_store: Store, settings: Any, capsys: Any, db: None) -> None:
    old = settings.SEALING_KEYS
    settings.SEALING_KEYS = {9: os.urandom(32)} | old
    call_command("rotate_keys")
    assert "Nothing needs the sealing keys 1 any more" in capsys.readouterr().out
    settings.SEALING_KEYS = {9: settings.SEALING_KEYS[9]}
    assert epochs.store().newest().number == 1
    settings.SEALING_KEYS = old
    with pytest.raises(BrokenStore, match="needs the sealing key 9"):
        epochs.store().newest()


def test_a_store_is_never_begun_over_another(key_store: Store) -> None:
    with pytest.raises(CommandError, match="it stays as it is"):
        call_command("make_keys", "--store", str(key_store.folder))


def test_a_store_is_never_begun_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(CommandError, match="cannot be the folder of a key store"):
            call_command("make_keys", "--store", str(folder))
