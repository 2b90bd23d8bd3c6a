// The cross-encoder with its real weights: RERANKER_FILES names a folder with model.onnx and tokenizer.json.
import { afterAll, expect, test } from 'vitest';
import { createCrossEncoder } from '../../src/reranker/cross-encoder.ts';

const folder = process.env['RERANKER_FILES'];
const reranker = createCrossEncoder({ name: 'ms-marco-MiniLM-L-12-v2', folder: folder ?? '' });
afterAll(reranker.close);
const never = new AbortController().signal;

test.skipIf(folder === undefined)('what answers the question comes first', async () => {
  const texts = ['Berlin has 3.5 million people.', 'New York is a city.', 'I like cake.'];
  const ranked = texts.map((text, id) => ({ id, text }));
  const [first = 0, ...others] = await reranker.rank('How many people live in Berlin?', ranked, never);
  expect(first).toBeGreaterThan(5);
  expect(Math.max(...others)).toBeLessThan(-5);
});
