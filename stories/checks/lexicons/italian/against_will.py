"""Italian wordings of a sexual act, and of not wanting it. See `checks/against_will.py`."""

ACT = """
dovere di moglie, mio dovere, suo dovere
pretende|pretendeva il|sesso, il sesso, sesso, mi prende|usa|monta, suo diritto, fino alla fine
mi ha portata|trascinata|sdraiata|spinta
si e sdraiat*, passare la notte con, sesso con me
sesso, rapport* sessual*, un rapporto, rapporti, venire a letto, andare a letto, andata a letto, fare l amore
fatto l amore, letto con
sopra di me, su di me, addosso, dentro di me, nel mio letto, infilato nel letto, salito sopra, sdraiato su, penetr*
mi ha presa, mi prendeva
tolto|toglieva|strappato|abbassato|sfilato i|la|le|gli vestiti|pantaloni|gonna|mutande|mutandine|slip, spogliat*, nuda
spogliarmi
allargato|aperto le gambe, tra le gambe, fatto quello|cio che voleva, faceva quello|cio che voleva
prende|prendeva|preso quello|cio che vuole|voleva
lo ha fatto, l ha fatto, lo faceva, farlo, mi ha usat*, usato il mio corpo, il mio corpo, verginita
la mia prima volta, finche non ha finito
quando ha finito, ha finito, preservativo, sesso orale, dovere coniugale, doveri di moglie, e andato oltre
fino in fondo, sessual*, scopat*, venuto dentro
"""

UNWILLING = """
stavo male, ero stanca, malata, con una scusa, chiusa in
piango, piangevo, piangere, chiesto di smettere|fermarsi|andarsene, non ha smesso, non smette, smettere
mi fa|faceva male, supplico, per paura, non riesco, ferma
basta, andava avanti, rideva, non stavo in piedi, ubriac*, non mi ascoltava, devo, fatto bere, i denti stretti
chiudevo gli occhi
detto|dicevo|dico|gridavo|urlavo|ripetevo .. no|basta|smettere|smetti|fermarsi, non volevo, non ho voluto, non voglio
non mi andava
senza il mio consenso|permesso, senza consenso|chiedere|chiedermi|permesso, contro la mia volonta
mai acconsentito|voluto|detto, non ho acconsentito
non ho scelto, non avevo scelta, senza scelta, dormivo, addormentata, nel sonno, svegliata, mi sono svegliata, svenuta
incosciente, ubriaca
avevo bevuto, troppo bevuto, drogata, nel bicchiere, non ricordo, non mi ricordo
non potevo|riuscivo|riuscii muovermi|parlare|gridare|urlare|dire|reagire|a, non sono riuscita, immobile, paralizzata
bloccata, impietrita, congelata, pietrificata
piangevo, pianto, piangendo, in lacrime, supplicat*, supplicavo, pregavo|pregato di, lottato, lottavo, divincol*
resist*, respint*, spingevo
mi ha tenut*|bloccat*|legat*|immobilizzat*, mi teneva ferma|i|le, mano sulla bocca, chiuso la porta, chiusa a chiave
minacci*, coltello, pistola, altrimenti
costr*, forz*, obblig*, con la forza, a forza, pression*, ricatt*, insist*, non si e fermato, non si fermava
non smetteva
non gli importava, se ne fregava, non ha ascoltato, continuat*, continuava, lo stesso, comunque, non mi lasciava
non mi ha lasciato, ho dovuto, dovevo
male, dolore, sangu*, fissavo|guardavo|fissato il soffitto|muro, aspettavo|aspettato che, che finisse|passasse
approfitt*, ceduto, paura, ogni settimana|notte
e un si, sia un si, rifiut*
"""
