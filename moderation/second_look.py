"""“Have it looked at again.” A moderator may doubt a decision of theirs; somebody else reads it, nobody asks why."""

from django.contrib.auth.models import User
from django.db import transaction

from moderation import decisions
from moderation.access import active_moderators
from moderation.decisions import Gone, TooLate
from moderation.models import Aside, Audit, Case, Decision
from stories.models.version import this_hour
from stories.states import VersionState


@transaction.atomic
def ask(decision: Decision, moderator: User) -> None:
    """What is not published waits again; what is published becomes a case. It goes to somebody else, if there is
    somebody. Raises Refused where the text is gone or on its way to the wall."""
    if decision.version_id is None:
        raise Gone("changed")
    version = decisions.locked_version(decision.version_id)
    target = version.pk
    if version.state in (VersionState.DECLINED, VersionState.CHANGES_ASKED):
        version.wait_again(this_hour())
    elif version.state == VersionState.STANDING:
        case, _is_new = Case.objects.get_or_create(
            version_id=version.pk, outcome="", defaults={"story_id": version.story_id}
        )
        target = case.pk
    else:
        raise TooLate
    if active_moderators().exclude(pk=moderator.pk).exists():
        Aside.objects.get_or_create(moderator=moderator, target=target)
    Audit.append(moderator, "look_again", kind="version", target=version.pk)
