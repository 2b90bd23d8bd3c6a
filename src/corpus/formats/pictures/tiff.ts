// The pages of a TIFF file: each as a file of its own, of which the engine reads the first page.

/** Pages of one file that are read; a list of pages that leads back into itself has no end. */
const most = 500;

/** Where each page's directory begins, in order; empty where the bytes are no TIFF file that we know. */
export function pagesOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 8) return [];
  const little = isLittle(view);
  const pages: number[] = [];
  for (let at = view.getUint32(4, little); at !== 0 && pages.length < most; ) {
    if (at + 2 > bytes.length || pages.includes(at)) break;
    pages.push(at);
    const next = at + 2 + 12 * view.getUint16(at, little);
    if (next + 4 > bytes.length) break;
    at = view.getUint32(next, little);
  }
  return pages;
}

/** The same file, beginning with that page. */
export function beginningWith(bytes: Uint8Array, page: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  view.setUint32(4, page, isLittle(view));
  return copy;
}

const isLittle = (view: DataView): boolean => view.getUint8(0) === 0x49;
