"""Appeals are decided by somebody else, answered in words, once; what was declined then goes up as it was."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from moderation.models import Claim, Decision
from stories.models import Letter, Notice, Story
from tests.journeys import (
    WORDS,
    carry_out,
    decide,
    edit,
    hidden,
    let_the_minute_pass,
    open_list,
    story_with,
    take,
    tell,
    text_of,
)


@pytest.fixture
def things(ada: Client, mo: Client) -> list[str]:
    """The list of somebody whose story was declined and who asked for another look."""
    things = tell(ada)
    decide(mo, story_with(WORDS), "decline", reason="other", words="Not here.")
    let_the_minute_pass()
    write(ada, things, "appeal", "Please look again.")
    return things


def write(author: Client, things: list[str], step: str, words: str) -> None:
    """An answer or an appeal about the one thing that the desk has written."""
    right = hidden(open_list(author, things), "right")
    data = {"right": right, "notice": Notice.objects.get().pk.hex, "words": words, "step": step}
    author.post("/receipt/letter/", data)


def settle(client: Client, verb: str, words: str, recognise: str = "no") -> Any:
    letter = Letter.objects.get()
    client.post("/moderation/claims/", {"target": str(letter.pk)})
    claim = Claim.objects.filter(target=letter.pk).first()
    data = {"claim": str(claim.token) if claim else "", "verb": verb, "words": words, "recognise": recognise}
    return client.post(f"/moderation/letters/{letter.pk}/decision/", data)


def test_it_reaches_somebody_else_and_never_whoever_decided(things: list[str], mo: Client, ann: Client) -> None:
    assert "Nothing is free right now" in text_of(mo.post("/moderation/claims/", follow=True))
    page = text_of(ann.post("/moderation/claims/", follow=True))
    assert "Please look again." in page
    assert "Not here." in page
    assert "night bus" in page


def test_whoever_decided_is_refused_even_with_a_claim(things: list[str], mo: Client) -> None:
    letter = Letter.objects.get()
    claim = Claim.take(letter, User.objects.get(username="mo"))
    assert claim is not None
    data = {"claim": str(claim.token), "verb": "uphold", "words": "It stays."}
    refused = mo.post(f"/moderation/letters/{letter.pk}/decision/", data)
    assert refused.status_code == 409
    assert "You had part in what it is against." in text_of(refused)


def test_what_is_overturned_goes_on_the_wall_with_words(things: list[str], ada: Client, ann: Client) -> None:
    assert settle(ann, "overturn", "You were right to ask.", recognise="").status_code == 422
    assert settle(ann, "overturn", "You were right to ask.").status_code == 302
    let_the_minute_pass()
    assert Story.objects.public().get().words == WORDS
    page = text_of(open_list(ada, things))
    assert "You were right to ask." in page
    assert "decided otherwise" in page.lower()
    assert Decision.objects.get(verb="restore").kind == "letter"


def test_what_is_upheld_stays_and_is_answered_once(things: list[str], ada: Client, ann: Client) -> None:
    assert settle(ann, "uphold", "").status_code == 422
    settle(ann, "uphold", "I read it anew, and it stays.")
    let_the_minute_pass()
    assert not Story.objects.public().exists()
    assert "I read it anew, and it stays." in text_of(open_list(ada, things))
    assert settle(ann, "overturn", "Twice.").status_code == 409


def test_an_appeal_can_be_taken_back_within_its_minute_and_nobody_hears(
    things: list[str], ada: Client, ann: Client
) -> None:
    settle(ann, "overturn", "It goes up after all.")
    assert "It waits to be read." in text_of(open_list(ada, things))
    assert "You can still take it back." in text_of(ann.get("/moderation/"))
    ann.post(f"/moderation/letters/decisions/{Decision.objects.get(verb='restore').id}/undoing/")
    let_the_minute_pass()
    story = Story.objects.get()
    assert (story.is_public, story.latest.state, Letter.objects.get().outcome) == (False, "declined", "")
    assert "It goes up after all." not in text_of(open_list(ada, things))
    settle(ann, "overturn", "It goes up after all.")
    let_the_minute_pass()
    assert Story.objects.get().is_public
    ann.post(f"/moderation/letters/decisions/{Decision.objects.filter(verb='restore').latest('number').id}/undoing/")
    assert Story.objects.get().is_public


def test_what_two_declined_for_a_ticked_risk_is_read_by_two_again(
    ada: Client, mo: Client, ann: Client, lee: Client
) -> None:
    things = tell(ada)
    for moderator in (mo, ann):
        decide(moderator, story_with(WORDS), "decline", reason="court", words="A court works on it.", risks="court")
    let_the_minute_pass()
    write(ada, things, "appeal", "It is over.")
    assert settle(lee, "overturn", "Then it goes up.").status_code == 302
    let_the_minute_pass()
    story = Story.objects.get()
    assert (story.is_public, story.latest.state, story.latest.lane) == (False, "waiting", "new")
    assert decide(lee, story, "publish").headers["Location"] == "/moderation/?said=second"


@pytest.mark.parametrize("in_the_way", ["ask", "soften"])
def test_an_answer_is_read_again_when_the_decision_is_undone(
    ada: Client, mo: Client, ann: Client, in_the_way: str
) -> None:
    words = "It was my teacher. Write to lark.reed@example.org if you know him."
    things = tell(ada, words, in_the_way=in_the_way)
    carry_out()
    story = story_with(words)
    decide(mo, story, "ask_for_changes", reason="other", words="Was it you?")
    let_the_minute_pass()
    write(ada, things, "answer", "Yes; please leave the bus out of it.")
    found = story.latest.findings.get(name="email")
    decide(mo, story, "publish", **{f"change_{found.pk.hex}": "stand_in"})
    assert (story.latest.state, Letter.objects.get().outcome) == ("approved", "read")
    assert "It waits to be read." in text_of(open_list(ada, things))
    mo.post(f"/moderation/decisions/{Decision.objects.get(verb='publish').id}/undoing/")
    take(ann, story)
    assert "please leave the bus out of it" in text_of(ann.get(f"/moderation/stories/{story.pk}/"))
    assert Letter.objects.get().waiting_since == story.latest.waiting_since


@pytest.mark.parametrize("verb", ["edit", "withdraw"])
def test_who_changes_or_withdraws_it_in_that_minute_is_not_told_that_it_goes_up(
    things: list[str], ada: Client, ann: Client, verb: str
) -> None:
    settle(ann, "overturn", "It goes up after all.")
    if verb == "edit":
        edit(ada, things, "I took the tram then.")
    else:
        Story.objects.get().withdraw()
    let_the_minute_pass()
    assert "It goes up after all." not in text_of(open_list(ada, things))
