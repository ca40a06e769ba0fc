"""The desk: what waits, taking one, reading it, deciding, taking back."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from moderation import decisions, marking, queue, replies, settling, wellbeing
from moderation.access import active_moderators, moderators_only
from moderation.forms import DecisionForm, PreferenceForm
from moderation.models import (
    Audit,
    Claim,
    CrisisGuide,
    CrisisStep,
    Decision,
    MessageTemplate,
    Preference,
    Recusal,
    Remark,
    Risk,
    Vote,
)
from stories import notices
from stories.access import methods
from stories.headers import STRICT, headers
from stories.models import Category, Finding, Notice, Story, SupportLine, Version
from stories.models.notice import Reason, Severity
from stories.models.version import DeskLane
from stories.softening import BadChanges
from stories.telling import Ending, InTheWay

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
        **_found(request.GET.get("find", "").strip(), moderator),
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
        holder = Claim.objects.live().filter(target=version.pk).select_related("moderator").first()
        return render(request, "moderation/not_yours.html", {"version": version, "holder": holder}, status=403)
    initial = _suggested(version) | {"claim": held.token}
    return _review(request, version, held, DecisionForm(initial=initial, one_reader=_is_for_one(version)))


@methods("GET", "POST")
@moderators_only
@headers(STRICT)
def decision(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """Decide what one holds. A refusal says what happened and keeps what was written."""
    if request.method != "POST":
        return redirect("review", story_id)
    moderator = _moderator(request)
    version = Version.objects.filter(pk=_uuid(request.POST.get("version", "")), story_id=story_id).first()
    form = DecisionForm(request.POST, one_reader=version is not None and _is_for_one(version))
    if version is None or queue.is_not_for(moderator, story_id):
        return _refused(request, form, decisions.Gone(_gone(story_id)))
    if request.POST.get("step") == "start" and (held := _hold_on(version, moderator)):
        return _review(request, version, held, _started(request.POST, one_reader=_is_for_one(version)))
    if not form.is_valid():
        held = Claim.objects.claimed_by(moderator).filter(target=version.pk).first()
        if held is None or "claim" in form.errors:
            return _refused(request, form, decisions.ClaimLost("ended"))
        return _review(request, version, held, form, status=422)
    data = form.cleaned_data
    words, found = version.telling.words, settling.finds(_labels(version), request.POST)
    parts = settling.parts(words)
    shared: dict[str, Any] = {
        "notes": settling.notes(version.findings.all(), form.intensities(), request.POST, parts),
        "words": data["words"],
        "points": settling.points(found, data["reason"], version.telling.whole),
        "risks": data["risks"],
    }
    try:
        match data["verb"]:
            case Verb.PUBLISH:
                agreed = version.telling.in_the_way == InTheWay.SOFTEN
                softened = settling.softenings(found, len(words)) if agreed else []
                outcome = decisions.publish(version.pk, moderator, data["claim"], changes=softened, **shared)
            case Verb.ASK_FOR_CHANGES:
                changes = settling.changes(found, len(words))
                outcome = decisions.ask_for_changes(
                    version.pk, moderator, data["claim"], reason=data["reason"], changes=changes, **shared
                )
            case _:
                outcome = decisions.decline(version.pk, moderator, data["claim"], reason=data["reason"], **shared)
    except BadChanges:
        form.add_error("words", _("The proposed changes overlap, or would leave nothing. Look at them once more."))
        held = Claim.objects.claimed_by(moderator).filter(target=version.pk).first()
        return _review(request, version, held, form, status=422) if held else _refused(request, form, _ended())
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


def _found(name: str, moderator: User) -> dict[str, Any]:
    """What the search for a short name says."""
    story_id = queue.find(name, moderator) if name else None
    waits = story_id and queue.fitting(Version.objects.awaiting_review(), moderator).filter(story_id=story_id).exists()
    return {"find": name, "found_id": story_id if waits else None, "found_decided": bool(story_id) and not waits}


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
    labelled = _labels(version)
    suggested = {f.name for f in version.findings.all() if f.kind == Finding.Kind.NOTE}
    named = [category for category in Category if category in suggested or category in telling.notes]
    context: dict[str, Any] = {
        "version": version,
        "story": version.story,
        "telling": telling,
        "claim": held,
        "form": form,
        "paragraphs": marking.paragraphs(telling.words, labelled),
        "finds": settling.finds(labelled, form.data if isinstance(form.data, QueryDict) else None),
        "reasons": Reason.choices,
        "severities": Severity.choices,
        "roles": settling.ROLES.items(),
        "named_notes": [(form[f"note_{category.value}"], _spans(version, category)) for category in named],
        "other_notes": [form[f"note_{category.value}"] for category in Category if category not in named],
        "letters": version.letters.answers().waiting(),
        "remarks": _remarks(version, _moderator(request)),
        "templates": MessageTemplate.objects.exclude(verb=Verb.PUBLISH).order_by("place"),
        "asks_for_two": [Risk(risk).label for risk in sorted(decisions.asks_for_two(version))],
        "is_alone": active_moderators().count() < 2,
        "lane": version.lane,
        "mode": Preference.objects.filter(moderator=_moderator(request)).first() or Preference(),
        "public_figures": settings.PUBLIC_FIGURES,
        **_crisis(version, telling.country),
        "author_notes": [Category(note).label for note in telling.notes],
        "is_urgent": any(label.finding.kind == Finding.Kind.URGENT for label in labelled),
        "standing": version.story.standing,
        "votes": version.votes.order_by("cast_at") if version.lane == DeskLane.LEAD else [],
        "history": Decision.objects.of_story(version.story_id),
    }
    return render(request, "moderation/review.html", context, status=status)


def _labels(version: Version) -> list[marking.Label]:
    return marking.labels(list(version.findings.order_by("pk")))


def _hold_on(version: Version, moderator: User) -> Claim | None:
    return Claim.objects.claimed_by(moderator).filter(target=version.pk).first()


def _ended() -> decisions.Refused:
    return decisions.ClaimLost("ended")


def _is_for_one(version: Version) -> bool:
    return bool(version.story.ending == Ending.ONE_READER)


def _started(data: QueryDict, *, one_reader: bool) -> DecisionForm:
    """The form as it was filled in, with the message to start from put in."""
    number = data.get("template", "")
    chosen = MessageTemplate.objects.filter(pk=int(number)).first() if number.isdecimal() and len(number) < 9 else None
    initial: dict[str, Any] = dict(data.items())
    if chosen is not None:
        initial |= {"words": chosen.words, "reason": chosen.reason, "verb": chosen.verb}
    return DecisionForm(initial=initial | {"risks": data.getlist("risks")}, one_reader=one_reader)


def _spans(version: Version, category: Category) -> list[tuple[str, str]]:
    """The passages found for a note: (start-end, the words)."""
    words = version.telling.whole
    found = version.findings.filter(kind=Finding.Kind.NOTE, name=category)
    return [(f"{start}-{end}", words[start:end][:80]) for finding in found for start, end in finding.spans]


def _remarks(version: Version, moderator: User) -> Sequence[Remark]:
    """What colleagues noted. A second reader does not see the first one's before deciding."""
    remarks = Remark.objects.filter(story=version.story_id).select_related("moderator").order_by("written_on")
    if version.lane == DeskLane.SECOND:
        remarks = remarks.exclude(moderator__in=version.votes.values("moderator"))
    return list(remarks)


def _crisis(version: Version, country: str) -> dict[str, Any]:
    """What the urgent page shows: this organisation's steps, lines where its author may be, who was told."""
    if not version.findings.filter(kind=Finding.Kind.URGENT).exists():
        return {"guide": None}
    lines = SupportLine.objects.in_country(country) if country else SupportLine.objects.none()
    return {
        "guide": CrisisGuide.objects.first(),
        "lines": lines[:3],
        "steps": CrisisStep.Step.choices,
        "steps_taken": CrisisStep.objects.filter(story=version.story_id).select_related("moderator").order_by("pk"),
    }


def _held_version(request: HttpRequest, story_id: UUID) -> Version:
    """The version of this story that this moderator holds."""
    version = _waiting_version(request, story_id)
    if _hold_on(version, _moderator(request)) is None:
        raise Http404
    return version


@methods("POST")
@moderators_only
@headers(STRICT)
def takeover(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """Take from a colleague what they hold, openly."""
    moderator = _moderator(request)
    taken = Claim.take_over(_waiting_version(request, story_id), moderator)
    if taken is None:
        return redirect("/moderation/?said=taken")
    wellbeing.opened(moderator, taken)
    return redirect("review", story_id)


@methods("POST")
@moderators_only
@headers(STRICT)
def knowing(request: HttpRequest) -> HttpResponse:
    """“I know somebody in this.” Nothing of its story reaches this moderator again."""
    moderator = _moderator(request)
    held = Claim.objects.claimed_by(moderator).filter(target=_uuid(request.POST.get("target", ""))).first()
    row = queue.row_of(held, moderator) if held else None
    if held is None or row is None or row.story_id is None:
        return redirect("/moderation/?said=taken")
    Recusal.objects.get_or_create(moderator=moderator, story_id=row.story_id)
    held.delete()
    return redirect("/moderation/?said=known")


@methods("POST")
@moderators_only
@headers(STRICT)
def remark(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """Leave a private note to colleagues."""
    version, words = _held_version(request, story_id), request.POST.get("words", "").replace("\x00", "").strip()
    if words:
        Remark.leave(version.story_id, _moderator(request), words[:2000])
    return redirect("review", story_id)


@methods("POST")
@moderators_only
@headers(STRICT)
def crisis(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """Answer somebody who may be in danger at once, through the list, and note who was told."""
    version, moderator = _held_version(request, story_id), _moderator(request)
    words = request.POST.get("words", "").replace("\x00", "").strip()[:4000]
    chosen = [step for step in request.POST.getlist("step") if step in CrisisStep.Step.values]
    with transaction.atomic():
        if words:
            notices.owe(Notice.build(version, Notice.Kind.MESSAGE, words), timezone.now())
            chosen.append(CrisisStep.Step.ANSWERED)
        for step in dict.fromkeys(chosen):
            CrisisStep.objects.create(story_id=story_id, moderator=moderator, step=step)
            Audit.append(moderator, "crisis", kind="version", target=version.pk, code=step)
    return redirect("review", story_id)


@methods("GET", "POST")
@moderators_only
@headers(STRICT)
def preferences(request: HttpRequest) -> HttpResponse:
    """How this moderator wants to read. Nobody else sees it."""
    mine = Preference.objects.filter(moderator=_moderator(request)).first() or Preference(moderator=_moderator(request))
    form = PreferenceForm(request.POST or None, instance=mine)
    if request.method == "POST" and form.is_valid():
        form.save()
        return redirect("/moderation/?said=kept")
    return render(request, "moderation/preferences.html", {"form": form}, status=422 if form.errors else 200)


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
