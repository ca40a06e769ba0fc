"""Reading what readers told us, and deciding about what is public: with a case, or on a page one opened."""

from contextlib import suppress
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render

from moderation import cases, decisions, queue, removals
from moderation import replies as support
from moderation.access import moderators_only
from moderation.care_forms import (
    LEAVE,
    PUT_BACK,
    REPLY_TAKEN,
    SUSPEND,
    TAKE_DOWN,
    TOLD,
    UNVEIL,
    VEIL,
    PublicForm,
    TakeAwayForm,
)
from moderation.door import asks_again
from moderation.models import Case, Claim, Decision, Recusal, Removal
from moderation.models.case import CaseQuerySet, ReportKind
from moderation.views.desk import _moderator, hold_longer, not_held, refused
from stories.access import View, methods
from stories.headers import STRICT, headers
from stories.models import Story
from stories.states import TAKEN_BY_THE_DESK, VersionState

SHOWN = 30  # reports on one page; a campaign says the same many times


def _asks_before_a_take_down(view: View) -> View:
    """Taking down asks who one is; the other acts do not, nor does what decides nothing."""
    guarded = asks_again(view)

    @wraps(view)
    def chosen(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        takes_down = request.POST.get("act") == TAKE_DOWN and not _is_unsent(request)
        return (guarded if takes_down else view)(request, *args, **kwargs)

    return chosen


@methods("GET")
@moderators_only
@headers(STRICT)
def case(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """What was told about a text, and the text, for whoever holds the case."""
    found = _case(request, case_id, Case.objects.waiting())
    held = Claim.objects.hold_on(found.pk, _moderator(request))
    if held is None:
        return not_held(request, found)
    form = _form(request, found.story, found, initial={"claim": held.token})
    return _case_page(request, found, held, form)


@methods("GET", "POST")
@moderators_only
@_asks_before_a_take_down
@headers(STRICT)
def case_decision(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Decide a case that one holds."""
    if request.method != "POST":
        return redirect("case", case_id)
    moderator = _moderator(request)
    found = _case(request, case_id, Case.objects.all())
    if refusal := cases.over(found):
        return refused(request, refusal)
    form = _form(request, found.story, found, data=request.POST)
    held = Claim.objects.hold_on(found.pk, moderator)
    if held is not None and _is_unsent(request):
        if "take" in request.POST:
            _take_away(found.story, moderator, request.POST)
        unsent = _form(request, found.story, found, initial=dict(request.POST.items()))
        return _case_page(request, found, hold_longer(held, found), unsent)
    if held is None or not form.is_valid():
        if held is None:
            return refused(request, decisions.lost(found, moderator))
        return _case_page(request, found, held, form, status=422)
    data, token = form.cleaned_data, form.cleaned_data["claim"] or UUID(int=0)
    told = {"reason": data["reason"], "words": data["words"]}
    try:
        match data["act"]:
            case "leave":
                cases.leave(found, moderator, token, answer=data.get("answer", ""))
            case "reply_taken":
                cases.reply_taken(found, moderator, token, answer=data.get("answer", ""))
            case "veil":
                cases.veil(found, moderator, token, form.spans, answer=data.get("answer", ""), **told)
            case "suspend":
                cases.suspend(found, moderator, token, **told)
            case "take_down":
                cases.take_down(found, moderator, token, answer=data.get("answer", ""), **told)
            case _:
                cases.put_back(found, moderator, token, words=data["words"], answer=data.get("answer", ""))
    except decisions.Refused as refusal:
        return refused(request, refusal)
    return _done(data["act"], found.story)


@methods("GET")
@moderators_only
@headers(STRICT)
def published(request: HttpRequest, public_id: str) -> HttpResponse:
    """A story as readers see it, or saw it until the desk took it from view, and what one can do about that."""
    story = _story(request, public_id)
    return _published_page(request, story, _form(request, story))


@methods("GET", "POST")
@moderators_only
@_asks_before_a_take_down
@headers(STRICT)
def removal(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take something from view, or put it back, without holding a case."""
    if request.method != "POST":
        return redirect("published", public_id)
    moderator = _moderator(request)
    story = _story(request, public_id)
    form = _form(request, story, data=request.POST)
    if not form.fields["act"].choices:  # type: ignore[attr-defined]
        return refused(request, removals.NotPublic())
    if "take" in request.POST:
        _take_away(story, moderator, request.POST)
        return _published_page(request, story, _form(request, story, initial=dict(request.POST.items())))
    if not form.is_valid():
        return _published_page(request, story, form, status=422)
    data = form.cleaned_data
    told = {"reason": data["reason"], "words": data["words"]}
    try:
        match data["act"]:
            case "veil":
                removals.veil(story.pk, moderator, form.spans, **told)
            case "suspend":
                removals.suspend(story.pk, moderator, **told)
            case "take_down":
                removals.take_down(story.pk, moderator, **told)
            case "unveil":
                removals.unveil(story.pk, moderator, words=data["words"])
            case _:
                removals.put_back(story.pk, moderator, words=data["words"])
    except decisions.Refused as refusal:
        return refused(request, refusal)
    return _done(data["act"], story)


def _done(act: str, story: Story) -> HttpResponse:
    if act in TOLD and not story.has_reachable_author:
        return redirect("/moderation/?said=nobody_told")
    # What its author holds back is not on the wall when the desk puts it back.
    is_held_back = act == "put_back" and not Story.objects.shown().filter(pk=story.pk).exists()
    return redirect(f"/moderation/?said={'letter' if is_held_back else f'done_{act}'}")


@methods("GET", "POST")
@moderators_only
@headers(STRICT)
def find_published(request: HttpRequest) -> HttpResponse:
    """From the address of a story on the wall to its page at the desk."""
    address = request.POST.get("address", "")
    ids = [part for part in address.replace("?", "/").split("/") if len(part) == 32 and part.isalnum()]
    story = _known(request).filter(public_id__in=[part.lower() for part in ids]).first()
    if story is not None:
        return redirect("published", story.public_id)
    context = {"typed": address, "asked": request.method == "POST"}
    return render(request, "moderation/find.html", context, status=422 if context["asked"] else 200)


def _is_unsent(request: HttpRequest) -> bool:
    """Whether the form comes without deciding: to hold a case longer, or to take words of support away."""
    return request.POST.get("step") == "longer" or "take" in request.POST


def _take_away(story: Story, moderator: User, data: QueryDict) -> None:
    """Take the words of support that were chosen from under this story, while they stand there."""
    reply = next((reply for reply in story.replies.public() if str(reply.pk) == data["take"]), None)
    form = TakeAwayForm({"reason": data.get(f"why_{data['take']}", "")})
    if reply is not None and form.is_valid():
        with suppress(decisions.Refused):  # taken away by somebody else: the page shows that it is gone
            support.take_away(reply.pk, moderator, reason=form.cleaned_data["reason"], words="")


def _case(request: HttpRequest, case_id: UUID, among: CaseQuerySet) -> Case:
    fitting = queue.fitting(among.select_related("story"), _moderator(request))
    found: Case = get_object_or_404(fitting, pk=case_id)
    return found


def _known(request: HttpRequest) -> QuerySet[Story]:
    """Stories that stand or stood on the wall, but for those in which this moderator knows somebody."""
    recused = Recusal.objects.of(_moderator(request)).values("story")
    return Story.objects.filter(versions__state=VersionState.STANDING).exclude(pk__in=recused)


def _story(request: HttpRequest, public_id: str) -> Story:
    return get_object_or_404(_known(request), public_id=public_id)


def _is_for_the_desk(story: Story, running: Removal | None) -> bool:
    """Whether readers see it or the desk took it from view. What its author took away is theirs."""
    by_the_desk = running is not None or story.state in TAKEN_BY_THE_DESK
    return story.is_shown or (by_the_desk and not story.is_over)


def _acts(request: HttpRequest, story: Story, case: Case | None) -> list[str]:
    """What this moderator can do now with what is public or was."""
    standing = story.standing
    veiled = bool(standing and standing.veils)
    running = removals.running(story)
    if case is None and not _is_for_the_desk(story, running):
        return []
    if running is not None:
        mine = running.begun_by_id == _moderator(request).pk
        return [PUT_BACK] if mine else [TAKE_DOWN, PUT_BACK]
    if story.state in TAKEN_BY_THE_DESK:  # also where a restored backup knows nothing of whoever took it
        return [PUT_BACK] if case else [VEIL, PUT_BACK]
    acts = [VEIL, SUSPEND] if story.is_shown else []
    about_replies = case is not None and case.reports.filter(kind=ReportKind.REPLY).exists()
    acts = [*acts, *([REPLY_TAKEN] if about_replies else [])]
    return [*([LEAVE] if case else []), *acts, *([UNVEIL] if veiled and not case else [])]


def _form(
    request: HttpRequest, story: Story, case: Case | None = None, *, data: Any = None, initial: Any = None
) -> PublicForm:
    standing = story.standing
    says = standing.telling.whole if standing else ""
    acts, has_reader = _acts(request, story, case), story.has_reachable_author
    form = PublicForm(data, acts=acts, says=says, has_reader=has_reader, initial=initial)
    if case is None or not case.is_from_the_named:
        del form.fields["answer"]
    return form


def _about(request: HttpRequest, story: Story) -> dict[str, Any]:
    """What both pages show of a story that is public or was."""
    standing = story.standing
    telling = standing.telling if standing else None
    return {
        "story": story,
        "telling": telling,
        "words": f"{story.words}\n\n{story.hope}".strip(),
        "whole": telling.whole if telling else "",
        "running": removals.running(story),
        "is_mine": (r := removals.running(story)) is not None and r.begun_by_id == _moderator(request).pk,
        "is_alone": removals.needs_somebody_else(_moderator(request)),
        "replies": [*story.replies.public()],
        "reasons": TakeAwayForm().fields["reason"].choices,  # type: ignore[attr-defined]
        "history": Decision.objects.of_story(story.pk).select_related("moderator"),
    }


def _case_page(request: HttpRequest, case: Case, held: Claim, form: PublicForm, status: int = 200) -> HttpResponse:
    reports = list(case.reports.order_by("kind", "pk")[: SHOWN + 1])
    context = _about(request, case.story) | {
        "case": case,
        "claim": held,
        "form": form,
        "named": [report for report in reports if report.is_from_the_named],
        "reports": [report for report in reports[:SHOWN] if not report.is_from_the_named],
        "more": len(reports) > SHOWN,
    }
    return render(request, "moderation/case.html", context, status=status)


def _published_page(request: HttpRequest, story: Story, form: PublicForm, status: int = 200) -> HttpResponse:
    context = _about(request, story) | {"form": form}
    if not _is_for_the_desk(story, context["running"]):
        context |= {"telling": None, "whole": "", "replies": []}
    return render(request, "moderation/published.html", context, status=status)
