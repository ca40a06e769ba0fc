"""Jinja, for the pages that most people read (templates/jinja2): it builds them in a tenth of the time.

Every language has templates of its own, in which each message stands as the text that it is there.
"""

from collections.abc import Iterator
from functools import cache, partial
from typing import Any

from django.templatetags.static import static
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_bidi
from jinja2 import Environment, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]

from stories import drawn, telling, wording
from stories.models.notes import labels_of
from stories.models.story import story_address
from stories.templatetags import numbers, reading

# Of a constant a filter is asked once, when its template is compiled.
SAID = (
    wording.message, wording.as_many_said, wording.time_for_the_rest, wording.time_to_read,
    telling.country_name, telling.decade_name, telling.label_of, telling.setting_name, reading.month_name,
    reading.day_name, reading.listed, reading.passage_mentions, labels_of, numbers.grouped,
)  # fmt: skip
FILTERS = (drawn.lines, drawn.url, static, story_address)


def written(value: Any) -> str:
    """A value as it stands in a page. As `escape` does it, which also makes every piece a string of a kind of its own,
    and that takes longer than the rest."""
    kind = type(value)  # and not its __class__, which of what is lazy is another's
    if kind is str:
        return _escape_inner(value)
    if kind is int:
        return str(value)
    return value if kind is Markup or kind is SafeString else escape(value)


class Quick(CodeGenerator):
    """Python as one would write it by hand: a dot is an attribute and nothing else."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write("environment.written(")


class QuickEnvironment(Environment):
    code_generator_class = Quick
    written = staticmethod(written)


class Messages(Extension):
    """`_("words")`, which makemessages finds, is the filter `"words"|message`."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        for token in stream:
            if token.test("name:_"):
                opening, words, closing = next(stream), next(stream), next(stream)
                yield from (opening, words, Token(token.lineno, "pipe", "|"), Token(token.lineno, "name", "message"))
                yield closing
            else:
                yield token


class Languages:
    """One environment for each language, where Django expects one."""

    def __init__(self, **options: Any) -> None:
        options |= {"undefined": StrictUndefined, "keep_trailing_newline": True, "extensions": [Messages]}
        self.environment = cache(partial(environment, options))

    def get_template(self, name: str) -> Template:
        return self.environment(get_language()).get_template(name)

    def from_string(self, source: str) -> Template:
        return self.environment(get_language()).from_string(source)


def environment(options: dict[str, Any], language: str | None) -> Environment:
    jinja = QuickEnvironment(**options)
    jinja.filters |= {say.__name__: partial(say.in_language, language) for say in SAID}
    jinja.filters |= {function.__name__: function for function in FILTERS}
    # For what the page says amid the words of a story, which may run the other way.
    direction = "rtl" if get_language_bidi() else "ltr"
    jinja.globals["as_the_page"] = Markup('lang="{}" dir="{}"').format(language, direction)
    return jinja
