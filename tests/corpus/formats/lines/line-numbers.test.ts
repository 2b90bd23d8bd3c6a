// Numbers of lines in the margin are no part of the text; numbers that its author wrote are.
import { expect, test } from 'vitest';
import { withoutLineNumbers } from '../../../../src/corpus/formats/lines/line-numbers.ts';
import { plainText } from '../../../../src/corpus/formats/text/plain-text.ts';
import { sliceOf } from '../../../../src/text/span.ts';

const hearing = [
  ' 1  THE COURT:  The hearing is open.',
  ' 2  Q.  Where was the pilot when the tug',
  ' 3      left the quay?',
  ' 4  A.  He was asleep in the lamp room,',
  ' 5      as on every other',
  ' 6      evening of that year.',
  ' 7  Q.  Thank you.',
];

test('a hearing is read without them, at the same places', () => {
  const source = hearing.join('\n');
  const text = withoutLineNumbers(source);
  expect(text).toHaveLength(source.length);
  expect(text).not.toMatch(/\d/);
  const { sections, text: read } = plainText.read(source, 'a.txt');
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  expect(paragraphs.map(({ span }) => sliceOf(read, span).replace(/\s+/g, ' '))).toContain(
    'A. He was asleep in the lamp room, as on every other evening of that year.',
  );
});

test('each page may count its own', () => {
  const page = hearing.join('\r\n');
  expect(withoutLineNumbers(`${page}\r\n\f${page}`)).not.toMatch(/\d/);
});

test('a hearing is read without them where only one line goes on', () => {
  const short = [
    ' 1  Q.  Where was the pilot?',
    ' 2  A.  He was asleep in the lamp room, as on every',
    ' 3      other evening.',
    ' 4  Q.  Who had the key?',
    ' 5  A.  I had it.',
    ' 6  Q.  Thank you.',
  ];
  expect(withoutLineNumbers(short.join('\n'))).not.toMatch(/\d/);
});

const list = [
  ' 1  Q  What is it',
  ' 2  A  a thing that',
  ' 3  costs money',
  ' 4  Deposit',
  ' 5  Rent',
  ' 6  Fees',
  ' 7  Other',
];

test.each([
  ['a list with a question and its answer', list.join('\n')],
  ['a list', hearing.map((_line, index) => `${index + 1}. Item that goes on\n   in lower case`).join('\n')],
  ['a table', hearing.map((_line, index) => `${index + 1}   Norway   ${index}.5`).join('\n')],
  ['other numbers', hearing.map((line, index) => line.replace(/\d/, String(9 - index))).join('\n')],
  ['a few numbers among many lines', [...hearing, ...hearing.map((line) => line.slice(4))].join('\n')],
])('%s is as its author wrote it', (_name, text) => {
  expect(withoutLineNumbers(text)).toBe(text);
});
