"""French words that change what a wording near them means. "Personne" alone is anybody ("une personne m'a touchée")."""

import re

from ...findings import NoteCategory
from ..denial import Denial
from ..wording import words_of

DENIAL = Denial(
    refusals=words_of("pas jamais aucun aucune nul nulle sans ni nullement aucunement") | {"personne ne", "personne n"},
    between=words_of(
        """
        ne n me m nous l la le lui t il elle ils elles on a ont ai avait avaient avais ete est etait etais fus fut suis
        etre jamais personne vraiment reellement un une de d homme homme eux entre essaye tente subi
        """
    ),
    asked=words_of("que qu si s pour"),
    none=re.compile(
        r"(?:pas|jamais) (?:me|m|nous|seulement|que|juste|uniquement|simplement)\b|pas de (?:me|m|nous)\b"
        r"|.{1,200} (?:plus|seulement|que|juste|uniquement|pas a)$"
    ),
    behind=words_of("pas jamais"),
    subjects=words_of("il elle on ils elles ca cela rien"),
    clitics=words_of("me m nous la l le lui"),
)

DENIED: dict[NoteCategory, str] = {
    "rape": """
        pas|jamais viole|violee, pas|jamais eu de viol, n y a pas|jamais eu de viol
    """,
    "sexual_assault": """
        pas|jamais touche|touches|touchee|touchees|caresse|caressee|embrasse|embrassee|tripote|tripotee
        pas|jamais agresse|agressee, pas|jamais eu d attouchement*|agression*
    """,
    "violence": "pas|jamais frappe|frappes|frappee|frappees|battu|battue|gifle|giflee",
    "stalking": "pas|jamais suivi|suivie",
    "verbal_harassment": "pas|jamais insulte|insultee|siffle|sifflee",
}
"""What did not happen, said with words between those of a wording ("il m'a pas touchée")."""
