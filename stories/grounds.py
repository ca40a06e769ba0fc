"""What a story's page stands on. A page that was kept is true as long as none of it changes (`config/keeping.py`)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Self
from uuid import UUID

from django.http import HttpRequest

from stories.models import Call, Reply, Story
from stories.models.echo import with_echoes
from stories.prepared import Prepared

KEY = "wall.grounds"  # where a view leaves them for whoever keeps the page: in the request's environ
MOST_REPLIES = 500
"""More than people read for one story: whoever wrote words of support is told that they stand under it."""

LEAST = 10
"""A count below this is not shown, so that no story looks unanswered."""

_COUNTS = {"me_too_count", "belief_count"}
_COLUMNS = [field.attname for field in Story._meta.concrete_fields if field.attname not in _COUNTS]
_ID, _REPLIES_OPEN = _COLUMNS.index("id"), _COLUMNS.index("replies_open")


@dataclass(frozen=True)
class Grounds:
    """A story, those listed beside it, and the replies below it, all as they were read for its page."""

    story: UUID
    beside: tuple[UUID, ...]
    shown: bytes  # a digest of the rows and of the counts as they are shown

    @classmethod
    def of(cls, story: Any, call: Call, beside: Iterable[Story], replies: Iterable[Reply]) -> Self:
        """`story` comes `with_echoes`."""
        others = list(beside)
        rows = [tuple(getattr(one, name) for name in _COLUMNS) for one in (story, *others)]
        counts = story.me_toos_said, story.beliefs_said
        shown = _digest(rows, counts, (call.slug, call.is_standing), replies)
        return cls(story.pk, tuple(other.pk for other in others), shown)

    def leave(self, request: HttpRequest) -> None:
        request.environ[KEY] = self  # type: ignore[attr-defined]

    def hold(self) -> bool:
        """Whether the database still says the same."""
        ids = (self.story, *self.beside)
        found = {row[_ID]: row for row in _as_they_are(**{f"id{number}": pk for number, pk in enumerate(ids)})}
        if len(found) < len(ids):
            return False
        story = found[self.story]
        replies = _below(self.story, story[_REPLIES_OPEN])
        of_stories, of_one = slice(len(_COLUMNS)), story[len(_COLUMNS) :]
        return self.shown == _digest([found[pk][of_stories] for pk in ids], of_one[:2], of_one[2:], replies)


def _digest(
    stories: Sequence[tuple[Any, ...]], counts: tuple[int, ...], call: tuple[Any, ...], replies: Iterable[Reply]
) -> bytes:
    shown = stories, [rounded(count) for count in counts], call, [reply.pk for reply in replies]
    return blake2b(repr(shown).encode("utf-8", "surrogatepass"), digest_size=16).digest()


_as_they_are: Prepared[tuple[Any, ...]] = Prepared(
    lambda **ids: with_echoes(Story.objects.filter(pk__in=list(ids.values()))).values_list(
        *_COLUMNS, "me_toos_said", "beliefs_said", "call__slug", "call__is_standing"
    ),
    plans_once=True,
)
_replies: Prepared[Reply] = Prepared(
    lambda *, story: Reply.objects.filter(story=story).public().in_no_order_of_time()[:MOST_REPLIES],
    plans_once=True,
)


def replies_below(story: Story) -> list[Reply]:
    """What readers see below a story."""
    return _below(story.pk, story.replies_open)


def _below(story: UUID, replies_open: bool) -> list[Reply]:
    return _replies(story=story) if replies_open else []


def rounded(count: int) -> int:
    """Down to tens, so that nobody can watch one person come; 0 when it is not shown."""
    return count - count % 10 if count >= LEAST else 0
