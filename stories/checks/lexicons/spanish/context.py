"""Spanish words that change what a wording near them means."""

import re

from ...findings import NoteCategory
from ..denial import Denial
from ..wording import words_of

DENIAL = Denial(
    refusals=words_of("no nunca jamas nadie ningun ninguno ninguna tampoco ni sin"),
    between=words_of(
        """
        me nos te le les la lo se a ha han habia habian hubo fui fue era sido siquiera realmente nunca jamas nadie nada
        el ella ellos ellas un una ser ninguna ningun hombre hombres de llego llegaron intento intentaron quiso sufri
        sufrido es
        """
    ),
    asked=words_of("que si para"),
    none=re.compile(
        r"no (?:solo|solamente|unicamente|simplemente)\b|no (?:me|nos) (?:\w{1,20}es|sigas|persigas|hagas)\b"
        r"|.{1,200} (?:mas|otra|solo|solamente|sino)$"
    ),
)

DENIED: dict[NoteCategory, str] = {
    "rape": "nadie|nunca|jamas|no me|nos ha|han violado",
    "sexual_assault": "nadie|nunca|jamas|no me|nos ha|han tocado|besado|manoseado",
    "violence": "nadie|nunca|jamas|no me|nos ha|han pegado|golpeado|agredido",
    "stalking": "nadie|nunca|jamas|no me|nos ha|han seguido",
    "verbal_harassment": "nadie|nunca|jamas|no me|nos ha|han insultado",
}
"""What did not happen, in a tense that no wording has."""
