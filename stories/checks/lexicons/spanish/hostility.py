"""Spanish wordings that attack, and those of support that hold the same words."""

from ..wording import Wording

BLAME = (
    Wording(
        """
        te lo buscaste, te lo has buscado, tu te lo buscaste, es culpa tuya, fue culpa tuya, la culpa es tuya
        por tu culpa
        lo estabas pidiendo, lo pedias a gritos, como ibas vestida, que llevabas puesto, quien te manda, que esperabas
        que hacias alli|ahi|sola, si no hubieras|hubieses bebido|ido|salido, algo habras hecho, algo harias
        por que no gritaste|denunciaste|corriste|dijiste, te lo mereces, te lo merecias, tu lo provocaste
        le provocaste
        no haberte vestido|ido|bebido|subido, en el fondo te gusto|gustaba, vas provocando
        """,
        sure=0.8,
    ),
)
TROLLING = (
    Wording(
        """
        te lo inventas, te lo has inventado, es mentira, eres una mentirosa, mentirosa, denuncia falsa
        denuncias falsas
        nadie te cree, no te cree nadie, solo quieres atencion|llamar, buscas atencion|fama|dinero, que dramatica
        deja de llorar, llorona*, victimista*, victimismo, quien te iba a tocar, nadie te tocaria, superalo
        cuentos chinos, menuda novela, callate, cierra la boca, a nadie le importa, eres patetica, das pena
        estas loca
        """,
        sure=0.7,
    ),
)
SPAM = (
    Wording(
        """
        haz clic, compra ahora, gana dinero, gane dinero, oferta limitada, envio gratis, codigo de descuento
        prestamo* rapido*
        escribeme al whatsapp, escribe al whatsapp, contactame por whatsapp, visita mi|nuestra pagina|web|canal
        brujo*, amarre* de amor, recupera a tu ex, invierte en, ingresos pasivos, trabaja desde casa, sigueme en
        suscribete
        casino, apuestas, bitcoin, has ganado un
        """,
        sure=0.7,
    ),
)
HATE = (
    Wording(
        """
        todas las mujeres son, las mujeres son todas|unas|inferiores|mentirosas|tontas|basura, las feministas son
        feminazi*, malditas mujeres, todas putas, sois todas, putas todas, a la cocina, puta de mierda
        zorra de mierda
        eres una puta|zorra|guarra, hija de puta, maricon de mierda, moros de mierda, sudaca*, negros de mierda
        """,
        sure=0.7,
    ),
)
KIND = """
no es culpa tuya, no fue culpa tuya, no es tu culpa, no fue tu culpa, la culpa no es tuya, la culpa no fue tuya
no te lo buscaste, no te lo merecias, no te lo mereces, no es mentira, no eres una mentirosa, no estas loca
no lo provocaste, nadie se lo merece, no lo estabas pidiendo
"""

STANCES: dict[str, str] = {
    "group": """mujer mujeres negro* negra* gay gays gais maricon* lesbiana* trans transexual* musulman* moro* mora*
        judio* judia* inmigrante* extranjero* extranjera* indigena* indio* india* gitano* gitana* discapacitado*
        discapacitada* minusvalido* homosexual* sudaca* refugiado* chino* asiatic* feminista* chicas mestiz* arabe
        arabes africano* africana* latino* latina* migrante* ancianos ancianas peruano* boliviano* venezolano* rumano*
        islam* hindu* budist* catolic* protestante* ateos sordo* ciego* autista* lgbt bisexual* nativo* nativa*
        aborigen*""",
    "slur": """puta putas zorra* bollera* travelo* judiaca* perra* guarra* negrata* subnormal* retrasado* mongol*
        tullido* feminazi* gilipollas cabron* imbecil* hijo* hija* tortillera* maric* putita zorrita negraco* sudac*
        guiri* moros tarad* mariposon* invertid* desviad* degenerad* ramera* furcia* trava* travesti* camionera* payo*
        machorr* cretin* idiota* lisiad* morac* panchit* indiaco* salvaje*""",
    "hate": """odio odia odiar odias odiamos odian aborrezco aborrec* asco soporto aguanto tolero harto abomina*
        execra* odios* asquea* repulsi* repel* indigna* enferma enferman fastidi* mania rechaz* rabia harta* hartos
        revient* molest* nauseas vomit* escupi* despreci* detest* repugn* irrita* temo miedo tolera* aguanta*
        soporta*""",
    "bad": """escoria basura mierda plaga* parasito* rata ratas cucaracha* animal animales bestia* cerdo* mono monos
        peste repugnante* asqueros* inferior* estupid* tont* inutil* mentiros* ladron* criminal* violador* terrorista*
        enfermo* cancer sucio* sucia* vago* vaga* horrible* peligros* infrahumano* zoologico despreciable* patetic*
        malvad* enjambre* infest* invad* invasion lacra* chusma gentuza desecho* desperdicio* carro* gusano* larva*
        virus sanguijuela* alimana* mugr* cochin* pocilga criatura* monstruo* demonio* diablo* bruto* bruta*
        ignorante* cobarde* malolient* violent* traicioner* fals* inmoral* perver* corrupt* delincuente* asesin* mala
        malas malo malos peor peores lament* miserable* ruin* feo* fea* apest* hued* idiotas incivil* primitiv*
        retras* vergüenza inmund* abominab*""",
    "harm": """matar* mata maten muera* muert* morir morira* golpe* pegar* apalear* quemar* gasear* colgar* ahorcar*
        fusilar* expulsar* deportar* eliminar* desaparecer encerrar* castigar* sufrir asesin* apunal* acuchill*
        degoll* masacr* tortur* abofete* patea* patada* rompe* romp partir* estrangul* ahog* lapid* liquid* aniquil*
        erradic* extermin* aplast* machac* revent* lincha* ejecut* arroj* tirar* echar* echen fuera larg* prohib*
        enterr* esclaviz* azot* viola* matad* mates mato matamos dispar* bala balas cuchillo pist* hunda* pague* pagar
        sufra* quemad* quemen desaparez* amenaza*""",
    "good": """amo ama amor encanta* adoro orgullos* maravillos* genial* increible* fantastic* bien buen* mejor*
        igual* derecho* querid* bonit* hermos* amig* merecen inteligente* brillante* valiente* sonre* abraz* apoy*
        proteg* cuid* ayud* gracias alegr* simpatic* amable* fabulos* excelente* extraordinari* magnific* estupend*
        admir* talent* gener* nobl* honest* honrad* confi* fiel* libertad* feliz* felices dign* capaz capaces list*
        compart* celebr* disfrut* adorab* apreci* valor* respet* favorit* gust* quier* querer querr* acog* bienvenid*
        paz""",
    "not": "no nunca jamas nadie ningun* ni tampoco nada sin apenas",
    "say": """dice* decir dijo digo afirma* decian frase expresion palabra* fanatic* equivocad* mal inaceptable*
        ofensiv* intolerante* dejar escrib* escrito grit* amenaz* coment* burl* discrimin* prejuicio* xenof* homofob*
        transfob* odiador* intoleranc* denunci* llam* discurso* opinion* piens* pensar creer* dicho* insult* ofend*
        racis* sexis* machis* crimen delito inadmisible* vergonz* vergüenz* duele doloros* triste* cerrad* mente""",
    "should": "debe* hay tendria* tienen merece* habria debio hayque conviene merezc* permit* toca",
    "you": """tu ti te vosotros ustedes usted eres sois vuestra tuyo contigo tuya tuyos tuyas vuestro vuestros
        vuestras eras sea seas""",
    "all": "todo* toda* cada cualquier* ambos demas entero entera mayoria",
    "very": """tan muy jodid* puto puta* malditos maldita* maldito bastante totalmente realmente completamente
        verdaderamente sumamente muchisim* demasiad* hostia joder cono""",
}
"""Classes of words by what they do in a sentence about people. See `checks/stances.py`."""
