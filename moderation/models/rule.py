from django.db import models
from django.utils.translation import gettext_lazy as _

from stories.models import Finding, Version


class Risk(models.TextChoices):
    """What asks for two people."""

    NAMED = "named", _("somebody is named")
    MINOR = "minor", _("somebody may be under 18")
    COURT = "court", _("a court or the police are working on it")
    DANGER = "danger", _("somebody may be in danger")
    LEGAL = "legal", _("somebody threatens with the law")
    TAKE_DOWN = "take_down", _("a published story is taken down")


NOTICED: dict[str, Risk] = {
    "person": Risk.NAMED,
    "minor": Risk.MINOR,
    "danger_now": Risk.DANGER,
    "self_harm": Risk.DANGER,
}
"""What a finding's name says about risk. A court case or a threat is ticked by whoever reads it."""


class RuleQuerySet(models.QuerySet["TwoPeopleRule"]):
    def asked_by(self, risks: set[str]) -> set[str]:
        """Those of these risks that ask for two people here."""
        return set(self.filter(is_on=True, risk__in=risks).values_list("risk", flat=True))


class TwoPeopleRule(models.Model):
    """Whether a risk asks for two people on this site. A table, so that an operator edits it without code."""

    risk = models.CharField(_("risk"), max_length=12, choices=Risk, primary_key=True)
    is_on = models.BooleanField(_("asks for two people"), default=True)

    objects = RuleQuerySet.as_manager()

    class Meta:
        verbose_name = _("rule for two people")
        verbose_name_plural = _("rules for two people")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(risk=Risk.TAKE_DOWN) | models.Q(is_on=True),
                name="a_take_down_always_needs_two",
            )
        ]

    def __str__(self) -> str:
        return str(self.get_risk_display())


def risks_of(version: Version) -> set[str]:
    """What the checks noticed in it that is a risk."""
    names = version.findings.filter(kind__in=[Finding.Kind.IDENTIFYING, Finding.Kind.URGENT])
    return {NOTICED[name].value for name in names.values_list("name", flat=True) if name in NOTICED}
