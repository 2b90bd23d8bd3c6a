// How people ask in German, Dutch, Danish, Norwegian and Swedish.
import type { LanguageData } from './data.ts';

export const german: LanguageData = {
  greetings: `(hallo|hi|hey|servus|moin( moin)?|grüezi|grüß (gott|dich|euch)|huhu)( zusammen| alle| allerseits| liebes team| liebe kollegen| leute| ihr lieben| team| verbatim)*|
    guten (morgen|tag|abend)( zusammen| alle| allerseits)?|(schönen )?guten (morgen|tag|abend)|sehr geehrte damen und herren|liebes team|liebe (kolleginnen und kollegen|kollegen|alle)`,
  thanks: `(vielen |besten |herzlichen |schon mal |tausend |ganz |lieben )*(danke|dank|merci)( schon mal| schön| sehr| euch| dir| ihnen| vielmals| im voraus| schonmal| vorab| für (die|eure|deine|ihre) (hilfe|antwort|mühe))*|
    (mit )?(freundlichen|besten|lieben|vielen) grüßen|(viele|liebe|beste|schöne) grüße|(lg|vg|mfg|gruß)|bitte( sehr| schön)?|tschüss|bis dann|schönen tag( noch)?`,
  requests: `(weiß|weiss|kann|könnte|wüsste) (hier )?(jemand|einer|irgendwer|irgendjemand|wer)( hier| von euch| vielleicht| zufällig| bitte)*( mir)?( sagen| erklären| helfen)?( ob)?|
    (können|könnten|könnt|könntet|kannst|könntest|würden|würdest) (sie|ihr|du)( mir| uns)?( bitte| mal| vielleicht| kurz| evtl)*( sagen| erklären| verraten| mitteilen| helfen)?( ob)?|(wisst|wissen|weißt) (ihr|sie|du)( vielleicht| zufällig)?( ob)?|
    (ich )?(würde|möchte|wollte|will|hätte)( gern| gerne| mal| nur| kurz)*( wissen| fragen| erfahren)( ob)?|(ich|wir) (frage|frag|fragen) (mich|uns)( gerade)?( ob)?|(ich )?(hätte|habe|hab)( da| mal| nur)*( eine| ne)( kurze| kleine| schnelle)? frage|(mal )?(eine |ne )?(kurze|kleine|schnelle|blöde|dumme) frage|eine frage|frage|
    (sag|sagt|sagen sie|erklär|erkläre|zeig|nenne|nenn)( mir| uns)?( mal| bitte)*( ob)?|weiß nicht|keine ahnung|entschuldigung|entschuldigen sie|sorry|bitte|ähm|also|ok|okay`,
  fillers:
    'eigentlich|denn|mal|bitte|genau|überhaupt|vielleicht|eigtl|evtl|ungefähr|derzeit|momentan|nochmal|halt|eben',
  help: 'hilfe|hilf mir|was kannst du( alles)?|was können sie|wer bist du|was bist du|wie funktioniert das|was kann ich (dich )?fragen',
  grammar: `darf darfst dürfen dürft durfte durften muss musst müssen müsst musste mussten kann können konnte sollen sollte gibt wann wer wen wem wessen wo
    woher wohin warum weshalb wieso wie viel viele wieviel wieviele welche welcher welches welchem welchen was wurde wurden worden wodurch womit wofür woran worin wozu
    hab habe hat hast haben ich du er sie es wir ihr man mein meine meinen duerfen fuer koennen muessen ueber oeffnet`,
  links:
    'heißt heißen bedeutet bedeuten geht machen macht gemacht nennt genannt gehört verbunden erklären beschreiben passiert stehen steht kommt kommen bekommen bekommt',
  mentions: 'sagt sagte sagen schreibt schrieb heißt wort der die das ein eine von für mit und zum zur',
  asks: {
    who: 'wer',
    person: 'wen|wem|wessen|mit wem|von wem',
    time: 'wann|seit wann|bis wann|ab wann|um wie viel uhr|um wieviel uhr|wie spät',
    place: 'wo|woher|wohin|von wo',
    reason: 'warum|weshalb|wieso|wozu|aus welchem grund|wofür',
    duration:
      'wie lange|wie lang|wie viel zeit|wieviel zeit|wie viele (stunden|tage|wochen|monate|jahre|minuten)',
    percentage: 'wie viel prozent|wieviel prozent|welcher (anteil|prozentsatz)',
    money:
      'wie viel (geld|kostet|kosten)|wieviel (geld|kostet|kosten)|was (kostet|kosten|koste)|wie teuer|wie viel euro',
    'how-to':
      'wie (kann|muss|soll|sollte|könnte) (ich|man|ein|eine|wir)|wie (melde|mache|bekomme|finde|ändere|installiere|beantrage|kriege|komme|benutze|erreiche|stelle) (ich|man)',
    number:
      'wie (viele|viel|vielen|hoch|groß|alt|oft|weit|schnell|schwer|tief|breit|häufig|stark|heiß|warm|kalt)|wieviel|wieviele|wievielen',
    which: 'welche|welcher|welches|welchen|welchem|was für|was für ein|was für eine|auf was für',
    what: 'was',
    any: 'wie|womit|wodurch|woran|worin|worüber',
    'yes-no':
      '(ist|sind|war|darf|dürfen|duerfen|kann|können|muss|müssen|gibt|hat|habe|hab|haben|soll|wird|werden) (es|ich|man|das|der|die|den|wir|sie|er|ein|eine|jemand|jeder)',
  },
  kinds: {
    person:
      'person personen mann frau autor autorin direktor direktorin präsident präsidentin minister ministerin gründer leiter leiterin künstler könig königin name namen',
    organisation:
      'organisation organisationen unternehmen firma firmen gruppe gruppen behörde behörden partei parteien universität zeitung zeitungen team bank gericht verein',
    place:
      'land länder stadt städte ort orte region regionen kontinent hauptstadt straße gebäude insel fluss',
    time: 'datum tag jahr jahre monat monate jahrhundert woche zeit uhrzeit frist',
    number: 'zahl anzahl alter größe höhe länge entfernung menge grenze geschwindigkeit temperatur gewicht',
    percentage: 'prozentsatz anteil prozent',
    money: 'preis preise gebühr gebühren gehalt kosten miete betrag budget',
    address: 'adresse telefonnummer email e-mail mailadresse webseite nummer',
    version: 'version versionen',
    role: 'rolle position amt beruf funktion titel rang',
    law: 'gesetz paragraph artikel verordnung richtlinie',
    reason: 'grund gründe ursache zweck',
  },
  costs: 'kostet kosten teuer',
  payments: 'zahlen zahlt zahle bezahlen bezahle',
  copulas: 'ist sind war waren',
  calendar:
    'januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
  numbers:
    'ein eine eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million millionen milliarde milliarden dutzend hälfte drittel viertel prozent',
  negations: 'nicht kein keine keinen keinem keiner keines nie niemals nichts niemand ohne weder',
  durations: 'sekunden? minuten? stunden? tage?n? wochen? monate?n? jahre?n? jahrzehnte?',
  reasons: 'weil|da|denn|wegen|aufgrund|um|damit|deshalb|daher|deswegen|dadurch',
  now: 'derzeit|derzeitige|derzeitiger|derzeitigen|aktuell|aktuelle|aktueller|aktuellen|momentan|zurzeit|zur zeit|gegenwärtig|im moment|im augenblick|jetzt|jetzige|jetziger|jetzigen|heute|heutzutage|heutige|heutiger|heutigen',
  bygone: 'damals|seinerzeit|zu (der|jener) zeit',
  former:
    'damalige|damaliger|damaligen|ehemalige|ehemaliger|ehemaligen|frühere|früherer|früheren|einstige|einstiger|einstigen',
};

export const dutch: LanguageData = {
  greetings:
    '(hallo|hoi|hey|hi|goedemorgen|goedemiddag|goedenavond|goedendag|beste)( allemaal| iedereen| allen| team| collegas)*|goede (morgen|middag|avond)',
  thanks:
    '(alvast |heel |hartelijk |veel )*(bedankt|dank|dankjewel|dank je|dank u|dank jullie|merci)( wel| alvast| voor (de|je|uw|jullie) (hulp|moeite))*|(met )?(vriendelijke|hartelijke) groet(en)?|groetjes|groeten|mvg|(alstublieft|alsjeblieft|aub|svp)|fijne dag( nog)?',
  requests: `(weet|kan|kent) (iemand|er iemand)( hier)?( mij| me)?( misschien| toevallig)?( zeggen| vertellen| uitleggen)?( of)?|(kun|kunt|kan|kunnen|zou|zouden) (je|jij|u|jullie)( me| mij| ons)?( even| misschien| alstublieft| alsjeblieft)*( kunnen)?( zeggen| vertellen| uitleggen| helpen)( of)?|
    (weet|weten) (je|u|jullie)( misschien| toevallig)?( of)?|(ik )?(wil|zou|wilde)( graag| wel)*( willen)? (weten|vragen)( of)?|ik vraag me af( of)?|(ik heb )?(even )?(een )?(korte |snelle |domme |klein )?(vraag|vraagje)|sorry|pardon|excuseer|(alstublieft|alsjeblieft)|ok`,
  fillers:
    'eigenlijk|precies|even|toevallig|misschien|aub|alstublieft|alsjeblieft|ongeveer|momenteel|nou|toch',
  help: 'help|hulp|wat kun je( allemaal)?|wie ben je|hoe werkt dit|wat kan ik vragen',
  grammar:
    'wie wat waar wanneer waarom hoe hoeveel hoelang welke welk waarvoor waardoor waarmee waarheen vanwaar mag mogen moet moeten kan kunnen kun heeft hebben heb is zijn was waren werd werden wordt worden ik je jij we wij men er',
  links: 'heet heten betekent gaat maken maakt gemaakt genoemd staat staan gebeurt komt',
  mentions: 'zegt zei schrijft schreef woord',
  asks: {
    who: 'wie',
    person: 'door wie|van wie|met wie|aan wie',
    time: 'wanneer|sinds wanneer|hoe laat|tot wanneer|vanaf wanneer',
    place: 'waar|waarheen|waar vandaan|vanwaar',
    reason: 'waarom|hoezo|waarvoor|waardoor',
    duration: 'hoe lang|hoelang|hoeveel (tijd|uur|dagen|weken|maanden|jaar)',
    percentage: 'hoeveel procent|welk (percentage|deel)',
    money: 'hoeveel (geld|kost|kosten)|wat (kost|kosten)|hoe duur|hoeveel euro',
    'how-to':
      'hoe (kan|moet|kun|kunnen|moeten) (ik|je|we|men|u)|hoe (vraag|krijg|maak|vind|meld|verander|installeer|wijzig) (ik|je)',
    number: 'hoeveel|hoe (hoog|groot|oud|vaak|ver|snel|zwaar|diep|breed|warm|koud)',
    which: 'welke|welk|wat voor',
    what: 'wat',
    any: 'hoe|waarmee',
    'yes-no':
      '(is|zijn|mag|mogen|kan|kunnen|moet|moeten|heeft|heb|hebben|zijn er) (het|ik|je|we|er|de|men|een|u)',
  },
  kinds: {
    person:
      'persoon personen man vrouw auteur directeur president minister oprichter leider koning koningin naam namen',
    organisation:
      'organisatie organisaties bedrijf bedrijven groep groepen instantie partij universiteit krant team bank rechtbank vereniging',
    place: 'land landen stad steden plaats plaatsen regio hoofdstad straat gebouw eiland rivier',
    time: 'datum dag jaar maand week eeuw tijd tijdstip termijn',
    number: 'aantal leeftijd grootte hoogte lengte afstand getal snelheid gewicht',
    percentage: 'percentage aandeel',
    money: 'prijs prijzen tarief kosten salaris bedrag boete huur',
    address: 'adres telefoonnummer email emailadres website nummer',
    version: 'versie versies',
    role: 'rol functie positie beroep titel',
    law: 'wet artikel verordening richtlijn',
    reason: 'reden redenen oorzaak doel',
  },
  costs: 'kost kosten',
  payments: 'betalen betaal betaalt',
  copulas: 'is zijn was waren',
  calendar:
    'januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  numbers:
    'een één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend miljoen miljard dozijn helft derde kwart procent',
  negations: 'niet geen nooit niets niemand zonder noch',
  durations: 'seconden? minuten? minuut uur uren dag dagen week weken maand maanden jaar jaren eeuwe?n?',
  reasons: 'omdat|want|wegens|vanwege|doordat|zodat|daarom|om|opdat',
  now: 'momenteel|nu|op dit moment|tegenwoordig|vandaag|huidige',
  bygone: 'destijds|toentertijd|indertijd',
  former: 'toenmalig|toenmalige|voormalig|voormalige|vroegere',
};

export const danish: LanguageData = {
  greetings:
    '(hej|hejsa|goddag|godmorgen|godaften|halløj|kære)( alle| alle sammen| allesammen| team)*|god (morgen|dag|aften)',
  thanks:
    '(mange |tusind |på forhånd )*(tak|takker)( på forhånd| skal du have| for hjælpen| så meget)*|(med )?venlig hilsen|(mvh|vh|hilsen)|(de )?bedste hilsner|hav en god dag',
  requests:
    '(er der )?(nogen|en)( her)? (der )?(ved|som ved|kan fortælle mig)( om)?|(ved|mon) (nogen|i|du)( om)?|(kan|kunne|vil) (du|i|nogen|de)( ikke)?( venligst)?( fortælle| sige| forklare| hjælpe)( mig| os)?( med)?( om)?|jeg (vil|ville) (gerne )?(vide|spørge)( om)?|(jeg har )?(lige )?(et|en)( hurtigt| kort| dumt| lille)? spørgsmål|hurtigt spørgsmål|undskyld( mig)?|venligst|sorry|ok',
  fillers: 'egentlig|lige|præcis|måske|venligst|cirka|for tiden|mon',
  help: 'hjælp|hjælp mig|hvad kan du|hvem er du|hvordan virker det her',
  grammar:
    'hvem hvad hvor hvornår hvorfor hvordan hvilken hvilket hvilke hvis mange meget længe må kan skal vil har er var blev bliver jeg du man vi der den det',
  links: 'hedder betyder sker kaldes gør går lave laver lavet står',
  mentions: 'siger sagde skrev skriver ordet',
  asks: {
    who: 'hvem',
    person: 'hvis|af hvem|med hvem',
    time: 'hvornår|siden hvornår|hvad tid|hvilken dato|hvad er klokken',
    place: 'hvor|hvorhen|hvorfra',
    reason: 'hvorfor|af hvilken grund',
    duration: 'hvor (længe|lang tid)|hvor mange (timer|dage|uger|måneder|år|minutter)',
    percentage: 'hvor mange procent|hvor stor en (andel|del)',
    money: 'hvor meget koster|hvad koster|hvor dyrt|hvor dyr|hvor mange (penge|kroner)',
    'how-to': 'hvordan (kan|skal|får|laver|gør|ændrer|finder|bruger|søger) (jeg|man|vi|du)',
    number: 'hvor (mange|meget|høj|højt|stor|stort|gammel|gammelt|ofte|langt|lang|hurtigt|dyb|bred|tung)',
    which: 'hvilken|hvilket|hvilke',
    what: 'hvad',
    any: 'hvordan',
    'yes-no': '(er|må|kan|skal|har|vil|var|findes) (det|jeg|man|der|vi|du|den|de)',
  },
  kinds: {
    person:
      'person personer mand kvinde forfatter direktør præsident minister grundlægger leder konge dronning navn navne',
    organisation:
      'organisation organisationer virksomhed virksomheder firma gruppe myndighed parti universitet avis bank domstol forening',
    place: 'land lande by byer sted steder region hovedstad gade bygning ø flod',
    time: 'dato dag år måned uge århundrede tidspunkt frist',
    number: 'antal alder størrelse højde længde afstand tal hastighed vægt',
    percentage: 'procentdel andel',
    money: 'pris priser gebyr løn beløb bøde husleje',
    address: 'adresse telefonnummer email mailadresse hjemmeside nummer',
    version: 'version versioner',
    role: 'rolle stilling titel funktion',
    law: 'lov paragraf artikel direktiv forordning',
    reason: 'grund årsag formål',
  },
  costs: 'koster koste',
  payments: 'betale betaler',
  copulas: 'er var',
  calendar:
    'januar februar marts april maj juni juli august september oktober november december mandag tirsdag onsdag torsdag fredag lørdag søndag',
  numbers:
    'en et to tre fire fem seks syv otte ni ti elleve tolv tyve tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede tusind tusinde million millioner milliard halvdelen tredjedel fjerdedel procent',
  negations: 'ikke ingen intet aldrig ingenting uden hverken',
  durations: 'sekund(?:er)? minut(?:ter)? timer? dage? uger? måned(?:er)? år årtier',
  reasons: 'fordi|da|på grund af|for at|derfor|idet|så',
  now: 'lige nu|nu|i øjeblikket|for tiden|i dag|aktuelt|nuværende',
  bygone: 'dengang',
  former: 'daværende|tidligere|forhenværende',
};

export const norwegian: LanguageData = {
  ...danish,
  greetings:
    '(hei|heisann|hallo|god dag|kjære)( alle| alle sammen| dere| team)*|god (morgen|dag|kveld|ettermiddag)',
  thanks:
    '(tusen |mange |hjertelig |på forhånd )*(takk|takker)( på forhånd| skal du ha| for hjelpen| så mye)*|(med )?vennlig hilsen|(mvh|vh|hilsen)|ha en fin dag|ha det',
  requests:
    '(er det )?(noen|en)( her)? (som )?(vet|kan fortelle meg)( om)?|(vet|mon) (noen|du|dere)( om)?|(kan|kunne|vil) (du|dere|noen)( vennligst)?( fortelle| si| forklare| hjelpe)( meg| oss)?( med)?( om)?|jeg (vil|ville|skulle) (gjerne )?(vite|spørre)( om)?|jeg lurer på( om)?|lurer på( om)?|(jeg har )?(bare )?(et|ett)( raskt| kort| dumt| lite)? spørsmål|raskt spørsmål|unnskyld( meg)?|vennligst|beklager|sorry|ok',
  fillers: 'egentlig|akkurat|nøyaktig|kanskje|vennligst|cirka|for tiden|da',
  help: 'hjelp|hjelp meg|hva kan du( gjøre)?|hvem er du|hvordan virker dette',
  grammar:
    'hvem hva hvor når hvorfor hvordan hvilken hvilket hvilke hvis mange mye lenge må kan skal vil har er var ble blir jeg du man vi det den',
  links: 'heter betyr skjer kalles gjør går lage lager laget står',
  mentions: 'sier sa skrev skriver ordet',
  asks: {
    ...danish.asks,
    person: 'hvis|av hvem|med hvem',
    time: 'når|siden når|hva tid|hvilken dato|hva er klokka',
    duration: 'hvor (lenge|lang tid)|hvor mange (timer|dager|uker|måneder|år|minutter)',
    percentage: 'hvor mange prosent|hvor stor (andel|del)',
    money: 'hvor mye koster|hva koster|hvor dyrt|hvor dyr|hvor mange (penger|kroner)',
    'how-to': 'hvordan (kan|skal|får|lager|gjør|endrer|finner|bruker|søker) (jeg|man|vi|du)',
    number: 'hvor (mange|mye|høy|høyt|stor|stort|gammel|gammelt|ofte|langt|lang|raskt|dyp|bred|tung)',
    what: 'hva',
  },
  kinds: {
    ...danish.kinds,
    person:
      'person personer mann kvinne forfatter direktør president minister grunnlegger leder konge dronning navn navnene',
    organisation:
      'organisasjon organisasjoner bedrift bedrifter firma gruppe myndighet parti universitet avis bank domstol forening',
    time: 'dato dag år måned uke århundre tidspunkt frist',
    number: 'antall alder størrelse høyde lengde avstand tall fart vekt',
    reason: 'grunn årsak formål',
  },
  costs: 'koster koste',
  payments: 'betale betaler',
  calendar:
    'januar februar mars april mai juni juli august september oktober november desember mandag tirsdag onsdag torsdag fredag lørdag søndag',
  numbers:
    'en ett et to tre fire fem seks sju syv åtte ni ti elleve tolv tjue tretti førti femti seksti sytti åtti nitti hundre tusen million millioner milliard halvparten tredjedel fjerdedel prosent',
  negations: 'ikke ingen intet ingenting aldri uten verken',
  durations: 'sekund(?:er)? minutt(?:er)? timer? dager? uker? måned(?:er)? år tiår',
  reasons: 'fordi|siden|på grunn av|for å|derfor|slik at',
  now: 'akkurat nå|for øyeblikket|for tiden|i dag|nåværende',
  bygone: 'den gang|dengang',
  former: 'daværende|tidligere',
};

export const swedish: LanguageData = {
  greetings:
    '(hej|hejsan|tjena|hallå|goddag|godmorgon|kära)( alla| allihopa| på er| på dig| team)*|god (morgon|dag|kväll|eftermiddag)',
  thanks:
    '(tack|tusen tack|stort tack|många tack)( på förhand| så mycket| för hjälpen| snälla)*|(med )?vänlig(a)? hälsning(ar)?|(mvh|hälsningar)|snälla|ha en bra dag|hej då',
  requests:
    '(är det )?(någon|nån)( här)? (som )?(vet|kan berätta)( för mig)?( om)?|(vet|undrar) (någon|nån|du|ni)( om)?|(kan|kunde|skulle|vill) (du|ni|någon|nån)( kunna)?( snälla)?( berätta| säga| förklara| hjälpa)( för mig| mig| oss)?( med)?( om)?|jag (vill|skulle vilja|ville) (gärna )?(veta|fråga)( om)?|(jag )?undrar( över)?( om)?|(jag har )?(bara )?(en)( snabb| kort| dum| liten)? fråga|snabb fråga|ursäkta( mig)?|förlåt|snälla|ok',
  fillers: 'egentligen|exakt|precis|kanske|snälla|ungefär|just nu|typ',
  help: 'hjälp|hjälp mig|vad kan du( göra)?|vem är du|hur funkar det här|hur fungerar det här',
  grammar:
    'vem vad var när varför hur vilken vilket vilka vems många mycket länge får kan ska vill har är var blev blir jag du man vi det den finns',
  links: 'heter betyder händer kallas gör går göra gjort står',
  mentions: 'säger sade sa skrev skriver ordet',
  asks: {
    who: 'vem|vilka',
    person: 'vems|av vem|med vem',
    time: 'när|sedan när|hur dags|vilken tid|vilket datum',
    place: 'var|vart|varifrån',
    reason: 'varför|av vilken anledning',
    duration: 'hur (länge|lång tid)|hur många (timmar|dagar|veckor|månader|år|minuter)',
    percentage: 'hur många procent|hur stor (andel|del)',
    money: 'hur mycket kostar|vad kostar|hur dyrt|hur dyr|hur mycket pengar|hur många kronor',
    'how-to': 'hur (kan|ska|får|gör|ändrar|hittar|använder|söker|skapar) (jag|man|vi|du)',
    number: 'hur (många|mycket|hög|högt|stor|stort|gammal|gammalt|ofta|långt|lång|snabbt|djup|bred|tung)',
    which: 'vilken|vilket',
    what: 'vad',
    any: 'hur',
    'yes-no': '(är|får|kan|ska|måste|har|finns|var) (det|jag|man|vi|du|den|de)',
  },
  kinds: {
    person:
      'person personer man kvinna författare direktör president minister grundare ledare kung drottning namn namnet',
    organisation:
      'organisation organisationer företag företaget firma grupp myndighet parti universitet tidning bank domstol förening',
    place: 'land länder stad städer plats platser region huvudstad gata byggnad ö flod',
    time: 'datum dag år månad vecka århundrade tidpunkt frist',
    number: 'antal ålder storlek höjd längd avstånd tal hastighet vikt',
    percentage: 'procentandel andel',
    money: 'pris priser avgift lön belopp böter hyra',
    address: 'adress telefonnummer e-post mejl hemsida nummer',
    version: 'version versioner',
    role: 'roll befattning titel funktion',
    law: 'lag paragraf artikel direktiv förordning',
    reason: 'anledning orsak skäl syfte',
  },
  costs: 'kostar kosta',
  payments: 'betala betalar',
  copulas: 'är var',
  calendar:
    'januari februari mars april maj juni juli augusti september oktober november december måndag tisdag onsdag torsdag fredag lördag söndag',
  numbers:
    'en ett två tre fyra fem sex sju åtta nio tio elva tolv tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen miljon miljoner miljard hälften tredjedel fjärdedel procent',
  negations: 'inte ej icke ingen inget inga aldrig ingenting utan varken',
  durations: 'sekund(?:er)? minut(?:er)? timm(?:e|ar) dag(?:ar)? veck(?:a|or) månad(?:er)? år årtionden?',
  reasons: 'eftersom|därför|på grund av|för att|så att|då',
  now: 'just nu|nu|för närvarande|i dag|idag|nuvarande',
  bygone: 'då för tiden|på den tiden',
  former: 'dåvarande|tidigare',
};
