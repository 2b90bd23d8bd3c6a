// Two hundred quotations against ten thousand passages: right, and soon enough to be run before every publication.
import { expect, test } from 'vitest';
import { checkQuotes } from '../../src/proof/check.ts';
import { largeCorpus, quotationsFrom } from './load.ts';

/** Milliseconds of processor time, which other programs on the machine do not change as they change the clock's. */
const limit = 2000;

test('200 quotations of every kind against 10,000 passages, in under 2 s with the reading of the corpus', async () => {
  const documents = largeCorpus(200, 50);
  const made = quotationsFrom(documents, 200);
  const text = made.map((quotation) => `She said “${quotation.text}” again.`).join('\n\n');
  const before = process.cpuUsage();
  const { quotations } = await checkQuotes(text, { documents, problems: [] });
  const { user, system } = process.cpuUsage(before);
  expect(quotations.map(({ verdict }) => verdict.kind)).toEqual(made.map(({ kind }) => kind));
  expect((user + system) / 1000).toBeLessThan(limit);
});
