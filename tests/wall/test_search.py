"""Looking for words: what is found, and that nothing is found any more once it is not on the wall."""

import re
import unicodedata

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client

from stories import search
from stories.models import Story
from tests.journeys import edit, published, put_on_the_wall, story_with, tell, text_of
from tests.wall.test_asking import ids, many, note, walked


def found(reader: Client, words: str) -> list[str]:
    return walked(reader, f"/?search={words}")


def test_it_finds_stories_that_hold_every_word(reader: Client, mo: Client) -> None:
    ferry = published(mo, "We met on the ferry in a storm. The ferry was late.")
    train = published(mo, "We met on a train.")
    assert found(reader, "ferry") == [ferry.public_id]
    assert found(reader, "met") == [train.public_id, ferry.public_id]
    assert found(reader, "storm+ferry") == [ferry.public_id]
    assert found(reader, "ferry+train") == []
    assert "No story here holds these words." in text_of(reader.get("/?search=bicycle"))


def test_it_finds_other_forms_of_a_word(reader: Client, mo: Client) -> None:
    story = published(mo, "I was walking home, and he laughed.")
    assert found(reader, "walked") == [story.public_id]
    assert found(reader, "LAUGHING") == [story.public_id]


@pytest.mark.postgres
def test_it_knows_the_forms_of_the_storys_language(reader: Client) -> None:
    [spanish] = many(1, language="es")
    Story.objects.update(words="Caminaba sola por las calles.")
    assert found(reader, "calle") == [spanish.public_id]
    assert found(reader, "caminando") == [spanish.public_id]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("我在公交车上被摸了。", "公交车"),
        ("我在公交车上被摸了。", "公交车，摸"),
        ("電車の中で触られました。", "電車"),
        ("ฉันถูกจับบนรถเมล์", "รถเมล์"),
        ("ຂ້ອຍຢູ່ເທິງລົດເມ", "ລົດເມ"),
        ("Auf 淘宝网 stand meine Adresse.", "宝网 adresse"),
        ("Die Fahrt kostete ฿20.", "฿20"),
        ("나는 버스에서 당했다.", unicodedata.normalize("NFD", "버스에서")),  # as some systems type it
        ("Ich war im Büro.", unicodedata.normalize("NFD", "Büro")),
        ("می\u200cخواهم بروم", "می\u200cخواهم"),
        ("駅で友達に#MeTooと言われた。", "metooと"),
    ],
)
def test_it_finds_words_in_every_script(reader: Client, words: str, asked: str) -> None:
    [story, _other] = many(2)
    Story.objects.filter(pk=story.pk).update(words=words)
    assert found(reader, asked) == [story.public_id]
    assert found(reader, f"{asked}+zebra") == []


def test_what_no_index_knows_is_read_in_the_newest_stories_of_a_wall(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST_READ", 30)
    stories = many(45)
    Story.objects.update(words="我在公交车上。")
    newest = [story.public_id for story in reversed(stories[15:])]
    assert found(reader, "公交车") == newest
    assert found(reader, "公交车&order=gentle") == newest
    assert set(found(reader, "公交车&order=random")) == set(newest)
    Story.objects.update(words="On the bus.")
    assert len(found(reader, "bus")) == 45


@pytest.mark.parametrize("words", ['"', "'", "a OR b", "NEAR(", "-ferry", "ferry*", "(", ":", "&|!", "…", "words:x"])
def test_it_takes_every_letter_as_a_letter(reader: Client, mo: Client, words: str) -> None:
    published(mo, "We met on the ferry.")
    assert reader.get("/", {"search": words}, follow=True).status_code == 200


def test_it_loses_a_story_with_the_words(reader: Client, ada: Client, mo: Client) -> None:
    things = tell(ada, "On the ferry, long ago.")
    story = put_on_the_wall(mo, story_with("On the ferry, long ago."))
    assert found(reader, "ferry") == [story.public_id]
    edit(ada, things, "On a boat, long ago.")
    assert found(reader, "ferry") == []
    put_on_the_wall(mo, story_with("On a boat, long ago."))
    assert found(reader, "ferry") == []
    assert found(reader, "boat") == [story.public_id]
    Story.objects.get().withdraw()
    assert found(reader, "boat") == []
    assert index_holds("boat") == 0


def test_it_loses_an_erased_story(reader: Client, mo: Client) -> None:
    story = published(mo, "On the ferry, long ago.")
    story.erase()
    assert found(reader, "ferry") == []
    assert index_holds("ferry") == 0


def test_a_publication_that_fails_leaves_nothing_in_the_index(reader: Client, mo: Client) -> None:
    from django.db import transaction

    story = published(mo, "On the ferry, long ago.")
    with pytest.raises(RuntimeError), transaction.atomic():
        Story.objects.filter(pk=story.pk).update(words="In the harbour.")
        raise RuntimeError
    assert found(reader, "harbour") == []
    assert found(reader, "ferry") == [story.public_id]


def test_it_leaves_out_what_the_reader_leaves_out(reader: Client) -> None:
    plain = many(1)
    many(1, start=2, notes=[note("child")])
    assert found(reader, "number&without=child") == [plain[0].public_id]
    reader.cookies["r"] = "xc"
    assert found(reader, "number") == [plain[0].public_id]


def test_it_walks_on_and_keeps_the_words(reader: Client) -> None:
    stories = many(45)
    assert found(reader, "story+number") == [story.public_id for story in reversed(stories)]
    page = reader.get("/?search=number")
    assert 'value="number"' in page.content.decode()
    assert len(ids(page)) == 20
    assert re.search(r'href="\?search=number&amp;after=[^"]+" rel="next"', page.content.decode())


@pytest.mark.sqlite
def test_it_is_made_again_when_a_later_change_of_the_table_dropped_it(reader: Client, mo: Client) -> None:
    story = published(mo, "On the ferry, long ago.")
    with connection.cursor() as cursor:
        for when in ("new", "changed", "gone"):
            cursor.execute(f"DROP TRIGGER stories_search_when_{when}")
        cursor.execute("INSERT INTO stories_search(stories_search) VALUES ('delete-all')")
    assert found(reader, "ferry") == []
    call_command("migrate", verbosity=0)
    assert found(reader, "ferry") == [story.public_id]


def index_holds(word: str) -> int:
    """How many entries the index itself has for a word, whatever the wall shows."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT count(*) FROM stories_search WHERE stories_search MATCH %s", [word])
        else:
            cursor.execute("SELECT count(*) FROM stories_story WHERE search @@ plainto_tsquery('english', %s)", [word])
        return int(cursor.fetchone()[0])
