from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from stories.checks.findings import CheckResult, Reason, Span
from stories.sealing import Json, SealedField, seal, unseal
from stories.wording import once_a_language

if TYPE_CHECKING:
    from stories.models.version import Version


class Category(models.TextChoices):
    """What a content note can name. The words name the ground, not the act."""

    RAPE = "rape", _("rape")
    SEXUAL_ASSAULT = "sexual_assault", _("being touched or forced")
    VERBAL_HARASSMENT = "verbal_harassment", _("words and remarks")
    OGLING = "ogling", _("being stared at")
    STALKING = "stalking", _("being followed or watched")
    EXPOSURE = "exposure", _("somebody exposing himself")
    IMAGES = "images", _("pictures or videos")
    CHILD = "child", _("a childhood")
    PARTNER_ABUSE = "partner_abuse", _("a partner")
    VIOLENCE = "violence", _("violence")
    SELF_HARM = "self_harm", _("suicide or self-harm")
    GRAPHIC = "graphic", _("close description")
    HATE = "hate", _("slurs or hatred")

    @property
    def bit(self) -> int:
        """Its bit in `Story.note_bits`. A new category goes to the end of the list."""
        return 1 << list(Category).index(self)

    @classmethod
    def bits(cls, names: Iterable[str]) -> int:
        return reduce(or_, (cls(name).bit for name in names), 0)


@once_a_language
def labels_of(categories: tuple[str, ...]) -> tuple[str, ...]:
    """What they say in the reader's language, each once."""
    return tuple(dict.fromkeys(str(Category(name).label) for name in categories))


class Intensity(models.IntegerChoices):
    MENTIONED = 1, _("mentioned")
    TOLD = 2, _("told")
    CLOSE = 3, _("told closely")


_NOTICED = {
    "person": _("a person’s name"),
    "organisation": _("an organisation"),
    "address": _("an address"),
    "place": _("a place"),
    "email": _("a mail address"),
    "phone": _("a telephone number"),
    "handle": _("a name on a network"),
    "url": _("a link"),
    "number": _("a number"),
    "self_harm": _("may think of self-harm"),
    "danger_now": _("may be in danger now"),
    "minor": _("may be under 18"),
    "blame": _("blames"),
    "trolling": _("mocks"),
    "spam": _("advertises"),
    "hate": _("slurs or hatred"),
}


class Finding(models.Model):
    """What a check noticed in one version. Noticed is not decided. Passages and reasons are sealed."""

    class Kind(models.TextChoices):
        NOTE = "note", _("content note")
        IDENTIFYING = "identifying", _("identifying detail")
        URGENT = "urgent", _("urgency")
        HOSTILE = "hostile", _("hostility")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    version = models.ForeignKey("stories.Version", on_delete=models.CASCADE, related_name="findings")
    kind = models.CharField(max_length=12, choices=Kind)
    name = models.CharField(max_length=24)  # the category, or the kind of detail, urgency or hostility
    intensity = models.PositiveSmallIntegerField(null=True)
    sealed = SealedField("finding.sealed")  # {"spans": [[start, end], …], "reason": …}

    def __str__(self) -> str:
        return f"{self.kind}: {self.name}"

    @classmethod
    def build(
        cls,
        version: "Version",
        kind: str,
        name: str,
        spans: Iterable[Span],
        reason: Reason,
        intensity: int | None = None,
        pk: UUID | None = None,
    ) -> "Finding":
        """An unsaved finding with its passages and its reason sealed."""
        finding = cls(id=pk or uuid4(), version=version, kind=kind, name=name, intensity=intensity)
        content: Json = {
            "spans": [[start, end] for start, end in spans],
            "reason": {"code": reason.code, "quotes": list(reason.quotes)},
        }
        finding.sealed = seal(content, f"finding.sealed:{finding.pk}")
        return finding

    @classmethod
    def record(cls, version: "Version", result: CheckResult) -> None:
        """Replace what was noticed in this version. What is noticed again keeps its id: a moderator may be choosing
        something for it. Inside a transaction."""
        before = {(one.kind, one.name, *one.spans): one.pk for one in version.findings.all()}
        version.findings.all().delete()
        kind = cls.Kind

        def build(
            kind: str, name: str, spans: Sequence[Span], reason: Reason, intensity: int | None = None
        ) -> "Finding":
            return cls.build(version, kind, name, spans, reason, intensity, before.pop((kind, name, *spans), None))

        found = [build(kind.NOTE, n.category, n.spans, n.reason, n.intensity) for n in result.notes]
        found += [build(kind.IDENTIFYING, i.kind, [(i.start, i.end)], i.reason) for i in result.identifying]
        found += [build(kind.URGENT, u.kind, u.spans, u.reason) for u in result.urgent]
        found += [build(kind.HOSTILE, h.kind, h.spans, h.reason) for h in result.hostile]
        Finding.objects.bulk_create(found)

    @property
    def content(self) -> dict[str, Any]:
        value = unseal(self.sealed, f"finding.sealed:{self.pk}")
        assert isinstance(value, dict)  # build() sealed an object
        return value

    @property
    def what(self) -> str:
        """What was noticed, in words."""
        known = None if self.kind == self.Kind.NOTE else _NOTICED.get(self.name)
        return str(known or Category(self.name).label)

    @property
    def spans(self) -> list[Span]:
        """Passages as [start, end) offsets into the version's words."""
        return [(start, end) for start, end in self.content["spans"]]

    @property
    def quotes(self) -> list[str]:
        """The author's own words that the finding rests on."""
        return list(self.content["reason"]["quotes"])
