"""One story's page, and the ways on from it."""

import re
import struct
import zlib
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from stories.models import Belief, Call, MeToo, Reply, Story
from stories.models.call import today
from stories.states import ReplyState
from tests.journeys import WORDS, browser, published, text_of
from tests.wall.test_asking import many, note


def number_on_the_wall() -> str:
    return browser().get("/").content.decode().partition('class="hero-sub"')[0].partition("<h1>")[2]


def test_two_taps_of_which_only_the_first_is_a_me_too(reader: Client, mo: Client) -> None:
    story = published(mo)
    page = reader.get(story.get_absolute_url())
    assert "This happened to me too" in text_of(page)
    before = number_on_the_wall()
    answer = reader.post(f"{story.get_absolute_url()}belief/", follow=True)
    assert "You said that you believe it." in text_of(answer)
    assert (Belief.objects.count(), MeToo.objects.count()) == (1, 0)
    assert number_on_the_wall() == before
    reader.post(f"{story.get_absolute_url()}belief/", follow=True)
    assert Belief.objects.count() == 1
    reader.post(f"{story.get_absolute_url()}belief/withdrawal/", follow=True)
    assert Belief.objects.count() == 0


@pytest.mark.parametrize(
    ("count", "said"), [(0, ""), (9, ""), (10, "At least 10"), (19, "At least 10"), (34, "At least 30")]
)
def test_counts_under_ten_are_not_shown_and_others_only_in_tens(
    reader: Client, mo: Client, count: int, said: str
) -> None:
    story = published(mo)
    Belief.objects.say_all([Belief(story=story, tag=number.to_bytes(16, "big")) for number in range(count)])
    page = text_of(reader.get(story.get_absolute_url()))
    assert (f"{said} people said so." in page) == bool(said)
    assert ("people said so" in page) == bool(said)


def test_stories_like_it_are_of_its_place_and_language_and_by_nothing_else(reader: Client) -> None:
    [story] = many(1, setting="work", language="en", country="IE", notes=[note("child", 2)], name="Fern")
    same = many(2, start=10, setting="work", language="en")
    other_language = many(1, start=20, setting="work", language="fr")
    other_place = many(1, start=30, setting="home", language="en", country="IE", notes=[note("child", 2)], name="Fern")
    page = reader.get(story.get_absolute_url()).content.decode()
    like = page[page.index('class="like-this"') :].partition("</ul>")[0]
    assert all(each.public_id in like for each in same)
    assert not any(each.public_id in like for each in (story, *other_language, *other_place))


def test_those_like_it_are_named_by_their_first_words_or_by_all_where_they_are_few(reader: Client) -> None:
    story, short, long, unspaced = many(4, setting="work", language="en")
    Story.objects.filter(pk=short.pk).update(words="Same.")
    Story.objects.filter(pk=long.pk).update(words="It rained all day. " * 20)
    Story.objects.filter(pk=unspaced.pk).update(words="雨。" * 60)
    page = reader.get(story.get_absolute_url()).content.decode()
    assert ">Same.</span>" in page
    assert f">{'雨。' * 45} …</span>" in page
    assert ">It rained all day. It rained all day. It rained all day. It rained all day. It rained …</span>" in page


def test_a_preview_elsewhere_holds_words_only_of_what_may_travel_and_mentions_nothing(reader: Client) -> None:
    stays, travels, noted = (
        *many(1),
        *many(1, start=2, may_travel=True),
        *many(1, start=3, may_travel=True, notes=[note("child", 1, [0, 3])]),
    )
    heads = [
        reader.get(each.get_absolute_url()).content.decode().partition("</head>")[0] for each in (stays, travels, noted)
    ]
    assert "Story number" not in heads[0]
    assert "Story number 2." in heads[1]
    assert "Story number" not in heads[2]
    assert "This one mentions: a childhood." in heads[2]
    for head in heads:
        assert "me too" not in re.sub(r"<[^>]*marks[^>]*>", "", head).lower()


def test_search_engines_get_only_what_may_travel_and_mentions_nothing(reader: Client) -> None:
    stays, travels, noted = (
        *many(1),
        *many(1, start=2, may_travel=True),
        *many(1, start=3, may_travel=True, notes=[note("child")]),
    )
    said = [reader.get(each.get_absolute_url()).headers["X-Robots-Tag"] for each in (stays, travels, noted)]
    assert said == ["noindex, noarchive", "noarchive", "noindex, noarchive"]
    for address in ("/", "/kind-words/", "/feed/", f"/stories/{travels.public_id}/print/", "/support/", "/nothing/"):
        assert reader.get(address).headers["X-Robots-Tag"] == "noindex, noarchive"


def test_its_author_decides_whether_it_travels(reader: Client, mo: Client) -> None:
    stays = published(mo)
    assert not stays.may_travel
    travels = published(mo, "It may go anywhere.", may_travel="on")
    feed = reader.get("/feed/").content.decode()
    assert "It may go anywhere." in feed
    assert WORDS not in feed
    travels.withdraw()
    assert "It may go anywhere." not in reader.get("/feed/").content.decode()


def test_the_feed_says_months_and_names_nobody(reader: Client) -> None:
    many(1, may_travel=True, name="Fern")
    response = reader.get("/feed/")
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = response.content.decode()
    from xml.etree import ElementTree

    root = ElementTree.fromstring(feed)
    atom = "{http://www.w3.org/2005/Atom}"
    [entry] = root.findall(f"{atom}entry")
    assert {when.text for when in root.iter(f"{atom}updated")} == {"2026-11-01T00:00:00Z"}
    assert entry.find(f"{atom}author") is None
    assert "Fern" not in feed
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", entry.find(f"{atom}id").text or "")  # type: ignore[union-attr]


def test_every_invitation_has_a_feed_of_its_own(reader: Client) -> None:
    sea = Call.objects.create(slug="at-sea", title="At sea", invitation="For everybody who works on ships.")
    [ours], [theirs] = many(1, may_travel=True), many(1, start=5, may_travel=True)
    Story.objects.filter(pk=theirs.pk).update(call=sea)
    assert "/calls/at-sea/feed/" in reader.get("/calls/at-sea/").content.decode()
    feed, wall = reader.get("/calls/at-sea/feed/").content.decode(), reader.get("/feed/").content.decode()
    assert theirs.get_absolute_url() in feed
    assert ours.get_absolute_url() not in feed
    assert ours.get_absolute_url() in wall
    assert theirs.get_absolute_url() not in wall
    assert reader.get("/calls/nowhere/feed/").status_code == 404


def test_the_feed_holds_what_xml_cannot_write_as_a_space(reader: Client) -> None:
    from xml.etree import ElementTree

    [story] = many(1, may_travel=True)
    Story.objects.filter(pk=story.pk).update(words="One\x0btwo\x1f & <three> \ufffe")
    feed = ElementTree.fromstring(reader.get("/feed/").content.decode())
    assert "One two  & <three>" in "".join(feed.itertext())


def test_its_picture_is_its_mark_and_says_nothing_of_the_story(reader: Client, mo: Client) -> None:
    story = published(mo, thread="madder")
    page = reader.get(story.get_absolute_url()).content.decode()
    [address] = re.findall(r'og:image" content="http://testserver([^"]+)"', page)
    assert story.public_id not in address
    picture = reader.get(address)
    assert picture.headers["Content-Type"] == "image/png"
    body = picture.content
    assert struct.unpack(">II", body[16:24]) == (1200, 630)
    kinds = re.findall(rb"IHDR|PLTE|IDAT|IEND|tEXt|tIME|iTXt", body)
    assert kinds == [b"IHDR", b"PLTE", b"IDAT", b"IEND"]
    start = body.index(b"IDAT")
    [length] = struct.unpack(">I", body[start - 4 : start])
    assert len(zlib.decompress(body[start + 4 : start + 4 + length])) == 1201 * 630
    for wrong in ("/marks/madder/9.png", "/marks/gold/1.png", "/marks/madder/0.png"):
        assert reader.get(wrong).status_code == 404


def test_kind_words_stand_beside_the_story_and_on_a_page_of_their_own(reader: Client, mo: Client) -> None:
    story = published(mo, hope="It does get quieter.")
    assert "It does get quieter." in text_of(reader.get(story.get_absolute_url()))
    page = text_of(reader.get("/kind-words/"))
    assert "It does get quieter." in page
    assert WORDS not in page
    story.withdraw()
    assert "It does get quieter." not in text_of(reader.get("/kind-words/"))
    assert Story.objects.get().hope == ""


def test_kind_words_are_read_by_a_moderator_first_and_sealed_until_then(ada: Client, mo: Client) -> None:
    from tests.journeys import story_with, take, tell

    tell(ada, hope="It does get quieter.")
    story = story_with(WORDS)
    assert "It does get quieter." not in text_of(browser().get("/kind-words/"))
    assert b"quieter" not in bytes(story.latest.sealed_telling)
    take(mo, story)
    assert "It does get quieter." in text_of(mo.get(f"/moderation/stories/{story.pk}/"))


def test_kind_words_that_are_too_long_come_back_with_a_sentence(ada: Client, db: None) -> None:
    from tests.journeys import form_data

    response = ada.post("/tell/", form_data(ada, hope="a" * 401) | {"step": "preview"})
    assert response.status_code == 422
    assert "These lines are longer than fit here." in text_of(response)
    assert "a" * 401 in response.content.decode()


def test_a_withdrawn_story_answers_gone_on_each_of_its_addresses(reader: Client, mo: Client) -> None:
    story = published(mo)
    story.withdraw()
    for address in (story.get_absolute_url(), f"{story.get_absolute_url()}print/"):
        gone = reader.get(address)
        assert gone.status_code == 410
        assert "This story is not here any more." in text_of(gone)


def test_kind_words_stop_after_five_for_whoever_asked_for_that(reader: Client) -> None:
    many(7, hope="There is tea.")
    assert reader.get("/kind-words/").content.count(b"There is tea.") == 7
    reader.cookies["r"] = "5"
    page = reader.get("/kind-words/").content.decode()
    assert page.count("There is tea.") == 5
    assert "That was five." in page
    assert "A few kind words instead" not in page


def test_a_page_that_travels_holds_only_words_that_do(reader: Client, mo: Client) -> None:
    published(mo, "It was in the boat house, and nobody believed me then.", setting="work")
    beside = published(mo, "It was in the office, and somebody believed me.", setting="work", may_travel="on")
    story = published(mo, "It was a long winter, and the office was cold.", setting="work", may_travel="on")
    page = reader.get(story.get_absolute_url())
    assert "noindex" not in page["X-Robots-Tag"]
    assert "boat house" not in text_of(page)
    assert beside.words in text_of(page)
    Story.objects.filter(pk=story.pk).update(replies_open=True)
    Reply.write(story, "I read this twice.", reply_id=uuid4())
    Reply.objects.update(state=ReplyState.PUBLISHED)
    assert "noindex" in reader.get(story.get_absolute_url())["X-Robots-Tag"]


def test_an_invitation_that_is_still_to_come_says_when(reader: Client, call: Call) -> None:
    opens_on = today() + timedelta(days=3)
    Call.objects.create(slug="at-sea", title="At sea", invitation="For ships.", opens_on=opens_on)
    said = f"This invitation opens on {opens_on.day} {opens_on:%B %Y}."
    assert said in text_of(reader.get("/calls/at-sea/"))
    assert said in text_of(reader.post("/calls/at-sea/voice/", follow=True))


def test_kind_words_that_are_left_out_are_not_said_to_be_none(reader: Client) -> None:
    many(1, notes=[note("child")])
    reader.cookies["r"] = "g"
    assert "Nobody has left such lines yet." in text_of(reader.get("/kind-words/"))
    many(1, start=10, notes=[note("child")], hope="There is tea.")
    page = text_of(reader.get("/kind-words/"))
    assert "Nobody has left such lines yet." not in page
    assert "Nothing is left after what you leave out." in page


def test_paper_is_read_as_the_reader_chose(reader: Client) -> None:
    [story] = many(1)
    address = f"{story.get_absolute_url()}print/"
    usual = reader.get(address).content.decode()
    assert "<title>Reading</title>" in usual
    assert "Leave now" in usual
    assert "js/blank" not in usual
    reader.cookies["r"] = "t2-q"
    quiet = reader.get(address).content.decode()
    assert "<title>Notes</title>" in quiet
    assert "Leave now" not in quiet
    assert "js/blank" in quiet
    assert "img/note" in quiet
    assert "img/icon" not in quiet
    assert 'data-text="largest"' in quiet
