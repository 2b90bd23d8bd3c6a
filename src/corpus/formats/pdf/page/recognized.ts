// Lines that text recognition found on a page, as the lines of its text layer would be.
import type { RecognizedLine } from '../../port/recognizer.ts';
import { type Line, mostOf } from './lines.ts';

/** The name of the one font that all of them are in. */
export const recognizedFont = 'recognized';

/** `scale`: points to a pixel. */
export const recognizedLines = (found: readonly RecognizedLine[], page: number, scale: number): Line[] =>
  found.map(({ words, x, right, y, height, block }) => ({
    text: words.map(({ text }) => text).join(' '),
    x: x * scale,
    right: right * scale,
    y: y * scale,
    size: height * scale,
    font: recognizedFont,
    plain: true,
    mono: false,
    page,
    block,
    // Down to a hundredth: it is compared with bounds.
    confidence: Math.floor(100 * Math.min(...words.map(({ confidence }) => confidence))) / 100,
  }));

const half = (size: number): number => Math.round(size * 2) / 2;

/** Of the body's size: what is measured within it is set in it. */
const within = { least: 0.75, most: 1.3 };

/**
 * Sizes are measured from a picture, so that no two lines have the same: those near the body's get it, and others
 * steps of a quarter of it. `body` is that of the pages with a text layer, where there are more of those.
 */
export function evenSizes(
  lines: readonly Line[],
  body = mostOf(lines, ({ size }) => half(size)) ?? 0,
): Line[] {
  return lines.map((line) => {
    const times = line.size / body;
    if (times > within.least && times < within.most) return { ...line, size: body };
    return { ...line, size: body * Math.max(0.25, Math.round(times * 4) / 4) };
  });
}
