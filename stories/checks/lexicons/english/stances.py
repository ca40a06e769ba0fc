"""English words by what they do in a sentence about people. See `checks/stances.py`."""

STANCES: dict[str, str] = {
    "group": """woman women female females girl girls chick chicks gay gays lesbian* trans transgender* transsexual*
        homosexual* muslim* arab arabs jew jews jewish black blacks immigrant* migrant* foreigner* refugee* disabled
        gypsy gypsies indian indians asian asians mexican* feminist* feminism wife wives girlfriend* mother* lady
        ladies""",
    "slur": """bitch* whore* slut* cunt* hoe hoes thot thots skank* twat* femoid* foid* roastie* feminazi* femnazi*
        faggot* fag fags dyke* trann* nigger* nigga* kike* paki* spic spics chink* retard* cripple* simp simps bimbo*
        hag hags broad broads slag slags tart""",
    "hate": "hate hates hated despise* detest* loathe* disgust* tired abhor* stand resent*",
    "bad": """scum trash garbage filth* vermin parasite* rat rats cockroach* animal animals beast* pig pigs dog dogs
        cow cows monkey* plague inferior stupid* dumb* idiot* useless liar* lying evil toxic worthless subhuman*
        cancer dirty nasty ugly fat crazy insane pathetic weak emotional hysterical irrational entitled manipulative
        dishonest hypergam* gold* cheat* nag* shit bullshit gross horrible""",
    "harm": """kill* die dies dead murder* beat* punch* slap* hit burn* gas exterminat* rape* hang* shoot* deport*
        eliminat* suffer* lock* punish* choke* stab* execut* hurt* smack* stone* lynch*""",
    "good": """love loves loved adore* respect* proud wonderful amazing great good better best equal* right rights
        dear beautiful* friend* deserve* smart intelligent happy brilliant strong safe support* believe* thank* brave
        admire* nice kind""",
    "not": "not no never nobody none nothing neither nor cannot",
    "say": """say says said saying call called calls calling claim* insult* phrase* word words slur slurs racist
        sexist misogyn* homophob* bigot* wrong shame* unacceptable offensive stop prejudic* joke* think* tell* told""",
    "should": "should must ought need needs deserve* gotta belong* supposed",
    "you": "you your ur yourself",
    "all": "every each any most these those",
    "very": "fucking such very damn goddamn bloody real really total*",
}
