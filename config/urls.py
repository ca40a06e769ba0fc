"""The map. Routes of libraries are declared here, because their views cannot declare themselves."""

from collections.abc import Sequence

from allauth.account import views as account
from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, include, path

from moderation.access import may_moderate
from stories.access import Who, methods, open_to
from stories.headers import STRICT, headers
from stories.limits import limited

admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign, no-untyped-call]


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


@methods("GET")
@open_to(Who.ACCOUNT)
@headers(STRICT)
def after_sign_in(request: HttpRequest) -> HttpResponse:
    """Moderators to the desk, authors to their signed stories."""
    return redirect("desk" if may_moderate(request.user) else "receipt")


slowed = limited("sign-in", about=lambda request: request.POST.get("login"))
_admin_urls, _admin_app, _admin_namespace = admin.site.urls

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("stories.urls")),
    path("", include("moderation.door_urls")),
    path("moderation/", include("moderation.urls")),
    path("account/after-sign-in/", after_sign_in, name="after_sign_in"),
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
            path("account/password/", account.password_change, name="account_change_password"),
            path("account/again/", account.reauthenticate, name="account_reauthenticate"),
        ],
    ),
    path("admin/", (declared(Who.OPERATOR, _admin_urls), _admin_app, _admin_namespace)),
]

handler400 = "stories.views.errors.bad_request"
handler403 = "stories.views.errors.forbidden"
handler404 = "stories.views.errors.not_found"
handler500 = "stories.views.errors.broken"
