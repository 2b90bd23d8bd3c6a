// What one file may take. Beyond it the file is a named problem, and all other documents are served.

export interface Limits {
  /** Bytes of a file that is text without a container. */
  readonly textBytes: number;
  /** Bytes of a file with a container of its own: pictures and fonts make those large, not words. */
  readonly containerBytes: number;
  /** Bytes that a container may hold once it is unpacked. */
  readonly unpackedBytes: number;
  readonly pages: number;
  /** Of one picture, or one page that is drawn to be recognized. */
  readonly pixels: number;
  /** Of one file, whose text is recognized. */
  readonly recognizedPages: number;
  /**
   * From the beginning of the reading of one file to its end: a text's by its length, up to the most of any file. Where
   * text is recognized, each page has as long as any file.
   */
  readonly seconds: { readonly least: number; readonly perMegabyte: number; readonly most: number };
  /** Of a reading thread's JavaScript heap. */
  readonly heapMegabytes: number;
  /** By which the process may grow while threads read: the heap's limit does not count their buffers. */
  readonly growthMegabytes: number;
}

export const limits: Limits = {
  textBytes: 20 * 1024 * 1024,
  containerBytes: 100 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  pages: 5000,
  pixels: 50_000_000,
  recognizedPages: 500,
  seconds: { least: 20, perMegabyte: 60, most: 120 },
  heapMegabytes: 768,
  growthMegabytes: 1536,
};
