"""Every pair of states: what the tables allow happens, what they do not allow cannot be done by anybody."""

import itertools

import pytest
from django.db import IntegrityError, connection, transaction

from stories import states
from stories.models import Call, Reply, Story, Version
from stories.models.story import _EMPTY
from stories.states import ReplyState, StoryState, VersionState
from stories.telling import Telling


@pytest.fixture
def story(call: Call) -> Story:
    return Story.tell(Telling("Some words."), call=call)


def put(story: Story, state: str) -> None:
    words = "Some words." if state == StoryState.PUBLISHED else ""
    Story.objects.filter(pk=story.pk).update(state=state, words=words)


@pytest.mark.parametrize(("source", "target"), list(itertools.product(StoryState, StoryState)))
def test_a_story_moves_as_the_table_says(story: Story, source: StoryState, target: StoryState) -> None:
    put(story, source)
    changes = {"words": "Some words."} if target == StoryState.PUBLISHED else _EMPTY
    moved = story._move(target, **changes)
    assert moved == (target in states.STORY_MOVES[source])
    story.refresh_from_db()
    assert story.state == (target if moved else source)


@pytest.mark.parametrize(("source", "target"), list(itertools.product(VersionState, VersionState)))
def test_a_version_moves_as_the_table_says(story: Story, source: VersionState, target: VersionState) -> None:
    version = story.latest
    Version.objects.filter(pk=version.pk).update(state=source)
    moved = version.move(target)
    assert moved == (target in states.VERSION_MOVES[source])
    version.refresh_from_db()
    assert version.state == (target if moved else source)


@pytest.mark.parametrize(("source", "target"), list(itertools.product(ReplyState, ReplyState)))
def test_a_reply_moves_as_the_table_says(story: Story, source: ReplyState, target: ReplyState) -> None:
    reply = Reply.objects.create(story=story, state=source, sealed_words=b"")
    moved = reply.move(target)
    assert moved == (target in states.REPLY_MOVES[source])
    reply.refresh_from_db()
    assert reply.state == (target if moved else source)


def test_one_move_alone_never_takes_down_what_is_published() -> None:
    assert StoryState.TAKEN_DOWN not in states.STORY_MOVES[StoryState.PUBLISHED]


def test_nothing_leads_out_of_withdrawn() -> None:
    assert not states.STORY_MOVES[StoryState.WITHDRAWN]


def test_nothing_leads_to_the_wall_but_a_decision() -> None:
    assert states.version_sources(VersionState.STANDING) == {VersionState.APPROVED}
    assert states.version_sources(VersionState.APPROVED) == {VersionState.WAITING}


@pytest.mark.parametrize("state", [state for state in StoryState if state != StoryState.PUBLISHED])
def test_the_database_refuses_plain_words_of_what_is_not_published(story: Story, state: StoryState) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Story.objects.filter(pk=story.pk).update(state=state, words="Some words.")


def test_the_database_refuses_a_published_story_without_words(story: Story) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Story.objects.filter(pk=story.pk).update(state=StoryState.PUBLISHED)


def test_the_database_refuses_an_account_on_an_anonymous_story(story: Story, mo_account: object) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Story.objects.filter(pk=story.pk).update(account=mo_account)


def test_the_database_refuses_two_open_versions(story: Story) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Version.build(story, Telling("More."), number=2).save()


def test_public_means_one_thing(story: Story) -> None:
    for state in StoryState:
        put(story, state)
        story.refresh_from_db()
        assert story.is_public == Story.objects.public().exists()


def test_the_wall_walks_an_index(story: Story, call: Call) -> None:
    plan = Story.objects.public().filter(call=call).newest_first()[:20].explain()
    if connection.vendor == "sqlite":
        assert "the_wall" in plan
        assert "TEMP B-TREE" not in plan
