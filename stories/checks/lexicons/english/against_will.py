"""English wordings of a sexual act, and of not wanting it. See `checks/against_will.py`."""

ACT = """
under him|them, full intercourse, had wanted it, did not want it and, it became|turned into sex|more, gave in because
gave in to him|her
climb*|crawl*|roll*|lay|lie|lies on|onto|over me|her, carried|dragged|led|pulled|took me|her upstairs|to|into|behind
what he|they|she did, already begun|started|inside, went ahead, goes ahead
be|been quick|quicker|gentle, inside out, my dress|tights|jeans|belt|zip, against the wall|wardrobe|door|sink|car
had sex, wants sex, pretends we, his right|rights|due, take me when|whenever|while
lay|lies|laid|lying down? beside|next|close|behind to? me, spend|spent|spending the night with, helped himself
his fill of me, wanted sex, demand* sex, sex again, use* me when|before|as
<have> sex, sex with, sexual acts|favours|favors|intercourse|relations|things, intercourse
slept|sleep|sleeping with, slept|sleep together, made|make|making love, had|have|has|having me
inside me|her|of, entered|entering|enters me|her, penetrat*, on top of me|her, got|gets|climbed|climbs on|onto top
climb*|crawl*|slid|slipped|got|gets|came into|in my|her|the bed, in my|his bed, into bed, to bed with
lay|lies|laid on me|top|her
put|puts|putting it in|inside, it in me|her, between my|her legs, opened|spread|parted my|her legs
took|take|takes|taking|pulled off|down? my|her clothes|underwear|pants|trousers|dress|jeans|panties
pull|pulls|pulling|tore|ripped off|down? my|her clothes|underwear|pants|trousers|dress|jeans|panties
clothes|underwear|pants|trousers|jeans|panties|knickers|tights|skirt|dress off|down, undress* me|her
did it, do it, does it, doing it, did that to me|her, did things, did as he pleased|liked|wanted
did|do|does|took|take|takes|got|get|gets|have|had what he|they|she wanted|wants|want|came, his way with, her way with
until|when|after he|they|she <be>? finished|done|through, he|she finished, came inside|in|on, condom, protection
used me|us, used my body, uses my body, use my body, took me, takes me, fuck* me|her, screw* me|her
went|go down on, blow job, blowjob, oral, anal, hand job, in my|her mouth
virginity, my first time, her first time, went all the way, all the way with, went too far, goes too far
went|go|going further|farther, sex, the act, marital|conjugal|wifely dut*|rights, did his dut*, kissing turned
turned|rolled me|her over|onto, rolled off|over, got off me|her, on the mattress, stripped me|her, naked, my bra
hands|hand|fingers everywhere|inside|down|up, moved his hand lower|down|up, making out, my thighs
"""

UNWILLING = """
not feel like it|sex, ill|sick|feverish|tired|exhausted, blocked, in a|my drink, understand no, did not|never ask
on the carpet|floor, counting
was <child_age>, as a child|girl|boy|kid, when i was little|small|young, before i was, dragged me inside|into|in
unconscious, half conscious|awake, barely conscious|awake, barely <have>? stand|speak|move
could not walk|stand|keep|lift, asked for my|to, asked whether|if, not like this, maybe later, please
not make a|any sound|noise
came to, come to, not fight, fought, did not wait|ask|wake, does not ask|wait|wake|care|stop, do not ask
not even ask|wake, nothing left to ask, no such thing, stitches, in shock, pain*, against me, i cry, i beg, i freeze
i say no
while i cry|cried|slept|sleep|wept|begged|bled, i could not answer, got away|could not get away, get away, until he
so that i would not, scared stiff, too shocked|stunned|surprised, not a sound
not allowed|permitted to, got|get|gets|getting me|her drunk|high, without telling|warning|noticing
bit|bite|kicked|scratched|hit him|his|them, asked|begged|told him|her|them to? go|leave|stop|get
has to|have to|must|supposed|expected|duty|obliged|obligation, teeth clenched|gritted, clenched my, eyes shut|closed
somewhere|someone else, like|a|to|into stone|ice|wood|statue|doll|log, my no, no sign|word|answer
did nothing to stop|help, did not move|fight|scream|dare, dared not, afraid to say|refuse|move, next day worse
to calm him|down, just to, so he|they|it would stop|leave|let, depended on, in exchange, for rent
said|say|saying|told|tell|says|shouted|screamed|whispered|repeated|yelled .. no|stop|nothing, kept saying, said not to
say i did not want, did not want|wanna|like|agree|ask|choose|consent|invite|let|mean|say|feel
never want*|agree*|ask*|consent*|chose|said
do not want to|it|him, not wanting, unwanted, unwilling*, without wanting, even though i was not
without my|her|our permission|consent|asking|agreement|will|knowing|knowledge, without asking|consent|permission
never asked
my|her consent, consent, against my|her|our will|wish*, not my choice, had|have|has|having no choice|say, no choice
not asked, <be> asleep|sleeping|unconscious|drunk|drugged|wasted|sedated|paralysed|paralyzed|frozen|terrified
passed out, blacked out, black out, blackout, out cold, i slept, my sleep, her sleep
woke|wake|woken|waking up? to|and|with|because|by|as|when|in|on|naked
too drunk|high|weak|young|tired|scared|afraid|frightened|ill|sick|small, so drunk|high, very drunk, half asleep
drugged me|her, spiked, roofie*, something in my|her|the drink|glass|cup|tea|juice|food
could not move|speak|scream|breathe|push|fight|say|get|stop|leave|shout|refuse
could not even, not able to move|speak|scream|push|fight|say|refuse, unable to, not strong enough, i froze, froze
freeze, frozen
lay still|there|like|stiff, lying still|there, went numb|limp|still|stiff, numb, stiff as
waited|waiting|wait for it|him|until
stared|staring|looked|looking|counted|counting at? the? ceiling|wall|lamp|cracks
stared|staring|looked|looking|counted|counting at? the? tiles|clock|seconds|pattern, to be over, be over with
get it over
cried, cry, crying, sobbed, sobbing, wept, weeping, in tears, tears, begged, begging, beg, pleaded, pleading
scream*, fought, fight him|back|them, struggl*, resist*, push* him|her|them off|away|back
tried to push|stop|leave|get|run|turn|move
held|holding|holds|pinned|pinning|pins|pressed|pressing .. down|wrists|arms|mouth|neck|throat, tied, locked
blocked the door
would not let|stop|accept|listen|take, did not stop|care|listen|let|hear|accept|take|wait, never stopped|listened
kept going, keeps going
kept on, went on, goes on, carried on, carries on, continued, ignored, ignoring, anyway, regardless, all the same
did not matter, threat*, knife, gun, weapon, or else, or he|she|they would|will, or lose, or i would, otherwise
forc*, coerc*, pressur*, blackmail*, made|makes|making me|her, make me, guilt*, manipulat*, trick*, persuad*
talked into
had to, i owed|owe him|it, owes me|him, he paid, every night, whether i wanted|want, if i wanted
if i refuse*|say|said|do, when i refuse*|say|said, refus*
by force, forcibly, forceful*, violently, rough*, it hurt, hurt* me, hurt so, was hurting, bleed*, bled, in pain
the pain, bruis*
not consensual, non consensual, too much to drink, was drinking, do not remember, can not remember, could not remember
remember nothing
no memory, in pieces, gave in, give in, giving in, gave up, to keep the peace, let him so|because, afraid of what
afraid he, scared he|of
not a word, did not count, no meant|means, is a yes, as a yes, was a yes, took advantage, taken advantage
take advantage
"""
