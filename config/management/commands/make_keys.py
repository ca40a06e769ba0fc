from typing import Any

from django.core.management.base import BaseCommand

from config import keys


class Command(BaseCommand):
    help = "Print a fresh set of keys for production, in the form of a KEYS_FILE."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        for name, value in keys.fresh().items():
            self.stdout.write(f"{name}={value}")
