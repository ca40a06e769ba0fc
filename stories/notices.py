"""Owing and delivering messages to authors."""

from datetime import datetime
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Max
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from stories.models import Contact, Errand, Feedback, Notice, OutboxRow, OwedMail
from stories.wording import spoken_to


def owe(notice: Notice, due_at: datetime) -> Notice:
    """Write the notice and its errand. Inside the transaction of whatever it tells about."""
    last = Notice.objects.filter(story_id=notice.story_id).aggregate(last=Max("number"))["last"]
    notice.number = (last or 0) + 1
    notice.save(force_insert=True)
    OutboxRow.objects.create(errand=Errand.NOTICE, target=notice.pk, due_at=due_at)
    return notice


def deliver(notice: Notice) -> None:
    """Show the notice on the receipt page and, if its author left an address, send the note that says so.

    The mail says that there is something new and nothing else: whoever opens the mailbox may not be its owner.
    """
    with transaction.atomic():
        first = Notice.objects.pending().filter(pk=notice.pk).update(is_delivered=True, corrections={})
        if first and (found := notice.corrections):
            month = timezone.localdate().replace(day=1)
            Feedback.count(month, found["engine"], found["language"], found["found"])
    if not first and not Notice.objects.filter(pk=notice.pk).exists():  # replaced or withdrawn meanwhile
        return
    contact = Contact.objects.filter(story=notice.story_id).first()
    if contact is None:
        return
    Contact.objects.filter(pk=contact.pk).update(was_needed=True)
    _send("notice", contact.address, notice.pk.hex, {}, notice.version.language if notice.version else "")


def send(owed: OwedMail) -> None:
    """Tell somebody who is no author how it ended, or that the desk needs them, and forget the mail."""
    if owed.kind == OwedMail.Kind.DESK:
        _send("desk", owed.address, owed.pk.hex, {})
    else:
        _send("outcome", owed.address, owed.pk.hex, {"kind": owed.kind, "words": owed.words})
    owed.delete()


def _send(message: str, address: str, name: str, context: dict[str, str], language: str = "") -> None:
    """`language`: of what somebody wrote here. Of whoever wrote nothing that is kept, none is known."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    with override(spoken_to(language)):
        subject = render_to_string(f"emails/{message}/subject.txt").strip()
        body = render_to_string(f"emails/{message}/body.txt", context)
    mail = EmailMessage(
        subject=subject,
        body=body,
        to=[address],
        # The same for every copy, so that a mailbox can tell a second one.
        headers={"Message-ID": f"<{name}@{domain}>", "Auto-Submitted": "auto-generated"},
    )
    mail.send()
