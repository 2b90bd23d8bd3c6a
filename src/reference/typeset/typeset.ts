// Quotes with references as people read them, set as the manuals of style have them.
import { cslItemOf, locatorOf, quoted, type ReferencedQuote } from '../csl-item.ts';
import type { TypesetStyle } from '../style.ts';
import { manuals } from './manuals.ts';
import { sourceOf } from './source.ts';

/**
 * A footnote is the quote and the note. The other styles cite in brackets after the quote and give the source's entry
 * for the list of references in a paragraph of its own.
 */
export function typeset(quote: ReferencedQuote, style: TypesetStyle): string {
  const { cite, entry } = manuals[style];
  const source = sourceOf(cslItemOf(quote), locatorOf(quote));
  const citation = `${quoted(quote)} ${cite(source)}`;
  return entry === undefined ? `${citation}\n` : `${citation}.\n\n${entry(source)}\n`;
}
