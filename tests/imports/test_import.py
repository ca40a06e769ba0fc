"""Bringing in what an organisation has already collected."""

import csv
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from tqdm import tqdm

from moderation.models import Case, Decision
from stories import imports
from stories.imports import GROUP, LONGEST_FIELD
from stories.management.commands import import_stories
from stories.models import Call, Collection, Erasure, OutboxRow, Story, Version
from tests.journeys import carry_out, decide, hold, open_list, put_on_the_wall, story_with, text_of


@pytest.fixture
def sheet(tmp_path: Path) -> Any:
    """Writes a CSV file; gives its path."""

    def write(rows: list[list[str]], header: tuple[str, ...] = ("text",), name: str = "collected.csv") -> Path:
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *rows])
        return path

    return write


def bring(path: Path, capsys: Any, *options: str) -> str:
    call_command("import_stories", str(path), "--consent", "They agreed to be published without a name.", *options)
    return str(capsys.readouterr().out)


def test_they_wait_in_the_queue_like_any_other(sheet: Any, capsys: Any, reader: Client, mo: Client) -> None:
    said = bring(sheet([["The first."], ["The second,\nin two lines."]]), capsys)
    assert "2 rows: 2 imported, 0 were here before, 0 erased by their authors, 0 rejected" in said
    assert "The first." not in text_of(reader.get("/"))
    assert OutboxRow.objects.count() == 2
    carry_out()
    story = story_with("The second,\nin two lines.")
    asked = decide(mo, story, "ask_for_changes", reason="contact", words="Could you change it?")  # nobody can answer
    assert asked.status_code == 422
    assert "Ask its author for changes" not in text_of(asked)
    put_on_the_wall(mo, story)
    assert "in two lines." in text_of(reader.get("/"))


def test_nobody_writes_to_an_author_who_has_no_list_nor_is_said_to_be_told(sheet: Any, capsys: Any, mo: Client) -> None:
    bring(sheet([["The first."], ["The second."]]), capsys)
    carry_out()
    decide(mo, story_with("The first."), "decline", reason="other")
    assert "nobody can be told" in text_of(mo.get("/moderation/?said=nobody_told"))
    story = put_on_the_wall(mo, story_with("The second."))
    case = Case.opened(story.latest)
    page = text_of(mo.get(f"/moderation/published/{story.public_id}/"))
    assert "What its author will read" not in page
    assert "nobody can be told" in page
    veiled = {"act": "veil", "reason": "identifies_others", "passages": "second"}
    done = mo.post(f"/moderation/published/{story.public_id}/removal/", veiled)
    assert done.headers["Location"] == "/moderation/?said=nobody_told"
    left = mo.post(f"/moderation/cases/{case.pk}/decision/", {"claim": hold(mo, case.pk), "act": "leave"})
    assert left.headers["Location"] == "/moderation/?said=done_leave"
    assert mo.post(f"/moderation/published/{story.public_id}/removal/", {"act": "unveil"}).status_code == 302
    assert list(Decision.objects.order_by("pk").values_list("verb", flat=True)) == [
        "decline",
        "publish",
        "veil",
        "leave",
        "unveil",
    ]


def test_the_consent_is_kept_with_the_collection(sheet: Any, capsys: Any, call: Call) -> None:
    bring(sheet([["One."]]), capsys, "--name", "Helpline 2019")
    collection = Collection.objects.get()
    assert (collection.name, collection.consent) == ("Helpline 2019", "They agreed to be published without a name.")
    assert Story.objects.get().collection == collection


def test_a_file_brought_twice_is_here_once(sheet: Any, capsys: Any, call: Call) -> None:
    rows = [["Me too."], ["Me too."], ["Another."]]
    bring(sheet(rows), capsys)
    said = bring(sheet([*rows, ["A later one."]]), capsys)
    assert "1 imported, 3 were here before" in said
    assert Story.objects.count() == Version.objects.count() == OutboxRow.objects.count() == 4


def test_rows_with_ids_of_their_own_may_move(sheet: Any, capsys: Any, call: Call) -> None:
    bring(sheet([["a", "One."], ["b", "Two."]], ("key", "text")), capsys, "--id-column", "key")
    said = bring(sheet([["c", "Three."], ["b", "Two."], ["a", "One."]], ("key", "text")), capsys, "--id-column", "key")
    assert "1 imported, 2 were here before" in said


def test_two_organisations_number_their_rows_from_one(sheet: Any, capsys: Any, call: Call) -> None:
    for place in ("north", "south"):
        path = sheet([["1", f"It was in the {place}."]], ("id", "text"), f"{place}.csv")
        assert "1 imported" in bring(path, capsys, "--id-column", "id")
    assert "1 were here before" in bring(path, capsys, "--id-column", "id")


def test_rows_that_an_older_release_brought_are_known(
    sheet: Any, capsys: Any, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    north = sheet([["1", "She had it erased."], ["2", "It is here."]], ("id", "text"), "north.csv")
    south = sheet([["2", "It was in the south."]], ("id", "text"), "south.csv")
    with monkeypatch.context() as older:
        real = imports._id_of
        # It told rows apart within a call, and not within a collection.
        older.setattr(imports, "_id_of", lambda call, key: real(call, re.sub(r"^id:\d+:", "id:", key)))
        bring(north, capsys, "--id-column", "id")
    story_with("She had it erased.").erase()
    assert "0 imported, 1 were here before, 1 erased" in bring(north, capsys, "--id-column", "id")
    assert "1 imported" in bring(south, capsys, "--id-column", "id")


def test_rows_whose_id_is_empty_are_told_apart_by_line_and_words(sheet: Any, capsys: Any, call: Call) -> None:
    path = sheet([["", "It was at noon."], ["", "It was at night."]], ("id", "text"))
    assert "2 imported" in bring(path, capsys, "--id-column", "id")
    assert "2 were here before" in bring(path, capsys, "--id-column", "id")


def test_a_collection_has_one_consent(sheet: Any, capsys: Any, call: Call) -> None:
    bring(sheet([["One."]]), capsys)
    with pytest.raises(CommandError, match="with another consent"):
        call_command("import_stories", str(sheet([["Two."]])), "--consent", "They agreed to be read at the desk.")
    assert Collection.objects.get().consent == "They agreed to be published without a name."
    assert Story.objects.count() == 1


def test_what_an_author_erased_is_not_brought_back(sheet: Any, capsys: Any, call: Call) -> None:
    path = sheet([["One."], ["Two."]])
    bring(path, capsys)
    story_with("One.").erase()
    assert "0 imported, 1 were here before, 1 erased by their authors" in bring(path, capsys)
    assert Erasure.objects.count() == 1


def test_bad_rows_go_to_a_file_of_their_own_with_line_and_reason(sheet: Any, capsys: Any, call: Call) -> None:
    path = sheet(
        [
            ["Fine.", "IE"],
            ["", "IE"],
            ["nul\x00nul", ""],
            ["x" * 20_001, ""],
            ["Where?", "Narnia"],
            ["three", "", "cells"],
        ],
        ("text", "land"),
    )
    with path.open("ab") as file:
        file.write(b"caf\xff,\n")
    said = bring(path, capsys, "--country-column", "land")
    assert "7 rows: 1 imported, 0 were here before, 0 erased by their authors, 6 rejected" in said
    rejects = path.with_suffix(".csv.rejects.csv")
    assert stat.S_IMODE(rejects.stat().st_mode) == 0o600
    with rejects.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
        rows = list(csv.reader(file))[1:]
    assert [(line, reason.split(" ")[0]) for line, reason, *_row in rows] == [
        ("3", "no"), ("4", "holds"), ("5", "longer"), ("6", "its"), ("7", "has"), ("8", "holds"),
    ]  # fmt: skip
    assert rows[0][2:] == ["", "IE"]


def test_a_quotation_mark_that_is_never_closed_does_not_swallow_the_rest(
    tmp_path: Path, capsys: Any, call: Call
) -> None:
    path = tmp_path / "open.csv"
    line = "filler " * 140 + "\n"
    swallowed = LONGEST_FIELD // len(line) + 1  # what the open mark takes with it before it is given up
    path.write_text('text\nOne.\n"never closed\n' + line * (swallowed + 20), encoding="utf-8")
    said = bring(path, capsys)
    assert "1 is not readable as CSV" in said
    assert 1 + 10 < Story.objects.count() <= 1 + 20


def test_lists_are_minted_on_request_and_open_the_story(sheet: Any, capsys: Any, tmp_path: Path, ada: Client) -> None:
    lists = tmp_path / "lists.csv"
    bring(sheet([["One."], ["Two."]]), capsys, "--receipts", str(lists))
    assert stat.S_IMODE(lists.stat().st_mode) == 0o600
    with lists.open(encoding="utf-8", newline="") as file:
        first, second = list(csv.reader(file))[1:]
    assert "One." in text_of(open_list(ada, first[1:]))
    assert "Two." in text_of(open_list(ada, second[1:]))


def test_lists_that_were_handed_out_stay_in_their_file(
    sheet: Any, capsys: Any, tmp_path: Path, ada: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists, on_disk = tmp_path / "lists.csv", []
    monkeypatch.setattr(tqdm, "update", lambda bar, read: on_disk.append(lists.read_text().count("\n")))
    bring(sheet([["One."]]), capsys, "--receipts", str(lists))  # half of it, as after a crash
    bring(sheet([["One."], ["Two."]]), capsys, "--receipts", str(lists))
    assert on_disk == [2, 3]  # as soon as the stories are
    with lists.open(encoding="utf-8", newline="") as file:
        first, second = list(csv.reader(file))[1:]
    assert "One." in text_of(open_list(ada, first[1:]))
    assert "Two." in text_of(open_list(ada, second[1:]))


@pytest.mark.parametrize("after", [0, 1])  # groups
def test_nothing_is_brought_in_while_a_restore_closes_the_site(
    sheet: Any, capsys: Any, tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    rows, lists = sheet([["One."], ["Two."]]), tmp_path / "lists.csv"
    monkeypatch.setattr(imports, "GROUP", 1)
    with monkeypatch.context() as restored, pytest.raises(CommandError, match="closed until a restore is done"):
        restored.setattr(import_stories, "is_closed", lambda: Story.objects.count() == after)
        bring(rows, capsys, "--receipts", str(lists))
    assert Story.objects.count() == lists.exists() == after
    bring(rows, capsys)
    assert Story.objects.count() == 2


def test_without_the_request_no_slow_hash_is_made(sheet: Any, capsys: Any, call: Call) -> None:
    bring(sheet([["One."]]), capsys)
    assert Story.objects.get().receipt_tag is None


def test_columns_and_the_call_are_chosen(sheet: Any, capsys: Any, call: Call) -> None:
    Call.objects.create(slug="at-sea", title="At sea", invitation="For everybody on ships.")
    path = sheet([["On a ferry.", "no", "work", "1990"]], ("erzählung", "land", "wo", "wann"))
    bring(
        path, capsys, "--call", "at-sea", "--text-column", "erzählung", "--country-column", "land",
        "--setting-column", "wo", "--decade-column", "wann",
    )  # fmt: skip
    story = Story.objects.get()
    assert story.call.slug == "at-sea"
    assert (story.latest.telling.country, story.latest.telling.setting) == ("NO", "work")
    assert story.latest.telling.decade == "1990"


@pytest.mark.parametrize(
    ("content", "options", "sentence"),
    [
        (b"", [], "The file is empty."),
        (b"words\nx\n", [], "The file has no column text. Its columns are: words."),
        (b"text\nx\n", ["--call", "nowhere"], "There is no invitation “nowhere”."),
        (b"text\nx\n", ["--consent", " "], "Say in --consent"),
        (b"text\nx\n", ["--delimiter", "ab"], "must be one sign, not “ab”."),
        (b"text\nx\n", ["--delimiter", ""], "must be one sign, not “”."),
        (b"text\nx\n", ["--receipts", "/nowhere/lists.csv"], "/nowhere/lists.csv cannot be written."),
        (b"text\nx\n", ["--rejects", "/"], "/ cannot be written."),
    ],
)
def test_a_file_that_cannot_be_read_is_one_clear_sentence(
    tmp_path: Path, call: Call, content: bytes, options: list[str], sentence: str
) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(content)
    with pytest.raises(CommandError, match=sentence.replace("(", "\\(").replace(".", "\\.")):
        call_command("import_stories", str(path), "--consent", "Yes.", *options)
    assert not Story.objects.exists()


def test_a_spreadsheets_byte_order_mark_is_no_part_of_the_first_column(tmp_path: Path, capsys: Any, call: Call) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes("\ufefftext;x\r\nOne.;2\r\n".encode())
    assert "1 imported" in bring(path, capsys, "--delimiter", ";")


@pytest.mark.sqlite
def test_five_times_the_rows_need_no_more_memory(tmp_path: Path) -> None:
    """In processes of their own, which do nothing else: the peak of one never falls again. (Its `ru_maxrss` begins with
    its parent's.) The smaller file fills a group of rows as well."""

    def done(folder: str, program: str) -> str:
        environment = {"RUN_DIR": str(tmp_path / folder), "DJANGO_SETTINGS_MODULE": "config.settings", "PATH": ""}
        command = [sys.executable, "-c", f"import django; django.setup(); {program}"]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    done("run", "from django.core.management import call_command; call_command('migrate', verbosity=0)")
    peaks = []
    for rows in (GROUP, 5 * GROUP):  # of five thousand letters each
        path = tmp_path / f"{rows}.csv"
        path.write_text("text\n" + "".join(f"Story {number} is a quiet one. " * 200 + "\n" for number in range(rows)))
        shutil.copytree(tmp_path / "run", tmp_path / f"run{rows}")
        said = done(
            f"run{rows}",
            "import re; from django.core.management import call_command;"
            f"call_command('import_stories', {str(path)!r}, consent='Yes.');"
            "print(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1])",
        )
        assert f"{rows} imported" in said
        peaks.append(int(said.split()[-1]))
    assert peaks[1] < peaks[0] * 1.06
