"""The demo's texts: invented, not graphic, kind to read."""

import random
from itertools import product

from stories.telling import Decade, Setting, Telling, Thread

Note = dict[str, object]


def note(category: str, intensity: int = 1, *passages: str) -> Note:
    """A settled note. Where its passages are given (words of the story), only they fold."""
    return {"category": category, "intensity": intensity, "passages": list(passages)}


def settled(telling: Telling, notes: list[Note]) -> list[Note]:
    """The notes with their passages as places in the words."""

    def place(passage: str) -> list[int]:
        start = telling.words.index(passage)
        return [start, start + len(passage)]

    return [note | {"passages": [place(passage) for passage in note["passages"]]} for note in notes]  # type: ignore[attr-defined]


PUBLISHED: list[tuple[Telling, list[Note]]] = [
    (
        Telling(
            "Me too. I have read here for three weeks before typing this. That is all I can say today, and it is "
            "more than I said in eleven years.",
            thread="woad",
            hope="You can come back tomorrow. It will still be here, and nobody will ask where you were.",
            may_travel=True,
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
            hope="There are other kitchens. In mine there is a radio, and nobody carries a shield.",
        ),
        [note("verbal_harassment", 1, "made remarks every single shift, about my shape, about what I would be like")],
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
            hope="If you are reading this at night: the garden was a window box first.",
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
        [note("sexual_assault", 1, "I remember working out how many stops were left")],
    ),
    (
        Telling(
            "Soy un hombre y tengo sesenta y un años. En el equipo nadie hablaba de eso. Yo tampoco. A mí también.",
            setting="sport",
            country="AR",
            decade="1970",
            thread="madder",
            hope="Nunca es tarde. Yo tardé cuarenta años, y el café de hoy sabe mejor.",
            may_travel=True,
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
            hope="Somewhere there is a baker who will look at your face and lock the door.",
        ),
        [note("stalking", 2, "He followed me for eleven streets.")],
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
        [
            note("partner_abuse", 2, "We were married. For a long time I thought that meant it could not have a name."),
            note("rape", 2, "she asked me what I would call it if it had happened to my sister"),
        ],
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
            hope="Keep the list. Somebody’s job is to read it.",
        ),
        [note("images", 1, "made new accounts to send me pictures I never asked for")],
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
            hope="Put it down here. It is a good place to put things down.",
            may_travel=True,
        ),
        [],
    ),
]

# Words of support: the beginning of the story they stand under, and the words.
REPLIES = [
    ("It was my first job", "I believe you."),
    ("It was my first job", "I carried a tray like that too. Thank you for the word for it."),
    ("He followed me for eleven streets", "I read this twice. I am glad about the baker, and I am glad about you."),
    ("My grandmother told me", "We found it. Thank you, Nana."),
]

# On whose page it says that others said so too: the beginning of the story, how many.
ECHOES = [("It was my first job", 64), ("He followed me for eleven streets", 38), ("My grandmother told me", 23)]

# A crowd of short ones, so that filters, pages and numbers have something to show: language, countries, what it begins
# with, where and when it was, how it ends. No part has to follow from another.
CROWD: list[tuple[str, str, list[str], list[str], list[str]]] = [
    (
        "en",
        "US US US US US GB GB GB IN IN IN IE IE KE NG ZA CA CA AU NZ",
        [
            "Me too.",
            "Me too.",
            "Me too",
            "It happened to me as well.",
            "Me too, and I had not said it before.",
            "Same.",
        ],
        [
            "",
            "",
            "It was at work.",
            "I was nineteen.",
            "It was raining, I know that much.",
            "Everybody liked him.",
            "I told one person, and she believed me.",
            "I was told it was a compliment.",
            "It was on the way home.",
            "They moved me to another office, not him.",
            "I had only been there for a week.",
        ],
        [
            "",
            "",
            "",
            "I have a dog now, and a door that locks.",
            "That is all.",
            "I wanted to be counted.",
            "I sleep better these days.",
            "I teach my son to ask.",
            "I planted tomatoes that year, and every year since.",
            "My sister knows. She drove all night.",
            "I am sixty, and I am fine on most days.",
        ],
    ),
    (
        "es",
        "MX MX AR AR ES ES CL CO",
        ["Yo también.", "A mí también.", "Me pasó a mí también."],
        ["", "Fue en el trabajo.", "Tenía veinte años.", "Nadie preguntó nada.", "Fue en el autobús."],
        ["", "", "Hoy duermo mejor.", "Mi hermana me creyó.", "Quería que se contara."],
    ),
    (
        "fr",
        "FR FR FR SN CA BE",
        ["Moi aussi.", "Moi aussi, et je ne l’avais jamais dit.", "À moi aussi."],
        ["", "C’était au travail.", "J’avais vingt ans.", "Tout le monde l’aimait bien.", "C’était dans le train."],
        ["", "", "Aujourd’hui je vais mieux.", "Ma mère m’a crue.", "Je voulais être comptée."],
    ),
    (
        "de",
        "DE DE AT CH",
        ["Ich auch.", "Mir ist es auch passiert."],
        ["", "Es war in der Lehre.", "Ich war neunzehn.", "Niemand hat gefragt."],
        ["", "Heute geht es mir gut.", "Meine Freundin hat mir geglaubt."],
    ),
    (
        "it",
        "IT",
        ["Anch’io.", "È successo anche a me."],
        ["", "Ero al lavoro.", "Avevo vent’anni.", "Nessuno ha chiesto niente."],
        ["", "Oggi sto meglio.", "Mia sorella mi ha creduto."],
    ),
    (
        "ar",
        "EG EG LB MA",
        ["أنا أيضًا.", "حدث هذا معي أيضًا."],
        ["", "كان ذلك في العمل.", "كنت في العشرين.", "لم يسأل أحد."],
        ["", "اليوم أنا بخير.", "صدّقتني أختي."],
    ),
]
HOW_MANY = {"en": 300, "es": 60, "fr": 50, "de": 30, "it": 24, "ar": 26}


PAST_CALL = {
    "slug": "night-bus",
    "title": "On the night bus",
    "invitation": "If it happened on the way home, say so: in two words or in two thousand.",
}
PAST_VOICES, PAST_STORIES = 360, 40

ACTIONS = [
    (
        "Learn to listen",
        "An evening course of this organisation, for anybody whom a friend has told something. Free, on paper too.",
    ),
    (
        "A page for the staff room",
        "Whom to turn to at work, on one sheet to hang up. Print it, add your own names, leave it where people wait.",
    ),
]


def crowd() -> list[tuple[str, Telling]]:
    """Short stories with their language, always the same ones. Two words come often, longer ones once each."""
    dice = random.Random(2017)  # noqa: S311 - a pattern, not a secret
    told = []
    for language, countries, *parts in CROWD:
        ways = [" ".join(part for part in way if part) for way in product(*parts)]
        dice.shuffle(ways)
        for number in range(HOW_MANY[language]):
            telling = Telling(
                dice.choice(parts[0]) if number % 3 == 0 else ways[number % len(ways)],
                country=dice.choice([*countries.split(), ""]),
                setting=dice.choices([*Setting.values, ""], weights=[9, 6, 5, 5, 4, 3, 4, 2, 2, 2, 1, 1, 2, 9])[0],
                decade=dice.choices([*Decade.values, ""], weights=[5, 9, 8, 6, 4, 3, 1, 1, 6])[0],
                thread=dice.choice(Thread.values),
            )
            told.append((language, telling))
    dice.shuffle(told)
    return told


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

VOICES = 4620
