"""What capital letters say in a text, and whether they say anything at all."""

from ..reading import Reading

MOST_READ = 400
"""So many words are enough to see how somebody uses capitals."""


def is_capital(reading: Reading, word: int) -> bool:
    """Whether the author wrote word number `word` with a capital first letter."""
    return reading.original[reading.starts[word]].isupper()


def letters_say_little(reading: Reading) -> bool:
    """Whether a text uses capitals for everything or for nothing but "I", so that a capital does not mark a name."""
    return reading.once(letters_say_little, lambda: _say_little(reading))


def _say_little(reading: Reading) -> bool:
    capitals = small = shouted = 0
    original = reading.original
    for word, start, end in zip(reading.words[:MOST_READ], reading.starts, reading.ends, strict=False):
        letter = original[start]
        if end - start < 2 or not letter.isalpha() or word in ("i", "am"):
            continue
        if letter.islower():
            small += 1
        elif letter.isupper():
            capitals += 1
            shouted += original[start:end].isupper()
    return capitals == 0 or (shouted > 3 and shouted * 2 > capitals + small)
