"""The desk: what waits, taking one, reading it, deciding, taking back."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from moderation import bulk, decisions, marking, queue, replies, settling, wellbeing
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
from stories.models.call import today
from stories.models.notes import Intensity
from stories.models.notice import Reason, Severity
from stories.models.version import DeskLane
from stories.softening import BadChanges, Part, parts
from stories.telling import InTheWay, composed
from stories.views.errors import written

# What the page does without deciding anything.
STEPS = ("start", "preview", "soften", "more", "longer", "remark", "crisis")
BESIDE = ("remark", "crisis_words", "crisis_step")  # what is sent by a step of its own
SHOWN = 8  # of each lane: "the next one" is the main way, nobody has to choose between people
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
    taste = wellbeing.Taste.of(moderator)
    shown = [_shown(lane, moderator, taste) for lane in queue.lanes(moderator)]
    context = {
        "filled": [entry for entry in shown if entry["slips"]],
        "empty": [entry for entry in shown if not entry["slips"]],
        "mine": mine,
        "undoable": _undoable(moderator),
        "bulks": bulk.undoable(moderator),
        "is_alone": active_moderators().count() < 2,
        "votes": decisions.votes_to_take_back(moderator),
        "bar": wellbeing.bar(moderator),
        "said": request.GET.get("said", ""),
        **_found(request.GET.get("find", "").strip(), moderator),
    }
    return render(request, "moderation/desk.html", context)


@methods("POST")
@moderators_only
@headers(STRICT)
def next_claim(request: HttpRequest) -> HttpResponse:
    """Take the one that comes first, one that is lighter, or the one chosen; or hold longer what one holds."""
    moderator, data = _moderator(request), request.POST
    target = _uuid(data["target"]) if "target" in data else None
    if stopped := stop(request, target):
        return stopped
    if target is not None:
        found = queue.claim_this(moderator, target, over="over" in data)
    else:
        found = queue.claim_next(moderator, only=data.get("lane", ""), lighter="lighter" in data)
    if found is None:
        return redirect(f"/moderation/?said={'taken' if 'target' in data else 'nothing'}")
    wellbeing.opened(moderator, found[0])
    return redirect(found[1])


def stop(request: HttpRequest, target: UUID | None = None) -> HttpResponse | None:
    """The break screen where nothing more is handed out for now; None to go on, as with what one holds already."""
    moderator = _moderator(request)
    why = wellbeing.stop(moderator)
    holds = target is not None and Claim.objects.claimed_by(moderator).filter(target=target).exists()
    if why is None or holds or (why == wellbeing.Stop.BREAK and "anyway" in request.POST):
        return None
    wellbeing.call_somebody()
    return redirect(f"/moderation/rest/?why={why}")


@methods("GET")
@moderators_only
@headers(STRICT)
def review(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """The words, for whoever holds them."""
    version = _waiting_version(request, story_id)
    held = Claim.objects.hold_on(version.pk, _moderator(request))
    if held is None:
        return not_held(request, version)
    initial = _suggested(version) | {"claim": held.token}
    return _review(request, version, held, DecisionForm(initial=initial, version=version))


@methods("GET", "POST")
@moderators_only
@headers(STRICT)
def decision(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """Decide what one holds. A refusal says what happened and keeps what was written."""
    if request.method != "POST":
        return redirect("review", story_id)
    moderator = _moderator(request)
    version = Version.objects.filter(pk=_uuid(request.POST.get("version", "")), story_id=story_id).first()
    form = DecisionForm(request.POST, version=version)
    if version is None or queue.is_not_for(moderator, story_id):
        return refused(request, decisions.Gone(_gone(story_id)))
    if refusal := decisions.over(version, moderator):
        return refused(request, refusal)
    if (step := request.POST.get("step")) in STEPS and (held := Claim.objects.hold_on(version.pk, moderator)):
        try:
            match step:
                case "longer":
                    held = hold_longer(held, version)
                case "remark":
                    _leave_remark(version, moderator, request.POST)
                case "crisis":
                    _answer_at_once(version, moderator, request.POST)
        except decisions.Refused as refusal:
            return refused(request, refusal)
        return _review(request, version, held, _unsent(request.POST, version))
    if not form.is_valid():
        if "claim" in form.errors:
            return refused(request, decisions.lost(version, moderator))
        return _once_more(request, version, form)
    data = form.cleaned_data
    settled = settling.Settling.read(version.telling, version.language, _labels(version), request.POST)
    for stray in settled.strays:
        message = _("“%(passage)s” does not stand in the text like this.")
        form.add_error(None, ValidationError(message, params={"passage": stray[:80]}))
    if settled.has_lost:
        form.add_error(None, _("The checks have read it again meanwhile. Look once more at what is noticed now."))
    if settled.is_about_nothing:
        form.add_error(None, _("Copy the words of each passage first, or take back what you chose for it."))
    if any(request.POST.get(name, "").strip() for name in BESIDE):
        form.add_error(
            None, _("What you wrote or ticked beside the decision is not sent yet. Send it, or take it out.")
        )
    if _needs_a_step(version):
        form.add_error("verb", _("Its author may be in danger: note first what was done about that."))
    if form.errors:
        return _once_more(request, version, form)
    shared: dict[str, Any] = {
        "notes": settled.notes(form.intensities(), request.POST),
        "words": data["words"],
        "points": settled.points(data["reason"]),
        "risks": data["risks"],
    }
    try:
        match data["verb"]:
            case Verb.PUBLISH:
                softened = settled.softenings() if version.telling.in_the_way == InTheWay.SOFTEN else []
                outcome = decisions.publish(version.pk, moderator, data["claim"], changes=softened, **shared)
            case Verb.ASK_FOR_CHANGES:
                outcome = decisions.ask_for_changes(
                    version.pk,
                    moderator,
                    data["claim"],
                    reason=data["reason"],
                    changes=settled.changes(),
                    **shared,
                )
            case _:
                outcome = decisions.decline(version.pk, moderator, data["claim"], reason=data["reason"], **shared)
    except BadChanges:
        form.add_error("words", _("The proposed changes overlap, or would leave nothing. Look at them once more."))
        return _once_more(request, version, form)
    except decisions.Refused as refusal:
        return refused(request, refusal)
    return redirect(f"/moderation/?said={_said(outcome, version.story)}")


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


def not_held(request: HttpRequest, row: Any) -> HttpResponse:
    """Words are shown to whoever holds them: who does, and how to."""
    holder = Claim.objects.live().filter(target=row.pk).select_related("moderator").first()
    return render(request, "moderation/not_held.html", {"row": row, "holder": holder}, status=403)


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


def _undoable(moderator: User) -> list[tuple[Decision, int, str]]:
    """What this moderator decided and can still take back: the decision, the seconds left, where to post that."""
    rows = [*decisions.undoable(moderator), *replies.undoable(moderator)]
    addresses = {"version": "undoing", "letter": "letter_undoing", "reply": "reply_undoing"}
    rows.sort(key=lambda row: -row[0].number)
    return [(decision, seconds, reverse(addresses[decision.kind], args=[decision.id])) for decision, seconds in rows]


def _shown(lane: queue.Lane, moderator: User, taste: wellbeing.Taste) -> dict[str, Any]:
    """One lane as the queue shows it."""
    rows = list(queue.for_slips(lane.rows(moderator, taste))[: SHOWN + 1])
    slips = [(row, lane.address(row)) for row in rows[:SHOWN]]
    more = len(rows) > SHOWN
    return {"lane": lane, "slips": slips, "count": lane.count(moderator, taste) if more else len(rows), "more": more}


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise Http404 from error


def _once_more(request: HttpRequest, version: Version, form: DecisionForm) -> HttpResponse:
    """The form back with what is wrong in it, as long as this moderator holds what it decides."""
    moderator = _moderator(request)
    held = Claim.objects.hold_on(version.pk, moderator)
    if held is None:
        return refused(request, decisions.lost(version, moderator))
    return _review(request, version, held, form, status=422)


def _review(request: HttpRequest, version: Version, held: Claim, form: DecisionForm, status: int = 200) -> HttpResponse:
    telling, moderator = version.telling, _moderator(request)
    labelled, sent = _labels(version), request.POST if request.method == "POST" else None
    settled = settling.Settling.read(telling, version.language, labelled, sent)
    step = request.POST.get("step")
    if step == "soften":
        settled = settled.softened()
    beside = _beside(sent, step) if sent is not None else {}
    context: dict[str, Any] = {
        "version": version,
        "story": version.story,
        "telling": telling,
        "claim": held,
        "form": form,
        "paragraphs": marking.paragraphs(telling.words, labelled),
        "hope": marking.paragraphs(telling.hope, labelled, telling.hope_at),
        "finds": settled.finds,
        "picked": settled.picked,
        "strays": settled.strays,
        "has_lost": settled.has_lost,
        "is_about_nothing": settled.is_about_nothing,
        "empty_picks": settled.room,
        "would_be": _would_be(settled) if step in ("soften", "preview") else [],
        "may_soften": telling.in_the_way == InTheWay.SOFTEN and any(find.is_detail for find in settled.finds),
        "reasons": Reason.choices,
        "severities": Severity.choices,
        "roles": settling.ROLES.items(),
        "categories": Category.choices,
        "notes": _notes(form, version, labelled, sent),
        "letters": version.letters.answers().waiting(),
        "remarks": _remarks(version, moderator),
        "templates": MessageTemplate.objects.exclude(verb=Verb.PUBLISH).order_by("place"),
        "asks_for_two": [Risk(risk).label for risk in sorted(decisions.asks_for_two(version))],
        "is_alone": active_moderators().count() < 2,
        "lane": version.lane,
        "mode": Preference.objects.filter(moderator=moderator).first() or Preference(),
        "public_figures": settings.PUBLIC_FIGURES,
        **_crisis(version, telling.country, beside),
        "beside": beside,
        "author_notes": telling.note_labels,
        "standing": version.story.standing,
        "votes": version.votes.order_by("cast_at") if version.lane == DeskLane.LEAD else [],
        "history": Decision.objects.of_story(version.story_id),
    }
    return render(request, "moderation/review.html", context, status=status)


def _beside(sent: QueryDict, step: str | None) -> dict[str, Any]:
    """What was written beside the decision and is not sent yet."""
    beside: dict[str, Any] = {"remark": "" if step == "remark" else sent.get("remark", "")}
    if step != "crisis":
        beside |= {"crisis_words": sent.get("crisis_words", ""), "crisis_steps": sent.getlist("crisis_step")}
    return beside


def _would_be(settled: settling.Settling) -> list[Part]:
    """The text with the changes that were chosen, to look at before anything is sent; empty when they do not fit."""
    try:
        return parts(settled.telling.whole, settled.changes())
    except BadChanges:
        return []


def _notes(
    form: DecisionForm, version: Version, labelled: Sequence[marking.Label], sent: QueryDict | None
) -> list[dict[str, Any]]:
    """The content notes as the page shows them, those that somebody suggested first: who did, with which passages."""
    whole, by_author = version.telling.whole, version.telling.notes
    found = {label.finding.name: label.finding for label in labelled if label.finding.kind == Finding.Kind.NOTE}
    rows = []
    for category in Category:
        finding, opened = found.get(category), sent.getlist(f"open_{category}") if sent else []
        spans = [(f"{start}-{end}", whole[start:end][:80]) for start, end in finding.spans] if finding else []
        rows.append(
            {
                "field": form[f"note_{category}"],
                "category": category.value,
                "spans": [(name, quote, name in opened) for name, quote in spans],
                "parts": sent.get(f"parts_{category}", "") if sent else "",
                "suggested": Intensity(finding.intensity or 1).label if finding else "",
                "by_author": category in by_author,
                "is_named": finding is not None or category in by_author,
            }
        )
    return sorted(rows, key=lambda row: not row["is_named"])


def _labels(version: Version) -> list[marking.Label]:
    return marking.labels(list(version.findings.order_by("pk")))


def _unsent(data: QueryDict, version: Version) -> DecisionForm:
    """The form as it was filled in, with the message to start from put in."""
    number = data.get("template", "") if data.get("step") == "start" else ""
    chosen = MessageTemplate.objects.filter(pk=int(number)).first() if number.isdecimal() and len(number) < 9 else None
    initial: dict[str, Any] = dict(data.items())
    if chosen is not None:
        initial |= {"words": chosen.words_to(version.language), "reason": chosen.reason, "verb": chosen.verb}
    if data.get("step") == "soften":
        initial |= {"verb": Verb.PUBLISH}
    return DecisionForm(initial=initial | {"risks": data.getlist("risks")}, version=version)


def _needs_a_step(version: Version) -> bool:
    """Whether its author may be in danger and nobody has noted yet what was done."""
    is_urgent = version.findings.filter(kind=Finding.Kind.URGENT).exists()
    return is_urgent and not CrisisStep.objects.about(version).exists()


def _remarks(version: Version, moderator: User) -> Sequence[Remark]:
    """What colleagues noted. A second reader does not see the first one's before deciding."""
    remarks = Remark.objects.filter(story=version.story_id).select_related("moderator").order_by("written_on")
    if version.lane == DeskLane.SECOND:
        remarks = remarks.exclude(moderator__in=version.votes.values("moderator"))
    return list(remarks)


def _crisis(version: Version, country: str, beside: dict[str, Any]) -> dict[str, Any]:
    """What the urgent page shows: this organisation's steps, lines where its author may be, who was told. What is being
    written there stays, also where the checks have read it again meanwhile."""
    is_open = beside.get("crisis_words", "").strip() or beside.get("crisis_steps")
    if not is_open and not version.findings.filter(kind=Finding.Kind.URGENT).exists():
        return {"is_urgent": False}
    lines = SupportLine.objects.in_country(country) if country else SupportLine.objects.none()
    return {
        "is_urgent": True,
        "guide": CrisisGuide.objects.first(),
        "lines": lines[:3],
        "steps": CrisisStep.Step.choices,
        "is_noted": CrisisStep.objects.about(version).exists(),
        "steps_taken": CrisisStep.objects.filter(story=version.story_id).select_related("moderator").order_by("pk"),
    }


@methods("POST")
@moderators_only
@headers(STRICT)
def knowing(request: HttpRequest) -> HttpResponse:
    """“I know somebody in this.” Nothing of its story reaches this moderator again."""
    moderator = _moderator(request)
    held = Claim.objects.hold_on(_uuid(request.POST.get("target", "")), moderator)
    row = queue.row_of(held, moderator) if held else None
    if held is None or row is None or row.story_id is None:
        return redirect("/moderation/?said=taken")
    Recusal.objects.get_or_create(moderator=moderator, story_id=row.story_id)
    held.delete()
    return redirect("/moderation/?said=known")


def hold_longer(held: Claim, row: Any) -> Claim:
    """For a page whose form comes back with everything that was written into it."""
    return Claim.take(row, held.moderator) or held


def _typed(data: QueryDict, name: str, most: int) -> str:
    return composed(data.get(name, "").replace("\x00", "")).strip()[:most]


@transaction.atomic
def _leave_remark(version: Version, moderator: User, data: QueryDict) -> None:
    """Leave a private note to colleagues; once a day, however often it is sent. Raises Refused."""
    decisions.waiting_version(version.pk, moderator)
    words = _typed(data, "remark", 2000)
    before = Remark.objects.filter(story=version.story_id, moderator=moderator, written_on=today())
    if words and all(remark.words != words for remark in before):
        Remark.leave(version.story_id, moderator, words)


@transaction.atomic
def _answer_at_once(version: Version, moderator: User, data: QueryDict) -> None:
    """Answer somebody who may be in danger at once, through the list, and note who was told. What is sent twice is
    said once. Raises Refused."""
    version = decisions.waiting_version(version.pk, moderator)
    words = _typed(data, "crisis_words", 4000) if version.story.has_reachable_author else ""
    noted = CrisisStep.objects.about(version).filter(moderator=moderator, taken_on=today())
    new = set(CrisisStep.Step.values).difference(noted.values_list("step", flat=True))
    chosen = [step for step in data.getlist("crisis_step") if step in new]
    last = Notice.objects.filter(version=version).order_by("-number").first()
    if words and not (last and last.kind == Notice.Kind.MESSAGE and last.words == words):
        notices.owe(Notice.build(version, Notice.Kind.MESSAGE, words), timezone.now())
        chosen.append(CrisisStep.Step.ANSWERED)
    for step in dict.fromkeys(chosen):
        about = {"story_id": version.story_id, "version_number": version.number}
        CrisisStep.objects.create(**about, moderator=moderator, step=step)
        Audit.append(moderator, "crisis", kind="version", target=version.pk, code=step)


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


def _said(outcome: decisions.Outcome, story: Story) -> str:
    """What the queue says next about what was just done."""
    if isinstance(outcome, Decision):
        return outcome.verb if outcome.verb == Verb.PUBLISH or story.has_reachable_author else "nobody_told"
    return "to_a_lead" if outcome.version.lane == DeskLane.LEAD else "second"


def refused(request: HttpRequest, refusal: decisions.Refused) -> HttpResponse:
    """What came in between, and everything that was written, to copy."""
    context = {"code": refusal.code, "happened": refusal.happened, "who": refusal.who, "typed": written(request)}
    return render(request, "moderation/refused.html", context, status=409)


def _gone(story_id: UUID) -> str:
    """What became of a version that is not there any more."""
    if not Story.objects.filter(pk=story_id).exists():
        return "deleted"
    return "changed" if Version.objects.awaiting_review().filter(story=story_id).exists() else ""


def _suggested(version: Version) -> dict[str, Any]:
    """What the notes start at: what the checks suggest, and what the author chose."""
    initial: dict[str, Any] = {f"note_{note}": "1" for note in version.telling.notes}
    for finding in version.findings.filter(kind=Finding.Kind.NOTE):
        initial[f"note_{finding.name}"] = str(finding.intensity or 1)
    return initial
