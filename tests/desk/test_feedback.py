"""What moderators make of the checks' suggestions is counted, without the text and without the story."""

from io import StringIO
from pathlib import Path

from django.core.management import call_command
from django.test import Client

from stories.models import Feedback
from tests.journeys import carry_out, decide, story_with, tell

WORDS = "On the tram he touched my leg, and then he followed me to my door."


def test_a_correction_is_counted_and_shown(ada: Client, mo: Client, tmp_path: Path) -> None:
    tell(ada, WORDS)
    carry_out()
    decide(mo, story_with(WORDS), "publish", note_sexual_assault="1", note_images="1")
    counted = dict(Feedback.objects.values_list("category", "verdict"))
    assert counted["stalking"] == "removed"
    assert counted["images"] == "added"
    assert counted["sexual_assault"] in ("kept", "changed")
    said, drawn = StringIO(), tmp_path / "agreement.svg"
    call_command("check_report", svg=drawn, stdout=said)
    assert "stalking" in said.getvalue()
    assert "<polyline" in drawn.read_text()


def test_it_keeps_nothing_of_the_story() -> None:
    assert {field.name for field in Feedback._meta.get_fields()} == {
        "id",
        "month",
        "engine",
        "language",
        "category",
        "verdict",
        "times",
    }


def test_it_says_so_when_nothing_was_settled_yet(db: None) -> None:
    said = StringIO()
    call_command("check_report", stdout=said)
    assert "No notes have been settled yet." in said.getvalue()
