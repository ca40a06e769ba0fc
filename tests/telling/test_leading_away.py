"""What is typed, or shown once, is gone with its page: so nothing on that page leads away from it by accident."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.journeys import (
    WORDS,
    decide,
    form_data,
    hidden,
    let_the_minute_pass,
    open_list,
    published,
    right,
    send,
    story_with,
    tell,
    text_of,
)


def away(response: Any) -> list[str]:
    """The links that would put another page in this one's place, the way out and “stop, and delete it” aside."""
    links: list[str] = re.findall(r"<a [^>]*>", response.content.decode())
    stays = re.compile(r'target="_blank"|href="#|data-leave-link|data-clear')
    return [link for link in links if not stays.search(link)]


@pytest.mark.django_db
def test_the_way_out_alone_leads_away_from_what_is_being_written(ada: Client, mo: Client) -> None:
    story = published(mo, taps_open="on", replies_open="on")
    things = tell(ada)
    written = {
        "the form": ada.get("/tell/"),
        "the preview": ada.post("/tell/", form_data(ada) | {"step": "preview"}),
        "a form that came back": ada.post("/tell/", form_data(ada, words="") | {"step": "preview"}),
        "the list": send(ada),
        "where it comes from": Client().post("/tell/", form_data(ada) | {"step": "preview"}),
        "other words": ada.post("/receipt/edit/", {"right": right(things)}),
        "words of support": ada.get(f"/stories/{story.public_id}/reply/"),
        "a word to the desk": ada.get(f"/stories/{story.public_id}/report/"),
    }
    for name, page in written.items():
        assert page.status_code in (200, 422), name
        frame = re.split(r'<main id="main">|</main>', page.content.decode())
        assert len(frame) == 3, name
        assert frame[0].count('target="_blank"') >= 4, name
        assert frame[2].count('target="_blank"') >= 8, name
        # Said with each link, and not once more by itself.
        assert '<p id="beside" hidden>(opens beside this)</p>' in page.content.decode(), name
        assert "Quiet view" not in text_of(page), name  # a form of its own: it would take the page away
    assert [away(written[name]) for name in ("the form", "a form that came back")] == [[], []]


@pytest.mark.django_db
def test_where_nothing_is_typed_one_walks_on_in_the_same_place(ada: Client) -> None:
    tap = Client().post("/calls/me-too/voice/")
    assert "Is this from you?" in text_of(tap)
    for page in (tap, *map(ada.get, ("/", "/support/", "/magnitude/"))):
        assert 'target="_blank"' not in page.content.decode(), text_of(page)
    assert len(away(open_list(ada, tell(ada)))) > 8


@pytest.mark.django_db
def test_nothing_leads_away_from_an_answer_to_a_moderator(ada: Client, mo: Client) -> None:
    things = tell(ada)
    decide(mo, story_with(WORDS), "ask_for_changes", reason="other", words="When was it?")
    let_the_minute_pass()
    page = open_list(ada, things)
    assert "Your answer" in text_of(page)
    assert away(page) == ['<a class="btn" href="/">']  # “Close this page”
    answer = {"right": right(things), "notice": hidden(page, "notice"), "words": "In the spring.", "step": "answer"}
    assert len(away(ada.post("/receipt/letter/", answer))) > 8


@pytest.mark.django_db
def test_nothing_leads_away_from_words_of_support(ada: Client, mo: Client) -> None:
    story = published(mo, replies_open="on")
    back = f'<a class="btn" href="/stories/{story.public_id}/">'
    assert away(ada.get(f"/stories/{story.public_id}/reply/")) == [back]
