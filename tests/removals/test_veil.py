"""A mark in place of a passage, and everything else where it was."""

from hypothesis import given
from hypothesis import strategies as st

from stories.veil import MARK, joined, moved, occurrences, veiled, without

WORDS = "It was Aldous Verrin. Everybody knew that it was aldous verrin."


def test_it_finds_a_passage_wherever_it_stands() -> None:
    assert [WORDS[a:b] for a, b in occurrences(WORDS, " Aldous Verrin ")] == ["Aldous Verrin", "aldous verrin"]
    assert occurrences(WORDS, "  ") == []
    assert occurrences("Straße, İstanbul, Straße", "İstanbul") == [(8, 16)]


def test_a_mark_stands_in_its_place_and_says_nothing_of_its_length() -> None:
    spans = occurrences(WORDS, "Aldous Verrin")
    assert veiled(WORDS, spans) == f"It was {MARK}. Everybody knew that it was {MARK}."
    assert veiled(WORDS, []) == WORDS


def test_passages_of_notes_move_along() -> None:
    spans = occurrences(WORDS, "Aldous Verrin")
    start = WORDS.index("Everybody")
    notes = [{"category": "ogling", "intensity": 1, "passages": [[start, start + 9], [7, 20], [0, 12]]}]
    [note] = moved(notes, spans)
    after = veiled(WORDS, spans)
    assert [after[a:b] for a, b in note["passages"]] == ["Everybody", MARK, f"It was {MARK}"]
    assert note["category"] == "ogling"


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted), max_size=5)


@given(words=st.text(min_size=60, max_size=60), spans=SPANS, passage=st.tuples(st.integers(0, 60), st.integers(0, 60)))
def test_passages_always_stay_inside_and_outside_them_nothing_changes(
    words: str, spans: list[list[int]], passage: tuple[int, int]
) -> None:
    after = veiled(words, spans)
    gone = joined(spans)
    assert len(after) == len(words) + sum(len(MARK) - (end - start) for start, end in gone)
    start, end = sorted(passage)
    [note] = moved([{"passages": [[start, end]]}], spans)
    [[a, b]] = note["passages"]
    assert 0 <= a <= b <= len(after)
    if all(end <= s or e <= start for s, e in gone):
        assert after[a:b] == words[start:end]


@given(spans=SPANS, others=SPANS)
def test_what_lies_in_none_of_the_others_is_left(spans: list[list[int]], others: list[list[int]]) -> None:
    def letters(passages: list[list[int]] | list[tuple[int, int]]) -> set[int]:
        return {at for start, end in passages for at in range(start, end)}

    left = without(spans, others)
    assert left == joined(left)
    assert letters(left) == letters(spans) - letters(others)
