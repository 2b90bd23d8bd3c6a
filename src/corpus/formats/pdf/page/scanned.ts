// Reads a page that is a picture: draws it, and has its text recognized.
import { loadCanvas } from '../../../../canvas.ts';
import { limits } from '../../../bytes/limits.ts';
import type { RecognizedLine, Recognizer } from '../../port/recognizer.ts';
import type { Line } from './lines.ts';
import type { PDFPageProxy } from './open.ts';
import { recognizedLines } from './recognized.ts';

/** To the inch, as scanners are set for text; the engine was trained with it. */
const dots = 300;

/** No lines where nothing on the page is text, or what draws is not installed. */
export async function recognizePage(page: PDFPageProxy, recognizer: Recognizer): Promise<Line[]> {
  const found = await recognizeOn(page, recognizer);
  return found === undefined ? [] : recognizedLines(found.lines, page.pageNumber, 1 / found.viewport.scale);
}

export interface RecognizedPage {
  /** In pixels of the viewport. */
  readonly lines: readonly RecognizedLine[];
  readonly viewport: ReturnType<PDFPageProxy['getViewport']>;
}

/** Undefined where nothing can be drawn. */
export async function recognizeOn(
  page: PDFPageProxy,
  recognizer: Recognizer,
): Promise<RecognizedPage | undefined> {
  const library = await loadCanvas(recognizer.canvas);
  if (library === undefined) return undefined;
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(dots / 72, Math.sqrt(limits.pixels / (width * height)));
  const viewport = page.getViewport({ scale });
  const [columns, rows] = [Math.floor(viewport.width), Math.floor(viewport.height)];
  if (!(columns > 0 && rows > 0)) return undefined;
  const canvas = library.createCanvas(columns, rows);
  // pdf.js names the canvas of browsers; ours has all that it calls.
  const target = canvas as unknown as Parameters<PDFPageProxy['render']>[0]['canvas'];
  await page.render({ canvas: target, viewport, background: '#ffffff' }).promise;
  const { data } = canvas.getContext('2d').getImageData(0, 0, columns, rows);
  return { lines: await recognizer.read(grey(data, columns, rows)), viewport };
}

/** As a PGM file, which takes no time to write or read. */
function grey(colours: Uint8ClampedArray, columns: number, rows: number): Uint8Array {
  const head = Buffer.from(`P5 ${columns} ${rows} 255\n`);
  const file = new Uint8Array(head.length + columns * rows);
  file.set(head);
  for (let from = 0, to = head.length; to < file.length; from += 4, to += 1) {
    const [red = 0, green = 0, blue = 0] = [colours[from], colours[from + 1], colours[from + 2]];
    file[to] = (red * 299 + green * 587 + blue * 114) / 1000;
  }
  return file;
}
