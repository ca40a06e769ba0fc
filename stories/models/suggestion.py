from typing import Any
from uuid import uuid4

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from stories.models.letter import Letter, NotNow
from stories.models.notice import Notice
from stories.models.story import Story
from stories.models.version import Version
from stories.sealing import SealedField, seal, unseal
from stories.softening import Change, Part, fitting, parts
from stories.states import VersionState
from stories.telling import InTheWay


class NotAgreed(Exception):
    """The author wanted to be asked first."""


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    def open(self) -> "SuggestionQuerySet":
        return self.filter(state=Suggestion.State.OPEN)


class Suggestion(models.Model):
    """Changed passages that a moderator proposes with a question, and that the author accepts or refuses."""

    class State(models.TextChoices):
        OPEN = "open", _("waits for its author")
        ACCEPTED = "accepted", _("its author said yes")
        REFUSED = "refused", _("its author said no")
        AGREED = "agreed", _("done, as its author had agreed")
        OVERTAKEN = "over", _("not asked any more")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    # The question it came with: undoing the one takes the other along.
    notice = models.OneToOneField(Notice, on_delete=models.CASCADE, related_name="suggestion")
    # What it would change; once accepted, what came of it.
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="suggestions")
    sealed_changes = SealedField("suggestion.changes")  # {"words": …, "changes": [[start, end, text], …]}
    state = models.CharField(max_length=8, choices=State, default=State.OPEN)

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version"], condition=models.Q(state="open"), name="one_open_suggestion_for_each_version"
            ),
        ]

    def __str__(self) -> str:
        return f"a suggestion: {self.state}"

    @classmethod
    def propose(cls, notice: Notice, changes: list[Change]) -> "Suggestion":
        """Propose changes of the notice's version, inside the transaction of the question. Raises BadChanges."""
        assert notice.version is not None  # a question is about words that are there
        notice.version.telling.with_changes(changes)  # what its author could not say yes to is not asked
        return cls._write(notice, notice.version.telling.whole, changes, cls.State.OPEN)

    @classmethod
    def _write(cls, notice: Notice, words: str, changes: list[Change], state: str) -> "Suggestion":
        ordered = fitting(words, changes)
        suggestion = cls(notice=notice, version=notice.version, state=state)
        content: Any = {"words": words, "changes": [[change.start, change.end, change.text] for change in ordered]}
        suggestion.sealed_changes = seal(content, f"suggestion.changes:{suggestion.pk}")
        suggestion.save(force_insert=True)
        return suggestion

    @classmethod
    def agree(cls, notice: Notice, changes: list[Change]) -> "Suggestion":
        """What `Version.soften` changes when it goes up, as its author agreed to before anybody read it. `notice`
        tells her so. Raises NotAgreed, and BadChanges."""
        assert notice.version is not None  # what goes up is there
        telling = notice.version.telling
        if telling.in_the_way != InTheWay.SOFTEN:
            raise NotAgreed
        telling.with_changes(changes)  # not from the words into the lines beside them
        return cls._write(notice, telling.whole, changes, cls.State.AGREED)

    @transaction.atomic
    def accept(self) -> Version:
        """Make a version of the changed words; it waits to be read. Raises NotNow."""
        version = self._asked_about()
        story = Story.objects.get(pk=version.story_id)
        newer = story.replace_open(version.telling.with_changes(self.changes))
        Version.objects.filter(pk=newer.pk).update(risks=version.risks)
        # It went with the version that it changed, and stays with the one that came of it.
        self.state, self.version = self.State.ACCEPTED, newer
        self.save(force_insert=True)
        return newer

    @transaction.atomic
    def refuse(self, words: str = "") -> None:
        """Say no, and why. The words wait to be read as they are. Raises NotNow."""
        version = self._asked_about()
        Suggestion.objects.filter(pk=self.pk).update(state=self.State.REFUSED)
        self.state = self.State.REFUSED
        if words:
            Letter.answer(self.notice, words)
        else:
            version.come_back()

    def _asked_about(self) -> Version:
        """The version that waits for this answer, its story held. Raises NotNow."""
        if Story.objects.locked(self.notice.story_id).is_over:
            raise NotNow
        still = Suggestion.objects.open().filter(pk=self.pk, notice__is_delivered=True)
        version = Version.objects.filter(suggestions__in=still, state=VersionState.CHANGES_ASKED).first()
        if version is None:
            raise NotNow
        return version

    @property
    def before(self) -> str:
        """What it was written on: everything that readers would see."""
        return str(self._content["words"])

    @property
    def changes(self) -> list[Change]:
        return [Change(start, end, text) for start, end, text in self._content["changes"]]

    @property
    def parts(self) -> list[Part]:
        """The whole text as what stays, what would be taken out and what would be put in."""
        return parts(self.before, self.changes)

    @property
    def _content(self) -> dict[str, Any]:
        value = unseal(self.sealed_changes, f"suggestion.changes:{self.pk}")
        assert isinstance(value, dict)  # propose() sealed an object
        return value
