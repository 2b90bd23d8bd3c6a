// German: what administrators read: figures, what was not answered, and who did what.
import { counted } from '../../language/counted.ts';

export const admin = {
  title: 'Verwaltung',
  lead: (questions: number, since: string): string =>
    `${counted(questions, 'Frage', 'Fragen')} seit ${since}.`,
  span: 'Seit',
  spans: { '7d': '7 Tage', '30d': '30 Tage', '90d': '90 Tage', '365d': 'Ein Jahr' },
  chart: (title: string): string => `Balkendiagramm: ${title}. Die Zahlen stehen darunter.`,
  figures: 'Zahlen',
  group: 'Gruppe',
  byDay: 'Fragen pro Tag',
  likelihood: 'Wie wahrscheinlich das erste Zitat richtig war',
  likelihoods: {
    'very likely': 'sehr wahrscheinlich',
    likely: 'wahrscheinlich',
    'fairly likely': 'recht wahrscheinlich',
    possible: 'möglich',
    unlikely: 'unwahrscheinlich',
    'very unlikely': 'sehr unwahrscheinlich',
  },
  times: 'Antwortzeiten seit dem Start des Programms',
  noTimes: 'Seither wurde nichts gefragt.',
  answered: 'beantwortet',
  unsure: 'nicht sicher',
  abstained: 'nicht beantwortet',
  answers: 'Antworten',
  unanswered: 'Unbeantwortet',
  noneUnanswered: 'Es gibt keine unbeantworteten Fragen.',
  subject: 'Thema',
  timesAsked: 'Anzahl',
  shortfalls: 'Ergebnis',
  people: 'Personen',
  last: 'Zuletzt',
  example: 'Letzte Frage',
  ratings: 'Bewertungen',
  noRatings: 'Noch keine Antwort wurde bewertet.',
  verdicts: {
    useful: 'hilfreich',
    'wrong-source': 'aus der falschen Quelle',
    outdated: 'veraltet',
    'not-what-i-asked': 'nicht das Gefragte',
  },
  rating: 'Bewertung',
  note: 'Anmerkung',
  day: 'Tag',
  question: 'Frage',
  quoted: 'Am häufigsten zitierte Dokumente',
  nothingQuoted: 'Noch kein Dokument wurde zitiert.',
  never: 'Nie zitierte Dokumente',
  everyQuoted: 'Jedes Dokument wurde zitiert.',
  answersOf: (count: number): string => counted(count, 'Antwort', 'Antworten'),
  more: (left: number): string => counted(left, 'weiterer Eintrag', 'weitere Einträge'),
  downloads: 'Als CSV herunterladen',
  questionsFile: 'Fragen, Antworten und Bewertungen',
  gapsFile: 'Unbeantwortete Themen',
};

export const audit = {
  title: 'Wer was getan hat',
  head: ['Wann (UTC)', 'Wer', 'Was', 'Worum es ging'],
  did: {
    'signed-in': 'hat sich angemeldet',
    'token-added': 'hat ein Token erstellt',
    'token-revoked': 'hat ein Token widerrufen',
    'document-added': 'hat ein Dokument hinzugefügt',
    'document-removed': 'hat ein Dokument entfernt',
    'document-restored': 'hat ein Dokument zurückgeholt',
    'document-described': 'hat Angaben zu einem Dokument geändert',
    'scope-changed': 'hat geändert, was ein Kanal sieht',
    'setting-changed': 'hat eine Einstellung geändert',
    'questions-exported': 'hat Fragen exportiert',
    'tenant-forgotten': 'hat einen Mandanten entfernt',
    'questions-forgotten': 'hat gelöscht, was alle in einem Mandanten gefragt haben',
  },
  none: 'Nichts ist aufgezeichnet.',
};

export const gathered = {
  damaged: (damaged: number): string =>
    `${counted(damaged, 'gespeicherte Zeile ist', 'gespeicherte Zeilen sind')} beschädigt und ausgelassen.`,
  left: (left: number): string =>
    `${counted(left, 'Frage, die weniger Personen gestellt haben, ist', 'Fragen, die weniger Personen gestellt haben, sind')} nicht aufgeführt.`,
  shortfalls: {
    abstained: 'nicht beantwortet',
    unsure: 'nicht sicher',
    'not-useful': 'beantwortet, aber nicht hilfreich',
  },
};
