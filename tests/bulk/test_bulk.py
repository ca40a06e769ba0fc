"""Advertising is declined together and taken back together. Nothing is ever published together."""

import re
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.test import Client

from moderation import bulk
from moderation.models import Decision
from moderation.views import floods
from stories.models import Finding, Notice, Story, Version
from stories.models.version import DeskLane
from stories.states import VersionState
from tests.journeys import browser, carry_out, hidden, let_the_minute_pass, story_with, tell, text_of

SPAM = "Cheap watches, number {}."


@pytest.fixture
def flood(db: None) -> list[Version]:
    return [advertise(SPAM.format(number)) for number in range(4)]


def shown(moderator: Client) -> str:
    """What the page's first form says of the texts that it shows."""
    return hidden(moderator.get("/moderation/floods/"), "shown")


def decline(moderator: Client, group: str | None = None) -> str:
    data = {"shown": shown(moderator) if group is None else group, "words": "This looks like advertising."}
    return str(moderator.post("/moderation/floods/decision/", data).headers.get("Location", ""))


def advertise(words: str, **choices: str) -> Version:
    """A text that the checks have read, and take for advertising."""
    tell(browser(), words, **choices)
    version = story_with(words).latest
    Finding.objects.create(version=version, kind="hostile", name="spam", sealed=b"")
    Version.objects.update(checked_with="a release")
    return version


def states() -> list[str]:
    return sorted(Version.objects.values_list("state", flat=True))


def test_they_are_declined_together_each_with_its_reason(mo: Client, flood: list[Version]) -> None:
    assert "declined=4" in decline(mo)
    assert states() == [VersionState.DECLINED] * 4
    assert Decision.objects.filter(verb="decline", reason="spam").count() == 4
    let_the_minute_pass()
    assert Notice.objects.delivered().count() == 4


def test_all_of_it_can_be_undone(mo: Client, flood: list[Version]) -> None:
    name = re.search(r"bulk=([0-9a-f-]{36})", decline(mo))
    assert name
    mo.post(f"/moderation/floods/{name[1]}/undoing/")
    assert states() == [VersionState.WAITING] * 4
    assert not Notice.objects.exists()


def test_a_colleague_cannot_undo_it(mo: Client, ann: Client, flood: list[Version]) -> None:
    name = re.search(r"bulk=([0-9a-f-]{36})", decline(mo))
    assert name
    ann.post(f"/moderation/floods/{name[1]}/undoing/")
    assert states() == [VersionState.DECLINED] * 4


def test_what_may_be_urgent_is_left_to_be_read(mo: Client, flood: list[Version]) -> None:
    Version.objects.filter(pk=flood[0].pk).update(lane=DeskLane.URGENT)
    assert "declined=3" in decline(mo)
    flood[0].refresh_from_db()
    assert flood[0].state == VersionState.WAITING


def test_what_asks_for_two_people_is_left_too(mo: Client, flood: list[Version]) -> None:
    Finding.objects.create(version=flood[0], kind="identifying", name="person", sealed=b"")
    assert "declined=3&left=1" in decline(mo)


def test_what_a_colleague_reads_is_left_too(mo: Client, ann: Client, flood: list[Version]) -> None:
    ann.post("/moderation/claims/", {"target": str(flood[1].pk)})
    assert "declined=3&left=1" in decline(mo)


def test_what_was_written_for_one_reader_is_neither_shown_nor_declined(mo: Client, flood: list[Version]) -> None:
    for_one = advertise("My neighbour sold watches, and I tell it to one person.", ending="one_reader")
    assert "I tell it to one person" not in text_of(mo.get("/moderation/floods/"))
    assert "declined=4&left=0" in decline(mo)
    for_one.refresh_from_db()
    assert for_one.state == VersionState.WAITING


def test_what_becomes_meant_for_one_reader_is_left_to_them(mo: Client, flood: list[Version]) -> None:
    page = shown(mo)
    Story.objects.filter(pk=flood[2].story_id).update(ending="one_reader")
    assert "declined=3&left=1" in decline(mo, page)


def test_what_came_after_the_page_was_shown_is_left_to_be_read(mo: Client, flood: list[Version]) -> None:
    page = shown(mo)
    later = advertise("He sold watches, and he waited for me.")
    assert "declined=4&left=0" in decline(mo, page)
    later.refresh_from_db()
    assert later.state == VersionState.WAITING


def test_a_page_that_is_old_or_was_shown_to_somebody_else_declines_nothing(
    mo: Client, ann: Client, flood: list[Version], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(mo)
    assert decline(ann, page) == decline(mo, page[:-8]) == ""
    monkeypatch.setattr(bulk, "SHOWN_LASTS", -1)
    answer = mo.post("/moderation/floods/decision/", {"shown": shown(mo), "words": "This looks like advertising."})
    assert "too old to decline by" in text_of(answer)
    assert "This looks like advertising." in text_of(answer)  # to copy
    assert states() == [VersionState.WAITING] * 4


def test_its_page_says_how_many_of_a_group_are_here_to_look_into(
    mo: Client, flood: list[Version], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "to look into" not in text_of(mo.get("/moderation/floods/"))
    monkeypatch.setattr(floods, "SHOWN", 3)
    assert "4 texts. The first 3 are here to look into." in text_of(mo.get("/moderation/floods/"))


def test_what_the_form_carries_is_small_also_for_very_many(mo_account: User) -> None:
    many = bulk.Group("Nearly the same text", [Version(pk=uuid4()) for _text in range(bulk.MOST)])
    assert len(bulk.shown(many, mo_account)) < 8_000


def test_a_story_is_in_no_group(mo: Client) -> None:
    tell(browser(), "A story.")
    Version.objects.update(checked_with="a release")
    assert "nothing of that kind" in text_of(mo.get("/moderation/floods/"))
    decline(mo, "")
    assert states() == [VersionState.WAITING]


def test_there_is_no_way_to_publish_together(mo: Client, flood: list[Version]) -> None:
    data = {"shown": shown(mo), "words": "Yes.", "verb": "publish", "act": "publish"}
    mo.post("/moderation/floods/decision/", data)
    assert not Decision.objects.filter(verb="publish").exists()


LONG = "The same long text about the market with old clocks, each Saturday behind the town hall. Number {}."


def test_nearly_the_same_text_many_times_is_one_group(mo: Client) -> None:
    for word in ("one", "two", "three"):
        tell(browser(), LONG.format(word))
    tell(
        browser(),
        "It was at work, in my first year, and it took me a long time to say that it was not my fault at all.",
    )
    carry_out()
    page = text_of(mo.get("/moderation/floods/"))
    assert "Nearly the same text 3 texts" in page
    assert "my first year" not in page
    assert "declined=3" in decline(mo)
    assert states() == [VersionState.DECLINED] * 3 + [VersionState.WAITING]


def test_the_two_words_are_never_a_flood(mo: Client) -> None:
    for _person in range(5):
        tell(browser(), "Me too.")
    Version.objects.update(checked_with="a release")
    assert "nothing of that kind" in text_of(mo.get("/moderation/floods/"))
