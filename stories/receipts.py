"""The receipt: a shopping list of eight everyday things. Whoever knows them, in any order, is the author.

What identifies a story is the set of item *numbers*, so a list reads the same in every language that has one. There
are C(1024, 8) lists, about 2 to the 64.7. The database keeps scrypt(numbers) salted with a pepper that is not in the
database, so neither a stolen table nor patience finds a list.

An author may fold in a word that is not on the list: then a list that somebody finds opens nothing. From the same work
comes a key that is kept nowhere; what she keeps unread is locked with it, for us too.
"""

import base64
import os
import re
import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from django.conf import settings
from django.utils.translation import get_language
from nacl.bindings import crypto_pwhash_scryptsalsa208sha256_ll as scrypt
from rapidfuzz import process
from rapidfuzz.distance import OSA

from stories.sealing import CannotOpen
from stories.spelling import plain, together

THINGS = Path(__file__).parent / "things"
LANGUAGES = tuple(sorted(path.stem for path in THINGS.glob("*.txt")))
FIRST = "en"
COUNT = 8
LONGEST = 3  # words of one thing
MOST_WORDS = 200
# RFC 7914's interactive cost: 16 MiB and a few hundredths of a second for each try.
COST = {"n": 2**14, "r": 8, "p": 1}
MOST_MEMORY = 2**25  # bytes
_UNKNOWN = 10  # what a word that is no thing costs in `read`, against 1 for a misspelling


def draw() -> list[int]:
    """Eight different item numbers."""
    return secrets.SystemRandom().sample(range(len(_things(FIRST))), COUNT)


def names(numbers: Iterable[int], language: str = "") -> list[str]:
    """The things as people read them, in the order given; in the reader's language unless another is named."""
    things = _things(language or _own_language())
    return [things[number] for number in numbers]


@dataclass(frozen=True)
class Opened:
    """What a list, and the word that may belong to it, come to."""

    tag: bytes  # 32 bytes: what the database keeps and looks up
    key: bytes  # 32 bytes that nobody keeps: they open what was kept unread


def opened(numbers: Iterable[int], word: str = "") -> Opened:
    """The order of the numbers does not matter. Slow on purpose, and as slow whether there is a word or not."""
    content = b"".join(number.to_bytes(2, "big") for number in sorted(numbers))
    words = content + _plain(word).encode()
    both = scrypt(words, settings.RECEIPT_PEPPER, **COST, dklen=64, maxmem=MOST_MEMORY)
    return Opened(both[:32], both[32:])


def tag(numbers: Iterable[int], word: str = "") -> bytes:
    """What the database keeps of a list."""
    return opened(numbers, word).tag


def _plain(word: str) -> str:
    """The form in which the author's own word is compared: no capitals, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", word).casefold().split())


def lock(text: str, key: bytes, place: str) -> str:
    """Encrypt a text so that only whoever brings the list can read it."""
    nonce = os.urandom(12)
    return base64.b64encode(nonce + AESGCMSIV(key).encrypt(nonce, text.encode(), place.encode())).decode()


def unlock(locked: str, key: bytes, place: str) -> str:
    """What was locked with this list, for this place. Raises CannotOpen."""
    try:
        value = base64.b64decode(locked)
        return AESGCMSIV(key).decrypt(value[:12], value[12:], place.encode()).decode()
    except (InvalidTag, ValueError) as error:
        raise CannotOpen from error


@dataclass(frozen=True)
class Reading:
    """What was understood of a list that somebody typed."""

    numbers: tuple[int, ...]  # in the order typed, each once
    guesses: tuple[tuple[str, str], ...]  # (typed, read as) where one letter was off
    unknown: tuple[str, ...]  # words that are no thing

    @property
    def is_complete(self) -> bool:
        """There may be other words around it: “Shopping list”, “and”."""
        return len(self.numbers) == COUNT


def read(text: str) -> Reading:
    """Read a list in any order, with any separators, capitals, singular or plural, with or without accents, one letter
    off in each thing. It may be written in any language that has a list: whoever got hers in one may come back on a
    device that speaks another.

    Works on at most 200 words, so that no input makes it slow.
    """
    words = words_of(text)
    own = _own_language()
    best = _read_in(own, words)
    for language in LANGUAGES:
        if best.is_complete and not best.unknown:
            break
        if language != own:
            best = max(best, _read_in(language, words), key=lambda one: (len(one.numbers), -len(one.unknown)))
    return best


def words_of(text: str) -> list[str]:
    """The words that may be things, as they are compared."""
    return re.findall(r"[^\W\d_]+", plain(text))[:MOST_WORDS]


def _own_language() -> str:
    """The reader's, if it has a list."""
    language = get_language()
    return language if language in LANGUAGES else FIRST


def _read_in(language: str, words: list[str]) -> Reading:
    # Cheapest way to cut the words into things: best[i] is the cost of the first i words and how the last cut was made.
    best: list[tuple[int, int, int | None]] = [(0, 0, None)]
    for end in range(1, len(words) + 1):
        options: list[tuple[int, int, int | None]] = [(best[end - 1][0] + _UNKNOWN, end - 1, None)]
        for start in range(max(0, end - LONGEST), end):
            found = _find(words[start:end], language)
            if found is not None:
                number, distance = found
                options.append((best[start][0] + distance, start, number))
        best.append(min(options, key=lambda option: option[0]))

    cuts: list[tuple[str, int | None]] = []
    exact: set[int] = set()
    end = len(words)
    while end:
        cost, start, thing = best[end]
        cuts.append((" ".join(words[start:end]), thing))
        if thing is not None and cost == best[start][0]:
            exact.add(thing)
        end = start
    cuts.reverse()
    if len(exact) == COUNT:  # the list is all there, and what is one letter off stands around it: “plus” is no plums
        cuts = [(typed, thing if thing in exact else None) for typed, thing in cuts]
    things = _things(language)
    numbers = tuple(dict.fromkeys(number for _typed, number in cuts if number is not None))
    guesses = tuple(
        (typed, things[number])
        for typed, number in cuts
        if number is not None and normal(typed) != normal(things[number])
    )
    return Reading(numbers, guesses, tuple(typed for typed, number in cuts if number is None))


def normal(thing: str) -> str:
    """The form in which things are compared: no capitals, no accents, no spaces, no plural."""
    return "".join(_fold(word) for word in plain(thing).split())


def _fold(word: str) -> str:
    """Fold a plural as English has it. It need not be grammar, only the same on both sides."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("es") and len(word) > 4:
        return word[:-2]
    if word.endswith("s") and len(word) > 3:
        return word[:-1]
    return word


@lru_cache(maxsize=8)
def _things(language: str) -> tuple[str, ...]:
    return tuple((THINGS / f"{language}.txt").read_text(encoding="utf-8").split("\n")[:-1])


@lru_cache(maxsize=8)
def _forms(language: str) -> dict[str, int]:
    """Each thing as it is written together, and in its normal form: a letter that is off may hide a plural."""
    things = _things(language)
    written = {together(thing): number for number, thing in enumerate(things)}
    return written | {normal(thing): number for number, thing in enumerate(things)}


def _find(words: list[str], language: str) -> tuple[int, int] | None:
    """The one thing that these words are, exactly or with one misspelling, and how many misspellings that was."""
    forms = _forms(language)
    # As typed first: folding a plural that was none would lead away ("heates" is a heater, not wheat).
    typed = ("".join(words), "".join(map(_fold, words)))
    for form in typed:
        if form in forms:
            return forms[form], 0
    for form in typed:
        if len(form) > 2:
            close = process.extract(form, forms.keys(), scorer=OSA.distance, score_cutoff=1, limit=4)
            near = {forms[match] for match, _distance, _index in close}
            if len(near) == 1:
                return near.pop(), 1
    return None
