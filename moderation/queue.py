"""The lanes of the desk: what waits, in which order, and handing it out.

A lane is one entry of LANES, in the order in which "the next one" looks for something. What waits in it comes in the
order in which it is handed out, by wait and risk, and without what one moderator may not get.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.db.models import Count, Exists, Model, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from moderation import wellbeing
from moderation.access import active_leads, active_moderators, is_lead
from moderation.models import Case, Claim, Decision, Recusal, Removal, Vote
from moderation.models.case import CaseQuerySet
from moderation.wellbeing import Taste
from stories.models import Finding, Letter, Reply, Version
from stories.models.version import DeskLane

Rows = QuerySet[Any]
COUNTED = 1000
"""Up to here the desk counts; beyond, it says "more than"."""
URGENT = ("urgent", "danger")  # lanes that go first to whoever has read least today
_TRIES = 20  # how often a colleague may be quicker before "the next one" gives up


@dataclass(frozen=True)
class Lane:
    name: str
    title: Promise
    hint: Promise
    waiting: Callable[[User], Rows]
    address: Callable[[Any], str]
    kind: type[Version | Letter | Case | Reply] = Version
    for_leads: bool = False
    slip: str = "moderation/slip.html"  # how one of its rows is shown in the queue; takes: row

    def rows(self, moderator: User, taste: Taste | None = None) -> Rows:
        """What waits in it for this moderator, in order, claimed or not."""
        return fitting(self.waiting(moderator), moderator, taste)

    def free(self, moderator: User, taste: Taste | None = None) -> Rows:
        return self.rows(moderator, taste).exclude(Exists(Claim.objects.live().filter(target=OuterRef("pk"))))

    def count(self, moderator: User, taste: Taste | None = None) -> int:
        """How many wait, up to one more than COUNTED."""
        return self.rows(moderator, taste)[: COUNTED + 1].count()


def fitting(rows: Rows, moderator: User, taste: Taste | None = None) -> Rows:
    """Without what must not reach this moderator: stories that hold somebody they know, what is not for them, and what
    its author wrote for one person, once that is somebody else."""
    rows = rows.exclude(Exists(Recusal.objects.of(moderator).filter(story=OuterRef("story_id"))))
    if rows.model is Version:
        theirs = Claim.objects.of_somebody_else(moderator, active_moderators()).for_one_reader()
        rows = rows.exclude(pk__in=theirs.values("target"))
    if rows.model is Reply:  # whoever wrote it asked for somebody else
        mine = Decision.objects.standing().filter(moderator=moderator, kind="reply", target=OuterRef("pk"))
        rows = rows.exclude(Exists(mine), was_asked_about=True)
    return (taste or Taste.of(moderator)).narrowed(rows)


def _versions(lane: DeskLane) -> Callable[[User], Rows]:
    return lambda moderator: Version.objects.in_lane(lane)


def _second(moderator: User) -> Rows:
    """What a colleague read and this moderator did not."""
    return Version.objects.in_lane(DeskLane.SECOND).exclude(Exists(_votes(moderator)))


def _disagreed(moderator: User) -> Rows:
    """What two readers disagree about. A lead who is one of them leaves it to another lead, if there is one."""
    votes = Vote.objects.filter(version=OuterRef(OuterRef("pk")))
    others = active_leads().exclude(pk=moderator.pk).exclude(pk__in=votes.values("moderator"))
    return Version.objects.in_lane(DeskLane.LEAD).exclude(Exists(_votes(moderator)), Exists(others))


def _votes(moderator: User) -> Rows:
    return Vote.objects.filter(version=OuterRef("pk"), moderator=moderator)


def _cases(cases: CaseQuerySet) -> Rows:
    """Without those whose text is from view for a day: they have a lane of their own."""
    running = Removal.objects.running().filter(version_id=OuterRef("version_id"))
    return cases.exclude(Exists(running)).longest_waiting_first()


def _taken(moderator: User) -> Rows:
    """What a colleague took from view for a day: somebody else says whether it is taken down."""
    begun = Removal.objects.running().filter(version_id=OuterRef("version_id")).exclude(begun_by=moderator)
    return Case.objects.waiting().filter(Exists(begun)).longest_waiting_first()


def case_address(case: Case) -> str:
    return reverse("case", args=[case.pk])


def _appeals(moderator: User) -> Rows:
    """Appeals against what somebody else decided."""
    mine = Decision.objects.filter(Q(moderator=moderator) | Q(first_reader=moderator), notice_id=OuterRef("notice_id"))
    return Letter.objects.appeals().waiting().exclude(Exists(mine)).longest_waiting_first()


def _answers(moderator: User) -> Rows:
    """What authors answered, unless it is read together with the words it is about."""
    read_with_it = Version.objects.awaiting_review().filter(pk=OuterRef("version_id"))
    return Letter.objects.answers().waiting().exclude(Exists(read_with_it)).longest_waiting_first()


def letter_address(letter: Letter) -> str:
    return reverse("letter_review", args=[letter.pk])


def reply_address(reply: Reply) -> str:
    return reverse("reply_review", args=[reply.pk])


def review_address(version: Version) -> str:
    return reverse("review", args=[version.story_id])


LANES: tuple[Lane, ...] = (
    Lane(
        "urgent",
        _("Somebody may be in danger"),
        _("Read these first."),
        _versions(DeskLane.URGENT),
        review_address,
    ),
    Lane(
        "danger",
        _("Words of support that may be urgent"),
        _("Whoever wrote them may need somebody."),
        lambda moderator: Reply.objects.waiting().filter(is_urgent=True).longest_waiting_first(),
        reply_address,
        kind=Reply,
        slip="moderation/reply_slip.html",
    ),
    Lane(
        "taken",
        _("Taken from view for a day"),
        _("A colleague did; it comes back by itself unless you say so too."),
        _taken,
        case_address,
        kind=Case,
        slip="moderation/case_slip.html",
    ),
    Lane(
        "named",
        _("Somebody who is in it has written"),
        _("They say that they are named or wrongly described."),
        lambda moderator: _cases(Case.objects.urgent()),
        case_address,
        kind=Case,
        slip="moderation/case_slip.html",
    ),
    Lane(
        "lead",
        _("Two readers disagreed"),
        _("A lead decides these."),
        _disagreed,
        review_address,
        for_leads=True,
    ),
    Lane(
        "second",
        _("Second opinion"),
        _("A colleague read it; you decide without knowing what they would do."),
        _second,
        review_address,
    ),
    Lane(
        "appeals",
        _("Somebody else should look"),
        _("You had no part in what was decided."),
        _appeals,
        letter_address,
        kind=Letter,
        slip="moderation/letter_slip.html",
    ),
    Lane(
        "reports",
        _("Readers told us"),
        _("About something that is public."),
        lambda moderator: _cases(Case.objects.ordinary()),
        case_address,
        kind=Case,
        slip="moderation/case_slip.html",
    ),
    Lane(
        "changed",
        _("Came back from its author"),
        _("Changed or answered."),
        _versions(DeskLane.CHANGED),
        review_address,
    ),
    Lane(
        "letters",
        _("Answers"),
        _("What authors wrote back."),
        _answers,
        letter_address,
        kind=Letter,
        slip="moderation/letter_slip.html",
    ),
    Lane(
        "new",
        _("New"),
        _("By how long they wait."),
        _versions(DeskLane.NEW),
        review_address,
    ),
    Lane(
        "replies",
        _("Words of support"),
        _("A few lines each."),
        lambda moderator: Reply.objects.waiting().filter(is_urgent=False).longest_waiting_first(),
        reply_address,
        kind=Reply,
        slip="moderation/reply_slip.html",
    ),
    Lane(
        "bursts",
        _("Told by very many at once"),
        _("Perhaps a campaign. They keep nobody else waiting, and hide nothing."),
        lambda moderator: _cases(Case.objects.bursts()),
        case_address,
        kind=Case,
        slip="moderation/case_slip.html",
    ),
)

KINDS = tuple(dict.fromkeys(lane.kind for lane in LANES))


def lanes(moderator: User) -> list[Lane]:
    """The lanes this moderator has."""
    return [lane for lane in LANES if not lane.for_leads or is_lead(moderator)]


def for_slips(rows: Rows) -> Rows:
    """Rows as the queue shows them: with what the desk sorts and marks by, and no words."""
    claims = Claim.objects.live().filter(target=OuterRef("pk"))
    rows = rows.annotate(is_claimed=Exists(claims))
    if rows.model is Version:
        kind = Finding.Kind
        rows = rows.annotate(
            urgent_count=Count("findings", filter=Q(findings__kind=kind.URGENT)),
            detail_count=Count("findings", filter=Q(findings__kind=kind.IDENTIFYING)),
            hostile_count=Count("findings", filter=Q(findings__kind=kind.HOSTILE)),
        ).select_related("story", "story__call")
    return rows.select_related("story") if rows.model is Letter else rows


def item(moderator: User, target: UUID) -> tuple[Any, str] | None:
    """One item that waits in a lane of this moderator's, and where to read it."""
    kind = next((kind for kind in KINDS if kind._base_manager.filter(pk=target).exists()), None)
    taste = Taste.of(moderator)
    for lane in lanes(moderator):
        if lane.kind is not kind:
            continue
        waiting = lane.waiting(moderator).filter(pk=target)
        # Most lanes do not have it, whoever asks: what is for whom is asked of the one that does.
        if waiting.exists() and (row := fitting(waiting, moderator, taste).first()):
            return row, lane.address(row)
    return None


def claim_this(moderator: User, target: UUID, *, over: bool = False) -> tuple[Claim, str] | None:
    """Hold the item that somebody chose, or hold it longer, and where to read it. `over`: from a colleague, openly."""
    found = item(moderator, target)
    if found is None:
        return None
    claim = Claim.take_over(found[0], moderator) if over else Claim.take(found[0], moderator)
    return (claim, found[1]) if claim else None


def claim_next(moderator: User, *, only: str = "", lighter: bool = False) -> tuple[Claim, str] | None:
    """Hold what comes first and nobody holds, and where to read it. What this moderator already holds comes first.

    `only` looks in one lane; `lighter` passes over urgent and heavy ones. Two moderators never get the same one: on
    PostgreSQL rows that a colleague is being given are skipped, and everywhere the claim's primary key decides.
    """
    if not only and not lighter and (held := _held(moderator)):
        return held
    taste = Taste.of(moderator)
    for lane in lanes(moderator):
        if only and lane.name != only:
            continue
        rows = taste.spaced(lane.free(moderator, taste))
        if lane.name in URGENT and not (rows.exists() and wellbeing.may_have_urgent(moderator)):
            continue
        if lighter:
            if rows.model is not Version or lane.name == "urgent":
                continue
            rows = rows.filter(intensity__lte=1).exclude(checked_with="")
        if found := _claim_first(rows, moderator):
            row, claim = found
            return claim, lane.address(row)
    return None


def _held(moderator: User) -> tuple[Claim, str] | None:
    for claim in Claim.objects.claimed_by(moderator):
        for lane in lanes(moderator):
            row = lane.rows(moderator).filter(pk=claim.target).first() if _is_of(lane.kind, claim) else None
            if row is not None and (taken := Claim.take(row, moderator)):
                return taken, lane.address(row)
    return None


def _is_of(kind: type[Model], claim: Claim) -> bool:
    return kind._meta.model_name == claim.kind


def _claim_first(rows: Rows, moderator: User) -> tuple[Any, Claim] | None:
    for _try in range(_TRIES):
        with transaction.atomic():
            chosen = rows
            if connection.features.has_select_for_update_skip_locked:
                chosen = rows.select_for_update(skip_locked=True, of=("self",))
            row = chosen.first()
            if row is None:
                return None
            if claim := Claim.take(row, moderator, row_is_locked=chosen is not rows):
                return row, claim
    return None


def may_get(row: Any, moderator: User) -> bool:
    """Whether a moderator may hold, see or find this row at all."""
    return not Recusal.objects.covers(row.story_id, moderator)


def is_not_for(moderator: User, story_id: UUID) -> bool:
    """Whether this moderator knows somebody in this story."""
    return Recusal.objects.covers(story_id, moderator)


def row_of(claim: Claim, moderator: User) -> Any | None:
    """What a claim holds."""
    kind: Any = next((kind for kind in KINDS if _is_of(kind, claim)), None)
    return kind and kind.objects.filter(pk=claim.target).first()


def find(name: str, moderator: User) -> UUID | None:
    """The story with this short name, unless this moderator knows somebody in it."""
    from stories.models import Story

    if len(name) != 6 or not all(char in "0123456789abcdef" for char in name.casefold()):
        return None
    low = UUID(name.casefold().ljust(32, "0"))
    high = UUID(name.casefold().ljust(32, "f"))
    stories = Story.objects.filter(pk__gte=low, pk__lte=high).order_by("pk").values_list("pk", flat=True)[:20]
    return next((pk for pk in stories if not Recusal.objects.covers(pk, moderator)), None)
