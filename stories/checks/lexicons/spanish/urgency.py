"""Spanish wordings that say: somebody may need a human soon."""

SELF_HARM = """
suicid*, morirme, quiero morir*, quisiera morir, quitarme de en medio, muerta|muerto a verlo
prefiero estar muert*, estar muert*
no quiero despertar*, no despertar*, ojala no hubiera nacido, no hubiera nacido, no existiera, mejor si yo no
viviria mejor sin
razon para seguir viv*|vivir, ganas de vivir, no quiero vivir, ya no quiero vivir, merezco seguir viv*|vivir
vivir duele, seguir viva
me corto, cortes en, me corte los|las, cortarme los|las, me hago dano, hacerme dano, me quemo con, una cuchilla
las pastillas en, todas las pastillas
tirarme por|al|del, en el puente, el balcon, me lleve mientras, de este mundo, termino con esto, acabe todo
es mi despedida, mi despedida
escrito las cartas, desaparecer para
me quiero morir, quiero morir, quiero morirme, quisiera morir*, quiero|quisiera|quise matarme, yo|solo queria matarme
voy|iba a matarme, pienso|pensaba|pense|pensar|pensado en matarme, ganas|idea|intencion de matarme, intente matarme
he intentado matarme
quitarme la vida, quitar la vida, acabar con mi vida, acabar con todo, suicidarme, suicidio, suicidarse
ideas suicidas
no quiero vivir, no quiero seguir viviendo, no quiero despertar, no despertar nunca, ojala no despertara|despertase
ojala estuviera muerta, mejor muerta, estarian mejor sin mi, mejor sin mi, no vale la pena vivir, sin ganas de vivir
no tengo ganas de vivir, me corto, cortarme, me corte, me cortaba, hacerme dano, me hago dano, autolesion*
tirarme por|de|del|al, saltar por la ventana|del puente, tomarme .. pastillas, he tomado .. pastillas
desaparecer para siempre
quiero desaparecer, no puedo mas con la|mi vida, dejar de existir, esta es mi despedida, carta de despedida
"""

NO_SELF_HARM = """
no quiero morir, no quiero morirme, no pienso en suicidarme, linea del suicidio, morirme de risa|verguenza|hambre
me corte el pelo, cortarme el pelo, me corto el pelo, no me corto
"""

DANGER_NOW = """
golpeando|aporreando la puerta, esta al otro lado de la puerta, encerrada en el|mi bano|cuarto|habitacion ahora|y
esta fuera|afuera ahora|gritando|esperando, esta en el pasillo|la escalera, oigo sus pasos, va a entrar
viene hacia aqui
esta fuera ahora, esta en la puerta, esta aqui ahora, esta en casa ahora, viene hacia aqui, viene para aca
esta viniendo
me va a matar, va a matarme, me esta pegando, me esta siguiendo ahora, esta noche vuelve, vuelve esta noche
va a volver
estoy encerrada, me tiene encerrada, no me deja salir, tengo miedo de que me mate, tiene un cuchillo|pistola|arma
ayuda por favor ahora, estoy escondida, me escondo en, no puedo salir de casa, sigue pasando, todavia pasa, aun pasa
quiere|quieren matarme, me matara si|cuando|como, no estoy a salvo|segura en|aqui|con|esta
no me siento a salvo|segura en|aqui|con
dijo que me matara, dice que me matara|mata, golpea la puerta, esta golpeando la puerta, llega a casa en
"""

NOT_NOW = (
    "ya|ahora|aqui|hoy estoy a salvo, fin estoy a salvo, estoy a salvo ahora|ya|aqui|hoy, estaba encerrada, hace anos"
)

MINOR = """
tengo 8|9|10|11|12|13|14|15|16|17 anos, tengo diez|once|doce|trece|catorce|quince|dieciseis|diecisiete anos
soy menor, soy menor de edad, estoy en primaria|secundaria, voy a sexto|septimo, mi profesora de primaria
cumplo 10|11|12|13|14|15|16|17, curso primero|segundo|tercero|cuarto de la eso
"""
