from typing import Any

from django import forms
from django.utils.translation import get_language_info, gettext, override
from django.utils.translation import gettext_lazy as _

from moderation.models import Decision, MessageTemplate, Preference, Risk
from moderation.models.wording import PLACEHOLDER
from stories.forms import WordsField
from stories.models import Category, Version
from stories.models.notes import Intensity
from stories.models.notice import Reason
from stories.telling import Ending, composed
from stories.wording import spoken_to

Verb = Decision.Verb
VERBS = [
    (Verb.PUBLISH, _("Put it on the wall")),
    (Verb.ASK_FOR_CHANGES, _("Ask its author for changes")),
    (Verb.DECLINE, _("Do not publish it here")),
]
SENTENCE = _("I read every word of this. — a reader here")
_INTENSITIES = [("", _("none")), *((str(value), label) for value, label in Intensity.choices)]


def without_placeholders(words: str) -> str:
    """The words of a message, or a refusal that names what nobody filled in."""
    left = PLACEHOLDER.findall(words)
    if left:
        message = _("Fill in what stands in double brackets first: %(left)s")
        raise forms.ValidationError(message, params={"left": gettext(", ").join(left)}, code="unfilled")
    return words


def recognise_field() -> forms.ChoiceField:
    """What is asked of every text before it goes on the wall."""
    return forms.ChoiceField(
        label=_("Could a colleague or a neighbour recognise anyone here?"),
        choices=[("no", _("Nobody could")), ("yes", _("Somebody could"))],
        required=False,
        widget=forms.RadioSelect,
    )


def must_be_nobody(form: forms.Form) -> None:
    """Refuse what goes on the wall unless somebody said that nobody in it could be recognised."""
    answer = form.cleaned_data.get("recognise")
    if answer != "no":
        form.add_error(
            "recognise",
            _("Somebody who could be recognised is not put on the wall: ask for changes, or do not publish it.")
            if answer
            else _("Answer this before it goes on the wall."),
        )


class SentenceField(forms.ChoiceField):
    """Some of these have several lines: kept, sent by a browser and sent by a script they end in different letters."""

    def to_python(self, value: Any) -> str:
        return composed(super().to_python(value))

    def prepare_value(self, value: Any) -> Any:
        return composed(value) if isinstance(value, str) else value


class DecisionForm(forms.Form):
    """A decision on one version: its content notes settled, the verb, and what the author will read."""

    claim = forms.UUIDField(widget=forms.HiddenInput)
    verb = forms.ChoiceField(
        label=_("Decision"),
        choices=VERBS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what to do with it.")},
    )
    recognise = recognise_field()
    reason = forms.ChoiceField(
        label=_("Reason"),
        choices=[("", _("choose one")), *Reason.choices],
        required=False,
        help_text=_("Needed unless it goes on the wall."),
    )
    risks = forms.MultipleChoiceField(
        label=_("This one has"),
        choices=[(risk, risk.label) for risk in Risk if risk != Risk.TAKE_DOWN],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    sentence = SentenceField(label=_("A sentence from you, if you write none"), required=False)
    words = WordsField(
        label=_("What its author will read"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_(
            "A sentence is enough. With none, the author of a published story reads the sentence chosen below."
        ),
    )

    def __init__(self, *args: Any, version: Version | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        verb = self.fields["verb"]
        assert isinstance(verb, forms.ChoiceField)
        self.one_reader = version is not None and version.story.ending == Ending.ONE_READER
        self.has_reader = version is None or version.story.has_reachable_author
        if self.one_reader:  # to be read and answered by one person, and never published
            verb.choices = [(Verb.PUBLISH, _("Send my answer, and that is all"))]
            verb.initial = Verb.PUBLISH
        elif not self.has_reader:  # a question would wait for ever
            verb.choices = [choice for choice in VERBS if choice[0] != Verb.ASK_FOR_CHANGES]
        language = spoken_to(version.language if version else "")
        messages = MessageTemplate.objects.filter(verb=Verb.PUBLISH).order_by("place")
        kept = [composed(message.words_to(language)) for message in messages]
        with override(language):
            self.sentences = [words for words in kept if not PLACEHOLDER.search(words)] or [str(SENTENCE)]
        sentence = self.fields["sentence"]
        assert isinstance(sentence, forms.ChoiceField)
        sentence.choices = [(words, words) for words in self.sentences]
        sentence.widget.attrs |= {"lang": language, "dir": "rtl" if get_language_info(language)["bidi"] else "ltr"}
        for category, label in Category.choices:
            self.fields[f"note_{category}"] = forms.ChoiceField(label=label, choices=_INTENSITIES, required=False)

    def clean_words(self) -> str:
        return without_placeholders(self.cleaned_data["words"])

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if cleaned.get("verb") == Verb.PUBLISH and not (self.one_reader or cleaned.get("words", "x").strip()):
            cleaned["words"] = cleaned.get("sentence") or self.sentences[0]
        if not self.one_reader and cleaned.get("verb") == Verb.PUBLISH:
            must_be_nobody(self)
        if cleaned.get("verb") in (Verb.ASK_FOR_CHANGES, Verb.DECLINE):
            if not cleaned.get("reason"):
                self.add_error("reason", _("Choose the reason; its author reads it."))
            if self.has_reader and not cleaned.get("words", "").strip() and "words" not in self.errors:
                self.add_error("words", _("Write a few words to its author: what, and why."))
        return cleaned

    def intensities(self) -> dict[str, int]:
        """The settled notes: category → intensity 1 to 3."""
        chosen = {category: self.cleaned_data.get(f"note_{category}") for category in Category.values}
        return {category: int(value) for category, value in chosen.items() if value}


class PreferenceForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Preference
        fields = ["words", "is_low_stimulus", "single_keys"]
        labels = {
            "words": _("The words of a story"),
            "is_low_stimulus": _("A quieter page: no colours, wider lines"),
            "single_keys": _("Single keys do things (J, K, 1, 2, 3 …)"),
        }
        widgets = {"words": forms.RadioSelect}
