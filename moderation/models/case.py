"""What readers tell us about something public, and the one case that all of it joins.

A count of reports hides nothing: reports make a case, a person reads it. While a case about a text is open, every
report of that text joins it; once a person has read the text and said that it is fine, reports of the same text are
counted and no more. Whoever is named or wrongly described comes through a door of their own: their word makes the case
urgent, also after "fine", and no crowd puts it aside.
"""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories import states
from stories.models import OwedMail, Story, Version
from stories.models.call import today
from stories.models.version import this_hour
from stories.sealing import SealedField, seal, unseal


class ReportKind(models.TextChoices):
    NAMES_SOMEBODY = "names_somebody", _("It names a private person, or points at one")
    CONTACT = "contact", _("It shows an address, a number or a link")
    MINOR = "minor", _("It shows who a child is")
    DANGER = "danger", _("Somebody may be in danger")
    ATTACK = "attack", _("It threatens or attacks somebody")
    UNCOVERED = "uncovered", _("It should be covered, or it tells too closely")
    REPLY = "reply", _("The words of support under it are not kind")
    NO_STORY = "no_story", _("Advertising, or no story at all")
    UNLAWFUL = "unlawful", _("I think that it is against the law")
    OTHER = "other", _("Something else")


PRESSING = (ReportKind.DANGER, ReportKind.MINOR, ReportKind.CONTACT)


class DoorKind(models.TextChoices):
    """What somebody says who is in it."""

    NAMED = "named", _("My name, or something that points at me, is in it")
    WRONG = "wrong", _("It describes me wrongly")
    COURT = "court", _("A court or the police are working on it")
    CHILD = "child", _("It shows a child I am responsible for")


class Outcome(models.TextChoices):
    FINE = "fine", _("read, and fine as it is")
    VEILED = "veiled", _("a passage was taken from view")
    TAKEN_DOWN = "taken_down", _("taken down by two people")
    REPLY_TAKEN = "reply_taken", _("a reply was taken from under it")
    MOOT = "moot", _("the text changed or went away meanwhile")


_TOLD_AS = {
    Outcome.FINE: OwedMail.Kind.STAYS,
    Outcome.VEILED: OwedMail.Kind.VEILED,
    Outcome.TAKEN_DOWN: OwedMail.Kind.TAKEN_DOWN,
    Outcome.REPLY_TAKEN: OwedMail.Kind.TAKEN_DOWN,
    Outcome.MOOT: OwedMail.Kind.CHANGED,
}


class CaseQuerySet(models.QuerySet["Case"]):
    def open(self) -> "CaseQuerySet":
        return self.filter(outcome="")

    def waiting(self) -> "CaseQuerySet":
        """Nobody has decided it; what is about a story that is being withdrawn rests meanwhile."""
        # No join: whoever locks a case holds its story before, or not at all.
        resting = Story.objects.filter(pk=models.OuterRef("story_id"), state__in=states.OVER)
        return self.open().exclude(models.Exists(resting))

    def urgent(self) -> "CaseQuerySet":
        """Somebody who is in it has written."""
        return self.waiting().filter(is_from_the_named=True)

    def ordinary(self) -> "CaseQuerySet":
        return self.waiting().filter(is_from_the_named=False, report_count__lt=settings.REPORT_BURST)

    def bursts(self) -> "CaseQuerySet":
        """So many at once that it may be a campaign. They wait for themselves, so that nobody else waits longer."""
        return self.waiting().filter(is_from_the_named=False, report_count__gte=settings.REPORT_BURST)

    def longest_waiting_first(self) -> "CaseQuerySet":
        """By wait; what may hurt somebody today is read as if it had waited a day longer."""
        told = Report.objects.filter(case=models.OuterRef("pk"), kind__in=PRESSING)
        earlier = models.When(models.Exists(told), then=models.F("opened_at") - timedelta(days=1))
        return self.annotate(sorted_at=models.Case(earlier, default=models.F("opened_at"))).order_by("sorted_at", "pk")

    def about(self, version: Version) -> "CaseQuerySet":
        return self.filter(version_id=version.pk)


class Case(models.Model):
    """One public text that somebody told us about, to be read by a person."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="cases")
    version_id = models.UUIDField()  # the text that readers saw
    opened_at = models.DateTimeField(default=this_hour)
    is_from_the_named = models.BooleanField(default=False)
    report_count = models.PositiveIntegerField(default=0)
    absorbed_count = models.PositiveIntegerField(default=0)  # came after "fine"
    outcome = models.CharField(max_length=12, choices=Outcome, blank=True)  # empty while it waits
    closed_on = models.DateField(null=True)

    objects = CaseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version_id"], condition=models.Q(outcome=""), name="one_open_case_a_text"),
        ]
        indexes = [models.Index(fields=["outcome", "opened_at", "id"], name="cases_that_wait")]

    def __str__(self) -> str:
        return f"case {self.pk.hex[:6].upper()}"

    @property
    def hours_waiting(self) -> int:
        return int((timezone.now() - self.opened_at).total_seconds() // 3600)

    @property
    def is_burst(self) -> bool:
        """Reads the same sets as `bursts()`."""
        return not self.is_from_the_named and self.report_count >= settings.REPORT_BURST

    @classmethod
    def open_for(cls, story: Story, *, is_from_the_named: bool) -> "Case | None":
        """The case that a report about this public story joins; None where a person read this text and it is fine.

        Inside a transaction. Two who open it at once get the same one.
        """
        version = story.standing
        assert version is not None  # what is public has a standing version
        about = cls.objects.about(version)
        case = about.open().select_for_update().first()
        if case is None and not is_from_the_named:
            fine = about.filter(outcome=Outcome.FINE).order_by("-opened_at").first()
            if fine is not None:
                about.filter(pk=fine.pk).update(absorbed_count=models.F("absorbed_count") + 1)
                return None
        case = case or cls.opened(version)
        if is_from_the_named:
            cls.objects.filter(pk=case.pk).update(is_from_the_named=True)
        return case

    @classmethod
    def opened(cls, version: Version) -> "Case":
        """The open case about this text: the one that is there, or a new one."""
        case, _is_new = cls.objects.get_or_create(
            version_id=version.pk, outcome="", defaults={"story_id": version.story_id}
        )
        return case

    @transaction.atomic
    def close(self, outcome: str, answer: str = "") -> bool:
        """End it, and tell whoever left an address; those who are in the story get the answer in words too. False when
        a colleague was faster."""
        if not Case.objects.open().filter(pk=self.pk).update(outcome=outcome, closed_on=today()):
            return False
        self.outcome = outcome
        for report in self.reports.exclude(sealed_address=b""):
            OwedMail.owe(_TOLD_AS[Outcome(outcome)], report.address, answer if report.is_from_the_named else "")
        self.reports.update(sealed_address=b"")
        return True

    @classmethod
    def close_moot(cls) -> int:
        """End the cases whose text is not the one that stands any more. Returns how many."""
        stands = Version.objects.filter(pk=models.OuterRef("version_id"), state="standing")
        gone = cls.objects.open().exclude(models.Exists(stands))
        return sum(case.close(Outcome.MOOT) for case in gone[:500])


def ends_with_its_story(sender: object, instance: Case, **kwargs: Any) -> None:
    """Whoever left an address hears of it before the case goes. (A receiver of Django's own signal: a case is deleted
    only together with its story, which knows nothing of cases.)"""
    instance.close(Outcome.MOOT)


class ReportQuerySet(models.QuerySet["Report"]):
    def from_the_named(self) -> "ReportQuerySet":
        return self.filter(kind__in=DoorKind.values)


class Report(models.Model):
    """What one reader told us about a public text, sealed. No account, no network address."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="reports")
    # HMAC of the browser's random session key and the text, so that saying it again changes nothing.
    tag = models.BinaryField(max_length=16)
    kind = models.CharField(max_length=16, choices=[*ReportKind.choices, *DoorKind.choices])
    sealed_content = SealedField("report.content")  # {"where", "why", "law", "name", "in_good_faith"}
    sealed_address = SealedField("report.address", default=bytes)  # only for the answer; empty once it is owed
    written_on = models.DateField(default=today)

    objects = ReportQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "tag"], name="one_report_a_reader")]

    def __str__(self) -> str:
        return f"a report: {self.kind}"

    @classmethod
    @transaction.atomic
    def tell(cls, story: Story, tag: bytes, kind: str, content: dict[str, Any], address: str = "") -> "Report | None":
        """Take what somebody says about a public story. None where this text was read and is fine.

        Whoever says something again replaces what they said before. Raises Story.DoesNotExist when readers do not see
        it any more.
        """
        # The story is held before its case. Taps on it need not wait.
        story = Story.objects.shown().select_for_update(no_key=True).get(pk=story.pk)
        case = Case.open_for(story, is_from_the_named=kind in DoorKind.values)
        if case is None:
            return None
        report, is_new = cls.objects.get_or_create(
            case=case, tag=tag, defaults={"kind": kind, "sealed_content": b"", "sealed_address": b""}
        )
        report.kind = kind
        report.sealed_content = seal(content, f"report.content:{report.pk}")
        report.sealed_address = seal(address, f"report.address:{report.pk}") if address else b""
        report.save()
        if is_new:
            Case.objects.filter(pk=case.pk).update(report_count=models.F("report_count") + 1)
        return report

    @property
    def is_from_the_named(self) -> bool:
        return self.kind in DoorKind.values

    @property
    def content(self) -> dict[str, Any]:
        value = unseal(self.sealed_content, f"report.content:{self.pk}")
        assert isinstance(value, dict)  # build() sealed an object
        return value

    @property
    def address(self) -> str:
        return str(unseal(self.sealed_address, f"report.address:{self.pk}"))
