import re
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_countries import countries

from stories.models.call import today


class SupportLineQuerySet(models.QuerySet["SupportLine"]):
    def shown(self) -> "SupportLineQuerySet":
        return self.filter(is_shown=True)

    def old(self) -> "SupportLineQuerySet":
        """Reads the same date as `is_old`."""
        return self.filter(checked_on__lt=today() - OLD_AFTER)

    def in_country(self, code: str) -> "SupportLineQuerySet":
        return self.shown().filter(country_code=code).order_by("order", "pk")


OLD_AFTER = timedelta(days=365)

WIDER = ("EU", "INT")
"""Codes of lines for more than one country."""

EUROPEAN_UNION = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()  # noqa: SIM905
)

_NUMBER = re.compile(r"(?:\(\d+\)[ -]?)?[+*#]?\d(?:[ .-]?\d)+")
"""One telephone number as people write it; what stands between two of them is never a single space, point or hyphen."""

PURPOSES = {
    "sexual violence": _("sexual violence"),
    "domestic violence": _("violence at home"),
    "crisis/suicide": _("any crisis, thoughts of suicide"),
    "children": _("children and young people"),
    "victims of crime": _("people harmed by a crime"),
    "emergency": _("emergency"),
}
"""What the screen says for the words of the table that the lines came with; other words stay as they are."""


class SupportLine(models.Model):
    """People who can be called, written to or met, in one country."""

    country_code = models.CharField(_("country (ISO, two letters)"), max_length=4, db_index=True)
    country = models.CharField(_("country"), max_length=80)
    name = models.CharField(_("name"), max_length=160)
    purpose = models.CharField(_("for"), max_length=120)
    phone = models.CharField(_("telephone"), max_length=80, blank=True)
    text = models.CharField(_("text message"), max_length=80, blank=True)
    chat_url = models.URLField(_("chat"), blank=True)
    website = models.URLField(_("website"), blank=True)
    hours = models.CharField(_("hours"), max_length=160, blank=True)
    languages = models.CharField(_("languages"), max_length=240, blank=True)
    source = models.TextField(_("where this is from"), blank=True)
    checked_on = models.DateField(_("checked against its source on"))
    is_shown = models.BooleanField(_("shown"), default=False)
    helps_to_stop = models.BooleanField(
        _("for people who caused harm"),
        default=False,
        help_text=_(
            "Help to stop, for whoever hurt somebody or is afraid to. Shown on the page “If you caused harm” too."
        ),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = SupportLineQuerySet.as_manager()

    class Meta:
        verbose_name = _("support line")
        verbose_name_plural = _("support lines")

    def __str__(self) -> str:
        return f"{self.country}: {self.name}"

    def clean(self) -> None:
        self.country_code = self.country_code.upper()
        if self.country_code not in countries and self.country_code not in WIDER:
            raise ValidationError({"country_code": _("Two letters of a country, EU, or INT for everywhere.")})

    @property
    def is_old(self) -> bool:
        """Whether it was last checked so long ago that the page says so."""
        return today() - self.checked_on > OLD_AFTER

    @property
    def numbers(self) -> list[tuple[str, str]]:
        """The telephone field in pieces: each number with what a `tel:` link dials, the words between with nothing."""
        pieces, at = [], 0
        for match in _NUMBER.finditer(self.phone):
            between = self.phone[at : match.start()]
            pieces += [(gettext(" or ") if between == " or " else between, "")]
            pieces += [(match[0], re.sub(r"[^\d+*#]", "", match[0]))]
            at = match.end()
        return [piece for piece in [*pieces, (self.phone[at:], "")] if piece[0].strip()]

    @property
    def says(self) -> list[str]:
        """For whom, when, and in which languages, as the page says it."""
        purposes = [str(PURPOSES.get(word, word)) for word in self.purpose.split("; ")]
        hours = self.hours.replace("24/7", str(_("day and night")))
        comma = gettext(", ")
        return [part for part in (comma.join(purposes), hours, self.languages.replace("; ", comma)) if part]
