"""French words that are everyday words and hardly a name: those that the project's own texts use oftenest, folded."""

from ..wording import words_of

COMMON_WORDS = words_of(
    """
    abonnes abord accepte accord accueil achete acheter adieu ado adorable adresse adulte adultes affaires affiche
    agence ai aidait aide aidee aider aidez aie ailleurs aimais aimait aime aimerais ainsi ait alarme alerte allais
    allait alle allee aller allez allume alors ami amie amies amis amour amphi ancien ancienne anciens animateur
    annee annees anniversaire annonce ans appart appartement appel appelait appele appelee appeler appelez appelle
    appellent appels appli apporte apprend apprendre appris approche apres aquagym arbre argent armee armoire
    arrache arret arrete arreter arrets arriere arrive arrivee arrivent ascenseur asseoir assez assis assise asso
    association assoit atelier attache attachee attendais attendait attendre attends attendu attendue attente
    attieke attrape attrapee au aube aucun aucune aujourd aura aurai aurais aurait aussi autant autoroute autour
    autre autrement autres aux avaient avais avait avale avant avec avez avion avis avocate avoir avons avoue bac
    baignoire bain baisse balcon banc bande banque bapteme barre bas bassin bassine batiment battue beau beaucoup
    bebe beignets belge belle belles benevole besoin bete betes beurre bibliotheque bien biscuits bisous bla
    blablabla blague blagues blanc bled bleu bleus bloque boire bois boit boite boites bon bonjour bonne bonnes bord
    bouche bouge bougeait bouger boulangerie boulot bouteille boutique bouton bras bravo brise brochure bruit brule
    bureau bureaux ca cabine cabinet cache cachee cachets cage caisse calme camion camionnette camping canape
    cantine capture caressait caresse carnet carriere carte cartes carton cas casque casse cassee casser cathos cave
    ce ceinture cela celle celles cellule celui cent certificat ces cet cette ceux chacun chaise chambre changeais
    changer chantait chante chantier chaque chaud chaudiere chauffeur chaussee chaussettes chaussures chef cheffe
    chemin chemise cherchais cherche chercher cherchez cheveux chevilles chevre chez chien choisi choisissait
    chorale choses chronometre chui chum cicatrice cigarettes cinq cinquante cinquieme claques classe cle cles
    cliente coincee collant colle collegue collegues colo coloc colocataire combien commande comme commence
    commentaire commentaires commente commis commissariat compagne compagnie compagnon complet comprenais comprendre
    comprimes compris comptait compte comptes concierge concours conducteur conduis confiance conjoint connais
    connaissais connaissait connait connu conseil conseille conseils consentement contactez contente continuer
    contrat contre copain copine copines corde corps corrige corriger cote cotes cou couche couchee coude couette
    couleur couloir coup coupable coupe coupee couper coups cour courante courir courrier cours courses courtes
    couru cousine coussin coute couteau couverture creche creme crepes crie crier croire crois croit croyais cru
    crue cuisine cuisse cuisses cul culotte cure dame dans danse danser debout debranche debut decembre decollete
    decroche dedans degoute dehors deja dejeuner demain demandait demande demandent demander dent dentiste dents
    depart deplacement depose deposee depot depuis dernier derniere derriere des descend descendre descends descendu
    descendue deshabille deshabiller desolee dessin dessous dessus detaillait detaille detecteur deteste detraques
    dettes deux deuxieme devais devait devant devenue devient devoirs devraient devrais devrait diacre dimanche
    diner dire directeur directrice disaient disais disait disant dise disent dit dix docteur doigt doigts dois
    domicile donc donnait donne donner dormais dormait dormi dormir dors dort dortoir dos dossier doucement douches
    doute doux douze drap draps droit droite drole du dure eau ecarte echafaudage echange echarpe echelle ecole
    ecoute ecouter ecran ecrire ecris ecrit ecrivez educateur efface eglise eleve eleves elle elles embauche
    embrassee embrasser eme emmenait emmene emmenee en enceinte encore endormie endroit enfant enfants enferme
    enfermee enfermer enfin enleve enlever enorme enquete ensemble ensuite entend entendre entends entendu enterre
    enterrement entier entiere entraineur entre entree entrejambe entreprise entrer entretien envie envoie envoyait
    envoye envoyee envoyer envoyez epaule epaules epoque epouse equipe es escalator escalier espere esprit essaie
    essaye est etage etages etaient etais etait etat ete eteints etes etoiles etonner etre etudes etudiant etudiante
    eu euros eux exacte exactement examen exception existe explique expliquer expres fac facon facteur facture
    factures failli faire fais faisais faisait faisant fait faites fallait famille fasse fatiguee faudrait faut
    faute fautes fauteuil faux feministes femme femmes fenetre fer ferait ferme fermer fermes fermeture fesses fete
    fetes feu fiere fievre fil fille filles filmait filme fils fin fini finir finisse fixait fixe fleurs fois folle
    fond font forcait forcee formation fort fou fouille foulard foule foyer francais franchement frappait frappe
    frappee frapper frere freres frigo frites froid froide frotte fumee fusil gagne gaillard gant gants garage
    garanti garcon garcons gardait garde gardee garder gardien gardienne gare garee gars gastro gateau gauche gaz
    gendarme gendarmerie genou genoux gens gentil gentiment gerant geste gifle gite glisse gout gouter grande
    grandes grandi grands grange gratuit gratuite grenier grille gros groupe guerisseur guitare gynecologue habille
    habite habitude habitue haie hanche hanches handicapes hasard haut haute heure heures heureuse hier histoire
    histoires hiver homme hommes honte hopital horaires hotesse hui huit hurle ici idee identite il ils immeuble
    importe inconnu inconnue infirmiere infirmieres integration interdit interieur internat interne intimes invente
    jamais jambe jambes janvier jardin je jean jetee jette jeu jeudi jeune jeunes jeux jme joggeur jouait joue jouer
    jour journal journee jours jsuis judo juge juifs juin jumelles jupe jury jusqu juste kebab kilos kine labo lac
    lache laissait laisse laissee laisser laissez lampe langue lave laverie lecon legere lendemain lentement les
    lettre lettres leur leurs leve lever levres libre lieu ligne limite linge lire lis liste lits livraison livre
    livres livreur loi loin longtemps longue lourd loyer lu lui lumiere lundi lunettes lycee machette madame mail
    maillot mains maintenant mairie mais maison maisons maitre maitresse mal malade malades maladie maman mamans
    manche mange manger manque manteau manteaux marabout marchait marche mardi mari mariage mariee maries marque
    mars masse masturbait masturbe masturber maternelle maths matin matins mauvais mauvaise mdr mdrrr mec mecs
    medecin medicaments meilleur meilleure memoire menage menteuses mer merci mercredi mere mes mesdames messe
    metier metre metres mets mettait mettent mettre mi midi mien mienne mieux milieu minuit miroir mis mise mixte
    moche moi moins mois moitie mon monde moniteur monnaie monsieur montait monte montee monter montes montrait
    montre montrer mordu mort morte mot moteur moto mots mouchoir mourir mur musique musulmans nage nager nageur
    naissance ne neuf neuve neveu nez ni noir nom noms nord nos notaire notes notre nous nouveau nouvelle novembre
    nu nue nuit nuits nulle numero nuque objectif occupe offert offerte oignons oncle ont onze ordinateur ordre
    oreiller ose osteo ou oublie oui ouin ouvert ouverte ouvrait ouvre ouvriers ouvrir pagne paie paiement
    paillasson palier panne pantalon papier papiers par parait parc parce pardon pare pareil parfois parlais parlait
    parle parler parole parrain pars partage parti particuliers partie partir partout pas passait passant passe
    passee passeport passer pasteur patron patronne pause pauvre paye peau peignoir peine penche pendant pensais
    pensait pense penser perds perdu pere permanence permis personne personnes petit petite petites petits peu peur
    peut peux phares pharmacie photographe piano pied pieds pince pis piscine piste placard placee plafond plage
    plaindre plainte plait plante plantes plaque plat plein pleine pleurais pleurait pleure pleurer plie pluie
    plusieurs plutot pneus poche poids poignee poignet pointe poisson poitrine polie pommes pompier pompiers pont
    porno portais portait porte portes portiere posait pose posee poser poste posture potes poubelle poubelles
    poulet pour pourboire pourquoi pousse poussee poussette pouvais pouvait prefere premier premiere prenait prend
    prendre prends prenne prenom pres presque pret prete pretre prevenir prevenu printemps pris prise prises prive
    prix probleme proces prochain prochaine prof profil profite profiteuses profond promis promo propose propre
    propres proprietaire protection proviseur psy ptdr pu puis pute pyjama qu quai quand quarante quartier quatorze
    quatre quatrieme que quel quelle quelqu quelque qui quinze quitte quoi raccompagnee raconte racontent raconter
    raide raison ramasse rame ramene ramenee rang rapide rappelle rayon recette recit reclame recommande recommence
    recu refusais regardais regardait regardant regarde regardee regardent regarder regle regles regrette rembourse
    remise remonte rend rendez rendre rends rendu rentre rentree rentrer renverse renvoie renvoye repare reparer
    reparti repas repasse repond repondent repondre reponds repondu reponse repos reprends repris reserve residence
    respire responsable restait reste restee rester resto resultat retirer retour retourne retournee retourner
    retraite retro retrouve reunion reunions reussi reveil reveille reveillee reveiller revenu revenue reviens
    revient revoir rez ri riait riant rideau rien rigole rire rires rit riviere robe rond roses rouge roule routier
    rue rupture rythme sa sac sache saigne sais saison sait sale salissez salle salon samedi sandales sans saucisse
    sauf saute sauter sauve sauvee savais savait savent savoir scarifie scolaire scotche seance seconde secondes
    securite sein seins seize sejour semaine semaines semblant seminaire sens senti separes sept septembre sera
    serai serait serieuse serieux seront serre serree serres serrure serveur serveuse servi serviette servir ses
    seul seule seulement sexe si siege sieste siffle signaler signer sinon soeur soi soignante soir soiree soirs
    sois soit soixante soleil sommeil sommes somniferes sonne sont sors sortais sortant sorti sortie sortir souhaite
    soupe souri souriait sourire souris sous soutif souvenait souvent souviens stade stagiaire studio su sucre
    suffit suis suite suivait suivant suivi suivie supermarche sur surement surtout surveillant svp syndic ta
    tablette taille tailleur taire tant tante tapait tapis tard tee tel tele telephone tellement temoignage temoin
    temps tenais tenait tenant tenir tentative tente tenu terminale terminus terre tes tete texte tiens tient tire
    tiroir titre toboggan toi toilette toilettes toit tombe tombee tomber tond tot touchait touche touchee toucher
    toujours tour tourne tournee tourner tous tout toute toutes tracteur traite traitement trajet tranquille travail
    travaillait travaille travailler travers traverse traverser treize trente tres tribunal tripotee triste trois
    troisieme trompe trop trottoir trou trouvait trouve trouvee trouver truc trucs tu tue tuer tuyau une uniforme
    urgences usine utilise va vacances vais vaisselle valise vas vecu veillee velo venaient venait vend vendeur
    vendeuse vendre vendredi vends venez venir ventre venu verifie verifier verite verra verre vers vert veste
    vestiaire vestiaires vetements veterinaire veuf veulent veut veuve veux victime victimes videur vie vieille
    viennent viens vient vieux vigile ville vin vingt vingts viol violait viole violee violer violeurs vis visage
    visio visites vite vitre vivement vivre voie voila voir vois voisin voisine voisins voit voiture voix volant
    vole volets voleurs vont vos votre voudrais voudrait voulais voulait voulu vous voyage voyant vrai vraie vraies
    vraiment vrais vu vue wagon yeux
    """
)
