"""What capital letters say in a text, and whether they say anything at all."""

from ..reading import Reading

MOST_READ = 400
"""So many words are enough to see how somebody uses capitals."""


def is_capital(reading: Reading, word: int) -> bool:
    """Whether the author wrote word number `word` with a capital first letter."""
    return reading.original[reading.starts[word]].isupper()


def letters_say_little(reading: Reading) -> bool:
    """Whether a text uses capitals for everything or for nothing but "I", so that a capital does not mark a name."""
    capitals = small = shouted = 0
    for word in range(min(len(reading.words), MOST_READ)):
        written = reading.as_written(word)
        if len(written) < 2 or not written[0].isalpha() or reading.words[word] in ("i", "am"):
            continue
        capitals += written[0].isupper()
        small += written[0].islower()
        shouted += written.isupper()
    return capitals == 0 or (shouted > 3 and shouted * 2 > capitals + small)
