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
        discapacitada* minusvalido* homosexual* sudaca* refugiado* chino* asiatic* feminista* chicas""",
    "slur": """puta putas zorra* marica* maricon* bollera* travelo* sudaca* panchito* moraco* judiaca* perra* guarra*
        negrata* subnormal* retrasado* mongol* tullido* feminazi* gilipollas cabron* imbecil* hijo* hija*
        tortillera*""",
    "hate": """odio odia odiar odias odiamos odian aborrezco aborrec* desprecio desprecia* detesto detesta* asco
        repugna*
        soporto aguanto tolero harto harta""",
    "bad": """escoria basura mierda plaga* parasito* rata ratas cucaracha* animal animales bestia* cerdo* mono monos
        peste
        repugnante* asqueros* inferior* estupid* tont* inutil* mentiros* ladron* criminal* violador* terrorista*
        enfermo*
        cancer sucio* sucia* vago* vaga* horrible* peligros* infrahumano* zoologico despreciable* patetic* malvad*""",
    "harm": """matar* mata mataria maten muera* muert* morir morira* golpe* pegar* apalear* quemar* gasear*
        exterminar*
        violar* colgar* ahorcar* disparar* fusilar* expulsar* deportar* eliminar* desaparecer encerrar* castigar*
        sufrir""",
    "good": """amo ama amor encanta* adoro admiro respeto respeta* orgullos* maravillos* genial* increible*
        fantastic* bien
        buen* mejor* igual* derecho* querid* quiero bonit* hermos* amig* merecen inteligente* feliz brillante*
        valiente*""",
    "not": "no nunca jamas nadie ningun* ni tampoco nada",
    "say": """dice* decir dijo dicho digo dicen di afirma* afirmar decian llamar llama llamo insulto insultos frase
        expresion
        palabra* racista* machista* fanatic* equivocad* mal vergonzos* inaceptable* ofensiv* intolerante* dejar""",
    "should": "deberia* debe* deben hay tendria* tienen merece* habria",
    "you": "tu ti te vosotros ustedes usted os eres sois vuestra tuyo",
    "all": "todo* toda* cada cualquier*",
    "very": "tan muy jodid* puto puta* jodidamente malditos maldita* maldito",
}
"""Classes of words by what they do in a sentence about people. See `checks/stances.py`."""
