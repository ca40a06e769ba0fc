"""Hostility: does a text attack whoever reads it, or a group. What a survivor quotes is not hers.

Two opinions are asked: the wordings of the lexicons, and a model that learned from posts and from the project's texts.
About short English texts that could be hate a third one: a model of how posts talk about women.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from math import exp, log

import numpy as np

from .context import covered_words, is_refused, is_reported, is_told_of_oneself
from .findings import HOSTILE_KINDS, Hostile, HostileKind, Span
from .languages import not_read
from .learned.linear import LinearModel
from .learned.passages import apart, heard, sentences, strongest_sentence
from .learned.stances import ATTACK
from .learned.talk import talk_of
from .lexicons.arabic import hostility as arabic
from .lexicons.english import hostility as english
from .lexicons.english.context import TELLING
from .lexicons.french import hostility as french
from .lexicons.italian import hostility as italian
from .lexicons.spanish import hostility as spanish
from .lexicons.wording import Wording, lines_of, words_of
from .notes import find_notes
from .phrases import PhraseBook
from .reading import Reading, merged, reason
from .shelf import SHELF

ENOUGH = 0.5
"""From this score on hostility is reported; what the model believes has at least as much."""

LEAST_AGREEMENT: dict[HostileKind, float] = {"hate": 0.25, "blame": 0.005, "trolling": 0.005}
"""A wording is dropped when the model holds it for less likely than this: survivors are called such names, and "lmao"
or "all your fault" stand in talk that attacks nobody."""

SURE = 0.9
"""From this score on the model is believed about a doubtful passage, too, and in a language that is not read."""

HATE_HERE = "hate_here"
"""The label for hate in the project's own texts alone: it is believed in whatever way posts talk."""

OPINIONS = 4
"""Whose margins are averaged about a short text: the usual model's, and three parts of how posts talk."""

LEAST_HATE, LIKE_HATE, SURELY_HERE = 0.2, 0.27, 0.5
"""A short text is believed to be hate when the usual model holds it for at least as likely as the first, and all
opinions together as the second; or when it is like the project's own texts of hate. Chosen by fifths of the posts for
training and of our own texts; the first also with the scoring texts that are not hostile in view."""

MOST_SURE = 1 - 1e-6
"""What is surer has no margin that could be averaged."""

RETOLD = words_of(
    """
    said says saying told tells telling call called calls calling shouted shouting yelled yelling screamed whispered
    wrote writes texted claimed claims replied answered accused insulted thought
    dijo decia dicen dice gritaba gritaron llamo llamaba llaman llamaron susurro escribio
    disait disent dit crie criait criaient traitee appelee ecrit hurle
    diceva dicono detto urlato gridato urlava gridava chiamata chiamava scritto
    قال قالت قالوا يقول يقولون صرخ صرخوا ناداني نادوني وصفني شتمني كتب
    """
)
"""Words by which a passage repeats what somebody else said or wrote."""

LEAST_SPEECH = 3
"""So many words between quotation marks are what somebody said; fewer are often only a word held at arm's length."""

AGREED: dict[HostileKind, float] = {"hate": 0.34, "blame": 0.15, "trolling": 0.3}
"""Amid others a sentence that holds a wording of a kind is an attack from this chance on that the model gives it by
itself; without one from `SURE` on."""

LANGUAGES = (english, spanish, french, italian, arabic)
LEXICON: dict[HostileKind, tuple[Wording, ...]] = {
    "hate": sum((one.HATE for one in LANGUAGES), ()),
    "blame": sum((one.BLAME for one in LANGUAGES), ()),
    "trolling": sum((one.TROLLING for one in LANGUAGES), ()),
    "spam": sum((one.SPAM for one in LANGUAGES), ()),
}


@dataclass(frozen=True, slots=True)
class _Filed:
    kind: HostileKind
    phrase: str
    sure: float


_WORDINGS: PhraseBook[_Filed] = SHELF.book(
    (
        (phrase, _Filed(kind, phrase, wording.sure))
        for kind, wordings in LEXICON.items()
        for wording in wordings
        for phrase in lines_of(wording.phrases)
    )
)
_KIND: PhraseBook[str] = SHELF.book((phrase, "kind") for one in LANGUAGES for phrase in lines_of(one.KIND))


@cache
def _model(name: str) -> LinearModel:
    return LinearModel.load(name)


def _hate_in_short(reading: Reading, scores: dict[str, float]) -> float:
    """How likely a short English text is hate, when it could be, in the opinion of all."""
    here, usual = scores[HATE_HERE], min(scores["hate"], MOST_SURE)
    if here >= SURELY_HERE:
        return max(here, usual)
    if usual < LEAST_HATE:
        return usual
    talk = float(_model("posts").margins(talk_of(reading.folded.text))[0, 0])
    return 1 / (1 + exp(-(log(usual / (1 - usual)) + talk) / OPINIONS))


def _by_wording(reading: Reading, kind_words: bytearray) -> dict[HostileKind, Hostile]:
    """What the lexicons say. `kind_words` are those that wordings of support cover."""
    doubts: dict[HostileKind, dict[str, float]] = {}
    spans: dict[HostileKind, list[Span]] = {}
    for match in _WORDINGS.matches(reading):
        filed = match.tag
        if any(kind_words[match.first : match.after]) or is_refused(reading, match.first, match.after):
            continue
        if filed.kind != "spam":
            if is_reported(reading, match.first, match.after):
                continue
            if filed.kind == "hate" and is_told_of_oneself(reading, match.first, match.after):
                continue
        doubts.setdefault(filed.kind, {})[filed.phrase] = 1 - filed.sure
        spans.setdefault(filed.kind, []).append(reading.span(match.first, match.after))
    found: dict[HostileKind, Hostile] = {}
    for kind, phrases in doubts.items():
        doubt = 1.0
        for one in phrases.values():
            doubt *= one
        if 1 - doubt >= ENOUGH:
            passages = merged(spans[kind], reading.original)
            found[kind] = Hostile(kind, round(1 - doubt, 3), passages, reason("phrase", reading.original, passages))
    return found


def _is_doubtful(reading: Reading, span: Span, kind_words: bytearray) -> bool:
    """Whether a passage repeats what somebody said ("he shouted that …"), quotes, or holds a wording of support."""
    quoted = 0
    for at in range(bisect_left(reading.starts, span[0]), bisect_left(reading.starts, span[1])):
        quoted = quoted + 1 if reading.quoted[at] else 0
        if quoted == LEAST_SPEECH or kind_words[at] or reading.words[at] in RETOLD:
            return True
    return False


def find_hostile(reading: Reading, language: str, model: LinearModel | None = None) -> tuple[Hostile, ...]:
    """One finding for each kind of hostility, with all its passages. `model`: instead of the usual one."""
    if not reading.words:
        return ()
    kind_words = covered_words(_KIND, reading)
    worded = _by_wording(reading, kind_words)
    model = model or _model("hostile_english" if language in ("en", "") else "hostile_elsewhere")
    stretches, sketch = heard(reading)
    scores = model.scores(sketch.together())
    cuts = {kind: SURE if not_read(language) else model.cut(kind) for kind in LEXICON if kind in scores}
    if HATE_HERE in scores and len(stretches) == 1:
        scores["hate"], cuts["hate"] = _hate_in_short(reading, scores), LIKE_HATE
    found = []
    for kind in LEXICON:
        score = scores.get(kind, 0.0)
        if kind in cuts and score >= cuts[kind]:
            passage = strongest_sentence(model, kind, reading)
            if score >= SURE or not _is_doubtful(reading, passage, kind_words):
                passages = worded[kind].spans if kind in worded else (passage,)
                found.append(
                    Hostile(kind, round(max(score, ENOUGH), 3), passages, reason("learned", reading.original, passages))
                )
                continue
        if kind in worded and score >= LEAST_AGREEMENT.get(kind, 0.0):
            found.append(worded[kind])
    if not not_read(language):
        known = {one.kind for one in found}
        missed: list[HostileKind] = [kind for kind in AGREED if kind not in known]
        found += _amid_others(missed, reading, language, model, worded, kind_words)
    return tuple(sorted(found, key=lambda one: HOSTILE_KINDS.index(one.kind)))


def _amid_others(
    kinds: list[HostileKind],
    reading: Reading,
    language: str,
    model: LinearModel,
    worded: dict[HostileKind, Hostile],
    kind_words: bytearray,
) -> list[Hostile]:
    """Attacks of a sentence in a text that is about something else: the whole drowns them, and of a long one the model
    hears only the beginning. Where anything hard is told besides, a sentence like that is more often what was said to
    the author: there nothing is looked for."""
    cut = sentences(reading)
    if len(cut) < 2:
        return []

    def sentence(offset: int) -> int:
        return bisect_right(cut, bisect_right(reading.starts, offset) - 1, key=lambda words: words[0]) - 1

    said: dict[int, set[HostileKind]] = {}
    for kind in kinds:
        for start, _ in worded[kind].spans if kind in worded else ():
            said.setdefault(sentence(start), set()).add(kind)

    def is_suspect(at: int) -> bool:
        return (at in said or _is_about_others(reading.words[slice(*cut[at])])) and not _is_doubtful(
            reading, reading.span(*cut[at]), kind_words
        )

    hard = {
        sentence(at) for note in find_notes(reading, language) for start, end in note.spans for at in (start, end - 1)
    }
    if not all(map(is_suspect, sorted(hard))):
        return []
    suspects = [at for at in range(len(cut)) if at in hard or is_suspect(at)]
    if not suspects:
        return []
    margins = apart(model, [cut[at] for at in suspects], reading)
    found = []
    for kind in kinds:
        chances = (1 / (1 + np.exp(-margins[:, model.labels.index(kind)]))).tolist()
        sure = {
            reading.span(*cut[at]): chance
            for at, chance in zip(suspects, chances, strict=True)
            if chance >= (AGREED[kind] if kind in said.get(at, ()) else SURE)
        }
        if sure:
            score = round(max(ENOUGH, *sure.values()), 3)
            found.append(Hostile(kind, score, tuple(sure), reason("learned", reading.original, tuple(sure))))
    return found


def _is_about_others(words: tuple[str, ...]) -> bool:
    """Whether a sentence names a group, or speaks to somebody, and not of oneself."""
    stances = {stance for word in words for stance in ATTACK.stance(word).split("+")}
    return "group" in stances or ("you" in stances and TELLING.isdisjoint(words))
