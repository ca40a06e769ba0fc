"""Spanish wordings for content notes. Folded as a reading folds them; written for this project."""

from ...findings import NoteCategory
from ..wording import Wording

NOTES: dict[NoteCategory, tuple[Wording, ...]] = {
    "rape": (
        Wording(
            """
            dije|decia|pedi|pedia|digo|pido .. parara|pare|parar .. siguio|sigue|seguia|no, que parara
            me toma|tomaba a la|cuando|borracho|sin, viene borracho y me
            """,
            sure=0.55,
            intensity=3,
        ),
        Wording(
            """
            repetia|dije|decia|gritaba|pedia|rogaba que no|parara|pararse|basta .. reia|siguio|seguia
            repetia|dije|decia|gritaba|pedia|rogaba que no|parara|pararse|basta .. termino|igual|caso|lado
            que no y el|ellos, abri los ojos .. dentro|encima
            estaba|estar dentro|encima de mi, se sirvio, me emborrach*, aprovech* que|de
            """,
            sure=0.7,
            intensity=3,
        ),
        Wording(
            """
            se aprovecho|aprovechaba|aprovecharon de mi
            abuso|abusaba|abusaron de mi mientras|cuando|durante|toda|todas, a la fuerza, por la fuerza
            me obligo|obliga|obligaba|obligan|forzo|forzaba|forzaron a hacer|hacerle|hacerlo|chup*
            me obligo|obliga|obligaba a desnudarme|quitarme|acostarme|arrodillarme|tragar
            me obligan|forzo|forzaba|forzaron a desnudarme|quitarme|acostarme|arrodillarme|tragar
            cada|todas semana|noche|las me obliga|obligaba|fuerza|forzaba, un anillo|matrimonio .. si
            cree que .. es un si, no acepta|aceptaba|acepto un no
            me despert* .. encima|dentro|desnuda|sin ropa|sus manos|mojada, estaba encima de mi, se puso encima
            se me echo encima, se metio en mi cama
            no era una palabra, mi no no, mi primera vez no|fue sin, me robo|quito la virginidad|inocencia|infancia
            me dejo embarazada, embarazada de mi
            me metio|echo|puso algo, algo en la bebida|copa|el vaso, me drogaron|drogo, ultraj*, me forzo|forzaron
            me viol*, hizo lo que quiso, me tomo por
            sexo sin querer, sin querer yo, me arranco la ropa, dije que no .. lo hizo|hizo|siguio|dio igual|importo
            no paro cuando|aunque|pese, explotacion sexual
            me vendio|vendieron, trata de personas|blancas|mujeres, deber* de esposa|conyugal
            no hay palabra* suave*|para, intent* violar*|forzar*|abusar
            """,
            sure=0.7,
            intensity=3,
        ),
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
            manos|mano en|por|sobre las|la|los|el|mis|mi cadera*|cintura|hombro*|muslo*|pierna*|espalda|cuello
            me masaje*|acarici*|lam*
            """,
            sure=0.6,
            intensity=2,
        ),
        Wording(
            """
            se me pego|pegaba|arrimo|arrimaba|acerco, me roz* .. pecho*|senos|trasero|nalga*|culo
            codo .. pecho*|senos, mano .. entre, se me echo encima
            """,
            sure=0.7,
            intensity=2,
        ),
        Wording(
            """
            mano|manos|dedos .. mi|mis|la|los espalda|pierna*|muslo*|rodilla*|cintura|cadera*|pecho*|senos
            mano|manos|dedos .. mi|mis|la|los trasero|nalga*|cuello|falda|blusa|ropa|vestido|hombro*
            mano|manos .. por|bajo|debajo|sobre|entre|dentro .. falda|vestido|ropa|blusa|camiseta
            mano|manos .. por|bajo|debajo|sobre|entre|dentro .. piernas|pantalon*|sujetador|mi|mis
            me toc*, nos toc*, tocaba|toco|tocando|toca a|donde .. no|ninas|ninos|monaguillos|alumnas|las|los
            apret* .. pecho*|nalga*|trasero|contra|seno*
            me apreto|pellizco|palmeo|palmada|palmadas|acaricio|acariciaba|acaricia
            me sobo|sobaba|soba|lamio|abrazo|abrazaba|agarro|agarraba
            se pego a mi, se pegaba a mi, se arrimaba, se restreg*, restregand*, me dio un beso, me besa*, me beso
            besarme, beso sin|robado, palmad* .. trasero|culo|nalga*
            sin preguntarme|preguntar|permiso, me sentaba|sento en|sobre sus, en sus rodillas|piernas
            me abrazo .. no me soltaba|solto|fuerte, toqueteo*, sobeteo, abusaron|abuso|abusaba|abusar
            se propaso|sobrepaso, me acoso sexualmente, me desabrocho, me levanto la|el falda|vestido
            me tiro a la cama, me acorralo
            """,
            sure=0.6,
            intensity=2,
        ),
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
            catequesis, jugar* .. munecas, mis munecas, cumpleanos numero, cuando cumpli, dientes de leche, mi nineza
            de chica|chico|chiquita|chiquito
            """,
            sure=0.6,
            intensity=2,
        ),
        Wording(
            """
            con|los|tenia|cumplir|cumplia|teniamos|cumpli cinco|seis|siete|ocho|nueve|diez anos
            con|los|tenia|cumplir|cumplia|teniamos|cumpli once|doce|trece|catorce|quince|dieciseis|diecisiete anos
            con|tengo|tenia 5|6|7|8|9|10|11|12|13|14|15|16|17
            tengo|tenia ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete
            era|eramos|siendo|soy|fui una? .. nina|nino|ninas|ninos|menor|pequena
            era|eramos|siendo|soy|fui una? .. pequeno|chica|cria|crio|adolescente|bebe|criatura, soy menor
            de ninos|ninas|adolescente|cria|crio|pequenas|pequenos|chiquita|chiquito|bebe
            la eso, de primaria|secundaria|la eso|bachillerato|infantil|kinder
            en secundaria|bachillerato|kinder|clase, el|la instituto|internado|guarderia|catequesis|recreo
            monaguillo*, catequista, mi padrastro, mi abuelo, mi tio .. cuando|noche|nina|siempre
            novio de mi madre|mama, marido de mi madre|mama, companero* de clase, mi maestro|maestra
            nuestro secreto|juego|secretito, no se lo digas|diga|dijera a|a tu|a mama
            me daba caramelos|dulces|chuches, mi muneca, mis munecas, uniforme escolar|del colegio
            antes de aprender|saber leer|escribir
            hasta los|desde los|entre los diez|once|doce|trece|catorce|quince|dieciseis|siete|ocho|nueve|cinco|seis
            toda mi infancia, mi infancia, mi ninez, infancia, pedofil*, pederast*, abuso* infantil*|de menores
            mi hija|hijo de .. anos
            no entendia|sabia lo que, grado de primaria
            segundo|tercero|cuarto|quinto|sexto|primero de primaria|la|eso|secundaria|grado, incesto
            """,
            sure=0.6,
            intensity=2,
        ),
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
            me pegaron, me pegaban, me golpearon, me golpeaban, me pego, me pegaba, me pega
            me golpeo, me golpeaba, me golpea, paliza*
            me dio un golpe|punetazo|bofetada|patada*
            bofetada*, punetazo*, patada*, me empujo, me tiro al suelo, me estrangulo, me ahogo, me apreto el cuello
            cuchillo
            navaja, pistola, me amenazo, me amenaza, amenaza* de muerte, me mata
            quiere|queria|iba|va|amenaz* .. matarme
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

HARMLESS = """
palabras|historia|gesto|cancion me toc*, me toc* el corazon|alma, me toc* la loteria, me toca a mi
hermano|hermana|madre|amiga|abuela|hija me abraz*, me abrazo y
"""
"""Phrases that undo any wording inside them."""
