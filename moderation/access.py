"""Who may use the desk: members of the group *moderator*, and of the group *lead*, who may do all that too."""

from functools import wraps
from typing import Any, TypeGuard

from django.contrib.auth.models import AnonymousUser, Group, User
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse

from moderation import door
from stories.access import View, Who

MODERATOR, LEAD = "moderator", "lead"
_GROUPS = {Who.MODERATOR: (MODERATOR, LEAD), Who.LEAD: (LEAD,)}


def may_moderate(user: User | AnonymousUser) -> TypeGuard[User]:
    return _is_in(user, _GROUPS[Who.MODERATOR])


def is_lead(user: User | AnonymousUser) -> bool:
    return _is_in(user, _GROUPS[Who.LEAD])


def is_last_lead(user: User) -> bool:
    """Whether nobody else is one. Inside a transaction: another lead who leaves meanwhile waits for its end."""
    leads = User.objects.select_for_update(no_key=True).filter(groups__name=LEAD, is_active=True).order_by("pk")
    return is_lead(user) and [lead.pk for lead in leads] == [user.pk]


def active_moderators() -> QuerySet[User]:
    """Who can be asked to read: moderators and leads whose accounts are open and who are not off duty. The two-people
    rules count these."""
    return everybody().exclude(colleague__is_off_duty=True)


def active_leads() -> QuerySet[User]:
    return active_moderators().filter(groups__name=LEAD)


def everybody() -> QuerySet[User]:
    """Moderators and leads whose accounts are open."""
    return User.objects.filter(is_active=True, groups__name__in=_GROUPS[Who.MODERATOR]).distinct()


def _is_in(user: User | AnonymousUser, groups: tuple[str, ...]) -> bool:
    return user.is_authenticated and user.is_active and user.groups.filter(name__in=groups).exists()


def _only(who: Who, view: View) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return door.signed_out(request)
        if not _is_in(request.user, _GROUPS[who]):
            raise Http404  # whoever may not use the desk need not know that it is here
        if not door.is_open(request):
            return door.closed(request)
        return view(request, *args, **kwargs)

    guarded.who = who  # type: ignore[attr-defined]
    return guarded


def moderators_only(view: View) -> View:
    return _only(Who.MODERATOR, view)


def leads_only(view: View) -> View:
    return _only(Who.LEAD, view)


def join(user: User, group: str) -> None:
    user.groups.add(Group.objects.get_or_create(name=group)[0])
