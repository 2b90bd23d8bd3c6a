// Where another message begins in a mail's text, and which lines are quoted from one.
import { type HeaderBlock, headerBlockAt } from './header-block.ts';
import { isGroupWise } from './marks.ts';
import { notesBlockAt } from './notes-block.ts';
import { isReplyMark } from './reply-mark.ts';

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
  /^(?:Begin forwarded message|Anfang der weitergeleiteten (?:Nachricht|E-Mail)|Début du message (?:transféré|réexpédié)|Inicio del mensaje reenviado|Inizio messaggio inoltrato|Begin doorgestuurd bericht|Vidarebefordrat (?:brev|meddelande)|Start på videresendt besked|Videresendt melding|Início da mensagem re(?:enviada|encaminhada)|Początek przekazywanej wiadomości|Välitetty viesti alkaa|Начало переадресованного сообщения|転送されたメッセージ|(?:开始|以下是)转发的邮件)\s?[:：]$/i;

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
    const headers = headerBlockAt(lines, index) ?? notesBlockAt(lines, index);
    if (headers !== undefined) return { index, begin: headers.end, headers, isForwarded: false };
    const isAnswered = isReplyMark(words) && lines.slice(0, index).some((above) => above.trim() !== '');
    if (isAnswered || isTicketAt(lines, index)) return { index, begin: index + 1, isForwarded: false };
  }
  return undefined;
}

/** "Bob, Mar 2, 2025, 9:12 AM CET:", as help desks write it below a line that they draw. */
const ticket =
  /^\p{Lu}[^\d,;:!?]{1,60}, (?=.*(?<!\d)(?:(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./]\d{2})(?!\d))[^;!?]{4,40}(?<!\d)\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?\(?[A-Z]{2,5}\)?|\s?(?:UTC|GMT)[+-]\d{1,4}|\sUhr)?\s?:$/u;

function isTicketAt(lines: readonly string[], index: number): boolean {
  if (!/^[-_=*]{5,}$/.test(lines[index]?.trim() ?? '')) return false;
  return ticket.test(
    lines
      .slice(index + 1)
      .find((line) => line.trim() !== '')
      ?.trim() ?? '',
  );
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
  /^\d{4}(?:\s?[年년-]|\/)\s?\d{1,2}(?:\s?[月월-]|\/)\s?\d{1,2}.{2,120}<\S+@\S+>.{0,20}[:：]$/u,
  /^.{2,200}(?:写道|寫道|書きました|のメール|님이 (?:작성|쓴 글))\s?[:：]$/u,
];
/** "Bob wrote:" is one where what is below is marked as quoted. */
const announcesMarked = new RegExp(
  `^(?:(?:[^.!?]|(?<=(?<!\\p{L})\\p{L})\\.){2,80}(?<!\\p{L})(?:${wrote})|(?:${wrote}) [^.!?]{2,60}|.{1,60}さん(?:は|の).{0,20})\\s?[:：]$`,
  'iu',
);

export const announcesMarks = (words: string): boolean =>
  announcesMarked.test(words) || announces.some((pattern) => pattern.test(words));

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
    if (isGroupWise(words)) return count;
    if (!/[:：]$/.test(words)) continue;
    let next = index + count;
    while (lines[next]?.trim() === '') next += 1;
    if (isQuoted(next)) return announcesMarks(words) ? count : 0;
    return isDated(words) && announces.some((pattern) => pattern.test(words)) ? count : 0;
  }
  return 0;
}
