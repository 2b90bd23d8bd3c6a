// Text in Discord's Markdown is shown as it is: read back by a reader that knows nothing of how it was escaped.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, readBack } from '../../../adapters/discord/render/escape.ts';
import { barred, bold, link, quoteMarkdown } from '../../../adapters/discord/render/markup.ts';
import { quotesIn } from '../../../adapters/discord/render/read-back.ts';
import { markupIn, plainTextOf } from '../../platforms/discord-server.ts';
import { hostile } from '../../texts.ts';

const acting = [
  '*',
  '**',
  '_',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '> ',
  '>>> ',
  '# ',
  '## ',
  '-# ',
  '- ',
  '+ ',
  '* ',
  '1. ',
  '12. ',
  '[a](https://b.c)',
  'https://b.c/d_e',
  '<https://b.c>',
  '<@123>',
  '<@&123>',
  '<#123>',
  '@everyone',
  '@here',
  '<t:1:R>',
  '</ask:1>',
  '<:a:1>',
  ':smile:',
  '<id:home>',
  '\\',
  '\\\\',
  '\n',
  '\n\n',
  ' ',
  '  ',
  'word',
  '10:30',
  'é',
];
/** Texts of nothing but what acts, and any others. */
const texts = fc.oneof(
  fc.array(fc.constantFrom(...acting), { maxLength: 12 }).map((parts) => parts.join('')),
  hostile,
);

describe('escaped text', () => {
  it('reads as it was, and nothing in it acts', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const escaped = escapeText(text);
        expect(plainTextOf(escaped)).toBe(text);
        expect(markupIn(escaped)).toEqual([]);
        expect(readBack(escaped)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps what people write every day as it is', () => {
    const usual = 'On 3 November 2021, the “Entity List” (see p. 4) grew by 4 – at 10 % a year. Why? “So.”';
    expect(escapeText(usual)).toBe(usual);
  });
});

describe('a quote', () => {
  it('is whole under its bold words, wherever they stand', () => {
    const marked = texts.chain((text) =>
      fc.tuple(fc.constant(text), fc.uniqueArray(fc.nat(text.length), { maxLength: 6 })),
    );
    fc.assert(
      fc.property(marked, ([text, places]) => {
        const cuts = [...places].sort((a, b) => a - b);
        const highlights = cuts.flatMap((start, index) =>
          index % 2 === 0 && cuts[index + 1] !== undefined ? [{ start, end: cuts[index + 1] ?? start }] : [],
        );
        const markdown = quoteMarkdown({ text, highlights });
        expect(plainTextOf(markdown)).toBe(text);
        expect(markupIn(markdown).filter((kind) => kind !== 'bold')).toEqual([]);
        expect(readBack(markdown)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('stands behind a bar that no other line has', () => {
    fc.assert(
      fc.property(texts, texts, (quote, line) => {
        const text = quote.replace(/[\r\u2028\u2029]/g, '');
        const beside = escapeText(line);
        const content = `${beside}\n\n${barred(quoteMarkdown({ text, highlights: [] }))}\n\n${beside}`;
        expect(quotesIn({ content, embeds: [], files: [] })).toEqual([text]);
      }),
    );
  });
});

describe('a link', () => {
  it('opens its own address, whatever its text is', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), texts, (url, text) => {
        const markdown = link(url, `x${text}`);
        expect(plainTextOf(markdown)).toBe(`x${text}`.replace(/\s+/g, ' '));
        expect(markupIn(markdown)).toEqual(['link']);
      }),
    );
  });
});

it('asterisks that Discord would show are read back', () => {
  expect(readBack('**a****b**')).toContain('*');
  expect(readBack('**a** **b**')).toBe('a b');
});

it('bold words that are signs themselves stay signs', () => {
  expect(plainTextOf(bold('a*b\\'))).toBe('a*b\\');
  expect(markupIn(bold('a*b\\'))).toEqual(['bold']);
});
