"""The words on screen: translatable, and the house's own."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from django import forms
from django.template import engines
from django.template.base import Lexer, TokenType
from django.utils.translation.template import templatize

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = sorted((ROOT / "templates").rglob("*.html")) + sorted((ROOT / "templates").rglob("*.txt"))
SPOKEN_ATTRIBUTES = r'(?:alt|title|aria-label|placeholder|data-done|data-failed|content)="([^"]*)"'
# Not words: addresses, sizes, and what only machines read.
SILENT = {"width=device-width, initial-scale=1", "light dark", "light", "summary_large_image", "·", "C", "“", "”", ", "}
# Words between such tags are translated, or are none.
STEPS = {side + tag: step for tag in ("blocktranslate", "comment", "verbatim") for side, step in (("", 1), ("end", -1))}


def spoken(source: str) -> list[str]:
    """The words of a template that stand outside every translation tag."""
    inside = 0
    kept = []
    for token in Lexer(source).tokenize():
        if token.token_type == TokenType.BLOCK:
            name = token.contents.split()[0]
            inside += STEPS.get(name, 0)
            kept.append("\x00")  # an attribute's value ends at a tag as well as at its quote
        elif token.token_type == TokenType.TEXT and not inside:
            kept.append(token.contents)
    text = "".join(kept)
    text = re.sub(r"<(svg|kbd)\b.*?</\1>", "", text, flags=re.S)
    words = re.findall(SPOKEN_ATTRIBUTES, text.replace("\x00", ""))
    words += re.split(r"<[^>]*>|\x00", re.sub(r"<!doctype[^>]*>", "", text))
    return [word.strip() for word in words if re.search(r"[^\W\d_]{2,}", word) and word.strip() not in SILENT]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_every_word_a_person_reads_can_be_translated(path: Path) -> None:
    assert spoken(path.read_text()) == []


def test_the_search_finds_a_word_that_cannot() -> None:
    assert spoken('<p>Hello</p><img alt="A picture">{% translate "fine" %}') == ["A picture", "Hello"]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_it_compiles(path: Path) -> None:
    engines["jinja2" if "jinja2" in path.parts else "django"].from_string(path.read_text())


@pytest.mark.parametrize("path", [path for path in TEMPLATES if "jinja2" in path.parts], ids=lambda path: path.stem)
def test_its_messages_are_gathered_where_jinja_says_them(path: Path) -> None:
    said = re.findall(r'\b_\((".*?")', path.read_text())
    gathered = re.findall(r'_\((".*?")', templatize(path.read_text()))
    assert set(said) - set(gathered) == set()


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_what_is_written_there_is_sent_to_nobody_who_looks_over_spelling(path: Path) -> None:
    areas = re.findall(r"<textarea\b.*?>", re.sub(r"\{%.*?%\}", "", path.read_text()))
    written = [area for area in areas if "readonly" not in area and " hidden" not in area]
    assert [area for area in written if 'spellcheck="false"' not in area or 'autocomplete="off"' not in area] == []


def _every(kind: type[forms.BaseForm]) -> set[type[forms.BaseForm]]:
    return {kind}.union(*(_every(one) for one in kind.__subclasses__()))


def test_nor_is_what_is_written_into_any_field_of_a_form() -> None:
    import_module("config.urls")  # all forms there are
    ours = [form for form in _every(forms.BaseForm) if form.__module__.split(".")[0] in ("stories", "moderation")]
    areas = [
        (form.__name__, name, field.widget.attrs)
        for form in ours
        if not issubclass(form, forms.BaseModelForm)  # the organisation's own words, in the admin
        for name, field in getattr(form, "base_fields", {}).items()
        if isinstance(field.widget, forms.Textarea)
    ]
    assert len(areas) > 10
    assert [area for area in areas if (area[2].get("spellcheck"), area[2].get("dir")) != ("false", "auto")] == []


HARSH = r"\b(victims?|oops|submit(ted)?|rejected|brave|bravery|trigger warning|illegal|invalid|forbidden)\b"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_it_never_speaks_harshly(path: Path) -> None:
    source = path.read_text()
    said = [match[1] or match[2] for match in re.finditer(r'_\("([^"]*)"\)|translate "([^"]*)"', source)]
    said += re.findall(r"\{% blocktranslate.*?%\}(.*?)\{% endblocktranslate", source, re.S)
    assert not re.search(HARSH, " ".join(said), re.I)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_it_has_no_inline_style_no_handler_and_marks_nothing_safe(path: Path) -> None:
    assert not re.search(r'style="|\son\w+="|\|safe\b|autoescape off', path.read_text()) or path.suffix == ".txt"
