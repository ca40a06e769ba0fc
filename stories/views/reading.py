"""How I read: what a reader asks of every page. Held by the reader's own browser until it is closed."""

from dataclasses import replace
from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from stories.access import Who, methods, open_to, same_origin
from stories.choices import Choices
from stories.headers import PAGE, STRICT, headers
from stories.models import Category

ONE_BY_ONE = ("calm", "still", "stop_after_five", "text", "theme", "quiet", "language")
SHOWING = [("fold", _("fold it")), ("show", _("show it")), ("hide", _("leave it out"))]


class ReadingForm(forms.Form):
    """Every choice but the country, which belongs to the page of support lines."""

    calm = forms.BooleanField(
        label=_("A calm page"), help_text=_("The words alone: no drawings, no colours of threads."), required=False
    )
    still = forms.BooleanField(
        label=_("Nothing moves"), help_text=_("No fading, no sliding, and numbers stay as they are."), required=False
    )
    stop_after_five = forms.BooleanField(
        label=_("Stop after five"),
        help_text=_("The wall shows five stories, and then a place to rest before the next ones."),
        required=False,
    )
    text = forms.ChoiceField(
        label=_("Size of the letters"),
        choices=[("", _("As they are")), ("large", _("Larger")), ("largest", _("Largest"))],
        required=False,
        widget=forms.RadioSelect,
    )
    theme = forms.ChoiceField(
        label=pgettext_lazy("how bright a page is", "Light"),
        choices=[("", _("As my device asks")), ("light", _("Light")), ("dark", _("Dark"))],
        required=False,
        widget=forms.RadioSelect,
    )
    quiet = forms.BooleanField(label=_("Quiet view"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False, widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [("", _("As my device asks")), *settings.LANGUAGES]  # type: ignore[attr-defined]
        for category in Category:
            self.fields[category.value] = forms.ChoiceField(label=category.label, choices=SHOWING, required=False)

    @property
    def categories(self) -> list[forms.BoundField]:
        return [self[name] for name in Category.values]

    def choices(self, before: Choices) -> Choices:
        """What was chosen; what this form does not ask stays as it was. The form must be valid."""
        answers = self.cleaned_data
        return replace(
            before,
            shown=frozenset(name for name in Category.values if answers[name] == "show"),
            hidden=frozenset(name for name in Category.values if answers[name] == "hide"),
            **{name: answers[name] for name in ONE_BY_ONE},
        )


@methods("GET", "POST")
@open_to(Who.EVERYONE)
@headers(PAGE)
@same_origin
def reading(request: HttpRequest) -> HttpResponse:
    """GET shows the choices; POST has the browser keep them. `preset` (gentle, default) sets all of them at once."""
    choices = Choices.of(request)
    if request.method != "POST":
        return _page(request, ReadingForm(initial=_initial(choices)))
    form = ReadingForm(request.POST)
    match request.POST.get("preset"):
        case "gentle":
            kept = choices.gently()
        case "default":
            kept = Choices()
        case _ if form.is_valid():
            kept = form.choices(choices)
        case _:
            return _page(request, form, status=422)
    response = HttpResponseRedirect(_then(request, kept))
    kept.keep(response)
    return response


@methods("POST")
@open_to(Who.EVERYONE)
@headers(STRICT)
@same_origin
def quiet(request: HttpRequest) -> HttpResponse:
    """One tap, from any page and back to it: the quiet view, or the usual one."""
    kept = replace(Choices.of(request), quiet="quiet" in request.POST)
    response = HttpResponseRedirect(_then(request, kept))
    kept.keep(response)
    return response


def _page(request: HttpRequest, form: ReadingForm, status: int = 200) -> HttpResponse:
    return render(request, "stories/reading.html", {"form": form, "here": "reading"}, status=status)


def _then(request: HttpRequest, kept: Choices) -> str:
    """The page of ours that the form wants to go on to; else this one, which says what became of it."""
    then = request.POST.get("then", "")
    if then.startswith("/") and url_has_allowed_host_and_scheme(then, None):
        return then
    return reverse("reading") + ("?kept=something" if kept.code else "?kept=")


def _initial(choices: Choices) -> dict[str, Any]:
    return {name: getattr(choices, name) for name in ONE_BY_ONE} | {
        name: choices.for_category(name) for name in Category.values
    }
