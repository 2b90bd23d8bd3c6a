// The text of a mail: its sender's own paragraphs, and what was quoted, forwarded or signed below them.
import { trim } from '../../../text/span.ts';
import { setAside } from '../../document/boilerplate.ts';
import type { Paragraph, Section, SetAside } from '../../document/document.ts';
import { paragraphsOf } from '../lines/paragraphs.ts';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export function readMailBody(text: string): { sections: Section[] } {
  const lines = linesOf(text);
  const reasons = reasonsFor(lines);
  // Blanked out at the same length, so that what is left keeps its offsets.
  const own = lines.map(({ words, start, end }, index) => {
    const lineEnd = text.slice(end, lines[index + 1]?.start ?? text.length);
    return (reasons[index] === undefined ? text.slice(start, end) : ' '.repeat(words.length)) + lineEnd;
  });
  const paragraphs = [...setAside(text, paragraphsOf(own.join(''))), ...leftOut(text, lines, reasons)];
  return {
    sections: [{ headings: [], paragraphs: paragraphs.sort((a, b) => a.span.start - b.span.start) }],
  };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: whole, 1: words = '', index } of text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    if (whole !== '') lines.push({ start: index, end: index + words.length, words });
  }
  return lines;
}

/** "On Monday, Ada wrote:", in the languages that mail programs write it in. */
const announces =
  /^(?:On|Am|Le|El|Il|Op|Den|Em|W dniu|Dnia)\b.{4,200}\b(?:wrote|schrieb.*|a écrit|escribió|ha scritto|schreef.*|skrev.*|escreveu|pisze|napisał\(?a?\)?)\s?:$/i;
/** From here on, everything is another message. */
const otherMessage =
  /^-{2,}\s*(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d'origine|Message transféré|Mensaje original)\s*-{2,}$|^Begin forwarded message:$/i;
const header = /^\*?(?:From|Von|De|Da|Van)\s?:\*? .+/i;
const headerBelow =
  /^\*?(?:Sent|Date|To|Subject|Gesendet|Datum|An|Betreff|Envoyé|Objet|Enviado|Asunto|Para)\s?:\*? /i;
const device = /^(?:Sent from my |Get Outlook for |Von meinem .{2,30} gesendet|Envoyé de mon )/i;
const farewell =
  /^(?:(?:(?:best|kind|warm|many)\s)?(?:regards|wishes|thanks)|(?:yours\s)?(?:sincerely|faithfully|truly)|cheers|mit freundlichen grüßen|(?:viele|beste|liebe) grüße|cordialement|saludos(?: cordiales)?)[,.!]?$/i;
/** Lines that a farewell and the names and numbers below it have at most. */
const farewellLines = 8;

function reasonsFor(lines: readonly Line[]): (SetAside | undefined)[] {
  const reasons = lines.map(({ words }): SetAside | undefined =>
    /^\s*>/.test(words) ? 'quoted message' : undefined,
  );
  markAnnouncements(lines, reasons);
  const other = lines.findIndex(
    ({ words }, index) =>
      otherMessage.test(words.trim()) ||
      (header.test(words.trim()) &&
        lines.slice(index + 1, index + 3).some((next) => headerBelow.test(next.words.trim()))),
  );
  if (other !== -1) reasons.fill('quoted message', other);
  markSignature(lines, reasons);
  return reasons;
}

/** The announcement may be broken over two lines; what follows it is quoted, with or without signs before its lines. */
function markAnnouncements(lines: readonly Line[], reasons: (SetAside | undefined)[]): void {
  for (const [index, { words }] of lines.entries()) {
    const both = `${words.trim()} ${lines[index + 1]?.words.trim() ?? ''}`;
    const length = announces.test(words.trim()) ? 1 : announces.test(both) ? 2 : 0;
    if (length === 0 || reasons[index] !== undefined) continue;
    let next = index + length;
    while (lines[next]?.words.trim() === '') next += 1;
    if (next === lines.length) continue;
    const until = reasons[next] === undefined ? undefined : index + length;
    reasons.fill('quoted message', index, until);
  }
}

/** From "-- " on (RFC 3676, section 4.3), a farewell near the end, or a device's line; up to what is quoted below. */
function markSignature(lines: readonly Line[], reasons: (SetAside | undefined)[]): void {
  const isOwn = (index: number): boolean => reasons[index] === undefined && lines[index]?.words.trim() !== '';
  const last = lines.findLastIndex((_, index) => isOwn(index));
  const first = lines.findIndex(({ words }, index) => {
    if (reasons[index] !== undefined) return false;
    const line = words.trim();
    const isNearEnd = last - index < farewellLines;
    return /^--\s?$/.test(words) || (isNearEnd && (device.test(line) || farewell.test(line)));
  });
  if (first === -1) return;
  for (let index = first; index <= last; index += 1) reasons[index] ??= 'signature';
}

/** A paragraph for each run of lines with the same reason. */
function leftOut(
  text: string,
  lines: readonly Line[],
  reasons: readonly (SetAside | undefined)[],
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (let index = 1; index <= lines.length; index += 1) {
    const reason = reasons[from];
    if (index < lines.length && reasons[index] === reason) continue;
    const [first, last] = [lines[from], lines[index - 1]];
    if (reason !== undefined && first !== undefined && last !== undefined) {
      const span = trim(text, { start: first.start, end: last.end });
      if (span.start < span.end) paragraphs.push({ span, line: from + 1, setAside: reason });
    }
    from = index;
  }
  return paragraphs;
}
