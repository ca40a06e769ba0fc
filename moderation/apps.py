from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ModerationConfig(AppConfig):
    name = "moderation"
    verbose_name = _("moderation")

    def ready(self) -> None:
        from django.contrib.auth.signals import user_logged_in

        from moderation import wellbeing

        user_logged_in.connect(wellbeing.signed_in, dispatch_uid="moderation.signed_in")
