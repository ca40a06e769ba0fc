"""If you caused harm: help is always there; writing is the organisation's to open, and never meets survivors' words."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from moderation.models import Case, Decision
from stories import ledger, magnitude, tasks
from stories.models import Call, Course, Erasure, Pause, Story, SupportLine, Tally
from stories.models.erasure import REPLACED
from tests.journeys import (
    browser,
    decide,
    edit,
    hidden,
    hold,
    let_the_minute_pass,
    open_list,
    right,
    story_with,
    take,
    tell_us,
    text_of,
    things_on,
)
from tests.wall.test_asking import many, note

PAGE, WRITE, READ = "/i-have/", "/i-have/write/", "/i-have/words/"
WORDS = "I did not listen when somebody said no. I was wrong, and I see somebody about it every week now."


@pytest.fixture
def opened(settings: object) -> None:
    settings.I_HAVE_OPEN = True  # type: ignore[attr-defined]


def form(client: Client, **fields: str) -> dict[str, str]:
    token = hidden(client.get(WRITE), "token")
    return {"words": WORDS, "promise": "on", "consent": "on", "token": token} | fields


def write(client: Client) -> list[str]:
    sent = client.post(WRITE, form(client, step="send"))
    assert sent.status_code == 200, text_of(sent)
    return things_on(sent)


@pytest.fixture
def shown(opened: None, mo: Client, db: None) -> Story:
    write(browser())
    story = story_with(WORDS)
    decide(mo, story, "publish")
    let_the_minute_pass()
    tasks.count()
    story.refresh_from_db()
    assert story.is_shown
    return story


def test_help_to_stop_is_there_while_writing_is_closed(reader: Client, db: None) -> None:
    page = text_of(reader.get(PAGE))
    assert "People who help to stop" in page
    assert "we do not make numbers up" in page
    assert "Find A Helpline" in page
    assert "Saying “I have”" not in page
    assert f'href="{PAGE}"' in reader.get("/support/").content.decode()


def test_it_shows_the_lines_that_the_organisation_has_added(reader: Client, db: None) -> None:
    line = SupportLine.objects.create(
        country_code="XX", country="Somewhere", name="A line to stop", purpose="for people who caused harm",
        phone="000", checked_on="2026-11-01", is_shown=True, helps_to_stop=True,
    )  # fmt: skip
    assert "A line to stop" in text_of(reader.get(PAGE))
    SupportLine.objects.filter(pk=line.pk).update(is_shown=False)
    assert "A line to stop" not in text_of(reader.get(PAGE))


def test_writing_and_reading_are_closed_until_the_organisation_opens_them(reader: Client, db: None) -> None:
    assert reader.get(WRITE).status_code == 404
    assert reader.get(READ).status_code == 404
    refused = reader.post(WRITE, {"words": WORDS, "step": "send"})
    assert refused.status_code == 404
    assert WORDS in refused.content.decode()
    assert not Story.objects.exists()


def test_it_is_previewed_sent_and_answered_with_a_list(opened: None, ada: Client) -> None:
    preview = ada.post(WRITE, form(ada))
    assert "Nothing has been sent yet." in text_of(preview)
    assert not Story.objects.exists()
    things = write(ada)
    assert len(things) == 8
    assert Story.objects.get().kind == Story.Kind.I_HAVE
    assert WORDS in text_of(open_list(ada, things))


def test_it_asks_for_the_promise_and_loses_no_word(opened: None, ada: Client) -> None:
    answer = ada.post(WRITE, form(ada, promise="", step="send"))
    assert answer.status_code == 422
    assert "This is the condition for every text here." in text_of(answer)
    assert WORDS in answer.content.decode()
    assert not Story.objects.exists()


@pytest.mark.parametrize("words", ["", "  ", "a\x00b", "x" * 20_001])
def test_it_brings_back_what_it_cannot_take(opened: None, ada: Client, words: str) -> None:
    answer = ada.post(WRITE, form(ada, words=words, step="send"))
    assert answer.status_code == 422
    assert "to look at" in text_of(answer) or "before you go on" in text_of(answer)


def test_sent_twice_it_is_one_text_with_one_list(opened: None, ada: Client) -> None:
    data = form(ada, step="send")
    assert things_on(ada.post(WRITE, data)) == things_on(ada.post(WRITE, data))
    assert Story.objects.count() == 1
    other = ada.post(WRITE, data | {"words": "Something else."})
    assert "You have sent this page before." in text_of(other)
    assert Story.objects.count() == 1


def test_the_desk_is_told_what_it_reads(opened: None, mo: Client) -> None:
    write(browser())
    story = story_with(WORDS)
    take(mo, story)
    assert "from somebody who says that they caused harm" in text_of(mo.get(f"/moderation/stories/{story.pk}/"))


def test_it_is_shown_on_its_own_page_behind_a_cover(shown: Story, reader: Client) -> None:
    page = reader.get(READ).content.decode()
    assert WORDS in page
    assert page.index('<details class="cover">') < page.index(WORDS)
    assert shown.get_absolute_url() == f"{READ}#{shown.public_id}"


def test_it_is_on_no_wall_in_no_number_and_in_no_feed(shown: Story, reader: Client, call: Call) -> None:
    addresses = [
        "/",
        "/calls/",
        "/magnitude/",
        "/calls/me-too/magnitude/",
        "/support/",
        PAGE,
        "/calls/me-too/field.svg",
    ]
    for name in ("feed", "search", "kind_words"):  # where the site has them
        try:
            addresses.append(reverse(name))
        except Exception:
            continue
    for address in addresses:
        assert WORDS[:30] not in reader.get(address).content.decode(), address
        assert shown.public_id not in reader.get(address).content.decode(), address
    assert not Story.objects.public().exists()
    assert shown.place is None
    assert Tally.objects.said(call) == 0
    assert not Tally.objects.exclude(count=0).exists()
    assert Course.marks_of(call) == {}
    assert magnitude.figures_of(call).stories == 0


def test_nobody_can_say_me_too_to_it_and_it_has_no_page_of_a_story(shown: Story, reader: Client) -> None:
    assert reader.get(f"/stories/{shown.public_id}/").status_code == 404
    assert reader.post(f"/stories/{shown.public_id}/me-too/", follow=True).status_code == 404


def test_closing_it_again_takes_everything_from_view_and_deletes_nothing(
    shown: Story, reader: Client, settings: object
) -> None:
    settings.I_HAVE_OPEN = False  # type: ignore[attr-defined]
    assert reader.get(READ).status_code == 404
    shown.refresh_from_db()
    assert shown.words == WORDS


def test_its_author_takes_it_from_view_by_changing_it_and_can_withdraw_it(
    opened: None, ada: Client, mo: Client
) -> None:
    things = write(ada)
    story = story_with(WORDS)
    decide(mo, story, "publish")
    let_the_minute_pass()
    edit(ada, things, "Changed words.")
    story.refresh_from_db()
    assert not story.is_shown
    decide(mo, story, "publish")
    let_the_minute_pass()
    story.refresh_from_db()
    assert (story.words, story.kind) == ("Changed words.", "i_have")
    assert hidden(open_list(ada, things), "right")


def test_a_reader_who_leaves_a_category_out_does_not_meet_it_here(shown: Story, reader: Client) -> None:
    notes = [note("rape", 2)]
    Story.objects.filter(pk=shown.pk).update(notes=notes, **Story.orders(notes, 0))
    assert WORDS in reader.get(READ).content.decode()
    reader.post("/reading/", {"rape": "hide"})
    page = reader.get(READ)
    assert WORDS not in page.content.decode()
    assert "Nothing is left after what you leave out." in text_of(page)
    shown.erase()
    assert "Nobody has written here yet." in text_of(reader.get(READ))


@pytest.mark.parametrize(("choices", "size"), [("", 20), ("5", 5)])
def test_one_walks_through_all_of_it_and_stops_after_five_where_one_asked_for_that(
    opened: None, reader: Client, db: None, choices: str, size: int
) -> None:
    many(3, notes=[note("child")], kind="i_have")
    told = many(22, start=10, kind="i_have")
    reader.cookies["r"] = f"xc-{choices}".rstrip("-")
    first = reader.get(READ).content.decode()
    assert first.count("<article") == size
    assert ("That was five." in first) == (size == 5)
    seen: list[str] = []
    more: re.Match[str] | None = None
    while not seen or more:
        page = reader.get(READ + (more[1] if more else "")).content.decode()
        seen += re.findall(r'<article class="voice" id="(\w+)"', page)
        more = re.search(r'href="(\?after=\w+)" rel="next"', page)
    assert seen == [story.public_id for story in told]


@pytest.mark.parametrize("after", ["%00", "x", "%ff", "A" * 32, "0" * 33])
def test_what_is_no_place_on_its_page_is_no_page(opened: None, reader: Client, db: None, after: str) -> None:
    assert reader.get(f"{READ}?after={after}").status_code == 404


def test_every_decision_about_it_is_on_record_like_any_other(shown: Story) -> None:
    assert Decision.objects.filter(story_id=shown.pk, verb="publish").count() == 1


def test_readers_can_tell_the_desk_about_it(shown: Story, reader: Client) -> None:
    address = reverse("report", args=[shown.public_id])
    assert f'href="{address}"' in reader.get(READ).content.decode()
    assert reader.get(address).status_code == 200


def test_it_rests_when_telling_rests_and_gives_the_words_back(opened: None, ada: Client) -> None:
    data = form(ada, step="send")
    Pause.begin(Pause.Why.CHOSEN)
    answer = ada.post(WRITE, data)
    assert answer.status_code == 503
    assert WORDS in text_of(answer)
    assert not Story.objects.exists()


def test_its_author_can_take_it_off_for_now(opened: None, ada: Client, mo: Client, reader: Client) -> None:
    things = write(ada)
    decide(mo, story_with(WORDS), "publish")
    let_the_minute_pass()
    assert "Take it off the wall for now" in text_of(open_list(ada, things))
    ada.post("/receipt/showing/", {"right": right(things), "step": "hide"})
    assert WORDS not in text_of(reader.get(READ))
    ada.post("/receipt/showing/", {"right": right(things)})
    assert WORDS in text_of(reader.get(READ))


def test_the_desk_can_take_all_of_it_from_view(shown: Story, mo: Client, reader: Client) -> None:
    address = f"/moderation/published/{shown.public_id}/removal/"
    assert mo.post(address, {"act": "suspend", "reason": "attack", "words": "Because."}).status_code == 302
    assert WORDS not in text_of(reader.get(READ))


def test_whoever_is_named_in_it_can_have_the_passage_taken_from_view(shown: Story, ann: Client, reader: Client) -> None:
    tell_us(browser(), shown, "named", "named", where="somebody", why="That is me.", in_good_faith="on")
    case = Case.objects.get()
    passages = {
        "act": "veil",
        "passages": "when somebody said no",
        "reason": "identifies_others",
        "words": "It is gone.",
    }
    done = ann.post(f"/moderation/cases/{case.pk}/decision/", passages | {"claim": hold(ann, case.pk)})
    assert done.status_code == 302
    assert "when somebody said no" not in text_of(reader.get(READ))


def test_a_text_that_was_replaced_does_not_come_back_with_a_backup(shown: Story, reader: Client) -> None:
    assert shown.standing is not None
    Erasure.record(shown.standing.pk, REPLACED)  # what the key store says since
    ledger.replay()
    assert WORDS not in text_of(reader.get(READ))
