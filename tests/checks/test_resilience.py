"""Whatever is typed: an answer, soon, and the same one every time."""

import gc
import os
import random
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

import pytest

from stories.checks import (
    ENGINE_VERSION,
    PARTS,
    CheckResult,
    check_text,
    engine,
    hostility,
    languages,
    notes,
    urgency,
)
from stories.checks.identifying import addresses, contacts, organisations, people

ROOT = Path(__file__).resolve().parents[2]
TEXT = "His name is Quillon. He groped me. I want to die. You were asking for it. He lives at 14 Alderbrook Road."
WHERE_PARTS_LIVE = {
    "language": (languages, "detect"),
    "notes": (notes, "find_notes"),
    "contacts": (contacts, "find_contacts"),
    "addresses": (addresses, "find_addresses"),
    "places": (addresses, "find_places"),
    "organisations": (organisations, "find_organisations"),
    "people": (people, "find_people"),
    "urgency": (urgency, "find_urgent"),
    "hostility": (hostility, "find_hostile"),
}

SCRIPTS = [
    "وحدث ذلك في المساء",
    "זה קרה בערב",
    "यह शाम को हुआ",
    "এটি সন্ধ্যায় ঘটেছে",
    "ఇది సాయంత్రం జరిగింది",
    "இது மாலையில் நடந்தது",
    "ഇത് വൈകുന്നേരം സംഭവിച്ചു",
    "ਇਹ ਸ਼ਾਮ ਨੂੰ ਹੋਇਆ",
    "આ સાંજે થયું",
    "ಇದು ಸಂಜೆ ನಡೆಯಿತು",
    "මෙය සවස සිදු විය",
    "มันเกิดขึ้นในตอนเย็น",
    "ເກີດຂຶ້ນໃນຕອນແລງ",
    "ညနေမှာဖြစ်ခဲ့တာ",
    "វាកើតឡើងនៅពេលល្ងាច",
    "这发生在晚上",
    "それは夕方に起きた",
    "그 일은 저녁에 일어났다",
    "Это случилось вечером",
    "Συνέβη το βράδυ",
    "Դա տեղի ունեցավ երեկոյան",
    "ეს საღამოს მოხდა",
    "ይህ ምሽት ላይ ሆነ",
    "ⴰⵢⴰ ⵉⵊⵔⴰ",
    "ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ",
]


def explode(reading: object) -> tuple[()]:
    raise RuntimeError("a bug")


def test_it_has_nothing_to_say_about_nothing() -> None:
    for empty in ("", " ", "\n\t\r", "\u200b", "...", "\u0301", "\x00"):
        assert check_text(empty) == CheckResult()


@pytest.mark.parametrize("part", PARTS)
def test_it_keeps_the_other_parts_findings_when_one_crashes(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = check_text(TEXT)
    assert whole.notes
    assert whole.identifying
    assert whole.urgent
    assert whole.hostile
    monkeypatch.setattr(*WHERE_PARTS_LIVE[part], explode)
    broken = check_text(TEXT)
    assert broken.failed == (part,)
    assert (broken.notes == whole.notes) is (part != "notes")
    assert (broken.urgent == whole.urgent) is (part != "urgency")
    assert (broken.hostile == whole.hostile) is (part != "hostility")
    assert broken.identifying or part not in ("notes", "urgency", "hostility")


def test_it_says_that_everything_failed_when_it_cannot_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "read", explode)
    assert check_text(TEXT) == CheckResult(failed=PARTS)


@pytest.mark.parametrize("text", SCRIPTS)
def test_it_reads_any_script_without_failing(text: str) -> None:
    assert check_text(text).failed == ()
    assert check_text(f"{text} {TEXT} {text}").failed == ()


def test_it_survives_any_characters() -> None:
    chance = random.Random(4)
    for _ in range(200):
        text = "".join(chr(chance.randrange(0x110000)) for _ in range(60))
        assert check_text(text).failed == ()


@pytest.mark.parametrize("language", [None, "en", "ar", "fr-CA", "zxx"])
def test_it_takes_any_language_tag(language: str | None) -> None:
    assert check_text(TEXT, language=language).notes


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "he ",
        "1",
        " ",
        "a@",
        "\u0301",
        "\u0301\u0316",
        "+1-",
        "A. ",
        "r*pe ",
        "a b ",
        "'a ",
        '"a ',
        "\n \n",
        "a at b dot ",
        "http://a",
    ]
    + [
        "my husband ",
        "he kept touching my ",
        "12 aa aa ",
        "Mr ",
        "Ada ",
        "name is ",
        "\ufdfa",
        "аa",
        "i am 1 ",
        "www.",
        "(1",
        "\u0648",
    ],
)
def test_it_takes_time_in_step_with_length(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    began = time.process_time()
    result = check_text(text)
    assert time.process_time() - began < 3, "a hundred thousand characters took more than three seconds of CPU"
    assert result.failed == ()


@pytest.mark.parametrize("letter", "ا\u0648ه")
def test_a_letter_held_down_costs_no_part_its_findings(letter: str) -> None:
    result = check_text(f"لا{letter * 2_000}. أريد أن أموت.", language="ar")
    assert result.failed == ()
    assert [one.kind for one in result.urgent] == ["self_harm"]


def test_no_text_leaves_much_of_itself_in_memory() -> None:
    chance = random.Random(7)
    words = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=20_000)) for _ in range(41)]
    check_text(f"I went to {words.pop()}")
    tracemalloc.start()
    try:
        for word in words:
            check_text(f"I went to {word}")
        gc.collect()
        left = tracemalloc.take_snapshot().traces
    finally:
        tracemalloc.stop()
    # What is remembered of words is small; a table of it may grow meanwhile, but not with each text.
    assert len([trace for trace in left if trace.size > len(words[0]) / 10]) < len(words) / 4


def test_it_says_the_same_every_time() -> None:
    assert check_text(TEXT) == check_text(TEXT)


def test_it_says_the_same_in_every_process() -> None:
    program = f"from stories.checks import check_text; print(check_text({TEXT * 3!r}))"
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(answers) == 1


def test_it_needs_neither_django_nor_the_network() -> None:
    program = (
        "import socket, sys\n"
        "def refuse(*args, **kwargs): raise OSError('no network here')\n"
        "socket.socket.connect = refuse\n"
        "from stories.checks import check_text\n"
        f"check_text({TEXT!r})\n"
        "assert not any(name.split('.')[0] == 'django' for name in sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


@pytest.mark.parametrize(
    "serves", ["import config.wsgi", "from celery.signals import worker_init as began; began.send(1)"]
)
def test_a_command_does_not_load_it_and_whoever_serves_has_it_before(serves: str) -> None:
    program = (
        "import sys, django; django.setup()\n"
        "assert 'stories.checks.engine' not in sys.modules\n"
        f"{serves}\n"
        "assert 'stories.checks.engine' in sys.modules\n"
        "from stories.checks.shelf import SHELF; assert SHELF._start is not None"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


def test_its_findings_cannot_be_changed() -> None:
    result = check_text(TEXT)
    with pytest.raises(AttributeError):
        result.notes = ()  # type: ignore[misc]
    assert hash(result) == hash(check_text(TEXT))


def test_it_has_a_version() -> None:
    assert isinstance(ENGINE_VERSION, str)
    assert ENGINE_VERSION
