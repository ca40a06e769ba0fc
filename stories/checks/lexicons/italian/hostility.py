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
        musulman* arab* ebreo ebrei ebrea ebree immigrat* migrant* stranier* rom zingar* disabil* handicappat*
        rifugiat* cines* asiatic* femminist* ragazze africani africano islam* cristian* latin* turco turchi albanes*
        rumen* marocchin* tunisin* nigerian* sord* ciec* autistic* indigen* bisessual* lgbt anzian* nomad* profugh*
        sinti""",
    "slur": """puttana puttane troia troie zoccol* frocio froci frocia ricchion* finocchi* culatton* checca lella
        travestit* crucco ritardat* storpi* terron* cagna cagne marocchin* beduin* stronz* bastard* vu extracomunitari
        femminazi* mignott* baldracc* sgualdrin* bagasci* vacca vacche pervertit* deviat* degenerat* invertit* checch*
        lesbicacc* travon* negr* musi zingar* giude* crucch* mongol* handicapp* spastic* idiot* cretin* deficient*
        imbecill* selvagg* scimmion* bovar* cornut*""",
    "hate": """odio odia odiano odi odiamo disprezz* schifo schifa* aborr* odiar* odiat* odios* detest* ripugn*
        schifos* repuls* disgust* nausea vomit* sput* rabbia rifiut* abomin* irrit* infastid* tem* paura insopport*
        sopport* toller* stanc* stuf* ribrezz* avversion*""",
    "bad": """feccia merda spazzatura parassit* ratto ratti topi scarafagg* animale animali bestia bestie maial* porci
        scimmi* peste schifos* disgustos* inferior* stupid* inutil* bugiard* ladr* criminal* stupratori stupratore
        terrorist* cancro sporc* pericolos* zoo viscid* spregevol* sub* pigr* mal* vermi sciame sciami infest* invad*
        invasion* rifiut* scart* marci* cancren* sanguisug* virus larva larve verme creatur* mostro mostri mostruos*
        demon* diavol* brut* ignorant* codard* vigliacc* puzz* violent* traditor* fals* ipocrit* immoral* perver*
        corrott* delinquent* assassin* cattiv* peggio* pessim* miser* sudici* lurid* porcil* disuman* barbar*
        primitiv* incivil* pezzent* idiot* topo piaga piaghe flagello zecc* pidocch* letam* orrend* orrib* meschin*
        patetic*""",
    "harm": """ucciso uccise* ammazz* morire muoi* muor* morte picchi* pestat* gas* stermin* impicc* spar* fucil*
        espuls* deport* elimin* rinchius* rinchiud* punit* accoltell* colpi* assassin* sgozz* massacr* tortur*
        schiaff* calci calcio pugni pugno menar* strangol* soffoc* anneg* lapid* liquid* annient* sradic* schiacci*
        linci* giustizi* getta* butt* cacci* fuori proib* viet* seppell* frust* spacc* romp* rotto ossa proiettil*
        pallottol* coltell* pistol* paghe* pagar* soffr* brucia* minacc* violent* stupr* uccid* decapit* decime*
        debell* eradic* pestar* cancell*""",
    "good": """amo ama amare amore ador* rispett* orgoglios* meraviglios* fantastic* incredibil* bene buon* miglior*
        ugual* pari diritt* bell* amic* meritano intelligent* felic* brillant* voglio ammir* stupend* sorrid* sorris*
        abbracc* sosten* appoggi* protegg* aiut* grazie gioi* allegr* simpatic* gentil* affascinant* favolos*
        eccellent* straordinari* magnific* splendid* talent* generos* nobil* onest* fiduc* fedel* libert* content*
        degn* capac* brav* condivid* celebr* apprezz* valor* prefer* piac* accogl* benvenut* pace uguaglianz* spos*
        coraggi* amabil* vogliamo volere""",
    "not": "non mai nessun* ne niente nulla no senza nemmeno neanche neppure mica affatto",
    "say": """dire dici dice dicono detto dicendo afferma* chiama* insult* frase parol* espression* razzist* sessist*
        omofob* sbagli* vergogn* inaccettabil* offensiv* intolleran* bigott* fanatic* smett* pregiudiz* scriv* scritt*
        grid* urla* minacc* comment* derid* discrimin* xenofob* transfob* denunc* discors* opinion* pens* cred*
        offend* offes* razzism* sessism* crimin* reato inammissib* trist* doloros* chius* mentalit* ingiuri*""",
    "should": """dovrebbe dovrebbero deve devono bisogna merita* bisognerebbe dovremmo dovreste dobbiamo dovete
        bisognava occorre permett* lasciar*""",
    "you": "tu te ti voi sei siete tuo tua vostr* tuoi tue eri foste sia siate",
    "all": "tutto tutta tutti tutte ogni qualsiasi qualunque chiunque intero intera maggior parte",
    "very": """cosi tanto molto cazzo fottut* dannat* maledett* abbastanza totalmente davvero veramente completamente
        assolutamente moltissim* troppo porca""",
}
"""Classes of words by what they do in a sentence about people. See `checks/stances.py`."""
