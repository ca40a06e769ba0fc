"""What a moderator settles on the review page, passage by passage: reasons, proposed changes, content notes.

Read from the form as it came; what is not a choice of the page is left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from moderation.marking import Label
from stories.models import Finding
from stories.models.notice import Point, Reason, Severity
from stories.softening import STAND_INS, Change

Spans = list[tuple[int, int]]
OUT = "out"
ROLES = {
    "somebody": _("somebody"),
    "a_man": _("a man"),
    "a_woman": _("a woman"),
    "a_colleague": _("a colleague"),
    "a_manager": _("a manager"),
    "a_relative": _("a relative"),
    "a_friend": _("a friend"),
    "a_place": _("a place"),
}
OWN_LONGEST = 120


@dataclass(frozen=True)
class Find:
    """One finding as the review page shows it, with what was chosen for it."""

    label: Label
    reason: str
    severity: str
    change: str
    own: str

    @property
    def key(self) -> str:
        return self.label.finding.pk.hex

    @property
    def is_detail(self) -> bool:
        return self.label.finding.kind == Finding.Kind.IDENTIFYING

    @property
    def stand_in(self) -> str:
        """What is put for this kind of detail when nothing better is chosen."""
        return str(STAND_INS.get(self.label.finding.name, STAND_INS["person"]))


def finds(labels: Sequence[Label], data: QueryDict | None) -> list[Find]:
    def chosen(name: str, label: Label, default: str = "") -> str:
        return str(data.get(f"{name}_{label.finding.pk.hex}", default)) if data is not None else default

    return [
        Find(
            label,
            chosen("reason", label),
            chosen("severity", label, Severity.NEEDED),
            chosen("change", label),
            chosen("own", label)[:OWN_LONGEST],
        )
        for label in labels
    ]


def points(found: Iterable[Find], reason: str, words: str) -> list[Point]:
    """The reasons attached to passages, and the reason of the whole."""
    attached = [
        Point(find.reason, find.severity, start, end, words[start:end][:200])
        for find in found
        if find.reason in Reason.values and find.severity in Severity.values
        for start, end in find.label.finding.spans
    ]
    return attached or ([Point(reason)] if reason else [])


def changes(found: Iterable[Find], length: int) -> list[Change]:
    """The passages of the words, which are so long, that a moderator would change, with what would stand there."""
    result = []
    for find in found:
        if not find.is_detail or not (find.change or find.own.strip()):
            continue
        if find.own.strip():
            text = find.own.strip()
        elif find.change == OUT:
            text = ""
        else:
            text = str(ROLES.get(find.change, find.stand_in))
        result += [Change(start, end, text) for start, end in find.label.finding.spans if end <= length]
    return result


def softenings(found: Iterable[Find], length: int) -> list[Change]:
    """Of the details that a moderator would change, what their author has agreed to before: the stand-in she saw."""
    return [
        Change(start, end, find.stand_in)
        for find in found
        if find.is_detail and (find.change or find.own.strip())
        for start, end in find.label.finding.spans
        if end <= length
    ]


def notes(
    findings: Iterable[Finding], intensities: dict[str, int], data: QueryDict, parts: Sequence[tuple[int, int]]
) -> list[dict[str, Any]]:
    """Content notes as readers will meet them: the passages found, without those that were opened, and whole parts
    that were added by their number."""
    spans: dict[str, Spans] = {finding.name: finding.spans for finding in findings if finding.kind == Finding.Kind.NOTE}
    settled = []
    for category, intensity in intensities.items():
        opened = set(data.getlist(f"open_{category}"))
        kept = [span for span in spans.get(category, []) if f"{span[0]}-{span[1]}" not in opened]
        numbers = {int(word) for word in data.get(f"parts_{category}", "").replace(",", " ").split() if word.isdigit()}
        kept += [span for number, span in enumerate(parts, 1) if number in numbers]
        passages = [list(span) for span in sorted(set(kept))]
        settled.append({"category": category, "intensity": intensity, "passages": passages})
    return settled


def parts(words: str) -> Spans:
    """Where each paragraph of the page stands in the words."""
    found, offset = [], 0
    for line in words.splitlines(keepends=True):
        if line.strip():
            found.append((offset, offset + len(line.rstrip())))
        offset += len(line)
    return found
