// Commands in Finnish, Greek, Hungarian and Turkish.
import type { LocalizedCommands } from './localized.ts';

export const finnish: LocalizedCommands = {
  names: { ask: 'kysy', question: 'kysymys', private: 'yksityinen', source: 'lähde', newest: 'uusimmat' },
  menus: { findSources: 'Etsi lähteet', checkQuotes: 'Tarkista lainaukset' },
  descriptions: {
    ask: 'Sanatarkkoja lainauksia asiakirjoista, jotka vastaavat kysymykseen',
    question: 'Kysymys, tai sanoja kohdan valitsemiseksi',
    private: 'Vain sinä näet vastauksen',
    source: 'Vain asiakirjat, joiden nimessä, julkaisijassa, tekijässä tai polussa on tämä sana',
    newest: 'Uusimmat asiakirjat ensin',
    verbatim: 'Lisää asiakirjoista ja vastauksista',
    text: 'Teksti, jossa on vähintään neljän sanan lainauksia',
    draft: 'Luonnos (.txt, .md, .docx, .pdf): saat kopion, johon jokainen lainaus on merkitty',
  },
  subcommands: {
    help: 'Luettelee komennot',
    sources: 'Luettelee asiakirjat',
    why: 'Miten vastaus löytyi',
    verify: 'Onko kuitin lainaus yhä sanasta sanaan asiakirjoissa',
    cite: 'Kuitin lainaus lähdeviitteineen',
    check: 'Vertaa tekstin jokaista lainausta asiakirjoihin',
    unanswered: 'Luettelee vastaamattomat kysymykset, ylläpitäjille',
    'forget-me': 'Poistaa kysymyksesi ja arviosi',
    scope: 'Mitä asiakirjoja tämä kanava näkee; ylläpitäjät voivat muuttaa sitä',
    settings: 'Mitä täällä on asetettu; ylläpitäjät voivat muuttaa sitä',
    status: 'Mistä haetaan, ja tallennetaanko vastaukset',
  },
};

export const greek: LocalizedCommands = {
  names: { ask: 'ρώτησε', question: 'ερώτηση', private: 'ιδιωτικά', source: 'πηγή', newest: 'νεότερα' },
  menus: { findSources: 'Εύρεση πηγών', checkQuotes: 'Έλεγχος παραθεμάτων' },
  descriptions: {
    ask: 'Παραθέματα λέξη προς λέξη από τα έγγραφα που απαντούν σε μια ερώτηση',
    question: 'Μια ερώτηση, ή λέξεις για να διαλέξετε ένα απόσπασμα',
    private: 'Μόνο εσείς βλέπετε την απάντηση',
    source: 'Μόνο έγγραφα με αυτή τη λέξη στον τίτλο, εκδότη, συγγραφέα ή διαδρομή',
    newest: 'Πρώτα τα νεότερα έγγραφα',
    verbatim: 'Περισσότερα για τα έγγραφα και τις απαντήσεις',
    text: 'Ένα κείμενο με παραθέματα τουλάχιστον τεσσάρων λέξεων',
    draft: 'Ένα προσχέδιο (.txt, .md, .docx, .pdf): παίρνετε αντίγραφο με σημειωμένα τα παραθέματα',
  },
  subcommands: {
    help: 'Δείχνει τις εντολές',
    sources: 'Δείχνει τα έγγραφα',
    why: 'Πώς βρέθηκε μια απάντηση',
    verify: 'Αν το παράθεμα μιας απόδειξης είναι ακόμη στα έγγραφα, λέξη προς λέξη',
    cite: 'Το παράθεμα μιας απόδειξης με την παραπομπή του',
    check: 'Συγκρίνει κάθε παράθεμα ενός κειμένου με τα έγγραφα',
    unanswered: 'Δείχνει τις αναπάντητες ερωτήσεις, για διαχειριστές',
    'forget-me': 'Διαγράφει τις ερωτήσεις και τις αξιολογήσεις σας',
    scope: 'Ποια έγγραφα βλέπει αυτό το κανάλι· οι διαχειριστές μπορούν να το αλλάξουν',
    settings: 'Τι έχει ρυθμιστεί εδώ· οι διαχειριστές μπορούν να το αλλάξουν',
    status: 'Πού γίνεται η αναζήτηση και αν αποθηκεύονται οι απαντήσεις',
  },
};

export const hungarian: LocalizedCommands = {
  names: { ask: 'kérdez', question: 'kérdés', private: 'privát', source: 'forrás', newest: 'legújabb' },
  menus: { findSources: 'Források keresése', checkQuotes: 'Idézetek ellenőrzése' },
  descriptions: {
    ask: 'Szó szerinti idézetek a dokumentumokból, amelyek egy kérdésre válaszolnak',
    question: 'Egy kérdés, vagy szavak egy szövegrész kiválasztásához',
    private: 'Csak te látod a választ',
    source: 'Csak dokumentumok, amelyek címében, kiadójában, szerzőjében vagy útvonalában ez a szó áll',
    newest: 'A legújabb dokumentumok elöl',
    verbatim: 'Több a dokumentumokról és a válaszokról',
    text: 'Szöveg legalább négyszavas idézetekkel',
    draft: 'Egy piszkozat (.txt, .md, .docx, .pdf): másolatot kapsz, amelyben minden idézet meg van jelölve',
  },
  subcommands: {
    help: 'Felsorolja a parancsokat',
    sources: 'Felsorolja a dokumentumokat',
    why: 'Hogyan született egy válasz',
    verify: 'Szó szerint a dokumentumokban van-e még egy igazolás idézete',
    cite: 'Egy igazolás idézete a hivatkozásával',
    check: 'Egy szöveg minden idézetét összeveti a dokumentumokkal',
    unanswered: 'Felsorolja a megválaszolatlan kérdéseket, adminisztrátoroknak',
    'forget-me': 'Törli a kérdéseidet és értékeléseidet',
    scope: 'Mely dokumentumokat látja ez a csatorna; adminisztrátorok módosíthatják',
    settings: 'Mi van itt beállítva; adminisztrátorok módosíthatják',
    status: 'Miben folyik a keresés, és megmaradnak-e a válaszok',
  },
};

export const turkish: LocalizedCommands = {
  names: { ask: 'sor', question: 'soru', private: 'özel', source: 'kaynak', newest: 'yeni' },
  menus: { findSources: 'Kaynakları bul', checkQuotes: 'Alıntıları denetle' },
  descriptions: {
    ask: 'Bir soruyu yanıtlayan belgelerden kelimesi kelimesine alıntılar',
    question: 'Bir soru, ya da bir bölüm seçmek için kelimeler',
    private: 'Yanıtı yalnızca siz görürsünüz',
    source: 'Yalnızca başlığında, yayıncısında, yazarında ya da yolunda bu kelime olan belgeler',
    newest: 'Önce en yeni belgeler',
    verbatim: 'Belgeler ve yanıtlar hakkında daha fazlası',
    text: 'En az dört kelimelik alıntılar içeren bir metin',
    draft: 'Bir taslak (.txt, .md, .docx, .pdf): her alıntının işaretlendiği bir kopya alırsınız',
  },
  subcommands: {
    help: 'Komutları listeler',
    sources: 'Belgeleri listeler',
    why: 'Bir yanıtın nasıl bulunduğu',
    verify: 'Bir makbuzdaki alıntının hâlâ kelimesi kelimesine belgelerde olup olmadığı',
    cite: 'Bir makbuzdaki alıntı, kaynağıyla',
    check: 'Bir metindeki her alıntıyı belgelerle karşılaştırır',
    unanswered: 'Yanıtlanmamış soruları listeler, yöneticiler için',
    'forget-me': 'Sorularınızı ve değerlendirmelerinizi siler',
    scope: 'Bu kanalın hangi belgeleri gördüğü; yöneticiler değiştirebilir',
    settings: 'Burada ne ayarlandığı; yöneticiler değiştirebilir',
    status: 'Nelerin arandığı ve yanıtların saklanıp saklanmadığı',
  },
};
