"""French wordings that say: somebody may need a human soon."""

SELF_HARM = """
suicid*, veux mourir, voudrais mourir, envie de mourir, vivre .. mal que mourir, veux|vais|voudrais|voulais|dois me tuer
plutot morte
preferais etre morte, preferais ne
ne jamais naitre, mieux sans moi, plus legere sans, raison de vivre, envie de vivre, veux plus vivre
merite pas de vivre, plus vivre comme
ne veux pas me reveiller, ne pas me reveiller, pour partir dans mon sommeil, quitte ce monde, en finis, s arrete
me coupe les jambes|bras|poignets, me couper les bras|jambes|veines, une lame, me fais du mal, me brule
comprimes sont, tous les medicaments|cachets|comprimes
sauter du, sur le pont, du balcon, disparaitre pour, lettre d adieu, ecrit les lettres, tentatives de suicide
tentative de suicide
je veux mourir, veux plus vivre, envie de mourir, envie d en finir, j ai envie de mourir, envie de me tuer
ai voulu me tuer, pense|pensais|penser|songe a me tuer, envie|idee de me tuer
ai essaye|tente de me tuer, ai failli me tuer
me suicider, suicide, suicider, idees suicidaires, pensees suicidaires, suicidaire, en finir, mettre fin a mes jours
mettre fin a ma vie, plus envie de vivre, ne plus vivre, ne plus me reveiller, pas me reveiller, jamais me reveiller
mieux sans moi, mieux si j etais morte, voudrais etre morte, aimerais mourir, prefererais mourir, a quoi bon vivre
plus de raison de vivre, la vie ne vaut, je me scarifie, scarifi*, je me coupe, me couper, me coupe les
me faire du mal
je me fais du mal, automutil*, sauter du pont|par la fenetre, me jeter sous|du, avaler .. medicaments|cachets
pris .. cachets|medicaments
disparaitre pour toujours, j aimerais disparaitre, je veux disparaitre, arreter d exister, lettre d adieu
adieu a tous
"""

NO_SELF_HARM = """
ne veux pas mourir, n ai pas envie de mourir, n ai plus envie de mourir, mourir de rire|honte|faim|froid
pas suicidaire
me couper les cheveux, je me coupe les cheveux, ligne de prevention du suicide, ne me fais plus de mal
"""

DANGER_NOW = """
il est dans le couloir|la maison|l escalier|la cuisine, je suis enfermee dans|et|il
il frappe|cogne|tape a|contre la porte
il est devant|derriere la|ma porte, je l entends monter|arriver|venir|crier, il va entrer|rentrer|revenir, il monte
il est devant|derriere la porte, il est la maintenant, il est en bas de chez, il arrive, il va rentrer, il rentre dans
veut|veulent me tuer
il va me tuer, va me tuer, il me frappe en ce moment, il est en train de, il me suit en ce moment, il revient ce soir
je suis enfermee, m a enfermee et, ne me laisse pas sortir, je me cache, je suis cachee
il a un couteau|une arme|un fusil
a l aide maintenant, aidez moi vite, aidez moi s il vous plait, peur qu il me tue, ca continue, il recommence ce soir
me tuera si|s|quand, suis pas en securite chez|ici|a|dans|avec
il tape|frappe a|sur la porte, il a dit qu il me tuerait, encore aujourd hui il me
"""

NOT_NOW = "je suis en securite, il n est plus la, il y a des annees"

MINOR = """
j ai 8|9|10|11|12|13|14|15|16|17 ans, j ai dix|onze|douze|treize|quatorze|quinze|seize ans, j ai dix sept ans
je suis mineure, je suis mineur, je suis au college, je suis en sixieme|cinquieme|quatrieme|troisieme|seconde|primaire
je suis en 6eme|5eme|4eme|3eme|cm1|cm2
"""
