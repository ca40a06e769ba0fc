"""The wall: the same bytes for everybody who reads it in the same way."""

from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import translation

from stories import drawn, magnitude, marks
from stories import wall as walls
from stories.access import Who, methods, open_to
from stories.choices import Choices
from stories.folding import Folded, fold, without_folded
from stories.headers import PAGE, PICTURE, headers
from stories.models import Action, Call, Category, Story
from stories.models.call import today
from stories.telling import choices_of, country_name, decade_name, setting_name
from stories.wording import once_a_language

FEED_SIZE = 20


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def wall(request: HttpRequest, slug: str = "") -> HttpResponse:
    """The wall of the standing call, or of the call with this address."""
    calls, call, points = magnitude.calls_at_a_glance(slug, walls.FACETS)
    if call is None:
        raise Http404
    asked = walls.Asked.read(request.GET)
    choices = Choices.of(request)
    here = call.get_absolute_url()
    if (slug and call.is_standing) or not asked.is_written_in(request.GET):
        return redirect(here + asked.address)
    if asked.order == walls.Order.RANDOM and not asked.after:
        return redirect(here + asked.from_cursor(walls.random_start(call)))
    few = not walls.is_enough(call, asked)
    page = walls.WallPage([], "")
    if not few:
        try:
            page = walls.page(call, asked, hidden=choices.hidden, size=choices.at_once(walls.PAGE_SIZE))
        except walls.BadCursor as error:
            raise Http404 from error
    is_first_page = asked.is_plain and not asked.after
    context: dict[str, object] = {
        "call": call,
        "here": here,
        "asked": asked,
        "canonical": here + asked.address,
        "few": few,
        "runs": _runs(page.stories, choices),
        "next": asked.from_cursor(page.next_cursor) if page.next_cursor else "",
        "is_first_page": is_first_page,
        "said": magnitude.said_by(points) if is_first_page else None,
        "other_calls": len(calls) > 1,
        "filters": _filters(walls.offers(points), asked),
        "categories": choices_of(Category),
        "orders": choices_of(walls.Order),
    }
    response = drawn.page(request, "stories/wall.html", context)
    if set(request.GET) - walls.Asked.parameters():  # something else stands in the address: not worth keeping
        response.header_policy = replace(PAGE, edge_seconds=0)  # type: ignore[attr-defined]
    return response


def _runs(stories: list[Story], choices: Choices) -> list[tuple[bool, list[tuple[Story, Folded]]]]:
    """The cards in their order; those of two words that follow each other together."""
    cards = [(story, fold(story, choices, until=len(story.opening))) for story in stories]
    return [(is_two_words, list(run)) for is_two_words, run in groupby(cards, lambda card: card[0].is_two_words)]


@dataclass(frozen=True)
class Filter:
    name: str
    value: str
    options: list[tuple[str, str]]

    @property
    def chosen(self) -> str:
        return self.value and dict(self.options).get(self.value, "…")


def _filters(offers: dict[str, list[str]], asked: walls.Asked) -> list[Filter]:
    """What the form offers: only values with enough stories behind them."""
    language = translation.get_language()
    return [
        Filter(name, getattr(asked, name), [(value, named.in_language(language, value)) for value in offers[name]])
        for name, named in NAMES.items()
    ]


@once_a_language
def _country(code: str) -> str:
    return country_name(code) or code


@once_a_language
def language_name(code: str) -> str:
    """The language's own name for itself, or its code."""
    try:
        return str(translation.get_language_info(code)["name_local"])
    except KeyError:  # Django knows Chinese by its scripts alone, and a story's two letters do not say which it is
        return "中文" if code == "zh" else code


NAMES = {"setting": setting_name, "country": _country, "decade": decade_name, "language": language_name}


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def kind_words(request: HttpRequest) -> HttpResponse:
    """Only the lines that authors left for whoever reads next: the gentle way in. Covered where their story is."""
    choices = Choices.of(request)
    call = Call.objects.standing()
    try:
        size = choices.at_once(walls.PAGE_SIZE)
        page = walls.kind_words(call, request.GET.get("after", ""), hidden=choices.hidden, size=size)
    except walls.BadCursor as error:
        raise Http404 from error
    context: dict[str, object] = {
        "lines": [(story, fold(story, choices, until=0).cover) for story in page.stories],
        "next": f"{reverse('kind_words')}?after={page.next_cursor}" if page.next_cursor else "",
        "are_left_out": bool(choices.hidden and not page.stories and walls.kind_words(call, size=1).stories),
    }
    return drawn.page(request, "stories/kind_words.html", context)


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def feed(request: HttpRequest, slug: str = "") -> HttpResponse:
    """A wall's newest stories that may travel, as an Atom feed. It knows no reader: what folds at first is folded."""
    call = get_object_or_404(Call, slug=slug) if slug else Call.objects.standing()
    stories = Story.objects.public().filter(call=call).travelling().newest_first()[:FEED_SIZE]
    entries: list[dict[str, Any]] = [
        {
            "story": story,
            "id": UUID(story.public_id),
            "address": request.build_absolute_uri(story.get_absolute_url()),
            "words": without_folded(story, Choices()),
        }
        for story in stories
    ]
    context = {
        "entries": entries,
        "updated": max((entry["story"].published_on for entry in entries), default=today()),
        "address": request.build_absolute_uri(request.path),
        "wall": request.build_absolute_uri(call.get_absolute_url()),
        "language": translation.get_language(),
    }
    return render(request, "stories/feed.xml", context, content_type="application/atom+xml; charset=utf-8")


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def calls(request: HttpRequest) -> HttpResponse:
    """The invitations that are open, those to come, and the archive of those that have closed, with their numbers."""
    newest_first = F("opens_on").desc(nulls_last=True)  # the databases do not agree on where those without a day go
    found = [(call, magnitude.said(call)) for call in Call.objects.order_by("-is_standing", newest_first, "title")]
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
    picture = marks.draw(marks.of(max(0, magnitude.said(call).number - len(stories)), stories))
    return HttpResponse(picture, content_type="image/svg+xml")
