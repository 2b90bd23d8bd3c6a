// Plain text: where paragraphs, headings and sections begin.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../src/corpus/formats/text/plain-text.ts';
import { sliceOf } from '../../../../src/text/span.ts';
import { tokenize } from '../../../../src/text/tokenize.ts';
import { hostile } from '../../../texts.ts';

/** Prose of enough words to stand below a heading. */
const prose = 'The committee met in the spring and agreed to publish its report on every agency it had seen.';

const read = (text: string) => plainText.read(text, 'a.txt');
const paragraphs = (text: string): string[] =>
  read(text).sections.flatMap((section) => section.paragraphs.map(({ span }) => sliceOf(text, span)));
const outline = (text: string): (readonly string[])[] =>
  read(text).sections.map((section) => section.headings);

describe('paragraphs', () => {
  test('are what blank lines part', () => {
    expect(paragraphs('One here.\n\nTwo here.\n \t\n\nThree here.')).toEqual([
      'One here.',
      'Two here.',
      'Three here.',
    ]);
  });

  test('are the lines of a text without blank lines', () => {
    const lines = [prose, `Also, ${prose}`, `Then ${prose}`];
    expect(paragraphs(lines.join('\n'))).toEqual(lines);
  });

  test('run on over lines that are broken at a fixed width', () => {
    const wrapped = [
      'The committee met in the spring and agreed to publish its',
      'report on every agency it had seen, whatever the cost of it',
      'to the budget of the following year.',
    ].join('\n');
    expect(paragraphs(wrapped)).toEqual([wrapped]);
  });

  test('do not run on over short lines, as in a poem or an address', () => {
    expect(paragraphs('Rose Street 5\nUpper Town\nEngland')).toEqual([
      'Rose Street 5',
      'Upper Town',
      'England',
    ]);
  });

  test('begin at each item of a wrapped list', () => {
    const items = [
      '1. The committee met in the spring and agreed to publish its\nreport on every agency.',
      '2. It will meet again in the autumn to see what the agencies\nhave made of it.',
    ];
    expect(paragraphs(items.join('\n'))).toEqual(items);
  });

  test.each([
    ['Windows', '\r\n'],
    ['old Macs', '\r'],
    ['Unicode', '\u2028'],
    ['a page break', '\f'],
  ])('end at the line ends of %s', (_why, end) => {
    expect(paragraphs(`One here.${end}${end}Two here.`)).toEqual(['One here.', 'Two here.']);
  });

  test('know the line they begin at', () => {
    const lines = read(`\n\nOne here.\r\n\r\nTwo here.\n${prose}`).sections.flatMap((section) =>
      section.paragraphs.map(({ line }) => line),
    );
    expect(lines).toEqual([3, 5, 6]);
  });
});

describe('headings', () => {
  test('the first is the title, each later one opens a section below it', () => {
    const text = `A Report on Agencies\n\n${prose}\n\nWhat was found\n\n${prose}\n\n${prose}\n\nWhat follows\n\n${prose}`;
    expect(read(text).attribution).toEqual({ title: 'A Report on Agencies' });
    expect(outline(text)).toEqual([
      ['A Report on Agencies'],
      ['A Report on Agencies', 'What was found'],
      ['A Report on Agencies', 'What follows'],
    ]);
  });

  test('are not among the paragraphs, so they are never quoted', () => {
    expect(paragraphs(`A Report\n\n${prose}`)).toEqual([prose]);
  });

  test('what stands before the first heading has none', () => {
    expect(outline(`${prose}\n\nA Heading\n\n${prose}`)).toEqual([[], ['A Heading']]);
  });

  test.each([
    ['a sentence', 'It was over.'],
    ['a line that leads on', 'They found the following:'],
    ['a line in lower case', 'see below'],
    ['a list item', '1. Agencies'],
    [
      'a long line',
      'One two three four five six seven eight nine ten one two three four five six seven eight nine ten one',
    ],
    ['signs', '* * *'],
  ])('%s is none', (_why, line) => {
    expect(outline(`${prose}\n\n${line}\n\n${prose}`)).toEqual([[]]);
  });

  test('a numbered part and the line that says what it is about are one', () => {
    const text = `HARBOUR RULES\n\nCHAPTER I\nBERTHS AND FEES\n\n1.1 ${prose}\n\nCHAPTER II\nNIGHTS\n\n2.1 ${prose}`;
    expect(read(text).attribution).toEqual({ title: 'HARBOUR RULES' });
    expect(outline(text)).toEqual([
      ['HARBOUR RULES', 'CHAPTER I BERTHS AND FEES'],
      ['HARBOUR RULES', 'CHAPTER II NIGHTS'],
    ]);
  });

  test.each([
    [
      'a first line above other short lines',
      `Ferry Licence\n\nURL: https://example.org/a\n\nAcceptance\n\n${prose}`,
      'Ferry Licence',
    ],
    [
      'with its version',
      `Ferry Licence\nVersion 2, June 1991\n\n${prose}\n\nPreamble\n\n${prose}`,
      'Ferry Licence, Version 2, June 1991',
    ],
    [
      'above a copyright notice',
      `Ferry Licence\n\nCopyright (c) 2002 Ada Example\n\n${prose}`,
      'Ferry Licence',
    ],
    [
      'not a heading far below',
      `${prose}\n\n${prose}\n\n${prose}\n\n${prose}\n\n${prose}\n\nContents\n\n${prose}`,
      undefined,
    ],
    ['not a row of a list', `AAL:Aalborg:DK::Aalborg\n\n${prose}`, undefined],
    ['not the beginning of a sentence', `The ferry and\nits keeper\n\n${prose}`, undefined],
  ])('the title is %s', (_what, text, title) => {
    expect(read(text).attribution.title).toBe(title);
  });

  test('a short line without prose below it is none', () => {
    expect(outline(`${prose}\n\nThe End`)).toEqual([[]]);
  });
});

test('text without words has no title and only paragraphs that are set aside', () => {
  const { attribution, sections } = read('***\n\n---');
  expect(attribution).toEqual({});
  expect(sections.flatMap((section) => section.paragraphs.map(({ setAside }) => setAside))).toEqual([
    'no words',
    'no words',
  ]);
});

test('for any text, paragraphs stand in order, trimmed, and hold every word that no heading holds', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { sections } = read(text);
      const spans = sections.flatMap((section) => section.paragraphs.map(({ span }) => span));
      let end = 0;
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(sliceOf(text, span)).toBe(sliceOf(text, span).trim());
        end = span.end;
      }
      const headings = new Set(
        sections
          .flatMap(({ headings: above }) => above)
          .flatMap((heading) => tokenize(heading).map(({ term }) => term)),
      );
      for (const token of tokenize(text)) {
        const held = spans.some((span) => span.start <= token.start && token.end <= span.end);
        expect(held || headings.has(token.term) || sections.length === 0).toBe(true);
      }
    }),
  );
});
