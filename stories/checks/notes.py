"""Content notes: which hard subjects a text speaks of, how strongly, and where.

Two opinions are asked: the wordings of the lexicons, and a model that learned from the project's texts what people tell
without the usual words. Either is enough for a note, unless the model holds what is worded for next to impossible.
"""

from bisect import bisect_left
from dataclasses import dataclass
from typing import get_args

from .against_will import find_against_will
from .context import covered_words, is_no_age, is_open, is_refused, is_supposed
from .findings import Intensity, Note, NoteCategory, Span, Urgent
from .languages import not_read
from .learned.passages import best_stretches, clear_sentence, clearest_sentences, is_heard_to_the_end, told
from .lexicons.arabic import urgency as arabic_urgency
from .lexicons.arabic.notes import HARMLESS as ARABIC_HARMLESS
from .lexicons.arabic.notes import NOTES as ARABIC
from .lexicons.english import urgency as english_urgency
from .lexicons.english.notes import HARMLESS, NOTES
from .lexicons.french import urgency as french_urgency
from .lexicons.french.context import DENIED as FRENCH_DENIED
from .lexicons.french.notes import HARMLESS as FRENCH_HARMLESS
from .lexicons.french.notes import NOTES as FRENCH
from .lexicons.italian import urgency as italian_urgency
from .lexicons.italian.context import DENIED as ITALIAN_DENIED
from .lexicons.italian.notes import HARMLESS as ITALIAN_HARMLESS
from .lexicons.italian.notes import NOTES as ITALIAN
from .lexicons.spanish import urgency as spanish_urgency
from .lexicons.spanish.context import DENIED as SPANISH_DENIED
from .lexicons.spanish.notes import HARMLESS as SPANISH_HARMLESS
from .lexicons.spanish.notes import NOTES as SPANISH
from .lexicons.wording import lines_of
from .phrases import Match, PhraseBook
from .reading import Reading, merged, reason
from .shelf import SHELF

ENOUGH = 0.5
"""A note is suggested from this score on."""

DOUBTED: dict[NoteCategory, float] = {
    "rape": 0.03,
    "sexual_assault": 0.05,
    "child": 0.03,
    "images": 0.03,
}
"""A wording of these makes no note that the model holds for less likely than this. The other wordings are believed in
any case: where they are wrong the model is, too."""

SUPPOSED_SHARE = 0.6
"""How much of a wording's certainty is left when it is only dreaded or supposed: one strong wording still counts."""

AGAINST_WILL_SURE = 0.7
"""What an act and not having wanted it, told close together, are worth for the note of rape."""

BY_ITSELF = 0.6
"""Where the clearest sentence says that it did not happen, another one has to say by itself, so likely, that it did."""

ONLY_A_DENIAL = 10
"""Up to so many words long, a sentence that says that something did not happen tells of nothing else."""

INTENSITIES: tuple[Intensity, ...] = get_args(Intensity)

HEARD_INTENSITY: dict[str, Intensity] = {"rape": 3, "verbal_harassment": 1, "ogling": 1}
"""How strong a note is that only the model suggests; 2 for the others."""

_ORDER = {category: at for at, category in enumerate(NOTES)}


@dataclass(frozen=True, slots=True)
class _Filed:
    """One phrase of one category."""

    category: NoteCategory
    phrase: str
    sure: float
    intensity: Intensity
    is_open: bool = False
    """Whether anything may stand between its words, a refusal too: it has none of its own."""


URGENCIES = (english_urgency, spanish_urgency, french_urgency, italian_urgency, arabic_urgency)

_WORDINGS: PhraseBook[_Filed] = SHELF.book(
    [(phrase, _Filed("self_harm", phrase, 0.7, 2)) for one in URGENCIES for phrase in lines_of(one.SELF_HARM)]
    + [
        (phrase, _Filed(category, phrase, wording.sure, wording.intensity, is_open(phrase)))
        for lexicon in (NOTES, SPANISH, FRENCH, ITALIAN, ARABIC)
        for category, wordings in lexicon.items()
        for wording in wordings
        for phrase in lines_of(wording.phrases)
    ]
)
_HARMLESS: PhraseBook[str] = SHELF.book(
    [
        (phrase, "harmless")
        for column in (
            HARMLESS,
            SPANISH_HARMLESS,
            FRENCH_HARMLESS,
            ITALIAN_HARMLESS,
            ARABIC_HARMLESS,
            *(one.NO_SELF_HARM for one in URGENCIES),
        )
        for phrase in lines_of(column)
    ]
)
_DENIED: PhraseBook[NoteCategory] = SHELF.book(
    (phrase, category)
    for one in (SPANISH_DENIED, FRENCH_DENIED, ITALIAN_DENIED)
    for category, column in one.items()
    for phrase in lines_of(column)
)


@dataclass(slots=True)
class _Tally:
    """What speaks for one category so far. `doubt` is the chance that every phrase seen meant something else."""

    doubt: float
    intensity: Intensity
    phrases: set[str]
    spans: list[Span]


_AGAINST_WILL = _Filed("rape", "act against will", AGAINST_WILL_SURE, 3)


def _add(tally: _Tally, filed: _Filed, first: int, after: int, reading: Reading) -> None:
    supposed = is_supposed(reading, first)
    tally.spans.append(reading.span(first, after))
    if not supposed:
        tally.intensity = max(tally.intensity, filed.intensity)
    if filed.phrase not in tally.phrases:
        tally.phrases.add(filed.phrase)
        tally.doubt *= 1 - filed.sure * (SUPPOSED_SHARE if supposed else 1)


def find_notes(reading: Reading, language: str = "") -> tuple[Note, ...]:
    """The content notes a text suggests, in the order in which categories are listed. The model is not asked about a
    language that it has not learned."""
    return reading.once((find_notes, language), lambda: _notes(reading, language))


def _notes(reading: Reading, language: str) -> tuple[Note, ...]:
    if not reading.words:
        return ()
    notes, undone = _worded(reading)
    notes = dict(notes)
    model = told()
    best = {} if not_read(language) else best_stretches(reading)
    for category in NOTES:
        if category not in best:
            continue
        chance, stretch = best[category]
        if category in notes:
            if chance < DOUBTED.get(category, 0.0) and is_heard_to_the_end(reading):
                del notes[category]
        elif chance >= model.cut(category):
            passage = _told_in(category, stretch, undone.get(category, []), reading)
            if passage is not None:
                because = reason("learned", reading.original, [passage])
                intensity = HEARD_INTENSITY.get(category, 2)
                notes[category] = Note(category, intensity, round(max(chance, ENOUGH), 3), (passage,), because)
    return tuple(notes[category] for category in NOTES if category in notes)


def _told_in(category: NoteCategory, stretch: int, undone: list[Span], reading: Reading) -> Span | None:
    """The passage in which the model hears this; where that says that it did not happen, another that says it did."""

    def is_undone(passage: Span) -> bool:
        return _holds(passage, undone) or is_only_a_denial(passage, reading)

    passage = clearest_sentences(stretch, reading)[category].span
    if not is_undone(passage):
        return passage
    return clear_sentence(category, BY_ITSELF, reading, but_not=is_undone)


def is_only_a_denial(passage: Span, reading: Reading) -> bool:
    """Whether a sentence says that something did not happen, and hardly more ("Nadie me violó.")."""
    words = bisect_left(reading.starts, passage[1]) - bisect_left(reading.starts, passage[0])
    return words <= ONLY_A_DENIAL and any(_holds(passage, undone) for undone in _worded(reading)[1].values())


def _holds(passage: Span, spans: list[Span]) -> bool:
    """Whether one of these, which are in order, begins in the passage."""
    at = bisect_left(spans, passage)
    return at < len(spans) and spans[at][0] < passage[1]


def _worded(reading: Reading) -> tuple[dict[NoteCategory, Note], dict[NoteCategory, list[Span]]]:
    return reading.once(by_wording, lambda: by_wording(reading))


def _is_refused_within(match: Match[_Filed], reading: Reading) -> bool:
    """Whether its last word is refused by what stands in its gap ("my husband never once hit")."""
    return match.tag.is_open and is_refused(reading, match.after - 1, match.after)


def by_wording(reading: Reading) -> tuple[dict[NoteCategory, Note], dict[NoteCategory, list[Span]]]:
    """What the lexicons say, and where they say that it did not happen."""
    harmless = covered_words(_HARMLESS, reading)
    tallies: dict[NoteCategory, _Tally] = {}
    undone: dict[NoteCategory, list[Span]] = {}
    for match in _WORDINGS.matches(reading):
        if all(harmless[match.first : match.after]):
            continue
        no_age = match.tag.category == "child" and is_no_age(reading, match.after)
        if no_age or is_refused(reading, match.first, match.after) or _is_refused_within(match, reading):
            if match.tag.sure >= ENOUGH:
                undone.setdefault(match.tag.category, []).append(reading.span(match.first, match.after))
            continue
        tally = tallies.setdefault(match.tag.category, _Tally(1.0, 1, set(), []))
        _add(tally, match.tag, match.first, match.after, reading)
    for denied in _DENIED.matches(reading):
        undone.setdefault(denied.tag, []).append(reading.span(denied.first, denied.after))
    for halves in find_against_will(reading, harmless):
        tally = tallies.setdefault("rape", _Tally(1.0, 1, set(), []))
        for half in halves:
            _add(tally, _AGAINST_WILL, half.first, half.after, reading)
    notes = {}
    for category, tally in tallies.items():
        if 1 - tally.doubt >= ENOUGH:
            spans = merged(tally.spans, reading.original)
            because = reason("phrase", reading.original, spans)
            notes[category] = Note(category, tally.intensity, round(1 - tally.doubt, 3), spans, because)
    return notes, {category: sorted(spans) for category, spans in undone.items()}


def with_despair(notes: tuple[Note, ...], urgent: tuple[Urgent, ...]) -> tuple[Note, ...]:
    """The notes, and one of self-harm where the reading for urgency heard it and the wordings did not."""
    if any(note.category == "self_harm" for note in notes):
        return notes
    heard = (Note("self_harm", 2, ENOUGH, one.spans, one.reason) for one in urgent if one.kind == "self_harm")
    return tuple(sorted((*notes, *heard), key=lambda note: _ORDER[note.category]))
