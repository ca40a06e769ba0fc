"""The wall and one story: the same bytes for everybody."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from stories import magnitude, marks
from stories import wall as walls
from stories.access import Who, methods, open_to
from stories.headers import PAGE, PICTURE, headers
from stories.models import Action, Call, Story


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def wall(request: HttpRequest, slug: str = "") -> HttpResponse:
    """The wall of the standing call, or of the call with this address."""
    call = get_object_or_404(Call, slug=slug) if slug else Call.objects.standing()
    if slug and call.is_standing:
        return redirect(call)
    try:
        page = walls.page(call, request.GET.get("after", ""))
    except walls.BadCursor as error:
        raise Http404 from error
    return render(
        request,
        "stories/wall.html",
        {
            "call": call,
            "page": page,
            "is_first_page": "after" not in request.GET,
            "said": magnitude.said(call),
            "other_calls": Call.objects.exclude(pk=call.pk).exists(),
        },
    )


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def calls(request: HttpRequest) -> HttpResponse:
    """The invitations that are open, those to come, and the archive of those that have closed, with their numbers."""
    found = [(call, magnitude.said(call)) for call in Call.objects.order_by("-is_standing", "-opens_on", "title")]
    context = {
        "open_calls": [pair for pair in found if pair[0].is_open],
        "coming_calls": [pair for pair in found if pair[0].is_coming],
        "closed_calls": [pair for pair in found if not pair[0].is_open and not pair[0].is_coming],
        "actions": Action.objects.shown().select_related("call"),
    }
    return render(request, "stories/calls.html", context)


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PICTURE)
def field(request: HttpRequest, slug: str) -> HttpResponse:
    """Every story of a call as one mark, drawn, and as many voices as the number beside it says."""
    call = get_object_or_404(Call, slug=slug)
    newest = Story.objects.public().filter(call=call).newest_first().values_list("length", "thread")[: marks.MOST]
    stories = [marks.Mark(length, thread) for length, thread in newest]
    drawn = marks.draw(marks.of(max(0, magnitude.said(call).number - len(stories)), stories))
    return HttpResponse(drawn, content_type="image/svg+xml")


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def story(request: HttpRequest, public_id: str) -> HttpResponse:
    """One story. Its address answers 410 once it is not to be read any more."""
    found = get_object_or_404(Story, public_id=public_id, kind=Story.Kind.TOLD)
    if not found.is_public:
        return render(request, "errors/gone.html", status=410)
    return render(request, "stories/story.html", {"story": found, "call": found.call})
