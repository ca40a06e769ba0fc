from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from django.utils import timezone

from moderation.models import Claim, Decision
from stories.models import Errand, Notice, OutboxRow, Story, Version
from tests.journeys import WORDS, carry_out, decide, edit, let_the_minute_pass, story_with, take, tell, text_of


@pytest.fixture
def story(ada: Client) -> Story:
    tell(ada)
    return story_with(WORDS)


def test_publishing_writes_the_decision_the_notice_and_the_publication_and_none_is_due_yet(
    story: Story, mo: Client
) -> None:
    decide(mo, story, "publish", words="I read every word.")
    decision = Decision.objects.get()
    assert (decision.verb, decision.moderator.username, decision.story_id) == ("publish", "mo", story.pk)
    assert Notice.objects.get().words == "I read every word."
    owed = OutboxRow.objects.exclude(errand=Errand.CHECK)
    assert {row.errand for row in owed} == {Errand.PUBLISH, Errand.NOTICE}
    assert all(row.due_at > timezone.now() + timedelta(seconds=50) for row in owed)
    carry_out()
    story.refresh_from_db()
    assert not story.is_public
    let_the_minute_pass()
    story.refresh_from_db()
    assert story.is_public


@pytest.mark.parametrize(("verb", "state"), [("ask_for_changes", "changes_asked"), ("decline", "declined")])
def test_the_other_verbs_keep_it_off_the_wall(story: Story, mo: Client, verb: str, state: str) -> None:
    decide(mo, story, verb, reason="court", words="There is a case.")
    let_the_minute_pass()
    story.refresh_from_db()
    assert story.latest.state == state
    assert not story.is_public
    assert Decision.objects.get().reason == "court"


@pytest.mark.parametrize("verb", ["ask_for_changes", "decline"])
@pytest.mark.parametrize("fields", [{}, {"reason": "court"}, {"words": "x"}, {"reason": "nonsense", "words": "x"}])
def test_they_need_a_reason_and_words_and_keep_what_was_written(
    story: Story, mo: Client, verb: str, fields: dict[str, str]
) -> None:
    response = decide(mo, story, verb, **fields | {"words": fields.get("words", "") and "Half a sentence"})
    assert response.status_code == 422
    if "words" in fields:
        assert "Half a sentence" in response.content.decode()
    assert not Decision.objects.exists()
    assert "night bus" in text_of(response)


def test_a_decision_needs_the_hold_it_was_made_under(story: Story, mo: Client, eve: Client) -> None:
    held = take(mo, story)
    Claim.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    response = mo.post(
        f"/moderation/stories/{story.pk}/decision/",
        held | {"verb": "decline", "reason": "court", "words": "Dear author"},
    )
    assert response.status_code == 409
    assert "Your hold on it had ended" in text_of(response)
    assert "Dear author" in response.content.decode()
    assert not Decision.objects.exists()


def test_a_stale_form_is_refused_after_its_hold_was_taken_over(story: Story, mo: Client, lee: Client) -> None:
    stale = take(mo, story)
    Claim.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    fresh = take(lee, story)
    address = f"/moderation/stories/{story.pk}/decision/"
    assert mo.post(address, stale | {"verb": "publish", "recognise": "no"}).status_code == 409
    assert (
        mo.post(address, fresh | {"verb": "publish", "recognise": "no"}).status_code == 409
    )  # another's token does not help
    assert lee.post(address, fresh | {"verb": "publish", "recognise": "no"}).status_code == 302
    assert Decision.objects.get().moderator.username == "lee"


def test_a_form_sent_twice_decides_once(story: Story, mo: Client) -> None:
    held = take(mo, story)
    address = f"/moderation/stories/{story.pk}/decision/"
    assert mo.post(address, held | {"verb": "publish", "recognise": "no"}).status_code == 302
    second = mo.post(address, held | {"verb": "publish", "recognise": "no"})
    assert second.status_code == 409
    assert "A colleague decided it meanwhile." in text_of(second)
    assert Decision.objects.count() == Notice.objects.count() == 1


def test_a_decision_on_a_text_that_its_author_changed_is_refused(ada: Client, mo: Client) -> None:
    things = tell(ada)
    story = story_with(WORDS)
    held = take(mo, story)
    edit(ada, things, "Changed words.")
    response = mo.post(f"/moderation/stories/{story.pk}/decision/", held | {"verb": "publish", "recognise": "no"})
    assert response.status_code == 409
    assert "Its author changed, withdrew or deleted it meanwhile." in text_of(response)
    let_the_minute_pass()
    assert not Story.objects.public().exists()


@pytest.mark.parametrize("verb", ["withdraw", "erase"])
def test_a_decision_on_what_its_author_took_back_is_refused(story: Story, mo: Client, verb: str) -> None:
    held = take(mo, story)
    getattr(story, verb)()
    response = mo.post(f"/moderation/stories/{story.pk}/decision/", held | {"verb": "publish", "recognise": "no"})
    assert response.status_code == 409
    assert not Decision.objects.exists()


def test_within_its_minute_a_decision_is_taken_back_and_nobody_hears_of_it(ada: Client, mo: Client) -> None:
    tell(ada, mail="ada@example.org")
    story = story_with(WORDS)
    for verb in ("publish", "ask_for_changes", "decline"):
        decide(mo, story, verb, reason="court", words="There is a case.")
        decision = Decision.objects.exclude(verb="undo").latest("number")
        page = text_of(mo.get("/moderation/"))
        assert "You can still take it back." in page
        response = mo.post(f"/moderation/decisions/{decision.id}/undoing/", follow=True)
        assert "Taken back. It waits again, and nobody was told." in text_of(response)
        assert story.latest.state == "waiting"
        assert story.latest.waiting_since is not None
    let_the_minute_pass()
    assert not mail.outbox
    assert not Notice.objects.exists()
    assert not Story.objects.public().exists()
    assert list(Decision.objects.order_by("number").values_list("verb", flat=True)) == [
        "publish", "undo", "ask_for_changes", "undo", "decline", "undo",
    ]  # fmt: skip


def test_after_its_minute_a_decision_stands(story: Story, mo: Client) -> None:
    decide(mo, story, "publish")
    decision = Decision.objects.get()
    let_the_minute_pass()
    assert "You can still take it back." not in text_of(mo.get("/moderation/"))
    response = mo.post(f"/moderation/decisions/{decision.id}/undoing/", follow=True)
    assert "could not be taken back any more" in text_of(response)
    story.refresh_from_db()
    assert story.is_public


def test_a_decision_is_undone_once(story: Story, mo: Client) -> None:
    decide(mo, story, "publish")
    decision = Decision.objects.get()
    for _time in range(2):
        mo.post(f"/moderation/decisions/{decision.id}/undoing/")
    assert Decision.objects.filter(verb="undo").count() == 1


def test_a_colleagues_decision_is_not_ones_own_to_undo(story: Story, mo: Client, lee: Client) -> None:
    decide(mo, story, "publish")
    assert lee.post(f"/moderation/decisions/{Decision.objects.get().id}/undoing/").status_code == 404


def test_how_long_it_waited_is_kept_on_the_decision_that_can_be_undone(story: Story, mo: Client) -> None:
    Version.objects.update(waiting_since=timezone.now() - timedelta(hours=7, minutes=5))
    decide(mo, story, "publish")
    assert Decision.objects.get().waited_hours == 7
    assert Version.objects.get().waiting_since is None


def test_stories_approved_for_a_batch_leave_together_and_shuffled(ada: Client, mo: Client, settings: object) -> None:
    settings.PUBLISH_EVERY = timedelta(hours=6)  # type: ignore[attr-defined]
    for number in range(12):
        tell(ada, f"Story {number}.")
        decide(mo, story_with(f"Story {number}."), "publish")
    due = set(OutboxRow.objects.filter(errand=Errand.PUBLISH).values_list("due_at", flat=True))
    assert len(due) == 1
    assert due.pop().timestamp() % (6 * 3600) == 0
    let_the_minute_pass()
    order = [story.words for story in Story.objects.public().order_by("place")]
    assert sorted(order) == sorted(f"Story {number}." for number in range(12))
    assert order != [f"Story {number}." for number in range(12)]


def test_the_moderators_name_is_nowhere_for_author_and_reader(
    ada: Client, reader: Client, mo: Client, mo_account: User
) -> None:
    mo_account.username = "maren-of-the-desk"
    mo_account.save()
    things = tell(ada)
    decide(mo, story_with(WORDS), "publish", words="Thank you.")
    let_the_minute_pass()
    pages = [ada.post("/receipt/", {"things": " ".join(things)}), reader.get("/")]
    assert not any("maren-of-the-desk" in page.content.decode() for page in pages)
