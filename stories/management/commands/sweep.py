from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from stories import errands


class Command(BaseCommand):
    help = "Carry out what the outbox owes, once. A cron job with this keeps a site going without Celery."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{errands.sweep(settings.SWEEP_BUDGET)} errands carried out")
