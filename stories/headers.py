"""Header policies. A view names one (`@headers(PAGE)`), the middleware writes it, a system check asks every route.

`no-store` is for browsers: the Back button must not bring a page back. An edge in front of us may keep a public page
for a few seconds all the same: X-Accel-Expires is read by nginx and not passed on. It may do so for readers with the
default and with the gentle choice (`stories/choices.py`, the cookie is part of its key); others are not kept there.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from stories.choices import KEPT_AT_THE_EDGE, Choices

CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "autoplay",
        "browsing-topics",
        "camera",
        "display-capture",
        "encrypted-media",
        "fullscreen",
        "geolocation",
        "gyroscope",
        "hid",
        "identity-credentials-get",
        "idle-detection",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "picture-in-picture",
        "screen-wake-lock",
        "serial",
        "usb",
        "xr-spatial-tracking",
    )
)


@dataclass(frozen=True)
class Policy:
    name: str
    cache_control: str
    edge_seconds: int = 0
    robots: str = "noindex, noarchive"


STRICT = Policy("strict", "no-store")
"""Forms, receipts, the desk, errors, and whatever forgot to say."""

EDGE = 10
"""Seconds. nginx ends them sooner: with the ten seconds of the clock that a page was asked for in."""

PAGE = Policy("page", "no-store", edge_seconds=EDGE)
"""Public pages: the same bytes for everybody. Withdrawn words leave the edge within these seconds."""

TRAVELS = Policy("travels", "no-store", edge_seconds=EDGE, robots="noarchive")
"""The page of a story that mentions nothing and whose author agreed that search engines have it."""

PICTURE = Policy("picture", "public, max-age=60", edge_seconds=EDGE)
"""Drawings without words."""

FILE = Policy("file", "no-store", edge_seconds=EDGE)
"""Numbers to take along: the same for everybody."""

OF_DOCUMENTS = "Permissions-Policy"
"""Says nothing to a browser about fonts and style sheets, and is a third of a kilobyte with each of them."""

ALWAYS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    OF_DOCUMENTS: PERMISSIONS_POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": Policy.robots,
}


def headers(policy: Policy) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Declare the policy of a view's answers. Errors and redirects are strict whatever it says."""

    def declare(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def declared(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            response = view(request, *args, **kwargs)
            own: Policy = getattr(response, "header_policy", policy)
            kept = Choices.of(request).code in KEPT_AT_THE_EDGE
            response.header_policy = own if kept else replace(own, edge_seconds=0)  # type: ignore[attr-defined]
            return response

        declared.header_policy = policy  # type: ignore[attr-defined]
        return declared

    return declare


def apply(response: HttpResponse) -> None:
    """Write the headers of every answer, and the cache headers of the policy it declares or of the strict one."""
    for name, value in ALWAYS.items():
        response.headers[name] = value
    policy: Policy = getattr(response, "header_policy", STRICT)
    if response.status_code not in (200, 304):
        policy = STRICT
    response.headers["Cache-Control"] = policy.cache_control
    response.headers["X-Accel-Expires"] = str(policy.edge_seconds)
    response.headers["X-Robots-Tag"] = policy.robots
