"""Pages that say things: support lines, who runs this, what is kept; and the two health pages."""

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.models import Min
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone

from stories.access import Who, methods, open_to
from stories.headers import PAGE, STRICT, headers
from stories.models import OutboxRow, SupportLine


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def support(request: HttpRequest) -> HttpResponse:
    """Lines of the country that the reader chooses. It is never guessed."""
    shown = SupportLine.objects.shown()
    countries = dict(
        shown.exclude(country_code__in=("INT", "EU")).order_by("country").values_list("country_code", "country")
    )
    chosen = request.GET.get("country", "").upper()
    return render(
        request,
        "stories/support.html",
        {
            "countries": countries,
            "chosen": chosen,
            "chosen_name": countries.get(chosen, ""),
            "lines": SupportLine.objects.in_country(chosen) if chosen in countries else [],
            "international": SupportLine.objects.in_country("INT"),
        },
    )


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "stories/about.html")


@methods("GET")
@open_to(Who.EVERYONE)
@headers(STRICT)
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse("ok", content_type="text/plain")


@methods("GET")
@open_to(Who.EVERYONE)
@headers(STRICT)
def readyz(request: HttpRequest) -> HttpResponse:
    """Whether the database and the cache answer, and how long the oldest errand is overdue, in seconds. 503 if not."""
    report: dict[str, object] = {"database": "ok", "cache": "ok"}
    try:
        connection.ensure_connection()
        waiting = OutboxRow.objects.alive().aggregate(oldest=Min("due_at"))["oldest"]
        overdue = (timezone.now() - waiting).total_seconds() if waiting else 0.0
        report["oldest_errand_seconds"] = max(0, round(overdue))
        report["given_up"] = OutboxRow.objects.filter(is_dead=True).count()
    except DatabaseError:
        report["database"] = "away"
    try:
        cache.set("readyz", 1, timeout=5)
        if cache.get("readyz") != 1:
            report["cache"] = "away"
    except Exception:  # each cache has its own errors for not being there
        report["cache"] = "away"
    ready = report["database"] == report["cache"] == "ok"
    return JsonResponse(report, status=200 if ready else 503)
