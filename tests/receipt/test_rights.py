"""Every right that comes with the list, used over HTTP."""

import json
import re
from typing import Any

import pytest
from django.test import Client, override_settings

from moderation.models import Decision
from stories import receipts, retention
from stories.models import Contact, Erasure, Finding, Letter, Notice, OutboxRow, Story, Suggestion, Version
from stories.models.story import years_ago
from stories.models.suggestion import NotAgreed
from stories.softening import Change
from tests.journeys import (
    WORDS,
    browser,
    carry_out,
    decide,
    edit,
    hidden,
    let_the_days_of_grace_pass,
    let_the_minute_pass,
    open_list,
    published,
    put_on_the_wall,
    right,
    send,
    story_with,
    tell,
    text_of,
    things_on,
)


def use(author: Client, things: list[str], page: str, **fields: Any) -> Any:
    """Send one of the forms of the author's page."""
    return author.post(f"/receipt/{page}/", {"right": right(things)} | fields)


# --- Withdrawing, and taking that back


def test_a_withdrawal_can_be_taken_back_and_is_on_the_wall_again(ada: Client, reader: Client, mo: Client) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS))
    use(ada, things, "withdrawal", step="withdraw")
    assert reader.get(story.get_absolute_url()).status_code == 410
    page = text_of(use(ada, things, "withdrawal", step="undo"))
    assert "Taken back. It is where it was." in page
    assert WORDS in text_of(reader.get(story.get_absolute_url()))


def test_a_withdrawal_taken_back_leaves_hidden_what_was_hidden(ada: Client, reader: Client, mo: Client) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS))
    use(ada, things, "showing", step="hide")
    use(ada, things, "withdrawal", step="withdraw")
    use(ada, things, "withdrawal", step="undo")
    story.refresh_from_db()
    assert story.state == "hidden"
    assert reader.get(story.get_absolute_url()).status_code == 410


def test_what_waited_when_it_was_withdrawn_is_not_read_until_that_is_taken_back(ada: Client, mo: Client) -> None:
    things = tell(ada)
    use(ada, things, "withdrawal", step="withdraw")
    assert not Version.objects.awaiting_review().exists()
    use(ada, things, "withdrawal", step="undo")
    version = Version.objects.awaiting_review().get()
    assert not version.is_checked
    carry_out()
    version.refresh_from_db()
    assert version.is_checked


def test_what_was_about_to_go_up_when_it_was_withdrawn_is_read_once_more(ada: Client, mo: Client) -> None:
    things = tell(ada)
    decide(mo, story_with(WORDS), "publish")
    use(ada, things, "withdrawal", step="withdraw")
    use(ada, things, "withdrawal", step="undo")
    let_the_minute_pass()
    story = Story.objects.get()
    assert (story.state, story.latest.state) == ("unpublished", "waiting")


def test_an_appeal_rests_while_its_story_is_being_withdrawn(ada: Client, mo: Client) -> None:
    things = tell(ada)
    decide(mo, story_with(WORDS), "decline", reason="court", words="There is a case.")
    let_the_minute_pass()
    use(ada, things, "letter", notice=Notice.objects.get().pk.hex, step="appeal", words="There is none.")
    use(ada, things, "withdrawal", step="withdraw")
    assert not Letter.objects.waiting().exists()
    use(ada, things, "withdrawal", step="undo")
    assert Letter.objects.waiting().count() == 1


def test_after_the_days_of_grace_nothing_is_left_but_that_it_was_taken_down(
    ada: Client, reader: Client, mo: Client
) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS), words="Thank you.")
    use(ada, things, "withdrawal", step="withdraw")
    let_the_days_of_grace_pass()
    story.refresh_from_db()
    assert (story.state, story.words, story.receipt_tag) == ("withdrawn", "", None)
    for model in (Version, Notice, Contact, OutboxRow):
        assert not model.objects.exists(), model
    assert reader.get(story.get_absolute_url()).status_code == 410
    assert Erasure.covers(story.pk)
    assert not story.take_back()


def test_after_the_days_of_grace_what_was_never_published_is_gone(ada: Client) -> None:
    things = tell(ada)
    use(ada, things, "withdrawal", step="withdraw")
    let_the_days_of_grace_pass()
    assert not Story.objects.exists()


def test_the_last_day_for_taking_it_back_says_no_hour_of_the_withdrawal(ada: Client, mo: Client) -> None:
    use(ada, tell(ada), "withdrawal", step="withdraw")
    due_at = OutboxRow.objects.get().due_at
    assert (due_at.minute, due_at.second, due_at.microsecond) == (0, 0, 0)


def test_it_can_be_taken_off_for_now_and_put_back(ada: Client, reader: Client, mo: Client) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS))
    assert "you can put it back" in text_of(use(ada, things, "showing", step="hide"))
    assert reader.get(story.get_absolute_url()).status_code == 410
    assert "on the wall again" in text_of(use(ada, things, "showing"))
    assert WORDS in text_of(reader.get(story.get_absolute_url()))


# --- How it is shown


def test_how_it_is_shown_changes_at_once_and_needs_no_moderator(ada: Client, reader: Client, mo: Client) -> None:
    things = tell(ada, appears_as="pen_name", pen_name="Fern", country="IE", setting="work")
    story = put_on_the_wall(mo, story_with(WORDS))
    assert "Fern" in text_of(reader.get(story.get_absolute_url()))
    page = use(ada, things, "appearance", appears_as="nobody", decade="1990", thread="straw")
    assert "This is how it is shown from now on." in text_of(page)
    seen = text_of(reader.get(story.get_absolute_url()))
    assert "Fern" not in seen
    assert "Ireland" not in seen
    assert "in the 1990s" in seen
    story.refresh_from_db()
    assert (story.state, story.thread, story.latest.state) == ("published", "straw", "standing")
    assert story.latest.telling.words == WORDS


def test_another_name_is_other_words_and_is_not_taken_there(ada: Client, mo: Client) -> None:
    things = tell(ada)
    for name in ("pen_name", "signed"):
        page = use(ada, things, "appearance", appears_as=name, pen_name="A telephone number", thread="undyed")
        assert page.status_code == 422
    assert Version.objects.get().telling.appears_as == "nobody"


def test_a_name_that_nobody_has_read_is_not_shown_before_it_was(mo: Client, eve: Client) -> None:
    things = tell(eve, appears_as="signed")
    story = put_on_the_wall(mo, story_with(WORDS))
    use(eve, things, "appearance", appears_as="nobody", thread="undyed")
    edit(eve, things, WORDS + " It was late.", appears_as="signed", meanwhile="stay")
    page = use(eve, things, "appearance", appears_as="signed", thread="woad")
    assert page.status_code == 422
    story.refresh_from_db()
    assert story.name == ""


def test_what_stays_as_it_is_shown_says_nothing_about_a_text_that_waits(ada: Client, mo: Client) -> None:
    things = tell(ada, appears_as="pen_name", pen_name="Fern", country="IE")
    story = put_on_the_wall(mo, story_with(WORDS))
    later = {"appears_as": "pen_name", "pen_name": "Bracken", "country": "FR"}
    edit(ada, things, WORDS + " It was late.", meanwhile="stay", **later)
    assert "How it is shown Fern · Ireland" in text_of(open_list(ada, things))
    use(ada, things, "appearance", appears_as="pen_name", country="IE", thread="woad")
    story.refresh_from_db()
    assert (story.name, story.country, story.thread) == ("Fern", "IE", "woad")
    waits = story.latest.telling
    assert (waits.pen_name, waits.country, waits.thread) == ("Bracken", "FR", "woad")


def test_a_name_that_is_taken_back_is_taken_from_a_text_that_waits_too(ada: Client, mo: Client) -> None:
    things = tell(ada, appears_as="pen_name", pen_name="Fern")
    story = put_on_the_wall(mo, story_with(WORDS))
    edit(ada, things, WORDS + " It was late.", meanwhile="stay", appears_as="pen_name", pen_name="Bracken")
    use(ada, things, "appearance", appears_as="nobody", thread="undyed")
    story.refresh_from_db()
    assert (story.name, story.latest.telling.pen_name) == ("", "")


def test_words_of_support_are_opened_and_closed(ada: Client) -> None:
    things = tell(ada)
    assert "Words of support are open." in text_of(use(ada, things, "replies", step="open"))
    assert Story.objects.get().replies_open
    assert "Words of support are closed." in text_of(use(ada, things, "replies", step="close"))
    assert not Story.objects.get().replies_open


def test_its_author_may_want_no_taps_either_and_change_that(ada: Client, mo: Client, reader: Client) -> None:
    things = tell(ada, no_taps="on", replies_open="on")
    put_on_the_wall(mo, Story.objects.get())
    story = Story.objects.get()
    assert (story.taps_open, story.replies_open) == (False, False)
    address = story.get_absolute_url()
    assert "This happened to me too" not in text_of(reader.get(address))
    for tap in ("me-too", "belief"):
        assert reader.post(f"{address}{tap}/", follow=True).status_code == 404
    use(ada, things, "replies", step="close")
    assert "This happened to me too" in text_of(reader.get(address))
    assert reader.post(f"{address}me-too/", follow=True).status_code == 200
    assert "Readers can leave nothing under it." in text_of(use(ada, things, "replies", step="nothing"))
    assert "This happened to me too" not in text_of(reader.get(address))
    assert "You said me too" in text_of(reader.get(f"{address}me-too/"))
    assert browser().get(f"{address}me-too/").status_code == 404
    edit(ada, things, "Other words.", no_taps="")
    assert Story.objects.get().taps_open


# --- How long it stays


@pytest.mark.parametrize(("years", "passed", "ends"), [(1, 0, False), (1, 1, True), (5, 4, False), (5, 5, True)])
def test_it_stays_as_long_as_its_author_said(
    ada: Client, reader: Client, mo: Client, years: int, passed: int, ends: bool
) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS))
    use(ada, things, "stay", stays=str(years))
    Story.objects.update(published_on=years_ago(passed))
    retention.stays()
    assert reader.get(story.get_absolute_url()).status_code == (410 if ends else 200)


def test_a_time_that_is_over_already_cannot_be_chosen(ada: Client, mo: Client) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS))
    assert "Over already" not in text_of(open_list(ada, things))
    Story.objects.update(published_on=years_ago(2))
    page = open_list(ada, things)
    assert "Over already, and so not offered: One year." in text_of(page)
    assert "<option" in page.content.decode()
    assert ">One year</option>" not in page.content.decode()
    from_a_page_that_was_open = use(ada, things, "stay", stays="1")
    assert from_a_page_that_was_open.status_code == 422
    assert "It has been here for longer than that." in text_of(from_a_page_that_was_open)
    use(ada, things, "stay", stays="5")
    retention.stays()
    story.refresh_from_db()
    assert (story.state, story.stays) == ("published", 5)


def test_it_stays_until_it_is_taken_down_unless_said_otherwise(ada: Client, mo: Client) -> None:
    story = published(mo)
    Story.objects.update(published_on=years_ago(40))
    retention.stays()
    story.refresh_from_db()
    assert story.is_public


def test_what_had_its_time_can_be_taken_back_and_then_stays(ada: Client, mo: Client) -> None:
    things = tell(ada, stays="1")
    story = put_on_the_wall(mo, story_with(WORDS))
    Story.objects.update(published_on=years_ago(1))
    retention.stays()
    use(ada, things, "withdrawal", step="undo")
    retention.stays()
    story.refresh_from_db()
    assert (story.state, story.stays) == ("published", 0)


# --- The mail address


def test_a_mail_address_is_left_changed_and_forgotten(ada: Client) -> None:
    things = tell(ada)
    assert "A note comes" in text_of(use(ada, things, "mail", step="leave", mail="ada@example.org"))
    assert Contact.objects.get().address == "ada@example.org"
    page = use(ada, things, "mail", step="leave", mail="not an address")
    assert page.status_code == 422
    assert "does not look like a mail address" in text_of(page)
    assert "not an address" in page.content.decode()
    assert "ada@example.org" not in page.content.decode()
    assert "The address is forgotten." in text_of(use(ada, things, "mail", step="forget"))
    assert not Contact.objects.exists()


# --- Another list, and the word only the author knows


def another_list(author: Client, things: list[str], word: str = "", old_word: str = "") -> tuple[list[str], Any]:
    data = {"right": right(things, old_word), "word": word}
    page = author.post("/receipt/list/", data)
    data = {"right": hidden(page, "right"), "list": hidden(page, "list"), "step": "kept"}
    return things_on(page), lambda: author.post("/receipt/list/", data)


def test_a_new_list_opens_it_and_the_old_one_does_not_once_it_is_kept(ada: Client) -> None:
    old = tell(ada)
    new, keep = another_list(ada, old)
    assert WORDS in text_of(open_list(ada, old))
    assert open_list(ada, new).status_code == 422
    assert "Only the new list opens your words now." in text_of(keep())
    assert WORDS in text_of(open_list(ada, new))
    assert open_list(ada, old).status_code == 422


def test_a_new_list_that_is_kept_twice_is_one(ada: Client) -> None:
    new, keep = another_list(ada, tell(ada))
    keep()
    assert "Only the new list opens your words now." in text_of(keep())
    assert WORDS in text_of(open_list(ada, new))


def test_whoever_has_the_page_of_the_old_list_open_is_out_at_once(ada: Client) -> None:
    things = tell(ada)
    left_open = right(things)
    _new, keep = another_list(ada, things)
    keep()
    for path in ("", "edit/", "copy/", "list/"):
        page = ada.post(f"/receipt/{path}", {"right": left_open})
        assert WORDS not in page.content.decode()
        assert "The page closed by itself" in text_of(page)


def test_of_two_new_lists_the_one_kept_first_counts(ada: Client) -> None:
    things = tell(ada)
    first, keep_first = another_list(ada, things)
    second, keep_second = another_list(ada, things)
    keep_first()
    keep_second()
    assert WORDS in text_of(open_list(ada, first))
    assert open_list(ada, second).status_code == 422


def test_a_word_that_only_its_author_knows_is_needed_beside_the_list(ada: Client) -> None:
    things = tell(ada, word="Grandmother’s  Teapot")
    found_list, wrong_word = open_list(ada, things), open_list(ada, things, "kettle")
    assert found_list.status_code == wrong_word.status_code == 422
    assert "This list does not open anything." in text_of(found_list)
    assert WORDS in text_of(open_list(ada, things, "grandmother’s teapot "))


def test_a_word_is_added_and_left_off_with_a_new_list(ada: Client) -> None:
    with_word, keep = another_list(ada, tell(ada), word="teapot")
    keep()
    assert open_list(ada, with_word).status_code == 422
    assert WORDS in text_of(open_list(ada, with_word, "Teapot"))
    without, keep = another_list(ada, with_word, old_word="teapot")
    keep()
    assert WORDS in text_of(open_list(ada, without))


def test_it_keeps_no_trace_of_whether_there_is_a_word(ada: Client) -> None:
    tell(ada)
    tell(ada, "Another one.", word="teapot")
    tags = [bytes(story.receipt_tag) for story in Story.objects.all()]
    assert {len(tag) for tag in tags} == {32}
    assert not [field.name for field in Story._meta.get_fields() if "word" in field.name and field.name != "words"]


def test_it_says_where_a_copied_list_can_appear_before_it_is_copied(ada: Client) -> None:
    told = send(ada)
    for page in (told, ada.post("/receipt/list/", {"right": right(things_on(told))})):
        text = text_of(page)
        assert text.index("Copy the list") < text.index("What is copied can appear on other devices")
        assert "I have kept it" in text


# --- A copy to take along


def copied(author: Client, things: list[str], kind: str) -> Any:
    return author.post("/receipt/copy/", {"right": right(things), "as": kind})


def test_a_copy_holds_everything_that_is_here_of_it(ada: Client, mo: Client, lee: Client) -> None:
    named = "It was Aldous Verrin, in the studio."
    things = tell(ada, named, country="IE", mail="ada@example.org")
    carry_out()
    decide(mo, story_with(named), "ask_for_changes", reason="identifies_others", words="Could the name go?")
    notice = Notice.objects.get()
    Suggestion.propose(notice, [Change(7, 20, "a manager")])
    let_the_minute_pass()
    use(ada, things, "letter", notice=notice.pk.hex, step="refuse", words="No.")
    for reader in (mo, lee):  # it names somebody: two people decide
        decide(reader, story_with(named), "decline", reason="court", words="There is a case.")
    let_the_minute_pass()
    use(ada, things, "letter", notice=Notice.objects.get(kind="declined").pk.hex, step="appeal", words="Look again.")

    response = copied(ada, things, "json")
    assert response.headers["Content-Disposition"] == 'attachment; filename="note.json"'
    assert response.headers["Cache-Control"] == "no-store"
    content = json.loads(response.content)
    [version] = content["versions"]
    assert version["words"] == named
    assert version["chosen"]["country"] == "IE"
    assert ["Aldous Verrin"] in [noticed["passages"] for noticed in version["noticed_by_a_program"]]
    assert content["mail"] == "ada@example.org"
    asked, refused = content["messages"]
    assert asked["proposed"]["changes"] == [[7, 20, "a manager"]]
    assert asked["letters"][0]["words"] == "No."
    assert refused["letters"][0]["words"] == "Look again."
    reasons = refused["statement_of_reasons"]
    assert reasons["ground"] == "A case that a court or the police are working on"
    assert "A person read it and decided." in reasons["decided_by"]
    assert "somebody else to look" in reasons["what_you_can_do"]

    text = copied(ada, things, "text")
    assert text.headers["Content-Disposition"] == 'attachment; filename="note.txt"'
    for part in (named, "There is a case.", "Look again.", "A person read it and decided.", "a manager"):
        assert part in text.content.decode()


def test_a_text_copy_says_choices_as_the_page_asked_for_them(ada: Client, mo: Client) -> None:
    words = "It was Aldous Verrin, in the studio."
    things = tell(ada, words, country="IE", setting="work", notes=["verbal_harassment"], first_time="on")
    carry_out()
    decide(mo, story_with(words), "ask_for_changes", reason="identifies_others", words="Could the name go?")
    Suggestion.propose(Notice.objects.get(), [Change(7, 20, "a manager")])
    let_the_minute_pass()
    text = copied(ada, things, "text").content.decode()
    for part in (
        "Country: Ireland",
        "Kind of place: at work",
        "This one mentions: words and remarks",
        "This is the first time I tell it: yes",
        "taken out: Aldous Verrin put in: a manager",
        "identifying detail: a person’s name (Aldous Verrin)",
    ):
        assert part in text
    for code in ("appears_as", "in_the_way", "False", "undyed", "verbal_harassment"):
        assert code not in text


def test_a_text_copy_of_what_is_kept_unread_promises_no_wall(ada: Client) -> None:
    assert "not on the wall yet" not in copied(ada, tell(ada, ending="unread"), "text").content.decode()


def test_a_copy_tells_nothing_of_what_is_not_told_yet(ada: Client, mo: Client) -> None:
    things = tell(ada)
    decide(mo, story_with(WORDS), "decline", reason="court", words="There is a case.")
    for kind in ("json", "text"):
        assert "There is a case." not in copied(ada, things, kind).content.decode()


def test_a_text_copy_is_plain_text(ada: Client) -> None:
    things = tell(ada, "One & two <three> “four”.")
    assert "One & two <three> “four”." in copied(ada, things, "text").content.decode()


# --- If only a name, a place or a number stands in the way

NAMED = "Aldous Verrin hired me in Bristol. Write to lark.reed@example.org."


def test_what_would_be_changed_is_shown_before_it_is_sent_and_nothing_is_chosen_for_her(ada: Client) -> None:
    data = {"words": NAMED, "appears_as": "nobody", "thread": "undyed", "consent": "on"}
    page = ada.post("/tell/", data | {"token": hidden(ada.get("/tell/"), "token"), "step": "preview"})
    text = text_of(page)
    assert "This could point at somebody" in text
    assert "taken out: lark.reed@example.org put in: [a mail address]" in text
    assert "taken out: Aldous Verrin put in: [a name]" in text
    radios = page.content.decode().split('id="id_in_the_way"')[1].split("</fieldset>")[0]
    assert "checked" not in radios

    unanswered = ada.post("/tell/", data | {"token": hidden(page, "token"), "step": "send"})
    assert unanswered.status_code == 422
    assert "Choose one of these two" in text_of(unanswered)
    assert not Story.objects.exists()
    sent = ada.post("/tell/", data | {"token": hidden(page, "token"), "step": "send", "in_the_way": "soften"})
    assert things_on(sent)
    assert Version.objects.get().telling.in_the_way == "soften"


def test_words_in_which_nothing_is_noticed_need_no_answer(ada: Client) -> None:
    tell(ada, "It was long ago.", in_the_way="")
    assert Version.objects.get().telling.in_the_way == ""


def test_a_change_with_a_name_in_it_needs_the_answer_too(ada: Client) -> None:
    things = tell(ada)
    page = edit(ada, things, NAMED, in_the_way="")
    assert page.status_code == 422
    assert "Choose one of these two" in text_of(page)
    assert Version.objects.get().telling.words == WORDS


def test_what_was_agreed_to_is_softened_by_the_moderator_and_its_author_sees_what(
    ada: Client, reader: Client, mo: Client, lee: Client
) -> None:
    things = tell(ada, NAMED, in_the_way="soften")
    carry_out()
    story = Story.objects.get()
    chosen = {f"change_{find.pk.hex}": "somebody" for find in Finding.objects.filter(kind="identifying")}
    for moderator in (mo, lee):
        decide(moderator, story, "publish", **chosen)
    let_the_minute_pass()
    story.refresh_from_db()
    assert story.is_public
    assert story.words.startswith("[a name] hired me in ")
    assert story.words.endswith("Write to [a mail address].")
    assert "Aldous" not in text_of(reader.get(story.get_absolute_url()))
    page = text_of(open_list(ada, things))
    assert "As you agreed before" in page
    assert "taken out: Aldous Verrin put in: [a name]" in page


def test_nothing_is_softened_by_a_moderator_for_an_author_who_wants_to_be_asked(
    ada: Client, mo: Client, lee: Client
) -> None:
    tell(ada, NAMED, in_the_way="ask")
    carry_out()
    chosen = {f"change_{find.pk.hex}": "somebody" for find in Finding.objects.filter(kind="identifying")}
    for moderator in (mo, lee):
        decide(moderator, Story.objects.get(), "publish", **chosen)
    let_the_minute_pass()
    assert "[a name]" not in Story.objects.get().words


def test_nothing_is_softened_for_an_author_who_wants_to_be_asked(ada: Client) -> None:
    tell(ada, NAMED, in_the_way="ask")
    notice = Notice.build(Version.objects.get(), Notice.Kind.PUBLISHED, "")
    with pytest.raises(NotAgreed):
        Suggestion.agree(notice, [Change(0, 13, "[a name]")])


def test_her_words_are_as_she_sent_them_until_they_go_up(ada: Client, mo: Client, lee: Client) -> None:
    tell(ada, NAMED, in_the_way="soften")
    carry_out()
    story = Story.objects.get()
    chosen = {f"change_{find.pk.hex}": "somebody" for find in Finding.objects.filter(kind="identifying")}
    for moderator in (mo, lee):
        decide(moderator, story, "publish", **chosen)
    assert story.latest.telling.words == NAMED
    lee.post(f"/moderation/decisions/{Decision.objects.get().id}/undoing/")
    decide(lee, story, "publish")
    let_the_minute_pass()
    assert (Story.objects.get().words, story.latest.telling.words) == (NAMED, NAMED)


# --- Under 18


def test_a_minor_has_two_readers_and_no_name_mail_or_replies(ada: Client) -> None:
    things = tell(ada, minor="on", appears_as="pen_name", pen_name="Fern", mail="ada@example.org", replies_open="on")
    story = Story.objects.get()
    assert story.is_minor
    assert not story.replies_open
    assert not Contact.objects.exists()
    assert (story.latest.telling.appears_as, story.latest.telling.pen_name) == ("nobody", "")
    for page, fields in (("replies", {"step": "open"}), ("mail", {"step": "leave", "mail": "ada@example.org"})):
        use(ada, things, page, **fields)
    edit(ada, things, "Changed.", appears_as="pen_name", pen_name="Fern", replies_open="on")
    story.refresh_from_db()
    assert (story.is_minor, story.replies_open) == (True, False)
    assert story.latest.telling.appears_as == "nobody"
    assert not Contact.objects.exists()


@pytest.mark.parametrize(
    ("ending", "who"),
    [
        ("wall", "Two people here read this before it can be published."),
        ("one_reader", "One person here reads this, as you chose, and it is not published."),
        ("unread", "Nobody here reads this, as you chose."),
    ],
)
def test_a_minor_is_told_on_the_preview_who_reads_it_and_the_legal_duty(
    ada: Client, settings: Any, ending: str, who: str
) -> None:
    settings.LEGAL_DUTY = "We must tell the youth office when a child is in danger now."
    data = {"words": WORDS, "appears_as": "pen_name", "pen_name": "", "thread": "undyed", "consent": "on"}
    page = ada.post("/tell/", data | {"minor": "on", "step": "preview", "mail": "nonsense", "ending": ending})
    assert page.status_code == 200
    assert who in text_of(page)
    assert "We must tell the youth office" in text_of(page)


@override_settings(TELLING_IS_OPEN=False)
def test_telling_stays_closed_with_a_kind_page_until_the_legal_duty_is_stated(ada: Client) -> None:
    for page in (ada.get("/tell/"), ada.post("/tell/", {"words": WORDS, "step": "send"})):
        assert page.status_code == 503
        assert "Nobody can write here yet." in text_of(page)
        assert "People to talk to, by country" in text_of(page)
    assert WORDS in text_of(page)
    assert "(opens beside this)" in text_of(page)  # or whoever looks for somebody to talk to would lose them
    assert not Story.objects.exists()


def test_two_people_decide_about_the_words_of_a_minor(ada: Client, reader: Client, mo: Client, lee: Client) -> None:
    tell(ada, minor="on")
    decide(mo, Story.objects.get(), "publish")
    let_the_minute_pass()
    assert Story.objects.get().state == "unpublished"
    decide(lee, Story.objects.get(), "publish")
    let_the_minute_pass()
    assert Story.objects.get().state == "published"


# --- Wrong, erased, and withdrawn past the days of grace


def test_wrong_erased_and_withdrawn_lists_get_the_same_answer_for_the_same_work(
    ada: Client, mo: Client, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: Any
) -> None:
    erased, withdrawn = tell(ada, "Erased."), tell(ada, "Withdrawn.")
    put_on_the_wall(mo, story_with("Withdrawn."))
    worded = tell(ada, "With a word.", word="teapot")
    use(ada, erased, "erasure", step="erase")
    use(ada, withdrawn, "withdrawal", step="withdraw")
    let_the_days_of_grace_pass()
    tries: list[list[int]] = []
    slow = receipts.opened
    monkeypatch.setattr(receipts, "opened", lambda *args: tries.append(1) or slow(*args))  # type: ignore[func-returns-value]

    answers = []
    for things in (erased, withdrawn, worded, receipts.names(receipts.draw())):
        with django_assert_num_queries(2):
            response = open_list(browser(), things)
        assert response.status_code == 422
        page = re.sub(r"<textarea.*?</textarea>", "", response.content.decode(), flags=re.S)
        # The length of an answer is that of what was typed, which comes back in it.
        headers = {name: value for name, value in response.headers.items() if name != "Content-Length"}
        answers.append((page, headers))
    assert len(tries) == 4
    assert answers[0] == answers[1] == answers[2] == answers[3]


@pytest.mark.parametrize("verb", ["decline", "ask_for_changes"])
def test_a_decision_that_a_withdrawal_overtook_is_taken_again(ada: Client, mo: Client, verb: str) -> None:
    """Nobody was told why, so nobody is told that it was."""
    things = tell(ada)
    decide(mo, story_with(WORDS), verb, reason="other", words="Because of this.")
    use(ada, things, "withdrawal", step="withdraw")
    use(ada, things, "withdrawal", step="undo")
    let_the_minute_pass()
    assert "They wait to be read by a moderator" in text_of(open_list(ada, things))
    assert Version.objects.awaiting_review().exists()


def test_nothing_is_owed_of_what_was_erased_while_it_could_be_taken_back(ada: Client, mo: Client) -> None:
    things = tell(ada)
    put_on_the_wall(mo, story_with(WORDS))
    use(ada, things, "withdrawal", step="withdraw")
    use(ada, things, "erasure", step="erase")
    assert not OutboxRow.objects.exists()


def test_a_copy_does_not_tell_what_can_still_be_undone(ada: Client, mo: Client) -> None:
    things = tell(ada)
    decide(mo, story_with(WORDS), "decline", reason="other", words="Because of this.")
    copy = json.loads(use(ada, things, "copy", **{"as": "json"}).content)
    assert copy["versions"][0]["state"] == "waits to be read"
    let_the_minute_pass()
    copy = json.loads(use(ada, things, "copy", **{"as": "json"}).content)
    assert copy["versions"][0]["state"] == "not published here"


def test_an_answer_that_was_read_with_an_overtaken_decision_waits_again(ada: Client, mo: Client) -> None:
    things = tell(ada)
    story = story_with(WORDS)
    decide(mo, story, "ask_for_changes", reason="other", words="When was it?")
    let_the_minute_pass()
    use(ada, things, "letter", notice=story.notices.get().pk.hex, step="answer", words="In May.")
    decide(mo, story, "decline", reason="other", words="Because of this.")
    use(ada, things, "withdrawal", step="withdraw")
    use(ada, things, "withdrawal", step="undo")
    assert Letter.objects.get().outcome == ""
