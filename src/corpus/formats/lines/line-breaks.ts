// Which line ends are the author's, as in a list, a log or a poem, and which only the width's, as in running text.
import type { Line } from './lines.ts';

const listMarker = /^(?:[-*•‣◦–·▪o+]|\(?(?:\d{1,3}|[a-zA-Z])[.)]|\[[\dx ]{1,3}\])\s/;

/** Whether words begin with the number, letter or sign of a list's item. */
export const beginsItem = (words: string): boolean => listMarker.test(words);

/** UTF-16 units between which a typewriter's or mail program's full line ends. */
const wrapWidth = { least: 45, most: 140 };

export const endsSentence = (words: string): boolean => /[.!?…。！？]["'”’»)\]]*$/u.test(words);

/**
 * Whether lines are running text broken at a fixed width, rather than one paragraph a line: lines but the last
 * are about equally long, and most break off in the middle of a sentence.
 */
export const isWrapped = (lines: readonly Line[]): boolean => isFull(lines) || isNarrow(lines);

function isFull(lines: readonly Line[]): boolean {
  const full = lines.slice(0, -1).filter(({ words }) => words.length >= wrapWidth.least);
  if (full.length === 0 || full.length < (lines.length - 1) / 2) return false;
  if (lines.some(({ words }) => words.length > wrapWidth.most)) return false;
  return full.filter(({ words }) => !endsSentence(words)).length > full.length / 2;
}

/**
 * Columns between which the widest line of a narrow column ends, lines that it has at least, the share of them that begin
 * with a small letter and that are full, and words broken at their ends that prove it.
 */
const narrow = { least: 16, most: wrapWidth.least, lines: 6, small: 0.3, full: 0.8, broken: 2 };

const begins = /^["'“‘„«(¿¡]*[\p{Lu}\p{Lt}\p{N}]/u;
const beginsLarge = /^["'“‘„«(¿¡]*[\p{Lu}\p{Lt}]/u;

/** Articles, prepositions and conjunctions, which no item of a list ends with. */
const leadOn = new Set(
  `the a an and or of to from with into than that which whose who its their our your every between is are was were
  der das den dem des ein eine einen einem einer eines und oder von vom im zum zur beim für durch ohne gegen dass wenn
  le les des du de un une et ou aux avec pour dans sans chaque que qui
  el los las del una y con para por cada
  il lo gli di della dei delle nel nella uno
  het een van het voor met elke
  o os da do dos das uma com`.split(/\s+/),
);

const isBroken = (words: string): boolean => /\p{Ll}[-\u2010\u00ad]$/u.test(words);

/** Whether a line breaks off where only a width ends it: in a word, or before what its last word leads to. */
const breaksOff = (words: string): boolean =>
  isBroken(words) || leadOn.has(/[^\s(“„«"']+$/u.exec(words)?.[0]?.toLowerCase() ?? '');

/**
 * Whether lines are running text in a column narrower than a typewriter's, as of a newspaper or a telegram. Two lines of a
 * list that are taken for one sentence are worse than a sentence in two lines, so it has to be certain: nearly each line is
 * so full that the first word of the next one had no place in it, some break off in the middle of a phrase, and so do
 * those before a line with a capital, unless several words are broken
 * and a sentence begins within a line.
 * The lines above `from` need not be full: of the first one, a quote may have the end alone.
 */
export function isNarrow(lines: readonly Line[], from = 0): boolean {
  // A long address is wider than its column.
  const width = Math.max(0, ...lines.map(({ words, end }) => (words.includes(' ') ? end : 0)));
  if (width < narrow.least || width >= narrow.most || lines.length < narrow.lines) return false;
  if (!begins.test(lines[0]?.words ?? '') || !endsSentence(lines.at(-1)?.words ?? '')) return false;
  if (lines.some(({ words, gaps }) => gaps.length > 0 || beginsItem(words))) return false;
  if (likeBeginnings(lines)(lines[0] as Line)) return false;
  const inner = lines.slice(1).map(({ words }, at) => {
    const before = lines[at] as Line;
    const word = words.split(/\s/, 1)[0] ?? '';
    return { words, before: before.words, isFull: at < from || before.end + 1 + word.length > width };
  });
  const count = (is: (line: (typeof inner)[number]) => boolean): number => inner.filter(is).length;
  if (count(({ isFull }) => isFull) < inner.length * narrow.full) return false;
  if (count(({ words }) => /^\p{Ll}/u.test(words)) < inner.length * narrow.small) return false;
  if (count(({ before }) => !endsSentence(before)) <= inner.length / 2) return false;
  if (!inner.some(({ before }) => breaksOff(before))) return false;
  // A name, a German noun, or the next item of a list.
  const large = inner.filter(({ words, before }) => beginsLarge.test(words) && !endsSentence(before));
  const surely = large.filter(({ before }) => breaksOff(before)).length >= large.length / 2;
  const broken = count(({ words, before }) => isBroken(before) && /^\p{Ll}/u.test(words));
  const goesOn = lines.some(({ words }) => /\p{L}[.!?]["'”’»)]* ["'“‘„«(]?\p{Lu}/u.test(words));
  return (surely || (broken >= narrow.broken && goesOn)) && large.every(({ isFull }) => isFull);
}

/**
 * Whether the line at an index begins something new, where `isAlone` says that the one before it began something itself.
 * `lines` are wrapped.
 */
export function breaksOf(lines: readonly Line[]): (at: number, isAlone: boolean) => boolean {
  const width = widthOf(lines);
  const fits = (at: number, spare: number): boolean => {
    const [before, line] = [lines[at - 1], lines[at]];
    if (before === undefined || line === undefined) return false;
    const word = bodyOf(line).split(/\s/, 1)[0] ?? '';
    return before.end + 1 + word.length <= width * (1 - spare);
  };
  const inner = lines.slice(1).map((_, index) => index + 1);
  const isRagged =
    inner.length >= 3 && inner.filter((at) => fits(at, spared)).length >= inner.length * ragged;
  const beginsAlike = likeBeginnings(lines);
  const isNumberWithin = numbersWithin(lines);
  return (at, isAlone) => {
    const [before, line] = [lines[at - 1], lines[at]];
    if (before === undefined || line === undefined) return false;
    const goesOnWithNumber = isNumberWithin(at) && !fits(at, spared);
    if ((beginsItem(line.words) && !goesOnWithNumber) || beginsAlike(line)) return true;
    if (before.words.endsWith(':') && line.indent > before.indent) return true;
    const goesOn = /^\p{Ll}/u.test(bodyOf(line));
    if (isRagged) return !goesOn || fits(at, spared);
    if (goesOn) return false;
    if (/[\p{P}\p{S}]$/u.test(before.words)) return fits(at, spared);
    return (isAlone || line.indent !== before.indent) && fits(at, sparedInWords);
  };
}

const numberOf = (words: string): number | undefined => {
  const [, digits] = /^\(?(\d{1,3})[.)]\s/.exec(words) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

/** Whether a line begins with the end of the sentence before it, "… at least ⏎50. It …": lists begin with 1, or go on. */
function numbersWithin(lines: readonly Line[]): (at: number) => boolean {
  const firsts = new Map<number, number>();
  for (const [at, { words }] of lines.entries()) {
    const number = numberOf(words);
    if (number !== undefined && !firsts.has(number)) firsts.set(number, at);
  }
  return (at) => {
    const number = numberOf(lines[at]?.words ?? '');
    const before = lines[at - 1]?.words ?? '';
    if (number === undefined || number === 1 || endsSentence(before) || /[:;]$/.test(before)) return false;
    return (firsts.get(number - 1) ?? at) >= at;
  };
}

/** Shares of the width that are left over where an author ended a line, and where no mark ends it. */
const spared = 0.12;
const sparedInWords = 0.3;
/** Share of lines that their author ended, from which on all are lines of a list. */
const ragged = 0.5;

/** Without the sign that every line of a comment or of a quoted mail has. */
const bodyOf = ({ words }: Line): string => words.replace(/^[#>%;/"]+\s+/, '');

/** Where the longest lines end; a single one may stick out. */
function widthOf(lines: readonly Line[]): number {
  const ends = lines.map(({ end }) => end).sort((a, b) => b - a);
  return ends[lines.length > 3 ? 1 : 0] ?? 0;
}

/** Shares of lines that begin in the same shape, from which on each that does begins something. */
const alike = { shape: 0.5, key: 0.25 };

/** Lines that begin with a time, a date, a prompt or a key, as in logs, calendars and cards. */
export function likeBeginnings(lines: readonly Line[]): (line: Line) => boolean {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const shape = shapeOf(line);
    if (shape !== undefined) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const isOften = (shape: string, count: number): boolean =>
    count >= 2 && count >= lines.length * (shape === key ? alike.key : alike.shape);
  const shapes = new Set(
    [...counts].filter(([shape, count]) => isOften(shape, count)).map(([shape]) => shape),
  );
  return (line) => shapes.has(shapeOf(line) ?? '');
}

const key = 'key:';
const withKey = /^[\p{L}][\p{L}-]*(?: [\p{L}-]+)?\s*:(?=\s|$)/u;

/** Whether a line begins with a name and a colon. */
export const beginsKey = ({ words }: Line): boolean => withKey.test(words);

/**
 * "10:22" and "9:05" have one shape, "==9466==" and "==12==" another. Undefined for words, for mere numbers, which may
 * count lines, and for the signs of a comment.
 */
function shapeOf(line: Line): string | undefined {
  if (beginsKey(line)) return key;
  const first = /^\S+/.exec(line.words)?.[0] ?? '';
  if (!/^[\d$|=[<(]/.test(first)) return undefined;
  const shape = first.replace(/\d+/g, '9').replace(/\p{L}+/gu, 'a');
  return /^9[.,]?$|^\(?a/.test(shape) ? undefined : shape.slice(0, 4);
}
