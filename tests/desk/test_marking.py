from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from moderation.marking import Label, labels, paragraphs
from stories.models import Finding


class Noticed:
    """A finding as marking sees it."""

    def __init__(self, spans: list[tuple[int, int]], kind: str = "identifying", name: str = "person") -> None:
        self.spans, self.kind, self.name = spans, kind, name


def label(spans: list[tuple[int, int]], look: str = "name") -> Label:
    finding: Any = Noticed(spans)
    return Label("N1", look, finding)


def test_it_cuts_the_text_at_what_was_noticed() -> None:
    [[before, name, after]] = paragraphs("It was Aldous, always.", [label([(7, 13)])])
    assert (before.text, name.text, after.text) == ("It was ", "Aldous", ", always.")
    assert (before.look, name.look) == ("", "name")


def test_it_draws_the_weightiest_of_what_overlaps() -> None:
    [[_before, both, rest]] = paragraphs("ab cd ef", [label([(3, 8)], "note"), label([(3, 5)], "risk")])
    assert (both.text, both.look) == ("cd", "risk")
    assert (rest.text, rest.look) == (" ef", "note")


def test_it_numbers_by_letter_with_the_risks_first() -> None:
    kind = Finding.Kind
    found: Any = [
        Noticed([(0, 1)]),
        Noticed([(2, 3)], kind.IDENTIFYING, "email"),
        Noticed([(4, 5)], kind.URGENT, "self_harm"),
        Noticed([(6, 7)]),
        Noticed([(8, 9)], kind.NOTE, "child"),
    ]
    assert [found.code for found in labels(found)] == ["R1", "C1", "N1", "N2", "T1"]


@given(st.text(max_size=200), st.lists(st.tuples(st.integers(0, 220), st.integers(0, 220)), max_size=6))
def test_it_loses_nothing_of_the_text(words: str, spans: list[tuple[int, int]]) -> None:
    spans = [(min(span), max(span)) for span in spans]
    shown = ["".join(passage.text for passage in paragraph) for paragraph in paragraphs(words, [label(spans)])]
    assert " ".join(shown).split() == words.split()
