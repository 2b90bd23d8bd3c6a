// Level lines that a page shows: dark, and not covered by what is drawn later.
import { type Matrix, numbersIn, placed, times } from './matrix.ts';
import { type Operators, outlinesOf, type Step, settingsIn } from './operators.ts';
import type { Run } from './run.ts';

/** In points from the page's upper left corner. */
interface Box {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** A level line with a thickness. */
export type Stroke = Box;

/** How a page draws at one of its steps. */
interface State {
  readonly width: number;
  /** In [0, 1], from white to black; 0 where the colour is a pattern. */
  readonly stroke: number;
  readonly fill: number;
  readonly strokeAlpha: number;
  readonly fillAlpha: number;
  /** How much the groups around it let through, in [0, 1]. */
  readonly group: number;
  /** How it is blended with what is below, and whether it or a group around it is in some way. */
  readonly blend: string;
  readonly isBlended: boolean;
  readonly isMasked: boolean;
  readonly clip: Box;
}

const everywhere: Box = { from: -Infinity, to: Infinity, top: -Infinity, bottom: Infinity };
const initial: State = {
  ...{ width: 1, stroke: 1, fill: 1, strokeAlpha: 1, fillAlpha: 1, group: 1 },
  ...{ blend: 'source-over', isBlended: false, isMasked: false, clip: everywhere },
};

/** Least darkness of a line that is surely seen on white, in [0, 1]. */
const darkest = { least: 0.25 };
/** Least opacity of what hides what is below it. */
const opaque = 0.7;
/** Straight edges of a line that is drawn as a thin shape, one of them without a length where it is closed. */
const mostEdges = 5;
/** In points: pieces of a line that are nearer than this to each other, and at the same height, are one. */
const apart = { along: 1, level: 0.3 };
/** In font sizes: how far above and below a baseline lines are considered. */
const near = { above: 0.45, below: 0.3 };
/** In points: of half a line. */
const thickest = 12;
/** Lines of a page that are considered; a drawing may have any number. */
const most = 4000;

/** Those at the height of the runs' words, or right below. */
export function strokesOf(operators: Operators, runs: readonly Run[]): Stroke[] {
  const { lines, covers } = drawnBy(operators);
  const beside = lines.filter(({ box }) => isNear(box, runs));
  if (beside.length > most) return [];
  return joined(beside.filter(({ box, at }) => !isCovered(box, at, covers)).map(({ box }) => box));
}

interface Drawn {
  readonly box: Box;
  /** Its step's place in the drawing. */
  readonly at: number;
}

/** What hides what is below it; `boxes` are the parts of `box` that do. */
interface Cover extends Drawn {
  readonly boxes: () => readonly Box[];
}

function drawnBy({ codes, steps }: Operators): { lines: readonly Drawn[]; covers: readonly Cover[] } {
  const lines: Drawn[] = [];
  const covers: Cover[] = [];
  const saved: State[] = [];
  const layers: boolean[] = [];
  let state = initial;
  let isClip = false;
  const { stroke, closeStroke, fill, eoFill, fillStroke, eoFillStroke } = codes;
  const both = [fillStroke, eoFillStroke, codes.closeFillStroke, codes.closeEOFillStroke];
  const stroking = new Set<unknown>([stroke, closeStroke, ...both]);
  const filling = new Set<unknown>([fill, eoFill, ...both]);
  const pictures = picturesOf(codes);
  for (const [at, step] of steps.entries()) {
    const { operator, args, own } = step;
    if (step.state === 'saved') saved.push(state);
    else if (step.state === 'restored') state = saved.pop() ?? state;
    if (operator === codes.beginMarkedContent || operator === codes.beginMarkedContentProps)
      layers.push(Array.isArray(args) && args[0] === 'OC');
    else if (operator === codes.endMarkedContent) layers.pop();
    else if (operator === codes.clip || operator === codes.eoClip) isClip = true;
    else if (pictures.has(operator)) {
      const box = within(
        state.clip,
        operator === codes.paintImageXObject ? boxOf(own, [0, 0, 1, 1]) : everywhere,
      );
      if (isOpaque(state)) covers.push({ box, at, boxes: () => [box] });
    } else if (operator === codes.constructPath && Array.isArray(args)) {
      const { clip } = state;
      const whole = boxOf(own, numbersIn(args[2]));
      const half = stroking.has(args[0]) ? (state.width * scaleOf(own)) / 2 : 0;
      const isFilled = filling.has(args[0]);
      const isDrawn = isFilled || stroking.has(args[0]);
      // What only limits where the next steps draw is not seen, and what a reader may turn off may not be.
      if (isDrawn && half < thickest && !layers.includes(true) && isSeen(state, half > 0 || !isFilled))
        for (const box of linesIn(step, half)) lines.push({ box: within(clip, box), at });
      if (isDrawn && isOpaque(state)) {
        const boxes = (): Box[] => boxesIn(step, half, isFilled).map((box) => within(clip, box));
        covers.push({ box: within(clip, grown(whole, half)), at, boxes });
      }
      if (isClip) state = { ...state, clip: within(clip, whole) };
      isClip = false;
    } else state = stateAfter(state, step, codes);
  }
  return { lines, covers };
}

type Codes = Operators['codes'];

/** What covers what is below it, other than paths. */
const picturesOf = (codes: Codes): ReadonlySet<number> =>
  new Set([
    ...[codes.shadingFill, codes.paintImageXObject, codes.paintImageXObjectRepeat],
    ...[codes.paintImageMaskXObject, codes.paintImageMaskXObjectGroup, codes.paintImageMaskXObjectRepeat],
    ...[codes.paintInlineImageXObject, codes.paintInlineImageXObjectGroup, codes.paintSolidColorImageMask],
  ]);

function stateAfter(state: State, { operator, args, own }: Step, codes: Codes): State {
  const first: unknown = Array.isArray(args) ? args[0] : undefined;
  switch (operator) {
    case codes.setLineWidth:
      return { ...state, width: Math.abs(Number(first)) };
    case codes.setStrokeRGBColor:
      return { ...state, stroke: darknessOf(first) };
    case codes.setFillRGBColor:
      return { ...state, fill: darknessOf(first) };
    case codes.setStrokeColorN:
    case codes.setStrokeTransparent:
      return { ...state, stroke: 0 };
    case codes.setFillColorN:
    case codes.setFillTransparent:
      return { ...state, fill: 0 };
    case codes.setGState:
      return settingsIn(args).reduce(withSetting, state);
    case codes.beginAnnotation:
      return initial;
    case codes.paintFormXObjectBegin:
      return { ...state, clip: within(state.clip, limitOf(own, Array.isArray(args) ? args[1] : undefined)) };
    case codes.beginGroup: {
      // The group of a mask is not shown itself.
      const [isMask, matrix, bounds] = ['smask', 'matrix', 'bbox'].map((name) =>
        typeof first === 'object' && first !== null ? Reflect.get(first, name) : undefined,
      );
      const group = isMask ? 0 : state.group * state.fillAlpha;
      const clip = within(state.clip, limitOf(matrix ? times(own, numbersIn(matrix)) : own, bounds));
      return { ...state, group, clip, strokeAlpha: 1, fillAlpha: 1, blend: 'source-over' };
    }
    default:
      return state;
  }
}

function withSetting(state: State, [name, value]: readonly [name: unknown, value: unknown]): State {
  if (name === 'LW') return { ...state, width: Number(value) };
  if (name === 'CA') return { ...state, strokeAlpha: Number(value) };
  if (name === 'ca') return { ...state, fillAlpha: Number(value) };
  if (name === 'SMask') return { ...state, isMasked: Boolean(value) };
  if (name !== 'BM') return state;
  // A group around it blends what is in it, too.
  return { ...state, blend: String(value), isBlended: state.isBlended || value !== 'source-over' };
}

/** Of "#rrggbb", in [0, 1], by the luminance of ITU-R BT.709. */
function darknessOf(colour: unknown): number {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(String(colour)) ?? [];
  const [r = 255, g = 255, b = 255] = [red, green, blue].map((part) => Number.parseInt(part || 'ff', 16));
  return 1 - (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}

function isSeen(state: State, isStroked: boolean): boolean {
  const dark = isStroked ? state.stroke * state.strokeAlpha : state.fill * state.fillAlpha;
  const isPlain = ['source-over', 'multiply', 'darken'].includes(state.blend);
  return isPlain && !state.isMasked && dark * state.group >= darkest.least;
}

const isOpaque = (state: State): boolean =>
  !state.isBlended && Math.max(state.fillAlpha, state.strokeAlpha) * state.group > opaque;

/** Of the longest of two steps at a right angle. */
const scaleOf = ([a = 1, b = 0, c = 0, d = 1]: Matrix): number =>
  Math.max(Math.hypot(a, b), Math.hypot(c, d));

function boxOf(own: Matrix, [x = 0, y = 0, toX = 0, toY = 0]: readonly number[]): Box {
  const corners = [
    placed(own, [x, y]),
    placed(own, [toX, y]),
    placed(own, [x, toY]),
    placed(own, [toX, toY]),
  ];
  return around(corners);
}

function around(places: Iterable<readonly [x: number, y: number]>): Box {
  let [from, to, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of places) {
    [from, to] = [Math.min(from, x), Math.max(to, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { from, to, top, bottom };
}

/** Of a form, which shows nothing outside its bounds where it has any. */
const limitOf = (own: Matrix, bounds: unknown): Box => {
  const numbers = numbersIn(bounds);
  return numbers.length === 4 ? boxOf(own, numbers) : everywhere;
};

const within = (a: Box, b: Box): Box => ({
  ...{ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) },
  ...{ top: Math.max(a.top, b.top), bottom: Math.min(a.bottom, b.bottom) },
});

const grown = ({ from, to, top, bottom }: Box, by: number): Box => ({
  ...{ from: from - by, to: to + by, top: top - by, bottom: bottom + by },
});

/** Shapes that are wider than high. */
function* linesIn(step: Step, half: number): Generator<Box> {
  for (const { edges, isCurved } of outlinesOf(step)) {
    if (isCurved || edges.length > mostEdges) continue;
    const { from, to, top, bottom } = around(edges.flat());
    const line = { from, to, top: top - half, bottom: bottom + half };
    if (to - from > line.bottom - line.top) yield line;
  }
}

/** What a step hides: of a filled shape its whole box, of a drawn line its own thickness. */
const boxesIn = (step: Step, half: number, isFilled: boolean): Box[] =>
  outlinesOf(step).flatMap(({ edges, isCurved }) => {
    const isWhole = isFilled || isCurved;
    return isWhole ? [grown(around(edges.flat()), half)] : edges.map((edge) => grown(around(edge), half));
  });

const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;

const isNear = (box: Box, runs: readonly Run[]): boolean =>
  box.from < box.to &&
  box.top <= box.bottom &&
  runs.some(
    ({ x, right, y, size }) =>
      x < box.to &&
      right > box.from &&
      middleOf(box) > y - near.above * size &&
      middleOf(box) < y + near.below * size,
  );

/** Whether most of it is below one thing that is drawn later. */
function isCovered(box: Box, at: number, covers: readonly Cover[]): boolean {
  const hides = (over: Box): boolean =>
    over.top <= middleOf(box) &&
    over.bottom >= middleOf(box) &&
    Math.min(over.to, box.to) - Math.max(over.from, box.from) > (box.to - box.from) / 2;
  return covers.some((cover) => cover.at > at && hides(cover.box) && cover.boxes().some(hides));
}

/** Pieces that follow each other made one: of an underline, each run of text may have its own. */
function joined(boxes: readonly Box[]): Stroke[] {
  const rows: Box[][] = [];
  for (const box of [...boxes].sort((a, b) => middleOf(a) - middleOf(b))) {
    const first = rows.at(-1)?.[0];
    const isLevel = first !== undefined && middleOf(box) - middleOf(first) < apart.level;
    if (isLevel) rows.at(-1)?.push(box);
    else rows.push([box]);
  }
  return rows.flatMap((row) => {
    const lines: Box[] = [];
    for (const box of row.sort((a, b) => a.from - b.from)) {
      const last = lines.at(-1);
      if (last === undefined || box.from - last.to > apart.along) lines.push(box);
      else
        lines.splice(-1, 1, {
          ...{ from: last.from, to: Math.max(last.to, box.to) },
          ...{ top: Math.min(last.top, box.top), bottom: Math.max(last.bottom, box.bottom) },
        });
    }
    return lines;
  });
}
