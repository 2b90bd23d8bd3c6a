// The port that every file format implements: a file in, readable text with its structure out.
import type { Attribution, Point, Section } from '../../document/document.ts';
import type { Problem } from '../../document/problem.ts';
import type { Recognizer } from './recognizer.ts';

export interface Reading {
  readonly text: string;
  readonly sections: readonly Section[];
  /** See Document. */
  readonly points?: readonly Point[];
  /** ISO 639-1. */
  readonly language?: string;
  /** What the file itself says about its source. */
  readonly attribution: Partial<Attribution>;
  readonly problems: readonly Problem[];
}

interface Named {
  readonly name: string;
}

/** Reads a file that is text from top to bottom. `path` names it in problems; it is not opened. */
export interface TextFormat extends Named {
  readonly of: 'text';
  read(source: string, path: string): Reading;
}

/**
 * Reads a file with an encoding or a container of its own; the result is the problem where nothing of it can be read.
 * Hostile bytes end in one of the two: nothing is thrown but a VerbatimError.
 */
export interface FileFormat extends Named {
  readonly of: 'bytes';
  /** `recognizer` reads pictures; absent where text recognition is off. */
  read(bytes: Uint8Array, path: string, recognizer?: Recognizer): Promise<Reading | Problem>;
}

export type Format = TextFormat | FileFormat;

export const isReading = (result: Reading | Problem): result is Reading => 'sections' in result;
