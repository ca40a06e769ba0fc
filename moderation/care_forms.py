"""What a moderator decides about something public, and about words of support."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from moderation.removals import FOR_A_PASSAGE
from stories import veil
from stories.checks.findings import Span
from stories.forms import WordsField, without_nul
from stories.models.notice import Reason

LEAVE, VEIL, SUSPEND, TAKE_DOWN, PUT_BACK, UNVEIL = "leave", "veil", "suspend", "take_down", "put_back", "unveil"
REPLY_TAKEN = "reply_taken"
ACTS = {
    LEAVE: _("Leave it as it is"),
    REPLY_TAKEN: _("It was the words of support; I took them from under it"),
    VEIL: _("Take a passage from view"),
    SUSPEND: _("Take all of it from view for a day"),
    TAKE_DOWN: _("Take it down: you are the second person"),
    PUT_BACK: _("Put it back on the wall"),
    UNVEIL: _("Show every passage again"),
}
TOLD = (VEIL, SUSPEND, TAKE_DOWN, PUT_BACK, UNVEIL)  # what its author reads about
_REASONS = [("", _("choose one")), *Reason.choices]


class PublicForm(forms.Form):
    """What becomes of a published text. The choices are those that this moderator has now."""

    claim = forms.UUIDField(widget=forms.HiddenInput, required=False)
    act = forms.ChoiceField(
        label=_("Decision"), widget=forms.RadioSelect, error_messages={"required": _("Choose what to do with it.")}
    )
    passages = WordsField(
        label=_("Words to take from view"),
        required=False,
        max_length=4000,
        strip=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Only for a passage. As they stand in the text, each on a line; they go wherever they stand."),
    )
    reason = forms.ChoiceField(label=_("Reason"), choices=_REASONS, required=False)
    words = WordsField(
        label=_("What its author will read"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("What you did and why, in a sentence or two. Needed unless it stays as it is."),
    )
    answer = WordsField(
        label=_("What the person who is in it will read"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("One mail, if they left an address. Nothing about the author belongs in it."),
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        acts: Sequence[str],
        says: str = "",
        has_reader: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(without_nul(data)[0] if data is not None else None, **kwargs)
        self.says = says
        self.spans: list[Span] = []
        self.fields["act"].choices = [(act, ACTS[act]) for act in acts]  # type: ignore[attr-defined]
        if VEIL not in acts:
            del self.fields["passages"]
        if not has_reader:
            del self.fields["words"]

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        cleaned.setdefault("words", "")
        act = cleaned.get("act")
        if act in (VEIL, SUSPEND, TAKE_DOWN) and not cleaned.get("reason"):
            self.add_error("reason", _("Choose the reason; its author reads it."))
        if act in TOLD and "words" in self.fields and not cleaned["words"].strip():
            self.add_error("words", _("Write a few words to its author: what, and why."))
        if act == VEIL:
            self._find_passages(cleaned.get("passages", ""))
            if cleaned.get("reason") and cleaned["reason"] not in FOR_A_PASSAGE:
                self.add_error("reason", _("One person takes a passage from view only when it points at somebody."))
        return cleaned

    def _find_passages(self, text: str) -> None:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if not lines:
            self.add_error("passages", _("Copy the words that should go, each passage on a line of its own."))
        for line in lines:
            found = veil.occurrences(self.says, line)
            if not found:
                message = _("“%(passage)s” does not stand in the text like this.")
                self.add_error("passages", forms.ValidationError(message, params={"passage": line[:80]}))
            self.spans += found


class ReplyDecisionForm(forms.Form):
    """Whether words of support are shown."""

    claim = forms.UUIDField(widget=forms.HiddenInput)
    act = forms.ChoiceField(
        label=_("Decision"),
        choices=[("show", _("Show it under the story")), ("keep", _("Do not show it"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what to do with it.")},
    )
    reason = forms.ChoiceField(label=_("Reason, if it is not shown"), choices=_REASONS, required=False)
    words = WordsField(
        label=_("What whoever wrote it will read"),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("If it is not shown, or if you want to say something. They read it with their list."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if cleaned.get("act") == "keep" and not cleaned.get("reason"):
            self.add_error("reason", _("Choose the reason; whoever wrote it reads it."))
        return cleaned


class TakeAwayForm(forms.Form):
    """Taking words of support from under a story again."""

    reason = forms.ChoiceField(choices=Reason.choices)
