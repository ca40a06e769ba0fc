"""How a reader wants to read: one session cookie that holds the choices themselves and says nothing about anybody.

No cookie means the default. The same choices always make the same cookie (`code`), so a page varies by its address,
its language and this code, and by nothing else. Nothing of it is kept on our side.
"""

from dataclasses import dataclass, field, replace
from typing import Literal, Self

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django_countries import countries

Showing = Literal["show", "fold", "hide"]

# One letter for each category of content note. A letter is never given to another one.
LETTERS = {
    "rape": "r",
    "sexual_assault": "a",
    "verbal_harassment": "w",
    "ogling": "o",
    "stalking": "f",
    "exposure": "e",
    "images": "i",
    "child": "c",
    "partner_abuse": "p",
    "violence": "v",
    "self_harm": "s",
    "graphic": "g",
    "hate": "h",
}
TEXTS = {"": "", "large": "1", "largest": "2"}
THEMES = {"": "", "light": "l", "dark": "d"}
LONGEST = 80
FIVE = 5
KEPT_AT_THE_EDGE = {"", "g"}
PRESET = ("hidden", "shown", "calm", "still", "stop_after_five")
"""What the gentle preset decides."""


@dataclass(frozen=True)
class Choices:
    shown: frozenset[str] = field(default=frozenset())  # categories whose passages are not folded
    hidden: frozenset[str] = field(default=frozenset())  # categories whose stories are left out
    calm: bool = False  # no pictures, no colours, the words alone
    still: bool = False  # nothing moves, the number neither
    stop_after_five: bool = False
    text: str = ""  # "", "large", "largest"
    theme: str = ""  # "", "light", "dark": "" is what the device asks for
    quiet: bool = False  # for somebody whose screen can be seen
    country: str = ""  # for support lines, where the reader asked to keep it
    language: str = ""  # one of the site's; "" is what the device asks for

    def __post_init__(self) -> None:
        object.__setattr__(self, "shown", self.shown - self.hidden)

    @classmethod
    def of(cls, request: HttpRequest) -> "Choices":
        """What this reader chose. A cookie that is not one of ours is the default."""
        return cls.read(request.COOKIES.get(settings.CHOICES_COOKIE_NAME, ""))

    @classmethod
    def gentle(cls) -> Self:
        """The preset: no story that mentions something hard, a calm page, five at a time."""
        return cls(hidden=frozenset(LETTERS), calm=True, still=True, stop_after_five=True)

    def for_category(self, name: str) -> Showing:
        """What to do with a story that mentions this."""
        if name in self.hidden:
            return "hide"
        return "show" if name in self.shown else "fold"

    def at_once(self, most: int) -> int:
        """How many stories a page shows this reader, where it shows others `most`."""
        return FIVE if self.stop_after_five else most

    def gently(self) -> Self:
        """The gentle preset, with what it says nothing about."""
        gentle = self.gentle()
        return replace(self, **{name: getattr(gentle, name) for name in PRESET})

    @property
    def is_gentle(self) -> bool:
        return self == self.gently()

    @property
    def code(self) -> str:
        """The choices as a short string: "" is the default, "g" the gentle preset alone."""
        if self == DEFAULT:  # almost everybody's
            return ""
        parts = []
        plain = self
        if self.is_gentle:
            parts.append("g")
            plain = replace(self, hidden=frozenset(), calm=False, still=False, stop_after_five=False)
        parts += [
            _letters("x", plain.hidden),
            _letters("o", plain.shown),
            "c" if plain.calm else "",
            "m" if plain.still else "",
            "5" if plain.stop_after_five else "",
            f"t{TEXTS[self.text]}" if self.text else "",
            f"b{THEMES[self.theme]}" if self.theme else "",
            "q" if self.quiet else "",
            f"n{self.country}" if self.country else "",
            f"l{self.language}" if self.language else "",
        ]
        return "-".join(part for part in parts if part)

    @classmethod
    def read(cls, code: str) -> "Choices":
        """The choices that have this code; the default for anything else, so that there are no two codes for one. Of a
        language that is not offered any more the other choices stand."""
        if not code or len(code) > LONGEST:
            return DEFAULT
        rest, _dash, last = code.rpartition("-")
        if last[:1] == "l" and last[1:] in settings.SPOKEN.keys() - dict(settings.LANGUAGES):
            code = rest
        choices = DEFAULT
        for part in code.split("-"):
            choices = choices._with(part)
        return choices if choices.code == code else DEFAULT

    def _with(self, part: str) -> Self:
        match part[:1], part[1:]:
            case "g", "":
                return self.gently()
            case "x", letters:
                return replace(self, hidden=_categories(letters))
            case "o", letters:
                return replace(self, shown=_categories(letters))
            case "c", "":
                return replace(self, calm=True)
            case "m", "":
                return replace(self, still=True)
            case "5", "":
                return replace(self, stop_after_five=True)
            case "t", step:
                return replace(self, text=_name_of(TEXTS, step))
            case "b", light:
                return replace(self, theme=_name_of(THEMES, light))
            case "q", "":
                return replace(self, quiet=True)
            case "n", country if country in countries:
                return replace(self, country=country)
            case "l", language if language in dict(settings.LANGUAGES):
                return replace(self, language=language)
        return self

    def keep(self, response: HttpResponse) -> None:
        """Ask the browser to hold these choices until it is closed; the default is held by no cookie at all."""
        if not self.code:
            response.delete_cookie(settings.CHOICES_COOKIE_NAME, samesite="Lax")
            return
        response.set_cookie(
            settings.CHOICES_COOKIE_NAME,
            self.code,
            httponly=True,
            samesite="Lax",  # Strict would forget them for whoever follows a link from elsewhere
            secure=settings.CHOICES_COOKIE_SECURE,
        )


DEFAULT = Choices()


def _letters(kind: str, categories: frozenset[str]) -> str:
    letters = "".join(sorted(LETTERS[name] for name in categories))
    return kind + letters if letters else ""


def _categories(letters: str) -> frozenset[str]:
    return frozenset(name for name, letter in LETTERS.items() if letter in letters)


def _name_of(codes: dict[str, str], code: str) -> str:
    return next((name for name, known in codes.items() if known == code), "")
