from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config import backups
from stories import epochs, ledger, rotation
from stories.closing import is_closed


class Command(BaseCommand):
    help = "Back up the whole database into one sealed file, while the site runs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        if is_closed():
            raise CommandError(backups.CLOSED)
        ledger.complete()
        rotation.seal_again()  # or what an older key seals yet would open for a shorter time than the file
        try:
            about = backups.write(path)
        except backups.CannotRestore as error:
            raise CommandError(str(error)) from error
        except OSError as error:
            raise CommandError(f"{path} cannot be written ({error.strerror}).") from error
        until = epochs.store().destroyed_on(about.epoch or 0)
        last = f"on {until}" if until else f"{settings.BACKUP_DAYS} days after epoch {about.epoch} ends"
        self.stdout.write(
            f"{path}: {path.stat().st_size} bytes, sealed in epoch {about.epoch}. Nobody can open it any more {last}.\n"
            f"The key store {settings.KEY_STORE} is not in it, and without it the file is noise: keep a mirror of the "
            "store that holds its newest copy only."
        )
