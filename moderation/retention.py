"""What ends by itself at the desk and of accounts: see stories/retention.py."""

from datetime import timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Exists, OuterRef, ProtectedError, Q, QuerySet
from django.db.models.functions import TruncMonth
from django.utils import timezone

from moderation.models import (
    Aside,
    Audit,
    Case,
    Claim,
    Colleague,
    CrisisStep,
    Decision,
    Exposure,
    Invitation,
    Preference,
    Recusal,
    Remark,
    Report,
    Talk,
    Vote,
    Wait,
)
from stories import ledger, states
from stories.models import Erasure, Letter, Notice, OutboxRow, Reply, Story, Version
from stories.models.call import today
from stories.models.erasure import ENDED
from stories.states import VersionState

AUDIT_LASTS = timedelta(days=731)  # 24 months, the longest ones
ACCOUNT_LASTS = timedelta(days=731)
GROUP = 200


def audit() -> int:
    """Decisions after 24 months, the oldest first; what was undone goes with its undoing, once both are that old."""
    old = Decision.objects.filter(decided_on__lt=today() - AUDIT_LASTS, undoes=None)
    younger = Decision.objects.filter(undoes=OuterRef("pk"), decided_on__gte=today() - AUDIT_LASTS)
    ids = list(old.filter(~Exists(younger)).order_by("number").values_list("pk", flat=True)[:GROUP])
    with transaction.atomic():
        undoings = Decision.objects.filter(undoes__in=ids).delete()[0]
        return undoings + Decision.objects.filter(pk__in=ids).delete()[0]


def audit_chain() -> int:
    """Rows of the audit after 24 months; the chain stands on the last of them."""
    return Audit.forget(today() - AUDIT_LASTS)


def hours_waited() -> int:
    """How many hours a text had waited, once what the decision owed is done and it cannot be undone any more: with the
    day of the decision they tell the hour of telling. They are counted, and nothing says any more of what."""
    owed = OutboxRow.objects.filter(Q(target=OuterRef("version_id")) | Q(target=OuterRef("notice_id")))
    settled = Decision.objects.filter(~Exists(owed)).exclude(waited_hours=None)
    ended = 0
    for decision in settled.select_related("undone_by")[:GROUP]:
        with transaction.atomic():
            taken = Decision.objects.filter(pk=decision.pk).exclude(waited_hours=None).update(waited_hours=None)
            if taken and not hasattr(decision, "undone_by"):
                Wait.count(decision.decided_on, decision.waited_hours or 0)
            ended += taken
    return ended


def reports() -> int:
    """What readers told us, once nobody can appeal any more against what was decided about it."""
    return Report.objects.filter(case__closed_on__lt=today() - timedelta(days=settings.APPEAL_DAYS)).delete()[0]


def votes() -> int:
    """What readers would have done with a text, once it is decided and that cannot be undone any more."""
    pending = Notice.objects.pending().filter(version=OuterRef("version"))
    decided = states.DECIDED | {VersionState.STANDING}
    return Vote.objects.filter(~Exists(pending), version__state__in=decided).delete()[0]


def asides() -> int:
    """Who passed what on, once it does not wait any more, nor rests while a withdrawal can be taken back."""
    resting = (Version.objects.filter(state=VersionState.ASIDE), Case.objects.open(), Letter.objects.filter(outcome=""))
    waiting = (Version.objects.waiting(), Reply.objects.waiting())
    gone = Aside.objects.all()
    for rows in (*waiting, *resting):
        gone = gone.exclude(target__in=rows.values("pk"))
    return gone.delete()[0]


def exposures() -> int:
    """A moderator's own log."""
    return Exposure.objects.forget_old()


def talks() -> int:
    return Talk.objects.filter(is_seen=True, asked_on__lt=today() - timedelta(days=31)).delete()[0]


def invitations() -> int:
    return Invitation.objects.filter(expires_on__lt=today()).delete()[0]


def unused_accounts() -> int:
    """Accounts that nobody signed in with for 24 months."""
    since = timezone.now() - ACCOUNT_LASTS
    unused = User.objects.filter(Q(last_login__lt=since) | Q(last_login=None, date_joined__lt=since))
    ended = 0
    for user in unused.exclude(username__startswith=LEFT)[:GROUP]:
        end_account(user)
        ended += 1
    return ended


@transaction.atomic
def end_account(user: User, *, withdraw: bool = False) -> None:
    """Delete an account, for good: a restore does it again. What it signed stays, without the name, unless it goes too
    (`withdraw`). An account that still stands in the history of the desk, or whose work colleagues go on with, is
    emptied instead."""
    held = User.objects.select_for_update(no_key=True).exclude(username__startswith=LEFT)
    if held.filter(pk=user.pk).first() is None:  # it was ended a moment ago
        return
    for story in Story.objects.select_for_update().filter(account=user).order_by("pk"):
        if withdraw and not story.is_over:
            story.withdraw()
        story.unsign()
    Erasure.record(Erasure.account(user), ENDED)
    accounts = ContentType.objects.get_for_model(User)
    LogEntry.objects.filter(content_type=accounts, object_id=user.pk).update(object_repr="", change_message="")
    if any(work._default_manager.filter(moderator=user).exists() for work in (CrisisStep, Remark, Vote)):
        empty(user)
        return
    try:
        with transaction.atomic():
            user.delete()
    except ProtectedError:  # by a decision
        empty(user)


def end_accounts_again() -> int:
    """In a restored database, before the ledger is replayed: what has ended since. Gives how many that were."""
    said, ended = ledger.lines(), 0
    with ledger.silent():
        for user in User.objects.exclude(username__startswith=LEFT):
            if Erasure.tag_of(Erasure.account(user), ENDED) in said:
                end_account(user)
                ended += 1
    return ended


LEFT = "left/"
"""A name that nobody can choose: no name holds a slash."""


@transaction.atomic
def empty(user: User) -> None:
    """Nothing of a person is left in the account; what it decided stays somebody's."""
    user.username = f"{LEFT}{user.pk}"
    user.first_name = user.last_name = user.email = ""
    user.is_active = user.is_staff = user.is_superuser = False
    user.set_unusable_password()
    user.save()
    user.groups.clear()
    user.user_permissions.clear()
    Authenticator.objects.filter(user=user).delete()
    Colleague.objects.filter(user=user).delete()
    for of_a_moderator in (Aside, Claim, Exposure, Preference, Recusal):
        of_a_moderator._default_manager.filter(moderator=user).delete()
    Talk.objects.filter(Q(asked_by=user) | Q(listener=user)).delete()


def account_times() -> int:
    """When somebody joined and last came is kept to the month: enough to know that an account is unused."""
    return sum(
        _to_the_month(rows, name)
        for rows, name in [
            (User.objects.all(), "date_joined"),
            (User.objects.all(), "last_login"),
            (Authenticator.objects.all(), "created_at"),
            (Authenticator.objects.all(), "last_used_at"),
        ]
    )


def _to_the_month(rows: QuerySet[Any], name: str) -> int:
    """A day later, so that what was just signed in stays what allauth's checks see."""
    past: dict[str, Any] = {f"{name}__lt": timezone.now() - timedelta(days=1)}
    return rows.filter(**past).exclude(**{name: TruncMonth(name)}).update(**{name: TruncMonth(name)})


def sessions() -> int:
    return Session.objects.filter(expire_date__lt=timezone.now()).delete()[0]


def claims() -> int:
    """Holds that ended more than a day ago; of what one person reads alone, a week ago: then it is somebody else's."""
    now = timezone.now()
    old, for_one = Claim.objects.filter(expires_at__lt=now - timedelta(days=1)), Claim.objects.for_one_reader()
    kept = for_one.filter(expires_at__gte=now - timedelta(days=7))
    return old.exclude(pk__in=kept.values("pk")).delete()[0]


def admin_log() -> int:
    return LogEntry.objects.filter(action_time__lt=timezone.now() - AUDIT_LASTS).delete()[0]
