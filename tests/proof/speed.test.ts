// Two hundred quotations against ten thousand passages: right, and in proportion to the passages.
import { expect, test } from 'vitest';
import { checkQuotes } from '../../src/proof/check.ts';
import { expectInProportion } from '../effort.ts';
import { largeCorpus, quotationsFrom } from './load.ts';

const made = (documents: number) => quotationsFrom(largeCorpus(documents, 50), 200);
const textOf = (quotations: ReturnType<typeof made>) =>
  quotations.map(({ text }) => `She said “${text}” again.`).join('\n\n');

test('200 quotations of every kind against 10,000 passages are each judged rightly', async () => {
  const quotations = made(200);
  const checked = await checkQuotes(textOf(quotations), { documents: largeCorpus(200, 50), problems: [] });
  expect(checked.quotations.map(({ verdict }) => verdict.kind)).toEqual(quotations.map(({ kind }) => kind));
});

test('they take no longer than the number of passages explains', async () => {
  const text = textOf(made(50));
  await expectInProportion(
    (size) => checkQuotes(text, { documents: largeCorpus(size, 50), problems: [] }),
    200,
  );
});
