"""What a moderator and an author write to each other, and the changes one proposes and the other takes or leaves."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from stories.models import Letter, Notice, Story, Suggestion, Version
from stories.models.letter import NotNow
from stories.softening import BadChanges, Change, changed, moved, parts
from tests.journeys import WORDS, decide, edit, let_the_minute_pass, open_list, right, story_with, tell, text_of

NAMED = "It was Aldous Verrin, in the studio. I left in spring."
NAME = NAMED.index("Aldous Verrin")


def asked(mo: Client, words: str, changes: list[Change] | None = None) -> Notice:
    """A question of a moderator's, with the changes they propose, once its minute is over."""
    story = story_with(words)
    decide(mo, story, "ask_for_changes", reason="identifies_others", words="Could the name go?")
    notice = story.notices.latest("number")
    if changes:
        Suggestion.propose(notice, changes)
    let_the_minute_pass()
    return notice


def declined(mo: Client, words: str = WORDS) -> Notice:
    story = story_with(words)
    decide(mo, story, "decline", reason="court", words="There is a case.")
    let_the_minute_pass()
    return story.notices.latest("number")


def write(author: Client, things: list[str], notice: Notice, step: str, words: str = "") -> Any:
    data = {"right": right(things), "notice": notice.pk.hex, "step": step, "words": words}
    return author.post("/receipt/letter/", data)


def test_it_takes_an_answer_and_the_words_wait_to_be_read_again(ada: Client, mo: Client) -> None:
    things = tell(ada)
    notice = asked(mo, WORDS)
    page = write(ada, things, notice, "answer", "It is the name of a ship.")
    assert "Sent. A moderator reads it." in text_of(page)
    assert "They wait to be read by a moderator" in text_of(page)
    letter = Letter.objects.get()
    assert (letter.words, letter.kind, letter.outcome) == ("It is the name of a ship.", "answer", "")
    assert b"ship" not in bytes(letter.sealed_words)
    version = Version.objects.awaiting_review().get()
    assert list(version.letters.all()) == [letter]
    assert "It is the name of a ship." in text_of(open_list(ada, things))


def test_it_keeps_no_time_of_a_letter_finer_than_the_hour_and_none_once_it_is_settled(ada: Client, mo: Client) -> None:
    things = tell(ada)
    write(ada, things, asked(mo, WORDS), "answer", "A ship.")
    letter = Letter.objects.get()
    since = letter.waiting_since
    assert since is not None
    assert since == since.replace(minute=0, second=0, microsecond=0)
    assert letter.settle(Letter.Outcome.READ)
    letter.refresh_from_db()
    assert letter.waiting_since is None


def test_it_is_settled_once(ada: Client, mo: Client) -> None:
    things = tell(ada)
    write(ada, things, declined(mo), "appeal", "There is no case.")
    letter = Letter.objects.get()
    assert letter.settle(Letter.Outcome.UPHELD)
    assert not letter.settle(Letter.Outcome.OVERTURNED)
    assert "Somebody else looked; it stays as it was decided." in text_of(open_list(ada, things))


@pytest.mark.parametrize("words", ["", " \n", "\u200b", "x" * 4001])
def test_it_brings_an_answer_back_that_cannot_be_taken(ada: Client, mo: Client, words: str) -> None:
    things = tell(ada)
    page = write(ada, things, asked(mo, WORDS), "answer", words)
    assert page.status_code == 422
    assert words in page.content.decode()
    assert not Letter.objects.exists()
    assert Version.objects.get().state == "changes_asked"


def test_a_line_end_is_one_letter_as_in_a_browser(ada: Client, mo: Client) -> None:
    things = tell(ada)
    write(ada, things, asked(mo, WORDS), "answer", "\r\n".join(["x" * 39] * 100))
    assert len(Letter.objects.get().words) == 3_999


def test_it_shows_what_would_change_and_takes_a_yes(ada: Client, mo: Client) -> None:
    things = tell(ada, NAMED)
    notice = asked(mo, NAMED, [Change(NAME, NAME + 13, "a manager")])
    page = text_of(open_list(ada, things))
    assert "taken out: Aldous Verrin put in: a manager , in the studio." in page
    page = text_of(write(ada, things, notice, "accept"))
    assert "Your words are changed" in page
    version = Version.objects.awaiting_review().get()
    assert version.telling.words == "It was a manager, in the studio. I left in spring."
    assert version.number == 2
    assert version.suggestions.get().state == "accepted"


def test_it_takes_a_no_with_and_without_a_reason(ada: Client, mo: Client) -> None:
    for words in ("", "Everybody is called that here."):
        told = f"{NAMED} {len(words)}"
        things = tell(ada, told)
        notice = asked(mo, told, [Change(NAME, NAME + 13, "a manager")])
        page = text_of(write(ada, things, notice, "refuse", words))
        assert "Sent. A moderator reads it." in page
        version = story_with(told).latest
        assert (version.state, version.number) == ("waiting", 1)
        assert version.suggestions.get().state == "refused"
        assert [letter.words for letter in version.letters.all()] == ([words] if words else [])


def test_it_shows_no_proposal_before_the_minute_is_over_and_undoing_takes_it_along(ada: Client, mo: Client) -> None:
    things = tell(ada, NAMED)
    decide(mo, story_with(NAMED), "ask_for_changes", reason="identifies_others", words="Could the name go?")
    notice = Notice.objects.get()
    Suggestion.propose(notice, [Change(NAME, NAME + 13, "a manager")])
    assert "a manager" not in text_of(open_list(ada, things))
    assert "things have moved on" in text_of(write(ada, things, notice, "accept"))
    notice.delete()
    assert not Suggestion.objects.exists()


def test_it_is_answered_once(ada: Client, mo: Client) -> None:
    things = tell(ada, NAMED)
    notice = asked(mo, NAMED, [Change(NAME, NAME + 13, "a manager")])
    write(ada, things, notice, "accept")
    for step in ("accept", "refuse", "answer"):
        assert "things have moved on" in text_of(write(ada, things, notice, step, "Once more."))
    assert Version.objects.get().number == 2
    assert not Letter.objects.exists()


def test_it_is_overtaken_by_a_change_of_her_own(ada: Client, mo: Client) -> None:
    things = tell(ada, NAMED)
    notice = asked(mo, NAMED, [Change(NAME, NAME + 13, "a manager")])
    edit(ada, things, "It was in the studio.")
    assert "things have moved on" in text_of(write(ada, things, notice, "accept"))
    assert Version.objects.get().telling.words == "It was in the studio."


def test_it_may_be_appealed_once_and_then_waits_for_somebody_else(ada: Client, mo: Client) -> None:
    things = tell(ada)
    notice = declined(mo)
    assert "Ask somebody else to look" in text_of(open_list(ada, things))
    page = text_of(write(ada, things, notice, "appeal", "There is no case."))
    assert "Somebody else will read your words and this, and decide anew." in page
    assert "things have moved on" in text_of(write(ada, things, notice, "appeal", "Again."))
    letter = Letter.objects.appeals().waiting().get()
    assert (letter.words, letter.version) == ("There is no case.", Version.objects.get())
    with pytest.raises(IntegrityError), transaction.atomic():
        Letter._write(notice, None, "appeal", "Behind the form's back.")


def test_it_may_not_appeal_what_was_no_refusal(ada: Client, mo: Client) -> None:
    things = tell(ada)
    notice = asked(mo, WORDS)
    assert "Ask somebody else to look" not in text_of(open_list(ada, things))
    assert "things have moved on" in text_of(write(ada, things, notice, "appeal", "Look again."))


def test_it_lets_an_appeal_rest_when_the_words_are_changed_or_withdrawn(ada: Client, mo: Client) -> None:
    things = tell(ada)
    write(ada, things, declined(mo), "appeal", "There is no case.")
    edit(ada, things, "Without the case.")
    letter = Letter.objects.get()
    assert (letter.outcome, letter.waiting_since) == ("overtaken", None)
    assert not letter.settle(Letter.Outcome.UPHELD)


def test_it_opens_no_message_of_somebody_elses(ada: Client, mo: Client) -> None:
    tell(ada, "Hers.")
    notice = declined(mo, "Hers.")
    others = tell(ada, "Another one.")
    assert "things have moved on" in text_of(write(ada, others, notice, "appeal", "Not mine."))
    assert not Letter.objects.exists()


def test_it_shows_the_newest_message_first_and_the_earlier_ones_folded(ada: Client, mo: Client) -> None:
    things = tell(ada)
    write(ada, things, asked(mo, WORDS), "answer", "A ship.")
    declined(mo)
    page = text_of(open_list(ada, things))
    assert page.index("There is a case.") < page.index("Earlier messages") < page.index("Could the name go?")


def test_it_erases_letters_and_suggestions_with_the_story(ada: Client, mo: Client) -> None:
    things = tell(ada, NAMED)
    notice = asked(mo, NAMED, [Change(NAME, NAME + 13, "a manager")])
    write(ada, things, notice, "refuse", "No.")
    Story.objects.get().erase()
    assert not Letter.objects.exists()
    assert not Suggestion.objects.exists()


@pytest.mark.parametrize(
    "changes",
    [
        [],
        [Change(0, 0, "")],
        [Change(0, 200, "x")],
        [Change(-1, 2, "x")],
        [Change(3, 2, "x")],
        [Change(0, 2, "It")],
        [Change(0, 5, "x"), Change(4, 8, "y")],
        [Change(0, len(NAMED), " ")],
    ],
)
def test_it_takes_no_changes_that_do_not_fit_the_words(ada: Client, mo: Client, changes: list[Change]) -> None:
    tell(ada, NAMED)
    decide(mo, story_with(NAMED), "ask_for_changes", reason="identifies_others", words="Could the name go?")
    with pytest.raises(BadChanges):
        Suggestion.propose(Notice.objects.get(), changes)


@given(st.text(min_size=1), st.data())
def test_the_parts_of_a_change_are_both_texts(words: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(words)), min_size=2, max_size=6)))
    changes = [Change(a, b, data.draw(st.text())) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    try:
        found = parts(words, changes)
    except BadChanges:
        return
    assert "".join(text for how, text in found if how != "in") == words
    assert "".join(text for how, text in found if how != "out") == changed(words, changes)


@given(st.text(min_size=1), st.data())
def test_a_passage_beside_a_change_still_covers_the_same_words(words: str, data: st.DataObject) -> None:
    a, b, start, end = sorted(data.draw(st.lists(st.integers(0, len(words)), min_size=4, max_size=4)))
    before = data.draw(st.booleans())
    change, passage = (Change(start, end, "[a name]"), [a, b]) if before else (Change(a, b, "[a name]"), [start, end])
    try:
        after = changed(words, [change])
    except BadChanges:
        return
    [[left, right_]] = moved([passage], [change])
    assert after[left:right_] == words[passage[0] : passage[1]] or change.start == change.end


def test_nothing_answers_what_was_not_told(ada: Client, mo: Client) -> None:
    tell(ada)
    decide(mo, story_with(WORDS), "decline", reason="court", words="There is a case.")
    notice = Notice.objects.get()
    with pytest.raises(NotNow):
        Letter.appeal(notice, "Too early.")


@pytest.mark.parametrize("step", ["answer", "accept", "refuse"])
def test_a_page_that_stayed_open_brings_no_withdrawn_words_to_the_desk(ada: Client, mo: Client, step: str) -> None:
    things = tell(ada, NAMED)
    notice = asked(mo, NAMED, [Change(NAME, NAME + 13, "a man")])
    story_with(NAMED).withdraw()
    page = write(ada, things, notice, step, "It was long ago.")
    assert "things have moved on" in text_of(page)
    assert not Version.objects.awaiting_review().exists()
    assert story_with(NAMED).latest.telling.words == NAMED


def test_an_appeal_is_over_with_the_story(ada: Client, mo: Client) -> None:
    things = tell(ada)
    notice = declined(mo)
    story_with(WORDS).withdraw()
    page = text_of(write(ada, things, notice, "appeal", "Please look."))
    assert "things have moved on" in page
    assert "Please look." in page  # to copy
    assert not Letter.objects.exists()


def test_a_second_question_is_answered_under_itself(ada: Client, mo: Client) -> None:
    things = tell(ada)
    first = asked(mo, WORDS)
    write(ada, things, first, "answer", "An answer.")
    story = story_with(WORDS)
    decide(mo, story, "ask_for_changes", reason="other", words="Second question?")
    assert "Send my answer" not in text_of(open_list(ada, things))  # it can still be undone
    assert "things have moved on" in text_of(write(ada, things, first, "answer", "One more thing."))
    let_the_minute_pass()
    page = text_of(open_list(ada, things))
    assert "Second question?" in page
    assert page.count("Send my answer") == 1
    write(ada, things, story.notices.latest("number"), "answer", "The second answer.")
    assert story.latest.state == "waiting"
