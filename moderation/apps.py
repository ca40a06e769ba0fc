from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ModerationConfig(AppConfig):
    name = "moderation"
    verbose_name = _("moderation")

    def ready(self) -> None:
        from django.contrib.auth.signals import user_logged_in
        from django.db.models.signals import pre_delete

        from moderation import wellbeing
        from moderation.models.case import Case, ends_with_its_story

        user_logged_in.connect(wellbeing.signed_in, dispatch_uid="moderation.signed_in")
        pre_delete.connect(ends_with_its_story, sender=Case, dispatch_uid="moderation.ends_with_its_story")
