// German: what /verbatim and its subcommands say, and the app's Home.
import { counted, quoted } from '../../language/counted.ts';
import { here, ids } from './chat.ts';

export const help = {
  help: 'nennt die Befehle',
  sources: 'nennt die Dokumente',
  why: 'zeigt, wie eine Antwort gefunden wurde: die, deren ID Sie anhängen, oder Ihre letzte',
  verify: 'prüft, ob das Zitat eines Belegs noch wörtlich in den Dokumenten steht',
  cite: 'gibt das Zitat eines Belegs mit Nachweis aus; ein Zitierstil lässt sich anhängen',
  check: 'vergleicht jedes Zitat im angehängten Text mit den Dokumenten',
  unanswered: 'nennt unbeantwortete Fragen, für Administratoren',
  privacy: 'sagt, was wie lange gespeichert wird und wie Sie es löschen',
  'forget-me': 'löscht Ihre Fragen und Bewertungen',
  'forget-all': 'löscht, was alle hier gefragt haben, für Administratoren',
  scope:
    'zeigt, welche Dokumente dieser Kanal sieht; mit all, none, default oder Sammlungen wird es geändert',
  settings: 'zeigt, was hier eingestellt ist; Administratoren ändern es',
  status: 'zeigt, was durchsucht wird, ob Antworten gespeichert werden und ob die Verbindung steht',
};

export const command = {
  title:
    'Fragen Sie mich mit /ask, mit einer Erwähnung oder in einer Direktnachricht. Die Antwort ist ein wörtliches Zitat.',
  ask: 'Wörtliche Zitate aus den Dokumenten, die eine Frage beantworten',
  and: 'und',
  unknown: (name: string, known: string): string =>
    `Den Befehl /verbatim ${name} gibt es nicht. Es gibt ${known}.`,
  narrow:
    'So grenzen Sie eine Frage ein: "genauer Wortlaut", -Wort, source:Name, before:2022, after:2021-06. sort:newest zeigt das Neueste zuerst.',
  threads: (platform: string): string =>
    `In Threads nimmt ${platform} keine Befehle mit Schrägstrich an. Erwähnen Sie mich dort, oder wählen Sie „Quellen finden“ (Find sources) im Menü einer Nachricht.`,
  menus: 'Im Menü jeder Nachricht: „Quellen finden“ (Find sources), „Zitate prüfen“ (Check the quotes).',
  verifyUsage: 'Geben Sie einen Beleg an, zum Beispiel: /verbatim verify V-7K2Q9',
  citeUsage:
    'Geben Sie einen Beleg an und, wenn Sie möchten, einen Zitierstil, zum Beispiel: /verbatim cite V-7K2Q9 apa',
  checkUsage: 'Geben Sie nach /verbatim check einen Text an, der Zitate von mindestens vier Wörtern enthält.',
  administrators: 'Was andere gefragt haben, sehen nur Administratoren.',
  notKept: (id: string): string => `Eine Antwort mit der ID ${quoted(id)} ist nicht gespeichert.`,
  leftOut: (count: number): string =>
    `${counted(count, 'weiterer Teil passte', 'weitere Teile passten')} nicht in diese Nachricht.`,
};

export const scope = {
  usage: (use: string): string =>
    `Administratoren können das ändern: ${use} und danach all, none, default oder Namen von Sammlungen, durch Kommas getrennt.`,
};

export const status = {
  scope: {
    all: 'Hier darf jedes Dokument gezeigt werden.',
    none: 'Hier darf kein Dokument gezeigt werden.',
    only: (names: string): string => `Hier dürfen nur diese Sammlungen gezeigt werden: ${names}.`,
    top: 'Dateien in keinem Ordner',
    and: 'und',
  },
  problems: (count: number): string =>
    count === 0
      ? 'Jedes Dokument ließ sich lesen.'
      : `${counted(count, 'Problem', 'Probleme')} in den Dokumenten; wer den Bot betreibt, sieht sie mit "verbatim check-corpus".`,
  recognizing: (count: number): string =>
    `In ${counted(count, 'Datei', 'Dateien')} wird der Text noch erkannt. Danach kommen auch daraus Antworten.`,
  documents: {
    missing: [
      'Dokumente fehlen oder sind unlesbar seit ',
      '. Antworten kommen aus der zuletzt gelesenen Fassung; der Grund steht im Protokoll.',
    ] as const,
    read: ['Die Dokumente wurden zuletzt gelesen: ', '.'] as const,
    readable: ['Der Ordner mit den Dokumenten ist lesbar.'] as const,
  },
  connected: (platform: string): string => `Mit ${platform} verbunden seit `,
  disconnected: (platform: string): string => `Keine Verbindung zu ${platform} seit `,
  hasReason: '. Der Grund steht im Protokoll.',
  stored: ['Antworten werden gespeichert seit ', '.'] as const,
  notStored: [
    'Antworten werden gegeben, aber nicht gespeichert seit ',
    '. Der Grund steht im Protokoll.',
  ] as const,
  names: {
    scope: 'Hier gezeigt',
    searches: 'Durchsucht',
    problems: 'Probleme',
    recognizing: 'Scans',
    documents: 'Dokumente',
    memory: 'Antworten',
  },
  more: ['Wie Ihre letzte Antwort gefunden wurde: ', ' Was Administratoren hier einstellen: '] as const,
};

export const documents = {
  and: 'und',
  caption: (count: number): string => counted(count, 'Dokument', 'Dokumente'),
  columns: ['Titel', 'Von', 'Datum', 'Datei'],
  problems: (count: number): string => `${counted(count, 'Problem', 'Probleme')}.`,
};

export const home = {
  what: 'Ich beantworte Fragen aus Ihren eigenen Dokumenten, Wort für Wort: mit einem bis drei genauen Zitaten, jedes mit einer Quellenangabe zum Öffnen und einem Beleg, mit dem es sich später prüfen lässt. Wenn ich nicht sicher bin oder keine Antwort finde, sage ich es.',
  howTitle: 'So fragen Sie',
  how: [
    'In einem Kanal: Erwähnen Sie mich zusammen mit einer Frage; ich antworte im Thread.',
    'Nur für Sie: /ask und eine Frage, oder eine Direktnachricht an mich.',
    'Zu einer Nachricht: Find sources oder Check the quotes, in ihrem Menü unter „Weitere Aktionen“.',
    'Beim Tippen: der Shortcut Ask the corpus.',
    '/verbatim help nennt alles Übrige.',
  ],
  documentsTitle: (count: number): string => counted(count, 'Dokument', 'Dokumente'),
  moreDocuments: (left: number): string =>
    `${counted(left, 'weiteres Dokument', 'weitere Dokumente')}. Mit source:Name in einer Frage werden nur die mit diesem Namen durchsucht.`,
  questionsTitle: 'Ihre letzten Fragen',
  noQuestions: 'Von Ihnen sind keine Fragen gespeichert.',
  notReached: 'Ihre Fragen lassen sich gerade nicht lesen. Neue können Sie trotzdem stellen.',
  receipts: (codes: string): string => `beantwortet: ${codes}`,
  unsure: (codes: string): string => `nicht sicher; am nächsten: ${codes}`,
  notAnswered: 'nicht beantwortet',
  forget: 'Meine Daten löschen',
  forgetTitle: 'Meine Daten löschen',
  forgetText:
    'Das löscht Ihre Fragen und Bewertungen endgültig. Belege von Zitaten bleiben, ohne Ihren Namen.',
  forgetYes: 'Löschen',
  forgetNo: 'Behalten',
  moreGaps: (left: number): string =>
    `${counted(left, 'weiteres Thema', 'weitere Themen')}; wer den Bot betreibt, sieht alle mit "verbatim unanswered".`,
};

export const privacy = {
  title: 'Was ich speichere und wie Sie es löschen',
  questions: {
    none: 'Fragen: Sobald sie beantwortet sind, ist keine mehr gespeichert. Innerhalb einer Stunde sind auch ihre letzten Bytes aus den Dateien getilgt.',
    kept: (days: number): string =>
      `Fragen an mich: ihr Wortlaut, die Antwort, wo und wann sie gestellt wurden, Bewertungen und anstelle Ihres Namens ein Code, der sich ohne das Geheimnis dieses Bots nicht auf Sie zurückführen lässt. Keine Namen. Nach ${counted(days, 'Tag', 'Tagen')} werden sie gelöscht.`,
  },
  edits: {
    memory:
      'Nur im Arbeitsspeicher, eine Stunde lang: was für Bearbeitungen und Rückfragen von einer Nachricht an mich gebraucht wird, mit Ihrer ID auf dieser Plattform.',
    stored:
      'Einen Tag lang: was für Bearbeitungen, Rückfragen und Neustarts von einer Nachricht an mich gebraucht wird, mit Ihrer ID auf dieser Plattform.',
  },
  quotes:
    'Gezeigte Zitate mit ihren Belegen, auf Dauer. Sie stammen aus den Dokumenten und sagen nichts darüber, wer gefragt hat.',
  settings: (tenant: string): string =>
    `Was Administratoren ${here(tenant)} eingestellt haben, auch die IDs gesperrter Personen.`,
  others:
    'Was andere schreiben, wird nicht gespeichert. Sucht jemand die Quellen zu einer Nachricht, bleibt deren Wortlaut eine Stunde lang nur im Arbeitsspeicher. Erwähnt mich jemand unter einer Nachricht, leitet sie an mich weiter oder postet ihre Quellen für alle, wird sie als Frage dieser Person gespeichert.',
  nobodyElse: 'Nichts wird an Dritte weitergegeben. Es wird kein Text daraus erzeugt.',
  traced:
    'Wann eine Frage gestellt wurde, auf welcher Plattform, sowie Anzahl und Art dessen, was gefunden wurde, gehen an einen Server, den der Betreiber dieses Bots bestimmt: keine Wörter, keine Personen, keine Kanäle. Sonst wird nichts weitergegeben. Es wird kein Text daraus erzeugt.',
  readers:
    'Wer diesen Bot betreibt, kann das Gespeicherte lesen. Administratoren sehen ohne Namen, was öffentlich gefragt und nicht beantwortet wurde.',
  forgetMe: 'So löschen Sie Ihre Fragen und Bewertungen sofort, auch aus den Dateien:',
  forgetAll: 'So löschen Administratoren, was alle hier gefragt haben:',
};

export const forgetAll = {
  administrators: 'Was andere gefragt haben, können nur Administratoren löschen.',
  confirm: (questions: number, tenant: string, use: string): string =>
    `Damit ${questions === 1 ? 'wird' : 'werden'} ${counted(questions, 'Frage', 'Fragen')}, ${here(tenant)} von allen gestellt, mit Antworten und Bewertungen endgültig gelöscht. Belege von Zitaten und die Einstellungen bleiben. Zum Fortfahren: ${use} everything`,
  done: (questions: number, ratings: number): string =>
    `${counted(questions, 'Frage', 'Fragen')} und ${counted(ratings, 'Bewertung', 'Bewertungen')} von allen hier gelöscht.`,
};

const noMention =
  'Fragen brauchen in diesem Kanal keine Erwähnung: Wo ich mitlesen kann, antworte ich auf die, die sich aus den Dokumenten beantworten lassen.';

const questions = (count: number): string => counted(count, 'Frage', 'Fragen');

export const settings = {
  research: {
    none: 'Fragen brauchen in diesem Kanal eine Erwähnung.',
    mention: `${noMention} In Threads antworte ich nur, wenn ich erwähnt werde.`,
    'two-party': `${noMention} Auch in Threads, in denen ich geantwortet habe, solange dort nur eine Person schreibt.`,
    always: `${noMention} Das gilt auch in Threads.`,
  },
  setHere: 'Das haben Administratoren hier eingestellt.',
  setByOperator: 'Das ist vom Betreiber so eingestellt.',
  noResearch: {
    direct: 'In Direktnachrichten brauchen Fragen keine Erwähnung.',
    absent: 'Ich bin nicht in dieser Unterhaltung und reagiere hier nur auf /ask.',
  },
  elsewhere: 'Verwenden Sie „research“ in einem Kanal, in dem ich bin.',
  unlimited: {
    person: (_tenant: string): string => 'Jede Person darf pro Minute beliebig viele Fragen stellen.',
    minute: (tenant: string): string =>
      `Alle ${here(tenant)} zusammen dürfen pro Minute beliebig viele Fragen stellen.`,
    day: (tenant: string): string =>
      `Alle ${here(tenant)} zusammen dürfen in 24 Stunden beliebig viele Fragen stellen.`,
  },
  limited: {
    person: (count: number, _tenant: string): string =>
      `Jede Person darf pro Minute ${questions(count)} stellen`,
    minute: (count: number, tenant: string): string =>
      `Alle ${here(tenant)} zusammen dürfen pro Minute ${questions(count)} stellen`,
    day: (count: number, tenant: string): string =>
      `Alle ${here(tenant)} zusammen dürfen in 24 Stunden ${questions(count)} stellen`,
  },
  setBeyond: (limit: string, set: number, allowed: number): string =>
    `${limit}: Administratoren haben hier ${set} eingestellt, der Betreiber erlaubt ${allowed}.`,
  setWithin: (allowed: number): string =>
    `Das haben Administratoren hier eingestellt; der Betreiber erlaubt ${allowed}.`,
  beyond: (limit: string): string =>
    `${limit}, nicht mehr: So hat es der Betreiber festgelegt. Nichts wurde geändert.`,
  noLimit: (value: string): string =>
    `„${value}“ ist keine Anzahl von Fragen. Geben Sie eine Zahl ab 1 oder „default“ an. Nichts wurde geändert.`,
  usage: (tenant: string, command: string, access: string): string =>
    `Administratoren können das ändern: ${command} und danach research mit mention, two-party, always, off oder default (für den Kanal, in dem der Befehl steht); limit mit einer Zahl oder default (für jede Person ${here(tenant)}); quota minute oder quota day mit einer Zahl oder default (für alle zusammen); ${access}.`,
  forbidden: 'Einstellungen können nur Administratoren ändern.',
  notStored:
    'Der Speicher hat nicht geantwortet, vielleicht ist das also nicht gespeichert. Sehen Sie in einer Minute mit /verbatim settings nach, und stellen Sie es notfalls noch einmal ein.',
};

export const accessSettings = {
  where: {
    channels: {
      all: 'Ich antworte in jedem Kanal, den ich sehe.',
      only: 'Ich antworte nur in ',
      not: 'Ich antworte nicht in ',
    },
    roles: {
      all: 'Ich antworte Personen mit jeder Rolle.',
      only: 'Ich antworte nur Personen mit ',
      not: 'Ich antworte nicht Personen mit ',
    },
  },
  banned: 'Gesperrt: ',
  withAdults: 'Ich antworte auch in Kanälen mit Altersbeschränkung.',
  withoutAdults: 'In Kanälen mit Altersbeschränkung antworte ich nicht.',
  noId: ids,
  tooMany: (most: number): string => `Mehr als ${most} Einträge sind nicht möglich. Nichts wurde geändert.`,
  yourself: 'Sich selbst können Sie nicht sperren. Nichts wurde geändert.',
  me: 'Das bin ich. Mir selbst antworte ich nie, deshalb wurde nichts geändert.',
  usage: {
    channels:
      'channels allow, channels deny oder channels default mit der ID eines Kanals (wo ich antworte; ohne ID dieser Kanal; channels default allein leert beide Listen)',
    categories:
      'channels allow, channels deny oder channels default mit der ID eines Kanals, einer Kategorie oder eines Threads (wo ich antworte; ohne ID dieser Kanal; channels default allein leert beide Listen)',
    roles: 'roles auf dieselbe Weise',
    ban: 'ban oder unban mit der ID einer Person',
    age: 'age-restricted mit on oder off (ob ich in solchen Kanälen antworte)',
  },
};

export const why = {
  names: {
    asked: 'Gefragt',
    outcome: 'Ergebnis',
    words: 'Gesucht',
    nowhere: 'In keinem Dokument',
    phrases: 'Wörtlich',
    excluded: 'Ohne',
    filters: 'Eingegrenzt auf',
    found: 'Gefunden',
  },
  passages: (count: number): string => counted(count, 'Textstelle', 'Textstellen'),
  alike: (words: string): string => `auch ${words}`,
  found: (passages: number, sentences: number): string =>
    `${counted(passages, 'Textstelle', 'Textstellen')} mit diesen Wörtern, ${counted(sentences, 'zitierbarer Satz', 'zitierbare Sätze')}.`,
  right: {
    'very likely': 'sehr wahrscheinlich',
    likely: 'wahrscheinlich',
    'fairly likely': 'recht wahrscheinlich',
    possible: 'möglicherweise',
    unlikely: 'wahrscheinlich nicht',
    'very unlikely': 'sehr wahrscheinlich nicht',
  },
  told: 'Die Nachricht ist keine Frage zu den Dokumenten.',
  answered: (right: string): string => `Beantwortet. Das erste Zitat ist ${right} richtig.`,
  unsure: (right: string): string => `Nicht sicher. Das erste Zitat ist ${right} richtig.`,
  abstained: (reason: string): string => `Nicht beantwortet. ${reason}`,
  all: 'Alle Zahlen sieht, wer den Bot betreibt, mit „verbatim why“. Was durchsucht wird: ',
};
