"""The state tables and nothing else: no queries, no I/O.

A *version* is a text on its way through the review; a *story* is what readers may or may not meet; a *reply* is words
of support under a story. The tables are complete: what is not listed cannot happen, and tests/states walks every pair.
A version that its author replaces is deleted, and so is every version of a story that is withdrawn for good; they have
no state for that. Neither has a reply that was taken back.
"""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _


class VersionState(models.TextChoices):
    WAITING = "waiting", _("waits to be read")
    APPROVED = "approved", _("goes up next")
    CHANGES_ASKED = "changes_asked", _("waits for its author")
    DECLINED = "declined", _("not published here")
    READ = "read", _("read by one person, and answered")  # nobody else ever reads it
    KEPT = "kept", _("kept unread")  # only its list opens it
    ASIDE = "aside", _("set aside while a withdrawal can be taken back")
    STANDING = "standing", _("stands")  # what the story says whenever readers may see it


class StoryState(models.TextChoices):
    UNPUBLISHED = "unpublished", _("not on the wall yet")
    PUBLISHED = "published", _("on the wall")
    HIDDEN = "hidden", _("taken from view by its author")
    SUSPENDED = "suspended", _("taken from view for a day by the desk")
    TAKEN_DOWN = "taken_down", _("taken down by two people of the desk")
    LEAVING = "leaving", _("off the wall; its author can still take that back")
    WITHDRAWN = "withdrawn", _("withdrawn")


class ReplyState(models.TextChoices):
    WAITING = "waiting", _("waits to be read")
    APPROVED = "approved", _("goes up when the minute is over")
    PUBLISHED = "published", _("under the story")
    DECLINED = "declined", _("not shown")


V, S, R = VersionState, StoryState, ReplyState

VERSION_MOVES: Mapping[VersionState, frozenset[VersionState]] = {
    V.WAITING: frozenset({V.APPROVED, V.CHANGES_ASKED, V.DECLINED, V.READ, V.ASIDE}),
    # Back to WAITING is the undoing of a decision, within its minute.
    V.APPROVED: frozenset({V.STANDING, V.WAITING, V.ASIDE}),
    V.CHANGES_ASKED: frozenset({V.WAITING}),
    V.DECLINED: frozenset({V.WAITING}),
    V.READ: frozenset({V.WAITING}),
    # Another ending is another version.
    V.KEPT: frozenset(),
    V.ASIDE: frozenset({V.WAITING}),
    V.STANDING: frozenset(),
}

STORY_MOVES: Mapping[StoryState, frozenset[StoryState]] = {
    S.UNPUBLISHED: frozenset({S.PUBLISHED, S.LEAVING}),
    # Onto itself: a newer version takes its place, or a passage goes from view. One person alone never takes down what
    # is published: from PUBLISHED nothing leads to TAKEN_DOWN.
    S.PUBLISHED: frozenset({S.PUBLISHED, S.HIDDEN, S.SUSPENDED, S.LEAVING}),
    # To SUSPENDED: its author shows it again while the desk's day is not over.
    # Onto itself: a newer version takes its place behind what its author holds back.
    S.HIDDEN: frozenset({S.HIDDEN, S.PUBLISHED, S.SUSPENDED, S.TAKEN_DOWN, S.LEAVING}),
    S.SUSPENDED: frozenset({S.PUBLISHED, S.HIDDEN, S.TAKEN_DOWN, S.LEAVING}),
    # To HIDDEN: the desk puts back what its author holds back.
    S.TAKEN_DOWN: frozenset({S.PUBLISHED, S.HIDDEN, S.LEAVING}),
    # Back to where it was, and never straight onto the wall.
    S.LEAVING: frozenset({S.UNPUBLISHED, S.HIDDEN, S.TAKEN_DOWN, S.WITHDRAWN}),
    S.WITHDRAWN: frozenset(),  # never public again, whatever races
}

REPLY_MOVES: Mapping[ReplyState, frozenset[ReplyState]] = {
    R.WAITING: frozenset({R.APPROVED, R.DECLINED}),
    R.APPROVED: frozenset({R.PUBLISHED, R.WAITING, R.DECLINED}),  # back to WAITING: undone within its minute
    R.PUBLISHED: frozenset({R.DECLINED}),
    R.DECLINED: frozenset({R.WAITING}),
}

# Named sets: querysets, properties and constraints read the same ones.
PUBLIC = frozenset({S.PUBLISHED})
OVER = frozenset({S.LEAVING, S.WITHDRAWN})  # withdrawn, and perhaps still to be taken back
UNDER_REVIEW = frozenset({V.WAITING, V.APPROVED, V.CHANGES_ASKED, V.DECLINED})
OPEN = UNDER_REVIEW | {V.READ, V.KEPT, V.ASIDE}  # the one text beside the standing
TAKEN_BY_THE_DESK = frozenset({S.SUSPENDED, S.TAKEN_DOWN})
DECIDED = frozenset({V.APPROVED, V.CHANGES_ASKED, V.DECLINED, V.READ})


def version_sources(target: VersionState) -> frozenset[VersionState]:
    """The states from which a version may move to `target`."""
    return frozenset(state for state, targets in VERSION_MOVES.items() if target in targets)


def story_sources(target: StoryState) -> frozenset[StoryState]:
    """The states from which a story may move to `target`."""
    return frozenset(state for state, targets in STORY_MOVES.items() if target in targets)


def reply_sources(target: ReplyState) -> frozenset[ReplyState]:
    """The states from which a reply may move to `target`."""
    return frozenset(state for state, targets in REPLY_MOVES.items() if target in targets)
