"""What happens to every request before and after the site itself: forgetting who asked, and the header policy."""

import gzip
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from whitenoise.middleware import WhiteNoiseFileResponse

from config import origin
from stories import headers
from stories.closing import is_closed
from stories.views.errors import closed_for_now

GetResponse = Callable[[HttpRequest], HttpResponse]

FORGOTTEN = (
    "HTTP_USER_AGENT",
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_REAL_IP",
    "HTTP_FORWARDED",
    "HTTP_VIA",
    "HTTP_CF_CONNECTING_IP",
    "HTTP_TRUE_CLIENT_IP",
    "HTTP_X_CLIENT_IP",
    "HTTP_CLIENT_IP",
    "REMOTE_HOST",
    "REMOTE_PORT",
)


class Forgetting:
    """Take the network address and the browser's name out of the request before anything else sees them.

    What is left in REMOTE_ADDR is a pseudonym (`config/origin.py`): good for a limit today, useless tomorrow.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.META["REMOTE_ADDR"] = origin.pseudonym(origin.address(request.META))
        for name in FORGOTTEN:
            request.META.pop(name, None)
            request.environ.pop(name, None)  # type: ignore[attr-defined]
        # `request.headers` reads META when first asked, so it has forgotten too.
        return self.get_response(request)


class Closed:
    """While a backup is being restored every page answers 503: the ledger is replayed before anybody reads."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return closed_for_now(request) if is_closed() else self.get_response(request)


class Bounded:
    """A request above the limit is refused before anything of it is read: of a form with files Django would count only
    what is in its other fields."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        said = request.META.get("CONTENT_LENGTH") or "0"
        # Django takes a length that is no number for none, and reads nothing.
        if said.isdecimal() and (len(said) > 15 or int(said) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE):
            raise RequestDataTooBig
        return self.get_response(request)


class Headers:
    """Put the declared policy's headers on every answer; an answer that declares none gets the strictest."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if isinstance(response, WhiteNoiseFileResponse):  # it sets Cache-Control itself: a year for hashed names
            for name, value in headers.ALWAYS.items():
                if name != headers.OF_DOCUMENTS:
                    response.headers[name] = value
        else:
            headers.apply(response)
        return response


class Compressing:
    """Gzip public pages and nothing else: they hold no secret that their length could tell. Always the same bytes."""

    POLICIES = (headers.PAGE.name, headers.TRAVELS.name, headers.PICTURE.name)

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        policy = getattr(response, "header_policy", headers.STRICT)
        if response.status_code != 200 or policy.name not in self.POLICIES or response.streaming:
            return response
        patch_vary_headers(response, ["Accept-Encoding"])
        is_picture = response.headers["Content-Type"] == "image/png"  # packed as it is
        if "gzip" not in request.headers.get("Accept-Encoding", "") or is_picture or len(response.content) < 500:
            return response
        response.content = gzip.compress(response.content, compresslevel=6, mtime=0)
        response.headers["Content-Encoding"] = "gzip"
        response.headers["Content-Length"] = str(len(response.content))
        return response
