// How much of a text is checked, and that no more of it is judged than need be.
import { expect, test } from 'vitest';
import { checkQuotes } from '../../src/proof/check.ts';
import { expectInProportion } from '../effort.ts';
import { largeCorpus, quotationsFrom } from './load.ts';
import { revisionOf } from './revision.ts';

const { corpus } = await revisionOf({
  'sea.txt': 'The sea\n\nA lighthouse stands upon the cliff above the harbour, and nobody keeps it.\n',
});
const quoted = (words: string): string => `“${words}”\n`;
const words = 'a lighthouse stands upon the cliff';

test('a thousand quotations are checked, and the rest is counted', async () => {
  const { quotations, leftOut } = await checkQuotes(quoted(words).repeat(1005), corpus);
  expect([quotations.length, leftOut]).toEqual([1000, 5]);
});

test('one of more than ten pages is left out, and those beside it are not', async () => {
  const text = quoted(words) + quoted(`${words} `.repeat(1000)) + quoted(words);
  const { quotations, leftOut } = await checkQuotes(text, corpus);
  expect(quotations.map(({ quotation }) => quotation.line)).toEqual([1, 3]);
  expect(leftOut).toBe(1);
});

test('one that can be read in endless ways is left out, the same at each time', async () => {
  const endless = await revisionOf({ 'a.txt': `The letters\n\n${'a b c d '.repeat(20_000)}.\n` });
  const text = quoted('a … b … c … d! … a? … b … c … d; '.repeat(100)) + quoted('a b c d a b c d');
  const first = await checkQuotes(text, endless.corpus);
  expect(first.leftOut).toBe(1);
  expect(first.quotations.map(({ verdict }) => verdict.kind)).toEqual(['exact']);
  expect(await checkQuotes(text, endless.corpus)).toEqual(first);
});

test('the same words are judged once', async () => {
  const large = { documents: largeCorpus(50, 20), problems: [] };
  const text = quoted(quotationsFrom(large.documents, 3)[2]?.text ?? '');
  await checkQuotes(text, large);
  expect((await checkQuotes(text.repeat(500), large)).quotations.length).toBe(500);
  await expectInProportion((size) => checkQuotes(text.repeat(size <= 1 ? 5 : 500), large), 4);
});
