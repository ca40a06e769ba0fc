"""Folded words are found on no surface. The list of surfaces comes from the routes: a new route fails here until it is
named below, with the addresses that would show a story, or as one that never shows any."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from config.checks import routes
from stories.access import Who
from stories.choices import LETTERS, Choices
from stories.models import Story
from tests.access import undone
from tests.journeys import browser, put_on_the_wall, story_with, tell
from tests.notes.test_folding import open_part
from tests.wall.test_asking import many, note

OPEN, SHUT = "We had lunch by the harbour.", "Then the lighthouse keeper followed me."
WORDS = f"{OPEN} {SHUT} Later it rained."
SPAN = [WORDS.index("lighthouse"), WORDS.index("lighthouse") + 20]
KIND = "There is tea here."

# Each address would show the story to a reader who folds nothing.
SURFACES: dict[str, Callable[[Story], list[str]]] = {
    "wall": lambda story: [
        "/",
        "/?order=gentle",
        "/?order=random",
        "/?search=lighthouse",
        "/?country=IE&setting=work&decade=1990&language=en",
        "/?without=hate",
    ],
    "call_wall": lambda story: ["/calls/me-too/"],
    "story": lambda story: [story.get_absolute_url(), f"/stories/{_like(story).public_id}/"],
    "printed": lambda story: [f"/stories/{story.public_id}/print/"],
    "kind_words": lambda story: ["/kind-words/"],
    "feed": lambda story: ["/feed/"],
    "call_feed": lambda story: ["/calls/me-too/feed/"],
}
# These show no story's words to anybody, however they are asked.
WORDLESS = {
    "calls", "field", "voice", "voice_withdrawal", "me_too", "me_too_withdrawal", "belief", "belief_withdrawal",
    "reply", "call_magnitude", "call_figures_csv", "call_figures_json", "number", "course", "magnitude", "figures_csv",
    "figures_json", "support_country", "i_have", "i_have_write", "i_have_words", "actions", "report", "named",
    "transparency", "transparency_data", "joining",
    "quiet", "mfa_authenticate", "mfa_index", "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn", "mfa_activate_totp", "mfa_deactivate_totp", "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes", "mfa_download_recovery_codes", "mfa_list_webauthn", "mfa_add_webauthn",
    "mfa_edit_webauthn", "mfa_remove_webauthn",
    "card_picture", "tell", "reading", "support", "about", "healthz", "readyz", "after_sign_in",
    "leaving", "account_end", "account_login", "account_signup", "account_inactive", "account_logout",
    "account_change_password", "account_reauthenticate",
}  # fmt: skip
# What each mail may hold. The words of an outcome are what a moderator writes to whoever told about a page.
MAILS: dict[str, set[str]] = {"notice": set(), "outcome": {"words"}, "desk": set()}


def _like(story: Story) -> Story:
    """Another one from the same kind of place, whose page names this one among those like it."""
    return Story.objects.filter(setting=story.setting).exclude(pk=story.pk).order_by("place").last()  # type: ignore[return-value]


def readers_routes() -> list[Any]:
    return [(path, route) for path, route in routes() if route.callback.who in (Who.EVERYONE, Who.ACCOUNT)]


@pytest.fixture(params=["the passage is known", "the passage is not known"])
def story(request: pytest.FixtureRequest, db: None) -> Story:
    passages = [SPAN] if request.param == "the passage is known" else []
    columns = {"country": "IE", "setting": "work", "decade": "1990", "language": "en"}
    many(4, start=10, **columns)
    [made] = many(1, notes=[note("stalking", 2, *passages)], hope=KIND, may_travel=True, **columns)
    Story.objects.filter(pk=made.pk).update(words=WORDS)
    many(1, start=20, **columns)
    made.refresh_from_db()
    return made


def read(address: str, choices: str = "") -> str:
    client = browser()
    if choices:
        client.cookies["r"] = choices
    response = client.get(address, follow=True)
    assert response.status_code == 200
    return str(response.content.decode())


def test_every_route_of_readers_is_named() -> None:
    names = {route.name for _path, route in readers_routes()}
    assert names == set(SURFACES) | WORDLESS, "name the new route above"


@pytest.mark.parametrize("name", SURFACES)
def test_a_reader_who_folds_meets_nothing_folded(story: Story, name: str) -> None:
    for address in SURFACES[name](story):
        for choices in ("", Choices(shown=frozenset({"hate"})).code, "t1"):
            assert "lighthouse" not in open_part(read(address, choices)).replace('value="lighthouse"', "").replace(
                "“lighthouse”", ""
            ).replace("?search=lighthouse", "")


@pytest.mark.parametrize("name", SURFACES)
def test_a_reader_who_leaves_it_out_gets_none_of_it(story: Story, name: str) -> None:
    for address in SURFACES[name](story):
        for choices in ("xf", "g"):
            page = read(address.replace("search=lighthouse", "search=harbour"), choices)
            assert "lighthouse keeper" not in page
            if name not in ("feed", "call_feed"):  # which knows no reader
                assert "harbour." not in page


def test_paper_and_their_own_page_have_the_kind_words_only_where_they_stand_open_on_the_storys(story: Story) -> None:
    address = f"/stories/{story.public_id}/"
    for choices in ("", "of", "g", "xf"):
        is_open = KIND in open_part(read(address, choices))
        assert (KIND in read(f"{address}print/", choices)) == is_open
        assert (KIND in open_part(read("/kind-words/", choices))) == is_open
    assert KIND in read(f"{address}print/", "of")
    assert KIND not in read(f"{address}print/", "xf")


@pytest.mark.parametrize("name", sorted(set(SURFACES) - {"kind_words", "feed", "call_feed"}))
def test_a_reader_who_shows_it_finds_it_there(story: Story, name: str) -> None:
    """Otherwise the two tests above would prove nothing."""
    every = Choices(shown=frozenset(LETTERS)).code
    pages = [read(address, every) for address in SURFACES[name](story)]
    assert all("harbour" in page or story.public_id in page for page in pages)
    assert "lighthouse keeper followed" in pages[0]


def test_the_kind_words_and_the_feed_do_name_the_story(story: Story) -> None:
    assert KIND in read("/kind-words/")
    assert str(story.public_id)[-12:] in read("/feed/")


def test_paper_and_feed_hold_none_of_it_even_unopened(story: Story) -> None:
    for address in (f"/stories/{story.public_id}/print/", "/feed/", "/kind-words/"):
        assert "lighthouse" not in read(address)


def test_the_others_show_no_words_to_anybody(story: Story, mo: Client, eve: Client) -> None:
    clients = (browser(), mo, eve)
    paths = {route.name: path for path, route in readers_routes()}
    for name in WORDLESS:
        path = paths[name].replace("<public_id:public_id>", str(story.public_id)).replace("<slug:slug>", "me-too")
        address = "/" + path.replace("<slug:thread>", story.thread).replace("<int:length>", str(story.length)).replace(
            "<int:number>", "1"
        )
        with undone(*clients):
            for client in clients:
                client.cookies["r"] = Choices(shown=frozenset(LETTERS)).code
                for ask in (client.get, client.post):
                    answer = ask(address).content
                    assert b"lighthouse" not in answer, name
                    assert b"harbour" not in answer, name


def test_no_mail_holds_any_of_it(mo: Client, mailoutbox: list[mail.EmailMessage]) -> None:
    folder = Path(__file__).parent.parent.parent / "templates" / "emails"
    assert {entry.name for entry in folder.iterdir()} == set(MAILS), "name the new mail above"
    for name, may_hold in MAILS.items():
        for part in (folder / name).iterdir():
            assert set(re.findall(r"{{\s*(\w+)", part.read_text())) <= may_hold
    tell(browser(), WORDS, hope=KIND, mail="ada@example.org")
    put_on_the_wall(mo, story_with(WORDS), note_stalking="2")
    [sent] = mailoutbox
    for word in ("lighthouse", "harbour", "followed", "rained", "tea"):
        assert word not in sent.message().as_string()
