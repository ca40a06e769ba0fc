"""English wordings that say: somebody may need a human soon. High recall on purpose; a moderator decides."""

from ..wording import words_of

SELF_HARM = """
suicidal, suicide on my mind, think* of hanging, think about killing, thoughts of killing, unalive, kms, kill me now
want|wanted|hope|rather|prefer|ready|going|ways|close to? die, rather be dead, better dead, better if i died
to be dead, if i were|was dead
feel|feels|felt dead already, be doing .. by dying, dying would, die in my sleep, be with my dead, death feels
death is the only
end|ending|ended my life, end my suffering, end it, end things, ending things|everything|all, finish it tonight
it ends today|tonight
life to end, everything to stop, my heart to stop, stop breathing
not|never wake up, not want to wake, to wake up tomorrow, not to wake, angry that i woke, takes|take me in my sleep
sleep for good
sleep and never|not, fall asleep for good|ever
cut|cutting|cuts my|the arms|legs|wrists|thighs|skin, new|fresh cuts, full of cuts, because i deserve it
i cut because, i cut when
burn|burning|burned my arms|thighs|skin|hands|legs, hurt|hurting|hurts|harm my arms|body|skin, i hurt myself
have hurt myself
scratch* my arms|skin|legs, hit|punch|hits my own? head|face, and my own face, starve myself, punish myself
bit my hand until
need to feel pain, razor|blade .. use|press|skin|arm, knife drawer, scissors every
overdose*, too many tablets|pills, all of? my|her|his|the .. tablets|pills, collect .. pills|tablets
counting|count them|pills
the pills lined, drank bleach, swallowed, strangle myself, hang myself, rope in
better|easier|lighter|happier without me, better off without me, if i disappear for, i am a burden, nobody needs me
would notice .. dead
not be here tomorrow|anymore|any|soon, not being here any, be gone before, just want to be gone, want to be gone
leave|leaving|quit this world|life, stay in this world, out of life, out of it all, want out, no room for me
no|any|the point in|of living|being|staying|existing, point of being alive, reason to live|stay|go, to live for
go on living, will to live
worth living, life is not worth, not want to live|exist|be, no longer want to live, do not want to live
not do life any
to live any longer, can not see myself alive, not see .. alive, alive any, hate being alive, tired to be alive
tired of existing|living
only alive because, that i will stay alive, not plan to, existing for another, imagine existing, no version of
jump* in front|from|off|if, would jump, onto the rails, drive into a, think about the balcony|bridge, which bridges
on the bridge yesterday|again
goodbye to my|the|everyone|all, said goodbye, last message|letter to, suicide note, wrote the letters
my own funeral, writing my will
never been born, not been born, not deserve to live|be, have decided to go, chosen the place, my plan is ready
made a plan, ready to leave
dreaming|dream of .. not being here, my life ended then, attempted suicide, attempted .. suicide
on the date it happened
wish the car, hope the next illness, i am at the end, can not go on, not go on any
kill* myself, killing my self, kill my self, end|ending my own? life, end it all, ending it all, end my pain|suffering
take|taking my own? life, took .. pills, take .. all my|the pills, overdos*, i .. suicidal, feeling suicidal
been suicidal, am suicidal
am .. suicidal, suicidal thoughts|ideation|feelings, thoughts of suicide, thinking about|of suicide
think about|of suicide, thought about|of suicide
considering|contemplat* suicide, commit suicide, suicide attempt*, attempted suicide, attempt suicide, suicide note
suicide is, to suicide
i want|wish to die, want to die, want to be dead, want to be gone, wish i was|were|am dead, wish to be dead
wish i could die, wish i had died
wish i never|not woke|wake|woken up, not wake up, never wake up, do not want to wake up, hope i die
hope i do not wake, ready to die, i should die
do not want to live, not want to live, not wanting to live, do not want to be here, not want to be here anymore
do not want to be alive, not want to be alive, do not want to exist, not want to exist, want to stop existing
no point in? living, no point .. living, any point .. living, no reason to live|stay|be, no reason to keep living
nothing to live for, what is the point of living
not worth living, is not worth living, tired of living|life|being alive, done with life|living
can not live like this|anymore|with this
can not go on, can not do this anymore, not go on living, want to disappear, want to vanish, want it all to end
want everything to end
want|wanting to hurt|harm|punish|cut|burn myself, hurting myself, harming myself, i hurt|harm|cut|burn|burned myself
self harm, self harming, selfharm*, self injur*
cutting myself, cut myself, cuts on my, started cutting, been cutting, stopped cutting, cutting again, cutting is
cutting was, i sh, sh is, do sh, slit my wrist*
scratch* myself until, hit* myself, starv* myself, better off without me, better off dead, better if i was dead|gone
world .. better without me
goodbye letter|note, my last|final message|letter|note|words, this is goodbye, goodbye everyone|world
plan to die|end, planned my death
jump off|from the|a bridge|roof|building|balcony, jump in front of, hang myself, hanging myself, drown myself
shoot myself, stab* myself, poison myself
drive my car into|off, holding .. knife .. myself, pain to myself, take it out on myself, gutting myself
hate myself .. die, do not deserve to live
life is over .. end, life is not worth, can not take this|it anymore .. end|die|life
no will to live, lost the will to live
"""
"""First person wordings of wanting to die or to hurt oneself."""

NO_SELF_HARM = """
kms from|away|to|per|of|long|far, 1|2|3|4|5|6|7|8|9|10|15|20|few|some kms, how many kms
deserve to be treated|touched|blamed|hurt|called|harassed|spoken|stared|judged|shamed|followed
is|are killing me
suicide line|hotline, talk about suicide, end it so, i want it to end so, the book is about suicide
ready to go home, going to die of, said goodbye to the old, goodbye to the old, not want to die, do not want to die
do not want to die, did not want to die, not want to kill myself, never want to hurt myself, never hurt myself
not suicidal, never suicidal
do not kill yourself, would never kill myself, never been suicidal, am no longer suicidal, not going to kill myself
would never harm myself
tried to cut myself off, cut myself off, cut myself shaving, cut myself while cooking, cut myself some slack
kill myself laughing, hit myself on
could have killed myself laughing, die of laughter, die laughing, cutting my hair, cutting class*, cutting edge
want to die of embarrassment
wanted to die of embarrassment, scared to die, afraid to die, was about to die, not want to be here alone
hurt myself falling|playing|running
take it easy on myself, can not go on the|a|my|that|this, can not go on to, can not go on with the, can not go on foot
"""
"""Wordings that undo one of the above where they cover it."""

DANGER_NOW = """
locked myself in|inside, is outside right|now|the|my, on the stairs, coming up the stairs
is in the hallway|hall|kitchen
he|she|they is|are .. banging|pounding|hammering|knocking|kicking .. door, at the door now|again|right
he will be home|back|here in|soon|any|tonight, knows that? i told|wrote|talked, took my keys, took my phone and
am not leaving|allowed to leave tonight, can hear him|her|them outside|coming|upstairs|downstairs|now|in
i have to be quick|quiet, i am writing this .. dark|bathroom|hiding|whisper, has a gun|knife and, is drunk and has
he|she|they|someone is|are outside my|the|right|now|again, he|she|they is|are here now|again|with
he|she|they is|are in the next? house|room
he|she|they is|are at my door, at my door|window right? now, he|she|they is|are coming back|home|now|here|for me|over
he|she|they is|are going to kill|hurt|rape|hit|beat|find me|us, he|she|they will kill|hurt|find|beat|rape me|us
going to kill|hurt|rape|beat me
says|said he will kill me|us, says he is going to kill me|us, threatens|threatening to kill me|us
wants to kill me|us, trying to kill me|us
i am in danger, we are in danger, my life is in danger, am in danger, i am not safe, i do not feel safe at home
am not safe here|at|now|tonight|with
not safe in my own? home|house, afraid for my life right? now, fear for my life, scared for my life
i am afraid to go home, scared to go home
i am locked in, i am hiding, hiding in the|my bathroom|room|closet|toilet|car, he locked me in now
am trapped here|with|in, can not get out, can not leave the house
help me now, please help me, need help now|immediately|urgent*|right, someone help me, somebody help me, send help
call the police please, please call the police
happening right now, happening now, is happening to me, it is still happening, still happening, still going on
he still does it, still does this|it
still abus* me, still rap* me, still touch* me, still hit* me, still beat* me, still hurt* me
still com* into my room, still liv* with him|them|my abuser
he|she|they hits|beats|rapes|touches|chokes|hurts me every|when|whenever|again|if
he|she is still hurting|abusing|touching|beating me, live with my abuser
being followed right? now, is following me right? now, following me now, following me home now
he has a gun|knife|weapon, he has my address
tonight he|she will, he|she|they will come tonight|back|again|for, next time he will, will not let me leave
will not let me leave, not let me out
he is watching me, they are watching me right? now, being held, being trafficked, keeps me locked
they took my passport, he took my passport
"""
"""First person and now: somebody is, or soon will be, in reach of the one who harms."""

NOT_NOW = """
i was in danger, was not safe, said please help me, screamed please help me, shouted please help me
please help me to? stop|make|end|spread
please help me understand|figure|decide|find, thought he will kill me, thought he was going to kill me
said help me now, can not get out of my head|mind|bed
can not get out of the habit, can not get out of this thought
"""

MINOR = """
i am only|just|still|almost|currently|a|now? <minor_age>, i am <minor_age> <years>, i am <minor_age_said>
i am about to turn|be <minor_age>
i am turning <minor_age>, i turn <minor_age> next|this|in|on, i will be|turn <minor_age>, i just turned <minor_age>
i have just turned <minor_age>
turned <minor_age> yesterday|today|last|this|recently, am <minor_age> <years> old, me <minor_age>
<minor_age> <years> old girl|boy|kid here
as a <minor_age> <years> old, my age is <minor_age>, age <minor_age> now, i am aged <minor_age>
i am a <minor_age> <years> old
i am in|at .. middle|primary|elementary|high|secondary school, i am in <grade> grade|class|standard|std|form
i am in grade|class|year|standard|form <low_number>
i go to middle|primary|elementary|secondary|high school, i am a minor, i am underage, i am under 18|eighteen|age
i am not 18|eighteen yet, not yet 18|eighteen
i am a child|kid, i am still a child|kid|minor, i am just|only a child|kid|minor, i am a teenager, i am a teen
i am a teenage girl|boy
i am a freshman in high, i am a high school|schooler, i am in school and, <minor_age_said> here, me <minor_age_said>
girl <minor_age_said>, i <minor_age_said>
i am in my gcse* year, doing my gcses, year 7|8|9|10|11 student, i am a <grade> grader, turn 18|eighteen next|in|soon
until i turn 18|eighteen, when i turn 18|eighteen
my teacher touches, my teacher sends, my teacher keeps, my stepfather comes, my stepdad comes, my dad comes into
my father comes into
"""
"""First person and now: the author may be under eighteen."""

NO_MINOR_BEFORE = words_of("when was were since if had felt like thought told said")
"""Words right before the wording that put it into the past ("when I am 14 again" stays rare enough to lose)."""
