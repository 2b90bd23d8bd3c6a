// Receipts: the short code of a quote, and the quote of a receipt.
import { hash } from 'node:crypto';
import type { Span } from '../../text/span.ts';
import type { Quote, Receipt } from '../answer.ts';

/** Sixteen signs that are not taken for one another, written or read aloud: of 5 and 9, 8 and H, M and N only one each. */
const signs = '2467CFHKLMQRWXY9';
const shortest = 5;

/** `V-` and signs of a hash over what makes the quote this one: the file as it was, the place, the words. */
export function receiptOf(digest: string, span: Span, text: string, length = shortest): string {
  const bytes = hash('sha256', `${digest}\n${span.start}\n${span.end}\n${text}`, 'buffer');
  const code = Array.from(bytes.subarray(0, length), (byte) => signs.charAt(byte % signs.length)).join('');
  return `V-${code}`;
}

/** The quote as it was shown, without highlights, which are not remembered. */
export const quoteOf = ({ code, text, citation }: Receipt): Quote => ({
  text,
  highlights: [],
  citation,
  receipt: code,
});
