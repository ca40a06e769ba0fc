from django.test import Client

from stories.models import SupportLine
from tests.journeys import text_of


def test_it_asks_for_a_country_and_never_guesses_one(reader: Client, db: None) -> None:
    page = text_of(reader.get("/support/", headers={"accept-language": "de-CH"}))
    assert "We do not look up where you are." in page
    assert "Find A Helpline" in page
    assert "Dargebotene Hand" not in page


def test_it_shows_the_lines_of_the_chosen_country_with_their_month(reader: Client, db: None) -> None:
    page = reader.get("/support/?country=ie")
    assert "1800 77 88 88" in text_of(page)
    assert "Checked against its source in November 2026." in text_of(page)
    assert 'href="tel:1800778888"' in page.content.decode()


def test_it_says_so_when_a_country_has_no_lines(reader: Client, db: None) -> None:
    page = text_of(reader.get("/support/?country=XY"))
    assert "We have no checked numbers for that country yet." in page
    assert "Befrienders Worldwide" in page


def test_it_shows_only_what_was_read_with_confidence(reader: Client, db: None) -> None:
    pages = " ".join(text_of(reader.get(f"/support/?country={code}")) for code in ("GB", "US", "ZA", "CH"))
    for number in ("0808 500 2222", "HOPE to 64673", "0800 428 428"):
        assert number not in pages
    assert not SupportLine.objects.shown().filter(phone="142").exists()
    assert "1-800-656-4673" in pages


def test_it_is_one_tap_from_every_page(reader: Client, db: None) -> None:
    for address in ("/", "/tell/", "/receipt/", "/about/", "/calls/", "/account/sign-in/", "/nothing/"):
        assert 'href="/support/"' in reader.get(address).content.decode()
