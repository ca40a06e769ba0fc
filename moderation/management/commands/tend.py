from typing import Any

from django.core.management.base import BaseCommand

from moderation import tasks


class Command(BaseCommand):
    help = "Pause telling when nobody reads, open it when somebody does, and end cases about texts that are gone."

    def handle(self, *args: Any, **options: Any) -> None:
        tasks.tend()
