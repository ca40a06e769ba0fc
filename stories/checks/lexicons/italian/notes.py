"""Italian wordings for content notes. Folded as a reading folds them
elisions apart ("m ha"); written for this project."""

from ...findings import NoteCategory
from ..wording import Wording

NOTES: dict[NoteCategory, tuple[Wording, ...]] = {
    "rape": (
        Wording(
            """
            chiesto|detto|supplicato|pregato di smettere|fermarsi, non ha smesso, non si e fermato
            pretende il|sesso|rapporti
            """,
            sure=0.55,
            intensity=3,
        ),
        Wording(
            """
            dicevo|detto|dico|ripetevo|gridavo basta|no|smettila|smettere .. avanti|continuava|continuato
            dicevo|detto|dico|ripetevo|gridavo basta|no|smettila|smettere .. stesso|rideva|ascoltava|niente
            dicevo di no .. rideva|avanti|continuava, andava avanti
            imposto un rapporto, mi ha fatto bere|ubriacare, se n e approfittato, era dentro di me
            il suo comodo|piacere
            """,
            sure=0.6,
            intensity=3,
        ),
        Wording(
            """
            mi costring*, mi ha costrett*, mi obblig*, mi ha obbligat*, mi ha forzat*
            costretta|costretto|obbligata a fare|subire|spogliarmi|farlo|sesso, a farlo|subire|spogliarmi
            ogni|tutte settimana|notte|le mi costringe|costringeva|obbliga|prende
            la fede|l anello|matrimonio .. si, si e imposto|servito|approfittato, approfittato|approfittava di me
            si approfitta*, ha abusato di me, abusava di me, abusata|abusato da|quando|per, il mio no non, un no per
            ascoltato il mio no, non accettava|ha accettato un no
            svegliata|sveglio|svegliavo .. sopra|dentro|nuda|addosso, era sopra di me, sopra di me, sdraiato su di me
            nel mio letto, si e infilato nel, prima volta non|e stata contro
            rubato|tolto la mia? verginita|innocenza|infanzia, messa incinta, incinta di|dopo|da
            qualcosa nel|nella mio? bicchiere|bibita|drink, mi hanno drogat*, mi ha drogat*, disonorat*, violat*
            violent* me|da|sessualmente, stupr*, fatto quello che voleva, preso quello che voleva, con la forza
            a forza
            detto di? no .. fatto|stesso|ha|continuato|niente, fermato quando|anche|nonostante, vendut* a
            tratta delle|di, non c e|ci sono parola|parole
            provato|tentato a|di costringermi|spogliarmi|penetrarmi|abusare
            buttata|gettata|spinta sul|sopra letto|materasso|divano|il
            """,
            sure=0.7,
            intensity=3,
        ),
        Wording(
            """
            sono stata violentata|stuprata|abusata, mi ha violentata|stuprata, violentarmi, stuprarmi
            mi ha costretta ad|a
            mi ha obbligata ad|a, abusato di me .. dormiv*|dire|potessi, dormivo e lui
            gli ho detto di no .. continuato|lo stesso
            detto no .. continuato|lo stesso, contro la mia volonta, lo stupro
            un rapporto .. piangevo|non volevo|costretta
            qualcosa nel mio bicchiere|drink, svegliata nuda|senza vestiti, a turno, approfittato di me
            """,
            sure=0.85,
            intensity=3,
        ),
        Wording(
            """
            mi ha violentat*, mi violento, mi violentava, sono stata violentata, violentata, stupr*, violenza carnale
            mi ha stuprata, ha provato a violentarmi, voleva violentarmi, tentato stupro, tentata violenza sessuale
            mi ha costretta|costretto|obbligata a fare sesso|avere rapporti, rapporto|rapporti senza consenso
            senza il mio consenso
            mi ha penetrat*, ho detto di no .. continuato, mi ha drogat*, rapporti forzati|contro la mia volonta
            """,
            sure=0.9,
            intensity=3,
        ),
    ),
    "sexual_assault": (
        Wording(
            """
            mano|mani|dita .. la|il|le|lo|sulla|sul|sulle|sui|mia|mio|mi schiena|gamb*|cosc*|ginocchi*
            mano|mani|dita .. la|il|le|lo|sulla|sul|sulle|sui|mia|mio|mi vita|fianc*|petto|seno
            mano|mani|dita .. la|il|le|lo|sulla|sul|sulle|sui|mia|mio|mi sedere|collo|gonna|vestit*
            mano|mani|dita .. la|il|le|lo|sulla|sul|sulle|sui|mia|mio|mi magli*|pantalon*|mutand*|spall*|pancia
            mano|mani .. sotto|sopra|sulla|sul|sulle|tra|dentro|lungo .. gonna|vestit*|gambe|mutand*
            mano|mani .. sotto|sopra|sulla|sul|sulle|tra|dentro|lungo .. magli*|schiena|la|il|le
            metteva|mise|messo|infilava|infilato|allungava|teneva|posava la|le mano|mani, mani dove non
            mi tocca*, ci toccava, toccava|tocca|toccato i|le|tutte|noi|me|chierichetti|bambini|ragazze|alunne
            mi ha presa|preso|afferrat*|stretta|stretto|pizzicat*
            mi ha abbracciat*|baciat*|leccat*|schiacciat*|palpat*|accarezzat*, mi accarezza*, mi abbraccia*, mi bacia*
            baciarmi, baciata
            tocc*|bacia*|abbracc*|pres* .. senza chiedermi|chiedere, non mi lasciava piu|andare
            mi prendeva in braccio, in braccio
            sulle ginocchia|sue, si strofina*, si e attaccat*|appoggiat*|strofinat*, si appoggiava|strusciava
            strett* il|un|a seno|se|lui, pacche|pacca|palpat*|palpeggi*, ha allungato le, mani lunghe|addosso
            molest*, abusato|abusata|abusava|abusare|abuso|abusi, alzat* la gonna, sbottonat*, slacciat*
            sollevat* la|il
            """,
            sure=0.5,
            intensity=2,
        ),
        Wording(
            """
            mi ha toccat*, mi toccava, mi toccavano, mi hanno toccat*, mi tocco, toccarmi, toccandomi, palpat*
            palpeggi*, mi palpava
            mano sul sedere|seno|culo|ginocchio, mano sulla coscia|gamba, mani addosso, mano sotto la maglia
            mano sotto i vestiti
            si strusciava, si e strusciat*, strusci*, mi ha baciat* a forza|contro|senza, ha provato a baciarmi
            ha cercato di baciarmi
            abuso sessuale, abusi sessuali, violenza sessuale, molestie sessuali, molestata, molestava
            mi ha molestat*, abusat*, abusava di me
            mi ha spogliat*, mi ha abbassato, mi ha infilato la mano, le mani sul|sulle|sui, mi ha bloccata contro
            mi ha spinta contro
            pacca sul sedere, seno, sedere
            """,
            sure=0.8,
            intensity=2,
        ),
    ),
    "verbal_harassment": (
        Wording(
            """
            mi fischian*|fischia, fischia* dietro, dicono|dice|diceva|dicevano cose volgari|sconce|oscene
            urlat* cose|volgarita|di tutto
            battute sul|sulle|sui mio|mie|miei|seno, commenti sul|sulle|sui mio|mie|miei|corpo
            mi chiede* quanto|con chi
            """,
            sure=0.75,
            intensity=1,
        ),
        Wording(
            """
            mi ha fischiat*, mi fischiava*, fischi, fischiato, commenti sul mio corpo|sui miei|sulla mia
            commenti sessuali|volgari|osceni
            battute sessuali|sessiste|volgari|sul mio, mi ha urlato, mi urlavano, mi gridava*, oscenita, volgarita
            apprezzamenti
            mi ha chiamat* troia|puttana, mi chiamava troia|puttana, mi insultava*, mi ha insultat*, insulti
            proposte sessuali|indecenti
            avances, quanto vuoi, quanto prendi, parole oscene|volgari, catcalling, mi diceva cose
            messaggi sessuali|osceni
            """,
            sure=0.75,
            intensity=1,
        ),
    ),
    "ogling": (
        Wording(
            """
            mi fissava, mi fissavano, mi ha fissat*, mi guardava dall alto in basso
            mi guardava il seno|le gambe|il sedere|la scollatura
            sguardi insistenti|viscidi|lascivi, sguardo insistente|viscido|lascivo, mi squadrava
            mi spogliava con gli occhi
            non smetteva di guardarmi|fissarmi, mi mangiava con gli occhi, occhiate
            """,
            sure=0.75,
            intensity=1,
        ),
    ),
    "stalking": (
        Wording(
            """
            mi ha seguit*, mi seguiva, mi segue, mi hanno seguit*, mi inseguiva, mi ha inseguit*, stalk*
            mi perseguita, mi perseguitava
            mi aspetta fuori|sotto|davanti, mi aspettava fuori|sotto|davanti, mi spia, mi spiava
            mi controlla il telefono, sa dove abito
            sapeva dove abitavo, sotto casa mia, non mi lascia in pace, non mi lasciava in pace, profili falsi
            account falsi
            chiamate anonime, mi chiama continuamente, pedina*, ordine restrittivo, mi sorveglia
            """,
            sure=0.75,
            intensity=2,
        ),
    ),
    "exposure": (
        Wording(
            """
            si masturbava, si e masturbat*, masturba*, ha tirato fuori il pene|membro, si e abbassato i pantaloni
            esibizionist*
            mi ha mostrato il pene|i genitali, mostrava i genitali, si e spogliato davanti, si toccava davanti
            nudo davanti
            ha aperto il cappotto|l accappatoio
            """,
            sure=0.85,
            intensity=2,
        ),
    ),
    "images": (
        Wording(
            """
            mi ha filmat*, mi filmava, mi ha fotografat*, mi fotografava, foto intime, video intimi, video intimo
            foto nuda, foto di me
            video di me, mie foto, miei video, ha diffuso, ha condiviso .. foto|video, telecamera nascosta
            minaccia di pubblicare|diffondere|mandare
            minacciava di pubblicare|diffondere|mandare, foto del suo pene|membro, mi ha mandato foto
            mi chiedeva foto
            revenge porn
            """,
            sure=0.8,
            intensity=2,
        ),
    ),
    "child": (
        Wording(
            """
            prima|seconda|terza|quarta|quinta elementare|media, mie bambole, bambole, denti da latte, bidello
            compleanno dei miei
            """,
            sure=0.6,
            intensity=2,
        ),
        Wording(
            """
            avevo|avevamo|ho|a|dai|aveva|compiuto|ai cinque|sei|sette|otto|nove|dieci anni
            avevo|avevamo|ho|a|dai|aveva|compiuto|ai undici|dodici|tredici anni
            avevo|avevamo|ho|a|dai|aveva|compiuto|ai quattordici|quindici|sedici|diciassette anni
            ho|avevo 5|6|7|8|9|10|11|12|13|14|15|16|17 anni
            a undici|dodici|tredici|quattordici|quindici|sedici
            ero|eravamo|sono|da|essendo una|un|solo? .. bambina|bambino|bambine|bambini|piccola|piccolo
            ero|eravamo|sono|da|essendo una|un|solo? .. piccoli|piccole|minorenne
            ero|eravamo|sono|da|essendo una|un|solo? .. ragazzina|ragazzino|adolescente|neonata, minorenne, da bambin*
            da piccol*, da ragazzin*, da adolescente
            quando ero|eravamo piccol*|bambin*|ragazzin*, mia infanzia, infanzia, nella mia infanzia
            alle|in|le elementari|medie|terza|prima|seconda|quarta|quinta media|elementare
            la terza|seconda|prima media|elementare, elementari, medie, all asilo, asilo
            scuola media|elementare|materna, chierichett*, catechismo, oratorio, campo scuola|estivo, collegio
            casa famiglia, babysitter, baby sitter
            patrigno, mio nonno|papa|zio|padrino|maestro
            compagno|fidanzato|marito di mia madre|mamma, nostro segreto|gioco|piccolo, il nostro segreto|gioco
            non dirlo|dire a|nulla|niente, caramelle, mia bambola, pedofil*, incesto, minori, minore
            prima di|che saper|sapere|imparare, non sapevo ancora leggere|scrivere, innocenza
            """,
            sure=0.6,
            intensity=2,
        ),
        Wording(
            """
            a quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici anni
            da bambine|bambini|piccole|piccoli
            abus* .. bambin*|ragazzin*|minor*, tocca* .. bambin*|ragazzin*, molesta* .. bambin*|ragazzin*|minor*
            mia figlia|nipote|figlio .. anni .. raccontat*|detto|tocc*|segreto|gioco
            eravamo bambine|bambini|piccole, ragazzini
            """,
            sure=0.8,
            intensity=2,
        ),
        Wording(
            """
            quando ero piccol*|bambin*|ragazzin*|minorenne, ero una bambina|piccola|minorenne|ragazzina
            ero un bambino, da piccola|bambina|bambino
            avevo 4|5|6|7|8|9|10|11|12|13|14|15|16|17 anni, ho 8|9|10|11|12|13|14|15|16|17 anni
            avevo quattro|cinque|sei|sette|otto|nove|dieci anni
            avevo undici|dodici|tredici|quattordici|quindici|sedici|diciassette anni
            ho dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette anni, la mia infanzia
            nell infanzia, pedofil*
            alle elementari, alle medie, all asilo, incesto, all eta di
            """,
            sure=0.8,
            intensity=2,
        ),
    ),
    "partner_abuse": (
        Wording(
            """
            mio|mia marito|compagno|fidanzato|ragazzo|ex|moglie|compagna ..5 picchi*|mena*|minacci*|insult*|umili*
            mio marito|compagno|fidanzato|ragazzo|ex ..5 controll*|toglie|proib*|vieta|chiud*|chius*|spint*|schiaff*
            non mi lascia uscire|vedere|lavorare, decide con chi
            """,
            sure=0.85,
            intensity=2,
        ),
        Wording(
            """
            mio marito ..4 picchia*|mena*|insulta*|umilia*|controlla*|minaccia*|violenta*|obbliga*|costring*
            mio|il mio ex|compagno|fidanzato|ragazzo|marito ..4 picchia*|picchio|mena*|insulta*
            mio|il mio ex|compagno|fidanzato|ragazzo|marito ..4 umilia*|controlla*|minaccia*|violenta*|obbliga*
            mio|il mio ex|compagno|fidanzato|ragazzo|marito ..4 non mi lascia*, violenza domestica
            violenza in famiglia, maltratta*
            marito violento, compagno violento, relazione tossica|violenta, mi picchia davanti ai bambini
            """,
            sure=0.85,
            intensity=2,
        ),
    ),
    "violence": (
        Wording(
            """
            mi ha picchiat*, mi picchiava, mi picchia, mi ha colpit*, mi colpiva, schiaff*, pugni, un pugno, calci
            mi ha spint*
            mi ha strangolat*, mi ha stretto la gola, per il collo, coltello, pistola, minaccia* di morte
            mi ha minacciat*, mi minaccia
            mi minacciava, vuole|voleva|minaccia* .. uccidermi|ammazzarmi, mi ammazza
            mi ha trascinat*, per i capelli, lividi
            botte, mi ha chiusa
            mi ha gettat*, mi ha buttat* a terra
            """,
            sure=0.75,
            intensity=2,
        ),
    ),
    "self_harm": (
        Wording(
            """
            suicid*, togliermi la vita, voglio morire, volevo morire, non voglio vivere, mi taglio, tagliarmi
            mi tagliavo, farmi del male
            autolesion*, farla finita, ammazzarmi da sola, uccidermi da sola
            """,
            sure=0.85,
            intensity=2,
        ),
    ),
    "hate": (
        Wording(
            """
            perche sono nera|nero|lesbica|gay|trans|musulmana|ebrea|straniera|rom, razzis*, omofob*, transfob*
            islamofob*
            """,
            sure=0.75,
            intensity=1,
        ),
    ),
}

HARMLESS = """
parole|storia|gesto|canzone mi hanno|ha tocca*, mi hanno toccat*, tocca a me
fratello|sorella|madre|amica|nonna mi ha abbracciat*, fissa* il seno
"""
"""Phrases that undo any wording inside them."""
