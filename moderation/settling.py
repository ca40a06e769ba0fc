"""What a moderator settles on the review page, passage by passage: reasons, proposed changes, content notes.

Read from the form as it came; what is not a choice of the page is left out. Passages are offsets into everything that
readers would see (`Telling.whole`); content notes cover the words alone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from moderation.marking import Label
from stories import veil
from stories.models import Category, Finding
from stories.models.notice import Point, Reason, Severity
from stories.softening import STAND_INS, Change, stand_in
from stories.telling import Telling, composed
from stories.wording import spoken_to

Spans = list[tuple[int, int]]
OUT, STAND_IN = "out", "stand_in"
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
_APART = re.compile(r"[\s,;،؛]+")  # between typed numbers
_CHOSEN = re.compile("(?:reason|change|own)_(?P<key>[0-9a-f]{32})")
MOST_PASSAGES = 30


@dataclass(frozen=True)
class Find:
    """One passage as the review page shows it, with what was chosen for it: noticed by the checks (`label`), or picked
    by the moderator (`quote`; every place where it stands)."""

    key: str
    spans: Spans
    reason: str = ""
    severity: str = Severity.NEEDED
    change: str = ""
    own: str = ""
    label: Label | None = None
    quote: str = ""
    note: str = ""  # the content note that a picked passage belongs to
    language: str = ""  # of the words, which whatever is put into them has to be in

    @property
    def is_detail(self) -> bool:
        return self.label is None or self.label.finding.kind == Finding.Kind.IDENTIFYING

    @property
    def is_changed(self) -> bool:
        return self.is_detail and bool(self.change or self.own.strip())

    @property
    def stand_in(self) -> str:
        """What is put for this kind of detail when nothing better is chosen."""
        name = self.label.finding.name if self.label else "person"
        return stand_in(name if name in STAND_INS else "person", self.language)

    @property
    def becomes(self) -> str:
        """What would stand there."""
        if self.own.strip():
            return self.own.strip()
        if self.change not in ROLES:
            return "" if self.change == OUT else self.stand_in
        with override(spoken_to(self.language)):
            return str(ROLES[self.change])


@dataclass(frozen=True)
class Settling:
    """Everything chosen on one page, which may still be none of it."""

    telling: Telling
    finds: list[Find]
    picked: list[Find]
    has_lost: bool = False  # something was chosen for what the checks, which have read it again, notice no more

    @classmethod
    def read(cls, telling: Telling, language: str, labels: Sequence[Label], data: QueryDict | None) -> "Settling":
        """From the form, or as it begins. `language`: of the words. `data`: what was sent."""
        sent = data if data is not None else QueryDict()

        def chosen(key: str, sent_as: str, spans: Spans, label: Label | None = None, **more: str) -> Find:
            def value(name: str) -> str:
                return str(sent.get(f"{name}_{sent_as}", ""))

            severity = value("severity") or str(Severity.NEEDED)
            own = composed(value("own").replace("\x00", ""))[:OWN_LONGEST]
            return Find(key, spans, value("reason"), severity, value("change"), own, label, language=language, **more)

        finds = [chosen(label.finding.pk.hex, label.finding.pk.hex, label.finding.spans, label) for label in labels]
        picked: list[Find] = []
        for number in range(1, MOST_PASSAGES + 1):
            quote = sent.get(f"quote_p{number}", "").replace("\x00", "").strip()
            note = sent.get(f"pnote_p{number}", "")
            note = note if note in Category.values else ""
            spans = veil.occurrences(telling.whole, quote) if quote else []
            find = chosen(f"p{len(picked) + 1}", f"p{number}", spans, quote=quote, note=note)
            if quote or note or find.reason or find.is_changed:
                picked.append(find)
        known = {find.key for find in finds}
        chosen_for = (_CHOSEN.fullmatch(name) for name, value in sent.items() if str(value).strip())
        return cls(telling, finds, picked, any(one is not None and one["key"] not in known for one in chosen_for))

    @property
    def strays(self) -> list[str]:
        """Picked passages that stand nowhere in the text."""
        return [find.quote for find in self.picked if find.quote and not find.spans]

    @property
    def is_about_nothing(self) -> bool:
        """Whether something was chosen for a passage that nobody has named yet."""
        return not all(find.quote for find in self.picked)

    @property
    def room(self) -> list[str]:
        """The keys of two passages more, as far as so many are read."""
        return [f"p{number}" for number in range(1, MOST_PASSAGES + 1)][len(self.picked) :][:2]

    @property
    def all(self) -> list[Find]:
        return [*self.finds, *self.picked]

    def points(self, reason: str) -> list[Point]:
        """The reasons attached to passages, and the reason of the whole."""
        whole = self.telling.whole
        attached = [
            Point(find.reason, find.severity, start, end, whole[start:end][:200])
            for find in self.all
            if find.reason in Reason.values and find.severity in Severity.values
            for start, end in find.spans
        ]
        return attached or ([Point(reason)] if reason else [])

    def changes(self) -> list[Change]:
        """The passages that a moderator would change, with what would stand there. The same words twice are one."""
        spans: dict[tuple[int, int], str] = {}
        for find in self.all:
            if find.is_changed:
                spans |= dict.fromkeys(find.spans, find.becomes)
        return [Change(start, end, text) for (start, end), text in spans.items()]

    def softenings(self) -> list[Change]:
        """Of the details that a moderator would change, what their author has agreed to before: the stand-in she saw
        for what was noticed, and nothing else."""
        noticed = [find for find in self.finds if find.is_changed]
        return [Change(start, end, find.stand_in) for find in noticed for start, end in find.spans]

    def softened(self) -> "Settling":
        """The same with the stand-in chosen for every detail that was noticed."""
        finds = [replace(find, change=STAND_IN if find.is_detail else "", own="") for find in self.finds]
        return replace(self, finds=finds)

    def notes(self, intensities: dict[str, int], data: QueryDict) -> list[dict[str, Any]]:
        """Content notes as readers will meet them: the passages found or picked, without those that were opened, and
        whole parts that were added by their number. One that covers nothing any more is none; one with a passage
        beside the words covers the whole."""
        words = self.telling.words
        everywhere = parts(words)
        picked = {find.note for find in self.picked if find.note}
        settled = []
        for category, intensity in (dict.fromkeys(sorted(picked), 1) | intensities).items():
            opened = set(data.getlist(f"open_{category}"))
            found = [
                span
                for find in self.finds
                if find.label is not None and find.label.finding.kind == Finding.Kind.NOTE
                if find.label.finding.name == category
                for span in find.spans
            ]
            kept = [span for span in found if f"{span[0]}-{span[1]}" not in opened]
            typed = _APART.split(data.get(f"parts_{category}", ""))
            numbers = {int(word) for word in typed if word.isdecimal() and len(word) < 6}
            kept += [span for number, span in enumerate(everywhere, 1) if number in numbers]
            kept += [span for find in self.picked if find.note == category for span in find.spans]
            if found and not kept:
                continue
            passages = (
                [] if any(end > len(words) for _start, end in kept) else [list(span) for span in sorted(set(kept))]
            )
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
