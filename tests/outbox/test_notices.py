"""The note by mail: sent once, to an address that was left, saying nothing."""

from datetime import timedelta
from smtplib import SMTPServerDisconnected
from unittest import mock

import pytest
from django.core import mail
from django.db import transaction
from django.test import Client
from django.utils import timezone

from stories import notices
from stories.models import Contact, Notice, OutboxRow
from stories.models.outbox import GIVE_UP_AFTER
from stories.telling import Telling
from tests.journeys import WORDS, decide, let_the_minute_pass, story_with, tell

FORBIDDEN = ["me too", "story", "stories", "wall", "survivor", "harass", "assault", "moderator", "publish", "http", "/"]


@pytest.fixture
def decided(ada: Client, mo: Client) -> None:
    tell(ada, mail="ada@example.org")
    decide(mo, story_with(WORDS), "decline", reason="court", words="There is a case.")


def test_it_is_sent_once_the_minute_is_over(decided: None) -> None:
    assert not mail.outbox
    let_the_minute_pass()
    let_the_minute_pass()
    [note] = mail.outbox
    assert note.to == ["ada@example.org"]
    assert note.subject == "Your note"
    assert note.from_email == "Notes <notes@localhost>"


def test_it_says_nothing_about_this_site(decided: None) -> None:
    let_the_minute_pass()
    [note] = mail.outbox
    said = f"{note.subject}\n{note.body}\n{note.from_email}".lower()
    assert [word for word in FORBIDDEN if word in said] == []
    assert "There is a case." not in note.body


def test_it_is_not_sent_to_somebody_who_left_no_address(ada: Client, mo: Client) -> None:
    tell(ada)
    decide(mo, story_with(WORDS), "publish")
    let_the_minute_pass()
    assert not mail.outbox
    assert Notice.objects.get().is_delivered


def test_it_is_not_sent_after_its_author_withdrew(decided: None) -> None:
    story_with(WORDS).withdraw()
    let_the_minute_pass()
    assert not mail.outbox
    assert not Contact.objects.exists()


def test_it_is_not_sent_when_its_author_rewrote_her_words_while_it_was_delivered(decided: None) -> None:
    def after_another_edit(notice: Notice) -> None:
        notice.story.edit(Telling("Her other words."))
        deliver(notice)

    deliver = notices.deliver
    with mock.patch("stories.notices.deliver", after_another_edit):
        let_the_minute_pass()
    assert not Notice.objects.exists()
    assert not mail.outbox


def test_a_second_copy_has_the_same_message_id(decided: None) -> None:
    """The worker dies between the server's "accepted" and our commit: the one case in which a mail is sent twice."""
    with mock.patch("stories.models.outbox.OutboxRow.confirm", side_effect=SystemError):
        let_the_minute_pass()
    let_the_minute_pass()
    first, second = (note.message()["Message-ID"] for note in mail.outbox)
    assert first == second
    assert first.endswith("@localhost>")


def test_it_is_sent_when_the_server_is_back(decided: None) -> None:
    with mock.patch("django.core.mail.backends.locmem.EmailBackend.send_messages", side_effect=SMTPServerDisconnected):
        let_the_minute_pass()
    assert OutboxRow.objects.get(errand="notice").attempts == 1
    assert OutboxRow.objects.get(errand="notice").due_at > timezone.now()
    let_the_minute_pass()
    assert len(mail.outbox) == 1


def test_it_is_sent_when_the_server_was_away_for_days_and_given_up_after_three(decided: None) -> None:
    away = mock.patch("django.core.mail.backends.locmem.EmailBackend.send_messages", side_effect=SMTPServerDisconnected)
    OutboxRow.objects.exclude(errand="notice").delete()
    with away:
        for _hour in range(GIVE_UP_AFTER - 1):
            let_the_minute_pass()
    row = OutboxRow.objects.get()
    assert timedelta(hours=71) < timedelta(seconds=row.failing_for) < timedelta(hours=72)
    with transaction.atomic():
        let_the_minute_pass()
        assert len(mail.outbox) == 1
        transaction.set_rollback(True)
    with away:
        let_the_minute_pass()
    assert OutboxRow.objects.get().is_dead
    let_the_minute_pass()
    assert len(mail.outbox) == 1
    assert Notice.objects.get().is_delivered  # it stands on its author's page all the same
