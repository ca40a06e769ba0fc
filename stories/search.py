"""Searching the words of published stories. What differs between the databases lives here and nowhere else.

The database keeps the index itself, so it changes in the transaction that changes the words, whoever changes them, and
holds nothing once they are gone: PostgreSQL in a generated column, SQLite in an FTS5 table that triggers keep.

An index knows words by the spaces around them. Of Chinese, Japanese, Thai, Lao, Burmese and Khmer it knows none, so
passages in these scripts are looked for in the words themselves, in the newest MOST_READ stories of a wall: a question
takes some hundredths of a second then, however many stories there are, and what is older is not found.
"""

import unicodedata
from typing import Any

from django.db import connection, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import RawSQL
from django.db.models.functions import Lower, StrIndex
from django.db.models.lookups import GreaterThan

from stories.models.story import StoryQuerySet
from stories.telling import composed, has_no_spaces

LONGEST = 100
"""Letters of a search that are read; the rest is left out."""
MOST_READ = 10_000
"""So many places of a wall, from the newest on, are read through for what no index knows."""

JOINERS = "\u200c\u200d"  # zero width, and part of how a word is written: in Persian, in Indian scripts

# Languages that PostgreSQL knows word stems and small words of. Words in an unknown language are read as English,
# which changes little in most of them; words in any other are taken as they are.
CONFIGURATIONS = {
    "": "english", "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian",
    "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "ne": "nepali", "nl": "dutch",
    "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish",
    "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
OTHER = "simple"

# A story's row in the FTS5 table: its call and its place, which stay the same as long as it exists. SQLite's own row
# numbers may change.
_ROW = "(({0}call_id << 40) | {0}place)"


def clean(text: str) -> str:
    """What is searched for: composed as stories are, no controls, single spaces, no longer than LONGEST."""
    kept = (char if char.isprintable() or char in JOINERS else " " for char in composed(text)[:LONGEST])
    return " ".join("".join(kept).split())


def question(text: str, newest: int) -> dict[str, str | int]:
    """What `matching` is asked for a cleaned text, on a wall whose newest place this is."""
    words, read = text.split(), []
    if has_no_spaces(text):
        spaced = (char if unicodedata.category(char)[0] in "LMN" or char in JOINERS else " " for char in text)
        read = [word for word in "".join(spaced).split() if has_no_spaces(word)]
    if not read:
        return {"holds": _for_the_index(words)}
    asked: dict[str, str | int] = {
        f"{PASSAGE if word.lower() == word.upper() else MIXED}{number}": word for number, word in enumerate(read)
    }
    asked[READ_FROM] = max(0, newest - MOST_READ)
    if indexed := [word for word in words if any(map(str.isalnum, word)) and not has_no_spaces(word)]:
        asked["holds"] = _for_the_index(indexed)
    return asked


PASSAGE = "passage_"
MIXED = "mixed_"  # with letters of another script that come large and small, which takes longer to look for
READ_FROM = "place__gt"


def _for_the_index(words: list[str]) -> str:
    if connection.vendor == "postgresql":
        return " ".join(words)
    # Each word in quotation marks is a word to FTS5, whatever else it might mean there.
    return " ".join('"{}"'.format(word.replace('"', '""')) for word in words)


def matching(stories: StoryQuerySet, language: str = "", /, **asked: Any) -> StoryQuerySet:
    """The stories whose words hold every word of a question, in any order. What else is asked are conditions."""
    for name in [name for name in asked if name.startswith(PASSAGE)]:
        stories = stories.filter(GreaterThan(StrIndex("words", asked.pop(name)), 0))
    for name in [name for name in asked if name.startswith(MIXED)]:
        stories = stories.filter(GreaterThan(StrIndex(Lower("words"), Lower(asked.pop(name))), 0))
    holds = asked.pop("holds", None)
    stories = stories.filter(**asked)
    return stories if holds is None else _indexed(stories, holds, language)


def _indexed(stories: StoryQuerySet, holds: Any, language: str) -> StoryQuerySet:
    if connection.vendor == "postgresql":
        configurations = {CONFIGURATIONS.get(language, OTHER)} if language else {*CONFIGURATIONS.values(), OTHER}
        queries = " || ".join(f"plainto_tsquery('{name}', %s)" for name in sorted(configurations))
        sql, parameters = f'"stories_story"."search" @@ ({queries})', [holds] * len(configurations)
    else:
        row = _ROW.format('"stories_story".')
        sql, parameters = f"{row} IN (SELECT rowid FROM stories_search WHERE stories_search MATCH %s)", [holds]  # noqa: S608
    condition: Any = RawSQL(sql, parameters, output_field=models.BooleanField())  # noqa: S611 - our own names
    return stories.filter(condition)


def prepare(connection: BaseDatabaseWrapper) -> None:
    """Make the index where it is missing. On SQLite after every `migrate`: Django changes a table there by building a
    new one, and the old one's triggers go with it."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for statement in _POSTGRES:
                cursor.execute(statement)
            return
        cursor.execute("SELECT count(*) FROM sqlite_master WHERE name LIKE 'stories_search_when_%%'")
        if cursor.fetchone()[0] == len(_TRIGGERS):
            return
        for statement in (*_TABLE, *_TRIGGERS):
            cursor.execute(statement)


def remove(connection: BaseDatabaseWrapper) -> None:
    with connection.cursor() as cursor:
        statements = _POSTGRES_GONE if connection.vendor == "postgresql" else _SQLITE_GONE
        for statement in statements:
            cursor.execute(statement)


_CASES = " ".join(f"WHEN '{code}' THEN 'pg_catalog.{name}'::regconfig" for code, name in CONFIGURATIONS.items())
_POSTGRES = [
    "CREATE OR REPLACE FUNCTION stories_search_configuration(language text) RETURNS regconfig"
    f" LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT CASE language {_CASES} ELSE 'pg_catalog.{OTHER}'::regconfig"
    " END $$",
    "ALTER TABLE stories_story ADD COLUMN IF NOT EXISTS search tsvector"
    " GENERATED ALWAYS AS (to_tsvector(stories_search_configuration(language), words)) STORED",
    "CREATE INDEX IF NOT EXISTS stories_search ON stories_story USING gin (search)",
]
_POSTGRES_GONE = [
    "ALTER TABLE stories_story DROP COLUMN IF EXISTS search",
    "DROP FUNCTION IF EXISTS stories_search_configuration(text)",
]
_LEARN = (
    "INSERT INTO stories_search(rowid, words)"
    f" SELECT {_ROW.format('new.')}, new.words WHERE new.words <> '' AND new.place > 0"
)
_FORGET = (
    "INSERT INTO stories_search(stories_search, rowid, words)"
    f" SELECT 'delete', {_ROW.format('old.')}, old.words WHERE old.words <> '' AND old.place > 0"
)
_FILL = f"SELECT {_ROW.format('')}, words FROM stories_story WHERE words <> '' AND place > 0"  # noqa: S608
_TABLE = [
    # Without content of its own: it holds which words stand where, not the words once more.
    "CREATE VIRTUAL TABLE IF NOT EXISTS stories_search"
    " USING fts5(words, content='', tokenize='porter unicode61 remove_diacritics 2')",
    "INSERT INTO stories_search(stories_search) VALUES ('delete-all')",
    f"INSERT INTO stories_search(rowid, words) {_FILL}",
]
_TRIGGERS = [
    f"CREATE TRIGGER IF NOT EXISTS stories_search_when_new AFTER INSERT ON stories_story BEGIN {_LEARN}; END",
    "CREATE TRIGGER IF NOT EXISTS stories_search_when_changed AFTER UPDATE OF words, place, call_id ON stories_story"
    f" BEGIN {_FORGET}; {_LEARN}; END",
    f"CREATE TRIGGER IF NOT EXISTS stories_search_when_gone AFTER DELETE ON stories_story BEGIN {_FORGET}; END",
]
_SQLITE_GONE = [
    *(f"DROP TRIGGER IF EXISTS stories_search_when_{when}" for when in ("new", "changed", "gone")),
    "DROP TABLE IF EXISTS stories_search",
]
