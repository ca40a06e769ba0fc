from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from stories.models import Action, Call, SupportLine
from stories.models.call import CallQuerySet


@admin.register(Call)
class CallAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """One invitation is the standing one at any time: another takes its place, and none is left without."""

    list_display = ("title", "slug", "is_standing", "opens_on", "closes_on")
    readonly_fields = ("is_standing",)
    actions = ("make_standing",)

    def has_delete_permission(self, request: HttpRequest, obj: Call | None = None) -> bool:
        return not (obj and obj.is_standing) and super().has_delete_permission(request, obj)

    def save_model(self, request: HttpRequest, obj: Call, form: Any, change: bool) -> None:
        obj.save(update_fields=form.changed_data if change else None)  # places are given out meanwhile

    @admin.action(description=_("Make it the standing one"), permissions=["change"])
    def make_standing(self, request: HttpRequest, queryset: CallQuerySet) -> None:
        if len(queryset) != 1:
            self.message_user(request, _("Please choose one invitation."), messages.ERROR)
        elif not queryset[0].make_standing():
            self.message_user(request, _("Only an invitation that is open can be the standing one."), messages.ERROR)
        else:
            self.message_user(request, _("It is the standing one now."), messages.SUCCESS)


@admin.register(Action)
class ActionAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("title", "call", "is_shown", "order")


class AgeFilter(admin.SimpleListFilter):
    title = _("last checked")
    parameter_name = "checked"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("old", _("more than a year ago"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.old() if self.value() == "old" else queryset


@admin.register(SupportLine)
class SupportLineAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("country", "name", "purpose", "number", "is_shown", "checked_on", "is_fresh")
    list_filter = ("is_shown", AgeFilter, "helps_to_stop", "country")
    search_fields = ("name", "country", "phone")

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> Any:
        """A page of words makes a question that is too long for the database."""
        return super().get_search_results(request, queryset, search_term[:100])

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name in ("phone", "text", "chat_url", "website"):
            field.widget.attrs["dir"] = "ltr"  # else the groups of a number change places among Arabic
        return field

    @admin.display(description=_("telephone"), ordering="phone")
    def number(self, line: SupportLine) -> str:
        return format_html('<bdi dir="ltr">{}</bdi>', line.phone)

    @admin.display(boolean=True, description=_("checked within a year"))
    def is_fresh(self, line: SupportLine) -> bool:
        return not line.is_old
