from types import MappingProxyType
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.base.internal.flows import delete_dangling_recovery_codes
from allauth.mfa.models import Authenticator
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from moderation import retention
from moderation.access import active_moderators
from moderation.forms import VERBS
from moderation.models import CrisisGuide, Decision, MessageTemplate, TwoPeopleRule

admin.site.site_header = admin.site.site_title = _("Me Too Wall")
admin.site.index_title = _("What the organisation decides")
admin.site.unregister(EmailAddress)  # no account here has one
admin.site.unregister(Group)  # the desk knows its groups by their names: without one of them nobody is at it
admin.site.unregister((Authenticator, User))


class SecondFactorInline(admin.TabularInline):  # type: ignore[type-arg]
    """What somebody signs in with besides the password, to take away when it is lost."""

    model = Authenticator
    fields = readonly_fields = ("what",)
    verbose_name = _("second factor")
    verbose_name_plural = _("second factors")
    extra = 0

    KINDS = MappingProxyType(
        {
            Authenticator.Type.TOTP: _("A code from an app"),
            Authenticator.Type.WEBAUTHN: _("A passkey"),
            Authenticator.Type.RECOVERY_CODES: _("Codes on paper"),
        }
    )

    @admin.display(description=_("kind"))
    def what(self, authenticator: Authenticator) -> str:
        return str(self.KINDS[Authenticator.Type(authenticator.type)])

    def has_add_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False


@admin.register(User)
class AccountAdmin(UserAdmin):  # type: ignore[type-arg]
    inlines = (SecondFactorInline,)

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> Any:
        """A name stays: it stands on the wall, and a restore knows by it which accounts have ended."""
        return (*super().get_readonly_fields(request, obj), *(["username"] if obj else []))

    def get_inlines(self, request: HttpRequest, obj: User | None = None) -> tuple[Any, ...]:
        return self.inlines if obj else ()

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """The accounts alone: what goes with them is nobody else's to read, and the history keeps none of them."""
        names = [str(user) for user in objs]
        return names, {self.opts.verbose_name_plural: len(names)}, set(), []

    def delete_model(self, request: HttpRequest, obj: User) -> None:
        retention.end_account(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        for user in queryset:
            retention.end_account(user)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Codes on paper go with the last of what they stand in for, as they do when their owner takes it away."""
        super().save_related(request, form, formsets, change)
        delete_dangling_recovery_codes(form.instance)


@admin.register(Decision)
class DecisionAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """What was decided, to read. History is not edited."""

    list_display = ("number", "verb", "kind", "desk_name", "reason", "decided_on")
    list_filter = ("verb", "kind", "reason")
    fields = (*list_display, "moderator", "first_reader", "undoes")

    @admin.display(description=_("story"))
    def desk_name(self, decision: Decision) -> str:
        return decision.desk_name

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
            alone = gettext(
                "There is one active moderator at most: what asks for two people waits until somebody has joined."
            )
            self.message_user(request, alone, messages.WARNING)
        title = gettext("What asks for two people. Taking a published story down always does.")
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

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """For what a text can become: nothing else that the desk does starts from a message."""
        if db_field.name == "verb":
            kwargs["choices"] = [("", "---------"), *((verb, verb.label) for verb, _done in VERBS)]
        return super().formfield_for_choice_field(db_field, request, **kwargs)


@admin.register(CrisisGuide)
class CrisisGuideAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """The steps that the desk shows when somebody may be in danger. One text."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return not CrisisGuide.objects.exists()
