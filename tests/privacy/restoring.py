"""What tests of backups and restores share."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from moderation import access
from moderation.models import Removal
from stories import ledger
from stories.models import OutboxRow, Story
from tests.journeys import (
    browser,
    put_on_the_wall,
    story_with,
    tell,
    text_of,
)


def on_the_wall(mo: Client, words: str, **choices: Any) -> list[str]:
    things = tell(browser(), words, **choices)
    put_on_the_wall(mo, story_with(words))
    return things


def staff(name: str) -> Client:
    """One more moderator, signed in."""
    account, _is_new = User.objects.get_or_create(username=name)
    access.join(account, access.MODERATOR)
    client = browser()
    client.force_login(account)
    return client


def wall() -> str:
    return text_of(browser().get("/"))


def run(capsys: Any, *arguments: str) -> str:
    capsys.readouterr()
    call_command(*arguments)
    return str(capsys.readouterr().out)


def remove(moderator: Client, story: Story, act: str, **fields: str) -> Any:
    told = {"act": act, "reason": "attack", "words": "Because of the last sentence."}
    return moderator.post(f"/moderation/published/{story.public_id}/removal/", told | fields)


def veil(moderator: Client, story: Story, passage: str) -> None:
    assert remove(moderator, story, "veil", reason="identifies_others", passages=passage).status_code == 302


def the_day_is_over() -> None:
    """As if it were a day later; nothing is carried out yet."""
    past = timezone.now() - timedelta(seconds=1)
    Story.objects.exclude(suspended_until=None).update(suspended_until=past)
    Removal.objects.update(until=past)
    OutboxRow.objects.update(due_at=past)


NAMED = "It was Aldous Verrin, at Brackwater."


def restored(file: Path, capsys: Any) -> Story:
    """The one story, after everything that the ledger says was done at once and needs no second time."""
    assert "does not follow: 0." in run(capsys, "restore", str(file))
    assert ledger.replay().total() == 0
    return Story.objects.get()


def cut_off(file: Path, monkeypatch: Any) -> None:
    """A restore that is killed when the backup is in place and the ledger not replayed."""
    with monkeypatch.context() as broken, pytest.raises(KeyboardInterrupt):
        broken.setattr(ledger, "replay", lambda: (_ for _ in ()).throw(KeyboardInterrupt))
        call_command("restore", str(file))
