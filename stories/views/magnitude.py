"""How many: the page, its files, the number that moves, and the picture of every mark."""

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils.formats import date_format
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from stories import charts, magnitude
from stories.access import Who, methods, open_to
from stories.headers import FILE, PAGE, PICTURE, headers
from stories.magnitude import Cells, Magnitude
from stories.models import Call, Course
from stories.telling import Decade, Setting, country_name

NARROW, WIDE = 400, 1100


@dataclass(frozen=True)
class Part:
    """The counts of one question that authors answered, the largest first, and the decades in their own order."""

    name: str
    rows: list[tuple[str, int, str]]  # what, how many, its bar


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def page(request: HttpRequest, slug: str = "") -> HttpResponse:
    """All calls together, or the call with this address. `by` and `scale` choose the picture over time."""
    call, figures = _figures(slug)
    calls = list(Call.objects.order_by("-is_standing", "title"))
    each = {one: magnitude.said(one) for one in ([call] if call else calls)}
    said = magnitude.said_in_all(list(each.values()))
    drawn = {one: number for one, number in each.items() if number.is_live}  # a small one's size is not told
    periods = [name for name in magnitude.PERIODS if figures.voices_over.get(name) is not None]
    period = request.GET.get("by", "month")
    period = period if period in periods else "month"
    is_log = request.GET.get("scale") == "log"
    keys = _keys(period, figures)
    voices = figures.voices_over.get(period, {})
    stories = figures.stories_over.get(period, {})
    labels = [_short(period, key) for key in keys]
    tiles = Course.objects.filter(call__in=drawn).order_by("call", "number")
    context = {
        "call": call,
        "said": said,
        "hours": said.number // 60,
        "days": said.number // (24 * 60),
        "figures": figures,
        "day": date.fromisoformat(figures.day) if figures.day else None,
        "periods": periods,
        "period": period,
        "is_log": is_log,
        "voices_charts": _charts(list(zip(labels, (voices.get(key, 0) for key in keys), strict=True)), is_log),
        "stories_charts": _charts(list(zip(labels, (stories.get(key, 0) for key in keys), strict=True)), is_log),
        "over_time": [(_long(period, key), voices.get(key, 0), stories.get(key, 0)) for key in reversed(keys)],
        "has_stories": period in figures.stories_over,
        "world": charts.world(figures.parts.get("country", {})),
        "steps": _steps(),
        "countries": _part("country", figures, lambda code: country_name(code) or code),
        "settings": _part("setting", figures, lambda code: str(dict(Setting.choices).get(code, code))),
        "decades": _part("decade", figures, lambda code: str(dict(Decade.choices).get(code, code)), Decade.values),
        "languages": _part("language", figures, _language),
        "tiles": tiles.values("call__slug", "number", "height") if drawn else [],
        "drawn": magnitude.said_in_all(list(drawn.values())).number,
        "calls": calls,
        "here": "magnitude",
    }
    return render(request, "stories/magnitude.html", context)


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def number(request: HttpRequest, slug: str) -> HttpResponse:
    """The number alone. A plain page, and what the script of a page asks for while somebody watches."""
    call = get_object_or_404(Call, slug=slug)
    return render(request, "stories/number.html", {"call": call, "said": magnitude.said(call)})


@methods("GET")
@open_to(Who.EVERYONE)
@headers(FILE)
def figures_csv(request: HttpRequest, slug: str = "") -> HttpResponse:
    """One line a number: what it counts, for which time or group, how many."""
    _call, figures = _figures(slug)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="numbers.csv"'
    lines = csv.writer(response)
    lines.writerow(["what", "which", "count"])
    lines.writerow(["note", _note(), ""])
    lines.writerows(_lines(figures))
    return response


@methods("GET")
@open_to(Who.EVERYONE)
@headers(FILE)
def figures_json(request: HttpRequest, slug: str = "") -> HttpResponse:
    _call, figures = _figures(slug)
    return JsonResponse({"note": _note()} | figures.as_json())


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PICTURE)
def course(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Fifty thousand marks. Drawn when they came, so showing them costs nothing; only where the number is live."""
    call = get_object_or_404(Call, slug=slug)
    drawing = Course.objects.filter(call=call, number=number).values_list("drawing", flat=True).first()
    if drawing is None or not magnitude.said(call).is_live:
        raise Http404
    return HttpResponse(bytes(drawing), content_type="image/png")


def _figures(slug: str) -> tuple[Call | None, Magnitude]:
    if slug:
        call = get_object_or_404(Call, slug=slug)
        return call, magnitude.of(call)
    return None, magnitude.of_all(Call.objects.all())


def _note() -> str:
    return _(
        "People who chose to speak here, counted and rounded down. It is no survey: it says nothing about how many "
        "there are. What is small is left out, and so is how many did not say."
    )


def _lines(figures: Magnitude) -> Iterable[tuple[str, str, int]]:
    yield "voices and stories", f"until {figures.day}", figures.total
    yield "stories", f"until {figures.day}", figures.stories
    for name, over in (("voices", figures.voices_over), ("stories", figures.stories_over)):
        for period, cells in over.items():
            yield from ((f"{name} by {period}", key, count) for key, count in sorted(cells.items()))
    for part, cells in figures.parts.items():
        yield from ((f"stories by {part}", key, count) for key, count in sorted(cells.items()))


def _keys(period: str, figures: Magnitude) -> list[str]:
    """The periods to draw, the last one that of the figures' day, without a gap between them."""
    if not figures.day:
        return []
    end = date.fromisoformat(figures.day)
    first = min(
        [key for over in (figures.voices_over, figures.stories_over) for key in over.get(period, {})], default=""
    )
    match period:
        case "hour":
            last = datetime.combine(end, datetime.min.time(), UTC) + timedelta(hours=23)
            keys = [(last - timedelta(hours=number)).isoformat()[:13] for number in range(magnitude.HOURS_SHOWN)]
        case "day":
            keys = [str(end - timedelta(days=number)) for number in range(magnitude.DAYS_SHOWN)]
        case "month":
            months = (end + timedelta(days=1)).year * 12 + (end + timedelta(days=1)).month - 1
            keys = [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(months, months - 24, -1)]
            keys = [key for number, key in enumerate(keys) if number < 12 or key >= (first or "9")]
        case _:
            start = min(int(first or end.year), end.year - 2)
            keys = [str(year) for year in range((end + timedelta(days=1)).year, start - 1, -1)]
    return keys[::-1]


def _when(period: str, key: str) -> datetime:
    return datetime.fromisoformat({"year": f"{key}-01-01", "month": f"{key}-01", "hour": f"{key}:00"}.get(period, key))


def _short(period: str, key: str) -> str:
    return date_format(_when(period, key), {"hour": "H:i", "day": "j M", "month": "M", "year": "Y"}[period])


def _long(period: str, key: str) -> str:
    formats = {"hour": "DATETIME_FORMAT", "day": "DATE_FORMAT", "month": "YEAR_MONTH_FORMAT", "year": "Y"}
    return date_format(_when(period, key), formats[period])


def _charts(cells: list[tuple[str, int]], is_log: bool) -> list[tuple[str, charts.Chart]]:
    """The same twice: for a wide page, and the newest of it for a narrow one."""
    if not any(count for _label, count in cells):
        return []
    return [
        ("wide", charts.chart(cells, width=WIDE, is_log=is_log, labels=12)),
        ("tall", charts.chart(cells[-12:], width=NARROW, is_log=is_log, labels=6)),
    ]


def _part(name: str, figures: Magnitude, label: Callable[[str], str], order: list[str] | None = None) -> Part:
    cells: Cells = figures.parts.get(name, {})
    most = max(cells.values(), default=1)
    keys = [key for key in order if key in cells] if order else sorted(cells, key=lambda key: (-cells[key], key))
    return Part(name, [(label(key), cells[key], charts.bar(cells[key], most)) for key in keys])


def _steps() -> list[tuple[int, int, int]]:
    """The map's colours: which, from how many, below how many (0: no end)."""
    ends = [*charts.STEPS[1:], 0]
    return [(number + 1, start, end) for number, (start, end) in enumerate(zip(charts.STEPS, ends, strict=True))]


def _language(code: str) -> str:
    try:
        info: dict[str, Any] = get_language_info(code)
    except KeyError:
        return code
    return str(info["name_translated"])
