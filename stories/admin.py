from django.contrib import admin

from stories.models import Call, SupportLine


@admin.register(Call)
class CallAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("title", "slug", "is_standing", "opens_on", "closes_on")


@admin.register(SupportLine)
class SupportLineAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("country", "name", "purpose", "phone", "is_shown", "checked_on")
    list_filter = ("is_shown", "country")
    search_fields = ("name", "country", "phone")
