// One page of a PDF file: its runs of text, the widths of their characters, and the page drawn with boxes marked.

import type { Canvas, CanvasLibrary } from '../canvas.ts';
import type { PDFPageProxy } from '../corpus/formats/pdf/page/open.ts';
import type { Box, CharacterWidths, FontShape, Fonts, TextRun } from './boxes.ts';
import type { PageImage } from './picture.ts';

/** Dots for each inch of a page that is not too large for it; a page's units are 72 to the inch. */
const usualDots = 110;
/** Fewer, and nobody can read it. */
const fewestDots = 36;
/** Of one picture. */
const mostPixels = 4_000_000;

export interface PageText {
  readonly page: PDFPageProxy;
  readonly runs: readonly TextRun[];
  /** By the names of fonts. */
  readonly styles: Readonly<Record<string, FontShape>>;
}

export async function textOf(page: PDFPageProxy): Promise<PageText> {
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  return { page, styles, runs: items.flatMap((item) => ('str' in item && item.str !== '' ? [item] : [])) };
}

export async function fontsOf(page: PDFPageProxy, styles: PageText['styles']): Promise<Fonts> {
  const known = await widthsOf(page);
  return { shape: (name) => styles[name], widths: (name) => known.get(name) };
}

/** By the names of fonts. The file's own widths are in what draws the page. */
async function widthsOf(page: PDFPageProxy): Promise<ReadonlyMap<string, CharacterWidths>> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  const fonts = new Map<string, Map<string, number>>();
  let widths = new Map<string, number>();
  for (const [index, operator] of fnArray.entries()) {
    const [first]: readonly unknown[] = argsArray[index] ?? [];
    if (operator === OPS.setFont && typeof first === 'string') {
      widths = fonts.get(first) ?? new Map<string, number>();
      fonts.set(first, widths);
    } else if (operator === OPS.showText && Array.isArray(first)) {
      for (const glyph of first) if (isGlyph(glyph)) widths.set(glyph.unicode, glyph.width / 1000);
    }
  }
  return fonts;
}

const isGlyph = (value: unknown): value is { readonly unicode: string; readonly width: number } =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'unicode') === 'string' &&
  typeof Reflect.get(value, 'width') === 'number';

/** Undefined where the page is too large to be drawn legibly. */
export async function drawPage(
  page: PDFPageProxy,
  boxes: readonly Box[],
  { createCanvas }: CanvasLibrary,
): Promise<PageImage | undefined> {
  const { width, height } = page.getViewport({ scale: 1 });
  const fitting = Math.sqrt(mostPixels / (width * height));
  const scale = Math.min(usualDots / 72, fitting);
  if (!(scale * 72 >= fewestDots)) return undefined;
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(
    Math.max(1, Math.floor(viewport.width)),
    Math.max(1, Math.floor(viewport.height)),
  );
  // pdf.js names the canvas of browsers; ours has all that it calls.
  const target = canvas as unknown as Parameters<PDFPageProxy['render']>[0]['canvas'];
  await page.render({ canvas: target, viewport, background: '#ffffff' }).promise;
  mark(canvas, boxes, viewport.transform);
  const png = await canvas.encode('png');
  return { page: page.pageNumber, width: canvas.width, height: canvas.height, png: new Uint8Array(png) };
}

/** As a marker pen does: the paper changes its colour, and the letters do not. */
const marker = '#ffe25c';

export function mark(canvas: Canvas, boxes: readonly Box[], transform: readonly number[]): void {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const context = canvas.getContext('2d');
  context.resetTransform();
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = marker;
  // One path: where boxes overlap, the colour does not get darker.
  context.beginPath();
  for (const box of boxes) {
    const corners = turned(box.map(([x, y]) => [a * x + c * y + e, b * x + d * y + f] as const));
    for (const [index, [x, y]] of corners.entries()) {
      if (index === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    context.closePath();
  }
  context.fill('nonzero');
}

/** All in the same direction, so that two that overlap do not cancel each other. */
function turned(corners: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const area = corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return area < 0 ? corners.toReversed() : corners;
}
