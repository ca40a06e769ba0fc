from django.contrib import admin
from django.http import HttpRequest

from moderation.models import Decision


@admin.register(Decision)
class DecisionAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """What was decided, to read. History is not edited."""

    list_display = ("number", "verb", "reason", "decided_on", "waited_hours")
    list_filter = ("verb", "reason")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Decision | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Decision | None = None) -> bool:
        return False
