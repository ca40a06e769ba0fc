"""The author's right, once the receipt was shown: a sealed token, for this purpose only, twenty minutes long.

It travels in a hidden field and nowhere else: not in a cookie, not in a session, not in an address.
"""

import base64
from dataclasses import dataclass
from uuid import UUID

from stories.models import Story
from stories.sealing import CannotOpen, read_token, token
from stories.telling import Telling

LASTS = 20 * 60


@dataclass(frozen=True)
class Author:
    """Whoever brought the list of this story, or is signed in with the account that signed it."""

    story: Story
    key: bytes | None = None  # the list's; an account has none

    @property
    def right(self) -> str:
        key = base64.b64encode(self.key).decode() if self.key else ""
        return token({"story": str(self.story.pk), "key": key, "list": self.list}, "receipt", LASTS)

    @property
    def list(self) -> str:
        """Which of its lists the story has now."""
        return bytes(self.story.receipt_tag or b"").hex()

    @property
    def telling(self) -> Telling:
        """The newest words. Raises CannotOpen when they are kept unread and the list was not brought."""
        return self.story.latest.telling_with(self.key)

    @property
    def shown(self) -> Telling:
        """How it is shown, or will be: what stands, which a person has read, else the newest. Raises CannotOpen."""
        standing = self.story.standing
        return standing.telling if standing else self.telling


def author_with(right: str) -> Author | None:
    """Whose token this is; None when it expired, is not ours, the story is gone or has another list by now: whoever
    had the one before is out at once."""
    try:
        value = read_token(right, "receipt")
    except CannotOpen:
        return None
    assert isinstance(value, dict)  # only `right` seals for this purpose
    story = Story.objects.filter(pk=UUID(str(value["story"]))).first()
    author = Author(story, base64.b64decode(str(value["key"])) or None) if story else None
    return author if author and author.list == value["list"] else None
