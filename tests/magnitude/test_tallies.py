"""What a number shows is what the rows say: after every tap, withdrawal and edit, folded or not."""

from datetime import UTC, datetime
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import Client

from stories import magnitude, marks, retention, taps, tasks
from stories.magnitude import PARTS
from stories.models import Call, Change, Course, Measure, Story, Tally, Voice
from stories.models import course as courses
from stories.models.tally import SAID
from tests.journeys import (
    browser,
    decide,
    edit,
    let_the_minute_pass,
    published,
    put_on_the_wall,
    right,
    story_with,
    tell,
)

VOICE = "/calls/me-too/voice/"


def recount(**options: bool) -> str:
    out = StringIO()
    call_command("recount", stdout=out, **options)
    return out.getvalue()


def test_it_counts_a_voice_before_and_after_it_is_folded(reader: Client, call: Call) -> None:
    reader.post(VOICE, follow=True)
    assert Tally.objects.said(call) == 1
    assert Change.objects.count() == 1
    tasks.count()
    assert Tally.objects.said(call) == 1
    assert not Change.objects.exists()


def test_a_wall_is_told_with_its_call_what_the_tallies_say(
    reader: Client, mo: Client, call: Call, this_moment: None
) -> None:
    other = Call.objects.create(slug="rowers", title="Rowers", invitation="Say so.", places=0)
    published(mo, country="IE", setting="work")
    published(mo, "It was years before I said so.", decade="1990")
    with time_machine.travel(datetime(2026, 3, 8, 21, tzinfo=UTC), tick=False):
        reader.post(VOICE, follow=True)
    tasks.count()
    for address in (VOICE, VOICE, "/calls/rowers/voice/"):
        browser().post(address, follow=True)
    for slug, asked in (("", call), ("me-too", call), ("rowers", other)):
        calls, found, points = magnitude.calls_at_a_glance(slug, PARTS)
        assert found == asked
        assert set(calls) == {call, other}
        midnight = f"{datetime.now(UTC):%Y-%m-%d}T00"
        assert points == Tally.objects.points(asked, *SAID, *PARTS, voices_split_at=midnight)
        assert magnitude.said_by(points) == magnitude.said(asked)
        assert points["voices", "since"] == (1 if asked == other else 2)
    assert points == {("voices", "since"): 1}
    assert magnitude.calls_at_a_glance("nobody", PARTS)[1:] == (None, {})


def test_it_counts_a_voice_once_and_takes_back_what_was_counted(reader: Client, call: Call) -> None:
    for _tap in range(3):
        reader.post(VOICE, follow=True)
    browser().post(VOICE, follow=True)
    assert Tally.objects.said(call) == 2
    reader.post(f"{VOICE}withdrawal/", follow=True)
    reader.post(f"{VOICE}withdrawal/", follow=True)
    assert Tally.objects.said(call) == 1
    tasks.count()
    assert recount() == "Difference: 0.\n"


def test_it_follows_a_story_through_everything_that_can_happen_to_it(ada: Client, mo: Client, call: Call) -> None:
    things = tell(ada, country="IE", setting="work")
    story = story_with("I was on the night bus. I got off six stops early and walked home in the rain.")
    said = [Tally.objects.said(call)]
    decide(mo, story, "publish")
    let_the_minute_pass()
    said.append(Tally.objects.said(call))
    assert Tally.objects.points(call, Measure.COUNTRY) == {("country", "IE"): 1}
    edit(ada, things, "Only this is left of it.", country="KE")
    said.append(Tally.objects.said(call))
    decide(mo, story, "publish")
    let_the_minute_pass()
    said.append(Tally.objects.said(call))
    assert Tally.objects.points(call, Measure.COUNTRY) == {("country", "KE"): 1}
    assert recount() == "Difference: 0.\n"
    tasks.count()
    ada.post("/receipt/withdrawal/", {"right": right(things), "sure": "on"})
    story.refresh_from_db()
    if story.is_public:
        story.withdraw()
    said.append(Tally.objects.said(call))
    assert said == [0, 1, 0, 1, 0]
    assert recount() == "Difference: 0.\n"


def test_an_erased_story_leaves_no_count_behind(mo: Client, call: Call) -> None:
    published(mo, country="IE").erase()
    tasks.count()
    assert Tally.objects.said(call) == 0
    assert recount() == "Difference: 0.\n"
    assert not Story.objects.exists()


def test_recounting_says_what_is_wrong_and_mends_it(reader: Client, mo: Client, call: Call) -> None:
    reader.post(VOICE, follow=True)
    published(mo, country="IE")
    tasks.count()
    Voice.objects.create(call=call, tag=b"another way in", said_at="2026-01-01T10:00Z")
    Tally.objects.filter(measure=Measure.COUNTRY).update(count=7)
    with pytest.raises(CommandError):
        recount()
    assert "country IE: -6" in recount(mend=True)
    assert recount() == "Difference: 0.\n"
    assert Tally.objects.said(call) == 3


def test_counts_of_one_call_are_not_anothers(reader: Client, call: Call) -> None:
    other = Call.objects.create(slug="at-sea", title="At sea", invitation="For everybody who works on ships.")
    reader.post("/calls/at-sea/voice/", follow=True)
    assert (Tally.objects.said(call), Tally.objects.said(other)) == (0, 1)


def test_the_picture_holds_a_mark_for_each_and_loses_one_for_each_that_goes(
    call: Call, mo: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courses, "SIZE", 7)
    keys = [taps.new_key() for _person in range(20)]
    for number, key in enumerate(keys):
        Voice.objects.say(call, key)
        if number % 3 == 0:
            tasks.count()
    story = published(mo, thread="woad")
    tasks.count()
    assert sorted(Course.marks_of(call).items()) == sorted({"1undyed": 20, f"{story.length}woad": 1}.items())
    assert [len(row.marks) for row in Course.objects.order_by("number")] == [7, 7, 7]
    story.withdraw()
    for key in keys[:12]:
        Voice.objects.take_back(call, key)
    tasks.count()
    assert Course.marks_of(call) == {"1undyed": 8}
    assert [len(row.marks) for row in Course.objects.order_by("number")] == [7, 1]
    assert recount() == "Difference: 0.\n"


def test_a_full_course_is_not_drawn_again(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courses, "SIZE", 5)
    drawn: list[int] = []
    draw = marks.draw_course
    monkeypatch.setattr(marks, "draw_course", lambda codes: (drawn.append(len(codes)), draw(codes))[1])
    for _person in range(12):
        Voice.objects.say(call, taps.new_key())
    tasks.count()
    assert drawn == [5, 5, 2]
    Voice.objects.say(call, taps.new_key())
    tasks.count()
    assert drawn == [5, 5, 2, 3]


def test_an_hour_that_becomes_a_month_is_counted_as_one(call: Call) -> None:
    Voice.objects.say(call, taps.new_key(), datetime(2026, 3, 17, 22, tzinfo=UTC))
    Voice.objects.say(call, taps.new_key(), datetime(2026, 3, 18, 23, tzinfo=UTC))
    tasks.count()
    retention.voice_hours()
    tasks.count()
    retention.voice_hours()
    assert Tally.objects.points(call, Measure.VOICES) == {("voices", "2026-03-01T00"): 2}
    assert list(Tally.objects.filter(measure=Measure.VOICES).values_list("key", flat=True)) == ["2026-03-01T00"]
    assert Course.marks_of(call) == {"1undyed": 2}
    assert recount() == "Difference: 0.\n"


def test_how_a_story_is_shown_is_counted_anew(ada: Client, reader: Client, mo: Client, call: Call) -> None:
    things = tell(ada, country="IE", setting="work")
    put_on_the_wall(mo, Story.objects.get())
    shown = {"appears_as": "nobody", "country": "KE", "setting": "home", "decade": "", "thread": "woad"}
    ada.post("/receipt/appearance/", shown | {"right": right(things)})
    assert Tally.objects.differences(call) == {}
    tasks.count()
    Story.objects.get().erase()
    tasks.count()
    assert Tally.objects.points(call, *Measure) == {}
    assert sum(Course.marks_of(call).values()) == 0
