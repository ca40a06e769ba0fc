"""What this desk does, for everybody: counts, rounded, none of them small."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from moderation import insights
from moderation.models import Decision
from moderation.models.case import Outcome
from stories.access import Who, methods, open_to
from stories.headers import PAGE, headers
from stories.models import Letter
from stories.models.notice import Reason


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def report(request: HttpRequest) -> HttpResponse:
    """The transparency report, as a page."""
    waits = {
        "within_the_hour": _("within the hour"),
        "within_a_day": _("within a day"),
        "within_a_week": _("within a week"),
        "longer": _("longer"),
    }
    found = insights.transparency()
    tables = [
        (_("What was decided"), _named(found.decisions, dict(Decision.Verb.choices))),
        (_("Why, where something was not published or taken from view"), _named(found.reasons, dict(Reason.choices))),
        (_("How long it had waited, in the last month"), _named(found.waits, waits)),
        (_("When somebody else was asked to look"), _named(found.appeals, dict(Letter.Outcome.choices))),
        (_("What readers told us about"), _named(found.cases, dict(Outcome.choices))),
    ]
    return render(request, "moderation/transparency.html", {"tables": tables, "small": insights.SMALL})


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def data(request: HttpRequest) -> HttpResponse:
    """The same, for machines: null is a count below ten."""
    found = insights.transparency()
    counts = {name: {line.name: line.count for line in lines} for name, lines in vars(found).items()}
    return JsonResponse({"rounded_to": insights.SMALL, "hidden_below": insights.SMALL} | counts)


def _named(lines: list[insights.Line], labels: Mapping[str, object]) -> list[tuple[str, int | None]]:
    return [(str(labels.get(line.name, line.name)), line.count) for line in lines]
