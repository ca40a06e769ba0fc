"""The Celery application. A message is only a hint: the outbox rows in the database are what is owed."""

import os
import sys
from typing import Any

from celery import Celery, Task
from celery.signals import setup_logging, task_postrun, task_prerun, worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("wall")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["stories", "moderation"])
app.conf["CELERY_DB_REUSE_MAX"] = sys.maxsize  # or each task connects anew, which takes longer than most of them


@setup_logging.connect
def keep_our_logging(**kwargs: Any) -> None:
    """Celery's own formats carry exception messages; ours (settings.LOGGING) carry classes and frames only."""
    from logging.config import dictConfig

    from django.conf import settings

    dictConfig(settings.LOGGING)


@task_prerun.connect
@task_postrun.connect
def close_what_no_longer_lives(sender: "Task[..., Any]", **kwargs: Any) -> None:
    """Before and after every task, as Django does it with every request."""
    from django.db import close_old_connections

    if not sender.request.is_eager:
        close_old_connections()


@worker_init.connect
def load_the_checks(**kwargs: Any) -> None:
    """Before the worker starts its processes, so that they share what it holds."""
    from stories import checks

    checks.load()
