"""Showing what was noticed inside the text: the words cut into passages, each with the findings that cover it."""

from dataclasses import dataclass
from itertools import pairwise

from stories.models import Finding


@dataclass(frozen=True)
class Label:
    """One finding's short name in the text, e.g. N1, and how it looks."""

    code: str
    look: str  # name, contact, risk or note
    finding: Finding

    @property
    def name(self) -> str:
        """What was noticed, in words."""
        return self.finding.what


@dataclass(frozen=True)
class Passage:
    text: str
    labels: tuple[Label, ...] = ()

    @property
    def look(self) -> str:
        """The weightiest of its findings decides how it is drawn."""
        return min((label.look for label in self.labels), key=_LOOKS.index, default="")


_LOOKS = ["risk", "contact", "name", "note"]
_CONTACT = {"email", "phone", "handle", "url", "address", "number"}


def labels(findings: list[Finding]) -> list[Label]:
    """A label for each finding, numbered within its letter: R for risk, C for contact, N for names, T for notes."""
    counts: dict[str, int] = {}
    result = []
    for finding in findings:
        if finding.kind in (Finding.Kind.URGENT, Finding.Kind.HOSTILE):
            letter, look = "R", "risk"
        elif finding.kind == Finding.Kind.IDENTIFYING:
            letter, look = ("C", "contact") if finding.name in _CONTACT else ("N", "name")
        else:
            letter, look = "T", "note"
        counts[letter] = counts.get(letter, 0) + 1
        result.append(Label(f"{letter}{counts[letter]}", look, finding))
    return sorted(result, key=lambda label: (_LOOKS.index(label.look), int(label.code[1:])))


def paragraphs(words: str, labelled: list[Label], offset: int = 0) -> list[list[Passage]]:
    """The text in paragraphs, each cut where a finding begins or ends. Nothing of the text is lost or changed but
    the line ends between paragraphs. `offset`: where these words stand in what the findings are about."""
    spans = [(start, end, label) for label in labelled for start, end in label.finding.spans]
    result: list[list[Passage]] = []
    for line in words.splitlines(keepends=True):
        text = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        if text.strip():
            result.append(_cut(text, offset, spans))
        offset += len(line)
    return result


def _cut(text: str, offset: int, spans: list[tuple[int, int, Label]]) -> list[Passage]:
    inside = [(max(start - offset, 0), min(end - offset, len(text)), label) for start, end, label in spans]
    inside = [(start, end, label) for start, end, label in inside if start < end]
    edges = sorted({0, len(text), *(start for start, _e, _l in inside), *(end for _s, end, _l in inside)})
    return [
        Passage(text[a:b], tuple(label for start, end, label in inside if start <= a and b <= end))
        for a, b in pairwise(edges)
    ]
