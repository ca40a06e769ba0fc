"""Carrying out what the outbox owes: checking, publishing, delivering.

Every errand may be started twice (a worker died, a message came again); each has its effect once, except a mail whose
worker dies between the server's "accepted" and our commit: its second copy has the same Message-ID.
"""

import logging
import secrets
from collections.abc import Callable
from time import monotonic

from django.db import transaction
from django.utils import timezone

from stories import floods, notices
from stories.checks import ENGINE_VERSION, check_text
from stories.closing import is_closed
from stories.models import Errand, Finding, Notice, OutboxRow, OwedMail, Reply, Story, Version

logger = logging.getLogger(__name__)


def carry_out(row: OutboxRow) -> None:
    """Do one leased errand. Never raises: what fails is postponed, and a message that fails for three days given up."""
    try:
        _DO[Errand(row.errand)](row)
    except Exception:
        logger.warning("errand %s (%s) failed", row.pk, row.errand, exc_info=True)
        row.postpone()


def sweep(budget: float) -> int:
    """Carry out whatever is due, for about `budget` seconds. Returns how many errands that were.

    This alone is enough to run a site: Celery's messages only make it quicker. It stops where it is when the site is
    closed: what a restored backup owes is not carried out before the ledger is replayed.
    """
    until = monotonic() + budget
    done = 0
    if is_closed():
        return done
    owe_new_readings()
    rows = OutboxRow.objects.alive()
    while monotonic() < until and rows.due().exists():
        # Shuffled twice, which and in which order: how stories were approved is not how they come onto the wall.
        publications = rows.filter(errand=Errand.PUBLISH).order_by("?").lease(20)
        secrets.SystemRandom().shuffle(publications)
        leased = [
            *rows.filter(errand=Errand.CHECK).order_by("due_at").lease(20),
            *publications,
            *rows.filter(errand__in=(Errand.CHECK_REPLY, Errand.SETTLE_REPLY)).order_by("due_at").lease(20),
            # Two at a time: a mail server that does not answer holds nobody else up for long.
            *rows.filter(errand__in=(Errand.NOTICE, Errand.MAIL)).order_by("due_at").lease(2),
            *rows.filter(errand__in=(Errand.LIFT, Errand.WITHDRAW)).order_by("due_at").lease(20),
        ]
        for row in leased:
            if is_closed():
                return done
            carry_out(row)
            done += 1
        if not leased:
            break
    return done


def _check(row: OutboxRow) -> None:
    version = Version.objects.filter(pk=row.target).first()
    if version is None:  # replaced or erased meanwhile
        row.confirm()
        return
    result = check_text(version.telling.whole, language=version.language or None)
    with transaction.atomic():
        if not row.is_still_mine():
            return
        # Its story held first, as by whoever edits, erases or decides: they come before this or after it, whole.
        story = Story.objects.select_for_update().filter(pk=version.story_id).first()
        if story is None or not story.versions.select_for_update().filter(pk=version.pk).first():
            row.confirm()
            return
        Finding.record(version, result)
        version.language = version.language or result.language
        Version.objects.filter(pk=version.pk).update(
            checked_with=ENGINE_VERSION,
            unchecked_parts=[*result.failed, *result.not_checked],
            language=version.language,
        )
        floods.remember(version, version.telling.words)
        version.sort(result)
        row.confirm()


def owe_new_readings(limit: int = 50) -> int:
    """Have waiting stories read again that an older release of the checks has read. Decided ones keep what they had."""
    owed = OutboxRow.objects.filter(errand=Errand.CHECK).values("target")
    stale = Version.objects.awaiting_review().exclude(checked_with__in=("", ENGINE_VERSION)).exclude(pk__in=owed)
    with transaction.atomic():
        return sum(bool(OutboxRow.owe(Errand.CHECK, pk)) for pk in stale.values_list("pk", flat=True)[:limit])


def _publish(row: OutboxRow) -> None:
    with transaction.atomic():
        if row.is_still_mine():
            Story.release(row.target)
            row.confirm()


def _deliver(row: OutboxRow) -> None:
    notice = Notice.objects.filter(pk=row.target).first()
    if notice is not None:
        notices.deliver(notice)
    row.confirm()


def _lift(row: OutboxRow) -> None:
    with transaction.atomic():
        if row.is_still_mine():
            shown = Story.lift(row.target)
            if shown is not None:
                notices.owe(Notice.build(shown, Notice.Kind.RESTORED, ""), timezone.now())
            row.confirm()


def _check_reply(row: OutboxRow) -> None:
    """Whether a reply speaks of danger now. The rest is noticed when a moderator opens it: it is short."""
    reply = Reply.objects.filter(pk=row.target).first()
    if reply is not None and check_text(reply.words).urgent:
        Reply.objects.filter(pk=reply.pk).update(is_urgent=True)
    row.confirm()


def _settle_reply(row: OutboxRow) -> None:
    with transaction.atomic():
        reply = Reply.objects.filter(pk=row.target).first()
        if row.is_still_mine():
            if reply is not None:
                reply.settle()
            row.confirm()


def _mail(row: OutboxRow) -> None:
    owed = OwedMail.objects.filter(pk=row.target).first()
    if owed is not None:
        notices.send(owed)
    row.confirm()


def _withdraw(row: OutboxRow) -> None:
    with transaction.atomic():
        if row.is_still_mine():
            Story.forget_withdrawn(row.target)
            row.confirm()


_DO: dict[Errand, Callable[[OutboxRow], None]] = {
    Errand.CHECK: _check,
    Errand.PUBLISH: _publish,
    Errand.NOTICE: _deliver,
    Errand.LIFT: _lift,
    Errand.CHECK_REPLY: _check_reply,
    Errand.SETTLE_REPLY: _settle_reply,
    Errand.MAIL: _mail,
    Errand.WITHDRAW: _withdraw,
}
