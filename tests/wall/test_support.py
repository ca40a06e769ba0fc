from datetime import timedelta

import pytest
from django.test import Client

from stories.models import Action, Call, SupportLine
from stories.models.call import today
from tests.journeys import published, text_of


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
    page = text_of(reader.get("/support/?country=AQ"))
    assert "We have no checked numbers for that country yet." in page
    assert "Befrienders Worldwide" in page


@pytest.mark.parametrize("asked", ["XY", "²", "250", "FRA", "٢", "IE IE", "<b>"])
def test_what_is_no_country_chooses_none(reader: Client, db: None, asked: str) -> None:
    page = reader.get("/support/", {"country": asked})
    assert page.status_code == 200
    assert "selected" not in page.content.decode()
    assert "We have no checked numbers" not in text_of(page)


def test_it_shows_only_what_was_read_with_confidence(reader: Client, db: None) -> None:
    pages = " ".join(text_of(reader.get(f"/support/?country={code}")) for code in ("GB", "US", "ZA", "CH"))
    for number in ("0808 500 2222", "HOPE to 64673", "0800 428 428"):
        assert number not in pages
    assert not SupportLine.objects.shown().filter(phone="142").exists()
    assert "1-800-656-4673" in pages


def test_it_is_one_tap_from_every_page(reader: Client, db: None) -> None:
    for address in ("/", "/tell/", "/receipt/", "/about/", "/calls/", "/account/sign-in/", "/nothing/"):
        assert 'href="/support/"' in reader.get(address).content.decode()


def test_it_offers_every_country_and_says_where_it_knows_none(reader: Client, db: None) -> None:
    page = reader.get("/support/?country=MT")
    assert 'value="MT" selected' in page.content.decode()
    assert "We have no checked numbers for that country yet." in text_of(page)


def test_it_finds_lines_for_whoever_cannot_speak_aloud(reader: Client, db: None) -> None:
    silent = text_of(reader.get("/support/?country=US&how=silent"))
    assert "Crisis Text Line" in silent
    assert "National Sexual Assault Hotline" in silent  # it has a chat
    assert len(silent) < len(text_of(reader.get("/support/?country=US")))


def test_it_keeps_the_country_only_when_asked_to_and_lets_go_of_it(reader: Client, db: None) -> None:
    assert not reader.get("/support/?country=IE").cookies
    reader.post("/support/country/", {"country": "IE"})
    assert reader.cookies["r"].value == "nIE"
    assert "1800 77 88 88" in text_of(reader.get("/support/"))
    assert "Ireland stays chosen until you close the browser." in text_of(reader.get("/support/"))
    reader.post("/support/country/", {"country": ""})
    assert reader.cookies["r"].value == ""
    assert "1800 77 88 88" not in text_of(reader.get("/support/"))


@pytest.mark.parametrize("country", ["XX", "", "ie-", "<b>", "\x00"])
def test_it_keeps_no_country_that_there_is_not(reader: Client, country: str) -> None:
    done = reader.post("/support/country/", {"country": country})
    assert done.headers["Location"] == "/support/"
    assert reader.cookies["r"].value == ""


@pytest.mark.usefixtures("this_moment")
def test_a_line_that_nobody_checked_for_a_year_says_so(reader: Client, db: None) -> None:
    SupportLine.objects.filter(country_code="IE").update(checked_on=today() - timedelta(days=365))
    assert "It may have changed." not in text_of(reader.get("/support/?country=IE"))
    SupportLine.objects.filter(country_code="IE").update(checked_on=today() - timedelta(days=366))
    assert "more than a year ago. It may have changed." in text_of(reader.get("/support/?country=IE"))
    assert set(SupportLine.objects.old().values_list("country_code", flat=True)) == {"IE"}


def test_each_line_says_where_it_is_from(reader: Client, db: None) -> None:
    page = reader.get("/support/?country=IE")
    for line in SupportLine.objects.in_country("IE"):
        assert line.source
        assert line.source in text_of(page)


def test_an_organisation_adds_what_readers_can_do(reader: Client, call: Call) -> None:
    sea = Call.objects.create(slug="at-sea", title="At sea", invitation="For everybody who works on ships.")
    Action.objects.create(title="Learn to listen", words="An evening course.", link="https://course.example/")
    Action.objects.create(title="A code for ships", words="Ask your union for it.", call=sea)
    Action.objects.create(title="Not yet", words="Later.", is_shown=False)
    for address in ("/actions/", "/calls/"):
        page = text_of(reader.get(address))
        assert "Learn to listen An evening course." in page
        assert "A code for ships" in page
        assert "Not yet" not in page
    assert [action.title for action in Action.objects.beside(call)] == ["Learn to listen"]
    assert Action.objects.beside(sea).count() == 2


def test_closed_calls_are_an_archive_with_their_numbers(reader: Client, call: Call) -> None:
    Call.objects.create(slug="past", title="At sea", invitation="It is over.", closes_on="2020-01-31")
    Call.objects.create(slug="next", title="At school", invitation="Soon.", opens_on=today() + timedelta(days=9))
    page = text_of(reader.get("/calls/"))
    assert page.index("Me too") < page.index("Coming") < page.index("At school") < page.index("The archive")
    assert page.index("The archive") < page.index("At sea")
    assert "closed in January 2020" in page
    assert reader.get("/calls/past/").status_code == 200
    assert reader.get("/calls/past/magnitude/").status_code == 200
    assert 'href="/calls/past/magnitude/"' in reader.get("/calls/").content.decode()


def test_the_strip_on_every_page_names_the_country_that_is_kept(reader: Client, mo: Client) -> None:
    story = published(mo)
    for address in ("/", story.get_absolute_url(), "/tell/"):
        assert "Choose your country" in text_of(reader.get(address))
    reader.post("/support/country/", {"country": "IE"})
    for address in ("/", story.get_absolute_url(), "/tell/"):
        assert "People to talk to in Ireland" in text_of(reader.get(address))
        assert "People to talk to in Ireland" not in text_of(mo.get(address))


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("116 123", ["116123"]),
        ("133 / 134", ["133", "134"]),
        ("1553; 0919-057-1553", ["1553", "09190571553"]),
        ("1.96.96 (19696)", ["19696", "19696"]),
        ("1-800-799-7233 (TTY 1-800-787-3224)", ["18007997233", "18007873224"]),
        ("135 (Buenos Aires area) or (011) 5275-1135", ["135", "01152751135"]),
        ("*4141 (mobile)", ["*4141"]),
        ("01 8000 112 137 or 195 option 7", ["018000112137", "195"]),
    ],
)
def test_each_number_of_a_line_is_dialled_by_itself(written: str, dialled: list[str]) -> None:
    pieces = SupportLine(phone=written).numbers
    assert [number for _said, number in pieces if number] == dialled
    assert "".join(said for said, _number in pieces) == written


def test_a_number_sign_reaches_the_telephone(reader: Client, db: None) -> None:
    assert 'href="tel:%238891"' in reader.get("/support/?country=JP").content.decode()


def test_it_names_the_emergency_number_of_the_chosen_country_first(reader: Client, db: None) -> None:
    for way in ("", "&how=silent"):
        page = text_of(reader.get(f"/support/?country=GB{way}"))
        assert "In danger now: 999 Emergency services (press 55 on a mobile if you cannot speak)" in page
        assert "call the emergency number of your country" not in page
    assert "112" not in text_of(reader.get("/support/?country=AU"))
    for unknown in ("/support/", "/support/?country=MT"):
        page = text_of(reader.get(unknown))
        assert "In danger now: call the emergency number of your country. In the European Union it is 112." in page


def test_an_emergency_line_that_only_takes_messages_is_no_number_to_call(reader: Client, db: None) -> None:
    SupportLine.objects.create(
        country_code="FI", name="Hätänumero", purpose="emergency", text="112", is_shown=True, checked_on=today()
    )
    page = text_of(reader.get("/support/?country=FI"))
    assert "In danger now: call the emergency number of your country. In the European Union it is 112." in page


@pytest.mark.parametrize(("language", "said"), [("es", "17 o 112"), ("fr", "17 ou 112"), ("ar", "17 أو 112")])
def test_whoever_needs_one_of_two_emergency_numbers_reads_in_their_language_that_either_will_do(
    five: None, reader: Client, db: None, language: str, said: str
) -> None:
    page = text_of(reader.get("/support/?country=FR", headers={"accept-language": language}))
    assert f"{said} Police secours" in page
