"""A door for somebody who is in a story: no account, nothing of the author, never a removal by itself."""

import pytest
from django.core import mail
from django.test import Client

from moderation.models import Case
from stories.models import Story
from tests.journeys import browser, carry_out, hold, published, tell_us, text_of

WORDS = "It was Aldous Verrin who kept asking me to stay late."
SAYS = {"where": "Aldous Verrin", "why": "That is my name.", "in_good_faith": "on"}


@pytest.fixture
def story(mo: Client) -> Story:
    return published(mo, WORDS)


def come(story: Story, **fields: str) -> object:
    return tell_us(browser(), story, "named", "named", **(SAYS | fields))


def test_it_makes_an_urgent_case_and_hides_nothing(mo: Client, story: Story) -> None:
    come(story)
    case = Case.objects.urgent().get()
    assert case.is_from_the_named
    assert WORDS in text_of(browser().get(story.get_absolute_url()))
    assert mo.post("/moderation/claims/").headers["Location"] == f"/moderation/cases/{case.pk}/"


def test_the_form_shows_nothing_of_the_author_and_not_the_words(story: Story) -> None:
    page = text_of(browser().get(f"/stories/{story.public_id}/named/"))
    assert "Aldous" not in page
    assert "pass nothing on to them" in page


@pytest.mark.parametrize("missing", ["where", "why", "in_good_faith"])
def test_it_asks_what_is_wrong_and_why(story: Story, missing: str) -> None:
    response = come(story, **{missing: ""})
    assert response.status_code == 422
    assert not Case.objects.exists()


def test_no_crowd_puts_it_aside(story: Story, settings: object) -> None:
    settings.REPORT_BURST = 2  # type: ignore[attr-defined]
    for _reader in range(3):
        tell_us(browser(), story)
    come(story)
    assert Case.objects.urgent().count() == 1
    assert not Case.objects.bursts().exists()


def test_it_is_read_also_after_the_same_text_was_fine(mo: Client, story: Story) -> None:
    tell_us(browser(), story)
    Case.objects.get().close("fine")
    come(story)
    assert Case.objects.urgent().exists()


def test_one_person_takes_the_name_from_view_and_both_are_told(mo: Client, story: Story) -> None:
    come(story, mail="verrin@example.org")
    case = Case.objects.get()
    token = hold(mo, case.pk)
    data = {
        "claim": token,
        "act": "veil",
        "passages": "aldous verrin",
        "reason": "identifies_others",
        "words": "We took a name from view.",
        "answer": "The name is not shown any more.",
    }
    assert mo.post(f"/moderation/cases/{case.pk}/decision/", data).status_code == 302
    carry_out()
    page = text_of(browser().get(story.get_absolute_url()))
    assert "It was […] who kept asking" in page
    [sent] = mail.outbox
    assert sent.to == ["verrin@example.org"]
    assert "The name is not shown any more." in sent.body
    assert [notice.words for notice in story.notices.filter(kind="veiled")] == ["We took a name from view."]


def test_what_they_say_reaches_the_author_nowhere(mo: Client, story: Story) -> None:
    come(story)
    Case.objects.get().close("fine", "An answer to them.")
    carry_out()
    assert not any("my name" in notice.words or "answer to them" in notice.words for notice in story.notices.all())


def test_what_they_say_stays_when_the_same_browser_also_reports(story: Story) -> None:
    reader = browser()
    tell_us(reader, story, "named", "named", mail="verrin@example.org", **SAYS)
    tell_us(reader, story, "names_somebody", why="It also names my sister.")
    case = Case.objects.get()
    assert {report.content["why"] for report in case.reports.all()} == {SAYS["why"], "It also names my sister."}
    assert [report.address for report in case.reports.from_the_named()] == ["verrin@example.org"]


def test_they_hear_when_its_author_deletes_the_story(story: Story) -> None:
    come(story, mail="verrin@example.org")
    story.erase()
    carry_out()
    [sent] = mail.outbox
    assert sent.to == ["verrin@example.org"]
    assert "changed or taken away" in sent.body
    assert not Case.objects.exists()
