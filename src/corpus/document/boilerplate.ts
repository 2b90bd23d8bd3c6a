// Finds what belongs to a web page or an app rather than to the text: pleas, buttons, notices, picture credits.
import { sliceOf } from '../../text/span.ts';
import { countWords } from '../../text/tokenize.ts';
import type { Paragraph, SetAside } from './document.ts';

/** Phrases of pages, not of articles. They only count in short paragraphs near a document's two ends. */
const phrases: readonly RegExp[] = [
  /\bfor (?:the|a) best (?:viewing |reading )?experience\b/i,
  /\b(?:download|get|install|open in) (?:our|the) (?:mobile )?app\b/i,
  /\b(?:make a (?:contribution|donation)|donate (?:now|today|here)|support (?:our|independent) (?:work|journalism))\b/i,
  /\b(?:comments? (?:are|is|form is) (?:now )?closed|leave a (?:reply|comment)|post a comment|view comments)\b/i,
  /^(?:no|\d+|add a?) comments?(?: yet)?[.!]?$/i,
  /\b(?:subscribe|sign up)\b.{0,40}\b(?:newsletters?|updates|inbox|channel|today|now)\b/i,
  /\b(?:follow|like|find|join) us on\b/i,
  /^(?:share|tweet|print|email|e-mail|save|menu|search|home|advertisement|sponsored|related|skip to (?:main )?content)(?: (?:this|article|story|page)){0,2}$/i,
  /^(?:(?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin|youtube|reddit|email|print|share|copy link|tiktok|bluesky|mastodon|pinterest)[\s|,/·•]*){1,12}$/i,
  /^(?:read|see) (?:more|also|next)\b/i,
];
/** Labels: boilerplate only on their own, since a policy may well be about privacy or cookies. */
const labels: readonly RegExp[] = [
  /\b(?:we|this (?:site|website)) uses? cookies\b/i,
  /^(?:©|copyright\b)/i,
  /\benable javascript\b/i,
];
/** Labels of a page's foot; in its first half they are the title of what follows. */
const footLabels =
  /\b(?:all rights reserved|terms (?:of use|of service|and conditions)|privacy policy|cookie (?:policy|settings|preferences))\b/i;
const caption =
  /^(?:(?:file )?(?:photo|photograph|image|picture|illustration|graphic|video|credit|photo credit)s?)\s*(?:[:/|–—]|by\b|courtesy\b)/i;

/** Paragraphs from either end of a document in which boilerplate is expected. */
const edge = 8;
/** Words above which a paragraph is prose, whatever phrase it holds. */
const longest = 25;
/** Words of a fragment that may belong to boilerplate around it without a phrase of its own. */
const fragment = 8;

/** The same paragraphs, marked where they must not be quoted. */
export function setAside(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const lines = paragraphs.map((paragraph) => sliceOf(text, paragraph.span));
  const reasons = lines.map((line, index) => reasonFor(line, index, lines.length));
  spread(lines, reasons);
  return paragraphs.map((paragraph, index) => {
    const reason = reasons[index];
    return reason === undefined ? paragraph : { ...paragraph, setAside: reason };
  });
}

function reasonFor(line: string, index: number, count: number): SetAside | undefined {
  if (!/[\p{L}\p{N}]/u.test(line)) return 'no words';
  if (countWords(line) > longest) return undefined;
  if (caption.test(line)) return 'caption';
  if (Math.min(index, count - 1 - index) >= edge) return undefined;
  const isLabel = countWords(line) <= fragment && labels.some((label) => label.test(line));
  const isFootLabel = countWords(line) <= fragment && index >= count / 2 && footLabels.test(line);
  return isLabel || isFootLabel || phrases.some((phrase) => phrase.test(line)) ? 'boilerplate' : undefined;
}

/** Fragments between a document's end and its boilerplate are boilerplate too: an address in an app's advertisement. */
function spread(lines: readonly string[], reasons: (SetAside | undefined)[]): void {
  const isFragment = (index: number): boolean =>
    reasons[index] !== undefined ||
    (countWords(lines[index] ?? '') <= fragment && !/[.!?…]["”’)]*$/.test(lines[index] ?? ''));
  const half = Math.floor(lines.length / 2);
  const head = reasons.findLastIndex(
    (reason, index) => reason === 'boilerplate' && index < Math.min(edge, half),
  );
  const tail = reasons.findIndex(
    (reason, index) => reason === 'boilerplate' && index >= Math.max(lines.length - edge, half),
  );
  if (head > 0 && range(0, head).every(isFragment)) mark(0, head, reasons);
  if (tail !== -1 && range(tail + 1, lines.length).every(isFragment)) mark(tail + 1, lines.length, reasons);
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

function mark(from: number, to: number, reasons: (SetAside | undefined)[]): void {
  for (const index of range(from, to)) reasons[index] ??= 'boilerplate';
}
