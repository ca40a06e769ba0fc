"""The Celery application. A message is only a hint: the outbox rows in the database are what is owed."""

import os
from typing import Any

from celery import Celery
from celery.signals import setup_logging, worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("wall")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["stories", "moderation"])


@setup_logging.connect
def keep_our_logging(**kwargs: Any) -> None:
    """Celery's own formats carry exception messages; ours (settings.LOGGING) carry classes and frames only."""
    from logging.config import dictConfig

    from django.conf import settings

    dictConfig(settings.LOGGING)


@worker_init.connect
def load_the_checks(**kwargs: Any) -> None:
    """Before the worker starts its processes, so that they share what it holds."""
    from stories import checks

    checks.load()
