"""Near-identical texts become one group, however many; different ones never; and nothing of a text stays behind."""

from uuid import UUID

from django.test import Client

from stories import floods
from stories.models import Sketch, Story, Version
from tests.floods.flood import flood
from tests.journeys import carry_out, tell

FLOOD = "Everybody on this page should visit our new shop by the river, it sells lamps, candles and radios, number {}."
OTHERS = (
    "On the tram a stranger pressed himself against me until I got off two stops early and walked home in the rain.",
    "My manager writes to me every night although I have asked him to stop, and nobody at work wants to know of it.",
)


def test_it_puts_near_identical_texts_into_one_group_and_leaves_the_others_alone(ada: Client) -> None:
    for number in ("one", "two", "three", "four"):
        tell(ada, FLOOD.format(number))
    for words in OTHERS:
        tell(ada, words)
    carry_out()
    (group,) = floods.groups()
    assert {Version.objects.get(pk=pk).telling.words for pk in group} == {
        FLOOD.format(number) for number in ("one", "two", "three", "four")
    }


def test_a_thousand_near_identical_texts_are_one_group_beside_others() -> None:
    assert flood(1_000, others=200).sizes == [1_000]


def test_short_advertisements_with_names_towns_and_numbers_of_their_own_are_one_group(settings: object) -> None:
    """On nearly every site: a sketch is drawn by the site's pepper, and one in three hundred draws it less alike."""
    advertisement = "Hello {}, our shop sells lamps at the best prices in {}. Write to us today on {}, we answer!"
    filled = [
        advertisement.format(*own)
        for own in (
            ("Asha", "Ashford", "020 7946 0101"),
            ("Tomas", "Kelmore", "020 7946 0733"),
            ("Lena", "Marang", "020 7946 0515"),
            ("Nils", "Oldbury", "020 7946 0420"),
        )
    ]
    found = []
    for site in range(100):
        settings.RECEIPT_PEPPER = site.to_bytes(32, "big")  # type: ignore[attr-defined]
        rows = [(UUID(int=number), floods.sketch_of(text)) for number, text in enumerate((*filled, *OTHERS))]
        found.append([sorted(one.int for one in group) for group in floods.alike(rows)])
    assert found.count([[0, 1, 2, 3]]) >= 97


def test_it_makes_no_group_of_the_words_that_many_say(ada: Client) -> None:
    for _ in range(4):
        tell(ada, "Me too.")
    carry_out()
    assert floods.groups() == []


def test_a_sketch_dies_with_its_text(ada: Client) -> None:
    tell(ada, OTHERS[0])
    carry_out()
    assert Sketch.objects.count() == 1
    Story.objects.all().delete()
    assert not Sketch.objects.exists()


def test_a_sketch_says_nothing_without_the_sites_key(settings: object) -> None:
    before = floods.sketch_of(OTHERS[0])
    settings.RECEIPT_PEPPER = b"another pepper of another site.."  # type: ignore[attr-defined]
    assert len(before) == floods.PLACES * 4
    assert sum(a == b for a, b in zip(before, floods.sketch_of(OTHERS[0]), strict=True)) < 20
