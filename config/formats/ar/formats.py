"""How days are written in Arabic here."""

DATETIME_FORMAT = "j F، Y، H:i"
