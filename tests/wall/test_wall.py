import re
from datetime import UTC, datetime

import pytest
from django.test import Client

from stories import taps
from stories.models import Call, Voice
from stories.telling import word_count
from stories.wall import PAGE_SIZE
from tests.journeys import WORDS, browser, published, put_on_the_wall, story_with, tell, text_of
from tests.wall.test_asking import many


def test_it_shows_published_stories_newest_first(reader: Client, mo: Client) -> None:
    for words in ("The first one.", "The second one.", "The third one."):
        published(mo, words)
    page = text_of(reader.get("/"))
    assert page.index("The third one.") < page.index("The second one.") < page.index("The first one.")


def test_it_shows_nothing_that_nobody_has_decided(reader: Client, ada: Client) -> None:
    tell(ada)
    story = story_with(WORDS)
    assert WORDS not in text_of(reader.get("/"))
    assert "Nobody has told a story here yet." in text_of(reader.get("/"))
    assert reader.get(f"/stories/{story.pk.hex}/").status_code == 404


def test_it_dates_by_month_and_shows_the_coarse_choices(reader: Client, mo: Client) -> None:
    story = published(mo, country="IE", setting="transport", decade="1990", appears_as="pen_name", pen_name="Fern")
    for page in (text_of(reader.get("/")), text_of(reader.get(story.get_absolute_url()))):
        assert "Fern" in page
        assert "Ireland on the way, by bus or train in the 1990s" in page
        assert story.published_on.strftime("%B %Y") in page


def test_it_covers_a_story_that_mentions_something(reader: Client, mo: Client) -> None:
    story = published(mo, notes=["child"])
    assert not story.notes
    noted = published(mo, "Another one.", notes=["child"])
    noted.notes = [{"category": "child", "intensity": 2, "passages": []}]
    noted.save()
    for address in ("/", noted.get_absolute_url()):
        page = reader.get(address).content.decode()
        cover = page[page.index('<details class="cover') :].partition("</details>")[0]
        assert "This one mentions:" in cover
        assert "a childhood" in cover
        assert "Another one." in cover
        assert " open" not in cover[: cover.index(">")]


def test_it_says_the_notes_that_a_moderator_settled(reader: Client, mo: Client) -> None:
    tell(browser())
    story = story_with(WORDS)
    from tests.journeys import put_on_the_wall

    put_on_the_wall(mo, story, note_stalking="2")
    assert "This one mentions: being followed or watched." in text_of(reader.get("/"))


def test_it_walks_back_page_by_page_without_a_gap(reader: Client, call: Call) -> None:
    stories = many(PAGE_SIZE * 2 + 3)
    seen: list[str] = []
    address = "/"
    pages = 0
    while address:
        page = reader.get(address).content.decode()
        seen += re.findall(r"/stories/([0-9a-f]{32})/", page)
        pages += 1
        more = re.search(r'href="(\?after=[^"]+)"', page)
        address = f"/{more[1]}" if more else ""
    assert seen == [story.public_id for story in reversed(stories)]
    assert pages == 3


def test_it_keeps_a_page_stable_while_new_stories_arrive(reader: Client, mo: Client) -> None:
    many(PAGE_SIZE + 5)
    second = re.search(r'href="(\?after=[^"]+)"', reader.get("/").content.decode())
    assert second
    before = reader.get(f"/{second[1]}").content
    published(mo, "A new one.")
    after = reader.get(f"/{second[1]}").content
    assert re.findall(rb"/stories/\w+/", before) == re.findall(rb"/stories/\w+/", after)


def test_it_answers_a_changed_cursor_with_not_here(reader: Client, mo: Client) -> None:
    published(mo)
    for cursor in ("x", "AAAA", "%00", "9" * 500, "é", "", "A" * 32):
        assert reader.get("/", {"after": cursor}, follow=True).status_code == (200 if cursor == "" else 404)


def test_it_cuts_a_long_story_on_its_card_and_shows_it_whole_on_its_page(reader: Client, mo: Client) -> None:
    words = " ".join(f"word{number}" for number in range(400))
    story = published(mo, words)
    card = text_of(reader.get("/"))
    assert "word59" in card
    assert "word60" not in card
    assert "Read the rest, 2 minutes" in card
    assert words in text_of(reader.get(story.get_absolute_url()))


def test_it_cuts_a_long_story_without_spaces_too(reader: Client, mo: Client) -> None:
    published(mo, "我" * 5000)
    assert "我" * 481 not in text_of(reader.get("/"))


def test_it_has_a_wall_for_every_call(reader: Client, mo: Client, db: None) -> None:
    call = Call.objects.create(slug="at-sea", title="At sea", invitation="For everybody who works on ships.")
    published(mo, "On a ferry.", call="at-sea")
    published(mo, "Elsewhere.")
    assert "On a ferry." in text_of(reader.get(call.get_absolute_url()))
    assert "Elsewhere." not in text_of(reader.get(call.get_absolute_url()))
    assert "On a ferry." not in text_of(reader.get("/"))
    assert "At sea" in text_of(reader.get("/calls/"))
    assert reader.get("/calls/me-too/").headers["Location"] == "/"


def test_it_draws_every_story_as_a_mark_and_as_many_voices_as_the_number_says(
    reader: Client, mo: Client, call: Call
) -> None:
    published(mo)
    for _person in range(10):
        Voice.objects.say(call, taps.new_key(), datetime(2026, 1, 1, 10, tzinfo=UTC))
    response = reader.get("/calls/me-too/field.svg")
    assert response.headers["Content-Type"] == "image/svg+xml"
    assert len(re.findall(r"M-?\d+ \d+h\d+", response.content.decode())) == 10


def test_an_address_that_is_no_page_answers_kindly(reader: Client, db: None) -> None:
    for path in ("/nothing/", "/stories/xyz/", f"/stories/{'0' * 32}/", "/calls/none/", "/tell/x.css", "/%00"):
        response = reader.get(path)
        assert response.status_code == 404
        assert "This page is not here." in text_of(response)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Me too.", 2),
        ("我也是", 2),
        ("私は誰にも言えませんでした。" * 20, 131),
        ("เกิดขึ้นที่โรงเรียน" * 20, 77),
        ("w" * 300, 10),
    ],
)
def test_words_are_counted_also_where_no_spaces_are_between_them(words: str, count: int) -> None:
    assert word_count(words) == count


def test_several_who_said_two_words_stand_together(reader: Client, mo: Client) -> None:
    for words in ("Me too.", "Yo también.", "A longer one, of more words than that."):
        published(mo, words)
    tell(browser(), "Me too, then.")
    put_on_the_wall(mo, story_with("Me too, then."), note_child="2")
    published(mo, "Moi aussi.")
    page = reader.get("/").content.decode()
    [chorus] = re.findall(r'<section class="chorus".*?</section>', page, re.S)
    assert re.findall(r">([^<>]+)</a>", chorus) == ["Yo también.", "Me too."]
    assert "2 people who said no more than this." in chorus
    assert page.count("<article") == 3  # one alone, one that mentions something, and the longer one
