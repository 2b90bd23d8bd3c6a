// The project's own topics over its own corpus: what was measured, and the floors it must not fall below.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { type Evaluation, evaluateTopics } from '../../src/evaluation/evaluate.ts';
import { readTopics } from '../../src/evaluation/topics.ts';
import { openFolder } from '../folders.ts';

const topics = readTopics(readFileSync('tests/topics/corpus.jsonl', 'utf8'));

let evaluation: Evaluation;
beforeAll(async () => {
  evaluation = await evaluateTopics(await openFolder('corpus'), topics);
});

test('25 questions have an answer in the corpus and 12 have none', () => {
  expect([evaluation.topics, evaluation.answerable]).toEqual([37, 25]);
});

test('every gold text is in its document, so that no topic asks for what cannot be quoted', async () => {
  const { documents } = (await openFolder('corpus')).corpus;
  for (const { path, text } of topics.flatMap(({ gold }) => gold)) {
    expect(documents.find((document) => document.path === path)?.text).toContain(text);
  }
});

test('every quote is exact: measured 1', () => {
  expect(evaluation.verbatim).toBe(1);
});

test('the first quote is right and answers: measured Success@1 0.80 (20 of 25); two more are unsure', () => {
  expect(evaluation.success1).toBeGreaterThanOrEqual(0.76);
});

test('what the corpus does not say is withheld: measured F1 0.526 (5 of 12 withheld, 2 withheld wrongly)', () => {
  expect(evaluation.abstention.f1).toBeGreaterThanOrEqual(0.5);
});
