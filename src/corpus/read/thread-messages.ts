// What a reading thread is sent, and what it sends. Apart from the thread, which loads every format.
import type { OcrSetting } from '../ocr/setting.ts';
import type { Portion } from './portions.ts';
import type { ReadDocument } from './read-document.ts';

export interface Task {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Absent where text recognition is off. */
  readonly ocr?: OcrSetting;
}

/** Sent before each picture, which has a time limit of its own. */
export const nextPicture = 'picture';

export interface Part {
  /** With the first part: everything but the sections and points. */
  readonly bare?: ReadDocument;
  readonly portion: Portion;
  readonly isLast: boolean;
}
