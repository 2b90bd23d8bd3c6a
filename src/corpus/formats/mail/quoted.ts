// Where another message begins in a mail's text, and which lines are quoted from one.
import { type HeaderBlock, headerBlockAt } from './header-block.ts';

/** A message below the sender's own words. */
export interface OtherMessage {
  /** 0-based lines: where its announcement begins, and its text. */
  readonly index: number;
  readonly begin: number;
  readonly headers?: HeaderBlock;
  readonly isForwarded: boolean;
}

const forwarded =
  'Forwarded message|Forwarded by .*|Weitergeleitete Nachricht|Weitergeleitet von .*|Message transféré|Message réexpédié|' +
  'Mensaje reenviado|Messaggio inoltrato|Doorgestuurd bericht|Vidarebefordrat meddelande|Videresendt meddelelse|' +
  'Videresendt melding|Mensagem encaminhada|Wiadomość przekazana|Przekazana wiadomość';
const replied =
  "Original[- ]Message|Original Appointment|Ursprüngliche Nachricht|Original-?Nachricht|Message d['’]origine|Message original|" +
  'Mensaje original|Messaggio originale|Oorspronkelijk bericht|Ursprungligt meddelande|Oprindelig meddelelse|' +
  'Opprinnelig melding|Mensagem original|Wiadomość oryginalna|Reply message|Antwort';
const drawn = (words: string): RegExp =>
  new RegExp(`^-{2,}\\s*(?:${words})(?:\\s+(?:von|from|de)\\b.*)?\\s*-{2,}$`, 'i');
const forwardMark = drawn(forwarded);
const replyMark = drawn(replied);
const forwardBegins =
  /^(?:Begin forwarded message|Anfang der weitergeleiteten (?:Nachricht|E-Mail)|Début du message (?:transféré|réexpédié)|Inicio del mensaje reenviado|Inizio messaggio inoltrato|Begin doorgestuurd bericht)\s?:$/i;

/** The first, where one is. */
export function otherMessageIn(lines: readonly string[]): OtherMessage | undefined {
  for (const [index, line] of lines.entries()) {
    const words = line.trim();
    const isForwarded = forwardMark.test(words) || forwardBegins.test(words);
    if (isForwarded || replyMark.test(words)) {
      let begin = index + 1;
      while (begin < lines.length && lines[begin]?.trim() === '') begin += 1;
      const headers = headerBlockAt(lines, begin);
      return {
        index,
        begin: headers?.end ?? begin,
        isForwarded,
        ...(headers === undefined ? {} : { headers }),
      };
    }
    const headers = headerBlockAt(lines, index);
    if (headers !== undefined) return { index, begin: headers.end, headers, isForwarded: false };
  }
  return undefined;
}

const wrote =
  'wrote|writes|schrieb(?:en)?|a écrit|écrit|escribió|escribio|ha scritto|scrive|schreef|skrev|skriver|escreveu|pisze|napisał\\(?a?\\)?|' +
  'kirjoitti|napsala?\\(?a?\\)?|написала?\\(?а?\\)?|пишет|írta|yazdı';
/** "On Monday, Ada wrote:", in the languages that mail programs write it in. */
const announces: readonly RegExp[] = [
  new RegExp(
    `^(?:On|Am|Le|El|Il|Op|Den|Em|W dniu|Dnia|Dne|På|Pe|Em|Ter|\\p{L}{2,4}\\.?,?\\s+\\d).{4,250}(?<!\\p{L})(?:${wrote})(?!\\p{L}).{0,120}:$`,
    'iu',
  ),
  new RegExp(`^.{2,150}(?:<\\S+@\\S+>|\\d{4}).{0,80}(?<!\\p{L})(?:${wrote})(?!\\p{L}).{0,80}:$`, 'iu'),
  new RegExp(`^.{2,80}(?<!\\p{L})(?:${wrote})(?!\\p{L}) (?:am|on|le|den) .{4,80}:$`, 'iu'),
  /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\p{L}{2,4}\.?,? \d{1,2}\.? \p{L}{3,}\.? \d{4}).{4,120}<\S+@\S+>\s?:$/u,
];

/** What a name and a day have and prose does not: an address, a time, a date in figures. */
const isDated = (words: string): boolean =>
  /\S+@\S+|\b\d{1,2}[:.h]\d{2}\b|\b\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\b|\b(?:19|20)\d\d\b/.test(words);

/** Lines over which an announcement may be broken. */
const mostLines = 4;

/** How many lines of an announcement begin at a line; 0 for none. */
export function announcementAt(
  lines: readonly string[],
  index: number,
  isQuoted: (at: number) => boolean,
): number {
  let words = '';
  for (let count = 1; count <= mostLines; count += 1) {
    const line = lines[index + count - 1]?.trim() ?? '';
    if (line === '' || isQuoted(index + count - 1)) return 0;
    words = `${words} ${line}`.trim();
    if (!words.endsWith(':')) continue;
    if (!announces.some((pattern) => pattern.test(words))) return 0;
    let next = index + count;
    while (lines[next]?.trim() === '') next += 1;
    return isQuoted(next) || isDated(words) ? count : 0;
  }
  return 0;
}
