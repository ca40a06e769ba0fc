"""Numbers as people say them when they give a telephone number, in the five languages that are read."""

from .wording import words_of

_DIGITS = (
    "zero oh nought cero صفر",
    "one uno un واحد",
    "two dos deux due اثنان اثنين",
    "three tres trois tre ثلاثة",
    "four cuatro quatre quattro اربعة",
    "five cinco cinq cinque خمسة",
    "six seis sei ستة",
    "seven siete sept sette سبعة",
    "eight ocho huit otto ثمانية",
    "nine nueve neuf nove تسعة",
)
DIGITS_SAID = {word: digit for digit, words in enumerate(_DIGITS) for word in words_of(words)}

NUMBERS_SAID = DIGITS_SAID.keys() | words_of(
    """
    double triple hundred ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
    forty fifty sixty seventy eighty ninety
    diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien
    dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent
    dieci undici dodici venti trenta quaranta cinquanta sessanta settanta ottanta novanta
    """
)
AND = words_of("and y et e و")
"""What may stand between two of them."""
