"""Spanish words by what they do in a sentence about not wanting to go on. See `checks/learned/stances.py`."""

DESPAIR: dict[str, str] = {
    "self": """yo me mi mis conmigo mia""",
    "wish": """quiero quisiera querria deseo deseando ojala espero rezo sueno imagino pienso pensar pensado plan
        planeo decidido decidi elegido voy intente intento intentar volver""",
    "end": """morir* muero muera muerta muerto muerte matar* mato suicid* acab* termin* final fin ultima ultimo
        desaparec* irme adios despedida despedi* ahogar* colgar* tirar* saltar* salto dejar ido""",
    "life": """vida vivir viva vivo viviendo existir mundo respirar corazon aqui futuro manana despertar seguir
        continuar estar nacido""",
    "burden": """carga peso problema* nada nadie inutil rota estorbo fracaso vacio sentido""",
    "means": """pastilla* cuerda cuchilla* cuchillo* tijeras puente azotea tejado anden tren via* rio balcon caja
        frasco somnifero* ventana vacio""",
    "wound": """corto cortar* corte* quemo quemar* arano dano herir* golpeo lastim* castig* muneca* brazo* piel""",
    "kin": """madre padre padres hermano hermana hijo hija hijos familia amigos todos marido perro gato""",
    "better": """mejor facil alivio descanso descansar paz libre* sin tranquil*""",
    "tired": """cansada cansado harta harto agotad* aguanto puedo fuerza* soporto mas""",
    "sleep": """dormir* duermo duerma despert* noche cama""",
    "sorry": """perdon* perdonad* siento amo quiero decid* gracias carta nota escribo escrito regalado regale""",
    "not": """no nunca jamas nada nadie ni sin ningun*""",
    "he": """el ella ellos hombre hombres chico chicos tipo le lo""",
    "who": """tu te vosotras nosotras nos os""",
    "past": """hace anos era fue antes estaba""",
    "ask": """linea terap* psicolog* prevencion policia juicio""",
}
