"""Who reads in one language at the desk, and who wrote in another: what is put into a text, or sent to its author, is
in the text's own. What the desk itself says is in the moderator's."""

import importlib
import re
from datetime import date
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils.formats import date_format
from django.utils.translation import gettext, override

from moderation.first_words import AS_AT_FIRST
from moderation.models import CrisisGuide, Decision, MessageTemplate, Remark, TwoPeopleRule
from stories.models import Contact, Finding, Notice, Story, Suggestion, Version
from stories.models.version import DeskLane
from tests.journeys import (
    carry_out,
    decide,
    form_data,
    let_the_minute_pass,
    published,
    put_on_the_wall,
    right,
    story_with,
    take,
    tell,
    text_of,
)

FRENCH = "Je travaillais dans un bureau. Monsieur Julien Lefèvre restait debout derrière ma chaise. Moi aussi, donc."
GERMAN = "Ich habe lange gewartet, bis der Bus kam, und dann bin ich zu Fuß nach Hause gegangen. Ich auch."
FIRST = importlib.import_module("moderation.migrations.0005_write_the_first_messages")


@pytest.fixture
def arab(mo: Client, five: None) -> Client:
    """Mo, who reads the desk in Arabic."""
    mo.defaults["HTTP_ACCEPT_LANGUAGE"] = "ar"
    TwoPeopleRule.objects.filter(risk="named").update(is_on=False)
    return mo


def told(words: str, author: Client, **choices: Any) -> Story:
    """A story that waits and was checked."""
    tell(author, words, **choices)
    carry_out()
    return story_with(words)


def changes(story: Story, change: str) -> dict[str, str]:
    """This change for every name that was noticed."""
    named = Finding.objects.filter(version__story=story, kind=Finding.Kind.IDENTIFYING, name="person")
    assert named
    return {f"change_{finding.pk.hex}": change for finding in named}


def test_a_stand_in_is_in_the_language_of_the_words_as_their_author_saw_it(ada: Client, arab: Client) -> None:
    preview = text_of(ada.post("/tell/", form_data(ada, words=FRENCH)))
    assert "put in: [un nom]" in preview
    story = told(FRENCH, ada, in_the_way="soften")
    put_on_the_wall(arab, story, **changes(story, "stand_in"))
    assert "[un nom] restait debout" in Story.objects.get().words


def test_a_role_is_put_into_the_words_in_their_language_and_chosen_in_the_moderators(ada: Client, arab: Client) -> None:
    story = told(FRENCH, ada)
    take(arab, story)
    assert "شخص من العمل" in text_of(arab.get(f"/moderation/stories/{story.pk}/"))
    decide(arab, story, "ask_for_changes", reason="identifies_others", words="?", **changes(story, "a_colleague"))
    assert [change.text for change in Suggestion.objects.get().changes] == ["quelqu’un du travail"]


@pytest.mark.parametrize(
    ("words", "sentence"), [(FRENCH, "J’ai lu chacun de vos mots."), (GERMAN, "I read every word of this.")]
)
def test_the_sentence_for_an_author_is_in_a_language_that_she_reads(
    ada: Client, arab: Client, words: str, sentence: str
) -> None:
    story = told(words, ada)
    put_on_the_wall(arab, story)
    assert Notice.objects.get().words.startswith(sentence)


def test_a_message_to_start_from_is_named_to_the_moderator_and_worded_to_the_author(ada: Client, arab: Client) -> None:
    story = told(FRENCH, ada)
    held = take(arab, story)
    message = MessageTemplate.objects.get(title="Advertising")
    page = arab.post(f"/moderation/stories/{story.pk}/decision/", held | {"step": "start", "template": message.pk})
    assert ">إعلان<" in page.content.decode()
    assert "Cela ressemble à de la publicité" in text_of(page)


def test_what_an_organisation_wrote_itself_is_nobodys_to_translate(ada: Client, arab: Client) -> None:
    MessageTemplate.objects.update(title="Ours", words="Our own words.")
    CrisisGuide.objects.update(words="Our own steps.")
    story = told(FRENCH, ada)
    put_on_the_wall(arab, story)
    assert Notice.objects.get().words == "Our own words."
    assert CrisisGuide.objects.get().shown_words == "Our own steps."


def test_the_steps_in_danger_are_read_in_the_moderators_language_also_after_a_browser_sent_them_back(
    five: None, db: None
) -> None:
    guide = CrisisGuide.objects.get()
    guide.words = guide.words.replace("\n", "\r\n")
    with override("fr"):
        assert guide.shown_words.startswith("1. Lisez-le jusqu’au bout")


def test_every_first_message_is_known_and_leaves_the_same_gaps_in_each_language() -> None:
    titles_and_words = {text for title, _verb, _reason, words in FIRST.MESSAGES for text in (title, words)}
    assert titles_and_words | {FIRST.STEPS} == AS_AT_FIRST
    for language in ("es", "fr", "it", "ar"):
        with override(language):
            for text in AS_AT_FIRST:
                assert gettext(text) != text
                assert len(re.findall(r"\[\[[^\]]+\]\]", gettext(text))) == text.count("[[")


@pytest.mark.parametrize(
    ("others", "answer"), [("fr", "Cela ressemble à de la publicité"), ("es", "This looks like advertising")]
)
def test_a_flood_is_answered_in_its_language_or_where_it_has_several_in_the_sites(
    arab: Client, ada: Client, others: str, answer: str
) -> None:
    stories = [told(f"{FRENCH} {number}", ada) for number in range(2)]
    for story, language in zip(stories, ("fr", others), strict=True):
        Finding.objects.create(version=story.latest, kind=Finding.Kind.HOSTILE, name="spam")
        Version.objects.filter(story=story).update(language=language, lane=DeskLane.NEW)
    assert answer in text_of(arab.get("/moderation/floods/"))


def test_the_note_by_mail_is_in_the_language_of_the_words(ada: Client, arab: Client) -> None:
    for words in (FRENCH, GERMAN):
        story = told(words, ada)
        Contact.leave(story, "ada@example.org")
        decide(arab, story, "decline", reason="other", words="...")
        let_the_minute_pass()
    assert [sent.subject for sent in mail.outbox] == ["Votre note", "Your note"]
    assert "Bonjour," in mail.outbox[0].body


def test_what_stands_beside_each_other_at_the_desk_is_set_apart_as_arabic_does_it(ada: Client, arab: Client) -> None:
    story = told("A heron stood there.", ada, notes=["rape", "stalking"])
    note = take(arab, story) | {"step": "remark", "remark": "A quiet one."}
    arab.post(f"/moderation/stories/{story.pk}/decision/", note)
    Remark.objects.update(written_on=date(2026, 3, 8))
    page = arab.get(f"/moderation/stories/{story.pk}/").content.decode()
    assert "<bdi>mo</bdi></b>، 8 مارس" in page
    assert re.search(r"اغتصاب، ملاحقة", page)
    decide(arab, story, "decline", reason="other", words="...")
    mine = arab.get("/moderation/reading/").content.decode()
    assert f"<bdi>{Decision.objects.get().desk_name}</bdi> · " in mine  # or its digits change places with the day's


@pytest.mark.parametrize("typed", ["1،2", "1؛ 2", "١ ٢", "1, 2"])
def test_parts_are_named_by_number_as_each_keyboard_writes_them(ada: Client, arab: Client, typed: str) -> None:
    words = "A heron.\n\nA bridge.\n\nA lamp."
    story = told(words, ada, notes=["stalking"])
    put_on_the_wall(arab, story, note_stalking="1", parts_stalking=typed)
    [note] = Story.objects.get().notes
    assert [words[start:end] for start, end in note["passages"]] == ["A heron.", "A bridge."]


def test_days_are_written_as_each_language_writes_them(five: None) -> None:
    day = date(2026, 3, 8)
    for language, written in (("it", "8 marzo 2026"), ("fr", "8 mars 2026"), ("ar", "8 مارس، 2026")):
        with override(language):
            assert date_format(day, "DATE_FORMAT") == written
    with override("it"):
        assert date_format(day, "YEAR_MONTH_FORMAT") == "marzo 2026"


def test_a_feed_says_what_a_story_mentions_as_its_language_does(arab: Client, five: None, ada: Client) -> None:
    story = published(arab, "A heron stood there.", may_travel="on", notes=["rape", "stalking"])
    Story.objects.filter(pk=story.pk).update(
        notes=[{"category": name, "intensity": 1, "passages": []} for name in ("rape", "stalking")]
    )
    feed = ada.get("/feed/", headers={"accept-language": "ar"})
    assert "اغتصاب، ملاحقة" in feed.content.decode()


def test_an_author_takes_everything_along_in_a_text_of_her_language_and_for_programs_in_codes(
    ada: Client, five: None
) -> None:
    chosen = {"country": "FR", "setting": "work", "first_time": "on", "notes": ["stalking", "rape"]}
    things = tell(ada, FRENCH, **chosen)
    carry_out()
    ada.defaults["HTTP_ACCEPT_LANGUAGE"] = "fr"
    data = {"right": right(things)}
    said = ada.post("/receipt/copy/", data | {"as": "text"}).content.decode()
    for line in (
        "Pays: France",
        "C’est la première fois que je le raconte: oui",
        "le nom d’une personne (Julien Lefèvre",
    ):
        assert line in said
    assert not re.search(r"appears_as|stalking|work|person\b|True", said)
    kept = ada.post("/receipt/copy/", data | {"as": "json"}).json()["versions"][0]["chosen"]
    assert (kept["country"], kept["setting"], kept["first_time"]) == ("FR", "work", True)


def test_a_moderator_finds_the_languages_where_she_says_how_she_reads(arab: Client) -> None:
    assert 'href="/reading/#languages"' in arab.get("/moderation/preferences/").content.decode()
