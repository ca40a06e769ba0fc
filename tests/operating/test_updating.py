"""An update finds rows that the release before wrote, and goes on while workers of that release still write some."""

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.test import Client
from django.utils import timezone

from stories.models import Call, Contact, Story, Version
from stories.telling import Telling
from tests.journeys import browser, decide, let_the_minute_pass, published, tell

pytestmark = pytest.mark.django_db


def fill() -> None:
    """What the update fills in, where rows of the release before stand with what its columns had by themselves."""
    Story.objects.update(held_back="")
    Contact.objects.update(was_needed=False)
    import_module("stories.migrations.0005_hold_back_what_its_author_wants_from_view").fill(apps, None)


def test_a_worker_of_the_release_before_still_takes_a_story(call: Call) -> None:
    before: Any = MigrationExecutor(connection).loader.project_state([("stories", "0004_make_words_searchable")]).apps
    story = before.get_model("stories", "Story").objects.create(call_id=call.pk, told_on=timezone.localdate())
    before.get_model("stories", "Version").objects.create(story=story, sealed_telling=b"x")
    assert Version.objects.get().risks == []


@pytest.mark.parametrize("read", [False, True])
def test_what_was_hidden_before_waits_for_its_author_or_for_what_she_sent_since(mo: Client, *, read: bool) -> None:
    story = published(mo, "It was by the river.")
    story.edit(Telling("It was by the lake."))
    if read:
        decide(mo, story, "decline", reason="other", words="Not like this.")
        let_the_minute_pass()
    fill()
    story.refresh_from_db()
    assert (story.state, story.held_back) == ("hidden", "until_shown" if read else "until_read")


def test_a_withdrawal_from_before_is_taken_back_to_where_it_was_hidden(mo: Client) -> None:
    story = published(mo, "It was by the river.")
    assert story.hide()
    story.withdraw()
    fill()
    assert story.take_back()
    story.refresh_from_db()
    assert (story.state, story.held_back) == ("hidden", "until_shown")


def test_what_is_on_the_wall_or_waits_is_not_held_back(mo: Client) -> None:
    published(mo, "It was by the river.")
    tell(browser(), "It was by the lake.")
    fill()
    assert {story.held_back for story in Story.objects.all()} == {""}


def test_an_address_was_needed_where_something_was_told(mo: Client) -> None:
    told = published(mo, "It was by the river.")
    tell(browser(), "It was by the lake.", mail="ada@example.org")
    Contact.leave(told, "bea@example.org")
    fill()
    assert set(Contact.objects.filter(was_needed=True)) == {told.contact}
