"""Reading words of support before anybody else does."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from moderation import decisions, queue
from moderation import replies as support
from moderation.access import moderators_only
from moderation.care_forms import ReplyDecisionForm
from moderation.models import Claim, CrisisGuide, Decision
from moderation.views.desk import _moderator, hold_longer, not_held, refused
from stories.access import methods
from stories.checks import check_text
from stories.headers import STRICT, headers
from stories.models import Reply


@methods("GET")
@moderators_only
@headers(STRICT)
def reply_review(request: HttpRequest, reply_id: UUID) -> HttpResponse:
    """The few words, and the story they are for, for whoever holds them."""
    reply, held = _reply(request, reply_id), None
    held = Claim.objects.hold_on(reply.pk, _moderator(request))
    if held is None:
        return not_held(request, reply)
    return _page(request, reply, held, ReplyDecisionForm(initial={"claim": held.token}))


@methods("GET", "POST")
@moderators_only
@headers(STRICT)
def reply_decision(request: HttpRequest, reply_id: UUID) -> HttpResponse:
    """Show it, or not and say why."""
    if request.method != "POST":
        return redirect("reply_review", reply_id)
    moderator = _moderator(request)
    reply = get_object_or_404(queue.fitting(Reply.objects.all(), moderator), pk=reply_id)
    form = ReplyDecisionForm(request.POST)
    held = Claim.objects.hold_on(reply.pk, moderator)
    if held is not None and request.POST.get("step") == "longer":
        return _page(request, reply, hold_longer(held, reply), ReplyDecisionForm(initial=dict(request.POST.items())))
    if held is not None and not form.is_valid():
        return _page(request, reply, held, form, status=422)
    try:
        if not form.is_valid():
            raise decisions.lost(reply, moderator)
        data = form.cleaned_data
        if data["act"] == "show":
            support.show(reply.pk, moderator, data["claim"], words=data["words"])
        else:
            support.keep(reply.pk, moderator, data["claim"], reason=data["reason"], words=data["words"])
    except decisions.Refused as refusal:
        return refused(request, refusal)
    return redirect(f"/moderation/?said=done_reply_{data['act']}")


@methods("POST")
@moderators_only
@headers(STRICT)
def reply_undoing(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """Take back a decision about a reply within its minute."""
    moderator = _moderator(request)
    found = get_object_or_404(Decision, id=decision_id, moderator=moderator, kind="reply")
    try:
        support.undo(found, moderator)
    except decisions.Refused as refusal:
        return redirect(f"/moderation/?said={refusal.code}")
    return redirect("/moderation/?said=undone")


def _reply(request: HttpRequest, reply_id: UUID) -> Reply:
    waiting = queue.fitting(Reply.objects.waiting().select_related("story"), _moderator(request))
    found: Reply = get_object_or_404(waiting, pk=reply_id)
    return found


def _page(request: HttpRequest, reply: Reply, held: Claim, form: ReplyDecisionForm, status: int = 200) -> HttpResponse:
    noticed = check_text(reply.words)
    context = {
        "reply": reply,
        "story": reply.story,
        "claim": held,
        "form": form,
        "details": [reply.words[detail.start : detail.end] for detail in noticed.identifying],
        "is_hostile": bool(noticed.hostile),
        "guide": CrisisGuide.objects.first() if reply.is_urgent else None,
    }
    return render(request, "moderation/reply.html", context, status=status)
