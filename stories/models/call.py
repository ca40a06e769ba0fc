from datetime import date
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from stories.remembered import Remembered
from stories.wording import once_a_language


def today() -> date:
    return timezone.now().date()


remembered_calls: Remembered[str, int] = Remembered(most=1000, seconds=1)


def call_ids(slugs: set[str]) -> dict[str, int]:
    """The calls that have these addresses, or had them a second ago."""
    return remembered_calls.of(slugs, lambda missing: Call.objects.filter(slug__in=missing).values_list("slug", "pk"))


class CallQuerySet(models.QuerySet["Call"]):
    def standing(self) -> "Call":
        """The one call that is always there. Raises Call.DoesNotExist on a site that was never set up."""
        return self.get(is_standing=True)

    def open(self) -> "CallQuerySet":
        """Calls that can be answered today."""
        return self.filter(
            models.Q(opens_on=None) | models.Q(opens_on__lte=today()),
            models.Q(closes_on=None) | models.Q(closes_on__gte=today()),
        )


AS_AT_FIRST = (
    gettext_noop("Me too"),
    gettext_noop("If it happened to you, say so here: in two words or in two thousand."),
)
"""The title and the invitation that the site comes with. Whatever an organisation writes itself is shown as it is."""


@lru_cache(maxsize=200)
def wall_address(slug: str) -> str:
    """Of the standing call, or of the one with this address."""
    return reverse("call_wall", args=[slug]) if slug else reverse("wall")


@once_a_language
def _in_the_readers_language(words: str) -> str:
    return gettext(words) if words in AS_AT_FIRST else words


class Call(models.Model):
    """An invitation to speak, with its own wall and words."""

    slug = models.SlugField(_("address"), unique=True)
    title = models.CharField(_("title"), max_length=120)
    invitation = models.TextField(_("invitation"), help_text=_("The sentence that invites people to answer."))
    is_standing = models.BooleanField(_("is the standing one"), default=False)
    opens_on = models.DateField(_("opens on"), null=True, blank=True)
    closes_on = models.DateField(_("closes on"), null=True, blank=True)
    # How many places on its wall were given out; the newest place is this number.
    places = models.PositiveBigIntegerField(default=0, editable=False)

    objects = CallQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            models.UniqueConstraint(
                fields=["is_standing"], condition=models.Q(is_standing=True), name="one_standing_call"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return wall_address("" if self.is_standing else self.slug)

    def clean(self) -> None:
        if self.opens_on and self.closes_on and self.closes_on < self.opens_on:
            raise ValidationError({"closes_on": _("It would close before it opens.")})
        if self.is_standing and (self.is_coming or self.closes_on):
            raise ValidationError(_("This is the standing one, which is always open. Put another in its place first."))

    @property
    def shown_title(self) -> str:
        return _in_the_readers_language(self.title)

    @property
    def shown_invitation(self) -> str:
        return _in_the_readers_language(self.invitation)

    @property
    def is_open(self) -> bool:
        """Reads the same dates as `open()`."""
        day = today()
        return (self.opens_on or day) <= day <= (self.closes_on or day)

    @property
    def is_coming(self) -> bool:
        return self.opens_on is not None and self.opens_on > today()

    @transaction.atomic
    def make_standing(self) -> bool:
        """The one that is always there, in place of the one that was: it does not close any more. False when it cannot
        be answered today."""
        list(Call.objects.select_for_update().order_by("pk"))  # two who do this at once come one after the other
        if not Call.objects.open().filter(pk=self.pk).exists():
            return False
        Call.objects.filter(is_standing=True).update(is_standing=False)
        Call.objects.filter(pk=self.pk).update(is_standing=True, closes_on=None)
        return True

    def next_place(self) -> int:
        """Give out the next place on this wall. Inside a transaction: it serialises publishing within one call."""
        Call.objects.filter(pk=self.pk).update(places=models.F("places") + 1)
        return Call.objects.values_list("places", flat=True).get(pk=self.pk)
