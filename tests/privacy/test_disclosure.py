"""What a court could get about an anonymous story: all that exists, and that is little."""

import re
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from moderation import disclosure
from stories.models import Letter, Story
from tests.journeys import WORDS, browser, carry_out, decide, let_the_minute_pass, published, story_with, tell

# Every table with a row about an anonymous story that was asked about, appealed, published, tapped.
TABLES = {"stories.Story", "stories.Version", "stories.Finding", "stories.Notice", "stories.Letter", "stories.MeToo"}
# Whatever is a date or a time in them, and how fine it is.
MONTHS = {"told_on", "published_on"}
MOMENTS_OF_THE_DESK = {"moderation.Exposure"}  # a moderator's own log of what was opened, gone after EXPOSURE_DAYS
DAYS_OF_THE_DESK = {"written_on", "decided_on", "done_on"}


def disclosed(story: Story) -> dict[str, dict[str, str]]:
    return {
        model._meta.label: {name: value for row in rows for name, value in disclosure.values(row)}
        for model, rows in disclosure.rows_about(story).items()
    }


def a_long_life(mo: Client) -> Story:
    tell(browser(), "Write to eve@example.org. It was at work.")
    story = story_with("Write to eve@example.org. It was at work.")
    carry_out()
    decide(mo, story, "decline", reason="contact", words="An address is in it.")
    let_the_minute_pass()
    Letter.appeal(story.notices.get(), "Please look again.")
    story.edit(story.latest.telling)
    carry_out()
    decide(mo, story, "publish")
    let_the_minute_pass()
    story.refresh_from_db()
    reader = browser()
    reader.post(f"{story.get_absolute_url()}me-too/")
    reader.post(f"{story.get_absolute_url()}me-too/", follow=True)
    return story


def test_it_finds_every_table_that_knows_of_the_story(mo: Client) -> None:
    assert TABLES | {"moderation.Decision"} <= set(disclosed(a_long_life(mo)))


def test_of_an_anonymous_story_it_knows_the_month(mo: Client) -> None:
    found = disclosed(a_long_life(mo))
    times = {
        name: value
        for label, fields in found.items()
        for name, value in fields.items()
        if label not in MOMENTS_OF_THE_DESK and re.match(r"\d{4}-\d\d-\d\d", value)
    }
    assert set(times) <= MONTHS | DAYS_OF_THE_DESK
    for name in MONTHS:
        assert date.fromisoformat(times[name]).day == 1
    for value in times.values():
        assert ":" not in value  # no hour anywhere


def test_while_it_waits_it_knows_the_hour(ada: Client) -> None:
    tell(ada)
    waiting = disclosed(story_with(WORDS))["stories.Version"]["waiting_since"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:00:00\+00:00", waiting)


def test_no_person_is_in_it_but_those_of_the_desk(mo: Client) -> None:
    found = disclosed(a_long_life(mo))
    people = {
        (label, name): fields[name]
        for label, fields in found.items()
        for name in fields
        if name in {"account", "moderator", "first_reader", "actor", "sealed_address"}
    }
    assert people.pop(("stories.Story", "account")) == "None"
    assert all(label.startswith("moderation.") for label, _name in people)
    assert "stories.Contact" not in found


def test_everything_it_prints_has_a_privacy_rule(mo: Client) -> None:
    from moderation.privacy import RULES as DESK
    from stories.privacy import RULES

    rules = {**RULES, **DESK}
    for label, fields in disclosed(a_long_life(mo)).items():
        assert set(fields) == set(rules[label])


@pytest.mark.parametrize("name", ["pk", "public_id", "address", "desk_name"])
def test_it_prints_the_words_and_what_they_were_told_with(mo: Client, capsys: Any, name: str) -> None:
    story = published(mo, country="FR")
    names = {"address": f"https://wall.example.org{story.get_absolute_url()}"}
    call_command("disclose", names.get(name) or str(getattr(story, name)))
    said = capsys.readouterr().out
    for part in (WORDS, "country: FR", "moderator: mo", "That is all."):
        assert part in said


def test_what_was_erased_cannot_be_disclosed(mo: Client) -> None:
    story = published(mo)
    key, public_id = str(story.pk), str(story.public_id)
    story.erase()
    for name in (key, public_id, str(uuid4()), "nonsense"):
        with pytest.raises(CommandError, match="no such story"):
            call_command("disclose", name)
