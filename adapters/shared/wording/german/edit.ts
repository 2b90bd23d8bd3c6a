// German: what editors read when they change the documents, and what people read who sign in.
import { quoted } from '../../language/counted.ts';

export const edit = {
  path: {
    outside: (path: string): string =>
      `${quoted(path)} ist kein Pfad im Ordner der Dokumente. Schreiben Sie ihn als Ordner/Name.txt.`,
    hidden: (path: string): string =>
      `${quoted(path)} würde nicht eingelesen: Versteckte Dateien, sources.yaml und eine README auf der obersten Ebene sind keine Dokumente.`,
    format: (path: string): string =>
      `Dateien wie ${quoted(path)} lassen sich nicht einlesen. docs/corpus.md nennt die Formate.`,
    name: (path: string): string =>
      `${quoted(path)} ist kein Name, den jedes System speichern kann. Geben Sie der Datei einen anderen.`,
  },
  otherCollection:
    'Sie können nur Dokumente Ihrer eigenen Sammlungen ändern. Eine Sammlung ist meist der erste Ordner des Pfads.',
  taken: (path: string): string =>
    `Unter ${quoted(path)} gibt es schon eine Datei. Ersetzen Sie sie, oder wählen Sie einen anderen Pfad.`,
  tooLarge: (megabytes: number): string =>
    `Ein Dokument dieser Art darf höchstens ${megabytes} MB groß sein.`,
  busy: 'Es werden gerade zu viele Dateien gesendet. Versuchen Sie es in ein paar Sekunden noch einmal.',
  nothingToRestore:
    'Unter dieser Adresse gibt es nichts zurückzuholen. Entfernte Dokumente werden 30 Tage aufbewahrt.',
};

export const upload = {
  title: 'Dokumente hinzufügen',
  lead: 'Ziehen Sie Dateien hierher, oder wählen Sie sie aus. Sie sehen, was von jeder verstanden wurde, bevor sie aufgenommen wird.',
  into: 'Ordner, etwa handbuch',
  choose: 'Dateien',
  script: {
    'data-words': 'Wörter',
    'data-same': 'Schon vorhanden, als',
    'data-keep': 'Aufnehmen',
    'data-replace': 'Die vorhandene Datei ersetzen',
    'data-kept': 'Aufgenommen. In wenigen Sekunden werden Fragen daraus beantwortet.',
    'data-sending': 'Wird gesendet:',
    'data-failed': 'Das hat nicht geklappt. Versuchen Sie es noch einmal.',
    'data-role-required': 'Das ist der Redaktion vorbehalten; Sie gehören hier nicht dazu.',
    'data-collection-forbidden':
      'Sie können nur Dokumente Ihrer eigenen Sammlungen ändern. Eine Sammlung ist meist der erste Ordner des Pfads.',
    'data-path-invalid':
      'Unter diesem Ordner und Namen lässt sich die Datei nicht aufnehmen, oder ihr Format wird nicht gelesen.',
    'data-path-taken': 'Unter diesem Ordner und Namen gibt es schon eine Datei.',
    'data-nothing-to-quote': 'In dieser Datei gibt es nichts zu zitieren.',
    'data-body-too-large': 'Die Datei ist zu groß für ein Dokument dieser Art.',
  },
};

export const describe = {
  title: (title: string): string => `${quoted(title)} bearbeiten`,
  link: 'Bearbeiten oder entfernen',
  linkOf: (title: string): string => `Bearbeiten oder entfernen: ${title}`,
  lead: 'Dies wird in sources.yaml geschrieben; die Datei selbst bleibt, wie sie ist. Lassen Sie ein Feld leer, damit gilt, was die Datei sagt.',
  fields: {
    title: 'Titel',
    author: 'Autor',
    publisher: 'Herausgeber',
    published: 'Datum',
    language: 'Sprache',
    url: 'Link',
    licence: 'Lizenz',
  },
  hints: {
    published: 'Ein Jahr, ein Monat oder ein Tag, etwa 2021, 2021-05 oder 2021-05-17.',
    language: 'Zwei Buchstaben, etwa en oder de.',
    url: 'Wo das Original im Web steht: https://…',
  },
  wrong: {
    title: 'Kürzen Sie den Titel auf 500 Zeichen.',
    author: 'Kürzen Sie den Autor auf 500 Zeichen.',
    publisher: 'Kürzen Sie den Herausgeber auf 500 Zeichen.',
    published: 'Schreiben Sie das Datum als 2021, 2021-05 oder 2021-05-17.',
    language: 'Schreiben Sie die Sprache als zwei kleine Buchstaben, etwa en.',
    url: 'Schreiben Sie den ganzen Link, beginnend mit https:// oder http://.',
    licence: 'Kürzen Sie die Lizenz auf 500 Zeichen.',
  },
  notSaved: 'Es wurde nichts gespeichert.',
  collection: (path: string): string => `Die Sammlung ergibt sich aus dem Ordner der Datei: ${path}`,
  save: 'Speichern',
  saved: 'Gespeichert. In wenigen Sekunden zeigt es das Dokument.',
  unchanged: 'Es wurde nichts geändert.',
  back: 'Zurück zum Dokument',
  removeTitle: 'Dieses Dokument entfernen',
  removeLead:
    'Es wird nichts mehr daraus zitiert, und die Datei kommt aus dem Ordner. 30 Tage lang können Sie es zurückholen. Belege behalten den zitierten Wortlaut.',
  remove: 'Entfernen',
  removeOf: (title: string): string => `${title} entfernen`,
  removed: (path: string): string =>
    `${path} ist entfernt und verschwindet in wenigen Sekunden aus der Liste.`,
  undo: 'Rückgängig',
  undoOf: (path: string): string => `Rückgängig: ${path} zurückholen`,
  restored: 'Das Dokument ist zurück und erscheint in wenigen Sekunden in der Liste.',
};

export const signIn = {
  title: 'Anmelden',
  lead: 'Melden Sie sich mit Ihrem Token an. Wer Verbatim betreibt, erstellt Ihnen eines mit „verbatim token add“.',
  label: 'Token',
  button: 'Anmelden',
  already: 'Ich bin schon angemeldet',
  wrong: 'Falsches Token.',
  tooMany: 'Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es noch einmal.',
  needed: 'Melden Sie sich zuerst an.',
  signOut: 'Abmelden',
  signedInAs: (name: string): string => `Angemeldet als ${name}.`,
  forAdministrators: 'Das ist der Verwaltung vorbehalten; Sie gehören hier nicht dazu.',
  forEditors: 'Das ist der Redaktion vorbehalten; Sie gehören hier nicht dazu.',
  provider: (host: string): string => `Mit ${host} anmelden`,
  withToken: 'Oder mit einem Token',
  notAdmitted: (name: string): string =>
    `Angemeldet als ${name}, aber keine Ihrer Gruppen darf hier lesen. Wenden Sie sich an die Betreiber von Verbatim.`,
  notFinished:
    'Die Anmeldung wurde nicht abgeschlossen. Versuchen Sie es noch einmal; hilft das nicht, wenden Sie sich an die Betreiber von Verbatim.',
  providerAway:
    'Der Anmeldeserver ist im Moment nicht erreichbar. Versuchen Sie es in einer Minute noch einmal.',
};
