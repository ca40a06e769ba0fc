"""The shape and kindness of input."""

import unicodedata
from typing import Any

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from stories.models import Category, Story
from stories.models.reply import MOST_LETTERS
from stories.telling import (
    HOPE_LETTERS,
    LONGEST_NAME,
    REPLACEMENT,
    Appears,
    Decade,
    Ending,
    Flaw,
    InTheWay,
    Setting,
    Stays,
    Telling,
    Thread,
    all_countries,
    composed,
    flaw_in,
    is_blank,
)
from stories.widgets import CountrySelect

LONGEST_WORD = 60
UNSEEN, JOINERS = {"Cc", "Cf", "Zl", "Zp"}, "\u200c\u200d"
MAIL_ERRORS = {"invalid": _("This does not look like a mail address. You can also leave it empty.")}
MAIL_HELP = _(
    "Only for a mailbox that nobody else opens. The mail says “Your note” and nothing about this site. The address is "
    "encrypted and never published."
)


def _or_not(label: Any, choices: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    return [("", label), *choices]


def country_choices() -> list[tuple[str, str]]:
    return [("", str(_("Rather not say"))), *all_countries()]


class WordsField(forms.CharField):
    """Something that a person writes: counted, and handed on, as `composed()` says. What was typed stays as it was, and
    no browser sends it to somebody to look over its spelling, or offers it again."""

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return super().widget_attrs(widget) | {"dir": "auto", "autocomplete": "off", "spellcheck": "false"}

    def to_python(self, value: Any) -> Any:
        return composed(super().to_python(value) or "")


class TellingForm(forms.Form):
    """A story and the choices around it. Each choice starts at its most private answer.

    What was typed is never stripped or cut: it comes back as it was, with what to look at beside it.
    """

    words = WordsField(label=_("Your words"), required=False, strip=False, widget=forms.Textarea)
    appears_as = forms.ChoiceField(
        label=_("You appear as"), choices=Appears.choices, initial=Appears.NOBODY, widget=forms.RadioSelect
    )
    pen_name = WordsField(
        label=_("Name to show"),
        required=False,
        max_length=LONGEST_NAME,
        help_text=_("Only if you chose a name. One that people who know you would not recognise."),
        error_messages={"max_length": _("This name is too long to show. Up to 60 letters fit.")},
    )
    notes = forms.MultipleChoiceField(
        label=_("This one mentions"), choices=Category.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    country = forms.ChoiceField(label=_("Country"), choices=country_choices, required=False, widget=CountrySelect)
    setting = forms.ChoiceField(
        label=_("Kind of place"), choices=_or_not(_("Rather not say"), Setting.choices), required=False
    )
    decade = forms.ChoiceField(
        label=_("When it happened"), choices=_or_not(_("Rather not say"), Decade.choices), required=False
    )
    first_time = forms.BooleanField(label=_("This is the first time I tell it"), required=False)
    replies_open = forms.BooleanField(label=_("Words of support are welcome"), required=False)
    no_taps = forms.BooleanField(label=_("Nothing under it, no taps either"), required=False)
    hope = WordsField(
        label=_("Words for whoever reads this next"),
        required=False,
        max_length=HOPE_LETTERS,
        widget=forms.Textarea({"rows": 3}),
        help_text=_(
            "A line or two, if you have any to give. They stand beside your words, and on a page of their own."
        ),
        error_messages={"max_length": _("These lines are longer than fit here. Up to 400 letters do.")},
    )
    may_travel = forms.BooleanField(label=_("My words may travel"), required=False)
    thread = forms.ChoiceField(
        label=_("The colour of your mark"), choices=Thread.choices, initial=Thread.UNDYED, widget=forms.RadioSelect
    )
    mail = forms.EmailField(
        label=_("Mail address"),
        required=False,
        help_text=MAIL_HELP,
        error_messages=MAIL_ERRORS,
    )
    word = forms.CharField(
        label=_("A word only you know"),
        required=False,
        help_text=_(
            "It is not on the list that you get, so whoever finds the list cannot open anything with it. Nor can you "
            "without the word, and nobody can remind you of it."
        ),
        error_messages={"max_length": _("This is too long to remember. Up to 60 letters fit.")},
        max_length=LONGEST_WORD,
    )
    minor = forms.BooleanField(label=_("I am under 18"), required=False)
    ending = forms.ChoiceField(
        label=_("What should happen with your words?"),
        choices=Ending.choices,
        initial=Ending.WALL,
        required=False,
        widget=forms.RadioSelect,
    )
    stays = forms.TypedChoiceField(
        label=_("How long it stays on the wall"),
        choices=Stays.choices,
        coerce=int,
        required=False,
    )
    in_the_way = forms.ChoiceField(
        label=_("If only a name, a place or a number stands in the way"),
        choices=InTheWay.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    consent = forms.BooleanField(
        label=_("Yes, you may keep my words and do this with them"),
        error_messages={"required": _("We need your yes before we may keep your words.")},
    )
    call = forms.CharField(widget=forms.HiddenInput, required=False)
    token = forms.CharField(widget=forms.HiddenInput, required=False, strip=True)

    def __init__(
        self, data: QueryDict | None = None, *, may_sign: bool = False, is_minor: bool = False, **kwargs: Any
    ) -> None:
        self.nul_count = 0
        if data is not None:
            data, self.nul_count = without_nul(data)
        super().__init__(data, **kwargs)
        self.may_sign = may_sign
        self.was_minor = is_minor

    def clean_words(self) -> str:
        words: str = self.cleaned_data["words"]
        match Flaw.NUL if self.nul_count else flaw_in(words):
            case Flaw.EMPTY:
                message = _("The space for your words is empty. A single line is enough.")
                raise forms.ValidationError(message, code="empty")
            case Flaw.NUL:
                count = self.nul_count
                counted = ngettext(
                    "There was %(count)s invisible character that no page can hold. It is taken out; everything else "
                    "is as you wrote it. Look once more, then go on.",
                    "There were %(count)s invisible characters that no page can hold. They are taken out; everything "
                    "else is as you wrote it. Look once more, then go on.",
                    count,
                )
                raise forms.ValidationError(counted, params={"count": count}, code="nul")
            case Flaw.BROKEN:
                count = words.count(REPLACEMENT)
                counted = ngettext(
                    "%(count)s character did not reach us whole and now shows as �. Write it again or take it out, "
                    "then go on.",
                    "%(count)s characters did not reach us whole and now show as �. Write them again or take them "
                    "out, then go on.",
                    count,
                )
                raise forms.ValidationError(counted, params={"count": count}, code="broken")
            case Flaw.LONG:
                message = _(
                    "This is longer than one story can be here: %(length)s letters, and %(most)s fit. All of it is "
                    "still below. You can shorten it, or tell it in parts."
                )
                params = {"length": f"{len(words):,}", "most": f"{settings.STORY_MAX_LETTERS:,}"}
                raise forms.ValidationError(message, params=params, code="long")
        return words

    def clean_pen_name(self) -> str:
        name: str = self.cleaned_data["pen_name"].strip()
        # Joiners belong to how names are written in Persian, Sinhala or Malayalam.
        unseen = [char for char in name if unicodedata.category(char) in UNSEEN and char not in JOINERS]
        if unseen or (name and is_blank(name)):
            raise forms.ValidationError(_("This name has an invisible character in it. Please write it again."))
        return name

    def clean_ending(self) -> str:
        return self.cleaned_data["ending"] or Ending.WALL

    @property
    def is_minor(self) -> bool:
        return self.was_minor or bool(self.cleaned_data.get("minor"))

    def clean_hope(self) -> str:
        hope: str = self.cleaned_data["hope"]
        match flaw_in(hope):
            case Flaw.EMPTY:
                return ""
            case Flaw.BROKEN:
                raise forms.ValidationError(_("Some of these letters did not reach us whole. Please write them again."))
        return hope

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if self.is_minor:  # said on the preview: no name, no mail, no words of support
            for name in ("appears_as", "pen_name", "mail"):
                self.errors.pop(name, None)
            cleaned |= {"appears_as": Appears.NOBODY, "pen_name": "", "mail": "", "replies_open": False}
        if cleaned.get("ending") == Ending.UNREAD:  # there will be nothing to tell by mail
            self.errors.pop("mail", None)
            cleaned["mail"] = ""
        if cleaned.get("no_taps"):
            cleaned["replies_open"] = False
        appears_as = cleaned.get("appears_as")
        if appears_as == Appears.PEN_NAME and not cleaned.get("pen_name") and "pen_name" not in self.errors:
            self.add_error("pen_name", _("Write the name that you want to show, or choose “Someone”."))
        if appears_as == Appears.SIGNED and not self.may_sign:
            self.add_error(
                "appears_as",
                _("You are not signed in, so this cannot be signed. Your words are all here: choose another way."),
            )
        return cleaned

    def telling(self) -> Telling:
        """What goes into the sealed version. The form must be valid."""
        cleaned = self.cleaned_data
        named = cleaned["appears_as"] == Appears.PEN_NAME
        return Telling(
            words=cleaned["words"],
            appears_as=cleaned["appears_as"],
            pen_name=cleaned["pen_name"] if named else "",
            notes=sorted(cleaned["notes"]),
            country=cleaned["country"],
            setting=cleaned["setting"],
            decade=cleaned["decade"],
            first_time=cleaned["first_time"],
            thread=cleaned["thread"],
            in_the_way=cleaned["in_the_way"],
            hope=cleaned["hope"],
            may_travel=cleaned["may_travel"],
        )

    def carried(self) -> list[tuple[str, str]]:
        """What was typed, as (name, value) pairs for hidden fields: nothing of it may depend on another page. What to
        do about details is asked on the preview itself."""
        return [
            (name, value)
            for name in self.fields
            if name not in ("token", "in_the_way")
            for value in (self.data.getlist(name) if isinstance(self.data, QueryDict) else [])
        ]


class EditForm(TellingForm):
    """A newer text for a story that exists: no address, no new consent, and what happens to the published one."""

    meanwhile = forms.ChoiceField(
        label=_("Until somebody has read it"),
        choices=[
            ("hide", _("Take the published one from view now")),
            ("stay", _("Leave the published one as it is")),
        ],
        initial="hide",
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("mail", "consent", "call", "token", "word", "minor", "ending", "stays"):
            del self.fields[name]


class LetterForm(forms.Form):
    """What an author writes to the desk. What was typed comes back as it was."""

    words = WordsField(
        label=_("Your answer"),
        strip=False,
        max_length=4000,
        widget=forms.Textarea,
        error_messages={
            "required": _("The space for your answer is empty. A single line is enough."),
            "max_length": _("This is longer than one answer can be: 4,000 letters fit. All of it is still here."),
        },
    )

    def __init__(self, data: QueryDict) -> None:
        super().__init__(without_nul(data)[0])

    @property
    def has_words(self) -> bool:
        return not is_blank(self.data.get("words", ""))

    def clean_words(self) -> str:
        words: str = self.cleaned_data["words"]
        if is_blank(words):
            raise forms.ValidationError(self.fields["words"].error_messages["required"])
        return words


class ReplyForm(forms.Form):
    """Words of support: a sentence to choose, or a few of one's own. What was typed comes back as it was."""

    SENTENCES = [
        ("believe", _("I believe you.")),
        ("alone", _("You are not alone.")),
        ("thank", _("Thank you for writing this.")),
        ("glad", _("I am glad that you are here.")),
    ]

    sentence = forms.ChoiceField(
        label=_("A sentence"),
        choices=[*SENTENCES, ("own", _("My own words, below"))],
        initial="believe",
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a sentence, or “My own words”.")},
    )
    own = WordsField(label=_("My own words"), required=False, strip=False, widget=forms.Textarea({"rows": 4}))
    token = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(without_nul(data)[0] if data is not None else None, **kwargs)

    def clean_own(self) -> str:
        own: str = self.cleaned_data["own"]
        flaw = flaw_in(own)
        if self.data.get("sentence") != "own":
            if flaw != Flaw.EMPTY:
                raise forms.ValidationError(
                    _("You also wrote words of your own. To send them, choose “My own words”; else empty this space.")
                )
            return ""
        match flaw:
            case Flaw.EMPTY:
                raise forms.ValidationError(_("The space for your own words is empty. One of the sentences is enough."))
            case Flaw.BROKEN:
                raise forms.ValidationError(_("Some characters did not reach us whole. Please write them again."))
        if len(own) > MOST_LETTERS:
            message = _("This is %(length)s letters long, and %(most)s fit here. All of it is still below.")
            raise forms.ValidationError(message, params={"length": len(own), "most": MOST_LETTERS}, code="long")
        return own

    def words(self) -> str:
        """What the reply says. The form must be valid."""
        return self.cleaned_data["own"] or str(dict(self.SENTENCES)[self.cleaned_data["sentence"]])


class IHaveForm(TellingForm):
    """Words of somebody who caused harm: the words and their notes, nothing that shows who or where."""

    promise = forms.BooleanField(
        label=_(
            "It says nothing that shows who was harmed, asks nobody to forgive me, and is not written to reach them"
        ),
        error_messages={"required": _("This is the condition for every text here. Please read yours once more.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in set(self.fields) - {"words", "notes", "promise", "consent", "token"}:
            del self.fields[name]

    def telling(self) -> Telling:
        return Telling(words=self.cleaned_data["words"], notes=sorted(self.cleaned_data["notes"]))

    def carried(self) -> list[tuple[str, str]]:
        """With the answers that the form of a change would ask for."""
        return [*super().carried(), ("appears_as", Appears.NOBODY), ("thread", Thread.UNDYED)]


def initial_of(telling: Telling, *, taps_open: bool, replies_open: bool) -> dict[str, Any]:
    """The edit form's starting values."""
    return {
        "words": telling.words,
        "appears_as": telling.appears_as,
        "pen_name": telling.pen_name,
        "notes": telling.notes,
        "country": telling.country,
        "setting": telling.setting,
        "decade": telling.decade,
        "first_time": telling.first_time,
        "thread": telling.thread,
        "hope": telling.hope,
        "may_travel": telling.may_travel,
        "replies_open": replies_open,
        "no_taps": not taps_open,
        "meanwhile": "hide",
    }


# --- The small forms of the author's page


class ShowingForm(forms.Form):
    """How a story is shown, none of its words: it changes at once."""

    appears_as = forms.ChoiceField(label=_("You appear as"), widget=forms.RadioSelect)
    country = forms.ChoiceField(label=_("Country"), choices=country_choices, required=False, widget=CountrySelect)
    setting = forms.ChoiceField(
        label=_("Kind of place"), choices=_or_not(_("Rather not say"), Setting.choices), required=False
    )
    decade = forms.ChoiceField(
        label=_("When it happened"), choices=_or_not(_("Rather not say"), Decade.choices), required=False
    )
    thread = forms.ChoiceField(label=_("The colour of your mark"), choices=Thread.choices, widget=forms.RadioSelect)

    def __init__(self, data: QueryDict | None = None, *, shown: Telling) -> None:
        """It may become more private than it is shown; another name is other words, and those are read first."""
        super().__init__(data, initial={name: getattr(shown, name) for name in self.base_fields})
        self.shown = shown
        appears = self.fields["appears_as"]
        assert isinstance(appears, forms.ChoiceField)
        appears.choices = [(Appears.NOBODY.value, Appears.NOBODY.label)]
        if shown.appears_as != Appears.NOBODY:
            as_now = shown.pen_name or Appears(shown.appears_as).label
            appears.choices = [*appears.choices, (str(shown.appears_as), as_now)]

    def changes(self) -> dict[str, str]:
        """Fields of Telling that become other ones. What stays says nothing about a newer text that waits, which may
        have chosen otherwise. The form must be valid."""
        chosen = {name: str(value) for name, value in self.cleaned_data.items() if value != getattr(self.shown, name)}
        return chosen | ({"pen_name": ""} if chosen.get("appears_as") == Appears.NOBODY else {})


class EndingForm(forms.Form):
    ending = forms.ChoiceField(label=_("What happens with it"), choices=Ending.choices, widget=forms.RadioSelect)


class StayForm(forms.Form):
    """How long it stays on the wall. What is over already is not offered: it would be withdrawn within the hour."""

    stays = forms.TypedChoiceField(
        label=_("How long it stays on the wall"),
        choices=Stays.choices,
        coerce=int,
        error_messages={
            "invalid_choice": _("It has been here for longer than that. To take it off the wall, choose “Withdraw it”.")
        },
    )

    def __init__(self, data: QueryDict | None = None, *, story: Story, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        stays = self.fields["stays"]
        assert isinstance(stays, forms.TypedChoiceField)
        over = [str(label) for years, label in Stays.choices if story.has_stayed(years)]
        if over:
            stays.help_text = _("Over already, and so not offered: %(choices)s.") % {
                "choices": gettext(", ").join(over)
            }
        stays.choices = [(years, label) for years, label in Stays.choices if not story.has_stayed(years)]


class MailForm(forms.Form):
    mail = forms.EmailField(label=_("Mail address"), help_text=MAIL_HELP, error_messages=MAIL_ERRORS)


class WordForm(forms.Form):
    word = forms.CharField(
        label=_("A word only you know, if you want one"),
        required=False,
        max_length=LONGEST_WORD,
        error_messages=TellingForm.base_fields["word"].error_messages,
    )


def forms_of_rights(story: Story, shown: Telling, bound: forms.Form | None = None) -> dict[str, forms.Form]:
    """The author's page's small forms by name, at how things are now; the bound one as it was filled in."""
    made: dict[str, forms.Form] = {
        "showing": ShowingForm(shown=shown),
        "ending": EndingForm(initial={"ending": story.ending}),
        "stays": StayForm(story=story, initial={"stays": story.stays}),
        "mail": MailForm(),
        "word": WordForm(),
    }
    return {name: bound if type(bound) is type(form) and bound else form for name, form in made.items()}


def without_nul(data: QueryDict) -> tuple[QueryDict, int]:
    """The data without NUL characters, which no page and no PostgreSQL text can hold, and how many there were."""
    count = sum(value.count("\x00") for _name, values in data.lists() for value in values)
    if not count:
        return data, 0
    clean = data.copy()
    for name, values in data.lists():
        clean.setlist(name, [value.replace("\x00", "") for value in values])
    return clean, count
