"""Whether an answer tells, by what it says or by how long it takes, what the site knows.

    python -m tests.timing                 2,000 interleaved tries of each question
    python -m tests.timing --tries 200

In one process, with the real hashes: a list that is wrong, one that was erased, one whose story was withdrawn for good;
signing in with a name that exists and one that does not; signing up with a name that is free and one that is taken.
(There is no password to ask for by mail: no account has an address.) The answers must be equal byte for byte, but for
what is random in every page. All that asking takes is prepared before the clock starts, and every list is made of words
that are equally hard to read: how long reading takes says what was typed, which whoever typed it knows.

Of the times the two-sample Kolmogorov-Smirnov test is printed: the largest distance between two distributions and how
likely chance makes it; how often one who guesses from one answer would be right; and the smallest difference in time
that this run would have noticed.
"""

import argparse
import json
import logging
import math
import os
import random
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

Question = dict[str, Callable[[], Callable[[], Any]]]
"""The ways to ask, by name. Each prepares one try and gives what is to be timed."""
LISTS = 10


def alike(thing: str) -> bool:
    return len(thing) == 6 and " " not in thing


def same_but_for_chance(response: Any) -> tuple[int, str, dict[str, str]]:
    """Status, body and headers of an answer, without tokens and without what was typed."""
    body = re.sub(r'value="[^"]*"', 'value=""', response.content.decode())
    body = re.sub(r"<textarea([^>]*)>.*?</textarea>", r"<textarea\1></textarea>", body, flags=re.S)
    headers = {name: value for name, value in response.headers.items() if name not in ("Content-Length", "Expires")}
    return response.status_code, body, headers


def questions() -> dict[str, Question]:
    """For each question the ways to ask it; whoever asks must not learn which one it was."""
    from django.contrib.auth.models import User
    from django.core.cache import cache

    from stories import receipts
    from stories.models import Story
    from tests.journeys import browser, story_with

    def drawn() -> list[int]:
        """A list of single words, six letters each."""
        return random.sample([number for number, thing in enumerate(receipts.names(range(1024))) if alike(thing)], 8)

    erased, withdrawn, wrong = ([drawn() for _list in range(LISTS)] for _kind in range(3))
    for things in (*erased, *withdrawn):
        words = f"Words of {sorted(things)}."
        told(browser(), words, things)
        story = story_with(words)
        if things in withdrawn:
            story.withdraw()
            withdrawn_for_good(story)
        else:
            story.erase()
    assert not Story.objects.exists()
    User.objects.create_user("known-name", password="the right password")

    def bring(lists: list[list[int]]) -> Callable[[], Callable[[], Any]]:
        def prepare() -> Callable[[], Any]:
            client, things = browser(), receipts.names(random.choice(lists))
            return lambda: client.post("/receipt/", {"things": ", ".join(things)})

        return prepare

    def fill(path: str, data: Callable[[], dict[str, str]]) -> Callable[[], Callable[[], Any]]:
        def prepare() -> Callable[[], Any]:
            cache.clear()  # the limits are another matter
            client, filled = browser(), data()
            return lambda: client.post(path, filled)

        return prepare

    def sign_in(name: str) -> Callable[[], Callable[[], Any]]:
        return fill("/account/sign-in/", lambda: {"login": name, "password": "a wrong password"})

    def sign_up(name: Callable[[], str]) -> Callable[[], Callable[[], Any]]:
        passwords = {"password1": "a quiet harbour 7", "password2": "a quiet harbour 7"}
        return fill("/account/sign-up/", lambda: {"username": name()} | passwords)

    return {
        "a list": {"wrong": bring(wrong), "erased": bring(erased), "withdrawn for good": bring(withdrawn)},
        "signing in": {"known": sign_in("known-name"), "unknown": sign_in("other-name")},
        "signing up": {
            "taken": sign_up(lambda: "known-name"),
            "free": sign_up(lambda: f"name-{random.getrandbits(20):05x}"),
        },
    }


def told(client: Any, words: str, things: list[int]) -> None:
    """Tell a story whose list is chosen, as if chance had drawn it."""
    from uuid import uuid4

    from stories.views.telling import FormToken
    from tests.journeys import form_data

    data = form_data(client, words=words, token=FormToken(uuid4(), things).write())
    assert client.post("/tell/", data | {"step": "send"}).status_code == 200


def withdrawn_for_good(story: Any) -> None:
    """As if the days in which a withdrawal can be taken back were over."""
    from tests.journeys import let_the_minute_pass

    let_the_minute_pass()
    if type(story).objects.filter(pk=story.pk).exists():
        story.erase()


def times(question: Question, tries: int) -> dict[str, list[float]]:
    """Milliseconds of each way to ask, asked in random order."""
    order = [name for name in question for _try in range(tries // len(question))]
    random.shuffle(order)
    for prepare in question.values():  # whatever is slow only once
        prepare()()
    taken: dict[str, list[float]] = {name: [] for name in question}
    for name in order:
        ask = question[name]()
        began = time.perf_counter()
        ask()
        taken[name].append((time.perf_counter() - began) * 1000)
    return taken


def kolmogorov_smirnov(first: list[float], second: list[float]) -> tuple[float, float]:
    """The largest distance between two samples' distributions, and the probability of one that large by chance."""
    one, two = sorted(first), sorted(second)
    i = j = 0
    distance = 0.0
    while i < len(one) and j < len(two):
        value = min(one[i], two[j])
        while i < len(one) and one[i] <= value:
            i += 1
        while j < len(two) and two[j] <= value:
            j += 1
        distance = max(distance, abs(i / len(one) - j / len(two)))
    size = math.sqrt(len(one) * len(two) / (len(one) + len(two)))
    scaled = (size + 0.12 + 0.11 / size) * distance
    chance = 2 * sum((-1) ** (k - 1) * math.exp(-2 * k * k * scaled * scaled) for k in range(1, 101))
    return distance, min(1.0, max(0.0, chance)) if scaled > 0.2 else 1.0


def guessed(first: list[float], second: list[float]) -> float:
    """How often the best cut between the two would sort one answer right; half is chance."""
    return 0.5 + kolmogorov_smirnov(first, second)[0] / 2


def noticeable(sample: list[float]) -> float:
    """The smallest difference in milliseconds that so many tries, spread like these, tell apart."""
    one, two = sample[::2], sample[1::2]
    grown = (len(sample) / len(one)) ** 0.5  # both halves are half as many as were compared
    shift = 0.01
    while kolmogorov_smirnov(one, [value + shift * grown for value in two])[1] > 0.01:
        shift *= 1.1
    return shift


def measure(tries: int, only: str = "") -> bool:
    fine = True
    for name, question in questions().items():
        if only and only not in name:
            continue
        answers = {way: same_but_for_chance(prepare()()) for way, prepare in question.items()}
        equal = len({json.dumps(answer) for answer in answers.values()}) == 1
        taken = times(question, tries)
        ways = list(question)
        for way in ways:
            median, spread = statistics.median(taken[way]), statistics.pstdev(taken[way])
            print(f"{name}, {way}: {len(taken[way])} tries, median {median:.1f} ms, spread {spread:.1f} ms", flush=True)
        chances = []
        for first, second in zip(ways, [*ways[1:], ways[0]], strict=True):
            if len(ways) == 2 and first == ways[1]:
                break
            distance, chance = kolmogorov_smirnov(taken[first], taken[second])
            chances.append(chance)
            print(
                f"  {first} against {second}: distance {distance:.3f}, by chance {chance:.3f}; guessing right "
                f"{guessed(taken[first], taken[second]):.1%}; would have noticed {noticeable(taken[second]):.2f} ms",
                flush=True,
            )
        print(f"  equal answers: {equal}; not separable (every chance above 0.01): {min(chances) > 0.01}", flush=True)
        fine = fine and equal and min(chances) > 0.01
    return fine


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tries", type=int, default=2000)
    parser.add_argument("--only", default="", help="a word of the question")
    options = parser.parse_args()
    os.environ["RUN_DIR"] = tempfile.mkdtemp(prefix="wall-timing-")
    os.environ |= {"DJANGO_SETTINGS_MODULE": "config.settings", "LIMITS_SCALE": "1000000", "LOG_LEVEL": "CRITICAL"}
    try:
        import django
        from django.conf import settings
        from django.core.management import call_command
        from django.test.utils import setup_test_environment

        django.setup()
        settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
        settings.CELERY_TASK_ALWAYS_EAGER = False
        call_command("migrate", verbosity=0)
        setup_test_environment()
        logging.disable(logging.CRITICAL)
        fine = measure(options.tries, options.only)
    finally:
        shutil.rmtree(os.environ["RUN_DIR"], ignore_errors=True)
    sys.exit(0 if fine else "An answer tells what it must not.")


if __name__ == "__main__":
    main()
