"""What is typed at the desk stays, or comes back, whatever happened meanwhile; nothing of it is taken for something
else, and nothing is shown or told of what does not wait any more."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from moderation import removals
from moderation.models import Audit, Case, Claim, CrisisStep, MessageTemplate, Remark
from stories import errands, retention
from stories.checks import CheckResult
from stories.models import Finding, Letter, Notice, Reply, Story, Suggestion
from stories.telling import Telling
from tests.journeys import (
    WORDS,
    browser,
    carry_out,
    decide,
    edit,
    hold,
    let_the_minute_pass,
    open_list,
    published,
    story_with,
    take,
    tell,
    tell_us,
    text_of,
)

IN_DANGER = "I do not want to wake up any more."
BESIDE = {"words": "Thank you for", "remark": "For Ann.", "crisis_words": "You matter here.", "crisis_step": "lead"}


@pytest.fixture
def things(ada: Client) -> list[str]:
    things = tell(ada, IN_DANGER)
    carry_out()
    return things


@pytest.fixture
def story(things: list[str]) -> Story:
    return story_with(IN_DANGER)


def send(moderator: Client, story: Story, held: dict[str, str], **fields: Any) -> Any:
    return moderator.post(f"/moderation/stories/{story.pk}/decision/", held | fields)


@pytest.mark.parametrize("step", ["crisis", "remark", "longer", ""])
def test_it_comes_back_whole_where_the_hold_ended_meanwhile(story: Story, mo: Client, step: str) -> None:
    held = take(mo, story)
    Claim.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    refused = send(mo, story, held, **BESIDE, step=step)
    assert refused.status_code == 409
    for typed in ("Thank you for", "For Ann.", "You matter here."):
        assert typed in text_of(refused)
    assert not story.notices.exists()
    assert not Remark.objects.exists()


def test_so_does_what_somebody_in_a_story_would_have_read(mo: Client, reader: Client) -> None:
    story = published(mo)
    tell_us(reader, story, "named", "named", where="night bus", why="That is my name.", in_good_faith="on")
    case = Case.objects.get()
    token = hold(mo, case.pk)
    Claim.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    data = {"claim": token, "act": "veil", "words": "A name.", "answer": "It is gone.", "passages": "night bus"}
    refused = mo.post(f"/moderation/cases/{case.pk}/decision/", data | {"reason": "identifies_others"})
    assert refused.status_code == 409
    for typed in ("A name.", "It is gone.", "night bus"):
        assert typed in text_of(refused)


def test_so_does_what_would_have_stood_in_place_of_a_passage(mo: Client) -> None:
    tell(browser())
    story = story_with(WORDS)
    held = take(mo, story)
    Claim.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    refused = send(mo, story, held, quote_p1="six stops", own_p1="some stops")
    assert refused.status_code == 409
    assert "some stops" in text_of(refused)


def test_all_of_it_comes_back_where_the_session_ended_meanwhile(story: Story, mo: Client) -> None:
    held = take(mo, story)
    session = mo.session
    session["door_seen"] -= 31 * 60
    session.save()
    page = send(mo, story, held, **BESIDE, step="crisis")
    assert page.status_code == 403
    for typed in ("Thank you for", "For Ann.", "You matter here."):
        assert typed in text_of(page)


ABOUT_A_CASE = {"act": "veil", "words": "A name.", "passages": "night bus", "reason": "identifies_others"}


def test_it_comes_back_where_a_colleague_ended_the_case_meanwhile(mo: Client, ann: Client) -> None:
    case = Case.opened(published(mo).latest)
    token = hold(mo, case.pk)
    Claim.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    ended = ann.post(f"/moderation/cases/{case.pk}/decision/", {"claim": hold(ann, case.pk), "act": "leave"})
    assert ended.status_code == 302
    refused = mo.post(f"/moderation/cases/{case.pk}/decision/", ABOUT_A_CASE | {"claim": token})
    assert "A colleague decided it meanwhile." in text_of(refused)
    for typed in ("A name.", "night bus"):
        assert typed in text_of(refused)


@pytest.mark.parametrize("verb", ["hide", "withdraw", "erase"])
def test_it_comes_back_where_its_author_took_from_the_wall_what_it_is_about(mo: Client, verb: str) -> None:
    story = published(mo)
    getattr(story, verb)()
    page = mo.post(f"/moderation/published/{story.public_id}/removal/", ABOUT_A_CASE)
    for typed in ("A name.", "night bus"):
        assert typed in text_of(page)


@pytest.mark.parametrize("step", ["longer", "preview", "remark", "crisis", ""])
def test_nothing_is_shown_or_told_of_what_its_author_withdrew(story: Story, mo: Client, step: str) -> None:
    held = take(mo, story)
    story.withdraw()
    answer = send(mo, story, held, **BESIDE, step=step)
    assert "It was withdrawn." in text_of(answer)
    assert IN_DANGER not in text_of(answer)
    assert "You matter here." in text_of(answer)
    assert not story.notices.exists()
    assert not CrisisStep.objects.exists()


def test_nothing_newer_is_promised_of_what_its_author_keeps_unread_now(story: Story, mo: Client) -> None:
    held = take(mo, story)
    story.end_as("unread", b"k" * 32)
    answer = send(mo, story, held, **BESIDE, step="crisis")
    assert "You matter here." in text_of(answer)
    assert "changed, withdrew or deleted it meanwhile" in text_of(answer)
    assert "A newer version waits." not in text_of(answer)


def test_nor_of_a_letter_about_it(ada: Client, mo: Client, things: list[str]) -> None:
    story = published(mo)
    letter = Letter.answer(story.notices.get(), "Thank you.")
    token = hold(mo, letter.pk)
    story.withdraw()
    for fields in ({"step": "longer"}, {"verb": ""}, {"verb": "answer"}):
        answer = mo.post(f"/moderation/letters/{letter.pk}/decision/", {"claim": token, "words": "Dear you"} | fields)
        assert "It was withdrawn." in text_of(answer)
        assert "Dear you" in text_of(answer)
        assert WORDS not in text_of(answer)


def test_nobody_is_said_to_be_answered_who_has_no_list_to_come_back_with(story: Story, mo: Client) -> None:
    """Such as who wrote what an organisation brought in. The desk says so, instead of asking for an answer."""
    Story.objects.update(receipt_tag=None)
    held = take(mo, story)
    page = text_of(mo.get(f"/moderation/stories/{story.pk}/"))
    assert "Its author has no list, so nobody can answer them." in page
    assert "Answer at once. It stands on its author’s page" not in page
    send(mo, story, held, crisis_words="You matter here.", step="crisis")
    assert not CrisisStep.objects.exists()
    assert not story.notices.exists()
    send(mo, story, held, crisis_step="lead", step="crisis")
    assert CrisisStep.objects.get().step == "lead"


def test_who_was_told_is_noted_once_however_often_it_is_sent(story: Story, mo: Client) -> None:
    held = take(mo, story)
    for _time in range(2):
        send(mo, story, held, **BESIDE, step="crisis")
    assert sorted(CrisisStep.objects.values_list("step", flat=True)) == ["answered", "lead"]
    assert Audit.objects.filter(act="crisis").count() == 2


@pytest.mark.parametrize("beside", [{"remark": "For Ann."}, {"crisis_words": "Call me."}, {"crisis_step": "lead"}])
def test_nothing_is_decided_while_something_beside_it_is_not_sent(
    story: Story, mo: Client, beside: dict[str, str]
) -> None:
    held = take(mo, story)
    send(mo, story, held, crisis_step="looked", step="crisis")
    decided = {"verb": "decline", "reason": "other", "words": "Not here."}
    page = send(mo, story, held, **decided, **beside)
    assert page.status_code == 422
    assert "not sent yet" in text_of(page)
    assert next(iter(beside.values())) in page.content.decode()
    assert send(mo, story, held, **decided).status_code == 302


def test_a_note_that_is_sent_twice_is_left_once_whatever_others_there_are(story: Story, mo: Client) -> None:
    held = take(mo, story)
    for number in range(8):
        for _time in range(2):
            send(mo, story, held, remark=f"Note {number}.", step="remark")
    assert Remark.objects.count() == 8


def test_the_same_answer_is_sent_again_to_newer_words(ada: Client, things: list[str], story: Story, mo: Client) -> None:
    send(mo, story, take(mo, story), **BESIDE, step="crisis")
    edit(ada, things, f"It is night. {IN_DANGER}")
    carry_out()
    send(mo, story, take(mo, story), **BESIDE, step="crisis")
    carry_out()
    assert text_of(open_list(ada, things)).count("You matter here.") == 2


def test_what_was_noted_about_older_words_is_noted_anew_about_newer_ones(
    ada: Client, things: list[str], story: Story, mo: Client
) -> None:
    send(mo, story, take(mo, story), crisis_step="looked", step="crisis")
    edit(ada, things, f"It is night. {IN_DANGER}")
    carry_out()
    decided = {"reason": "other", "words": "Not here."}
    assert "note first what was done about that" in text_of(decide(mo, story, "decline", **decided))
    send(mo, story, take(mo, story), crisis_step="looked", step="crisis")
    assert decide(mo, story, "decline", **decided).status_code == 302


def test_so_it_is_about_newer_ones_that_have_the_number_of_those_that_are_gone(
    ada: Client, mo: Client, settings: Any
) -> None:
    story = published(mo, author=ada)
    story.edit(Telling(words="It was a tram."), hide_published=False)
    carry_out()
    send(mo, story, take(mo, story), crisis_step="looked", step="crisis")
    decide(mo, story, "decline", reason="other", words="Not here.")
    let_the_minute_pass()
    with time_machine.travel(timezone.now() + timedelta(days=settings.APPEAL_DAYS + 1)):
        assert retention.declined_texts() == 1
    story.edit(Telling(words=IN_DANGER), hide_published=False)
    carry_out()
    decided = {"reason": "other", "words": "Not here."}
    assert "note first what was done about that" in text_of(decide(mo, story, "decline", **decided))
    assert CrisisStep.objects.count() == 1


def test_who_withdraws_before_it_comes_reads_it_all_the_same(
    ada: Client, things: list[str], story: Story, mo: Client
) -> None:
    send(mo, story, take(mo, story), **BESIDE, step="crisis")
    story.withdraw()
    carry_out()
    assert "You matter here." in text_of(open_list(ada, things))


def test_a_reason_without_its_passage_is_asked_about_and_stays(mo: Client) -> None:
    tell(browser())
    story = story_with(WORDS)
    row = {"reason_p1": "contact", "own_p1": "by bus", "quote_p2": "six stops", "pnote_p2": "stalking"}
    page = send(mo, story, take(mo, story), **row, step="longer")
    assert 'value="by bus"' in page.content.decode()
    assert 'value="six stops"' in page.content.decode()
    page = decide(mo, story, "decline", reason="contact", words="An address.", **row)
    assert page.status_code == 422
    assert "Copy the words of each passage first" in text_of(page)
    assert 'value="by bus"' in page.content.decode()


def test_there_is_room_for_as_many_passages_as_are_read(mo: Client) -> None:
    tell(browser())
    story = story_with(WORDS)
    rows = {f"quote_p{number}": "six stops" for number in range(1, 31)}
    page = send(mo, story, take(mo, story), **rows, step="more").content.decode()
    assert 'name="quote_p30"' in page
    assert 'name="quote_p31"' not in page


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])  # as scripts send it, and as browsers do
def test_a_sentence_of_two_lines_can_be_chosen(mo: Client, line_end: str) -> None:
    MessageTemplate.objects.create(title="Two lines", verb="publish", words="I read it.\r\nAll of it.", place=1)
    tell(browser())
    story = story_with(WORDS)
    page = send(mo, story, take(mo, story), sentence=f"I read it.{line_end}All of it.", step="longer")
    assert "selected>I read it." in page.content.decode()
    assert decide(mo, story, "publish", sentence=f"I read it.{line_end}All of it.").status_code == 302
    assert Notice.objects.get().words == "I read it.\nAll of it."


def test_other_words_hold_nothing_that_no_page_can_hold(mo: Client) -> None:
    tell(browser())
    row = {"quote_p1": "night bus", "own_p1": "bu\x00s\u0301"}
    decide(mo, story_with(WORDS), "ask_for_changes", reason="other", words="May we?", **row)
    assert [change.text for change in Suggestion.objects.get().changes] == ["bu\u015b"]


def test_holding_a_case_longer_asks_nobody_who_they_are(mo: Client, ann: Client, settings: Any) -> None:
    story = published(mo)
    case = Case.opened(story.latest)
    removals.suspend(story.pk, User.objects.get(username="ann"), reason="attack", words="For a day.")
    token = hold(mo, case.pk)
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = -1  # it was long ago that she showed who she is
    data = {"claim": token, "act": "take_down", "words": "Half a sentence", "step": "longer"}
    page = mo.post(f"/moderation/cases/{case.pk}/decision/", data)
    assert page.status_code == 200
    assert "Half a sentence" in text_of(page)


def test_what_its_author_could_not_say_yes_to_is_not_proposed(ada: Client, mo: Client) -> None:
    tell(ada, "Lark Reed of the ferry", hope="You are not the only one.")
    row = {"quote_p1": "Lark Reed of the ferry", "change_p1": "out"}
    story = story_with("Lark Reed of the ferry")
    page = decide(mo, story, "ask_for_changes", reason="other", words="May we?", **row)
    assert page.status_code == 422
    assert "would leave nothing" in text_of(page)


def test_what_is_written_about_a_case_stays_when_words_of_support_are_taken_away(mo: Client, ann: Client) -> None:
    story = published(mo, replies_open="on")
    for words in ("You are not alone.", "Nobody believes that."):
        reply = Reply.write(story, words, reply_id=uuid4())
        Reply.objects.filter(pk=reply.pk).update(state="published", waiting_since=None)
    case = Case.opened(story.latest)
    token = hold(ann, case.pk)
    button = re.search(r'form="decide" name="take" value="([^"]+)"', case_page(ann, case))
    assert button
    data = {"claim": token, "act": "leave", "words": "Half a sentence", "take": reply.pk, f"why_{reply.pk}": "attack"}
    page = ann.post(f"/moderation/cases/{case.pk}/decision/", data)
    assert page.status_code == 200
    assert "Half a sentence" in text_of(page)
    assert [one.words for one in story.replies.public()] == ["You are not alone."]
    assert not Case.objects.exclude(outcome="").exists()


def case_page(moderator: Client, case: Case) -> str:
    return str(moderator.get(f"/moderation/cases/{case.pk}/").content.decode())


@pytest.fixture
def checked_anew(monkeypatch: pytest.MonkeyPatch) -> Callable[[Story], None]:
    """A newer release of the checks reads what a moderator has before her."""

    def check(story: Story) -> None:
        monkeypatch.setattr(errands, "ENGINE_VERSION", "newer")
        assert errands.owe_new_readings() == 1
        carry_out()
        assert story.latest.checked_with == "newer"

    return check


MAIL = "Write to lark.reed@example.org if you know him."


def test_a_reason_stays_with_a_passage_that_is_noticed_again(mo: Client, checked_anew: Callable[[Story], None]) -> None:
    tell(browser(), MAIL)
    carry_out()
    story = story_with(MAIL)
    chosen = {f"reason_{Finding.objects.get(name='email').pk.hex}": "contact"}
    held = take(mo, story)
    checked_anew(story)
    send(mo, story, held, **chosen, verb="decline", reason="contact", words="An address.")
    assert [point.quote for point in Notice.objects.get().points] == ["lark.reed@example.org"]


def test_what_was_chosen_for_a_passage_that_is_noticed_no_more_is_asked_again(
    mo: Client, checked_anew: Callable[[Story], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(browser(), MAIL, in_the_way="soften")
    carry_out()
    story = story_with(MAIL)
    chosen = {f"change_{Finding.objects.get(name='email').pk.hex}": "stand_in"}
    held = take(mo, story)
    monkeypatch.setattr(errands, "check_text", lambda *args, **kwargs: CheckResult())
    checked_anew(story)
    assert "The checks have read it again" in text_of(send(mo, story, held, **chosen, step="longer"))
    page = send(mo, story, held, **chosen, verb="publish", recognise="no")
    assert page.status_code == 422
    assert "The checks have read it again meanwhile" in text_of(page)
    assert not Notice.objects.exists()


@pytest.mark.parametrize("step", ["longer", ""])
def test_an_answer_that_is_being_written_stays_where_its_words_are_no_more_taken_for_urgent(
    story: Story, mo: Client, checked_anew: Callable[[Story], None], monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    held = take(mo, story)
    monkeypatch.setattr(errands, "check_text", lambda *args, **kwargs: CheckResult())
    checked_anew(story)
    page = send(mo, story, held, crisis_words="You matter here.", crisis_step="lead", verb="decline", step=step)
    assert "You matter here." in text_of(page)
    send(mo, story, held, crisis_words="You matter here.", crisis_step="lead", step="crisis")
    carry_out()
    assert story.notices.delivered().get().words == "You matter here."
