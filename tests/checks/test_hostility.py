"""Attacks are noticed; survivors who quote them are not called attackers. The second half matters more."""

import pytest

from stories.checks import check_text, hostility
from stories.checks.learned.features import Sketch
from stories.checks.learned.talk import talk_of


def kinds_of(text: str) -> set[str]:
    return {one.kind for one in check_text(text).hostile}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("You were asking for it.", "blame"),
        ("Why didn't you just leave? It is your own fault.", "blame"),
        ("What were you wearing?", "blame"),
        ("You should have fought back.", "blame"),
        ("This is fake, you just want attention.", "trolling"),
        ("Stop lying. Cool story bro.", "trolling"),
        ("you are making this up lmao", "trolling"),
        ("All women are liars.", "hate"),
        ("Women belong in the kitchen.", "hate"),
        ("Buy now! Visit our website, limited offer.", "spam"),
        ("Earn 500 dollars per day with bitcoin investing", "spam"),
    ],
)
def test_it_notices_an_attack(text: str, kind: str) -> None:
    assert kind in kinds_of(text)


def test_it_does_not_call_a_survivor_hostile_when_she_quotes_him() -> None:
    assert check_text('Afterwards he laughed. "You were asking for it." I believed that for years.').hostile == ()


@pytest.mark.parametrize(
    "text",
    [
        "He said it was my fault.",
        "He told me you were asking for it is what everybody would say.",
        "People keep telling me I should have fought back.",
        "My own sister asked me what I was wearing.",
        "They called me a liar and an attention seeker.",
        "He shouted that all women are liars.",
        "They call girls like me sluts.",
        "I was called a stupid cow and worse every morning.",
        "The officer wanted to know why I did not scream.",
        "For years I thought that I deserved it.",
        "I was afraid nobody would believe me.",
        "He said ‘you wanted it’ and left.",
        "«You asked for it», they wrote on the wall.",
    ],
)
def test_it_does_not_call_a_survivor_hostile_when_she_tells_what_was_said_to_her(text: str) -> None:
    assert check_text(text).hostile == ()


@pytest.mark.parametrize(
    "text",
    [
        "It was not your fault. You did not deserve it.",
        "Nobody asks for this. You were never asking for it.",
        "Don't blame yourself.",
        "I believe you. You are not lying and you are not crazy.",
        "Women should be safe everywhere.",
    ],
)
def test_it_does_not_call_support_hostile(text: str) -> None:
    assert check_text(text).hostile == ()


@pytest.mark.parametrize(
    "text",
    [
        "Who cares what the neighbours think. I wear the red coat now and I go to the market alone.",
        "Lmao we missed the bus again and danced at the stop.",
        "LMAO. My sister saw the tickets, she said who cares, we drive all night. She is the best.",
        "Mine spins for five minutes lmao",
    ],
)
def test_words_that_trolls_use_too_make_no_attack_of_talk_among_friends(text: str) -> None:
    assert check_text(text).hostile == ()


def test_it_still_notices_an_attack_that_opens_a_quotation_and_never_closes_it() -> None:
    assert "blame" in kinds_of('"You were asking for it.')


def test_it_points_at_the_attacking_words() -> None:
    text = "I read this. You were asking for it."
    (found,) = check_text(text).hostile
    assert [text[start:end] for start, end in found.spans] == ["You were asking for it"]
    assert 0.5 <= found.score <= 1


def test_long_texts_are_not_heard_as_posts_are(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def asking(folded: str) -> Sketch:
        asked.append(folded)
        return talk_of(folded)

    monkeypatch.setattr(hostility, "talk_of", asking)
    text = "Girls only date guys for the money lol."
    check_text(text)
    assert len(asked) == 1
    check_text(f"{text} " * 60)
    assert len(asked) == 1


@pytest.mark.parametrize("text", ["", ".", "?!", "women", "\u2640", "w" * 20_000])
def test_the_shortest_and_strangest_posts_are_heard_without_complaint(text: str) -> None:
    assert talk_of(text).counts.any()
    assert check_text(text).failed == ()


def test_it_shows_the_words_that_attack_wherever_they_stand() -> None:
    attack = "Females are dumb and we should take their rights away"
    [found] = check_text(f"{'Hi. ' * 61}{attack}.").hostile
    assert found.reason.quotes == (attack,)


QUIET = "We picked plums all morning and my aunt made jam. The radio played and nobody was in a hurry. "
SPANISH = "Recogimos ciruelas toda la mañana y mi tía hizo mermelada. La radio sonaba y el sol entraba en la cocina. "
FRENCH = "Nous avons cueilli des prunes ce matin et ma tante a fait de la confiture. La radio jouait et il pleuvait. "
ITALIAN = "Abbiamo raccolto le prugne e mia zia ha fatto la marmellata. La radio suonava e fuori pioveva piano. "
TOLD = "My stepfather came into my room at night when I was nine. I never told my mother. He hit me with his belt. "
ATTACKS = [
    ("Females are dumb and we should take their rights away.", "hate", QUIET),
    ("All women are liars.", "hate", QUIET),
    ("You were asking for it.", "blame", QUIET),
    ("It is your own fault for walking there alone.", "blame", QUIET),
    ("This is fake, you just want attention.", "trolling", QUIET),
    ("Todas las mujeres son unas mentirosas y deberían callarse.", "hate", SPANISH),
    ("Toutes les femmes sont des menteuses et des parasites.", "hate", FRENCH),
    ("Tutte le donne sono bugiarde e parassiti.", "hate", ITALIAN),
]


@pytest.mark.parametrize(("attack", "kind", "quiet"), ATTACKS)
@pytest.mark.parametrize(("before", "after"), [(5, 5), (220, 0)], ids=["amid ten sentences", "behind 20,000 letters"])
def test_an_attack_is_found_amid_what_is_about_something_else(
    attack: str, kind: str, quiet: str, before: int, after: int
) -> None:
    text = f"{quiet * before}{attack} {quiet * after}"
    [found] = [one for one in check_text(text).hostile if one.kind == kind]
    assert all(text[start:end] in attack for start, end in found.spans)
    assert check_text(quiet * (before + after)).hostile == ()


@pytest.mark.parametrize("attack", [attack for attack, _, quiet in ATTACKS if quiet == QUIET])
def test_where_something_hard_is_told_such_a_sentence_is_what_was_said_to_her(attack: str) -> None:
    assert check_text(f"{TOLD * 4}{attack} {TOLD * 4}").hostile == ()


@pytest.mark.parametrize(
    "said",
    [
        "My neighbour shouted that all women are liars.",
        "A man on the radio said you were asking for it.",
        "«Toutes les femmes sont des menteuses», disait mon voisin.",
        "It was not your fault. You were never asking for it.",
    ],
)
def test_what_is_retold_amid_something_else_is_no_attack(said: str) -> None:
    assert check_text(f"{QUIET * 5}{said} {QUIET * 5}").hostile == ()
