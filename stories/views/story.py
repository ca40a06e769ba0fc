"""One story: its page, on paper, and the picture that stands for it elsewhere."""

from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from stories import drawn, pictures
from stories.access import Who, methods, open_to
from stories.choices import Choices
from stories.folding import fold, without_folded
from stories.grounds import Grounds, replies_below, rounded
from stories.headers import PAGE, PICTURE, TRAVELS, headers
from stories.models import Story
from stories.models.echo import with_echoes
from stories.prepared import Prepared
from stories.telling import Thread
from stories.views.errors import gone

LIKE_THIS = 3
FIRST_LETTERS = 90
PREVIEW_LETTERS = 160


_with_its_call: Prepared[Any] = Prepared(
    lambda **address: with_echoes(Story.objects.select_related("call")).filter(kind=Story.Kind.TOLD, **address),
    plans_once=True,
)


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def story(request: HttpRequest, public_id: str) -> HttpResponse:
    """One story. Its address answers 410 once it is not to be read any more."""
    found = next(iter(_with_its_call(public_id=public_id)), None)
    if found is None:
        raise Http404
    if not found.is_public:
        return gone(request)
    choices = Choices.of(request)
    like, replies = _like(found, choices), replies_below(found)
    travels = found.may_travel and not found.notes and not replies  # who wrote to it was not asked
    if travels:
        like = [other for other in like if other.may_travel]
    Grounds.of(found, found.call, like, replies).leave(request)
    context = {
        "story": found,
        "call": found.call,
        "folded": fold(found, choices),
        "me_toos": rounded(found.me_toos_said),
        "beliefs": rounded(found.beliefs_said),
        "replies": replies,
        "like_this": [(other, _first_words(other, choices)) for other in like],
        "preview": _preview(found),
        "address": request.build_absolute_uri(found.get_absolute_url()),
        "picture": request.build_absolute_uri(reverse("card_picture", args=[found.thread, found.length])),
    }
    response = drawn.page(request, "stories/story.html", context)
    if travels:
        response.header_policy = TRAVELS  # type: ignore[attr-defined]
    return response


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def printed(request: HttpRequest, public_id: str) -> HttpResponse:
    """A story on paper. What this reader folds is not in it: nobody can unfold paper, and others may see it."""
    found = get_object_or_404(Story, public_id=public_id, kind=Story.Kind.TOLD)
    if not found.is_public:
        return gone(request)
    choices = Choices.of(request)
    folded = fold(found, choices)
    context = {
        "story": found,
        "words": without_folded(found, choices),
        "has_gaps": any(piece.mentions for pieces in folded.paragraphs for piece in pieces),
    }
    return render(request, "stories/printed.html", context)


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PICTURE)
def card_picture(request: HttpRequest, thread: str, length: int) -> HttpResponse:
    """A story's mark, for where its address is shown. No word, and nothing that says which story."""
    if thread not in Thread.values or not 1 <= length <= 8:
        raise Http404
    return HttpResponse(pictures.card(length, thread), content_type="image/png")


def _like(story: Story, choices: Choices) -> list[Story]:
    """A few longer ones from the same kind of place in the same language: the next older, or the newest at the end."""
    if not story.setting:
        return []
    ask = partial(_longer_ones, choices.hidden, call=story.call_id, setting=story.setting, language=story.language)
    older = ask(place__lt=story.place)
    return older[:LIKE_THIS] or [other for other in ask() if other != story][:LIKE_THIS]


_longer_ones: Prepared[Story] = Prepared(
    lambda hidden, /, **conditions: (
        Story.objects.public()
        .filter(length__gt=1, **conditions)
        .mentioning_none_of(hidden)
        .newest_first()[: LIKE_THIS + 1]
    )
)


def _first_words(story: Story, choices: Choices) -> str:
    """Enough to choose by; nothing of a story that folds anything."""
    folded = fold(story, choices)
    if folded.cover or folded.mentions:
        return ""
    if len(story.words) <= FIRST_LETTERS:
        return story.words
    start = " ".join(story.words[:FIRST_LETTERS].split())
    end = start.rfind(" ", FIRST_LETTERS // 2)  # not every script has spaces
    return (start[:end] if end > 0 else start) + " …"


def _preview(story: Story) -> str:
    """What other sites show beside its address: words only of a story that may travel and mentions nothing."""
    if story.notes:
        return _("This one mentions: %(labels)s.") % {"labels": _(", ").join(story.note_labels)}
    if story.may_travel:
        return " ".join(story.words[:PREVIEW_LETTERS].split())
    return _("Somebody said this. It is read on the wall.")
