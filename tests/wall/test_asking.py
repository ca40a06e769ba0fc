"""Filters and orders of the wall: what is offered, what an address means, how one walks on."""

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from stories.checks import languages
from stories.models import Call, Category, Change, Story
from stories.models.tally import STORY_FIELDS, points_of
from stories.views.wall import language_name
from stories.wall import FLOOR, PAGE_SIZE
from tests.journeys import published, text_of

NOVEMBER = date(2026, 11, 1)


def many(count: int, *, start: int = 0, notes: Any = (), **columns: Any) -> list[Story]:
    """Published stories, made where publishing them one by one would only take time."""
    call = Call.objects.standing()
    made = []
    for number in range(start, start + count):
        place = call.next_place()
        story = Story(
            call=call,
            state="published",
            public_id=f"{place:032x}",
            place=place,
            told_on=NOVEMBER,
            published_on=NOVEMBER,
            words=f"Story number {number}.",
            length=2,
            notes=list(notes),
            shuffle=(place * 0x9E3779B97F4A7C15) % 2**62,
            **Story.orders(list(notes), place),
            **columns,
        )
        made.append(story)
    Story.objects.bulk_create(made)
    for story in made:
        Change.write(call.pk, points_of({name: getattr(story, name) for name in STORY_FIELDS}), 1)
    return made


def ids(response: Any) -> list[str]:
    return re.findall(r'<footer class="voice-end"><a href="/stories/([0-9a-f]{32})/"', response.content.decode())


def walked(reader: Client, address: str) -> list[str]:
    """The stories of every page from this one on."""
    seen: list[str] = []
    while address:
        response = reader.get(address, follow=True)
        assert response.status_code == 200
        seen += ids(response)
        more = re.search(r'href="(\?[^"]+)" rel="next"', response.content.decode())
        address = "/" + more[1].replace("&amp;", "&") if more else ""
    return seen


def note(category: str, intensity: int = 1, *passages: list[int]) -> dict[str, Any]:
    return {"category": category, "intensity": intensity, "passages": list(passages)}


@pytest.mark.parametrize(
    ("name", "value"), [("country", "IE"), ("setting", "work"), ("decade", "1990"), ("language", "fr")]
)
def test_a_filter_is_offered_and_answers_from_five_stories_on(reader: Client, name: str, value: str) -> None:
    many(3, start=100)
    few = many(FLOOR - 1, **{name: value})
    offered = f'<option value="{value}"'
    assert offered not in reader.get("/").content.decode()
    asked = reader.get("/", {name: value})
    assert asked.status_code == 200
    assert "There are not enough stories here to show them apart." in text_of(asked)
    assert ids(asked) == []
    few += many(1, start=50, **{name: value})
    assert offered in reader.get("/").content.decode()
    assert ids(reader.get("/", {name: value})) == [story.public_id for story in reversed(few)]


def test_every_language_that_is_told_apart_is_offered_by_its_own_name() -> None:
    assert [code for code in languages._NAMES if language_name(code) == code] == []
    assert language_name("zh") == "中文"


def test_a_few_and_none_and_nonsense_are_told_apart_by_nobody(reader: Client) -> None:
    many(FLOOR - 1, country="IE")
    pages = [reader.get("/", {"country": value}) for value in ("IE", "FR", "-")]
    main = [re.sub(r"\s+", " ", page.content.decode().partition("<main")[2]) for page in pages]
    assert len(set(main)) == 1


def test_filters_are_combined_and_the_floor_counts_what_is_left(reader: Client) -> None:
    many(6, country="IE", setting="work")
    many(4, country="IE", setting="home", start=10)
    assert len(ids(reader.get("/?country=IE"))) == 10
    assert len(ids(reader.get("/?country=IE&setting=work"))) == 6
    assert "not enough stories" in text_of(reader.get("/?country=IE&setting=home"))


def test_a_search_inside_a_filter_does_not_lift_the_floor(reader: Client) -> None:
    many(FLOOR - 1, country="IE")
    assert "not enough stories" in text_of(reader.get("/?country=IE&search=number"))


def test_notes_are_filtered_out_and_never_in(reader: Client) -> None:
    plain = many(3)
    many(2, start=10, notes=[note("child", 2)])
    told = many(2, start=20, notes=[note("violence")])
    left = ids(reader.get("/?without=child"))
    assert set(left) == {story.public_id for story in (*plain, *told)}
    assert set(ids(reader.get("/?without=child&without=violence"))) == {story.public_id for story in plain}
    every = "&".join(f"without={name}" for name in Category.values)
    assert set(ids(reader.get(f"/?{every}"))) == {story.public_id for story in plain}
    assert len(ids(reader.get("/?notes=child&with=child&note=child"))) == 7


def test_gently_begins_with_what_mentions_nothing(reader: Client) -> None:
    close = many(2, notes=[note("violence", 3)])
    plain = many(2, start=10)
    told = many(2, start=20, notes=[note("child", 1), note("stalking", 2)])
    expected = [*reversed(plain), *reversed(told), *reversed(close)]
    assert walked(reader, "/?order=gentle") == [story.public_id for story in expected]


@pytest.mark.parametrize("order", ["", "order=gentle", "order=random"])
def test_every_order_leads_once_through_everything(reader: Client, order: str) -> None:
    stories = many(PAGE_SIZE * 2 + 7)
    many(5, start=100, notes=[note("child", 2)])
    seen = walked(reader, f"/?{order}")
    assert len(seen) == len(set(seen)) == len(stories) + 5


@pytest.mark.parametrize("order", ["", "order=gentle", "order=random"])
def test_a_page_stays_the_same_while_new_stories_arrive(reader: Client, order: str) -> None:
    many(PAGE_SIZE * 2)
    many(3, start=60, notes=[note("child", 2)])
    first = reader.get(f"/?{order}", follow=True).content.decode()
    second = "/" + re.search(r'href="(\?[^"]+)" rel="next"', first)[1].replace("&amp;", "&")  # type: ignore[index]
    before = walked(reader, second)
    many(30, start=200)
    assert walked(reader, second) == before


def test_at_random_is_stable_for_its_address_and_another_when_asked_again(reader: Client) -> None:
    many(PAGE_SIZE * 2)
    started = reader.get("/?order=random")
    assert started.status_code == 302
    address = started.headers["Location"]
    assert ids(reader.get(address)) == ids(reader.get(address))
    assert len({tuple(ids(reader.get("/?order=random", follow=True))) for _time in range(5)}) > 1


def test_a_cursor_opens_only_its_own_wall_and_order(reader: Client) -> None:
    many(PAGE_SIZE + 1)
    Call.objects.create(slug="at-sea", title="At sea", invitation="For everybody who works on ships.")
    cursor = re.search(r'href="\?(after=[^"]+)" rel="next"', reader.get("/").content.decode())[1]  # type: ignore[index]
    assert reader.get(f"/?{cursor}").status_code == 200
    assert reader.get(f"/calls/at-sea/?{cursor}").status_code == 404
    assert reader.get(f"/?order=gentle&{cursor}").status_code == 404
    assert reader.get(f"/?order=random&{cursor}").status_code == 404
    assert reader.get(f"/?{cursor}AA").status_code == 404


def test_what_is_no_parameter_of_ours_makes_no_difference_and_is_not_kept(reader: Client) -> None:
    many(6, country="IE")
    for address in ("/", "/?country=IE"):
        plain = reader.get(address)
        tracked = reader.get(address + ("&" if "?" in address else "?") + "fbclid=abc&utm_source=x&page=7")
        assert tracked.content == plain.content
        assert plain.headers["X-Accel-Expires"] == "10"
        assert tracked.headers["X-Accel-Expires"] == "0"


def test_there_is_one_address_for_one_question(reader: Client) -> None:
    many(6, country="IE")
    form = "/?search=&setting=&country=IE&decade=&language=&order="
    assert reader.get(form).headers["Location"] == "/?country=IE"
    assert reader.get("/?order=newest").headers["Location"] == "/"
    assert reader.get("/?without=child&without=rape").headers["Location"] == "/?without=rape&without=child"
    assert reader.get("/?country=IE").status_code == 200


@pytest.mark.parametrize("order", ["", "order=gentle", "order=random"])
def test_a_page_asks_the_database_the_same_however_far_back_it_is(
    reader: Client, order: str, django_assert_max_num_queries: Any
) -> None:
    many(PAGE_SIZE * 3 + 1, country="IE")
    address = f"/?country=IE&{order}"
    while address:
        with django_assert_max_num_queries(6):
            response = reader.get(address, follow=True)
        more = re.search(r'href="(\?[^"]+)" rel="next"', response.content.decode())
        address = "/" + more[1].replace("&amp;", "&") if more else ""


@pytest.mark.parametrize("value", ["%00", "é", "x" * 4000, "'; DROP TABLE", "🙂", "{{7*7}}", "%ff"])
def test_odd_values_answer_kindly(reader: Client, mo: Client, value: str) -> None:
    published(mo)
    for name in ("country", "setting", "decade", "language", "without", "order", "search"):
        assert reader.get(f"/?{name}={value}", follow=True).status_code == 200
