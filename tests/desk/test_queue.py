from datetime import timedelta

from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from moderation import queue
from moderation.models import Claim
from stories.models import Story, Version
from tests.journeys import WORDS, carry_out, story_with, take, tell, text_of


def test_it_shows_no_words(ada: Client, mo: Client) -> None:
    tell(ada, appears_as="pen_name", pen_name="Fern")
    page = text_of(mo.get("/moderation/"))
    assert story_with(WORDS).desk_name in page
    assert "night bus" not in page
    assert "Fern" not in page


def test_it_gives_out_what_has_waited_longest(ada: Client, mo: Client) -> None:
    for words, hours in (("newer", 1), ("oldest", 30), ("older", 5)):
        tell(ada, words)
        version = story_with(words).latest
        Version.objects.filter(pk=version.pk).update(sorted_at=timezone.now() - timedelta(hours=hours))
    response = mo.post("/moderation/claims/", follow=True)
    assert "oldest" in text_of(response)


def test_it_gives_two_moderators_two_different_ones(ada: Client, mo: Client, ann: Client) -> None:
    tell(ada, "one of them")
    tell(ada, "another of them")
    addresses = {client.post("/moderation/claims/").headers["Location"] for client in (mo, ann)}
    assert len(addresses) == 2


def test_it_gives_back_what_one_already_holds(ada: Client, mo: Client) -> None:
    tell(ada, "one of them")
    tell(ada, "another of them")
    assert len({mo.post("/moderation/claims/").headers["Location"] for _time in range(2)}) == 1


def test_it_says_when_nothing_is_free(mo: Client) -> None:
    assert "Nothing is free right now" in text_of(mo.post("/moderation/claims/", follow=True))


def test_words_are_shown_to_whoever_holds_them_and_to_nobody_else(ada: Client, mo: Client, ann: Client) -> None:
    tell(ada)
    story = story_with(WORDS)
    take(mo, story)
    assert "night bus" in text_of(mo.get(f"/moderation/stories/{story.pk}/"))
    refused = ann.get(f"/moderation/stories/{story.pk}/")
    assert refused.status_code == 403
    assert "night bus" not in text_of(refused)
    assert "a colleague is reading it" in text_of(ann.get("/moderation/"))
    assert "A colleague is reading that one" in text_of(
        ann.post("/moderation/claims/", {"target": str(story.latest.pk)}, follow=True)
    )


def test_a_hold_ends_by_time_and_somebody_else_can_take_it(ada: Client, mo: Client, ann: Client) -> None:
    tell(ada)
    story = story_with(WORDS)
    take(mo, story)
    Claim.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert mo.get(f"/moderation/stories/{story.pk}/").status_code == 403
    take(ann, story)
    assert Claim.objects.get().moderator.username == "ann"


def test_a_hold_is_handed_back_without_a_reason(ada: Client, mo: Client, ann: Client) -> None:
    tell(ada)
    story = story_with(WORDS)
    held = take(mo, story)
    page = mo.post("/moderation/handing-back/", {"target": held["version"]}, follow=True)
    assert "Handed back. Nobody is told." in text_of(page)
    take(ann, story)


def test_a_hold_is_not_handed_back_by_somebody_else(ada: Client, mo: Client, ann: Client) -> None:
    tell(ada)
    story = story_with(WORDS)
    take(mo, story)
    ann.post("/moderation/handing-back/", {"target": str(story.latest.pk)})
    assert Claim.objects.get().moderator.username == "mo"


def test_holding_longer_keeps_the_token_of_the_open_form(ada: Client, mo: Client) -> None:
    tell(ada)
    story = story_with(WORDS)
    held = take(mo, story)
    Claim.objects.update(expires_at=timezone.now() + timedelta(seconds=5))
    assert take(mo, story) == held
    assert Claim.objects.get().seconds_left > 500


def test_it_says_what_was_not_checked_yet(ada: Client, mo: Client) -> None:
    tell(ada)
    assert "not checked yet" in text_of(mo.get("/moderation/"))
    carry_out()
    assert "not checked yet" not in text_of(mo.get("/moderation/"))


def test_it_marks_what_may_be_urgent(ada: Client, mo: Client) -> None:
    tell(ada, "I do not want to live any more. I am going to kill myself tonight.")
    carry_out()
    assert "may be urgent" in text_of(mo.get("/moderation/"))


def test_it_marks_what_was_noticed_in_the_words(ada: Client, mo: Client) -> None:
    tell(ada, "It was my manager.\n\nWrite to lark.reed@example.org if you know him.")
    carry_out()
    story = Story.objects.get()
    take(mo, story)
    page = mo.get(f"/moderation/stories/{story.pk}/").content.decode()
    assert '<mark class="hl hl-contact">lark.reed@example.org<sup><b>C1</b>' in page
    assert "a mail address" in page


def test_withdrawn_erased_and_decided_ones_do_not_wait(ada: Client, mo: Client, mo_account: User) -> None:
    for words in ("withdrawn", "erased", "waits"):
        tell(ada, words)
    story_with("withdrawn").withdraw()
    story_with("erased").erase()
    new = next(lane for lane in queue.LANES if lane.name == "new")
    assert [version.telling.words for version in new.rows(mo_account)] == ["waits"]
