// German: what the pages say besides the answers themselves.
import { counted, grouped, quoted } from '../../language/counted.ts';

export const web = {
  name: 'Verbatim',
  skip: 'Zum Inhalt springen',
  pages: 'Seiten',
  ask: 'Fragen',
  sources: 'Quellen',
  history: 'Verlauf',
  verify: 'Prüfen',
  admin: 'Verwaltung',
  listening: (address: string): string => `Fragen Sie unter ${address}`,
  footer:
    'Jedes Zitat stammt wörtlich aus den Dokumenten und nennt seine Quelle. Nichts verlässt dieses Programm.',
  failedTitle: 'Das hat nicht geklappt',
  failed: (id: string): string =>
    `Bei uns ist etwas schiefgegangen. Einzelheiten stehen unter ${id} im Protokoll.`,
  notFoundTitle: 'Seite nicht gefunden',
  notFound:
    'Die Adresse ist falsch, oder das Dokument gibt es nicht mehr. Die Seite „Quellen“ zeigt alle Dokumente.',
  tooMany: 'Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es noch einmal.',
  tooLarge: 'Das ist zu viel Text für eine Anfrage. Schicken Sie einen Teil davon.',
  busy: 'Es werden gerade zu viele Fragen gestellt. Versuchen Sie es in ein paar Sekunden noch einmal.',
  tooSlow: 'Das hat zu lange gedauert. Versuchen Sie es mit weniger Text.',
  otherHost: (host: string): string =>
    `Dieses Programm bedient nur diesen Rechner, und nicht unter dem Namen ${host}. Einen anderen Namen erlaubt VERBATIM_PUBLIC_URL.`,
  otherMethod: (allowed: string): string => `Diese Adresse nimmt nur ${allowed} an.`,
  outside: (message: string): string =>
    `Das geht im Moment nicht. Die Meldung des Programms, auf Englisch: ${message}`,
  languages: 'Sprache',
  otherSite: 'Das Formular kam nicht von dieser Website und wurde deshalb abgelehnt.',
};

export const waiting = {
  title: 'Die Dokumente werden eingelesen',
  reading: (soFar: { readonly done: number; readonly of: number } | undefined): string =>
    soFar === undefined
      ? 'Die Dokumente werden gezählt …'
      : `${grouped(soFar.done)} von ${counted(soFar.of, 'Dokument', 'Dokumenten')} eingelesen. Fragen werden beantwortet, sobald alle eingelesen sind.`,
};

export const ask = {
  title: 'Die Dokumente fragen',
  lead: (documents: number): string =>
    `Antworten werden wörtlich aus ${counted(documents, 'Dokument', 'Dokumenten')} zitiert. Sagen sie nichts dazu, gibt es keine Antwort, oder nur die Textstellen, die der Frage am nächsten kommen.`,
  label: 'Ihre Frage',
  placeholder: 'Wer, was, wann, wo …',
  button: 'Fragen',
  busy: 'Die Dokumente werden durchsucht …',
  samples: 'Fragen zum Einstieg',
  narrow: 'Die Suche eingrenzen',
  narrowing: [
    ['"genauer Wortlaut"', 'nur Textstellen mit diesen Wörtern in dieser Reihenfolge'],
    ['-Wort', 'keine Textstellen mit diesem Wort'],
    ['source:Name', 'nur Dokumente mit diesem Wort in Titel, Herausgeber, Autor oder Pfad'],
    ['before:2022  after:2021-06', 'nur Dokumente aus dieser Zeit'],
    ['sort:newest', 'die Antworten, beginnend mit dem neuesten Dokument'],
  ] as const,
  keysTitle: 'Tasten',
  keys: [
    ['/', 'zur Frage'],
    ['↑ ↓', 'von Zitat zu Zitat'],
    ['c', 'das Zitat mit seiner Quellenangabe kopieren'],
  ] as const,
  notStored: 'Diese Antwort ist nicht oder nicht mehr gespeichert. Stellen Sie die Frage noch einmal.',
  changed:
    'Die Dokumente haben sich geändert, seit diese Frage beantwortet wurde. Stellen Sie sie noch einmal.',
  suggestions: 'Textstellen mit diesen Wörtern',
  askThis: (question: string): string => `${quoted(question)} fragen`,
  printed: (address: string, day: string): string => `${address}, gedruckt am ${day}.`,
  answer: 'Antwort',
  abstained: 'Keine Antwort',
  quote: (number: number): string => `Zitat ${number}`,
  closestQuote: (number: number): string => `Textstelle ${number}, vielleicht keine Antwort`,
  nearestQuote: (number: number): string => `Ähnliche Textstelle ${number}, vielleicht keine Antwort`,
  read: 'Im Dokument lesen',
  original: 'Original',
  file: 'Originaldatei',
  wholeFile: 'Originaldatei, von Anfang an',
  verifyReceipt: (code: string): string => `Beleg ${code} prüfen`,
  likelihood: (likely: string): string => `${likelihoods[likely] ?? likely} richtig`,
  context: 'Zusammenhang',
  before: (sentence: string): string => `Davor: ${sentence}`,
  nothingBefore: 'Davor steht nichts.',
  after: (sentence: string): string => `Danach: ${sentence}`,
  nothingAfter: 'Danach steht nichts.',
  more: (waiting: number): string => `Weitere Zitate (${waiting})`,
  alsoIn: 'Auch in',
  shownAs: 'Angezeigt wie',
  page: 'auf dieser Seite',
  preview: (platform: string): string => `in ${platform}`,
  previewNote: (platform: string): string =>
    `Eine Vorschau der Nachricht, wie ${platform} sie zeigt: genau das, was gesendet würde.`,
  bot: 'Verbatim',
  app: 'APP',
};

const likelihoods: Readonly<Record<string, string>> = {
  'very likely': 'sehr wahrscheinlich',
  likely: 'wahrscheinlich',
  'fairly likely': 'recht wahrscheinlich',
  possible: 'möglicherweise',
  unlikely: 'eher nicht',
  'very unlikely': 'sehr wahrscheinlich nicht',
};

export const history = {
  title: 'Ihre Fragen',
  lead: 'Was Sie gefragt haben, das Neueste zuerst. Niemand sonst sieht diese Liste.',
  none: 'Sie haben noch nichts gefragt.',
  forKnown: 'Melden Sie sich an, um die Liste Ihrer Fragen zu sehen.',
  again: 'Noch einmal fragen',
  againOf: (question: string): string => `Noch einmal fragen: ${question}`,
  kinds: { answered: 'Beantwortet', unsure: 'Nicht sicher', abstained: 'Keine Antwort', told: 'Auskunft' },
};

export const sources = {
  title: 'Quellen',
  count: (shown: number, all: number): string =>
    shown === all
      ? `${counted(all, 'Dokument', 'Dokumente')}.`
      : `${grouped(shown)} von ${counted(all, 'Dokument', 'Dokumenten')}.`,
  search: 'In Titeln, Herausgebern, Autoren und Pfaden suchen',
  button: 'Suchen',
  none: 'Kein Dokument passt dazu.',
  showAll: 'Alle anzeigen',
  filters: 'Filter und Reihenfolge',
  filter: { collection: 'Sammlung', type: 'Dateityp', language: 'Sprache', from: 'Von', until: 'Bis' },
  any: 'Alle',
  top: '(in keinem Ordner)',
  sort: 'Reihenfolge',
  onlyProblems: 'Nur mit Problemen',
  dateExample: '2021-05',
  dateForm: 'Ein Jahr, ein Monat oder ein Tag, etwa 2021, 2021-05 oder 2021-05-17',
  columns: {
    title: 'Titel',
    publisher: 'Herausgeber',
    published: 'Datum',
    collection: 'Sammlung',
    words: 'Wörter',
  },
  pages: 'Seiten der Liste',
  previous: 'Zurück',
  next: 'Weiter',
  pageOf: (page: number, of: number): string => `Seite ${grouped(page)} von ${grouped(of)}`,
  sortBy: (column: string): string => `Sortieren nach: ${column}`,
  problemsTitle: 'Probleme',
  problem: 'Problem',
};

export const copy = {
  of: (what: string): string => `Kopieren: ${what}`,
  copy: 'Kopieren',
  quote: 'Zitat',
  cited: 'Mit Quelle',
  markdown: 'Markdown',
  link: 'Link',
  copied: 'Kopiert.',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt.',
};

export const rating = {
  rated: 'Danke. Ihre Bewertung ist bei der Antwort gespeichert.',
  notRated: 'Diese Antwort ist nicht gespeichert und lässt sich deshalb nicht bewerten.',
  why: 'Was war falsch? Die Antwort ist',
  reasons: {
    'wrong-source': 'aus der falschen Quelle',
    outdated: 'veraltet',
    'not-what-i-asked': 'nicht das, was ich gefragt habe',
  },
  note: 'Eine Anmerkung, wenn Sie möchten',
  send: 'Senden',
  useful: 'Diese Antwort ist hilfreich',
  notUseful: 'Diese Antwort ist nicht hilfreich',
  noVerdict: 'Geben Sie an, ob die Antwort hilfreich war oder was daran falsch war.',
};

export const cite = {
  cite: 'Nachweis',
  title: (code: string): string => `Nachweise für ${code}`,
  heading: 'Nachweise',
  styles: 'Zitierstile',
  verify: (code: string): string => `Beleg ${code} prüfen`,
};

export const verify = {
  title: 'Prüfen',
  lead: 'Fügen Sie einen Beleg wie V-7K2Q9 ein oder einen Text mit Zitaten aus vier oder mehr Wörtern. Jedes wird mit den heutigen Dokumenten verglichen.',
  label: 'Beleg oder Text',
  button: 'Prüfen',
  busy: 'Der Text wird mit den Dokumenten verglichen …',
  today: 'Der Wortlaut von heute, Wort für Wort',
  removed: 'entfernt:',
  inserted: 'hinzugefügt:',
};

export const quoteView = {
  answered: 'Wörtlich aus den Dokumenten',
  unsure: 'Nicht sicher. Die Textstellen, die der Frage am nächsten kommen:',
  passages: 'Textstellen in den Dokumenten',
  receipt: 'Beleg',
  gone: 'Das Dokument sagt das dort nicht mehr.',
};
