"""What a story's page stands on. A page that was kept is true as long as none of it changes (`config/keeping.py`)."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Self
from uuid import UUID

from django.db.models import F
from django.http import HttpRequest

from stories.models import Call, Reply, Story
from stories.models.echo import with_echoes
from stories.prepared import Prepared

KEY = "wall.grounds"  # where a view leaves them for whoever keeps the page: in the request's environ
MOST_REPLIES = 50
LEAST = 10
"""A count below this is not shown, so that no story looks unanswered."""

_COUNTS = {"me_too_count", "belief_count"}
_COLUMNS = [field.attname for field in Story._meta.concrete_fields if field.attname not in _COUNTS]


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
        rows = [[getattr(one, name) for name in _COLUMNS] for one in (story, *others)]
        counts = rounded(story.me_toos_said), rounded(story.beliefs_said)
        ids = [reply.pk for reply in replies]
        shown = blake2b(
            repr((rows, counts, ids, call.slug, call.is_standing)).encode("utf-8", "surrogatepass"), digest_size=16
        ).digest()
        return cls(story.pk, tuple(other.pk for other in others), shown)

    def leave(self, request: HttpRequest) -> None:
        request.environ[KEY] = self  # type: ignore[attr-defined]

    def hold(self) -> bool:
        """Whether the database still says the same."""
        ids = [self.story, *self.beside]
        found = {story.pk: story for story in _as_they_are(**{f"id{number}": pk for number, pk in enumerate(ids)})}
        if len(found) < len(ids):
            return False
        story = found[self.story]
        call = Call(slug=story.call_slug, is_standing=story.call_is_standing)
        return self == Grounds.of(story, call, [found[pk] for pk in self.beside], replies_below(story))


_as_they_are: Prepared[Any] = Prepared(
    lambda **ids: with_echoes(Story.objects.filter(pk__in=list(ids.values()))).annotate(
        call_slug=F("call__slug"), call_is_standing=F("call__is_standing")
    ),
    plans_once=True,
)
_replies: Prepared[Reply] = Prepared(
    lambda *, story: Reply.objects.filter(story=story).public().in_no_order_of_time()[:MOST_REPLIES],
    plans_once=True,
)


def replies_below(story: Story) -> list[Reply]:
    """What readers see below a story."""
    return _replies(story=story.pk) if story.replies_open else []


def rounded(count: int) -> int:
    """Down to tens, so that nobody can watch one person come; 0 when it is not shown."""
    return count - count % 10 if count >= LEAST else 0
