"""Pictures of numbers: columns of strokes, and the map. Geometry only; what the cells may say is magnitude.py's."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

STROKE, HIGHEST = 6, 40  # pixels from stroke to stroke; strokes in the highest column there can be
STEPS = [10, 50, 200, 1000, 5000]  # where the map's colours begin


@dataclass(frozen=True)
class Column:
    strokes: str  # a path
    middle: int
    label: str  # empty where there is no room for one
    most: int  # its count, where no other has more; else 0
    top: int  # where that is written


@dataclass(frozen=True)
class Line:
    height: int
    value: int

    @property
    def label_height(self) -> int:
        return self.height - 5


@dataclass(frozen=True)
class Chart:
    width: int
    height: int
    floor: int  # where the columns stand
    columns: list[Column]
    lines: list[Line]
    each: int  # how many one stroke is worth; 0 where strokes are of no equal worth

    @property
    def label_height(self) -> int:
        return self.floor + 18


def chart(cells: Sequence[tuple[str, int]], *, width: int, is_log: bool, labels: int) -> Chart:
    """Columns of strokes from left to right. `cells` are (label, count); about `labels` of the labels are written."""
    most = max((count for _label, count in cells), default=0)
    each = _nice(most / HIGHEST)
    decades = max(1, math.ceil(math.log10(max(most, 10))))
    if is_log:
        per_decade = HIGHEST // decades
        lines = [(per_decade * decade, 10**decade) for decade in range(1, decades + 1)]
    else:
        lines = [(strokes, strokes * each) for strokes in range(10, HIGHEST + 10, 10) if (strokes - 10) * each < most]
    top = max((strokes for strokes, _value in lines), default=10)
    floor = top * STROKE + 16
    left = 12 + 8 * len(f"{lines[-1][1]:,}") if lines else 40
    room = (width - left) / max(1, len(cells))
    stroke_width = max(2.0, min(22.0, room * 0.55))
    every = max(1, math.ceil(len(cells) / labels))
    columns = []
    for number, (label, count) in enumerate(cells):
        middle = left + room * (number + 0.5)
        if is_log:
            strokes = round(math.log10(count) * per_decade) if count > 1 else 0
        else:
            strokes = max(1, round(count / each)) if count else 0
        start = middle - stroke_width / 2
        path = "".join(f"M{start:.0f} {floor - 4 - STROKE * row}h{stroke_width:.0f}" for row in range(strokes))
        is_labelled = (len(cells) - 1 - number) % every == 0
        top = floor - 4 - STROKE * strokes - 2
        columns.append(Column(path, round(middle), label if is_labelled else "", count if count == most else 0, top))
    return Chart(
        width,
        floor + 24,
        floor,
        columns,
        [Line(floor - 4 - STROKE * (strokes - 1), value) for strokes, value in lines],
        0 if is_log else each,
    )


def _nice(worth: float) -> int:
    """The next of 10, 20, 25, 50, 100, 200 …"""
    size = 10
    while True:
        for factor in (1, 2, 2.5, 5):
            if size * factor >= worth:
                return int(size * factor)
        size *= 10


def bar(count: int, most: int) -> str:
    """A row of strokes as long as its share of the longest: a path for a drawing 300 wide."""
    strokes = max(1, round(count / most * 22)) if count else 0
    return "".join(f"M{4 + 13.4 * number:.0f} 8h6" for number in range(strokes))


@dataclass(frozen=True)
class Lands:
    """All the countries of one step, in one path."""

    step: int  # 0 (too few, or nobody) to 5
    outline: str


@dataclass(frozen=True)
class World:
    width: int
    height: int
    source: str
    lands: list[Lands]


@cache
def _outlines() -> dict[str, object]:
    found: dict[str, object] = json.loads((Path(__file__).parent / "world.json").read_text())
    return found


def world(cells: dict[str, int]) -> World:
    """The map, each country in the step of its count."""
    outlines = _outlines()
    steps: dict[int, str] = {}
    for shape in outlines["shapes"]:  # type: ignore[attr-defined]
        step = step_of(cells.get(shape["country"], 0))
        steps[step] = steps.get(step, "") + shape["d"]
    lands = [Lands(step, outline) for step, outline in sorted(steps.items())]
    return World(int(str(outlines["width"])), int(str(outlines["height"])), str(outlines["source"]), lands)


def step_of(count: int) -> int:
    return sum(count >= step for step in STEPS)
