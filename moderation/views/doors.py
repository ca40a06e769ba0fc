"""Where readers tell us about something public, and where somebody who is in it does. No account, and nothing shown
that readers do not see anyway."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from moderation.door_forms import DoorForm, NamedForm, ReportForm
from moderation.models import Report
from stories import taps
from stories.access import Who, methods, open_to, same_origin
from stories.headers import STRICT, headers
from stories.limits import limited
from stories.models import Story
from stories.views.errors import gone


@methods("GET", "POST")
@open_to(Who.EVERYONE)
@headers(STRICT)
@same_origin
@limited("report")
def report(request: HttpRequest, public_id: str) -> HttpResponse:
    """A reader tells us about a story."""
    return _door(request, public_id, ReportForm, "moderation/report.html")


@methods("GET", "POST")
@open_to(Who.EVERYONE)
@headers(STRICT)
@same_origin
@limited("report")
def named(request: HttpRequest, public_id: str) -> HttpResponse:
    """Somebody who is named or wrongly described says so."""
    return _door(request, public_id, NamedForm, "moderation/named.html")


def _door(request: HttpRequest, public_id: str, form_class: type[DoorForm], template: str) -> HttpResponse:
    story = get_object_or_404(Story, public_id=public_id)
    if not story.is_shown:  # perhaps withdrawn while somebody wrote
        return gone(request)
    if request.method != "POST":
        return render(request, template, {"story": story, "form": form_class()})
    form = form_class(request.POST)
    if not form.is_valid():
        return render(request, template, {"story": story, "form": form}, status=422)
    key = request.COOKIES.get(settings.TAP_COOKIE_NAME, "")
    is_known = taps.is_key(key)
    key = key if is_known else taps.new_key()
    # Each door by itself: whoever is named and also sends an ordinary report has said two things.
    door = "named" if form_class is NamedForm else "report"
    tag = taps.tag(key, f"{door}:{story.pk}")
    try:
        told = Report.tell(story, tag, form.cleaned_data["kind"], form.content(), form.cleaned_data["mail"])
    except Story.DoesNotExist:  # it went a moment ago
        return gone(request)
    context = {"story": story, "told": told, "hears": bool(form.cleaned_data["mail"])}
    response = render(request, "moderation/told.html", context)
    if not is_known:  # the same browser telling us twice at one door is one reader
        response.set_cookie(
            settings.TAP_COOKIE_NAME, key, httponly=True, samesite="Strict", secure=settings.TAP_COOKIE_SECURE
        )
    return response
