"""French wordings for content notes. Folded as a reading folds them
elisions apart ("m a"); written for this project."""

from ...findings import NoteCategory
from ..wording import Wording

NOTES: dict[NoteCategory, tuple[Wording, ...]] = {
    "rape": (
        Wording(
            """
            demande|supplie|dit|demandais|suppliais .. arreter|arrete|arreter .. pas|continue|continuait
            attendu qu il finisse|ait, exige du|le sexe|des rapports
            """,
            sure=0.6,
            intensity=3,
        ),
        Wording(
            """
            impose|imposait|imposer|imposes un|des|le|les rapport*|relation*, en a|ont profite, en profitait
            il se sert, se servait, trop bu .. profite, m a fait boire, m a saoulee
            disais|dit|repetais|criais non|stop|arrete .. continuait|continue|riait|rit|rigolait|quand, il etait en moi
            """,
            sure=0.7,
            intensity=3,
        ),
        Wording(
            """
            force* a, me force|forcait, m a force*|forcee, ils m ont forcee, s est servi de moi, servi de mon corps
            a profite|profitait de moi|mon|ma|l, profite de ce que|que
            abuse de moi, abusait de moi, abusee|abuse pendant|quand|dans|sexuellement|toute
            chaque|toutes semaine|nuit|les il me force|forcait|prend|prenait|oblige
            une alliance|bague|mariage .. oui, veut|voulait dire oui, mon non ne|n, non n etait pas un
            n a pas accepte|entendu|ecoute mon|le non|que, devoir conjugal
            reveillee|reveille .. sur|en moi|nue|dessus, il etait sur moi, etait sur moi, allonge sur moi
            monte sur moi|dans mon lit, dans mon lit
            premiere fois n etait|ne fut pas|n, vole ma|mon virginite|innocence|enfance
            enceinte de|apres|par mon|un|le|lui, mise enceinte, quelque chose dans mon verre|ma boisson|le verre
            droguee, m a drogue*|souillee|deshonoree|sali|salie, rapport|rapports sans|impose*|contraint*
            sans capote|preservatif, violee, violees, violait, stealthing
            oblige*|force|forcee|contrainte a faire|le|lui|me|coucher|avaler|sucer|toucher|deshabiller
            dit non .. fait|quand|meme|continue|cru|entendu, arrete quand|meme|malgre
            vendue a|pour, traite des, prostitu*, pas de mot* doux|pour
            essaye|tente de me forcer|violer|penetrer|deshabiller, jetee sur le|son|un lit|matelas|canape
            """,
            sure=0.7,
            intensity=3,
        ),
        Wording(
            """
            j ai ete violee|viole, il m a violee, me violer, me violait, a viole, il m a force* a
            m a contrainte|obligee a coucher
            m a forcee|force a coucher|avoir|faire, il m a penetree, m a penetree, sans mon accord
            contre mon gre|ma volonte
            j avais dit non .. continue|quand, j ai dit non .. continue|quand, je dormais et il, profite que je dormais
            mis|verse quelque chose dans mon verre, reveillee nue, rapport sexuel force|impose, chacun son tour
            a tour de role
            """,
            sure=0.85,
            intensity=3,
        ),
        Wording(
            """
            m a violee, m a viole, m ont violee, m ont viole, violee par, ete violee, l a violee, un viol, le viol
            ce viol
            viols, violeur*, tente de me violer, essaye de me violer, voulait me violer, tentative de viol, mon viol
            m a forcee a|au rapport, m a force a avoir, forcee a coucher, rapport* force*, rapport* non consenti*
            sans mon consentement, m a penetree, m a penetre, j ai dit non .. continue, m a droguee, relation* forcee*
            """,
            sure=0.9,
            intensity=3,
        ),
    ),
    "sexual_assault": (
        Wording(
            """
            masse*|massait|massent les|mes|le|mon epaules|dos|cou|jambes|pieds, lech* la|le|ma|mon|mes|les
            a leche*|caresse*|palpe*|mordu*
            """,
            sure=0.6,
            intensity=2,
        ),
        Wording(
            """
            remonte*|remontait|monte .. trop|beaucoup|plus haut, main .. entre, coude .. poitrine|sein*
            s est colle*|frotte* contre|a, m a plaque*
            """,
            sure=0.6,
            intensity=2,
        ),
        Wording(
            """
            main|mains|doigts .. mon|ma|mes|le|la|les dos|jambe*|cuisse*|genou*|taille|hanche*|poitrine|sein*|fesse*
            main|mains|doigts .. mon|ma|mes|le|la|les cou|jupe|robe|chemise
            main|mains|doigts .. mon|ma|mes|le|la|les vetements|epaule*|ventre|pantalon|culotte
            main|mains .. sous|sur|entre|dans|le long .. jupe|robe|vetements|jambes|culotte|pull|tee|moi|mon|ma|mes
            ses mains la ou, mains la ou
            me touche*|touchait|touchaient|tripote|pelote|caresse|tripotait|frotte|colle|serre|palpe|palpait
            nous touchait|touche|caressait, touchait|touche .. enfants|filles|eleves|garcons|nous|partout
            m a prise|attrapee|serree|tenue|saisie par la|contre|le|les|dans
            serre* .. sein*|fesse*|contre|poitrine|bras, m a embrasse*, m embrasse*, embrassee
            touch*|caress*|embrass*|pris* .. sans rien? demander
            sans me? demander
            me prenait|asseyait|asseoir|assise sur ses, sur ses genoux, ne me lachait plus|pas
            se collait|colle|frotte|frottait a|contre|sur, m a pince|pincee|lechee|palpee|plaquee|coincee|empoignee
            une|sa main aux|sur, gestes deplaces, geste deplace, mains baladeuses, attouch*, abus sexuel*
            agresse*|agression sexuel*, a souleve|releve ma, degrafe, souleve ma jupe|robe|mon
            """,
            sure=0.6,
            intensity=2,
        ),
        Wording(
            """
            m a touche*, me touchait, me touchaient, m ont touche*, me toucher, m a tripote*, me tripotait
            attouchement*
            m a pelote*, me pelotait, m a caresse*, me caressait, agression sexuelle, agresse* sexuellement
            abus sexuel*
            main aux fesses, main sur ma cuisse|mon genou|mes fesses|ma poitrine
            main sous ma jupe|mon pull|mes vetements
            mains sur mes|mon|ma, les seins, les fesses, la poitrine, l entrejambe, se frottait, s est frotte
            se frotter
            m a embrassee de force, m a embrassee sans, m a embrasse de force, essaye de m embrasser, m a plaquee
            colle contre
            s est colle, se collait, m a coincee, a baisse mon|ma, m a deshabillee, abuse de moi, a abuse de
            m a attrape* par
            """,
            sure=0.8,
            intensity=2,
        ),
    ),
    "verbal_harassment": (
        Wording(
            """
            on me siffle|insulte|crie, me sifflent|siffle|sifflait, m insulte*, remarque* sur mon|mes|ma|nos
            me traite* de
            blagues sur mes|mon|les|ma, me demand* combien, me crient|crie|criait des
            """,
            sure=0.75,
            intensity=1,
        ),
        Wording(
            """
            m a siffle*, me sifflait, me sifflaient, siffle* dans la rue, remarques sur mon corps|ma tenue|mes seins
            remarques sexuelles
            remarque* sexiste*|deplacee*|obscene*, commentaires sur mon|ma|mes
            blagues sexuelles|sexistes|graveleuses, propos sexuels
            m a traitee de, me traitait de, m ont traitee de, traitee de pute|salope, insultee, m insultait
            m a insulte*, injures
            harcelement de rue, m a demande combien, crie des choses, avances, propositions sexuelles|deplacees
            obscenites
            vulgaire*, grossier*, allusions, messages sexuels|obscenes
            """,
            sure=0.75,
            intensity=1,
        ),
    ),
    "ogling": (
        Wording(
            """
            me fixait, me fixaient, me devisageait, regard insistant, regards insistants, regard lubrique
            regards lubriques
            me reluquait, me reluquaient, me matait, me mataient, me regardait de haut en bas
            me deshabillait du regard
            regardait mes|mon|ma .. seins|decollete|jambes|fesses|poitrine, n arretait pas de me regarder
            me detaillait
            """,
            sure=0.75,
            intensity=1,
        ),
    ),
    "stalking": (
        Wording(
            """
            m a suivie, m a suivi, me suivait, me suit, m ont suivie, me suivaient, il me suit partout
            m attend devant|dehors|en bas
            m attendait devant|dehors|en bas, m a poursuivie, me poursuit, me poursuivait, me harcele, me harcelait
            m espionne
            m espionnait, sait ou j habite, savait ou j habitais, me surveille, me surveillait
            ne me laisse pas tranquille
            faux compte*, m appelle sans arret, appels anonymes, mouchard, traceur, devant chez moi
            ordonnance de protection
            harceleur*
            """,
            sure=0.75,
            intensity=2,
        ),
    ),
    "exposure": (
        Wording(
            """
            se masturbait, s est masturbe, en train de se masturber, a sorti son sexe|penis, a baisse son pantalon
            exhibitionniste*
            exhibition, s est exhibe, s exhibait, m a montre son sexe|penis, s est deshabille devant
            se touchait devant, se caressait devant
            nu devant, ouvert son manteau|peignoir
            """,
            sure=0.85,
            intensity=2,
        ),
    ),
    "images": (
        Wording(
            """
            m a filmee, m a filme, me filmait, m a prise en photo, me prenait en photo, photos de moi, photo de moi
            video de moi
            videos de moi, photos intimes, videos intimes, photos nues, a diffuse, a partage .. photo*|video*
            camera cachee
            menace de publier|diffuser|envoyer|poster, envoye .. photo* de son, photo de son sexe, sous ma jupe avec
            m a photographie*
            dickpic*, revenge porn, mes photos, me demande des photos, demandait des photos
            """,
            sure=0.8,
            intensity=2,
        ),
    ),
    "child": (
        Wording(
            """
            moi|avait|elle treize|douze|onze|dix|neuf|huit|quatorze|quinze
            moi|j ai|avais treize|douze|onze|quatorze|quinze
            """,
            sure=0.55,
            intensity=2,
        ),
        Wording(
            """
            petite fille, petit garcon, fillette, mes poupees, ma poupee, dents de lait, mon doudou, venait me border
            anniversaire de mes
            """,
            sure=0.6,
            intensity=2,
        ),
        Wording(
            """
            avais|a|ai|avait|eu|avions cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize ans
            avais|ai 5|6|7|8|9|10|11|12|13|14|15|16|17 ans
            a l age de, de mes|jusqu a|a mes cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize ans
            etais|etions|suis une? .. enfant*|petite*|petit|mineur*|gamin*|fillette
            etais|etions|suis une? .. ado*|bebe|ecolier*|ecoliere*|collegien*|collegienne*
            quand j|on|nous etais|etait|etions petite*|petit|gamine|enfant*|ado*|gosse*, dans mon|mes|notre enfance
            mon enfance, enfance, toute petite|petit, gamine, fillette, enfants de choeur, enfant de choeur
            au|le|en college|primaire|maternelle|lycee|creche|internat|pensionnat|ce1
            au|le|en ce2|cm1|cm2|cp|sixieme|cinquieme|quatrieme|troisieme, en classe de, la maternelle, cour de recre*
            colonie de|colo, catechisme, le foyer, famille d accueil, baby sitter, nourrice
            beau pere, mon grand pere, mon papi|papy|parrain, copain|compagnon|ami|mari de ma mere|maman
            mon maitre|instit*, notre secret|jeu, notre petit secret|jeu
            ne le dis|dire pas|rien a, donnait des bonbons, ma poupee, mon doudou
            pedophil*, pedocrimin*, inceste, mineur, mineure, avant de savoir|pouvoir lire|ecrire
            savais pas encore lire|ecrire, mon innocence
            """,
            sure=0.6,
            intensity=2,
        ),
        Wording(
            """
            petite je, petit je, enfant je, quand j etais petite|petit
            j avais quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize
            a quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze ans, en cm1|cm2|ce1|ce2|cp
            mon institut*
            abus* .. enfant*|mineur*|fillette*|garconnet*|eleves, touch* .. enfant*|fillette*|mineur*
            agress* .. enfant*|fillette*
            ma fille|niece|petite fille .. ans .. dit|racont*|touch*|grand, fillette*, enfants de choeur
            des enfants .. abus*
            """,
            sure=0.8,
            intensity=2,
        ),
        Wording(
            """
            quand j etais petite|petit|enfant|gamine|gamin|ado|mineure, j etais enfant|petite|mineure
            etant enfant|petite
            j avais 4|5|6|7|8|9|10|11|12|13|14|15|16|17 ans, j ai 8|9|10|11|12|13|14|15|16|17 ans
            j avais quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize ans
            j avais dix sept ans
            j ai dix|onze|douze|treize|quatorze|quinze|seize ans, mon enfance, dans l enfance, a l age de, inceste
            pedophile*
            pedocriminel*, au college, a l ecole primaire, en primaire, en maternelle
            en sixieme|cinquieme|quatrieme|troisieme
            """,
            sure=0.8,
            intensity=2,
        ),
    ),
    "partner_abuse": (
        Wording(
            """
            mon mari|ex|copain|compagnon|conjoint|mec ..5 interdi*|fouill*|surveill*|enferm*|pouss*|control*|humili*
            mon mari|ex|copain|compagnon|conjoint|mec|petit ami ..5 frapp*|bat|battait|gifl*|menac*|etrangl*|insult*
            ma femme|compagne|copine ..4 frapp*|bat|gifl*|menac*|insult*|humili*, m interdit de sortir|voir|travailler
            """,
            sure=0.85,
            intensity=2,
        ),
        Wording(
            """
            mon mari|ex|copain|compagnon|conjoint|mec ..4 frappe|frappait|tape|tapait
            mon mari|ex|copain|compagnon|conjoint|mec ..4 insulte|insultait|humilie|rabaisse|cogne
            mon mari|ex|copain|compagnon|conjoint|mec ..4 controle|controlait|menace|menacait
            mon mari|ex|copain|compagnon|conjoint|mec ..4 viole|violait|force|forcait|interdit
            mon mari|ex|copain|compagnon|conjoint ..4 me laisse pas, violence* conjugale*, violences domestiques
            femme battue
            relation toxique|abusive, emprise, conjoint violent, mari violent, me frappe devant les enfants
            """,
            sure=0.85,
            intensity=2,
        ),
    ),
    "violence": (
        Wording(
            """
            m a frappe*, me frappait, me frappe, m a giflee, gifle*, m a gifle, coup* de poing|pied, m a cogne*
            me cognait, m a battue
            me battait, m a poussee, m a jetee, m a etranglee, etranglee, m a serre la gorge, couteau, pistolet
            menace* de mort
            m a menacee, me menace, me menacait, veut|voulait|va|allait|menac* .. me tuer, m a enfermee, m a trainee
            tire* par les cheveux
            des bleus, coups, tabassee, m a brulee, m a plaquee contre
            """,
            sure=0.75,
            intensity=2,
        ),
    ),
    "self_harm": (
        Wording(
            """
            suicid*, me suicider, me tuer moi, envie de mourir, veux mourir, voulais mourir, plus envie de vivre
            me scarifi*
            scarification*, me faire du mal, je me coupe, me coupais, en finir, mettre fin a mes jours, automutil*
            me fait du mal a moi
            """,
            sure=0.85,
            intensity=2,
        ),
    ),
    "hate": (
        Wording(
            """
            parce que je suis noire|arabe|musulmane|lesbienne|gay|trans|juive|asiatique, racis*, homophob*
            transphob*, islamophob*
            """,
            sure=0.75,
            intensity=1,
        ),
    ),
}

HARMLESS = """
mots|histoire|geste|chanson|lettre m ont|a touche*, m ont|a touchee, frere|soeur|mere|amie|grand mere m a serree|prise
m a serree dans ses bras, dans ses bras
"""
"""Phrases that undo any wording inside them."""
