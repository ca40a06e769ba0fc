from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from stories import errands, tasks


class Command(BaseCommand):
    help = "Carry out what the outbox owes and count what is new. As a cron job it keeps a site going without Celery."

    def handle(self, *args: Any, **options: Any) -> None:
        tasks.count()
        self.stdout.write(f"{errands.sweep(settings.SWEEP_BUDGET)} errands carried out")
