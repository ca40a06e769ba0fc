"""The author's right, once the receipt was shown: a sealed token, for this purpose only, twenty minutes long.

It travels in a hidden field and nowhere else: not in a cookie, not in a session, not in an address.
"""

from uuid import UUID

from stories.models import Story
from stories.sealing import CannotOpen, read_token, token

LASTS = 20 * 60


def right_to(story: Story) -> str:
    return token(str(story.pk), "receipt", LASTS)


def story_of(right: str) -> Story | None:
    """The story this token gives a right to; None when it expired, is not ours, or the story is gone."""
    try:
        story_id = read_token(right, "receipt")
    except CannotOpen:
        return None
    return Story.objects.filter(pk=UUID(str(story_id))).first()
