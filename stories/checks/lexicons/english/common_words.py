"""Everyday English words, so that a word that is none of them may be a name.

Most are the words that stand at least four times in lower case in the training texts of EDOS (rewire-online/edos,
CC0 1.0); the rest were written down for this project. Being in this list says nothing about a word except that
people use it; the rude ones are here because they are no names either.
"""

from ..wording import words_of

COMMON_WORDS = words_of(
    """
    ability able abomination abort aborted abortion abortions about above abroad absolute absolutely abt abundance
    abuse abused abuser abusers abuses abusing abusive accent accept acceptable acceptance accepted accepting access
    accident accidentally accidents accompany accomplished accomplishments according accordingly account accountable
    accounts accurate accusations accuse accused accuser accusers accuses accusing achieve acid acknowledge acne
    acquired across act acted acting action actions active actively activist activity actor actors actress actresses
    acts actual actually ad add added addict addicted addiction adding address administration admiring admission
    admit admits admitted admitting adopt adopted adopting ads adult adults advances advantage advertising advice
    advise advocate advocating af affair affect affected affection affirmative afford afraid africa african after
    afternoon afterward afterwards again against age aged agency agenda agent agents ages aggressive ago agree
    agreed agreeing agrees agressive ah ahead aid aiding aids aim aint air aka al alcohol alcoholic alien alike
    alimony alive all allah allegation allegations alleged allegedly alley allies allow allowed allowing allows
    almost alone along alot alpha already alright also alt alternative although always am amazes amazing ambulance
    america american amirite among amongst amount amp an ancestors ancient and angeles angry animal animals anime
    ankle annoying anonymous another answer answered answers anti anxiety anxious any anybody anymore anyone
    anything anytime anyway anyways anywhere apart apartment ape apologised apologize apologized apology app
    appalling apparent apparently appeal appear appearance appearances appeared appears appease apples applies apply
    appreciate approach approached approaches approaching appropriate appropriation approval approves apps april
    arab arabic arabs archive are area areas arent argue arguing argument arm armed arms army around arranged arrest
    arrested arrests arrived arriving arrogant arse art article articles artificial as asap ashamed asia asian aside
    ask asked asking asks asleep aspect aspects ass assault assaulted assaulting assaults asses asshat asshole
    assholes assume assumed assuming asylum at ate atheist athletes attached attack attacked attacker attackers
    attacking attacks attainable attempt attempted attempting attempts attend attended attending attention attitude
    attorney attract attracted attraction attractive attractiveness audacity audience august aunt auntie aunts aunty
    ausfam auspol australia australian author authorities authority autism autistic auto automatically autumn avenue
    average avoid avoided avoiding awake aware away awesome awful awhile awkward aww babies baby back backed
    background backing backside backwards bacon bad badass badly bag baggage bags bail bait baked balance balcony
    bald balding ball balls ban band bang banged banging bangladesh bangladeshi bank banned banning bans bar
    barbarian barely barren bars base baseball based basement bash bashing basic basically basis bastard bastards
    bat bath bathroom bathrooms batshit battered battle bazaar bc bcoz bcz be beach beans bear beard bearing beat
    beaten beater beating beats beautiful beauty became because become becomes becoming becoz bed bedroom beef been
    beer before began begged begging begin beginning begins behalf behave behaves behavior behaviors behaviour
    behind being beings belief beliefs believable believe believed believers believes believing bell belly belong
    belongs below beneath benefit benefits beside besides best bet beta betabux betas betray bets better between
    beyond bf bi bias bible bicycle big bigger biggest bigotry bike biker bikers bikes bikini bill billion billions
    bills bin bio biological biology bird birds birth birthday bisexual bishop bit bitch bitches bitching bitchy
    bite bits bitter bizarre black blackmailed blackmailing blackpill blackpilled blacks blame blamed blames blaming
    blanket blast bleach bleed bleeding bless blessed blessing blew blind block blocked blocking blog blonde blood
    bloody blouse blow blowjob blown blows blue board boarded boarding boardroom bodies body bomb bombs bond bone
    boner bones boo boob boobs book books boomer boost boot boots booty border borderline bored boring born boss bot
    both bother bothered bots bottle bottom bought bound boundaries bout bow bowl box boy boycott boyfriend
    boyfriends boyo boys bra brag bragging brain brainless brains brainwashed brainwashing branch brand brave brazil
    brazilian bread break breaking breaks breast breasts breath breathing breed breeding bride bridge bright
    brilliant bring bringing brings britain british bro broad broke broken bros brother brothers brought brown
    brushed brushing brutal brutally bs btw bu buck bucks bud buddhist buddies buddy budget bug build building built
    bull bullet bullets bullied bullies bullshit bully bullying bum bunch buried burka burn burned burner burning
    burns burqas bury bus buses bush bushes business bust busy but butt butthurt buttocks button bux buy buying by
    bye bystander bystanders cab cable cabs cafe cafeteria cairo cake call called calling calls calm cam came camera
    cameras camp campaign campaigns camps campus can canada canadian cancel cancer candidate candidates candy cannot
    cant canteen cap capable capacity capital car card cards care cared career careers careful carefully cares
    caring carousel carpet carried carry carrying cars cartoon case cases cash cast casting casual casually cat
    catcall catcalled catcalling catcalls catch catching catholic cats caught cause caused causes causing celebrate
    celebrating celebrities celebrity celibate cell censored center central centre cents centuries century ceremony
    certain certainly chad chain chair challenge chan chance chances change changed changes changing channel chapel
    character charge charged charges charging charming chase chased chasing chat chatting cheap cheaper cheat
    cheated cheating cheats check checked checking checks cheek cheekbones cheeks cheer cheese chemical chemistry
    cherry chest chick chicken chicks child childish childless children chill china chinese choice choices choke
    choked choking choose choosing chop chopped chose chosen christ christian chromosomes chubby church churches
    cinema circle circles circumcision circumstances cis cities citizen citizens citizenship city civil civilisation
    civilization civilized ck claim claimed claiming claims class classes classic classmate classmates classroom
    classy clean cleaned cleaning clear clearly clever click clicked clicking client clients climate climbing clingy
    clinic clip clit close closed closer closest closet clothes clothing clown clowns club clubs clue clueless co
    coach coaches coaching coal coat cock code coerced coercion coffee cognitive cohorts coincidence coke cold
    collapse colleague colleagues collect collective college colleges colony color colour com combat combined come
    comedian comedy comes comfort comfortable comic coming command comment commented commenting comments commercial
    commie commies commit commitment committed committing common communicate communism communist communists
    community companies company compare compared comparing comparison compartment compete competing competition
    complain complained complaining complains complaint complaints complete completely complex complicated
    compliment compliments compromise computer con concept concern concerned concert conclusion condition
    conditioning conditions condom conduct conductor conference confessed confidence confident confirm confirmation
    confirmed conflict confront confronted confronting confuse confused connected connection connections conquer
    conscious consensual consent consented consenting consequences conservative conservatives consider considered
    considering conspiracy constable constant constantly construct construction contact contacts content contest
    context continue continued continues continuous continuously contract contribute control controlled controlling
    controversy conversation conversations convert convicted convince convinced convincing convo cook cookies
    cooking cool cop cope coping cops copy core corner cornered corporate correct correctly corridor corrupt cos
    cost costs costume couch could couldnt counseling counselling counsellor counselor count counter counting
    countries country counts couple couples courage course court courts cousin cousins cover covered covering cow
    coward cowardly cowards coworker coworkers coz crack crap crash crave crawl crazy cream create created creates
    creating creative creature creatures credibility credible credit creep creeps creepy crew cried cries crime
    crimes criminal criminals cringe crisis critical criticism cross crossed crossing crossroads crotch crowd
    crowded cruel crush cry crying cuck cucked cucking cuckold cucks cuddled cult cultural culturally culture
    cultures cum cunt cunts cup curb curious currency current currently curse custody customer customers cut cute
    cuter cutting cuz cycle da dad daddy dads daily damage damaged damaging dammit damn damned dance dancing danger
    dangerous dare dark dat data date dated dates dating daughter daughters day daylight days de dead deadly deal
    dealing deals dean dear death deaths debate debt decade decades december decency decent decide decided decides
    decision decisions declare dedicated deeds deep def default defeat defend defended defending defends defense
    defiled define definitely definition degeneracy degenerate degenerates degree degrees delete deleted delhi
    deliberately deliver deluded delusion delusional delusions dem demand demanded demands demeaning democracy demon
    demonic demons demonstrates den denial denied denies dentist deny denying department depends deplorable deport
    deportation deported depraved depressed depression deranged describe described describes desert deserve deserved
    deserves design designed desire desires desperate desperately desperation despicable despise despite destination
    destroy destroyed destroying destroys destruction destructive details detective develop device devil dick dicked
    dickhead dicks did didnt die died dies diet difference differences different differently difficult dig digger
    diggers digging digital dignity dildo dime dinner dipshit direct direction directions directly dirt dirty dis
    disabled disagree disagreeing disappear disappoint disappointed discipline disco discourse discovered
    discrimination discuss discussion disease diseases disgrace disgust disgusted disgusting dishonest dishwasher
    dislike display disposable disrespect dissonance distance distribution district disturbed disturbing ditch
    diverse diversity divorce divorced dna do doctor doctors document documentary does doesnt dog dogs doing doll
    dollar dollars dolls domestic dominant dominated dominating donate donation done donors dont door doormat doors
    doorway dopey dorm dormitory double doubt douche douchebag down downvote downvoted doxxing dozen dozens draft
    drag dragged dragging drama drank draw dreadful dream dreams dress dressed dresses dressing dried drink drinking
    drinks drive driven driver drivers driving drop dropped dropping drops drove drown drowned drug drugged drugs
    drunk drunkard drunkards drunken dry duck dude dudes due dull dumb dumbass dumbest dump dumped dumping dumpster
    dunno dupatta during dutch duty dying dyke dykes dynamics each eachother eager ear earlier early earn earned
    ears earth easier easiest easily east easy eat eating eats economy edit educated education effect effective
    effects effort efforts egg eggs ego egypt eh eight eighteen eighth eighty either elbow elder elderly elders
    elected election elevator eleven eliminate elite else elsewhere em email emailed emails embarrassed embarrassing
    embarrassment emboldened embrace emergency emotion emotional emotionally emotions empathy empire employed
    employee employees employer employers empowered empowering empowerment empty encourage encouraging end ended
    ending endless ends endured enemies enemy energy enforcement engage engaging engineer engineers england english
    enjoy enjoyed enjoying enjoys enough enriched enrichment enslave ensure enter entered entering entertain entire
    entirely entitled entitlement entrance entry environment envy epic episode equal equality equally equals
    equivalent er era erection erotica escalate escape escaped esp especially essentially establishment esteem et
    etc eternal ethnic ethnicities ethnicity europe european even evening evenings event events eventually ever
    every everybody everyday everyone everything everytime everywhere evidence evil evolved ex exact exactly exam
    example examples exams excellent except exceptions excessive exchange excited exciting exclusive exclusively
    excuse excuses executed exercise exes exist existed existence exists exit expect expectation expectations
    expected expecting expensive experience experienced experiences experiment expert explain explaining explains
    explanation explicitly exploiting expose exposed exposing expression expressions extent extinct extra extreme
    extremely eye eyebrows eyed eyes face facebook faced faces facial facing fact factor factory facts faculty fag
    faggot faggots fags fail failed failing fails failure fair fairly faith fake fakecels fall falling falls false
    falsely fam fame familiar families family famous fan fancy fans fantasies fantastic fantasy fap fapping far farm
    farts fascist fashion fast faster fat fatass father fathers fault favor favorite favors favour favourite fear
    fearful features february feces fed federal feed feeding feel feeling feelings feels feet fell fellow felony
    felt female females feminazi feminazis feminine femininity feminism feminist feminists femoid femoids feral
    ferry festival fetish fetishize few fewer fiance fiancee field fifteen fifth fifty fight fighting fights figure
    figured figures filed fill filled film filmed filming filter filth filthy final finally finance financial
    financially find finding finds fine finger fingers finish finished fire fired firing firm first fish fist fit
    fits five fix fixed flag flags flake flaked flashback flashbacks flashed flashing flat flatmate flaw flip
    flipped flipping flirt flirting flirty floor flowers fly fo focus focused focusing foid foids folks follow
    followed followers following follows fondled fondling food fool fooling foolish fools foot footage football
    footpath for forbid forbidden force forced forcefully forces forcing forehead foreign foreigner foreigners
    forest forever forget forgive forgot forgotten form former formula forth fortnight forty forum forums forward
    fought foul found four fourteen fourth fragile frame france frankly fraud freak freaking freaks free freedom
    french frequent frequently fresh friday fridge fried friend friendly friends friendship frightened frightening
    frm from front froze frozen frustrated frustration ft fuck fuckable fucked fucker fuckers fuckin fucking fucks
    fucktards fuel fugly full fullest fully fun fund funded funding funds funeral funny further fury future gain
    gained gal gals game games gaming gang gangs gap garbage garden gas gate gates gather gathered gauge gave gay
    gays gender genders gene general generally generation generous genes genetic genetically genetics genital
    genitalia genitals genius genocide gentleman gentlemen genuine genuinely german germany gesture gestures get
    gets gettin getting gf ghana ghetto ghost ghosted giant gift girl girlfriend girlfriends girls give given gives
    giving glad gladly glass glasses globalist globalists glorious go goal goals goat goats god goddamn gods goes
    going gold golden gone gonna good goodness gook gorgeous got gotta gotten government govt goyim grab grabbed
    grabbing grabs grade grammar grams grand granddaughter grandfather grandma grandmother grandpa grandson granny
    granted grateful grave gray great greater greatest greece greek green grew grey grinned grip groomed groomer
    grooming grope groped groping gross ground group groups grow growing grown grows growth guarantee guaranteed
    guard guards guess guessed guessing guest guests guidelines guilt guilty gun guns gut guy guys gym gymnastics
    gynocentric ha habits hack had hadnt hag hags haha hahaha hair haired hairy halal half hall hallway halted
    hamburger hammer hand handed handful handle hands handsome hang hanging hapa hapas happen happened happening
    happens happier happily happiness happy harass harassed harasser harassers harassing harassment hard hardcore
    harder hardly harem harm harmful harsh has hashtag hasnt hat hate hated hateful hater haters hates hath hating
    hatred hats have havent having he head heading headline headmaster headmistress heads headteacher heal healed
    healing health healthcare healthy hear heard hearing hears heart heartbeat hearted hearts heat heaven heavily
    heavy heed heels heh height held hell hello helmet help helped helpful helping helpless helps hence her herd
    here hero hers herself hes hey hi hid hide hideous hiding high higher highest highly highway hijab hijabs hiking
    hilarious hill him himself hindu hinge hip hips hire hired his history hit hits hitting hmmm ho hobbies hobby
    hockey hoe hoes hold holding holds hole holes holiday holocaust holy home homeless homes homework homosexual
    homosexuals honest honestly honesty honey honor hoo hook hooked hooker hookers hooking hookup hooting hope
    hopefully hopes hoping hordes hormones horny horrible horrific horror horse horseshit hospital host hostel
    hostile hot hotel hotpagenews hotter hottest hotties hour hours house housemate houses housewife housing how
    however hrs hug huge hugged hugging huh human humanity humans humiliated humiliating humor humour humping
    hundred hundreds hung hungry hunt hunting hurry hurt hurting hurts husband husbands hyper hypergamous hypergamy
    hypocrisy hypocrites hypocritical ice icon id idea ideal ideas identified identifies identify identity
    ideological ideology idiocy idiot idiotic idiots idk ie if ignorance ignorant ignore ignored ignores ignoring
    ill illegal illegals illness im image images imaginary imagine imagining imam immature immediate immediately
    immigrant immigrants immigration immune imo impact implying import important importantly importing impossible
    impregnate impress impression imprisoned improve improving in inability inappropriate inappropriately inbred
    incapable incel incels inceltears incest inch inches incident incidents include included includes including
    income incompetent increase increases increasing incredible incredibly indecent indecently indeed independence
    independent india indian indication indictments indirectly individual individuals indoctrinated industry inept
    inferior infested infiltrate inflicted influence info information ing inherently initiate injured injustice
    inner innocent insane insanity insecure insecurity insert inside insight insist insisted insists inspector insta
    instagram instance instances instant instantly instead instinct instructor insufferable insult insulted
    insulting insults insurance integrity intel intellectual intelligence intelligent intention intentional
    intentionally intentions interact interaction interactions interest interested interesting interests intern
    international internet interns internship interpretation intervened interview interviewed into intolerant
    introduce invade invader invaders invading invasion invent invented invest investigate investigated
    investigation investment invisible invite invited invites inviting involve involved ireland irish irl ironic
    irony irrelevant irritating is isnt isolated issue issues it italian italy its itself ive jackass jacket jail
    jailed janitor january japan japanese jaw jealous jealousy jeans jerk jerking jerks jewish jfl jihad job jobs
    join joined joining joke jokes joking journalist journey joy jst judge judgement judges judging judgment juice
    july jump jumping junction june jungle junior junk just justice justify keep keeper keeping keeps kek kenya
    kenyan kept key kick kicked kicking kid kidding kidnapped kids kike kikes kill killed killer killers killing
    killings kills kind kinda kindly kinds king kings kino kiss kissed kisses kissing kitchen knee knees knew
    knickers knife knight knights knives knock knocked know knowing knowingly knowledge known knows korea korean
    kurta la label labeled labia labor labour lack lacking ladder ladies lady lagos laid lake lame land landed
    landlady landlord lane lanes language lap large largely larger largest lasers lass last late lately later latest
    laugh laughed laughing laughs law laws lawsuit lawyer lawyers lay lays lazy lb lbs le lead leader leaders
    leadership leading leads league leaked lean leaning learn learned learning least leave leaves leaving lecture
    lecturer lecturers lectures led left leftist leftists lefty leg legal legally legit legitimate legitimately legs
    lesbian lesbians less lesser lesson lessons let lets letter letters letting level levels lewd liar liars liberal
    liberals liberated library libs libtard libtards lick licked lie lied lies life lifestyle lifetime lift lifting
    light lighting lightly lights like liked likely likes liking lil limit line lines lingerie link linkedin links
    lion lip lips list listed listen listened listening lit lite literal literally litter little live lived lives
    living lmao lmfao load loaded loathe lobby local locality location lock locked logic logical logistics lol
    london lonely long longer look looked looking looks looksmatch loose lord lose loser losers loses losing loss
    lost lot lots lottery loud loudly love loved lovely lover lovers loves loving low lower lowered loyal luck
    luckily lucky lunatic lunch lust lying lynched ma maam machete machine mad made madness madrid maga magic
    magical magically mailbox main mainly mainstream maintain major majority make makes makeup making male males
    malicious mall mama man manage managed manager managers mangina manhood manipulated manipulating manipulative
    manlet manly manner mans many march marine mark market markets marriage marriages married marries marry marrying
    masculine masculinity mass massage masses massive master masters masturbating match matched matches mate
    material mates matter matters mature maximizing may maybe mayor me meal meals mean meaning meaningful
    meaningless means meant meanwhile measure meat mechanism medal meddling media medical mediocre meet meeting
    meetings meets melting member members meme memes memory men menace mens mental mentality mentally mention
    mentioned mentioning mentions mercy merely mess message messaged messages messaging messed met meth method metoo
    metro mexican mexico mgtow mid middle midget midnight might mighty migrant migrants migration mile miles milf
    military milk million millionaire millions min mind minded minds mindset mine minimum minor minorities minority
    mins minute minutes mirror misandrist misandry misbehave misbehaved misbehaving miscegenation misconduct
    miserable misery misogynist misogynistic misogynists misogyny miss missed missile missing mission mistake
    mistakes mix mixed mixing mob mobile mock mocked mocking mod mode model models moderate modern mods mog mogs
    moids molest molested molester molesters molesting mom moment moments mommy moms monday money mongrels monitor
    monk monkey monogamous monster monsters month months mood moral morality morals morbidly more morning mornings
    moron morons moslems mosque most mostly motel mother motherfucker motherfuckers motherhood mothers motion
    motivated motorbike motorcycle mountain mouth mouths move moved movement movements moves movie movies moving mre
    msg msgs much mud mudshark muh multi multiculturalism multiple mum mumbai mummy murder murdered murderer
    murderers murdering murderous muscle muscles muscular music muslim must mute mutilated mutilation mutual muzzie
    my myself mysterious mystery myth nagging nah nail nails nairobi naive naked name named names narcissism
    narcissist narcissistic narrative narrow nasty nation nationalism nations natural naturally nature naughty navy
    nd near nearby nearest nearly necessarily necessary neck need needed needs needy neg negative negotiable negro
    neighbor neighborhood neighbors neighbour neighbours neither neo nepal nepali nephew nerd nerve nervous net
    network neutral never new newborn news next nice nicely niece nigeria nigerian nigga niggas nigger niggers night
    nightclub nightmare nightmares nights niglet nine nineteen ninety ninth no nobody nodded noise noises nomination
    non none nonsense noon nope nor normal normally normie normies norms north nose not note noted nothing notice
    noticed noticing notion notorious novels november now nowadays nowhere nuclear nude nudes nuisance num numb
    number numbers numerous nun nuns nurse nurses nut nuts oath obese obesity object objectively objects oblivion
    oblivious obnoxious obscene observation observed obsessed obvious obviously occasional occasionally occur
    occurred ocean october odd odds of ofc off offend offended offender offense offensive offer offered offers
    office officer officers offices official officially officials offspring often ogled ogling oh oil ok okay ol old
    older olds ole omg on once one oneitis ones online onlooker onlookers only onlyfans onto op open opened opening
    openly operates opinion opinions opponent opportunity opposed opposite oppress oppressed oppression option
    options or oral orange orbiters orbiting order ordered orders organ organization organized organs orgasm
    oriented original other others otherwise ought our ourselves out outcome outdated outed outfit outlet outrage
    outraged outside outta over overall overcome overcrowded overly overnight overthinking overthrow overweight owe
    owed owes own owned owner owners pack packed page pages paid pain painful paint pair paki pakistan pakistani pan
    pander panel panicked panties pants papa paper paradise paralysed paralyzed parasite parasites parent parents
    paris park parked parking part participate particular particularly parties partner partners parts party pass
    passed passenger passengers passerby passes passing passive past pastor pastors path pathetic pathological
    patient patients patriarchal patriarchy patrol pattern pavement pay paycheck paying payments pays peace peaceful
    peak pedestal pedestrian pedo pedogate pedophile pedophiles pedophilia pee peer pen penalty penetrate penis
    penises penny people peoples per percent percentage perfect perfectly perform performance performing perhaps
    period periods permanent permanently permission perpetrator perpetrators perpetuate person personal personality
    personally persons perspective pervert perverted pet petrified petty pharmacy phase philosophy phone phoned
    phones photo photographed photos phrase physical physically physiotherapist pic pick picked picking picks pickup
    picky pics picture pictures pie piece pieces pig pigs pile pill pilled pillow pills pimp pin pinched pink pinned
    pipe piss pissed pisses pistol pit pity pizza pizzagate place placed places plague plain plan plane planet
    planned planning plans plant plantation plastic plate plates platform play played player playground playing
    plays plea please pleasure plenty plot pls plus plz pm pocket pockets poetry point pointed pointing pointless
    points poisoning pol poland pole police policeman policewoman policies policy polish polite political
    politically politician politicians politics polyamory pool poor pop popped popular population pork porn portugal
    pos posing position positions positive positively possibility possible possibly post posted poster posters
    posting posts pot potential pound pounds power powerful powers ppl practice practices practicing praise pray
    prayers praying pre precious predator predators predict prefer preference preferences prefers pregnant premises
    prepare prepared preparing prepubescent presence present presents presidential press pressed pressure pretend
    pretended pretending pretends pretext prettiest pretty prevent previous prey preying price prices prick pride
    priest priests primary prime primitive princess princesses principal principle print priorities priority prison
    prisons privacy private privately privilege privileged privileges prize prizes pro prob probably probation
    problem problematic problems proceed process produce produced product productive products professional professor
    professors profile profit program programming progress progressive progressives project projection projects prom
    prominent promiscuous promise promised promote promoted promoting proof propaganda proper properly property
    prophet proposed proposing prosecute prosecuted prospects prostitute prostitutes prostitution protect protected
    protecting protein protest protestant protests proud prove proven proves provide provider providing proving
    provoking psychiatrist psycho psychologist psychology psychopath psychotic ptsd pub public publicly published
    pull pulled pulling pulls pump pumped punch punched punches punching punish punished punishment punk pupil
    pupils puppet puppy pure purge purity purple purpose purposely purposes purse pursue push pushed pushing pussies
    pussy put puts putting qualities quality quarter queen queens queer question questionable questioned questions
    queue quick quicker quickly quiet quietly quit quite quot quotas quote quoted quran rabbi rabid race races
    racial racism racist racists radical radio rag rage raging rags raid rail railway raining raise raised raising
    rally ran random randomly range rant rape raped rapes rapey raping rapist rapists rare rarely rat rate rates
    rather rating ratio rational raw razor rd re reach reached reaching react reacted reaction read reading reads
    ready real realise realised realistic reality realization realize realized realizing really reap reason
    reasonable reasons receive received receiving recent recently reciprocate recognize recognized recommend record
    recorded recording records red reddit redhead redpill redpilled refer reference referring refers refugee
    refugees refuse refused refuses refusing regard regarding regardless regards regime register registered regret
    regular regularly reject rejected rejection rejects related relations relationship relationships relative
    relatives relax release released relevant religion religious rely remain remains remarks remember remind
    reminded reminder reminds remorse remove removed removes rent repeat repeated repeatedly replace replaced
    replacement replied replies reply report reported reporter reporting reports repost represent reproduce
    reproductive repulsive reputation request requested requests require required requirement requires rescue
    rescued research resent resident residential resign resist resisted resort resources respect respectable
    respectful respond responded responding response responses responsibilities responsibility responsible rest
    restaurant result results retard retarded retards retire retirement return returned returning returns reveal
    revealed reveals revenge reverse reversed review reviews revoke reward rewards rhetoric rich rickshaw rid ride
    rider riders rides ridiculous riding rigged right righteous rights ring rings riot rip ripped rise rising risk
    ritual river road roads roadside roam roaming roast roastie roasties robbed robot robots rock rocks rode rofl
    role roles roll rolls romance romantic rome roof rooftop room roommate root rope roping rot rotten rough round
    route routes royal rub rubbed rubbing rude ruin ruined ruining ruins rule ruled rules rumors run runner running
    runs rush rushed russia russian sack sacrifice sacrifices sad sadistic sadly safe safely safety saggy said sake
    salary sales same sand sandwich sane sang sarcasm sarcastic saree sari sat satanic satisfied satisfy saturday
    savage savages save saved saving saw say saying says scale scandal scarcity scared scares scarf scary scenario
    scene schedule school schools science scolded scooter score scored scotland scottish scream screamed screaming
    screams screen screenshot screw screwed screwing scum scumbag scumbags se sea search season seat seats second
    seconds secret secretly secrets section secure security seduce seduction see seeing seek seeking seeks seem
    seemed seems seen sees selection self selfish sell selling sells semen semester semi senator senators send
    sending sends senior seniors sense sensible sensitive sent sentence sentenced sentences separate september
    sergeant serial series serious seriously serve served server serves service services set sets setting settle
    seven seventeen seventh seventy several severe severely sex sexes sexism sexist sexual sexuality sexually sexy
    sh shack shag shagging shake shaking shall shallow shame shamed shameful shaming shape shaped share shared
    sharing sharp she shekel shekels shelter shes shift shill ship shirt shirts shit shithead shithole shitposting
    shits shitting shitty shivering shock shocked shocking shoes shoot shooter shooting shoots shop shopkeeper
    shopping shops short shorter shortly shorts shot shots should shoulder shoulders shouldnt shouted shouting shove
    shoved shoving show showed shower showing shown shows shred shrine shunned shut shy sick side sidebar sides
    sidewalk sideways sight sign signal signaling signed significant signing signs sikh silence silent silly similar
    simp simping simple simply simps simultaneously sin since sincerely sing singer singing single sink sir sis
    sister sisters sit site sites sits sitting situation situations six sixteen sixth sixty size sized sjw skank
    skill skills skin skinned skinny skirt skirts skull sky slack slag slam slap slapped slapping slaughter slave
    slavery slaves sleep sleeping sleeps slept slightest slightly slow slowed slowly slum slut sluts slutty smack
    small smaller smart smash smashed smear smell smells smh smile smiled smiles smiling smirked smoke smoking
    smooth smug smv snake snap snapchat snatch snatched snatching sneaky sniff snowflake snowflakes so sob sobbing
    social socialist socialists socially societal societies society sock sofa soft softness soil sold soldier
    soldiers solid solution solve solved some somebody somehow someone something sometimes somewhat somewhere son
    song songs sons soon sooner soooo sorry sort sorts soul sound sounds sour source sources south soy soyboy
    soyboys space spaces spain spanish spank spawn speak speaking speaks special species specific specifically
    spectrum speech speed spell spend spending spends spent sperm spewing spews spic spiked spin spinning spirit
    spiritual spit spitting split spoiled spoke spoken sport sports spot spouting spray spread spreading spring spy
    squeeze squeezed squeezing st stab stabbed stabbing stable stabs staff stage staged staircase stairs stalked
    stalker stalkers stalking stall stance stand standard standards standing stands star stare stared stares staring
    starring stars start started starting starts state stated statement statements states stating station stations
    statistics stats statues status stay stayed staying steal stealing steel step stepbrother stepdad stepfather
    stepmom stepmother stepped stepping stepsister stereotype stereotypes steroids stick sticks still stinking
    stinks stock stole stolen stomach stone stoned stones stoning stood stop stopped stopping stops store stories
    story straight strange stranger strangers strangled strategic strategy street streets strength stress stretch
    strict strike stripped stripper stripping strong stronger strongest struck struggle struggles struggling strung
    stuck student students studies study studying stuff stunt stupid stupidity style sub subhuman subhumans subject
    subjected submissive subreddit subs subtle subway succeed success successful such suck sucked sucker sucking
    sucks sudden suddenly sue sued sues suffer suffered suffering suffrage sugar suggest suggested suggesting
    suggestion suicidal suicide suit suitability suits summer sums sun sunday sunk super superior supermarket
    supervisor supervisors supplies supply support supported supporter supporters supporting supports suppose
    supposed supposedly suppress supremacists supremacy sure surely surgeon surgery surprise surprised surprising
    surrounded survival survive survivor survivors suspect suspended suspicious sux swallow swamp swear sweat
    sweater sweaty swedish sweet sweetheart swimming swing swinging sworn symbol sympathy synagogue syndrome system
    tab table taboo tactics tag take taken takes taking talent talk talked talking talks tall taller tampon tape
    target targets taste tattoo tattoos taught tax taxes taxi taxpayers tbh te tea teach teacher teachers teaching
    team tear tears tease teased teases teasing tech technically technology teen teenage teenager teenagers teens
    teeth telegram tell telling tells temple ten tend tendencies tent tenth term terms terrace terrible terrified
    terrifying territory terror terrorist terrorists test tested testify testimony testosterone tests text textbook
    texted texting texts tf th than thank thankful thankfully thanks that thats the theatre their theirs them
    themselves then theory therapist therapists therapy there therefore theres these they theyre thicc thick thief
    thieves thigh thighs thin thing things think thinking thinks third thirsty thirteen thirty this tho those thot
    thots though thought thoughts thousand thousands thread threads threat threaten threatened threatening threatens
    threats three threesome threw thrice throat through throughout throw throwing thrown throws thru thrust thugs
    thursday thus thx ticket tickets tie tied tier ties tight tiktok til till time times tinder tingles tiny tip
    tips tired tit title tits to today toe toes together toilet told tolerance tolerant tolerate tomorrow ton tone
    tongue tonight tons too took tool tools top topic topless torn torture tortured toss tossed total totally touch
    touched touches touching touchy tough tourism tow toward towards town toxic toy track tracks trade traditional
    traffic trafficking tragic trailer train trained trainer trainers training trains traitor traitorous traitors
    traits tram trannies tranny trans transgender transition translate transport trap trapped trash trashy trauma
    traumatic traumatised traumatized travel traveled traveling travelled travelling treason treasonous treat
    treated treating treatment treats tree trees trembled trembling tremendous trend trial tribe tribes trick
    tricked tricks tried tries trigger triggered triggering trip trips troll trolled trolling trolls troops trophy
    trouble trough trousers trp truck true truly trust trusted truth try trying tuesday tuition tune tunnel turd
    turkey turkish turn turned turning turns tutor tutors tv twat tweet tweeted tweets twelve twenty twice twin
    twist twisted twitter two type types typical typically typing uber uglier ugliest ugly uh uk ultimate um un
    unable unattractive unaware unborn uncle uncles uncomfortable uncommon unconscious under underage underground
    underneath understand understandable understanding understands understood underwear unemployed unethical unfair
    unfortunately ungrateful unhappy unhealthy unhinged unicorn uniform uninterested unique unironically unit
    universe universities university unknown unless unlike unmarried unrealistic unsafe until unto unusual unwanted
    up update uploaded upon upper ups upset upside upvoted upvoting ur urge urges us usa use used useful useless
    user username users uses using usual usually utter utterly vacation vag vagina valid validate validation
    valuable value values van vapid variety various vast vegetables vehicle vehicles venue verbal verbally version
    very vet veteran veterans via viable vibe vibes vicar vicious victim victims victory vid video videos vids view
    views vile village violated violence violent violently virgin virginity virgins virtue virus visible vision
    visit visited visiting voice volcel volunteer vomit vote voted voter voters votes voting vry vs vulgar
    vulnerable wage waist wait waited waiting wake waking wales walk walked walking walks wall wallet wanker wanna
    want wanted wanting wants war warehouse warned warning warriors wars was wash washed washroom wasnt waste wasted
    wasting wat watch watched watching water wave way ways we weak weakness wealth wealthy weapon weapons wear
    wearing wears website wedding wednesday wee weed week weekday weekend weekends weeks weight weird weirdo welcome
    welfare well welsh wen went wept were werent west western wet wetback whale whales what whatever whats whatsapp
    whatsoever whch wheat wheel when whenever where wherever whether which while whilst whine whining whip whispered
    whispering whistle whistled whistles whistling white whites who whoever whole wholesome whom whore whores whos
    whose why wich wicked wid wide widow wife wifey wig wild will willing willingly win wind window windows wine
    wing wink winked winking winner winning wins winter wipe wisdom wise wisely wish wishes wishing wit witch
    witches with within without witness witnessed witnesses wives woke wolf woman wombs women womens womyn won
    wonder wondered wonderful wondering wonders wont wood woods word words wore work worked worker workers working
    workout workplace works world worlders worlds worldwide worn worried worry worrying worse worship worshiping
    worshipping worst worth worthless worthy would wouldnt wounded wow wrist wrists write writer writes writing
    written wrong wrote wtf wuz www ya yard yea yeah year years yell yelled yelling yellow yep yer yes yesterday yet
    yikes yo york you young younger youngest your youre yours yourself yourselves youth youtube yr yrs zero zip zog
    zone
    """
)
