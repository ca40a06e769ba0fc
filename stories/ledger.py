"""The ledger in the key store: every line of the Erasure table, where no older backup of the database can lack it.

A backup is older than what happened since. So the ledger lies beside the keys that a backup needs anyway, and
`restore` replays it before the site opens: erased stories go, withdrawn ones stay withdrawn, what was taken from view
is out of view. The file `left` has a line for each fact, `+` or `-` (it is so no longer), a keyed tag in hexadecimal,
the month. It is only ever added to; a line that a crash cut short counts for nothing.

A line `=` is a keyed tag and what holds for it since that line. A story whose list was replaced has one: what the
database keeps of the list it has now, masked. So has a text with veiled passages, or one whose author changed how it is
shown: a keyed tag of which ones, or how, so that a backup that says otherwise is not taken for what readers may see.
Without the ids, which go with their rows, all of them say nothing.
"""

import fcntl
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db.models import QuerySet, UUIDField
from django.utils import timezone

from stories import states, veil
from stories.closing import is_closed
from stories.epochs import hand_over
from stories.sealing import CannotOpen
from stories.states import ReplyState, StoryState, VersionState
from stories.telling import Ending, Stays

if TYPE_CHECKING:
    from stories.models import Story, Version

GROUP = 500
UNKNOWN = bytes(32)  # what a line says of which nobody knows what holds: it is nothing that can be
_is_silent = False


def write(tags: Iterable[bytes], sign: str = "") -> None:
    """Write down what the database says of these now. It is asked while nobody else writes: of two processes whose
    lines come later than what they did, and the other way round, the last one still says what is so. While the site is
    closed it may be an older database already: what was done just before (`sign`) is written then, or nothing. Whether
    it is closed is asked after the database here: an open site was asked of its own."""
    from stories.models import Erasure

    asked, month = list(tags), f"{date.today():%Y-%m}"
    with _alone() as file:
        said = Erasure.objects.filter(tag__in=asked).values_list("tag", "erased_on")
        lines = dict.fromkeys(asked, f"-{{}} {month}\n") | {bytes(tag): f"+{{}} {on:%Y-%m}\n" for tag, on in said}
        if is_closed():
            lines = dict.fromkeys(asked if sign else (), f"{sign}{{}} {month}\n")
        _add(file, (line.format(tag.hex()) for tag, line in lines.items()))


def write_values(fact: str, ids: Iterable[UUID]) -> None:
    """Write down, likewise, what holds now: of these stories which list they have, of these versions which passages,
    and no others, are from view, or how they are shown."""
    from stories.models import Erasure
    from stories.models.erasure import LISTED

    asked = list(ids)
    with _alone() as file:
        said = ((_name(fact, row), _value(fact, row)) for row in _rows(fact).filter(pk__in=asked))
        values = {name: value for name, value in said if value is not None}
        if is_closed():
            values = {Erasure.tag_of(pk, fact): UNKNOWN for pk in asked if fact != LISTED}
        _add_values(file, values)


def _rows(fact: str) -> QuerySet[Any]:
    """What a line about this fact can be about."""
    from stories.models import Story, Version
    from stories.models.erasure import LISTED, VEILED

    if fact == LISTED:
        return Story.objects.exclude(receipt_tag=None)
    return Version.objects.exclude(veils=[]) if fact == VEILED else Version.objects.all()


def _name(fact: str, row: "Story | Version") -> bytes:
    """The name of the line about this fact."""
    from stories.models import Erasure

    return Erasure.tag_of(row.pk, fact)


def _value(fact: str, row: Any) -> bytes | None:
    """What a line says of it, if there is anything to say."""
    from stories.models import Erasure
    from stories.models.erasure import LISTED, VEILED

    if fact == LISTED:
        return _masked(row.pk, bytes(row.receipt_tag)) if row.receipt_tag else None
    value = str(veil.joined(row.veils)) if fact == VEILED else _shown_as(row)
    return Erasure.tag_of(row.pk, f"{fact} {value}") if value is not None else None


def _masked(story_id: UUID, value: bytes) -> bytes:
    """What the database keeps of a list, masked or unmasked."""
    from stories.models import Erasure

    mask = Erasure.tag_of(story_id, "the mask of a list")
    return bytes(one ^ other for one, other in zip(value, mask, strict=True))


def _shown_as(version: "Version") -> str | None:
    """How a version is shown, unless nobody here can read it: it is kept unread, or its key is destroyed."""
    try:
        return None if version.state == VersionState.KEPT else version.telling.shown_as
    except CannotOpen:
        return None


def _values() -> dict[bytes, bytes]:
    """What the lines `=` say, the newest of each name."""
    found = {}
    for line in _file().read_text().splitlines() if _file().exists() else ():
        name, _space, value = line[1:].partition(" ")
        if line[:1] == "=" and len(name) == len(value) == 64:
            found[bytes.fromhex(name)] = bytes.fromhex(value)
    return found


def lines() -> dict[bytes, date]:
    """What holds: tag → the first of its month."""
    return {tag: month for tag, month in _newest().items() if month is not None}


def _newest() -> dict[bytes, date | None]:
    """What the newest line of each tag says: the first of its month, or nothing where it is so no longer."""
    said: dict[bytes, date | None] = {}
    for line in _file().read_text().splitlines() if _file().exists() else ():
        try:
            tag, month = bytes.fromhex(line[1:65]), date.fromisoformat(f"{line[66:73]}-01")
        except ValueError:
            continue
        if len(line) == 73:
            said[tag] = month if line[0] == "+" else None
    return said


def complete() -> int:
    """Add what is in the database and, because of a crash, a full disk or an older release, not in the file. Gives how
    much that was. Nothing is added while the site is closed: the database may be older than the file."""
    from stories.models import Erasure
    from stories.models.erasure import LISTED, SHOWN, VEILED

    held = lines()
    known = {bytes(tag) for tag in Erasure.objects.values_list("tag", flat=True).iterator()}
    added = 0
    for tags in _groups(tag for tag in known if tag not in held):
        write(tags)
        added += len(tags)
    said = _values()
    for fact in (VEILED, SHOWN, LISTED):
        every = _rows(fact).values_list("pk", flat=True).iterator()
        for ids in _groups(pk for pk in every if Erasure.tag_of(pk, fact) in known):
            if _unsaid(fact, ids, said):
                added += _say(fact, ids)
    return added


def _unsaid(fact: str, ids: list[UUID], said: dict[bytes, bytes]) -> dict[bytes, bytes]:
    """What the lines `=` lack of these. Where one says otherwise, either a newer one was lost or a restore brought back
    what is older: that text is no more what readers may see than it was, until somebody says so."""
    from stories.models.erasure import LISTED

    found = {}
    for row in _rows(fact).filter(pk__in=ids):
        name, value = _name(fact, row), _value(fact, row)
        if value is not None and said.get(name) not in (value, UNKNOWN):
            found[name] = UNKNOWN if name in said and fact != LISTED else value
    return found


def _say(fact: str, ids: list[UUID]) -> int:
    with _alone() as file:
        values = _unsaid(fact, ids, _values())
        if is_closed():
            return 0
        _add_values(file, values)
        return len(values)


def _groups(all_of_them: Iterable[Any]) -> Iterator[list[Any]]:
    rest = iter(all_of_them)
    while group := list(islice(rest, GROUP)):
        yield group


def replay() -> Counter[str]:
    """Do again, in a restored database, what happened since. Gives how often what was done. May be repeated."""
    from stories.models import Contact, Erasure, Errand, OutboxRow, Reply, Story, Version
    from stories.models.erasure import CLOSED, ERASED, LISTED, REPLACED, SHOWN, SILENCED, STAYS, VEILED
    from stories.models.story import kept_until
    from stories.models.version import this_hour

    said = _newest()
    known = {tag: month for tag, month in said.items() if month is not None}
    Erasure.objects.bulk_create(
        [Erasure(tag=tag, erased_on=month) for tag, month in known.items()], ignore_conflicts=True, batch_size=500
    )
    over = said.keys() - known.keys()
    held = {bytes(tag) for tag in Erasure.objects.values_list("tag", flat=True)}
    # The backup's own table may say what is so no longer: that a story is from view for a day, which is down since.
    for tag in held & over:
        Erasure.objects.filter(tag=tag).delete()
    held -= over

    def says(thing: UUID, fact: str) -> bool:
        return Erasure.tag_of(thing, fact) in held

    values = _values()

    def is_otherwise(version: Version, fact: str) -> bool:
        if not says(version.pk, fact):
            return False
        now = _value(fact, version)
        return now is not None and values.get(_name(fact, version)) != now

    done: Counter[str] = Counter()
    for story in Story.objects.all():  # before what came back stays for good
        for years in Stays.values:
            if says(story.pk, STAYS.format(years=years)) and story.stays != years:
                Story.objects.filter(pk=story.pk).update(stays=years)
                done["stories on the wall for as long as their authors say again"] += 1
    for story in Story.objects.filter(state=StoryState.LEAVING):
        if Erasure.tag_of(story.pk, StoryState.LEAVING) in over:
            story.come_back_hidden()
            done["withdrawals taken back again"] += 1
    unveiled: set[UUID] = set()  # stories
    for version in Version.objects.select_related("story"):
        if says(version.pk, REPLACED) and version.story.keep_back(version):
            done["replaced texts kept back until their authors say so"] += 1
        elif is_otherwise(version, SHOWN) and version.story.keep_back(version):
            done["texts that were shown otherwise kept back until their authors say so"] += 1
        elif version.state == VersionState.APPROVED and is_otherwise(version, VEILED):
            version.story.read_again()
            done["texts to be read again: passages of them were veiled"] += 1
        if version.state == VersionState.STANDING and is_otherwise(version, VEILED):
            unveiled.add(version.story_id)
    for reply in Reply.objects.filter(state__in=(ReplyState.APPROVED, ReplyState.PUBLISHED)):
        if says(reply.pk, ReplyState.DECLINED) and reply.move(ReplyState.DECLINED):
            done["replies kept from view"] += 1
    for model in apps.get_app_config("stories").get_models():
        if model is not Story and isinstance(model._meta.pk, UUIDField):
            for row in model._base_manager.all():
                if says(row.pk, ERASED):
                    row.delete()
                    done[f"taken back again: {model._meta.verbose_name}"] += 1
    # Whether the authors of what is kept unread came back since, nobody knows.
    Story.objects.filter(ending=Ending.UNREAD).update(kept_until=kept_until())
    for story in Story.objects.all():
        if says(story.pk, ERASED):
            story.erase()
            done["erased stories erased again"] += 1
            continue
        if Erasure.tag_of(story.pk, StoryState.LEAVING) in over:
            story.stay_for_good()  # as when she took it back
        for shut in CLOSED:
            if says(story.pk, shut) and getattr(story, shut):
                Story.objects.filter(pk=story.pk).update(**{shut: False})
                done["stories closed to readers' words or taps again"] += 1
        if story.receipt_tag is not None and says(story.pk, f"list {bytes(story.receipt_tag).hex()}"):
            kept = values.get(_name(LISTED, story))
            newest = _masked(story.pk, kept) if kept else None
            if newest and says(story.pk, f"list {newest.hex()}"):  # its line is older than the one that was lost
                newest = None
            Story.objects.filter(pk=story.pk).update(receipt_tag=newest)
            done["lists replaced again"] += 1
        out_of_view = [state for state in StoryState if state not in states.PUBLIC and says(story.pk, state)]
        # One that was withdrawn for good counts as erased.
        if StoryState.LEAVING in out_of_view and story.state not in states.OVER:
            story.withdraw()  # and once more its author has the days to take that back
            done["withdrawn stories withdrawn again"] += 1
        elif out_of_view and not story.is_over and story.pk not in unveiled and not _is_so(story, out_of_view[-1]):
            story.stay_out_of_view(out_of_view[-1])
            done["stories kept from view"] += 1
        if story.pk in unveiled and story.wait_for_the_desk(hidden=StoryState.HIDDEN in out_of_view):
            done["stories kept from view until the desk has veiled their passages again"] += 1
    # Nothing says that their time is over: they were taken back since, and withdrawn anew.
    late = OutboxRow.objects.filter(errand=Errand.WITHDRAW, due_at__lte=timezone.now())
    if count := late.update(due_at=this_hour() + timedelta(hours=1) + settings.WITHDRAWAL_GRACE):
        done["withdrawals that can be taken back for some days again"] += count
    for contact in Contact.objects.all():
        if says(contact.story_id, SILENCED) or says(contact.story_id, contact.silenced):
            contact.delete()
            done["mail addresses taken out again"] += 1
    return done


def _is_so(story: "Story", state: StoryState) -> bool:
    """Whether a story is in this state, and not only until the site opens: it would come back from an older day."""
    lapsed = story.suspended_until is None or story.suspended_until <= timezone.now()
    return story.state == state and not (state == StoryState.SUSPENDED and lapsed)


def _file() -> Path:
    return settings.KEY_STORE / "left"


@contextmanager
def silent() -> Iterator[None]:
    """Nothing is written down meanwhile: what is done is done to a copy of the database, beside the site, or is done
    again, and was written down when it was done first."""
    global _is_silent
    was_silent, _is_silent = _is_silent, True
    try:
        yield
    finally:
        _is_silent = was_silent


@contextmanager
def _alone() -> Iterator[IO[str]]:
    """The file, while nobody else writes to it."""
    handle = os.open(_file(), os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(handle, "r+") as file:
        hand_over(_file())
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file


def _add(file: IO[str], lines: Iterable[str]) -> None:
    text = "".join(lines)
    if not text or _is_silent:
        return
    if _was_cut_short(file.fileno()):
        text = f"\n{text}"
    file.write(text)
    file.flush()
    os.fsync(file.fileno())


def _add_values(file: IO[str], values: dict[bytes, bytes]) -> None:
    _add(file, (f"={name.hex()} {value.hex()}\n" for name, value in values.items()))


def _was_cut_short(handle: int) -> bool:
    size = os.fstat(handle).st_size
    return size > 0 and os.pread(handle, 1, size - 1) != b"\n"
