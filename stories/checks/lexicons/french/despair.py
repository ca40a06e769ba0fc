"""French words by what they do in a sentence about not wanting to go on. See `checks/learned/stances.py`."""

DESPAIR: dict[str, str] = {
    "self": """je j me m moi mon ma mes""",
    "wish": """veux voudrais voulais souhaite espere esperant prie reve imagine pense penser plan prevu decide
        choisi vais envie essaye tente tentative recommencer referai""",
    "end": """mourir mort morte meure* crever tuer suicid* finir finit fin terminer dernier* derniere disparai*
        partir adieu pendre noyer sauter geste arreter arrete""",
    "life": """vie vivre vivante vivant existe* exister monde respirer coeur ici avenir demain rester continuer
        etre jours""",
    "burden": """poids fardeau charge probleme* rien personne inutile brisee gene echec vide sens""",
    "means": """comprime* cachet* pilule* somnifere* corde lame* couteau* ciseaux pont toit quai train rails
        riviere fleuve balcon boite flacon fenetre vide""",
    "wound": """coupe couper scarif* brule bruler gratte mal blesse* frappe tape puni* poignet* bras peau
        cicatrice*""",
    "kin": """mere pere parents frere soeur enfants fils fille famille amis tous mari chien chat tout""",
    "better": """mieux facile soulagement repos paix libre* sans tranquille* tant""",
    "tired": """fatiguee fatigue epuisee marre assez peux force* supporte plus bout""",
    "sleep": """dormir dors endormir reveill* nuit lit sommeil""",
    "sorry": """pardon* pardonnez aime aimais dites merci lettre mot ecris ecrit donne""",
    "not": """ne n pas jamais rien personne ni sans aucun*""",
    "he": """il elle ils homme hommes garcon* type lui""",
    "who": """tu te toi vous nous vos""",
    "past": """ans etait avait autrefois avant""",
    "ask": """ligne therap* psycholog* prevention police proces""",
}
