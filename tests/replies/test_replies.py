"""Words of support: written without an account, read by a moderator first, taken back with a list of one's own."""

from unittest import mock
from uuid import uuid4

import pytest
from django.test import Client

from stories.models import Erasure, Reply, Story
from stories.states import ReplyState
from tests.journeys import browser, hidden, published, text_of, things_on

OWN = "I read this twice. I am here."


@pytest.fixture
def story(mo: Client) -> Story:
    return published(mo, replies_open="on")


def write(client: Client, story: Story, own: str = OWN, **fields: str) -> list[str]:
    token = hidden(client.get(f"/stories/{story.public_id}/reply/"), "token")
    data = {"sentence": "own", "own": own, "token": token} | fields
    response = client.post(f"/stories/{story.public_id}/reply/", data)
    assert response.status_code == 200, text_of(response)
    return things_on(response)


def test_it_waits_unread_and_is_shown_to_nobody(reader: Client, story: Story) -> None:
    write(reader, story)
    reply = Reply.objects.get()
    assert (reply.state, reply.words) == (ReplyState.WAITING, OWN)
    assert not Reply.objects.public().exists()
    assert OWN not in text_of(browser().get(story.get_absolute_url()))


def test_its_words_are_sealed(reader: Client, story: Story) -> None:
    write(reader, story)
    assert OWN.encode() not in bytes(Reply.objects.get().sealed_words)


def test_a_sentence_can_be_chosen_instead_of_written(reader: Client, story: Story) -> None:
    write(reader, story, own="", sentence="alone")
    assert Reply.objects.get().words == "You are not alone."


def test_words_that_were_written_beside_a_chosen_sentence_are_not_let_go_of(reader: Client, story: Story) -> None:
    address = f"/stories/{story.public_id}/reply/"
    data = {"sentence": "believe", "own": OWN, "token": hidden(reader.get(address), "token")}
    response = reader.post(address, data)
    assert response.status_code == 422
    assert "You also wrote words of your own." in text_of(response)
    assert OWN in text_of(response)
    assert not Reply.objects.exists()
    things_on(reader.post(address, data | {"own": " \n"}))
    assert Reply.objects.get().words == "I believe you."


def test_a_double_click_is_one_reply_and_one_list(reader: Client, story: Story) -> None:
    token = hidden(reader.get(f"/stories/{story.public_id}/reply/"), "token")
    data = {"sentence": "own", "own": OWN, "token": token}
    first = things_on(reader.post(f"/stories/{story.public_id}/reply/", data))
    again = things_on(reader.post(f"/stories/{story.public_id}/reply/", data))
    assert first == again
    assert Reply.objects.count() == 1


def test_other_words_in_the_same_form_are_not_lost_and_not_said_to_be_sent(reader: Client, story: Story) -> None:
    address = f"/stories/{story.public_id}/reply/"
    data = {"sentence": "own", "own": OWN, "token": hidden(reader.get(address), "token")}
    first = things_on(reader.post(address, data))
    again = reader.post(address, data | {"own": "Other words."})
    assert again.status_code == 409
    assert "Other words." in text_of(again)
    assert Reply.objects.count() == 1
    second = things_on(reader.post(address, data | {"own": "Other words.", "token": hidden(again, "token")}))
    assert second != first
    assert {reply.words for reply in Reply.objects.all()} == {OWN, "Other words."}


@pytest.mark.parametrize("door", ["/receipt/reply/", "/receipt/"])
def test_its_list_opens_it_and_takes_it_back(reader: Client, story: Story, door: str) -> None:
    things = write(reader, story)
    page = browser().post(door, {"things": ", ".join(things)})
    assert OWN in text_of(page)
    browser().post("/receipt/reply/", {"right": hidden(page, "right"), "step": "withdraw"})
    assert not Reply.objects.exists()
    assert Erasure.objects.exists()
    assert "does not open anything" in text_of(browser().post(door, {"things": ", ".join(things)}))


def test_its_list_changes_no_story(reader: Client, story: Story) -> None:
    things = ", ".join(write(reader, story))
    for act in ("edit", "erasure", "withdrawal"):
        response = browser().post(f"/receipt/{act}/", {"things": things, "words": "Other words.", "step": "send"})
        assert response.status_code == 422
        assert "does not open anything" in text_of(response)


def test_what_was_taken_back_does_not_return_by_the_same_form(reader: Client, story: Story) -> None:
    token = hidden(reader.get(f"/stories/{story.public_id}/reply/"), "token")
    data = {"sentence": "own", "own": OWN, "token": token}
    reader.post(f"/stories/{story.public_id}/reply/", data)
    Reply.objects.get().take_back()
    assert "were taken back" in text_of(reader.post(f"/stories/{story.public_id}/reply/", data))
    assert not Reply.objects.exists()


def test_a_story_whose_author_wants_none_takes_none_and_gives_the_words_back(reader: Client, mo: Client) -> None:
    story = published(mo)
    response = reader.post(f"/stories/{story.public_id}/reply/", {"sentence": "own", "own": OWN})
    assert OWN in text_of(response)
    assert not Reply.objects.exists()


@pytest.mark.parametrize("own", ["", " \u200b ", "much " * 100, "broken \ufffd"])
def test_what_cannot_be_taken_comes_back_with_the_reason(reader: Client, story: Story, own: str) -> None:
    response = reader.post(f"/stories/{story.public_id}/reply/", {"sentence": "own", "own": own})
    assert response.status_code == 422
    assert own.strip() in response.content.decode()
    assert "Nothing was sent" in text_of(response)
    assert not Reply.objects.exists()


def test_a_line_end_is_one_letter_as_in_a_browser(reader: Client, story: Story) -> None:
    write(reader, story, own="\r\n".join(["a" * 39] * 10))
    assert len(Reply.objects.get().words) == 399


@pytest.mark.parametrize(("how", "status"), [("withdraw", 410), ("hide", 410), ("erase", 404)])
def test_words_come_back_when_the_story_went_while_somebody_wrote(
    reader: Client, story: Story, how: str, status: int
) -> None:
    address = f"/stories/{story.public_id}/reply/"
    data = {"sentence": "own", "own": OWN, "token": hidden(reader.get(address), "token")}
    getattr(story, how)()
    response = reader.post(address, data)
    assert response.status_code == status
    assert OWN in text_of(response)
    assert reader.get(address).status_code == status
    assert not Reply.objects.exists()


def test_words_come_back_when_something_unforeseen_breaks(reader: Client, story: Story) -> None:
    reader.raise_request_exception = False
    with mock.patch("stories.views.replies.Reply.write", side_effect=ZeroDivisionError):
        response = reader.post(f"/stories/{story.public_id}/reply/", {"sentence": "own", "own": OWN})
    assert response.status_code == 500
    assert OWN in response.content.decode()


def test_words_come_back_from_a_form_that_seems_to_be_another_sites(story: Story) -> None:
    stranger = Client(headers={"sec-fetch-site": "same-site"})
    response = stranger.post(f"/stories/{story.public_id}/reply/", {"sentence": "own", "own": OWN})
    assert response.status_code == 403
    assert OWN in text_of(response)


def test_replies_of_a_story_that_is_not_to_be_read_are_not_either(reader: Client, story: Story) -> None:
    write(reader, story)
    Reply.objects.update(state=ReplyState.PUBLISHED)
    assert story.replies.public().count() == 1
    story.withdraw()
    assert story.replies.public().count() == 0


def test_replies_are_not_shown_once_the_author_closed_them(reader: Client, story: Story) -> None:
    write(reader, story)
    Reply.objects.update(state=ReplyState.PUBLISHED)
    Story.objects.update(replies_open=False)
    assert not Reply.objects.public().exists()


def test_a_list_for_a_story_opens_no_reply(reader: Client, story: Story) -> None:
    write(reader, story)
    response = reader.post("/receipt/reply/", {"things": "kettle, garlic"})
    assert response.status_code == 422
    assert OWN not in text_of(response)


def test_all_that_were_read_stand_under_the_story(reader: Client, story: Story) -> None:
    for number in range(55):
        Reply.write(story, f"Words number {number} of support.", reply_id=uuid4())
    Reply.objects.update(state=ReplyState.PUBLISHED)
    page = text_of(reader.get(story.get_absolute_url()))
    assert [number for number in range(55) if f"number {number} of" not in page] == []
