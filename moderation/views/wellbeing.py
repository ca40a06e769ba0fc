"""A moderator's own pages: what is not for them, how much is enough, a break, somebody to talk to. Theirs alone."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _

from moderation import decisions, queue, second_look, wellbeing
from moderation.access import moderators_only
from moderation.models import Aside, Claim, Colleague, Decision, Talk
from moderation.views.desk import _moderator, _uuid, stop
from stories.access import methods
from stories.headers import STRICT, headers
from stories.models import Category
from stories.models.call import today

LATELY = timedelta(days=7)  # how far back a decision of one's own can be looked at again


class ReadingForm(forms.Form):
    """What a moderator wants to read, and how much."""

    not_for_me = forms.MultipleChoiceField(
        label=_("Not for me"), choices=Category.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    budget = forms.IntegerField(
        label=_("Enough for one day"),
        required=False,
        min_value=1,
        max_value=settings.READING_BUDGET,
        help_text=_("An item weighs 1 to 6, by what it tells. Empty: as much as this site asks of anybody at most."),
        error_messages={
            "min_value": _("At least 1, or leave it empty."),
            "max_value": _("At most %(limit_value)s, which is this site’s measure. Less is always fine."),
            "invalid": _("Write a number, or leave it empty."),
        },
    )
    address = forms.EmailField(
        label=_("Mail address, for when the desk needs you"),
        required=False,
        help_text=_("You are on call or there to talk to. The mail says that something waits, and nothing else."),
        error_messages={"invalid": _("This does not look like a mail address. You can also leave it empty.")},
    )
    is_off_duty = forms.BooleanField(
        label=_("I am off duty"),
        required=False,
        help_text=_("You are not counted where two people are needed, and nobody waits for you."),
    )

    def __init__(self, *args: Any, mine: Colleague, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not (mine.is_on_call or mine.listens):  # nobody is called, so no address is asked
            del self.fields["address"]


@methods("GET", "POST")
@moderators_only
@headers(STRICT)
def reading(request: HttpRequest) -> HttpResponse:
    """What is not for me, what I have read, what I decided today."""
    moderator = _moderator(request)
    mine = Colleague.of(moderator)
    if request.method == "POST":
        form = ReadingForm(request.POST, mine=mine)
        if form.is_valid():
            kept = form.cleaned_data
            if "address" in form.fields:
                kept["sealed_address"] = mine.sealed(kept.pop("address"))
            Colleague.objects.update_or_create(user=moderator, defaults=kept)
            return redirect("/moderation/reading/?said=kept")
    else:
        own = {"not_for_me": mine.not_for_me, "budget": mine.budget, "is_off_duty": mine.is_off_duty}
        form = ReadingForm(mine=mine, initial=own | {"address": mine.address})
    context = {
        "form": form,
        "mine": mine,
        "read": wellbeing.read_today(moderator),
        "budget": wellbeing.budget(moderator),
        "log": wellbeing.log(moderator),
        "kept_days": settings.EXPOSURE_DAYS,
        "lately": Decision.objects.standing()
        .filter(moderator=moderator, decided_on__gt=today() - LATELY)
        .filter(Q(kind="reply") | Q(version_id__isnull=False))
        .order_by("-number")[:200],
        "listeners": wellbeing.listeners().exclude(pk=moderator.pk),
        "said": request.GET.get("said", ""),
    }
    return render(request, "moderation/reading.html", context, status=422 if form.is_bound else 200)


@methods("GET")
@moderators_only
@headers(STRICT)
def rest(request: HttpRequest) -> HttpResponse:
    """The break screen, and the one that says enough."""
    moderator = _moderator(request)
    why = wellbeing.stop(moderator) or (wellbeing.Stop.BREAK if request.GET.get("why") == "break" else None)
    context = {
        "why": str(why or ""),
        "minutes": round(settings.BREAK_LASTS.total_seconds() / 60),
        "listeners": wellbeing.listeners().exclude(pk=moderator.pk),
        "on_call": wellbeing.on_call() if wellbeing.nobody_for_urgent() else [],
    }
    return render(request, "moderation/rest.html", context)


@methods("POST")
@moderators_only
@headers(STRICT)
def handing_back(request: HttpRequest) -> HttpResponse:
    """Hand back what one holds. No reason is asked, and it may come again."""
    target = _uuid(request.POST.get("target", ""))
    Claim.objects.filter(target=target, moderator=_moderator(request)).let_go()
    return redirect("/moderation/?said=handed_back")


@methods("POST")
@moderators_only
@headers(STRICT)
def passing(request: HttpRequest) -> HttpResponse:
    """Not this one: it goes to somebody else and does not come back. No reason is asked."""
    moderator, target = _moderator(request), _uuid(request.POST.get("target", ""))
    with transaction.atomic():
        if Claim.objects.claimed_by(moderator).filter(target=target).delete()[0]:
            Aside.objects.get_or_create(moderator=moderator, target=target)
    return redirect("/moderation/?said=passed")


@methods("POST")
@moderators_only
@headers(STRICT)
def coming_back(request: HttpRequest) -> HttpResponse:
    """Take up, after all, what one has passed on, within the day's measure."""
    moderator, target = _moderator(request), _uuid(request.POST.get("target", ""))
    if stopped := stop(request, target):
        return stopped
    Aside.objects.of(moderator).filter(target=target).delete()
    found = queue.claim_this(moderator, target)
    if found is None:
        return redirect("/moderation/?said=taken")
    wellbeing.opened(moderator, found[0])
    return redirect(found[1])


@methods("POST")
@moderators_only
@headers(STRICT)
def looking_again(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """Have a decision of one's own looked at again, by somebody else."""
    moderator = _moderator(request)
    found = get_object_or_404(Decision.objects.standing(), id=decision_id, moderator=moderator)
    try:
        second_look.ask(found, moderator)
    except decisions.Refused as refusal:
        return redirect(f"/moderation/?said={refusal.code}")
    return redirect("/moderation/?said=looked_at_again")


@methods("POST")
@moderators_only
@headers(STRICT)
def talk(request: HttpRequest) -> HttpResponse:
    """“I want to talk”, to one named person."""
    moderator = _moderator(request)
    listener = get_object_or_404(wellbeing.listeners(), pk=_number(request.POST.get("listener", "")))
    try:
        with transaction.atomic():
            Talk.objects.create(asked_by=moderator, listener=listener, asked_on=today())
            Colleague.of(listener).call()
    except IntegrityError:
        pass  # asked before, and not seen yet
    return redirect("/moderation/?said=asked_to_talk")


@methods("POST")
@moderators_only
@headers(STRICT)
def talk_seen(request: HttpRequest, talk_id: int) -> HttpResponse:
    """The listener has seen it."""
    Talk.objects.filter(pk=talk_id, listener=_moderator(request)).update(is_seen=True)
    return redirect("desk")


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 18 else 0
