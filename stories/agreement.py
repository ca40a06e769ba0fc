"""How often moderators and checks agree on what was noticed, over time."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from stories.models.feedback import Feedback

WIDE, HIGH, EDGE = 640, 280, 40


@dataclass(frozen=True)
class Line:
    """One month, engine, language, kind and category. `share`: kept, whatever the intensity, of all."""

    month: date
    engine: str
    language: str
    kind: str
    category: str
    times: Counter[str] = field(default_factory=Counter)

    @property
    def share(self) -> float:
        return (self.times["kept"] + self.times["changed"]) / max(1, self.times.total())


def agreement() -> list[Line]:
    lines: dict[tuple[date, str, str, str, str], Line] = {}
    for row in Feedback.objects.order_by("month", "engine", "language", "kind", "category"):
        key = (row.month, row.engine, row.language, row.kind, row.category)
        lines.setdefault(key, Line(*key)).times[row.verdict] += row.times
    return list(lines.values())


def plot(lines: list[Line]) -> str:
    """Agreement over the months as a picture (SVG): one curve for all languages together and one for each."""
    lines = [line for line in lines if line.kind == "note"]
    months = sorted({line.month for line in lines})
    curves = {"all": lines} | {
        name: [line for line in lines if line.language == name]
        for name in sorted({line.language for line in lines if line.language})
    }
    drawn = []
    for number, (name, members) in enumerate(curves.items()):
        points = []
        for at, month in enumerate(months):
            settled: Counter[str] = sum((line.times for line in members if line.month == month), Counter())
            if not settled:
                continue
            share = (settled["kept"] + settled["changed"]) / settled.total()
            x = EDGE + at * (WIDE - 2 * EDGE) / max(1, len(months) - 1)
            points.append(f"{x:.1f},{HIGH - EDGE - share * (HIGH - 2 * EDGE):.1f}")
        hue = number * 67 % 360
        drawn.append(
            f'<polyline fill="none" stroke="hsl({hue} 60% 40%)" stroke-width="2" points="{" ".join(points)}"/>'
        )
        drawn += [
            f'<circle r="3" fill="hsl({hue} 60% 40%)" cx="{p.split(",")[0]}" cy="{p.split(",")[1]}"/>' for p in points
        ]
        drawn.append(f'<text x="{WIDE - EDGE + 4}" y="{EDGE + 14 * number}" fill="hsl({hue} 60% 40%)">{name}</text>')
    axis = "".join(
        f'<line x1="{EDGE}" x2="{WIDE - EDGE}" y1="{y}" y2="{y}" stroke="#ccc"/>'
        f'<text x="4" y="{y + 4}">{share} %</text>'
        for share in (0, 50, 100)
        for y in [HIGH - EDGE - share / 100 * (HIGH - 2 * EDGE)]
    )
    names = "".join(
        f'<text x="{EDGE + at * (WIDE - 2 * EDGE) / max(1, len(months) - 1):.0f}" y="{HIGH - 12}">{month:%Y-%m}</text>'
        for at, month in enumerate(months)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE + 40} {HIGH}" font-family="sans-serif" '
        f'font-size="11"><title>Content notes kept as suggested</title>{axis}{names}{"".join(drawn)}</svg>\n'
    )
