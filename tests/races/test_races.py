"""Real threads against a real database: exactly one of each, and what was withdrawn is never public."""

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.utils import timezone

from moderation import access, decisions
from moderation.models import Claim, Decision
from stories import errands, receipts
from stories.models import Call, Errand, Notice, OutboxRow, Story, Version, Voice
from stories.models.story import AlreadyTold, AlreadyWithdrawn
from stories.telling import Telling

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
ROUNDS = 25 if connection.vendor == "postgresql" else 10  # SQLite has one writer at a time: fewer ways to meet


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Start all acts at the same moment, each in a thread with its own connection; gives results or exceptions."""
    start = threading.Barrier(len(acts))
    results: list[Any] = [None] * len(acts)

    def run(number: int, act: Callable[[], Any]) -> None:
        start.wait()
        try:
            results[number] = act()
        except Exception as error:
            results[number] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return results


@pytest.fixture
def call() -> Call:
    return Call.objects.standing()


@pytest.fixture
def moderators() -> list[User]:
    users = [User.objects.create_user(f"moderator{number}", password=None) for number in range(2)]
    for user in users:
        access.join(user, access.MODERATOR)
    return users


def claim(version: Version, moderator: User) -> Claim:
    taken = Claim.take(version, moderator)
    assert taken is not None
    return taken


def test_two_moderators_who_take_the_same_story_at_once_make_one_claim(call: Call, moderators: list[User]) -> None:
    for _round in range(ROUNDS):
        version = Story.tell(Telling("Words."), call=call).latest
        taken = at_once(*(lambda user=user: Claim.take(version, user) for user in moderators))
        assert sum(isinstance(result, Claim) for result in taken) == 1


def test_two_decisions_at_once_are_one_decision(call: Call, moderators: list[User]) -> None:
    moderator = moderators[0]
    for _round in range(ROUNDS):
        version = Story.tell(Telling("Words."), call=call).latest
        token = claim(version, moderator).token
        results = at_once(
            lambda: decisions.publish(version.pk, moderator, token, notes=[]),
            lambda: decisions.decline(version.pk, moderator, token, notes=[], reason="court", words="x"),
        )
        assert sum(isinstance(result, Decision) for result in results) == 1
        assert sum(isinstance(result, decisions.Refused) for result in results) == 1
        assert Notice.objects.filter(version=version).count() == 1
        assert Decision.objects.filter(version_id=version.pk).count() == 1


def test_what_is_withdrawn_while_it_is_published_is_not_public(call: Call, moderators: list[User]) -> None:
    moderator = moderators[0]
    for _round in range(ROUNDS):
        story = Story.tell(Telling("Words."), call=call)
        version = story.latest
        decisions.publish(version.pk, moderator, claim(version, moderator).token, notes=[])
        OutboxRow.objects.update(due_at=timezone.now() - timedelta(seconds=1))
        at_once(story.withdraw, lambda: errands.sweep(5), lambda: Story.release(version.pk))
        errands.sweep(5)
        story.refresh_from_db()
        assert (story.state, story.words) == ("leaving", "")


def test_what_is_withdrawn_while_it_is_decided_is_not_public(call: Call, moderators: list[User]) -> None:
    moderator = moderators[0]
    for _round in range(ROUNDS):
        story = Story.tell(Telling("Words."), call=call)
        version = story.latest
        token = claim(version, moderator).token
        at_once(story.withdraw, lambda: decisions.publish(version.pk, moderator, token, notes=[]))
        OutboxRow.objects.exclude(errand=Errand.WITHDRAW).update(due_at=timezone.now() - timedelta(seconds=1))
        errands.sweep(5)
        story.refresh_from_db()
        assert (story.state, story.words) == ("leaving", "")
        assert not story.notices.exists()


@pytest.mark.parametrize("is_over", [False, True])
def test_a_withdrawal_that_is_taken_back_as_its_time_ends_is_taken_back_or_ended(call: Call, is_over: bool) -> None:
    for _round in range(ROUNDS):
        story = Story.tell(Telling("Words."), call=call)
        story.withdraw()
        if is_over:
            owed = OutboxRow.objects.owed(Errand.WITHDRAW, story.pk)
            owed.update(due_at=timezone.now() - timedelta(seconds=1))
        taken_back, _swept = at_once(story.take_back, lambda: errands.sweep(5))
        assert taken_back in (not is_over, None) or (is_over and isinstance(taken_back, Story.DoesNotExist))
        left = Story.objects.filter(pk=story.pk).values_list("state", flat=True).first()
        assert left == (None if is_over else "unpublished")
        assert OutboxRow.objects.filter(target=story.pk).count() == 0


def test_what_is_withdrawn_while_its_ending_changes_is_not_read(call: Call) -> None:
    for _round in range(ROUNDS):
        story = Story.tell(Telling("Words."), call=call)
        results = at_once(story.withdraw, lambda: story.end_as("one_reader"))
        story.refresh_from_db()
        assert results[0] is None
        assert story.state == "leaving"
        assert not Version.objects.awaiting_review().filter(story=story).exists()


def test_what_is_changed_while_it_is_published_does_not_go_up_in_its_old_words(
    call: Call, moderators: list[User]
) -> None:
    moderator = moderators[0]
    for _round in range(ROUNDS):
        story = Story.tell(Telling("With a name."), call=call)
        version = story.latest
        decisions.publish(version.pk, moderator, claim(version, moderator).token, notes=[])
        OutboxRow.objects.update(due_at=timezone.now() - timedelta(seconds=1))
        at_once(lambda: story.edit(Telling("Without.")), lambda: Story.release(version.pk), lambda: errands.sweep(5))
        errands.sweep(5)
        story.refresh_from_db()
        assert story.words == ""
        assert story.latest.telling.words == "Without."


def test_an_undoing_and_a_publication_at_once_do_not_both_happen(call: Call, moderators: list[User]) -> None:
    moderator = moderators[0]
    for _round in range(ROUNDS):
        story = Story.tell(Telling("Words."), call=call)
        version = story.latest
        decision = decisions.publish(version.pk, moderator, claim(version, moderator).token, notes=[])
        results = at_once(lambda: decisions.undo(decision, moderator), lambda: errands.sweep(5))
        OutboxRow.objects.exclude(errand=Errand.CHECK).update(due_at=timezone.now() - timedelta(seconds=1))
        errands.sweep(5)
        story.refresh_from_db()
        undone = isinstance(results[0], Decision)
        assert story.is_public != undone
        assert story.notices.exists() != undone


def test_two_withdrawals_at_once_are_one(call: Call) -> None:
    story = Story.tell(Telling("Words."), call=call)
    results = at_once(story.withdraw, story.withdraw)
    assert sum(isinstance(result, AlreadyWithdrawn) for result in results) == 1


def test_the_same_form_sent_at_once_makes_one_story(call: Call) -> None:
    for _round in range(ROUNDS):
        story_id, tag = uuid4(), receipts.tag(receipts.draw())
        results = at_once(*[lambda: Story.tell(Telling("Words."), call=call, story_id=story_id, receipt_tag=tag)] * 3)
        assert sum(isinstance(result, Story) for result in results) == 1
        assert sum(isinstance(result, AlreadyTold) for result in results) == 2
        assert Version.objects.filter(story_id=story_id).count() == 1


def test_one_browsers_taps_at_once_are_one_voice(call: Call) -> None:
    at_once(*[lambda: Voice.objects.say(call, "A" * 22)] * 8)
    assert Voice.objects.count() == 1


def test_many_browsers_taps_at_once_are_all_counted(call: Call) -> None:
    keys = [f"{number:022d}" for number in range(16)]
    results = at_once(*(lambda key=key: Voice.objects.say(call, key) for key in keys))
    assert results == [None] * 16
    assert Voice.objects.count() == 16


def test_workers_that_look_at_once_do_each_errand_once(call: Call) -> None:
    for _number in range(40):
        Story.tell(Telling("Words."), call=call)
    done = at_once(*[lambda: errands.sweep(20)] * 4)
    assert sum(done) == 40
    assert Version.objects.exclude(checked_with="").count() == 40


def test_publications_at_once_get_different_places(call: Call, moderators: list[User]) -> None:
    versions = []
    for number in range(12):
        version = Story.tell(Telling(f"Story {number}."), call=call).latest
        decisions.publish(version.pk, moderators[0], claim(version, moderators[0]).token, notes=[])
        versions.append(version)
    results = at_once(*(lambda version=version: Story.release(version.pk) for version in versions))
    assert results == [True] * 12
    assert sorted(Story.objects.public().values_list("place", flat=True)) == list(range(1, 13))
