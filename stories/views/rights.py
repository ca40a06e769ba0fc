"""What an author can do with her story, one small verb each. All are posted from her page, and answer with it."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from stories import copies, receipts, sealing
from stories.access import Who, methods, open_to, same_origin
from stories.forms import EndingForm, MailForm, ShowingForm, StayForm, WordForm, without_nul
from stories.headers import STRICT, headers
from stories.models import Contact, Story
from stories.models.story import AlreadyWithdrawn
from stories.rights import LASTS, Author
from stories.telling import Ending
from stories.views.author import with_receipt, yours


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@with_receipt
def showing(request: HttpRequest, author: Author) -> HttpResponse:
    """Off the wall for now, or back on it: what was read and published once."""
    if request.POST.get("step") == "hide":
        return yours(request, author, done="hidden" if author.story.hide() else "moved_on")
    return yours(request, author, done="shown" if author.story.show_again() else "moved_on")


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@with_receipt
def appearance(request: HttpRequest, author: Author) -> HttpResponse:
    """Choose how it is shown."""
    form = ShowingForm(without_nul(request.POST)[0], shown=author.shown)
    if not form.is_valid():
        return yours(request, author, bound=form, status=422)
    try:
        author.story.show_as(author.key, **form.changes())
    except AlreadyWithdrawn:
        return yours(request, author, done="was_withdrawn")
    return yours(request, author, done="appears")


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@with_receipt
def replies(request: HttpRequest, author: Author) -> HttpResponse:
    """What readers may leave under it: taps and words of support, taps alone, or nothing."""
    step = request.POST.get("step")
    wanted, taps = step == "open" and not author.story.is_minor, step != "nothing"
    author.story.let_readers_leave(taps_open=taps, replies_open=wanted)
    return yours(request, author, done="replies_open" if wanted else "replies_closed" if taps else "taps_closed")


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@with_receipt
def stay(request: HttpRequest, author: Author) -> HttpResponse:
    """How long it stays on the wall."""
    form = StayForm(without_nul(request.POST)[0], story=author.story)
    if not form.is_valid():
        return yours(request, author, bound=form, status=422)
    author.story.stay(form.cleaned_data["stays"])
    return yours(request, author, done="stays")


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@with_receipt
def ending(request: HttpRequest, author: Author) -> HttpResponse:
    """Let it end otherwise: on the wall, read by one person, or kept unread."""
    form = EndingForm(without_nul(request.POST)[0])
    if not form.is_valid():
        return yours(request, author, bound=form, status=422)
    chosen = form.cleaned_data["ending"]
    if chosen == Ending.UNREAD and author.key is None:
        raise sealing.CannotOpen  # only a list can keep something unread
    try:
        author.story.end_as(chosen, author.key)
    except AlreadyWithdrawn:
        return yours(request, author, done="was_withdrawn")
    return yours(request, author, done=f"ends_{chosen}")


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@with_receipt
def mail(request: HttpRequest, author: Author) -> HttpResponse:
    """Leave a mail address, or have it forgotten."""
    story = author.story
    if request.POST.get("step") == "forget":
        story.forget_contact()
        return yours(request, author, done="mail_forgotten")
    form = MailForm(without_nul(request.POST)[0])
    is_valid = form.is_valid()
    with transaction.atomic():
        story = Story.objects.locked(story.pk)  # or it is withdrawn meanwhile, and the address stays
        if story.is_minor or story.is_over or story.ending == Ending.UNREAD:
            return yours(request, author, done="moved_on")
        if is_valid:
            Contact.leave(story, form.cleaned_data["mail"])
    if not is_valid:
        return yours(request, author, bound=form, status=422)
    return yours(request, author, done="mail_left")


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
def another_list(request: HttpRequest) -> HttpResponse:
    """Another list, with or without a word. The one before opens the story until she has kept the new one."""
    made = _made(request.POST.get("list", "")) if request.POST.get("step") == "kept" else None
    with suppress(Story.DoesNotExist):  # deleted a moment ago: she is told so below
        if made and made.is_kept:  # a double click
            return yours(request, made.author, done="new_list")
    return with_receipt(lambda request, author: _another_list(request, author, made))(request)


def _another_list(request: HttpRequest, author: Author, made: "_Made | None") -> HttpResponse:
    if made and made.story == author.story and made.before == author.list:
        author.story.renew_receipt(made.opened, author.key)
        return yours(request, made.author, done="new_list")
    if request.POST.get("step") == "kept":
        return yours(request, author, done="moved_on")
    form = WordForm(without_nul(request.POST)[0])
    if not form.is_valid():
        return yours(request, author, bound=form, status=422)
    things, word = receipts.draw(), form.cleaned_data["word"]
    value: sealing.Json = {"story": str(author.story.pk), "before": author.list, "things": [*things], "word": word}
    context = {
        "things": receipts.names(things),
        "word": word,
        "list": sealing.token(value, "another list", LASTS),
        "right": author.right,
    }
    return render(request, "stories/another_list.html", context)


@dataclass(frozen=True)
class _Made:
    """A list that was shown to the author of this story, and the one that it is to replace."""

    story: Story
    before: str
    opened: receipts.Opened

    @property
    def author(self) -> Author:
        return Author(self.story, self.opened.key)

    @property
    def is_kept(self) -> bool:
        return bytes(self.story.receipt_tag or b"") == self.opened.tag


def _made(text: str) -> _Made | None:
    try:
        value: Any = sealing.read_token(text, "another list")
    except sealing.CannotOpen:
        return None
    story = Story.objects.filter(pk=value["story"]).first()
    return _Made(story, value["before"], receipts.opened(value["things"], value["word"])) if story else None


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@with_receipt
def copy(request: HttpRequest, author: Author) -> HttpResponse:
    """Everything that is here of it, to take along: as a text, or as JSON."""
    is_json = request.POST.get("as") == "json"
    kind, content = ("application/json", copies.as_json(author)) if is_json else ("text/plain", copies.as_text(author))
    response = HttpResponse(content, content_type=f"{kind}; charset=utf-8")
    # A name that says nothing on a device that others look at.
    response.headers["Content-Disposition"] = f'attachment; filename="note.{"json" if is_json else "txt"}"'
    return response


def days_of_grace() -> int:
    """For how many days a withdrawal can be taken back, as people are told."""
    return max(1, settings.WITHDRAWAL_GRACE // timedelta(days=1))


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@with_receipt
def withdrawal(request: HttpRequest, author: Author) -> HttpResponse:
    """Off the wall for good: asked once, then done, and for some days taken back."""
    step = request.POST.get("step")
    if step == "undo":
        return yours(request, author, done="taken_back" if author.story.take_back() else "moved_on")
    if step != "withdraw":
        context = {"right": author.right, "days": days_of_grace(), "story": author.story}
        return render(request, "stories/withdraw.html", context)
    try:
        author.story.withdraw()
    except AlreadyWithdrawn:
        return yours(request, author, done="was_withdrawn")
    return yours(request, author, done="withdrawn")


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@with_receipt
def erasure(request: HttpRequest, author: Author) -> HttpResponse:
    """Deleted for good: asked once, then done."""
    if request.POST.get("step") != "erase":
        context: dict[str, Any] = {"story": author.story, "right": author.right}
        return render(request, "stories/erase.html", context)
    with suppress(Story.DoesNotExist):  # a double click
        author.story.erase()
    return render(request, "stories/erased.html")
