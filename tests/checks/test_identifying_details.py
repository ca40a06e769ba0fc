"""What in a text could point at somebody. Names, numbers and addresses are invented or reserved for examples."""

from itertools import pairwise

import pytest

from stories.checks import check_text


def found_in(text: str) -> set[tuple[str, str]]:
    return {(one.kind, text[one.start : one.end]) for one in check_text(text).identifying}


@pytest.mark.parametrize(
    ("text", "kind", "passage"),
    [
        ("Write to ada@example.org please", "email", "ada@example.org"),
        ("Write to ada.lark at example dot org please", "email", "ada.lark at example dot org"),
        ("my mail: ada (at) example (dot) org", "email", "ada (at) example (dot) org"),
        (
            "Escribidme a mar punto azul arroba correo punto example",
            "email",
            "mar punto azul arroba correo punto example",
        ),
        ("ecris a lune(point)bleue(arobase)boite.example", "email", "lune(point)bleue(arobase)boite.example"),
        ("scrivi a sole chiocciola posta punto example", "email", "sole chiocciola posta punto example"),
        ("write to us at crew7 (at) harbour (dot) example", "email", "crew7 (at) harbour (dot) example"),
        ("it is all on ourwall.example/t/12 now", "url", "ourwall.example/t/12"),
        ("add me blue_kite.7 on tiktok", "handle", "blue_kite.7"),
        ("mon snap c'est lune_12", "handle", "lune_12"),
        ("ring me oh seven seven, double nine, four one two", "phone", "oh seven seven, double nine, four one two"),
        (
            "mi numero es nueve nueve, cuarenta y dos, cero uno, diez",
            "phone",
            "nueve nueve, cuarenta y dos, cero uno, diez",
        ),
        ("She was in Aldermere Street 51 then.", "address", "Aldermere Street 51"),
        ("كنا في شارع النرجس رقم 12", "address", "شارع النرجس رقم 12"),
        ("We were at Camp Hollow Oaks in June.", "organisation", "Camp Hollow Oaks"),
        ("Fue en el Colegio San Eladio.", "organisation", "Colegio San Eladio"),
        ("He is the pastor of Bright Fountain Gathering.", "organisation", "Bright Fountain Gathering"),
        ("كان في مدرسة النخيل الابتدائية", "organisation", "مدرسة النخيل الابتدائية"),
        ("اسمي نورهان وأنا هنا", "person", "نورهان"),
        ("صديقتي أمل صدقتني", "person", "أمل"),
        ("It was dark and Sveta waited for me.", "person", "Sveta"),
        ("look at https://example.org/people?id=7.", "url", "https://example.org/people?id=7"),
        ("he is on example.com/in/somebody-7 still", "url", "example.com/in/somebody-7"),
        ("find him as @some.body_7.", "handle", "@some.body_7"),
        ("his insta is some_body7", "handle", "some_body7"),
        ("call me on +44 7700 900123 today", "phone", "+44 7700 900123"),
        ("call me on (212) 555-0123", "phone", "(212) 555-0123"),
        ("his number 5550123 is old", "phone", "5550123"),
        ("ring 06 39 98 12 34 after six", "phone", "06 39 98 12 34"),
        ("the car had the plate KL 07 BX 1234", "number", "KL 07 BX 1234"),
        ("my passport number is X1234567", "number", "X1234567"),
        ("sa plaque est AA-123-BB", "number", "AA-123-BB"),
        ("la matrícula es 1234 BCD", "number", "1234 BCD"),
        ("la targa è AB 123 CD", "number", "AB 123 CD"),
        ("vive en calle mayor 12", "address", "calle mayor 12"),
        ("He lives at 14 Alderbrook Road, Fernbury.", "address", "14 Alderbrook Road, Fernbury"),
        ("he lives at 14 alderbrook road", "address", "14 alderbrook road"),
        ("Vive en Calle Olivar 12, 3B.", "address", "Calle Olivar 12, 3B"),
        ("Il habite 7 rue des Tilleuls.", "address", "7 rue des Tilleuls"),
        ("It was in flat 12, upstairs.", "address", "flat 12"),
        ("I live in Little Fernbury.", "place", "Little Fernbury"),
        ("It was at St Osmund's Hospital.", "organisation", "St Osmund's Hospital"),
        ("I worked at the Blue Lantern Café then.", "organisation", "the Blue Lantern Café"),
        ("i studied at fernbury college back then", "organisation", "fernbury college"),
        ("I worked at Larkspur & Vale then.", "organisation", "Larkspur & Vale"),
        ("She manages the Golden Anchor pub.", "organisation", "the Golden Anchor pub"),
        ("She teaches at Harrowgate Primary School.", "organisation", "Harrowgate Primary School"),
    ],
)
def test_it_finds_ways_to_reach_somebody(text: str, kind: str, passage: str) -> None:
    assert (kind, passage) in found_in(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("His name is Torvald Quillfeather.", "Torvald Quillfeather"),
        ("his name is torvald quillfeather.", "torvald quillfeather"),
        ("HIS NAME IS TORVALD QUILLFEATHER.", "TORVALD QUILLFEATHER"),
        ("A man called Zebedee sat beside me.", "Zebedee"),
        ("Everybody knows Mr Quillfeather does this.", "Quillfeather"),
        ("everybody knows mr quillfeather does this", "quillfeather"),
        ("Dr. Quillfeather saw me on a Tuesday.", "Quillfeather"),
        ("Coach Brannigan told us to stay.", "Brannigan"),
        ("I told my friend Xanthi the next day.", "Xanthi"),
        ("i told my friend xanthi the next day", "xanthi"),
        ("Quillon grabbed me again that night.", "Quillon"),
        ("quillon kept texting me for weeks", "quillon"),
        ("The man who did this is Torvald Quillfeather, my boss.", "Torvald Quillfeather"),
        ("It was Torvald Quillfeather who closed the door.", "Torvald Quillfeather"),
        ("Everybody should know that Torvald Quillfeather lied.", "Torvald Quillfeather"),
        ("the name of the guy was torvald quillfeather", "torvald quillfeather"),
        ("I blame Torvald for this.", "Torvald"),
        ("I talked to Amelia about it.", "Amelia"),
        ("yesterday i met amelia again", "amelia"),
        ("Me llamo Inés Roldán.", "Inés Roldán"),
        ("Je m'appelle Odile Garnier.", "Odile Garnier"),
    ],
)
def test_it_finds_the_name_of_a_person(text: str, name: str) -> None:
    assert ("person", name) in found_in(text)


def test_it_finds_every_repetition_of_a_name_in_any_case() -> None:
    text = "His name is Quillon Fairweather. I avoided quillon after that. FAIRWEATHER never said sorry."
    assert {("person", "quillon"), ("person", "FAIRWEATHER")} <= found_in(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("كان على المكتب كتاب.", []),
        ("اسمها على الكيس.", []),
        ("أختي على السطح.", []),
        ("اسمه علي. كان يضع يده على كتفي.", ["علي"]),
        ("اسمه على ويسكن هنا.", ["على"]),  # as many write it in Egypt
    ],
)
def test_it_does_not_take_the_arabic_on_for_a_name(text: str, names: list[str]) -> None:
    assert [text[one.start : one.end] for one in check_text(text).identifying] == names


def test_it_does_not_take_a_word_for_a_name_because_somebody_bears_it() -> None:
    text = "I told my friend Hope Fairweather. I still have hope."
    assert [one.start for one in check_text(text).identifying] == [text.index("Hope")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "me too",
        "My uncle was there too.",
        "God help me.",
        "It was a Monday in May.",
        "He was about 45 years old.",
        "It cost me 900 euros and 3 weeks.",
        "It happened on the London underground at 10:30.",
        "We met on 12/03/2019.",
        "I called the police and my mother.",
        "My old school was a nursery once.",
        "Two men on the road asked for the way.",
        "In 2004-2005 I was abroad.",
        "I will mark this day. I may come back.",
        "I was at home.It was late.",
        "I live in India.",
        "Our teacher said nothing. Then she left.",
        "J'ai une plaque de 1999 au mur.",
    ],
)
def test_it_leaves_alone_what_points_at_nobody(text: str) -> None:
    assert check_text(text).identifying == ()


def test_it_keeps_a_street_named_after_somebody_an_address() -> None:
    assert found_in("He lives at 3 Amelia Street.") == {("address", "3 Amelia Street")}


def test_its_passages_stand_in_order_and_never_overlap() -> None:
    text = (
        "My name is Ada Fairweather, mail ada.fairweather@example.org or @ada_f, I worked at Fairweather School, "
        "12 Fairweather Road, call 020 7946 0123. Mr Fairweather knows."
    )
    found = check_text(text).identifying
    assert len(found) >= 6
    assert all(one.end <= after.start for one, after in pairwise(found))


def test_it_quotes_the_passage_in_its_reason() -> None:
    (found,) = check_text("His name is Torvald.").identifying
    assert found.reason.quotes == ("Torvald",)


@pytest.mark.parametrize("word", ["Kellermann", "kellerman", "Kelermann", "Marisol"])
def test_a_name_the_author_goes_by_elsewhere_is_found_even_misspelt(word: str) -> None:
    text = f"They all laughed and said that {word} had wanted it."
    found = check_text(text, own=["marisol.kellermann77@example.org"]).identifying
    assert [text[one.start : one.end] for one in found] == [word]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Write to ada@example.org. My door is open.", "ada@example.org"),
        ("Write to ada@example.co.uk. He said no.", "ada@example.co.uk"),
        ("Write to ada at example dot org. It helps.", "ada at example dot org"),
        ("Write to ada@gmail. com or call.", "ada@gmail. com"),
        ("Write to ada@gmail. It helps.", "ada@gmail"),
        ("I saw him @ work. It was late.", ""),
        (". Write to ada @ gmail", "ada @ gmail"),
        ("Write to ada@example.org.He said no.", "ada@example.org"),
        ("Write to ada at example dot org.He said no.", "ada at example dot org"),
        ("Write to ada.dev.Hale@mail.fairweather.example.", "ada.dev.Hale@mail.fairweather.example"),
        ("Write to Ada@Example.Org.Uk or ada@telecom.Example please.", "Ada@Example.Org.Uk|ada@telecom.Example"),
    ],
)
def test_a_mail_address_ends_where_its_sentence_ends(text: str, address: str) -> None:
    assert {passage for kind, passage in found_in(text) if kind == "email"} == {
        one for one in address.split("|") if one
    }


def test_everyday_words_and_the_house_of_a_mail_address_are_nobodys_name() -> None:
    assert check_text("We met at the example of the river.", own=["hello.river@example.org"]).identifying == ()


@pytest.mark.parametrize(
    "text",
    [
        "I counted one two three four five six seven to the door.",
        "I lay there and said one, two, three, four, five, six until it was light.",
        "ما زال عندي أمل في الغد",
        "The lock under the handle every night.",
        "suo marito entrava nella stanza ogni sera",
    ],
)
def test_what_only_sounds_like_a_detail_is_none(text: str) -> None:
    assert found_in(text) == set()
