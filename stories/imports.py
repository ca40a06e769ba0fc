"""Bringing in stories that an organisation has already collected. They wait in the queue like any other.

A row's story id is derived from the row, so a file that is brought twice, or half and then whole, makes each story
once. Ids that an organisation gave its rows tell them apart within one collection: others number from one too. (Older
releases told them apart within a call: what they brought, and its author erased, is known by that id too.) Rows are
read and written in small groups: a million of them need no more memory than a thousand.
"""

import csv
import hmac
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from typing import IO
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django_countries import countries

from stories import receipts
from stories.models import Call, Collection, Erasure, Errand, OutboxRow, Story, Version
from stories.models.call import today
from stories.telling import Decade, Setting, Telling, composed, flaw_in

GROUP = 500
LONGEST_FIELD = 10 * 1024 * 1024  # above this a quotation mark was probably never closed

REASONS = {
    "empty": "no words in it",
    "nul": "holds a NUL character",
    "broken": "holds bytes that are not UTF-8 text",
    "long": "longer than a story can be here",
    "columns": "has another number of columns than the first line",
    "csv": "is not readable as CSV (a quotation mark that is never closed?)",
    "country": "its country is no two-letter code (ISO 3166-1)",
    "setting": "its setting is none of ours",
    "decade": "its decade is none of ours",
}


@dataclass(frozen=True)
class Columns:
    """Which columns of the file hold what; empty for none."""

    text: str
    id: str = ""
    country: str = ""
    setting: str = ""
    decade: str = ""


@dataclass
class Row:
    line: int
    cells: list[str]
    telling: Telling | None = None
    reason: str = ""  # a key of REASONS when it cannot be taken
    story_id: UUID | None = None
    older_id: UUID | None = None  # what an older release would have given a row with an id of its own


@dataclass
class Tally:
    read: int = 0
    imported: int = 0
    here_before: int = 0
    erased_before: int = 0
    rejected: int = 0
    reasons: dict[str, int] = field(default_factory=dict)


class BadFile(Exception):
    """The file as a whole cannot be read; the message says why."""


def bring(
    file: IO[str],
    *,
    columns: Columns,
    call: Call,
    collection: Collection,
    reject: Callable[[Row], None],
    hand_out: Callable[[Row, list[str]], None] | None = None,
    delimiter: str = ",",
    progress: Callable[[], None] = lambda: None,
) -> Tally:
    """Read every row of a CSV file and put those that are stories into the queue. Raises BadFile.

    `reject` gets each row that cannot be taken. `hand_out` gets each new story's row and list of things, before the
    story is committed; without it no lists are minted, which spares a slow hash a row.
    """
    tally = Tally()
    rows = _read(file, columns, call, collection, delimiter)
    while group := list(islice(rows, GROUP)):
        tally.read += len(group)
        good = []
        for row in group:
            if row.reason:
                reject(row)
                tally.rejected += 1
                tally.reasons[row.reason] = tally.reasons.get(row.reason, 0) + 1
            else:
                good.append(row)
        _store(good, call, collection, hand_out, tally)
        progress()
    return tally


@transaction.atomic
def _store(
    rows: list[Row],
    call: Call,
    collection: Collection,
    hand_out: Callable[[Row, list[str]], None] | None,
    tally: Tally,
) -> None:
    # One group after the other, also of the same file brought twice at once, under whatever name: of two lists for one
    # story one opens none.
    list(Collection.objects.select_for_update().order_by("pk").values_list("pk"))
    ids = [row.story_id for row in rows if row.story_id]
    older_ids = [row.older_id for row in rows if row.older_id]
    here = set(Story.objects.filter(pk__in=ids).values_list("pk", flat=True))
    here |= set(collection.stories.filter(pk__in=older_ids).values_list("pk", flat=True))
    tags = {Erasure.tag_of(story_id) for story_id in (*ids, *older_ids)}
    erased = {bytes(tag) for tag in Erasure.objects.filter(tag__in=tags).values_list("tag", flat=True)}
    stories, versions = [], []
    for row in rows:
        assert row.telling is not None  # good rows have both
        assert row.story_id is not None
        known_as = {row.story_id, row.older_id or row.story_id}
        if known_as & here:
            tally.here_before += 1
            continue
        if any(Erasure.tag_of(story_id) in erased for story_id in known_as):
            tally.erased_before += 1
            continue
        here.add(row.story_id)
        things = receipts.draw() if hand_out else []
        story = Story(
            pk=row.story_id,
            call=call,
            collection=collection,
            told_on=today().replace(day=1),
            receipt_tag=receipts.tag(things) if things else None,
        )
        stories.append(story)
        versions.append(Version.build(story, row.telling))
        if hand_out:
            hand_out(row, receipts.names(things))
        tally.imported += 1
    Story.objects.bulk_create(stories)
    Version.objects.bulk_create(versions)
    # No hints: a million messages would help nobody. The sweep finds the rows.
    OutboxRow.objects.bulk_create(OutboxRow(errand=Errand.CHECK, target=version.pk) for version in versions)


def _read(file: IO[str], columns: Columns, call: Call, collection: Collection, delimiter: str) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_FIELD)
    try:
        lines = csv.reader(file, delimiter=delimiter, strict=False)
    except (TypeError, ValueError) as error:
        raise BadFile(f"What stands between two cells must be one sign, not “{delimiter}”.") from error
    try:
        header = next(lines)
    except StopIteration as error:
        raise BadFile("The file is empty.") from error
    except csv.Error as error:
        raise BadFile("The first line cannot be read as CSV.") from error
    header[0] = header[0].removeprefix("\ufeff")
    wanted = [name for name in (columns.text, columns.id, columns.country, columns.setting, columns.decade) if name]
    if missing := [name for name in wanted if name not in header]:
        raise BadFile(f"The file has no column {', '.join(missing)}. Its columns are: {', '.join(header)}.")
    while True:
        line = lines.line_num + 1
        try:
            cells = next(lines)
        except StopIteration:
            return
        except csv.Error:
            yield Row(line, [], reason="csv")
            continue
        if not cells:  # an empty line
            continue
        row = Row(line, cells)
        if len(cells) != len(header):
            row.reason = "columns"
        else:
            _understand(row, dict(zip(header, cells, strict=True)), columns, call, collection)
        yield row


def _understand(row: Row, cells: dict[str, str], columns: Columns, call: Call, collection: Collection) -> None:
    """Fill in the row's telling and story id, or the reason why it has none."""

    def cell(name: str) -> str:
        return cells[name].strip() if name else ""

    words = composed(cells[columns.text])
    country, setting, decade = cell(columns.country).upper(), cell(columns.setting), cell(columns.decade)
    checks: Iterable[tuple[bool, str]] = (
        (bool(country) and country not in countries, "country"),
        (bool(setting) and setting not in Setting.values, "setting"),
        (bool(decade) and decade not in Decade.values, "decade"),
    )
    row.reason = flaw_in(words) or next((reason for is_wrong, reason in checks if is_wrong), "")
    if row.reason:
        return
    row.telling = Telling(words, country=country, setting=setting, decade=decade)
    # With an id of its own a row is known by that, among its collection's; otherwise by its line and its words.
    own = cell(columns.id)
    key = f"id:{collection.pk}:{own}" if own else f"line:{row.line}:{cells[columns.text]}"
    row.story_id = _id_of(call, key)
    row.older_id = _id_of(call, f"id:{own}") if own else None


def _id_of(call: Call, key: str) -> UUID:
    return UUID(bytes=hmac.digest(settings.TAP_KEY, f"import:{call.pk}:{key}".encode(), sha256)[:16])
