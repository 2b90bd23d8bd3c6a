// Running heads, running feet and page numbers: lines at a page's edge that come again on other pages.
import type { Line } from './page/lines.ts';

/** Lines examined from either edge of a page. */
const deepest = 3;
/** In points: by which a head may be higher or lower on another page. */
const sway = 4;
/** Pages around one on which its heads come again: left and right pages have their own. */
const near = 4;

/** In usual distances of two lines: lines nearer to the text than this belong to it, even if they come again. */
const apart = 1.25;

/** The lines of `pages` that are boilerplate; each page from top to bottom. */
export function boilerplateOf(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const boilerplate = new Set<Line>();
  const usual = usualOf(pages);
  for (const edgeOf of [headOf, footOf]) {
    const edges = pages.map(edgeOf);
    const running = edges.map(() => 0);
    for (let depth = 0; depth < deepest; depth += 1) {
      const lines = edges.map((edge) => edge[depth]);
      for (const [page, line] of lines.entries())
        if (running[page] === depth && line !== undefined && isRunning(line, page, lines, usual.size))
          running[page] = depth + 1;
    }
    for (const [page, edge] of edges.entries()) {
      if (running[page] === 0 && dividesSentence(edge, page, edgeOf === headOf, pages, usual.step))
        running[page] = 1;
    }
    for (const [page, edge] of edges.entries())
      for (const line of edge.slice(0, apartFromText(edge, running[page] ?? 0, usual.step)))
        boilerplate.add(line);
  }
  return boilerplate;
}

/** In usual distances of two lines: of a head or foot that is known by nothing but what it divides. */
const farApart = 2;

/** Whether the outermost line is far from the text, in the middle of a sentence that goes on over the end of the page. */
function dividesSentence(
  [line, inner]: readonly Line[],
  page: number,
  isHead: boolean,
  pages: readonly (readonly Line[])[],
  step: number,
): boolean {
  if (line === undefined || inner === undefined || Math.abs(inner.y - line.y) < farApart * step) return false;
  const [before, after] = isHead ? [lastOf(pages[page - 1]), inner] : [inner, firstOf(pages[page + 1])];
  return (
    before !== undefined &&
    after !== undefined &&
    !/[.!?:;]["'”’»)\]]*$/u.test(before.text) &&
    /^\p{Ll}/u.test(after.text) &&
    Math.abs(before.size - after.size) < 0.5
  );
}

/** The last and the first line of a page that is no mere number. */
const lastOf = (page: readonly Line[] = []): Line | undefined =>
  page.findLast((line) => !isNumberAlone(line));
const firstOf = (page: readonly Line[] = []): Line | undefined => page.find((line) => !isNumberAlone(line));

/** How many of the first `count` lines there are down to one with a gap after it. */
function apartFromText(edge: readonly Line[], count: number, step: number): number {
  const [line, inner] = [edge[count - 1], edge[count]];
  if (line === undefined || inner === undefined || isNumberAlone(line)) return count;
  return Math.abs(inner.y - line.y) > apart * step ? count : apartFromText(edge, count - 1, step);
}

/** Of most lines: the size, and the distance from one to the next. */
function usualOf(pages: readonly (readonly Line[])[]): { size: number; step: number } {
  const sizes = pages.flat().map(({ size }) => size);
  const steps = pages.flatMap((page) => page.slice(1).map(({ y }, at) => y - (page[at]?.y ?? y)));
  return { size: medianOf(sizes), step: medianOf(steps) };
}

const medianOf = (numbers: number[]): number => numbers.sort((a, b) => a - b)[(numbers.length - 1) >> 1] ?? 0;

type Edge = (page: readonly Line[]) => readonly Line[];

/** The outermost line first, and one more than may be running. */
const headOf: Edge = (page) => page.slice(0, deepest + 1);
const footOf: Edge = (page) => page.slice(-deepest - 1).reverse();

/** The title of a slide may be numbered too, but it is larger than the text below it. */
const isRunning = (line: Line, page: number, outermost: Outermost, usualSize: number): boolean =>
  isNumberAlone(line) ||
  isRepeated(line, page, outermost) ||
  (line.size < 1.1 * usualSize && isNumbered(line, page, outermost));

/** As a whole or in part: of "CHAPTER 1. OVERVIEW   1.3. Names", the second part is another on each page. */
function isRepeated(line: Line, page: number, outermost: Outermost): boolean {
  const words = partsOf(line);
  return besides(line, page, outermost).some(({ other }) =>
    partsOf(other).some((part) => words.includes(part)),
  );
}

/** Words of the whole and of its pieces; of one that has no letters, none. */
const partsOf = ({ text, pieces = [] }: Line): string[] =>
  [text, ...pieces].map(wordsIn).filter((words) => words !== '');

/** A number that grows with the pages, alone or beside the name of a chapter. */
const isNumbered = (line: Line, page: number, outermost: Outermost): boolean =>
  numbersIn(line.text).some((number) =>
    besides(line, page, outermost).some(({ other, distance }) =>
      numbersIn(other.text).includes(number + distance),
    ),
  );

type Outermost = readonly (Line | undefined)[];

/** The lines at the same place of the pages around. */
const besides = (line: Line, page: number, outermost: Outermost): { other: Line; distance: number }[] =>
  outermost.slice(Math.max(0, page - near), page + near + 1).flatMap((other, at) => {
    const distance = at + Math.max(0, page - near) - page;
    const isThere = other !== undefined && distance !== 0 && Math.abs(other.y - line.y) <= sway;
    return isThere ? [{ other, distance }] : [];
  });

/** Its words without its numbers, which differ from page to page. */
const wordsIn = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\p{N}+/gu, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

const isNumberAlone = ({ text }: Pick<Line, 'text'>): boolean =>
  /^[\s–—-]*(?:\d{1,4}|[ivxl]+)[\s–—-]*$/iu.test(text);

/** Words of a line that may be a running head. */
const fewWords = 14;

/** Numbers at a line's two ends, where page numbers are; Roman ones only alone. */
function numbersIn(text: string): readonly number[] {
  if (isNumberAlone({ text }))
    return [/\d/.test(text) ? Number(/\d+/.exec(text)?.[0]) : roman(text.toLowerCase())];
  if (text.split(' ').length > fewWords) return [];
  return [
    /^(\d{1,4})\s+(?=\p{L})/u,
    /(?<=[\p{L}.)|·•–—-]\s*)(?<=\s)(\d{1,4})$/u,
    /(\d{1,4})\s*(?:\/|of|von|de|sur)\s*\d{1,4}$/iu,
  ].flatMap((end) => {
    const found = end.exec(text)?.[1];
    return found === undefined ? [] : [Number(found)];
  });
}

function roman(text: string): number {
  const values = [...text.replace(/[^ivxl]/g, '')].map(
    (letter) => ({ i: 1, v: 5, x: 10, l: 50 })[letter] ?? 0,
  );
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
