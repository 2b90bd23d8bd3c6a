// What Tesseract found on a page, as lines: turned upright, and without what is no text.
import type { RecognizedLine } from '../formats/port/recognizer.ts';

/** The part of Tesseract's JSON that is used. */
interface Page {
  /** Null where it found none. */
  readonly blocks?: readonly Block[] | null;
}

interface Block {
  readonly paragraphs: readonly { readonly lines: readonly Line[] }[];
}

interface Line {
  readonly bbox: Box;
  readonly baseline: Box;
  readonly rowAttributes: { readonly rowHeight: number };
  readonly words: readonly { readonly text: string; readonly confidence: number; readonly bbox?: Box }[];
}

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Of a line of specks, stains and strokes, no word is more certain. */
const noise = 0.3;

export function linesIn(json: string): RecognizedLine[] {
  const blocks = (JSON.parse(json) as Page).blocks ?? [];
  const slope = slopeOf(blocks.flatMap(linesOf));
  return blocks
    .flatMap((own, block) => linesOf(own).map((line) => ({ ...lineOf(line, slope), block })))
    .filter(({ words }) => words.some(isText));
}

const linesOf = ({ paragraphs }: Block): readonly Line[] => paragraphs.flatMap(({ lines }) => lines);

const isText = ({ text, confidence }: RecognizedLine['words'][number]): boolean =>
  confidence >= noise && /[\p{L}\p{N}]/u.test(text);

function lineOf(
  { bbox, baseline, rowAttributes, words }: Line,
  slope: number,
): Omit<RecognizedLine, 'block'> {
  return {
    words: words
      .map(({ text, confidence, bbox: own }) => ({
        text: text.trim(),
        confidence: confidence / 100,
        ...(own === undefined ? {} : { box: { x: own.x0, right: own.x1, top: own.y0, foot: own.y1 } }),
      }))
      .filter(({ text }) => text !== ''),
    x: bbox.x0 + slope * baseline.y0,
    right: bbox.x1 + slope * baseline.y0,
    y: baseline.y0 - slope * baseline.x0,
    height: rowAttributes.rowHeight,
  };
}

/** Pixels of a line that says how far the page is turned. */
const longEnough = 200;

/** By which baselines fall from left to right: of a page that lay askew on the glass. */
function slopeOf(lines: readonly Line[]): number {
  const slopes = lines
    .map(({ baseline: { x0, y0, x1, y1 } }) => ({ across: x1 - x0, down: y1 - y0 }))
    .filter(({ across }) => across >= longEnough)
    .map(({ across, down }) => down / across)
    .sort((a, b) => a - b);
  return slopes[slopes.length >> 1] ?? 0;
}
