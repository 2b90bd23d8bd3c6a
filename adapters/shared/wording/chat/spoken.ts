// What notifications and screen readers say of a quote, in words in place of signs.
import type { Quote } from '../../../../src/index.ts';
import { receiptNotStored } from '../proof.ts';

export const spokenWords = {
  quote: (number: string): string => `Quote ${number}`.trim(),
  closest: (number: string): string => `Closest passage ${number}`.trim(),
  from: (source: readonly string[]): string => `From ${source.join(', ')}.`,
  receipt: (receipt: Quote['receipt']): string => {
    if (receipt === null) return `${receiptNotStored.replace(/^r/, 'R')}.`;
    return receipt === undefined ? '' : `Receipt ${receipt}.`;
  },
} as const;
