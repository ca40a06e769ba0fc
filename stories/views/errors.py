"""What somebody reads when something cannot be done: what happened, and what to do next. Never a blank page."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from stories.forms import without_nul

# The fields of any form that hold what a person wrote, in the order in which they are given back.
WRITTEN = ("words", "hope", "own", "where", "why", "message", "things")
AT_THE_DESK = ("answer", "passages", "crisis_words", "remark")
OTHER_WORDS = "own_"  # how the names of those begin that a moderator would put in place of a passage


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return render(request, "errors/too_large.html", status=413)
    return render(request, "errors/bad_request.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "errors/forbidden.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing there, or nothing any more: a story may be deleted while somebody writes to it."""
    return render(request, "errors/not_found.html", {"typed": _written_if_any(request)}, status=404)


def gone(request: HttpRequest) -> HttpResponse:
    """A story that is not to be read any more. What somebody was writing about it comes back."""
    return render(request, "errors/gone.html", {"typed": written(request)}, status=410)


def method_not_allowed(request: HttpRequest, allowed: list[str]) -> HttpResponse:
    response = render(request, "errors/method_not_allowed.html", status=405)
    response.headers["Allow"] = ", ".join(allowed)
    return response


def broken(request: HttpRequest) -> HttpResponse:
    """The calm page for what we did not foresee. It needs neither database nor cache, and brings typed words back."""
    return HttpResponse(_bare("errors/broken.html", _written_if_any(request)), status=500)


def closed_for_now(request: HttpRequest) -> HttpResponse:
    """A backup is being restored. Needs no database; brings typed words back."""
    response = HttpResponse(_bare("errors/closed.html", written(request)), status=503)
    response.headers["Retry-After"] = "300"
    return response


def foreign_form(request: HttpRequest) -> HttpResponse:
    """A form that another site sent in somebody's name."""
    return render(request, "errors/foreign_form.html", {"typed": written(request)}, status=403)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form of somebody signed in whose token is missing or old. What was typed comes back."""
    context = {
        "typed": written(request) or sentences(request),
        "has_cookie": settings.CSRF_COOKIE_NAME in request.COOKIES,
    }
    return render(request, "errors/stale_form.html", context, status=403)


def signed_out(request: HttpRequest, typed: str = "") -> HttpResponse:
    """Whose session was over before the form came. What was typed comes back."""
    return render(request, "errors/signed_out.html", {"typed": typed or written(request)}, status=403)


def ask_again(request: HttpRequest) -> HttpResponse:
    """For a browser that does not say where a form comes from: the same fields once more, with a token."""
    data, _count = without_nul(request.POST)
    fields = [(name, value) for name, values in data.lists() if name != "csrfmiddlewaretoken" for value in values]
    return render(request, "errors/ask_again.html", {"fields": fields, "action": request.get_full_path()})


def _bare(template: str, typed: str) -> str:
    return render_to_string(template, {"typed": typed, "leave_url": settings.LEAVE_URL})


def written(request: HttpRequest) -> str:
    """All that somebody wrote into the form, so that no refusal loses it."""
    data, _count = without_nul(request.POST)
    names = *WRITTEN, *AT_THE_DESK, *(name for name in data if name.startswith(OTHER_WORDS))
    return "\n\n".join(filter(str.strip, (data.get(name, "") for name in names)))


def sentences(request: HttpRequest) -> str:
    """What somebody wrote into a form whose fields have other names than ours: whatever has several words."""
    data, _count = without_nul(request.POST)
    values = [value for name, values in data.lists() if "password" not in name for value in values]
    return "\n\n".join(value for value in values if len(value.split()) > 1)


def _written_if_any(request: HttpRequest) -> str:
    """The same where reading the request may be what fails."""
    try:
        return written(request)
    except Exception:  # too large, cut off, or whatever broke
        return ""
