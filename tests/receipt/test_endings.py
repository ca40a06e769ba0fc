"""The three endings: on the wall, read by one person, kept unread; and each may become another."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from moderation import queue
from moderation import retention as desk_retention
from moderation.models import Claim, Colleague
from stories import retention
from stories.models import Contact, Erasure, OutboxRow, Story, Version
from stories.models.story import kept_until, years_ago
from stories.models.version import this_hour
from stories.sealing import CannotOpen, unseal
from stories.states import VersionState
from tests.journeys import (
    WORDS,
    carry_out,
    decide,
    edit,
    hidden,
    let_the_days_of_grace_pass,
    let_the_minute_pass,
    open_list,
    put_on_the_wall,
    right,
    send,
    story_with,
    take,
    tell,
    text_of,
)


def let_it_end(author: Client, things: list[str], ending: str) -> Any:
    return author.post("/receipt/ending/", {"right": right(things), "ending": ending})


def test_it_goes_on_the_wall_unless_another_ending_is_chosen(ada: Client) -> None:
    page = ada.get("/tell/").content.decode()
    assert 'value="wall" id="id_ending_0" checked' in page
    tell(ada)
    assert Story.objects.get().ending == "wall"


# --- Kept unread


def test_what_is_kept_unread_comes_to_no_desk_and_no_check(ada: Client, mo: Client) -> None:
    tell(ada, ending="unread")
    assert not OutboxRow.objects.exists()
    assert not Version.objects.awaiting_review().exists()
    assert Story.objects.get().desk_name not in text_of(mo.get("/moderation/"))


def test_what_is_kept_unread_is_opened_by_its_list_and_by_nothing_else(ada: Client) -> None:
    things = tell(ada, ending="unread")
    version = Version.objects.get()
    with pytest.raises(CannotOpen):
        _ = version.telling
    # Not with every key that we have, either.
    inside = str(unseal(version.sealed_telling, f"version.telling:{version.pk}"))
    assert "night bus" not in inside
    assert WORDS in text_of(open_list(ada, things))


def test_what_is_kept_unread_says_nothing_of_its_length_or_language(ada: Client) -> None:
    tell(ada, WORDS * 20, ending="unread")
    version = Version.objects.get()
    assert (version.length, version.language, version.waiting_since) == (1, "", None)


def test_it_says_clearly_that_it_is_erased_and_when(ada: Client) -> None:
    page = send(ada, ending="unread")
    assert "erased when nobody has opened them for 90 days" in text_of(page)
    assert "It is locked away." in text_of(page)
    things = tell(ada, "Another.", ending="unread")
    day = f"{kept_until():%-d %B %Y}"
    assert f"They are erased on {day}" in text_of(open_list(ada, things))


def test_it_is_erased_when_nobody_has_opened_it_for_ninety_days(ada: Client) -> None:
    with time_machine.travel("2026-03-20 12:00:00+00:00", tick=False):
        tell(ada, ending="unread")
        story = Story.objects.get()
        assert str(story.kept_until) == "2026-07-01"
    with time_machine.travel("2026-06-30 23:00:00+00:00", tick=False):
        retention.kept_unread()
        assert Story.objects.exists()
    with time_machine.travel("2026-07-01 00:00:01+00:00", tick=False):
        retention.kept_unread()
        assert not Story.objects.exists()
        assert Erasure.covers(story.pk)


def test_each_visit_keeps_it_for_ninety_days_more(ada: Client) -> None:
    with time_machine.travel("2026-03-20 12:00:00+00:00", tick=False):
        things = tell(ada, ending="unread")
    with time_machine.travel("2026-06-30 12:00:00+00:00", tick=False):
        open_list(ada, things)
    with time_machine.travel("2026-09-27 12:00:00+00:00", tick=False):
        retention.kept_unread()
        assert WORDS in text_of(open_list(ada, things))


@pytest.mark.parametrize("day", range(1, 32))
def test_it_is_kept_at_least_ninety_days_and_never_says_on_which_day_somebody_was_here(day: int) -> None:
    with time_machine.travel(f"2026-01-{day:02d} 12:00:00+00:00", tick=False):
        today = timezone.now().date()
        assert timedelta(90) <= kept_until() - today <= timedelta(121)
        assert kept_until().day == 1


def test_what_is_kept_unread_is_changed_and_stays_unread(ada: Client, mo: Client) -> None:
    things = tell(ada, ending="unread")
    page = edit(ada, things, "Other words, with Aldous Verrin in them.", in_the_way="")
    assert page.status_code == 200
    version = Version.objects.get()
    assert (version.state, version.number) == (VersionState.KEPT, 2)
    assert "Other words, with Aldous Verrin in them." in text_of(open_list(ada, things))
    assert not OutboxRow.objects.exists()


def test_what_is_kept_unread_moves_to_a_new_list(ada: Client) -> None:
    things = tell(ada, ending="unread")
    page = ada.post("/receipt/list/", {"right": right(things), "word": "teapot"})
    data = {"right": hidden(page, "right"), "list": hidden(page, "list"), "step": "kept"}
    assert WORDS in text_of(ada.post("/receipt/list/", data))
    again = ada.post("/receipt/list/", data)  # a double click
    assert "Only the new list opens your words now." in text_of(again)


def test_what_is_kept_unread_is_withdrawn_and_brought_back(ada: Client) -> None:
    things = tell(ada, ending="unread")
    ada.post("/receipt/withdrawal/", {"right": right(things), "step": "withdraw"})
    ada.post("/receipt/withdrawal/", {"right": right(things), "step": "undo"})
    assert WORDS in text_of(open_list(ada, things))
    assert Version.objects.get().state == VersionState.KEPT
    ada.post("/receipt/withdrawal/", {"right": right(things), "step": "withdraw"})
    let_the_days_of_grace_pass()
    assert not Story.objects.exists()


def test_a_form_sent_twice_keeps_one(ada: Client) -> None:
    from tests.journeys import form_data, things_on

    data = form_data(ada, ending="unread", word="teapot") | {"step": "send"}
    assert things_on(ada.post("/tell/", data)) == things_on(ada.post("/tell/", data))
    other = ada.post("/tell/", data | {"word": "kettle"})
    assert "You have sent this page before." in text_of(other)
    assert Version.objects.count() == 1


def test_an_account_alone_does_not_open_what_is_kept_unread(eve: Client) -> None:
    things = tell(eve, appears_as="signed", ending="unread")
    story = Story.objects.get()
    page = eve.post("/receipt/", {"mine": story.pk.hex})
    assert "This takes the list" in text_of(page)
    assert WORDS not in text_of(page)
    assert WORDS in text_of(open_list(eve, things))


# --- Read by one person


def test_what_one_person_reads_is_never_published(ada: Client, mo: Client) -> None:
    tell(ada, ending="one_reader")
    version = Version.objects.awaiting_review().get()
    Version.objects.update(state=VersionState.APPROVED, waiting_since=None)
    assert not Story.release(version.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        Story.objects.update(state="published", words="Some words.")


def test_whoever_opened_it_alone_reads_it(ada: Client, mo: Client, ann: Client) -> None:
    tell(ada, ending="one_reader")
    story = story_with(WORDS)
    address = f"/moderation/stories/{story.pk}/"

    def waits_for(name: str) -> bool:
        return queue.fitting(Version.objects.awaiting_review(), User.objects.get(username=name)).exists()

    assert waits_for("mo")
    assert waits_for("ann")
    for _time in range(2):
        held = take(mo, story)
        assert ann.get(address).status_code == 404
        for how in ({}, {"over": "yes"}):
            ann.post("/moderation/claims/", {"target": held["version"]} | how)
        assert Claim.objects.get().moderator.username == "mo"
        mo.post("/moderation/handing-back/", {"target": held["version"]})
        assert waits_for("mo")
        assert not waits_for("ann")
        assert story.desk_name not in text_of(ann.get("/moderation/"))
    with time_machine.travel(timezone.now() + timedelta(days=6)):
        desk_retention.claims()
        assert not waits_for("ann")
    with time_machine.travel(timezone.now() + timedelta(days=8)):  # but it does not wait for ever
        desk_retention.claims()
        assert waits_for("ann")


@pytest.mark.parametrize("how", ["passed", "off duty", "left", "closed", "deleted"])
def test_another_one_reads_it_if_that_person_cannot(
    ada: Client, mo: Client, ann: Client, lee: Client, mo_account: User, how: str
) -> None:
    tell(ada, ending="one_reader")
    story = story_with(WORDS)
    held = take(mo, story)
    match how:
        case "passed":
            mo.post("/moderation/passing/", {"target": held["version"]})
        case "off duty":
            Colleague.objects.filter(user=mo_account).update(is_off_duty=True)
        case "left":
            lee.post(f"/moderation/team/{mo_account.pk}/role/", {"group": ""})
        case "closed":
            User.objects.filter(pk=mo_account.pk).update(is_active=False)
        case _:
            mo_account.delete()
    Claim.objects.update(expires_at=timezone.now())
    assert decide(ann, story, "publish", words="Thank you.").status_code == 302


def test_its_author_sees_that_one_person_read_it(ada: Client, mo: Client) -> None:
    things = tell(ada, ending="one_reader")
    page = text_of(open_list(ada, things))
    assert "An answer to you. They are not published" in page
    decide(mo, Story.objects.get(), "publish", words="Thank you for writing this to us.")
    let_the_minute_pass()
    page = text_of(open_list(ada, things))
    assert "One person read them, and answered" in page
    assert "Thank you for writing this to us." in page
    assert Story.objects.get().state == "unpublished"
    assert not Version.objects.awaiting_review().exists()


# --- Each becomes another


def test_what_was_kept_unread_can_go_on_the_wall(ada: Client, reader: Client, mo: Client) -> None:
    things = tell(ada, ending="unread")
    assert "A moderator reads your words" in text_of(let_it_end(ada, things, "wall"))
    story = Story.objects.get()
    assert (story.kept_until, story.latest.number, story.latest.state) == (None, 2, "waiting")
    assert story.latest.waiting_since == this_hour()
    carry_out()
    story = put_on_the_wall(mo, story_with(WORDS))
    assert WORDS in text_of(reader.get(story.get_absolute_url()))


def test_what_is_on_the_wall_can_be_kept_unread(ada: Client, reader: Client, mo: Client) -> None:
    things = tell(ada, mail="ada@example.org")
    story = put_on_the_wall(mo, story_with(WORDS))
    assert "locked with your list" in text_of(let_it_end(ada, things, "unread"))
    assert reader.get(story.get_absolute_url()).status_code == 410
    assert not Contact.objects.exists()
    version = Version.objects.get()
    with pytest.raises(CannotOpen):
        _ = version.telling
    assert WORDS in text_of(open_list(ada, things))
    assert "on the wall again" not in text_of(ada.post("/receipt/showing/", {"right": right(things)}))


def test_what_is_on_the_wall_can_be_read_by_one_person_instead(ada: Client, reader: Client, mo: Client) -> None:
    things = tell(ada)
    story = put_on_the_wall(mo, story_with(WORDS))
    let_it_end(ada, things, "one_reader")
    assert reader.get(story.get_absolute_url()).status_code == 410
    assert Version.objects.awaiting_review().count() == 1


def test_every_ending_becomes_every_other_and_no_word_is_lost(ada: Client) -> None:
    things = tell(ada)
    for ending in ("one_reader", "unread", "wall", "unread", "one_reader", "wall", "wall"):
        page = let_it_end(ada, things, ending)
        assert page.status_code == 200
        assert WORDS in text_of(page)
        assert Story.objects.get().ending == ending
        assert Version.objects.count() == 1


def test_an_ending_that_is_none_is_refused_kindly(ada: Client) -> None:
    things = tell(ada)
    page = let_it_end(ada, things, "nothing we know")
    assert page.status_code == 422
    assert Story.objects.get().ending == "wall"


@pytest.mark.parametrize("ending", ["one_reader", "unread"])
def test_what_left_the_wall_for_another_ending_is_not_withdrawn_when_its_years_are_over(
    ada: Client, mo: Client, ending: str
) -> None:
    things = tell(ada, stays="1")
    story = put_on_the_wall(mo, story_with(WORDS))
    ada.post("/receipt/ending/", {"right": right(things), "ending": ending})
    Story.objects.update(published_on=years_ago(1))
    retention.stays()
    story.refresh_from_db()
    assert not story.is_over


def test_what_comes_back_to_the_wall_after_its_years_stays(ada: Client, mo: Client) -> None:
    things = tell(ada, stays="1")
    put_on_the_wall(mo, story_with(WORDS))
    ada.post("/receipt/ending/", {"right": right(things), "ending": "one_reader"})
    Story.objects.update(published_on=years_ago(1))
    ada.post("/receipt/ending/", {"right": right(things), "ending": "wall"})
    retention.stays()
    story = Story.objects.get()
    assert (story.is_over, story.stays) == (False, 0)
