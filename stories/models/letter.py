from datetime import datetime
from uuid import uuid4

from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories import states
from stories.models.notice import Notice
from stories.models.story import Story
from stories.models.version import Version, this_hour
from stories.sealing import SealedField, seal, unseal
from stories.states import VersionState


class NotNow(Exception):
    """There is nothing that this letter could be about: it was sent before, or things have moved on."""


class LetterQuerySet(models.QuerySet["Letter"]):
    def waiting(self) -> "LetterQuerySet":
        """Nobody has dealt with it; what belongs to a story that is being withdrawn rests meanwhile."""
        return self.filter(outcome="").exclude(story__state__in=states.OVER)

    def longest_waiting_first(self) -> "LetterQuerySet":
        return self.order_by("waiting_since", "pk")

    def answers(self) -> "LetterQuerySet":
        return self.filter(kind=Letter.Kind.ANSWER)

    def appeals(self) -> "LetterQuerySet":
        return self.filter(kind=Letter.Kind.APPEAL)

    def overtake(self) -> None:
        """What these were about is gone: nobody has to read them any more."""
        self.filter(outcome="").update(outcome=Letter.Outcome.OVERTAKEN, waiting_since=None)


class Letter(models.Model):
    """What an author writes to the desk about one notice: an answer, or an appeal that somebody else decides."""

    class Kind(models.TextChoices):
        ANSWER = "answer", _("an answer")
        APPEAL = "appeal", _("somebody else should look")

    class Outcome(models.TextChoices):
        READ = "read", _("read")
        UPHELD = "upheld", _("somebody else looked; it stays as it was decided")
        OVERTURNED = "overturned", _("somebody else looked, and decided otherwise")
        OVERTAKEN = "overtaken", _("what it was about has changed since")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="letters")
    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="letters")
    version = models.ForeignKey(Version, null=True, on_delete=models.SET_NULL, related_name="letters")
    kind = models.CharField(max_length=8, choices=Kind)
    sealed_words = SealedField("letter.words")
    waiting_since = models.DateTimeField(null=True)  # the full hour; empty once settled
    outcome = models.CharField(max_length=12, choices=Outcome, blank=True)  # empty while it waits
    # The notice of the decision that an answer was read together with: undoing that gives it back.
    read_with = models.ForeignKey(Notice, null=True, on_delete=models.SET_NULL, related_name="read_letters")

    objects = LetterQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["notice"], condition=models.Q(kind="appeal"), name="one_appeal_against_each_decision"
            ),
            models.UniqueConstraint(
                fields=["notice"],
                condition=models.Q(kind="answer", outcome=""),
                name="one_answer_waits_for_each_notice",
            ),
            models.CheckConstraint(
                condition=models.Q(outcome="", waiting_since__isnull=False)
                | ~models.Q(outcome="") & models.Q(waiting_since=None),
                name="a_letter_waits_exactly_until_it_is_settled",
            ),
        ]
        indexes = [models.Index(fields=["outcome", "waiting_since"], name="waiting_letters")]

    def __str__(self) -> str:
        return f"a letter: {self.kind}"

    @classmethod
    @transaction.atomic
    def answer(cls, notice: Notice, words: str) -> "Letter":
        """Answer what a moderator wrote. A version that waited for its author waits to be read again. Raises NotNow."""
        version = cls._still_there(notice)
        if notice.letters.answers().waiting().exists():
            raise NotNow
        if version is not None and version.state == VersionState.CHANGES_ASKED:
            later = version.notices.filter(kind=Notice.Kind.CHANGES_ASKED, number__gt=notice.number)
            if later.exists():  # it waits for the answer to another question
                raise NotNow
            version.come_back()
        return cls._write(notice, version, cls.Kind.ANSWER, words)

    @classmethod
    @transaction.atomic
    def appeal(cls, notice: Notice, words: str) -> "Letter":
        """Ask for somebody else to look at a decision, once. Raises NotNow."""
        version = cls._still_there(notice)
        if not notice.is_appealable or notice.letters.appeals().exists():
            raise NotNow
        return cls._write(notice, version, cls.Kind.APPEAL, words)

    @staticmethod
    def _still_there(notice: Notice) -> Version | None:
        """The version that the notice is about, its story held. Raises NotNow when the notice was not told, the version
        is gone, or the story withdrawn."""
        if Story.objects.locked(notice.story_id).is_over:
            raise NotNow
        if not Notice.objects.delivered().filter(pk=notice.pk).exists():
            raise NotNow
        if notice.version_id is None:
            raise NotNow
        return Version.objects.filter(pk=notice.version_id).first()

    @classmethod
    def _write(cls, notice: Notice, version: Version | None, kind: str, words: str) -> "Letter":
        letter = cls(story_id=notice.story_id, notice=notice, version=version, kind=kind, waiting_since=this_hour())
        letter.sealed_words = seal(words, f"letter.words:{letter.pk}")
        letter.save(force_insert=True)
        return letter

    @property
    def words(self) -> str:
        return str(unseal(self.sealed_words, f"letter.words:{self.pk}"))

    @property
    def hours_waiting(self) -> int:
        return int((timezone.now() - self.waiting_since).total_seconds() // 3600) if self.waiting_since else 0

    @property
    def is_under_way(self) -> bool:
        """The desk has answered, and can still take that back: its author hears of it afterwards."""
        told = models.Q(kind=Notice.Kind.MESSAGE) | models.Q(pk=self.read_with_id)
        return bool(self.outcome) and self.story.notices.pending().filter(told).exists()

    def wait_again(self, since: datetime) -> bool:
        """As if nobody had dealt with it. False when its author has written another one meanwhile."""
        try:
            with transaction.atomic():
                Letter.objects.filter(pk=self.pk).update(outcome="", waiting_since=since, read_with=None)
        except IntegrityError:
            return False
        return True

    def settle(self, outcome: "Letter.Outcome", *, read_with: Notice | None = None) -> bool:
        """The desk has dealt with it. False when somebody else was faster."""
        waiting = Letter.objects.waiting().filter(pk=self.pk)
        return bool(waiting.update(outcome=outcome, waiting_since=None, read_with=read_with))
