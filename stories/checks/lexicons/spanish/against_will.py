"""Spanish wordings of a sexual act, and of not wanting it. See `checks/against_will.py`."""

ACT = """
me toma|tomo|tomaba|usa|monta|coge|posee, sexo, hasta el final, tiene derecho, su derecho, me arrastr*|llevo a
me tumb*, se me sub*, se acost*, relaciones
il|el se sirvio, se echo a mi lado|sobre|encima, pasar la noche con
sexo, tener|tuvo|tuvimos|tuve|tenia|teniamos relaciones, relaciones sexuales, acostarme|acostarse|acosto|acoste con
se acosto conmigo
acostarnos, hacer el amor, hizo el amor, hacerlo, lo hizo, lo hicimos, lo hace, lo hacia, encima de mi, sobre mi
dentro de mi, adentro de mi
se me metio|subio|echo, se metio en mi|la cama, en mi cama, se subio encima, me penetr*, penetr*, me la metio, me metio
me quito|quitaba|quitaron|bajo|bajaba|arranco la|el|los|las ropa|pantalones|bragas
me quito|quitaba|quitaron|bajo|bajaba|arranco la|el|los|las falda|vestido|calzones, me desnud*, desnudarme, desnuda
me abrio las piernas, entre las|mis piernas, hizo lo que quiso|queria, hacia lo que queria
tomaba|toma|tomo lo que quiere|queria
me uso, me usaba, uso mi cuerpo, mi cuerpo, mi virginidad, mi primera vez, hasta que termino|acabo, cuando termino|acabo
termino y, acabo y, condon, preservativo, sexo oral, mis deberes, deber de esposa, me llevo a la|su cama, fue mas alla
llego hasta el final
hacerle, felacion, me cogio, me follo, follarme, cogerme, me hizo suya, se corrio, intima*
"""

UNWILLING = """
tiesa|rigida como, estaba enferma|cansada, me tapo la boca
lloro, lloraba, llorando, pido que, pedi que, le pido, me duele, me dolia, no puedo moverme|gritar|negarme, pare
parara, que me dejara, que se fuera, que no, sin ganas, no tengo ganas, por miedo, gritaba, grite, amenaza
repetia|repeti que no, abri los ojos, me dormi, me emborrach*, se reia, no hacia caso, no me escuch*, no aguantaba que
tengo que, debo, por deber
dije|decia|digo|dijera|gritaba|grite|repeti .. no|basta|para|que parara, no queria, no quise, no quiero, sin querer
yo no
sin mi consentimiento|permiso|voluntad, sin preguntar*, sin permiso, contra mi voluntad, no consenti, no di mi
nunca consenti|quise|dije
no pude|podia|podria moverme|hablar|gritar|decir|negarme|defenderme|resistir*|hacer
me quede quieta|paralizada|helada|inmovil|congelada|bloqueada
paralizada, inmovil, bloqueada, dormida, dormia, estaba durmiendo, mientras dormia, me desperte, desperte
inconsciente, borracha
habia bebido, bebida, drogada, drogado, me drogo, no recuerdo, no me acuerdo, desmayada, perdi el conocimiento
lloraba, llore, llorando, suplique, suplicaba, rogue, rogaba, le pedi que, pedi que parara, forcej*, me resisti
empuje, empujaba
me sujet*, me agarro de las munecas, me tapo la boca, cerro la puerta, me amenaz*, amenaz*, cuchillo, pistola, o si no
si no lo hacia
me oblig*, oblig*, forz*, a la fuerza, por la fuerza, presion*, chantaje*, insisti*, no paro, no paraba, no se detuvo
no le importo, le dio igual, siguio, continuo, igual, de todas formas, no me dejo, no me dejaba, no aceptaba un no
no tuve opcion|eleccion
tuve que, tenia que, me dolia, dolia, dolor, sangr*, miraba el techo, mire al techo, mirando el techo
esperaba que terminara|acabara|pasara
que terminara|acabara, se aprovecho, aprovech*, cedi, por miedo, tenia miedo, tuve miedo, cada semana, cada noche
es un si, se negaba, si me negaba
"""
