// How people ask in Greek, Finnish, Hungarian and Turkish.
import type { LanguageData } from './data.ts';

export const greek: LanguageData = {
  greetings:
    '(γεια|γειά|γεια σας|γεια σου|καλημέρα|καλησπέρα|καλό απόγευμα|χαίρετε|αγαπητοί)( σας| σου| σε όλους| όλοι| παιδιά)*',
  thanks:
    '(σας |σε )?(ευχαριστώ|ευχαριστούμε|ευχαριστω)( πολύ| εκ των προτέρων| προκαταβολικά| για τη βοήθεια)*|με εκτίμηση|(σας )?παρακαλώ|αντίο|καλή συνέχεια',
  requests:
    '(ξέρει|γνωρίζει|μπορεί) (κανείς|κάποιος)( εδώ)?( να)?( μου)?( πει)?( αν)?|(ξέρετε|ξέρεις)( αν)?|(μπορείτε|μπορείς|θα μπορούσατε|θα μπορούσες)( παρακαλώ)?( να)?( μου| μας)?( πείτε| πεις| εξηγήσετε| βοηθήσετε)?( αν)?|(θα ήθελα|θέλω) να (μάθω|ρωτήσω|ξέρω)( αν)?|αναρωτιέμαι( αν)?|(πες|πείτε) μου( παρακαλώ)?|(έχω )?(μια )?(γρήγορη |μικρή )?ερώτηση|συγγνώμη|με συγχωρείτε|παρακαλώ|δεν ξέρω( αν)?',
  fillers: 'ακριβώς|παρακαλώ|περίπου|αυτή τη στιγμή|μήπως|άραγε',
  help: 'βοήθεια|τι μπορείς να κάνεις|ποιος είσαι|πώς λειτουργεί',
  grammar:
    'πότε ποιος ποια ποιο ποιοι ποιες ποιον ποιους πού πως πώς πόσο πόσα πόσοι πόσες πόση πόσος γιατί τι είναι ήταν μπορώ μπορεί πρέπει έχει έχουν υπάρχει να θα μου',
  links: 'σημαίνει λέγεται ονομάζεται γίνεται κάνει κάνω βρίσκεται',
  mentions: 'λέει είπε γράφει λέξη',
  asks: {
    who: 'ποιος|ποιοι|ποιος είναι|ποια είναι',
    person: 'ποιον|ποιους|σε ποιον|από ποιον|με ποιον|τίνος',
    time: 'πότε|από πότε|μέχρι πότε|τι ώρα|ποια χρονιά|ποιο έτος',
    place: 'πού|που|από πού',
    reason: 'γιατί|για ποιο λόγο',
    duration:
      'πόσο (καιρό|χρόνο|διαρκεί|χρόνος)|πόσες (ώρες|μέρες|ημέρες|εβδομάδες)|πόσα (χρόνια|λεπτά)|πόσους μήνες',
    percentage: 'τι ποσοστό|ποιο ποσοστό',
    money: 'πόσο (κοστίζει|κοστίζουν|κάνει|πληρώνω)|πόσα (χρήματα|λεφτά)|ποια είναι η τιμή',
    'how-to': 'πώς (μπορώ|μπορεί|να|γίνεται)',
    number: 'πόσο|πόσα|πόσοι|πόσες|πόση|πόσος|πόσο (συχνά|ψηλός|μεγάλο|μακριά)|κάθε πότε',
    which: 'ποια|ποιο|ποιες',
    what: 'τι|τι είναι|τι σημαίνει',
    any: 'πώς',
    'yes-no': '(μπορώ|υπάρχει|πρέπει|επιτρέπεται|είναι)',
  },
  kinds: {
    person:
      'πρόσωπο άνθρωπος άνδρας γυναίκα συγγραφέας διευθυντής πρόεδρος υπουργός ιδρυτής βασιλιάς όνομα ονόματα',
    organisation:
      'οργανισμός οργάνωση εταιρεία εταιρείες ομάδα κόμμα πανεπιστήμιο εφημερίδα τράπεζα δικαστήριο',
    place: 'χώρα χώρες πόλη πόλεις τόπος μέρος περιοχή πρωτεύουσα οδός κτίριο νησί ποταμός',
    time: 'ημερομηνία ημέρα μέρα έτος χρόνο χρονιά μήνα αιώνα εβδομάδα ώρα προθεσμία',
    number: 'αριθμός ηλικία μέγεθος ύψος μήκος απόσταση όριο ταχύτητα βάρος',
    percentage: 'ποσοστό',
    money: 'τιμή κόστος τέλος ποσό μισθός πρόστιμο ενοίκιο',
    address: 'διεύθυνση τηλέφωνο email ιστοσελίδα',
    version: 'έκδοση',
    role: 'ρόλος θέση τίτλος',
    law: 'νόμος άρθρο κανονισμός οδηγία',
    reason: 'λόγος αιτία σκοπός',
  },
  costs: 'κοστίζει κοστίζουν',
  payments: 'πληρώνω πληρώσω',
  copulas: 'είναι ήταν',
  calendar:
    'ιανουάριος/ιανουαρίου φεβρουάριος/φεβρουαρίου μάρτιος/μαρτίου απρίλιος/απριλίου μάιος/μαΐου ιούνιος/ιουνίου ιούλιος/ιουλίου αύγουστος/αυγούστου σεπτέμβριος/σεπτεμβρίου οκτώβριος/οκτωβρίου νοέμβριος/νοεμβρίου δεκέμβριος/δεκεμβρίου δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή',
  numbers:
    'ένα ένας μία δύο τρία τρεις τέσσερα τέσσερις πέντε έξι επτά οκτώ εννέα δέκα έντεκα δώδεκα είκοσι τριάντα σαράντα πενήντα εξήντα εκατό χίλια χιλιάδες εκατομμύριο εκατομμύρια δισεκατομμύρια μισό τρίτο τέταρτο',
  negations: 'δεν δε μη μην όχι ποτέ κανείς κανένας καμία κανένα τίποτα χωρίς ούτε',
  durations: 'δευτερόλεπτ[αο] λεπτ[άαό] ώρ[αες]+ ημέρ[αες]+ μέρ[αες]+ εβδομάδ[αες]+ μήν[αες]+ έτ[οη] χρόνια',
  reasons: 'επειδή|διότι|λόγω|για να|ώστε|γι αυτό|καθώς|εξαιτίας',
  now: 'τώρα|σήμερα|επί του παρόντος|αυτή τη στιγμή|σημερινός|σημερινή',
  bygone: 'εκείνη την εποχή',
  former: 'πρώην|τότε',
};

export const finnish: LanguageData = {
  greetings:
    '(hei|moi|moikka|terve|huomenta|päivää|hyvää huomenta|hyvää päivää|hyvää iltaa|moro)( kaikki| kaikille| vaan| tiimi)*',
  thanks:
    '(paljon |suuri |suuret )?(kiitos|kiitoksia|kiitti)( paljon| etukäteen| jo etukäteen| avusta| kaikille)*|ystävällisin terveisin|terveisin|ole hyvä|näkemiin|mukavaa päivää',
  requests:
    '(tietääkö|tietäisikö|osaako|muistaako) (joku|kukaan)( täällä)?( kertoa| sanoa)?|(voitko|voisitko|voisitteko|voitteko|voisiko joku|osaatko)( kertoa| sanoa| selittää| auttaa)?( minulle)?|(tiedätkö|tiedättekö)|(haluaisin|haluan) (tietää|kysyä)|(minulla on )?(pieni |lyhyt |tyhmä |nopea )?kysymys|kerro( minulle)?|anteeksi|mietin|en tiedä|ok',
  fillers: 'oikein|tarkalleen|kiitos|ehkä|tällä hetkellä|noin|oikeastaan|muuten',
  help: 'apua|auta|mitä osaat( tehdä)?|kuka olet|miten tämä toimii',
  grammar:
    'milloin koska kuka ketkä kenen ketä missä mistä mihin minne miten kuinka paljonko montako miksi mikä mitkä mitä minkä on ovat oli olivat voi voiko saa saako pitää pitääkö minä sinä hän se',
  links: 'tarkoittaa kutsutaan tapahtuu tehdä tekee tehty sijaitsee liittyy',
  mentions: 'sanoo sanoi sanoa kirjoittaa sana',
  asks: {
    who: 'kuka|ketkä|kuka on|kuka oli',
    person: 'kenen|ketä|kenelle|keneltä|kenet|kenen kanssa',
    time: 'milloin|koska|mistä lähtien|mihin (aikaan|mennessä)|minä (vuonna|päivänä)|monelta|moneltako|mihin asti',
    place: 'missä|mistä|mihin|minne',
    reason: 'miksi|mistä syystä|minkä takia|minkä vuoksi',
    duration:
      'kuinka (kauan|pitkään)|miten (kauan|pitkään)|kauanko|montako (tuntia|päivää|viikkoa|kuukautta|vuotta|minuuttia)',
    percentage: 'kuinka monta prosenttia|montako prosenttia|mikä osuus',
    money: '(paljonko|kuinka paljon|mitä|miten paljon) maksaa|paljonko rahaa|mikä on hinta',
    'how-to': '(miten|kuinka) (voin|voi|saan|pitää|voidaan|teen|vaihdan|asennan|haen)',
    number:
      'kuinka (monta|paljon|korkea|suuri|vanha|usein|kaukana|nopea|moni|syvä)|montako|paljonko|miten (monta|paljon|usein)|moniko',
    which: 'mikä|mitkä|minkä|missä (maassa|kaupungissa)',
    what: 'mitä|mikä on|mitä tarkoittaa|mikä oli',
    any: 'miten|kuinka',
    'yes-no': '(onko|voiko|saako|pitääkö|voinko|saanko|täytyykö|ovatko)',
  },
  kinds: {
    person:
      'henkilö mies nainen kirjailija johtaja presidentti ministeri perustaja kuningas kuningatar nimi nimet',
    organisation:
      'organisaatio järjestö yritys yritykset yhtiö ryhmä virasto puolue yliopisto lehti joukkue pankki tuomioistuin',
    place: 'maa maat kaupunki kaupungit paikka alue pääkaupunki katu rakennus saari joki',
    time: 'päivämäärä päivä vuosi kuukausi vuosisata viikko aika määräaika',
    number: 'määrä lukumäärä ikä koko korkeus pituus etäisyys raja nopeus paino',
    percentage: 'prosenttiosuus osuus',
    money: 'hinta maksu palkka summa sakko vuokra',
    address: 'osoite puhelinnumero sähköposti sähköpostiosoite verkkosivu',
    version: 'versio',
    role: 'rooli asema tehtävä titteli',
    law: 'laki pykälä artikla asetus direktiivi',
    reason: 'syy tarkoitus',
  },
  costs: 'maksaa maksavat maksoi',
  payments: 'maksan',
  copulas: 'on ovat oli olivat',
  calendar:
    'tammikuu/tammikuuta/tammikuussa helmikuu/helmikuuta/helmikuussa maaliskuu/maaliskuuta/maaliskuussa huhtikuu/huhtikuuta/huhtikuussa toukokuu/toukokuuta/toukokuussa kesäkuu/kesäkuuta/kesäkuussa heinäkuu/heinäkuuta/heinäkuussa elokuu/elokuuta/elokuussa syyskuu/syyskuuta/syyskuussa lokakuu/lokakuuta/lokakuussa marraskuu/marraskuuta/marraskuussa joulukuu/joulukuuta/joulukuussa maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai',
  numbers:
    'yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista kaksikymmentä kolmekymmentä neljäkymmentä viisikymmentä sata sataa tuhat tuhatta miljoona miljoonaa miljardia puolet kolmannes neljännes prosenttia',
  negations: 'ei en et emme ette eivät älä älkää ilman eikä',
  durations:
    'sekunti[na]? sekuntia minuutti[na]? minuuttia tunti[na]? tuntia päivä[äa]? viikko[a]? viikkoa kuukau(?:si|tta|den) vuo(?:si|tta|den)',
  reasons: 'koska|sillä|takia|vuoksi|jotta|siksi|johtuen|ansiosta',
  now: 'nyt|tällä hetkellä|nykyään|tänään|nykyinen',
  bygone: 'tuolloin|siihen aikaan',
  former: 'silloinen|silloisen|entinen|entisen|entiset',
};

export const hungarian: LanguageData = {
  greetings:
    '(szia|sziasztok|helló|hello|üdv|üdvözlöm|jó (napot|reggelt|estét)|szervusz|kedves (mindenki|kollégák)|tisztelt (cím|kollégák))( kívánok| mindenki| mindenkinek| csapat)*',
  thanks:
    '(nagyon |előre is |szépen )*(köszönöm|köszi|kösz|köszönjük)( szépen| előre is| mindenkinek| a segítséget)*|üdvözlettel|(üdv|kérem|légyszi|legyszives|legyen szíves)|viszlát|szép napot',
  requests:
    '(tudja|tudná|meg tudja mondani|el tudja mondani) (valaki|esetleg valaki)( itt)?( hogy)?|valaki (tudja|meg tudja mondani)( hogy)?|(tudod|tudjátok|tudja)( esetleg)?( hogy)?|(meg |el )?(tudnád|tudnátok|tudná|tudod|tudja)( kérlek)?( mondani| magyarázni)( hogy)?|(szeretném|szeretnék) (tudni|kérdezni|megkérdezni)( hogy)?|(lenne|van) (egy )?(gyors |rövid |buta )?kérdésem|(gyors |egy )?kérdés|mondd( meg)?( kérlek)?|elnézést|bocsánat|bocsi|kérem|kérlek|nem tudom( hogy)?|ok',
  fillers: 'pontosan|egyébként|kérem|kérlek|jelenleg|körülbelül|esetleg|tulajdonképpen|vajon',
  help: 'segítség|segíts|mit tudsz|ki vagy|hogyan működik',
  grammar:
    'mikor ki kik kinek kit kivel hol hova honnan hogyan hogy mennyi mennyibe hány miért mi mit milyen melyik mely mire van volt lehet kell tud tudok én te ő az a',
  links: 'jelent nevezik hívják történik csinál tesz található kapcsolódik',
  mentions: 'mond mondta mondani ír írta szó',
  asks: {
    who: 'ki|kik|ki volt',
    person: 'kinek|kit|kivel|kitől|kié',
    time: 'mikor|mióta|meddig|hány órakor|melyik évben|mikortól|hánykor',
    place: 'hol|hova|hová|honnan|merre',
    reason: 'miért|mi okból|mi miatt',
    duration:
      'mennyi (ideig|idő)|mennyi időbe|hány (órát|napot|évet|napig|évig|óráig|percig|hétig|hónapig)|milyen (hosszú ideig|sokáig)',
    percentage: 'hány százalék|hány százaléka|mekkora (arány|hányad)',
    money: 'mennyibe kerül|mennyibe kerülnek|mennyi pénz|mennyi az ára|mekkora az ár',
    'how-to':
      'hogyan (lehet|kell|tudok|tudom|kérhetek|változtathatom|telepíthetem)|hogy (lehet|kell|tudok|tudom)',
    number: 'hány|mennyi|mennyire|mekkora|milyen (magas|messze|gyakran|gyorsan|régi|nagy|idős|mély)|hányan',
    which: 'melyik|mely|milyen|melyek',
    what: 'mi|mit|mi az|mit jelent|mik',
    any: 'hogyan|hogy',
    'yes-no': '(lehet e|van e|kell e|szabad|lehet|van)',
  },
  kinds: {
    person:
      'személy ember férfi nő szerző igazgató elnök miniszter alapító vezető király királynő név neve nevei',
    organisation:
      'szervezet szervezetek cég cégek vállalat csoport ügynökség párt egyetem újság csapat bank bíróság',
    place:
      'ország országok országban város városok városban hely régió főváros fővárosa utca épület sziget folyó',
    time: 'dátum nap év évben hónap évszázad hét idő időpont határidő',
    number: 'szám száma kor kora méret magassága hossza távolság korlát sebesség súly',
    percentage: 'százalék arány aránya',
    money: 'ár ára költség díj összeg fizetés bírság bérleti',
    address: 'cím címe telefonszám email weboldal',
    version: 'verzió verziója',
    role: 'szerep pozíció beosztás cím',
    law: 'törvény cikk rendelet irányelv',
    reason: 'ok oka cél célja',
  },
  costs: 'kerül kerülnek',
  payments: 'fizetni fizet fizetek',
  copulas: 'volt voltak van',
  calendar:
    'január február március április május június július augusztus szeptember október november december januárban februárban márciusban áprilisban májusban júniusban júliusban augusztusban szeptemberben októberben novemberben decemberben hétfő kedd szerda csütörtök péntek szombat vasárnap',
  numbers:
    'egy kettő két három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő húsz harminc negyven ötven hatvan hetven nyolcvan kilencven száz ezer millió milliárd tucat fél fele harmad negyed százalék',
  negations: 'nem ne nincs nincsenek sem se soha senki semmi nélkül',
  durations:
    'másodperc(?:ig|et)? perc(?:ig|et)? órá?[aigt]* nap(?:ig|ot)? h[ée]t(?:ig|et)? hónap(?:ig|ot)? év(?:ig|et)?',
  reasons: 'mert|mivel|miatt|azért|hogy|ezért|annak érdekében|következtében',
  now: 'most|jelenleg|jelenlegi|pillanatnyilag|mostani|ma',
  bygone: 'akkoriban|annak idején',
  former: 'akkori|egykori|korábbi|hajdani',
};

export const turkish: LanguageData = {
  greetings:
    '(merhaba|merhabalar|selam|selamlar|günaydın|iyi günler|iyi akşamlar|iyi çalışmalar|sayın (yetkili|ilgili)|hey)( arkadaşlar| herkese| millet| ekip| hocam)*|herkese merhaba',
  thanks:
    '(çok |şimdiden |çok çok )*(teşekkürler|teşekkür ederim|teşekkür ederiz|sağolun|sağol|sağ olun|tşk|eyvallah)( şimdiden| çok| herkese)*|saygılarımla|saygılar|lütfen|rica ederim|hoşça kalın|iyi günler',
  requests:
    '(bilen|bilgisi olan)( biri| birisi)? (var mı|varmı)|(acaba )?(biri|birisi|kimse|herhangi biri)( bana)? (biliyor mu|söyleyebilir mi|açıklayabilir mi|bilir mi)|(bana )?(söyler misiniz|söyler misin|söyleyebilir misiniz|söyleyebilir misin|açıklar mısınız|yardımcı olur musunuz|yardım eder misiniz)|(biliyor musunuz|biliyor musun)|(öğrenmek|sormak|bilmek) (istiyorum|isterim|istiyordum)|merak ediyorum|(bir |kısa bir |hızlı bir |küçük bir )?(sorum var|soru|sorum)|pardon|affedersiniz|özür dilerim|lütfen|acaba|bilmiyorum|peki|tamam',
  fillers: 'tam olarak|lütfen|acaba|şu anda|şu an|yaklaşık|aslında|peki|ki',
  help: 'yardım|yardım et|ne yapabilirsin|sen kimsin|nasıl çalışıyor',
  grammar:
    'ne zaman kim kimin kime kimi kimler nerede nereye nereden nasıl kaç kaça niçin neden niye hangi hangisi ne neyi nedir kimdir mi mı mu mü var yok için ile bir bu şu olur oldu',
  links: 'denir demek anlamına gelir olur oldu yapılır yapar yapmak bulunur ilgili adlandırılır',
  mentions: 'dedi diyor demek yazdı kelime',
  asks: {
    who: 'kim|kimdir|kimler',
    person: 'kimin|kime|kimi|kimden|kiminle|kim tarafından',
    time: 'ne zaman|ne zamandan beri|saat kaçta|saat kaç|hangi (yıl|yılda|tarihte|tarih|gün)|kaç yılında',
    place: 'nerede|nereye|nereden|neresi|nerde|neresidir',
    reason: 'neden|niçin|niye|hangi nedenle',
    duration:
      'ne kadar (sürer|sürüyor|sürdü|süre|sürede|zaman)|kaç (saat|gün|hafta|ay|yıl|dakika)|ne kadar süreyle',
    percentage: 'yüzde kaç|yüzde kaçı|ne kadarı|hangi oranda',
    money: 'ne kadara|kaç (para|lira|euro|dolar|tl)|kaça|ücreti ne kadar|fiyatı ne kadar|ücreti nedir',
    'how-to':
      'nasıl (yapabilirim|yapılır|yaparım|değiştirebilirim|değiştiririm|kurabilirim|başvurabilirim|alabilirim|kullanılır|yapabiliriz)',
    number:
      'kaç|kaçıncı|ne kadar|kaçtır|ne sıklıkla|ne kadar (yüksek|büyük|uzak|uzun|eski)|kaç tane|kaç kişi',
    which: 'hangi|hangisi|hangileri',
    what: 'ne|nedir|nelerdir|ne demek|ne anlama gelir',
    any: 'nasıl',
    'yes-no': '(var mı|mümkün mü|gerekli mi|gerekiyor mu)',
  },
  kinds: {
    person: 'kişi adam kadın yazar müdür başkan bakan kurucu lider kral kraliçe isim adı isimler',
    organisation:
      'kuruluş örgüt şirket şirketler firma grup kurum parti üniversite gazete takım banka mahkeme',
    place: 'ülke ülkeler ülkede şehir şehirler şehirde yer bölge başkent başkenti sokak bina ada nehir',
    time: 'tarih tarihi gün yıl ay yüzyıl hafta zaman süre saat',
    number: 'sayı sayısı yaş boyut yükseklik yüksekliği uzunluk uzunluğu mesafe sınır hız ağırlık',
    percentage: 'yüzde oran oranı',
    money: 'fiyat fiyatı ücret ücreti maliyet maaş ceza kira tutar',
    address: 'adres adresi telefon eposta site',
    version: 'sürüm sürümü',
    role: 'rol görev görevi unvan pozisyon',
    law: 'kanun yasa madde yönetmelik',
    reason: 'sebep sebebi neden nedeni amaç amacı',
  },
  costs: 'tutar',
  payments: 'ödemek ödenir ödüyorum',
  copulas: 'dir dır idi',
  calendar:
    'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi pazar',
  numbers:
    'bir iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz bin milyon milyar düzine yarım yarısı üçte çeyrek yüzde',
  negations: 'değil yok hiç hiçbir asla ne',
  durations: 'saniye dakika saat gün hafta ay yıl yüzyıl',
  reasons: 'çünkü|için|nedeniyle|dolayı|sebebiyle|yüzünden|amacıyla|bu nedenle|sayesinde',
  now: 'şimdi|şimdiki|şu an|şu anda|halen|bugün|günümüzde|mevcut',
  bygone: 'o zamanlar|o dönemde',
  former: 'eski|önceki|dönemin',
};
