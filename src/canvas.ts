// The package that draws: optional, and found at run time.
import { systemCodeOf, VerbatimError } from './errors.ts';
import { has, loadModule } from './packages.ts';

export type CanvasLibrary = typeof import('@napi-rs/canvas');
export type { Canvas } from '@napi-rs/canvas';

/**
 * Undefined where it is not installed for this system. pdf.js draws with these classes of browsers. `path` is where
 * `findPackage` found it; without one it is looked for beside the program.
 */
export async function loadCanvas(
  path?: string,
  load: () => Promise<CanvasLibrary> = async () =>
    path === undefined ? import('@napi-rs/canvas') : loadedFrom(path),
): Promise<CanvasLibrary | undefined> {
  try {
    const library = await load();
    const { Path2D, ImageData, DOMMatrix } = library;
    Object.assign(globalThis, { Path2D, ImageData, DOMMatrix });
    return library;
  } catch (cause) {
    const code = systemCodeOf(cause);
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') return undefined;
    // Its JavaScript is there, and its part for this system is not.
    if (cause instanceof Error && /native binding/i.test(cause.message)) return undefined;
    throw cause;
  }
}

function loadedFrom(path: string): CanvasLibrary {
  const library = loadModule(path);
  if (has<CanvasLibrary>(library, 'createCanvas', 'loadImage', 'Path2D', 'ImageData', 'DOMMatrix'))
    return library;
  throw new VerbatimError(
    'OCR_FAILED',
    'The package @napi-rs/canvas is of a version that cannot be used. See docs/ocr.md.',
  );
}
