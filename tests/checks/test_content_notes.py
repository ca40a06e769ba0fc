"""What a text is said to speak of. Every text here is invented."""

import pytest

from stories.checks import Note, check_text


def notes_of(text: str) -> dict[str, Note]:
    return {note.category: note for note in check_text(text).notes}


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("I was raped by somebody I trusted.", "rape"),
        ("He tried to rape me and I got away.", "rape"),
        ("I had told him no. He went on until he was finished with me.", "rape"),
        ("J'étais trop ivre pour bouger et il a fait ce qu'il voulait.", "rape"),
        ("كنت طفلةً وكان يلمسني.", "child"),
        ("A man groped me on the tram.", "sexual_assault"),
        ("He touched me inappropriately in the lift.", "sexual_assault"),
        ("They whistled and shouted after me.", "verbal_harassment"),
        ("My manager makes dirty jokes about us.", "verbal_harassment"),
        ("He stared at me the whole way.", "ogling"),
        ("She looked me up and down and winked.", "ogling"),
        ("He followed me home every evening for a month.", "stalking"),
        ("She keeps calling and waits outside my office.", "stalking"),
        ("A stranger exposed himself at the bus stop.", "exposure"),
        ("He was touching himself next to the swings.", "exposure"),
        ("He took photos of me in the changing room.", "images"),
        ("Somebody shared my private pictures.", "images"),
        ("My stepfather began it when I was nine.", "child"),
        ("I was 11 years old.", "child"),
        ("My husband hits me when he has been drinking.", "partner_abuse"),
        ("We all knew it was domestic violence.", "partner_abuse"),
        ("He slapped me and pushed me against the wall.", "violence"),
        ("He threatened me with a knife.", "violence"),
        ("After that winter I cut myself.", "self_harm"),
        ("Her brother died by suicide.", "self_harm"),
        ("There was blood on my legs, I was bleeding from it.", "graphic"),
        ("They shouted racist slurs at us.", "hate"),
    ],
)
def test_it_notes_what_a_text_speaks_of(text: str, category: str) -> None:
    assert category in notes_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "me too",
        "Thank you for this page, I read it every night.",
        "I keep in touch with the friend who helped me.",
        "Your story touched me deeply, and so did your voice.",
        "The following day we went to the lake and swam.",
        "Please leave a comment below if the museum is open.",
        "I called my mother and she came at once.",
        "We held hands and watched the stars.",
        "He asked me what I wanted and we slept until noon.",
        "I wanted to die of embarrassment when my phone rang.",
    ],
)
def test_it_notes_nothing_in_harmless_talk(text: str) -> None:
    assert check_text(text).notes == ()


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Nobody touched me.", "sexual_assault"),
        ("I was never raped.", "rape"),
        ("He did not hit me.", "violence"),
        ("They didn't even follow me.", "stalking"),
    ],
)
def test_it_does_not_note_what_is_said_not_to_have_happened(text: str, category: str) -> None:
    assert category not in notes_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "He did not stop touching me.",
        "He not only touched me, he laughed about it.",
        "I did not want it, he groped me.",
        "I never told anybody that he groped me.",
    ],
)
def test_it_is_not_misled_by_a_refusal_of_something_else(text: str) -> None:
    assert "sexual_assault" in notes_of(text)


def test_it_gives_what_was_only_feared_the_lowest_intensity() -> None:
    feared = notes_of("I was afraid he would rape me.")["rape"]
    happened = notes_of("He raped me.")["rape"]
    assert feared.intensity == 1
    assert happened.intensity == 3
    assert feared.score < happened.score


def test_it_is_surer_of_a_text_that_says_more() -> None:
    little = notes_of("He stared at me.")["ogling"]
    more = notes_of("He stared at me, winked, and kept looking at me.")["ogling"]
    assert more.score > little.score


def test_it_does_not_grow_surer_by_repetition() -> None:
    once, often = notes_of("He groped me.")["sexual_assault"], notes_of("He groped me. " * 9)["sexual_assault"]
    assert once.score == often.score
    assert len(often.spans) == 9


def test_it_names_the_words_a_note_rests_on() -> None:
    note = notes_of("My stepfather began it when I was nine.")["child"]
    assert "when I was nine" in note.reason.quotes
    assert note.reason.code == "phrase"


@pytest.mark.parametrize(
    "written", ["gr0ped", "RAPED", "r*ped", "r a p e d", "r@ped", "r.a.p.e.d", "rаped", "ｒａｐｅｄ"]
)
def test_it_reads_words_that_are_hidden_or_dressed_up(written: str) -> None:
    text = f"He {written} me."
    note = notes_of(text)["sexual_assault" if "g" in written else "rape"]
    assert any(written in text[start:end] for start, end in note.spans)


def test_it_does_not_take_a_count_of_weeks_for_a_childs_age() -> None:
    assert "child" not in notes_of("I was 14 weeks along.")


def test_it_gives_scores_and_intensities_within_their_bounds() -> None:
    text = "He raped me, hit me with a belt, followed me home and took photos of me. I was nine. I cut myself."
    notes = check_text(text).notes
    assert len(notes) >= 5
    assert all(0.5 <= note.score <= 1 and note.intensity in (1, 2, 3) for note in notes)


ROUNDABOUT = [
    ("He had the only key to the cabin. At dawn he let me go and I had not slept, and I hurt.", "rape"),
    ("Mi jefe cerró la oficina con llave. Le pedí que no. Después me dio el día libre.", "rape"),
    ("Le verre qu'il m'avait servi était trouble. Après, il y a le matin, et j'avais mal partout.", "rape"),
    ("كان مفتاح المكتب في جيب المدير. رجوته ألا يفعل. في اليوم التالي أعطاني إجازة.", "rape"),
    ("Il massaggiatore ha spostato l'asciugamano e le sue mani non si sono fermate.", "sexual_assault"),
    ("The massage teacher moved my towel and let her hands go where I had said no.", "sexual_assault"),
    ("My grandmother's lodger gave me liquorice. I had milk teeth and can't smell it now.", "child"),
]


@pytest.mark.parametrize(("text", "category"), ROUNDABOUT)
def test_it_hears_what_is_told_without_the_usual_words(text: str, category: str) -> None:
    assert notes_of(text)[category].reason.code == "learned"


DENIALS = [
    "He did not hit me.",
    "My husband never hit me.",
    "Nadie me violó.",
    "Nunca me tocó.",
    "No me tocó nadie.",
    "No fui violada.",
    "No hubo ningún abuso.",
    "Mi tío jamás me pegó.",
    "Mi marido nunca me ha pegado.",
    "Il ne m’a jamais touchée.",
    "Il ne me touchait pas.",
    "Il m'a pas touchée.",
    "Personne ne m'a violée.",
    "Je n'ai pas été violée.",
    "Il n'y a pas eu de viol.",
    "Ma famille ne m'a jamais frappée, ils étaient doux.",
    "Non mi ha mai toccata.",
    "Nessuno mi ha violentata.",
    "Non mi ha stuprata nessuno.",
    "Mio marito non mi ha mai picchiata.",
    "لم يلمسني.",
    "لا أحد لمسني.",
    "ما لمسني.",
    "لم يغتصبني أحد.",
    "زوجي لم يضربني أبدا.",
]


@pytest.mark.parametrize("text", DENIALS)
def test_what_did_not_happen_is_no_telling_in_any_language(text: str) -> None:
    found = check_text(text)
    assert (found.notes, found.urgent, found.hostile) == ((), (), ())


TOLD_ALL_THE_SAME = [
    ("No solo me violaron, también se rieron.", "rape"),
    ("No me violaron solo a mí, también a mi hermana.", "rape"),
    ("No dejaba de tocarme.", "sexual_assault"),
    ("Le pedí que no me tocara.", "sexual_assault"),
    ("Le pedí que no me tocara la pierna.", "sexual_assault"),
    ("No, me tocó él.", "sexual_assault"),
    ("Nadie me creyó cuando dije que me violó.", "rape"),
    ("Si no me pegaba, me insultaba.", "violence"),
    ("Mi marido no me deja salir y me pega.", "partner_abuse"),
    ("Une personne m'a violée.", "rape"),
    ("Il ne me touchait pas seulement dans le train.", "sexual_assault"),
    ("Il n'arrêtait pas de me toucher.", "sexual_assault"),
    ("Des pas me suivaient dans la rue.", "stalking"),
    ("Il me suivait pas à pas.", "stalking"),
    ("S'il ne me frappait pas, il m'insultait.", "violence"),
    ("Non smetteva di toccarmi.", "sexual_assault"),
    ("Non toccarmi, gli ho detto.", "sexual_assault"),
    ("Non mi ha toccata più dopo il processo.", "sexual_assault"),
    ("Non ho mai detto a nessuno che mi ha violentata.", "rape"),
    ("لا يزال يضربني كل ليلة.", "violence"),
    ("لا أستطيع أن أنسى كيف اغتصبني.", "rape"),
    ("قلت لا، لمسني رغم ذلك.", "sexual_assault"),
    ("صرخت: لا تلمسني.", "sexual_assault"),
    ("كان يقول إنه لم يلمسني.", "sexual_assault"),
    ("I said no he raped me anyway.", "rape"),
]


@pytest.mark.parametrize(("text", "category"), TOLD_ALL_THE_SAME)
def test_what_only_sounds_like_a_denial_is_told(text: str, category: str) -> None:
    assert category in notes_of(text)


@pytest.mark.parametrize(
    ("denied", "told", "category"),
    [
        ("Nunca me tocó.", "El masajista bajó la toalla y sus manos no pararon.", "sexual_assault"),
        (
            "Il ne m’a jamais touchée.",
            "Le masseur a baissé la serviette et ses mains ne se sont pas arrêtées.",
            "sexual_assault",
        ),
        (
            "Non mi ha mai toccata.",
            "Il massaggiatore ha spostato l'asciugamano e le sue mani non si sono fermate.",
            "sexual_assault",
        ),
        ("لم يلمسني.", "يضربني زوجي كل ليلة.", "violence"),
        ("Nadie me violó.", "Esta noche me despido de todos y no voy a despertar.", "self_harm"),
    ],
)
def test_a_denial_in_any_language_hides_no_other_sentence(denied: str, told: str, category: str) -> None:
    for text in (f"{denied} {told}", f"{told} {denied}"):
        [span] = notes_of(text)[category].spans
        assert text[slice(*span)] in told


@pytest.mark.parametrize("denied", ["Nobody groped me.", "He never touched me."])
def test_what_did_not_happen_hides_nothing_that_another_sentence_tells(denied: str) -> None:
    told = "The massage teacher moved my towel and let her hands go where I had said no."
    for text in (f"{denied} {told}", f"{told} {denied}"):
        [span] = notes_of(text)["sexual_assault"].spans
        assert text[slice(*span)] == told


def test_it_hears_one_paragraph_of_a_long_story_and_marks_the_sentence() -> None:
    sentence = "The massage teacher moved my towel and let her hands go where I had said no."
    before = "We picked plums all morning and my aunt made jam. The radio played and nobody was in a hurry. " * 9
    after = "In the evening we walked to the lake and fed the ducks. My cousin had brought a kite. " * 9
    note = notes_of(f"{before}{sentence} {after}")["sexual_assault"]
    assert note.reason.code == "learned"
    assert [(f"{before}{sentence} {after}")[start:end] for start, end in note.spans] == [sentence]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            'It was at work. He looked me up and down and said "very nice."',
            'He looked me up and down and said "very nice."',
        ),
        ("كان يقول لي «تعالي يا حلوة.»", "كان يقول لي «تعالي يا حلوة.»"),
    ],
)
def test_a_sentence_ends_behind_the_quotation_mark_that_ends_it(text: str, sentence: str) -> None:
    assert [text[start:end] for start, end in notes_of(text)["verbal_harassment"].spans] == [sentence]
