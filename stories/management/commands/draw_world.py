import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django_countries import countries

WIDTH = 960
OUT = Path(__file__).parent.parent.parent / "world.json"
SOURCE = "Natural Earth 1:110m (public domain), by way of world-atlas 2.0.2 (ISC), Equal Earth projection."
Point = tuple[float, float]


class Command(BaseCommand):
    help = (
        "Draw the outlines of the magnitude page's map anew, from countries-110m.json of the npm package world-atlas."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("topology", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        topology = json.loads(options["topology"].read_text())
        arcs = [list(_unpacked(arc, topology["transform"])) for arc in topology["arcs"]]
        shapes = [
            (countries.alpha2(shape.get("id", "")), _rings(shape, arcs))
            for shape in topology["objects"]["countries"]["geometries"]
            if shape["properties"]["name"] != "Antarctica"
        ]
        everything = [point for _code, rings in shapes for ring in rings for point in ring]
        left, right = min(x for x, _y in everything), max(x for x, _y in everything)
        top, bottom = min(y for _x, y in everything), max(y for _x, y in everything)
        scale = WIDTH / (right - left)
        drawn = [
            {"country": code, "d": "".join(_line(ring, scale, left, top) for ring in rings)} for code, rings in shapes
        ]
        height = math.ceil((bottom - top) * scale)
        OUT.write_text(
            json.dumps({"source": SOURCE, "width": WIDTH, "height": height, "shapes": drawn}, separators=(",", ":"))
            + "\n"
        )
        self.stdout.write(f"{len(drawn)} outlines, {OUT.stat().st_size:,} bytes")


def _unpacked(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[Point]:
    """Degrees from TopoJSON's differences of whole numbers."""
    x = y = 0
    for east, north in arc:
        x, y = x + east, y + north
        yield (
            x * transform["scale"][0] + transform["translate"][0],
            y * transform["scale"][1] + transform["translate"][1],
        )


def _rings(shape: dict[str, Any], arcs: list[list[Point]]) -> list[list[Point]]:
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    rings = []
    for polygon in polygons:
        for ring in polygon:
            points: list[Point] = []
            for number in ring:  # ~number is the arc backwards
                arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                points += arc[1:] if points else arc
            rings.append([_equal_earth(*point) for point in _in_one_piece(points)])
    return rings


def _in_one_piece(points: list[Point]) -> list[Point]:
    """A ring that crosses 180° goes on beyond it, on the eastern side, instead of jumping around the world."""
    turned = [points[0]]
    for longitude, latitude in points[1:]:
        jump = round((longitude - turned[-1][0]) / 360) * 360
        turned.append((longitude - jump, latitude))
    west = min(longitude for longitude, _latitude in turned) < -180
    return [(longitude + 360 * west, latitude) for longitude, latitude in turned]


def _equal_earth(longitude: float, latitude: float) -> Point:
    """Šavrič, Patterson and Jenny 2018: areas keep their true proportions."""
    a1, a2, a3, a4, m = 1.340264, -0.081106, 0.000893, 0.003796, math.sqrt(3) / 2
    t = math.asin(m * math.sin(math.radians(latitude)))
    t2, t6 = t * t, t**6
    x = math.radians(longitude) * math.cos(t) / (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)))
    return x, -t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))


def _line(ring: list[Point], scale: float, left: float, top: float) -> str:
    """A closed line in whole units, each step said from the one before."""
    points = [(round((x - left) * scale), round((y - top) * scale)) for x, y in ring]
    x, y = points[0]
    steps = []
    for to_x, to_y in points[1:]:
        if (to_x, to_y) != (x, y):
            steps.append(f"l{to_x - x} {to_y - y}")
            x, y = to_x, to_y
    return f"M{points[0][0]} {points[0][1]}{''.join(steps)}z" if len(steps) > 1 else ""
