from django.db import models
from django.utils.translation import gettext_lazy as _

from stories.models.call import Call


class ActionQuerySet(models.QuerySet["Action"]):
    def shown(self) -> "ActionQuerySet":
        return self.filter(is_shown=True).order_by("order", "pk")

    def beside(self, call: Call) -> "ActionQuerySet":
        """What belongs to every invitation, and to this one."""
        return self.shown().filter(models.Q(call=None) | models.Q(call=call))


class Action(models.Model):
    """Something that a reader can do or use, as the organisation says: a petition, a course, a leaflet, a fund."""

    title = models.CharField(_("title"), max_length=120)
    words = models.TextField(_("in a few sentences"), max_length=600)
    link = models.URLField(_("address"), blank=True)
    call = models.ForeignKey(
        Call,
        verbose_name=_("invitation"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="actions",
        help_text=_("Empty: it belongs to all of them."),
    )
    is_shown = models.BooleanField(_("shown"), default=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = ActionQuerySet.as_manager()

    class Meta:
        verbose_name = _("action or resource")
        verbose_name_plural = _("actions and resources")

    def __str__(self) -> str:
        return self.title
