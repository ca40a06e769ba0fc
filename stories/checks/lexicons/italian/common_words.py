"""Italian words that are everyday words and hardly a name: those that the project's own texts use oftenest, folded."""

from ..wording import words_of

COMMON_WORDS = words_of(
    """
    abbassa abbassato abbastanza abbia abbiamo abbraccia abbracciata abbraccio abita abito accanto accappatoio
    accende accendino accesa acceso accettato accompagnata accompagnava accordo accorge acqua addio addosso adesso
    adulti adulto aeroporto affitto africani agente agenzia agli agosto ahah ahahah ai aiuta aiutava aiuto albergo
    alla allacciato allarme alle allenatore allo allora almeno alto altra altre altri altro alunno alza alzata
    alzato alzo ambulanza amica amiche amici amico ammazza ammazzo amministratore amore anch anche ancora andare
    andarmene andata andate andati andato andava andavo andrebbero anestesia angolo anima animali anni anno
    antiviolenza anziana anziani anziano aperta aperto appartamento appena appoggia apposta apprendista appuntamento
    apre aprile aprire apriva apro argine armadietto armadio arrabbiata arriva arrivano arrivare arrivata arrivato
    arrivava arrivo ascensore asciugamano ascolto aspetta aspettano aspettare aspettata aspettato aspettava aspetto
    assessore assistente attaccato attesa aula autista autobus autodifesa avanti avere averlo avermi avessi avete
    aveva avevamo avevano avevo avrai avrebbe avuto avvocata avvocato azienda baci baciata bacino bacio badante
    bagnino bagno balcone balla ballare ballato ballo bambina bambine bambini bambino banca banco bancone barca
    barista basso basta battere battute bel bella belle bellissima bellissimo bello bene benissimo benzina bere
    bestie bevuto bianco biblioteca bicchiere bici bidello biglietto bimba bimbi bimbo binocolo birra bisogno bla
    bloccata bloccato blocco bocca bolletta bollette borsa borse botte bottiglia braccia braccio brava bravo
    brindisi brodo brucia bruciato brucio brutta brutto buio buon buona buonanotte buongiorno buono bussa bussato
    bussava busta buttafuori buttata buttato butto cabina cacciavite caduta caduto caffe calcetto calci calcio calda
    caldo calendario calma calze cambia cambiare cambiato cambiavo cambio camere cameriere camerino camice camicia
    camion camionista cammino campagna campi campo canale cancellare cancello cane cani cantando cantato cantavano
    cantiere cantina canto canzone capannone capelli capire capisco capitano capito capo caporale caposala capotreno
    cappotti cappotto cappuccino cara carabiniere carabinieri caramelle carcere carezza carrelli carrozza carta
    carte cartella cartoni casa caserma caso cassa cassette cassetto catechista catenina ce cellulare cena cento
    centralino centro cerca cercando cercare cercata cercato cercava cerchio certe certo cervello che chi chiama
    chiamano chiamare chiamata chiamate chiamato chiamava chiamavano chiami chiamo chiave chiavi chiede chiedere
    chiedermi chiedete chiedeva chiedo chiedono chiesa chiese chiesto chili chilometri chirurgo chitarra chiude
    chiudere chiudeva chiudo chiusa chiuse chiusi chiuso chiusura ci ciabatte ciao cimitero cinesi cinghia cinquant
    cinquanta cinque cintura circolo citofono citta civili classe cliente clienti codice cognato cognome coi
    coincidenza col colazione collega colleghe colleghi collegio collo colloquio colonia colore colpa coltello
    comandano cominciato comincio commenta commenti commento comodino comodo compagna compagni compagnia compagno
    compiti compiuto compleanno complimenti comprato compro comunale comune comunione concerto condannato condominio
    confessione conosce conoscevo conosciuto conosco consegna consenso consigli consiglio consulto consultorio conta
    contate contato contenta continuato conto contratto contro controlla controllare controllava controllore coperta
    coperte coppia coraggio coro corpo corridoio corriera corriere corro corsa corso cortile cosa coscia cose cosi
    coso costa costole costretta crede crederci credo creduta creduto cresciuto cuccetta cucina cugina cugini cugino
    cui culo cuore cuscino custode dagli dai dal dall dalla dalle dallo danza dappertutto dato dava davanti
    davanzale davvero deciso degli dei del dell della delle dello dentista dentro denuncia denunciato deposito detto
    deve devo di dialetto dice dicendo diceva dicevano dicevo diciannove dico dicono dieci dietro dimenticato
    diploma dire direttore direzione diritto dirlo dirmelo dirmi disabili discoteca disegno dispiace disse dissero
    distributore disturbo dite ditemi dito ditta divano diventata divisa divorzio docce doccia documenti dodici
    dolore domanda domande domani domenica donne dopo dorme dormiamo dormire dormito dormiva dormivamo dormivo dormo
    dormono dottore dottoressa dove dovere doveva dovevo dovrebbe dovrebbero dovrei dovuto durante ebrei ecco
    elementare elementari entra entrare entrata entrati entrato entrava entro erano eravamo eri ero esame esami esce
    esco esiste esserci essere estate estati euro fa fabbrica faccia facciamo faccio facendo facesse faceva facevano
    facevo fai falso famiglia fanno fare farebbe fari farla farlo farmacia farmacista farmi farti fatta fatte fatti
    fatto favore fazzoletti febbraio febbre feccia fece feci fede femmine ferie ferma fermata fermate fermato
    fermava fermo ferro festa fianchi fianco fidanzato fienile fiera figli figlia figlie figlio figurine fila
    filmati filmato filmava finalmente finche finestra finestre finestrino finire finisce finisco finita finito fino
    finta fiori firma firmare firmato fischi fischiano fischio fisioterapista fissa fissava fisso fiume foglio fondo
    forbici forno forse forte forti fortuna forza fosse fossi foto fotografata fotografo fra frase fratelli fratello
    freddo frignare frigo fronte fucile fumare funerale funghi fuori furgone gamba gambe garage gatta gatto gelato
    genitori gennaio gente gentile gentili gesso gia giacca giardiniere ginnastica ginocchia ginocchio gioca giocare
    gioco giornale giornali giornata giorni giorno giovane giovedi gira girare girata girato girava giro giu giudice
    giugno giuro gli gliel glielo gne gocce gol gola gomitata grande grandi gratis gratuito grazie grembiule grida
    gridare gridato grosso gruppo guanti guarda guardando guardano guardare guardarmi guardata guardato guardava
    guardavamo guardavano guardavo guardia guardo guida hai hanno idraulico ieri il impara imparato incinta incontro
    indietro indirizzo inferiore infermiera infermiere infilato infilava ingresso iniziato inizio insegna insegnante
    insegnato insegno insieme intanto intera intero intime intimo intorno inutile invece inventata inverno io
    istituto istruttore istruttrice italiano judo labbro ladri lagne lago lamette lampada lasagne lascia lasciare
    lasciata lasciato lasciava lascio latino lato laurea lavanderia lavato lavo lavora lavorare lavorava lavoro
    legato legge leggere leggeva leggo lei lenzuola lenzuolo lesbiche lettera lettere letto lezione lezioni li
    libero libri libro licenziata liceo linea lingua lingue liscio lividi lo locale lontano loro luce luglio lui
    lunedi lungo lungomare macchina madre maestra maestro magari magazzino maggio maglia maglietta mail mal malata
    malati malattia mamma mamme mancia manda mandare mandarini mandata mandate mandato mandava mando mangia mangiare
    mangiato mangio mani mano marciapiede mare maresciallo marito martedi marzo maschi maschio massaggiatore
    masturba masturbava materasso matrimonio mattarello mattina mattine mazzo meccanico medicine medico medie meglio
    meno mensa mente mentre mercato mercoledi mese mesi messa messaggi messaggio messe messi messo mestiere meta
    metri mette mettere metteva mettevo metti metto mettono mezz mezza mezzanotte mezzo mi microcamera mie miei
    migliore militare minestra minuti minuto mio mise modo modulo moglie molestato molto momento mondo montagna
    morire morso morta morto moscerini motivo motorino multa muovermi muratore muro musica musulmani mutande
    mutandine nascita nascosto naso nata nato natura ne neanche negozio negri nei nel nell nella nelle nello nemmeno
    nessun nessuna nessuno neve niente nipote noi nome nomi nonna nonno normale nostra nostre nostri nostro notte
    notti notturno novant nove nozze nuda nudo nulla numeri numero nuotare nuoto nuova nuovo obbligata occhi
    occhiali occhio occhiolino odio odore offerto officina oggi ogni ombrellone operazione ora orario oratorio
    ordinato ordine ore orecchio ormai orologio ospedale ospite ospiti oss ottant ovunque pacca pacchi pace padre
    padrone paese paga pagamento pagano pagare pagata pagato paghi pagina pago palazzo palco palestra pallavolo
    palpata panchina pancia pane panino pantaloncini pantaloni parcheggio parco pare parente pari parla parlano
    parlare parlarne parlato parlava parlavo parlo parmigiana parola parole parrocchia parroco parrucchiere parte
    parti partita passa passaggio passare passata passati passato passava passavo passeggino passi passo pastiglie
    patente patta paura pausa paziente pazienza pediatra peggio pene pensando pensano pensarci pensare pensate
    pensato pensavi pensavo pensione penso perche perde perdonatemi perfino periodo permesso pero perso persona
    persone pesce peso petto pezzi pezzo piace piacere piaceva pianerottolo piange piangere piangeva piangevo piano
    piante pianto piatti piatto piazza piazzola picchia picchiata picchiava piccola piccoli piccolo piede piedi
    piena pieno pigiama pillole pineta pioggia pioveva pipi piscina pista pistola piu pizze po poco poesia poi
    polizia poliziotta polsi polso pomeriggio pomodori ponte ponti popcorn porcherie porta portano portare portata
    portate portato portava porte portiere porto portone posso possono posta postale posti posto potete poteva
    potevo povero pranzo pregavo preghiera prego premio prende prendere prendermi prendeva prendo presa prese
    preside preso presto prete prezzo prima primario primi primo privata privato problema processo prof professore
    profilo pronta pronto proprietario proprio prossima prossimo prova provato psicologa pugni pugno pulizie pullman
    punti punto puo qua qualche qualcosa qualcuno quale quali qualsiasi quando quante quanti quanto quarant quaranta
    quarta quartiere quarto quasi quattordici quattro quei quel quell quella quelle quelli quello quest questa
    queste questi questo questura qui quindi quindici quinta quinto racconta raccontare raccontato raccontava
    racconto ragazza ragazze ragazzi ragazzo ragione razza reception regalato regalo reggiseno regionale regola
    reparto respirare responsabile resta restare resto rete retro ricerca ricominciato ricordi ricordo ricoverata
    ridato ridendo ridere rideva ridevano rido ridono rientro riesco righe rimasta rimasto ringrazio ripetizioni
    ripeto riposo riprendeva ripreso risata riso risponde risposta risposto ristorante ritardo ritiro ritorno
    ritrovato riunione riuscivo rom rossetto rosso rotto rovinare rovinato rsa rubato rubinetto rumore sa sabato
    sacchetto sagra sala sale salgo salire salita saliva salotto saltato saluta salutato saluto salvata salvato
    sangue sanno sapere sapeva sapevamo sapevano sapevo sapone sappia saputo sarebbe saro sasso sauna sbagliato
    sbaglio scala scambio scappare scappata scappato scarpa scarpe scatola sceglieva scelto scende scendere scendeva
    scendo scesa sceso scherzo schiaffo schiena schifo sciarpa scollatura sconosciuti sconosciuto sconto scontrino
    scopa scoperto scorso scout scritta scritto scriva scrive scrivere scrivete scrivi scrivimi scrivo scrivono
    scuola scusa scusate scuse seconda secondo sedere sedia sedici sedie sedile seduta seduto segni segreteria segue
    seguita seguiva sei semaforo sembra sembrava seminario sempre seno sente sentire sentita sentito sentivo sento
    senza separati separazione sera serale sere serie serio serviva servizio servono sessant sesso sesto sette
    settembre settimana settimane sgabello si sia siamo sicuro siede siedo siepe siete signora signore signorina
    silenzio simpatica sito slacciato smesso smettere soccorso societa socio soffitto sola soldi soli solito solo
    soltanto sonno sono sopra sorella sorriso sotto sottopasso spaccato spalla spalle sparire spazio specchietto
    specchio spedizione spengo spenta spento spero spesa spiaggia spiegare spiegato spinta spinto spogliatoio
    sporchi sportello sposa sposata sposati sposato spostato squadra sta stagione stai stamattina stanno stanotte
    stanza stasera stata statale stati stato stava stavo stavolta stazione ste stelle stendo stessa stesso stipendio
    sto stomaco storia storie storto strada stretta stretto stringe struscia studio stuprata stupro su sua subito
    succede succedeva successo sui suicidio sul sull sulla sulle sullo suo suocera suoceri suoi suona suonato suono
    suora suore superiore supermercato svegli sveglia svegliare svegliarmi svegliata sveglio tablet tagli taglia
    tagliata tagliato taglio tangenziale tante tanto tardi tassista tavola tavoli tavolo teatro tecnico telecamera
    telefoni telefono telegiornale tempi tempo tenda tenere teneva tenevamo tenevo tengo tengono tentato tenuta
    tenuto terra terrazza terrazzo terroni terza terzo tessera testa testimone tetto ti tiene timbro tipo tirato
    tirava titolare tizio tocca toccare toccarmi toccarsi toccata toccato toccava toglie togliere toglieva tolgo
    tolta tolto torna tornando tornano tornare tornata tornati tornato torno torta tra tragedia traghetto tranquilla
    tranquillo trascinata trasferimento trasloco trattano tre tredici treno trent trenta tribunale troppo trova
    trovare trovata trovato trovo tu tua tue tuo turni turno tuta tutta tutte tutti tutto ubriaco ufficio uguale
    uguali ultima ultimo una undici unica unico universita uno uomini uomo urla urlato usato uscire uscita uscito
    uscivo uso va vacanza vado vagone vai valigia valle vanno vasca vassoio vecchi vecchia vecchio vede vedere
    vediamo vedo vedono vedovo vendemmia venduto venerdi vengo vengono venire venite veniva vent venti ventidue
    ventisei venuta venuto verbi verde vergogna vergogno verita vero versi verso vescovo vestita vestiti vestito
    vetro vi viaggio vicina vicini vicino viene vieni vigili vinto violentare violentarmi violentata violentato
    violentava violenza visita visite viste visto vita vittima vittime vivere vivo voce voglia voglio vogliono voi
    volentieri voleva volevo volontaria volta volte voluto vorrei vostri voti voto vuoi vuol vuole vuota webcam
    zaino zia zii zingari zio zitta zitte zitto zona
    """
)
