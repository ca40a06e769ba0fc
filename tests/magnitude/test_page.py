"""The page of numbers: a sentence first, a table behind every picture, and never a survey."""

import csv
import io
import json
import re
import struct
import zlib
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from stories import marks, tasks
from stories.models import Call, Change, Course, Measure
from stories.models.tally import hour_of
from tests.journeys import browser, text_of

PAGE = "/magnitude/"
KEPT = ["/magnitude/", "/calls/me-too/magnitude/", "/calls/me-too/number/"]
FILES = ["/magnitude/figures.csv", "/magnitude/figures.json", "/calls/me-too/magnitude/figures.csv"]


@pytest.fixture
def many(call: Call) -> Call:
    """Two thousand voices of yesterday and some stories, as the tallies know them."""
    yesterday = datetime.now(UTC).replace(hour=12) - timedelta(days=1)
    Change.write(call.pk, [(Measure.VOICES, hour_of(yesterday))], 2000)
    Change.write(call.pk, [(Measure.STORIES, f"{yesterday:%Y-%m}"), (Measure.MARK, "4woad")], 300)
    for measure, key, count in (
        (Measure.COUNTRY, "IE", 120),
        (Measure.COUNTRY, "MT", 4),
        (Measure.SETTING, "work", 90),
        (Measure.DECADE, "1990", 60),
        (Measure.LANGUAGE, "en", 200),
    ):
        Change.write(call.pk, [(measure, key)], count)
    tasks.count()
    return call


def test_it_begins_with_the_sentence_and_says_that_it_is_no_survey(reader: Client, many: Call) -> None:
    page = text_of(reader.get(PAGE))
    assert "2,300 times, somebody has said me too." in page
    assert "This is no survey." in page
    assert not re.search(r"\b(one|1) in \w+|%|per cent", page)


def test_every_picture_and_every_file_says_that_it_is_no_survey(reader: Client, many: Call) -> None:
    page = reader.get(PAGE).content.decode()
    figures = re.findall(r'<section class="(?:page )?fig".*?</section>', page, re.S)
    assert len(figures) == 6
    assert all("No survey" in figure for figure in figures)
    for address in FILES:
        assert "It is no survey" in reader.get(address).content.decode()


def test_every_picture_has_its_numbers_as_a_table(reader: Client, many: Call) -> None:
    page = reader.get(PAGE).content.decode()
    for figure in re.findall(r'<section class="fig".*?</section>', page, re.S):
        if "<svg" in figure:
            assert "<table" in figure
    text = text_of(reader.get(PAGE))
    for name in ("Ireland", "at work", "in the 1990s", "English"):
        assert re.search(rf"{name} \d+", text), name
    assert "Malta" not in text


def test_it_says_how_people_are_counted_and_how_far_it_may_be_off(reader: Client, many: Call) -> None:
    page = text_of(reader.get(PAGE))
    for sentence in ("It counts once for a browser until that browser is closed", "at most eighteen too small"):
        assert sentence in page


@pytest.mark.parametrize("query", ["by=hour", "by=day&scale=log", "by=year", "by=nonsense&scale=9", "by=&x=%00"])
def test_it_draws_every_time_and_both_scales(reader: Client, many: Call, query: str) -> None:
    response = reader.get(f"{PAGE}?{query}")
    assert response.status_code == 200
    assert b'class="chart wide"' in response.content


@pytest.mark.parametrize("page", [*KEPT, *FILES])
def test_it_is_the_same_for_everybody_and_kept_at_the_edge(reader: Client, mo: Client, many: Call, page: str) -> None:
    reader.cookies["k"] = "A" * 22
    responses = [reader.get(page), mo.get(page), browser().get(page)]
    assert len({response.content for response in responses}) == 1
    for response in responses:
        assert response.headers["X-Accel-Expires"] == "10"
        assert response.headers["Cache-Control"] == "no-store"
        assert not response.cookies


def test_the_files_say_the_same_as_the_page(reader: Client, many: Call) -> None:
    lines = list(csv.reader(io.StringIO(reader.get("/magnitude/figures.csv").content.decode())))
    assert lines[0] == ["what", "which", "count"]
    counts = {(what, which): count for what, which, count in lines[1:]}
    numbers = json.loads(reader.get("/magnitude/figures.json").content)
    assert counts["stories by country", "IE"] == str(numbers["parts"]["country"]["IE"])
    assert ("stories by country", "MT") not in counts
    assert numbers["total"] == 2300
    assert f"Ireland {numbers['parts']['country']['IE']}" in text_of(reader.get(PAGE))


def test_a_site_where_nobody_spoke_yet_has_a_page_too(reader: Client, call: Call) -> None:
    page = text_of(reader.get(PAGE))
    assert "Here somebody can say me too." in page
    assert "Too few people have spoken" in page
    for address in FILES:
        assert reader.get(address).status_code == 200


def test_a_call_has_numbers_of_its_own(reader: Client, many: Call) -> None:
    Call.objects.create(slug="at-sea", title="At sea", invitation="For everybody who works on ships.")
    assert "2,300 times" in text_of(reader.get("/calls/me-too/magnitude/"))
    assert "Here somebody can say me too." in text_of(reader.get("/calls/at-sea/magnitude/"))
    assert reader.get("/calls/none/magnitude/").status_code == 404
    assert reader.get("/calls/none/magnitude/figures.csv").status_code == 404


def test_the_number_alone_is_a_page_that_moves_with_every_tap(reader: Client, many: Call) -> None:
    address = "/calls/me-too/number/"
    assert "2,300 times, somebody has said me too." in text_of(reader.get(address))
    browser().post("/calls/me-too/voice/", follow=True)
    page = reader.get(address)
    assert "2,301 times, somebody has said me too." in text_of(page)
    assert b"data-number-from" in page.content


def test_nothing_moves_for_whoever_asked_for_it(reader: Client, many: Call) -> None:
    reader.post("/reading/", {"still": "on"})
    assert b" data-still" in reader.get("/calls/me-too/number/").content


def pixels_of(picture: bytes) -> tuple[int, int, list[bytes]]:
    """Width, height and unpacked lines of a PNG as ours are written."""
    width, height = struct.unpack(">II", picture[16:24])
    data, place = b"", 8
    while place < len(picture):
        (length,) = struct.unpack(">I", picture[place : place + 4])
        name, chunk = picture[place + 4 : place + 8], picture[place + 8 : place + 8 + length]
        assert struct.unpack(">I", picture[place + 8 + length : place + 12 + length]) == (zlib.crc32(name + chunk),)
        data += chunk if name == b"IDAT" else b""
        place += 12 + length
    raw = zlib.decompress(data)
    size = width // 2 + 1
    lines: list[bytes] = []
    for number in range(height):
        kind, line = raw[number * size], raw[number * size + 1 : (number + 1) * size]
        lines.append(lines[-1] if kind == 2 else line)
    return width, height, lines


def test_the_picture_of_everybody_has_one_stroke_for_each(reader: Client, many: Call) -> None:
    response = reader.get("/calls/me-too/marks/0.png")
    assert response.headers["Content-Type"] == "image/png"
    _width, height, lines = pixels_of(response.content)
    strokes = sum(len([run for run in re.split("0+", line.hex()) if run]) for line in lines[:: marks.STEP])
    assert strokes == 2300 == len(Course.objects.get().marks)
    assert f'height="{height}"' in reader.get(PAGE).content.decode()
    assert reader.get("/calls/me-too/marks/1.png").status_code == 404


def test_the_picture_has_words_for_whoever_cannot_see_it(reader: Client, many: Call) -> None:
    page = reader.get(PAGE).content.decode()
    assert re.search(r'class="everyone" role="img" aria-label="[^"]*2,300 in all', page)
