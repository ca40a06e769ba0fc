"""Names of people: by cue, by title, by relation, by deed, by being a well-known given name; and their repetitions."""

from collections.abc import Iterator

from ..findings import Identifying
from ..learned.names import GIVEN
from ..learned.tagger import LIKELY, name_words
from ..lexicons.arabic import names as arabic
from ..lexicons.english.common_words import COMMON_WORDS as ENGLISH
from ..lexicons.english.identifying import (
    BIG_PLACES,
    DID,
    DID_TO,
    KIN,
    NAME_FOLLOWS,
    NAME_MAY_FOLLOW,
    NO_PERSON,
    ORGANISATION_ENDS,
    OWNERS,
    PLACE_WORDS,
    SURE_TITLES,
    TITLES,
)
from ..lexicons.french.common_words import COMMON_WORDS as FRENCH
from ..lexicons.given_names import GIVEN_NAMES, NAMES_THAT_ARE_WORDS
from ..lexicons.italian.common_words import COMMON_WORDS as ITALIAN
from ..lexicons.spanish.common_words import COMMON_WORDS as SPANISH
from ..lexicons.wording import lines_of, words_of
from ..phrases import PhraseBook
from ..reading import Reading, reason
from ..shelf import SHELF
from .capitals import is_capital, letters_say_little

COMMON_WORDS = ENGLISH | SPANISH | FRENCH | ITALIAN

MOST_WORDS = 4
"""A name is at most so many words long."""

LEAST_LETTERS = 3
"""Shorter names are not looked for again: "Al" is in too many other words' company."""

MOST_FULL_NAME = 3
"""More capitalised words in a row are a heading or a title."""

LEAST_LETTERS_OF_SLIP = 6
"""In shorter words one letter too many makes too many other words."""

LEAST_LETTERS_OF_SURNAME = 4
"""A shorter word with a capital is too often an abbreviation or a sound."""

MOST_LETTERS = 30
"""A longer word is no name."""

_ENDINGS = ("ed", "ing", "ly", "ment", "ness", "tion", "ful")
_PARTICLES = words_of("de del da dos di van von der den bin bint ibn al el la le mac mc o")
_ARTICLES = words_of("the a an my your our this that el la los las le les l un une il lo gli i")
_BEFORE_PLACES = words_of("in at near to from on of towards outside behind around the till")
_TO_A_PERSON = words_of("told asked married dated dating trusted named dear blame hate")
_SURE: PhraseBook[str] = SHELF.book((phrase, "name_cue") for phrase in lines_of(NAME_FOLLOWS))
_LIKELY: PhraseBook[str] = SHELF.book((phrase, "name_cue") for phrase in lines_of(NAME_MAY_FOLLOW))
_DEEDS: PhraseBook[str] = SHELF.book((phrase, "deed") for phrase in lines_of(DID))
_NOT_A_SURNAME = PLACE_WORDS | ORGANISATION_ENDS


class _Names:
    """One text's words seen as possible names."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words = reading.words
        self.plain_case = letters_say_little(reading)

    def is_wordlike(self, word: int) -> bool:
        """Whether a word has the letters of a name at all and is not on the stop list."""
        spelled = self.words[word]
        return len(spelled) > 1 and spelled.isalpha() and spelled not in NO_PERSON

    def has_capital(self, word: int) -> bool:
        """Whether a capital marks the word. Never, where capitals mark everything or nothing."""
        return not self.plain_case and is_capital(self.reading, word)

    def is_given(self, word: int) -> bool:
        """Whether a word is a well-known given name and hardly anything else."""
        return self.words[word] in GIVEN_NAMES

    def can_be_name(self, word: int) -> bool:
        """Whether a word can be a name where a sure cue says that one comes."""
        if not self.is_wordlike(word):
            return False
        return self.has_capital(word) or self.is_given(word) or self.words[word] not in COMMON_WORDS

    def is_misspelt(self, word: int) -> bool:
        """Whether a word in small letters is rather an everyday word, or one with a slip, than a name nobody listed."""
        spelled = self.words[word]
        if spelled in COMMON_WORDS or spelled.removesuffix("s") in COMMON_WORDS or spelled.endswith(_ENDINGS):
            return True
        if not LEAST_LETTERS_OF_SLIP <= len(spelled) <= MOST_LETTERS:
            return len(spelled) > MOST_LETTERS
        return any(
            spelled[:at] + spelled[at + 1 :] in COMMON_WORDS
            or spelled[:at] + spelled[at + 1 : at + 2] + spelled[at] + spelled[at + 2 :] in COMMON_WORDS
            for at in range(len(spelled))
        )

    def looks_like_name(self, word: int) -> bool:
        """Whether a word can be a name where one is only likely: a capital, and no everyday word or large place."""
        spelled = self.words[word]
        if not self.is_wordlike(word) or spelled in BIG_PLACES or spelled in _NOT_A_SURNAME:
            return False
        return self.is_given(word) or (self.has_capital(word) and spelled not in COMMON_WORDS)

    def is_arabic_on(self, word: int) -> bool:
        """Whether a word is rather the Arabic "on" than the name with its letters."""
        if self.words[word] not in arabic.ON or not self.reading.as_written(word).endswith(arabic.ONS_END):
            return False
        is_named = word > 0 and self.words[word - 1] in arabic.NAMING
        return not is_named or (word + 1 < len(self.words) and self.words[word + 1].startswith(arabic.ARTICLE))

    def together(self, word: int) -> bool:
        """Whether word number `word` and the next one can be one name: only a space or a hyphen between them."""
        between = self.reading.between(word)
        return between in (" ", "  ", "-", ". ", "'", "\u2019") and (between != ". " or len(self.words[word]) == 1)

    def end_of_name(self, first: int) -> int:
        """The word after the name that begins with word number `first`."""
        after = first + 1
        while after < len(self.words) and after - first < MOST_WORDS and self.together(after - 1):
            word = self.words[after]
            if word in _NOT_A_SURNAME:
                break
            if (
                word in _PARTICLES
                and after + 1 < len(self.words)
                and self.together(after)
                and self.can_be_name(after + 1)
            ):
                after += 2
                continue
            capital = self.has_capital(after)
            if (capital and self.is_wordlike(after) and (word not in COMMON_WORDS or self.has_capital(first))) or (
                not capital and self.is_wordlike(after) and not self.has_capital(first) and word not in COMMON_WORDS
            ):
                after += 1
            elif capital and len(word) == 1 and word != "i":
                after += 1  # an initial
            else:
                break
        return after

    def names_a_place(self, first: int, after: int) -> bool:
        """Whether what looks like a name goes on as a place or an organisation ("Asha Nagar", "Martin's School")."""
        following = self.words[after] if after < len(self.words) else ""
        before = self.words[first - 1] if first else ""
        beside = after < len(self.words) and self.reading.between(after - 1).strip() in ("", "-")
        return (beside and following in _NOT_A_SURNAME) or before in (
            "st",
            "saint",
            "calle",
            "rue",
            "via",
            "rua",
            "lake",
        )


def _after_sure_cue(names: _Names) -> Iterator[tuple[int, int, str]]:
    for match in _SURE.matches(names.reading):
        first = match.after
        if first < len(names.words) and names.words[first] in TITLES and first + 1 < len(names.words):
            first += 1
        if first < len(names.words) and names.can_be_name(first) and names.words[first] not in KIN:
            yield first, names.end_of_name(first), "name_cue"


def _after_likely_cue(names: _Names) -> Iterator[tuple[int, int, str]]:
    for match in _LIKELY.matches(names.reading):
        first = match.after
        if first >= len(names.words):
            continue
        if names.plain_case and names.words[first] in GIVEN and names.words[first] not in COMMON_WORDS:
            yield first, names.end_of_name(first), "name_cue"
        if not is_capital(names.reading, first) or not names.is_wordlike(first):
            continue
        after = names.end_of_name(first)
        if names.names_a_place(first, after):
            continue
        cue = names.words[match.first]
        # "told Xanthe" speaks of a person; "from Xanthe" may be a place, "with Xanthe Hale" hardly is
        who = after < len(names.words) and names.words[after] in ("who", "whom")
        told = who or cue in _TO_A_PERSON or (after - first > 1 and cue in ("by", "with"))
        if (names.looks_like_name(first) and (names.is_given(first) or told)) or (
            names.words[first] in NAMES_THAT_ARE_WORDS and names.has_capital(first)
        ):
            yield first, after, "name_cue"


def _after_title(names: _Names) -> Iterator[tuple[int, int, str]]:
    for title, word in enumerate(names.words[:-1]):
        first = title + 1
        between = names.reading.between(title)
        if word == "m" and between == ". " and names.has_capital(title) and names.looks_like_name(first):
            yield first, names.end_of_name(first), "title"  # monsieur
        if word not in TITLES:
            continue
        if between not in (" ", ". ", "."):
            continue
        capital = names.has_capital(first) and names.is_wordlike(first) and names.words[first] not in _NOT_A_SURNAME
        everyday = names.words[first] in COMMON_WORDS
        believed = capital and (word in SURE_TITLES or not everyday or names.has_capital(title))
        if not believed and word in SURE_TITLES:
            believed = names.can_be_name(first)
        if not believed and names.is_given(first):
            believed = True
        # Between a small letter and another sentence a full stop is an end, not an abbreviation: "my uncle. Then"
        if believed and (between == " " or word in SURE_TITLES):
            yield first, names.end_of_name(first), "title"


def _after_relation(names: _Names) -> Iterator[tuple[int, int, str]]:
    words = names.words
    for relation, word in enumerate(words[:-1]):
        if word not in KIN:
            continue
        first = relation + 1
        if names.reading.between(relation) not in (" ", ", "):
            continue
        after = names.end_of_name(first)
        if names.looks_like_name(first):
            if not names.names_a_place(first, after):
                yield first, after, "relation"
        elif (
            relation > 0
            and words[relation - 1] in OWNERS
            and names.reading.between(relation) == " "
            and names.can_be_name(first)
            and not names.is_misspelt(first)
            and words[first] not in _NOT_A_SURNAME
            and words[first] not in BIG_PLACES
            and (after >= len(words) or words[after] not in DID_TO)
        ):
            yield first, after, "relation"


def _before_deed(names: _Names) -> Iterator[tuple[int, int, str]]:
    words = names.words
    for match in _DEEDS.matches(names.reading):
        last = match.first - 1
        if last < 0 or names.reading.sentence_ends[last] != names.reading.sentence_ends[match.first]:
            continue
        if not names.together(last) or not names.can_be_name(last):
            continue
        if words[last] in COMMON_WORDS and not (names.has_capital(last) and words[last] in NAMES_THAT_ARE_WORDS):
            continue
        first = last
        if (
            last > 0
            and names.together(last - 1)
            and names.is_wordlike(last - 1)
            and words[last - 1] not in _NOT_A_SURNAME
        ):
            alike = names.has_capital(last - 1) if names.has_capital(last) else words[last - 1] not in COMMON_WORDS
            first = last - 1 if alike else last
        begins = first == 0 or names.reading.clauses[first - 1] != names.reading.clauses[first]
        known = names.has_capital(last) or names.is_given(first)
        # In small letters a strange word may be a misspelled one; at the start of a clause it is more often a name.
        if known or (not names.is_misspelt(last) and (begins or words[first - 1] in ("and", "when", "that", "then"))):
            yield first, last + 1, "deed"


def _given(names: _Names) -> Iterator[tuple[int, int, str]]:
    words = names.words
    after = 0
    for first in range(len(words)):
        if first < after:
            continue
        known = names.is_given(first)
        if not known and not (words[first] in NAMES_THAT_ARE_WORDS and names.has_capital(first)):
            continue
        if (
            known
            and not names.plain_case
            and not is_capital(names.reading, first)
            and len(words[first]) < LEAST_LETTERS
        ):
            continue
        end = names.end_of_name(first)
        surname = end - first > 1 and words[first + 1] not in COMMON_WORDS
        if (known or surname) and not names.names_a_place(first, end):
            yield first, end, "given_name"
            after = end


def _two_capitals(names: _Names) -> Iterator[tuple[int, int, str]]:
    """Two or three unknown capitalised words in a row, unless something speaks for a place."""
    words, reading = names.words, names.reading
    after = 0
    for first in range(len(words) - 1):
        if first < after or not (names.has_capital(first) and names.has_capital(first + 1) and names.together(first)):
            continue
        after = first + 1
        while after < len(words) and names.has_capital(after) and names.together(after - 1):
            after += 1
        run = range(first, after)
        if after - first > MOST_FULL_NAME or not all(
            names.looks_like_name(word) and not reading.as_written(word).isupper() for word in run
        ):
            continue
        before = words[first - 1] if first else ""
        if before not in _BEFORE_PLACES and not names.names_a_place(first, after):
            yield first, after, "full_name"


def _unknown_capital(names: _Names) -> Iterator[tuple[int, int, str]]:
    """One word with a capital inside a sentence that is no everyday word and no place; the tagger agrees a little."""
    words, reading = names.words, names.reading
    for word in (one.at for one in name_words(reading, LIKELY)):
        if reading.sentence_start(word) == word or not names.looks_like_name(word) or not names.has_capital(word):
            continue
        written = reading.as_written(word)
        if len(written) < LEAST_LETTERS_OF_SURNAME or not written[1:].islower() or reading.between(word - 1) != " ":
            continue
        if words[word - 1] in _BEFORE_PLACES or words[word - 1] in _ARTICLES or names.names_a_place(word, word + 1):
            continue
        yield word, word + 1, "surname"


def _in_arabic(names: _Names) -> Iterator[tuple[int, int, str]]:
    """Arabic writes no capitals: a name that is hardly anything else, or any name behind who it is."""
    words = names.words
    for word, spelled in enumerate(words):
        bare = spelled.removeprefix("\u0648") if spelled not in arabic.NAMES else spelled
        cued = word > 0 and words[word - 1] in arabic.BEFORE_NAMES and names.reading.between(word - 1) == " "
        if names.is_arabic_on(word):
            continue
        if bare in arabic.NAMES and (cued or bare not in arabic.NAMES_THAT_ARE_WORDS):
            after = word + 1
            if (
                after < len(words)
                and names.together(word)
                and (words[after] in arabic.NAMES or words[after].startswith(arabic.FAMILY))
            ):
                after += 1
            yield word, after, "name_cue" if cued else "given_name"


def _tagged(names: _Names) -> Iterator[tuple[int, int, str]]:
    """Words that the tagger takes for a name, neighbours together."""
    reading = names.reading
    first = after = -1
    for word in name_words(reading):
        if not word.written[0].isalpha() or names.is_arabic_on(word.at):
            continue
        if word.at == after and names.together(after - 1):
            after = word.after_at
            continue
        if after > first:
            yield first, after, "tagger"
        first, after = word.at, word.after_at
    if after > first:
        yield first, after, "tagger"


def find_people(reading: Reading) -> list[Identifying]:
    """Names of people, and every repetition of them in the text. Passages may overlap."""
    names = _Names(reading)
    found: list[Identifying] = []
    known: set[str] = set()
    taken = bytearray(len(reading.words))
    for first, after, code in (
        *_after_sure_cue(names),
        *_after_title(names),
        *_after_relation(names),
        *_before_deed(names),
        *_after_likely_cue(names),
        *_given(names),
        *_two_capitals(names),
        *_in_arabic(names),
        *_unknown_capital(names),
        *_tagged(names),
    ):
        if any(taken[first:after]):
            continue
        taken[first:after] = b"\x01" * (after - first)
        span = reading.span(first, after)
        found.append(Identifying("person", *span, reason(code, reading.original, [span])))
        known.update(
            word for word in reading.words[first:after] if len(word) >= LEAST_LETTERS and word not in _PARTICLES
        )
    for word, spelled in enumerate(reading.words):
        if spelled not in known or taken[word] or names.is_arabic_on(word):
            continue
        if spelled in COMMON_WORDS and not names.has_capital(word):
            continue  # somebody called Will does not make every "will" a name
        if names.names_a_place(word, word + 1):
            continue
        span = reading.span(word, word + 1)
        found.append(Identifying("person", *span, reason("repetition", reading.original, [span])))
    return found
