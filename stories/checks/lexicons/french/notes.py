"""French wordings for content notes. Folded as a reading folds them
elisions apart ("m a"); written for this project."""

from ...findings import NoteCategory
from ..wording import Wording

NOTES: dict[NoteCategory, tuple[Wording, ...]] = {
    "rape": (
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
            m a menacee, me menace, me menacait, menace de me tuer, me tuer, va me tuer, m a enfermee, m a trainee
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
