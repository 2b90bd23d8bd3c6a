// What a person sees of an answer: every quote whole (promise 2), nothing that acts on the terminal (promise 6).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAnswer } from '../../../../adapters/cli/render/answer.ts';
import type { Style } from '../../../../adapters/cli/terminal/style.ts';
import { abstention } from '../../../../adapters/shared/wording/answer.ts';
import { type Answer, type Answered, flowing, type Quote, type Unsure } from '../../../../src/index.ts';
import { decodeQuotes } from '../decode.ts';

const asIs = (text: string): string => text;
const plain: Style = { bold: asIs, dim: asIs, accent: asIs, columns: Number.POSITIVE_INFINITY };
const sgr =
  (code: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001b[${code}m${text}\u001b[0m`;
const colour: Style = { bold: sgr(1), dim: sgr(2), accent: sgr(36), columns: 40 };

function quoteOf(text: string, title = 'A title', highlights: Quote['highlights'] = []): Quote {
  const citation = {
    documentId: 'd',
    title,
    path: 'a.txt',
    span: { start: 0, end: text.length },
    headings: [],
    paragraph: 1,
    line: 1,
    digest: '0',
    before: '',
    after: '',
  };
  return { text, highlights, citation, receipt: 'V-22222' };
}

const searched = { documents: 1, passages: 1, undated: 1 };

function answered(first: Quote, ...further: Quote[]): Answered {
  return {
    kind: 'answered',
    id: 'x',
    question: 'q',
    respelled: [],
    searched,
    quotes: [first, ...further],
    alsoIn: [],
    confidence: 1,
  };
}

const unsure = (answer: Answered, unknownTerms: readonly string[] = []): Unsure => ({
  ...answer,
  ...{ kind: 'unsure', unknownTerms, suggestions: unknownTerms, confidence: 0.3 },
});

/** Text as documents hold it at worst: words, spaces, line ends, escapes, marks of this renderer, controls. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '  ',
        '\n',
        '\t',
        '\r\n',
        '│ ',
        '┊ ',
        '\\u{1b}',
        '\\',
        '\u001b[31m',
        '\u0007',
        '\u009b2J',
        '\u202e',
        '\u2066',
        '日本語の',
        '🇺🇸',
        ' \n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.lorem({ maxCount: 6 }),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');

/** Line ends are the terminal's, and white space before them is not drawn. */
const lineEnds = (text: string): string => text.replace(/[ \t]*\r?\n/g, '\n');
/** Those that only the width of a page made are no ends of lines here: tests/answer/flow.test.ts. */
const drawnOf = (text: string): string => lineEnds(flowing(quoteOf(text)).text);

describe('promise 2: every shown quote is shown whole', () => {
  it('gives back the text of each quote, in every style', () => {
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(plain, colour),
        (texts, style) => {
          const [first = '', ...further] = texts;
          const answer = answered(quoteOf(first), ...further.map((text) => quoteOf(text)));
          for (const given of [answer, unsure(answer)]) {
            expect(decodeQuotes(renderAnswer(given, style, 1))).toEqual(texts.map(drawnOf));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives back a quote whose words are highlighted', () => {
    fc.assert(
      fc.property(hostile, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        // A highlight is a word or a phrase, so it never parts the two halves of a line end or of a character.
        fc.pre(
          start < end &&
            !/[\r\ud800-\udbff]$/.test(text.slice(0, start)) &&
            !/[\r\ud800-\udbff]$/.test(text.slice(0, end)),
        );
        const drawn = renderAnswer(answered(quoteOf(text, 'T', [{ start, end }])), colour, 1);
        expect(decodeQuotes(drawn)).toEqual([drawnOf(text)]);
      }),
    );
  });

  it('joins the lines that only the width of a page ended', () => {
    const drawn = renderAnswer(
      answered(quoteOf('The licensor grants you a non-exclusive, royalty-free,\n  worldwide licence.')),
      plain,
      1,
    );
    expect(drawn).toContain('│ The licensor grants you a non-exclusive, royalty-free, worldwide licence.\n');
  });

  it('draws nothing for the spaces at a line end', () => {
    const drawn = renderAnswer(answered(quoteOf('Ananova: \t \r\nBees keep  \na ranch')), plain, 1);
    expect(drawn).toContain('│ Ananova:\n│ Bees keep\n│ a ranch\n');
  });

  it('breaks lines at the width of the terminal and loses no space', () => {
    const text = 'one two  three '.repeat(20).trim();
    const drawn = renderAnswer(answered(quoteOf(text)), { ...plain, columns: 40 }, 1);
    const lines = drawn.split('\n').filter((line) => line.startsWith('│ '));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line.trimEnd().length).toBeLessThanOrEqual(40);
    expect(decodeQuotes(drawn)).toEqual([text]);
  });
});

describe('promise 6: no text acts on the terminal', () => {
  it('sends no control character but line feeds and tabs, from quotes, titles and questions alike', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (text, title, question) => {
        const answers: Answer[] = [
          answered(quoteOf(text, title)),
          unsure(answered(quoteOf(text, title)), [question]),
          {
            kind: 'abstained',
            id: 'x',
            question,
            respelled: [{ word: question, searched: [title] }],
            searched,
            reason: 'words-not-found',
            unknownTerms: [question],
            apart: [],
            suggestions: [question],
            nearest: [quoteOf(text, title)],
            confidence: 0,
          },
        ];
        for (const answer of answers) {
          const drawn = renderAnswer(answer, plain, 1);
          expect(drawn).not.toMatch(/(?![\t\n])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('an unsure answer', () => {
  it('is unlike an answer at first sight: what is missing, a heading, and a broken bar', () => {
    const answer = answered(quoteOf('The mill is by the river.'), quoteOf('It was built in 1911.'));
    const drawn = renderAnswer(unsure(answer, ['Wilhelmina']), plain, 1).split('\n');
    expect(drawn.slice(0, 5)).toEqual([
      '“Wilhelmina” occurs nowhere in the documents.',
      '',
      'Not sure. The closest passages:',
      '',
      '┊ The mill is by the river.',
    ]);
    expect(drawn.filter((line) => line.startsWith('│'))).toEqual([]);
    expect(drawn.filter((line) => /^≈\d /.test(line))).toHaveLength(2);
    expect(drawn).toContain('Did you mean:');
  });
});

describe('an abstention', () => {
  it('says which words occur nowhere', () => {
    const answer: Answer = {
      kind: 'abstained',
      id: 'x',
      question: 'Which pancakes?',
      respelled: [],
      searched,
      reason: 'words-not-found',
      unknownTerms: ['pancakes'],
      apart: [],
      suggestions: [],
      nearest: [],
      confidence: 0,
    };
    expect(abstention(answer)).toBe('I found no answer: “pancakes” occurs nowhere in the documents.');
    expect(renderAnswer(answer, plain, 1)).toContain(
      'Searched 1 document (1 without a date), 1 passage; it took 1.0 ms.',
    );
  });
});
