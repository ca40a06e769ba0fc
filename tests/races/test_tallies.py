"""Many people at once: no tap is lost, none is counted twice, and folding meanwhile changes nothing."""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from io import StringIO
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction

from stories import magnitude, taps
from stories.models import Call, Change, Course, Measure, Story, Tally, Voice, tally
from stories.telling import Telling
from tests.races.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def fold() -> None:
    while Change.fold():
        pass


def difference() -> str:
    out = StringIO()
    call_command("recount", stdout=out)
    return out.getvalue()


def test_taps_at_once_are_each_counted_once_while_they_are_folded() -> None:
    call = Call.objects.standing()
    keys = [taps.new_key() for _person in range(24)]

    def tap(mine: list[str]) -> None:
        for key in mine:
            Voice.objects.say(call, key)
            Voice.objects.say(call, key)
        for key in mine[:3]:
            Voice.objects.take_back(call, key)

    def keep_folding() -> None:
        for _time in range(8):
            fold()

    # Two people hold the same keys: a browser that sends everything twice.
    results = at_once(*(lambda mine=keys[n::4]: tap(mine) for n in (0, 1, 2, 3, 0)), keep_folding, keep_folding)
    assert [result for result in results if result is not None] == []
    assert Tally.objects.said(call) == Voice.objects.count()
    fold()
    assert not Change.objects.exists()
    assert Tally.objects.said(call) == Voice.objects.count() == sum(Course.marks_of(call).values())
    assert difference() == "Difference: 0.\n"


def test_a_number_read_while_it_is_folded_is_never_another() -> None:
    call = Call.objects.standing()
    for _person in range(40):
        Voice.objects.say(call, taps.new_key())
    seen: list[int] = []

    def read() -> None:
        for _look in range(60):
            seen.append(Tally.objects.said(call))

    at_once(read, fold, read, fold)
    assert set(seen) == {40}


def test_a_story_that_comes_and_goes_at_once_is_counted_as_it_ends() -> None:
    call = Call.objects.standing()
    for _round in range(5):
        story = Story.tell(Telling("Words.", country="IE"), call=call)
        story.versions.update(state="approved")
        version = story.versions.get()
        at_once(lambda: Story.release(version.pk), story.withdraw, fold)
    fold()
    assert Tally.objects.points(call, Measure.COUNTRY) == {}
    assert difference() == "Difference: 0.\n"


def test_figures_written_at_once_are_written_once() -> None:
    at_once(*[lambda: magnitude.write_figures(Call.objects.all())] * 3)
    assert Call.objects.standing().figures.count() == 1


def test_what_is_mended_twice_at_once_is_mended_once(monkeypatch: pytest.MonkeyPatch) -> None:
    call = Call.objects.standing()
    for _person in range(3):
        Voice.objects.say(call, taps.new_key())
    fold()
    Tally.objects.filter(measure=Measure.VOICES).update(count=1)
    with transaction.atomic():
        Course.lay(call.pk, Counter({Course.VOICE: 1}))
    both = Barrier(2)
    for counting in (tally.rows_of, Course.marks_of):

        def count_and_wait(call: Call, counting: Callable[[Call], Any] = counting) -> Any:
            counted = counting(call)
            with suppress(BrokenBarrierError):
                both.wait(1)
            return counted

        monkeypatch.setattr(tally if counting is tally.rows_of else Course, counting.__name__, count_and_wait)
    at_once(*[lambda: call_command("recount", "--mend", stdout=StringIO())] * 2)
    monkeypatch.undo()
    assert difference() == "Difference: 0.\n"
    assert Tally.objects.said(call) == 3


def test_a_mark_that_is_missing_in_the_picture_is_mended() -> None:
    call = Call.objects.standing()
    for _person in range(3):
        Voice.objects.say(call, taps.new_key())
    fold()
    with transaction.atomic():
        Course.lay(call.pk, Counter({Course.VOICE: -1, "4woad": 1}))
    call_command("recount", "--mend", stdout=StringIO())
    assert difference() == "Difference: 0.\n"
    assert Course.marks_of(call) == {Course.VOICE: 3}
