"""Italian words by what they do where somebody tells what was done to her. See `checks/learned/stances.py`."""

TELLING: dict[str, str] = {
    "me": "io me mi mio mia miei mie noi ci nostro nostra",
    "he": """lui gli egli uomo uomini tipo tipi ragazzo ragazzi sconosciuto qualcuno uno loro suo sua suoi
        signore passeggero tizio""",
    "she": "lei donna donne signora ragazza ragazze sorella madre mamma figlia amica amiche amico amici",
    "kin": """zio zia cugino cugina cugini padre papa patrigno fratello fratelli fratellastro nonno inquilino
        vicino vicina babysitter nipote padrino famiglia parente suocero cognato""",
    "mate": """marito moglie sposo sposa fidanzato fidanzata compagno compagna ex matrimonio sposata sposato
        nozze fede anello divorzio appuntamento coniuge coppia""",
    "chief": """capo capa principale direttore direttrice supervisore padrone proprietario agente guardia
        maresciallo sergente soldato soldati comandante cliente ospite collega produttore scafista custode
        poliziotto autista controllore tassista relatore tutore pastore guaritore cameriere portantino bidello
        chef""",
    "school": """professore prof maestro maestra insegnante allenatore allenatrice mister prete cappellano
        scuola classe elementare elementari media medie asilo liceo alunna alunno chierichett* campo scout
        catechismo collegio compiti coro pulcin* parroco""",
    "care": """medico dottore dottoressa infermier* ostetrica ginecolog* fisio* osteopata massagg* dentista
        chirurgo clinica ospedale pazient* visita visit* terapeuta studio lettino cura oculista""",
    "child": """bambina bambino bambini bambine infanzia piccola piccolo bimba bimbo neonat* sei sette otto
        nove dieci undici dodici tredici quattordici quindici sedici cinque quattro 4 5 6 7 8 9 10 11 12 13 14
        15 16 pigiam* bambol* peluche giocattol* dente dentino compleanno zainetto trecc* minore* minorenn*
        adolescen* gelato caramell* cartoni""",
    "ages": "anni anno eta estate da fino prima quando inverno cresciut*",
    "hand": "mano mani dito dita palmo braccio braccia gomito pollice lingua labbra labbro bocca pugno",
    "touch": """tocc* palp* accarezz* strofin* sfior* string* pizzic* infil* prem* baci* lecc* abbracc*
        afferr* attacc* strusci* appoggi* schiaffo pacca solletic* soppes* frug* carezz*""",
    "body": """seno seni petto coscia cosce gamba gambe sedere culo natic* vita fianchi fianco bacino
        ginocchio ginocchia collo schiena spalla spalle pancia ventre capelli guancia orecchio grembo corpo
        pelle scollatura tette""",
    "private": "genital* pene vagina inguine patta intim* privat* tra dentro sotto giu parti",
    "clothes": """vestito vestiti gonna camicia maglia reggiseno mutande slip pantaloni pantaloncini jeans
        calze cintura cerniera bottone bottoni cappotto asciugamano spallina camicetta camicetta tasca costume
        biancheria""",
    "undress": "spogli* nuda nudo nudi tolt* tols* togliere toglie abbass* alz* strapp* sbotton* sfil*",
    "bed": "letto letti materasso divano lenzuol* coperta coperte cuscino camera tenda piumone cuccetta sedile sacco",
    "place": """macchina auto stanza cantina scale bosco campo furgone fienile vicolo magazzino ufficio cava
        albergo appartamento casa bagno doccia garage soffitta ripostiglio cucina ascensore corridoio
        spogliatoio caserma""",
    "ride": "autobus bus pullman treno tram metro taxi vagone stazione fermata aereo binario moto scala",
    "sleep": "dorm* addorment* sonno sogn* svegli* risvegli*",
    "drink": """bicchiere bicchieri bev* bere bevuto ubriac* vino birra festa bottiglia pastigli* droga*
        drogat* anestesia sensi incoscien* amaro vomit* discoteca svenut* sven* ricord* memoria buco rinven*
        succo""",
    "night": "notte notti sera mattina buio mezzanotte alba",
    "not": "non no mai nessuno niente nulla ne senza nessun*",
    "stop": "basta ferma fermo aspetta smett* favore preg* suppli* lasci* rifiut* piano lascia",
    "want": "vogl* vuole vole* volut* volev* consens* consent* si accett* accordo scelt* permesso voglia pronta",
    "go_on": "continu* comunque ancora finit* finch* fini fino gia ripres* ricominci* cominci* inizia* dopo",
    "weigh": "sopra addosso peso sdraia* stes* pesante tenut* tenev* blocc* schiacci* gir* salit*",
    "still": """immobil* gelat* congelat* pietra paralizz* mossa mosso muov* soffitto crepa guard* cont*
        aspett* silenzio zitta ferma rigid* voce altrove lasciat*""",
    "fight": "spint* sping* mors* calci grid* url* corr* corsa scapp* fugg* lott* graffi* divincol*",
    "force": "forz* costr* obblig* minacc* coltello pistola lama legat* trascin* ricatt* violen* pres* prend* port*",
    "shut": "porta porte portier* chiu* chiav* serratur* tapparell* apr* aprivano blocca* maniglia",
    "shame": "sporc* lav* doccia segret* vergogn* dett* dire colpa credut* tac*",
    "hurt": "male dolor* sangu* livid* punti ferit* rott* bruc* sedermi",
    "cry": "piang* pians* pianto lacrim* singhiozz* trem*",
    "sex": "sesso sessual* rapport* penetr* vergin* preservativo incinta ciclo abort* dovere amore letto dentro",
    "pay": """dev* dov* pag* affitto lavoro visto favore favori prezzo soldi documenti passaporto contratto
        timbro borsa""",
    "name": "stupr* violent* abus* molest* aggred* aggression* incest*",
    "law": "polizia processo avvocat* giudice denunci* tribunale legge testimon* procuratore",
    "look": "guard* occhi occhio fiss* sguard* spia* osserv* occhiol* finestra tenda buco specchio",
    "speech": "disse dice diceva detto grida* fischi* battut* comment* urla* sussurr* frase chiam* cant* chied* voti",
    "follow": "segu* insegu* aspett* passi localizzator* indirizzo profil* account chiama* telefona* dietro pedina*",
    "photo": "foto* immagin* telecamer* film* video* cellulare mand* invia* pubblic* condivi* screenshot telefono",
    "show": "mostr* esib* masturb* scost* aperto tirato",
    "hit": "picchi* bott* schiaff* pugn* calci* strangol* soffoc* lanci* bastone cinta bruc* sputa* colpi*",
    "rule": "permess* permett* password soldi stipendio controll* proib* gelos* scus* carta lascia* muso castig*",
    "asks": "chied* prima spieg* avvis* piano copr* bussa* domand*",
    "well": "bene rid* ris* felice gentil* grazie sicura content* am* fier* orgoglios* scusa dolce meglio brava",
    "plain": """pane té minestra brodo torta giardino cane gatto caffe pioggia sole neve canzon* libro film
        serie romanzo legg* cucin* cena colazione passegg* musica ball* mare fiume piant* fiori gioco carte
        squadra scacchi""",
    "play": "gioco gioca* giocav* dottore segreto solletico turno",
    "come": "entr* ven* vien* arriv* rest* salito saliva passa passava tornava rimas*",
    "often": "ogni sempre settimana volta volte venerdì domenica sabato mercoledì giovedì tutti",
    "put": "mise messo mette metteva dava diede dato offr* porta* solleva* posava presa",
    "know": "so sa sapeva sapevano saputo capito capii imparato imparai ricordo",
    "crowd": "folla fila mercato concerto strada fiera gente carnevale coda calca altri",
    "many": "due tre quattro parecchi gruppo branco secondo altro altri uno",
}
"""The kinds of the English list."""
