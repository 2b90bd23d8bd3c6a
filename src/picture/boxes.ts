// Where on a page the marked parts of its runs are: quadrilaterals in the page's own units. Pure.
import type { RunSpan } from './find-words.ts';

/** A run of text as pdf.js gives it. */
export interface TextRun {
  readonly str: string;
  /** Along the line, in the page's units. */
  readonly width: number;
  readonly height: number;
  /** From units of the font's size to the page's. */
  readonly transform: readonly number[];
  readonly fontName: string;
  /** `rtl`: its first character is at its right end. */
  readonly dir: string;
}

export interface FontShape {
  /** In units of the font's size. */
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
}

/** Widths of a font's characters in units of its size. */
export type CharacterWidths = ReadonlyMap<string, number>;

export interface Fonts {
  shape(name: string): FontShape | undefined;
  widths(name: string): CharacterWidths | undefined;
}

export type Point = readonly [x: number, y: number];
/** Its corners, in order around it. */
export type Box = readonly [Point, Point, Point, Point];

/** Where a marked part begins and ends along its line, and how far it reaches above and below. */
interface Strip {
  readonly run: TextRun;
  readonly along: Point;
  readonly up: Point;
  readonly size: number;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly foot: number;
}

export function boxesOf(runs: readonly TextRun[], spans: readonly RunSpan[], fonts: Fonts): Box[] {
  const strips: Strip[] = [];
  for (const span of spans) {
    const run = runs[span.run];
    if (run === undefined) continue;
    const strip = stripOf(run, span, fonts);
    const last = strips.at(-1);
    const joined = last === undefined ? undefined : joinedTo(last, strip);
    if (joined === undefined) strips.push(strip);
    else strips[strips.length - 1] = joined;
  }
  return strips.map(boxOf);
}

function stripOf(run: TextRun, { start, end }: RunSpan, fonts: Fonts): Strip {
  const [a = 1, b = 0, c = 0, d = 1] = run.transform;
  const size = Math.hypot(c, d) || run.height;
  const shape = fonts.shape(run.fontName);
  const upright = unit([c, d]);
  if (shape?.vertical === true) {
    const length = run.height;
    const [from, to] = [start, end].map((at) => (length * at) / run.str.length);
    return {
      ...{ run, size, along: [-upright[0], -upright[1]], up: unit([a, b]) },
      ...{ from: from ?? 0, to: to ?? length, top: size / 2, foot: -size / 2 },
    };
  }
  const edges = edgesOf(run, size, fonts.widths(run.fontName));
  const [first, second] = [edges[start] ?? 0, edges[end] ?? run.width];
  const [from, to] = run.dir === 'rtl' ? [run.width - second, run.width - first] : [first, second];
  // Both are NaN where the file does not state them, as for the invisible words of a scanned page.
  const ascent = shape !== undefined && shape.ascent > 0 ? Math.min(shape.ascent, 1) : 0.8;
  const descent = shape !== undefined && shape.descent < 0 ? Math.max(shape.descent, -0.3) : -0.2;
  return {
    ...{ run, size, along: unit([a, b]), up: upright },
    ...{ from, to, top: ascent * size, foot: descent * size },
  };
}

const unit = ([x, y]: Point): Point => {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
};

/** Where each UTF-16 unit of the run begins, and the last ends: by the widths of its characters, fitted to its own. */
function edgesOf({ str, width }: TextRun, size: number, known: CharacterWidths | undefined): number[] {
  const usual = 0.5;
  const units = [...str].flatMap((character) => {
    const own = (known?.get(character) ?? usual) * size;
    const isSpace = character.trim() === '';
    return character.split('').map((_unit, index) => ({ own: index === 0 ? own : 0, isSpace }));
  });
  const sum = (isSpace: boolean): number =>
    units.reduce((total, one) => total + (one.isSpace === isSpace ? one.own : 0), 0);
  const [letters, spaces] = [sum(false), sum(true)];
  // Justified lines have wider spaces; what is set narrower or wider as a whole has other letters, too.
  const stretched = (width - letters) / spaces;
  const isJustified = spaces > 0 && stretched > 0.4 && stretched < 5;
  const all = width / (letters + spaces || 1);
  const edges = [0];
  for (const { own, isSpace } of units)
    edges.push((edges.at(-1) ?? 0) + own * (isJustified ? (isSpace ? stretched : 1) : all));
  return edges;
}

/** One strip of two on the same line with no more than a space between them. */
function joinedTo(last: Strip, next: Strip): Strip | undefined {
  if (dot(last.along, next.along) < 0.99) return undefined;
  const [across, rise] = apart(last, next);
  const gap = across + next.from - last.to;
  if (Math.abs(rise) > 0.4 * last.size || gap < -0.5 * last.size || gap > 1.2 * last.size) return undefined;
  return {
    ...last,
    to: Math.max(last.to, across + next.to),
    top: Math.max(last.top, rise + next.top),
    foot: Math.min(last.foot, rise + next.foot),
  };
}

/** From the beginning of one strip's run to the other's: along the line, and up. */
function apart(last: Strip, next: Strip): Point {
  const [from, to] = [originOf(last), originOf(next)];
  const way: Point = [to[0] - from[0], to[1] - from[1]];
  return [dot(way, last.along), dot(way, last.up)];
}

const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1];

const originOf = ({ run }: Strip): Point => [run.transform[4] ?? 0, run.transform[5] ?? 0];

function boxOf(strip: Strip): Box {
  const { along, up, from, to, top, foot } = strip;
  const [x, y] = originOf(strip);
  const at = (length: number, height: number): Point => [
    x + along[0] * length + up[0] * height,
    y + along[1] * length + up[1] * height,
  ];
  return [at(from, foot), at(to, foot), at(to, top), at(from, top)];
}
