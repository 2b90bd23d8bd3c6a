// What notifications and screen readers say of a quote, in words in place of signs.
import type { Quote } from '../../../../src/index.ts';
import { spoken } from '../../language/language.ts';
import { aloud as french } from '../french/chat.ts';
import { aloud as german } from '../german/chat.ts';
import { aloud as spanish } from '../spanish/chat.ts';

const english = {
  quote: (number: string): string => `Quote ${number}`.trim(),
  closest: (number: string): string => `Closest passage ${number}`.trim(),
  from: (source: string): string => `From ${source}.`,
  receipt: (code: string): string => `Receipt ${code}.`,
  receiptNotStored: 'Receipt not stored.',
};
export const aloudWords = spoken(english, { de: german, fr: french, es: spanish });

export const receiptAloud = (receipt: Quote['receipt']): string => {
  if (receipt === null) return aloudWords.receiptNotStored;
  return receipt === undefined ? '' : aloudWords.receipt(receipt);
};
