"""What the figures say points at nobody: not in one file, not in the files of two days, not beside the live number."""

import random
import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from stories import magnitude, tasks
from stories.magnitude import LIVE_FROM, Magnitude
from stories.models import Call, Change, Figures, Measure
from stories.models.tally import hour_of
from tests.journeys import browser, text_of

COUNTRIES = ["IE", "KE", "NZ", "PL", "MT", "LB"]


def count(call: Call, measure: Measure, key: str, amount: int) -> None:
    Change.write(call.pk, [(measure, key)], amount)


def voices(call: Call, amount: int, hours_ago: int = 30) -> None:
    count(call, Measure.VOICES, hour_of(datetime.now(UTC) - timedelta(hours=hours_ago)), amount)


def may_be(value: int, cell: int | None) -> bool:
    """Whether a cell that shows this (None: hidden) may in truth be `value`, for all that a reader knows."""
    return value <= 18 if cell is None else cell <= value <= cell + 18


def fits(hidden: dict[str, int], shown: dict[str, int], stories: int) -> bool:
    """Whether these values of hidden cells are possible beside what is shown: whoever did not say is any number."""
    least = sum(hidden.values()) + sum(shown.values())
    return least <= stories + 9


@pytest.mark.parametrize("seed", range(40))
def test_no_hidden_cell_can_be_worked_out_from_one_file_or_from_two(call: Call, seed: int) -> None:
    draw = random.Random(seed)
    truth = {code: draw.choice([0, 1, 4, 9, 10, 14, 25, 130]) for code in COUNTRIES}
    not_said = draw.choice([0, 0, 3, 40])
    files = []
    for _day in range(2):
        for code in COUNTRIES:
            count(call, Measure.COUNTRY, code, truth[code])
        count(call, Measure.STORIES, "2026-11", sum(truth.values()) + not_said)
        files.append(magnitude.figures_of(call))
        Change.objects.all().delete()
        truth[draw.choice(COUNTRIES)] += draw.choice([0, 1, 2])
    for code in COUNTRIES:
        cells = [file.parts["country"].get(code) for file in files]
        if any(cell is None for cell in cells):
            # Every number from none to nine stays possible on both days, whatever the other cells and the totals say.
            for value in range(10):
                for file, cell in zip(files, cells, strict=True):
                    if cell is None:
                        assert may_be(value, cell)
                        shown = file.parts["country"]
                        assert fits({code: value}, shown, file.stories), (code, value, file)


@pytest.mark.parametrize("exact", [0, 1, 9, 10, 11, 19, 20, 100, 999, 1000, 54_321])
def test_a_shown_cell_is_a_ten_at_or_below_the_truth(call: Call, exact: int) -> None:
    for code in COUNTRIES:
        count(call, Measure.COUNTRY, code, exact)
    cells = magnitude.figures_of(call).parts["country"]
    for code in COUNTRIES:
        shown = cells.get(code, 0)
        assert shown % 10 == 0
        assert shown <= exact <= shown + 18
        assert code in cells or exact < 20
    assert exact >= 10 or not cells


def test_cells_do_not_step_at_the_same_number(call: Call) -> None:
    steps = set()
    for code in COUNTRIES:
        for number in range(30):
            if code in magnitude._shown(call, "country", {code: number}):
                steps.add(number)
                break
    assert len(steps) > 1
    assert all(10 <= step < 20 for step in steps)


def test_it_says_nothing_of_those_who_did_not_say(call: Call) -> None:
    count(call, Measure.COUNTRY, "", 500)
    count(call, Measure.COUNTRY, "IE", 500)
    assert set(magnitude.figures_of(call).parts["country"]) == {"IE"}


def test_all_calls_together_say_no_more_than_each_says(call: Call) -> None:
    other = Call.objects.create(slug="at-sea", title="At sea", invitation="For everybody who works on ships.")
    for each, amount in ((call, 40), (other, 6)):
        count(each, Measure.COUNTRY, "KE", amount)
        voices(each, 2000 if each == call else 7)
    figures = magnitude.of_all([call, other])
    assert figures.parts["country"] == magnitude.of(call).parts["country"]
    assert magnitude.said_in_all([magnitude.said(call), magnitude.said(other)]).number == magnitude.said(call).number


def test_beside_a_small_invitation_all_together_is_a_floor_and_draws_only_the_large_one(
    reader: Client, call: Call
) -> None:
    other = Call.objects.create(slug="at-sea", title="At sea", invitation="For everybody who works on ships.")
    voices(call, 2000)
    voices(other, 300)
    tasks.count()
    page = reader.get("/magnitude/")
    assert "2,300 times and more, somebody has said me too." in text_of(page)
    pictures = re.findall(r'<img src="(/calls/[^"]+/marks/[^"]+)"', page.content.decode())
    assert pictures == ["/calls/me-too/marks/0.png"]
    assert "2,000 in all" in page.content.decode()


@pytest.mark.parametrize(
    ("exact", "said"), [(0, 0), (9, 0), (10, 10), (19, 10), (99, 90), (100, 100), (149, 100), (999, 950)]
)
def test_below_a_thousand_the_number_is_a_floor_in_steps(call: Call, exact: int, said: int) -> None:
    voices(call, exact)
    assert magnitude.said(call) == magnitude.Said(said, is_live=False)


def test_below_a_thousand_a_tap_shows_a_day_later(reader: Client, call: Call) -> None:
    voices(call, 9)
    reader.post("/calls/me-too/voice/", follow=True)
    assert magnitude.said(call).number == 0
    with time_machine.travel(datetime.now(UTC) + timedelta(days=1), tick=False):
        assert magnitude.said(call).number == 10


def test_from_a_thousand_up_it_is_exact_and_live(reader: Client, call: Call) -> None:
    voices(call, LIVE_FROM - 1)
    assert not magnitude.said(call).is_live
    reader.post("/calls/me-too/voice/", follow=True)
    assert magnitude.said(call) == magnitude.Said(LIVE_FROM, is_live=True)
    assert "1,000 times, somebody has said me too." in text_of(browser().get("/"))


def test_below_a_thousand_the_picture_gives_away_no_more_than_the_number(reader: Client, call: Call) -> None:
    voices(call, 13)
    before = reader.get("/calls/me-too/field.svg").content
    browser().post("/calls/me-too/voice/", follow=True)
    tasks.count()
    assert reader.get("/calls/me-too/field.svg").content == before
    assert before.count(b"h") >= 10
    assert reader.get("/calls/me-too/marks/0.png").status_code == 404


def test_hours_are_shown_only_where_the_number_is_live(call: Call) -> None:
    voices(call, 500)
    assert "hour" not in magnitude.figures_of(call).voices_over
    voices(call, 500)
    assert magnitude.figures_of(call).voices_over["hour"]


def test_the_figures_of_a_day_stay_as_they_are_until_the_next(call: Call) -> None:
    voices(call, 2000)
    tasks.count()
    first = magnitude.of(call)
    voices(call, 500)
    count(call, Measure.COUNTRY, "IE", 50)
    tasks.count()
    assert magnitude.of(call) == first
    assert Figures.objects.count() == 1
    with time_machine.travel(datetime.now(UTC) + timedelta(days=1), tick=False):
        tasks.count()
        assert magnitude.of(call).total == 2500 + 0
        assert Figures.objects.count() == 1


def test_what_is_written_is_what_is_read(call: Call) -> None:
    voices(call, 2000)
    computed = magnitude.figures_of(call)
    magnitude.write_figures(Call.objects.all())
    assert magnitude.of(call) == Magnitude(**computed.as_json()) == computed


def test_the_files_say_no_number_of_voices_that_two_rounded_ones_would_give(reader: Client, call: Call) -> None:
    voices(call, 1)
    count(call, Measure.STORIES, "2026-11", 9)
    magnitude.write_figures(Call.objects.all())
    assert "voices" not in reader.get("/magnitude/figures.json").json()
    assert not re.search(r"^voices,", reader.get("/magnitude/figures.csv").content.decode(), re.MULTILINE)
