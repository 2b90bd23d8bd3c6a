// The words that text recognition finds on a page, as the runs of its text layer would be: what marks those marks these.

import type { PDFPageProxy } from '../corpus/formats/pdf/page/open.ts';
import { type RecognizedPage, recognizeOn } from '../corpus/formats/pdf/page/scanned.ts';
import type { PixelBox, RecognizedLine, Recognizer } from '../corpus/formats/port/recognizer.ts';
import type { TextRun } from './boxes.ts';

/** Of a line's height: what is above the baseline, where `boxes` takes a font's word for it that is not known. */
const aboveBaseline = 0.8;

export async function recognizedRuns(page: PDFPageProxy, recognizer: Recognizer): Promise<TextRun[]> {
  const found = await recognizeOn(page, recognizer);
  return found === undefined ? [] : runsIn(found);
}

type Viewport = Pick<RecognizedPage['viewport'], 'convertToPdfPoint'>;

export const runsIn = ({
  lines,
  viewport,
}: { readonly viewport: Viewport } & Pick<RecognizedPage, 'lines'>): TextRun[] =>
  lines.flatMap((line) => {
    const { top, foot } = heightOf(line);
    return line.words.flatMap(({ text, box }) =>
      box === undefined ? [] : [runOf(text, { ...box, top, foot }, viewport)],
    );
  });

/** One for all words of a line: those without high letters are marked as high as the others. */
function heightOf({ words }: RecognizedLine): Pick<PixelBox, 'top' | 'foot'> {
  const boxes = words.flatMap(({ box }) => box ?? []);
  return {
    top: Math.min(...boxes.map(({ top }) => top)),
    foot: Math.max(...boxes.map(({ foot }) => foot)),
  };
}

function runOf(text: string, { x, right, top, foot }: PixelBox, viewport: Viewport): TextRun {
  const height = foot - top;
  const baseline = top + aboveBaseline * height;
  const at = (across: number, down: number): readonly number[] =>
    viewport.convertToPdfPoint(across, down).map(Number);
  const [origin, end, head] = [at(x, baseline), at(right, baseline), at(x, baseline - height)];
  const way = (to: readonly number[]): [number, number] => [
    (to[0] ?? 0) - (origin[0] ?? 0),
    (to[1] ?? 0) - (origin[1] ?? 0),
  ];
  const [along, up] = [way(end), way(head)];
  return {
    str: text,
    width: Math.hypot(...along),
    height: Math.hypot(...up),
    transform: [...along, ...up, origin[0] ?? 0, origin[1] ?? 0],
    fontName: 'recognized',
    dir: 'ltr',
  };
}
