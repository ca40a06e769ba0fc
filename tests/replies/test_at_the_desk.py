"""Words of support at the desk: read first, shown or not, undone within a minute, taken away again."""

import pytest
from django.test import Client

from moderation.models import Decision
from stories.models import OutboxRow, Reply, Story
from stories.states import ReplyState
from tests.journeys import browser, carry_out, hold, let_the_minute_pass, published, text_of
from tests.replies.test_replies import OWN, write


@pytest.fixture
def story(mo: Client) -> Story:
    return published(mo, replies_open="on")


@pytest.fixture
def things(story: Story) -> list[str]:
    return write(browser(), story)


@pytest.fixture
def reply(things: list[str]) -> Reply:
    return Reply.objects.get()


def decide_reply(moderator: Client, reply: Reply, act: str, **fields: str) -> object:
    token = hold(moderator, reply.pk)
    return moderator.post(f"/moderation/replies/{reply.pk}/decision/", {"claim": token, "act": act} | fields)


def state(reply: Reply) -> str:
    reply.refresh_from_db()
    return reply.state


def test_it_is_read_by_whoever_holds_it_and_by_nobody_else(mo: Client, reply: Reply) -> None:
    assert mo.get(f"/moderation/replies/{reply.pk}/").status_code == 403
    assert OWN not in text_of(mo.get("/moderation/"))
    hold(mo, reply.pk)
    assert OWN in text_of(mo.get(f"/moderation/replies/{reply.pk}/"))


def test_it_stands_under_the_story_when_the_minute_is_over(mo: Client, story: Story, reply: Reply) -> None:
    decide_reply(mo, reply, "show")
    assert not story.replies.public().exists()
    let_the_minute_pass()
    assert [shown.words for shown in story.replies.public()] == [OWN]


def test_it_can_be_undone_within_the_minute(mo: Client, story: Story, reply: Reply) -> None:
    decide_reply(mo, reply, "show")
    decision = Decision.objects.get(verb="show_reply")
    assert "You can still take it back" in text_of(mo.get("/moderation/"))
    mo.post(f"/moderation/replies/decisions/{decision.id}/undoing/")
    let_the_minute_pass()
    assert state(reply) == ReplyState.WAITING
    assert not story.replies.public().exists()


def test_afterwards_it_cannot(mo: Client, reply: Reply) -> None:
    decide_reply(mo, reply, "show")
    let_the_minute_pass()
    decision = Decision.objects.get(verb="show_reply")
    answer = mo.post(f"/moderation/replies/decisions/{decision.id}/undoing/")
    assert answer.headers["Location"].endswith("too_late")
    assert state(reply) == ReplyState.PUBLISHED


def test_when_it_is_not_shown_whoever_wrote_it_reads_why(mo: Client, reply: Reply, things: list[str]) -> None:
    decide_reply(mo, reply, "keep", reason="other", words="Advice, however kind, can weigh.")
    page = browser().post("/receipt/reply/", {"things": " ".join(things)})
    assert "They wait to be read" in text_of(page)
    let_the_minute_pass()
    page = browser().post("/receipt/reply/", {"things": " ".join(things)})
    assert "Advice, however kind, can weigh." in text_of(page)
    assert "mo" not in text_of(page).split()


def test_not_showing_it_asks_for_the_reason(mo: Client, reply: Reply) -> None:
    assert decide_reply(mo, reply, "keep").status_code == 422  # type: ignore[attr-defined]
    assert state(reply) == ReplyState.WAITING


def test_a_stale_form_decides_nothing(mo: Client, ann: Client, reply: Reply) -> None:
    token = hold(mo, reply.pk)
    mo.post("/moderation/handing-back/", {"target": str(reply.pk)})
    hold(ann, reply.pk)
    answer = mo.post(f"/moderation/replies/{reply.pk}/decision/", {"claim": token, "act": "show"})
    assert answer.status_code == 409
    assert state(reply) == ReplyState.WAITING


def test_what_was_taken_back_meanwhile_is_not_shown(mo: Client, story: Story, reply: Reply) -> None:
    decide_reply(mo, reply, "show")
    reply.take_back()
    let_the_minute_pass()
    assert not Reply.objects.exists()
    assert not OutboxRow.objects.filter(target=reply.pk).exists()


def test_it_can_be_taken_from_under_the_story_later(mo: Client, story: Story, reply: Reply) -> None:
    decide_reply(mo, reply, "show")
    let_the_minute_pass()
    mo.post(f"/moderation/replies/{reply.pk}/removal/", {"reason": "attack"})
    assert not story.replies.public().exists()
    assert state(reply) == ReplyState.DECLINED


def test_one_that_speaks_of_danger_comes_first(mo: Client, story: Story, reply: Reply) -> None:
    write(browser(), story, own="I want to kill myself tonight.")
    carry_out()
    assert [waiting.is_urgent for waiting in Reply.objects.waiting().longest_waiting_first()] == [True, False]
