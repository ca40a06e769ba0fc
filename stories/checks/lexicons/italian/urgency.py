"""Italian wordings that say: somebody may need a human soon."""

SELF_HARM = """
suicid*, voglio morire, vorrei morire, vivere .. male che morire, meglio morta
non essere mai nata, mai nata
meglio senza di me, ragione per vivere, voglia di vivere, non voglio vivere, non voglio piu vivere
non merito di vivere, piu vivere cosi
non svegliarmi, non voglio svegliarmi, andarmene nel sonno, lascio questo mondo, la faccio finita, finisca tutto
mi taglio le, tagliarmi le, una lametta, mi faccio del male, mi brucio, pastiglie in, tutte le pillole|pastiglie
buttarmi, sul ponte, dal balcone, sparire per, mio addio, addio a, scritto le lettere, tentato il suicidio
voglio morire, vorrei morire, vorrei essere morta, voglio|vorrei|volevo uccidermi|ammazzarmi
penso|pensavo|pensato|pensare di|a|ad uccidermi|ammazzarmi, sto per uccidermi|ammazzarmi
ho provato|tentato|cercato a|ad|di uccidermi|ammazzarmi, voglia|idea di uccidermi|ammazzarmi
togliermi la vita
suicidarmi, suicidio, suicidarsi, pensieri suicidi, pensieri di suicidio, farla finita, non voglio piu vivere
non ho piu voglia di vivere
nessuna voglia di vivere, non svegliarmi, non svegliarmi mai, non svegliarmi piu, meglio senza di me
meglio se fossi morta, meglio morta
non vale la pena vivere, non ha senso vivere, mi taglio, tagliarmi, mi sono tagliata, mi tagliavo, farmi del male
mi faccio del male
autolesion*, buttarmi dal|sotto|giu, buttarmi dalla finestra, preso .. pastiglie|pillole
prendere .. pastiglie|pillole
sparire per sempre, voglio sparire, vorrei sparire, smettere di esistere, lettera d addio, addio a tutti
mettere fine alla mia vita
"""

NO_SELF_HARM = """
non voglio morire, non voglio piu morire, morire dal ridere|di vergogna|di fame|dal freddo, tagliarmi i capelli
mi taglio i capelli
non mi taglio piu, non penso al suicidio
"""

DANGER_NOW = """
e qui fuori|sotto|dentro, sta cercando di entrare, sta bussando|battendo|urlando, sono chiusa in bagno|camera|qui
e dietro la porta, lo sento salire|arrivare|urlare, sta salendo, sta per tornare|entrare, e nel corridoio
e fuori dalla|alla porta, e qui adesso|ora, e sotto casa adesso|ora, sta arrivando, sta tornando
torna stasera|stanotte, sta per tornare
vuole|vogliono uccidermi|ammazzarmi, davanti alla porta adesso|ora, mi uccide|ammazza se
non sono al sicuro a|in|qui|con
mi uccidera, mi ammazzera, mi vuole ammazzare|uccidere, mi sta picchiando|seguendo, sono chiusa in|dentro
mi ha chiusa in, non mi fa uscire
non mi lascia uscire, mi nascondo, sono nascosta, ha un coltello|una pistola, aiuto adesso|subito|vi prego, aiutatemi
ho paura che mi uccida|ammazzi, succede ancora, continua ancora, ha detto che mi ammazza|uccide, bussa alla porta
batte alla porta
"""

NOT_NOW = "ora sono al sicuro, adesso sono al sicuro, non e piu qui, anni fa"

MINOR = """
ho 8|9|10|11|12|13|14|15|16|17 anni, ho dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette anni
sono minorenne, faccio la prima|seconda|terza media, vado alle medie|elementari, sono in prima|seconda|terza media
"""
