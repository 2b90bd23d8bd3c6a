// Opens PDF files by pdf.js: the only importer of it.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { messageOf } from '../../../../errors.ts';
import { packageFolder } from '../../../../package-files.ts';
import { isArchive, openArchive } from '../../../bytes/archive.ts';
import { type Problem, problem } from '../../../document/problem.ts';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const folder = (name: string): string => packageFolder('pdfjs-dist', name);
/** As pdf.js takes it. */
const withSlash = (name: string): string => `${folder(name)}/`;

/** What pdf.js asks for while it reads. The build packs the 168 tables of characters into one file. */
class PackageData {
  readonly #folders = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts', wasmUrl: 'wasm' } as const;

  /** Rejects where there is no such file, which pdf.js then does without. */
  async fetch({ kind, filename }: { kind: 'cMapUrl' | 'standardFontDataUrl' | 'wasmUrl'; filename: string }) {
    const packed = `${folder(this.#folders[kind])}.zip`;
    if (!existsSync(packed))
      return new Uint8Array(await readFile(join(folder(this.#folders[kind]), filename)));
    const archive = openArchive(await readFile(packed), packed, (name) => name === filename);
    const bytes = isArchive(archive) ? archive.get(filename) : undefined;
    if (bytes === undefined) throw new Error(`${packed} has no ${filename}.`);
    return bytes;
  }
}

/**
 * The document, to be ended with `loadingTask.destroy()`, or why it can't be opened. `mostPixels`: larger pictures in it
 * are left out.
 */
export async function openPdf(
  bytes: Uint8Array,
  path: string,
  mostPixels = -1,
): Promise<PDFDocumentProxy | Problem> {
  // pdf.js makes a matrix for drawing as it is loaded. Nothing is drawn here, so an empty class is enough.
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class {} });
  const { getDocument, GlobalWorkerOptions, VerbosityLevel } = await import(
    'pdfjs-dist/legacy/build/pdf.mjs'
  );
  // Its parser is a file of its own, which it would look for beside itself.
  GlobalWorkerOptions.workerSrc = pathToFileURL(join(folder('legacy/build'), 'pdf.worker.mjs')).href;
  const task = getDocument({
    // A copy: pdf.js takes the buffer for its own.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    maxImageSize: mostPixels,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    // Chinese, Japanese and Korean fonts that are not in the file have their characters by these tables.
    cMapUrl: withSlash('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: withSlash('standard_fonts'),
    // Scanners pack pages as JBIG2 and JPEG 2000.
    wasmUrl: withSlash('wasm'),
    BinaryDataFactory: PackageData,
  });
  try {
    return await task.promise;
  } catch (cause) {
    await task.destroy();
    return isAboutPassword(cause) ? encrypted(path) : damaged(path, messageOf(cause));
  }
}

const isAboutPassword = (cause: unknown): boolean =>
  cause instanceof Error && cause.name === 'PasswordException';

const encrypted = (path: string): Problem =>
  problem('encrypted', path, 'It is encrypted and opens with a password only. Save it without one.');

const damaged = (path: string, why: string): Problem =>
  problem('unreadable', path, `It can't be read as a PDF: ${why.replace(/\.$/, '')}. Save it again.`);
