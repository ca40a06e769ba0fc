"""Readers tell us about what is public. All of it joins one case; no count hides anything."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from moderation.models import Case, Claim, Decision, Report
from moderation.models.case import Outcome
from stories.models import Story
from tests.journeys import (
    browser,
    carry_out,
    edit,
    hold,
    let_the_days_of_grace_pass,
    let_the_minute_pass,
    published,
    put_on_the_wall,
    story_with,
    tell,
    tell_us,
    text_of,
)


@pytest.fixture
def story(mo: Client) -> Story:
    return published(mo)


def decide_case(moderator: Client, case: Case, act: str, lane: str = "reports", **fields: str) -> object:
    token = hold(moderator, case.pk)
    return moderator.post(f"/moderation/cases/{case.pk}/decision/", {"claim": token, "act": act} | fields)


def test_it_makes_one_case_for_a_text_however_many_tell(story: Story) -> None:
    for _reader in range(3):
        assert "A person will read it" in text_of(tell_us(browser(), story))
    case = Case.objects.get()
    assert (case.report_count, case.reports.count()) == (3, 3)
    assert Story.objects.get().is_public


def test_the_same_browser_says_it_once(story: Story) -> None:
    reader = browser()
    tell_us(reader, story, why="First.")
    tell_us(reader, story, why="Once more, clearer.")
    assert Report.objects.get().content["why"] == "Once more, clearer."
    assert Case.objects.get().report_count == 1


def test_what_was_told_is_sealed(story: Story) -> None:
    tell_us(browser(), story, why="a very particular sentence", mail="reader@example.org")
    report = Report.objects.get()
    assert b"particular" not in bytes(report.sealed_content)
    assert b"reader@" not in bytes(report.sealed_address)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"kind": ""}, "Choose what fits best."),
        ({"kind": "unlawful"}, "Say in a sentence what it is and why"),
        ({"kind": "unlawful", "why": "A law."}, "For this kind we need you to say so."),
        ({"kind": "other"}, "Say in a sentence"),
        ({"mail": "no address"}, "does not look like a mail address"),
        ({"why": "w" * 4001}, "longer than fits"),
    ],
)
def test_what_cannot_be_taken_comes_back_with_the_reason(story: Story, fields: dict[str, str], said: str) -> None:
    response = tell_us(browser(), story, **({"where": "the place I mean"} | fields))
    assert response.status_code == 422
    assert said in text_of(response)
    assert "the place I mean" in text_of(response)
    assert not Case.objects.exists()


def test_a_line_end_is_one_letter_as_in_a_browser(story: Story) -> None:
    assert tell_us(browser(), story, why="\r\n".join(["w" * 39] * 100)).status_code == 200
    assert len(Report.objects.get().content["why"]) == 3_999


@pytest.mark.parametrize(("how", "status"), [("withdraw", 410), ("erase", 404)])
@pytest.mark.parametrize("door", ["report", "named"])
def test_words_come_back_when_the_story_went_while_somebody_wrote(
    story: Story, how: str, status: int, door: str
) -> None:
    getattr(story, how)()
    response = tell_us(browser(), story, door=door, where="The second line.", why="It is not kind.")
    assert response.status_code == status
    assert "The second line." in text_of(response)
    assert "It is not kind." in text_of(response)


def test_it_reaches_the_desk_and_stays_when_a_person_says_so(mo: Client, story: Story) -> None:
    tell_us(browser(), story, why="It is not kind.")
    case = Case.objects.get()
    assert "1 reader" in text_of(mo.get("/moderation/"))
    hold(mo, case.pk)
    assert "It is not kind." in text_of(mo.get(f"/moderation/cases/{case.pk}/"))
    decide_case(mo, case, "leave")
    case.refresh_from_db()
    assert case.outcome == Outcome.FINE
    assert Decision.objects.filter(verb="leave", target=case.pk).exists()


def test_nobody_reads_a_case_without_holding_it(mo: Client, story: Story) -> None:
    tell_us(browser(), story, why="It is not kind.")
    response = mo.get(f"/moderation/cases/{Case.objects.get().pk}/")
    assert response.status_code == 403
    assert "It is not kind." not in text_of(response)


def test_a_report_that_somebody_may_be_in_danger_is_read_before_others_of_its_day(mo: Client, story: Story) -> None:
    tell_us(browser(), story)
    pressing = published(mo, "Another story.")
    tell_us(browser(), pressing, kind="danger")
    old = published(mo, "An old one.")
    tell_us(browser(), old)
    Case.objects.filter(story=story).update(opened_at=timezone.now() - timedelta(hours=20))
    Case.objects.filter(story=old).update(opened_at=timezone.now() - timedelta(hours=30))
    assert [case.story for case in Case.objects.ordinary().longest_waiting_first()] == [old, pressing, story]


def test_who_knows_somebody_in_it_does_not_find_it_on_the_wall_either(mo: Client, story: Story) -> None:
    tell_us(browser(), story)
    target = str(Case.objects.get().pk)
    hold(mo, target)
    assert mo.get(f"/moderation/published/{story.public_id}/").status_code == 200
    mo.post("/moderation/knowing/", {"target": target})
    assert mo.get(f"/moderation/published/{story.public_id}/").status_code == 404
    found = mo.post("/moderation/published/", {"address": f"http://testserver/stories/{story.public_id}/"})
    assert "No story has this address." in text_of(found)


def test_a_case_is_held_longer_and_taken_over_openly_in_whatever_lane(mo: Client, ann: Client, story: Story) -> None:
    tell_us(browser(), story, kind="named", door="named", where="Some words.", why="That is me.", in_good_faith="on")
    case = Case.objects.get()
    token = hold(mo, case.pk)
    address = f"/moderation/cases/{case.pk}/"
    assert mo.post("/moderation/claims/", {"target": str(case.pk)}).headers["Location"] == address
    assert "mo is reading it." in text_of(ann.get(address))
    ann.post("/moderation/claims/", {"target": str(case.pk), "over": "yes"})
    assert "That is me." in text_of(ann.get(address))
    refused = mo.post(f"{address}decision/", {"claim": token, "act": "leave"})
    assert refused.status_code == 409
    assert "ann took it over from you." in text_of(refused)


def test_reviewed_and_fine_absorbs_repeats(mo: Client, story: Story) -> None:
    tell_us(browser(), story)
    decide_case(mo, Case.objects.get(), "leave")
    for _reader in range(4):
        assert "looked at before" in text_of(tell_us(browser(), story, why="Again."))
    case = Case.objects.get()
    assert (case.absorbed_count, case.reports.count()) == (4, 1)


def test_until_the_text_changes(mo: Client) -> None:
    things = tell(browser(), "Some words.")
    story = put_on_the_wall(mo, story_with("Some words."))
    tell_us(browser(), story)
    decide_case(mo, Case.objects.get(), "leave")
    edit(browser(), things, "Other words.")
    put_on_the_wall(mo, story)
    tell_us(browser(), story)
    assert Case.objects.waiting().count() == 1


def test_a_case_whose_text_is_gone_ends_and_says_so(mo: Client) -> None:
    things = tell(browser(), "Some words.")
    story = put_on_the_wall(mo, story_with("Some words."))
    tell_us(browser(), story, mail="reader@example.org")
    edit(browser(), things, "Other words.")
    put_on_the_wall(mo, story)
    assert Case.close_moot() == 1
    carry_out()
    assert "changed or taken away" in mail.outbox[-1].body


def test_a_case_rests_while_its_story_is_being_withdrawn(mo: Client, ann: Client, story: Story) -> None:
    tell_us(browser(), story, mail="reader@example.org")
    case = Case.objects.get()
    token = hold(mo, case.pk)
    story.withdraw()
    assert mo.get(f"/moderation/cases/{case.pk}/").status_code == 404
    refused = mo.post(f"/moderation/cases/{case.pk}/decision/", {"claim": token, "act": "leave"})
    assert refused.status_code == 409
    assert "It was withdrawn." in text_of(refused)
    Claim.objects.all().delete()
    assert "Nothing is free right now" in text_of(ann.post("/moderation/claims/", follow=True))
    Story.objects.get().take_back()
    assert ann.post("/moderation/claims/").headers["Location"] == f"/moderation/cases/{case.pk}/"


def test_whoever_left_an_address_hears_when_it_is_withdrawn_for_good(story: Story) -> None:
    tell_us(browser(), story, mail="reader@example.org")
    story.withdraw()
    assert Case.close_moot() == 0
    let_the_days_of_grace_pass()
    assert Case.close_moot() == 1
    carry_out()
    assert [sent.to for sent in mail.outbox] == [["reader@example.org"]]


def test_a_reader_who_left_an_address_hears_and_is_forgotten(mo: Client, story: Story) -> None:
    tell_us(browser(), story, mail="reader@example.org")
    tell_us(browser(), story)
    decide_case(mo, Case.objects.get(), "leave")
    carry_out()
    [sent] = mail.outbox
    assert sent.to == ["reader@example.org"]
    assert "It stays as it is." in sent.body
    assert sent.subject == "Your note"
    assert not Report.objects.exclude(sealed_address=b"").exists()


def test_a_burst_waits_in_a_lane_of_its_own_and_honest_ones_do_not_wait_for_it(mo: Client, settings: object) -> None:
    settings.REPORT_BURST = 3  # type: ignore[attr-defined]
    stormed, quiet = published(mo, "A stormed one."), published(mo, "A quiet one.")
    for _reader in range(3):
        tell_us(browser(), stormed)
    tell_us(browser(), quiet)
    assert [case.story_id for case in Case.objects.bursts()] == [stormed.pk]
    assert (
        mo.post("/moderation/claims/").headers["Location"] == f"/moderation/cases/{Case.objects.ordinary().get().pk}/"
    )
    stormed.refresh_from_db()
    assert stormed.is_public


def test_a_case_that_a_colleague_ended_is_not_ended_again(mo: Client, ann: Client, story: Story) -> None:
    tell_us(browser(), story)
    case = Case.objects.get()
    token = hold(mo, case.pk)
    case.close(Outcome.FINE)
    response = mo.post(f"/moderation/cases/{case.pk}/decision/", {"claim": token, "act": "leave"})
    assert response.status_code == 409
    assert Decision.objects.filter(verb="leave").count() == 0


def test_there_is_nothing_to_tell_about_what_is_not_public(mo: Client) -> None:
    story = published(mo)
    story.withdraw()
    assert tell_us(browser(), story).status_code == 410
    let_the_minute_pass()
    assert not Case.objects.exists()
