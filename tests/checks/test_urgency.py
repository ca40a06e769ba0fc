"""Who should be read soon: high recall, first person and now."""

import re

import pytest

from stories.checks import check_text


def kinds_of(text: str) -> set[str]:
    return {one.kind for one in check_text(text).urgent}


@pytest.mark.parametrize(
    "text",
    [
        "Sometimes I want to die.",
        "I don't want to live anymore",
        "i am thinking about suicide again",
        "I keep hurting myself and cannot stop.",
        "I want to k*ll myself",
        "Everyone would be better off without me.",
        "I can't go on.",
        "i wanna kill myself",
        "Quiero matarme.",
        "Je veux me tuer.",
        "J'ai essayé de me tuer.",
        "Voglio uccidermi.",
    ],
)
def test_it_notices_somebody_close_to_hurting_herself(text: str) -> None:
    assert "self_harm" in kinds_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "I do not want to die, I want to be heard.",
        "I would never hurt myself.",
        "I wanted to die of embarrassment.",
        "He is to die for, my sister says.",
        "I cut myself some slack today.",
        "The deadline is killing me.",
        "I walked home along the river.",
        "We waited for the last train on platform four.",
        "Il ponte è bello di sera.",
        "Il va me tuer s'il lit ça.",
        "Intentó matarme con un cuchillo.",
        "Nadie me violó.",
        "Personne ne m'a violée.",
        "لم يغتصبني أحد.",
    ],
)
def test_it_does_not_call_a_manner_of_speaking_or_what_others_did_self_harm(text: str) -> None:
    assert "self_harm" not in kinds_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "He is outside my door right now.",
        "I am not safe at home.",
        "he says he will kill me if I tell",
        "It is still happening and I cannot leave the house.",
        "I'm hiding in the bathroom",
        "please help me, he's coming back",
        "No estoy a salvo en casa.",
        "Me matará si se entera.",
        "Mi marido quiere matarme.",
        "Je ne suis pas en sécurité chez moi.",
        "Il veut me tuer.",
        "Non sono al sicuro a casa.",
        "È davanti alla porta adesso.",
        "Vuole uccidermi.",
        "لست بأمان في البيت.",
    ],
)
def test_it_notices_danger_now(text: str) -> None:
    assert "danger_now" in kinds_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "I am 14.",
        "im 13 and i have nobody to tell",
        "I'm in 8th grade.",
        "I just turned fifteen.",
        "I am a 16 year old girl.",
        "i am in year 9 at the moment",
        "I'm a minor, can I write here?",
        "i'm 15f",
        "عمري ١٤ سنة ولا أعرف لمن أحكي",
    ],
)
def test_it_notices_that_the_author_may_be_a_child(text: str) -> None:
    assert "minor" in kinds_of(text)


@pytest.mark.parametrize("text", ["I was nine.", "When I was 14 we moved.", "I was in 8th grade then."])
def test_it_leaves_a_childhood_in_the_past_to_the_content_notes(text: str) -> None:
    result = check_text(text)
    assert [one.kind for one in result.urgent] == []
    assert "child" in {note.category for note in result.notes}


@pytest.mark.parametrize("text", ["I am 14 weeks along.", "I am 15 minutes away.", "I am 41 now.", "I am one of many."])
def test_it_does_not_take_every_number_for_an_age(text: str) -> None:
    assert "minor" not in kinds_of(text)


def test_it_says_which_words_made_it_urgent() -> None:
    text = "It rained. I am 14 years old. I want to die."
    urgent = {one.kind: one for one in check_text(text).urgent}
    assert [text[start:end] for start, end in urgent["minor"].spans] == ["I am 14 years old"]
    assert urgent["self_harm"].reason.quotes == ("I want to die",)


@pytest.mark.parametrize(
    "text",
    [
        "Me too.",
        "me too",
        "yo también",
        "Nobody asked me.",
        "I am still here.",
        "I read this twice. I am here.",
        "Go well.",
    ],
)
def test_a_few_quiet_words_are_neither_urgent_nor_hostile(text: str) -> None:
    assert check_text(text).hostile == ()
    assert kinds_of(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "When I was 14 our teacher stared at me. I am 50 now.",
        "Tenía 12 años. Hoy tengo 38.",
        "Avevo 11 anni. Ora ho 50 anni.",
    ],
)
def test_who_says_that_she_is_of_age_is_no_minor(text: str) -> None:
    assert "minor" not in kinds_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "I was low for years . . . and tonight I cannot any more ... I am so sorry to everyone . . .",
        "... the pills are on the table and I wrote to my mother ... nobody will miss me ...",
        "!!! please ... I do not want to wake up tomorrow ...",
    ],
)
def test_what_it_shows_are_words_and_no_marks_alone(text: str) -> None:
    shown = [text[start:end] for one in check_text(text).urgent for start, end in one.spans]
    assert shown
    assert all(re.search(r"\w", one) for one in shown)


@pytest.mark.parametrize(
    ("cry", "kind"),
    [
        ("I have written the letters and tonight I am going, I am sorry.", "self_harm"),
        ("The tablets are counted and the note is on the table.", "self_harm"),
        ("I do not think that I will be here when the snow comes.", "self_harm"),
        ("Nobody would notice if I stopped being here.", "self_harm"),
        ("I can hear his key in the lock and I do not know where to go.", "danger_now"),
    ],
)
def test_a_cry_for_help_is_heard_in_a_long_text_too(cry: str, kind: str) -> None:
    quiet = "We picked plums all morning and my aunt made jam. The radio played and nobody was in a hurry. " * 9
    [found] = check_text(f"{quiet}{cry} {quiet}").urgent
    assert found.kind == kind
    assert [f"{quiet}{cry} {quiet}"[start:end] for start, end in found.spans] == [cry]
    assert not kinds_of(quiet)


@pytest.mark.parametrize(
    "quiet",
    [
        "I told the doctor that I am not suicidal. ",
        "I told my doctor that I am not suicidal, only tired of all of it. ",
    ],
)
def test_what_is_no_cry_for_help_hides_none(quiet: str) -> None:
    cry = "Some mornings I am sorry that I survived."
    [found] = check_text(quiet + cry).urgent
    assert [(quiet + cry)[start:end] for start, end in found.spans] == [cry]
    assert not kinds_of(quiet)


def test_a_number_that_is_no_age_hides_no_child() -> None:
    text = "I am 14 weeks late with my homework. The men next to our school shout at us. We are in 7th grade."
    [found] = check_text(f"{text} Our teacher said take the other way then.").urgent
    assert (found.kind, found.reason.quotes) == ("minor", ("We are in 7th grade.",))


@pytest.mark.parametrize(
    "text", ["Danke für deine Worte. Du bist nicht allein.", "Спасибо за твои слова. Я читаю тебя ночью."]
)
def test_in_a_language_that_is_not_read_nothing_is_guessed(text: str) -> None:
    found = check_text(text)
    assert (found.notes, found.urgent, found.hostile) == ((), (), ())
