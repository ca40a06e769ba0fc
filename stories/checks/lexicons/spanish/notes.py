"""Spanish wordings for content notes. Folded as a reading folds them; written for this project."""

from ...findings import NoteCategory
from ..wording import Wording

NOTES: dict[NoteCategory, tuple[Wording, ...]] = {
    "rape": (
        Wording(
            """
            me violaba|violaban, violarme, violarla, violo a mi, me han violado, me habian violado, sufri una violacion
            le dije que no .. siguio|sigui|igual|aun|penetro, le dije que parara
            dije que no .. siguio|continuo|penetro
            me obligaba|obligo|obligaban|forzo|forzaba a acostarme|acostar|tener|hacer, me penetraba|penetraron
            me echaron|echo|puso|pusieron algo en la|mi bebida|copa|vaso, desperte sin ropa, desperte desnuda
            relaciones cuando yo? no queria, contra mi voluntad, sin que yo pudiera, me forzo, por turnos
            """,
            sure=0.85,
            intensity=3,
        ),
        Wording(
            """
            me violo, me violaron, me viola, la violo, la violaron, fui violada, fue violada, violada, violadas
            violacion*
            violador*, intento violarme, quiso violarme, intento de violacion, casi me viola
            abuso sexual con penetracion
            me obligo|obligaba|forzo a tener sexo|relaciones, me penetro, sin mi consentimiento
            sexo sin consentimiento
            se metio dentro de mi, me desperte con el encima|dentro, me drogo y, le dije que no y siguio|sigio
            """,
            sure=0.9,
            intensity=3,
        ),
    ),
    "sexual_assault": (
        Wording(
            """
            me toco, me tocaba, me tocaban, me tocaron, me toca, tocarme, tocandome, me manoseo, me manoseaba, manose*
            me agarro .. nalga*|pecho*|culo|trasero|cintura|pierna*|senos, me metio la mano, metio su|la mano
            toco .. nalga*|pecho*|culo|trasero|pierna*|senos|muslo*, me rozo, se rozaba, se froto, se frotaba
            frotandose
            abuso sexual, abuso sexualmente, abusaba de mi, abuso de mi, agresion sexual, abusaron de mi, tocamientos
            me beso a la fuerza, me beso sin, intento besarme, me dio una nalgada, me pellizco, me arrimo, se arrimo
            me apreto contra, la mano en mi|el muslo|la pierna|rodilla, me bajo los pantalones|la falda, me desnudo
            me acorralo, me agarro del brazo, su mano por|bajo|debajo
            """,
            sure=0.8,
            intensity=2,
        ),
    ),
    "verbal_harassment": (
        Wording(
            """
            gritan|gritaban|gritaron|grita .. piropo*|cosas|obscen*|groser*, comentarios sobre mi|mis|nuestro*|lo
            me silban|silba|silbaban, me dicen cosas|obscen*|groser*, me pregunta* cuanto|con quien
            chistes sobre mi|mis
            """,
            sure=0.75,
            intensity=1,
        ),
        Wording(
            """
            piropo*, me grito cosas, me gritaron cosas, me gritaban cosas, me silbo, me silbaron, silbaban, silbido*
            comentarios sobre mi cuerpo, comentario* sexual*|obsceno*|machista*, me dijo cosas, me decia cosas
            obscenidad*
            me decian cosas, guarrada*, groseria*, vulgaridad*, me llamo puta|zorra, me llamaban puta|zorra
            acoso verbal
            insinuacion*, chistes sexuales|verdes, bromas sexuales|sobre, me insulto, me insultaba
            me pregunto cuanto cobraba
            acoso callejero, comentarios de mi ropa, me decia lo guapa|rica|buena, mensajes sexuales|obscenos
            """,
            sure=0.75,
            intensity=1,
        ),
    ),
    "ogling": (
        Wording(
            """
            me miraba fijamente, me miraban fijamente, no dejaba de mirarme, me miraba de arriba abajo
            me comia con los ojos
            mirada lasciva, miradas lascivas, me miraba el escote|las piernas|los pechos|el culo|el cuerpo, mirandome
            me miraba todo el tiempo, miradas incomodas, me desnudaba con la mirada, se quedaba mirandome
            """,
            sure=0.75,
            intensity=1,
        ),
    ),
    "stalking": (
        Wording(
            """
            me siguio, me seguia, me siguieron, me sigue a todas, me persigue, me perseguia, me persiguio, siguiendome
            me espera fuera|afuera|a la salida, me esperaba fuera|afuera|a la salida, me espera delante, me vigila
            me vigilaba
            acosador*, me acecha, orden de alejamiento, no me deja en paz, no me dejaba en paz, sabe donde vivo
            aparece en mi casa|trabajo, aparecia en mi casa|trabajo, me controla el movil|telefono
            me llama a todas horas
            cuentas falsas, me escribe desde otra cuenta, otros numeros, rastreador
            """,
            sure=0.75,
            intensity=2,
        ),
    ),
    "exposure": (
        Wording(
            """
            se masturbo, se masturbaba, masturbandose, se bajo los pantalones, se saco el pene|miembro
            me enseno el pene|miembro
            enseno sus partes|genitales, exhibicionista*, se desnudo delante, se abrio el abrigo|la bata
            se tocaba delante
            se estaba tocando, mostro sus genitales|partes
            """,
            sure=0.85,
            intensity=2,
        ),
    ),
    "images": (
        Wording(
            """
            me grabo, me grababa, me filmo, foto* mia*|intima*|desnuda*|sin permiso, videos mios|intimos
            video mio|intimo
            me hizo fotos, me saco fotos, me tomo fotos, difundio .. foto*|video*, compartio .. foto*|video*
            camara oculta
            subio .. foto*|video*, publico .. foto*|video*, fotopolla*, me mando fotos, me envio fotos
            fotos de su pene
            amenaza con publicar|subir|difundir|ensenar, me pide|pedia fotos, debajo de mi falda, imagenes intimas
            """,
            sure=0.8,
            intensity=2,
        ),
    ),
    "child": (
        Wording(
            """
            tenia yo|solo|apenas|unos cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince
            a los cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis anos, mi ninez
            abusa* .. ninos|ninas|menores|nina|nino, toca* .. ninos|ninas|menores, cuando eramos ninos|ninas|pequenas
            mi hija|hijo|sobrina|nieta .. anos .. conto|dijo|toc*|hace|abuelo|hizo, en el parvulario, en la guarderia
            los ninos|las ninas .. abus*|toca*, nino|nina de cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce anos
            """,
            sure=0.8,
            intensity=2,
        ),
        Wording(
            """
            cuando era nina|nino|chica|pequena|pequeno|menor, cuando yo era nina|pequena, de pequena, de nina
            siendo nina
            tenia 4|5|6|7|8|9|10|11|12|13|14|15|16|17 anos, tengo 9|10|11|12|13|14|15|16|17 anos
            tenia cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete anos
            tengo diez|once|doce|trece|catorce|quince|dieciseis|diecisiete anos, mi infancia, en la infancia
            abuso infantil
            en primaria, en el colegio, era menor de edad, pederasta*, a los 5|6|7|8|9|10|11|12|13|14|15|16 anos
            a los seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince anos
            """,
            sure=0.8,
            intensity=2,
        ),
    ),
    "partner_abuse": (
        Wording(
            """
            mi marido|novio|esposo|pareja|ex|mujer|novia ..5 controla*|revisa*|prohib*|encerro|empuja|empujo|humill*
            mi marido|novio|esposo|pareja|ex|mujer|novia ..5 pega*|pego|golpe*|amenaz*|oblig*|insult*|maltrat*
            no me deja ver a|salir|trabajar|hablar, casa de acogida
            """,
            sure=0.85,
            intensity=2,
        ),
        Wording(
            """
            mi marido|novio|esposo|pareja|ex|exmarido|exnovio ..4 pega|pego|pegaba|golpea
            mi marido|novio|esposo|pareja|ex|exmarido|exnovio ..4 golpeo|golpeaba|insulta|humilla
            mi marido|novio|esposo|pareja|ex|exmarido|exnovio ..4 controla|controlaba|amenaza|amenazo
            mi marido|novio|esposo|pareja|ex|exmarido|exnovio ..4 viola|violo|obliga|prohibe
            mi marido|novio|esposo|pareja|ex ..4 no me deja|dejaba, maltrato, malos tratos
            violencia de genero|domestica
            maltratador*, relacion abusiva|toxica, violencia machista, me pega delante de los ninos
            me quita el dinero
            """,
            sure=0.85,
            intensity=2,
        ),
    ),
    "violence": (
        Wording(
            """
            me pego, me pegaba, me pega, me golpeo, me golpeaba, me golpea, paliza*
            me dio un golpe|punetazo|bofetada|patada*
            bofetada*, punetazo*, patada*, me empujo, me tiro al suelo, me estrangulo, me ahogo, me apreto el cuello
            cuchillo
            navaja, pistola, me amenazo, me amenaza, amenaza* de muerte, amenazo con matarme, me mata, matarme
            a golpes
            me arrastro, me quemo, me encerro, me agarro del pelo|cuello, moratones, moretones, me secuestro
            """,
            sure=0.75,
            intensity=2,
        ),
    ),
    "self_harm": (
        Wording(
            """
            suicid*, quitarme la vida, me quiero morir, quiero morir*, no quiero vivir, me corto, cortarme, me cortaba
            hacerme dano, autolesion*, matarme yo, acabar con mi vida, acabar con todo
            """,
            sure=0.85,
            intensity=2,
        ),
    ),
    "hate": (
        Wording(
            """
            por ser negra|negro|gitana|mora|musulmana|lesbiana|gay|trans|india|inmigrante, racis*, homofob*
            transfob*
            """,
            sure=0.75,
            intensity=1,
        ),
    ),
}
