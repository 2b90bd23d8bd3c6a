// Tesseract in WebAssembly, within a reading thread. It is given its language data as bytes: it never fetches any.
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { VerbatimError } from '../../errors.ts';
import { has, loadModule } from '../../packages.ts';
import type { Recognizer } from '../formats/port/recognizer.ts';
import { linesIn } from './lines.ts';
import type { OcrSetting } from './setting.ts';

/** The part of tesseract.js-core that is used. */
interface Engine {
  readonly FS: { writeFile(name: string, bytes: Uint8Array): void; unlink(name: string): void };
  readonly TessBaseAPI: new () => Api;
}

interface Api {
  Init(folder: null, languages: string, mode: number): number;
  SetVariable(name: string, value: string): void;
  /** Reads /input; 0 where it can. */
  SetImageFile(exif: number, angle: number): number;
  Recognize(monitor: null): number;
  GetJSONText(): string;
  Clear(): void;
}

/** Only the neural network, for which the data is. */
const neural = 1;
/** Finds columns and blocks by itself. */
const automatic = '3';
/** Sauvola's: what is black depends on what is around it, so that shadows and specks are not. */
const local = '2';

type Create = (options: { print(): void; printErr(): void; TesseractProgress(): void }) => Promise<Engine>;

export async function openTesseract({ engine, languages, data, canvas }: OcrSetting): Promise<Recognizer> {
  const create = loadModule(engine);
  if (typeof create !== 'function') throw unsuitable();
  const silent = (): void => {};
  const module: unknown = await (create as Create)({
    ...{ print: silent, printErr: silent, TesseractProgress: silent },
  });
  if (!has<Engine>(module, 'FS', 'TessBaseAPI')) throw unsuitable();
  for (const { language, path } of data) {
    module.FS.writeFile(`${language}.traineddata`, await promisify(gunzip)(await readFile(path)));
  }
  const api = new module.TessBaseAPI();
  if (api.Init(null, languages, neural) !== 0) throw unsuitable();
  api.SetVariable('tessedit_pageseg_mode', automatic);
  api.SetVariable('thresholding_method', local);
  return {
    ...(canvas === undefined ? {} : { canvas }),
    read: async (picture, turned = 1) => {
      module.FS.writeFile('/input', picture);
      try {
        if (api.SetImageFile(turned, 0) !== 0)
          throw new VerbatimError('OCR_FAILED', 'The picture cannot be decoded');
        api.Recognize(null);
        return linesIn(api.GetJSONText());
      } finally {
        api.Clear();
        module.FS.unlink('/input');
      }
    },
  };
}

const unsuitable = (): VerbatimError =>
  new VerbatimError(
    'OCR_FAILED',
    'The packages for text recognition are of versions that cannot be used. See docs/ocr.md.',
  );
