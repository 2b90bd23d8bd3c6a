// What text recognition needs: its languages, and the optional packages that read them.
import type { Config } from '../../config.ts';
import { findPackage } from '../../packages.ts';

/** What a reading thread opens: paths of files that are there. */
export interface OcrSetting {
  /** As VERBATIM_OCR has them: "eng+deu". */
  readonly languages: string;
  readonly engine: string;
  readonly data: readonly { readonly language: string; readonly path: string }[];
  /** What draws the pages of PDFs; absent where only pictures can be read. */
  readonly canvas?: string;
}

export interface OcrStatus {
  /** As VERBATIM_OCR has them; absent where it is not set. */
  readonly languages?: string;
  /** Packages that are not installed, with the versions that the tests run with. */
  readonly missing: readonly string[];
  /** Absent where it is off, or a package is missing that pictures need, too. */
  readonly setting?: OcrSetting;
}

/** The engine's version decides what it reads. */
const engine = { package: 'tesseract.js-core@7.0.0', file: 'tesseract.js-core/tesseract-core-simd-lstm.js' };
const canvas = { package: '@napi-rs/canvas@0.1.100', file: '@napi-rs/canvas' };
const dataOf = (language: string) => ({
  package: `@tesseract.js-data/${language}@1.0.0`,
  file: `@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`,
});

export const installOcr = (missing: readonly string[]): string =>
  `npm install --ignore-scripts ${missing.join(' ')}`;

/** Looks for the packages beside the program and in the data folder; loads nothing. */
export function ocrStatus({ ocr: languages, data: folder }: Pick<Config, 'ocr' | 'data'>): OcrStatus {
  if (languages === undefined) return { missing: [] };
  const missing: string[] = [];
  const find = (needed: { package: string; file: string }): string => {
    const path = findPackage(needed.file, folder);
    if (path === undefined) missing.push(needed.package);
    return path ?? '';
  };
  const needed = {
    languages,
    engine: find(engine),
    data: languages.split('+').map((language) => ({ language, path: find(dataOf(language)) })),
  };
  const isReady = missing.length === 0;
  const drawing = findPackage(canvas.file, folder);
  if (drawing === undefined) missing.push(canvas.package);
  if (!isReady) return { languages, missing };
  return { languages, missing, setting: drawing === undefined ? needed : { ...needed, canvas: drawing } };
}

/** By which cached files know whether their pictures were read as they would be now. */
export const ocrKey = (setting: OcrSetting | undefined): string => {
  if (setting === undefined) return 'off';
  return setting.canvas === undefined ? `${setting.languages} without PDFs` : setting.languages;
};
