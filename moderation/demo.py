"""The demo's texts: invented, not graphic, kind to read. (words, choices, settled notes)"""

from stories.telling import Telling

Note = dict[str, object]


def note(category: str, intensity: int = 1) -> Note:
    return {"category": category, "intensity": intensity, "passages": []}


PUBLISHED: list[tuple[Telling, list[Note]]] = [
    (
        Telling(
            "Me too. I have read here for three weeks before typing this. That is all I can say today, and it is "
            "more than I said in eleven years.",
            thread="woad",
        ),
        [],
    ),
    (
        Telling(
            "It was my first job, in a kitchen. The man who did the rota made remarks every single shift, about my "
            "shape, about what I would be like. Everyone laughed, so I laughed. I learned to carry a tray in front of "
            "me like a shield.\n\nI left without another job to go to. I told people it was the hours.",
            setting="work",
            country="IE",
            decade="2010",
            thread="straw",
        ),
        [note("verbal_harassment")],
    ),
    (
        Telling(
            "I was nine. It was somebody the family trusted, and I knew the word for it only much later. I am not "
            "going to write what happened. I am writing that it happened, and that I am fifty-four now, and that I "
            "planted a garden.",
            appears_as="pen_name",
            pen_name="Marrow",
            setting="home",
            decade="1980",
            first_time=True,
            thread="lichen",
            notes=["child"],
        ),
        [note("child", 2)],
    ),
    (
        Telling(
            "The night bus, the seat by the window. He sat down next to me although the bus was empty. I remember "
            "working out how many stops were left and deciding that it would be rude to stand up.\n\nI got off six "
            "stops early and walked home in the rain. For years I told it as a funny story about the weather. It was "
            "only when a friend stopped laughing that I heard what I was saying.\n\nI still sit near the driver. I "
            "tell my daughter that she is allowed to be rude.",
            setting="transport",
            country="KE",
            decade="1990",
            thread="heather",
        ),
        [note("sexual_assault")],
    ),
    (
        Telling(
            "Soy un hombre y tengo sesenta y un años. En el equipo nadie hablaba de eso. Yo tampoco. A mí también.",
            setting="sport",
            country="AR",
            decade="1970",
            thread="madder",
        ),
        [],
    ),
    (
        Telling(
            "My professor offered to read my thesis at his flat. I said the library was fine. After that the comments "
            "on my chapters changed, and so did my mark. I appealed, and a woman I had never met sat through four "
            "meetings beside me. I do not remember her name. I remember her pen, tapping once whenever somebody "
            "interrupted me.",
            setting="school",
            country="DE",
            decade="2000",
            thread="woad",
        ),
        [note("verbal_harassment")],
    ),
    (
        Telling(
            "He followed me for eleven streets. I went into a bakery that was about to close, and the baker looked at "
            "my face, locked the door, and put the kettle on. We sat on flour sacks until it was light. Nothing "
            "happened to me that night. Everything about how I walk home did.",
            setting="street",
            country="FR",
            decade="2010",
            thread="straw",
        ),
        [note("stalking", 2)],
    ),
    (
        Telling(
            "كنت أظن أنني وحدي. قرأت هنا أصواتًا كثيرة قبل أن أكتب. أنا أيضًا، وهذا يكفي اليوم.",
            country="LB",
            thread="lichen",
        ),
        [],
    ),
    (
        Telling(
            "We were married. For a long time I thought that meant it could not have a name. The counsellor did not "
            "give it one either; she asked me what I would call it if it had happened to my sister. I went very quiet "
            "and then I said the word.\n\nI have my own front door now. It is green. I painted it twice.",
            setting="home",
            country="CA",
            decade="2000",
            first_time=False,
            thread="lichen",
            notes=["partner_abuse"],
        ),
        [note("partner_abuse", 2), note("rape")],
    ),
    (
        Telling(
            "Somebody I had blocked made new accounts to send me pictures I never asked for. Forty-one of them. I kept "
            "a list because a friend said to keep a list. The list is what made the difference when I finally showed "
            "it to somebody whose job it was.",
            setting="online",
            country="NZ",
            decade="2020",
            thread="heather",
        ),
        [note("images"), note("exposure")],
    ),
    (
        Telling(
            "I was a nurse and he was a patient, and everyone said that it comes with the work. It does not come with "
            "the work. I train the new ones now, and that is the first sentence I teach them.",
            setting="care",
            country="IT",
            decade="2010",
            thread="madder",
        ),
        [note("sexual_assault")],
    ),
    (
        Telling(
            "My grandmother told me hers the week before she died, as if she were giving me a recipe. She had carried "
            "it since 1951. She said: you do not have to do anything with it, only do not put it down somewhere that "
            "nobody will find it. So I am putting it here, Nana, where people will find it.",
            country="PL",
            decade="before",
            thread="straw",
        ),
        [],
    ),
]

WAITING: list[Telling] = [
    Telling(
        "It was at a summer course. He was the one who taught us to sail, and he said I had cold hands. I do not want "
        "to say more. I would like it to be counted.",
        setting="sport",
        decade="1990",
    ),
    Telling(
        "My manager at the call centre, Mr Aldous Verrin, kept asking me to stay late. When I said no he moved my desk "
        "next to his. You can reach me at lark.reed@example.org if this was you too.\n\nI think there were four of "
        "us.",
        setting="work",
        country="IE",
    ),
    Telling("Me too. At school, by somebody older. I have not told my parents.", setting="school", first_time=True),
    Telling(
        "Some nights I do not want to wake up any more, and I am writing it here because nobody I know will see it. "
        "It came back when I saw him on a poster.",
        first_time=True,
        notes=["self_harm"],
    ),
]

VOICES = 1214
