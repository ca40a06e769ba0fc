"""The review page: reasons, changes and notes by passage; messages to start from; danger; people one knows."""

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from moderation.models import (
    Audit,
    Case,
    Claim,
    CrisisStep,
    Decision,
    MessageTemplate,
    Recusal,
    Remark,
    TwoPeopleRule,
    Vote,
)
from stories.models import Finding, Letter, Notice, Reply, Story
from stories.models.call import today
from tests.journeys import (
    WORDS,
    browser,
    carry_out,
    decide,
    hidden,
    hold,
    let_the_minute_pass,
    open_list,
    published,
    story_with,
    take,
    tell,
    text_of,
)

MAIL = "It was my teacher, and I was eleven.\n\nWrite to lark.reed@example.org if you know him."


@pytest.fixture
def story(ada: Client) -> Story:
    tell(ada, MAIL)
    carry_out()
    return story_with(MAIL)


def test_a_reason_is_attached_to_a_passage_and_its_author_keeps_the_statement(ada: Client, mo: Client) -> None:
    things = tell(ada, MAIL)
    carry_out()
    key = Finding.objects.get(name="email").pk.hex
    fields = {f"reason_{key}": "contact", f"severity_{key}": "needed", "reason": "contact", "words": "An address."}
    decide(mo, story_with(MAIL), "decline", **fields)
    let_the_minute_pass()
    [point] = Notice.objects.get().points
    assert (point.code, point.quote) == ("contact", "lark.reed@example.org")
    page = open_list(ada, things)
    for sentence in ("The reasons in full", "lark.reed@example.org", "it decides nothing", "Ask somebody else to look"):
        assert sentence in text_of(page)
    data = {"right": hidden(page, "right"), "notice": Notice.objects.get().pk.hex}
    kept = ada.post("/receipt/statement/", data)
    assert kept.headers["Content-Type"].startswith("text/plain")
    assert "lark.reed@example.org" in kept.content.decode()


def test_the_name_of_an_account_is_read_before_readers_see_it(mo: Client) -> None:
    author = browser()
    author.force_login(User.objects.create_user("call-020-7946-0420"))
    for words, ending in ((WORDS, "wall"), ("Kept between us.", "one_reader")):
        tell(author, words, appears_as="signed", ending=ending)
        story = story_with(words)
        take(mo, story)
        page = text_of(mo.get(f"/moderation/stories/{story.pk}/"))
        assert "Signed with an account" in page
        assert ("Shown as call-020-7946-0420" in page) is (ending == "wall")


def test_a_proposed_change_is_what_the_author_accepts(ada: Client, mo: Client) -> None:
    things = tell(ada, MAIL)
    carry_out()
    key = Finding.objects.get(name="email").pk.hex
    fields = {f"own_{key}": "the address below", "reason": "contact", "words": "May we?"}
    decide(mo, story_with(MAIL), "ask_for_changes", **fields)
    let_the_minute_pass()
    page = open_list(ada, things)
    data = {"right": hidden(page, "right"), "notice": Notice.objects.get().pk.hex, "step": "accept"}
    ada.post("/receipt/letter/", data)
    latest = Story.objects.get().latest
    assert latest.telling.words == MAIL.replace("lark.reed@example.org", "the address below")
    assert latest.lane == "changed"


def test_a_message_with_something_left_to_fill_in_is_not_sent(story: Story, mo: Client) -> None:
    response = decide(mo, story, "decline", reason="court", words="While [[a court or the police]] work on it.")
    assert response.status_code == 422
    assert "[[a court or the police]]" in text_of(response)
    assert not Notice.objects.exists()


def test_a_message_to_start_from_comes_without_scripts(story: Story, mo: Client) -> None:
    template = MessageTemplate.objects.get(title="A case is going on")
    data = take(mo, story) | {"step": "start", "template": str(template.pk)}
    page = mo.post(f"/moderation/stories/{story.pk}/decision/", data)
    assert page.status_code == 200
    assert "words that everybody can read could be used against you" in text_of(page)


def test_publishing_without_words_sends_a_human_sentence(ada: Client, mo: Client) -> None:
    tell(ada)
    decide(mo, story_with(WORDS), "publish")
    assert Notice.objects.get().words == "I read every word of this. — a reader here"


def test_publishing_asks_whether_anybody_could_be_recognised(ada: Client, mo: Client) -> None:
    tell(ada)
    for answer in ("", "yes"):
        assert decide(mo, story_with(WORDS), "publish", recognise=answer).status_code == 422
    assert not Notice.objects.exists()


def test_what_somebody_knows_never_reaches_them_again(story: Story, mo: Client) -> None:
    held = take(mo, story)
    mo.post("/moderation/knowing/", {"target": held["version"]})
    assert Recusal.objects.count() == 1
    assert not Claim.objects.exists()
    assert not Audit.objects.exists()
    assert "Nothing is free right now" in text_of(mo.post("/moderation/claims/", follow=True))
    assert mo.get(f"/moderation/stories/{story.pk}/").status_code == 404
    assert mo.post("/moderation/claims/", held | {"target": held["version"]}).headers["Location"].endswith("taken")
    assert "Nothing here has this name." in text_of(mo.get("/moderation/", {"find": story.desk_name}))
    assert story.desk_name not in text_of(mo.get("/moderation/")).replace(f'value="{story.desk_name}"', "")


def test_a_story_is_found_by_its_short_name(story: Story, mo: Client) -> None:
    assert "It waits: open it" in text_of(mo.get("/moderation/", {"find": story.desk_name.lower()}))


def test_a_hold_is_taken_over_openly(story: Story, mo: Client, ann: Client) -> None:
    stale = take(mo, story)
    assert "mo is reading it." in text_of(ann.get(f"/moderation/stories/{story.pk}/"))
    assert ann.post("/moderation/claims/", {"target": stale["version"]}).headers["Location"].endswith("taken")
    ann.post("/moderation/claims/", {"target": stale["version"], "over": "yes"})
    assert Audit.objects.get().act == "take_over"
    refused = mo.post(
        f"/moderation/stories/{story.pk}/decision/", stale | {"verb": "decline", "reason": "court", "words": "Dear you"}
    )
    assert refused.status_code == 409
    assert "ann took it over from you." in text_of(refused)
    assert "Dear you" in refused.content.decode()


def test_a_stale_form_hears_that_nobody_took_it(story: Story, mo: Client) -> None:
    stale = take(mo, story)
    Claim.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    data = stale | {"verb": "decline", "reason": "court", "words": "x"}
    refused = mo.post(f"/moderation/stories/{story.pk}/decision/", data)
    assert "Nobody else has taken it" in text_of(refused)


def test_a_note_to_colleagues_is_for_them_alone(ada: Client, mo: Client, ann: Client) -> None:
    things = tell(ada)
    story = story_with(WORDS)
    held = take(mo, story)
    for _time in range(2):  # a double click
        mo.post(f"/moderation/stories/{story.pk}/decision/", held | {"step": "remark", "remark": "Read slowly."})
    assert Remark.objects.count() == 1
    mo.post("/moderation/handing-back/", {"target": str(story.latest.pk)})
    take(ann, story)
    assert "Read slowly." in text_of(ann.get(f"/moderation/stories/{story.pk}/"))
    assert "Read slowly." not in text_of(open_list(ada, things))


def test_the_same_note_on_another_day_is_another_note(mo: Client, ada: Client) -> None:
    tell(ada)
    story = story_with(WORDS)
    for _day in range(2):
        held = take(mo, story)
        mo.post(f"/moderation/stories/{story.pk}/decision/", held | {"step": "remark", "remark": "Read slowly."})
        Remark.objects.update(written_on=today() - timedelta(days=1))
    assert Remark.objects.count() == 2


def test_somebody_in_danger_is_answered_at_once_and_who_was_told_is_noted(ada: Client, mo: Client) -> None:
    words = "I do not want to live any more. I am going to kill myself tonight."
    things = tell(ada, words)
    carry_out()
    story = story_with(words)
    data = take(mo, story) | {"step": "crisis", "crisis_words": "I read this now. You matter here."}
    page = mo.get(f"/moderation/stories/{story.pk}/")
    assert "What to do now" in text_of(page)
    assert '<a href="/support/" target="_blank"' in page.content.decode()  # beside what is being written
    mo.post(f"/moderation/stories/{story.pk}/decision/", data | {"crisis_step": ["lead"]})
    mo.post(f"/moderation/stories/{story.pk}/decision/", data)  # a double click
    assert story.notices.count() == 1
    carry_out()
    assert "You matter here." in text_of(open_list(ada, things))
    assert set(CrisisStep.objects.values_list("step", flat=True)) == {"answered", "lead"}
    assert {row.code for row in Audit.objects.filter(act="crisis")} == {"answered", "lead"}
    assert story.latest.state == "waiting"


def test_a_note_is_settled_without_a_passage_and_with_a_whole_part(ada: Client, mo: Client) -> None:
    words = "He followed me home every night for a year.\n\nThe second part is quiet."
    tell(ada, words)
    carry_out()
    story = story_with(words)
    [finding] = [found for found in story.latest.findings.filter(kind="note") if found.spans][:1]
    start, end = finding.spans[0]
    fields = {f"note_{finding.name}": "2", f"open_{finding.name}": f"{start}-{end}", f"parts_{finding.name}": "2"}
    decide(mo, story, "publish", **fields)
    [note] = [note for note in story.latest.notes if note["category"] == finding.name]
    assert [start, end] not in note["passages"]
    assert [words.index("The second"), len(words)] in note["passages"]
    assert note["intensity"] == 2


HOPE = "Somebody will believe you. Ask for Ilse Brandholt."


def test_a_passage_of_ones_own_gets_a_reason_a_change_and_a_note(story: Story, ada: Client, mo: Client) -> None:
    fields = take(mo, story) | {"verb": "ask_for_changes", "reason": "identifies_others", "words": "May we?"}
    fields |= {"quote_p1": "my teacher", "reason_p1": "identifies_others", "own_p1": "somebody older"}
    fields |= {"quote_p2": "if you know him", "pnote_p2": "child"}
    preview = mo.post(f"/moderation/stories/{story.pk}/decision/", fields | {"step": "preview"})
    assert "put in: somebody older" in text_of(preview)
    assert 'value="my teacher"' in preview.content.decode()  # nothing of the form is lost on the way
    stray = mo.post(f"/moderation/stories/{story.pk}/decision/", fields | {"quote_p3": "no such words"})
    assert stray.status_code == 422
    assert "does not stand in the text" in text_of(stray)
    mo.post(f"/moderation/stories/{story.pk}/decision/", fields)
    notice, version = Notice.objects.get(), story.latest
    assert [point.quote for point in notice.points] == ["my teacher"]
    [change] = notice.suggestion.changes
    assert (version.telling.words[change.start : change.end], change.text) == ("my teacher", "somebody older")
    [note] = version.notes
    assert note["category"] == "child"
    assert [version.telling.words[start:end] for start, end in note["passages"]] == [
        "teacher",
        "I was eleven",
        "if you know him",
    ]


def test_the_lines_beside_the_words_are_marked_and_softened_with_them(ada: Client, mo: Client) -> None:
    TwoPeopleRule.objects.filter(risk="named").update(is_on=False)
    tell(ada, WORDS, hope=HOPE, in_the_way="soften")
    carry_out()
    story = story_with(WORDS)
    held = take(mo, story)
    assert "<mark" in mo.get(f"/moderation/stories/{story.pk}/").content.decode()
    soft = mo.post(f"/moderation/stories/{story.pk}/decision/", held | {"step": "soften"})
    assert "put in: [a name]" in text_of(soft)
    changes = {
        f"change_{finding.pk.hex}": "stand_in" for finding in Finding.objects.filter(kind=Finding.Kind.IDENTIFYING)
    }
    mo.post(f"/moderation/stories/{story.pk}/decision/", held | changes | {"verb": "publish", "recognise": "no"})
    let_the_minute_pass()
    shown = Story.objects.get()
    assert (shown.is_public, "Brandholt" in shown.hope, "[a name]" in shown.hope) == (True, False, True)


def test_a_decision_waits_until_something_is_noted_about_danger(ada: Client, mo: Client) -> None:
    words = "I do not want to wake up any more."
    tell(ada, words)
    carry_out()
    story = story_with(words)
    assert "note first what was done" in text_of(decide(mo, story, "publish"))
    noted = {"step": "crisis", "crisis_step": "looked"}
    mo.post(f"/moderation/stories/{story.pk}/decision/", take(mo, story) | noted)
    decide(mo, story, "publish")
    assert Vote.objects.filter(version__story=story).exists()


def test_what_a_first_reader_ticked_is_shown_to_the_second(story: Story, mo: Client, ann: Client) -> None:
    decide(mo, story, "decline", reason="other", words="Not here.", risks="court")
    take(ann, story)
    page = text_of(ann.get(f"/moderation/stories/{story.pk}/"))
    assert "This asks for two people: a court or the police are working on it" in page
    assert "Not here." not in page


def chosen_on(page: Any) -> set[tuple[str, str]]:
    """The names and values of what is ticked on a page."""
    tags = [tag for tag in re.findall(r"<input[^>]*>", page.content.decode()) if " checked" in tag]
    return {(re.findall(r' name="([^"]*)"', tag)[0], re.findall(r' value="([^"]*)"', tag)[0]) for tag in tags}


@pytest.mark.parametrize("step", ["longer", "remark", "crisis"])
def test_without_scripts_nothing_that_was_written_is_lost_by_what_else_is_sent(mo: Client, step: str) -> None:
    words = "I do not want to wake up any more."
    tell(browser(), words)
    carry_out()
    story = story_with(words)
    held = take(mo, story)
    ends_soon = timezone.now() + timedelta(minutes=1)
    Claim.objects.update(expires_at=ends_soon)
    typed = {"verb": "decline", "reason": "court", "words": "Thank you for", "note_rape": "2", "risks": ["court"]}
    beside = {"remark": "For Ann.", "crisis_words": "You matter here.", "crisis_step": ["lead"]}
    page = mo.post(f"/moderation/stories/{story.pk}/decision/", held | typed | beside | {"step": step})
    assert page.status_code == 200
    shown = text_of(page)
    assert "Thank you for" in shown
    assert {("verb", "decline"), ("risks", "court")} <= chosen_on(page)
    note = page.content.decode().partition('name="note_rape"')[2].partition("</select>")[0]
    assert '<option value="2" selected' in note
    assert ("For Ann." in shown.partition("A note to colleagues")[2]) == (step != "remark")
    assert ("You matter here." in shown) == (("crisis_step", "lead") in chosen_on(page)) == (step != "crisis")
    assert Remark.objects.exists() == (step == "remark")
    assert CrisisStep.objects.exists() == story.notices.exists() == (step == "crisis")
    assert (Claim.objects.get().expires_at > ends_soon) == (step == "longer")
    assert not story.latest.votes.exists()


def test_nor_by_holding_a_letter_words_of_support_or_a_case_longer(mo: Client, ann: Client) -> None:
    story = published(mo, replies_open="on")
    Letter.answer(story.notices.get(), "Thank you.")
    Reply.write(story, "You are not alone.", reply_id=uuid4())
    Case.opened(story.latest)
    ends_soon = timezone.now() + timedelta(minutes=1)
    for row, place in ((Letter, "letters"), (Reply, "replies"), (Case, "cases")):
        target = row._default_manager.get().pk
        token = hold(ann, target)
        Claim.objects.update(expires_at=ends_soon)
        data = {"claim": token, "step": "longer", "words": "Half a sentence"}
        page = ann.post(f"/moderation/{place}/{target}/decision/", data)
        assert page.status_code == 200
        assert "Half a sentence" in text_of(page)
        assert hidden(page, "claim") == token
        assert Claim.objects.get(target=target).expires_at > ends_soon
    assert not Decision.objects.exclude(verb="publish").exists()
