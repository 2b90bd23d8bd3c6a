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

/** Whether two quotes are the same words at the same place of the same bytes: they have one receipt. */
export const isSameQuote = (a: Quote, b: Quote): boolean =>
  a.citation.digest === b.citation.digest &&
  a.citation.span.start === b.citation.span.start &&
  a.citation.span.end === b.citation.span.end;

/** The quote as it was shown, without highlights, which are not remembered. */
export const quoteOf = ({ code, text, citation }: Receipt): Quote & { readonly receipt: string } => ({
  text,
  highlights: [],
  citation,
  receipt: code,
});
