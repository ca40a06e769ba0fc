from typing import Any

from allauth.account.models import EmailAddress
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from moderation.access import active_moderators
from moderation.models import CrisisGuide, Decision, MessageTemplate, TwoPeopleRule

admin.site.site_header = admin.site.site_title = gettext_lazy("Me Too Wall")
admin.site.index_title = gettext_lazy("What the organisation decides")
admin.site.unregister(EmailAddress)  # no account here has one


@admin.register(Decision)
class DecisionAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """What was decided, to read. History is not edited."""

    list_display = ("number", "verb", "kind", "reason", "decided_on")
    list_filter = ("verb", "kind", "reason")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Decision | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Decision | None = None) -> bool:
        return False


@admin.register(TwoPeopleRule)
class TwoPeopleRuleAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Which risks ask for two people here. Taking a published story down always does."""

    list_display = ("risk", "is_on")
    list_editable = ("is_on",)
    list_display_links = None

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        if request.method == "GET" and active_moderators().count() < 2:
            alone = _(
                "There is one active moderator at most: what asks for two people waits until somebody has joined."
            )
            self.message_user(request, alone, messages.WARNING)
        title = _("What asks for two people. Taking a published story down always does.")
        return super().changelist_view(request, (extra_context or {}) | {"title": title})

    def get_queryset(self, request: HttpRequest) -> QuerySet[TwoPeopleRule]:
        return super().get_queryset(request).exclude(risk="take_down")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: TwoPeopleRule | None = None) -> bool:
        return False


@admin.register(MessageTemplate)
class MessageTemplateAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("title", "verb", "reason", "place")
    list_filter = ("verb",)


@admin.register(CrisisGuide)
class CrisisGuideAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """The steps that the desk shows when somebody may be in danger. One text."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return not CrisisGuide.objects.exists()
