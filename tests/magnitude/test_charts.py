"""Pictures of numbers: every column as high as its number, and a map without a line across it."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from django_countries import countries

from stories import charts

WORLD = json.loads(Path(charts.__file__).with_name("world.json").read_text())


def strokes(column: charts.Column) -> int:
    return column.strokes.count("M")


@pytest.mark.parametrize("most", [10, 40, 399, 400, 401, 9100, 1_000_000])
def test_a_column_has_as_many_strokes_as_its_number_is_worth(most: int) -> None:
    drawn = charts.chart([("a", most), ("b", most // 2), ("c", 0)], width=400, is_log=False, labels=3)
    assert strokes(drawn.columns[0]) == max(1, round(most / drawn.each)) <= charts.HIGHEST
    assert strokes(drawn.columns[2]) == 0
    assert drawn.columns[0].most
    assert not drawn.columns[2].most


def test_on_the_logarithmic_scale_ten_times_more_is_one_line_higher() -> None:
    drawn = charts.chart([(str(n), 10**n) for n in range(1, 5)], width=400, is_log=True, labels=4)
    heights = [strokes(column) for column in drawn.columns]
    steps = {after - before for before, after in pairwise(heights)}
    assert len(steps) == 1
    assert [line.value for line in drawn.lines] == [10, 100, 1000, 10_000]


@pytest.mark.parametrize("is_log", [True, False])
def test_it_draws_nothing_at_all_without_falling_over(is_log: bool) -> None:
    assert charts.chart([], width=400, is_log=is_log, labels=3).columns == []
    assert charts.chart([("a", 0)], width=400, is_log=is_log, labels=3).columns[0].strokes == ""


def test_the_map_knows_its_countries_and_has_no_line_across_it() -> None:
    codes = [shape["country"] for shape in WORLD["shapes"] if shape["country"]]
    assert len(codes) == len(set(codes)) > 160
    assert all(code in countries for code in codes)
    for shape in WORLD["shapes"]:
        assert all(abs(int(step)) < WORLD["width"] / 4 for step in re.findall(r"l(-?\d+) ", shape["d"])), shape
    assert "Natural Earth" in WORLD["source"]


def test_the_map_colours_a_country_by_its_count() -> None:
    drawn = charts.world({"IE": 10, "FR": 5000})
    steps = {
        shape["country"]: [lands.step for lands in drawn.lands if shape["d"] in lands.outline]
        for shape in WORLD["shapes"]
    }
    assert (steps.pop("IE"), steps.pop("FR")) == ([1], [5])
    assert all(found == [0] for found in steps.values())
