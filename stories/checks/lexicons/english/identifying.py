"""English cues for who, where and which organisation, and what is none of these. Folded; phrases as in `phrases.py`."""

from ..wording import lines_of, words_of

NAME_FOLLOWS = """
name is, name was, names is, named, name of .. is|was
name and shame, his|her name, real name, full name, first name, last name
<called> called, <called> is called, he|she is|was called, goes by, known as, went by, people call him|her
did this is, did this was, did this to me is|was, did it is|was
who raped|assaulted|touched|abused|attacked|hurt me is|was
it was a man|guy|boy called|named, my attacker is|was, my rapist is|was, my abuser is|was, the man is|was
met .. called, signed, sincerely, yours, regards, introduced himself as, introduced herself as
me llamo, se llama, mi chiamo, si chiama, je m appelle, il|elle s appelle, se llamaba, si chiamava, s appelait
nom est, nombre es, nome e, by my name now, signs as, sign as, spelled|spelt it, name went in, ask for, aka
girl|woman|man|boy|lady|guy called
"""
"""What is written here is followed by a person's name, in upper or lower case."""

NAME_MAY_FOLLOW = """
i am, this is, it was, it is, told, asked, married, dated, dating, trusted, loved, hate, blame, by, with, met, saw
called
thanks to, thank you, love, because of, from, and, named, against, reported, dear, hi, hello, hey, about, like, sir
"""
"""What is written here may be followed by a name: believed for a capital letter and a known given name."""

CALLED = words_of(
    """
    man guy boy person someone somebody woman girl lady teacher professor boss manager driver friend colleague
    coworker uncle cousin neighbour neighbor doctor coach student classmate fellow kid one he she stranger
    supervisor tutor
    """
)

TITLES = words_of(
    """
    mr mrs ms miss mister dr doctor prof professor coach sir madam father fr pastor reverend rev brother sister
    uncle aunty auntie aunt officer constable sergeant sgt captain capt inspector judge senator minister
    principal nurse imam rabbi herr frau monsieur madame mme mlle senor senora signor signora don dona sheikh
    ustad shri smt sri detective brigadier lieutenant commissaire commissario comisario agente agent ispettore
    inspecteur maresciallo docteur docteure dottore dottoressa dottor doctora profesor profesora professeur
    professeure maestro maestra padre frere soeur sor hermano hermana tante tonton oncle tio tia zio zia primo prima
    baba mama mzee bhai bhaiya didi chef jefe avvocato avvocata abogado abogada licenciado licenciada ingeniero
    ingeniera ingegnere geometra capitan capitaine sargento teniente tenente brigadiere adjudant
    """
)
"""A capitalised word after one of these is a name."""

SURE_TITLES = words_of(
    """
    mr mrs ms mister dr prof professor coach pastor senor senora signor signora mme mlle herr frau docteur docteure
    dottore dottoressa doctora detective sergeant aunt auntie aunty
    """
)
"""Titles after which a word in lower case is a name too, unless it is an everyday one."""

KIN = words_of(
    """
    friend friends boyfriend girlfriend husband wife partner ex fiance brother sister cousin uncle aunt nephew
    niece son daughter boss manager supervisor colleague coworker teacher tutor professor coach neighbour
    neighbor roommate flatmate classmate stepfather stepdad stepbrother landlord doctor therapist mate bf gf bff
    bestie husband's foreman counselor counsellor babysitter nanny
    marido esposo esposa novio novia amigo amiga hermano hermana vecino jefe companero mari copain copine ami amie
    frere soeur cousine voisin patron collegue marito moglie ragazzo ragazza amico amica fratello sorella cugino
    cugina vicino capo collega
    """
)
"""A person in relation to another ("my friend Ada"). A name may follow."""

OWNERS = words_of("my his her our their your best ex")

DID = """
kept|keeps texting|calling|messaging|following|touching|staring|asking|telling, grabbed <obj>, touched <obj>
raped <obj>, assaulted <obj>, molested <obj>, groped <obj>, attacked <obj>, abused <obj>, harassed <obj>, hurt <obj>
followed <obj>, stalked <obj>, hit <obj>, slapped <obj>, forced <obj>, kissed <obj>, pushed <obj>, pinned <obj>
threatened <obj>, drugged <obj>, texted <obj>, messaged <obj>, told <obj>, asked <obj>, invited <obj>, locked <obj>
did this to, did it to, does this to, started touching|texting|following, tried to touch|kiss|rape
put his|her hand|hands
sent <obj>, showed <obj>, took <obj>, held <obj>, pulled <obj>, cornered <obj>, blackmailed <obj>, came into my|her
said|says he|she|that|i|it, is a .. predator|rapist|abuser|creep|pervert|monster|molester
is my boss|teacher|uncle|neighbour|neighbor|manager|colleague|coach|professor|father|brother
"""
"""What people do in these stories. A word before it that is no everyday word is a name."""

DID_TO = words_of("me my her us him them our")

NO_PERSON = words_of(
    """
    i me my mine we us our you your he him his she her they them their it its the a an this that these those who
    whom whose which what when where why how and or but if then than so because as of at by for from in into on
    onto off out over to under up with without not no nor yes is are was were be been being am do does did done
    have has had will would can could shall should may might must just only also too very really still already
    even ever never always often again once here there now today tonight yesterday tomorrow someone somebody
    anyone anybody nobody everyone everybody people person men man women woman boys boy girls girl guys guy kids
    kid children child friend friends mother father mom mum dad mummy daddy sister brother aunt uncle aunty
    auntie cousin grandma grandpa grandmother grandfather husband wife boyfriend girlfriend stranger strangers
    boss teacher professor doctor police sir madam mr mrs ms dr god jesus christ allah lord monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august september october
    november december christmas easter diwali holi eid ramadan ramadhan christmas thanksgiving halloween
    navratri durga ganesh pongal onam english french spanish italian arabic german indian hindi muslim hindu
    christian jewish sikh buddhist catholic asian african american european british chinese japanese pakistani
    bangladeshi nepali nigerian kenyan mexican turkish russian polish facebook instagram whatsapp snapchat
    twitter tiktok youtube google telegram linkedin tinder bumble hinge uber ola zoom skype discord reddit gmail
    yahoo outlook hotmail netflix internet online metoo covid corona ptsd hiv std usa uk eu lol omg wtf ok okay
    hello hi hey dear thanks thank please sorry help love hope stop story note update edit trigger warning tw cw
    papa mama maman mamma papa dios dio dieu nonna nonno abuela abuelo toyota honda nissan ford bmw samsung iphone nike
    adidas amazon spotify walmart mcdonalds starbucks diazepam sertraline ibuprofen paracetamol zoloft prozac xanax
    valium coach hr diary madame alhaji bishop
    ps part chapter one two three four five six seven eight nine ten
    """
)
"""What is no person, however it is written and whatever stands before it."""

PLACE_WORDS = words_of(
    """
    road street st lane avenue nagar chowk colony market bazaar bazar station park place square garden gardens
    bridge circle cross junction mall stadium airport beach hills hill river lake island temple mosque church
    cathedral fort gate palace bagh vihar pur puri puram rd mandir path ghat tilla marg enclave extension town city
    village district state county province region valley bay bus metro train tower towers crossing flyover railway
    terminal terminus harbour port ground grounds crescent drive court close way block sector phase area
    locality slum estate compound plaza hospital hotel school college university institute club gym restaurant
    cafe bar pub stop stand complex centre center building house road
    """
)
"""A name right before one of these names a place or an organisation, not a person."""

BIG_PLACES = words_of(
    """
    india delhi mumbai bombay kolkata calcutta chennai bangalore bengaluru hyderabad pune goa kerala punjab
    gujarat rajasthan nepal kathmandu pakistan karachi lahore bangladesh dhaka london england britain uk
    scotland wales ireland dublin paris france germany berlin spain madrid barcelona italy rome milan naples
    portugal lisbon brazil rio mexico america usa us york texas california florida chicago boston canada toronto
    australia sydney melbourne kenya nairobi nigeria lagos ghana accra africa egypt cairo morocco casablanca
    tunisia algeria lebanon beirut syria iraq jordan saudi dubai turkey istanbul russia moscow china beijing
    shanghai japan tokyo korea seoul singapore malaysia indonesia jakarta philippines manila thailand bangkok
    vietnam europe asia ukraine poland netherlands amsterdam belgium brussels sweden norway denmark finland
    switzerland austria vienna greece athens argentina colombia chile peru venezuela cameroon uganda tanzania
    ethiopia zimbabwe zambia rwanda manchester birmingham liverpool glasgow edinburgh south north east west
    """
)
"""Countries and cities so large that they point at nobody."""

ORGANISATION_ENDS = words_of(
    """
    school high academy college university polytechnic institute kindergarten nursery hospital clinic hospice
    surgery pharmacy hotel hostel motel resort inn cafe café restaurant bistro diner bakery bar pub nightclub
    lounge gym fitness spa salon studio studios ltd limited inc llc plc pvt corp corporation gmbh company co
    bank church mosque temple cathedral synagogue parish foundation trust charity ngo association society
    federation union logistics media films productions pictures records entertainment solutions technologies
    technology tech systems software consulting consultants partners associates group holdings industries
    enterprises international services airlines airways motors textiles foods pharma pharmaceuticals supermarket
    store stores mall theatre theater cinema museum library orphanage council ministry department agency
    newspaper times magazine news publishing publishers laboratories labs architects builders constructions
    construction engineering insurance realty properties security transport travels tours electronics chemicals
    steel energy club infirmary cabs taxis fc afc dojo tabernacle ministries fellowship grocers bakers butchers brothers
    cleaners cleaning maids catering manpower recruitment cruises shipping farms ranch brewery winery shelter rangers
    united rovers wanderers secondary sisters athletic dental lettings butchery choir harriers assembly outlet orchestra
    centre center
    """
)
"""Last words of organisations' names."""

WEAK_ENDS = words_of(
    """
    high group co times news union trust bar inn society security international services store transport company
    bank surgery council energy steel studio spa tech media partners department technology parish news pictures
    club cleaning united athletic assembly centre center choir outlet rangers brothers sisters secondary shelter farms
    ranch shipping catering cabs taxis rovers
    records stores foods tours travels textiles motors labs films transport times labs
    """
)
"""Ends that are everyday words too: not enough in lower case, except right after a word that says "at"."""

GENERIC_BEFORE_END = words_of(
    """
    the a an my our his her your their this that any some every each another other high primary secondary
    elementary middle junior senior local public private government state national international big small new
    old same medical law business art music dance driving language summer night girls boys women ladies men
    catholic christian muslim nursery boarding grammar community village town city district general teaching
    mental psychiatric five star cheap fancy nearby different in at from to of and or near for with by is was
    after before during outside inside called went left through into coffee tea wine ice cream food grocery book
    shoe clothing department convenience liquor corner body hair nail beauty yoga fitness sports football
    cricket tennis running boxing student students parents teachers junior trade credit
    """
)
"""Words that make an end no more telling: "my old school", "a coffee bar"."""

ORGANISATION_BEGINS = words_of(
    """
    camp studio club hotel hospital dojo masjid bar cafe restaurante ristorante colegio escuela instituto clinica
    universidad hermanos taller lycee college ecole clinique hopital universite association liceo scuola ospedale
    universita pizzeria officina salon
    academia panaderia farmacia ferreteria supermercado bufete guarderia parroquia residencia fabrica textiles
    transportes construcciones constructora fundacion asociacion gimnasio peluqueria cooperativa hostal lavanderia
    carniceria libreria cafeteria internado orfanato preparatoria secundaria finca hacienda
    boulangerie patisserie boucherie pharmacie garage cabinet societe entreprise etablissements ets usine fondation
    auberge brasserie creche foyer internat supermarche librairie imprimerie transports paroisse conservatoire
    albergo pensione panificio ditta azienda fondazione associazione palestra pallavolo polisportiva parrocchia
    ristorante trattoria osteria istituto asilo supermercato tipografia cartotecnica autofficina carrozzeria cantiere
    convitto conservatorio accademia tessitura trasporti
    مدرسة شركة نادي مستشفى جامعة معهد مؤسسة صيدلية مطعم فندق جمعية مكتب ثانوية روضة
    """
)
"""First words of organisations' names, in the languages and for the things where they stand first."""

WORKS_AT = """
work|works|worked|working at|for|in|with, job at|with, boss at, manager at|of|from, ceo of, director of|at, owner of
employed by|at, employee of|at, intern at|with, interned at|with, internship at|with
study|studied|studying|studies at
student at|of, teaches|teach|taught at, teacher at|from, professor at|from, doctor at|from, coach at|of, nurse at|from
office of, colleague at|from, hired by, headquarters of, branch of, volunteer|volunteered at|with|for
"""
"""What is written here is followed by an organisation, if a name follows at all."""

LIVES_IN = """
live|lives|lived|living in|at|near, grew up in, born in, from the village|town of, village|town|hamlet of, moved to
my village, my hometown, hometown is, home town is, come|comes|came from
"""
"""What is written here is followed by a place, if a name follows at all."""

STREET_TYPES = lines_of(
    """
    street, st, road, rd, avenue, ave, lane, ln, close, drive, dr, court, ct, crescent, terrace, way, boulevard,
    blvd, place, pl, square, sq, gardens, grove, hill, mews, row, parade, walk, highway, hwy, parkway, pkwy,
    circle, nagar, marg, gali, chowk, colony, enclave, vihar, bagh, estate, quay, wharf, rise, green, view,
    trail, loop, alley, passage
    """
)

STREET_TYPES_FIRST = lines_of(
    """
    calle, c/, carrer, carrera, carretera, avenida, av, avda, plaza, placa, paseo, rua, travessa, praca, via, viale
    vicolo, piazza, corso, largo, rue, avenue, allee, impasse, quai, chemin, boulevard, cours, jalan, shari, sharia
    ul, ulica, ulitsa
    """
)

STREET_PARTICLES = words_of("de del de la las los des du da das dos di della delle dei degli el al l d")

HOMES = lines_of("flat, apartment, apt, unit, house, plot, door, room, suite, block, building, bldg, floor")

PROVIDERS = lines_of(
    """
    gmail, googlemail, yahoo, ymail, hotmail, outlook, msn, icloud, aol, protonmail, gmx, yandex, rediffmail,
    zoho, tutanota, wanadoo, laposte, libero, virgilio, tiscali
    """
)

TOP_DOMAINS = lines_of(
    """
    com, org, net, edu, gov, info, biz, io, app, dev, co, uk, in, de, fr, es, it, pt, br, mx, ar, ca, au, nz,
    ie, za, ng, ke, gh, eg, ma, ch, at, be, nl, se, no, dk, fi, pl, ru, us, eu, me, ly, tv, to, gg, xyz, online,
    site, shop, blog, link, example, test, cl, pe, uy, ve, ec, cr, tr, gr, hu, cz, sk, ro, bg, hr, rs, ua, pk, bd, lk
    np, ph, my, sg, hk, cn, jp, kr, tw, th, vn, id, tz, ug, rw, sn, ci, cm, tn, dz, qa, ae, sa, lb, jo, il, name, email
    cloud, tech, live, club, world, space, website, store, care, help, support
    """
)

SURE_TOP_DOMAINS = lines_of(
    """
    com, org, net, edu, gov, info, biz, io, app, dev, xyz, online, site, shop, blog, co.uk, co.in, ac.uk, ac.in,
    com.au, com.br, com.mx, com.ar, co.za, co.ke, org.uk, example
    """
)
"""Endings that make a web address without "www" or a path. Others ("home.it was") are too often a missing space."""

HANDLE_FOLLOWS = lines_of(
    """
    instagram, insta, ig, snapchat, snap, twitter, telegram, tiktok, discord, kik, wechat, skype, reddit,
    facebook, fb, tumblr, username, handle, onlyfans, twitch, steam, xbox, playstation, gamer tag, gamertag, nick
    screen name, pseudo, usuario, nome utente, profilo
    """
)

PHONE_CUES = words_of(
    """call text phone number mobile cell whatsapp tel telephone contact ring sms texting calling texted called no num
    reach dial fax viber signal telegram"""
)

NUMBER_CUES = lines_of(
    """
    number plate, numberplate, license plate, licence plate, plate number, plate, registration number, registration
    passport number, passport, aadhaar number, aadhaar, aadhar, account number, roll number, roll no
    badge number, badge, case number, case no, employee id, employee number, student id, student number, id number
    national insurance number, social security number, ssn, iban, pan
    vehicle number, car number, bus number, taxi number, cab number, auto number
    """
)
"""What is written here is followed by a number that belongs to one person or vehicle."""
