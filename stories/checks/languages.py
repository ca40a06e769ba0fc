"""Which language a text is in, and whether the checks can read it."""

from functools import cache

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

from .lexicons.english.common_words import COMMON_WORDS
from .reading import Reading

READ = ("en", "es", "fr", "it", "ar")
"""What the checks read. A text in another language gets what needs no language: mail, links, telephone numbers."""

MOST_LETTERS = 600
"""So much of a text tells its language."""


_NAMES = {
    "en": Language.ENGLISH,
    "es": Language.SPANISH,
    "fr": Language.FRENCH,
    "it": Language.ITALIAN,
    "ar": Language.ARABIC,
    "bn": Language.BENGALI,
    "de": Language.GERMAN,
    "el": Language.GREEK,
    "fa": Language.PERSIAN,
    "he": Language.HEBREW,
    "hi": Language.HINDI,
    "id": Language.INDONESIAN,
    "ja": Language.JAPANESE,
    "ko": Language.KOREAN,
    "nl": Language.DUTCH,
    "pl": Language.POLISH,
    "pt": Language.PORTUGUESE,
    "ro": Language.ROMANIAN,
    "ru": Language.RUSSIAN,
    "sv": Language.SWEDISH,
    "sw": Language.SWAHILI,
    "tr": Language.TURKISH,
    "uk": Language.UKRAINIAN,
    "ur": Language.URDU,
    "vi": Language.VIETNAMESE,
    "zh": Language.CHINESE,
}
_CODES = {language: code for code, language in _NAMES.items()}


@cache
def _detector() -> LanguageDetector:
    return LanguageDetectorBuilder.from_languages(*_NAMES.values()).with_low_accuracy_mode().build()


def detect(reading: Reading) -> str:
    """The two-letter code of the language a text is most likely in; "" when it has no words."""
    words = reading.words[:100]
    if not any(word.isalpha() for word in words):
        return ""
    everyday = sum(word in COMMON_WORDS for word in words)
    if everyday * 3 >= len(words) * 2:
        return "en"
    letters = reading.original[:MOST_LETTERS].encode("utf-8", "replace").decode("utf-8")
    found = _detector().detect_language_of(letters)
    code = _CODES[found] if found is not None else "en"
    if code not in READ and everyday * 3 >= len(words):
        return "en"  # in a dialect, misspelt, or with words of another language between
    return code


def not_read(code: str) -> bool:
    """Whether the checks cannot read the language `code`."""
    return bool(code) and code.split("-")[0].lower() not in READ
