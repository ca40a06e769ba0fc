"""English words by what they do in a sentence about not wanting to go on. See `checks/learned/stances.py`."""

DESPAIR: dict[str, str] = {
    "self": """i me my myself mine im ive""",
    "wish": """want* wish* hope* hoping pray* long* crave* dream* imagine* imagining ready going plan* planning
        decid* choos* chose chosen tempted intend* trying try tried think* thought*""",
    "end": """die dies died dying dead death kill* suicid* end ends ended ending finish* over gone vanish*
        disappear* perish* drown* hang* jump* overdos* stop stops stopped final last goodbye* farewell
        unalive kms cease*""",
    "life": """life live lives living lived alive exist* existence existing world earth breath* heart being here
        future tomorrow morning born stay staying""",
    "burden": """burden* weight heavy trouble* problem* worthless useless nothing nobody broken mess ruin* failure
        hopeless pointless empty""",
    "means": """pill* tablet* rope noose razor* blade* knife knives scissors bridge roof rail* platform train
        tracks river cliff ledge edge balcony packet bottle medicine gun bleach window""",
    "wound": """cut cuts cutting burn* scratch* hurt* harm* bleed* hit* punch* starv* punish* wrist* thigh* arm
        arms skin scar* lines""",
    "kin": """mum mom mother mam dad father parents brother sister children kids son daughter family friends
        everyone everybody they husband wife dog cat""",
    "better": """better easier lighter relief rest peace free happier without thankful spared calmer""",
    "tired": """tired exhausted weary done enough sick strength bear stand handle cope anymore longer""",
    "sleep": """sleep* asleep wake* waking woke bed night dream*""",
    "sorry": """sorry forgive* forgiv* love* tell thank* remember* note letter* wrote will gave give""",
    "not": """not no never none cannot without neither nor""",
    "he": """he him his she her they them man men boy boys guy guys""",
    "who": """you your yourself we us our""",
    "past": """ago years once was were had used""",
    "ask": """hotline helpline therap* counsel* prevention police court""",
}
