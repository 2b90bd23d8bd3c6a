// Where we differ from citeproc on purpose. Each line rewrites what citeproc sets into what we set, and says why.
import { locatorOf } from '../../../src/reference/csl-item.ts';
import type { ReferencedQuote } from '../../../src/reference/reference.ts';

export interface Difference {
  readonly reason: string;
  readonly rewrite: (theirs: string, quote: ReferencedQuote) => string;
}

const curly = (text: string): string => text.replaceAll("'", '’');

/** Each, as often as it occurs. */
const replaced = (text: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((changed, [theirs, ours]) => changed.replaceAll(theirs, ours), text);

export const differences: readonly Difference[] = [
  {
    reason: 'an address is copied sign for sign; with a curly apostrophe it leads nowhere',
    rewrite: (theirs, { citation: { url = '' } }) =>
      curly(url) === url ? theirs : theirs.replaceAll(curly(url), url),
  },
  {
    reason: '"Retrieved" announces the day of a visit, which is not known',
    rewrite: (theirs) => theirs.replace('Retrieved http', 'http'),
  },
  {
    reason: 'a page’s label is one page: "3-12" is a page of chapter 3, no range to be written "pp. 3–12"',
    rewrite: (theirs, quote) => {
      const { locator } = locatorOf(quote);
      return replaced(theirs, [
        ['321–28', locator],
        ['321–328', locator],
        ['pp. ', 'p. '],
      ]);
    },
  },
  {
    reason: 'the name of a site that is an address has its own capitals',
    rewrite: (theirs) => theirs.replaceAll('Example.Org', 'example.org'),
  },
  {
    reason: 'so has an address as a title',
    rewrite: (theirs) =>
      theirs.replaceAll('Https://example.org/What-Is-This', 'https://example.org/what-is-this'),
  },
  {
    reason: 'the hyphen of "J.-B." is part of the name',
    rewrite: (theirs) =>
      replaced(theirs, [
        ['J. B. Fourier', 'J.-B. Fourier'],
        ['Fourier, J. B.', 'Fourier, J.-B.'],
      ]),
  },
  {
    reason: 'spaces are the source’s own; citeproc makes those inside guillemets narrow',
    rewrite: (theirs) => theirs.replace(/[\u00a0\u202f]/g, ' '),
  },
  {
    reason: 'markup in a title is text, whose letters keep their case',
    rewrite: (theirs) => theirs.replaceAll('</I>', '</i>'),
  },
  {
    reason: '"van" is a vehicle more often than a particle',
    rewrite: (theirs) =>
      replaced(theirs, [
        ['of a van and an Ox', 'of a Van and an Ox'],
        ['Anna van Der', 'Anna Van Der'],
      ]),
  },
  {
    reason: 'the first word in quotation marks has a capital, whichever marks they are',
    rewrite: (theirs) =>
      replaced(theirs, [
        ['‘it Thinks’', '‘It Thinks’'],
        ['“it Thinks” and', '“It Thinks” and'],
        ['‘he Said', '‘He Said'],
        ['“he Said', '“He Said'],
      ]),
  },
  {
    reason: 'straight single marks in a title stay single, as curly ones do',
    rewrite: (theirs, { citation }) =>
      citation.title.includes("'it thinks'") ? theirs.replaceAll(/“(it thinks)”/gi, '‘$1’') : theirs,
  },
];
