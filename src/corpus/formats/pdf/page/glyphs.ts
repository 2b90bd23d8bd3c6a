// Where each character of a page is drawn, by pdf.js's operators: its text content has whole pieces only.
import { type Matrix, noMatrix, numbersIn, placed, times } from './matrix.ts';
import { type Operators, settingsIn } from './operators.ts';

/** In points from the page's upper left corner. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
}

/** Of the font that a graphics state sets, if it does. */
function sizeIn(args: unknown): number | undefined {
  const [, font] = settingsIn(args).find(([name]) => name === 'Font') ?? [];
  return Array.isArray(font) ? Number(font[1]) : undefined;
}

/** Of a page whose text is set from left to right, in the order of the file; not of its annotations. */
export function glyphsOf({ codes, steps }: Operators): Glyph[] {
  const glyphs: Glyph[] = [];
  let annotations = 0;
  const state = { size: 0, spacing: 0, wordSpacing: 0, stretch: 1, rise: 0, leading: 0 };
  const saved: (typeof state)[] = [];
  let matrix: Matrix = noMatrix;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  const move = (byX: number, byY: number): void => {
    lineX += byX;
    lineY += byY;
    [x, y] = [lineX, lineY];
  };
  const begin = (own: Matrix): void => {
    matrix = own;
    [x, y, lineX, lineY] = [0, 0, 0, 0];
  };
  const show = (own: Matrix, shown: readonly unknown[]): void => {
    const whole = times(own, matrix);
    const [, , c = 0, d = 1] = whole;
    for (const one of shown) {
      if (typeof one === 'number') x -= (one * state.size * state.stretch) / 1000;
      if (typeof one !== 'object' || one === null) continue;
      const [text, width] = [Reflect.get(one, 'unicode'), Number(Reflect.get(one, 'width'))];
      const spacing = state.spacing + (Reflect.get(one, 'isSpace') === true ? state.wordSpacing : 0);
      const drawn = (width * state.size) / 1000;
      const [left, base] = placed(whole, [x, y + state.rise]);
      const [right] = placed(whole, [x + drawn * state.stretch, y + state.rise]);
      const size = Math.abs(state.size) * Math.hypot(c, d);
      if (typeof text === 'string' && text.trim() !== '')
        glyphs.push({ text, x: left, right, y: base, size });
      x += (drawn + spacing) * state.stretch;
    }
  };
  for (const { operator, args, own, state: kept } of steps) {
    if (operator === codes.beginAnnotation) annotations += 1;
    if (operator === codes.endAnnotation) annotations -= 1;
    const isOfPage = annotations === 0 && operator !== codes.endAnnotation;
    if (!isOfPage || operator === codes.constructPath) continue;
    const [first, second] = numbersIn(args);
    if (kept === 'saved') saved.push({ ...state });
    else if (kept === 'restored') Object.assign(state, saved.pop());
    else if (operator === codes.setGState) state.size = sizeIn(args) ?? state.size;
    else if (operator === codes.beginText) begin(noMatrix);
    else if (operator === codes.setFont) state.size = Number(Array.isArray(args) ? args[1] : 0);
    else if (operator === codes.setCharSpacing) state.spacing = first ?? 0;
    else if (operator === codes.setWordSpacing) state.wordSpacing = first ?? 0;
    else if (operator === codes.setHScale) state.stretch = (first ?? 100) / 100;
    else if (operator === codes.setTextRise) state.rise = first ?? 0;
    else if (operator === codes.setLeading) state.leading = -(first ?? 0);
    else if (operator === codes.moveText) move(first ?? 0, second ?? 0);
    else if (operator === codes.setLeadingMoveText) {
      state.leading = second ?? 0;
      move(first ?? 0, second ?? 0);
    } else if (operator === codes.nextLine) move(0, state.leading);
    else if (operator === codes.setTextMatrix) begin(numbersIn(Array.isArray(args) ? args[0] : args));
    else if (operator === codes.showText && Array.isArray(args) && Array.isArray(args[0])) show(own, args[0]);
  }
  return glyphs;
}
