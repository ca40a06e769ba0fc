"""Ending a site well: what has to be done, in order, and how far it is."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from moderation.models import Audit, Case, ClosingStep
from stories.models import Contact, Letter, OutboxRow, Pause, Reply, Version

PAUSE = "pause"

TOLD = [
    (
        "told_people",
        _("Say on the wall when it ends, at least a month before"),
        _("Whoever has a list has to have the time to read, change, take along or delete what is theirs."),
    ),
    (
        "said_what_stays",
        _("Decide what stays: nothing, the wall to read, or numbers only"),
        _("Words that were given to this wall were not given to another one. Ask before anything travels."),
    ),
    (
        "kept_numbers",
        _("Keep the numbers: the transparency report and how many spoke"),
        _("The pages with data for machines hold nothing that points at anybody."),
    ),
    (
        "told_lines",
        _("Tell the support lines that this site ends"),
        _("They may have told people about it."),
    ),
    (
        "destroyed_keys",
        _("Destroy the keys, then the database, then every backup"),
        _("Without the keys what was never published opens nowhere any more, in no backup either."),
    ),
    (
        "thanked",
        _("Thank the people who read here"),
        _("And let them choose whether their names stand anywhere."),
    ),
]
"""(code, what, why) of the steps that only people can say are done."""


@dataclass(frozen=True)
class Step:
    code: str
    what: str | Promise
    why: str | Promise
    is_done: bool
    left: int | None = None  # how many, where it can be counted
    can_tick: bool = True


def steps() -> list[Step]:
    pause = Pause.current()
    ticked = set(ClosingStep.objects.values_list("code", flat=True))
    by_hand = [Step(code, what, why, code in ticked) for code, what, why in TOLD]
    told, rest = by_hand[0], by_hand[1:]
    counted = [
        ("stories", _("Read what waits"), _("Nobody who told something should be left without an answer."),
         Version.objects.awaiting_review().count()),
        ("letters", _("Answer the letters, and who asked somebody else to look"), _("Once, in words."),
         Letter.objects.filter(outcome="").count()),
        ("cases", _("Decide what readers told us about"), _("And what people who are in a story did."),
         Case.objects.open().count()),
        ("replies", _("Read the words of support"), _("A few lines each."), Reply.objects.waiting().count()),
        ("errands", _("Let the site send what it owes"), _("Notes and mails that are on their way."),
         OutboxRow.objects.alive().count()),
        ("addresses", _("See the mail addresses go"), _("Each goes by itself two weeks after its last note."),
         Contact.objects.count()),
    ]  # fmt: skip
    return [
        told,
        Step(
            PAUSE,
            _("Let telling rest"),
            _("“Me too” goes on until the end."),
            pause is not None and pause.why == Pause.Why.CLOSING,
        ),
        *(Step(code, what, why, left == 0, left, can_tick=False) for code, what, why, left in counted),
        *rest,
    ]


@transaction.atomic
def tick(code: str, *, done: bool, by: User) -> None:
    """Say that a step is done, or not yet."""
    if code not in {known for known, _what, _why in TOLD}:
        return
    if done:
        ClosingStep.objects.get_or_create(code=code)
    else:
        ClosingStep.objects.filter(code=code).delete()
    Audit.append(by, "closing_step" if done else "closing_step_open", code=code)
