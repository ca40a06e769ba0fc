"""English wordings that attack. Survivors quote the same words, so each asks for how it is said, not only what."""

from ..wording import Wording

BLAME = (
    Wording(
        """
        you were|are asking for it|that, you asked for it|that, you had|have it coming, you wanted it|that|this
        you deserve|deserved it|this|that|to
        you got what you deserve|deserved|wanted, your own fault, is|was your|ur own? fault, all your|ur fault
        you only have yourself to blame
        blame yourself, you brought .. yourself, you led him|them on, you provoked him|them, you tempted him
        you let it happen, you let him
        you should have fought|screamed|said|left|known|reported|stayed|gone|worn|dressed
        you could have fought|left|said|screamed|stopped|prevented
        you should not have been|worn|gone|drunk|let|dressed|led|walked|flirted
        why did you not just? fight|scream|leave|report|say|run|stop|tell|go
        what were you wearing|doing|thinking|expecting, what did you expect|think, what do you expect
        what do you think would happen, you must have wanted|liked|enjoyed
        you liked|enjoyed it, you probably liked|enjoyed|wanted|led|asked, if you did not|were not .. it would not
        dress like that, dressed like that .. you
        you put yourself in, you got yourself into, you sound like you wanted, you chose to go|drink|stay
        you are to blame, you are responsible for what
        should have kept your legs closed, keep your legs closed, no man would .. without, you are damaged goods
        you are ruined|used|spoiled|dirty now
        """,
        sure=0.8,
    ),
    Wording(
        """
        women like you .. ask|deserve|provoke|want, girls like you .. ask|deserve|provoke|want, girls like you
        your kind of girl
        women|girls who dress .. ask|deserve|want, if women|girls did not dress|drink
        women|girls should dress|cover|stay home|not drink
        she was asking for it, she asked for it, she wanted it, she deserved it, they were asking for it
        she had it coming
        """,
        sure=0.6,
    ),
)

TROLLING = (
    Wording(
        """
        you are lying, you are a liar, liar liar, you lied, stop lying, quit lying
        you are making it|this|that|things up, you made it|this|that up, made up story
        fake story, this is fake, that is fake, so fake, total bullshit, that never happened, this never happened
        this|that did not happen, never happened lol, nobody believes you
        no one believes you, i do not believe you, i do not believe a word, cool story bro, cool story, pics or it
        proof or it, nice fan fiction, nice fiction
        attention whore, attention seeker, attention seeking, just want|wants attention, looking for attention
        for attention, seeking attention, you want attention
        cry more, cry harder, cry me a river, cry about it, boo hoo, get over it, get over yourself, grow up and
        stop whining|crying|complaining|moaning, quit whining
        snowflake*, drama queen, playing the victim, victim card, victim mentality, professional victim*
        false accusation*, false rape, rape hoax*, lying whore|bitch|slut
        nobody would touch|rape|want you, no one would touch|rape|want you, too ugly to, you are too ugly|fat
        who would touch|rape|want you, you wish he|someone would
        nobody cares, no one cares, who cares, shut up, shut the fuck up, stfu, kill yourself, kys, go kill yourself
        go die, you should die|kill, hope you die|get raped
        trololo, triggered much, feminazi*, sjw*, waste of space
        you are pathetic|stupid|dumb|disgusting|worthless|crazy|insane, you pathetic
        metoo is a|just, me too is a|just, bros before, not all men
        """,
        sure=0.6,
    ),
    Wording("lmao, lmfao, rofl, kek, lulz", sure=0.3),
)

HATE = (
    Wording(
        """
        all women|girls|females|feminists are
        women|girls|females|feminists are all|nothing|only|just|such|so|inferior|evil|trash|stupid|dumb
        women|girls|females|feminists are whores|sluts|bitches|liars|objects|property|toxic
        women|females|girls should be|stay|know|not have|not vote|never|shut, women|females|girls belong
        women|females|girls deserve, women|females|girls lie|lies
        women|females can not be trusted, never trust a? woman|women|female|bitch, women|females|girls need to be
        women|females only want|care|love|use, most women are
        typical woman|female|women|feminist*, belongs|belong in the kitchen, back to the kitchen, in the kitchen
        make me a sandwich, kill all, rape them all
        deserve|deserves|need|needs to be|get raped|beaten|hit|slapped
        should be raped|beaten|killed|shot|hanged|slapped|deported, needs|deserves a good? slap|rape|beating|fuck*
        slap that|the bitch*, punch her|that, hang her|them, shoot her|them, beat the bitch, lock her up
        i hate women|females|feminists|girls|gays|muslims|jews|blacks|immigrants|trans*
        hate these women|bitches|hoes|sluts, fuck women|feminists|all
        femoid*, foid*, roastie*, roasties, thot, thots, cunts, cunt, hoes, whores, sluts, bitches, skank*
        feminazi*, femnazi*, gold digger*, golddigger*, cock carousel, hypergam*
        stupid|dumb|fucking|ugly|fat|crazy|lying|nasty|filthy bitch|whore|slut|cunt|hoe|twat|hag|skank|woman|women
        dirty|evil|worthless|disgusting|bitter|crazy bitch|whore|slut|cunt|hoe|twat|hag|woman|women|feminist*
        such a bitch|cunt|whore|slut, this|that bitch|cunt|whore|slut|hoe, these bitches|cunts|whores|sluts|hoes
        what a bitch|cunt|whore|slut, is a bitch|cunt|whore|slut|hoe
        you bitch|cunt|whore|slut|hoe, you are a ..2 bitch|cunt|whore|slut|hoe|pig|dog
        you stupid|dumb|fucking|ugly|fat|lying|little ..2 bitch|cunt|whore|slut|cow|pig|hoe
        feminism is, feminists are|want|hate, feminist* cancer, feminist bullshit|agenda|propaganda
        toxic femininity, female privilege, pussy pass, daddy issues, hit the wall, cat lady|ladies
        dyke*, tranny, trannies, faggot*, fags, nigger*, niggers, kike*, spic, spics, paki|pakis, muzzie*, retard*
        subhuman*
        go back to your|where .. country|came|come, women drivers, rape bait, sex object*, man hater*, man hating
        misandr*
        """,
        sure=0.6,
    ),
)

SPAM = (
    Wording(
        """
        buy now, click here|below|this|the, order now, limited offer|time, special offer, best price*, cheap price*
        free trial, free gift, free shipping, discount code, promo code
        use code, visit my|our website|site|channel|page|profile|store|shop
        check out my|our website|site|channel|page|store|onlyfans|profile, subscribe to my|our
        follow my page|channel
        earn .. money|dollars|daily|weekly, earn .. per|a day|week|month|hour, make money online|fast|from home
        work from home and earn, passive income, financial freedom, get rich, guaranteed profit*|returns|income
        bitcoin invest*, crypto invest*, invest* in bitcoin|crypto|forex, forex trad*, binary option*
        double your money|bitcoin, online casino*, casino bonus, betting tip*, free spins
        spell caster, love spell*, bring back my|your ex, dr .. spell, herbal cure, lost lover, hacker for hire
        hire a hacker, recover* .. lost bitcoin|funds|crypto, loan offer*, apply for a? loan
        contact him|her|us|me via|through|on|at whatsapp|email|telegram|gmail, whatsapp me|us|him at|on|for|now
        message us on whatsapp, dm me for, dm for, text me for .. deal*
        viagra, cialis, weight loss pill*, diet pill*, penis enlargement, seo service*, backlinks, buy followers
        hot singles, sexy singles, escorts|escort service*, call girls service*
        congratulations you have won, you have won a?, claim your prize, lottery winner, work at home job*
        essay writing service*, replica watches, cheap jerseys
        """,
        sure=0.7,
    ),
)

KIND = """
not your fault, was not your fault, is not your fault, never your fault, you did not deserve, nobody deserves
no one deserves, you do not deserve
not asking for it, never asking for it, not to blame, do not blame yourself, never blame yourself
stop blaming yourself, do not believe that, no one should be
nobody should be, do not let anyone tell you, you should not have to, what did you expect from|of|when you joined
should never be, no woman should|deserves
no girl should|deserves, you are not lying, you are not to, i wish you, i am sorry you, you are not a liar
you should not have been hurt|touched|treated|through|alone
you were not asking, you never asked for, nobody asks for|to
you are not pathetic|stupid|crazy|dirty|ruined|worthless, i do not believe you should, believe you did
you had to go|been, you should not have gone through
women should be safe|able|free|respected|heard|believed|treated|equal
girls should be safe|able|free|respected|heard|believed
women|girls deserve respect|better|to|safety|justice, women|girls need to be safe|heard|respected|protected
women|girls should not be|have, women should never be|have
all women are equal|not|different|strong|beautiful|human|safe|deserving|victims
women|girls are so|just strong|brave|scared|afraid|unsafe|trying, you are so brave|strong
women|girls are just|only trying|going|walking|human, women|girls should stay strong|together|united
women|girls should know their rights|that
"""
"""Words of support that hold hostile ones. They undo what they cover or touch."""
