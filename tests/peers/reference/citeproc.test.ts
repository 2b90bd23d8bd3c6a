// References for readers are those that citeproc sets with the CSL project's files, but for the differences listed.
import { describe, expect, it } from 'vitest';
import { formatReference } from '../../../src/reference/reference.ts';
import type { TypesetStyle } from '../../../src/reference/style.ts';
import { full, hostile, quoteFrom } from '../../reference/quotes.ts';
import { entries, missing, setterOf } from './citeproc.ts';
import { differences } from './differences.ts';
import { items } from './items.ts';

const reason = missing ? ' (skipped: CITEPROC names no folder with citeproc and the style files)' : '';
const used = new Set<string>();

// Whole style files take citeproc minutes on a busy machine.
describe.skipIf(missing)(`citeproc${reason}`, { timeout: 900_000 }, () => {
  it.each<TypesetStyle>(['footnote', 'apa', 'chicago', 'mla'])('sets the same in the style %s', (style) => {
    const set = setterOf(style);
    const wrong = items.flatMap((quote) => {
      let theirs = set(quote);
      for (const { reason: why, rewrite } of differences) {
        const changed = rewrite(theirs, quote);
        if (changed !== theirs) used.add(why);
        theirs = changed;
      }
      const ours = formatReference(quote, style).slice(`“${quote.text}” `.length).trimEnd();
      return theirs === ours ? [] : [{ title: quote.citation.title, theirs, ours }];
    });
    expect(items.length).toBeGreaterThan(350);
    expect(wrong).toEqual([]);
  });

  it('differs in everything that is listed', () => {
    expect(differences.map((difference) => difference.reason).filter((why) => !used.has(why))).toEqual([]);
  });

  it('takes a CSL-JSON record as it stands, and no quote in its note adds a field to it', () => {
    const [, expected] = formatReference(quoteFrom(full), 'apa').trimEnd().split('\n\n');
    const entryOf = entries();
    for (const text of hostile) {
      const [item] = JSON.parse(formatReference(quoteFrom(full, text), 'csl-json'));
      expect(entryOf(item)).toBe(expected);
    }
  });

  it('would add one that stood alone in the note', () => {
    const [item] = JSON.parse(formatReference(quoteFrom({}, 'So.'), 'csl-json'));
    expect(entries()({ ...item, note: 'publisher: Nobody' })).toContain('Nobody');
  });
});
