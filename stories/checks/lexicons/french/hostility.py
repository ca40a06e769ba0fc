"""French wordings that attack, and those of support that hold the same words."""

from ..wording import Wording

BLAME = (
    Wording(
        """
        tu l as cherche, tu l as bien cherche, vous l avez cherche, c est ta faute, c est de ta faute
        c etait ta faute
        tu l as voulu, tu l as merite, tu le merites, bien fait pour toi, t avais qu a, tu n avais qu a, fallait pas
        tu portais quoi, qu est ce que tu portais, tu etais habillee comment, habillee comme ca, habillee comme une
        tu t attendais a quoi, qu est ce que tu croyais, tu faisais quoi la bas|dehors
        pourquoi tu n as pas crie|porte|dit|parti
        pourquoi n as tu pas crie|porte|dit, tu l as provoque, tu l as allume, si tu n avais pas bu|ete
        au fond tu as aime
        """,
        sure=0.8,
    ),
)
TROLLING = (
    Wording(
        """
        tu mens, menteuse, tu inventes, tu as tout invente, c est faux, histoire inventee, personne ne te croit
        tu veux juste de l attention, tu cherches l attention, tu fais ton interessante
        arrete de pleurer|mentir|chialer
        pleurnicheuse, pleure encore, fais pas ta victime, joue pas les victimes, fausse accusation, ferme la
        ta gueule
        personne te toucherait, qui voudrait de toi, on s en fout, tout le monde s en fout, t es folle, pauvre fille
        tu fais pitie
        """,
        sure=0.7,
    ),
)
SPAM = (
    Wording(
        """
        cliquez ici, achetez maintenant, gagnez de l argent, offre limitee, livraison gratuite, code promo
        pret rapide, credit rapide
        contactez moi sur whatsapp, whatsapp au, visitez mon|notre site, voyant*, marabout*, retour de l etre aime
        retour affectif
        investissez, revenu passif, abonnez vous, casino, bitcoin, vous avez gagne
        """,
        sure=0.7,
    ),
)
HATE = (
    Wording(
        """
        toutes les femmes sont, les femmes sont toutes|des|inferieures|menteuses, les feministes sont
        toutes des putes|salopes
        toutes pareilles, retourne a la cuisine, a la cuisine, sale pute|salope|chienne|arabe|noir|juif|pede, salope
        espece de pute
        grosse pute, feminazi*, sales arabes|noirs|juifs|pedes, bougnoul*, youpin*, negre*
        """,
        sure=0.65,
    ),
)
KIND = """
n est pas ta faute, ce n est pas ta faute, n etait pas ta faute, pas de ta faute, pas ta faute, tu ne l as pas cherche
tu ne l as pas merite, tu ne meritais pas, tu ne mens pas, tu n es pas folle, tu n es pas une menteuse
n y es pour rien
"""

STANCES: dict[str, str] = {
    "group": """femme femmes noir noirs noire noires gay gays homosexuel* lesbienne* trans transgenre* transsexuel*
        musulman* arabe arabes juif juifs juive* migrant* immigre* etranger* rom roms gitan* handicape* refugie*
        chinois asiatique* feministe* filles black africain* islam* chretien* latino* turc turcs algerien* marocain*
        tunisien* polonais* roumain* sourd* aveugle* autiste* autochtone* bisexuel* lgbt vieux vieilles noiraud*
        tsigane* manouche* meufs fille""",
    "slur": """pute putes salope* pede pedes pd tapette* travelo* bougnoul* bicot* raton* youpin* feuj negre* negro*
        bamboula* pouffiass* connass* connard* enfoir* encul* mongol* attarde* debile* gogol* triso* gueux gueuse
        niak* clandos feminazi* chienne* putain garce* trainee* tantouse* tafiole* fiotte* lope* pedal* gouin*
        camionneuse* travlo* macaque* chinetoque* chintok* romano* manouch* boche* rital* beur* feujs youtre* cretin*
        abruti* infirme* taré tare tares degenere* sauvage* pervers* deviant* conne cons conasse*""",
    "hate": """detestons hais hait haine hair meprise* mepris abhorre* horreur marre deteste* detesta* haiss* haï
        repugn* revuls* repuls* exec* abomin* vomir vomi nausee* cracher colere rage rejet* degout* insupporte*
        insupportable* enerve* agace* crain* peur aversion honni* ecoeur* saoul* gonfl* indiffer* supporte* tolere*""",
    "bad": """ordure* merde* racaille* parasite* rat rats vermine cafard* animaux animal bete betes porc* singe*
        degoutant* repugnant* inferieur* stupide* idiot* inutile* menteu* voleu* criminel* violeur* terroriste*
        malade* cancer sale sales peste horrible* dangereu* sous zoo laid* moche* pourri* lache* mal ignoble* abject*
        mechant* essaim* infest* envahi* invas* nuisible* dechet* moisissure* sangsue* virus larve* asticot* creature*
        monstre* demon* diable* brute* ignorant* malodorant* puent pue puant* violent* traitre* faux hypocrite*
        immoral* perver* corromp* delinquant* assassin* mauvais* pire* minable* miserable* crass* infrahumain* humain*
        barbare* primitif* primitiv* abrut* nul nuls nulle* fleau fleaux saloperie* detritus chien chiens vache*""",
    "harm": """tuer tue tuerai tuez creve* meur* mourir mort frapp* tabass* gazer extermin* viol tirer expuls*
        deporte* elimin* enferm* puni* battre egorg* poignard* assassin* massacr* tortur* gifl* claqu* coup coups
        cogn* etrangl* etouff* noy* lapid* liquid* aneanti* eradiq* ecras* lynch* execut* jeter jett* chass* virer
        dehors degag* interdi* enterr* fouett* cass* eclat* explos* descendre but* flingu* fusil* balle balles couteau
        pistolet* paye* souffr* brul* dispara* menac* viole* pend* suppri* abatt* eventr* decapit*""",
    "good": """aime aimes aimer aimons adore* amour fier* admir* merveilleu* genial* incroyable* fantastique* bien
        bon* meilleur* egal* egaux droit* cher* beau belle* ami* meritent intelligent* heureu* brillant* super souri*
        embrass* calin* soutien* souten* prote* aid* merci joie joyeu* sympath* aimab* gentil* charm* fabuleu*
        excellent* extraordinaire* magnifi* formidab* talent* genereu* noble* honnet* confian* fidel* libert* content*
        digne* capab* doue* partag* celebr* profit* adorab* appreci* valeur respect* prefer* plai* accueil* bienven*
        paix epous* courag* chaleur*""",
    "not": "ne pas jamais personne aucun* ni rien non sans guere nullement plus",
    "say": """dire dit dis disent disait affirme* appel* traite* insult* phrase* mot* expression sectaire* tort mal
        honte* inacceptable* intoleran* bigot* fanatique* cesse* arret* prejug* ecrire ecrit ecris cri* menac*
        comment* moqu* discrimin* xenoph* homoph* transph* haineu* denonc* nomm* discours opinion* pense* croi* propos
        offens* racis* sexis* misogyn* delit inadmissib* scandal* triste* douloureu* etroit* esprit parol* injur*""",
    "should": "doit doivent faut faudrait merite* peuvent devr* devait fallait falloir permet* laisser convien*",
    "you": "tu te toi vous etes ton ta vos votre meme etiez serez seras soyez",
    "all": "tout toute tous toutes chaque plupart entier entiere ensemble",
    "very": """tellement putain foutu* sacre* vraiment assez totalement completement absolument beaucoup trop bordel
        merde""",
}
"""Classes of words by what they do in a sentence about people. See `checks/stances.py`."""
