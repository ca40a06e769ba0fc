from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from moderation.models import Decision
from stories.models import Category
from stories.models.notes import Intensity
from stories.models.notice import Reason

Verb = Decision.Verb
_INTENSITIES = [("", _("none")), *((str(value), label) for value, label in Intensity.choices)]


class DecisionForm(forms.Form):
    """A decision on one version: its content notes settled, the verb, and what the author will read."""

    claim = forms.UUIDField(widget=forms.HiddenInput)
    verb = forms.ChoiceField(
        label=_("Decision"),
        choices=[
            (Verb.PUBLISH, _("Put it on the wall")),
            (Verb.ASK_FOR_CHANGES, _("Ask its author for changes")),
            (Verb.DECLINE, _("Do not publish it here")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what to do with it.")},
    )
    recognise = forms.ChoiceField(
        label=_("Could a colleague or a neighbour recognise anyone here?"),
        choices=[("no", _("Nobody could")), ("yes", _("Somebody could"))],
        required=False,
        widget=forms.RadioSelect,
    )
    reason = forms.ChoiceField(
        label=_("Reason"),
        choices=[("", _("choose one")), *Reason.choices],
        required=False,
        help_text=_("Needed unless it goes on the wall."),
    )
    words = forms.CharField(
        label=_("What its author will read"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_(
            "A sentence is enough. With none, the author of a published story reads: “I read every word of this.”"
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for category, label in Category.choices:
            self.fields[f"note_{category}"] = forms.ChoiceField(label=label, choices=_INTENSITIES, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if cleaned.get("verb") == Verb.PUBLISH and cleaned.get("recognise") != "no":
            self.add_error(
                "recognise",
                _("Somebody who could be recognised is not put on the wall: ask its author for changes.")
                if cleaned.get("recognise")
                else _("Answer this before it goes on the wall."),
            )
        if cleaned.get("verb") in (Verb.ASK_FOR_CHANGES, Verb.DECLINE):
            if not cleaned.get("reason"):
                self.add_error("reason", _("Choose the reason; its author reads it."))
            if not cleaned.get("words", "").strip():
                self.add_error("words", _("Write a few words to its author: what, and why."))
        return cleaned

    def intensities(self) -> dict[str, int]:
        """The settled notes: category → intensity 1 to 3."""
        chosen = {category: self.cleaned_data.get(f"note_{category}") for category in Category.values}
        return {category: int(value) for category, value in chosen.items() if value}
