"""The state tables and nothing else: no queries, no I/O.

A *version* is a text on its way through the review; a *story* is what readers may or may not meet. Both tables are
complete: what is not listed cannot happen, and tests/states walks every pair. A version that its author replaces is
deleted, so it has no state for that.
"""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _


class VersionState(models.TextChoices):
    WAITING = "waiting", _("waits to be read")
    APPROVED = "approved", _("goes up next")
    CHANGES_ASKED = "changes_asked", _("waits for its author")
    DECLINED = "declined", _("not published here")
    STANDING = "standing", _("stands")  # what the story says whenever readers may see it
    WITHDRAWN = "withdrawn", _("withdrawn with its story")


class StoryState(models.TextChoices):
    UNPUBLISHED = "unpublished", _("not on the wall yet")
    PUBLISHED = "published", _("on the wall")
    HIDDEN = "hidden", _("taken from view by its author")
    WITHDRAWN = "withdrawn", _("withdrawn")


V, S = VersionState, StoryState

VERSION_MOVES: Mapping[VersionState, frozenset[VersionState]] = {
    V.WAITING: frozenset({V.APPROVED, V.CHANGES_ASKED, V.DECLINED, V.WITHDRAWN}),
    # Back to WAITING is the undoing of a decision, within its minute.
    V.APPROVED: frozenset({V.STANDING, V.WAITING, V.WITHDRAWN}),
    V.CHANGES_ASKED: frozenset({V.WAITING, V.WITHDRAWN}),
    V.DECLINED: frozenset({V.WAITING, V.WITHDRAWN}),
    V.STANDING: frozenset({V.WITHDRAWN}),
    V.WITHDRAWN: frozenset(),
}

STORY_MOVES: Mapping[StoryState, frozenset[StoryState]] = {
    S.UNPUBLISHED: frozenset({S.PUBLISHED, S.WITHDRAWN}),
    S.PUBLISHED: frozenset({S.PUBLISHED, S.HIDDEN, S.WITHDRAWN}),  # onto itself: a newer version takes its place
    S.HIDDEN: frozenset({S.PUBLISHED, S.WITHDRAWN}),
    S.WITHDRAWN: frozenset(),  # never public again, whatever races
}

# Named sets: querysets, properties and constraints read the same ones.
PUBLIC = frozenset({S.PUBLISHED})
UNDER_REVIEW = frozenset({V.WAITING, V.APPROVED, V.CHANGES_ASKED, V.DECLINED})  # the one open text beside the standing
DECIDED = frozenset({V.APPROVED, V.CHANGES_ASKED, V.DECLINED})


def version_sources(target: VersionState) -> frozenset[VersionState]:
    """The states from which a version may move to `target`."""
    return frozenset(state for state, targets in VERSION_MOVES.items() if target in targets)


def story_sources(target: StoryState) -> frozenset[StoryState]:
    """The states from which a story may move to `target`."""
    return frozenset(state for state, targets in STORY_MOVES.items() if target in targets)
