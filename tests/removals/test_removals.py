"""Taking from view: a passage by one person, a whole story for a day by one, down by two."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from moderation import removals
from moderation.models import Case, Decision, Removal
from stories.models import Letter, OutboxRow, Story
from stories.states import StoryState
from tests.journeys import (
    browser,
    carry_out,
    edit,
    hold,
    open_list,
    published,
    put_on_the_wall,
    right,
    story_with,
    tell,
    tell_us,
    text_of,
)

WORDS = "It was Aldous Verrin. I wrote it down the same night."
TOLD = {"reason": "attack", "words": "Because of the last sentence."}


@pytest.fixture
def things(ada: Client) -> list[str]:
    return tell(ada, WORDS)


@pytest.fixture
def story(mo: Client, things: list[str]) -> Story:
    return put_on_the_wall(mo, story_with(WORDS))


def remove(moderator: Client, story: Story, act: str, **fields: str) -> object:
    return moderator.post(f"/moderation/published/{story.public_id}/removal/", {"act": act} | TOLD | fields)


def veil(moderator: Client, story: Story, passages: str = "Aldous Verrin", **fields: str) -> object:
    return remove(moderator, story, "veil", passages=passages, **({"reason": "identifies_others"} | fields))


def state(story: Story) -> str:
    story.refresh_from_db()
    return story.state


def a_day_passes() -> None:
    past = timezone.now() - timedelta(seconds=1)
    Story.objects.exclude(suspended_until=None).update(suspended_until=past)
    Removal.objects.update(until=past)
    OutboxRow.objects.update(due_at=past)
    carry_out()


def test_one_person_takes_a_passage_from_view_and_the_rest_stays(mo: Client, story: Story) -> None:
    assert veil(mo, story).status_code == 302  # type: ignore[attr-defined]
    page = text_of(browser().get(story.get_absolute_url()))
    assert "It was […]. I wrote it down the same night." in page
    assert "Aldous" not in text_of(browser().get("/"))
    story.refresh_from_db()
    assert story.is_veiled
    assert story.standing is not None
    assert story.standing.telling.words == WORDS


def test_it_does_not_lapse_and_its_author_is_told(mo: Client, story: Story, things: list[str]) -> None:
    veil(mo, story)
    a_day_passes()
    assert "[…]" in Story.objects.get().words
    page = text_of(open_list(browser(), things))
    assert "Because of the last sentence." in page
    assert "A passage is taken from view" in page


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"passages": "Nobody of this name"}, "does not stand in the text like this"),
        ({"passages": " "}, "Copy the words that should go"),
        ({"reason": "attack"}, "only when it points at somebody"),
        ({"words": ""}, "Write a few words to its author"),
    ],
)
def test_a_passage_goes_only_where_it_points_at_somebody(
    mo: Client, story: Story, fields: dict[str, str], said: str
) -> None:
    response = veil(mo, story, **({"passages": "Aldous Verrin"} | fields))
    assert response.status_code == 422  # type: ignore[attr-defined]
    assert said in text_of(response)
    assert Story.objects.get().words == WORDS


def test_it_can_be_shown_again(mo: Client, ann: Client, story: Story) -> None:
    veil(mo, story)
    remove(ann, story, "unveil")
    assert Story.objects.get().words == WORDS
    assert [decision.verb for decision in Decision.objects.of_story(story.pk)][-2:] == ["veil", "unveil"]


def appeal(author: Client, things: list[str], story: Story, number: int) -> Letter:
    """Ask for another look at one of the passages that were taken, counted from 0."""
    carry_out()
    notice = story.notices.filter(kind="veiled").order_by("number")[number]
    data = {"notice": notice.pk.hex, "words": "That is my own name.", "step": "appeal"}
    author.post("/receipt/letter/", data | {"right": right(things)})
    return notice.letters.get()


def overturn(moderator: Client, letter: Letter) -> str:
    """Decide otherwise; gives what readers see then."""
    data = {"claim": hold(moderator, letter.pk), "verb": "overturn", "words": "You are right."}
    moderator.post(f"/moderation/letters/{letter.pk}/decision/", data)
    return Story.objects.get().words


def test_an_appeal_about_one_passage_shows_no_other_one(
    ada: Client, mo: Client, ann: Client, story: Story, things: list[str]
) -> None:
    veil(mo, story, "Aldous Verrin")
    veil(mo, story, "Verrin. I wrote it down")
    veil(mo, story, "night")
    first, second = appeal(ada, things, story, 0), appeal(ada, things, story, 1)
    assert overturn(ann, first) == "It was Aldous […] the same […]."
    assert overturn(ann, second) == "It was Aldous Verrin. I wrote it down the same […]."


def test_what_was_shown_again_before_does_not_keep_a_passage_from_view(
    ada: Client, mo: Client, ann: Client, story: Story, things: list[str]
) -> None:
    veil(mo, story)
    remove(mo, story, "unveil")
    veil(mo, story)
    assert overturn(ann, appeal(ada, things, story, 1)) == WORDS


def test_it_stays_veiled_when_its_author_hides_it_and_shows_it_again(
    ada: Client, mo: Client, story: Story, things: list[str]
) -> None:
    veil(mo, story)
    edit(ada, things, "Something else.")
    ada.post("/receipt/showing/", {"right": right(things)})
    assert "[…]" in Story.objects.get().words


def test_a_passage_goes_from_what_is_down_before_it_is_put_back(
    mo: Client, ann: Client, lee: Client, story: Story
) -> None:
    remove(mo, story, "suspend")
    remove(ann, story, "take_down")
    assert veil(mo, story).status_code == 302  # type: ignore[attr-defined]
    assert state(story) == StoryState.TAKEN_DOWN
    remove(lee, story, "put_back")
    assert state(story) == StoryState.PUBLISHED
    assert "Aldous" not in story.words


@pytest.mark.parametrize("taken", [StoryState.SUSPENDED, StoryState.TAKEN_DOWN])
def test_what_the_desk_has_taken_can_be_put_back_although_nobody_knows_who_took_it(
    mo: Client, story: Story, taken: StoryState
) -> None:
    story.stay_out_of_view(taken)  # as after a restore
    assert remove(mo, story, "put_back").status_code == 302  # type: ignore[attr-defined]
    assert state(story) == StoryState.PUBLISHED


def test_a_whole_story_is_from_view_for_a_day_and_comes_back_by_itself(
    mo: Client, story: Story, things: list[str]
) -> None:
    remove(mo, story, "suspend")
    assert state(story) == StoryState.SUSPENDED
    assert browser().get(story.get_absolute_url()).status_code == 410
    carry_out()
    assert "for a day" in text_of(open_list(browser(), things))
    a_day_passes()
    assert state(story) == StoryState.PUBLISHED
    assert story.words == WORDS
    carry_out()
    assert story.notices.filter(kind="restored", is_delivered=True).exists()


def test_the_same_person_cannot_take_it_down_nor_again_for_a_day(mo: Client, ann: Client, story: Story) -> None:
    remove(mo, story, "suspend")
    assert remove(mo, story, "take_down").status_code == 422  # type: ignore[attr-defined]
    assert state(story) == StoryState.SUSPENDED
    a_day_passes()
    response = remove(mo, story, "suspend")
    assert response.status_code == 409  # type: ignore[attr-defined]
    assert "you alone cannot" in text_of(response)
    assert state(story) == StoryState.PUBLISHED


def test_a_second_person_takes_it_down(mo: Client, ann: Client, story: Story, things: list[str]) -> None:
    remove(mo, story, "suspend")
    case = Case.objects.get()
    assert mo.get(f"/moderation/cases/{case.pk}/").status_code == 403
    token = hold(ann, case.pk)
    data = {"claim": token, "act": "take_down"} | TOLD
    assert ann.post(f"/moderation/cases/{case.pk}/decision/", data).status_code == 302
    assert state(story) == StoryState.TAKEN_DOWN
    a_day_passes()
    assert state(story) == StoryState.TAKEN_DOWN
    assert "Two people here have taken it from the wall" in text_of(open_list(browser(), things))
    removal = Removal.objects.get()
    assert removal.begun_by != removal.confirmed_by


def test_what_two_took_down_returns_as_it_was_by_a_third(mo: Client, ann: Client, lee: Client, story: Story) -> None:
    address, place = story.public_id, story.place
    remove(mo, story, "suspend")
    remove(ann, story, "take_down")
    for one_of_the_two in (mo, ann):
        assert remove(one_of_the_two, story, "put_back").status_code == 409  # type: ignore[attr-defined]
    remove(lee, story, "put_back")
    assert state(story) == StoryState.PUBLISHED
    assert (story.public_id, story.place, story.words) == (address, place, WORDS)


def test_its_case_is_over_when_a_second_person_takes_it_down_beside_it(mo: Client, ann: Client, story: Story) -> None:
    tell_us(browser(), story, mail="reader@example.org")
    remove(mo, story, "suspend")
    remove(ann, story, "take_down")
    carry_out()
    assert [case.outcome for case in Case.objects.all()] == ["taken_down"]
    assert [sent.to for sent in mail.outbox] == [["reader@example.org"]]


def test_the_day_of_an_older_text_is_none_of_a_new_one(
    ada: Client, mo: Client, ann: Client, story: Story, things: list[str]
) -> None:
    remove(mo, story, "suspend")
    edit(ada, things, "Nobody is in it, but for Perdita.")
    put_on_the_wall(ann, story)
    tell_us(browser(), story)
    case = Case.objects.get(version_id=story.latest.pk)
    data = {"claim": hold(ann, case.pk), "act": "veil", "passages": "Perdita"} | TOLD | {"reason": "identifies_others"}
    assert ann.post(f"/moderation/cases/{case.pk}/decision/", data).status_code == 302
    assert Story.objects.get().words == "Nobody is in it, but for […]."
    assert remove(mo, story, "suspend").status_code == 302  # type: ignore[attr-defined]
    assert state(story) == StoryState.SUSPENDED


def test_the_database_refuses_the_same_person_twice(mo_account: User, mo: Client, story: Story) -> None:
    remove(mo, story, "suspend")
    with pytest.raises(IntegrityError), transaction.atomic():
        Removal.objects.update(confirmed_by=mo_account, is_confirmed=True)


def test_it_says_what_one_person_alone_cannot_do(mo: Client, story: Story) -> None:
    page = text_of(mo.get(f"/moderation/published/{story.public_id}/"))
    assert "nobody can take a story down, because that takes two" in page


def test_its_author_showing_it_again_does_not_end_the_day(
    ada: Client, mo: Client, story: Story, things: list[str]
) -> None:
    remove(mo, story, "suspend")
    edit(ada, things, "Something else.")
    assert state(story) == StoryState.HIDDEN
    ada.post("/receipt/showing/", {"right": right(things)})
    assert state(story) == StoryState.SUSPENDED
    a_day_passes()
    assert state(story) == StoryState.PUBLISHED


def test_what_its_author_hid_meanwhile_does_not_come_back_by_itself(
    ada: Client, mo: Client, story: Story, things: list[str]
) -> None:
    remove(mo, story, "suspend")
    edit(ada, things, "Something else.")
    a_day_passes()
    assert state(story) == StoryState.HIDDEN


def test_a_withdrawn_story_is_never_put_back(mo: Client, ann: Client, story: Story) -> None:
    remove(mo, story, "suspend")
    Story.objects.get().withdraw()
    a_day_passes()
    assert state(story) == StoryState.WITHDRAWN
    assert remove(ann, story, "put_back").status_code in (404, 409, 422)  # type: ignore[attr-defined]
    assert state(story) == StoryState.WITHDRAWN


def test_it_is_found_by_its_address(mo: Client, story: Story) -> None:
    found = mo.post("/moderation/published/", {"address": f"https://a.example{story.get_absolute_url()}?x=1"})
    assert found.headers["Location"] == f"/moderation/published/{story.public_id}/"
    assert mo.post("/moderation/published/", {"address": "no such thing"}).status_code == 422


def test_nobody_is_asked_who_is_the_only_one(mo_account: User, mo: Client) -> None:
    assert removals.needs_somebody_else(mo_account)


def test_a_story_in_which_one_knows_somebody_cannot_be_opened(mo: Client, mo_account: User) -> None:
    from moderation.models import Recusal

    story = published(mo, "Other words.")
    Recusal.objects.create(moderator=mo_account, story=story)
    assert mo.get(f"/moderation/published/{story.public_id}/").status_code == 404
    assert remove(mo, story, "suspend").status_code == 404  # type: ignore[attr-defined]


def test_what_its_author_replaced_does_not_come_back_by_putting_back(
    ada: Client, mo: Client, ann: Client, lee: Client, things: list[str], story: Story
) -> None:
    remove(mo, story, "suspend")
    remove(ann, story, "take_down")
    edit(ada, things, "I wrote it down the same night.", meanwhile="hide")
    remove(lee, story, "put_back")
    story.refresh_from_db()
    assert (story.state, story.words) == (StoryState.HIDDEN, "")
    assert "Put the earlier version back" in text_of(open_list(ada, things))


@pytest.mark.parametrize("how", ["hide", "withdraw"])
def test_what_its_author_took_away_is_not_read_at_the_desk(mo: Client, story: Story, how: str) -> None:
    address = f"/moderation/published/{story.public_id}/"
    assert WORDS in text_of(mo.get(address))
    getattr(story, how)()
    page = text_of(mo.get(address))
    assert WORDS not in page
    assert "Its author has taken it from view" in page
    answer = remove(mo, story, "veil", passages="Aldous Verrin")
    assert WORDS not in text_of(answer)


def test_a_second_person_reads_what_its_author_hid_while_it_was_from_view(
    ada: Client, mo: Client, ann: Client, story: Story, things: list[str]
) -> None:
    remove(mo, story, "suspend")
    edit(ada, things, "Something else.")
    assert state(story) == StoryState.HIDDEN
    assert WORDS in text_of(ann.get(f"/moderation/published/{story.public_id}/"))


def test_the_desks_day_ends_also_for_what_its_author_hid_in_it(
    ada: Client, mo: Client, ann: Client, things: list[str], story: Story
) -> None:
    remove(mo, story, "suspend")
    edit(ada, things, "I wrote it down the same night.", meanwhile="hide")
    case = Case.objects.get()
    done = {"claim": hold(ann, case.pk), "act": "put_back", "words": "It is fine."}
    said = text_of(ann.post(f"/moderation/cases/{case.pk}/decision/", done, follow=True))
    assert "Its author reads it" in said
    assert "It is back on the wall" not in said
    story.refresh_from_db()
    assert (story.state, story.suspended_until) == (StoryState.HIDDEN, None)
    told = list(story.notices.order_by("number").values_list("kind", flat=True))
    assert told == ["published", "suspended", "message"]


@pytest.mark.parametrize("how", ["taken off the wall", "a waiting change sent once more"])
def test_what_its_author_takes_off_in_the_desks_day_does_not_come_back_with_its_end(
    ada: Client, mo: Client, story: Story, things: list[str], how: str
) -> None:
    """Her page is from before that day began."""
    if how == "taken off the wall":
        token = right(things)
        remove(mo, story, "suspend")
        page = ada.post("/receipt/showing/", {"right": token, "step": "hide"})
        assert "It is off the wall" in text_of(page)
    else:
        edit(ada, things, "Without the name.", meanwhile="stay")
        remove(mo, story, "suspend")
        edit(ada, things, "Without the name.", meanwhile="hide")
    a_day_passes()
    assert state(story) == StoryState.HIDDEN
    assert "Aldous" not in text_of(browser().get("/"))
    ada.post("/receipt/showing/", {"right": right(things)})
    assert "Aldous" in text_of(browser().get("/"))
