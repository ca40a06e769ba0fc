"""Italian words by what they do in a sentence about not wanting to go on. See `checks/learned/stances.py`."""

DESPAIR: dict[str, str] = {
    "self": """io mi me mio mia miei mie""",
    "wish": """voglio vorrei volevo desidero spero sperando prego sogno immagino penso pensare piano deciso
        scelto vado provato tentato tentativo riprovero""",
    "end": """morire muoio morta morto morte muoia uccid* suicid* ammazz* finire finita finisce fine ultimo
        ultima spari* andarmene addio salutato impicc* annega* saltare buttar* farla""",
    "life": """vita vivere viva vivo esist* mondo respir* cuore qui futuro domani restare stare continuare
        avanti nata esserci""",
    "burden": """peso problema* niente nulla nessuno inutile rotta fallimento vuoto senso""",
    "means": """pillol* compress* pasticc* corda lam* lametta coltell* forbici ponte tetto binari* treno fiume
        balcone scatola flacone finestra vuoto sonnifer*""",
    "wound": """taglio tagli tagliar* brucio graffio male ferir* colpisco sbatto punir* polso polsi braccia pelle""",
    "kin": """madre padre genitori fratello sorella figli figlio figlia famiglia amici tutti marito cane gatto
        mamma""",
    "better": """meglio facile sollievo riposo riposare pace liber* senza tranquill*""",
    "tired": """stanca stanco stufa basta forz* reggo sopporto piu faccio""",
    "sleep": """dormire dormo addorment* svegli* notte letto sonno stanotte""",
    "sorry": """scus* perdon* amo bene dite grazie lettera biglietto scrivo scritto regalato""",
    "not": """non no mai niente nulla nessun* ne senza""",
    "he": """lui lei loro uomo uomini ragazzo ragazzi tipo gli""",
    "who": """tu ti te voi noi vi""",
    "past": """fa anni era prima stava""",
    "ask": """linea terap* psicolog* prevenzione polizia processo""",
}
