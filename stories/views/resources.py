"""Pages that say things: support lines, who runs this, what is kept; and the two health pages."""

from dataclasses import replace

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.models import Min
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django_countries import countries

from stories import epochs
from stories.access import Who, methods, open_to, same_origin
from stories.choices import Choices
from stories.headers import PAGE, STRICT, headers
from stories.models import Action, OutboxRow, SupportLine
from stories.models.support import EUROPEAN_UNION
from stories.telling import all_countries, country_name


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def support(request: HttpRequest) -> HttpResponse:
    """Lines of the country that the reader chooses, or asked to keep. It is never guessed."""
    kept = Choices.of(request).country
    asked = request.GET.get("country", kept).upper()
    chosen = asked if asked in countries else ""
    lines = SupportLine.objects.in_country(chosen)
    without_speaking = request.GET.get("how") == "silent"
    if without_speaking:
        lines = lines.exclude(text="", chat_url="")
    context = {
        "here": "support",
        "countries": all_countries(),
        "chosen": chosen,
        "chosen_name": country_name(chosen),
        "is_kept": bool(kept) and kept == chosen,
        "without_speaking": without_speaking,
        "lines": lines,
        "emergency": SupportLine.objects.in_country(chosen).filter(purpose="emergency").exclude(phone=""),
        "has_lines": SupportLine.objects.in_country(chosen).exists(),
        "international": SupportLine.objects.in_country("INT"),
        "european": SupportLine.objects.in_country("EU" if not chosen or chosen in EUROPEAN_UNION else ""),
    }
    return render(request, "stories/support.html", context)


@methods("POST")
@open_to(Who.EVERYONE)
@headers(STRICT)
@same_origin
def support_country(request: HttpRequest) -> HttpResponse:
    """Have the browser keep the country until it is closed, or let go of it."""
    country = request.POST.get("country", "").upper()
    country = country if country in countries else ""
    response = HttpResponseRedirect(reverse("support") + (f"?country={country}" if country else ""))
    replace(Choices.of(request), country=country).keep(response)
    return response


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def actions(request: HttpRequest) -> HttpResponse:
    """What a reader can do or use, as the organisation says."""
    shown = Action.objects.shown().select_related("call")
    return render(request, "stories/actions.html", {"actions": shown})


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
    """Whether the database, the cache and the key store answer; 503 if not. And what is owed: for how many seconds the
    oldest errand is overdue, how many fail and are tried again, for how many seconds at least the first of them has
    failed, and how many messages were given up within the last two weeks."""
    report: dict[str, object] = {"database": "ok", "cache": "ok", "keys": "ok"}
    try:
        connection.ensure_connection()
        waiting = OutboxRow.objects.alive().aggregate(oldest=Min("due_at"))["oldest"]
        overdue = (timezone.now() - waiting).total_seconds() if waiting else 0.0
        report["oldest_errand_seconds"] = max(0, round(overdue))
        failing = OutboxRow.objects.failing()
        longest = failing.order_by("-attempts").first()
        report["failing"] = failing.count()
        report["failing_seconds"] = longest.failing_for if longest else 0
        report["given_up"] = OutboxRow.objects.filter(is_dead=True).count()
    except DatabaseError:
        report["database"] = "away"
    try:
        cache.set("readyz", 1, timeout=5)
        if cache.get("readyz") != 1:
            report["cache"] = "away"
    except Exception:  # each cache has its own errors for not being there
        report["cache"] = "away"
    try:
        epochs.store().newest()
    except epochs.BrokenStore:
        report["keys"] = "away"
    ready = report["database"] == report["cache"] == report["keys"] == "ok"
    return JsonResponse(report, status=200 if ready else 503)
