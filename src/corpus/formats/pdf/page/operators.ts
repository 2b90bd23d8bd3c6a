// What a page draws, step by step, each step with the coordinates that it is drawn in.
import { type Matrix, noMatrix, numbersIn, type Place, placed, times } from './matrix.ts';
import type { PDFPageProxy } from './open.ts';
import { operatorListOf } from './operator-list.ts';

type Codes = typeof import('pdfjs-dist/legacy/build/pdf.mjs').OPS;

export interface Step {
  readonly operator: number;
  readonly args: unknown;
  /** To points from the page's upper left corner. */
  readonly own: Matrix;
  /** Whether what is set so far holds again once a later step restores it. */
  readonly state?: 'saved' | 'restored';
}

export interface Operators {
  readonly codes: Codes;
  readonly steps: readonly Step[];
}

/** Of a page that is not turned, whose text is where pdf.js has it. */
export async function operatorsOf(page: PDFPageProxy): Promise<Operators> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await operatorListOf(page);
  const saves = new Set([OPS.save, OPS.paintFormXObjectBegin, OPS.beginGroup, OPS.beginAnnotation]);
  const restores = new Set([OPS.restore, OPS.paintFormXObjectEnd, OPS.endGroup, OPS.endAnnotation]);
  const saved: Matrix[] = [];
  const view: Matrix = page.getViewport({ scale: 1 }).transform.map(Number);
  let own = view;
  const steps = fnArray.map((operator, at): Step => {
    const args: unknown = argsArray[at];
    if (saves.has(operator)) saved.push(own);
    else if (restores.has(operator)) own = saved.pop() ?? own;
    if (operator === OPS.transform) own = times(own, numbersIn(args));
    else if (operator === OPS.paintFormXObjectBegin) own = times(own, matrixIn(args, 0));
    // An annotation is placed on the page, whatever the page's own drawing has left.
    else if (operator === OPS.beginAnnotation) own = times(times(view, matrixIn(args, 2)), matrixIn(args, 3));
    if (saves.has(operator)) return { operator, args, own, state: 'saved' };
    return restores.has(operator) ? { operator, args, own, state: 'restored' } : { operator, args, own };
  });
  return { codes: OPS, steps };
}

const matrixIn = (args: unknown, at: number): Matrix =>
  Array.isArray(args) && args[at] ? numbersIn(args[at]) : noMatrix;

/** What a step that sets a graphics state sets. */
export const settingsIn = (args: unknown): (readonly [name: unknown, value: unknown])[] =>
  Array.isArray(args) && Array.isArray(args[0])
    ? args[0].filter(Array.isArray).map(([name, value]) => [name, value])
    : [];

/** Numbers that each step of a path has: to begin, a line, two curves, to close. */
const lengths = [2, 2, 6, 4, 0];

/** A straight part of a path. */
export type Edge = readonly [Place, Place];

/** A part of a path that hangs together, by its straight edges. */
export interface Outline {
  readonly edges: readonly Edge[];
  readonly isCurved: boolean;
}

/** Of a step that draws a path, in points. */
export function outlinesOf({ args, own }: Step): Outline[] {
  const [, [steps] = [undefined]] = Array.isArray(args) ? args : [];
  const path = numbersIn(steps);
  const outlines: Outline[] = [];
  let edges: Edge[] = [];
  let isCurved = false;
  let [begin, last]: Place[] = [];
  const close = (): void => {
    if (isCurved || edges.length > 0) outlines.push({ edges, isCurved });
    [edges, isCurved] = [[], false];
  };
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 0;
    const length = lengths[step];
    if (length === undefined) break;
    const to = placed(own, [path[at + length - 1] ?? 0, path[at + length] ?? 0]);
    if (step === 0) {
      close();
      begin = to;
    }
    if (step === 2 || step === 3) isCurved = true;
    if (step === 1 && last !== undefined) edges.push([last, to]);
    if (step === 4 && last !== undefined && begin !== undefined) edges.push([last, begin]);
    last = step === 4 ? begin : to;
    at += length + 1;
  }
  close();
  return outlines;
}
