"""If you caused harm: help to stop, always there; and, where the organisation has opened it, a place to say so.

What is written here is read by the same desk and shown on a page of its own: never on a wall, in a number or a feed.
"""

import re

from django.conf import settings
from django.db import DatabaseError, InterfaceError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from stories import receipts
from stories.access import Who, methods, open_to, same_origin
from stories.choices import Choices
from stories.forms import IHaveForm, without_nul
from stories.headers import PAGE, STRICT, headers
from stories.limits import limited
from stories.models import Call, Pause, Story, SupportLine
from stories.models.story import AlreadyErased, AlreadyTold
from stories.views.telling import FormToken, told_before

SHOWN_AT_ONCE = 20
_PUBLIC_ID = re.compile("[0-9a-f]{32}")


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def i_have(request: HttpRequest) -> HttpResponse:
    """People and lines that help to stop; where there are none for a country, directories of all countries."""
    lines = SupportLine.objects.shown().filter(helps_to_stop=True).order_by("country", "order")
    return _page(request, {"lines": lines, "international": SupportLine.objects.in_country("INT")})


@methods("GET", "POST")
@open_to(Who.EVERYONE)
@headers(STRICT)
@same_origin
@limited("tell", when=lambda request: request.POST.get("step") == "send")
@limited("look", when=lambda request: request.POST.get("step", "preview") == "preview")
def i_have_write(request: HttpRequest) -> HttpResponse:
    """The form, the preview and the receipt at one address, as for telling. Nothing is kept before it is sent."""
    if not settings.I_HAVE_OPEN:
        if request.method == "POST":  # it closed meanwhile: the words go back to whoever wrote them
            return _page(request, {"typed": without_nul(request.POST)[0].get("words", "")}, status=404)
        raise Http404
    if pause := Pause.current():
        context = {"pause": pause, "typed": without_nul(request.POST)[0].get("words", "")}
        return render(request, "stories/paused.html", context, status=503)
    if request.method != "POST":
        return _form(request, IHaveForm(initial={"token": FormToken.new().write()}))
    form = IHaveForm(request.POST)
    step = request.POST.get("step", "preview")
    if step == "change":
        return _form(request, form, show_errors=False)
    if not form.is_valid():
        return _form(request, form, status=422)
    token = FormToken.read(form.cleaned_data["token"])
    if token is None or step != "send":
        return _preview(request, form, token or FormToken.new())
    return _send(request, form, token)


@methods("GET")
@open_to(Who.EVERYONE)
@headers(PAGE)
def i_have_words(request: HttpRequest) -> HttpResponse:
    """What was written here and may be read, in no order that says when it came."""
    if not settings.I_HAVE_OPEN:
        raise Http404
    after = request.GET.get("after", "")
    if after and not _PUBLIC_ID.fullmatch(after):
        raise Http404
    choices = Choices.of(request)
    size = choices.at_once(SHOWN_AT_ONCE)
    found = Story.objects.i_have().mentioning_none_of(choices.hidden).order_by("public_id")
    stories = list(found.filter(public_id__gt=after)[: size + 1])
    context = {
        "stories": stories[:size],
        "more": stories[size - 1].public_id if len(stories) > size else "",
        "are_left_out": bool(choices.hidden and not stories and Story.objects.i_have().exists()),
    }
    return render(request, "stories/i_have_words.html", context)


def _page(request: HttpRequest, context: dict[str, object], status: int = 200) -> HttpResponse:
    return render(request, "stories/i_have.html", {"is_open": settings.I_HAVE_OPEN} | context, status=status)


def _form(request: HttpRequest, form: IHaveForm, *, status: int = 200, show_errors: bool = True) -> HttpResponse:
    token = form["token"].value() or ""
    if FormToken.read(token) is None:
        token = FormToken.new().write()
    context = {"form": form, "token": token, "show_errors": show_errors and form.is_bound}
    return render(request, "stories/i_have_write.html", context, status=status)


def _preview(
    request: HttpRequest, form: IHaveForm, token: FormToken, *, notice: str = "", status: int = 200
) -> HttpResponse:
    context = {"telling": form.telling(), "fields": form.carried(), "token": token.write(), "notice": notice}
    return render(request, "stories/i_have_preview.html", context, status=status)


def _send(request: HttpRequest, form: IHaveForm, token: FormToken) -> HttpResponse:
    opened = receipts.opened(token.things)
    try:
        Story.tell(
            form.telling(),
            call=Call.objects.standing(),
            story_id=token.story_id,
            receipt_tag=opened.tag,
            kind=Story.Kind.I_HAVE,
        )
    except AlreadyTold as told:
        again = told_before(request, told.story, opened, form, token)
        if again is not None:
            return again
    except AlreadyErased:
        return _preview(request, form, FormToken.new(), notice="erased")
    except (DatabaseError, InterfaceError):
        return _preview(request, form, token, notice="later", status=503)
    return render(request, "stories/i_have_receipt.html", {"things": receipts.names(token.things)})
