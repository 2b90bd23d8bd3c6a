// The port of text recognition: a picture in, its words out. A format is given one where it is switched on.

export interface RecognizedWord {
  readonly text: string;
  /** In [0, 1], as the engine has it. */
  readonly confidence: number;
  /** In pixels of the picture as it is, though it may be askew. */
  readonly box?: PixelBox;
}

export interface PixelBox {
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/** In pixels of the picture, once it is upright. */
export interface RecognizedLine {
  readonly words: readonly RecognizedWord[];
  readonly x: number;
  readonly right: number;
  /** Of the baseline, where the line begins. */
  readonly y: number;
  /** From the feet of letters to their heads. */
  readonly height: number;
  /** Lines of one block are read one after the other; another one is beside it, above it or below it. */
  readonly block: number;
}

export interface Recognizer {
  /** Where what draws the pages of PDFs was found. */
  readonly canvas?: string;
  /** The picture's lines in the engine's order; none where it shows no text. Rejects where it cannot be read. */
  read(picture: Uint8Array, turned?: Turned): Promise<readonly RecognizedLine[]>;
}

/** How a camera was held, as Exif counts: 1 is upright. */
export type Turned = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
