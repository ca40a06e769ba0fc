"""Advertising is declined together and taken back together. Nothing is ever published together."""

import re

import pytest
from django.test import Client

from moderation.models import Decision
from stories.models import Finding, Notice, Version
from stories.models.version import DeskLane
from stories.states import VersionState
from tests.journeys import browser, carry_out, let_the_minute_pass, story_with, tell, text_of

SPAM = "Cheap watches, number {}."


@pytest.fixture
def flood(db: None) -> list[Version]:
    for number in range(4):
        tell(browser(), SPAM.format(number))
    found = [story_with(SPAM.format(number)).latest for number in range(4)]
    for version in found:
        Finding.objects.create(version=version, kind="hostile", name="spam", sealed=b"")
    Version.objects.update(checked_with="a release")
    return found


def decline(moderator: Client, group: str = "spam") -> str:
    answer = moderator.post("/moderation/floods/decision/", {"group": group, "words": "This looks like advertising."})
    return str(answer.headers.get("Location", ""))


def states() -> list[str]:
    return sorted(Version.objects.values_list("state", flat=True))


def test_they_are_declined_together_each_with_its_reason(mo: Client, flood: list[Version]) -> None:
    assert "declined=4" in decline(mo)
    assert states() == [VersionState.DECLINED] * 4
    assert Decision.objects.filter(verb="decline", reason="spam").count() == 4
    let_the_minute_pass()
    assert Notice.objects.delivered().count() == 4


def test_all_of_it_can_be_undone(mo: Client, flood: list[Version]) -> None:
    bulk = re.search(r"bulk=([0-9a-f-]{36})", decline(mo))
    assert bulk
    mo.post(f"/moderation/floods/{bulk[1]}/undoing/")
    assert states() == [VersionState.WAITING] * 4
    assert not Notice.objects.exists()


def test_a_colleague_cannot_undo_it(mo: Client, ann: Client, flood: list[Version]) -> None:
    bulk = re.search(r"bulk=([0-9a-f-]{36})", decline(mo))
    assert bulk
    ann.post(f"/moderation/floods/{bulk[1]}/undoing/")
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


def test_a_story_is_in_no_group(mo: Client) -> None:
    tell(browser(), "A story.")
    Version.objects.update(checked_with="a release")
    assert "nothing of that kind" in text_of(mo.get("/moderation/floods/"))
    decline(mo)
    assert states() == [VersionState.WAITING]


def test_there_is_no_way_to_publish_together(mo: Client, flood: list[Version]) -> None:
    data = {"group": "spam", "words": "Yes.", "verb": "publish", "act": "publish"}
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
    name = re.search(r'name="group" value="([0-9a-f]{32})"', mo.get("/moderation/floods/").content.decode())
    assert name
    assert "declined=3" in decline(mo, name[1])
    assert states() == [VersionState.DECLINED] * 3 + [VersionState.WAITING]


def test_the_two_words_are_never_a_flood(mo: Client) -> None:
    for _person in range(5):
        tell(browser(), "Me too.")
    Version.objects.update(checked_with="a release")
    assert "nothing of that kind" in text_of(mo.get("/moderation/floods/"))
