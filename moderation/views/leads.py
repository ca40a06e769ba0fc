"""The leads' pages: who is here, how long things wait, resting and ending the site. Nothing in them is about how one
person reads."""

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _

from moderation import access, closing, insights, plots
from moderation.access import LEAD, MODERATOR, leads_only
from moderation.models import Audit, Claim, Colleague, Invitation
from moderation.views.desk import _moderator
from stories.access import Who, methods, open_to, same_origin
from stories.headers import STRICT, headers
from stories.models import Pause

ROLES = [(MODERATOR, _("moderator")), (LEAD, _("lead"))]


class RoleForm(forms.Form):
    group = forms.ChoiceField(choices=[*ROLES, ("", _("has left"))], required=False)
    is_off_duty = forms.BooleanField(required=False)
    is_on_call = forms.BooleanField(required=False)
    listens = forms.BooleanField(required=False)


class JoiningForm(forms.Form):
    """An account at the desk, with a code that a lead handed over. Without one it says nothing about who is here."""

    code = forms.CharField(
        label=_("Code"),
        max_length=60,
        help_text=_("From a lead. Good once, for a week."),
        widget=forms.TextInput({"dir": "ltr"}),  # its groups change places where one reads from the right
    )
    username = forms.CharField(
        label=_("Name at the desk"),
        min_length=3,
        max_length=40,
        help_text=_("Colleagues see it, authors and readers never."),
    )
    password = forms.CharField(label=_("Password"), widget=forms.PasswordInput, min_length=10, max_length=128)

    def clean_username(self) -> str:
        name: str = User.normalize_username(self.cleaned_data["username"])  # as it is going to be kept
        User.username_validator(name)
        return name

    def clean_password(self) -> str:
        validate_password(self.cleaned_data["password"])
        return str(self.cleaned_data["password"])

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        name = cleaned.get("username")
        if not Invitation.objects.with_code(cleaned.get("code", "")).exists():
            self.refuse_code()
        elif name and User.objects.filter(username__iexact=name).exists():
            self.refuse_name()
        return cleaned

    def refuse_name(self) -> None:
        self.add_error("username", _("This name is taken here. Choose another one."))

    def refuse_code(self) -> None:
        if "code" not in self.errors:
            self.add_error(
                "code", _("This code opens nothing: it was used, it is over a week old, or a letter is off.")
            )


class PauseForm(forms.Form):
    back_on = forms.DateField(
        label=_("Reading again on, if you know it"),
        required=False,
        widget=forms.DateInput({"type": "date"}),
        error_messages={"invalid": _("Write a day like 2027-01-15, or leave it empty.")},
    )


@methods("GET")
@leads_only
@headers(STRICT)
def team(request: HttpRequest) -> HttpResponse:
    return _team_page(request)


def _team_page(request: HttpRequest, code: str = "") -> HttpResponse:
    people = [
        (person, Colleague.of(person), LEAD if access.is_lead(person) else MODERATOR) for person in insights.team()
    ]
    context = {"people": people, "roles": ROLES, "code": code, "said": request.GET.get("said", "")}
    return render(request, "moderation/team.html", context)


@methods("GET", "POST")
@leads_only
@headers(STRICT)
def invitation(request: HttpRequest) -> HttpResponse:
    """A code for somebody new, shown once."""
    if request.method != "POST":
        return redirect("team")
    group = LEAD if request.POST.get("group") == LEAD else MODERATOR
    with transaction.atomic():
        code = Invitation.make(group)
        Audit.append(_moderator(request), "invite", code=group)
    return _team_page(request, code)


@methods("POST")
@leads_only
@headers(STRICT)
def role(request: HttpRequest, user_id: int) -> HttpResponse:
    """What somebody does at the desk, or that they have left it. The last lead stays one."""
    person = get_object_or_404(access.everybody(), pk=user_id)
    form = RoleForm(request.POST)
    if not form.is_valid():
        return redirect("team")
    data = form.cleaned_data
    with transaction.atomic():
        if data["group"] != LEAD and access.is_last_lead(person):
            return redirect("/moderation/team/?said=last_lead")
        person.groups.clear()
        if data["group"]:
            access.join(person, data["group"])
        else:  # what they held, and what one person reads alone, is somebody else's at once
            Claim.objects.filter(moderator=person).delete()
        flags: dict[str, bool | bytes] = {name: data[name] for name in ("is_off_duty", "is_on_call", "listens")}
        if not (data["group"] and (data["is_on_call"] or data["listens"])):
            flags["sealed_address"] = b""  # nothing that somebody is called for is left
        Colleague.objects.update_or_create(user=person, defaults=flags)
        Audit.append(_moderator(request), "role", code=f"{person.pk}:{data['group'] or 'left'}")
    return redirect("/moderation/team/?said=kept")


@methods("GET", "POST")
@open_to(Who.EVERYONE)
@headers(STRICT)
@same_origin
def joining(request: HttpRequest) -> HttpResponse:
    """Somebody new makes an account with a lead's code."""
    form = JoiningForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            if _join(form.cleaned_data):
                return redirect("account_login")
            form.refuse_code()  # somebody was faster
        except IntegrityError:  # or took the name
            form.refuse_name()
    return render(request, "moderation/joining.html", {"form": form}, status=422 if form.is_bound else 200)


@transaction.atomic
def _join(data: dict[str, Any]) -> bool:
    """Make the account, unless its code was used meanwhile. Raises IntegrityError when its name was taken."""
    invitation = Invitation.objects.select_for_update().with_code(data["code"]).first()
    if invitation is None:
        return False
    person = User.objects.create_user(data["username"], password=data["password"])
    access.join(person, invitation.group)
    Colleague.objects.create(user=person)
    invitation.delete()
    return True


@methods("GET")
@leads_only
@headers(STRICT)
def overview(request: HttpRequest) -> HttpResponse:
    """How the desk does as a whole."""
    load = insights.load()
    context = {
        "waiting": insights.waiting(),
        "agreement": insights.agreement(),
        "passed": insights.passed_by_everybody(_moderator(request)),
        "waits_now": insights.waits_now(),
        "load": load,
        "most": max((count for _day, count in load or []), default=0),
        "plot": plots.bars(load) if load else "",
        "enough": insights.ENOUGH_PEOPLE,
    }
    return render(request, "moderation/overview.html", context)


@methods("GET", "POST")
@leads_only
@headers(STRICT)
def pause(request: HttpRequest) -> HttpResponse:
    """The one switch: telling rests, or is open again."""
    form = PauseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        if "open" in request.POST:
            Pause.end()
            Audit.append(_moderator(request), "telling_opened")
            return redirect("pause")
        if form.is_valid():
            Pause.begin(Pause.Why.CHOSEN, form.cleaned_data["back_on"])
            Audit.append(_moderator(request), "telling_paused")
            return redirect("pause")
    context = {"pause": Pause.current(), "form": form}
    return render(request, "moderation/pause.html", context, status=422 if form.errors else 200)


@methods("GET", "POST")
@leads_only
@headers(STRICT)
def ending(request: HttpRequest) -> HttpResponse:
    """The checklist that ends a site well. What can be counted is counted; the rest a lead ticks."""
    if request.method == "POST":
        if request.POST.get("step") == closing.PAUSE:
            Pause.begin(Pause.Why.CLOSING)
            Audit.append(_moderator(request), "telling_paused", code=Pause.Why.CLOSING)
        closing.tick(request.POST.get("step", ""), done="done" in request.POST, by=_moderator(request))
        return redirect("closing")
    return render(request, "moderation/ending.html", {"steps": closing.steps()})
