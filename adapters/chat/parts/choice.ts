// A quote that is offered while somebody types: its place, short enough for a menu's value.
import type { Quote } from '../../../src/index.ts';

export interface Choice {
  readonly documentId: string;
  readonly span: Quote['citation']['span'];
}

export const writeChoice = ({ citation: { documentId, span } }: Quote): string =>
  `${documentId} ${span.start} ${span.end}`;

/** Undefined for a value that no option of ours has. */
export function readChoice(value: string): Choice | undefined {
  const [, documentId, start, end] = /^(\S+) (\d{1,15}) (\d{1,15})$/.exec(value) ?? [];
  if (documentId === undefined) return undefined;
  return { documentId, span: { start: Number(start), end: Number(end) } };
}
