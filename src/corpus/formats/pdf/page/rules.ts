// Lines drawn on a page, upright and level: what divides the cells of a table.
import type { PDFPageProxy } from './open.ts';

/** In points from the page's upper left corner. `at` is its height on the page, or its distance from the left. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
}

export const noRules: Rules = { level: [], upright: [] };

/** Lines of a page that are considered; a drawing may have any number. */
const most = 4000;
/** In points: the width of the thickest line, and the length of the shortest. */
const thickest = 2.5;
const shortest = 6;

type Matrix = readonly number[];

/** Of a page that is not turned, whose text is where pdf.js has it. */
export async function rulesOf(page: PDFPageProxy): Promise<Rules> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  const level: Rule[] = [];
  const upright: Rule[] = [];
  const saved: Matrix[] = [];
  let own: Matrix = page.getViewport({ scale: 1 }).transform.map(Number);
  for (const [at, operator] of fnArray.entries()) {
    const args: unknown = argsArray[at];
    if (operator === OPS.save) saved.push(own);
    else if (operator === OPS.restore) own = saved.pop() ?? own;
    else if (operator === OPS.transform) own = times(own, numbersIn(args));
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(own);
      own = times(own, Array.isArray(args) ? numbersIn(args[0]) : []);
    } else if (operator === OPS.paintFormXObjectEnd) own = saved.pop() ?? own;
    else if (operator === OPS.constructPath && Array.isArray(args)) {
      for (const [from, to] of edgesOf(args)) addRule(placed(own, from), placed(own, to), level, upright);
    }
    if (level.length + upright.length > most) return noRules;
  }
  return { level, upright };
}

const numbersIn = (value: unknown): number[] =>
  Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<number>, Number) : [];

function times([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, inner: Matrix): Matrix {
  const [p = 1, q = 0, r = 0, s = 1, u = 0, v = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * u + c * v + e, b * u + d * v + f];
}

type Place = readonly [x: number, y: number];

const placed = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [x, y]: Place): Place => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** Numbers that each step of a path has: to begin, a line, two curves, to close. */
const lengths = [2, 2, 6, 4, 0];

/** The straight parts of a path as pdf.js has it: what is done with it, its steps, the box around it. */
function edgesOf([, [steps] = [undefined]]: readonly unknown[] & { 1?: readonly unknown[] }): [
  Place,
  Place,
][] {
  const path = numbersIn(steps);
  const edges: [Place, Place][] = [];
  let [begin, last]: Place[] = [];
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 0;
    const length = lengths[step];
    if (length === undefined) break;
    const to: Place = [path[at + length - 1] ?? 0, path[at + length] ?? 0];
    if (step === 0) begin = to;
    if (step === 1 && last !== undefined) edges.push([last, to]);
    if (step === 4 && last !== undefined && begin !== undefined) edges.push([last, begin]);
    last = step === 4 ? begin : to;
    at += length + 1;
  }
  return edges;
}

function addRule([x, y]: Place, [toX, toY]: Place, level: Rule[], upright: Rule[]): void {
  const [width, height] = [Math.abs(toX - x), Math.abs(toY - y)];
  if (width >= shortest && height < thickest)
    level.push({ at: (y + toY) / 2, from: Math.min(x, toX), to: Math.max(x, toX) });
  else if (height >= shortest && width < thickest)
    upright.push({ at: (x + toX) / 2, from: Math.min(y, toY), to: Math.max(y, toY) });
}
