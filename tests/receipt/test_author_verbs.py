"""What an author can do with her story: change it, withdraw it, delete it."""

from datetime import timedelta

from django.contrib.auth.models import User
from django.test import Client

from moderation import removals
from moderation.models import Decision
from stories import retention
from stories.models import Contact, Erasure, Notice, OutboxRow, Story, Version
from stories.models.call import today
from tests.journeys import (
    WORDS,
    browser,
    carry_out,
    decide,
    edit,
    let_the_minute_pass,
    open_list,
    published,
    put_on_the_wall,
    right,
    story_with,
    tell,
    text_of,
)


def test_a_change_of_what_waits_replaces_it(ada: Client) -> None:
    things = tell(ada)
    response = edit(ada, things, "Shorter.")
    assert "Your changed words are with us." in text_of(response)
    version = Version.objects.get()
    assert (version.number, version.telling.words, version.state) == (2, "Shorter.", "waiting")
    assert list(OutboxRow.objects.values_list("target", flat=True)) == [version.pk]


def test_a_change_sent_twice_is_one_change(ada: Client) -> None:
    things = tell(ada)
    token = right(things)
    data = {"right": token, "words": "Shorter.", "appears_as": "nobody", "thread": "undyed", "step": "send"}
    ada.post("/receipt/edit/", data)
    ada.post("/receipt/edit/", data)
    assert Version.objects.get().number == 2


def test_a_change_of_nothing_but_whether_replies_are_open_is_taken(ada: Client) -> None:
    things = tell(ada)
    edit(ada, things, WORDS, replies_open="on")
    assert Story.objects.get().replies_open
    assert Version.objects.get().number == 1


def test_a_change_hides_the_published_words_at_once_by_default(ada: Client, reader: Client, mo: Client) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS))
    edit(ada, things, "Without the name.")
    assert WORDS not in text_of(reader.get("/"))
    gone = reader.get(story.get_absolute_url())
    assert gone.status_code == 410
    story.refresh_from_db()
    assert (story.state, story.words) == ("hidden", "")

    put_on_the_wall(mo, story)
    assert "Without the name." in text_of(reader.get(story.get_absolute_url()))


def test_a_change_can_leave_the_published_words_until_it_is_read(ada: Client, reader: Client, mo: Client) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS))
    edit(ada, things, "A better ending.", meanwhile="stay")
    assert WORDS in text_of(reader.get("/"))
    assert "A better ending." not in text_of(reader.get("/"))
    put_on_the_wall(mo, story)
    assert "A better ending." in text_of(reader.get("/"))
    assert WORDS not in text_of(reader.get("/"))


def test_a_declined_change_changes_nothing_else(ada: Client, reader: Client, mo: Client) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS))
    edit(ada, things, "With a telephone number.", meanwhile="stay")
    decide(mo, story, "decline", reason="contact", words="A number is in it.")
    let_the_minute_pass()
    assert WORDS in text_of(reader.get(story.get_absolute_url()))


def test_a_hidden_story_stays_hidden_after_its_change_is_declined_until_its_author_says(
    ada: Client, reader: Client, mo: Client
) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS))
    edit(ada, things, "With a telephone number.")
    decide(mo, story, "decline", reason="contact", words="A number is in it.")
    let_the_minute_pass()
    assert reader.get(story.get_absolute_url()).status_code == 410
    shown = ada.post("/receipt/showing/", {"right": right(things)})
    assert "It is on the wall again." in text_of(shown)
    assert WORDS in text_of(reader.get(story.get_absolute_url()))


def test_a_changed_story_keeps_its_place_and_its_month(ada: Client, reader: Client, mo: Client) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS))
    published(mo, "A newer story.")
    before = (story.place, story.published_on, story.public_id)
    edit(ada, things, "Changed words.", meanwhile="stay")
    story = put_on_the_wall(mo, story)
    assert (story.place, story.published_on, story.public_id) == before
    page = text_of(reader.get("/"))
    assert page.index("A newer story.") < page.index("Changed words.")


def test_a_change_takes_back_a_publication_that_was_due(ada: Client, mo: Client) -> None:
    things = tell(ada)
    story = story_with(WORDS)
    decide(mo, story, "publish")
    edit(ada, things, "Not those words.")
    let_the_minute_pass()
    story.refresh_from_db()
    assert story.state == "unpublished"
    assert not Notice.objects.exists()


def test_withdrawing_takes_it_off_the_wall_at_once(ada: Client, reader: Client, mo: Client) -> None:
    things = tell(ada, mail="ada@example.org")
    story = put_on_the_wall(mo, story_with(WORDS))
    asked = ada.post("/receipt/withdrawal/", {"right": right(things)})
    assert "Withdraw it?" in text_of(asked)
    story.refresh_from_db()
    assert story.is_public
    done = ada.post("/receipt/withdrawal/", {"right": right(things), "step": "withdraw"})
    assert "You withdrew it It is not on the wall." in text_of(done)
    assert WORDS not in text_of(reader.get("/"))
    assert reader.get(story.get_absolute_url()).status_code == 410
    assert not Contact.objects.exists()
    assert WORDS in text_of(open_list(ada, things))


def test_a_withdrawn_story_cannot_be_changed_shown_or_withdrawn_again(ada: Client, mo: Client) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS))
    story.withdraw()
    for page, step in (
        ("edit", "send"), ("showing", ""), ("showing", "hide"), ("withdrawal", "withdraw"), ("ending", ""),
        ("appearance", ""), ("letter", "appeal"), ("mail", "leave"),
    ):  # fmt: skip
        data = {"right": right(things), "step": step, "words": "x", "appears_as": "nobody", "thread": "undyed"}
        response = ada.post(f"/receipt/{page}/", data | {"ending": "one_reader", "mail": "ada@example.org"})
        assert response.status_code == 200
        story.refresh_from_db()
        assert (story.state, story.words, story.ending) == ("leaving", "", "wall")
        assert not Contact.objects.exists()


def test_erasing_leaves_nothing_but_the_fact_of_a_decision(ada: Client, reader: Client, mo: Client) -> None:
    things = tell(ada, mail="ada@example.org")
    story = put_on_the_wall(mo, story_with(WORDS), words="Thank you for writing this.")
    asked = ada.post("/receipt/erasure/", {"right": right(things)})
    assert "Delete it for good?" in text_of(asked)
    done = ada.post("/receipt/erasure/", {"right": right(things), "step": "erase"})
    assert "It is deleted." in text_of(done)
    assert reader.get(story.get_absolute_url()).status_code == 404
    for model in (Story, Version, Notice, Contact, OutboxRow):
        assert not model.objects.exists(), model
    assert Decision.objects.filter(story_id=story.pk).count() == 1
    assert Erasure.objects.count() == 1


def test_erasing_in_the_middle_of_its_check_is_not_undone_by_it(ada: Client) -> None:
    tell(ada)
    Story.objects.get().erase()
    carry_out()
    assert not Story.objects.exists()


def test_a_refused_change_keeps_what_was_typed(ada: Client) -> None:
    things = tell(ada)
    response = edit(ada, things, "x" * 20_001)
    assert response.status_code == 422
    assert "x" * 20_001 in response.content.decode()
    assert Version.objects.get().telling.words == WORDS


def test_the_right_to_one_story_is_no_right_to_another(ada: Client) -> None:
    tell(ada, "Hers.")
    things = tell(browser(), "Somebody else’s.")
    ada.post("/receipt/erasure/", {"right": right(things), "step": "erase"})
    assert [story.latest.telling.words for story in Story.objects.all()] == ["Hers."]


def test_hiding_is_obeyed_for_a_change_that_waits_already(ada: Client, mo: Client) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS))
    edit(ada, things, "Without the name.", meanwhile="stay")
    page = edit(ada, things, "Without the name.", meanwhile="hide")
    assert "Your changed words are with us." in text_of(page)
    story.refresh_from_db()
    assert (story.state, story.versions.count()) == ("hidden", 2)
    decide(mo, story, "publish")
    let_the_minute_pass()
    story.refresh_from_db()
    assert (story.state, story.words) == ("published", "Without the name.")


def test_what_was_declined_can_be_sent_again_as_it_is(ada: Client, mo: Client) -> None:
    things = tell(ada)
    decide(mo, story_with(WORDS), "decline", reason="other", words="Not like this.")
    let_the_minute_pass()
    edit(ada, things, WORDS)
    edit(ada, things, WORDS)
    version = Version.objects.get()
    assert (version.state, version.number) == ("waiting", 2)


def test_changed_words_come_back_where_the_story_was_withdrawn_meanwhile(ada: Client) -> None:
    things = tell(ada)
    token = right(things)
    story_with(WORDS).withdraw()
    data = {"right": token, "words": "Said anew.", "appears_as": "nobody", "thread": "undyed", "step": "send"}
    page = ada.post("/receipt/edit/", data)
    assert "You withdrew this story before" in text_of(page)
    assert "Said anew." in text_of(page)


def test_closing_the_taps_is_no_change_of_words(ada: Client, mo: Client) -> None:
    """She was asked once what to do about details; a form that does not ask again is no other answer."""
    things = tell(ada, in_the_way="ask")
    story = put_on_the_wall(mo, story_with(WORDS))
    preview = edit(ada, things, WORDS, no_taps="on", in_the_way="", step="preview")
    assert "nobody has to read them again" in text_of(preview)
    edit(ada, things, WORDS, no_taps="on", in_the_way="")
    story.refresh_from_db()
    assert (story.taps_open, story.state, story.versions.count()) == (False, "published", 1)


def test_what_she_took_off_for_now_stays_off_when_a_waiting_change_is_read(
    ada: Client, reader: Client, mo: Client
) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS))
    edit(ada, things, "Without the name.", meanwhile="stay")
    ada.post("/receipt/showing/", {"right": right(things), "step": "hide"})
    decide(mo, story, "publish")
    let_the_minute_pass()
    assert reader.get(story.get_absolute_url()).status_code == 410
    page = text_of(open_list(ada, things))
    assert "Put it back on the wall" in page
    ada.post("/receipt/showing/", {"right": right(things)})
    assert "Without the name." in text_of(reader.get(story.get_absolute_url()))


def test_a_change_sent_after_taking_it_off_goes_on_the_wall(ada: Client, reader: Client, mo: Client) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS))
    ada.post("/receipt/showing/", {"right": right(things), "step": "hide"})
    edit(ada, things, "Without the name.")
    decide(mo, story, "publish")
    let_the_minute_pass()
    assert "Without the name." in text_of(reader.get(story.get_absolute_url()))


def test_an_address_left_late_waits_for_something_to_tell(ada: Client, mo: Client) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS))
    Notice.objects.update(written_on=today() - timedelta(days=40))
    ada.post("/receipt/mail/", {"right": right(things), "mail": "ada@example.org", "step": "leave"})
    retention.contacts()
    assert Contact.objects.exists()
    removals.veil(story.pk, User.objects.get(username="mo"), [(2, 5)], reason="identifies_others", words="Because.")
    let_the_minute_pass()
    Notice.objects.update(written_on=today() - timedelta(days=40))
    retention.contacts()
    assert not Contact.objects.exists()


def test_an_address_is_kept_while_an_appeal_waits(ada: Client, mo: Client) -> None:
    things = tell(ada, mail="ada@example.org")
    story = put_on_the_wall(mo, story_with(WORDS))
    removals.veil(story.pk, User.objects.get(username="mo"), [(2, 5)], reason="identifies_others", words="Because.")
    let_the_minute_pass()
    notice = story.notices.latest("number")
    letter = {"notice": notice.pk.hex, "step": "appeal", "words": "Please look."}
    assert "Somebody else will read" in text_of(ada.post("/receipt/letter/", letter | {"right": right(things)}))
    Notice.objects.update(written_on=today() - timedelta(days=20))
    retention.contacts()
    assert Contact.objects.filter(story=story).exists()
