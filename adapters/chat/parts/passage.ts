// A passage that is offered while somebody types: where its quote is, short enough for a menu's value.
import type { Quote } from '../../../src/index.ts';

export interface Passage {
  readonly documentId: string;
  readonly span: Quote['citation']['span'];
}

export const writePassage = ({ citation: { documentId, span } }: Quote): string =>
  `${documentId} ${span.start} ${span.end}`;

/** Undefined for a value that no option of ours has. */
export function readPassage(value: string): Passage | undefined {
  const [, documentId, start, end] = /^(\S+) (\d{1,15}) (\d{1,15})$/.exec(value) ?? [];
  if (documentId === undefined) return undefined;
  return { documentId, span: { start: Number(start), end: Number(end) } };
}
