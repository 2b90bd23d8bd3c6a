// A picture of text by itself, upright, with the quote's words marked where text recognition sees them again.
import { type CanvasLibrary, loadCanvas } from '../canvas.ts';
import { shapeOf } from '../corpus/formats/pictures/picture.ts';
import type { Recognizer } from '../corpus/formats/port/recognizer.ts';
import { type Box, boxesOf } from './boxes.ts';
import { findWords } from './find-words.ts';
import { mark } from './page.ts';
import type { DrawingTask, PageImage, Picture } from './picture.ts';
import { runsIn } from './recognized-runs.ts';

/** What is larger is drawn smaller: as a page of A4 at 150 dots to the inch. */
const mostPixels = 2_200_000;

/** `recognizer` is absent where nothing is to be marked. */
export async function drawnPicture(
  { bytes, path, ...wanted }: DrawingTask,
  recognizer: Recognizer | undefined,
): Promise<Picture> {
  const library = await loadCanvas(wanted.ocr?.canvas);
  if (library === undefined) return { kind: 'refused', reason: 'package' };
  const shape = shapeOf(bytes, path);
  if ('code' in shape)
    return { kind: 'refused', reason: shape.code === 'too-large' ? 'too-large' : 'unreadable' };
  const lines = (await recognizer?.read(bytes, shape.turned)) ?? [];
  const runs = runsIn({ lines, viewport: { convertToPdfPoint: (x, y) => [x, -y] } });
  const spans = findWords(
    runs.map(({ str }) => str),
    wanted,
  );
  const boxes = boxesOf(runs, spans ?? [], { shape: () => undefined, widths: () => undefined });
  return {
    kind: 'drawn',
    images: [await draw(bytes, boxes, library)],
    isMarked: spans !== undefined,
  };
}

async function draw(
  bytes: Uint8Array,
  boxes: readonly Box[],
  { createCanvas, loadImage }: CanvasLibrary,
): Promise<PageImage> {
  // Turns it upright, as Exif says.
  const image = await loadImage(bytes);
  const scale = Math.min(1, Math.sqrt(mostPixels / (image.width * image.height)));
  const [width, height] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = createCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d');
  // What is transparent is paper.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  mark(canvas, boxes, [scale, 0, 0, -scale, 0, 0]);
  const png = await canvas.encode('png');
  return { width: canvas.width, height: canvas.height, png: new Uint8Array(png) };
}
