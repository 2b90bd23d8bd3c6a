// Pictures of the pages of a PDF file that a test made.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Corpus, loadCorpus } from '../../src/corpus/folder/load.ts';
import { type Picture, type PictureLimits, pictureLimits } from '../../src/picture/picture.ts';
import { createPictures } from '../../src/picture/pictures.ts';
import { newFolder } from '../store/samples.ts';

export async function openPictures(bytes: Uint8Array, limits: Partial<PictureLimits> = {}) {
  const folder = newFolder();
  await writeFile(join(folder, 'a.pdf'), bytes);
  const corpus: Corpus = await loadCorpus(folder);
  const warnings: unknown[] = [];
  const ignore = (): void => {};
  const log = {
    debug: ignore,
    info: ignore,
    warn: (fields: unknown) => void warnings.push(fields),
    error: ignore,
  };
  const pictures = createPictures({ folder, log, within: { ...pictureLimits, ...limits } });
  onTestFinished(pictures.close);
  const [document] = corpus.documents;
  if (document === undefined) throw new Error(JSON.stringify(corpus.problems));
  const draw = (quote: string): Promise<Picture> => {
    const start = document.text.indexOf(quote);
    if (start === -1) throw new Error(`The text does not hold: ${quote} but ${document.text}`);
    return pictures.draw(document, { start, end: start + quote.length });
  };
  return { folder, document, pictures, draw, warnings };
}
