"""French words by what they do where somebody tells what was done to her. See `checks/learned/stances.py`."""

TELLING: dict[str, str] = {
    "me": "je j moi me m mon ma mes mien mienne nous notre nos",
    "he": """il lui homme hommes type types mec mecs garçon garçons inconnu quelqu ils eux leur son sa ses
        sien gars monsieur passager on""",
    "she": "elle elles femme femmes dame fille filles soeur mere maman amie amies ami amis copine",
    "kin": """oncle tonton tante cousin cousins cousine pere papa frere freres grand beau demi locataire
        voisin voisine nounou neveu parrain famille parent grandpere papi""",
    "mate": """mari epoux epouse femme copain copine compagnon ex mariage mariee marie mariés noces alliance
        bague divorce fiance rendez couple conjoint""",
    "chief": """patron patronne chef directeur directrice superieur responsable proprietaire propriétaire
        agent gardien sergent soldat soldats commandant client cliente invite collegue producteur passeur
        concierge policier chauffeur controleur professeur tuteur pasteur guerisseur serveur adjudant moniteur""",
    "school": """prof profs maitre maitresse instituteur entraineur coach pretre cure aumonier ecole college
        lycee classe cm1 cm2 cp ce1 ce2 sixieme cinquieme quatrieme troisieme eleve choeur camp scout*
        catechisme internat devoirs creche maternelle poussin* primaire""",
    "care": """medecin docteur infirmier* sage gyneco* kine* osteo* massage* masseur dentiste chirurgien
        brancardier clinique hopital patient* examen examin* therapeute cabinet consultation traitement otite""",
    "child": """enfant* enfance petite petit gamine gamin fillette gosse* bebe six sept huit neuf dix onze
        douze treize quatorze quinze seize cinq quatre 4 5 6 7 8 9 10 11 12 13 14 15 16 pyjama* poupee*
        peluche jouet* dent dents anniversaire cartable natte* tresse* mineur* ado* glace bonbon* dessins
        souris""",
    "ages": "ans annee annees age ete depuis jusqu avant quand hiver grandi",
    "hand": "main mains doigt doigts paume bras coude pouce langue levre levres bouche poing",
    "touch": """touch* trip* caress* frott* frol* serr* pinc* gliss* press* embrass* lech* attrap* pelot*
        toucher soupes* coll* colle appuy* palp* tap* claque bisou* enlac* chatouill* effleur* fourr* empoign*""",
    "body": """sein seins poitrine cuisse cuisses jambe jambes fesse fesses derriere taille hanche* genou
        genoux cou dos epaule* ventre cheveux joue* oreille corps peau cul decollete""",
    "private": "sexe penis vagin entre entrejambe braguette intim* prive* bas dedans dessous parties",
    "clothes": """robe jupe chemise soutien culotte slip pantalon jean jeans collant* ceinture fermeture
        bouton boutons manteau serviette bretelle vetement* short habits chemisier chemise nuit poche maillot
        linge""",
    "undress": "desh* nue nu nus enleve* ote* retir* baiss* releve* souleve* arrach* dechir* deboutonn*",
    "bed": "lit lits matelas canape drap* couverture oreiller chambre tente couette couchette siege sac",
    "place": """voiture piece cave escalier foret bois champ camionnette grange ruelle reserve bureau carriere
        hotel appart* maison bain* douche garage grenier cabane cuisine ascenseur couloir vestiaire local
        parking""",
    "ride": "bus car train tram metro taxi rame station arret avion quai gare escalator banquette",
    "sleep": "dorm* dors endorm* sommeil rev* reveil* sieste eveil*",
    "drink": """verre verres boi* boire bu bourr* saoul* ivre vin biere soiree fete bouteille cachet* pilule
        drogu* anesthesie inconscient* amer vomi* boite evanou* souven* souviens memoire trou blackout
        festival""",
    "night": "nuit nuits soir matin noir minuit aube",
    "not": "ne n pas jamais personne rien non sans aucun* ni",
    "stop": "arrete* stop attends attendez plait suppli* lache* refus* doucement assez laisse* arret*",
    "want": "veux voul* veut voulu envie consent* oui accept* accord choisi* permission désir*",
    "go_on": "continu* quand meme encore fini* termin* jusqu deja recommenc* repris commenc* apres reprend",
    "weigh": "dessus sur poids allong* couch* lourd tenu tenait maint* plaqu* ecras* retourn* grimp*",
    "still": """fig* gele* immobile pierre tetanis* paralys* bouge* bouger plafond tache fissure compte*
        attend* silence tu taire muette raide planche voix ailleurs laisse*""",
    "fight": "pouss* repouss* mord* coup* cri* hurl* cour* enfui* fuir echapp* debatt* griff* lutt* sauv*",
    "force": "forc* oblig* menac* couteau arme lame attach* train* pression chantag* contrain* pris prend emmen*",
    "shut": "porte portes portiere* ferm* clef cle cles verrou* volet* ouvr* poign* bloqu* coinc* gare",
    "shame": "sale lav* douch* secret honte dit dire faute coupable crue croire taire",
    "hurt": "mal douleur* sang saign* bleu* points blesse* casse* brul* asseoir",
    "cry": "pleur* larme* sanglot* trembl*",
    "sex": """sexe sexuel* rapport* penetr* vierge virginite preservatif capote enceinte regles avort* devoir
        coucher couche amour dedans""",
    "pay": "doi* dette pay* loyer travail visa faveur prix argent papiers passeport contrat tampon bourse",
    "name": "viol* violeur agress* abus* attouch* inceste harcel*",
    "law": "police proces avocat* juge plainte tribunal loi temoign* procureur",
    "look": "regard* oeil yeux mate* fixe* observ* lorgn* rideau fenetre trou clin miroir",
    "speech": "dit disait crie siffl* remarque* blague* comment* hurle chuchot* phrase appel* chant* demand* propos",
    "follow": """suit suivi* suivait poursui* attend* pas balise traceur adresse profil* compte* appels
        derriere traque*""",
    "photo": "photo* image* camera* film* video* portable envoy* envoi* publi* partag* capture ecran telephone",
    "show": "montr* exhib* masturb* ecart* ouvert sorti",
    "hit": "frapp* cogn* gifl* coup* poing* etrangl* jet* lance* baton ceinture brul* crach* batt*",
    "rule": "laiss* permet* permission mot passe argent paie salaire control* interdi* jaloux excus* surveill* carte",
    "asks": "demand* avant expliqu* previen* prevenait doucement couvr* frappe question",
    "well": "bien ri* rire heureu* gentil* merci sure content* aime amour fier* pardon tendre mieux douce bonne",
    "plain": """pain thé soupe gateau jardin chien chat café pluie soleil neige chanson livre film serie roman
        lire cuisin* diner dejeuner travail promen* musique dans* mer fleuve plante* fleur* jeu cartes equipe
        echecs""",
    "play": "jeu jouait jouer joue docteur secret chatouill* tour",
    "come": "entr* ven* vient viens arriv* rest* monté montait passait passe revenu",
    "often": "chaque toujours quotidien semaine fois vendredi dimanche* samedi* mercredi jeudi tous",
    "put": "mis met mettait donné donnait donne offr* apport* soulev* pose posait port*",
    "know": "sais sait savait savaient su compris comprends appris comprendre rappelle",
    "crowd": "foule file marché concert rue foire gens carnaval queue bousculade autres",
    "many": "deux trois quatre plusieurs groupe bande second deuxième autre autres un",
}
"""The kinds of the English list."""
