// What a quote looks like where its document has the line ends of a page: the same words in one flow.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowing } from '../../src/answer/quotes/flow.ts';
import { expectInProportion } from '../effort.ts';
import { quote } from '../store/samples.ts';

const shown = (text: string, path = 'a.txt'): string => flowing(quote(text, 0, path)).text;

const prose = `In November 2021, the U.S. Commerce Department blacklisted
    NSO Group by adding it to the Entity List.`;

describe('a line end that only the width made', () => {
  it.each([
    ['with the next line indented', prose],
    ['before a name', 'The list of the Commerce Department has named since then the\nNSO Group and Candiru.'],
    [
      'of a quote that begins at a line’s end',
      'In\nNovember 2021, the U.S. Commerce Department blacklisted NSO Group.',
    ],
    ['with carriage returns', 'The licensor grants you a non-exclusive, royalty-free,\r\nworldwide licence.'],
    ['in a narrow column', 'Those developing KDE-based packages are\nencouraged to discuss issues here.'],
    [
      'in a column of a newspaper',
      'Members who\ncannot come send word\nto the clerk of the\nguild by noon, or to\nthe keeper of the old\ncustoms house.',
    ],
    [
      'within an item of a list',
      'b) Accompany it with a written offer, valid for at least three\n   years, to give any third party a copy.',
    ],
    [
      'after a full stop',
      'Access controls are needed for that directory of files.\nThe manual says which ones they are, and how to set them.',
    ],
  ])('is a space: %s', (_what, text) => {
    expect(shown(text)).toBe(text.replace(/[^\S\n]*\r?\n[^\S\n]*/g, ' '));
    expect(shown(text)).not.toContain('\n');
  });

  it('is nothing between letters of a script without spaces', () => {
    expect(shown('図書館は毎週月曜日に休館しますが、祝日の場合は\n翌日が休館となります。')).toBe(
      '図書館は毎週月曜日に休館しますが、祝日の場合は翌日が休館となります。',
    );
  });
});

describe('a line end that its author made', () => {
  it.each([
    [
      'verse',
      'Shall I compare thee to a summer’s day,\nThou art more lovely and more temperate,\nRough winds do shake the darling buds of May.',
    ],
    [
      'two lines of verse',
      'I wandered lonely as a cloud that floats on high,\nThat floats on high o’er vales and hills.',
    ],
    ['a list', 'The following may enter without a ticket on weekdays:\n- children\n- pupils'],
    [
      'numbered items',
      'i. the right to reproduce, adapt, distribute and display a work\nii. moral rights retained by the author',
    ],
    [
      'a table',
      'Room        Seats       Price of a day\nHarbour     40          120 crowns\nMill        12          35 crowns',
    ],
    ['code', 'for (const one of all.filter((each) => each.isOpen)) {\n  close(one);\n}'],
    ['commands', 'npm ci\nnpm start'],
    [
      'quoted mail',
      '> the emacs interface! Thanks a lot for writing it, I was\n> excited when I read the announcement.',
    ],
    ['a card', 'Name: Ada Lovelace, who wrote the first program of all\nBorn: 1815 in London'],
    ['an address', 'Verbatim Society\n12 Long Street\nLondon'],
    ['a short list', 'Ground floor kitchen\nfirst floor bathroom\nsecond floor offices.'],
    [
      'a list of lines of one length',
      'Ground floor kitchen\nfirst floor bathroom\nsecond floor offices\nthird floor archives\nfourth floor library\nfifth floor bedrooms.',
    ],
    [
      'a word that goes on in the next line',
      'The parties agree to be bound by the terms of this con-\ntract until the day on which it ends.',
    ],
    ['a drawn line', 'A heading that is longer than most of the headings are\n-----\nand text.'],
    ['a paragraph', 'The first paragraph ends here, at the end of this line.\n\nThe second one begins.'],
  ])('stays: %s', (_what, text) => {
    expect(shown(text)).toBe(text);
  });

  it('stays where the next word would have fitted', () => {
    const [first, second, third] = [
      'The chapters of the manual that follow are named below, in',
      'their order',
      'The harbour and its mills, and whatever else there is to be said.',
    ];
    expect(shown([first, second, third].join('\n'))).toBe(`${first} ${second}\n${third}`);
  });

  it.each(['a.html', 'a.docx', 'a.pdf', 'a.md'])('is every one in %s', (path) => {
    expect(shown(prose, path)).toBe(prose);
  });
});

const words = fc
  .array(
    fc.constantFrom(
      'the',
      'NSO',
      'Group,',
      'is.',
      '-',
      '1.',
      'key:',
      '{',
      '> a',
      '図書館',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '\n  ',
      '\u2028',
      'blacklisted by the Department of Commerce',
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(' ').trim());
const bare = (text: string): string => text.replace(/\s+/gu, '');

describe('whatever a quote says', () => {
  it('has the same signs in the same order, with its highlights on the same words', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (text, one, other) => {
        const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort(
          (a, b) => a - b,
        );
        const given = { ...quote(text, 0, 'a.txt'), highlights: [{ start, end }] };
        const { text: flowed, highlights } = flowing(given);
        expect(bare(flowed)).toBe(bare(text));
        const [span = { start: 0, end: 0 }] = highlights;
        expect(bare(flowed.slice(span.start, span.end))).toBe(bare(text.slice(start, end)));
      }),
    );
  });
});

it('of very many lines takes time by their number alone', async () => {
  await expectInProportion((lines) => {
    const text = 'one word after another, and a line of them\n'.repeat(lines).trim();
    flowing(quote(text, 0, 'a.txt'));
  }, 8_000);
});
