"""Urgency: is somebody in danger, close to hurting herself, or a child. First person and now."""

from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from .context import covered_words, is_no_age, is_refused
from .findings import Span, Urgent, UrgentKind
from .languages import not_read
from .learned.passages import Best, best_stretches, clear_sentence, clearest_sentences, heard, told
from .learned.stances import DESPAIR
from .lexicons.arabic import urgency as arabic
from .lexicons.english import urgency as english
from .lexicons.english.urgency import NO_MINOR_BEFORE
from .lexicons.french import urgency as french
from .lexicons.italian import urgency as italian
from .lexicons.spanish import urgency as spanish
from .lexicons.wording import lines_of, words_of
from .notes import is_only_a_denial
from .phrases import PhraseBook
from .reading import Reading, merged, reason
from .shelf import SHELF

LANGUAGES = (english, spanish, french, italian, arabic)
_WORDINGS: PhraseBook[UrgentKind] = SHELF.book(
    [
        *((phrase, "self_harm") for one in LANGUAGES for phrase in lines_of(one.SELF_HARM)),
        *((phrase, "danger_now") for one in LANGUAGES for phrase in lines_of(one.DANGER_NOW)),
        *((phrase, "minor") for one in LANGUAGES for phrase in lines_of(one.MINOR)),
    ]
)
_HARMLESS: PhraseBook[str] = SHELF.book(
    (phrase, "harmless")
    for one in LANGUAGES
    for column in (one.NO_SELF_HARM, one.NOT_NOW)
    for phrase in lines_of(column)
)

MEANING = frozenset({"wish", "end", "burden", "better", "tired", "sorry", "not", "wound"})
"""What a passage has to speak of for the model to be believed early. A river, a train, tablets, a night's sleep are
everybody's: where a passage holds nothing but such things, the model has to be surer."""

SURER = 0.3

FEW = 6
"""So many words say little about anything: with them, too, the model has to be surer."""

SURER_OF_FEW = 0.2

CLEARER = 1.5
"""So much surer the model has to be of a stretch of a longer text: with more of them, more sound urgent by chance."""

FAINT = 0.01
BY_ITSELF = 0.6
"""In a longer text one sentence is enough, where the model hears a little in its stretch: what stands around a cry for
help may be about anything."""

ORDER: tuple[UrgentKind, ...] = ("self_harm", "danger_now", "minor")


GROWN = range(18, 100)
IS = words_of("am im i'm ive soy tengo ho ai j'ai jai")
"""Words behind which a number may be how old somebody is today."""


def _is_grown(reading: Reading) -> bool:
    """Whether the author says that she is of age ("I am 50 now")."""
    return any(
        word.isdecimal() and int(word[:3]) in GROWN and before in IS and not is_no_age(reading, after)
        for after, (before, word) in enumerate(pairwise(reading.words), 2)
    )


def _is_now(reading: Reading, first: int) -> bool:
    """Whether the word before a wording that may give the author's age leaves it in the present."""
    return first == 0 or reading.words[first - 1] not in NO_MINOR_BEFORE


def _heard(kind: UrgentKind, best: Best, reading: Reading, means_other: Callable[[Span], bool]) -> Span | None:
    """The passage in which the model hears this; where that means something else, another that says so by itself."""
    least, chance = told().cut(kind), best.chance
    is_long = len(heard(reading).stretches) > 1
    if is_long:
        least *= CLEARER
    if len(reading.words) <= FEW:
        least = max(least, SURER_OF_FEW)
    if chance < (FAINT if is_long else least):
        return None
    passage, alone = clearest_sentences(best.stretch, reading)[kind]
    if chance < least:
        if alone < BY_ITSELF:
            return None
        chance = alone
    if means_other(passage):
        return clear_sentence(kind, BY_ITSELF, reading, but_not=means_other)
    if kind != "self_harm" or chance >= SURER:
        return passage
    meant = {one for stance in DESPAIR.row(reading.words[_words(passage, reading)]) for one in stance.split("+")}
    return passage if meant & MEANING else None


def _words(passage: Span, reading: Reading) -> slice:
    """Which words of the reading stand in it."""
    return slice(bisect_left(reading.starts, passage[0]), bisect_left(reading.starts, passage[1]))


def find_urgent(reading: Reading, language: str = "") -> tuple[Urgent, ...]:
    """One finding for each kind of urgency that a text gives a hint of. The model is not asked about a language that it
    has not learned."""
    if not reading.words:
        return ()
    harmless = covered_words(_HARMLESS, reading)
    spans: dict[UrgentKind, list[Span]] = {}
    no_age: list[Span] = []
    for match in _WORDINGS.matches(reading):
        if any(harmless[match.first : match.after]):
            continue
        if match.tag == "minor":
            if is_no_age(reading, match.after) or not _is_now(reading, match.first):
                no_age.append(reading.span(match.first, match.after))
                continue
        elif is_refused(reading, match.first, match.after):
            continue
        spans.setdefault(match.tag, []).append(reading.span(match.first, match.after))
    best = {} if not_read(language) else best_stretches(reading)

    def means_other(kind: UrgentKind, passage: Span) -> bool:
        """A manner of speaking, what did not happen, or an age that is no child's today."""
        is_no_age_there = kind == "minor" and any(passage[0] <= span[0] < passage[1] for span in no_age)
        return is_no_age_there or any(harmless[_words(passage, reading)]) or is_only_a_denial(passage, reading)

    found = []
    for kind in ORDER:
        if kind in spans:
            passages = merged(spans[kind], reading.original)
            found.append(Urgent(kind, passages, reason("phrase", reading.original, passages)))
        elif kind in best and (passage := _heard(kind, best[kind], reading, partial(means_other, kind))):
            if kind == "minor" and _is_grown(reading):
                continue
            found.append(Urgent(kind, (passage,), reason("learned", reading.original, [passage])))
    return tuple(found)
