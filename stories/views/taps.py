"""Taps: the wordless voice, and "me too" on a story. One tap, counted once, to be taken back.

The pages they stand on are the same for everybody, so they carry neither a token nor a cookie. A first tap is answered
with a random session cookie and 307, which makes the browser send it once more; only that second one counts.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from stories import taps
from stories.access import Who, methods, open_to, same_origin
from stories.headers import STRICT, headers
from stories.limits import Over, within
from stories.models import Belief, Call, MeToo, Story, Voice
from stories.models.story import NO_ID, story_address
from stories.prepared import Prepared
from stories.saying import BECAME, Kind, Said, Tap, look, say, take_back

Echoing = type[MeToo] | type[Belief]


def _key(request: HttpRequest) -> str:
    """The browser's key, or nothing."""
    key = request.COOKIES.get(settings.TAP_COOKIE_NAME, "")
    return key if taps.is_key(key) else ""


def _tapped(request: HttpRequest, act: Callable[[str], HttpResponse | None], then: str) -> HttpResponse:
    """Do `act` with the browser's key and go to the page at `then`; without a key, hand one out first."""
    if key := _key(request):
        return act(key) or HttpResponseRedirect(then)
    if taps.SECOND_TRY in request.GET:  # it kept no cookie; asking for ever would help nobody
        return render(request, "stories/no_cookie.html", status=409)
    response = HttpResponseRedirect(f"{request.path}?{taps.SECOND_TRY}=")
    response.status_code = 307  # the same method once more, not a GET
    response.set_cookie(
        settings.TAP_COOKIE_NAME,
        taps.new_key(),
        httponly=True,
        samesite="Strict",
        secure=settings.TAP_COOKIE_SECURE,
    )
    request.META[BECAME] = Said.ASKED_AGAIN
    return response


def _said(request: HttpRequest, what: Kind, target: str) -> HttpResponse:
    """Say it, together with everybody who says something at this moment; what came of it has the same address."""

    def act(key: str) -> HttpResponse | None:
        before: Said | Over | None = request.META.pop(BECAME, None)
        said = within(request, "tap", lambda asked: (asked and before) or say(Tap(what, target, key, asked)))
        request.META[BECAME] = said
        if isinstance(said, HttpResponse):
            return said
        if said is Said.GONE:
            raise Http404
        if said is Said.CLOSED:
            return render(request, "stories/call_closed.html", {"call": Call.objects.get(slug=target)}, status=409)
        return None

    return _tapped(request, act, request.path)


def _became(request: HttpRequest, what: Echoing, template: str, public_id: str) -> HttpResponse:
    """What became of a tap on a story. The page differs from another story's by the address alone, and the short way
    (`config/tapping.py`) relies on it."""
    has_said = look(Tap(what, public_id, _key(request)))
    if has_said is None:
        raise Http404
    return _shown(request, template, {"story": Story(public_id=public_id), "has_said": has_said})


def _shown(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    request.META[BECAME] = context["has_said"]
    return render(request, template, context)


_with_address: Prepared[Story] = Prepared(
    lambda *, public_id: Story.objects.public().filter(public_id=public_id), plans_once=True
)


def _readable(public_id: str) -> Story:
    """The story at this address. Raises Http404 where readers do not see one."""
    for story in _with_address(public_id=public_id):
        return story
    raise Http404


def _after_taking_back(story: Story, page: str) -> str:
    """The page that says what is counted; the story itself where its author has closed the taps since, for that page
    is closed with them."""
    return story_address(story.public_id or NO_ID, page) if story.taps_open else story.get_absolute_url()


@methods("GET", "POST")
@open_to(Who.EVERYONE)
@headers(STRICT)
@same_origin
def voice(request: HttpRequest, slug: str) -> HttpResponse:
    """POST says me too in answer to a call; GET says whether this browser has."""
    if request.method == "POST":
        return _said(request, Voice, slug)
    call = get_object_or_404(Call, slug=slug)
    has_said = bool(look(Tap(Voice, slug, _key(request))))
    return _shown(request, "stories/voice.html", {"call": call, "has_said": has_said})


@methods("POST")
@open_to(Who.EVERYONE)
@headers(STRICT)
@same_origin
def voice_withdrawal(request: HttpRequest, slug: str) -> HttpResponse:
    call = get_object_or_404(Call, slug=slug)
    return _tapped(request, lambda key: take_back(Voice, call, key), reverse("voice", args=[slug]))


@methods("GET", "POST")
@open_to(Who.EVERYONE)
@headers(STRICT)
@same_origin
def me_too(request: HttpRequest, public_id: str) -> HttpResponse:
    """POST says me too on a story; GET says whether this browser has."""
    if request.method == "POST":
        return _said(request, MeToo, public_id)
    return _became(request, MeToo, "stories/me_too.html", public_id)


@methods("POST")
@open_to(Who.EVERYONE)
@headers(STRICT)
@same_origin
def me_too_withdrawal(request: HttpRequest, public_id: str) -> HttpResponse:
    story = _readable(public_id)
    return _tapped(request, lambda key: take_back(MeToo, story, key), _after_taking_back(story, "me_too"))


@methods("GET", "POST")
@open_to(Who.EVERYONE)
@headers(STRICT)
@same_origin
def belief(request: HttpRequest, public_id: str) -> HttpResponse:
    """POST says "I believe you" under a story, which is no me too; GET says whether this browser has."""
    if request.method == "POST":
        return _said(request, Belief, public_id)
    return _became(request, Belief, "stories/belief.html", public_id)


@methods("POST")
@open_to(Who.EVERYONE)
@headers(STRICT)
@same_origin
def belief_withdrawal(request: HttpRequest, public_id: str) -> HttpResponse:
    story = _readable(public_id)
    return _tapped(request, lambda key: take_back(Belief, story, key), _after_taking_back(story, "belief"))
