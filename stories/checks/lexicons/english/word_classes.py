"""Classes of English words that phrases refer to, as in "touched <my> <body>". Stems end with an asterisk."""

from .identifying import CALLED, DID_TO

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"

_CLASS_TEXT: dict[str, str] = {
    "he": """he she they him her them his the a an this that these those one two three some
        man men guy guys boy boys stranger strangers person people someone somebody uncle teacher professor boss
        manager driver conductor colleague coworker neighbour neighbor husband boyfriend ex partner wife girlfriend
        father dad stepfather brother cousin grandfather priest doctor coach passenger passengers""",
    "they": "he she they it who that",
    "me": """me her him them us girl girls woman women lady ladies child myself someone somebody friend sister
        daughter""",
    "my": "my her his their our your the a girl's someone's ladies women's friend's girls",
    "own": "his their her my",
    "man": """man men guy guys boy boys stranger strangers person people someone somebody driver conductor uncle
        teacher professor boss manager colleague coworker neighbour neighbor classmate classmates passenger fellow
        lad lads gang group drunkard police policeman guard security vendor shopkeeper tutor priest doctor
        cousin brother father dad stepfather husband boyfriend ex friend""",
    "body": """body breast* boob* chest bosom* butt butts buttock* bum bums bottom backside behind ass arse hip hips
        waist thigh* leg legs lap private privates genital* vagina crotch groin stomach belly neck shoulder* back
        hair face cheek* lips navel pants skirt dress bra underwear panties t-shirt knee knees""",
    "intimate": """breast* boob* chest bosom* butt butts buttock* bum bums bottom backside behind ass arse thigh*
        private privates genital* vagina crotch groin bra panties hips hip waist""",
    "organ": "penis dick cock genital* private privates manhood organ* erection member willy balls",
    "touched": """touch* grop* fondl* grab* squeez* pinch* rub* feel* felt caress* strok* pat patted patting
        brush* press* pok* slap* smack* hold* held push* hit hitting kiss* lick* tickl* cup* paw* pull*""",
    "rudely": """inappropriate* improper* indecent* sexual* wrong* bad* vulgar* intentional* deliberate* purpose*
        lewd* unwanted weird* creep* everywhere""",
    "rude": """lewd* leud vulgar* obscene* dirty nasty cheap bad indecent* sexual* rude sexist filthy crude disgusting
        inappropriate* unwanted abusive derogatory foul offensive suggestive creepy* unpleasant weird* perverted
        unsavoury ugly crass""",
    "speech": "comment* remark* word* joke* language song* thing* stuff talk noise* sound* message* text* call* slur*",
    "picture": """photo photos photograph* pic pics pict* video videos selfie* snapshot* nudes image images recording*
        footage""",
    "take": "take* took taking taken click* captur* film* record* shoot* shot snap* mak* made",
    "child_age": f"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 {_NUMBERS}",
    "child_age_said": "3yr* 4yr* 5yr* 6yr* 7yr* 8yr* 9yr* 10yr* 11yr* 12yr* 13yr* 14yr* 15yr* 16yr* 17yr* "
    "5yo 6yo 7yo 8yo 9yo 10yo 11yo 12yo 13yo 14yo 15yo 16yo 17yo",
    "minor_age": "8 9 10 11 12 13 14 15 16 17 eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
    "minor_age_said": "11yr* 12yr* 13yr* 14yr* 15yr* 16yr* 17yr* 11yo 12yo 13yo 14yo 15yo 16yo 17yo "
    "11f 12f 13f 14f 15f 16f 17f 11m 12m 13m 14m 15m 16m 17m f11 f12 f13 f14 f15 f16 f17 m13 m14 m15 m16 m17",
    "years": "year years yr yrs y",
    "grade": """1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th first second third fourth fifth sixth seventh eighth ninth
        tenth""",
    "low_number": "1 2 3 4 5 6 7 8 9 10 11 one two three four five six seven eight nine ten eleven",
    "partner": """husband boyfriend bf partner ex fiance fiancee wife girlfriend gf spouse hubby exhusband
        exboyfriend""",
    "elder": """father dad daddy stepfather stepdad uncle grandfather grandpa granddad stepbrother brother cousin
        babysitter teacher tutor coach priest pastor mother stepmother aunt""",
    "be": "is are was were am be been being",
    "have": "have has had having",
    "will": "will would going might could can may gonna",
    "weapon": "knife gun pistol blade machete razor weapon acid bottle axe sword screwdriver",
    "ordinal": """third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
        sixteenth seventeenth 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th""",
    "hand_words": "hand hands finger fingers palm palms arm mouth lips tongue knee foot body face head",
    "hands": "hand hands finger fingers palm palms mouth lips tongue",
    "under": """under beneath underneath inside into up down between across over along around on onto at in towards
        toward""",
    "moved": """put puts putting place* laid lays lay rest* slid slide* slip* ran run runs mov* crept creep* let lets
        kept keep* work* push* stuck shov* forc* wander* guid* reach* drop* press* wrapped rub* travel* hold* held""",
    "strayed": "wandered wander strayed stray travelled traveled crept creep slid slipped roamed lingered moved went",
    "hers": "my her our their me us girls ladies women students patients",
    "anybody": """thigh* leg legs knee knees waist hip hips back neck shoulder* breast* boob* chest bum bottom butt*
        backside belly stomach lap hair skin body skirt dress shirt top trousers pants jeans underwear bra
        jumper sweater clothes coat blanket sleeve crotch
        groin face cheek lips mouth arm towel shorts tights blouse""",
    "garment": """skirt dress shirt top trousers pants jeans underwear bra jumper sweater clothes coat blanket shorts
        tights blouse duvet""",
    "hugged": "hug* embrac* squeez* cuddl* kiss* grab* held hold*",
    "child_teen": "eleven twelve thirteen fourteen fifteen sixteen seventeen 11 12 13 14 15 16 17",
    "hurt": "beat* hit hits hitting slap* punch* kick* chok* strangl* shov* push* drag* stab* burn* attack* threaten*",
}

CLASSES: dict[str, frozenset[str]] = {
    **{name: frozenset(words.split()) for name, words in _CLASS_TEXT.items()},
    "called": CALLED,
    "obj": DID_TO,
}
