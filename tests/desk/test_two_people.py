"""Where risk asks for it, two people read: the second does not know what the first would do."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from moderation import access, queue, retention
from moderation.models import Claim, Colleague, Decision, TwoPeopleRule, Vote
from stories.models import Notice, Story
from tests.journeys import WORDS, carry_out, decide, let_the_minute_pass, story_with, tell, text_of

NAMED = "It was my manager, Mr Aldous Verrin, and everyone knew."


@pytest.fixture
def story(ada: Client) -> Story:
    tell(ada, NAMED)
    carry_out()
    return story_with(NAMED)


def decide_with_any_hold(moderator: Client, story: Story) -> Any:
    """Publish with a claim that the desk would not have given."""
    user = User.objects.get(pk=moderator.session["_auth_user_id"])
    claim = Claim.take(story.latest, user)
    assert claim is not None
    data = {"version": str(claim.target), "claim": str(claim.token), "verb": "publish", "recognise": "no"}
    return moderator.post(f"/moderation/stories/{story.pk}/decision/", data)


def test_the_first_decision_is_a_vote_and_moves_nothing(story: Story, mo: Client) -> None:
    response = decide(mo, story, "publish", words="Thank you.")
    assert response.headers["Location"] == "/moderation/?said=second"
    assert story.latest.state == "waiting"
    assert not Decision.objects.exists()
    assert not Notice.objects.exists()


def test_it_does_not_come_back_to_its_first_reader(story: Story, mo: Client) -> None:
    decide(mo, story, "publish")
    assert "Nothing is free right now" in text_of(mo.post("/moderation/claims/", follow=True))
    assert mo.post("/moderation/claims/", {"target": str(story.latest.pk)}).headers["Location"].endswith("taken")
    refused = decide_with_any_hold(mo, story)
    assert refused.status_code == 409
    assert "You were its first reader." in text_of(refused)


def test_the_second_reader_does_not_see_the_first_vote(story: Story, mo: Client, ann: Client) -> None:
    decide(mo, story, "decline", reason="court", words="A secret opinion.")
    page = ann.post("/moderation/claims/", follow=True)
    assert "Aldous" in text_of(page)
    assert "A secret opinion." not in page.content.decode()
    assert "decline" not in text_of(ann.get("/moderation/"))


def test_two_who_agree_decide(story: Story, mo: Client, ann: Client) -> None:
    decide(mo, story, "publish")
    assert decide(ann, story, "publish", words="Read twice.").headers["Location"] == "/moderation/?said=publish"
    decision = Decision.objects.get()
    assert (decision.moderator.username, decision.first_reader.username, decision.agreed) == ("ann", "mo", True)
    assert retention.votes() == 0
    let_the_minute_pass()
    assert Story.objects.public().exists()
    assert retention.votes() == 1
    assert not Vote.objects.exists()


def test_two_who_disagree_leave_it_to_a_lead(story: Story, mo: Client, ann: Client, lee: Client) -> None:
    decide(mo, story, "publish")
    response = decide(ann, story, "decline", reason="identifies_others", words="He would know.")
    assert response.headers["Location"] == "/moderation/?said=to_a_lead"
    assert not Decision.objects.exists()
    page = text_of(lee.post("/moderation/claims/", follow=True))
    assert "He would know." in page
    decide(lee, story, "decline", reason="identifies_others", words="We would change the name.")
    decision = Decision.objects.get()
    assert (decision.moderator.username, decision.agreed) == ("lee", False)


def test_a_lead_who_disagreed_leaves_it_to_another_lead_if_there_is_one(story: Story, mo: Client, lee: Client) -> None:
    def is_for_lee() -> bool:
        return queue.lanes(User.objects.get(username="lee"))[4].rows(User.objects.get(username="lee")).exists()

    decide(mo, story, "publish")
    decide(lee, story, "decline", reason="court", words="No.")
    assert is_for_lee()
    other = User.objects.create_user("lou")
    access.join(other, access.LEAD)
    assert not is_for_lee()
    Colleague.objects.create(user=other, is_off_duty=True)
    assert is_for_lee()


def test_a_moderator_does_not_decide_what_waits_for_a_lead(story: Story, mo: Client, ann: Client, db: None) -> None:
    decide(mo, story, "publish")
    decide(ann, story, "decline", reason="court", words="No.")
    assert ann.post("/moderation/claims/", {"target": str(story.latest.pk)}).headers["Location"].endswith("taken")
    assert decide_with_any_hold(ann, story).status_code == 409
    assert story.latest.state == "waiting"


def test_asking_for_changes_needs_one(story: Story, mo: Client) -> None:
    decide(mo, story, "ask_for_changes", reason="identifies_others", words="Could you take the name out?")
    assert Decision.objects.get().verb == "ask_for_changes"


def test_an_operator_switches_a_rule_off(story: Story, mo: Client) -> None:
    TwoPeopleRule.objects.filter(risk="named").update(is_on=False)
    decide(mo, story, "publish")
    assert Decision.objects.get().verb == "publish"


def test_a_vote_is_taken_back_within_its_minute(story: Story, mo: Client, ann: Client) -> None:
    decide(mo, story, "publish")
    vote = Vote.objects.get()
    said = text_of(mo.post(f"/moderation/votes/{vote.pk}/undoing/", follow=True))
    assert "Taken back." in said
    assert not Vote.objects.exists()
    assert story.latest.lane == "new"


def undo(moderator: Client) -> None:
    moderator.post(f"/moderation/decisions/{Decision.objects.latest('number').id}/undoing/")


@pytest.fixture
def ticked(ada: Client, mo: Client, ann: Client) -> Story:
    """Declined by two; only what the first one ticked asks for a second."""
    tell(ada)
    carry_out()
    story = story_with(WORDS)
    decide(mo, story, "decline", reason="court", words="A court works on it.", risks="court")
    decide(ann, story, "decline", reason="court", words="A court works on it.")
    assert Decision.objects.get().agreed
    return story


def test_undoing_gives_the_first_reader_their_word_again(ticked: Story, ann: Client, lee: Client) -> None:
    undo(ann)
    assert (ticked.latest.state, ticked.latest.lane) == ("waiting", "second")
    assert decide(ann, ticked, "publish").headers["Location"] == "/moderation/?said=to_a_lead"
    decide(lee, ticked, "publish")
    undo(lee)
    assert (ticked.latest.state, ticked.latest.lane) == ("waiting", "lead")


def test_what_was_ticked_asks_for_two_also_when_it_is_read_anew(
    ticked: Story, mo: Client, ann: Client, lee: Client
) -> None:
    let_the_minute_pass()
    ann.post(f"/moderation/decisions/{Decision.objects.get().id}/again/")
    assert ticked.latest.lane == "new"
    decide(mo, ticked, "publish")
    assert ticked.latest.lane == "second"
    decide(lee, ticked, "publish")
    assert ticked.latest.state == "approved"


def test_a_first_reader_takes_nothing_back_that_is_decided(story: Story, mo: Client, ann: Client) -> None:
    decide(mo, story, "publish")
    vote = Vote.objects.get()
    decide(ann, story, "publish")
    assert "You can still take it back" not in text_of(mo.get("/moderation/"))
    mo.post(reverse("vote_undoing", args=[vote.pk]))
    assert Vote.objects.filter(pk=vote.pk).exists()


def test_a_first_readers_word_outlasts_a_withdrawal_that_is_taken_back(story: Story, mo: Client, ann: Client) -> None:
    decide(mo, story, "publish")
    story.withdraw()
    retention.votes()
    assert story.take_back()
    decide(ann, story, "publish")
    assert story.latest.state == "approved"
