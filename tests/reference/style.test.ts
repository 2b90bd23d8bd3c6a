// The list of styles that menus and the command line offer.
import { describe, expect, it } from 'vitest';
import { formatReference, isStyle, styles } from '../../src/reference/reference.ts';
import { full, quoteFrom, sentence } from './quotes.ts';

describe('styles', () => {
  it('are the seven, each with a label that fits a menu', () => {
    expect(styles.map(({ name }) => name).join(' ')).toBe('footnote apa chicago mla bibtex ris csl-json');
    // 75 characters is what a Slack menu entry may have.
    for (const { label } of styles) expect(label.length).toBeLessThanOrEqual(75);
  });

  it('are told from other words', () => {
    expect(styles.every(({ name }) => isStyle(name))).toBe(true);
    for (const name of ['APA', 'harvard', '', 'constructor']) expect(isStyle(name)).toBe(false);
  });

  it.each(styles)('$name ends with one line break and holds the quote', ({ name }) => {
    const reference = formatReference(quoteFrom(full), name);
    expect(reference).toContain(`“${sentence}”`);
    expect(reference).toMatch(/[^\r\n]\r?\n$/);
  });
});
