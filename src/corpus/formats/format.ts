// The port that every file format implements: decoded text in, readable text with its structure out.
import type { Attribution, Section } from '../document.ts';
import type { Problem } from '../problem.ts';

export interface Reading {
  readonly text: string;
  readonly sections: readonly Section[];
  /** What the file itself says about its source. */
  readonly attribution: Partial<Attribution>;
  readonly problems: readonly Problem[];
}

export interface Format {
  readonly name: string;
  /** `path` names the file in problems; it is not opened. */
  read(source: string, path: string): Reading;
}
