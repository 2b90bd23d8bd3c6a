// German: what the reader of a document says, and of the picture of a page.
import { counted, grouped, quoted } from '../../language/counted.ts';

type Unit = 'page' | 'slide' | 'row' | 'paragraph';

const units: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  page: ['Seite', 'Seiten'],
  slide: ['Folie', 'Folien'],
  row: ['Zeile', 'Zeilen'],
  paragraph: ['Absatz', 'Absätze'],
};

const setAside: Readonly<Record<string, string>> = {
  'no words': 'keine Wörter',
  'unclear order': 'unklare Reihenfolge',
  boilerplate: 'wiederkehrender Seitentext',
  caption: 'Bildunterschrift',
  sound: 'Geräusch',
  'quoted message': 'zitierte Nachricht',
  signature: 'Signatur',
  'listed in sources.yaml': 'in sources.yaml ausgenommen',
};

export const reader = {
  words: (count: number): string => counted(count, 'Wort', 'Wörter'),
  paragraph: (number: number): string => `Absatz ${number}`,
  page: (number: number | string): string => `Seite ${number}`,
  slide: (number: number): string => `Folie ${number}`,
  row: (number: number): string => `Zeile ${number}`,
  sheet: (name: string): string => `Blatt ${name}`,
  time: (clock: string): string => `Bei ${clock}`,
  aside: (why: string): string => `Wird nie zitiert: ${setAside[why] ?? why}`,
  toQuote: 'Zum Zitat',
  notHere: (code: string): string => `Das Zitat zum Beleg ${code} steht nicht mehr in diesem Dokument.`,
  noSuchPlace: 'Diese Stelle gibt es im Dokument nicht.',
  noSuchNumber: (unit: Unit, typed: string, last: string): string =>
    `${units[unit][0]} ${quoted(typed)} gibt es in diesem Dokument nicht. Es endet mit ${units[unit][0]} ${last}.`,
  toAnswer: 'Zurück zur Antwort',
  tools: 'In diesem Dokument',
  contents: 'Inhalt',
  parts: 'Teile dieses Dokuments',
  part: (number: number, all: number): string => `Teil ${number} von ${grouped(all)}`,
  partOf: (heading: string, range: string): string => `${heading} · ${range}`,
  within: (chapter: string, heading: string): string => `${chapter} › ${heading}`,
  continued: (heading: string): string => `${heading} (Fortsetzung)`,
  range: (unit: Unit, first: string, last: string): string =>
    first === last ? `${units[unit][0]} ${first}` : `${units[unit][1]} ${first}–${last}`,
  of: (last: string): string => `von ${last}`,
  previous: 'Voriger Teil',
  next: 'Nächster Teil',
  goTo: (unit: Unit): string => `Gehe zu: ${units[unit][0]}`,
  go: 'Los',
  find: 'In diesem Dokument suchen',
  findButton: 'Suchen',
  toStart: 'Zum Anfang dieser Seite',
};

export const find = {
  title: (words: string, title: string): string => `${quoted(words)} in ${title}`,
  back: 'Zurück zum Dokument',
  count: (count: number, isCut: boolean): string =>
    isCut
      ? `Mehr als ${counted(count, 'Stelle', 'Stellen')}. Die ersten werden angezeigt.`
      : `${counted(count, 'Stelle', 'Stellen')}.`,
  shown: (shown: number): string =>
    `Die ersten ${shown} werden angezeigt. Mit mehr Wörtern werden es weniger.`,
  none: 'Diese Wörter kommen in diesem Dokument nicht vor.',
  apart: 'Die Wörter folgen nirgends aufeinander. Diese Absätze enthalten alle:',
  all: 'Alle Stellen',
  number: (number: number, count: number): string => `Stelle ${number} von ${count}`,
  previous: 'Vorige Stelle',
  next: 'Nächste Stelle',
};

const refusals: Readonly<Record<string, string>> = {
  format: 'Dateien dieser Art haben keine Seiten. Das Zitat steht im Text des Dokuments.',
  package:
    'Seiten lassen sich hier nicht darstellen, weil das Paket @napi-rs/canvas fehlt. Wer das Programm betreibt, kann es installieren: npm install @napi-rs/canvas',
  office:
    'Seiten von Office-Dateien lassen sich hier nicht darstellen, weil LibreOffice fehlt. Wer das Programm betreibt, kann es installieren.',
  'not-opened':
    'LibreOffice kann diese Datei nicht öffnen: Entweder ist die Datei beschädigt, oder LibreOffice ist ohne sein Programm für solche Dateien (Writer, Calc oder Impress) installiert. Wer das Programm betreibt, kann es installieren.',
  'not-found': 'Die Wörter des Zitats ließen sich auf den Seiten nicht sicher finden.',
  changed:
    'Die Datei wurde geändert, seit sie eingelesen wurde. Versuchen Sie es in einer Minute noch einmal.',
  gone: 'Die Datei ist nicht mehr da.',
  busy: 'Es werden gerade zu viele Seiten aufbereitet. Versuchen Sie es gleich noch einmal.',
  encrypted: 'Die Datei ist durch ein Passwort geschützt, deshalb lässt sich die Seite nicht darstellen.',
  unreadable:
    'Die Seite lässt sich nicht darstellen: Die Datei ist dort beschädigt. Vielleicht steht mehr im Protokoll.',
  'too-large': 'Die Seite ist zu groß, um sie lesbar darzustellen.',
  'too-slow': 'Die Seite aufzubereiten dauerte zu lange und wurde abgebrochen.',
  'too-much-memory': 'Die Seite aufzubereiten brauchte zu viel Speicher und wurde abgebrochen.',
};

export const picture = {
  button: 'Die Seite zeigen',
  refused: (reason: string): string => refusals[reason] ?? reason,
  caption: (title: string, page: number | string | undefined): string =>
    page === undefined ? title : `${title}, Seite ${page}`,
  notFound: (title: string): string =>
    `Das Zitat steht nicht mehr in ${title}, deshalb gibt es keine Seite zu zeigen.`,
  sent: 'Ich habe Ihnen die Seite als Direktnachricht geschickt.',
  notMarked:
    'Die Wörter des Zitats ließen sich auf der Seite nicht sicher finden, deshalb ist nichts markiert.',
  saved: (title: string): string => `${title}, wie gespeichert`,
  inReader: (title: string): string => `${title}, wie gespeichert, mit markiertem Zitat`,
  section: 'Die Seite selbst',
  open: 'Die Originaldatei öffnen',
};
