"""What the site says in the reader's language, looked up once in each: looking it up takes longer than saying it."""

from collections.abc import Callable, Hashable
from functools import cache, lru_cache, wraps
from typing import TypeVar

from django.utils.translation import get_language, gettext, ngettext
from markupsafe import Markup

Asked = TypeVar("Asked", bound=Hashable)
Said = TypeVar("Said", bound=str)


def once_a_language(says: Callable[[Asked], Said]) -> Callable[[Asked], Said]:
    """For what says in the reader's language what one of a few values means."""

    @lru_cache(maxsize=2000, typed=True)  # two choices of the same letters are equal
    def in_language(_language: str | None, asked: Asked) -> Said:
        return says(asked)

    @wraps(says)
    def said(asked: Asked) -> Said:
        return in_language(get_language(), asked)

    return said


class Messages(dict[str, Markup]):
    """What the templates say, in one language."""

    def __missing__(self, message: str) -> Markup:
        self[message] = _as_in_templates(gettext(message))
        return self[message]


@cache
def _messages(_language: str | None) -> Messages:
    return Messages()


def messages() -> Callable[[str], Markup]:
    """What says a message in the reader's language."""
    return _messages(get_language()).__getitem__


def _as_in_templates(message: str) -> Markup:
    """Django's templates do not escape what our translators write; what is put into it is escaped."""
    return Markup(message)  # noqa: S704


@once_a_language
def time_to_read(minutes: int) -> Markup:
    said = ngettext("About one minute to read.", "About %(minutes)s minutes to read.", minutes)
    return _as_in_templates(said) % {"minutes": minutes}


@once_a_language
def time_for_the_rest(minutes: int) -> Markup:
    said = ngettext("Read the rest, one minute", "Read the rest, %(minutes)s minutes", minutes)
    return _as_in_templates(said) % {"minutes": minutes}


@once_a_language
def as_many_said(number: int) -> Markup:
    said = ngettext(
        "One person who said no more than this. It is enough.",
        "%(number)s people who said no more than this. It is enough.",
        number,
    )
    return _as_in_templates(said) % {"number": number}
