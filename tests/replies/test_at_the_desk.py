"""Words of support at the desk: read first, shown or not, undone within a minute, taken away again."""

from typing import Any

import pytest
from django.core import mail
from django.test import Client

from moderation.models import Case, Decision
from stories.models import OutboxRow, Reply, Story
from stories.states import ReplyState
from tests.journeys import browser, carry_out, hidden, hold, let_the_minute_pass, published, tell, tell_us, text_of
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


def open_reply(things: list[str], client: Client | None = None) -> Any:
    return (client or browser()).post("/receipt/reply/", {"things": ", ".join(things)})


def ask(client: Client, things: list[str], step: str) -> Any:
    page = open_reply(things, client)
    return client.post("/receipt/reply/", {"right": hidden(page, "right"), "step": step})


def test_what_is_not_shown_says_why_and_somebody_else_looks_once(
    mo: Client, ann: Client, story: Story, things: list[str], reply: Reply
) -> None:
    decide_reply(mo, reply, "keep", reason="contact", words="There is a number in it.")
    let_the_minute_pass()
    reasons = ask(browser(), things, "reasons").content.decode()
    assert "There is a number in it." in reasons
    assert "A person decided." in reasons
    assert "They wait to be read" in text_of(ask(browser(), things, "again"))
    assert "Nothing is free right now" in text_of(mo.post("/moderation/claims/", follow=True))
    decide_reply(ann, reply, "keep", reason="contact", words="It is a number, yes.")
    let_the_minute_pass()
    assert "Somebody else has looked" in text_of(ask(browser(), things, "again"))
    assert state(reply) == ReplyState.DECLINED


def test_words_of_support_that_may_be_urgent_come_first_and_their_author_is_answered(
    mo: Client, things: list[str], reply: Reply
) -> None:
    tell(browser(), "A new story.")
    Reply.objects.update(is_urgent=True)
    page = text_of(mo.post("/moderation/claims/", follow=True))
    assert OWN in page
    assert "Its author may be in danger" in page
    decide_reply(mo, reply, "show", words="Are you all right? Somebody listens day and night.")
    assert "Are you all right?" not in text_of(open_reply(things))
    let_the_minute_pass()
    assert "Are you all right?" in text_of(open_reply(things))


def test_a_decision_about_words_of_support_can_be_looked_at_again(mo: Client, ann: Client, reply: Reply) -> None:
    decide_reply(mo, reply, "keep", reason="contact")
    let_the_minute_pass()
    assert "Have it looked at again" in text_of(mo.get("/moderation/reading/"))
    mo.post(f"/moderation/decisions/{Decision.objects.get(kind='reply').id}/again/")
    decide_reply(ann, reply, "show")
    let_the_minute_pass()
    assert state(reply) == ReplyState.PUBLISHED


def test_whoever_told_us_about_words_of_support_hears_that_they_are_gone(
    mo: Client, story: Story, reply: Reply
) -> None:
    decide_reply(mo, reply, "show")
    let_the_minute_pass()
    tell_us(browser(), story, kind="reply", mail="reader@example.org")
    case = Case.objects.get()
    token = hold(mo, case.pk)
    assert OWN in text_of(mo.get(f"/moderation/cases/{case.pk}/"))
    take = {"claim": token, "take": reply.pk, f"why_{reply.pk}": "attack"}
    assert OWN not in text_of(mo.post(f"/moderation/cases/{case.pk}/decision/", take))
    mo.post(f"/moderation/cases/{case.pk}/decision/", {"claim": token, "act": "reply_taken"})
    case.refresh_from_db()
    assert (case.outcome, state(reply)) == ("reply_taken", ReplyState.DECLINED)
    carry_out()
    assert mail.outbox[-1].to == ["reader@example.org"]
    assert "It is not shown any more." in mail.outbox[-1].body


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
    page = mo.get(f"/moderation/published/{story.public_id}/").content.decode()
    assert f'form="decide" name="take" value="{reply.pk}"' in page
    take = {"act": "veil", "words": "Half a sentence", "take": reply.pk, f"why_{reply.pk}": "attack"}
    page = mo.post(f"/moderation/published/{story.public_id}/removal/", take)
    assert "Half a sentence" in text_of(page)
    assert OWN not in text_of(page)
    assert not story.replies.public().exists()
    assert state(reply) == ReplyState.DECLINED


def test_one_that_speaks_of_danger_comes_first(mo: Client, story: Story, reply: Reply) -> None:
    write(browser(), story, own="I want to kill myself tonight.")
    carry_out()
    assert [waiting.is_urgent for waiting in Reply.objects.waiting().longest_waiting_first()] == [True, False]
