"""The author's own pages: whoever brings the list is the author. Each is the answer to a POST, and none is kept."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any

from django import forms
from django.db import transaction
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from stories import receipts
from stories.access import View, Who, methods, open_to, same_origin
from stories.forms import LONGEST_WORD, EditForm, LetterForm, forms_of_rights, initial_of, without_nul
from stories.headers import STRICT, headers
from stories.limits import limited
from stories.models import Contact, Letter, Notice, Reply, Story, Suggestion
from stories.models.letter import NotNow
from stories.models.story import AlreadyWithdrawn
from stories.rights import Author, author_with
from stories.sealing import CannotOpen
from stories.softening import not_read, softer
from stories.states import VersionState
from stories.telling import Ending
from stories.views import replies
from stories.views.errors import written

AuthorView = Callable[[HttpRequest, Author], HttpResponse]


def with_receipt(view: AuthorView) -> View:
    """Give the view whoever brought a list, a token or an account; ask for the list where there is none.

    What else was typed is carried along through the question, so that a page that closed by itself loses nothing.
    """

    @wraps(view)
    @limited("receipt", when=lambda request: "things" in request.POST)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return redirect("receipt")
        author = _of_token(request) or _of_account(request)
        if author is None and "things" in request.POST:
            reading = receipts.read(request.POST["things"])
            found = _of_list(reading, request.POST.get("word", "")) if reading.is_complete else None
            if isinstance(found, Reply) and request.path == reverse("receipt"):
                return replies.shown(request, found)
            if not isinstance(found, Author):
                return _ask(request, reading=reading)
            author = found
        if author is None:
            return _ask(request, why=_why_not(request))
        try:
            return view(request, author)
        except CannotOpen:  # kept unread, and only the list that it has now opens it
            return _ask(request, why="needs_list")
        except Story.DoesNotExist:  # deleted a moment ago, by herself
            return _ask(request, why="closed")

    return wrapped


def _of_token(request: HttpRequest) -> Author | None:
    """Where an account opened it and no list, as long as that account is signed in here."""
    author = author_with(request.POST.get("right", ""))
    return author if author and (author.key or request.user == author.story.account) else None


def _why_not(request: HttpRequest) -> str:
    """Why the token that was brought opens nothing here; empty where none was."""
    if "right" not in request.POST:
        return ""
    return "signed_out" if author_with(request.POST["right"]) else "closed"


def _of_list(reading: receipts.Reading, word: str) -> Author | Reply | None:
    """Whose list this is, a story's or that of words under one: the same work whatever it does not open."""
    opened = receipts.opened(reading.numbers, word[:LONGEST_WORD])
    story = Story.objects.with_receipt(opened.tag).first()
    return Author(story, opened.key) if story else Reply.objects.with_receipt(opened.tag).first()


def _of_account(request: HttpRequest) -> Author | None:
    """Of a story signed with the account that is signed in."""
    if "mine" not in request.POST or not request.user.is_authenticated:
        return None
    story = Story.objects.filter(account=request.user, pk__in=_uuids(request.POST.getlist("mine"))).first()
    return Author(story) if story else None


def _uuids(values: list[str]) -> list[str]:
    return [value for value in values if len(value) == 32 and all(char in "0123456789abcdef" for char in value)]


def _ask(request: HttpRequest, reading: receipts.Reading | None = None, *, why: str = "") -> HttpResponse:
    data, _count = without_nul(request.POST)
    carried = [
        (name, value)
        for name, values in data.lists()
        if name not in ("things", "word", "right", "mine", "csrfmiddlewaretoken")
        for value in values
    ]
    mine = Story.objects.filter(account=request.user) if request.user.is_authenticated else []
    context = {
        "reading": reading,
        "typed": data.get("things", ""),
        "word": data.get("word", ""),
        "longest_word": LONGEST_WORD,
        "why": why,
        "left": written(request) if why in ("closed", "signed_out") else "",
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
def _opened(request: HttpRequest, author: Author) -> HttpResponse:
    author.story.visit()
    return yours(request, author)


def yours(
    request: HttpRequest,
    author: Author,
    *,
    done: str = "",
    bound: forms.Form | None = None,
    typed: str = "",
    status: int = 200,
) -> HttpResponse:
    """The author's page: what a moderator wrote, where the words are, what she can do.

    `bound` is a form of this page that could not be taken as it was; it comes back where it was filled in. `typed` is
    what she wrote that nothing can be done with any more.
    """
    story = author.story
    story.refresh_from_db()
    latest = story.latest
    telling, shown = author.telling, author.shown
    notices = list(
        story.notices.delivered()
        .select_related("suggestion")
        .prefetch_related(Prefetch("letters", Letter.objects.order_by("kind")))
        .order_by("-number")
    )
    context = {
        "story": story,
        "version": latest,
        "state": latest.told_state,
        "telling": telling,
        "standing": story.standing,
        "notices": notices,
        "question": next((notice for notice in notices if notice.kind == Notice.Kind.CHANGES_ASKED), None),
        "letter": bound if isinstance(bound, LetterForm) else None,
        "right": author.right,
        "shown": shown,
        "forms": forms_of_rights(story, shown, bound),
        "has_mail": Contact.objects.filter(story=story).exists(),
        "done": done,
        "typed": typed,
        "is_written": bool(typed)
        or (not story.is_over and any(one.is_answerable and not one.letters.all() for one in notices)),
    }
    return render(request, "stories/yours.html", context, status=status)


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@with_receipt
def edit(request: HttpRequest, author: Author) -> HttpResponse:
    """Change the words: form, preview, then a new version that waits for review, or is kept like the one before."""
    story, before = author.story, author.telling
    limits = {"may_sign": story.account_id is not None, "is_minor": story.is_minor}
    step = request.POST.get("step", "")
    if story.is_over:
        return yours(request, author, done="was_withdrawn", typed=written(request))
    if not step:
        form = EditForm(
            initial=initial_of(before, taps_open=story.taps_open, replies_open=story.replies_open), **limits
        )
        return _edit_form(request, author, form)
    form = EditForm(request.POST, **limits)
    if step == "change":
        return _edit_form(request, author, form, show_errors=False)
    if not form.is_valid():
        return _edit_form(request, author, form, status=422)
    telling = form.telling()
    # Else it was sent twice, or only what readers may leave has changed; but what was read may be sent once more.
    latest = story.latest
    is_read = latest.told_state in (VersionState.DECLINED, VersionState.CHANGES_ASKED)
    answered = replace(telling, in_the_way=telling.in_the_way or before.in_the_way)
    is_new = is_read or not before.says_the_same_as(answered)
    hides = form.cleaned_data["meanwhile"] != "stay"
    takes_off = hides and (is_new or latest.state != VersionState.STANDING)
    offer = softer(telling.whole) if story.ending == Ending.WALL else []
    unanswered = bool(offer) and not telling.in_the_way
    form.fields["in_the_way"].required = bool(offer)
    if step != "send" or unanswered:
        context = {
            "form": form,
            "story": story,
            "telling": telling,
            "name": str(story.account or "") if telling.appears_as == "signed" else telling.pen_name,
            "fields": form.carried(),
            "right": author.right,
            "softer": offer,
            "not_read": not_read(telling.words),
            "way": form["in_the_way"],
            "unanswered": unanswered and step == "send",
            "is_new": is_new,
            "takes_off": takes_off,
        }
        return render(request, "stories/edit_preview.html", context, status=422 if context["unanswered"] else 200)
    try:
        with transaction.atomic():
            if is_new:
                story.edit(telling, hide_published=hides, key=author.key)
            elif takes_off:  # she has sent these words before, and left the others up until now
                story.hide(Story.HeldBack.UNTIL_READ)
            chosen = form.cleaned_data
            story.let_readers_leave(taps_open=not chosen["no_taps"], replies_open=chosen["replies_open"])
    except AlreadyWithdrawn:
        return yours(request, author, done="was_withdrawn", typed=written(request))
    return yours(request, author, done="edited")


def _edit_form(
    request: HttpRequest, author: Author, form: EditForm, *, status: int = 200, show_errors: bool = True
) -> HttpResponse:
    context = {
        "form": form,
        "story": author.story,
        "right": author.right,
        "show_errors": show_errors and form.is_bound,
    }
    return render(request, "stories/edit.html", context, status=status)


@methods("GET", "POST")
@open_to(Who.AUTHOR)
@headers(STRICT)
@same_origin
@with_receipt
def letter(request: HttpRequest, author: Author) -> HttpResponse:
    """Answer a moderator, say yes or no to the changes they propose, or ask for somebody else to look."""
    notice = author.story.notices.delivered().filter(pk__in=_uuids(request.POST.getlist("notice"))).first()
    step = request.POST.get("step", "")
    if notice is None or step not in LETTERS:
        return yours(request, author, done="moved_on", typed=written(request))
    form = LetterForm(request.POST)
    words_needed = step in ("answer", "appeal")
    if not form.is_valid() and (words_needed or form.has_words):
        return yours(request, author, bound=form, status=422)
    try:
        LETTERS[step](notice, form.cleaned_data.get("words", ""))
    except NotNow:
        return yours(request, author, done="moved_on", typed=written(request))
    return yours(request, author, done=step)


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
def statement(request: HttpRequest, author: Author) -> HttpResponse:
    """The reasons of one decision as a plain file, to keep or to show to somebody."""
    notice = author.story.notices.delivered().filter(pk__in=_uuids(request.POST.getlist("notice"))).first()
    if notice is None:
        return yours(request, author, done="moved_on")
    response = render(request, "stories/statement.txt", {"notice": notice}, content_type="text/plain; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="notes.txt"'
    return response
