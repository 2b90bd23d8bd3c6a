// A quote as a CSL-JSON record, for Zotero, Pandoc and whatever else reads the citation style language.
import { cslItemOf, noteOf, type ReferencedQuote } from './csl-item.ts';

/**
 * A list of one item. `note` holds the place on its first line and the quote in quotation marks from the second: read
 * in this order, programs that look for "publisher: …" lines in a note stop before they come to the quote's own lines.
 * `custom`, free for whatever has no field of its own, holds the file and the receipt.
 */
export function cslJsonOf(quote: ReferencedQuote): string {
  const { citation, receipt } = quote;
  const { place, quoted } = noteOf(quote);
  const custom = { receipt, path: citation.path, paragraph: citation.paragraph };
  return `${JSON.stringify([{ ...cslItemOf(quote), note: `${place}\n${quoted}`, custom }], undefined, 2)}\n`;
}
