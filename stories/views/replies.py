"""Words of support: writing them under a story, and coming back to them with a list of one's own."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from stories import receipts, sealing
from stories.access import View, Who, methods, open_to, same_origin
from stories.forms import ReplyForm
from stories.headers import STRICT, headers
from stories.limits import limited
from stories.models import Pause, Reply, Story
from stories.models.reply import MOST_LETTERS, AlreadyTakenBack, AlreadyWritten, RepliesClosed
from stories.rights import LASTS
from stories.sealing import CannotOpen
from stories.views.errors import gone

TOKEN_LASTS = 24 * 60 * 60
ReplyView = Callable[[HttpRequest, Reply], HttpResponse]


@methods("GET", "POST")
@open_to(Who.EVERYONE)
@headers(STRICT)
@same_origin
@limited("reply")
def reply(request: HttpRequest, public_id: str) -> HttpResponse:
    """GET shows the form. POST takes the words to be read, and shows the list to take them back with."""
    story = get_object_or_404(Story, public_id=public_id, kind=Story.Kind.TOLD)
    if not story.is_public:  # perhaps withdrawn while somebody wrote
        return gone(request)
    if not story.replies_open:
        return render(request, "stories/replies_closed.html", {"story": story, "typed": request.POST.get("own", "")})
    if pause := Pause.current():
        context = {"pause": pause, "typed": request.POST.get("own", "")}
        return render(request, "stories/paused.html", context, status=503)
    if request.method != "POST":
        return _form(request, story, ReplyForm())
    form = ReplyForm(request.POST)
    if not form.is_valid():
        return _form(request, story, form, status=422)
    token = _read_token(form.cleaned_data["token"], story) or _new_token()
    reply_id, things = token
    try:
        Reply.write(story, form.words(), reply_id=reply_id, receipt_tag=receipts.tag(things))
    except AlreadyWritten:  # a double click: the same list once more
        before = Reply.objects.filter(pk=reply_id).first()
        if before and before.words.splitlines() != form.words().splitlines():
            return _form(request, story, form, status=409, is_another=True)
    except AlreadyTakenBack:
        return render(request, "stories/reply_gone.html", {"story": story})
    except RepliesClosed:
        if not Story.objects.public().filter(pk=story.pk).exists():
            return gone(request)
        return render(request, "stories/replies_closed.html", {"story": story, "typed": request.POST.get("own", "")})
    return render(request, "stories/reply_receipt.html", {"story": story, "things": receipts.names(things)})


def _form(
    request: HttpRequest, story: Story, form: ReplyForm, status: int = 200, *, is_another: bool = False
) -> HttpResponse:
    token = form["token"].value() or ""
    if is_another or _read_token(token, story) is None:
        token = _write_token(_new_token(), story)
    context = {"story": story, "form": form, "token": token, "most": MOST_LETTERS, "is_another": is_another}
    return render(request, "stories/reply.html", context, status=status)


def _new_token() -> tuple[UUID, list[int]]:
    """The id that a reply will have and the list it will get, drawn before it is sent: so a form can be repeated."""
    return uuid4(), receipts.draw()


def _write_token(token: tuple[UUID, list[int]], story: Story) -> str:
    reply_id, things = token
    value: sealing.Json = {"reply": str(reply_id), "things": [*things]}
    return sealing.token(value, f"reply:{story.pk}", TOKEN_LASTS)


def _read_token(text: str, story: Story) -> tuple[UUID, list[int]] | None:
    try:
        value: Any = sealing.read_token(text, f"reply:{story.pk}")
    except CannotOpen:
        return None
    return UUID(value["reply"]), value["things"]


# --- Coming back


def with_reply(view: ReplyView) -> View:
    """Give the view the reply whose list, or the token it was exchanged for, was brought; ask where there is none."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return _ask(request)
        reply = _of_right(request.POST.get("right", ""))
        if reply is None and "things" in request.POST:
            reading = receipts.read(request.POST["things"])
            if reading.is_complete:
                reply = Reply.objects.with_receipt(receipts.tag(reading.numbers)).first()
            if reply is None:
                return _ask(request, reading=reading)
        if reply is None:
            return _ask(request, closed=True)
        return view(request, reply)

    return wrapped


def _of_right(text: str) -> Reply | None:
    try:
        reply_id = sealing.read_token(text, "reply")
    except CannotOpen:
        return None
    return Reply.objects.filter(pk=UUID(str(reply_id))).first()


def _ask(request: HttpRequest, reading: receipts.Reading | None = None, *, closed: bool = False) -> HttpResponse:
    context = {
        "reading": reading,
        "typed": request.POST.get("things", "").replace("\x00", ""),
        "closed": closed,
        "count": receipts.COUNT,
    }
    return render(request, "stories/reply_list.html", context, status=422 if reading else 200)


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@limited("receipt", when=lambda request: "things" in request.POST)
@with_reply
def your_reply(request: HttpRequest, reply: Reply) -> HttpResponse:
    """Where the words are, the reasons where they are not shown, another look, and taking them back."""
    if request.POST.get("step") == "withdraw":
        reply.take_back()
        return render(request, "stories/reply_gone.html", {"story": None})
    if request.POST.get("step") == "again":
        reply.ask_again()
    if request.POST.get("step") == "reasons":
        response = render(request, "stories/reply_statement.txt", {"reply": reply}, content_type="text/plain")
        response.headers["Content-Disposition"] = 'attachment; filename="notes.txt"'
        return response
    return shown(request, reply)


def shown(request: HttpRequest, reply: Reply) -> HttpResponse:
    """The page of whoever wrote these words."""
    context = {
        "reply": reply,
        "state": "waiting" if reply.is_settling else reply.state,
        "right": sealing.token(str(reply.pk), "reply", LASTS),
    }
    return render(request, "stories/your_reply.html", context)
