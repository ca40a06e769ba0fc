"""What moderators make of the checks' suggestions is counted, without the text and without the story."""

from io import StringIO
from pathlib import Path

from django.core.management import call_command
from django.test import Client

from moderation.models import Decision
from stories.models import Feedback
from tests.journeys import carry_out, decide, let_the_minute_pass, story_with, tell

WORDS = "On the tram he touched my leg, and then he followed me to my door."


def test_a_correction_is_counted_and_shown(ada: Client, mo: Client, tmp_path: Path) -> None:
    tell(ada, WORDS)
    carry_out()
    decide(mo, story_with(WORDS), "publish", note_sexual_assault="1", note_images="1")
    assert not Feedback.objects.exists()  # it can still be undone
    let_the_minute_pass()
    counted = dict(Feedback.objects.values_list("category", "verdict"))
    assert counted["stalking"] == "removed"
    assert counted["images"] == "added"
    assert counted["sexual_assault"] in ("kept", "changed")
    said, drawn = StringIO(), tmp_path / "agreement.svg"
    call_command("check_report", svg=drawn, stdout=said)
    assert "stalking" in said.getvalue()
    assert "<polyline" in drawn.read_text()


def test_what_was_undone_and_decided_again_counts_once(ada: Client, mo: Client) -> None:
    tell(ada, WORDS)
    carry_out()
    decide(mo, story_with(WORDS), "publish", note_stalking="1")
    first = Decision.objects.get()
    mo.post(f"/moderation/decisions/{first.id}/undoing/")
    decide(mo, story_with(WORDS), "publish", note_images="1")
    let_the_minute_pass()
    counted = dict(Feedback.objects.values_list("category", "verdict"))
    assert (counted["images"], counted["stalking"]) == ("added", "removed")
    assert set(Feedback.objects.values_list("times", flat=True)) == {1}


def test_details_that_were_missed_or_were_none_are_counted(ada: Client, mo: Client) -> None:
    words = "My manager, Mr Aldous Verrin, lives beside the old lighthouse keeper."
    tell(ada, words)
    carry_out()
    picked = {"quote_p1": "the old lighthouse keeper", "reason_p1": "identifies_others"}
    decide(mo, story_with(words), "ask_for_changes", reason="identifies_others", words="May we soften it?", **picked)
    let_the_minute_pass()
    details = Feedback.objects.filter(kind="identifying")
    assert list(details.values_list("category", "verdict")) == [("identifies_others", "added")]


def test_it_keeps_nothing_of_the_story() -> None:
    assert {field.name for field in Feedback._meta.get_fields()} == {
        "id",
        "month",
        "engine",
        "language",
        "kind",
        "category",
        "verdict",
        "times",
    }


def test_it_says_so_when_nothing_was_settled_yet(db: None) -> None:
    said = StringIO()
    call_command("check_report", stdout=said)
    assert "Nothing has been settled yet." in said.getvalue()
