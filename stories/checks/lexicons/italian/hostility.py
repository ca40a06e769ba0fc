"""Italian wordings that attack, and those of support that hold the same words."""

from ..wording import Wording

BLAME = (
    Wording(
        """
        te la sei cercata, te lo sei cercato, te la sei andata a cercare, e colpa tua, e stata colpa tua
        la colpa e tua, e tutta colpa tua
        l hai voluto tu, l hai provocato, lo hai provocato, lo stavi chiedendo, te lo meriti, te lo sei meritato
        ben ti sta
        come eri vestita, cosa indossavi, vestita cosi, vestita in quel modo, cosa ti aspettavi, che ti aspettavi
        cosa ci facevi
        che ci facevi, perche non hai urlato|gridato|denunciato|detto, se non avessi bevuto
        potevi restare|stare a casa, in fondo ti e piaciuto
        """,
        sure=0.8,
    ),
)
TROLLING = (
    Wording(
        """
        stai mentendo, sei una bugiarda, bugiarda, ti inventi tutto, te lo sei inventato, tutto inventato
        non ti crede nessuno
        nessuno ti crede, vuoi solo attenzione, cerchi attenzione, in cerca di attenzioni
        smettila di piangere|frignare|fare la vittima
        fai la vittima, falsa accusa, false accuse, chi ti toccherebbe, nessuno ti toccherebbe, stai zitta
        chiudi la bocca, a nessuno importa
        non frega niente a nessuno, sei patetica, fai pena, sei pazza, piagnona
        """,
        sure=0.7,
    ),
)
SPAM = (
    Wording(
        """
        clicca qui, compra ora, compra adesso, guadagna soldi, guadagna da casa, offerta limitata
        spedizione gratuita, codice sconto
        prestito veloce, prestiti veloci, scrivimi su whatsapp, contattami su whatsapp, visita il mio|nostro sito
        cartomant*
        legament* d amore, investi in, reddito passivo, iscriviti al mio, casino online, bitcoin, hai vinto
        """,
        sure=0.7,
    ),
)
HATE = (
    Wording(
        """
        tutte le donne sono, le donne sono tutte|delle|inferiori|bugiarde, le femministe sono, tutte puttane|troie
        tutte uguali
        torna in cucina, in cucina, brutta troia|puttana, sei una troia|puttana|zoccola, troia, zoccola, femminazi*
        nazifemminist*
        negri di merda, sporchi negri|ebrei|zingari, froci di merda
        """,
        sure=0.65,
    ),
)
KIND = """
non e colpa tua, non era colpa tua, non e stata colpa tua, la colpa non e tua, non te la sei cercata
non te lo meritavi
non lo meritavi, non stai mentendo, non sei una bugiarda, non sei pazza, non hai colpa
"""

STANCES: dict[str, str] = {
    "group": """donna donne nero neri nera nere gay omosessual* lesbica lesbiche trans transessual* transgender
        musulman* arab*
        ebreo ebrei ebrea ebree immigrat* migrant* stranier* rom zingar* disabil* handicappat* rifugiat* cines* asiatic*
        femminist*
        ragazze africani africano""",
    "slur": """puttana puttane troia troie zoccol* frocio froci frocia ricchion* finocchi* culatton* checca checche
        lella travestit*
        negro negri negra negre crucco giudeo giudei zingaracc* mongoloid* ritardat* handicappat* storpi* terron* cagna
        cagne
        marocchin* beduin* stronz* bastard* trans* vu extracomunitari femminazi* trav*""",
    "hate": """odio odia odiano odiare odi odiamo detesto detesta* disprezzo disprezz* schifo schifa* sopporto
        tollero ribrezzo
        disgusto disgusta* aborr*""",
    "bad": """feccia merda spazzatura parassit* ratto ratti topi scarafagg* animale animali bestia bestie maial*
        porci scimmi* peste
        schifos* disgustos* inferior* stupid* inutil* bugiard* ladr* criminal* stupratori stupratore terrorist* malat*
        cancro sporc*
        orribil* pericolos* zoo brutt* viscid* spregevol* sub* pigr* mal* vermi""",
    "harm": """uccidere ucciso uccise* uccider* ammazz* morire muoi* muor* morte picchi* pestare pestat* bruciar*
        bruciat* gasare
        gas* stermin* stuprare stuprat* impicc* sparare spar* fucil* espuls* deport* elimin* rinchius* rinchiud* punit*
        soffrire
        sparire accoltell* colpi*""",
    "good": """amo ama amare amore adoro ador* rispetto rispett* orgoglios* meraviglios* fantastic* incredibil* bene
        buon* miglior*
        ugual* pari diritt* car* bell* amic* meritano intelligent* felic* brillant* voglio ammir* stupend*""",
    "not": "non mai nessun* ne niente nulla no",
    "say": """dire dici dice dicono detto dicendo afferma* chiama* chiamare insult* frase parol* espression*
        razzist* sessist* omofob*
        sbagli* vergogn* inaccettabil* offensiv* intolleran* bigott* fanatic* smett* pregiudiz*""",
    "should": "dovrebbe dovrebbero deve devono bisogna merita* bisognerebbe",
    "you": "tu te ti voi vi sei siete tuo tua vostr*",
    "all": "tutto tutta tutti tutte ogni qualsiasi",
    "very": "cosi tanto molto cazzo fottut* dannat* maledett*",
}
"""Classes of words by what they do in a sentence about people. See `checks/stances.py`."""
