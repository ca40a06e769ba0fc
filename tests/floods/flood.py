"""A flood: very many texts that say nearly the same, among texts of everybody's own.

    python -m tests.floods.flood 10000

Each text of the flood has its own greeting, number and ending; the others share no sentence. Prints the groups found.
"""

import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from uuid import UUID

import django

BODY = (
    "everybody on this page should come and visit our new shop beside the river, where we sell lamps, candles, radios "
    "and all kinds of kettles at prices that nobody has seen before, open every day from nine in the morning until late"
)
GREETINGS = ("Hello,", "Dear friends,", "Good news,", "Listen,", "Attention!", "hi all", "To whom it may concern,")
ENDINGS = ("see you soon", "bring a friend", "ask for Number {}", "code {}", "only today", "!!!", "we wait for you")
WORDS = tuple(
    """
    tram lamp winter kettle teacher window coat river letter stairs night bread corner garden station phone
    door laughed waited walked asked whispered followed turned wrote answered listened quietly again before
    after never often once they she nobody somebody everyone cold long blue empty small heavy
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Found:
    sizes: list[int]
    seconds_to_sketch: float
    seconds_to_compare: float


def flood(count: int, others: int) -> Found:
    from stories import floods

    dice = random.Random(5)
    texts = [f"{dice.choice(GREETINGS)} {BODY}, {dice.choice(ENDINGS).format(n)}" for n in range(count)]
    texts += [" ".join(dice.choices(WORDS, k=60)) for _ in range(others)]
    dice.shuffle(texts)
    began = time.process_time()
    sketches = [(UUID(int=number), floods.sketch_of(text)) for number, text in enumerate(texts)]
    sketched = time.process_time()
    groups = floods.alike(sketches)
    return Found([len(group) for group in groups], sketched - began, time.process_time() - sketched)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RUN_DIR"] = folder
        django.setup()
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    found = flood(count, others=count // 10)
    print(f"{count} near-identical texts and {count // 10} others: groups of {found.sizes}")
    print(f"sketches {found.seconds_to_sketch:.1f} s, comparing {found.seconds_to_compare:.1f} s of CPU")


if __name__ == "__main__":
    main()
