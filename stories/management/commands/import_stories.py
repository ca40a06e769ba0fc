import csv
import io
import os
from argparse import ArgumentParser
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from stories import imports
from stories.closing import is_closed
from stories.models import Call, Collection


class Command(BaseCommand):
    help = "Bring in stories that an organisation has already collected, from a CSV file. They wait to be read."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--call", default="", help="address (slug) of the invitation; the standing one by default")
        parser.add_argument("--consent", required=True, help="what the people who told them agreed to, in a sentence")
        parser.add_argument("--name", default="", help="name of the collection; the file's name by default")
        parser.add_argument("--text-column", default="text")
        parser.add_argument(
            "--id-column", default="", help="tells a collection's rows apart; without it line and words do"
        )
        parser.add_argument("--country-column", default="")
        parser.add_argument("--setting-column", default="")
        parser.add_argument("--decade-column", default="")
        parser.add_argument("--delimiter", default=",")
        parser.add_argument(
            "--rejects", type=Path, help="where rows go that cannot be taken; FILE.rejects.csv by default"
        )
        parser.add_argument("--receipts", type=Path, help="mint a list for each story and add them to this file (slow)")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        _refuse_while_closed()
        if not path.is_file():
            raise CommandError(f"There is no file {path}.")
        if not options["consent"].strip():
            raise CommandError("Say in --consent what the people who told these stories agreed to.")
        rejects = options["rejects"] or path.with_suffix(path.suffix + ".rejects.csv")
        for sheet in filter(None, (rejects, options["receipts"])):
            if sheet.is_dir() or not os.access(sheet if sheet.exists() else sheet.parent, os.W_OK):
                raise CommandError(f"{sheet} cannot be written.")
        try:
            call = Call.objects.get(slug=options["call"]) if options["call"] else Call.objects.standing()
        except Call.DoesNotExist as error:
            raise CommandError(f"There is no invitation “{options['call']}”.") from error
        collection, is_new = Collection.objects.get_or_create(
            name=options["name"] or path.name, defaults={"consent": options["consent"]}
        )
        if not is_new and collection.consent != options["consent"]:
            raise CommandError(
                f"There is a collection “{collection.name}” already, with another consent. If this is more of it, give "
                "the same --consent; if not, give it a --name of its own."
            )
        columns = imports.Columns(
            text=options["text_column"],
            id=options["id_column"],
            country=options["country_column"],
            setting=options["setting_column"],
            decade=options["decade_column"],
        )
        with ExitStack() as stack:
            raw = stack.enter_context(path.open("rb"))
            # Bytes that are no UTF-8 become lone surrogates, so that their row is rejected and not the whole file.
            file = io.TextIOWrapper(raw, encoding="utf-8", errors="surrogateescape", newline="")
            bar = stack.enter_context(tqdm(total=path.stat().st_size, unit="B", unit_scale=True, desc=path.name))
            rejected = _Sheet(rejects, ["line", "reason", "row …"], stack)
            handed_out = (
                _Sheet(options["receipts"], ["line", "things …"], stack, keeps=True) if options["receipts"] else None
            )

            def hand_out(row: imports.Row, things: list[str]) -> None:
                assert handed_out is not None
                handed_out.write([row.line, *things])

            def go_on() -> None:
                bar.update(raw.tell() - bar.n)
                _refuse_while_closed()

            try:
                tally = imports.bring(
                    file,
                    columns=columns,
                    call=call,
                    collection=collection,
                    reject=lambda row: rejected.write([row.line, imports.REASONS[row.reason], *row.cells]),
                    hand_out=hand_out if handed_out else None,
                    delimiter=options["delimiter"],
                    progress=go_on,
                )
            except imports.BadFile as error:
                raise CommandError(str(error)) from error
        self.stdout.write(
            f"{tally.read} rows: {tally.imported} imported, {tally.here_before} were here before, "
            f"{tally.erased_before} erased by their authors, {tally.rejected} rejected"
        )
        for reason, count in sorted(tally.reasons.items()):
            self.stdout.write(f"  {count} {imports.REASONS[reason]}")
        if tally.rejected:
            self.stdout.write(f"The rejected rows are in {rejects}.")
        if tally.imported:
            self.stdout.write("They wait to be checked and read. Nothing of it is public.")


def _refuse_while_closed() -> None:
    """What is brought in is gone with the database that a backup replaces."""
    if is_closed():
        raise CommandError("The site is closed until a restore is done. Bring in the whole file when it is open.")


class _Sheet:
    """A CSV file that its owner alone may read, made when its first row is written. One whose rows cannot be had again
    keeps those it has, and has each before anything else is done."""

    def __init__(self, path: Path, header: list[str], stack: ExitStack, *, keeps: bool = False) -> None:
        self.path, self.header, self.stack, self.keeps = path, header, stack, keeps
        self.file: IO[str] | None = None

    def write(self, cells: list[Any]) -> None:
        if self.file is None:
            handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | (os.O_APPEND if self.keeps else os.O_TRUNC), 0o600)
            os.fchmod(handle, 0o600)  # also where there was one
            is_empty = os.fstat(handle).st_size == 0
            file = os.fdopen(handle, "w", encoding="utf-8", errors="surrogateescape", newline="")
            self.file = self.stack.enter_context(file)
            if is_empty:
                csv.writer(file).writerow(self.header)
        csv.writer(self.file).writerow(cells)
        if self.keeps:
            self.file.flush()
            os.fsync(self.file.fileno())
