"""English words by what they do where somebody tells what was done to her. See `checks/learned/stances.py`."""

TELLING: dict[str, str] = {
    "me": "i me my mine myself we us our ours",
    "he": """he him his himself man men guy guys bloke lad stranger someone somebody they them their fellow
        dude passenger groom""",
    "she": "she her hers herself woman women lady ladies girls sister mother daughter friend friends",
    "kin": """uncle* aunt* cousin* father* dad daddy papa stepfather* stepdad stepbrother* brother*
        grandfather* grandpa* granddad* lodger* neighbour* neighbor* babysitter* foster nephew* godfather*
        relative* family tenant*""",
    "mate": """husband* wife wives boyfriend* girlfriend* partner* fiance* ex marriage married marry wedding
        ring divorce* spouse couple together date dates dating altar bride""",
    "chief": """boss* manager* supervisor* director* chef foreman owner* landlord* officer* guard* sergeant*
        soldier* commander* client* customer* guest* colleague* employer* producer* agent* smuggler*
        caretaker* police* driver* conductor* inspector* professor* tutor* lecturer* dean pastor healer*
        waiter*""",
    "school": """teacher* coach* trainer* priest* chaplain* imam headmaster* school* class classroom* grade
        pupil* student* lesson* kindergarten nursery camp scout* choir altar catechism madrasa boarding
        homework gymnast* seventh sixth fifth fourth third eighth""",
    "care": """doctor* nurse* midwife gynaecolog* gynecolog* physio* osteopath* massage* masseur* dentist*
        surgeon* porter* clinic* hospital* patient* examin* therapist* carer* scan optician* treatment*
        checkup ward exam""",
    "child": """child* kid kids kiddo little small young* girl boy boys toddler* baby six seven eight nine ten
        eleven twelve thirteen fourteen fifteen sixteen five four 4 5 6 7 8 9 10 11 12 13 14 15 16 16yo 12yo
        14yo pyjama* pajama* doll* teddy toy* tooth teeth birthday* satchel braids plaits pigtails teen* minor
        underage infant* puppet* cartoon* sweets candy ice bike""",
    "ages": "years year age aged old older summer since until before when winter childhood grew grown",
    "hand": "hand hands finger* palm* arm arms elbow* thumb* tongue* lip lips mouth* fist* knuckle* fingertip*",
    "touch": """touch* grop* strok* rub* press* squeez* grab* pinch* slid* slip* brush* lean* reach* feel*
        felt pat patted pats slap* kiss* lick* hug* caress* fondl* cup* cuddl* tickl* embrac* snogg* peck*
        grip* grasp* stray* wander* groin hump* grind* ground crept creep* massag* fumbl* probe*""",
    "body": """breast* chest* thigh* leg legs bottom* buttock* bum butt behind waist* hip hips knee knees neck
        back shoulder* stomach* belly tummy hair cheek* ear lap body bodies ribs skin bosom boob* ass arse
        backside""",
    "private": """genital* penis vagina* crotch between private* intimate womb clitoris testicl* fly groin
        below down lower further inside underneath beneath part parts""",
    "clothes": """dress* skirt* shirt* bra bras underwear pants trouser* jeans tights belt* zip zips zipped
        unzip* button* coat* towel* strap* clothes clothing shorts knickers panties blouse* nightdress*
        nightgown pocket* waistband sock socks stocking* tunic* trunks hem robe* buckle*""",
    "undress": "undress* strip* unbutton* naked bare nude tore torn rip ripped removed off unhook* inside",
    "bed": """bed beds mattress* sofa* couch* sheet* blanket* pillow* bedroom* tent duvet* cot bunk* seat
        hammock sleeping pull""",
    "place": """car cars room rooms cellar* stairwell* forest* woods field* van basement* barn bushes alley*
        boathouse office* storeroom* store container* quarry reeds hotel* flat apartment* house home bathroom*
        shower* garage* attic* cabin* shed* backroom kitchen* lift corridor* toilet*""",
    "ride": """bus buses train* tram* metro* underground subway* taxi* cab minibus* escalator* station* plane
        ferry stop""",
    "sleep": "asleep sleep* slept dream* woke wake* waking awake* nap napping doze* dozed bedtime",
    "drink": """drink* drunk* drank wine beer glass* party parties bottle* shot shots pill* tablet* drug*
        anaesth* anesth* unconscious bitter cup juice cola club bar vodka wasted tipsy spik* sedat* powder
        festival blacked blackout* passed faint* sober alcohol* cocktail* memory remember* fragment* pieces
        missing""",
    "night": "night* evening* morning* dark midnight dawn",
    "not": """not never nobody none nothing neither nor no didn couldn wouldn don doesn wasn isn can cannot
        cant didnt dont couldnt wouldnt without""",
    "stop": "stop stopped please wait begg* beg pleaded enough refus* stops leave let lets slow",
    "want": "want* wish* agree* consent* yes like liked ready willing mood chose choose choice asked permission",
    "go_on": """continu* anyway kept keep keeps went carried again regardless finish* until done over through
        begin began begun start* already later""",
    "weigh": "top weight lay lying lies lie heavy held holds hold pinned pin turned rolled beneath climb* crawl*",
    "still": """froze* freez* still stone numb move moved moving ceiling* crack* stared counted count counting
        waited waiting silent silence plank limp stiff paralys* paralyz* wood statue speechless voice
        elsewhere""",
    "fight": """fight* fought push* bit bite kick* scream* shout* yell* ran run escap* struggl* resist*
        scratch* away fled shove* scratched cried""",
    "force": """forc* made make makes threat* knife gun blade tied drag* coerc* pressur* blackmail* overpower*
        violent* against trap* weapon pull* pulled took take takes taking""",
    "shut": "door* lock* key keys shut shutter* chain closed curtain* block* trapped opened parked drove",
    "shame": """dirty wash* shower* scrub* secret* shame* tell told guilt* fault blame* silent burn* believe*
        nobody confess*""",
    "hurt": "hurt* pain* blood bled bleed* bruis* stitch* sore ache* broke broken wound* harm* limped swollen",
    "cry": "cry* cried cries tear tears sob* weep* wept trembl* shak* shook",
    "sex": """sex* intercourse virgin* condom* pregnan* period entered enter penetrat* inside abortion swab*
        protection slept duty duties marital hiv morning him""",
    "pay": "owe* pay* paid rent job visa favour* favor* price money papers passport contract stamp bargain trade",
    "name": "rape* rapist* assault* molest* abus* incest violat* harass* defil*",
    "law": "police court* lawyer* judge* report* detective* testif* trial* law statement complaint* hr prosecutor*",
    "look": "look* star* eye eyes watch* wink* gaz* leer* ogl* peep* glanc* gawk* curtain* hole mirror* window*",
    "speech": """said say says call* whistl* comment* joke* remark* yell* shout* whisper* sing* sang hiss*
        asks compliment* nickname* noises messages""",
    "follow": """follow* stalk* behind wait* outside track* steps footsteps address* calls calling rings rang
        account* profile* everywhere van park* letterbox""",
    "photo": "photo* picture* pictur* camera* film* video* phone* post* send* sent upload* share* lens screenshot*",
    "show": "show* expos* flash* masturb* dropped opened jogger* himself playing",
    "hit": "hit* beat* slap* punch* kick* strangl* chok* throw* threw smash* stick belt cable fist* spat broke burn*",
    "rule": """allow* password* money permission wages control* forbid* forbad* jealous* apolog* check*
        account* lets wage card friends count counts counted sulk* punish*""",
    "asks": "ask* question* first before nod* explain* gently careful* slowly cover* knock*",
    "well": """fine good laugh* happy kind* thank* safe glad lovely love* proud fun sorry okay ok enjoy* best
        nice funny brave warm better gentle sweet smil*""",
    "plain": """bread tea soup cake garden* dog* cat cats coffee rain* sun snow song* book* film series novel
        read cook* dinner breakfast work* train walk* music* danc* sea river* bake* plant* flower* game* cards
        team match goal* ball chess""",
    "play": "game* play* played doctor secret tickl* candy ice doll turn turns",
    "come": "came come comes coming enter* entered arrive* turned appear* knock* stayed stays stay returned",
    "often": """every each always daily times week weekly friday* sunday* saturday* wednesday* thursday* often
        twice usual""",
    "put": "put puts gave give gives got gets offer* handed brought carried carry carries lifted pulled led",
    "know": "know knew known knows understood understand realis* realiz* learned learnt found remember",
    "crowd": """crowd* queue* market* concert* street* road* fair mosh carnival lane stall people others
        everyone everybody""",
    "many": "two three four both several group gang turns second third one other",
}
"""A kind of words and the words, stems with a star. A word may be of several kinds."""
