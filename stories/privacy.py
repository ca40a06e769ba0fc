"""What the site keeps: for every field who sees it, how long it lives and what ends it.

`manage.py check` fails on a field without a rule and on a rule without a field. A life that ends by itself names the
function of `retention.py` that ends it, and `manage.py forget`, which beat starts every hour, runs every function
that a rule names. So what stands here is what happens.

The tables of the desk, of accounts and of the libraries are in `moderation/privacy.py`.
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Flag, auto

from stories import retention
from stories.closing import is_closed

logger = logging.getLogger(__name__)


class Seen(Flag):
    """Who is shown a value, on a page or in a mail. The site's own code reads everything it needs."""

    NOBODY = 0
    READERS = auto()  # everybody
    AUTHOR = auto()  # whoever brings the list, or the account a story is signed with
    HOLDER = auto()  # the moderator who holds the item it belongs to
    DESK = auto()  # every moderator and lead
    LEADS = auto()
    OWNER = auto()  # the person an account belongs to
    OPERATOR = auto()  # whoever runs the site, in the admin or by a command


@dataclass(frozen=True)
class Life:
    lasts: str  # how long
    ends: str  # what erases it
    by: Callable[[], int] | None = None  # run every hour; gives how many values it ended


@dataclass(frozen=True)
class Rule:
    seen_by: Seen
    life: Life


Rules = Mapping[str, Mapping[str, Rule]]  # "app.Model" → field → rule


class NotEnded(Exception):
    """Some of what ends a life failed; all the rest was run. `ended` is as `apply` gives it, `failed` are the names of
    the others with the classes of their errors."""

    def __init__(self, ended: dict[str, int], failed: dict[str, str]) -> None:
        super().__init__(", ".join(f"{name} ({error})" for name, error in failed.items()))
        self.ended, self.failed = ended, failed


def apply(rules: Iterable[Rules]) -> dict[str, int]:
    """Run everything that ends a life, each once, also that of what a killed backup left, which is in no field. Gives
    the function's name → how many values it ended.

    One that fails stops none of the others. Raises NotEnded when they are done. While the site is closed for a restore
    nothing of the database ends: how old it is, the ledger has not said yet.
    """
    endings = {
        rule.life.by: None
        for tables in rules
        for fields in tables.values()
        for rule in fields.values()
        if rule.life.by is not None
    }
    ended: dict[str, int] = {}
    failed: dict[str, str] = {}
    for end in (retention.plain_copies, *endings):
        if is_closed() and end is not retention.plain_copies:
            break
        try:
            ended[end.__name__] = end()
        except Exception as error:
            logger.error("%s failed", end.__name__, exc_info=True)
            failed[end.__name__] = type(error).__name__
    if failed:
        raise NotEnded(ended, failed)
    return ended


# --- Lives

SITE = Life("as long as the site", "the operator changes or deletes it")
STORY = Life("as long as its story", "its author erases the story; a row of its story goes with it")
WHILE_PUBLIC = Life(
    "while readers may see the story",
    "taking it from view empties it in the same step; SQLite's log beside its file is emptied within the hour",
    retention.write_ahead_log,
)
VERSION = Life(
    "as long as its version: until a newer one takes its place, or declined until the time to appeal is over",
    "the newer one's arrival, or the hourly task once APPEAL_DAYS have passed",
    retention.declined_texts,
)
WAITING = Life("the full hour, while the version waits", "deciding empties it", retention.hours)
LETTER_WAITING = Life("the full hour, while the letter waits", "settling empties it; a database constraint says so")
ADDRESS = Life(
    "until the last needed notice",
    "its author takes it out, or withdraws or erases; else the hourly task two weeks after the last notice",
    retention.contacts,
)
STAYS = Life("as long as its author wants it on the wall", "the hourly task withdraws it for her", retention.stays)
UNREAD = Life(
    "kept unread: 90 days after its author's last visit, to the end of the month",
    "the hourly task erases the story",
    retention.kept_unread,
)
LEAVING = Life("while a withdrawal can be taken back", "taking it back, or the end of WITHDRAWAL_GRACE_DAYS")
VOICE = Life("as long as its call", "whoever said it takes it back; deleting the call")
VOICE_HOUR = Life("the full hour for a month, then the month", "the hourly task", retention.voice_hours)
COUNTED = Life("as long as its call", "the row that is counted goes, and the tally is one less; deleting the call")
UNTIL_FOLDED = Life("some seconds", "the next folding adds it to its tally and deletes it")
DAY = Life("a day; the last ones of a call stay with it", "the next day's figures take their place; deleting the call")
ERRAND = Life(
    "until it is done: the row goes, and with it its times",
    "doing it; a message that was given up after three days of tries goes two weeks later",
    retention.errands_given_up,
)
TAKEN = Life("while the desk has taken the story from view for a day", "its return, or whatever else becomes of it")
REPLY = Life(
    "as long as its story, or until its author takes it back",
    "taking it back; erasing the story it stands under",
)
REPLY_WAITING = Life("the full hour, while the reply waits", "deciding empties it")
ONE_MAIL = Life(
    "until the one mail is sent",
    "sending it deletes the row, the address with it; one that was given up goes with its errand",
    retention.errands_given_up,
)
PAUSE = Life("while telling rests", "opening it again")
LEDGER = Life("for ever: it keeps what was erased from coming back", "nothing; it is a keyed tag and leads nowhere")

_PLAIN = Seen.READERS | Seen.AUTHOR | Seen.DESK

RULES: Rules = {
    "stories.Call": {
        "id": Rule(Seen.NOBODY, SITE),
        "slug": Rule(Seen.READERS, SITE),
        "title": Rule(Seen.READERS, SITE),
        "invitation": Rule(Seen.READERS, SITE),
        "is_standing": Rule(Seen.OPERATOR, SITE),
        "opens_on": Rule(Seen.READERS, SITE),
        "closes_on": Rule(Seen.READERS, SITE),
        "places": Rule(Seen.NOBODY, SITE),
    },
    "stories.Collection": {
        "id": Rule(Seen.NOBODY, SITE),
        "name": Rule(Seen.DESK, SITE),
        "consent": Rule(Seen.DESK, SITE),
        "brought_on": Rule(Seen.OPERATOR, SITE),
    },
    "stories.Story": {
        "id": Rule(Seen.DESK, STORY),
        "call": Rule(_PLAIN, STORY),
        "kind": Rule(_PLAIN, STORY),
        "state": Rule(_PLAIN, STORY),
        "told_on": Rule(Seen.AUTHOR, STORY),  # the month
        "receipt_tag": Rule(Seen.NOBODY, STORY),
        "is_signed": Rule(Seen.AUTHOR | Seen.HOLDER, STORY),
        "account": Rule(Seen.HOLDER, STORY),  # whose name readers will see
        "taps_open": Rule(_PLAIN, STORY),
        "replies_open": Rule(_PLAIN, STORY),
        "is_minor": Rule(Seen.AUTHOR | Seen.DESK, STORY),
        "ending": Rule(Seen.AUTHOR | Seen.DESK, STORY),
        "stays": Rule(Seen.AUTHOR, STAYS),
        "kept_until": Rule(Seen.AUTHOR, UNREAD),  # the first of a month
        "held_back": Rule(Seen.AUTHOR, STORY),
        "leaves_from": Rule(Seen.NOBODY, LEAVING),
        "collection": Rule(Seen.HOLDER, STORY),
        "public_id": Rule(_PLAIN, STORY),
        "place": Rule(Seen.NOBODY, STORY),
        "published_on": Rule(_PLAIN, STORY),  # the month
        "words": Rule(_PLAIN, WHILE_PUBLIC),
        "name": Rule(_PLAIN, WHILE_PUBLIC),
        "notes": Rule(_PLAIN, WHILE_PUBLIC),
        "country": Rule(_PLAIN, WHILE_PUBLIC),
        "setting": Rule(_PLAIN, WHILE_PUBLIC),
        "decade": Rule(_PLAIN, WHILE_PUBLIC),
        "language": Rule(_PLAIN, WHILE_PUBLIC),
        "thread": Rule(_PLAIN, WHILE_PUBLIC),
        "length": Rule(_PLAIN, WHILE_PUBLIC),
        "hope": Rule(_PLAIN, WHILE_PUBLIC),
        "may_travel": Rule(Seen.AUTHOR, WHILE_PUBLIC),
        "me_too_count": Rule(Seen.READERS, STORY),  # rounded
        "belief_count": Rule(Seen.READERS, STORY),
        "note_bits": Rule(_PLAIN, WHILE_PUBLIC),  # which notes it has
        "gentle": Rule(Seen.NOBODY, WHILE_PUBLIC),  # for sorting
        "shuffle": Rule(Seen.NOBODY, STORY),  # a random number, for sorting
        "is_veiled": Rule(_PLAIN, WHILE_PUBLIC),
        "suspended_until": Rule(Seen.DESK, TAKEN),
    },
    "stories.Version": {
        "id": Rule(Seen.DESK, VERSION),
        "story": Rule(Seen.DESK, VERSION),
        "number": Rule(Seen.DESK, VERSION),
        "state": Rule(Seen.AUTHOR | Seen.DESK, VERSION),
        "sealed_telling": Rule(Seen.AUTHOR | Seen.HOLDER, VERSION),
        "waiting_since": Rule(Seen.DESK, WAITING),  # as whole hours
        "lane": Rule(Seen.DESK, VERSION),
        "sorted_at": Rule(Seen.NOBODY, WAITING),
        "intensity": Rule(Seen.DESK, VERSION),
        "length": Rule(Seen.DESK, VERSION),
        "language": Rule(Seen.DESK, VERSION),
        "checked_with": Rule(Seen.DESK, VERSION),
        "unchecked_parts": Rule(Seen.DESK, VERSION),
        "notes": Rule(Seen.DESK, VERSION),
        "risks": Rule(Seen.DESK, VERSION),
        "veils": Rule(Seen.DESK | Seen.AUTHOR, VERSION),
    },
    "stories.Sketch": {
        "version": Rule(Seen.NOBODY, VERSION),
        "numbers": Rule(Seen.NOBODY, VERSION),  # keyed: tells nothing without the pepper
    },
    "stories.Feedback": {
        "id": Rule(Seen.NOBODY, SITE),
        "month": Rule(Seen.OPERATOR, SITE),
        "engine": Rule(Seen.OPERATOR, SITE),
        "language": Rule(Seen.OPERATOR, SITE),
        "kind": Rule(Seen.OPERATOR, SITE),
        "category": Rule(Seen.OPERATOR, SITE),
        "verdict": Rule(Seen.OPERATOR, SITE),
        "times": Rule(Seen.OPERATOR, SITE),
    },
    "stories.Finding": {
        "id": Rule(Seen.NOBODY, VERSION),
        "version": Rule(Seen.DESK, VERSION),
        "kind": Rule(Seen.DESK, VERSION),
        "name": Rule(Seen.DESK, VERSION),
        "intensity": Rule(Seen.DESK, VERSION),
        "sealed": Rule(Seen.HOLDER, VERSION),
    },
    "stories.Contact": {
        "story": Rule(Seen.NOBODY, ADDRESS),
        "sealed_address": Rule(Seen.NOBODY, ADDRESS),
        "was_needed": Rule(Seen.NOBODY, ADDRESS),
    },
    "stories.Notice": {
        "id": Rule(Seen.NOBODY, STORY),  # the Message-ID of its mail is made from it
        "story": Rule(Seen.NOBODY, STORY),
        "version": Rule(Seen.NOBODY, STORY),
        "number": Rule(Seen.NOBODY, STORY),
        "kind": Rule(Seen.AUTHOR | Seen.DESK, STORY),
        "reason": Rule(Seen.AUTHOR | Seen.DESK, STORY),
        "sealed_words": Rule(Seen.AUTHOR | Seen.HOLDER, STORY),
        "sealed_statement": Rule(Seen.AUTHOR, STORY),
        "corrections": Rule(Seen.NOBODY, STORY),  # until it is delivered
        "written_on": Rule(Seen.AUTHOR, STORY),
        "is_delivered": Rule(Seen.NOBODY, STORY),
    },
    "stories.Letter": {
        "id": Rule(Seen.NOBODY, STORY),
        "story": Rule(Seen.HOLDER, STORY),
        "notice": Rule(Seen.HOLDER, STORY),
        "version": Rule(Seen.HOLDER, STORY),
        "kind": Rule(Seen.AUTHOR | Seen.DESK, STORY),
        "sealed_words": Rule(Seen.AUTHOR | Seen.HOLDER, STORY),
        "waiting_since": Rule(Seen.DESK, LETTER_WAITING),
        "outcome": Rule(Seen.AUTHOR | Seen.DESK, STORY),
        "read_with": Rule(Seen.NOBODY, STORY),
    },
    "stories.Suggestion": {
        "id": Rule(Seen.NOBODY, VERSION),
        "notice": Rule(Seen.HOLDER, VERSION),
        "version": Rule(Seen.HOLDER, VERSION),
        "sealed_changes": Rule(Seen.AUTHOR | Seen.HOLDER, VERSION),
        "state": Rule(Seen.AUTHOR | Seen.HOLDER, VERSION),
    },
    "stories.Reply": {
        "id": Rule(Seen.NOBODY, REPLY),
        "story": Rule(Seen.READERS | Seen.DESK, REPLY),
        "state": Rule(Seen.AUTHOR | Seen.DESK, REPLY),
        "receipt_tag": Rule(Seen.NOBODY, REPLY),
        "sealed_words": Rule(_PLAIN, REPLY),  # readers: once a moderator has read it
        "waiting_since": Rule(Seen.DESK, REPLY_WAITING),
        "is_urgent": Rule(Seen.DESK, REPLY),
        "reason": Rule(Seen.AUTHOR | Seen.DESK, REPLY),
        "sealed_answer": Rule(Seen.AUTHOR, REPLY),
        "was_asked_about": Rule(Seen.AUTHOR | Seen.DESK, REPLY),
    },
    "stories.OwedMail": {
        "id": Rule(Seen.NOBODY, ONE_MAIL),
        "kind": Rule(Seen.NOBODY, ONE_MAIL),
        "sealed_address": Rule(Seen.NOBODY, ONE_MAIL),
        "sealed_words": Rule(Seen.HOLDER, ONE_MAIL),
    },
    "stories.Pause": {
        "number": Rule(Seen.NOBODY, PAUSE),
        "why": Rule(Seen.READERS, PAUSE),
        "back_on": Rule(Seen.READERS, PAUSE),
        "since": Rule(Seen.DESK, PAUSE),
    },
    "stories.Erasure": {
        "tag": Rule(Seen.NOBODY, LEDGER),
        "erased_on": Rule(Seen.NOBODY, LEDGER),  # the month
    },
    "stories.OutboxRow": {
        "id": Rule(Seen.NOBODY, ERRAND),
        "errand": Rule(Seen.OPERATOR, ERRAND),
        "target": Rule(Seen.NOBODY, ERRAND),
        "due_at": Rule(Seen.NOBODY, ERRAND),
        "attempts": Rule(Seen.OPERATOR, ERRAND),
        "lease": Rule(Seen.NOBODY, ERRAND),
        "leased_until": Rule(Seen.NOBODY, ERRAND),
        "is_dead": Rule(Seen.OPERATOR, ERRAND),
    },
    "stories.Action": {
        "id": Rule(Seen.NOBODY, SITE),
        "title": Rule(Seen.READERS, SITE),
        "words": Rule(Seen.READERS, SITE),
        "link": Rule(Seen.READERS, SITE),
        "call": Rule(Seen.READERS, SITE),
        "is_shown": Rule(Seen.OPERATOR, SITE),
        "order": Rule(Seen.OPERATOR, SITE),
    },
    "stories.SupportLine": {
        "id": Rule(Seen.NOBODY, SITE),
        "country_code": Rule(Seen.READERS, SITE),
        "country": Rule(Seen.READERS, SITE),
        "name": Rule(Seen.READERS, SITE),
        "purpose": Rule(Seen.READERS, SITE),
        "phone": Rule(Seen.READERS, SITE),
        "text": Rule(Seen.READERS, SITE),
        "chat_url": Rule(Seen.READERS, SITE),
        "website": Rule(Seen.READERS, SITE),
        "hours": Rule(Seen.READERS, SITE),
        "languages": Rule(Seen.READERS, SITE),
        "source": Rule(Seen.READERS, SITE),
        "checked_on": Rule(Seen.READERS, SITE),
        "is_shown": Rule(Seen.OPERATOR, SITE),
        "helps_to_stop": Rule(Seen.READERS, SITE),
        "order": Rule(Seen.OPERATOR, SITE),
    },
    "stories.Voice": {
        "id": Rule(Seen.NOBODY, VOICE),
        "call": Rule(Seen.READERS, VOICE),  # as a number of voices
        "tag": Rule(Seen.NOBODY, VOICE),
        "said_at": Rule(Seen.NOBODY, VOICE_HOUR),
    },
    # How many, in sums that lead to nobody; what readers see of them is rounded (stories/magnitude.py).
    "stories.Tally": {
        "id": Rule(Seen.NOBODY, COUNTED),
        "call": Rule(Seen.READERS, COUNTED),
        "measure": Rule(Seen.READERS, COUNTED),
        "key": Rule(Seen.READERS, COUNTED),
        "count": Rule(Seen.OPERATOR, COUNTED),
    },
    "stories.Change": {
        "id": Rule(Seen.NOBODY, UNTIL_FOLDED),
        "call": Rule(Seen.NOBODY, UNTIL_FOLDED),
        "measure": Rule(Seen.NOBODY, UNTIL_FOLDED),
        "key": Rule(Seen.NOBODY, UNTIL_FOLDED),
        "amount": Rule(Seen.NOBODY, UNTIL_FOLDED),
    },
    "stories.Course": {
        "id": Rule(Seen.NOBODY, COUNTED),
        "call": Rule(Seen.READERS, COUNTED),
        "number": Rule(Seen.READERS, COUNTED),
        "marks": Rule(Seen.NOBODY, COUNTED),
        "drawing": Rule(Seen.READERS, COUNTED),
        "height": Rule(Seen.READERS, COUNTED),
    },
    "stories.Figures": {
        "id": Rule(Seen.NOBODY, DAY),
        "call": Rule(Seen.READERS, DAY),
        "day": Rule(Seen.READERS, DAY),
        "numbers": Rule(Seen.READERS, DAY),
    },
    "stories.Echo": {
        "id": Rule(Seen.NOBODY, UNTIL_FOLDED),
        "story": Rule(Seen.NOBODY, UNTIL_FOLDED),
        "kind": Rule(Seen.NOBODY, UNTIL_FOLDED),
        "amount": Rule(Seen.NOBODY, UNTIL_FOLDED),
    },
    "stories.MeToo": {
        "id": Rule(Seen.NOBODY, STORY),
        "story": Rule(_PLAIN, STORY),  # as a number of them
        "tag": Rule(Seen.NOBODY, STORY),
    },
    "stories.Belief": {
        "id": Rule(Seen.NOBODY, STORY),
        "story": Rule(_PLAIN, STORY),  # as a number of them
        "tag": Rule(Seen.NOBODY, STORY),
    },
}
