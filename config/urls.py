"""The map. Routes of libraries are declared here, because their views cannot declare themselves."""

from collections.abc import Sequence

from allauth.account import views as account
from allauth.account.decorators import secure_admin_login
from allauth.account.internal.stagekit import unstash_login
from allauth.mfa.base import views as second
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as keys
from django.contrib import admin
from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path

from config.account_views import account_end, after_sign_in, leaving
from moderation import door
from stories.access import Who
from stories.headers import STRICT
from stories.limits import limited

admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign, no-untyped-call]
door.guard(admin.site)


def declared(who: Who, urls: Sequence[URLPattern | URLResolver]) -> Sequence[URLPattern | URLResolver]:
    """Write who may use a library's routes onto them, for the system check and the access tests. Its views enforce it
    themselves; their pages get the strict headers like everything that names no policy."""
    for entry in urls:
        if isinstance(entry, URLResolver):
            declared(who, entry.url_patterns)
        else:
            entry.callback.who = who  # type: ignore[attr-defined]
            entry.callback.header_policy = STRICT  # type: ignore[attr-defined]
    return urls


def _pending(request: HttpRequest) -> str:
    """Whose second factor is asked for, as they signed in."""
    login = unstash_login(request, peek=True)
    return login.user.get_username() if login and login.user else ""


# A name counts as allauth reads it.
slowed = limited("sign-in", about=lambda request: request.POST.get("login", "").strip())
slowed_second = limited("sign-in", about=_pending)
slowed_for_me = limited("sign-in", about=lambda request: request.user.get_username())
admin.site.password_change = slowed_for_me(admin.site.password_change)  # type: ignore[assignment,method-assign]
_admin_urls, _admin_app, _admin_namespace = admin.site.urls

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("stories.urls")),
    path("", include("moderation.door_urls")),
    path("moderation/", include("moderation.urls")),
    path("account/after-sign-in/", after_sign_in, name="after_sign_in"),
    path("account/leaving/", leaving, name="leaving"),
    path("account/end/", account_end, name="account_end"),
    *declared(
        Who.EVERYONE,
        [
            path("account/sign-in/", slowed(account.login), name="account_login"),
            path("account/sign-up/", slowed(account.signup), name="account_signup"),
            path("account/inactive/", account.account_inactive, name="account_inactive"),
        ],
    ),
    *declared(
        Who.ACCOUNT,
        [
            path("account/sign-out/", account.logout, name="account_logout"),
            path("account/password/", slowed_for_me(account.password_change), name="account_change_password"),
            path("account/again/", slowed_for_me(account.reauthenticate), name="account_reauthenticate"),
        ],
    ),
    *declared(Who.EVERYONE, [path("account/second/", slowed_second(second.authenticate), name="mfa_authenticate")]),
    *declared(
        Who.ACCOUNT,
        [
            path("account/factors/", second.index, name="mfa_index"),
            path("account/again/code/", slowed_for_me(second.reauthenticate), name="mfa_reauthenticate"),
            path("account/again/key/", door.ShowKeyAgain.as_view(), name="mfa_reauthenticate_webauthn"),
            path("account/factors/app/", totp.activate_totp, name="mfa_activate_totp"),
            path("account/factors/app/removal/", totp.deactivate_totp, name="mfa_deactivate_totp"),
            path("account/factors/codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
            path("account/factors/codes/new/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
            path("account/factors/codes/text/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
            path("account/factors/keys/", keys.list_webauthn, name="mfa_list_webauthn"),
            path("account/factors/keys/new/", keys.add_webauthn, name="mfa_add_webauthn"),
            path("account/factors/keys/<int:pk>/", keys.edit_webauthn, name="mfa_edit_webauthn"),
            path("account/factors/keys/<int:pk>/removal/", keys.remove_webauthn, name="mfa_remove_webauthn"),
        ],
    ),
    path("admin/", (declared(Who.OPERATOR, _admin_urls), _admin_app, _admin_namespace)),
]

handler400 = "stories.views.errors.bad_request"
handler403 = "stories.views.errors.forbidden"
handler404 = "stories.views.errors.not_found"
handler500 = "stories.views.errors.broken"
