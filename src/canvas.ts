// The package that draws: optional, and found at run time.
import { systemCodeOf } from './errors.ts';

export type CanvasLibrary = typeof import('@napi-rs/canvas');
export type { Canvas } from '@napi-rs/canvas';

/** Undefined where it is not installed for this system. pdf.js draws with these classes of browsers. */
export async function loadCanvas(
  load: () => Promise<CanvasLibrary> = () => import('@napi-rs/canvas'),
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
