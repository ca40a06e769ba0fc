"""English wordings for content notes. General wordings of the language, written for this project."""

from ...findings import NoteCategory
from ..wording import Wording

NOTES: dict[NoteCategory, tuple[Wording, ...]] = {
    "rape": (
        Wording(
            """
            asked|told|begged|begging|asking him|her|them to? stop .. did|does|would|never not|stop|listen
            said please .. went|did|anyway|ahead, i said please|later|not, woke .. already
            came to .. dress|clothes|jeans|naked|bed|inside|alone, inside out, could not walk .. did|carried
            does not even|ever? wake|ask me, how one|women|you|girls paid|pay|pays
            """,
            sure=0.5,
            intensity=3,
        ),
        Wording(
            """
            flashes|fragments|pieces|bits|parts of that|the|it|night, dinner|drinks .. paid|owed, owed|owe him
            my tights|underwear|clothes|pants|bra on the floor|gone|torn
            teeth clenched|gritted, has to|have to .. girlfriend|wife, he was strong|stronger|too, nobody heard
            lay down beside|next|with me, lies down beside|next
            """,
            sure=0.35,
            intensity=2,
        ),
        Wording(
            """
            his|their|her fill|pleasure|fun with|of|from me, helped himself, never agreed|consented to
            got|gets|get me|her drunk|high|stoned, sex or|for rent|the|a|my
            took it|the condom off|out, condom .. off|without|telling
            rent|job|grade|lift|ride|visa|thesis|promotion or|for sex|this|that|bed, sexual favour*|favor*
            became|turned|went to|into|like|a stone|ice|wood|statue|doll|log
            spend|spent|spending the night with him|them or|to|if, what he came for
            said|told|repeated|say|saying|saying|says no|stop .. laughed|smiled|continued|on|anyway|same|nothing
            asked him|her|them to go|leave|stop .. sex
            """,
            sure=0.6,
            intensity=3,
        ),
        Wording(
            """
            forced|forcing|forces me|her|us, forc* my|her legs|head|mouth
            threw|pushed|shoved|put|carried|took me|her .. bed|mattress|couch|sofa
            took|takes|taking|taken|take advantage of, taken advantage
            took me|her behind|into|to the|a|his bushes|room|bedroom|woods|forest|bed
            abused|abuse me|her|us sexually|in|every|from|for|until|when|again|repeatedly|daily|nightly
            blood on the|my sheets|sheet|bed|underwear|thighs|pants|dress, bleeding after|between|for|from
            could not walk|sit after|for
            out of my body, left my body, floated above, watched|watching .. from the ceiling|above|outside
            played dead, pretended to sleep|be
            waited|waiting|wait for it to, until it was over, wanted it to be|stop|end, waited until he|it
            i lay there, lay there
            he|they|she would|did not stop, would not get off, would not let me, get off me, got off me, rolled off|over
            do not remember|remember nothing .. night|happened, no memory of|from, in pieces, blacked out, passed out
            unconscious, felt|feel violated, dragged .. into car|van
            kept|keep saying no|stop, said no .. times|again|clearly|loud*, told him|her|them no|stop
            begged|begging him|them|her to? stop|not
            the worst of it, all of it, what he did to me, things to me|her, bad things|work|acts to|with me|her
            does|did things
            my husband .. sleep|bed|refuse*|force*|demand*|every night|duty, every night he|whether
            no right to refuse|say, when i refuse*|say|said no
            washed|scrubbed|showered .. skin|times|hours|off, felt|feel|feeling dirty|used|filthy|soiled
            pregnancy test, tested for
            a knife|gun and .. undress|clothes|lie|bed, do it again, will do it again, do that again
            there is no|are no|no gentle|kind|word|words .. for|word, i can not|do not say|write|name the|it|what
            """,
            sure=0.4,
            intensity=3,
        ),
        Wording(
            """
            forced|forces|forcing|force himself|themselves|herself|itself on|upon|onto|into|inside|in|to|at
            forced|forcing his|their|her way inside|into me|her
            forced .. on me|her, pushed|pushed his way inside|into me|her, had|have|has|got his|their|her way with
            did not|never|would not stop .. when|even|although|though|no matter
            not stop .. said|told|asked|begged|cried
            violated by, was|been|being violated, violated me|her|my, violated in, sodomi*, buggered
            deflower*, carnal
            graped, r worded, noncon, non con
            coerced|bullied|blackmailed|tricked|guilted|manipulated|talked .. into sex|bed|it|sleeping|having
            coerc* .. sex|sexual*, sexual* coerc*
            made|makes|making|make me|her|us do|perform things|it|oral|sexual|stuff|that
            made|makes|make|told|tells|ordered|orders|forced|asked me|her|us to? undress|strip|kneel|lie
            to take off my|our|everything
            put|puts|slipped|slip|dropped|mixed something|pills|a pill|drugs|powder .. my|her|the, in my drink
            drugged me|her|us, spiked
            pregnant by|from my|him|her|a|the, made|got|left me|her pregnant, pregnant after|because
            carrying his child, bore his
            sold me|her for|to men, sex slave*, sex traffick*, traffick* for sex, forced prostitution
            forced into prostitution, a brothel
            took|stole|robbed my|her innocence|honour|honor|virginity|first|purity, dishonour* me|her, dishonor* me|her
            first time was not|against, not my choice, was not a word, no was not|never|did, my no did|was|meant|never
            no meant nothing|yes
            accept|accepted|take|took|hear|heard|respect* no, no for an answer
            took|takes|take what he|they wanted|wants|came
            did|does|do what he|they wanted|wants|want to|with me|her, he|they did it anyway|again, did it to me|her
            whether i wanted|liked .. or
            a ring|marriage|wedding .. yes|consent|permission, marital rape, wifely dut*, conjugal dut*
            his right as a|my husband
            woke|wake|waking|woken up? to|and|with|because|when him|he|his .. on|in|inside|top
            woke|wake|waking|woken up? to|and|with|because|when someone|somebody|a|hands .. on|in|inside|top
            woke up naked|undressed
            he|they|she finished and|then|he, was finished with me, done with me
            until he|they was|were|<be> done|finished|satisfied
            train on me, passed me around, held me down and, pinned me down and, tied me to|and, hand over my mouth and
            dragged .. into|behind .. bushes|bush|room|bedroom|alley|forest|house|toilet|field|building|hut
            """,
            sure=0.7,
            intensity=3,
        ),
        Wording(
            """
            i did not consent, i never consented, i had not consented, could not consent, without consent
            did not have my consent
            i said|told .. no .. continued|kept|anyway|persisted
            i said|told .. no|stop .. went on|carried on|kept on|did not stop
            told him|her|them no|stop .. continued|kept|went|did, said no .. did not stop|listen|care
            asked him to stop .. not
            <be> inside me, was asleep .. had|having sex, woke .. had|having sex with me, asleep and he had sex
            until he was done
            forced themselves|himself|herself|itself on|upon|onto me|her|us|a, took turns
            one after the other|another .. sex
            sleep|slept|sex with him .. or lose|to keep, made|makes|making me|her sleep with, let me go until .. sex
            too drunk to|and he .. consent|resist|say|sex, rape kit, morning after pill, used my body
            on top of me .. stop|no
            made me have intercourse, intercourse with me|her against|by|without, non consensual
            i could not say no .. sex
            coerced me|her .. sex|sleep|bed, pressur* me|her .. sex, guilted me into, sexual coercion, stealth*
            took the condom off
            """,
            sure=0.85,
            intensity=3,
        ),
        Wording(
            """
            raped, raping, rapes, gangrape*, gang rape*, rape, rapist*
            forced|forcing|forces <me> to have sex, forced|forcing|forces <me> to sleep with
            forced sex, forced intercourse, forced himself inside|in|into|on|upon <me>
            had|have|having sex with <me> by force, sex without my|her|his consent
            sex with me while|when i was|<be> asleep|unconscious|drunk|drugged|sleeping
            penetrat* <me>, forced his|it way? inside|into <me>, put his <organ> in|inside|into
            i did not want|consent to? have? sex, was not consensual, made me have sex
            took my|her virginity, stole my|her virginity, violated me|her, defiled, defilement
            had his way with <me>, forced oral, forced me to give him, non consensual sex, nonconsensual
            """,
            sure=0.95,
            intensity=3,
        ),
        Wording(
            """
            attempted rape, attempted to rape, rape attempt, tried to rape, trying to rape, almost raped, nearly raped
            wanted to rape, about to rape, threaten* .. rape, date rape*, marital rape, raping attempt
            tried to force himself, tried to force me|her, take advantage of me sexually
            """,
            sure=0.95,
            intensity=2,
        ),
        Wording(
            """
            inside me, have sex with me against, against my will, i said no .. continued|kept|anyway
            he did not stop, would not stop, did not take no, drugged me|her, spiked my|her, woke up naked
            woke up .. on top of me, held me down, pinned me down, forced himself, had sex with me|her
            forcefully had sex, impregnat*, made me pregnant, i froze
            """,
            sure=0.4,
            intensity=2,
        ),
        Wording("forced|coerced|pressured me into sex, forced into sex, sex by force, forceful sex", 0.9, 3),
    ),
    "sexual_assault": (
        Wording(
            """
            kiss*|kisses .. tongue|mouth|lips|neck, tongue, knuckles|nails|thumbs|elbow .. <hers> <anybody>
            knuckles|thumbs .. breast*|thigh*|leg*|back|bottom|down
            hand|hands|fingers .. sleeping bag|blanket|sheet|covers|duvet|pocket*|clothes
            adjust* <hers> <garment>, correct* .. hands, mass* my|her|our shoulders|back|legs|neck|feet
            rub* my|her shoulders|neck|back|feet
            """,
            sure=0.5,
            intensity=2,
        ),
        Wording(
            """
            elbow|shoulder|hip|hips|knee|groin|pelvis .. on|against|into|past my|me|her <anybody>
            squeez* past|by me|her, lifted|lifts|lift|raised|pulled|tugged <hers> <garment>
            went|go|goes|going|moved|wandered too|so|that high|low|far up?
            get|gets|got into|in the shower|bath|bed with me|us|her, slap* .. behind|bottom|backside
            """,
            sure=0.6,
            intensity=2,
        ),
        Wording(
            """
            hand on|in|under|up|around, his|the hand|hands|fingers|palms|lap|mouth|weight|body, pressed, stroke*
            too close, behind me, rubs
            took|taking|take advantage of, brushes, brushed, leaned, leans, cornered, corner* me|her, unwanted
            inappropriate*
            comes|came in when|while i sleep|slept|sleeping, locked the door, alone with him, it still happens
            lingered, assaulted, assault
            """,
            sure=0.3,
            intensity=1,
        ),
        Wording(
            """
            <hands> .. <under> .. <hers> .. <anybody>, <hands> .. <hers> .. <anybody>, <under> <hers> <garment>
            <hands> <strayed>
            <hands> .. <be> on|around|over|down|all|in|under me|us|her
            <hands> .. everywhere|lower|lingered|slower|stayed, <hands> on us|me|her
            <moved> <hand_words> .. <under> .. <hers>, <moved> <hand_words> <under> me|her|us
            <moved> .. mouth|lips|tongue on
            <touched> .. <hers> <anybody>, stroke* one|it, <hugged> me|us|her .. would|did not let
            <hugged> me|us|her .. without|against|too|from behind
            held me .. would|did not let, would not let go of me|my
            press*|lean*|push*|rub*|grind*|brush*|crush* .. against|on every|girls|women|us|me|her|my
            sat|sit|pulled|put|lifted|took me|her|us .. his lap|knee|knees, on his lap, made|makes|make me sit
            reached|reaching|reach under|into|inside|down|up|between my|her|our, between my|her legs|thighs
            hand up|down|under|inside
            touched|touches|touching|touch us|all|every|the girls|boys|children|kids|pupils
            touched|touches|touching|touch us|all|every|the patients|students|women|workers|interns
            was|been|being|got|getting|were felt|touched|grabbed|fondled|handled|rubbed, sexual* touch*
            sexual contact, unwanted contact|advances|kiss*
            sa would, sa d, been sa|assaulted|molested, sexual assault*, csa
            he|she|they assaulted|molested|abused me|her|us
            examined|exam|examination .. without|no .. gloves|nurse|reason|need, undress* .. no reason, tickl* me|us|her
            stuck|sticks|put|puts|shoved|forced his|her tongue|mouth|lips, slobber*, neck kissed, kissed my|her|me
            kiss* .. without|against|not
            tried|trying|tries to hug|kiss|cuddle|touch|grab|fondle|undress|lift|feel, copping, feeling me|us, groper
            """,
            sure=0.6,
            intensity=2,
        ),
        Wording(
            """
            grop*, molest*, fondl*, felt me|her up, feel me|her up, feeling me|her up, felt up, feeling up
            sexual assault, sexually assault*, assaulted sexually, sexual abuse, sexually abus*, sexual violence
            indecent assault, outrag* .. modesty
            <touched> .. <my> .. <intimate>, <touched> <intimate>, hand .. <intimate>, hands .. <intimate>
            <touched> me|her .. <rudely>, <rudely> touch*, touch* <rudely>, unwanted touch*, bad touch
            touched|touching|touches|touch <me> there|down|everywhere
            his|a hand|hands|fingers up|under|inside|into|down <my>, his <organ> .. me|her|my
            rub* .. against <me>, rub* <own> body|<organ>, rub* himself|themselves|itself, rub* up against
            press* .. against <me>, grind* .. against|on <me>, ground .. against me, pushed|pushing himself against|on
            pressed|pressing himself|his, thrust* .. me|her|body|against
            made|forced me to? touch, made|forced|forcing me to? kiss, forcibly kissed, tried to kiss, kissed me
            forced|forcing .. kiss, kiss* me without, lick* my|her, took off my|her, pulled off my|her
            pulled down my|her
            unhook*, unbutton* my|her, unzipped my|her, lifted my|her skirt|dress|shirt, tore my|her, ripped my|her
            strip* me|her, undress* me|her, dry hump*, humped me|her, hump*, frottage
            pinch* .. <body>, slap* my|her <intimate>, smack* my|her <intimate>, spank*, fingered me|her
            """,
            sure=0.9,
            intensity=2,
        ),
        Wording(
            """
            touch* <me>, touch* <my> .. <body>, touched, touching, touches, pinch* <me>, pinch*
            tried to touch, trying to touch, try to touch, tries to touch, wanted to touch
            grab* <my> .. <body>, grab* <me>, grabbed, grabbing, squeez* <my>, squeez* <me>
            brush* .. against <me>, brush* past me, caress*, strok* my|her|me
            hug* me .. not want, hugged me, hugging me, forced hug, kiss* <me> on, kiss* my|her
            lean* on|against|over me, fall* on|over|upon me|girls|women, fell on me|her, falling on
            rub* my|her|me, rubbing, rubbed, sexual misconduct, physical harassment, physically harass*
            physical abuse of a? sexual, poke* me|her, poking, elbow* me|her, elbowing, nudg* me|her, stroking
            push* .. <body> .. against, cop a feel, copped a feel, hands all over, sexual contact
            inappropriate contact
            put his hand|hands|arm on|around|over me|my|her, hand on my|her, hands on my|her, his hand on
            hit on my|her <body>, hit my|her <intimate>, slap* .. <intimate>, smack* .. <intimate>, spanked
            took|taking|take|takes advantage of, stood|standing too close, sat too close, coming|came too close
            pull* my|her hand|hair|dress|clothes|skirt|scarf|dupatta, pulled me|her towards, held my|her hand|waist
            catch* my|her hand, caught my|her hand, held me|her, hold* my|her hand
            """,
            sure=0.6,
            intensity=1,
        ),
        Wording(
            """
            sexual advances, made advances, physically, misbehave* with me|her, come|came close to me, closer to me
            behind me .. close, body contact, physical contact, assaulted, pushing, pushed me|her, crowd*
            """,
            sure=0.25,
            intensity=1,
        ),
    ),
    "verbal_harassment": (
        Wording(
            """
            yell* .. things|obscenities|about my|about our, shout* .. obscenities|things|about my|what he would
            hiss* at|and
            ask* .. who|whom i am? sleep*|sleeping|with, describ* what he wanted|would, jok* about my|her|our <body>
            how much i|we|she cost|charge|take, remarks about|on, comment* on|about my|our|her
            say* what he would do to me|us
            rude|dirty|filthy|lewd things, made kissing|sucking|animal noises|sounds, whistl* and|after
            """,
            sure=0.8,
            intensity=1,
        ),
        Wording(
            """
            catcall*, cat call*, cat calling, wolf whistl*, whistl*, wistl*, eve teas*, eveteas*, hooting, hooted
            comment*, coment*, passing remarks, passed remarks, <rude> <speech>, <rude> .. <speech>, remark*, lewd*
            teas*, taunt*, jeer*, heckl*, verbal* abus*, verbal* harass*, verbally, sexual joke*, sexual invit*
            sexual innuendo*, innuendo*, double meaning, sexual proposition*, propositioned, made a pass at
            call* me|her|us a? names, called me|her|us a? <rude>
            called me|her|us .. bitch|whore|slut|sexy|baby|hot|prostitute
            call* me|her|us a? bitch|whore|slut|sexy|baby|hoe|prostitute|darling, name calling
            ask* me|her|us .. for? sex, ask* how much, ask* my|her rate, what is your rate
            offered me|her money .. sex
            talk* .. about sex, talk* dirty, talk* sexually, said .. sexual things, said .. things about my body
            shout* .. sexy|vulgar|bitch|slut|whore|baby|beautiful, yell* .. sexy|vulgar|bitch|slut|whore|baby
            kissing noises|sounds, made .. noises, making .. noises, making .. sounds, made .. sounds, smooch*
            sing* .. songs, sang .. songs, singing, using .. language, abusive language, foul language
            sexual message*, sexual text*, obscene call*, obscene message*, dirty message*, vulgar*, obscen*
            """,
            sure=0.8,
            intensity=1,
        ),
        Wording(
            """
            insult*, mock*, laughing at, laughed at me|her|us, mad* fun of, making fun, swear* at, swore at
            shout* at|to|on|after, yell* at, scream* at, call* out to|at, call* me|her|us, calling girls|women|ladies
            sexist, harass* .. words, say* .. things, said .. things, said .. to me
            told me .. beautiful|hot|sexy|body
            sexy, hey baby, hello beautiful, nice ass|legs|body|boobs, smile for me, invit* me|her, pick up line*
            ask* for my|her number, asked my|her number, asking my|her number, flirt*, hit on me|her
            hitting on me|her
            propos* to? me|her, chat me|her up, proposal, love you, loves me, abus* me|her|us, abusing
            disturb* .. girls, messag* me|her, honk*, flying kiss*, lift .. car, offer* .. lift, offering .. lift
            bad things, nasty things, gave .. abuses, <be> abusive, bully*, bulli*, want to fuck, wants to fuck
            ask*|want*|offer*|told|said|invit*|demand* .. sleep|sex with me|him|them
            ask*|call*|came|come|invit*|lur* .. for sex, money .. sex, sex .. money, out for sex
            said|yell*|shout*|say* .. baby|darling|sweetheart
            """,
            sure=0.55,
            intensity=1,
        ),
        Wording(
            "abused, talk* to me|her|us, misbehav*, harass*, noise*, noisy, sexual harass*, threaten*, indecent*",
            sure=0.2,
            intensity=1,
        ),
    ),
    "ogling": (
        Wording(
            """
            ogl*, oogl*, oggl*, star* at, staring, stared, stares, stare, starring, starred at, gawk*, gaz*,
            leered, leering, leers, leer at
            gaping
            glaring at, glared at, eyed me|her|us, eyeing, eying, eyes on my|her|me, undress* .. with .. eyes
            eye* .. up and down, look* .. up and down, check* me|her|us|girls|women out, checking out, checked out
            facial expression*, <rude> expression*, <rude> look*, <rude> stare*, <rude> glance*, <rude> gesture*
            giving .. expressions, gave .. looks, giving .. looks, give .. looks, making faces, making .. expressions
            look* at my|her|their .. <body>, look* <rudely>, look* .. in a? <rude>, look* lustfully, lustful*
            wink*, licking his lips, licked his lips, ogle*, voyeur*, peep*, looking weirdly, dirty eyes, staring
            """,
            sure=0.85,
            intensity=1,
        ),
        Wording(
            """
            look* at me|her|us|girls|women|ladies, looking me|her, watch* me|her|us, glanc*, gestur*, expressions
            keep* looking, kept looking, kept on looking, was looking at, smil* at me|her
            """,
            sure=0.5,
            intensity=1,
        ),
    ),
    "stalking": (
        Wording(
            """
            turns|turned up wherever|everywhere|at my, tracker
            walks|walked|walking behind me .. home|every|street|bus|all
            waits .. every evening|morning|day|night
            wait* outside|near|by|at my|our office|work|house|home|school|gate|door
            after i blocked, since i blocked, found me both|again|each|every, from new|other|different numbers|accounts
            """,
            sure=0.8,
            intensity=2,
        ),
        Wording(
            """
            stalk*, staking me|her, follow* me|her|us|girls|women|them|him, kept|keeps|keep|started|been following
            <be> followed, <be> following, followed by, following my|her, chas* me|her|us|girls, followed home
            wait* for me|her outside|every|near, waits outside, waiting outside my|her, shows|showed up at my|her
            track* my|her|me, tracking device, gps .. my car, find* out where i live, found out where i live|work
            watch* my house|home, outside my house|home|window|door .. again|every|daily|night, spying on, spied on
            hack* my|her, fake account*, fake profile, new accounts .. messag*, will not leave me alone
            not leave me|her alone, does not leave me|her alone, keeps|kept calling|texting|messaging|contacting
            calls|called|calling me .. every day|daily|constantly|again|times, hundreds of messages|texts|calls
            unwanted messages|calls|gifts|letters|contact, sends|sent me letters, missed calls, unknown number*
            everywhere i go|went, knew|knows where i live|work, follow*, chasing, chased
            """,
            sure=0.75,
            intensity=2,
        ),
        Wording(
            """
            daily, every day, obsess*, wherever i go|went, my route, changed my route, got my number
            outside my|her house|home|window|door|office|school|college, online harass*, restraining order
            """,
            sure=0.25,
            intensity=1,
        ),
    ),
    "exposure": (
        Wording(
            """
            show* himself to|at, opened his coat|robe|gown|trousers|jacket
            his trousers|pants|shorts|jeans down|open|undone
            pull* .. shorts|trousers|pants|jeans down, walk*|came|stood|sat .. naked, without trousers|pants
            exhibitionist*
            picture|photo of his .. private|penis|parts|genitals|dick, play* with his|himself
            hand in|inside his own? trousers|pants
            """,
            sure=0.85,
            intensity=2,
        ),
        Wording(
            """
            masturbat*, mastrubat*, masterbat*, jerk* off, jerking himself, wank*, pleasur* himself, touching himself
            touched himself, played with himself, playing with himself|his, rub* his <organ>, stroking himself
            flash* me|her|us|himself|his|girls|women|at, flasher, flashing, expos* himself|themselves|his|her
            indecent* expos*, show* .. <own> <organ>, show* <organ>, pull* out <own>, took out <own>, taking out <own>
            unzip*, <own> zip, opened his pants|trousers|zip|fly, pull* down <own> pants|trousers|underwear|shorts
            his pants down, trousers down, naked in front, <be> naked, half naked
            removed <own> pants|clothes|trousers
            drop* <own> pants|trousers, took off <own> pants|clothes|trousers|underwear|towel, private parts out
            his <organ> out, <organ> was|is out, urinat* in front, peeing in front, peed in front
            show* internal parts, expos* .. <organ>, not wearing|without pants|trousers|underwear
            show* .. <organ> to
            show* private, nude in front, stood naked, walked naked, opened his|the towel|robe
            """,
            sure=0.9,
            intensity=2,
        ),
        Wording("naked, nude, <organ> in|was|is|on, penis, urinat*, private parts, show* us|me|her his, pee*", 0.3, 1),
    ),
    "images": (
        Wording(
            """
            <take> .. <picture>, <take> my|her|our .. <picture>, <picture> of me|her|us|my|girls|women|ladies|them
            naked|nude|intimate|private|sexual <picture>, nudes, dick pic*, dickpic*, revenge porn, upskirt*
            hidden camera*, spy cam*, camera in the? bathroom|toilet|shower|changing|room, film* me|her|us|girls|women
            record* me|her|us, video* me|her, sent|sends|send|sending me .. <picture>, unsolicited <picture>
            leak* .. <picture>, post* .. <picture>, shar* .. <picture>, upload* .. <picture>, spread* .. <picture>
            blackmail* .. <picture>, <picture> .. blackmail*, ask* .. for .. <picture>, deepfake*, deep fake*, morphed
            sextort*, <picture> .. taken|clicked of, photograph* me|her|us|girls|women, photographing
            clicking <picture>
            my|her|our <picture>, <picture> without .. permission|consent|knowledge|asking, sexting, sexted
            """,
            sure=0.85,
            intensity=2,
        ),
        Wording("porn*, <picture>, camera, cameras, recording, filming, snapchat, webcam, screenshot*", 0.35, 1),
    ),
    "child": (
        Wording(
            """
            was|were|am|are like|so|maybe|around <child_age> and|when|then, little ones|one
            youngest|smallest girl|boy|girls|boys|one, the youngest|smallest, before school age, school age
            mind us|the, looked after us|me|the
            as old as i was, oldest of us, cousins, us cousins, we were <child_age>, all of us children|kids|girls|boys
            """,
            sure=0.55,
            intensity=2,
        ),
        Wording(
            """
            on|for my|his|her? <ordinal> birthday, my <ordinal> year|summer|birthday|christmas
            play* with dolls|toys|lego|marbles|blocks|trucks, still played|slept with
            my front|milk|baby|first tooth|teeth, wet the|my bed, wetting the|my
            children ward|hospital|home|choir|party|camp, tooth fairy, hide and seek, playing doctor
            way|walking|going|coming|returning|walk|went|go|came home? back? to|from school, school going
            teacher* .. student*|pupil*|learner*, students|pupils by .. teacher*, teenage girl*|boy*, a teenager
            training bra, first period, piggy bank, junior high, colouring book, coloring book, bedtime story
            night light, pigtails, sleepover*, slumber party, recess
            """,
            sure=0.6,
            intensity=2,
        ),
        Wording(
            """
            uncle, older cousin, cousin, my father|dad|grandfather|brother|grandpa
            my mother friend|boyfriend|husband|brother, big|older|elder|half brother, family friend
            he was my|our father|dad|teacher|uncle|priest|coach, teacher, priest, pastor, imam, coach, trainer
            neighbour, neighbor, playground, playing, play, toys, doll
            lap, sweets, candy, secret, school, classroom, lessons, grade, class, holidays, grown man|men|up
            grown ups, adults, parents, mum, mom, dad, bedroom, tent, camp
            for years, every summer|sunday|friday|weekend|payday, years later, i did not understand|know
            no word|words, never told anyone|my|a
            """,
            sure=0.2,
            intensity=2,
        ),
        Wording(
            """
            before i could|knew|learned|learnt|was|had .. read|write|spell|talk|walk|ride
            before i could|knew|learned|learnt|was|had .. name|tie|swim|count|words|teeth
            before|until|since|after my|his|her? first|fourth|fifth|sixth|seventh|eighth|ninth birthday
            before|until|since|after my|his|her? tenth|eleventh|twelfth|thirteenth birthday
            before|until|since|after my|his|her? fourteenth|fifteenth|sixteenth|seventeenth birthday
            was|am|turned|turning|turn|aged|barely|about|almost <child_teen>, at <child_teen> you|we|they
            are all <child_age>, were <child_teen>
            was|were <child_age> or <child_age>, at <child_age> i learned|knew|was|had|began|started|stopped
            at <child_age> or, at <child_age> <years>, aged? <child_age> to <child_age>
            since|from the? age of? <child_age>, since i was, from age, since age
            i was just? <child_age> and|when|the|he|she|my|then
            <child_age> <years> and <child_age>, <child_age> and a half
            first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth grade|form|class|standard|year
            grade|class|form|year|standard|std|primary <low_number>, year <low_number>|twelve|thirteen
            in class|form|standard|grade, kindergarten*, preschool, nursery
            primary|elementary|middle|junior|secondary|high|grade|boarding school, my school, schoolgirl*, schoolboy*
            school uniform|bus|trip|yard|toilet*|play
            my childhood, as children|kids|girls|boys
            as a boy|girl|child|kid|baby|toddler|teen*|pupil|schoolgirl|schoolboy|minor, us kids|children|girls|boys
            little girl|boy|one|sister|brother, inner child, the child i was, girl i was, boy i was
            was only|just|still a? child|kid|girl|boy|baby|little|small
            too small|young|little to know|understand|say|tell|name|speak|fight|reach|have
            did not have|know the word|words|a word, grew up with|believing|afraid
            my earliest|first memory|memories, as long|far back? as i remember|can
            when we|i|she|he was|were young|little|small|kids|children|tiny
            altar boy*, altar server*, choirboy*, choir boy*, scout leader, scouts, summer camp
            camp leader|counselor|counsellor, children home, orphanage
            foster father|mother|home|care|dad|parents|brother
            babysitter*, nanny, catechism, madrasa, quran teacher, sunday school, youth group|leader|pastor|club
            tutor, coach, gymnastics, piano|violin|music|swimming|ballet|dance|riding teacher|lesson*|class
            child abuse*, abused child*, childhood sexual, child sexual, csa, cocsa, pedo*, paedo*, grooming
            groomed me|her|us, groomer*, jailbait, incest*, minor, underage, a child bride, child marriage
            calls|call|called|lures|lured .. children|kids|child|pupils|schoolgirls|minors
            takes|took|touch*|abus*|beat*|hurt* .. children|kids|child|pupils|schoolgirls|minors
            children .. touch*|abus*|molest*|beat*
            stole|lost|robbed|took|end|ended my|her|our childhood|innocence, no childhood, childhood ended|stopped|was
            sat|sit|pulled|lifted me|us .. his lap|knee|knees, bedtime, bath time, bathed me, tuck* me in
            my dolls|doll|teddy|toys|bunk|crib|cot|homework|satchel
            gave|gives|giving|bought|with me|us? sweets|candy|candies|chocolate|lollipop*|chips|toys|ice|a doll
            my|mum|mom|mother|moms|mums boyfriend .. room|night|me
            our little|special? secret|game, a secret game, secret between
            do|did not tell your? mum|mom|mother|mummy|mommy|anyone|dad, mummy, mommy, daddy
            stepfather, stepdad, step father, step dad, stepbrother, step brother, grandfather .. me, grandpa .. me
            granddad .. me
            """,
            sure=0.6,
            intensity=2,
        ),
        Wording(
            """
            at eleven|twelve|thirteen|fourteen|fifteen|sixteen i|he|my|a|she, <grade> grader*, nursery school
            in preschool
            i was still|only? in .. school uniform, as a little|small|young girl|boy|child|kid, as a girl|boy of
            girl|boy|child|kid of <child_age>, must|may|might have been <child_age>, i was maybe <child_age>
            between .. and <child_age> years
            was|were little|small|tiny and|when|then, when i|we was|were little|small|tiny|kids|children
            not yet <child_age>
            abus* .. children|kids|minors|pupils|schoolgirls|schoolboys|choirboys|infant*
            touch* .. children|kids|minors|little
            molest* .. children|kids|boys|girls|child|minor, rap* .. child|minor|schoolgirl
            child* .. abus*|molest*|touched|raped
            in front of us? children|kids|schoolchildren, children|kids .. sit on his lap, the <elder> .. secret game
            my daughter|son|niece|nephew|sister|brother is|was only? <child_age> .. touch*|abus*|game|secret|hurt*|told
            since i was little|small|young|a, until i was <child_age>, from <child_age> to <child_age>
            my whole childhood
            """,
            sure=0.85,
            intensity=2,
        ),
        Wording(
            """
            i am <minor_age>, i am only|just|still|almost <minor_age>, i was <child_age>
            i was only|just|about|around|maybe|barely|almost|nearly|like <child_age>
            when i was <child_age>, at age <child_age>, at the age of <child_age>, aged <child_age>
            age of <child_age>
            age <child_age>, i was <child_age_said>, <child_age> <years> old, <child_age_said>
            <child_age> <years> of age
            she|he was only? <child_age>, i turned <child_age>, when i turned <child_age>, since i was <child_age>
            was <child_age> at the time, was <child_age> then, was <child_age> when
            <child_age> <years> girl|boy|child|kid
            before i was <child_age>, until i was <child_age>, from the age of <child_age>
            when i was a? .. child|kid|girl|teen|teenager|minor|toddler|boy|baby|schoolgirl|teenaged|young|little|small
            when i was in .. primary|elementary|middle|grade|class|standard|kindergarten|school|nursery
            as a .. child|kid|teen|teenager|toddler|schoolgirl, as kids, as children
            i was a .. child|kid|minor|teenager|teen|toddler, i was still? a? little girl|boy
            i was so|very|too|really young
            i was in .. grade|class|standard|primary|elementary|kindergarten, was in <grade> grade|class|standard|std
            in <grade> grade|class|standard|std, in grade|class|standard|std|year <low_number>, studying in <grade>
            my childhood, in childhood, during childhood, child abuse, childhood abuse, child molest*, pedophil*
            paedophil*
            child sexual, abused as a child, minor girl|boy, underage, under age, school girl*, schoolgirl*
            little girl*, small girl*, young girl*, little boy*, small boy, schoolchild*, school child*, small child*
            young child*, my .. daughter .. old, my .. son .. old, child marriage, child bride, incest
            """,
            sure=0.85,
            intensity=2,
        ),
        Wording(
            """
            child, children, kid, kids, teen, teens, teenage*, preteen*, minor, minors, babysitter, kindergarten
            primary school, elementary school, middle school, my stepfather, my step father, stepdad, step dad
            pupil, pupils, school boy*
            girl of, toddler*, infant*, puberty, boarding school, tuition teacher, my school, playground
            sunday school
            young, from school, to school, at school, in school, high school, our school, classmate*, my tutor
            """,
            sure=0.3,
            intensity=1,
        ),
    ),
    "partner_abuse": (
        Wording(
            """
            my <partner> ..5 lock*|forbid*|forbade|isolat*|throw*|threw|insult*|humiliat*|scream*|spat|shout*|brok*
            my <partner> ..5 check* my|the phone|messages|bag
            my <partner> ..5 control*|decid*|watch* my|me|what|who|whom|when
            my <partner> ..6 take|takes|took my|the|our children|kids|money|keys|passport|phone
            my <partner> ..5 allow* me
            my <partner> ..5 afraid of him|her, afraid of my <partner>, decides who|whom|what i may|can|wear|see
            not allow* me to
            husband|boyfriend|wife|girlfriend|partner|ex beat|beats|hits|hit|slapped|kicked|choked|threatened me|her
            battered, <partner> drinks .. hit*|beat*|throw*|shout*, walk* on eggshells
            """,
            sure=0.85,
            intensity=2,
        ),
        Wording(
            """
            domestic violence, domestic abuse, domestically abus*, abusive relationship*, abusive marriage
            abusive home
            abusive <partner>, abusive ex, toxic relationship, my <partner> ..5 <hurt>, my <partner> ..5 abus*
            my <partner> ..5 rap*, my <partner> ..5 forc*, my ex <partner>? ..5 threat*, marital rape
            her <partner> ..5 <hurt>, her <partner> ..5 abus*, her <partner> ..5 rap*, her <partner> ..5 forc*
            wife ..5 <hurt>, <hurt> ..4 his wife, <hurt> .. by <own> <partner>, abused by <own> <partner>
            beat* .. his wife, wife beat*, wife batter*, batter* wife|woman|women|wives
            my <partner> control* me|my|everything
            <partner> would not let me, my <partner> does not let me, my <partner> isolat*, gaslight*, gaslit
            coercive control
            my <partner> stalk*, my <partner> ..5 kill, violent <partner>, violent relationship, violent marriage
            intimate partner, dowry, my <partner> made|makes me have, raped by <own> <partner>
            assaulted by <own> <partner>
            molested|harassed|tortured|killed|burnt|kicked|threatened .. by <own> <partner>
            husband|boyfriend|wife .. molest*|tortur*|rape*|strangl* <own>? her|me|him|wife|girlfriend
            husband and in laws
            for dowry
            """,
            sure=0.9,
            intensity=2,
        ),
        Wording(
            """
            my <partner>, my ex <partner>?, controlling, jealous, possessive, cheated, our marriage, divorce*
            married to
            my own <partner>, in laws, inlaws, the man i married|loved, we were dating, dating, relationship with
            he said he loved me, left him, leave him
            """,
            sure=0.3,
            intensity=1,
        ),
    ),
    "violence": (
        Wording(
            """
            beat me|her|him|us|them, beats me|her|him|us, beat up, beaten, beating, beatings, punch* <me>
            punch* .. face
            kick* <me>, slapped <me>, slaps <me>, slap me|her, slapping <me>, hit me|her|us, hits me|her
            hitting me|her
            hit <me> with, chok* <me>, chok* me, strangl*, stabb*, stab me|her, shot me|her|him, shoot me|her
            burn* me|her
            threw me|her, throw* me|her|stones|acid, thrown, shov* me|her, push* me|her against|down|to|into|onto
            drag* me|her, dragged, kidnap*, abduct*, held me|her at, <weapon> to my|her, with a <weapon>
            at <weapon> point
            knifepoint, gunpoint, knife point, gun point, a <weapon>, his <weapon>, acid attack, threaten* <me>
            threaten* to, death threat*, threat* .. kill, kill me|her|us|him|them, killed, murder*, said .. kill
            tied me|her, locked me|her, physically attack*, attack* me|her|us, attacked, assaulted me|her
            physical* abus*, physical violence, violent, violently, violence, fight with, fought
            grabbed .. throat|neck|hair
            hand over my|her mouth, covered my|her mouth, pulled my|her hair, bruis*, black eye, broke my|her
            torture*, chain|purse|bag|mobile|phone|necklace snatch*, loot*
            stone*|balloon*|egg*|bottle* thrown|throw*|were
            throw* .. stone*|balloon*|egg*|bottle*|water, threw .. stone*|balloon*|egg*|bottle*|water
            push*|pull*|drag*|forc* me|her|us inside|in|into .. car|van|auto|taxi|rickshaw|vehicle, pulling me in
            slammed me|her, badly beaten, corporal punishment, hold*|show*|pull* out? a? knife|gun, manhandl*
            snatch* .. chain|purse|bag|phone|from, snatch*, robb*, mugg*, threaten*, by force, acid, lynch*, beat
            """,
            sure=0.75,
            intensity=2,
        ),
        Wording("threat*, force*, weapon, fight, rob*, blood, slap*, danger*, hurt me|her", 0.35, 1),
    ),
    "self_harm": (
        Wording(
            """
            suicid*, kill* myself|herself|himself, take|took|taking|end|ended|ending my|her|his own? life
            hang* myself|herself
            self harm*, selfharm*, self injur*, self mutilat*, cut* myself|herself|himself, hurt myself|herself
            harm* myself|herself, cutting my|her wrists|arms|legs, slit my|her wrists, overdos*, want* to die
            wish i was|were|am dead, better off dead, do|did not want to live|exist, do not want to be alive|here
            not want to live, no reason to live, burn* myself, starv* myself, jump off, wanted to be dead, end it all
            """,
            sure=0.9,
            intensity=2,
        ),
        Wording("cutting, scars on my, hate myself, want* to disappear, give up on life, no point in living", 0.4, 1),
    ),
    "graphic": (
        Wording(
            """
            ejaculat*, semen, sperm, cum on|in|all|over, came in|inside|on|all me|my, penetrat*
            his <organ> in|into|inside
            <organ> inside|into|in my|her, finger* inside|into, fingers in my|her, shov* his, blood everywhere
            bleeding from, blood on|all|running|down|between, bled for, bleeding between, tongue in|down|inside my|her
            anal, anally, sodom*, oral sex, blow job, blowjob, suck* his, his erection, erection, gore, dismember*
            guts, mutilat*, inserted .. into|in|inside, <organ> in my|her mouth|hand|hands, torn apart, skull
            """,
            sure=0.85,
            intensity=3,
        ),
        Wording("blood, bleed*, bled, penis, vagina, genital*, wound*, bruis*, moan*, sweat", 0.3, 2),
    ),
    "hate": (
        Wording(
            """
            racist, racism, racial* slur*, racial* abus*, racial*, homophob*, transphob*, islamophob*, antisemit*
            xenophob*
            misogyn*
            because i am black|brown|asian|muslim|jewish|gay|lesbian|trans|indian|african|dalit|hindu|christian
            because of my|her race|skin|religion|hijab|caste|accent|colour|color|ethnicity|sexuality, hate crime*
            caste* abus*, casteist, nigg*, faggot*, fag, tranny, dyke, paki, chink, kike, slur, slurs, go back to your
            corrective rape, hatred against|of|for, hate women, hates women, hate girls
            """,
            sure=0.8,
            intensity=2,
        ),
    ),
}

HARMLESS = """
my brother|sister|mother|mum|mom|friend|grandmother|daughter|son hugged|hugs|held me
my husband|wife|partner held me when|while
kissed my grandmother|mother|daughter|son|baby|children|sister
words|story|song|letter|kindness touched me|her, touched wood
touch* my|our|the|your|his|her heart|hearts, this|that|it touched me
am|are|was|were|feel so|very|deeply|really? touched by, so|very|deeply touched
forced|forces|forcing|force me|her|us to? leave|quit|move|change|resign|eat|smile|stop|confront
forced|forces|forcing|force me|her|us to? learn|think|work|apologi*|apologize
forced|forces|forcing|force me|her|us to? sell|stay|admit|look|choose
not stop talking|laughing|smiling|thinking|calling|texting
not stop messaging|following|staring|shouting|crying|reading|writing, said no to the|a|an|another
hands on the|her|my table|wheel|desk|heart|keyboard|belly, hand in hand, on the other hand, on hand, second hand
hand over the|my documents|work|phone
put|puts|putting words in, helping hand, hand shook|shake|shook|trembl*
hands shook|shake|shaking|trembl*|were shaking|cold, by hand, raise* .. hand, my hand|hands
my own hand|hands, took my|her hand, take my hand, held my hand, give .. a hand, in good hands
touched the door|wall|table|ground|floor, words touched me|her, touched by your|her|his words
violated my|her|the rights|privacy|rules|policy|order|terms, i was a minor character
a? minor character|injury|thing|detail|issue|problem|role|change*, minor in
<child_age> dollars|euros|pounds|percent|times|people|floors|stops|weeks
<child_age> months|days|hours|minutes|kilos|miles|oclock|am|pm
from one to ten, one to ten, one to ten i|and, teach|taught|teaching .. grade|class|school|year
at <child_age> in|at|pm|am|oclock|on the, cup of tea
in touch, keep in touch, lost touch, get in touch, got in touch, stay in touch, touch with
touched by .. story|kindness|words
touching story, followed by a|an, followed by the, as follows, following day|week|morning|month|year, the following
following the rules|law|advice, followed up, follow up, follow your|the instructions|heart|rules
rub salt, star sign, movie star*, rock star*, five star*, star hotel, starting at, star on
shot at, killing time, kill time, dressed to kill, nearly|almost killed|kills me, i wish .. hit|shoot|killed me
beat the, heart beat*, heartbeat, heart was beating, heart beating
photo album, picture of health, get the picture, big picture, no comment, comments section, comment section
comments below
in your comments, in the comments, leave a comment, comment below, please comment
hit me that, it hit me, hit the road, push through, pushed through
grabbed my bag|phone|keys|things|stuff, grabbed a, grab a, felt like, felt up to, feeling up to, singing in the choir
felt my heart, felt her pain, no eyes, my own eyes, close my eyes, closed my eyes, open my eyes, opened my eyes
to die for, want* to die of embarrassment|laughter|shame|boredom
crowdfund*, call* the police, call* my|her mother|mom|mum|father|dad|friend|sister|brother|parents|husband
call* the|a helpline, called her mother, told my friend, shout* for help, yelled for help, screamed for help
i|she|we|who slapped|hit|kicked|beat|punched him|back, slapped|beat|beaten|kicked the man|guy|boy|fellow
hit him with my|a|the bag|umbrella|shoe|sandal|bat|stick|elbow|slipper, hold my breath, pull* my hair out|up|back
holding my breath, held my breath, hold* hands, back then
behind it, behind them
"""
"""Phrases that undo any wording inside them."""
