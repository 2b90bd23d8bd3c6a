// German: what is said around quotes, of their places, and of receipts and quotations.
import { counted, grouped } from '../../language/counted.ts';

export const answer = {
  and: 'und',
  otherWords: (count: number): string => counted(count, 'weiteres Wort', 'weitere Wörter'),
  nowhere: (names: string, count: number): string =>
    `${names} ${count === 1 ? 'kommt' : 'kommen'} in den Dokumenten nirgends vor`,
  inDocuments: (nowhere: string): string => `${nowhere}.`,
  reasons: {
    'no-question':
      'Stellen Sie eine Frage in einfachen Worten, oder nennen Sie Wörter, die in der Textstelle vorkommen sollen.',
    'only-common-words':
      'Das sind nur häufige Wörter. Ergänzen Sie einen Namen, einen Ort, ein Datum oder ein anderes Wort, das in den Dokumenten stehen dürfte.',
    'only-filters':
      'Das grenzt die Suche nur ein: Es sagt, wo gesucht werden soll, aber nicht wonach. Fügen Sie eine Frage hinzu, etwa: Wer hat unterschrieben? source:Name',
    'filter-invalid':
      'Der Filter ist nicht lesbar. Schreiben Sie Daten als before:2022, after:2021-06 oder after:2021-06-30 und Quellen als source:Name.',
    'nothing-in-scope':
      'Hier darf kein Dokument gezeigt werden. Wer den Bot betreibt, legt das in der Scopes-Datei fest.',
    'nothing-in-filter':
      'Kein Dokument passt zu diesen Filtern. Ein Dokument ohne Datum passt weder zu before: noch zu after:.',
    'phrase-not-found':
      'Keine Textstelle enthält genau diesen Wortlaut. Versuchen Sie es ohne Anführungszeichen.',
    'words-not-found': 'Keine Antwort gefunden.',
    'not-together': 'Keine Antwort gefunden: In keiner Textstelle kommen die Wörter der Frage zusammen vor.',
    'not-sure': 'Die Dokumente verwenden diese Wörter, aber nichts darin beantwortet die Frage eindeutig.',
  },
  noneSince: (nowhere: string): string => `Keine Antwort gefunden: ${nowhere}.`,
  notTogether: (names: string): string =>
    `Keine Antwort gefunden: In keiner Textstelle kommen ${names} zusammen vor.`,
  unsureHeading: 'Nicht sicher. Die Textstellen, die der Frage am nächsten kommen:',
  lacking: {
    money: 'Keine davon nennt einen Geldbetrag.',
    number: 'Keine davon nennt eine Zahl.',
    time: 'Keine davon nennt ein Datum oder eine Uhrzeit.',
    duration: 'Keine davon nennt eine Dauer.',
    percentage: 'Keine davon nennt einen Prozentsatz.',
    version: 'Keine davon nennt eine Version.',
  },
  greeting: (documents: number): string =>
    `Guten Tag! Fragen Sie etwas; die Antwort kommt wörtlich aus ${counted(documents, 'Dokument', 'Dokumenten')}.`,
  thanks: 'Gern geschehen.',
  help: (documents: number): string =>
    `Stellen Sie eine Frage in einfachen Worten; die Antwort wird wörtlich aus ${counted(documents, 'Dokument', 'Dokumenten')} zitiert, jedes Zitat mit seiner Quelle. "genauer Wortlaut" findet nur diese Wörter in dieser Reihenfolge, -Wort lässt Textstellen mit diesem Wort weg, source:Name, before:2022 und after:2021-06 grenzen die Suche ein; sort:newest zeigt das Neueste zuerst. Fragen Sie "what documents do you have?", um die Liste zu sehen.`,
  documents: (documents: number): string => `${counted(documents, 'Dokument', 'Dokumente')}:`,
  understoodAs: (question: string): string => `Verstanden als: ${question}`,
  part: {
    unsure: (question: string, rest: string): string => `${question} Nicht sicher. ${rest}`,
    abstained: (question: string): string => `${question} Keine Antwort gefunden.`,
    askAlone: 'Stellen Sie diese Frage einzeln, um zu sehen, was ihr am nächsten kommt.',
  },
  nearestHeading: 'Die ähnlichsten Textstellen, die vielleicht keine Antwort sind:',
  suggestionsHeading: 'Meinten Sie:',
  respelled: (word: string, searched: string): string =>
    `${word} kommt nicht vor; gesucht wurde ${searched}.`,
  or: 'oder',
  from: (from: string, to: string): string => `${from} bis ${to}`,
  undated: (count: number): string => `${grouped(count)} ohne Datum`,
  documentCount: (count: number): string => counted(count, 'Dokument', 'Dokumente'),
  passageCount: (count: number): string => counted(count, 'Textstelle', 'Textstellen'),
  searched: (what: string, milliseconds: string): string => `Durchsucht: ${what}, in ${milliseconds} ms.`,
  searchedOnly: (what: string): string => `Durchsucht: ${what}.`,
};

export const citation = {
  days: (count: number): string => `⚠ ${counted(count, 'Tag', 'Tage')} alt`,
  months: (count: number): string => `⚠ ${counted(count, 'Monat', 'Monate')} alt`,
  years: (count: number): string => `⚠ ${counted(count, 'Jahr', 'Jahre')} alt`,
  sheet: (name: string): string => `Blatt ${name}`,
  row: (number: number | string): string => `Zeile ${number}`,
  slide: (number: number | string): string => `Folie ${number}`,
  page: (number: number | string): string => `Seite ${number}`,
  paragraph: (number: number | string): string => `Absatz ${number}`,
  line: (number: number | string): string => `Zeile ${number}`,
  unclear: 'aus einem Bild gelesen (einige Wörter sind undeutlich)',
  clear: 'aus einem Bild gelesen (alle Wörter sind deutlich)',
  and: 'und',
  alsoIn: (titles: string): string => `Auch in ${titles}.`,
};

export const proof = {
  unknownReceipt: (code: string): string =>
    `Zum Beleg ${code} ist hier kein Zitat gespeichert. Prüfen Sie den Code; er sieht aus wie V-7K2Q9.`,
  receiptNotStored: 'Beleg nicht gespeichert',
  unknownStyle: (style: string, known: string): string =>
    `Den Zitierstil ${style} gibt es nicht. Es gibt ${known}.`,
  and: 'und',
  receipt: (code: string): string => `Beleg ${code}.`,
  shown: (code: string, time: string): string => `Beleg ${code}, zuerst gezeigt am ${time}.`,
  verdicts: {
    exact: 'Heute wortgleich, an derselben Stelle derselben Datei.',
    exactElsewhereChanged: 'Heute wortgleich, an derselben Stelle. Die Datei wurde anderswo geändert.',
    movedWithin: 'Heute wortgleich, an einer anderen Stelle des Dokuments.',
    movedAway: 'Heute wortgleich, in einem anderen Dokument.',
    reRead: 'Inzwischen neu eingelesen: Die Datei ist dieselbe, ihr Text wird heute anders gelesen.',
    dropped: 'Geändert: Das Dokument sagt dies nicht mehr.',
    reworded: 'Geändert: Das Dokument sagt es heute mit anderen Worten.',
    gone: 'Das Dokument gibt es nicht mehr, und kein anderes enthält dieses Zitat.',
  },
  exactElsewhere: 'Derselbe Wortlaut steht heute in:',
  line: (line: number): string => `Zeile ${line}:`,
  checked: {
    exact: 'wortgleich',
    words: 'Wörter sind ohne Kennzeichnung ausgelassen',
    'inside-word': 'beginnt oder endet mitten in einem Wort',
    'not-in-corpus': 'nicht in den Dokumenten',
    stitched: 'aus zwei Stellen zusammengesetzt, ohne Kennzeichnung',
  },
  stitchedFrom: (documents: number): string => `aus ${documents} Dokumenten zusammengesetzt`,
  altered: {
    words: 'andere Wörter als im Dokument',
    case: 'andere Groß- und Kleinschreibung als im Dokument',
    punctuation: 'andere Zeichensetzung als im Dokument',
    editorial: 'Wörter in Klammern wurden ersetzt',
  },
  omissions: (count: number): string =>
    `Wörter sind mit Kennzeichnung ausgelassen, an ${counted(count, 'Stelle', 'Stellen')}.`,
  insertions: (texts: string): string => `Redaktionell eingefügt: ${texts}.`,
  firstLetter: 'Der erste Buchstabe weicht in der Groß- oder Kleinschreibung ab.',
  finalPunctuation: 'Das letzte Satzzeichen stammt nicht aus dem Dokument.',
  foldings: (which: string): string => `Anders geschrieben: ${which}.`,
  folding: {
    'quotation-marks': 'Anführungszeichen',
    dashes: 'Striche',
    ellipses: 'Auslassungspunkte',
    'white-space': 'Leerraum',
    emphasis: 'Hervorhebungen',
    'letter-forms': 'Buchstabenformen',
    'bracketed-letter': 'ein Buchstabe in Klammern',
  },
  none: 'Kein Zitat aus vier oder mehr Wörtern gefunden.',
  quotations: (count: number): string => counted(count, 'Zitat', 'Zitate'),
  allExact: 'alle wortgleich',
  notExact: (count: number): string => `${count} nicht wortgleich`,
  leftOut: (count: number): string =>
    `${counted(count, 'weiteres Zitat', 'weitere Zitate')} nicht geprüft: Der Text ist zu lang. Prüfen Sie ihn in Teilen.`,
};
