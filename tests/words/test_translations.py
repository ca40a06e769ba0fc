"""What was translated: all of it, with everything that is put into it, and compiled."""

import re
import shutil
from pathlib import Path
from typing import Any

import polib
import pytest
from django.core.management import call_command

ROOT = Path(__file__).parent.parent.parent
LOCALE = ROOT / "config" / "locale"
CATALOGUES = sorted(LOCALE.rglob("*.po"))
PUT_IN = re.compile(r"%\(\w+\)s|%%|%[sd]|\{\w*\}|</?\w+[^>]*>|&\w+;")
HARSH = {"es": r"\bv[ií]ctima", "fr": r"\bvictime", "it": r"\bvittim", "ar": r"ضحي"}
SET_OTHERWISE = {
    "es": r"[“”]|^[^¿]*\w\?$",
    "fr": r"[“”]|« | [:;!?»]|\w[;!?»]",
    "it": r"[«»]",
    "ar": r"[“”]|[\u0600-\u06ff][,;?](?!\w)",
}
TO_A_MAN = r"(?<!\w)[فو]?(?:اكتب|اختر|افتح|اضغط|انسخ|احتفظ|احصل|أدخل|أرسل|اقرأ|اطلب|هل تريد|أنت تدير)(?!\w)"
"""Orders and questions that Arabic puts differently to a woman."""

of_each = pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])


def said(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def test_there_is_one_for_each_language_that_can_be_offered(settings: Any) -> None:
    assert {path.parts[-3] for path in CATALOGUES} == settings.SPOKEN.keys() - {"en"}


@of_each
def test_every_message_is_translated(path: Path) -> None:
    entries = polib.pofile(str(path))
    assert len(entries) > 1_000
    assert [entry.msgid for entry in entries if not all(said(entry)) or entry.fuzzy or entry.obsolete] == []


@of_each
def test_what_is_put_into_a_message_is_put_into_its_translation(path: Path) -> None:
    for entry in polib.pofile(str(path)):
        wanted = sorted(PUT_IN.findall(entry.msgid_plural or entry.msgid))
        for words in said(entry):
            found = sorted(PUT_IN.findall(words))
            assert found == wanted or (entry.msgid_plural and set(found) <= set(wanted)), (entry.msgid, words)
            assert words.strip() == words or entry.msgid.strip() != entry.msgid, words


@of_each
def test_it_never_speaks_harshly(path: Path) -> None:
    harsh = re.compile(HARSH[path.parts[-3]], re.I)
    assert [words for entry in polib.pofile(str(path)) for words in said(entry) if harsh.search(words)] == []


@of_each
def test_it_is_set_as_its_language_sets_it(path: Path) -> None:
    otherwise = re.compile(SET_OTHERWISE[path.parts[-3]])
    assert [words for entry in polib.pofile(str(path)) for words in said(entry) if otherwise.search(words)] == []


def test_arabic_does_not_take_its_reader_for_a_man() -> None:
    entries = polib.pofile(str(LOCALE / "ar" / "LC_MESSAGES" / "django.po"))
    assert [words for entry in entries for words in said(entry) if re.search(TO_A_MAN, words)] == []


@of_each
def test_it_is_compiled(path: Path) -> None:
    """`make messages` compiles, too."""
    compiled = {(entry.msgctxt, entry.msgid): said(entry) for entry in polib.mofile(str(path.with_suffix(".mo")))}
    assert compiled == {(entry.msgctxt, entry.msgid): said(entry) for entry in polib.pofile(str(path))}


@pytest.mark.gettext
def test_every_sentence_of_the_code_and_the_templates_is_in_it(tmp_path: Path, settings: Any) -> None:
    anew = tmp_path / "locale"
    shutil.copytree(LOCALE / "es", anew / "es")
    settings.LOCALE_PATHS = [anew]
    ignored = [".venv", ".wall", "config/locale"]
    call_command("makemessages", locale=["es"], no_location=True, ignore_patterns=ignored, verbosity=0)
    gathered = polib.pofile(str(anew / "es" / "LC_MESSAGES" / "django.po"))
    kept = {(entry.msgctxt, entry.msgid) for entry in polib.pofile(str(LOCALE / "es" / "LC_MESSAGES" / "django.po"))}
    now = {(entry.msgctxt, entry.msgid) for entry in gathered if not entry.obsolete}
    assert now == kept, "`make messages` gathers what is new; then it wants to be translated"
