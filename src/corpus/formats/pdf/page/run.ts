// The pieces of text on a page, with their positions once the page is turned upright.
import { fieldsOf } from './fields.ts';
import type { PDFPageProxy } from './open.ts';

/** Points of 1/72 inch, from the page's upper left corner. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  /** Of the font. */
  readonly size: number;
  /** pdf.js's name for it within the document. */
  readonly font: string;
  /** Set like typewriting, as code is. */
  readonly mono: boolean;
  /** There is white space before it. */
  readonly spaced: boolean;
}

/** Raised and lowered characters too. */
export const isOnBaseline = (a: Pick<Run, 'y' | 'size'>, b: Pick<Run, 'y' | 'size'>): boolean =>
  Math.abs(a.y - b.y) < 0.45 * Math.max(a.size, b.size);

/** As the page has it, before it is turned upright. */
type Placed = Run & { readonly turn: number };

/** In the order of the file. Text at another angle than most of the page is a watermark or the label of an axis: left out. */
export async function runsOf(page: PDFPageProxy): Promise<Run[]> {
  const { items, styles } = await page.getTextContent();
  const view = page.getViewport({ scale: 1 }).transform.map(Number);
  const runs: Placed[] = [];
  let spaced = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    const text = item.str.replace(/\p{Cc}|\u00ad(?!\s*$)/gu, '');
    if (text.trim() === '') {
      spaced ||= text !== '';
      continue;
    }
    const at = place(item.transform.map(Number), view, item.width);
    const mono = styles[item.fontName]?.fontFamily === 'monospace';
    spaced ||= /^\s/.test(text);
    const run = { ...at, text: text.trim(), font: item.fontName, mono, spaced };
    if (!isDrawnTwice(run, runs.at(-1))) runs.push(run);
    spaced = /\s$/.test(text);
  }
  for (const { text, transform, width } of await fieldsOf(page))
    runs.push({ ...place(transform, view, width), text, font: 'field', mono: false, spaced: true });
  const turn = mainTurn(runs);
  return runs.filter((run) => run.turn === turn).map((run) => turned(run, turn));
}

type Position = Omit<Placed, 'text' | 'font' | 'mono' | 'spaced'>;

type Matrix = readonly number[];

function place(own: Matrix, view: Matrix, width: number): Position {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [p = 1, q = 0, r = 0, s = 1, u = 0, v = 0] = own;
  const along = { x: a * p + c * q, y: b * p + d * q };
  const up = { x: a * r + c * s, y: b * r + d * s };
  const size = Math.hypot(up.x, up.y) || Math.hypot(along.x, along.y);
  // In eighths of a circle: a slanted watermark is neither upright nor turned.
  const turn = (Math.round(Math.atan2(along.y, along.x) / (Math.PI / 4)) + 8) % 8;
  const x = a * u + c * v + e;
  return { x, right: x + width, y: b * u + d * v + f, size, turn };
}

/** Some programs make bold text by drawing it again a little beside itself. */
const isDrawnTwice = (run: Run, last: Run | undefined): boolean =>
  last !== undefined &&
  run.text === last.text &&
  Math.abs(run.x - last.x) < run.size / 5 &&
  Math.abs(run.y - last.y) < run.size / 5;

function mainTurn(runs: readonly Placed[]): number {
  const characters = new Map<number, number>();
  for (const { turn, text } of runs) characters.set(turn, (characters.get(turn) ?? 0) + text.length);
  return [...characters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Its position when the page is turned so that its text runs from left to right. */
function turned({ turn: _, ...run }: Placed, turn: number): Run {
  const width = run.right - run.x;
  const angle = (-turn * Math.PI) / 4;
  const x = run.x * Math.cos(angle) - run.y * Math.sin(angle);
  const y = run.x * Math.sin(angle) + run.y * Math.cos(angle);
  return { ...run, x, y, right: x + width };
}
