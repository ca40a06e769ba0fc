"""The desk: what waits, taking one, reading it, deciding, taking back."""

from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from moderation import decisions, marking, queue, replies, wellbeing
from moderation.access import active_moderators, moderators_only
from moderation.forms import DecisionForm
from moderation.models import Claim, Decision, Vote
from stories.access import methods
from stories.headers import STRICT, headers
from stories.models import Category, Finding, Story, Version
from stories.models.version import DeskLane

SHOWN = 20
Verb = Decision.Verb


def _moderator(request: HttpRequest) -> User:
    assert isinstance(request.user, User)  # moderators_only let it in
    return request.user


@methods("GET")
@moderators_only
@headers(STRICT)
def desk(request: HttpRequest) -> HttpResponse:
    """What waits, lane by lane. No words are shown here."""
    moderator = _moderator(request)
    mine = set(Claim.objects.claimed_by(moderator).values_list("target", flat=True))
    context = {
        "lanes": [_shown(lane, moderator) for lane in queue.lanes(moderator)],
        "mine": mine,
        "undoable": decisions.undoable(moderator),
        "is_alone": active_moderators().count() < 2,
        "votes": decisions.votes_to_take_back(moderator),
        "replies_undoable": replies.undoable(moderator),
        "bar": wellbeing.bar(moderator),
        "said": request.GET.get("said", ""),
    }
    return render(request, "moderation/desk.html", context)


@methods("POST")
@moderators_only
@headers(STRICT)
def next_claim(request: HttpRequest) -> HttpResponse:
    """Take the one that comes first, one that is lighter, or the one chosen."""
    moderator, data = _moderator(request), request.POST
    stop = wellbeing.stop(moderator)
    if stop and not (stop == wellbeing.Stop.BREAK and "anyway" in data):
        return redirect(f"/moderation/rest/?why={stop}")
    if "target" in data:
        found = queue.claim_this(moderator, data.get("lane", ""), _uuid(data["target"]))
    else:
        found = queue.claim_next(moderator, only=data.get("lane", ""), lighter="lighter" in data)
    if found is None:
        return redirect(f"/moderation/?said={'taken' if 'target' in data else 'nothing'}")
    wellbeing.opened(moderator, found[0])
    return redirect(found[1])


@methods("POST")
@moderators_only
@headers(STRICT)
def claim(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """Take this one, or hold it longer."""
    version = _waiting_version(request, story_id)
    taken = Claim.take(version, _moderator(request))
    if taken is None:
        return redirect("/moderation/?said=taken")
    wellbeing.opened(_moderator(request), taken)
    return redirect("review", story_id)


@methods("POST")
@moderators_only
@headers(STRICT)
def release(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """Hand it back. No reason is asked."""
    versions = Version.objects.filter(story_id=story_id)
    Claim.objects.filter(target__in=versions.values("pk"), moderator=_moderator(request)).delete()
    return redirect("/moderation/?said=handed_back")


@methods("GET")
@moderators_only
@headers(STRICT)
def review(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """The words, for whoever holds them."""
    version = _waiting_version(request, story_id)
    held = Claim.objects.claimed_by(_moderator(request)).filter(target=version.pk).first()
    if held is None:
        return render(request, "moderation/not_yours.html", {"version": version}, status=403)
    return _review(request, version, held, DecisionForm(initial=_suggested(version) | {"claim": held.token}))


@methods("GET", "POST")
@moderators_only
@headers(STRICT)
def decision(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """Decide what one holds. A refusal says what happened and keeps what was written."""
    if request.method != "POST":
        return redirect("review", story_id)
    moderator = _moderator(request)
    version = Version.objects.filter(pk=_uuid(request.POST.get("version", "")), story_id=story_id).first()
    form = DecisionForm(request.POST)
    if version is None:
        return _refused(request, form, decisions.Gone(_gone(story_id)))
    if not form.is_valid():
        held = Claim.objects.claimed_by(moderator).filter(target=version.pk).first()
        if held is None or "claim" in form.errors:
            return _refused(request, form, decisions.ClaimLost("ended"))
        return _review(request, version, held, form, status=422)
    data = form.cleaned_data
    notes = _settled(version, form.intensities())
    try:
        match data["verb"]:
            case Verb.PUBLISH:
                outcome = decisions.publish(version.pk, moderator, data["claim"], notes=notes, words=data["words"])
            case Verb.ASK_FOR_CHANGES:
                outcome = decisions.ask_for_changes(
                    version.pk, moderator, data["claim"], notes=notes, reason=data["reason"], words=data["words"]
                )
            case _:
                outcome = decisions.decline(
                    version.pk, moderator, data["claim"], notes=notes, reason=data["reason"], words=data["words"]
                )
    except decisions.Refused as refusal:
        return _refused(request, form, refusal)
    return redirect(f"/moderation/?said={_said(outcome)}")


@methods("POST")
@moderators_only
@headers(STRICT)
def undoing(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """Take back a decision of one's own, within its minute."""
    moderator = _moderator(request)
    found = get_object_or_404(Decision, id=decision_id, moderator=moderator)
    try:
        decisions.undo(found, moderator)
    except decisions.Refused as refusal:
        return redirect(f"/moderation/?said={refusal.code}")
    return redirect("/moderation/?said=undone")


@methods("POST")
@moderators_only
@headers(STRICT)
def vote_undoing(request: HttpRequest, vote_id: UUID) -> HttpResponse:
    """Take back a first vote of one's own, within its minute."""
    moderator = _moderator(request)
    found = get_object_or_404(Vote, pk=vote_id, moderator=moderator)
    try:
        decisions.take_back(found, moderator)
    except decisions.Refused as refusal:
        return redirect(f"/moderation/?said={refusal.code}")
    return redirect("/moderation/?said=undone")


def _waiting_version(request: HttpRequest, story_id: UUID) -> Version:
    """The version of this story that waits, unless this moderator knows somebody in it."""
    versions = queue.fitting(Version.objects.awaiting_review(), _moderator(request))
    version: Version = get_object_or_404(versions.select_related("story"), story_id=story_id)
    return version


def _shown(lane: queue.Lane, moderator: User) -> dict[str, Any]:
    """One lane as the queue shows it."""
    rows = list(queue.for_slips(lane.rows(moderator))[: SHOWN + 1])
    slips = [(row, lane.address(row)) for row in rows[:SHOWN]]
    return {"lane": lane, "slips": slips, "count": lane.count(moderator), "more": len(rows) > SHOWN}


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise Http404 from error


def _review(request: HttpRequest, version: Version, held: Claim, form: DecisionForm, status: int = 200) -> HttpResponse:
    telling = version.telling
    labelled = marking.labels(list(version.findings.all()))
    suggested = {f.name for f in version.findings.all() if f.kind == Finding.Kind.NOTE}
    named = [category for category in Category if category in suggested or category in telling.notes]
    context: dict[str, Any] = {
        "version": version,
        "story": version.story,
        "telling": telling,
        "claim": held,
        "form": form,
        "paragraphs": marking.paragraphs(telling.words, labelled),
        "labels": labelled,
        "named_notes": [form[f"note_{category.value}"] for category in named],
        "other_notes": [form[f"note_{category.value}"] for category in Category if category not in named],
        "author_notes": [Category(note).label for note in telling.notes],
        "is_urgent": any(label.finding.kind == Finding.Kind.URGENT for label in labelled),
        "standing": version.story.standing,
        "votes": version.votes.order_by("cast_at") if version.lane == DeskLane.LEAD else [],
        "history": Decision.objects.of_story(version.story_id),
    }
    return render(request, "moderation/review.html", context, status=status)


def _said(outcome: decisions.Outcome) -> str:
    """What the queue says next about what was just done."""
    if isinstance(outcome, Decision):
        return outcome.verb
    return "to_a_lead" if outcome.version.lane == DeskLane.LEAD else "second"


def _refused(request: HttpRequest, form: DecisionForm, refusal: decisions.Refused) -> HttpResponse:
    context = {"code": refusal.code, "happened": refusal.happened, "who": refusal.who, "form": form}
    return render(request, "moderation/refused.html", context, status=409)


def _gone(story_id: UUID) -> str:
    """What became of a version that is not there any more."""
    return "changed" if Story.objects.filter(pk=story_id).exists() else "deleted"


def _suggested(version: Version) -> dict[str, Any]:
    """What the notes start at: what the checks suggest, and what the author chose."""
    initial: dict[str, Any] = {f"note_{note}": "1" for note in version.telling.notes}
    for finding in version.findings.filter(kind=Finding.Kind.NOTE):
        initial[f"note_{finding.name}"] = str(finding.intensity or 1)
    return initial


def _settled(version: Version, intensities: dict[str, int]) -> list[dict[str, Any]]:
    """Notes as readers will meet them, with the passages that the checks found for each."""
    passages = {
        finding.name: [list(span) for span in finding.spans]
        for finding in version.findings.filter(kind=Finding.Kind.NOTE)
    }
    return [
        {"category": category, "intensity": intensity, "passages": passages.get(category, [])}
        for category, intensity in intensities.items()
    ]
