"""French wordings of a sexual act, and of not wanting it. See `checks/against_will.py`."""

ACT = """
l amour, coucher avec lui
il finisse, ait fini, il me prend|utilise|saute, exige*, veut du sexe, m a trainee|portee|allongee|poussee, son droit
ses droits, jusqu au bout, il l a fait, me prend
il se sert, se servait, un rapport, passer la nuit avec, s est allonge*
rapport*, relation* sexuel*, du sexe, le sexe, sexe avec, coucher avec, couche avec, coucher, fait l amour
faire l amour, sur moi, au dessus de moi
en moi, a l interieur, dans mon lit, s est glisse*, monte sur moi, m est monte dessus, allonge sur, penetr*, m a prise
me prenait
enleve|enlevait|retire|baisse|baissait|arrache mon|ma|mes pantalon|culotte|jupe
enleve|enlevait|retire|baisse|baissait|arrache mon|ma|mes vetements|habits|robe|slip, m a deshabillee, deshabill*, nue
ecarte les|mes jambes|cuisses, entre les|mes jambes|cuisses, fait ce qu il voulait, fait ce qu ils voulaient
faisait ce qu il voulait, pris ce qu il
prend ce qu il, prenait ce qu il, l a fait, le faire, l a quand meme fait, m a fait ca, s est servi de moi|mon
utilise mon corps, mon corps
virginite, ma premiere fois, quand il a eu fini, jusqu a ce qu il ait fini|finisse, il a fini, preservatif, capote
fellation, sodomi*
devoir conjugal, devoir d epouse, est alle* trop loin|plus loin, alle* jusqu au bout, sexuel*, baise*, joui, son sexe
"""

UNWILLING = """
fatiguee, malade, comme si je n etais pas, entrainee dans
je pleure, pleurais, j attends|ai attendu, ferme les yeux, n arrivais plus|pas, pas a parler, par peur, je supplie
ca fait mal, il insiste, sans envie, pas moyen, ne dors plus, savait que je
trop bu, impose*, a profite, profitait, supporte pas que, verrouille*, riait, rigolait, ne m ecoutait, m a fait boire
il faut, je dois, les dents serrees, fermais les yeux
dit|disais|dis|crie|criais|repete|repetais .. non|stop|arrete*, ai dit non, je ne voulais pas, voulais pas
je n ai pas voulu, ne veux pas, pas envie
sans mon consentement|accord|avis, sans demander, sans me demander, sans que je, contre mon gre|ma volonte
pas consenti, jamais consenti|voulu|dit
pas choisi, pas eu le choix, n avais pas le choix, pas le choix, je dormais, endormie, dans mon sommeil, reveillee
me suis reveillee, reveille
inconsciente, evanouie, ivre, soule, saoule, trop bu, avais bu, droguee, dans mon verre, ne me souviens, me rappelle
pas pu bouger|crier|parler|dire|bouger, pouvais plus|pas bouger|crier|parler|respirer|rien, n arrivais pas|plus, figee
paralysee, petrifiee, sideree, tetanisee
pleurais, pleure, en larmes, en pleurs, supplie, suppliais, debattue, debattais, me debattre, resiste, repousse
repoussais, pousser
m a tenue|maintenue|plaquee|bloquee|attachee, tenait les poignets|bras, main sur la bouche, ferme la porte
ferme a cle, menac*, couteau, arme, sinon
forc*, oblig*, contrain*, de force, par la force, insist*, pression, chantage, pas arrete, n arretait pas
ne s est pas arrete
s en fichait, s en moquait, pas ecoute, a continue, continuait, quand meme, malgre, ne m a pas laisse, pas laissee
pas le droit de dire
j ai du, je devais, fallait, mal, douleur, saign*, sang, fixe|fixais|regardais|regarde le plafond|mur, attendu que
attendais que, que ca finisse|passe|s arrete
profite, a profite, cede, j ai cede, peur, chaque semaine, chaque nuit, toutes les nuits, veut dire oui, pour un oui
refus*
"""
