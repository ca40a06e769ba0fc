"""Advertising and floods, declined together and taken back together."""

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from moderation import bulk as bulks
from moderation.access import moderators_only
from moderation.models import BulkItem
from moderation.views.desk import _moderator
from stories.access import methods
from stories.forms import WordsField
from stories.headers import STRICT, headers
from stories.models import Version
from stories.sealing import CannotOpen

SHOWN = 12


class BulkForm(forms.Form):
    shown = forms.CharField(widget=forms.HiddenInput, required=False)
    words = WordsField(
        max_length=2000, error_messages={"required": gettext_lazy("Write a sentence to whoever sent them.")}
    )


@methods("GET")
@moderators_only
@headers(STRICT)
def floods(request: HttpRequest) -> HttpResponse:
    """What can be declined together. The words are folded; each opens by itself."""
    return _page(request)


def _page(
    request: HttpRequest, form: BulkForm | None = None, status: int = 200, *, is_old: bool = False
) -> HttpResponse:
    context = {
        "groups": [
            (group, _some(group.versions), bulks.shown(group, _moderator(request))) for group in _groups(request)
        ],
        "form": form,
        "bulk": _last_bulk(request),
        "declined": request.GET.get("declined", ""),
        "left": request.GET.get("left", ""),
        "is_old": is_old,
    }
    return render(request, "moderation/floods.html", context, status=status)


@methods("GET", "POST")
@moderators_only
@headers(STRICT)
def decision(request: HttpRequest) -> HttpResponse:
    """Decline one group, as it was when its page was made."""
    if request.method != "POST":
        return redirect("floods")
    form = BulkForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    moderator = _moderator(request)
    try:
        versions, count = bulks.of_shown(form.cleaned_data["shown"], moderator)
    except CannotOpen:
        return _page(request, form, status=409, is_old=True)
    bulk, declined = bulks.decline_all(versions, moderator, words=form.cleaned_data["words"])
    left = count - declined
    return redirect(f"/moderation/floods/?declined={declined}&left={left}&bulk={bulk}")


@methods("POST")
@moderators_only
@headers(STRICT)
def undoing(request: HttpRequest, bulk: UUID) -> HttpResponse:
    """Take all of it back within the minute."""
    undone, late = bulks.undo_all(bulk, _moderator(request))
    return redirect("/moderation/?said=undone" if undone and not late else "/moderation/?said=too_late")


def _groups(request: HttpRequest) -> list[bulks.Group]:
    moderator = _moderator(request)
    spam = bulks.spam(moderator)
    groups = [bulks.Group(_("What the checks take for advertising"), spam)] if spam else []
    for versions in bulks.near_identical(moderator):
        groups.append(bulks.Group(_("Nearly the same text"), versions))
    return groups


def _some(versions: list[Version]) -> list[tuple[Version, str]]:
    return [(version, version.telling.words) for version in versions[:SHOWN]]


def _last_bulk(request: HttpRequest) -> str:
    name = request.GET.get("bulk", "")
    mine = BulkItem.objects.filter(decision__moderator=_moderator(request))
    return name if len(name) == 36 and _is_uuid(name) and mine.filter(bulk=name).exists() else ""


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
