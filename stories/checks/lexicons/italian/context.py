"""Italian words that change what a wording near them means."""

import re

from ...findings import NoteCategory
from ..denial import Denial
from ..wording import words_of

DENIAL = Denial(
    refusals=words_of("non mai nessuno nessuna nessun neanche nemmeno neppure senza"),
    between=words_of(
        """
        mi ci ti si lo la gli le l m ha hanno aveva avevano e c stata stato state sono ero era fu fui venne mai nessuno
        nessuna davvero realmente neanche nemmeno neppure un uno una essere loro cercato provato tentato a
        uomo di subito
        """
    ),
    asked=words_of("che se perche"),
    none=re.compile(
        r"non (?:solo|soltanto|solamente)\b|non (?:mi |ci )?\w{1,20}(?:rmi|rci|are|ere|ire)\b"
        r"|.{1,200} (?:piu|solo|soltanto|solamente)$"
    ),
)

DENIED: dict[NoteCategory, str] = {
    "rape": "mai|nemmeno|neanche violentato|violentata|stuprato|stuprata",
    "sexual_assault": """
        mai|nemmeno|neanche toccato|toccata|toccati|toccate|baciato|baciata|palpato|palpata|molestato|molestata
    """,
    "violence": "mai|nemmeno|neanche picchiato|picchiata|aggredito|aggredita|schiaffeggiata",
    "stalking": "mai|nemmeno|neanche seguito|seguita",
    "verbal_harassment": "mai|nemmeno|neanche insultato|insultata",
}
"""What did not happen, said with words between those of a wording ("non mi ha mai toccata")."""
