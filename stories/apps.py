from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class StoriesConfig(AppConfig):
    name = "stories"
    verbose_name = _("stories")

    def ready(self) -> None:
        post_migrate.connect(_prepare_search, sender=self, dispatch_uid="prepare_search")


def _prepare_search(using: str, plan: Any = None, **kwargs: Any) -> None:
    from django.db.migrations.recorder import MigrationRecorder

    from stories import search

    applied = MigrationRecorder(connections[using]).applied_migrations()
    if any(app == "stories" and name.endswith("make_words_searchable") for app, name in applied):
        search.prepare(connections[using])
