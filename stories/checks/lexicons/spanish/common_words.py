"""Spanish words that are everyday words and hardly a name: those that the project's own texts use oftenest, folded."""

from ..wording import words_of

COMMON_WORDS = words_of(
    """
    abajo abierta abierto abogada abogado abrazo abre abri abria abrigo abrio abrir abuela abuelita abuelo abuelos
    abuso aca acaba acababa acabe acabo academia acaso accidente acepto acera acompana acoso acuerdo adelante
    adentro adios adonde adulto adultos afuera agarra agarraba agarraron agarre agarro agosto agradezco agua aguante
    aguanto ahi ahora ahorita aire alcanza alegro alejamiento algo alguien algun alguna alivio alla almacen almohada
    alto alumnas alumno alumnos amenaza amenazo amiga amigas amigo amigos amor andar anden ando animales animo ano
    anoche anos antes apagada apago aparece aparecio apellido aplicacion apoya apoyaba aprendi apretaba apreto
    aprobe apunta apuntando apuntes aquel aquella aquello aqui arma arrastro arreglar arreglo arriba arroz asado
    ascensor asco asi asiento asuste atencion atendia atiende ato atras audio audios aula aun aunque autobus
    autoescuela auxiliar avenida avisar aviso ay ayer ayuda ayudaba ayudante ayudar ayudo azotea bailamos bailando
    bailar baile bailo baja bajaba bajado bajar baje bajito bajo balcon bana banca banco bano barco barra barriga
    barrio basta bastante basura bata bateria bebe bebido beca beso besos biblioteca bici bien billete bla blanco
    bloquee bloqueo blusa boca boda bodas bodega bolsa bolsas bolso bonito borde bordillo borra borracha borracho
    borrar borre borro bragueta brazo brazos broma brutos buen buena buenas bueno buenos buro busca buscando buscar
    busco busquen buuu cabeza cabina cabo cada caigo caja cajas cajera cajon callada calle calor cama camara
    camarero cambia cambiaba cambiar cambie cambio camina caminando caminar camino camion camioneta camiseta
    campamento campo candado cansada canta cantando canto capturas cara caramelos carga cargar cargo carino carnet
    carnicero carpeta carrera carretera carrito carro carta cartas cartera casa casada casados casas casero casi
    caso castrarlos casualidad catequesis catorce cayo cebolla celador celebrar celular cena centro cerca cercanias
    cereales cerraba cerrada cerrado cerradura cerre cerro cerveza chaqueta chaval chica chicas chico chicos chiste
    chistes chofer cien cierre cierro cinco cincuenta cine cintura cinturon cita ciudad claro clase clases clave
    cliente clientes cobija cobra cobraba cobrar cobro coche cocina cocino codo cogio colchon colegio colgando
    colonia comadre comentario comentarios comer comercial comia comida comisaria como compadre companera companeras
    companero companeros compartia compra comprar compre compro comunion concierto condon conmigo conoce conocen
    conoci conocia conozco consejo consentimiento conserje consulta contaba contado contamos contando contar
    contarlo conte contenta contesta conteste contesto conto contra contrato copa copia coro correr corri corriendo
    corrio corta cortaba corte cortina corto cosa cosas costo cree creen creer cremallera creo creyo cromos cruce
    cruzo cuadra cuadras cual cualquier cualquiera cuando cuantas cuanto cuarenta cuarta cuartito cuarto cuatro
    cuchillo cuello cuenta cuentan cuentas cuento cuentos cuerpo cuesta cuida cuidaba culo culpa cumple cumpleanos
    cumpli cumplio cuna cunada cunado cupos curandero curso daba daban dado dando dano dar darle debajo deberia
    deberian debia debo decente decia decian decir decirle decirlo decirme decirselo dedo dedos defensa deja dejaba
    dejado dejar dejara dejaron deje dejo del delante delito demas dentista dentro denuncia denunciado denunciar
    denuncias denuncie departamento derecho desaparecer desayuno descanso desconocido desconocidos descubri desde
    desnuda desnudo despacho despacio despacito despedi despedida despertador despertar despertarme desperte
    despidieron despierta despierto despues detras devolvieron devolvio di dia diario dias dibujos dice dicen dicho
    diciendo diecinueve dieciseis diente dieron diez dificil diga digan digo dije dijeron dijo dinero dio diploma
    direccion director directora discapacitados discurso divorcio doce doctora dolares dolia dolio dolor domingo
    domingos donde dormi dormia dormiamos dormida dormido dormir dos doy ducha duchas duda duele dueno duerme duermo
    dura durante durmiendo durmio duro echaron echen edad edificio educacion el ellas ello ellos embarazada empece
    empezaron empezo empresa empujo en encargado encerrada encerre encerro enchufe encima encontraron encontre
    encontro encuentro enero enferma enfermera enfermeria enfermero enfermos enfrente enlace enojo ensenara enseno
    entender entendi entendia entera entere entero enterre entiendo entonces entra entraba entrada entrando entrar
    entrara entre entrega entrenador entrevista entro envios epoca equipo eramos eran eres error es esa esas
    escalera escaleras escoba escondido escopeta escote escribe escribi escribia escribiendo escribio escribir
    escribirlo escribo escrito escuchar escuela ese eso esos espalda espaldas espanol espejo espera esperaba
    esperando esperar esperaron espere espero esposa esposo esquina esta estaba estabamos estaban estacion
    estacionamiento estamos estan estar estas este esto estomago estoy estrellas estudiar estuve estuvimos estuvo
    euros examen exmarido experiencia explicar explico extranar fabrica facil factura facultad falda falsas falta
    familia familias farmacia fatal fe febrero fecha fechas feliz feministas feo ferreteria fiesta fiestas fijo fila
    fin finca firmar fisica fisio flores fondo forma forzo foto fotografo fotos frasco frente fresa fria frio fue
    fuera fueron fuerte fuerza fui fuimos fuiste futbol gabardina gafas gallina gallinas galpon ganas gano garaje
    gasolina gasolinera gata gato genitales gente gerente gimnasia gimnasio gitanos gol golpe golpeando golpearon
    golpeo golpes grababa grabando grabaron grabo gracias grados grande grandes gratis gripe gris grita gritaba
    gritan gritando gritaron gritaste grite grito gritos grupo guantes guapa guarda guardado guarde guardia guardo
    guia guina guitarra gusta gustaba gusto haber habia habian habitacion habla hablaba hablamos hablan hablando
    hablar hable hablo habras habria habrias hace hacemos hacen hacer hacerlo hacerme hacia haciendo haga hago
    hambre han haria hasta hay haya hecho helado hemos hermana hermanas hermano hermanos hice hiciera hicieron
    hicimos hiciste hielo hija hijas hijo hijos historia historias hizo hola hombre hombres hombro hora horario
    horas horno hostal hoy hubiera hubieras hubo huerto iba ibamos ido iglesia igual iguales indios ingles ingresada
    insistio instituto intente intento interesadas interior interna intimas invito ir irme irse jaja jajaja jajajaja
    jalo jardin jefa jefe joven jovenes judios juego jueves juez jugando juicio junio junto juntos juro juzgado ke
    kilometros kiosco labio labios lado lados ladrones lampara larga largo las lavaba lavanderia lave lavo leche
    leer leerme lei lejos lengua les lesbianas letra levantar levante levanto leyendo libre libreta libro limitados
    limpia limpiando limpiar limpieza limpio linea linterna lista llama llamaba llamadas llamado llaman llamar
    llamaron llame llamen llamo llave llaves llega llegaba llegan llegar llego llegue llena lleno lleva llevaba
    llevamos llevan llevar llevaron lleve llevo llora lloraba lloran llorando llorar llore lloro lo loca los luces
    luego lugar lunes luz madre madrugada maestra maestria maestro majo mal maleta malo malos mamas manana manda
    mandaba mandaban mandan mandar mandaron mande manden mando manera manga manguera mano manos manoseo manta
    maquina marcha marido martes marzo mas masaje masajista mata matar matarme matrimonio mayores medianoche medias
    medicina medico medio mejor mejores memoria menos mensaje mensajes mentira mentirosa mentirosas mercado merece
    merecen mes mesa meses mete meti metia metida metido metieron metio metros mi mias micro miedo miembro mientras
    miercoles mija mil mili militar ministerio minuto minutos mio miraba miraban mirando mirandome mirar mirarme
    miraron mire miren miro mis misa misma mismo mismos mitad mochila molesta momento monaguillo monjas morir
    morirme moros mostro motivo moto moverme movia movil muchacho muchachos muchas mucho muchos mudanza mude mudo
    muero muerta mujer mujeres mundo munecas municipal murio muro musica muslo muslos muy nada nadar nadie nalgas
    natacion naturaleza navaja navidad necesita necesitaba necesitan necesito negocio negros nenas nervios nerviosa
    nevera ni nieta nietos ninas ningun ninguna nino ninos noche noches nomas nombre nombres nos nosotras nosotros
    nota notas noticias novela noventa novia novio nuestra nuestras nuestro nuestros nueva nueve nuevo nuevos numero
    numeros nunca obliga obligaba obligo obra ocho octavo odian oficina ofrecio oido ojala ojo ojos olvido
    oposiciones orden ordenador os oscuras otra otras otro otros oye oyo pa paciencia paciente padrastro padre
    padres padrino paga pagado pagan pagar pagina paginas pago pague pais palabra palabras palo palomitas panaderia
    pantalon pantalones papas papel papeles para paraba parada parado parar pare parece parecia pared pareja paro
    parque parroquia parte partes partido pasa pasaba pasaban pasada pasado pasan pasaporte pasar pasara pasaron
    pase pasen paseo pasillo paso pastilla pastillas patadas patio patron paz pecho pechos pedi pedia pediatra
    pedimos pedir pega pegaba pegado pegan pegando pegaron pego pelicula pelo peluqueria pena pene pensaba pensando
    pensar pense pension peor pequena pequeno perder perdi perdon perdone perdonen perdono perfil periodico permiso
    pero perro perros persona personas pico pide piden pidiendo pidio piedra piensa pienso pierde pierna piernas
    pies pieza pijama piscina piso pisos pistola placa plaga plancha planta plantas planto plata plato platos playa
    plaza plena pleno pobre pobrecita pocas poco podemos poder podia policia pollo polvo pone ponen poner pongo
    ponia poquito por porque portal portera portero porton postura pq practicas precio prefiero pregunta preguntaba
    preguntan preguntando preguntar preguntarme preguntaron preguntas pregunte pregunten pregunto premio prepa
    presento presto prima primaria primas primer primera primero primeros primo primos principio privado probador
    problema problemas profe profesor profesora propia propina propuso proxima pruebas psicologa publicar publico
    pude pueblo pueda puede pueden puedes puedo puente puerta puertas pues puesta puesto punta punto puntos puro
    puse pusieron puso puta que queda quedaba quedamos quedan quedarme quedarse quede quedo queja queme quemo querer
    queria querias quien quiera quiere quieres quiero quimica quince quinta quinto quise quisiera quiso quita
    quitaba quitar quitarme quitaron quito rapido raro ratas rato raza razon reales recepcion recetas recien recreo
    recuerdo regale regalo regar rei reia reian reimos reir reja rellano reloj rendija repartidor residencia respeto
    respirar resultados retiro retrovisor reunion reves revisa revision rezo rie rien rieron rio risas robar rodilla
    rodillas rojo rompiendo rompio ropa roto ruido sabado sabados sabe saben saber sabes sabia sabian sacaba sacar
    sacaron saco sala sale salen salga salgo sali salia salida saliendo salimos salio salir salon salud saluda
    saludo saludos salva sangrar sangre saque secundaria seguia seguidores seguir segun segunda segundo seguridad
    seguro seis semaforo semana semanas senor senora senoras senores senorito sentaba sentada sentadillas sentado
    sente senti sentido sento sepa ser sera seria serie serio servia servicio servir sesion sexo sexto si siempre
    siendo sienta siento siesta siete sigan sigo sigue siguen siguiendo siguiente siguio silencio silla sillon
    sindicato sino siquiera sirve sirven sirvo sitio sobre sobrino socorrista soga sola solas solo solto sombrero
    somos sopa su sube suben subes subia subido subiendo subio subir subo sucios suegra suegro sueldo suelo suena
    sueno suerte sujetaba supe supervisora supimos supo sus susto suya suyo suyos tabla tablet tal tamal tambien
    tampoco tan tanta tanto tapaba tapo tarde tardes tardo tarea tareas tarjeta tarta taxista techo tele telefono
    temblando temprano tendria tenemos tener tenga tengo tenia teniamos tenian tension terapia tercera tercero
    terminal terminamos terminar termine termino tesis texto ti tia tiempo tienda tiendo tiene tienen tienes tierra
    timbre tio tipo tirar tirarme tiro titulo toalla toca tocaba tocan tocando tocar tocarme tocaron toco toda todas
    todavia todo todos tomadas tomado tomar tomate tomates tome tomo tonta tonteria toque tortilla tortillas trabaja
    trabajaba trabajar trabajo traen trago traia traje trajo tranquila tranquilo trasero tratamiento trato trece
    treinta tren tres triste tu turno turnos tuve tuvo tuya tuyo ultima ultimo una unas unica unico uniforme
    universidad uno unos urgencias usaba usar uso usted ustedes uy va vacaciones vacia vacio vagon vale valiente
    vals vamos varias varios varon vas vaso vaya ve vea veces vecina vecindad vecino vecinos veia veinte velorio
    vemos vender vendia vendo veneno venezolanos venga vengan vengas vengo venia venir ventana ventanilla ventilador
    veo ver verano veranos verdad vereda verguenza verlo verme vestido vestuario vez vi viajar viaje victima
    victimas vida videollamada vidrio vieja viejo viendo viene vienen viernes vigilante vine vinieron vino vio
    violaba violacion violadores violan violar violarme violaron violo visitas vista visto vive vivia viviamos
    vivimos vivir vivo volumen volver volvi volvia volvio voto voy voz vuelta vueltas vuelto vuelva vuelvan vuelve
    vuelvo yendo zapato zapatos
    """
)
