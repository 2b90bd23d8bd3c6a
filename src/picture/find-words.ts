// Finds a quote's words among the runs of text that a page is drawn of, in the order in which it draws them. Pure.
//
// Only letters and digits are compared, so it does not matter how the document's text was made of the page: which hyphens,
// line ends and spaces it has. What the page has in between (a running head, the other column, a line's number) is skipped
// where a run ends and another begins. Where the words could be in two places, they are in none.
import { isDeepStrictEqual } from 'node:util';

/** A part of a run, as UTF-16 offsets of its text. */
export interface RunSpan {
  readonly run: number;
  readonly start: number;
  readonly end: number;
}

/** What is looked for, with the sentences around it, which tell one place from another; '' for none. */
export interface Wanted {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** Whether it is a row of a table, which has names of columns in our text only. */
  readonly isRow?: boolean;
  /** Which occurrence of its words it is; absent where the pages may have them in another order than the document's text. */
  readonly place?: Place;
}

export interface Place {
  /** 0-based. */
  readonly index: number;
  readonly count: number;
}

/** Letters and digits that make a stretch certain: fewer could be anywhere on a page. */
const certain = 12;
/** What may stand before a shorter end of the quote: the number of a note. */
const noteNumber = /^\d{0,3}$/;
/** Letters and digits of the sentences around the quote that are compared. */
const around = 40;
/** Stretches of one quote, and attempts: more is no text that continues. */
const mostStretches = 16;
const mostAttempts = 5000;
/** Places that are compared: words that are on a page more often are marked nowhere. */
const mostPlaces = 8;

/** A stretch of the page's letters and digits. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The words in the first of several ways in which a page may have them. */
export function findFirst(runs: readonly string[], ways: Iterable<Wanted>): RunSpan[] | undefined {
  const page = compared(runs);
  for (const way of ways) {
    const spans = foundOn(page, runs, way);
    if (spans !== undefined) return spans;
  }
  return undefined;
}

/** Undefined where the words are not on the page, or could be in several places. */
export const findWords = (runs: readonly string[], wanted: Wanted): RunSpan[] | undefined =>
  findFirst(runs, [wanted]);

function foundOn(
  page: Compared,
  runs: readonly string[],
  { text, before, after, place }: Wanted,
): RunSpan[] | undefined {
  const own = lettersOf(text);
  if (own === '') return undefined;
  const [head, tail] = [lettersOf(before).slice(-around), lettersOf(after).slice(0, around)];
  // The most telling first.
  const variants = [
    [head, tail],
    ['', tail],
    [head, ''],
    ['', ''],
  ] as const;
  for (const [above, below] of variants) {
    const places = placesOf(page, above + own + below);
    const found = distinct(
      places
        .map((stretches) => cut(stretches, above.length, own.length))
        .filter((stretches) => isOfWholeWords(page, stretches)),
    );
    const [first, second] = found;
    if (first === undefined) continue;
    // The sentence before may be there many times, and the words after it once.
    if (second === undefined) return withMarks(spansOf(page, first), runs, text);
    const isAll = above + below === '' && places.length <= mostPlaces && found.length === place?.count;
    const chosen = isAll ? found[place.index] : undefined;
    if (chosen !== undefined) return withMarks(spansOf(page, chosen), runs, text);
  }
  return undefined;
}

/**
 * Each place once, in the order of the page. Where the words are there in one piece, a place that begins further up is left out:
 * a heading may have the words with which the sentence below it begins.
 */
function distinct(places: readonly (readonly Stretch[])[]): (readonly Stretch[])[] {
  const pieces = places.flatMap((stretches) => (stretches.length === 1 ? stretches : []));
  const isWayTo = (stretches: readonly Stretch[]): boolean =>
    stretches.length > 1 &&
    pieces.some((piece) => stretches.some(({ start, end }) => start < piece.end && piece.start < end));
  return places
    .filter(
      (place, index) =>
        !isWayTo(place) && !places.slice(0, index).some((other) => isDeepStrictEqual(other, place)),
    )
    .sort(([a], [b]) => (a?.start ?? 0) - (b?.start ?? 0));
}

/** With the marks that the quote begins and ends with, where the runs have them there. */
export function withMarks(spans: readonly RunSpan[], runs: readonly string[], text: string): RunSpan[] {
  const [opening = ''] = /^[^\p{L}\p{N}]*/u.exec(text) ?? [];
  const [closing = ''] = /[^\p{L}\p{N}]*$/u.exec(text) ?? [];
  return spans.map((span, index) => {
    const run = runs[span.run] ?? '';
    const opens = index === 0 && run.slice(0, span.start).endsWith(opening);
    const closes = index === spans.length - 1 && run.startsWith(closing, span.end);
    return {
      ...span,
      start: opens ? span.start - opening.length : span.start,
      end: closes ? span.end + closing.length : span.end,
    };
  });
}

export interface Compared {
  readonly runs: readonly string[];
  /** The letters and digits of all runs. */
  readonly letters: string;
  /** Of each of them: its run, and its place there. */
  readonly places: readonly RunSpan[];
  /** Where in `letters` a run begins. */
  readonly begins: ReadonlySet<number>;
}

/** Without accents: a page may draw them apart from their letters. */
const partsOf = (character: string): string => character.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');

export const lettersOf = (text: string): string => [...text].map(partsOf).join('');

export function compared(runs: readonly string[]): Compared {
  const places: RunSpan[] = [];
  const begins = new Set<number>();
  let letters = '';
  for (const [run, text] of runs.entries()) {
    begins.add(letters.length);
    let start = 0;
    for (const character of text) {
      const end = start + character.length;
      const parts = partsOf(character);
      for (const _unit of parts.split('')) places.push({ run, start, end });
      letters += parts;
      start = end;
    }
  }
  return { runs, letters, places, begins };
}

/** The ways in which the page has the letters. */
function placesOf(page: Compared, wanted: string): (readonly Stretch[])[] {
  const found: (readonly Stretch[])[] = [];
  let attempts = 0;
  /** `from`: how much of `wanted` is in the stretches already. */
  const go = (stretches: readonly Stretch[], from: number): void => {
    const rest = wanted.slice(from);
    const least = rest.slice(0, certain);
    for (const start of occurrences(page.letters, least)) {
      attempts += 1;
      if (found.length > mostPlaces || attempts > mostAttempts) return;
      const isFirst = stretches.length === 0;
      if (!isFirst && !page.begins.has(start)) continue;
      if (stretches.some((taken) => start < taken.end && taken.start <= start)) continue;
      const before = stretches.at(-1)?.end ?? start;
      const isGap = before !== start;
      if (isGap && (isWithinNumber(page, before) || isWithinNumber(page, start))) continue;
      const length = shared(page.letters, start, rest);
      if (length === rest.length) {
        const isNear = start >= before && noteNumber.test(page.letters.slice(before, start));
        if (isNear || rest.length >= certain) found.push([...stretches, { start, end: start + length }]);
        continue;
      }
      if (stretches.length + 1 >= mostStretches) continue;
      // The next run may begin with the same letters by chance: the end of the run before is tried, too.
      for (const end of runEnds(page, start + certain, start + length))
        go([...stretches, { start, end }], from + end - start);
    }
  };
  go([], 0);
  return attempts > mostAttempts ? [] : found;
}

function* occurrences(letters: string, part: string): Generator<number> {
  for (let at = letters.indexOf(part); at !== -1; at = letters.indexOf(part, at + 1)) yield at;
}

const isOfWholeWords = (page: Compared, stretches: readonly Stretch[]): boolean =>
  !isWithinWord(page, stretches[0]?.start ?? 0) && !isWithinWord(page, stretches.at(-1)?.end ?? 0);

/** Whether the letters before and after the place are of one word of one run. */
export function isWithinWord({ places }: Compared, at: number): boolean {
  const [before, first] = [places[at - 1], places[at]];
  return before !== undefined && before.run === first?.run && before.end === first.start;
}

const digit = /\p{N}/u;

/** Whether the letters before and after the place may be of one number, which may be in several runs, as "1 000". */
function isWithinNumber({ letters, places, runs }: Compared, at: number): boolean {
  const [before, after] = [places[at - 1], places[at]];
  if (before === undefined || after === undefined) return false;
  if (!digit.test(letters[at - 1] ?? '') || !digit.test(letters[at] ?? '')) return false;
  const between =
    before.run === after.run
      ? (runs[before.run] ?? '').slice(before.end, after.start)
      : [
          (runs[before.run] ?? '').slice(before.end),
          ...runs.slice(before.run + 1, after.run),
          (runs[after.run] ?? '').slice(0, after.start),
        ].join('');
  // Between the number of a note and another.
  return !/[[\]]/.test(between);
}

function shared(letters: string, start: number, rest: string): number {
  let length = 0;
  while (length < rest.length && letters[start + length] === rest[length]) length += 1;
  return length;
}

/** The last two ends of runs from `least` to `most`, the last first. */
function runEnds({ begins }: Compared, least: number, most: number): number[] {
  const ends: number[] = [];
  for (let at = most; at >= least && ends.length < 2; at -= 1) if (begins.has(at)) ends.push(at);
  return ends;
}

/**
 * The stretches without the first `skipped` letters, and only as many as `length`. Two that meet are one: which of a line's
 * ends was tried makes no other place.
 */
function cut(stretches: readonly Stretch[], skipped: number, length: number): Stretch[] {
  let at = -skipped;
  const own: Stretch[] = [];
  for (const { start, end } of stretches) {
    const from = start + Math.max(0, -at);
    const to = Math.min(end, start + length - at);
    at += end - start;
    if (from >= to) continue;
    const last = own.at(-1);
    if (last?.end === from) own[own.length - 1] = { start: last.start, end: to };
    else own.push({ start: from, end: to });
  }
  return own;
}

export function spansOf({ places }: Compared, stretches: readonly Stretch[]): RunSpan[] {
  const spans: RunSpan[] = [];
  for (const { start, end } of stretches) {
    for (const place of places.slice(start, end)) {
      const last = spans.at(-1);
      if (last?.run === place.run && last.end <= place.end && last.start <= place.start)
        spans[spans.length - 1] = { ...last, end: place.end };
      else spans.push(place);
    }
  }
  return spans;
}
