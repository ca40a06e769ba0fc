"""Letters from authors at the desk: reading one, answering it, deciding an appeal."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _

from moderation import decisions, letters, queue
from moderation.access import moderators_only
from moderation.forms import must_be_nobody, recognise_field, without_placeholders
from moderation.models import Claim, Decision
from moderation.views.desk import _moderator, hold_longer, not_held, refused
from stories.access import methods
from stories.forms import WordsField
from stories.headers import STRICT, headers
from stories.models import Category, Letter, Notice

_OTHERWISE = {
    Notice.Kind.DECLINED: _("Decide otherwise: put it on the wall"),
    Notice.Kind.VEILED: _("Decide otherwise: show the passage again"),
    Notice.Kind.SUSPENDED: _("Decide otherwise: put it back on the wall"),
    Notice.Kind.TAKEN_DOWN: _("Decide otherwise: put it back on the wall"),
}


class LetterForm(forms.Form):
    claim = forms.UUIDField(widget=forms.HiddenInput)
    verb = forms.ChoiceField(
        label=_("Decision"), widget=forms.RadioSelect, error_messages={"required": _("Choose what to do with it.")}
    )
    words = WordsField(
        label=_("What its author will read"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 5})
    )

    def __init__(self, *args: object, letter: Letter, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.letter = letter
        verb = self.fields["verb"]
        assert isinstance(verb, forms.ChoiceField)
        if letter.kind == Letter.Kind.APPEAL:
            verb.choices = [
                ("uphold", _("It stays as it was decided")),
                ("overturn", _OTHERWISE[Notice.Kind(letter.notice.kind)]),
            ]
            if letter.notice.kind == Notice.Kind.DECLINED:
                self.fields["recognise"] = recognise_field()
        else:
            verb.choices = [("answer", _("I have read it"))]
            verb.initial = "answer"

    def clean(self) -> dict[str, Any]:
        if "recognise" in self.fields and self.cleaned_data.get("verb") == "overturn":
            must_be_nobody(self)
        return self.cleaned_data

    def clean_words(self) -> str:
        words = without_placeholders(self.cleaned_data["words"])
        if self.letter.kind == Letter.Kind.APPEAL and not words.strip():
            raise forms.ValidationError(_("An appeal is answered in words: what you saw, and why."))
        return words


@methods("GET")
@moderators_only
@headers(STRICT)
def letter(request: HttpRequest, letter_id: UUID) -> HttpResponse:
    """What an author wrote, for whoever holds it."""
    found = _waiting(request, letter_id)
    held = Claim.objects.hold_on(found.pk, _moderator(request))
    if held is None:
        return not_held(request, found)
    return _page(request, found, held, LetterForm(letter=found, initial={"claim": held.token}))


@methods("GET", "POST")
@moderators_only
@headers(STRICT)
def letter_decision(request: HttpRequest, letter_id: UUID) -> HttpResponse:
    """Answer a letter or decide an appeal. A refusal says what happened and keeps what was written."""
    if request.method != "POST":
        return redirect("letter_review", letter_id)
    moderator = _moderator(request)
    found = get_object_or_404(queue.fitting(Letter.objects.all(), moderator), pk=letter_id)
    if refusal := letters.over(found):
        return refused(request, refusal)
    if request.POST.get("step") == "longer" and (held := Claim.objects.hold_on(found.pk, moderator)):
        unsent = LetterForm(initial=dict(request.POST.items()), letter=found)
        return _page(request, found, hold_longer(held, found), unsent)
    form = LetterForm(request.POST, letter=found)
    if not form.is_valid():
        held = Claim.objects.hold_on(found.pk, moderator)
        if held is None:
            return refused(request, decisions.lost(found, moderator))
        return _page(request, found, held, form, status=422)
    verb = {"uphold": letters.uphold, "overturn": letters.overturn, "answer": letters.answer}[form.cleaned_data["verb"]]
    try:
        verb(found.pk, moderator, form.cleaned_data["claim"], words=form.cleaned_data["words"])
    except decisions.Refused as refusal:
        return refused(request, refusal)
    return redirect("/moderation/?said=letter")


def _waiting(request: HttpRequest, letter_id: UUID) -> Letter:
    letters_here = queue.fitting(Letter.objects.waiting(), _moderator(request))
    found: Letter = get_object_or_404(letters_here.select_related("notice", "story"), pk=letter_id)
    return found


@methods("POST")
@moderators_only
@headers(STRICT)
def letter_undoing(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """Take back what one answered to a letter, within its minute."""
    moderator = _moderator(request)
    found = get_object_or_404(Decision, id=decision_id, moderator=moderator, kind="letter")
    try:
        letters.undo(found, moderator)
    except decisions.Refused as refusal:
        return redirect(f"/moderation/?said={refusal.code}")
    return redirect("/moderation/?said=undone")


def _page(request: HttpRequest, found: Letter, held: Claim, form: LetterForm, status: int = 200) -> HttpResponse:
    version = found.version or found.story.latest
    context = {
        "letter": found,
        "notice": found.notice,
        "story": found.story,
        "telling": version.telling,
        "claim": held,
        "form": form,
        "covers": [Category(note["category"]).label for note in version.notes],
        "history": Decision.objects.of_story(found.story_id),
        "had_part": found.kind == Letter.Kind.APPEAL and letters.had_part(found, _moderator(request)),
    }
    return render(request, "moderation/letter.html", context, status=status)
