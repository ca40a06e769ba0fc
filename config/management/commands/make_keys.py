from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config import keys
from stories import epochs
from stories.models.call import today


class Command(BaseCommand):
    help = "Print a fresh set of keys for production, in the form of a KEYS_FILE; or begin a key store."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--store", type=Path, help="begin a key store in this folder, for the SEALING_KEYS at hand")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["store"] is None:
            for name, value in keys.fresh().items():
                self.stdout.write(f"{name}={value}")
            return
        store = epochs.Store(options["store"], settings.SEALING_KEYS)
        if store.file.exists():
            raise CommandError(f"{store.folder} holds a key store already; it stays as it is.")
        try:
            store.ensure(today())
        except OSError as error:
            raise CommandError(f"{store.folder} cannot be the folder of a key store ({error.strerror}).") from error
        self.stdout.write(f"{store.folder} holds the first epoch. Mirror it, and keep it out of every backup.")
