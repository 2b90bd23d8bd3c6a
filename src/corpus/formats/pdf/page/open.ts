// Opens PDF files by pdf.js: the only importer of it.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { messageOf } from '../../../../errors.ts';
import { type Problem, problem } from '../../../document/problem.ts';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

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
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
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
    cMapUrl: `${join(library, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(library, 'standard_fonts')}/`,
    // Scanners pack pages as JBIG2 and JPEG 2000.
    wasmUrl: `${join(library, 'wasm')}/`,
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
