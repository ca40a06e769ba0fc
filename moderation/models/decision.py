from uuid import UUID, uuid4

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from stories.models.call import today
from stories.models.notice import Reason
from stories.models.story import Story


class DecisionQuerySet(models.QuerySet["Decision"]):
    def of_story(self, story_id: UUID) -> "DecisionQuerySet":
        return self.filter(story_id=story_id).order_by("pk")

    def standing(self) -> "DecisionQuerySet":
        """Decisions that were not taken back within their minute."""
        return self.filter(undone_by=None).exclude(verb=Decision.Verb.UNDO)


class Decision(models.Model):
    """What the desk decided: who, what, why, on which day. Written once and never changed; undoing is a row too.

    It holds ids and codes, no text, and outlives the story: erasing takes the words, not the fact of a decision.
    """

    class Verb(models.TextChoices):
        PUBLISH = "publish", _("publish")
        ASK_FOR_CHANGES = "ask_for_changes", _("ask for changes")
        DECLINE = "decline", _("decline")
        UPHOLD = "uphold", _("leave a decision as it is")
        RESTORE = "restore", _("put a decision right")
        ANSWER = "answer", _("answer")
        UNDO = "undo", _("undo")
        VEIL = "veil", _("take a passage from view")
        UNVEIL = "unveil", _("show a passage again")
        SUSPEND = "suspend", _("take from view for a day")
        TAKE_DOWN = "take_down", _("take down, as the second person")
        LEAVE = "leave", _("leave what was reported as it is")
        SHOW_REPLY = "show_reply", _("show words of support")
        KEEP_REPLY = "keep_reply", _("not show words of support")

    class Kind(models.TextChoices):
        """What was decided on: the name of its model."""

        VERSION = "version", _("a text")
        LETTER = "letter", _("an author’s answer")
        CASE = "case", _("what readers told us")
        REPLY = "reply", _("words of support")

    number = models.BigAutoField(_("number"), primary_key=True)
    id = models.UUIDField(default=uuid4, unique=True, editable=False)
    story_id = models.UUIDField(db_index=True, null=True)
    # What was decided on, and its id. A version is named besides, whatever it was.
    kind = models.CharField(_("about"), max_length=12, choices=Kind, default=Kind.VERSION)
    target = models.UUIDField(null=True, db_index=True)
    version_id = models.UUIDField(null=True)
    version_number = models.PositiveSmallIntegerField(null=True)
    moderator = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("moderator"), on_delete=models.PROTECT, related_name="decisions"
    )
    # Where two people read it: who read it first, and whether both said the same.
    first_reader = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who read it first"),
        null=True,
        on_delete=models.PROTECT,
        related_name="first_readings",
    )
    agreed = models.BooleanField(null=True)
    verb = models.CharField(_("decision"), max_length=16, choices=Verb)
    reason = models.CharField(_("reason"), max_length=24, choices=Reason, blank=True)
    notice_id = models.UUIDField(null=True)  # the words to the author, sealed, in stories
    undoes = models.OneToOneField(
        "self", verbose_name=_("undoes"), null=True, on_delete=models.PROTECT, related_name="undone_by"
    )
    waited_hours = models.PositiveIntegerField(null=True)  # only as long as it can be undone: see Wait
    decided_on = models.DateField(_("decided on"), default=today)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")

    def __str__(self) -> str:
        return f"{self.get_verb_display()} {self.desk_name}".strip()

    @property
    def desk_name(self) -> str:
        """What its story is called at the desk, also when it is gone."""
        return Story(pk=self.story_id).desk_name if self.story_id else ""
