// A quote with its reference, in the style a reader or a program wants. The only door to this folder.
import { bibtexOf } from './bibtex.ts';
import type { ReferencedQuote } from './csl-item.ts';
import { cslJsonOf } from './csl-json.ts';
import { risOf } from './ris.ts';
import type { Style } from './style.ts';
import { typeset } from './typeset/typeset.ts';

export type { ReferencedQuote } from './csl-item.ts';
export { isStyle, type Style, type StyleOption, styles } from './style.ts';

/**
 * The whole quote, unaltered, with its reference. For readers: the quote in quotation marks, where it stands, and the
 * source. For programs: a record of the source with the quote in its note. What is not known is left out, or said to be
 * missing as the style does it ("n.d."). Ends with a line break.
 */
export function formatReference(quote: ReferencedQuote, style: Style): string {
  switch (style) {
    case 'bibtex':
      return bibtexOf(quote);
    case 'ris':
      return risOf(quote);
    case 'csl-json':
      return cslJsonOf(quote);
    default:
      return typeset(quote, style);
  }
}
