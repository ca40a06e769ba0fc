"""Who may use a route, and how: declared on each view, asked by a system check, walked by a test.

Decorators stand in one order: methods, access, headers.

    @methods("GET", "POST")
    @open_to(Who.EVERYONE)
    @headers(STRICT)
    def tell(request): ...
"""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Any, TypeAlias

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware, RejectRequest

View: TypeAlias = Callable[..., HttpResponse]


class Who(StrEnum):
    EVERYONE = "everyone"
    AUTHOR = "author"  # whoever brings the receipt, or the token it was exchanged for
    ACCOUNT = "account"
    MODERATOR = "moderator"  # leads too
    LEAD = "lead"
    OPERATOR = "operator"


def methods(*allowed: str) -> Callable[[View], View]:
    """Answer other methods with a page that says so. HEAD comes with GET."""
    accepted = {*allowed, "HEAD"} if "GET" in allowed else set(allowed)

    def declare(view: View) -> View:
        @wraps(view)
        def declared(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method not in accepted:
                from stories.views import errors

                return errors.method_not_allowed(request, sorted(accepted))
            return view(request, *args, **kwargs)

        declared.methods = frozenset(accepted)  # type: ignore[attr-defined]
        return declared

    return declare


def open_to(who: Who) -> Callable[[View], View]:
    """Declare a route that needs no sign-in. For EVERYONE and AUTHOR; the desk's own are in moderation/access.py."""

    def declare(view: View) -> View:
        @wraps(view)
        def declared(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            return view(request, *args, **kwargs)

        declared.who = who  # type: ignore[attr-defined]
        return declared

    return declare


def same_origin(view: View) -> View:
    """Take POSTs from our own pages only, without a token in the page: for pages that are the same for everybody.

    Browsers say where a form comes from (`Sec-Fetch-Site`, else `Origin`). One that says neither is shown what it is
    about to send and asked again, with a token.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST":
            from stories.views import errors

            verdict = comes_from_here(request)
            if verdict is False:
                return errors.foreign_form(request)
            if verdict is None and not _has_csrf_token(request):
                return errors.ask_again(request)
        return view(request, *args, **kwargs)

    guarded.csrf_exempt = True  # type: ignore[attr-defined]
    guarded.same_origin = True  # type: ignore[attr-defined]
    return guarded


def comes_from_here(request: HttpRequest) -> bool | None:
    """Whether the browser says that this POST comes from one of our pages; None when it does not say."""
    site = request.META.get("HTTP_SEC_FETCH_SITE")
    if site == "same-origin":
        return True
    if site in ("cross-site", "same-site"):
        return False
    source = request.META.get("HTTP_ORIGIN")
    if source in (None, "null"):
        return None
    return bool(source == f"{request.scheme}://{request.get_host()}")


def _has_csrf_token(request: HttpRequest) -> bool:
    """Whether cookie and field hold the same token. Django's own check would also ask for an Origin or a Referer,
    which is just what these browsers do not send."""
    check = CsrfViewMiddleware(lambda _request: HttpResponse())
    check.process_request(request)
    try:
        check._check_token(request)  # type: ignore[attr-defined]
    except RejectRequest:
        return False
    return True
