"""What somebody does in the moment in which it is not possible any more."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from moderation.retention import end_account
from stories import receipts, retention
from stories.forms import MailForm
from stories.models import Call, Contact, Notice, Story
from stories.models.story import AlreadyErased
from stories.rights import Author, author_with
from stories.telling import Telling
from stories.views import rights
from tests.journeys import WORDS, browser, decide, hidden, let_the_minute_pass, published, right, story_with, tell

pytestmark = pytest.mark.django_db


def just_before(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, happens: Callable[[], object]) -> None:
    """Something happens, once, right before this is called for the first time."""
    real, told = getattr(owner, name), []

    def after(*arguments: Any, **named: Any) -> Any:
        if not told:
            told.append(True)
            happens()
        return real(*arguments, **named)

    monkeypatch.setattr(owner, name, after)


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("erasure", {"step": "erase"}),
        ("withdrawal", {"step": "withdraw"}),
        ("edit", {"words": "Her other words.", "appears_as": "nobody", "thread": "undyed", "step": "send",
                  "meanwhile": "hide", "in_the_way": "ask"}),
    ],
)  # fmt: skip
def test_an_author_who_deleted_her_story_a_moment_ago_is_told_so(
    ada: Client, monkeypatch: pytest.MonkeyPatch, path: str, fields: dict[str, str]
) -> None:
    things = tell(ada)
    token = right(things)
    story = story_with(WORDS)

    def found(right: str) -> Author | None:
        author = author_with(right)
        story.erase()
        return author

    monkeypatch.setattr("stories.views.author.author_with", found)
    page = browser().post(f"/receipt/{path}/", fields | {"right": token})
    assert page.status_code == 200
    assert Story.objects.count() == 0
    if "words" in fields:
        assert "Her other words." in page.content.decode()


def test_so_is_one_who_says_twice_that_she_has_kept_another_list(ada: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    token = right(tell(ada))
    kept = {"right": token, "step": "kept", "list": hidden(ada.post("/receipt/list/", {"right": token}), "list")}
    ada.post("/receipt/list/", kept)
    made = rights._made

    def and_erase(text: str) -> object:
        found = made(text)
        story_with(WORDS).erase()
        return found

    monkeypatch.setattr(rights, "_made", and_erase)
    page = browser().post("/receipt/list/", kept)
    assert page.status_code == 200
    assert "closed by itself" in page.content.decode()


def test_an_address_that_is_left_while_the_story_is_withdrawn_is_not_kept(
    ada: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    things = tell(ada)
    token = right(things)
    just_before(monkeypatch, MailForm, "is_valid", story_with(WORDS).withdraw)
    browser().post("/receipt/mail/", {"right": token, "mail": "ada@example.org"})
    assert not Contact.objects.exists()


def test_a_story_that_is_erased_while_its_form_comes_once_more_does_not_come_back(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = Story.tell(Telling("Words."), call=call)
    just_before(monkeypatch, type(Story.objects.all()), "get_or_create", story.erase)
    with pytest.raises(AlreadyErased):
        Story.tell(Telling("Words."), call=call, story_id=story.pk)


def test_an_account_that_ends_while_its_story_is_sent_signs_nothing(
    mo: Client, mo_account: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where an empty one stays of it, because it has decided something."""
    published(mo, "Decided before.")
    just_before(monkeypatch, receipts, "opened", lambda: end_account(User.objects.get(pk=mo_account.pk)))
    tell(mo, appears_as="signed")
    story = story_with(WORDS)
    assert (story.is_signed, story.account, story.latest.telling.appears_as) == (False, None, "nobody")


@pytest.mark.parametrize("ends", ["stays", "declined_texts"])
def test_what_ends_by_itself_goes_on_where_a_story_is_erased_meanwhile(
    call: Call, mo: Client, monkeypatch: pytest.MonkeyPatch, ends: str
) -> None:
    for words in ("One.", "Two."):
        Story.tell(Telling(words), call=call)
        if ends == "declined_texts":
            decide(mo, story_with(words), "decline", reason="other", words="No.")
            let_the_minute_pass()
    Story.objects.update(stays=1, published_on=date(2020, 1, 1))
    Notice.objects.update(written_on=date(2020, 1, 1))
    just_before(monkeypatch, type(Story.objects.all()), "locked", lambda: Story.objects.order_by("pk")[0].erase())
    assert getattr(retention, ends)() == 1
