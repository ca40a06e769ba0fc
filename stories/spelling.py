"""What people type, in the form in which it is compared."""

import unicodedata

_ALIKE = str.maketrans({"'": None, "’": None, "ـ": None, "ة": "ه", "ى": "ي"})


def plain(text: str) -> str:
    """No capitals, no accents, no apostrophes, and one form of the Arabic letters that many keyboards write alike."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_ALIKE)


def together(text: str) -> str:
    """The same without spaces and hyphens: one writes dix-sept, another one dix sept."""
    return "".join(char for char in plain(text) if not char.isspace() and unicodedata.category(char) != "Pd")
