"""What the site says in the reader's language, looked up once in each: looking it up takes longer than saying it. And
in which language somebody is answered whose own is known by their words alone."""

from collections.abc import Callable, Hashable
from functools import lru_cache, update_wrapper
from typing import Generic, TypeVar

from django.conf import settings
from django.utils.translation import get_language, gettext, ngettext
from markupsafe import Markup

Asked = TypeVar("Asked", bound=Hashable)
Said = TypeVar("Said", bound=str | tuple[object, ...])


class once_a_language(Generic[Asked, Said]):
    """For a function that says in the reader's language what one of a few values means."""

    def __init__(self, says: Callable[[Asked], Said]) -> None:
        update_wrapper(self, says)
        self.__name__ = says.__name__

        @lru_cache(maxsize=2000, typed=True)  # two choices with the same letters are equal
        def in_language(_language: str | None, asked: Asked) -> Said:
            return says(asked)

        self.in_language = in_language

    def __call__(self, asked: Asked) -> Said:
        return self.in_language(get_language(), asked)


def spoken_to(language: str) -> str:
    """The language of what is put into a text, or sent to whoever wrote it: the text's own, as the checks heard it,
    where this site speaks it, else the site's own. Whoever chooses the words at the desk may read another one."""
    return language if language in dict(settings.LANGUAGES) else str(settings.LANGUAGE_CODE)


def as_written(words: str) -> Markup:
    """As in Django's templates, what translators write is not escaped, and what is put into it is."""
    return Markup(words)  # noqa: S704


@once_a_language
def message(words: str) -> Markup:
    """What a template says."""
    return as_written(gettext(words))


@once_a_language
def time_to_read(minutes: int) -> Markup:
    said = ngettext("About one minute to read.", "About %(minutes)s minutes to read.", minutes)
    return as_written(said) % {"minutes": minutes}


@once_a_language
def time_for_the_rest(minutes: int) -> Markup:
    said = ngettext("Read the rest, one minute", "Read the rest, %(minutes)s minutes", minutes)
    return as_written(said) % {"minutes": minutes}


@once_a_language
def as_many_said(number: int) -> Markup:
    said = ngettext(
        "One person who said no more than this. It is enough.",
        "%(number)s people who said no more than this. It is enough.",
        number,
    )
    return as_written(said) % {"number": number}
