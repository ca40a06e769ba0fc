"""How English words are clipped, run together and hidden. All keys are folded (lower case, straight apostrophes)."""

from ..wording import words_of

_CLIPPED_TEXT = """
im: i am
ive: i have
youre: you are
youve: you have
theyre: they are
theyve: they have
weve: we have
hes: he is
shes: she is
thats: that is
whats: what is
theres: there is
dont: do not
doesnt: does not
didnt: did not
isnt: is not
arent: are not
aint: is not
ain't: is not
wasnt: was not
werent: were not
cant: can not
can't: can not
cannot: can not
couldnt: could not
wouldnt: would not
shouldnt: should not
wont: will not
won't: will not
shan't: shall not
havent: have not
hasnt: has not
hadnt: had not
mustnt: must not
neednt: need not
gonna: going to
gunna: going to
wanna: want to
gotta: have to
let's: let us
u: you
pls: please
plz: please
"""

CLIPPED: dict[str, tuple[str, ...]] = {
    short: tuple(words.split())
    for short, _, words in (line.partition(": ") for line in _CLIPPED_TEXT.strip().splitlines())
}
"""One written word, and the words it stands for."""

IS_AFTER = words_of("he she it that there this who what where here when how name everything nobody someone")
"""Words after which 's is read as "is"; after others it is read as a possessive."""

DISGUISED_WORDS = words_of(
    """
    rape raped raper rapes rapist raping molest molested molester abuse abused abuser assault assaulted
    sex sexual sexually sexy porn nude nudes naked penis vagina breast breasts boobs dick cock pussy
    fuck fucked fucker fucking fucks bitch bitches slut sluts whore whores cunt cunts
    suicide suicidal kill killed killing die dead murder touched groped
    """
)
"""Words people hide behind signs, to get past a filter or because it hurts to write them."""

DISGUISED_BY_LENGTH: dict[int, tuple[str, ...]] = {
    length: tuple(sorted(word for word in DISGUISED_WORDS if len(word) == length))
    for length in {len(word) for word in DISGUISED_WORDS}
}
