// The order in which documents are listed where the latest matter most.
import type { Document } from '../../src/index.ts';

/** Those without a date last; else in the order of the corpus. */
export const newestFirst = (a: Document, b: Document): number => {
  const [left, right] = [a.published ?? '', b.published ?? ''];
  return left === right ? 0 : left < right ? 1 : -1;
};
