"""Spanish words by what they do where somebody tells what was done to her. See `checks/learned/stances.py`."""

TELLING: dict[str, str] = {
    "me": "yo me mi mis mia mio conmigo nos nosotras nosotros nuestra nuestro",
    "he": """él el hombre hombres tipo tipos chico chicos desconocido alguien ellos le les su sus suyo señor
        tio novato pasajero""",
    "she": "ella ellas mujer mujeres señora chica chicas hermana madre hija amiga amigas amigo amigos",
    "kin": """tio tia tios primo prima primos padre papa padrastro hermano hermanos hermanastro abuelo
        inquilino vecino vecina canguro sobrino padrino familia pariente suegro cuñado""",
    "mate": """marido esposo esposa mujer novio novia pareja ex matrimonio casada casado casarme boda anillo
        divorcio prometido cita casó""",
    "chief": """jefe jefa encargado director directora supervisor casero dueño agente guardia sargento soldado
        soldados comandante cliente clienta invitado compañero compañera patron productor coyote portero
        policia conductor revisor taxista catedratico tutor pastor curandero camarero conserje capitan""",
    "school": """profesor profesora profe maestro maestra entrenador entrenadora cura sacerdote capellan
        escuela colegio clase curso primaria instituto alumna alumno monaguillo* campamento monitor catequesis
        internado deberes coro guarderia eso alevin*""",
    "care": """medico medica doctor doctora enfermer* matrona ginecolog* fisio* osteopata masaje* masajista
        dentista cirujano celador clinica hospital paciente* explor* terapeuta consulta camilla tratamiento
        otorrino""",
    "child": """niña niño niñas niños niñez infancia pequeña pequeño chiquita chica cria crio bebe seis siete
        ocho nueve diez once doce trece catorce quince dieciseis cinco cuatro 4 5 6 7 8 9 10 11 12 13 14 15 16
        pijama muñec* peluche juguete* diente* cumpleaños mochila trenza* menor menores adolescen* helado
        chuche* caramelo* dibujos""",
    "ages": "años año edad verano desde hasta antes cuando invierno mayor crecí",
    "hand": "mano manos dedo dedos palma brazo brazos codo pulgar lengua labio labios boca puño",
    "touch": """toc* tocó manose* acarici* frot* roz* apret* agarr* pellizc* desliz* aprieta bes* lam* abraz*
        sob* meti* mete metía metió pegado pega pegada arrim* restreg* palp* palmada cachet* soba""",
    "body": """pecho pechos muslo muslos pierna piernas trasero culo nalga* cintura cadera caderas rodilla
        rodillas cuello espalda hombro hombros vientre barriga tripa pelo mejilla regazo cuerpo piel senos
        tetas escote""",
    "private": "genital* pene vagina entrepierna bragueta intim* privad* entre abajo dentro partes debajo",
    "clothes": """vestido falda camisa camiseta sujetador bragas braga ropa pantalon pantalones vaqueros
        medias cinturon cremallera boton botones abrigo toalla tirante calzoncillos blusa camison bolsillo
        bañador hebilla""",
    "undress": "desnud* desnuda quit* bajó bajado bajarme subió subirme arranc* rasg* desabroch* quitó",
    "bed": "cama camas colchon sofa sabana* manta almohada dormitorio tienda edredon litera asiento saco",
    "place": """coche carro cuarto habitacion sotano portal bosque campo furgoneta granero callejon almacen
        despacho oficina cantera hotel piso casa baño ducha garaje desvan trastero cocina ascensor pasillo
        vestuario pantano""",
    "ride": "autobus bus tren tranvia metro taxi vagon moto estacion parada avion escalera andén",
    "sleep": "dormi* duerm* dormia sueño soñ* despert* desperté despiert* siesta",
    "drink": """copa copas vaso bebi* beber borrach* vino cerveza fiesta botella pastilla* drog* anestesia
        inconsciente amarg* trago* discoteca bar vomit* desmay* sedad* recuerd* recordar memoria laguna*
        verbena zumo""",
    "night": "noche noches tarde mañana madrugada oscuro oscuras",
    "not": "no nunca nadie nada ni ningun* sin tampoco jamas",
    "stop": "para paró basta espera espere favor suplic* rog* dejame suelta soltó neg* niego despacio",
    "want": "quer* quier* quiso desea* consent* si acept* gana ganas apetec* eleg* acord* permiso",
    "go_on": "sigui* segu* sigue igual continu* termin* acab* hasta vez vuelta empez* siguió otra aun",
    "weigh": "encima peso tumb* tumbada pesad* sujet* inmovil* sobre aplast* girar* subió echó sujetó volvió",
    "still": """congel* quieta quieto piedra paraliz* mover* moverme techo grieta mirando conté contar esper*
        callada callé silencio rigid* tabla muñeca voz""",
    "fight": "empuj* mord* patad* grit* grité corr* escap* huir huí luch* forceje* arañ* pele* salí",
    "force": "forz* fuerza oblig* amenaz* cuchillo pistola navaja atad* arrastr* presion* chantaj* viol* llev* cogió",
    "shut": "puerta puertas cerr* llave llaves pestillo persiana cerró abrió abrían cerradura aparc* encerr*",
    "shame": "suci* lav* ducha* secreto vergüenza cont* conté culpa culpable callar creer creyó quem*",
    "hurt": "daño dolor dol* sangr* moret* puntos herid* romp* roto ardía sentarme",
    "cry": "llor* lloré lagrim* tembl* solloz*",
    "sex": """sex* relaciones penetr* virgin* condon preservativo embaraz* regla aborto deber metida acost*
        hijo vih dentro""",
    "pay": "deb* pag* alquiler trabajo visado favor favores precio dinero papeles pasaporte contrato sello beca",
    "name": "viol* violación violador abus* agred* agresion acos* incesto",
    "law": "policia juicio abogad* juez jueza denunci* tribunal ley declar* fiscal",
    "look": "mir* miró miraba ojo ojos observ* asom* guiñ* espi* cortina ventana agujero espejo",
    "speech": "dijo dice decía llam* silb* coment* chiste broma grit* susurr* piropo* cant* pregunt* frase mensajes",
    "follow": """sigue siguió seguia persig* esper* rastre* pasos direccion perfil cuenta* llamad* detras
        aparece portal""",
    "photo": "foto* imagen* camara* film* grab* video* movil mand* envi* subió compart* captura pantalla",
    "show": "enseñ* mostr* exhib* masturb* apartó abrió pantalón",
    "hit": "peg* golpe* bofet* puñ* patad* estrangul* ahog* tir* rompió palo cinturon quem* escup* empujó",
    "rule": "dej* permit* contraseña dinero sueldo permiso control* prohib* celos* perdon revis* tarjeta castig*",
    "asks": "pregunt* antes explic* avis* cuidado despacio tap* cubr* llama",
    "well": """bien reí* rei* ris* feliz amable gracias segura alegr* quier* amor orgull* perdon cariño mejor
        tranquil*""",
    "plain": """pan té sopa tarta jardin perro gato café lluvia sol nieve cancion libro pelicula serie novela
        leer cocin* cena desayuno trabajo paseo musica bail* mar rio planta* flor* juego cartas equipo ajedrez""",
    "play": "juego jug* juega medicos secreto cosquill* turno turnos",
    "come": "entr* ven* vino viene llegó llegar aparec* quedó quedaba subía volvía pasó pasa",
    "often": "cada siempre diario semana veces vez viernes domingo* sábado* miércoles jueves todos",
    "put": "puso pone ponía daba dio dan ofrec* tra* levantó levant* cogió coge cogía llevó",
    "know": "sabía sabe sabían supe entendí entend* aprendí enteré comprend* recuerdo",
    "crowd": "cola mercado concierto calle feria multitud gente carnaval todos gentío aglomer*",
    "many": "dos tres cuatro varios grupo ambos segundo tercero otro otros uno",
}
"""The kinds of the English list."""
