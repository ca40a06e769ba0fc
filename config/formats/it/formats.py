"""How days are written in Italian here."""

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, H:i"
