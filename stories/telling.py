"""What an author sends: the words, and the choices around them. Sealed as one value until somebody decides."""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from functools import lru_cache
from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django_countries import countries

from stories import veil
from stories.sealing import Json
from stories.softening import BadChanges, Change, applied, changed, fitting
from stories.spelling import plain
from stories.wording import once_a_language


class Appears(models.TextChoices):
    NOBODY = "nobody", _("Someone")
    PEN_NAME = "pen_name", _("A name I choose")
    SIGNED = "signed", _("Signed with my account")


@once_a_language
def country_name(code: str) -> str:
    """In the reader's language; empty for a code that is no country's."""
    return str(countries.name(code)) if code else ""


@once_a_language
def label_of(choice: models.TextChoices) -> str:
    """What a choice says, in the reader's language."""
    return str(choice.label)


@once_a_language
def choices_of(choices: type[models.TextChoices]) -> tuple[tuple[str, str], ...]:
    """(value, label) of each."""
    return tuple((value, str(label)) for value, label in choices.choices)


@once_a_language
def setting_name(code: str) -> str:
    return str(Setting(code).label) if code else ""


@once_a_language
def decade_name(code: str) -> str:
    return str(Decade(code).label) if code else ""


def all_countries() -> list[tuple[str, str]]:
    """(code, name) in the reader's language and its order."""
    return _all_countries(get_language() or "")


@lru_cache(maxsize=20)
def _all_countries(language: str) -> list[tuple[str, str]]:
    return sorted(((code, str(name)) for code, name in countries), key=lambda country: plain(country[1]))


class Setting(models.TextChoices):
    """Where it happened, never closer than this."""

    WORK = "work", _("at work")
    HOME = "home", _("at home")
    SCHOOL = "school", _("at school or university")
    STREET = "street", _("in the street")
    TRANSPORT = "transport", _("on the way, by bus or train")
    ONLINE = "online", _("online")
    NIGHT_OUT = "night_out", _("on a night out")
    CARE = "care", _("in care or treatment")
    FAITH = "faith", _("in a faith community")
    SPORT = "sport", _("in sport")
    SERVICE = "service", _("in the forces or the police")
    CUSTODY = "custody", _("in custody")
    ELSEWHERE = "elsewhere", _("somewhere else")


class Decade(models.TextChoices):
    """When it happened, never closer than this."""

    D2020 = "2020", _("in the 2020s")
    D2010 = "2010", _("in the 2010s")
    D2000 = "2000", _("in the 2000s")
    D1990 = "1990", _("in the 1990s")
    D1980 = "1980", _("in the 1980s")
    D1970 = "1970", _("in the 1970s")
    D1960 = "1960", _("in the 1960s")
    BEFORE = "before", _("before the 1960s")


class Thread(models.TextChoices):
    """The colour of an author's mark. It means only that somebody chose it."""

    UNDYED = "undyed", _("Undyed")
    WOAD = "woad", _("Blue")
    MADDER = "madder", _("Rose")
    STRAW = "straw", _("Straw")
    LICHEN = "lichen", _("Green")
    HEATHER = "heather", _("Heather")


class Ending(models.TextChoices):
    """What happens with the words. Any may become another later."""

    WALL = "wall", _("They go on the wall, if a moderator agrees")
    ONE_READER = "one_reader", _("One person here reads them and answers, and nobody else does")
    UNREAD = "unread", _("Nobody reads them; they are kept for you")


class InTheWay(models.TextChoices):
    """What to do if only a name, a place or a number stands in the way. There is no default."""

    ASK = "ask", _("Ask me first")
    SOFTEN = "soften", _("Change just that, and then put it on the wall")


class Stays(models.IntegerChoices):
    """How long a story stays on the wall, in years."""

    UNTIL_TAKEN_DOWN = 0, _("Until I take it down")
    ONE_YEAR = 1, _("One year")
    FIVE_YEARS = 5, _("Five years")


@dataclass(frozen=True)
class Telling:
    words: str
    appears_as: str = Appears.NOBODY
    pen_name: str = ""
    notes: list[str] = field(default_factory=list)  # the categories its author chose
    country: str = ""  # ISO 3166-1, two letters
    setting: str = ""
    decade: str = ""
    first_time: bool = False
    thread: str = Thread.UNDYED
    in_the_way: str = ""  # an InTheWay; empty where nothing was asked, which means ASK
    hope: str = ""  # a few lines for whoever reads this next
    may_travel: bool = False  # whether feeds and search engines may have it

    @property
    def whole(self) -> str:
        """Everything that readers would see: the words, and after them the lines for whoever reads this next."""
        return f"{self.words}\n\n{self.hope}" if self.hope else self.words

    @property
    def hope_at(self) -> int:
        """Where the lines for whoever reads this next begin in `whole`."""
        return len(self.words) + 2

    def with_changes(self, changes: Iterable[Change]) -> Self:
        """The same with passages of `whole` changed. Raises BadChanges."""
        ordered = fitting(self.whole, changes)
        if any(change.start < self.hope_at - 1 < change.end for change in ordered):
            raise BadChanges
        inside = [change for change in ordered if change.end <= len(self.words)]
        beside = [
            Change(change.start - self.hope_at, change.end - self.hope_at, change.text)
            for change in ordered
            if change.start >= self.hope_at
        ]
        if len(inside) + len(beside) != len(ordered):
            raise BadChanges
        return replace(
            self,
            words=changed(self.words, inside) if inside else self.words,
            hope=applied(self.hope, beside).strip(),
        )

    def seen(self, veils: Iterable[Sequence[int]]) -> tuple[str, str]:
        """The words and the lines beside them, with these passages of `whole` from view."""
        spans = veil.joined(veils)
        beside = [(start - self.hope_at, end - self.hope_at) for start, end in spans if start >= self.hope_at]
        return veil.veiled(self.words, [s for s in spans if s[1] <= len(self.words)]), veil.veiled(self.hope, beside)

    @property
    def shown_as(self) -> str:
        """How it is shown, whatever it says."""
        parts = self.appears_as, self.pen_name, self.country, self.setting, self.decade, self.thread
        return json.dumps([str(part) for part in parts])

    @property
    def word_count(self) -> int:
        return word_count(self.words)

    @property
    def note_labels(self) -> tuple[str, ...]:
        from stories.models.notes import labels_of

        return labels_of(tuple(self.notes))

    @property
    def country_name(self) -> str:
        return country_name(self.country)

    @property
    def setting_label(self) -> str:
        return setting_name(self.setting)

    @property
    def decade_label(self) -> str:
        return decade_name(self.decade)

    def as_json(self) -> Json:
        return asdict(self)

    @classmethod
    def from_json(cls, value: Json) -> Self:
        """Reads what an older or newer release sealed: unknown keys are dropped, missing ones take their default."""
        if not isinstance(value, dict):
            raise TypeError("a sealed telling is a JSON object")
        known = {f.name for f in fields(cls)}
        return cls(**{name: item for name, item in value.items() if name in known})  # type: ignore[arg-type]

    def says_the_same_as(self, other: Self) -> bool:
        """Equal but for line ends, which browsers rewrite on every way through a form."""
        return self.compared() == other.compared()

    def compared(self) -> dict[str, object]:
        lines = {name: "\n".join(getattr(self, name).splitlines()) for name in ("words", "hope")}
        return asdict(self) | lines | {"notes": sorted(self.notes)}


HOPE_LETTERS = 400
LONGEST_NAME = 60
"""That readers see."""

REPLACEMENT = "\ufffd"  # what a decoder writes for bytes that are no text


class Flaw(StrEnum):
    """Why words cannot be taken as they are."""

    EMPTY = "empty"
    NUL = "nul"
    BROKEN = "broken"
    LONG = "long"


_LINE_END = re.compile(r"\r\n?")


def composed(text: str) -> str:
    """The same text with one letter for each line end, and letters composed as far as they can be (NFC). So it is
    counted, kept and compared: browsers count a line end as one letter and send two, and some letters become two."""
    return unicodedata.normalize("NFC", _LINE_END.sub("\n", text))


def flaw_in(words: str) -> Flaw | None:
    """The first reason why these words cannot be taken as they are, or none."""
    if is_blank(words):
        return Flaw.EMPTY
    if "\x00" in words:  # no page and no PostgreSQL text can hold it
        return Flaw.NUL
    if REPLACEMENT in words or any("\ud800" <= char <= "\udfff" for char in words):
        return Flaw.BROKEN
    if len(words) > settings.STORY_MAX_LETTERS:
        return Flaw.LONG
    return None


# Scripts that put no space between words: signs of Chinese and Japanese; letters of Thai, Lao, Burmese and Khmer.
_SIGNS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LETTERS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


def has_no_spaces(text: str) -> bool:
    """Whether any of it is in a script that puts no space between words."""
    return not text.isascii() and bool(_SIGNS.search(text) or _LETTERS.search(text))


def word_count(text: str) -> int:
    """How many words. Without spaces two signs, or five letters, stand for one; no word has more than thirty."""
    count = len(text.split())
    if not text.isascii():
        count += len(_SIGNS.findall(text)) // 2 + len(_LETTERS.findall(text)) // 5
    return max(count, len(text) // 30)


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing: spaces, line ends, controls and zero-width characters only."""
    return all(unicodedata.category(char) in {"Cc", "Cf", "Zs", "Zl", "Zp"} for char in text)
