"""What an account does but signing in: where it leads, the way out, its end."""

from typing import Any

from django import forms
from django.contrib.auth import logout
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from moderation import access
from moderation.retention import end_account
from stories import states
from stories.access import Who, methods, open_to, same_origin
from stories.headers import STRICT, headers
from stories.limits import limited
from stories.models import Story
from stories.views.rights import days_of_grace


@methods("GET")
@open_to(Who.ACCOUNT)
@headers(STRICT)
def after_sign_in(request: HttpRequest) -> HttpResponse:
    """Moderators to the desk, operators to what they run, authors to their signed stories."""
    if access.may_moderate(request.user):
        return redirect("desk")
    return redirect("admin:index" if request.user.is_staff else "receipt")


@methods("POST")
@open_to(Who.EVERYONE)
@headers(STRICT)
@same_origin
def leaving(request: HttpRequest) -> HttpResponse:
    """The way out: nobody stays signed in behind it. Sent by the page that goes, which waits for no answer."""
    logout(request)
    return HttpResponse(status=204)


class AccountEndForm(forms.Form):
    stories = forms.ChoiceField(
        choices=[("stay", _("It stays, without my name")), ("go", _("It goes too"))], widget=forms.RadioSelect
    )
    password = forms.CharField(
        label=_("Your password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Write your password, so that nobody else deletes your account.")},
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.signed = Story.objects.filter(account=user).exclude(state__in=states.OVER).count()
        self.fields["stories"].required = bool(self.signed)

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        if not self.user.check_password(password):
            raise forms.ValidationError(_("This is not your password. Nothing was deleted."))
        return password


@methods("GET", "POST")
@open_to(Who.ACCOUNT)
@headers(STRICT)
@limited("sign-in", about=lambda request: request.user.get_username())
@transaction.atomic
def account_end(request: HttpRequest) -> HttpResponse:
    """Whoever has an account deletes it, and says what becomes of what it signed. Operators do it for each other: the
    last one would leave nobody who runs the site. Nor does the last lead go, as on the page of the team."""
    user = request.user
    if not isinstance(user, User):
        if request.method != "POST":
            return redirect_to_login(request.path)
        return render(request, "account/ended.html", {"is_nobody": True}, status=403)
    form = AccountEndForm(request.POST if request.method == "POST" else None, user=user, initial={"stories": "stay"})
    is_last_lead = access.is_last_lead(user)
    if request.method == "POST" and not user.is_staff and not is_last_lead and form.is_valid():
        goes = form.cleaned_data["stories"] == "go"
        end_account(user, withdraw=goes)
        logout(request)
        return render(request, "account/ended.html", {"goes": goes, "days": days_of_grace()})
    context = {
        "form": form,
        "signed": form.signed,
        "days": days_of_grace(),
        "runs_the_site": user.is_staff,
        "is_last_lead": is_last_lead,
        "decides": access.may_moderate(user),
    }
    return render(request, "account/end.html", context, status=422 if form.is_bound else 200)
