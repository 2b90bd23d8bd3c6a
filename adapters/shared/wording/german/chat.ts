// German: what the bot says in chats around its answers: buttons, refusals, forms and drafts.
import { counted, quoted } from '../../language/counted.ts';

const kinds: Readonly<Record<string, { readonly here: string; readonly of: string }>> = {
  server: { here: 'auf diesem Server', of: 'dieses Servers' },
  workspace: { here: 'in diesem Workspace', of: 'dieses Workspaces' },
};
/** `tenant`: the platform's word for one, in English. */
export const here = (tenant: string): string => kinds[tenant]?.here ?? `hier (${tenant})`;
export const ofTenant = (tenant: string): string => kinds[tenant]?.of ?? `von ${tenant}`;

export const chat = {
  askUsage: 'Fragen Sie mit /ask und einer Frage, zum Beispiel: /ask Wie viele Urlaubstage haben wir?',
  bareMention: 'Stellen Sie mir eine Frage, oder erwähnen Sie mich in einer Antwort auf eine Frage.',
  roleMention:
    'Sie haben meine Rolle erwähnt, deshalb kann ich Ihre Frage nicht lesen. Erwähnen Sie stattdessen mich.',
  askOtherwise:
    'Wenn es das nicht war, formulieren Sie die Frage anders, oder ergänzen Sie einen Namen oder ein Datum.',
  external:
    'Diesen Kanal teilt sich Ihre Organisation mit einer anderen, deshalb zitiere ich hier keine internen Dokumente. Administratoren können es erlauben.',
  otherWorkspace:
    'Diesen Kanal nutzt noch ein anderer Workspace, und jedem Workspace antworte ich nur aus seinen eigenen Dokumenten. Wer den Bot betreibt, kann stattdessen die Organisation eintragen oder den Kanal erlauben.',
  maybeExternal:
    'Ich kann nicht erkennen, ob eine andere Organisation diesen Kanal mitnutzt, deshalb zitiere ich hier keine internen Dokumente. Administratoren können es erlauben.',
  unreadable:
    'Antworten kann ich nur lesen, wenn sie mich erwähnen. Erwähnen Sie mich darin, oder schalten Sie die Erwähnung neben dem Eingabefeld ein, und fragen Sie noch einmal.',
  unreadableAbove:
    'Diese Nachricht darf ich nicht lesen. Wählen Sie „Quellen finden“ (Find sources) in ihrem Menü, oder erwähnen Sie mich zusammen mit der Frage.',
  tooMany: {
    person: (_tenant: string): string =>
      'Sie haben in der letzten Minute viele Fragen gestellt. Versuchen Sie es gleich noch einmal.',
    conversation: (_tenant: string): string =>
      'In der letzten Minute wurden hier viele Fragen gestellt. Versuchen Sie es gleich noch einmal.',
    minute: (tenant: string): string =>
      `In der letzten Minute wurden ${here(tenant)} viele Fragen gestellt. Versuchen Sie es gleich noch einmal.`,
    day: (tenant: string): string =>
      `Die Fragen ${ofTenant(tenant)} sind für heute aufgebraucht. Versuchen Sie es morgen wieder; /verbatim settings zeigt die Grenze.`,
  },
  tooManyPresses:
    'Sie haben in der letzten Minute viele Schaltflächen gedrückt. Versuchen Sie es gleich noch einmal.',
  notInChannel:
    'Ich bin nicht in diesem Kanal und kann dort nicht antworten. Laden Sie mich mit /invite und meinem Namen ein, und fragen Sie dann noch einmal.',
  noAccess:
    'Ich kann diesen Kanal nicht sehen oder nicht darin schreiben. Administratoren können mir dort „Kanal anzeigen“ und „Nachrichten senden“ erlauben; bis dahin fragen Sie mich in einer Direktnachricht.',
  archived:
    'Dieser Kanal ist archiviert, deshalb lässt sich dort nichts schreiben. Fragen Sie mich in einem anderen Kanal oder in einer Direktnachricht.',
  locked:
    'Dieser Thread ist gesperrt, deshalb kann ich dort nicht antworten. Fragen Sie mich in seinem Kanal oder in einer Direktnachricht.',
  mayNotPost:
    'In diesem Kanal darf ich nicht schreiben. Fragen Sie mich in einer Direktnachricht, oder bitten Sie die Administratoren, es mir zu erlauben.',
  tooLate: 'Das Öffnen hat zu lange gedauert. Drücken Sie noch einmal.',
  mayNotUpload:
    'Ich darf keine Bilder hochladen. Wer mich betreibt, kann mir das Recht files:write geben; bis dahin öffnen Sie die Datei über ihre Quellenangabe.',
  failed: (id: string): string =>
    `Bei mir ist etwas schiefgegangen (${id}). Es steht im Protokoll; bitte fragen Sie noch einmal.`,
  stopped: 'Angehalten. Fragen Sie gern wieder.',
  withheld:
    'Ein Zitat stimmte nicht mit seinem Dokument überein und wurde deshalb nicht gesendet. Einzelheiten stehen im Protokoll; bitte sagen Sie es denen, die den Bot betreiben.',
  tooOld:
    'Leider lief ich nicht, als Sie das gefragt haben, und es ist eine Weile her, deshalb habe ich nicht geantwortet. Bitte fragen Sie noch einmal, wenn Sie es noch brauchen.',
  unknown:
    'Diese Schaltfläche oder diesen Befehl kenne ich nicht mehr. Fragen Sie noch einmal: mit einer Erwähnung, einer Direktnachricht oder /ask.',
  notKept:
    'Diese Antwort ist nicht mehr gespeichert. Fragen Sie noch einmal, dann funktionieren ihre Schaltflächen.',
  notYours: 'Diese Antwort gehört der Person, die gefragt hat.',
  references: 'Nachweise',
  thanks: 'Danke. Ihre Bewertung ist bei der Antwort gespeichert.',
  attachments: 'Die Anhänge habe ich nicht gelesen.',
  whyTitle: 'Was war falsch?',
  whyLabel: 'Die Antwort ist',
  reasons: {
    'wrong-source': 'aus der falschen Quelle',
    outdated: 'veraltet',
    'not-what-i-asked': 'nicht das, was ich gefragt habe',
  },
  noteLabel: 'Eine Anmerkung, wenn Sie möchten',
  send: 'Senden',
  cancel: 'Abbrechen',
};

export const buttons = {
  post: 'Hier posten',
  postTitle: 'Diese Antwort posten?',
  postText: 'Alle hier sehen dann Ihre Frage, Ihren Namen und die Zitate.',
  postYes: 'Posten',
  postNo: 'Abbrechen',
  posted: 'Sie haben diese Antwort hier gepostet.',
  postedBefore: 'Diese Antwort steht hier schon.',
  context: 'Kontext',
  lessContext: 'Weniger Kontext',
  more: (waiting: number): string => `Mehr Zitate (${waiting})`,
  cite: 'Nachweis',
  useful: '👍',
  notUseful: '👎',
  usefulSpoken: 'Diese Antwort war hilfreich',
  notUsefulSpoken: 'Diese Antwort war nicht hilfreich',
  nearest: 'Ähnlichste Textstellen',
  before: (sentence: string): string => (sentence === '' ? 'Davor steht nichts.' : `Davor: ${sentence}`),
  after: (sentence: string): string => (sentence === '' ? 'Danach steht nichts.' : `Danach: ${sentence}`),
  tooLong: 'Die Antwort steht in der Nachricht; für eine Benachrichtigung ist sie zu lang.',
};

export const access = {
  barred: {
    person: (tenant: string): string =>
      `Die Administration ${ofTenant(tenant)} möchte nicht, dass ich Ihnen antworte.`,
    role: (tenant: string): string =>
      `Die Administration ${ofTenant(tenant)} hat festgelegt, welchen Rollen ich antworte, und Ihre gehören nicht dazu.`,
    channel: (_tenant: string): string =>
      'Die Administration möchte nicht, dass ich in diesem Kanal antworte. Fragen Sie mich in einem anderen oder in einer Direktnachricht.',
    age: (_tenant: string): string =>
      'In Kanälen mit Altersbeschränkung antworte ich nur, wenn Administratoren es erlauben.',
    unknown: (tenant: string): string =>
      `Die Einstellungen ${ofTenant(tenant)} kann ich gerade nicht lesen, deshalb antworte ich hier niemandem. Versuchen Sie es in einer Minute noch einmal.`,
  },
};

export const tenants = {
  person:
    'Wer mich nur für sich selbst installiert hat, bekommt keine Antworten: Wer diesen Bot betreibt, hat das nicht erlaubt. Fragen Sie mich dort, wo ich hinzugefügt wurde.',
  direct: (listed: string, platform: string): string =>
    `Auf Ihre Direktnachrichten antworte ich nicht: Wer diesen Bot betreibt, hat das nicht erlaubt. Möglich ist es mit "${listed}" unter "${platform}" in der Scopes-Datei.`,
  tenant: (tenant: string, listed: string, platform: string): string =>
    `Ich zeige ${here(tenant)} keine Dokumente, denn wer diesen Bot betreibt, hat es nicht vorgesehen. Bitten Sie darum, ${listed} unter "${platform}" in die Scopes-Datei einzutragen.`,
};

export const lookup = {
  title: 'Dokumente befragen',
  hint: 'Tippen Sie einige Wörter, um die Textstellen zu sehen, in denen sie vorkommen. Wählen Sie eine, um sie ganz zu lesen.',
  placeholder: 'Gesuchte Wörter',
  where: 'Posten in',
  post: 'Posten',
  postedBy: 'Gepostet von ',
  gone: 'Diese Textstelle gibt es nicht mehr: Die Dokumente haben sich geändert. Suchen Sie noch einmal.',
  outOfScope: 'Diese Textstelle darf dort nicht gezeigt werden.',
  unreachable:
    'Dort kann ich nichts posten. Laden Sie mich mit /invite und meinem Namen in den Kanal ein, und suchen Sie die Textstelle dann noch einmal.',
};

export const long = {
  attached: (file: string): string => `Zu lang, um es hier zu zeigen. Vollständig steht es in ${file}.`,
  missing: 'Zu lang, um es hier zu zeigen.',
};

export const shortcuts = {
  sourcesTitle: 'Quellen',
  checkTitle: 'Zitate',
  close: 'Schließen',
  noWords: 'In dieser Nachricht stehen keine Wörter, die ich lesen kann.',
};

export const pane = {
  prompts: 'Fragen Sie zum Beispiel',
  searching: 'durchsucht die Dokumente …',
};

export const aloud = {
  quote: (number: string): string => `Zitat ${number}`.trim(),
  closest: (number: string): string => `Ähnliche Textstelle ${number}`.trim(),
  from: (source: string): string => `Aus ${source}.`,
  receipt: (code: string): string => `Beleg ${code}.`,
  receiptNotStored: 'Beleg nicht gespeichert.',
};

export const drafts = {
  or: 'oder',
  refused: {
    format: (files: string): string =>
      `Ich prüfe Entwürfe als Dateien der Art ${files}. Speichern Sie den Entwurf so, oder fügen Sie den Text ein.`,
    'too-large': (most: number): string =>
      `Ich prüfe Entwürfe bis ${most} MB. Speichern Sie den Entwurf ohne Bilder oder in Teilen.`,
    'too-long': (most: string): string =>
      `Ich prüfe Entwürfe bis ${most} Zeichen. Prüfen Sie den Entwurf in Teilen.`,
    'too-slow':
      'Diese Datei zu lesen dauert zu lange. Speichern Sie sie noch einmal mit dem Programm, aus dem sie stammt, oder als reinen Text.',
    protected: 'Diese Datei ist durch ein Passwort geschützt. Speichern Sie sie ohne Passwort.',
    pictures:
      'Diese Datei enthält Bilder von Text und keinen Text, den ich lesen kann. Lassen Sie den Text zuerst erkennen.',
    unreadable:
      'Diese Datei lässt sich nicht lesen. Speichern Sie sie noch einmal mit dem Programm, aus dem sie stammt, oder als reinen Text.',
    empty: 'In dieser Datei stehen keine Wörter.',
    busy: 'Ich lese gerade andere Entwürfe. Versuchen Sie es in einer Minute noch einmal.',
  },
  notFetched: 'Die Datei ließ sich nicht abrufen. Laden Sie sie noch einmal hoch.',
  copy: (file: string): string => `In ${file} ist jedes Zitat markiert.`,
  others: (count: number): string =>
    `Ich habe nur die erste Datei geprüft und ${counted(count, 'weitere', 'weitere')} ausgelassen.`,
  head: (summary: string): string => `Zitate, mit den Dokumenten verglichen. ${summary}`,
  says: (text: string): string => `Im Dokument steht: ${text}`,
  difference: (text: string): string =>
    `Unterschied, mit [-was im Entwurf fehlt-] und {+was er hinzufügt+}: ${text}`,
  omitted: (count: number): string =>
    `${counted(count, 'weiteres Zitat ist', 'weitere Zitate sind')} oben markiert und hier nicht aufgeführt: Die Liste ist zu lang.`,
};

export const journal = {
  nothingAskedYet: 'Bisher wurde nichts gefragt.',
  forgot: (questions: number, ratings: number): string =>
    `${counted(questions, 'Frage', 'Fragen')} und ${counted(ratings, 'Bewertung', 'Bewertungen')} von Ihnen gelöscht.`,
  notErased: (detail: string): string => `Aus der Datei sind sie noch nicht getilgt: ${detail}`,
  none: (since: string): string => `Seit ${since} gibt es keine unbeantworteten Fragen.`,
  title: (count: number, since: string): string =>
    `${counted(count, 'unbeantwortetes Thema', 'unbeantwortete Themen')} seit ${since}`,
  more: (left: number): string =>
    `${counted(left, 'weiteres Thema', 'weitere Themen')}: Wer den Bot betreibt, sieht alle mit "verbatim unanswered".`,
  counts: (times: string, people: string, last: string, shortfalls: string): string =>
    `${times} gefragt, von ${people}, zuletzt am ${last}: ${shortfalls}.`,
  times: (count: number): string => counted(count, 'Mal', 'Mal'),
  people: (count: number): string => counted(count, 'Person', 'Personen'),
  example: (question: string): string => `Zum Beispiel: ${question}`,
  answeredToday: (where: string): string => `Heute beantworten das die Dokumente, in ${where}:`,
};

export const install = {
  done: (name: string): string => `Verbatim ist in ${name} installiert.`,
  served: 'Laden Sie es mit /invite @Verbatim in einen Kanal ein, und fragen Sie: @Verbatim und Ihre Frage.',
  unlisted: (platform: string, tenant: string): string =>
    `Dort zeigt es noch keine Dokumente: Bitten Sie die Person, die es betreibt, ${tenant} unter "${platform}" in die Scopes-Datei einzutragen.`,
  failed: 'Verbatim wurde nicht installiert.',
  again:
    'Öffnen Sie den Installationslink noch einmal im selben Browser, und schließen Sie die Installation innerhalb von zehn Minuten ab.',
};

/** What is not the id that it should be; `example` is one. */
export const ids = {
  channels: (word: string, example: string): string =>
    `${quoted(word)} ist nicht die ID eines Kanals, die etwa so aussieht: ${example}. Nichts wurde geändert.`,
  roles: (word: string, example: string): string =>
    `${quoted(word)} ist nicht die ID einer Rolle, die etwa so aussieht: ${example}. Nichts wurde geändert.`,
  person: (word: string, example: string): string =>
    `${quoted(word)} ist nicht die ID einer Person, die etwa so aussieht: ${example}. Nichts wurde geändert.`,
};
