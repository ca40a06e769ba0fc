"""The desk: what waits, taking one, reading it, deciding, taking back."""

from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from moderation import decisions, marking, queue
from moderation.access import moderators_only
from moderation.forms import DecisionForm
from moderation.models import Claim, Decision
from stories.access import methods
from stories.headers import STRICT, headers
from stories.models import Category, Finding, Version

SHOWN = 50
Verb = Decision.Verb


def _moderator(request: HttpRequest) -> User:
    assert isinstance(request.user, User)  # moderators_only let it in
    return request.user


@methods("GET")
@moderators_only
@headers(STRICT)
def desk(request: HttpRequest) -> HttpResponse:
    """What waits, oldest first. No words are shown here."""
    moderator = _moderator(request)
    waiting = list(queue.waiting()[: SHOWN + 1])
    context = {
        "waiting": waiting[:SHOWN],
        "more": len(waiting) > SHOWN,
        "count": Version.objects.awaiting_review().count(),
        "mine": set(Claim.objects.claimed_by(moderator).values_list("version_id", flat=True)),
        "undoable": decisions.undoable(moderator),
        "said": request.GET.get("said", ""),
    }
    return render(request, "moderation/desk.html", context)


@methods("POST")
@moderators_only
@headers(STRICT)
def next_claim(request: HttpRequest) -> HttpResponse:
    """Take the one that has waited longest."""
    claim = queue.claim_next(_moderator(request))
    return redirect("review", claim.version.story_id) if claim else redirect("/moderation/?said=nothing")


@methods("POST")
@moderators_only
@headers(STRICT)
def claim(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """Take this one, or hold it longer."""
    version = _waiting_version(story_id)
    taken = Claim.take(version, _moderator(request))
    return redirect("review", story_id) if taken else redirect("/moderation/?said=taken")


@methods("POST")
@moderators_only
@headers(STRICT)
def release(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """Hand it back. No reason is asked."""
    Claim.objects.filter(version__story_id=story_id, moderator=_moderator(request)).delete()
    return redirect("/moderation/?said=handed_back")


@methods("GET")
@moderators_only
@headers(STRICT)
def review(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """The words, for whoever holds them."""
    version = _waiting_version(story_id)
    held = Claim.objects.claimed_by(_moderator(request)).filter(version=version).first()
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
        return _refused(request, form, decisions.Gone.code)
    if not form.is_valid():
        held = Claim.objects.claimed_by(moderator).filter(version=version).first()
        if held is None or "claim" in form.errors:
            return _refused(request, form, decisions.ClaimLost.code)
        return _review(request, version, held, form, status=422)
    data = form.cleaned_data
    notes = _settled(version, form.intensities())
    try:
        match data["verb"]:
            case Verb.PUBLISH:
                decisions.publish(version.pk, moderator, data["claim"], notes=notes, words=data["words"])
            case Verb.ASK_FOR_CHANGES:
                decisions.ask_for_changes(
                    version.pk, moderator, data["claim"], notes=notes, reason=data["reason"], words=data["words"]
                )
            case Verb.DECLINE:
                decisions.decline(
                    version.pk, moderator, data["claim"], notes=notes, reason=data["reason"], words=data["words"]
                )
    except decisions.Refused as refusal:
        return _refused(request, form, refusal.code)
    return redirect(f"/moderation/?said={data['verb']}")


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


def _waiting_version(story_id: UUID) -> Version:
    return get_object_or_404(Version.objects.awaiting_review().select_related("story"), story_id=story_id)


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
        "history": Decision.objects.of_story(version.story_id),
    }
    return render(request, "moderation/review.html", context, status=status)


def _refused(request: HttpRequest, form: DecisionForm, code: str) -> HttpResponse:
    return render(request, "moderation/refused.html", {"code": code, "form": form}, status=409)


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
