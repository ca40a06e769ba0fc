"""The author's own pages: whoever brings the list is the author. Each is the answer to a POST, and none is kept."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import transaction
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from stories import receipts
from stories.access import View, Who, methods, open_to, same_origin
from stories.forms import EditForm, LetterForm, initial_of, without_nul
from stories.headers import STRICT, headers
from stories.limits import limited
from stories.models import Letter, Notice, Story, Suggestion
from stories.models.letter import NotNow
from stories.models.story import AlreadyWithdrawn
from stories.rights import right_to, story_of
from stories.states import DECIDED, StoryState, VersionState

AuthorView = Callable[[HttpRequest, Story], HttpResponse]


def with_receipt(view: AuthorView) -> View:
    """Give the view the story whose list, token or account was brought; ask for the list where there is none.

    What else was typed is carried along through the question, so that a page that closed by itself loses nothing.
    """

    @wraps(view)
    @limited("receipt", when=lambda request: "things" in request.POST)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return redirect("receipt")
        story = story_of(request.POST.get("right", "")) or _of_account(request)
        if story is None and "things" in request.POST:
            reading = receipts.read(request.POST["things"])
            if reading.is_complete:
                story = Story.objects.with_receipt(receipts.tag(reading.numbers)).first()
            if story is None:
                return _ask(request, reading=reading)
        if story is None:
            return _ask(request, closed="right" in request.POST)
        return view(request, story)

    return wrapped


def _of_account(request: HttpRequest) -> Story | None:
    """A story signed with the account that is signed in."""
    if "mine" not in request.POST or not request.user.is_authenticated:
        return None
    return Story.objects.filter(account=request.user, pk__in=_uuids(request.POST.getlist("mine"))).first()


def _uuids(values: list[str]) -> list[str]:
    return [value for value in values if len(value) == 32 and all(char in "0123456789abcdef" for char in value)]


def _ask(request: HttpRequest, reading: receipts.Reading | None = None, *, closed: bool = False) -> HttpResponse:
    data, _count = without_nul(request.POST)
    carried = [
        (name, value)
        for name, values in data.lists()
        if name not in ("things", "right", "csrfmiddlewaretoken")
        for value in values
    ]
    mine = Story.objects.filter(account=request.user) if request.user.is_authenticated else []
    context = {
        "reading": reading,
        "typed": data.get("things", ""),
        "closed": closed,
        "carried": carried,
        "action": request.path,
        "mine": mine,
        "count": receipts.COUNT,
    }
    return render(request, "stories/list.html", context, status=422 if reading else 200)


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
def receipt(request: HttpRequest) -> HttpResponse:
    """GET asks for the list. POST with it shows where the words are and what can be done with them."""
    if request.method != "POST":
        return _ask(request)
    return _opened(request)


@with_receipt
def _opened(request: HttpRequest, story: Story) -> HttpResponse:
    return _yours(request, story)


def _yours(
    request: HttpRequest, story: Story, *, done: str = "", letter: LetterForm | None = None, status: int = 200
) -> HttpResponse:
    """The author's page: what a moderator wrote, where the words are, what she can do.

    `letter` is an answer that could not be taken as it was; it comes back under the message that it answers.
    """
    story.refresh_from_db()
    latest = story.latest
    # A decision that can still be undone is not told yet: until then the words are being read.
    is_settling = latest.state in DECIDED and latest.notices.pending().exists()
    notices = list(
        story.notices.delivered()
        .select_related("suggestion")
        .prefetch_related(Prefetch("letters", Letter.objects.order_by("kind")))
        .order_by("-number")
    )
    context = {
        "story": story,
        "version": latest,
        "state": VersionState.WAITING if is_settling else latest.state,
        "telling": latest.telling,
        "standing": story.standing,
        "notices": notices,
        "letter": letter,
        "right": right_to(story),
        "done": done,
    }
    return render(request, "stories/yours.html", context, status=status)


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@with_receipt
def edit(request: HttpRequest, story: Story) -> HttpResponse:
    """Change the words: form, preview, then a new version that waits for review."""
    may_sign = story.is_signed
    step = request.POST.get("step", "")
    if story.state == StoryState.WITHDRAWN:
        return _yours(request, story, done="was_withdrawn")
    if not step:
        form = EditForm(initial=initial_of(story.latest.telling, replies_open=story.replies_open), may_sign=may_sign)
        return _edit_form(request, story, form)
    form = EditForm(request.POST, may_sign=may_sign)
    if step == "change":
        return _edit_form(request, story, form, show_errors=False)
    if not form.is_valid():
        return _edit_form(request, story, form, status=422)
    telling = form.telling()
    if step != "send":
        context = {
            "form": form,
            "story": story,
            "telling": telling,
            "name": str(story.account or "") if telling.appears_as == "signed" else telling.pen_name,
            "fields": form.carried(),
            "right": right_to(story),
        }
        return render(request, "stories/edit_preview.html", context)
    if story.latest.telling.says_the_same_as(telling):  # sent twice, or nothing changed
        return _yours(request, story, done="edited")
    try:
        with transaction.atomic():
            story.edit(telling, hide_published=form.cleaned_data["meanwhile"] != "stay")
            Story.objects.filter(pk=story.pk).update(replies_open=form.cleaned_data["replies_open"])
    except AlreadyWithdrawn:
        return _yours(request, story, done="was_withdrawn")
    return _yours(request, story, done="edited")


def _edit_form(
    request: HttpRequest, story: Story, form: EditForm, *, status: int = 200, show_errors: bool = True
) -> HttpResponse:
    context = {
        "form": form,
        "story": story,
        "right": right_to(story),
        "show_errors": show_errors and form.is_bound,
    }
    return render(request, "stories/edit.html", context, status=status)


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@with_receipt
def letter(request: HttpRequest, story: Story) -> HttpResponse:
    """Answer a moderator, say yes or no to the changes they propose, or ask for somebody else to look."""
    notice = story.notices.delivered().filter(pk__in=_uuids(request.POST.getlist("notice"))).first()
    step = request.POST.get("step", "")
    if notice is None or step not in LETTERS:
        return _yours(request, story, done="moved_on")
    form = LetterForm(request.POST)
    words_needed = step in ("answer", "appeal")
    if not form.is_valid() and (words_needed or form.has_words):
        return _yours(request, story, letter=form, status=422)
    try:
        LETTERS[step](notice, form.cleaned_data.get("words", ""))
    except NotNow:
        return _yours(request, story, done="moved_on")
    return _yours(request, story, done=step)


def _accept(notice: Notice, words: str) -> None:
    _suggestion(notice).accept()


def _refuse(notice: Notice, words: str) -> None:
    _suggestion(notice).refuse(words)


def _suggestion(notice: Notice) -> Suggestion:
    """Raises NotNow when nothing was proposed with this notice, or its answer was given."""
    suggestion = Suggestion.objects.open().filter(notice=notice).first()
    if suggestion is None:
        raise NotNow
    return suggestion


# What can be sent under a moderator's message, by the name of its button.
LETTERS: dict[str, Callable[[Notice, str], object]] = {
    "answer": Letter.answer,
    "appeal": Letter.appeal,
    "accept": _accept,
    "refuse": _refuse,
}


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@with_receipt
def showing(request: HttpRequest, story: Story) -> HttpResponse:
    """Put the words that were taken from view for an edit back on the wall."""
    return _yours(request, story, done="shown" if story.show_again() else "")


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@with_receipt
def withdrawal(request: HttpRequest, story: Story) -> HttpResponse:
    """Off the wall for good: asked once, then done."""
    if request.POST.get("step") != "withdraw":
        return render(request, "stories/withdraw.html", {"story": story, "right": right_to(story)})
    try:
        story.withdraw()
    except AlreadyWithdrawn:
        return _yours(request, story, done="was_withdrawn")
    return _yours(request, story, done="withdrawn")


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@with_receipt
def erasure(request: HttpRequest, story: Story) -> HttpResponse:
    """Deleted for good: asked once, then done."""
    if request.POST.get("step") != "erase":
        return render(request, "stories/erase.html", {"story": story, "right": right_to(story)})
    story.erase()
    return render(request, "stories/erased.html")
