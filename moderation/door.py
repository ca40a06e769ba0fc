"""The staff's door: what a session must have shown before the desk or the admin opens, and when it ends.

Whoever moderates, leads or operates signs in with a password and a second factor (a code from an app, or a passkey).
The session ends by itself after thirty quiet minutes and, used or not, after eight hours. What cannot be undone by
going back asks once more who one is. Demo accounts need no second factor; production does not start while one exists.
"""

import time
from functools import wraps
from typing import Any

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY, get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from allauth.mfa.webauthn.views import ReauthenticateWebAuthnView
from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.auth import logout
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.dispatch import receiver
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from stories.access import View
from stories.forms import without_nul
from stories.limits import limited
from stories.views import errors

DEMO = "demo"  # the group whose members need no second factor
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
PASSWORD, CODE = "again_password", "again_code"
_OPENED, _SEEN = "door_opened", "door_seen"


def is_open(request: HttpRequest) -> bool:
    """Whether this session may go on; it is seen now. Who may do what is another question."""
    return not _has_ended(request) and _has_shown_two(request) and _see(request)


def closed(request: HttpRequest) -> HttpResponse:
    """Where somebody signed in goes whose session may not go on. What was typed comes back."""
    if not _has_ended(request):
        return redirect("mfa_index")  # a second factor is to be made first
    logout(request)
    if request.method == "POST":
        return errors.signed_out(request)
    return redirect_to_login(request.get_full_path())


def signed_out(request: HttpRequest) -> HttpResponse:
    """Where somebody goes whose session is over. What was typed comes back."""
    if request.method != "POST":
        return redirect_to_login(request.path)
    return errors.signed_out(request) if errors.written(request) else redirect("account_login")


def _has_ended(request: HttpRequest) -> bool:
    now = time.time()
    opened, seen = request.session.get(_OPENED, now), request.session.get(_SEEN, now)
    is_over = now - seen > settings.STAFF_IDLE.total_seconds() or now - opened > settings.STAFF_SESSION.total_seconds()
    return is_over or _was_taken_away(request)


def _was_taken_away(request: HttpRequest) -> bool:
    """Whether nothing is left of what this session has shown: an operator took the lost second factor away."""
    shown = [record["id"] for record in _shown(request, request.user) if "id" in record]
    return bool(shown) and not Authenticator.objects.filter(user_id=request.user.pk, pk__in=shown).exists()


def _see(request: HttpRequest) -> bool:
    """Remember, to the minute and in the session only, when it began and was last used."""
    now = int(time.time())
    request.session.setdefault(_OPENED, now)
    if now - request.session.get(_SEEN, 0) > 60:
        request.session[_SEEN] = now
    return True


def _has_shown_two(request: HttpRequest) -> bool:
    user = request.user
    assert isinstance(user, User)
    return bool(_shown(request, user)) or user.groups.filter(name=DEMO).exists()


def _shown(request: HttpRequest, user: Any) -> list[dict[str, Any]]:
    """The second factors that this session has shown."""
    return [record for record in get_authentication_records(request, user) if record["method"] == "mfa"]


@receiver(authenticator_added)
def _show_the_new_one(request: HttpRequest, user: User, authenticator: Authenticator, **kwargs: Any) -> None:
    """Who has just made a second factor has just shown it."""
    if authenticator.type in FACTORS:
        record_authentication(request, user, method="mfa", id=authenticator.pk, type=authenticator.type)


@receiver([authenticator_removed, authenticator_reset])
def _forget_which(request: HttpRequest, user: User, authenticator: Authenticator, **kwargs: Any) -> None:
    """Who takes one of their own away, or makes new codes, has shown it all the same: what they have yet stands for
    what is gone. Without the last second factor they show one again before anything opens."""
    left = dict(Authenticator.objects.filter(user=user).values_list("pk", "type"))
    has_one = any(factor in FACTORS for factor in left.values())
    records = get_authentication_records(request, user)
    kept = [one for one in records if has_one or one["method"] != "mfa"]
    stands_for_it = authenticator.pk if authenticator.pk in left else next(iter(left), None)
    anew = [one | {"id": stands_for_it} if "id" in one and one["id"] not in left else one for one in kept]
    request.session[AUTHENTICATION_METHODS_SESSION_KEY] = anew


class ShowKeyAgain(ReauthenticateWebAuthnView):
    """Who one is, by a passkey. One that is not taken is said here; the library sends such people away in silence."""

    def form_invalid(self, form: Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data() | {"form": form})


def guard(site: AdminSite) -> None:
    """Put an admin behind the door."""
    may_enter, login, as_before = site.has_permission, site.login, site.admin_view

    def has_permission(request: HttpRequest) -> bool:
        return may_enter(request) and is_open(request)

    @wraps(login)
    def sign_in(request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        if request.user.is_authenticated and may_enter(request):
            return redirect("admin:index") if is_open(request) else closed(request)
        return login(request, extra_context)

    def admin_view(view: View, cacheable: bool = False) -> View:
        """A form that comes when the session is over gives back what was typed."""
        guarded = as_before(view, cacheable)

        @wraps(guarded)
        def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method == "POST":
                if request.user.is_authenticated and _has_ended(request):
                    logout(request)
                if not request.user.is_authenticated:
                    return errors.signed_out(request, errors.sentences(request))
            return guarded(request, *args, **kwargs)

        return opened

    site.has_permission = has_permission  # type: ignore[method-assign]
    site.admin_view = admin_view  # type: ignore[method-assign,assignment]
    site.login = sign_in  # type: ignore[method-assign]


# --- Once more


def asks_again(view: View) -> View:
    """Ask who one is, unless that was shown in the last minutes: for taking down, revealing, exporting.

    Stands below `moderators_only` or `leads_only`, on views that take POST. What was typed is carried through.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        assert isinstance(request.user, User)
        if _showed_lately(request) or _shows_now(request):
            return view(request, *args, **kwargs)
        return _ask(request)

    guarded.asks_again = True  # type: ignore[attr-defined]
    return limited("sign-in", when=_tries, about=_by_name)(guarded)


def _tries(request: HttpRequest) -> bool:
    return PASSWORD in request.POST or CODE in request.POST


def _by_name(request: HttpRequest) -> str:
    return request.user.get_username()


def _showed_lately(request: HttpRequest) -> bool:
    assert isinstance(request.user, User)
    since = time.time() - settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    return any(record["at"] > since for record in get_authentication_records(request, request.user))


def _shows_now(request: HttpRequest) -> bool:
    user, how = request.user, ""
    assert isinstance(user, User)
    password, code = request.POST.get(PASSWORD, ""), request.POST.get(CODE, "")
    if password and user.check_password(password):
        how = "password"
    for authenticator in Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP) if code else []:
        if authenticator.wrap().validate_code(code):
            how = "mfa"
    if how:
        record_authentication(request, user, method=how, reauthenticated=True)
    return bool(how)


def _ask(request: HttpRequest) -> HttpResponse:
    data, _nul = without_nul(request.POST)
    ours = (PASSWORD, CODE, "csrfmiddlewaretoken")
    context = {
        "action": request.get_full_path(),
        "fields": [(name, value) for name, values in data.lists() if name not in ours for value in values],
        "was_wrong": _tries(request),
        "has_code": Authenticator.objects.filter(user_id=request.user.pk, type=Authenticator.Type.TOTP).exists(),
    }
    return render(request, "moderation/again.html", context, status=403)
