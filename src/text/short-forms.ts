// Short forms that what stands before them explains: amounts, dates, titles of persons and companies' forms.

/** Splits a list at its white space. */
const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** A word with a full stop and what stands around it. */
export interface Stop {
  /** Without the last full stop. */
  readonly word: string;
  /** The open sentence, or its end, with the word and the full stop. */
  readonly before: string;
  readonly after: string;
  /** The first word of `after`. */
  readonly next: string;
  /** Whether that opens sentences more often than it goes on with one. */
  readonly opens: boolean;
}

/** Whether the sentence goes on after such a form. */
export const goesOnAfterForm = (stop: Stop): boolean =>
  beforeCounted(stop) || beforeYear(stop) || beforePerson(stop) || beforeCompany(stop);

/** "20 Mio. Euro": thousands, millions and milliards, after a number. */
const magnitudes = listed(`
  tsd tys tis mio mill mil mln mil mld mrd mia md bio
  тыс тис млн млрд хил εκατ δισ χιλ
`);
const afterNumber = /\p{N}\s*\p{L}+\.$/u;

const currency =
  /^\(?(?:\p{Sc}|(?:US|Can|AU)-?(?:\p{Sc}|Dollars?)|(?:Euros?|Dollars?|Franken|Pfund|Pfd|Yen|Rubel|Kronen|Złoty|Zloty|Forint|Lei|Lire|Pesos|Reais|Rupi(?:en|ah)|Rs)(?![\p{L}])|(?:EUR|USD|CHF|GBP|DKK|SEK|NOK|ISK|PLN|CZK|HUF|RON|BGN|RUB|UAH|TRY|JPY|CNY|CAD|AUD|BRL|MXN|ARS|INR|IDR|SFr|DM)(?![\p{L}]))/u;

/** What opens a German sentence; another word with a capital after "20 Mio." is the noun that is counted. */
const germanOpeners = listed(`
  der die das des dem den ein eine einer eines einem einen kein keine keiner keinen keinem dieser diese dieses diesem diesen
  jeder jede jedes jedem jeden jene alle allen aller beide viele einige manche weitere welche welcher welches solche andere
  ich du er sie es wir ihr man wer was wo wie wann warum mein meine sein seine seiner seinen seinem ihre ihrer ihren ihrem
  unser unsere unserer dessen deren
  ab als am an auf aus außer bei beim bis durch für gegen gegenüber gemäß hinter im in infolge innerhalb ins je laut mit nach
  neben ohne seit statt trotz über um unter vom von vor wegen während zu zum zur zwischen zuzüglich
  aber allerdings also anschließend auch aufgrund außerdem bereits bisher bislang da dabei dadurch dafür dagegen daher dahin
  dahinter damals damit danach daneben dann daran darauf daraufhin daraus darin darüber darum darunter davon davor dazu
  dazwischen denn dennoch derzeit deshalb deswegen doch dort ebenfalls ebenso endlich erst etwa falls ferner folglich
  gleichzeitig heute hier hierbei hierfür hiervon hierzu hinzu immer insgesamt inzwischen jährlich jedoch jetzt knapp künftig
  lediglich mehr meist mittlerweile möglich nachdem nicht noch nun nur ob obwohl oder oft rund schließlich schon seitdem
  sobald so sodass sofern solange somit sondern sonst sowie sowohl später tatsächlich trotzdem übrigens und ungefähr vielmehr
  vorher weil weiterhin weniger wenn wieder wobei zudem zuletzt zunächst zurzeit zusätzlich zuvor zwar
  gibt hat ist kann muss sind war waren werden wird wurde wurden soll sollen
`);

function beforeCounted({ word, before, after, next }: Stop): boolean {
  if (!magnitudes.has(word.toLowerCase()) || !afterNumber.test(before)) return false;
  if (currency.test(after)) return true;
  return (
    /^(?:Tsd|Mio|Mill|Mrd|Bio)$/.test(word) &&
    /^\p{Lu}\p{Ll}/u.test(next) &&
    !germanOpeners.has(next.toLowerCase())
  );
}

/** Short months that are no words. Followed by a year, or by a day. */
const months = listed(`
  jän mär mrz okt janv févr fév avr juill déc ene abr dic giu lug sett ott fev mrt febr márc ápr máj jún júl szept iun iul
  agu agt des paź wrz kwi gru sty čvn zář říj úno šub ağu eyl kas
  янв фев февр апр авг сент септ окт нояб ноя ноем дек січ лют бер квіт черв серп вер жовт груд
  ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ
`);

/** Short months that are words as well: only between a day, or a preposition, and a number. */
const likeWords = listed(
  'ago ara dez eki haz ian lip lis mag mai maj may mei nis noi oca out set sie tem лист трав ян',
);
const inDate = /(?:\p{N}[.ºo]?|\b(?:de|di|en|em))\s+\p{L}+\.$/iu;

function beforeYear({ word, before, next }: Stop): boolean {
  const key = word.toLowerCase();
  if (/^(?:Mo|Di|Mi|Do|Fr|Sa|So)$/.test(word)) return /^\p{N}{1,2}$/u.test(next);
  if (!/^\p{N}/u.test(next)) return false;
  if (word === 'Dez') return true;
  return months.has(key) || (likeWords.has(key) && inDate.test(before));
}

/** Degrees and the like after a title: "Dr. med. Schmidt", "prof. dr. ir. Smit", "mgr inż. Nowak". */
const inTitles =
  /(?:^|[\s("„“«])(?:\p{L}\.)?(?:dr|drs|prof|mr|ir|ing|mag|lic|dipl|cand|kand|stud|doc|doz|lek|dott|doç)\.?(?:[\s-]+(?:med|dent|vet|pharm|jur|iur|rer|nat|pol|phil|theol|oec|publ|sc|sci|techn|tech|agr|forest|hum|biol|math|paed|päd|litt|mus|mont|habil|hab|univ|em|ret|h\.\s?c|e\.\s?h|h|c|mult|ing|ir|mr|drs|dr|inż|arch|msc|bc)\.)+$/iu;

/** Titles that are words elsewhere: after an article with an apostrophe, or after Italian words that come before persons. */
const italianTitles = listed('on avv ing arch rag cav comm geom dott prof sig mons min pres amm');
const italianBefore =
  /(?:^|[\s("«])(?:il|del|dal|al|col|nel|sul|lo|signor|vice|egregio|gentile)\s+\p{L}+\.$/iu;
const elided = /^\p{L}{1,5}['’](?=\p{L})/u;

/** "ir. Smit", where Spanish has "antes de ir. María": after Dutch words, or in capitals. */
const dutchEngineer = /(?:^|[\s(])(?:door|van|met|aan|heer|mevrouw|mw\.|dhr\.|bij)\s+ir\.$|(?:^|[\s(])Ir\.$/u;

function beforePerson({ word, before, next, opens }: Stop): boolean {
  if (opens || !/^\p{Lu}/u.test(next)) return false;
  if (/^(?:Dipl|Priv|Reg|Mag)\.-\p{L}/u.test(word) || /^(?:St[ao]|Lic|Mag|O?St[RD])$/.test(word)) return true;
  if (dutchEngineer.test(before) || inTitles.test(before)) return true;
  const title = word.replace(elided, '').toLowerCase();
  return italianTitles.has(title) && (elided.test(word) || italianBefore.test(before));
}

/** "la S.p.A. Fiat", "van B.V. Shell": a company's form before its name, after nothing, an article or a preposition. */
const form =
  /(?:^|[("„“«]|\p{L}['’]|(?:^|[\s("„“«])(?:la|le|les|las|los|una?|une|della|dalla|alla|nella|sulla|di|con|de|del|des|du|een|eine?|einer|der|die|van|door|met|aan|voor|bij|en|et|ed?|y|und|à|par|pour|avec|por|para)\s+)(?:S\.?p\.A|S\.r\.l|S\.n\.c|S\.a\.s|S\.A|S\.L|B\.V|N\.V|V\.o\.F|soc\. coop)\.$/iu;

const beforeCompany = ({ before, next, opens }: Stop): boolean =>
  !opens && /^\p{Lu}/u.test(next) && form.test(before);
