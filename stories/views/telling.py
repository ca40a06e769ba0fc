"""Telling: one address from the first word to the receipt, so that a browser's history says it once and no more.

GET shows the form. POST shows the preview, the form again, or, with `step=send`, takes the story and shows the
receipt. Nothing is stored before that, and whatever goes wrong brings the words back.
"""

import secrets
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import DatabaseError, InterfaceError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language

from stories import receipts, sealing
from stories.access import Who, methods, open_to, same_origin
from stories.choices import Choices
from stories.forms import TellingForm, without_nul
from stories.headers import STRICT, headers
from stories.limits import limited
from stories.models import Call, Contact, Pause, Story
from stories.models.story import AlreadyErased, AlreadyTold
from stories.remembered import Remembered
from stories.rights import Author
from stories.softening import not_read, softer
from stories.telling import Ending, Stays, Telling
from stories.views.author import yours
from stories.views.errors import written

TOKEN_LASTS = 24 * 60 * 60


@dataclass(frozen=True)
class FormToken:
    """What makes a form repeatable: the id its story will have and the receipt it will get, drawn before it is sent.

    The server keeps neither. A double click or a retry carries the same token and so gets the same story.
    """

    story_id: UUID
    things: list[int]

    @classmethod
    def new(cls) -> "FormToken":
        return cls(uuid4(), receipts.draw())

    @classmethod
    def read(cls, text: str) -> "FormToken | None":
        """None for a token that has expired or is not ours."""
        try:
            value = sealing.read_token(text, "tell")
        except sealing.CannotOpen:
            return None
        assert isinstance(value, dict)  # only `write` seals for this purpose
        return cls(UUID(str(value["story"])), value["things"])  # type: ignore[arg-type]

    def write(self) -> str:
        return sealing.token({"story": str(self.story_id), "things": list(self.things)}, "tell", TOKEN_LASTS)


# The blank form takes long to draw and differs by its token alone: it is drawn once for a moment, with NO_TOKEN in the
# place of the token. Nobody can guess that, or an address that holds it would get the token into the page's links.
NO_TOKEN = secrets.token_hex(16)
blank_pages: Remembered[tuple[str | None, ...], str] = Remembered(most=100, seconds=10)


@methods("GET", "POST")
@open_to(Who.EVERYONE)
@headers(STRICT)
@same_origin
@limited("tell", when=lambda request: request.POST.get("step") == "send")
@limited("look", when=lambda request: request.POST.get("step", "preview") == "preview")
def tell(request: HttpRequest) -> HttpResponse:
    if not settings.TELLING_IS_OPEN:
        return render(request, "stories/closed.html", {"typed": written(request)}, status=503)
    if pause := Pause.current():
        context = {"pause": pause, "typed": written(request)}
        return render(request, "stories/paused.html", context, status=503)
    if request.method != "POST":
        return _blank_form(request)
    if request.POST.get("step") == "kept":
        return render(request, "stories/kept.html", {"ending": request.POST.get("ending", "")})
    form = TellingForm(request.POST, may_sign=request.user.is_authenticated)
    step = request.POST.get("step", "preview")
    if step == "change":
        form.fields["consent"].required = False
        return _form(request, form, status=200, show_errors=False)
    if not form.is_valid():
        return _form(request, form, status=422)
    token = FormToken.read(form.cleaned_data["token"])
    if token is None:
        # It expired, or it is of another site's making: that costs nothing but another look.
        return _preview(request, form, FormToken.new(), notice="expired" if step == "send" else "")
    if step != "send":
        return _preview(request, form, token)
    return _send(request, form, token)


def _send(request: HttpRequest, form: TellingForm, token: FormToken) -> HttpResponse:
    telling = form.telling()
    ending = form.cleaned_data["ending"]
    if ending == Ending.WALL and not telling.in_the_way and softer(telling.whole, _own(request, form)):
        return _preview(request, form, token, notice="unanswered", status=422)
    answering = _answering(form)
    if ending == Ending.WALL and answering["is_not_open"] and not Story.objects.filter(pk=token.story_id).exists():
        return _preview(request, form, token, notice="not_open")
    try:
        opened = receipts.opened(token.things, form.cleaned_data["word"])
        with transaction.atomic():
            story = Story.tell(
                telling,
                call=answering["call"] or Call.objects.standing(),
                story_id=token.story_id,
                receipt_tag=opened.tag,
                key=opened.key,
                account=request.user if request.user.is_authenticated else None,
                taps_open=not form.cleaned_data["no_taps"],
                replies_open=form.cleaned_data["replies_open"],
                is_minor=form.is_minor,
                ending=ending,
                stays=form.cleaned_data["stays"] or Stays.UNTIL_TAKEN_DOWN,
            )
            if form.cleaned_data["mail"]:
                Contact.leave(story, form.cleaned_data["mail"])
    except AlreadyTold as told:
        return told_before(request, told.story, opened, form, token) or _receipt(request, form, token)
    except AlreadyErased:
        return _preview(request, form, FormToken.new(), notice="erased")
    except (DatabaseError, InterfaceError):
        return _preview(request, form, token, notice="later", status=503)
    return _receipt(request, form, token)


def told_before(
    request: HttpRequest, story: Story, opened: receipts.Opened, form: TellingForm, token: FormToken
) -> HttpResponse | None:
    """The form came a second time. All the same: none, and the same receipt is shown. Anything else: the first stands
    and can be changed, by whoever has what opens it now. The form alone, a day old perhaps, is no right."""
    author, telling = Author(story, opened.key), form.telling()
    context: dict[str, Any] = {"things": receipts.names(token.things), "fields": form.carried()}
    if author.list != opened.tag.hex():  # with another word, or it has another list by now
        return render(request, "stories/told_before.html", context | {"typed": telling.words})
    if story.is_over:
        return yours(request, author, done="was_withdrawn")
    before = author.telling
    is_same = replace(before, in_the_way=telling.in_the_way).says_the_same_as(telling)
    if is_same and _chosen(form) == _chosen_of(story, before):
        return None
    context |= {"right": author.right, "is_same": is_same, "story": story}
    return render(request, "stories/told_before.html", context)


def _chosen(form: TellingForm) -> tuple[object, ...]:
    """What was chosen around the words: they are as they were when it was first sent."""
    chosen = form.cleaned_data
    ending, stays = chosen.get("ending") or Ending.WALL, chosen.get("stays") or Stays.UNTIL_TAKEN_DOWN
    way, mail = chosen.get("in_the_way", ""), chosen.get("mail", "")
    answers = not chosen.get("no_taps"), chosen.get("replies_open", False)
    return ending, way, form.is_minor, answers, stays, mail


def _chosen_of(story: Story, telling: Telling) -> tuple[object, ...]:
    contact = Contact.objects.filter(story=story).first()
    mail, answers = contact.address if contact else "", (story.taps_open, story.replies_open)
    return story.ending, telling.in_the_way, story.is_minor, answers, story.stays, mail


def _receipt(request: HttpRequest, form: TellingForm, token: FormToken) -> HttpResponse:
    context = {
        "things": receipts.names(token.things),
        "first_time": form.cleaned_data["first_time"],
        "word": form.cleaned_data["word"],
        "ending": form.cleaned_data["ending"],
    }
    return render(request, "stories/receipt.html", context)


def _blank_form(request: HttpRequest) -> HttpResponse:
    token = FormToken.new().write()
    if request.user.is_authenticated or request.GET.keys() - {"call"}:
        return HttpResponse(_drawn_blank(request, token))
    way = get_language(), Choices.of(request).code, request.get_full_path()
    page = blank_pages.get(way) or blank_pages.keep(way, _drawn_blank(request, NO_TOKEN))
    return HttpResponse(page.replace(NO_TOKEN, token))


def _drawn_blank(request: HttpRequest, token: str) -> str:
    asked, _nul = without_nul(request.GET)
    form = TellingForm(may_sign=request.user.is_authenticated, initial={"call": asked.get("call", "")})
    context = {"form": form, "token": token, "show_errors": False} | _answering(form)
    return render_to_string("stories/tell.html", context, request)


def _form(request: HttpRequest, form: TellingForm, *, status: int, show_errors: bool = True) -> HttpResponse:
    token = form["token"].value() or ""
    if FormToken.read(token) is None:
        token = FormToken.new().write()
    context = {"form": form, "token": token, "show_errors": show_errors and form.is_bound} | _answering(form)
    return render(request, "stories/tell.html", context, status=status)


def _own(request: HttpRequest, form: TellingForm) -> list[str]:
    """By what names an author is known elsewhere who does not sign."""
    if form.telling().appears_as == "signed":
        return []
    return [name for name in (form.cleaned_data["mail"], request.user.get_username()) if name]


def _preview(
    request: HttpRequest, form: TellingForm, token: FormToken, *, notice: str = "", status: int = 200
) -> HttpResponse:
    telling, ending = form.telling(), form.cleaned_data["ending"]
    offer = softer(telling.whole, _own(request, form)) if ending == Ending.WALL else []
    form.fields["in_the_way"].required = bool(offer)  # the browser says so, before anything is sent
    answering = _answering(form)
    fields = form.carried()
    if answering["is_not_open"]:  # said here, and so not said again when it is sent
        fields = [(name, value) for name, value in fields if name != "call"]
    context: dict[str, Any] = {
        "form": form,
        "telling": telling,
        "name": request.user.get_username() if telling.appears_as == "signed" else telling.pen_name,
        "fields": fields,
        "token": token.write(),
        "notice": notice,
        "ending": ending,
        "softer": offer,
        "not_read": not_read(telling.words),
        "way": form["in_the_way"],
        "unanswered": notice == "unanswered",
    }
    context |= answering
    return render(request, "stories/preview.html", context, status=status)


def _answering(form: TellingForm) -> dict[str, Any]:
    """The call that the form answers: none, which is the standing one, where it names none or one that is not open."""
    slug = form["call"].value()
    named = Call.objects.filter(slug=slug, is_standing=False).first() if slug else None
    is_open = named is not None and named.is_open
    return {"call": named if is_open else None, "is_not_open": named is not None and not is_open}
