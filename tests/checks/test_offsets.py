"""Every passage points into the text as it was given, however that was written."""

from collections.abc import Callable

import pytest

from stories.checks import CheckResult, Span, check_text

DRESSINGS: dict[str, Callable[[str], str]] = {
    "plain": lambda text: text,
    "shouted": str.upper,
    "wide": lambda text: "".join(chr(ord(c) + 0xFEE0) if "a" <= c <= "z" else c for c in text),
    "with marks": lambda text: "".join(c + "\u0301" if c in "aeiou" else c for c in text),
    "with soft hyphens": lambda text: text.replace("ou", "o\u00adu"),
    "after emoji": lambda text: "\U0001f9e1\U0001f3fd " + text,
    "after ligatures and sharp s": lambda text: "ﬁnally Straße ﷺ İ " + text,
    "curly": lambda text: text.replace("'", "’").replace('"', "“"),
    "after a combining start": lambda text: "\u0301\u0316 " + text,
    "with tabs and lines": lambda text: text.replace(". ", ".\r\n\t"),
}

TEXT = (
    "My name is Quillon Fairweather. He touched my back and followed me home. I am 14. I want to die. "
    "Call 5550123 or write to ada@example.org. You were asking for it. She's at 14 Alderbrook Road."
)


def all_spans(result: CheckResult) -> list[Span]:
    return [
        *(span for note in result.notes for span in note.spans),
        *(span for urgent in result.urgent for span in urgent.spans),
        *(span for hostile in result.hostile for span in hostile.spans),
        *((found.start, found.end) for found in result.identifying),
    ]


@pytest.mark.parametrize("dressing", DRESSINGS)
def test_it_points_into_the_text_as_given(dressing: str) -> None:
    text = DRESSINGS[dressing](TEXT)
    result = check_text(text)
    assert result.failed == ()
    assert len(all_spans(result)) >= 5
    for start, end in all_spans(result):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()


@pytest.mark.parametrize("dressing", DRESSINGS)
def test_its_quotes_stand_in_the_text_as_given(dressing: str) -> None:
    text = DRESSINGS[dressing](TEXT)
    result = check_text(text)
    reasons = [note.reason for note in result.notes] + [found.reason for found in result.identifying]
    reasons += [urgent.reason for urgent in result.urgent] + [hostile.reason for hostile in result.hostile]
    assert reasons
    for reason in reasons:
        assert reason.code
        assert 1 <= len(reason.quotes) <= 5
        assert all(quote in text and len(quote) <= 60 for quote in reason.quotes)


@pytest.mark.parametrize(
    "before", ["", "ﬁﬁﬁ ", "ß ", "\u0301", "\U0001f9e1 ", "Ǆ ", "\u200b", "½ ", "한국어 ", "नमस्ते "]
)
def test_it_finds_the_same_passage_after_any_beginning(before: str) -> None:
    text = before + "he groped me"
    (note,) = check_text(text).notes
    assert [text[start:end] for start, end in note.spans] == ["groped"]


def test_it_covers_the_marks_that_belong_to_a_letter() -> None:
    text = "Me llamo Ine\u0301."
    (found,) = check_text(text).identifying
    assert text[found.start : found.end] == "Ine\u0301"


@pytest.mark.parametrize("denied", ["«Nadie» me violó.", "Il ne m\u2019a pas touche\u0301e.", "لَمْ يلمسني، ﷺ."])
def test_what_is_denied_moves_no_passage(denied: str) -> None:
    told = "Un desconocido me violó."
    (note,) = (one for one in check_text(f"{denied} {told}").notes if one.category == "rape")
    assert [f"{denied} {told}"[start:end] for start, end in note.spans] == ["me violó"]


def test_the_digits_of_arabic_are_pointed_at_as_they_stand() -> None:
    text = "عمري ١٤ سنة"
    (urgent,) = check_text(text).urgent
    assert [text[start:end] for start, end in urgent.spans] == ["عمري ١٤"]
