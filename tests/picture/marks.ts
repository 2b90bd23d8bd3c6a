// The marked part of a picture.
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { PageImage } from '../../src/picture/picture.ts';

/** In points, from the page's lower left corner; undefined where nothing is marked. */
export async function markedOf({ png, width, height }: PageImage): Promise<readonly number[] | undefined> {
  const image = await loadImage(Buffer.from(png));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let [left, right, top, foot] = [width, -1, height, -1];
  for (let at = 0; at < data.length; at += 4) {
    // Yellow, on the grey paper of a scan, too.
    if ((data[at] ?? 0) < 180 || (data[at] ?? 0) - (data[at + 2] ?? 0) < 100) continue;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    foot = Math.max(foot, y + 1);
  }
  if (right < 0) return undefined;
  const points = 72 / 110;
  return [left * points, (height - foot) * points, right * points, (height - top) * points];
}
