from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from stories.models.call import today
from stories.models.story import Story
from stories.models.version import Version
from stories.sealing import Json, SealedField, seal, unseal


class Reason(models.TextChoices):
    """Why words are not published as they are. The label is what the author reads."""

    IDENTIFIES_OTHERS = "identifies_others", _("Names or details that could point at somebody else")
    IDENTIFIES_AUTHOR = "identifies_author", _("Details that could point at you")
    CONTACT = "contact", _("An address, a number or a link")
    COURT = "court", _("A case that a court or the police are working on")
    CLOSE = "close", _("A description closer than readers here can carry")
    ATTACK = "attack", _("Words that attack or blame people")
    NOT_TOLD_HERE = "not_told_here", _("Not a story that this wall is for")
    SPAM = "spam", _("Advertising, or the same text many times")
    OTHER = "other", _("Another reason, in the words beside it")


class Severity(models.TextChoices):
    """How much a point weighs. The label is what the author reads."""

    SUGGESTED = "suggested", _("we would change it")
    NEEDED = "needed", _("it cannot go up like this")


@dataclass(frozen=True)
class Point:
    """One reason of a decision, and the passage it is about: offsets into the version's words; 0, 0 is all of it."""

    code: str
    severity: str = Severity.NEEDED
    start: int = 0
    end: int = 0
    quote: str = ""

    @property
    def reason(self) -> str:
        return str(Reason(self.code).label)

    @property
    def weight(self) -> str:
        return str(Severity(self.severity).label)


class NoticeQuerySet(models.QuerySet["Notice"]):
    def delivered(self) -> "NoticeQuerySet":
        """What the author may see: its minute of undoing is over."""
        return self.filter(is_delivered=True)

    def pending(self) -> "NoticeQuerySet":
        return self.filter(is_delivered=False)


class Notice(models.Model):
    """One message owed to one author: a row first, on the receipt page when due, and a mail if she left an address."""

    class Kind(models.TextChoices):
        PUBLISHED = "published", _("goes on the wall")
        CHANGES_ASKED = "changes_asked", _("a question first")
        DECLINED = "declined", _("not published here")
        ANSWERED = "answered", _("read by one person, and answered")
        VEILED = "veiled", _("a passage is taken from view")
        UNVEILED = "unveiled", _("a passage is shown again")
        SUSPENDED = "suspended", _("taken from view for a day")
        TAKEN_DOWN = "taken_down", _("taken from the wall")
        RESTORED = "restored", _("back on the wall")
        MESSAGE = "message", _("a word to you")

    # Decisions about words that waited to be read.
    DECISIONS = frozenset({Kind.PUBLISHED, Kind.CHANGES_ASKED, Kind.DECLINED, Kind.ANSWERED})
    # Decisions that somebody else can be asked to look at.
    APPEALABLE = frozenset({Kind.DECLINED, Kind.VEILED, Kind.SUSPENDED, Kind.TAKEN_DOWN})
    # Those that their author may write about, and whose reasons she may keep.
    ANSWERABLE = APPEALABLE | {Kind.CHANGES_ASKED}

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="notices")
    version = models.ForeignKey(Version, null=True, on_delete=models.SET_NULL, related_name="notices")
    number = models.PositiveSmallIntegerField(default=1)  # of its story, in the order in which they were written
    kind = models.CharField(max_length=16, choices=Kind)
    reason = models.CharField(max_length=24, choices=Reason, blank=True)
    sealed_words = SealedField("notice.words")
    # The reasons point by point, and what the checks had noticed.
    sealed_statement = SealedField("notice.statement", default=bytes)
    # What the decision says about the checks, until that is counted: {"engine", "language", "found": [Correction, …]}
    corrections = models.JSONField(default=dict)
    written_on = models.DateField(default=today)
    is_delivered = models.BooleanField(default=False)

    objects = NoticeQuerySet.as_manager()

    def __str__(self) -> str:
        return f"a notice: {self.kind}"

    @classmethod
    def build(
        cls, version: Version, kind: str, words: str, reason: str = "", *, points: Sequence[Point] = ()
    ) -> "Notice":
        """An unsaved notice with its words and its statement of reasons sealed."""
        notice = cls(story_id=version.story_id, version=version, kind=kind, reason=reason)
        notice.sealed_words = seal(words, f"notice.words:{notice.pk}")
        statement: Json = {
            "points": [dict(asdict(point)) for point in points],
            "noticed": [[kind, name] for kind, name in version.findings.values_list("kind", "name")],
            "checked": version.is_checked,
        }
        notice.sealed_statement = seal(statement, f"notice.statement:{notice.pk}")
        return notice

    @property
    def words(self) -> str:
        return str(unseal(self.sealed_words, f"notice.words:{self.pk}"))

    @property
    def is_appealable(self) -> bool:
        return self.kind in self.APPEALABLE

    @property
    def is_answerable(self) -> bool:
        return self.kind in self.ANSWERABLE

    @property
    def statement(self) -> dict[str, Any]:
        """{"points": …, "noticed": [[kind, name], …], "checked": whether a check had read it}; empty for old ones."""
        if not self.sealed_statement:
            return {}
        value = unseal(self.sealed_statement, f"notice.statement:{self.pk}")
        assert isinstance(value, dict)  # build() sealed an object
        return value

    @property
    def points(self) -> list[Point]:
        return [Point(**point) for point in self.statement.get("points", [])]

    @property
    def was_noticed(self) -> bool:
        """Whether a check had noticed something in these words before a person decided."""
        return bool(self.statement.get("noticed"))
