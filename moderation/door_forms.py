"""What readers, and people who are in a story, can tell us without an account."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from moderation.models.case import DoorKind, ReportKind
from stories.forms import WordsField, without_nul


def _address() -> forms.EmailField:
    return forms.EmailField(
        label=_("Mail address, if you want to hear how it ends"),
        required=False,
        help_text=_("Encrypted, used for that one mail, then deleted."),
        error_messages={"invalid": _("This does not look like a mail address. You can also leave it empty.")},
    )


_TOO_LONG = {"max_length": _("This is longer than fits: %(limit_value)s letters. All of it is still here.")}


def _text(label: Any, help_text: Any = "", *, most: int, rows: int = 3, required: Any = "") -> forms.CharField:
    errors = _TOO_LONG | ({"required": required} if required else {})
    return WordsField(
        label=label,
        help_text=help_text,
        max_length=most,
        required=bool(required),
        strip=False,
        error_messages=errors,
        widget=forms.Textarea({"rows": rows}) if rows > 1 else forms.TextInput,
    )


class DoorForm(forms.Form):
    """What both forms share: nothing typed is lost, nothing is stripped that somebody wrote."""

    token = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(without_nul(data)[0] if data is not None else None, **kwargs)

    def content(self) -> dict[str, Any]:
        """What is sealed: everything but the kind and the address. The form must be valid."""
        names = [name for name in self.fields if name not in ("token", "kind", "mail")]
        return {name: self.cleaned_data[name] for name in names}


class ReportForm(DoorForm):
    """A reader’s report. For what may be unlawful it has what Art. 16 of the Digital Services Act asks for: where,
    why, a name and an address if somebody gives them, and that it is said in good faith."""

    kind = forms.ChoiceField(
        label=_("What is it?"),
        choices=ReportKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what fits best.")},
    )
    where = _text(_("Where in the text?"), _("A few words from it, so that we find the place."), most=500, rows=2)
    why = _text(_("What should we know?"), _("A sentence is enough."), most=4000)
    law = _text(_("Which law, if you know it"), most=300, rows=1)
    name = _text(_("Your name, if you want to give it"), most=200, rows=1)
    mail = _address()
    in_good_faith = forms.BooleanField(
        label=_("To the best of my knowledge, what I say here is true and complete"), required=False
    )

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        needs_words = cleaned.get("kind") in (ReportKind.UNLAWFUL, ReportKind.OTHER)
        if needs_words and not cleaned.get("why", "").strip() and "why" not in self.errors:
            self.add_error("why", _("Say in a sentence what it is and why; we cannot guess it."))
        if cleaned.get("kind") == ReportKind.UNLAWFUL and not cleaned.get("in_good_faith"):
            self.add_error("in_good_faith", _("For this kind we need you to say so."))
        return cleaned


class NamedForm(DoorForm):
    """For somebody who is in a story. It asks what is wrong and why, and nothing that proves who they are."""

    kind = forms.ChoiceField(
        label=_("What is it?"),
        choices=DoorKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what fits best.")},
    )
    where = _text(
        _("Which words?"),
        _("Copy them from the text, as they stand there."),
        most=1000,
        required=_("Copy the words that are about you, so that we find them."),
    )
    why = _text(
        _("What is wrong with them, and why?"),
        _("Only moderators read this. It is never shown to whoever wrote the story."),
        most=4000,
        rows=5,
        required=_("Say in a few sentences what is wrong and why."),
    )
    name = _text(_("Your name, if you want to give it"), most=200, rows=1)
    mail = _address()
    in_good_faith = forms.BooleanField(
        label=_("To the best of my knowledge, what I say here is true and complete"),
        error_messages={"required": _("We need you to say so before somebody looks at it.")},
    )
