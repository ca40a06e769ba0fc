"""Content notes for one reader: what stands open, what folds, what is left out."""

import re
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from stories import veil
from stories.choices import Choices
from stories.folding import fold, without_folded
from stories.models import Category, Story
from tests.journeys import browser, published, put_on_the_wall, tell, text_of
from tests.wall.test_asking import many, note

WORDS = "It rained that day. He followed me to the bridge. I walked on. At home I made tea."
FOLLOWED = [WORDS.index("followed"), WORDS.index(" to the")]
SENTENCE = "He followed me to the bridge."


def noted(*notes: dict[str, Any], words: str = WORDS) -> Story:
    [story] = many(1, notes=notes)
    Story.objects.filter(pk=story.pk).update(words=words)
    story.refresh_from_db()
    return story


def closed(page: str) -> str:
    """What stands in closed disclosures of a page."""
    return " ".join(re.findall(r"<details class=\"(?:passage|cover)[^>]*>.*?</summary>(.*?)</details>", page, re.S))


def open_part(page: str) -> str:
    return re.sub(r"(<details class=\"(?:passage|cover)[^>]*>.*?</summary>).*?</details>", r"\1", page, flags=re.S)


@pytest.mark.parametrize("where", ["wall", "story"])
def test_only_the_passage_folds_where_it_is_known_as_a_whole_sentence(reader: Client, where: str) -> None:
    story = noted(note("stalking", 2, FOLLOWED))
    page = reader.get("/" if where == "wall" else story.get_absolute_url()).content.decode()
    assert SENTENCE in closed(page)
    assert "followed me" not in open_part(page)
    assert "It rained that day." in open_part(page)
    assert "I walked on. At home I made tea." in open_part(page)
    assert "A passage here mentions: being followed or watched." in open_part(page)
    assert "This one mentions: being followed or watched." in re.sub(r"\s+", " ", open_part(page))


@pytest.mark.parametrize("passages", [[], [[0, 4000]], [[5, 5]], [[-3, 4]], [FOLLOWED, [3]]])
def test_the_whole_folds_where_the_passage_is_not_known_or_does_not_fit(reader: Client, passages: Any) -> None:
    story = noted(note("stalking", 2) | {"passages": passages})
    for address in ("/", story.get_absolute_url()):
        page = reader.get(address).content.decode()
        assert "It rained" in closed(page)
        assert "It rained" not in open_part(page)
        assert "At home" not in open_part(page)


def test_a_reader_may_show_a_category_and_still_reads_what_it_mentions(reader: Client) -> None:
    story = noted(note("stalking", 2, FOLLOWED))
    reader.cookies["r"] = "of"
    for address in ("/", story.get_absolute_url()):
        page = reader.get(address)
        assert '<details class="passage' not in page.content.decode()
        assert WORDS in text_of(page)
        assert "This one mentions: being followed or watched." in text_of(page)


def test_showing_one_category_does_not_show_another(reader: Client) -> None:
    tea = [WORDS.index("tea"), WORDS.index("tea") + 3]
    story = noted(note("stalking", 2, FOLLOWED), note("child", 1, tea))
    reader.cookies["r"] = "of"
    page = reader.get(story.get_absolute_url()).content.decode()
    assert "He followed me" in open_part(page)
    assert "I made tea" not in open_part(page)
    assert "I made tea" in closed(page)


def test_a_reader_may_leave_a_category_out_everywhere(reader: Client) -> None:
    story = noted(note("stalking", 2, FOLLOWED))
    reader.cookies["r"] = "xf"
    assert story.public_id not in reader.get("/").content.decode()
    page = reader.get(story.get_absolute_url())
    assert "You chose not to meet that, so its words are not on this page." in text_of(page)
    assert "It rained" not in page.content.decode()


def test_read_gently_meets_nothing_that_has_a_note(reader: Client) -> None:
    plain = many(1)
    noted(note("hate", 1))
    reader.cookies["r"] = "g"
    page = reader.get("/").content.decode()
    assert plain[0].public_id in page
    assert page.count('<article class="voice') == 1


def test_the_disclosure_is_one_and_says_what_it_does(reader: Client) -> None:
    story = noted(note("stalking", 2, FOLLOWED))
    page = reader.get(story.get_absolute_url()).content.decode()
    summary = re.search(r'<details class="passage"[^>]*><summary>(.*?)</summary>', page, re.S)
    assert summary
    assert "Uncover it" in summary[1]
    assert "Cover it again" in summary[1]


def test_a_story_that_its_moderator_noted_by_passage_folds_only_that(reader: Client, mo: Client) -> None:
    """From the check to the wall: what the check found is what folds."""
    words = "We had a quiet lunch. Later he followed me home and I was afraid. The next day it rained."
    story = published(mo, words)
    Story.objects.filter(pk=story.pk).update(notes=[note("stalking", 2, [words.index("followed"), 50])])
    page = open_part(reader.get("/").content.decode())
    assert "quiet lunch" in page
    assert "followed me home" not in page


@pytest.mark.parametrize("page", ["", "print/", "/kind-words/"])
def test_a_passage_noted_beside_the_words_folds_with_them(reader: Client, mo: Client, page: str) -> None:
    tell(browser(), hope="The first year I stayed in bed. Now I have a dog.")
    picked = {"quote_p1": "I stayed in bed.", "pnote_p1": "self_harm", "note_self_harm": "2"}
    story = put_on_the_wall(mo, Story.objects.get(), **picked)
    address = page if page.startswith("/") else story.get_absolute_url() + page
    assert "stayed in bed" not in open_part(reader.get(address).content.decode())
    reader.cookies["r"] = Choices(shown=frozenset({"self_harm"})).code
    assert "stayed in bed" in open_part(reader.get(address).content.decode())


def test_kind_words_stand_open_beside_what_folds_by_its_passage(reader: Client) -> None:
    noted(note("stalking", 2, FOLLOWED))
    Story.objects.update(hope="There is tea.")
    assert "There is tea." in open_part(reader.get("/kind-words/").content.decode())
    Story.objects.update(notes=[note("stalking", 2)])
    page = reader.get("/kind-words/").content.decode()
    assert "There is tea." in closed(page)
    assert "There is tea." not in open_part(page)
    assert "This one mentions: being followed or watched." in open_part(page)


def test_sentences_that_touch_fold_as_one() -> None:
    story = Story(words="One. Two. Three. Four.", notes=[note("child", 1, [5, 8]), note("rape", 2, [10, 12])])
    [[before, passage, after]] = fold(story, Choices()).paragraphs
    assert (before.text, passage.text, after.text) == ("One.", "Two. Three.", "Four.")
    assert set(passage.mentions) == {"child", "rape"}


@pytest.mark.parametrize("where", ["wall", "story"])
def test_a_mark_for_what_was_taken_from_view_ends_no_sentence(reader: Client, where: str) -> None:
    words = f"It rained. He knew {veil.MARK} and followed me to the bridge. I saw {veil.MARK}. I walked on."
    story = noted(note("stalking", 2, [words.index("followed"), words.index(" to the")]), words=words)
    page = reader.get("/" if where == "wall" else story.get_absolute_url()).content.decode()
    assert f"He knew {veil.MARK} and followed me to the bridge." in closed(page)
    assert "He knew" not in open_part(page)
    assert f"I saw {veil.MARK}. I walked on." in open_part(page)


def test_paper_and_feed_get_the_rest_with_a_sign_of_the_gap() -> None:
    story = Story(words=WORDS, notes=[note("stalking", 2, FOLLOWED)])
    assert without_folded(story, Choices()) == "It rained that day. […] I walked on. At home I made tea."
    assert without_folded(Story(words=WORDS, notes=[note("stalking")]), Choices()) == ""


@given(st.text(alphabet="ab.!?… \n\r”。", max_size=80), st.data())
def test_nothing_is_lost_and_nothing_folded_stands_open(words: str, data: st.DataObject) -> None:
    places = st.integers(0, len(words))
    spans = [[min(a, b), max(a, b)] for a, b in data.draw(st.lists(st.tuples(places, places), max_size=4)) if a != b]
    notes = [note(data.draw(st.sampled_from(Category.values)), 1, *spans)] if spans else []
    folded = fold(Story(words=words, notes=notes), Choices())
    pieces = [piece for paragraph in folded.paragraphs for piece in paragraph]
    assert "".join("".join(piece.text for piece in pieces).split()) == "".join(words.split())
    inside = "".join(words[start:end] for start, end in spans)
    if inside.strip():
        assert any(piece.mentions for piece in pieces)
    kept = sum(len("".join(piece.text.split())) for piece in pieces if not piece.mentions)
    covered = {at for start, end in spans for at in range(start, end) if not words[at].isspace()}
    assert kept <= len("".join(words.split())) - len(covered)


@pytest.mark.parametrize("text", ["." * 20_000, '."' * 10_000, "a\n \n" * 5_000, "\n " * 10_000, "…”" * 10_000])
def test_odd_texts_fold_in_a_moment(text: str) -> None:
    import time

    story = Story(words="x" + text, notes=[note("child", 1, [0, 1])])
    began = time.process_time()
    fold(story, Choices())
    assert time.process_time() - began < 1


def test_a_card_shows_where_its_words_are_cut(reader: Client) -> None:
    noted(words="Long ago. " * 100)
    page = text_of(reader.get("/"))
    assert "ago. …" in page
    assert "Read the rest" in page


def test_what_the_first_words_name_is_not_said_twice(reader: Client) -> None:
    noted(note("stalking", 2, FOLLOWED))
    assert "This one mentions" in text_of(reader.get("/"))  # the fold comes later
    Story.objects.update(words=WORDS[WORDS.index("He") :])
    Story.objects.update(notes=[note("stalking", 2, [3, 11])])
    page = text_of(reader.get("/"))
    assert "This one mentions" not in page
    assert "A passage here mentions: being followed or watched." in page
