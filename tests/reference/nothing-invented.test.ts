// Whatever the source: each word of a reference comes from what is known of it, or is the style's own.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReference, type ReferencedQuote, type Style, styles } from '../../src/reference/reference.ts';
import { anyQuote } from './quotes.ts';

/** What each style may say by itself: that there is no date, what is counted, that there are more authors. */
const ownWords: Readonly<Record<Style, string>> = {
  footnote: 'n d para and',
  apa: 'n d para p et al',
  chicago: 'n d para and et al',
  mla: 'par and et al',
  bibtex: `misc author title publisher year month day url note para p and textbackslash textbraceleft textbraceright
    textasciitilde textasciicircum textasciigrave textless textgreater 5C 7B 7D`,
  ris: 'TY ELEC GEN ID AU TI PB PY DA UR N1 ER para p',
  'csl-json': `id type webpage document title author family given literal publisher container issued date parts URL note
    custom receipt path paragraph para p n r t b f u`,
};

const monthNames = (published: string | undefined): string => {
  if (published === undefined || published.length < 7) return '';
  const date = new Date(`${published.slice(0, 7)}-01T00:00:00Z`);
  const long = date.toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
  return `${long} ${long.slice(0, 3)} ${long.slice(0, 4)}`;
};

/** Numbers as they are and without leading zeros; words folded, since styles change capitals. */
const wordsOf = (text: string): string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).map((word) => word.replace(/^0+(?=\d)/, ''));

function invented(quote: ReferencedQuote, style: Style, reference: string): string[] {
  const { text, receipt, citation } = quote;
  const input = [text, receipt, ...Object.values(citation).map(String), monthNames(citation.published)].join(
    ' ',
  );
  const encoded = JSON.stringify(input);
  const allowed = new Set(wordsOf([ownWords[style], input, encoded, input.replace(/['’]/g, '')].join(' ')));
  const initials = new Set(wordsOf(citation.author ?? '').map((word) => word.slice(0, 1)));
  return wordsOf(reference).filter((word) => !allowed.has(word) && !initials.has(word));
}

describe.each(styles)('$name', ({ name }) => {
  it('says nothing that is not known', () => {
    fc.assert(
      fc.property(anyQuote, (quote) => {
        expect(invented(quote, name, formatReference(quote, name))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same reference twice', () => {
    fc.assert(
      fc.property(anyQuote, (quote) => {
        expect(formatReference(quote, name)).toBe(formatReference(quote, name));
      }),
      { numRuns: 10 },
    );
  });
});
