"""So that people who read here can go on."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from django.utils import timezone

from moderation import access, queue, wellbeing
from moderation.models import Aside, Case, Claim, Colleague, Decision, Exposure, Talk
from moderation.tasks import tend
from stories.models import Finding, OutboxRow, OwedMail, Story, Suggestion, Version
from stories.models.version import DeskLane
from stories.softening import Change
from tests.journeys import (
    browser,
    carry_out,
    decide,
    let_the_minute_pass,
    open_list,
    published,
    put_on_the_wall,
    story_with,
    tell,
    tell_us,
    text_of,
)


@pytest.fixture(autouse=True)
def midday() -> Iterator[None]:
    """What was read an hour ago was read today. Yesterday's midday: the database's own clock does not go along."""
    with time_machine.travel(timezone.now().replace(hour=12) - timedelta(days=1)):
        yield


def waiting(words: str, **columns: object) -> Version:
    """A story that waits and was checked, with the columns that the desk sorts by."""
    tell(browser(), words)
    version = story_with(words).latest
    Version.objects.filter(pk=version.pk).update(checked_with="a release", **columns)
    version.refresh_from_db()
    return version


def noted(version: Version, category: str, intensity: int = 1) -> None:
    Finding.objects.create(version=version, kind=Finding.Kind.NOTE, name=category, intensity=intensity, sealed=b"")


def given(moderator: Client) -> str:
    """Where the desk sends somebody who asks for the next one."""
    return str(moderator.post("/moderation/claims/").headers["Location"])


def read(user: User, weight: int, minutes_ago: int = 60, *, heavy: bool = False) -> None:
    from uuid import uuid4

    at = timezone.now() - timedelta(minutes=minutes_ago)
    Exposure.objects.create(moderator=user, target=uuid4(), weight=weight, is_heavy=heavy, opened_at=at)


def test_notes_that_are_not_for_somebody_go_to_others(mo: Client, ann: Client) -> None:
    version = waiting("About a childhood.")
    noted(version, "child")
    mo.post("/moderation/reading/", {"not_for_me": ["child"]})
    assert given(mo) == "/moderation/?said=nothing"
    assert given(ann) == f"/moderation/stories/{version.story_id}/"


def test_notes_that_a_colleague_settled_keep_a_case_from_whom_they_are_not_for(mo: Client, ann: Client) -> None:
    story = put_on_the_wall(mo, waiting("Some words.").story, note_child="2")
    tell_us(browser(), story)
    ann.post("/moderation/reading/", {"not_for_me": ["child"]})
    assert given(ann) == "/moderation/?said=nothing"
    ann.post("/moderation/reading/", {"not_for_me": ["partner_abuse"]})
    assert given(ann).startswith("/moderation/cases/")


def test_what_no_check_has_read_is_not_given_to_who_opted_out(mo: Client) -> None:
    tell(browser(), "Not checked yet.")
    mo.post("/moderation/reading/", {"not_for_me": ["child"]})
    assert given(mo) == "/moderation/?said=nothing"


def test_opting_out_is_nobody_elses_to_see(mo: Client, lee: Client) -> None:
    mo.post("/moderation/reading/", {"not_for_me": ["self_harm"], "budget": "7"})
    for page in ("/moderation/team/", "/moderation/overview/", "/moderation/", "/moderation/reading/"):
        said = text_of(lee.get(page))
        assert "7" not in said.split() or page == "/moderation/team/"
        if page != "/moderation/reading/":
            assert "suicide" not in said


def test_an_item_is_passed_on_without_a_reason_and_does_not_return(mo: Client, ann: Client) -> None:
    version = waiting("Some words.")
    given(mo)
    mo.post("/moderation/passing/", {"target": str(version.pk)})
    assert given(mo) == "/moderation/?said=nothing"
    assert given(ann) == f"/moderation/stories/{version.story_id}/"


def test_enough_is_enough_also_for_what_is_taken_up_again(mo: Client, mo_account: User) -> None:
    version = waiting("Some words.")
    given(mo)
    mo.post("/moderation/passing/", {"target": str(version.pk)})
    read(mo_account, 60)
    again = mo.post("/moderation/coming-back/", {"target": str(version.pk)})
    assert again.headers["Location"] == "/moderation/rest/?why=enough"
    assert not Claim.objects.exists()
    assert Aside.objects.exists()


def test_only_what_one_holds_is_passed_on(mo: Client, ann: Client) -> None:
    version = waiting("Some words.")
    given(ann)
    mo.post("/moderation/passing/", {"target": str(version.pk)})
    assert not Aside.objects.exists()
    assert Claim.objects.filter(target=version.pk).exists()


def test_two_heavy_ones_do_not_follow_each_other(mo: Client) -> None:
    heavy = [waiting("A heavy one."), waiting("Another heavy one.")]
    Version.objects.update(intensity=3, sorted_at=timezone.now() - timedelta(hours=3))
    light = waiting("A light one.")
    first = given(mo)
    assert first in [f"/moderation/stories/{version.story_id}/" for version in heavy]
    Claim.objects.all().delete()
    assert given(mo) == f"/moderation/stories/{light.story_id}/"


def test_a_report_about_a_heavy_text_is_a_heavy_one_too(mo: Client, mo_account: User) -> None:
    story = published(mo, "A heavy one.")
    Version.objects.update(intensity=3)
    Exposure.objects.all().delete()
    tell_us(browser(), story)
    read(mo_account, 4, minutes_ago=5, heavy=True)
    assert given(mo) == "/moderation/?said=nothing"
    Exposure.objects.update(opened_at=timezone.now() - timedelta(minutes=11))
    assert given(mo) == f"/moderation/cases/{Case.objects.get().pk}/"
    assert Exposure.objects.get(target=Case.objects.get().pk).is_heavy


def test_after_a_break_a_heavy_one_may_come(mo: Client, mo_account: User) -> None:
    heavy = waiting("A heavy one.", intensity=3)
    read(mo_account, 4, minutes_ago=5, heavy=True)
    assert given(mo) == "/moderation/?said=nothing"
    Exposure.objects.update(opened_at=timezone.now() - timedelta(minutes=11))
    assert given(mo) == f"/moderation/stories/{heavy.story_id}/"


def test_the_desk_says_enough_and_gives_nothing_more_the_urgent_included(mo: Client, mo_account: User) -> None:
    waiting("Urgent words.", lane=DeskLane.URGENT)
    read(mo_account, 60)
    assert given(mo) == "/moderation/rest/?why=enough"
    assert "enough for today" in text_of(mo.get("/moderation/rest/"))
    assert mo.post("/moderation/claims/", {"anyway": "yes"}).headers["Location"] == "/moderation/rest/?why=enough"
    assert not Claim.objects.exists()


def test_what_one_holds_is_held_longer_past_the_stop_and_nothing_else_is_opened(mo: Client, mo_account: User) -> None:
    held, other = waiting("Some words."), waiting("Other words.")
    mo.post("/moderation/claims/", {"target": str(held.pk)})
    read(mo_account, 60)
    Claim.objects.update(expires_at=timezone.now() + timedelta(seconds=30))
    answer = mo.post("/moderation/claims/", {"target": str(held.pk)})
    assert answer.headers["Location"] == f"/moderation/stories/{held.story_id}/"
    assert Claim.objects.get().minutes_left == 10
    answer = mo.post("/moderation/claims/", {"target": str(other.pk)})
    assert answer.headers["Location"] == "/moderation/rest/?why=enough"


def test_one_may_want_less_than_the_site_and_not_more(mo: Client, mo_account: User) -> None:
    assert mo.post("/moderation/reading/", {"budget": "5"}).status_code == 302
    assert wellbeing.budget(mo_account) == 5
    assert mo.post("/moderation/reading/", {"budget": "600"}).status_code == 422


def test_what_was_read_yesterday_is_not_todays(mo_account: User) -> None:
    read(mo_account, 60, minutes_ago=60 * 25)
    assert wellbeing.stop(mo_account) is None


def test_after_five_heavy_ones_it_offers_a_break_and_lets_one_go_on(mo: Client, mo_account: User) -> None:
    version = waiting("A light one.")
    for minutes in (20, 16, 12, 8, 4):
        read(mo_account, 4, minutes_ago=minutes, heavy=True)
    assert given(mo) == "/moderation/rest/?why=break"
    assert "Take 10 minutes" in text_of(mo.get("/moderation/rest/"))
    answer = mo.post("/moderation/claims/", {"anyway": "yes"})
    assert answer.headers["Location"] == f"/moderation/stories/{version.story_id}/"


def test_after_three_quarters_of_an_hour_too(mo_account: User) -> None:
    for minutes in range(46, 0, -5):
        read(mo_account, 1, minutes_ago=minutes)
    assert wellbeing.stop(mo_account) == wellbeing.Stop.BREAK


def test_a_quiet_while_is_a_break(mo_account: User) -> None:
    for minutes in (50, 48, 46, 44, 42):
        read(mo_account, 4, minutes_ago=minutes, heavy=True)
    assert wellbeing.stop(mo_account) is None


def test_what_is_urgent_goes_first_to_who_has_read_least_today(mo: Client, ann: Client, mo_account: User) -> None:
    urgent = waiting("Urgent words.", lane=DeskLane.URGENT)
    other = waiting("Other words.")
    ann_account = User.objects.get(username="ann")
    read(mo_account, 9, minutes_ago=3)
    read(ann_account, 2, minutes_ago=3)
    assert given(mo) == f"/moderation/stories/{other.story_id}/"
    assert given(ann) == f"/moderation/stories/{urgent.story_id}/"


def test_it_waits_for_nobody_who_is_not_here(mo: Client, ann: Client, mo_account: User) -> None:
    urgent = waiting("Urgent words.", lane=DeskLane.URGENT)
    read(mo_account, 9, minutes_ago=3)
    read(User.objects.get(username="ann"), 2, minutes_ago=40)
    assert given(mo) == f"/moderation/stories/{urgent.story_id}/"


def test_an_on_call_lead_is_told_when_nobody_can_read_it(mo: Client, mo_account: User, lee: Client) -> None:
    waiting("Urgent words.", lane=DeskLane.URGENT)
    Colleague.objects.filter(user__username="lee").update(is_on_call=True)
    assert "You are on call" not in text_of(lee.get("/moderation/"))
    read(mo_account, 60)
    assert "You are on call" in text_of(lee.get("/moderation/"))
    assert "You are on call" not in text_of(mo.get("/moderation/"))


def test_a_lead_on_call_is_called_by_a_mail_that_says_nothing_of_it(mo: Client, mo_account: User, lee: Client) -> None:
    waiting("Urgent words.", lane=DeskLane.URGENT)
    assert "for when the desk needs you" not in text_of(lee.get("/moderation/reading/"))
    Colleague.objects.filter(user__username="lee").update(is_on_call=True)
    lee.post("/moderation/reading/", {"address": "lee@example.org"})
    assert "lee@example.org" in lee.get("/moderation/reading/").content.decode()
    assert b"lee@" not in bytes(Colleague.objects.get(user__username="lee").sealed_address)
    tend()
    read(mo_account, 60)
    given(mo)
    tend()
    carry_out()
    [sent] = mail.outbox
    assert sent.to == ["lee@example.org"]
    assert not re.search(
        r"(?i)wall|story|stories|urgent|danger|moderat|http|me too|mo\b", f"{sent.subject} {sent.body}"
    )
    assert not OwedMail.objects.exists()
    Version.objects.update(lane=DeskLane.URGENT)  # the check has read it meanwhile
    tend()
    assert not OwedMail.objects.exists()
    Colleague.objects.update(called_at=timezone.now() - timedelta(hours=3))
    tend()
    assert OwedMail.objects.count() == 1


def test_no_address_is_kept_of_who_is_called_for_nothing(lee: Client) -> None:
    ann = User.objects.create_user("ann")
    access.join(ann, access.MODERATOR)
    Colleague.objects.create(user=ann, listens=True, sealed_address=b"sealed")
    lee.post(f"/moderation/team/{ann.pk}/role/", {"group": "moderator", "listens": "on"})
    assert Colleague.objects.get(user=ann).sealed_address
    lee.post(f"/moderation/team/{ann.pk}/role/", {"group": "moderator"})
    assert not Colleague.objects.get(user=ann).sealed_address


def test_i_want_to_talk_reaches_a_named_person_once(mo: Client, lee: Client) -> None:
    lee_account = User.objects.get(username="lee")
    Colleague.objects.filter(user=lee_account).update(listens=True)
    assert "I want to talk with lee" in text_of(mo.get("/moderation/reading/"))
    for _press in range(2):
        mo.post("/moderation/talks/", {"listener": lee_account.pk})
    assert Talk.objects.count() == 1
    assert "mo wants to talk with you." in text_of(lee.get("/moderation/"))
    lee.post(f"/moderation/talks/{Talk.objects.get().pk}/seen/")
    assert "wants to talk" not in text_of(lee.get("/moderation/"))


def test_only_the_named_person_says_that_they_have_seen_it(mo: Client, ann: Client, lee: Client) -> None:
    lee_account = User.objects.get(username="lee")
    Colleague.objects.filter(user=lee_account).update(listens=True)
    mo.post("/moderation/talks/", {"listener": lee_account.pk})
    ann.post(f"/moderation/talks/{Talk.objects.get().pk}/seen/")
    assert not Talk.objects.get().is_seen


def test_the_log_is_only_ones_own(mo: Client, mo_account: User, lee: Client) -> None:
    read(mo_account, 47)
    assert "47" in text_of(mo.get("/moderation/reading/"))
    assert "47" not in text_of(lee.get("/moderation/reading/"))
    assert "47" not in text_of(lee.get("/moderation/overview/"))


def test_the_log_is_gone_after_its_days(mo_account: User) -> None:
    read(mo_account, 5, minutes_ago=60 * 24 * 15)
    read(mo_account, 3)
    Exposure.objects.forget_old()
    assert Exposure.objects.get().weight == 3


def test_opening_something_writes_it_down_once_and_reading_it_again_does_not(mo: Client, mo_account: User) -> None:
    version = waiting("Some words.", intensity=2)
    given(mo)
    mo.get(f"/moderation/stories/{version.story_id}/")
    given(mo)
    assert list(Exposure.objects.of(mo_account).values_list("weight", flat=True)) == [3]


def test_what_is_looked_at_again_within_its_minute_is_not_told(mo: Client, ann: Client, ada: Client) -> None:
    things = tell(ada, "Read in a hurry.")
    decide(mo, story_with("Read in a hurry."), "decline", reason="other", words="Not for here.")
    mo.post(f"/moderation/decisions/{Decision.objects.get().id}/again/")
    let_the_minute_pass()
    assert story_with("Read in a hurry.").latest.state == "waiting"
    assert "Not for here." not in text_of(open_list(ada, things))


def test_it_can_be_looked_at_again_while_its_author_is_about_to_be_told(mo: Client, ann: Client, ada: Client) -> None:
    tell(ada, "Read in a hurry.")
    decide(mo, story_with("Read in a hurry."), "decline", reason="other", words="Not for here.")
    OutboxRow.objects.update(due_at=timezone.now() - timedelta(seconds=1))  # and no worker has come by
    answer = mo.post(f"/moderation/decisions/{Decision.objects.get().id}/again/")
    assert answer.headers["Location"] == "/moderation/?said=looked_at_again"
    assert story_with("Read in a hurry.").latest.state == "waiting"


def test_any_decision_of_the_day_can_be_looked_at_again_by_somebody_else(mo: Client, ann: Client) -> None:
    version = waiting("Some words.")
    decide(mo, version.story, "decline", reason="other", words="Not here, and we are sorry.")
    let_the_minute_pass()
    decision = Decision.objects.get()
    assert "Have it looked at again" in text_of(mo.get("/moderation/reading/"))
    mo.post(f"/moderation/decisions/{decision.id}/again/")
    assert given(mo) == "/moderation/?said=nothing"
    assert given(ann) == f"/moderation/stories/{version.story_id}/"


def test_a_published_one_that_is_doubted_becomes_a_case(mo: Client, ann: Client) -> None:
    version = waiting("Some words.")
    decide(mo, version.story, "publish")
    let_the_minute_pass()
    mo.post(f"/moderation/decisions/{Decision.objects.get().id}/again/")
    assert Story.objects.get().is_public
    assert given(mo) == "/moderation/?said=nothing"
    assert given(ann).startswith("/moderation/cases/")


def test_nobody_elses_decision_can_be_doubted_for_them(mo: Client, ann: Client) -> None:
    version = waiting("Some words.")
    decide(mo, version.story, "publish")
    assert ann.post(f"/moderation/decisions/{Decision.objects.get().id}/again/").status_code == 404


def test_who_is_off_duty_is_not_counted_where_two_are_needed(mo: Client, ann: Client, mo_account: User) -> None:
    from moderation.access import active_moderators

    assert active_moderators().count() == 2
    ann.post("/moderation/reading/", {"is_off_duty": "on"})
    assert [person.pk for person in active_moderators()] == [mo_account.pk]


def test_no_lane_shows_what_is_not_for_somebody(mo: Client, mo_account: User) -> None:
    version = waiting("Some words.")
    noted(version, "hate")
    Colleague.objects.filter(user=mo_account).update(not_for_me=["hate"])
    assert all(version.pk not in lane.rows(mo_account).values_list("pk", flat=True) for lane in queue.lanes(mo_account))


@pytest.mark.parametrize("page", ["/moderation/reading/", "/moderation/rest/", "/moderation/floods/"])
def test_its_pages_answer(mo: Client, page: str) -> None:
    assert mo.get(page).status_code == 200


def test_the_day_after_nothing_says_what_was_opened_or_at_what_hour(mo_account: User) -> None:
    read(mo_account, 4)
    [today] = Exposure.objects.values_list("target", "opened_at")
    Exposure.objects.forget_old()
    assert [today] == list(Exposure.objects.values_list("target", "opened_at"))
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        Exposure.objects.forget_old()
        [later] = Exposure.objects.all()
        assert later.target != today[0]
        assert later.opened_at == today[1].replace(hour=0, minute=0, second=0, microsecond=0)
        assert wellbeing.log(mo_account) == [(today[1].date(), 1, 4)]


def test_a_second_look_does_not_bring_withdrawn_words_to_the_desk(ada: Client, mo: Client) -> None:
    tell(ada)
    story = Story.objects.get()
    decide(mo, story, "decline", reason="other", words="Not here.")
    let_the_minute_pass()
    story.withdraw()
    mo.post(f"/moderation/decisions/{Decision.objects.get().id}/again/")
    assert not Version.objects.awaiting_review().exists()


def test_a_second_look_ends_what_was_proposed(ada: Client, mo: Client, ann: Client) -> None:
    tell(ada)
    story = Story.objects.get()
    for number, moderator in enumerate((mo, ann)):
        decide(moderator, story, "ask_for_changes", reason="other", words="Could it go?")
        notice = story.notices.latest("number")
        Suggestion.propose(notice, [Change(0, 1, "We")])
        let_the_minute_pass()
        if not number:
            mo.post(f"/moderation/decisions/{Decision.objects.get().id}/again/")
    assert list(Suggestion.objects.order_by("notice__number").values_list("state", flat=True)) == ["over", "open"]
