// Pictures of text, as scanners, cameras and fax machines make them: what text recognition finds on them.
import { imageSize } from 'image-size';
import { messageOf } from '../../../errors.ts';
import { isEmpty } from '../../bytes/decode.ts';
import { limits } from '../../bytes/limits.ts';
import { type Problem, problem } from '../../document/problem.ts';
import { blocksOf } from '../pdf/blocks.ts';
import type { Line } from '../pdf/page/lines.ts';
import { evenSizes, recognizedLines } from '../pdf/page/recognized.ts';
import { writeBlocks } from '../port/blocks.ts';
import type { FileFormat, Reading } from '../port/format.ts';
import type { RecognizedLine, Recognizer, Turned } from '../port/recognizer.ts';
import { beginningWith, pagesOf } from './tiff.ts';

export const picture: FileFormat = { name: 'picture', of: 'bytes', read };

async function read(bytes: Uint8Array, path: string, recognizer?: Recognizer): Promise<Reading | Problem> {
  if (bytes.length === 0) return isEmpty(path);
  const shape = shapeOf(bytes, path);
  if ('code' in shape) return shape;
  if (recognizer === undefined) return notRecognized(path);
  const pages = shape.isTiff ? pagesOf(bytes) : [];
  const lines: Line[][] = [];
  const unreadable: number[] = [];
  for (const [index, page] of (pages.length > 1 ? pages : [undefined]).entries()) {
    const own = page === undefined ? bytes : beginningWith(bytes, page);
    const large = page === undefined ? undefined : shapeOf(own, path);
    if (large !== undefined && 'code' in large) return large;
    try {
      lines.push(linesOf(await recognizer.read(own, shape.turned), index + 1));
    } catch {
      // The engine says only that it cannot; the report says which page.
      lines.push([]);
      unreadable.push(index + 1);
    }
  }
  if (unreadable.length === lines.length) return undecodable(path);
  if (lines.every((page) => page.length === 0)) return withoutText(path);
  const { title, points = [], ...written } = writeBlocks(blocksOf(lines));
  return {
    ...written,
    points: points.map(({ page, ...point }) =>
      lines.length > 1 && page !== undefined ? { ...point, page } : point,
    ),
    attribution: title === undefined ? {} : { title },
    problems: unreadable.length === 0 ? [] : [damagedPages(path, unreadable)],
  };
}

interface Shape {
  readonly isTiff: boolean;
  readonly turned: Turned;
}

/** From the file's head: nothing is unpacked. */
export function shapeOf(bytes: Uint8Array, path: string): Shape | Problem {
  try {
    const { width, height, type, orientation } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return damaged(path, 'it has no size');
    if (width * height > limits.pixels) return tooManyPixels(path, width, height);
    return { isTiff: type === 'tiff', turned: isTurned(orientation) ? orientation : 1 };
  } catch (cause) {
    return damaged(path, messageOf(cause));
  }
}

const isTurned = (orientation: number | undefined): orientation is Turned =>
  orientation !== undefined && orientation >= 1 && orientation <= 8;

/** In points, of the letters that most lines have: a picture rarely says how large it was. */
const usualSize = 10;

function linesOf(found: readonly RecognizedLine[], page: number): Line[] {
  const heights = found.map(({ height }) => height).sort((a, b) => a - b);
  const scale = usualSize / (heights[heights.length >> 1] ?? usualSize);
  return evenSizes(recognizedLines(found, page, scale), usualSize);
}

const notRecognized = (path: string): Problem =>
  problem(
    'no-text-layer',
    path,
    'It is a picture, whose text is not read. Set VERBATIM_OCR to the languages of its text, as docs/ocr.md shows, or put a text in its place.',
  );

const withoutText = (path: string): Problem =>
  problem(
    'no-text-layer',
    path,
    'Text recognition finds no text on this picture. Scan it again, or remove it.',
  );

const tooManyPixels = (path: string, width: number, height: number): Problem =>
  problem(
    'too-large',
    path,
    `It has ${width} × ${height} pixels; the limit is ${limits.pixels / 1_000_000} million in all. Scan it at 300 dots per inch.`,
  );

const damaged = (path: string, why: string): Problem =>
  problem(
    'unreadable',
    path,
    `It cannot be read as a picture: ${why.replace(/\.$/, '')}. Save it again as PNG, JPEG or TIFF.`,
  );

const undecodable = (path: string): Problem =>
  damaged(path, 'it is damaged, or packed in a way that is not known');

const damagedPages = (path: string, pages: readonly number[]): Problem =>
  problem('part-unreadable', path, `Its pages ${pages.join(', ')} cannot be read. Save it again.`);
