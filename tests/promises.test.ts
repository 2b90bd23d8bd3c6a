// The promises: exact quotes, whole words, the same answer every time, and one outcome for every question.
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { reverses } from '../src/answer/reading/cues.ts';
import { type Answer, answerFrom, type Citation, type Quote, shownQuotes } from '../src/index.ts';
import { sentencesOf } from '../src/text/sentences.ts';
import { countWords, tokenize } from '../src/text/tokenize.ts';
import { expectInProportion } from './effort.ts';
import { type Core, type Files, openFolder, writeFolder } from './folders.ts';
import { hostile, ofLength, prose, questions } from './texts.ts';

const shipped: Files = Object.fromEntries(
  readdirSync('corpus').map((name) => [name, readFileSync(`corpus/${name}`)]),
);

let core: Core;
let shippedQuestions: fc.Arbitrary<string>;
beforeAll(async () => {
  core = await openFolder('corpus');
  const words = [
    ...new Set(
      core.corpus.documents.flatMap(({ text }) =>
        tokenize(text).map(({ start, end }) => text.slice(start, end)),
      ),
    ),
  ];
  const word = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...words) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'Who',
        'When',
        'How many',
        'What is',
        '"Entity List"',
        '-Gaza',
        'source:wire',
        'before:2022',
      ),
    },
  );
  const asked = fc.array(word, { minLength: 1, maxLength: 10 }).map((chosen) => `${chosen.join(' ')}?`);
  shippedQuestions = fc.oneof({ weight: 3, arbitrary: asked }, { weight: 1, arbitrary: hostile });
});

/** Every citation of an answer, with the text that it is shown to stand for. */
const citationsOf = (answer: Answer): readonly { citation: Citation; text?: string }[] => [
  ...shownQuotes(answer),
  ...('alsoIn' in answer ? answer.alsoIn.map((citation) => ({ citation })) : []),
];

function textOf({ corpus }: Core, { documentId, path }: Citation): string {
  const document = corpus.documents.find(({ id }) => id === documentId);
  if (document === undefined) throw new Error(`The citation names ${documentId}, which is no document`);
  expect(document.path).toBe(path);
  return document.text;
}

/** Promises 1 and 3, and what a quote's own fields claim. */
function expectExact(core: Core, answer: Answer): void {
  for (const { citation, text } of citationsOf(answer)) {
    const whole = textOf(core, citation);
    const { start, end } = citation.span;
    const slice = whole.slice(start, end);
    if (text !== undefined) expect(text).toBe(slice);
    expect(slice).not.toBe('');
    expect(slice).toBe(slice.trim());
    const cut = tokenize(whole).filter((token) =>
      [start, end].some((at) => token.start < at && at < token.end),
    );
    expect(cut, `words cut at ${start} or ${end}`).toEqual([]);
    const sentences = sentencesOf(slice, { start: 0, end: slice.length });
    const last = sentences.at(-1);
    const reversed = last !== undefined && reverses(slice.slice(last.start, last.end));
    if (countWords(slice) > 60) expect(sentences.length === 1 || reversed, slice).toBe(true);
    for (const beside of [citation.before, citation.after]) expect(whole).toContain(beside);
  }
  for (const quote of shownQuotes(answer)) expectHighlights(quote);
}

function expectHighlights({ text, highlights }: Quote): void {
  let end = 0;
  for (const highlight of highlights) {
    expect(highlight.start).toBeGreaterThanOrEqual(end);
    expect(highlight.end).toBeGreaterThan(highlight.start);
    end = highlight.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

/** Promise 5, as far as the core keeps it: one outcome, and that one complete. */
function expectOutcome(answer: Answer, question: string): void {
  expect(answer.question).toBe(question);
  expect(answer.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.confidence).toBeLessThanOrEqual(1);
  expect(shownQuotes(answer).length).toBeLessThanOrEqual(3);
  if (answer.kind === 'answered' || answer.kind === 'unsure') {
    expect(answer.quotes.length).toBeGreaterThan(0);
    expect(answer.confidence >= answerFrom).toBe(answer.kind === 'answered');
  }
  if (answer.kind === 'abstained') expect(answer.reason).toMatch(/^[a-z-]+$/);
}

const bytesOf = (answer: Answer): string => JSON.stringify({ ...answer, id: '' });

describe('over the shipped corpus', () => {
  test('1, 3, 5: whatever is asked, every quote is a slice of its document that cuts no word', async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(shippedQuestions, async (question) => {
        const answer = await core.ask(question);
        kinds.add(answer.kind);
        expectExact(core, answer);
        expectOutcome(answer, question);
      }),
      { numRuns: 120 },
    );
    expect(kinds).toEqual(new Set(['answered', 'unsure', 'abstained']));
  });

  test('4: a corpus opened again, its files created in another order, answers with the same bytes', async () => {
    const reversed = Object.fromEntries(Object.entries(shipped).reverse());
    const others = [
      await openFolder('corpus'),
      await openFolder(await writeFolder(shipped)),
      await openFolder(await writeFolder(reversed)),
    ];
    await fc.assert(
      fc.asyncProperty(shippedQuestions, async (question) => {
        const bytes = bytesOf(await core.ask(question));
        for (const other of [core, ...others]) expect(bytesOf(await other.ask(question))).toBe(bytes);
      }),
      { numRuns: 50 },
    );
  });

  test('4: a question asked before leaves no trace in the next answer', async () => {
    const question = 'When did the US blacklist NSO Group?';
    const first = bytesOf(await core.ask(question));
    await fc.assert(
      fc.asyncProperty(shippedQuestions, async (other) => {
        await core.ask(other);
        expect(bytesOf(await core.ask(question))).toBe(first);
      }),
      { numRuns: 50 },
    );
  });
});

describe('over random documents', () => {
  const corpora = fc.record({
    'one.txt': prose,
    'two/nested.txt': prose,
    'three.md': fc.oneof(
      prose,
      hostile.map((text) => `# Title\n\n${text}\n\n- item\n- item two\n\n> ${text}`),
    ),
    'four.txt': fc.oneof(hostile, prose),
  });
  const withAnchor = (files: Files): Files => ({
    ...files,
    'anchor.txt': 'Each of the oaks and elms stands by the river.',
  });

  test('1, 3, 4, 5: whatever they hold and whatever is asked, in whatever order they were created', async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(corpora, fc.array(questions, { minLength: 1, maxLength: 5 }), async (files, asked) => {
        const folders = [
          await writeFolder(withAnchor(files)),
          await writeFolder(Object.fromEntries(Object.entries(withAnchor(files)).reverse())),
        ];
        const [one, other] = await Promise.all(folders.map(openFolder));
        if (one === undefined || other === undefined) throw new Error('Two folders give two cores');
        for (const question of asked) {
          const answer = await one.ask(question);
          kinds.add(answer.kind);
          expectExact(one, answer);
          expectOutcome(answer, question);
          expect(bytesOf(await other.ask(question))).toBe(bytesOf(answer));
        }
        await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
      }),
      { numRuns: 50 },
    );
    expect(kinds).toEqual(new Set(['answered', 'unsure', 'abstained']));
  });
});

describe('5: an answer or an abstention, whatever is asked', () => {
  test.each([
    ['no characters', ''],
    ['white space', ' \n\t\u00a0'],
    ['one emoji', '😀'],
    ['a flag and a family', '🇺🇸 👩‍👩‍👧'],
    ['a lone surrogate', '\ud83d'],
    ['control characters', '\u0000\u0001\u0007\u001b[31m\u007f\u202e'],
    ['Arabic', 'من أدرج مجموعة NSO على القائمة السوداء؟'],
    ['Chinese', '美国什么时候将NSO集团列入黑名单？'],
    ['Thai', 'สหรัฐขึ้นบัญชีดำเมื่อไร'],
    ['a regular expression', '(a+)+$ [^\\ .* {1,99999} (?=x) \\1'],
    ['markup', '<script>alert(1)</script> &amp; **b** <!channel> @everyone `x`'],
    ['quotation marks only', '"” “" « „'],
    ['search syntax without words', '- -- source: before: after: "" -"" source:""'],
    ['object keys', '__proto__ constructor toString hasOwnProperty'],
  ])('%s', async (_what, question) => {
    const answer = await core.ask(question);
    expectOutcome(answer, question);
    expectExact(core, answer);
  });
});

describe('5: a long question takes no longer than its length explains', () => {
  const long = 100_000;
  test.each([
    ['a letter', (size: number) => ofLength(size, 'a')],
    ['an Arabic letter', (size: number) => ofLength(size, 'ب')],
    ['a Chinese character', (size: number) => ofLength(size, '北')],
    ['words', (size: number) => ofLength(size, 'Pegasus spyware ')],
    [
      'different words',
      (size: number) =>
        ofLength(size, Array.from({ length: 14_000 }, (_, n) => `w${n.toString(36)}`).join(' ')),
    ],
    [
      'misspelt words',
      (size: number) =>
        ofLength(
          size,
          Array.from(
            { length: 14_000 },
            (_, n) => `pegasu${String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26))}`,
          ).join(' '),
        ),
    ],
    ['acronyms', (size: number) => ofLength(size, 'a.')],
    ['sentences', (size: number) => ofLength(size, 'A. ')],
    ['apostrophes', (size: number) => ofLength(size, "a'")],
    ['hyphens', (size: number) => ofLength(size, 'a-')],
    ['numbers', (size: number) => ofLength(size, '1,000,')],
    ['accents on one letter', (size: number) => `e${ofLength(size - 1, '\u0301')}`],
    ['emoji', (size: number) => ofLength(size, '😀')],
    ['opening quotation marks', (size: number) => ofLength(size, '“')],
    ['opening quotation marks with spaces', (size: number) => ofLength(size, '“ ')],
    ['low quotation marks', (size: number) => ofLength(size, '„')],
    ['guillemets', (size: number) => ofLength(size, '«')],
    ['one phrase again and again', (size: number) => ofLength(size, '"NSO" ')],
    [
      'different phrases',
      (size: number) => ofLength(size, Array.from({ length: 12_000 }, (_, n) => `"w${n}"`).join(' ')),
    ],
    ['excluded words', (size: number) => ofLength(size, '-a ')],
    ['filters', (size: number) => ofLength(size, 'source:x ')],
    ['filters that open a quotation', (size: number) => ofLength(size, 'source:“ ')],
    ['nesting signs', (size: number) => ofLength(size, '([{<')],
    ['ligatures that grow when folded', (size: number) => ofLength(size, 'ﷺ')],
  ])('%s', async (_what, ofSize) => {
    await expectInProportion((size) => core.ask(ofSize(size)), long);
    const answer = await core.ask(ofSize(long));
    expectOutcome(answer, ofSize(long));
    expectExact(core, answer);
  });

  test('a page of a document, pasted as the question', async () => {
    const page = ofLength(long, core.corpus.documents.map(({ text }) => text).join(' '));
    await expectInProportion((size) => core.ask(page.slice(0, size)), long);
    const answer = await core.ask(page);
    expectOutcome(answer, page);
  });
});
